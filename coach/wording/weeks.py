"""The message of the week: what is in it, and what it tells without a question."""

import datetime as dt
from collections.abc import Sequence

from coach.aims import Aim
from coach.names import shown
from coach.phrases import Line, line
from coach.wording import days, people
from coach.wording.aims import CHOICES
from coach.wording.talk import called

_TEXT = 280


def heading(steps: int, people_to_write_to: int, others: int, talks: Sequence[dt.date], *, today: dt.date) -> str:
    """The first line: how many next steps, people to write to, people with something else open, and which talks."""
    counted = (
        (steps, "one next step", "next steps"),
        (people_to_write_to, "one person you could write to", "people you could write to"),
        (others, "something open with one person", "people with something open"),
    )
    said = [one if count == 1 else f"{days.number(count)} {many}" for count, one, many in counted if count]
    if len(talks) == 1:
        said.append(f"one talk {_when(talks[0], today)}")
    elif talks:
        said.append(f"{days.number(len(talks))} talks")
    return f"Your week: {', '.join(said)}."


def learned(text: str, name: str) -> Line:
    """One thing that was learned so far, and from whom."""
    return line(f"One thing you learned: “{shown(text, limit=_TEXT)}” ({people.name(name)}).")


def is_known(what: Aim | None) -> bool:
    """Whether they said what they prepare for."""
    return what not in (None, Aim.UNSURE)


def aim(what: Aim | None) -> str:
    """What they prepare for, asked once a month (S03)."""
    known = f"You're preparing for: {CHOICES[what].lower()}. Still so?" if what and is_known(what) else None
    return known or "What are you preparing for?"


def aim_stays() -> Line:
    """It still holds."""
    return line("Good, that stays. I'll ask again in about three months.")


def thanks_left(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """A thank-you that is not asked about any more."""
    talk = days.which(called(medium), day, today=today)
    return line(f"Your thanks to {people.name(name)} for {talk} can go into your next hello.")


def unknown(name: str, medium: str | None) -> Line:
    """How a planned talk went was not said."""
    return line(f"I don't know how the {called(medium)} with {people.name(name)} went, and I'll leave it at that.")


def promise_left(name: str, text: str) -> Line:
    """A promise that is not asked about any more."""
    return line(f"Still open when you like: your promise to {people.name(name)}, “{shown(text, limit=_TEXT)}”.")


def _when(day: dt.date, today: dt.date) -> str:
    return "today" if day == today else f"on {days.WEEKDAYS[day.weekday()]}"
