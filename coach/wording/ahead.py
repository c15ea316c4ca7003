"""What is said before a talk: the day before, and what becomes of it."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people
from coach.wording.talk import called, inside

_TEXT = 200
"""Letters of a place or a hope, read on a phone."""


def confirming(medium: str | None, day: dt.date, at: dt.time | None, *, today: dt.date) -> Line:
    """A short line to them is enough, and how it may sound."""
    said = f"Looking forward to our {called(medium)} {when(day, at, today=today)}"
    return line(f"A short line to them makes sure it stands: “{said}.”")


def when(day: dt.date, at: dt.time | None, *, today: dt.date) -> str:
    """`tomorrow at 15:00`, `on Friday at 15:00`, `on 24 April`: as one writes it to somebody."""
    ahead = (day - today).days
    near = {0: "today", 1: "tomorrow"}.get(ahead)
    named = f"on {days.WEEKDAYS[day.weekday()]}" if 1 < ahead < 7 else f"on {days.short(day, today=today)}"  # noqa: PLR2004 # a week later the weekday is ambiguous
    return f"{near or named}" + (f" at {at:%-H:%M}" if at else "")


def note_about(name: str, medium: str | None) -> Line:
    """Above what a note wants to know."""
    return strong(f"To {people.name(name)}, about your {called(medium)}")


NEW_TIME = "Which new time would you offer?"


def new_time_hint() -> str:
    """Under the new time."""
    return "One is enough, such as Friday at 10. They can name another."


def time_wanted() -> str:
    """No time was named."""
    return "One day and hour that suits you."


def declined(name: str) -> Line:
    """They would rather not talk."""
    return strong(f"Noted: {people.name(name)} would rather not, and rests now. Two kind sentences are a good end.")


def where(place: str | None) -> Line:
    """The place or link, or that none is known."""
    if place:
        return line(f"Where: {shown(place, limit=_TEXT)}")
    return line("No place or link is noted yet; you could ask for it then, too.")


def hope(text: str | None) -> Line:
    """What they hope to learn, or how to begin."""
    if text:
        return line(f"You hope to learn: {shown(text, limit=_TEXT)}")
    return line("What do you hope to learn? One line is a start, and five minutes are enough.")


def answer_here() -> str:
    """What can be typed below."""
    return "Or just answer here: confirmed · later · moved to Friday 3pm · called off"


def confirmed_too() -> str:
    """On the page, where it was not asked before."""
    return "Not confirmed yet? A short line to them does it."


def confirmed(what: str, page: str | None) -> Line:
    """It stands; `page`: when the page comes."""
    return strong(f"Confirmed: {inside(what)}.{_page(page)}")


def left(what: str, page: str | None) -> Line:
    """Nothing more is asked about it."""
    return strong(f"Left as it is: {inside(what)}.{_page(page)}")


def several(count: int) -> str:
    """The first line where a talk comes and something is open with others."""
    return f"A talk is coming up, and something small is open: {days.number(count)} people."


def two_coming(count: int) -> str:
    """The first line where several talks come."""
    return f"{days.number(count).capitalize()} talks are coming up."


def _page(page: str | None) -> str:
    return f" I'll send its page {page}." if page else ""
