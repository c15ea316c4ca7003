"""What is answered to small talk: one kind word and the nearest next step."""

import datetime as dt

from coach.courtesies import Courtesy
from coach.journey import DueKind
from coach.phrases import Line, code, line, strong
from coach.wording import days, due, people

_KIND = {
    Courtesy.HELLO: "Hello, good to see you.",
    Courtesy.THANKS: "You're welcome.",
    Courtesy.FINE: "Good.",
    Courtesy.BETTER: "I'm glad to hear it.",
    Courtesy.SEASON: "And to you!",
}


def answer(courtesy: Courtesy) -> Line:
    """The kind word."""
    return strong(_KIND.get(courtesy, _KIND[Courtesy.FINE]))


def fine() -> Line:
    """The kind word for a no."""
    return strong("That's fine.")


def nothing_ahead() -> Line:
    """The next step where nothing waits."""
    return line("When you have talked with someone, write me one line: ", code("log coffee with Ada Lovelace today"))


def next_up(kind: DueKind, name: str, day: dt.date, *, today: dt.date) -> Line:
    """What I will ask about next."""
    return line(f"Next from me: {due.what(kind)} {people.name(name)}, {days.told(max(day, today), today=today)}.")
