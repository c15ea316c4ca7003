"""What is said while lines that were kept are sorted: a promise, a next step, what it is about, or nothing."""

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days

TITLE = "Sort them"
MINE, THEIRS, STEP, DROP, NOTE = "mine", "theirs", "step", "drop", "note"
KINDS = (
    ("A note", NOTE),
    ("I promised that", MINE),
    ("They promised that", THEIRS),
    ("That's my next step", STEP),
    ("Leave it out", DROP),
)
"""What a line may be, beside what it is about."""
_SAID = {
    MINE: "Your promise: “{}”. I'll ask about it.",
    THEIRS: "Their promise: “{}”. It stands on the card.",
    STEP: "Your next step: “{}”.",
    DROP: "Left out: “{}”.",
    NOTE: "Kept as a note: “{}”.",
}


def perhaps_promised(text: str, *, theirs: bool) -> Line:
    """A line sounds like a promise."""
    whose = "a promise of theirs" if theirs else "a promise"
    return line(f"This sounds like {whose}: “{shown(text, limit=200)}”")


def perhaps_step(text: str) -> Line:
    """A line tells what they mean to do."""
    return line(f"This sounds like a next step of yours: “{shown(text, limit=200)}”")


def sorted_as(kind: str, text: str) -> Line:
    """What became of one line; `kind` is one of the five, or the name of a topic."""
    said = _SAID.get(kind, "About " + shown(kind, limit=60).replace("{", "").replace("}", "") + ": “{}”.")
    return line(said.format(shown(text, limit=120)))


def sorted_lines(count: int) -> Line:
    """How many lines were changed; none: what was read from them was right."""
    if not count:
        return strong("Kept just as they stood.")
    return strong(f"Sorted {'one line' if count == 1 else f'{days.number(count)} lines'}.")


def about(topic: str) -> str:
    """A choice: what the line is about."""
    return f"About: {shown(topic, limit=60)}"
