"""What is open, each in one line, and when the coach speaks next."""

import datetime as dt

from coach.facts import DueKind
from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people
from coach.wording.talk import called

_WHAT = {
    DueKind.THANKED: "a thank-you to",
    DueKind.IN_TOUCH: "a hello to",
    DueKind.PROMISED: "your promise to",
    DueKind.EVALUATED: "how it went with",
    DueKind.HOW_OFTEN: "how often to hear about",
    DueKind.ADVISED: "your next step from the talk with",
    DueKind.IDENTIFY: "a first message to",
    DueKind.OUTREACH: "an answer from",
    DueKind.NEW_TIME: "a new time for",
    DueKind.PREPARED: "getting ready for",
    DueKind.PAGE: "the page for your talk with",
}


def what(kind: DueKind) -> str:
    """What comes next, before the name of whom it is with."""
    return _WHAT[kind]


def thanks(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> str:
    """A thank-you."""
    return f"A thank-you to {people.name(name)} for {days.which(called(medium), day, today=today)}"


def hello(name: str, last: dt.date | None, *, today: dt.date) -> str:
    """A hello, and when they were last in touch."""
    return f"A hello to {people.name(name)}" + (f", last in touch {days.ago(last, today=today)}" if last else "")


def how_it_went(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> str:
    """What stayed from a talk."""
    return f"What stayed from {days.which(called(medium), day, today=today)} with {people.name(name)}"


def promise(name: str, text: str | None) -> str:
    """Something they promised."""
    return f"Your promise to {people.name(name)}" + (f": “{shown(text, limit=200)}”" if text else "")


def promise_past(name: str, text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """The same once its day has gone by."""
    return line(promise(name, text) + (f" ({days.date(by, today=today)})" if by else ""))


def step(name: str, text: str, by: dt.date | None, *, today: dt.date) -> str:
    """A next step they planned."""
    until = f", by {days.date(by, today=today)}" if by else ""
    return f"Your next step: {shown(text, limit=200)}{until} (from your talk with {people.name(name)})"


def how_often(name: str) -> str:
    """How often they want to hear about somebody."""
    return f"How often to hear about {people.name(name)}"


def new_time(name: str) -> str:
    """Another time for a talk that they could not make."""
    return f"A new time for {people.name(name)}, who couldn't make it"


def heading(count: int) -> Line:
    """Above all that is open."""
    return strong(
        "One thing is still open" if count == 1 else f"{days.number(count).capitalize()} things are still open"
    )


def page(number: int, of: int) -> str:
    """Which page of several; the first is 1."""
    return f"Page {number} of {of}"


def nothing() -> Line:
    """Nothing is open."""
    return strong("Nothing is waiting for you today.")


def speaks_next(at: dt.datetime, *, zone: str, today: dt.date) -> Line:
    """When the coach writes next, read from what is stored."""
    return line(f"My next message: {days.around(at, zone=zone, today=today)}.")


def speaks_soon() -> Line:
    """The coach writes as good as now."""
    return line("My next message: within half an hour.")


def settled_before() -> Line:
    """A second press."""
    return line("That one is settled already.")
