"""Writing to a contact: thank-you notes and hellos, which the owner sends."""

import datetime as dt
from collections.abc import Collection

from coach.letters import Tone
from coach.phrases import Line, line, linked, strong
from coach.reasons import Reason
from coach.wording import days, people
from coach.wording.talk import called

TONES = (("Warm", Tone.WARM.value), ("Formal", Tone.FORMAL.value), ("Brief", Tone.BRIEF.value))
REASONS = {
    Reason.NEWS: "I have news",
    Reason.ADVICE: "I tried their advice",
    Reason.ARTICLE: "Something worth reading",
    Reason.THEIR_NEWS: "Good news of theirs",
    Reason.INTRODUCE: "Someone they may like to meet",
    Reason.SEASON: "That time of year again",
    Reason.QUESTION: "One question",
    Reason.OUTCOME: "A decision of mine",
}
"""What the owner chooses from."""
FIELDS = {
    "news": "What is new?",
    "advice": "What did they advise?",
    "result": "What came of it?",
    "lesson": "What did it teach you?",
    "link": "What is it, or where? A title or a link",
    "part": "Which part is best?",
    "other": "Whom could they meet?",
    "about": "Who is that, in a few words?",
    "topic": "What do both care about?",
    "season": "What has come round again?",
    "question": "Your question",
    "context": "Why you ask, in a few words",
    "outcome": "What did you decide, or what came of it?",
}
"""The labels of what is asked, by slot."""
REMEMBER = "What will you remember from it?"
CHANGED = "What did it change for you?"
NEXT = "What will you do next?"
BY = "By when?"
TONE = "How should it sound?"
ADDRESS = "How do you address them?"
SIGN = "How do you sign?"
NOTE = "Your note"
ANOTHER_TONE = "Another tone"
BEGIN_AGAIN = "Begin again"
_HINTS = {
    "too_long": "It is on the long side; shorter is easier to read.",
    "asks": "It asks something. A thank-you that asks nothing is the kindest one.",
    "job_words": "It speaks of jobs or a résumé. A thank-you is stronger without.",
    "too_loud": "One exclamation mark is plenty.",
    "said_before": "It is much like another note of yours. A line of its own makes it theirs.",
}


def tone_anew() -> str:
    """Beside the way back, where another tone is chosen."""
    return "Another tone is written from these answers. What you changed by hand stays in the note you have."


def remember_hint() -> str:
    """Under what stayed with them."""
    return "One thing they told you, in your own words. It makes the note."


def address_hint(name: str) -> str:
    """Under how they are addressed."""
    return f"As it stands after Hi. Left empty, it is “{people.name(name)}”."


def sign_hint() -> str:
    """Under how they sign."""
    return "I'll remember it for the next one."


def other_hint() -> str:
    """Before two people are put in touch."""
    return "Ask that person first; both should be glad of it."


def for_what(name: str, medium: str | None, day: dt.date | None, *, today: dt.date) -> Line:
    """What the note is for."""
    talk = called(medium)
    return strong(f"To {people.name(name)}, for {days.which(talk, day, today=today) if day else f'the {talk}'}")


def thanked_before(name: str, day: dt.date, *, today: dt.date) -> Line:
    """They were thanked for it already, on this local day."""
    return line(f"You thanked {people.name(name)} {days.on(day, today=today)}. One more?")


def whom() -> Line:
    """Whom to write to."""
    return strong("Whom would you like to write to?")


def hello(name: str) -> Line:
    """To somebody they know."""
    return strong(f"Is there something to tell {people.name(name)}?")


def no_hurry() -> Line:
    """Without a reason it is better to wait."""
    return line("Nothing to tell? Then waiting is fine, too.")


def because(name: str, reason: Reason) -> Line:
    """The reason that was chosen."""
    return strong(f"To {people.name(name)}: {REASONS[reason][:1].lower()}{REASONS[reason][1:]}".replace(": i ", ": I "))


def change_hint() -> str:
    """Under the note."""
    return "Change what you like. You send it yourself; I never write to anyone."


def hints(problems: Collection[str]) -> list[Line]:
    """What could make a note better."""
    return [line(text) for problem, text in _HINTS.items() if problem in problems]


def is_long(words: int, most: int) -> Line:
    """A hello that is too long."""
    return line(f"It has {words} words; about {most} is plenty.")


def waits(name: str) -> Line:
    """The last screen."""
    return strong(f"Your note to {people.name(name)} is in our conversation, ready to copy.")


def here(name: str) -> Line:
    """Before the note."""
    return strong(f"Here is your note to {people.name(name)}.")


def how_to_copy(mail: str | None) -> Line:
    """How it gets out of Slack; `mail`: a link that opens it in their mail program."""
    told = "Press and hold the next message to copy it"
    return line(f"{told}, or ", linked("open it in your mail", mail), ".") if mail else line(f"{told}.")


def subject(reason: str | None) -> str:
    """Of the mail; no reason: a thank-you note."""
    return "A few lines" if reason else "Thank you"


def written(name: str, day: dt.date, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """A hello was sent."""
    upcoming = f" Next hello: {days.roughly(next_hello, today=today)}." if next_hello else ""
    return strong(f"You wrote to {people.name(name)} on {days.date(day, today=today)}.{upcoming}")


def empty() -> str:
    """Nothing is left of the note."""
    return "A line or two, in your own words."


def label(name: str) -> str:
    """What *Undo* takes back."""
    return f"a note to {name}"
