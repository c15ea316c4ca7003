"""Coming back after a while: one easy thing, and a count of what can wait."""

from collections.abc import Iterable

from coach.phrases import Line, line, strong
from coach.wording import days, people


def back() -> Line:
    """They are here again; what was missed is not spoken of."""
    return strong("Welcome back. Everything is here.")


def easy_hello(name: str) -> Line:
    """A few lines to somebody they know."""
    return line(f"One easy thing to start with: a few lines to {people.name(name)}.")


def easy_thanks(name: str) -> Line:
    """Late thanks are good thanks."""
    return line(f"One easy thing to start with: a thank-you to {people.name(name)}. Late is fine.")


def easy_talk(name: str) -> Line:
    """A talk that was planned."""
    return line(f"One easy thing to start with: a line on how it went with {people.name(name)}.")


def can_wait(count: int) -> Line:
    """What else is open, for weeks already."""
    things = "One older thing" if count == 1 else f"{days.number(count).capitalize()} older things"
    return line(f"{things} can wait, or go.")


def let_go(gone: int, spread: int) -> list[Line]:
    """What became of the older things."""
    what = "one older thing is" if gone == 1 else f"{days.number(gone)} older things are"
    told = [strong(f"Done: {what} let go.")] if gone else []
    hello = "One hello comes" if spread == 1 else f"{days.number(spread).capitalize()} hellos come"
    return [*told, line(f"{hello} back, one a day at most.")] if spread else told


def label(names: Iterable[str]) -> str:
    """What *Undo* takes back."""
    return f"letting older things go with {people.listed(names)}"


def nothing_older() -> Line:
    """It was done before."""
    return line("Nothing older is waiting any more.")
