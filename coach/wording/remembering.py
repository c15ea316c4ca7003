"""Something that somebody wants to be reminded of."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people

_EXAMPLE = "remind me to write to Ada Lovelace on Friday"


def kept(name: str, text: str, asked_on: dt.date, *, today: dt.date) -> list[Line]:
    """It is kept as a promise of one's own, which is asked about on `asked_on`."""
    return [
        strong(f"I'll ask you {days.on(asked_on, today=today)}: “{shown(text, limit=280)}”."),
        line(f"Until then it stands on the card of {people.name(name)}."),
    ]


def perhaps(text: str) -> list[Line]:
    """A line that sounds like a promise."""
    return [line(f"“{shown(text, limit=280)}”"), line("Is it a promise? I can bring it up in time.")]


def theirs(name: str, text: str) -> list[Line]:
    """What they said they would do is shown, and never chased (reading (g))."""
    return [strong(f"On the card of {people.name(name)}: “{shown(text, limit=280)}”.")]


def thanks_later(name: str, day: dt.date, *, today: dt.date) -> Line:
    """The thank-you that is open comes up on that day."""
    return strong(f"I'll ask you about the thank-you to {people.name(name)} {days.on(day, today=today)}.")


def when(text: str, command: str) -> list[Line]:
    """No day was said, or one that is over."""
    return [_said(text), line(f"On which day? Once more, with a day ahead: {command}{_EXAMPLE}")]


def about_whom(text: str, command: str) -> list[Line]:
    """Nobody known is named, or more than one."""
    return [_said(text), line(f"Of whom? Somebody you have saved, by their name: {command}{_EXAMPLE}")]


def _said(text: str) -> Line:
    return line(f"You wrote: “{shown(text, limit=280)}”.")
