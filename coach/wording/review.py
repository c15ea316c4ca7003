"""A look at a draft: what works first, then what is worth a second look (S09 to S18, coaching.md 4)."""

from coach.draft_text import DraftText
from coach.names import shown
from coach.phrases import Line, Mark, Piece, faint, line, strong
from coach.pressing import Press, Pressing
from coach.review import ALWAYS, Caution, Channel, Draft, Label, cautions, length, makes_small
from coach.wording import people
from coach.works import Works

DRAFT, CHANNEL, FOR = "Your draft", "How will you send it?", "Whom is it for?"
CHANNELS = (
    ("Email", Channel.EMAIL.value),
    ("LinkedIn message", Channel.LINKEDIN_MESSAGE.value),
    ("LinkedIn invitation note", Channel.LINKEDIN_NOTE.value),
    ("Slack message", Channel.SLACK_DM.value),
    ("Text message", Channel.SMS.value),
)
WORKS = {
    Works.LINK: "It names what links the two of you.",
    Works.KNOWN: "You two have a link. Naming it makes it easy for them to place you.",
    Works.PURPOSE: "It says honestly why you write",
    Works.KNOWLEDGE: "It asks for knowledge or a view.",
    Works.PATH: "It is about them or their field.",
}
COACHING = {
    Label.JOB_ASK: (
        "This reads like a request for work. A first note usually goes further when it asks for knowledge. "
        "Keep the curiosity, drop the opening for now; if a job comes up, let them bring it."
    ),
    Label.COLD_CONTACT: (
        "You may not have a bridge to this person yet. Who could introduce you, or where might you two already overlap? "
        "A small link makes it much easier for them to say yes."
    ),
    Label.SALES_PITCH: (
        "This sounds a bit like an advert. You don't need to convince anyone here: "
        "say in two plain facts who you are, then ask."
    ),
    Label.FLATTERY: (
        "The admiration is clear; a concrete detail will carry it better. What did they say or do that you used?"
    ),
    Label.NO_SPECIFIC_ASK: (
        "They will want to know how much you're asking for. "
        "Try a length and a window: “15 minutes, any day next week”. Small is kind."
    ),
    Label.NO_REASON_PERSON: (
        "Why this person, and not the next one on the list? "
        "One sentence about their path and your question makes the note theirs."
    ),
    Label.RESUME_ATTACHED: (
        "An unasked résumé can make a friendly note look like an application. "
        "Leave it out, or offer it: “happy to send one if that helps”."
    ),
}
PRESSES = {
    Press.HOURS: (
        "That is much to ask at once. 15 or 20 minutes are easier to give, and a good talk often grows by itself."
    ),
    Press.HASTE: (
        "Haste can feel like a push, even where it is real. A window such as “any day next week”, and an easy no, "
        "are answered more often."
    ),
    Press.COUNTED: (
        "Counting letters can sound like a reproach. “In case my note got lost”, the same small question "
        "and an easy no do more."
    ),
}
HUMBLE = "Your courtesy is welcome and can stay. The words that make you small can go: you are worth their time."
REWRITES = {
    Label.JOB_ASK: "Ask what they know",
    Label.COLD_CONTACT: "Ask for two lines only",
    Label.SALES_PITCH: "Leave the advert out",
    Label.FLATTERY: "Leave the praise out",
    Label.TOO_LONG: "Make it shorter",
    Label.NO_SPECIFIC_ASK: "Ask for 15 minutes",
    Label.NO_REASON_PERSON: "Add a reason to fill",
    Label.RESUME_ATTACHED: "Leave it out",
}
CAUTIONS_AT_MOST, QUOTED_AT_MOST = 3, 2
"""More is a lecture."""
_SHOWN = 90
"""Letters of what is quoted from a draft."""


def heading(name: str | None) -> Line:
    """Above it all."""
    return strong(f"A look at your draft to {people.name(name)}" if name else "A look at your draft")


def changed() -> Line:
    """Above the draft as it reads after a rewrite."""
    return strong("Your draft now")


def mended() -> Line:
    """A rewrite that was done before, or cannot be."""
    return line("That one is dealt with, or only you can change it. Here is how it stands.")


def works(ticks: list[tuple[Works, str]]) -> list[Line]:
    """What is good about it; the sentence that states the purpose is shown."""
    if not ticks:
        return []
    return [strong("What works here"), *(_tick(one, said) for one, said in ticks)]


def _tick(one: Works, said: str) -> Line:
    if one is Works.PURPOSE:
        return line(f"• {WORKS[one]}: ", Piece(f"“{shown(said, limit=_SHOWN)}”", Mark.FAINT))
    return line(f"• {WORKS[one]}")


def second_look() -> Line:
    """Above what may be better."""
    return strong("Worth a second look")


def said(caution: Caution, draft: Draft) -> list[Line]:
    """One caution: the words that it was seen by, and what a mentor would say."""
    quoted = [draft.text[begin:end] for begin, end in caution.spans[:QUOTED_AT_MOST]]
    if caution.label is Label.TOO_LONG:
        questions = DraftText(draft.text).questions if caution.spans else 0
        return _with_words([], _too_long(length(draft), draft.channel, questions))
    if caution.label is Label.JOB_ASK and not draft.is_first:
        return _with_words(quoted, COACHING[Label.JOB_ASK].replace("A first note", "A note"))
    humble = caution.label is Label.FLATTERY and makes_small(draft)
    return _with_words(quoted, HUMBLE if humble else COACHING[caution.label])


def presses(seen: Pressing, draft: Draft) -> list[Line]:
    """The words that press, and what a mentor would say."""
    quoted = [draft.text[begin:end] for begin, end in seen.spans[:QUOTED_AT_MOST]]
    return _with_words(quoted, PRESSES[seen.press])


def in_note(text: str, *, job_was_raised: bool = False) -> list[Line]:
    """What is worth a second look in a thank-you or a hello that the owner changed.

    `job_was_raised`: they spoke of a job first, so that it may be spoken of (S15).
    """
    draft = Draft(text, is_first=False, has_limits=False, job_was_raised=job_was_raised)
    found = [one for one in cautions(draft) if one.label in ALWAYS][:CAUTIONS_AT_MOST]
    return (
        [line("One thing before it goes:"), *(one for caution in found for one in said(caution, draft))]
        if found
        else []
    )


def _with_words(quoted: list[str], coaching: str) -> list[Line]:
    pieces = [
        piece for one in quoted for piece in (Piece(f"“{shown(one.strip(), limit=_SHOWN)}”", Mark.STRONG), Piece(" "))
    ]
    return [line("• ", *pieces, coaching)]


def _too_long(count: int, channel: Channel, questions: int) -> str:
    """How long it is, in what is counted there."""
    if questions:
        return f"It asks {questions} questions; one or two are easier to answer. Could the others wait for the talk itself?"
    counted = "characters" if channel is Channel.LINKEDIN_NOTE else "words"
    return f"Busy people read on phones; this is {count} {counted}. Could the middle part wait for the conversation itself?"


def hint_length(count: int, channel: Channel) -> Line:
    """Still fine, but on the long side."""
    if channel is Channel.LINKEDIN_NOTE:
        return (faint(f"It has {count} characters; free accounts take 200."),)
    return (faint(f"It has {count} words. About 50 to 125 tends to work best."),)


def all_well() -> Line:
    """Nothing to say about it."""
    return line("I see nothing to change. It is ready when you are.")


def hard_time() -> list[Line]:
    """Before anything else, where the draft tells of a hard time."""
    return [
        strong("This is a hard stretch, and writing in the middle of it takes courage."),
        line("A career office or an employment service can help directly, beside the people you write to."),
    ]


def help_from(lines: tuple[str, ...]) -> list[Line]:
    """The people whom the workspace named."""
    return (
        [line("These people are there for you, too:"), *(line(f"• {shown(one, limit=200)}") for one in lines)]
        if lines
        else []
    )


def yours() -> Line:
    """Nothing is blocked."""
    return (faint("You decide. I never write to anyone."),)


def too_long_to_edit() -> Line:
    """More than a form holds."""
    return line("It is longer than my form can hold. Change it where you wrote it, then paste it here again.")


def paste() -> list[Line]:
    """Where there are no words yet."""
    return [strong("Which draft shall I look at?"), line("Paste it here, or open the form.")]


def no_words() -> str:
    """An empty draft, in the form."""
    return "There is nothing to look at yet. Paste or write a few lines."


def offer(name: str | None) -> list[Line]:
    """A note to somebody was pasted."""
    to = f" to {people.name(name)}" if name else ""
    return [strong(f"That reads like a note{to}."), line("Shall I look at it before you send it? Nobody else sees it.")]


def gone() -> Line:
    """The draft was forgotten meanwhile."""
    return line("That draft is no longer kept. Paste it again and I'll look at it.")


def here(name: str | None) -> Line:
    """Before the draft that is handed over."""
    return strong(f"Here is your draft to {people.name(name)}." if name else "Here is your draft.")


def ready() -> Line:
    """It is on its way to the direct message."""
    return strong("Your draft is in our conversation, ready to copy.")


def as_it_is() -> Line:
    """A very long one stays where it was typed."""
    return strong("It is yours to send, just as it is. It stands where you typed it.")


def warmer(bridges: list[str]) -> list[Line]:
    """Ways to warm up a first contact (S16)."""
    known = [line(f"You know {people.name(one)} there. Could they introduce you?") for one in bridges]
    return [
        strong("Ways to warm it up"),
        *known,
        line("• Who do you both know? Ask them whether they would mention you."),
        line("• A school, a job, a club, a street or an online group you share is enough."),
        line("• Go to an event where they speak, or answer something they made public, then write."),
        line("• An alumni office, a career office or an adviser may know somebody who knows them."),
        line("• None of these? As a last way, say that you haven't met, and ask for one answer in writing."),
    ]


def for_whom(name: str) -> Line:
    """Above the form."""
    return strong(f"To {people.name(name)}")
