"""Looking back on a talk in more detail: its lines, what surprised, what was said of one's skills, who was named."""

import datetime as dt
from collections.abc import Sequence

from coach.names import shown
from coach.phrases import Line, code, faint, line, strong
from coach.questions import AREAS, Area
from coach.skills import View
from coach.wording import days, people
from coach.wording.talk import called

AREA = "Which part of the picture?"
TOPIC = "What is it about?"
BASIS = "How do they know?"
BASES = (("They saw it themselves", "first_hand"), ("They heard it", "heard"), ("It is their opinion", "opinion"))
SCOPE = "For what does it hold?"
SCOPES = (("Their team", "team"), ("The whole organization", "organization"), ("The field", "field"))
SURE = "How sure did they sound?"
SURES = (("Not very", "low"), ("Fairly", "medium"), ("Very", "high"))
ONLY_ME = "Who is it for?"
KEEP_PRIVATE = "Only me: leave it out of every note"
SURPRISED = "What surprised you, or what do you no longer believe?"
ANSWERED = "Which questions were answered?"
MOOD = "How did it sit with you?"
MOODS = (("I came out with more energy", "energised"), ("Neither up nor down", "neutral"), ("It left me flat", "flat"))
MOOD_WHY = "What was it: hours, pressure, people, the place?"
DIFFERENTLY = "What would you ask or do differently?"
VIEWS = {
    View.STRENGTH: "Strengths they saw in you",
    View.DOUBT: "Doubts they raised",
    View.PROOF: "Proof they'd want to see",
    View.WORDS: "Words their field has for what you do",
}
NAMED = "People or resources they named"
OPENINGS = "Openings they told you of, unasked"
PRIVATE = "A line for your eyes only"
HOW_OFTEN = "How often would you like to say hello?"
_LINE, _SHORT = 280, 120


def view_hint() -> str:
    """Under the strengths they saw."""
    return "A line each, the skill first. For example: tutoring: you explain well"


def named_hint() -> str:
    """Under the people they named."""
    return "A line each: who or what, why, and yes where you may mention your contact: Grace Hopper, compilers, yes."


def openings_hint() -> str:
    """Under the openings."""
    return "Only what they brought up themselves."


def private_hint() -> str:
    """Under the private line."""
    return "It goes into no note and stands beside nothing that others said."


def topic_hint(known: Sequence[str]) -> str:
    """Under the topic: what has been used before."""
    if not known:
        return "In a word or two, in any language."
    return shown(f"In a word or two. You have: {' · '.join(shown(one, limit=40) for one in known)}", limit=_SHORT)


def lines_heading(count: int) -> list[Line]:
    """Above the lines of a talk."""
    if not count:
        return [line("No line is kept from this talk yet. The next screens can still be filled.")]
    return [
        strong("What each line is about"),
        line("My guess stands below it. Press where it is wrong, or to say more."),
    ]


def about(topic: str | None, area: str | None, said: Sequence[str], *, private: bool) -> str:
    """Below a line: its topic, its area, and what else is known of it."""
    parts = [shown(topic) if topic else "No topic yet", *([AREAS[Area(area)]] if area else []), *said]
    return " · ".join([*parts, *(["only for you"] if private else [])])


def quoted(text: str) -> str:
    """A line of the talk."""
    return f"“{shown(text, limit=_LINE)}”"


def who_said(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """Of which talk."""
    return line(f"From the {called(medium)} with {people.name(name)}, {days.told(day, today=today)}.")


def about_you() -> Line:
    """Above what was said of one's skills."""
    return line("An expert's view is one view. What two people say differently stays side by side.")


def kept_private(texts: Sequence[str]) -> list[Line]:
    """Lines for their owner only."""
    return [line(faint(f"Kept for you only: {quoted(one)}")) for one in texts]


def comfortable(text: str) -> Line:
    """Before something personal is kept like any other line."""
    return line(f"{quoted(text)} sounds personal. Would they be comfortable reading this?")


def kept_apart() -> Line:
    """What happens with it meanwhile."""
    return line("Until you choose, it is for your eyes only.")


def about_who_you_are() -> Line:
    """A doubt about age, accent, origin and the like."""
    return line("It is about who you are, not about what you can do, so I make no step of it.")


def comfort_answered(answer: str) -> Line:
    """What became of it."""
    return line(
        {
            "keep": "Kept with the other lines.",
            "me": "Kept for your eyes only.",
            "drop": "Gone. Undo brings it back for a day.",
        }[answer]
    )


def saved(name: str) -> Line:
    """All screens were filled, or left as they were."""
    return strong(f"Saved with the talk with {people.name(name)}.")


def went_where(skills: Sequence[str], openings: int, command: str, *, differently: bool) -> list[Line]:
    """Where what they added is found again."""
    told = []
    if skills:
        shown_skills = ", ".join(shown(one) for one in skills[:5])
        told.append(line(f"About your skills: {shown_skills}. All of it: ", code(f"{command}ready")))
    if openings:
        told.append(line("What they told you of openings is on the card."))
        told.append(line("You can thank them, say you'd like to hear more, and ask what the usual way to apply is."))
    if differently:
        told.append(line("What you'd do differently comes up when you prepare the next talk."))
    return told


def told_of_openings(name: str, texts: Sequence[str]) -> list[Line]:
    """On the card."""
    return [line(f"{people.name(name)} told you of an opening: {shown(one, limit=_LINE)}") for one in texts]
