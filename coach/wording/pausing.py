"""Quiet for a while: asked for, granted, ended."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, code, line, strong
from coach.wording import days

BEGUN, ENDED = "your pause", "the end of your pause"
"""What *Undo* takes back."""


def quiet(until: dt.date | None, *, today: dt.date) -> Line:
    """Nothing is said; None: until they say so."""
    end = days.date(until, today=today) if until else "you say so"
    return strong(f"Quiet until {end}. Everything is kept.")


def until_when() -> Line:
    """For how long?"""
    return strong("Until when shall I be quiet?")


def another_day() -> Line:
    """It is quiet already; another day may be chosen."""
    return line("Another day instead?")


def in_your_words(command: str) -> Line:
    """What can be typed."""
    return line(
        "In your words it works too: ", code(f"{command}pause until June"), " or ", code(f"{command}pause 2 weeks")
    )


def unread(words: str) -> Line:
    """No day can be read."""
    return line(f"I can't read “{shown(' '.join(words.split()), limit=120)}” as a day.")


def behind(day: dt.date, *, today: dt.date) -> Line:
    """The day is not ahead."""
    return line(f"{_capital(days.told(day, today=today))} isn't ahead of us.")


def far_off(day: dt.date) -> Line:
    """The day is years away."""
    return line(f"{day.year} is a long way off. “Until I say so” keeps me quiet as long as you like.")


def back(*, was_quiet: bool) -> Line:
    """Speaking again."""
    return strong("Good to be back. Everything is as you left it." if was_quiet else "I'm not on a break just now.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
