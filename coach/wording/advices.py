"""What the owner means to do after talks, and what came of it."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people

STEP = "What will you try?"
BY = "By when?"
OUTCOME = "What came of it?"
_TEXT = 280


def heading(count: int) -> Line:
    """How much is open."""
    if not count:
        return strong("No next step is open.")
    return strong("One next step" if count == 1 else f"{days.number(count).capitalize()} next steps")


def how_it_fills() -> Line:
    """Where next steps come from."""
    return line("After a talk, note what you want to try. It waits here until it's done.")


def planned(person: str, text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """`You planned to … by …`, and with whom it came up."""
    until = f", by {days.date(by, today=today)}" if by else ""
    whence = f"from your talk with {people.name(person)}" if person else "a plan of your own"
    return line(f"You planned: {shown(text, limit=_TEXT)}{until} ({whence}).")


def to_tell(person: str, text: str) -> Line:
    """It was done, and who advised it has not heard."""
    return line(f"Done: {shown(text, limit=_TEXT)}. {people.name(person)} may like to hear what came of it.")


def told(person: str, text: str, day: dt.date, *, today: dt.date) -> Line:
    """It was done, and who advised it has heard of it."""
    return line(f"Done: {shown(text, limit=_TEXT)}. You told {people.name(person)} {days.on(day, today=today)}.")


def outcome_hint() -> str:
    """Under what came of it."""
    return "A line is enough; it can go into a note to them."


def done(person: str) -> Line:
    """A win, and one small step."""
    told = f" {people.name(person)} may like to hear what came of it." if person else " Does somebody know of it yet?"
    return strong(f"You did it.{told}")


def put_off(until: dt.date | None, *, today: dt.date) -> Line:
    """It is asked about again, on a local day; None: no message will ask."""
    if until is None:
        return strong("It stays with your next steps.")
    return strong(f"I'll come back to it {days.on(until, today=today)}.")


def dropped() -> Line:
    """That is fine."""
    return line("Let go. Plans may change.")


def settled_before() -> Line:
    """It was answered already."""
    return line("That one is settled already.")


def label(person: str) -> str:
    """What *Undo* takes back."""
    return f"your next step from the talk with {person}" if person else "your next step"


def step_hint() -> str:
    """Under a plan of one's own."""
    return "Something small, such as: spend an afternoon on one real task."


def made(text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """A line became a next step."""
    until = f", by {days.date(by, today=today)}" if by else ""
    return strong(f"Your next step: {shown(text, limit=_TEXT)}{until}.")


def made_before() -> Line:
    """It is one already."""
    return line("That is one of your next steps already.")
