"""What is answered to a bad day, a slip and a talk that is off."""

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import people


def bad_day() -> list[Line]:
    """Somebody is discouraged, tired or cross."""
    return [
        strong("That is hard, and it says nothing about you."),
        line("No answers and a no belong to this, for everybody. Nothing has to be done today."),
    ]


def cross() -> list[Line]:
    """They have enough."""
    return [strong("Sorry for being a bother."), line("I can be quiet for a while; everything is kept.")]


def won() -> list[Line]:
    """They got the job, the place, the offer (S30: those who helped hear of it)."""
    return [
        strong("Congratulations! That is lovely news."),
        line("Whoever gave you time on the way will be glad to hear it. Two lines to one of them are a good start."),
    ]


def nervous(name: str | None) -> list[Line]:
    """A talk is near; `name`: with whom the next one is."""
    first = f"Your first half minute with {people.name(name)} is all you need to know by heart." if name else ""
    return [
        strong("Most people are nervous before such a talk, and most who are asked like to tell of their work."),
        line(first or "A first sentence and one question are enough to begin with."),
    ]


def slip() -> Line:
    """Something that was told last may be wrong."""
    return line("Shall I take back the last thing you told me?")


def off_which(names: list[str]) -> Line:
    """A talk is off: which one?"""
    return line("Is it this one?" if len(names) == 1 else "Which talk is off?")


def nothing_to_call_off(typed: str) -> Line:
    """No planned talk fits."""
    return line(f"I know of no planned talk that “{shown(typed)}” could be about. Nothing was saved.")


def with_whom(name: str) -> str:
    """On a button, for who hears the page."""
    return f"Call it off: {people.name(name)}"
