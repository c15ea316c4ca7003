"""A talk that is planned: when, where, moved or called off."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people
from coach.wording.talk import called
from coach.zones import city

WHO, DAY, TIME, MEDIUM, MINUTES, PLACE, ZONE = (
    "With whom?",
    "Which day?",
    "At what time?",
    "What is it?",
    "How many minutes?",
    "Where? A place, a link or a number",
    "Where do they live? A city or time zone",
)


def medium_hint() -> str:
    """Under the kind of talk."""
    return "In your word: coffee, call, visit."


def planned(
    name: str,
    medium: str | None,
    day: dt.date,
    at: dt.time | None,
    minutes: int | None,
    *,
    today: dt.date,
    moved: bool,
    again: bool = False,
) -> Line:
    """What was saved; `again`: it stood so before."""
    what = called(medium)
    hour = f" {at:%-H:%M}" if at else ""
    long = f", {minutes} minutes" if minutes else ""
    done = "Planned already" if again else "Moved" if moved else "Planned"
    return strong(f"{done}: {what} with {people.name(name)}, {days.told(day, today=today)}{hour}{long}.")


def in_zone(zone: str) -> Line:
    """Whose time it is, since the other one may live elsewhere."""
    return line(f"That is {city(zone)} time.")


def for_them(name: str, theirs: dt.datetime, mine: dt.datetime) -> list[Line]:
    """The same moment where they live, both local; nothing where their clock shows the same."""
    if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
        return []
    day = "" if theirs.date() == mine.date() else f" on {days.WEEKDAYS[theirs.weekday()]}"
    return [line(f"For {people.name(name)} it is {theirs:%-H:%M}{day} ({city(str(theirs.tzinfo))} time).")]


def zone_hint() -> str:
    """Under their time zone."""
    return "A city is enough. Then I tell the hour for both of you."


def zone_unknown() -> str:
    """No time zone fits what was typed."""
    return "I don't know that one. A bigger city nearby, or a name such as Europe/Lisbon, works."


def place(text: str) -> Line:
    """Where it is."""
    return line(f"Where: {shown(text, limit=200)}.")


def no_hour() -> Line:
    """Only the day is known."""
    return line("Tell me the hour when you know it: Move it.")


def also_then(name: str, medium: str | None, at: dt.time) -> Line:
    """Two talks at one time."""
    return line(f"You have a {called(medium)} with {people.name(name)} at {at:%-H:%M} then, too.")


def is_over(day: dt.date, *, today: dt.date) -> str:
    """A plan in the past."""
    return f"{days.date(day, today=today)} is over. Which day from today on?"


def over(day: dt.date, *, today: dt.date) -> Line:
    """A plan in the past, typed."""
    return line(is_over(day, today=today))


def when(name: str | None) -> Line:
    """No day was named."""
    return line(f"When do you meet {people.name(name)}?" if name else "With whom, and when?")


def to(name: str) -> Line:
    """Above the form."""
    return strong(f"A talk with {people.name(name)}")


def took_place(command: str) -> Line:
    """What to do about a talk that took place."""
    return line(f"If the talk took place, log it: {command}log coffee with Ada Lovelace yesterday")


def minutes_wrong() -> str:
    """No number of minutes."""
    return "A number, such as 30."


def which_moved(count: int) -> Line:
    """A talk moved, and it is not clear which, or to when."""
    return strong("To when did it move?" if count == 1 else "Which talk moved?")


def move(name: str) -> str:
    """On a button, for who hears the page."""
    return f"Move it: {people.name(name)}"


def off(name: str, medium: str | None) -> Line:
    """It was called off."""
    return strong(f"Called off: {called(medium)} with {people.name(name)}.")


def off_more() -> Line:
    """One small next step."""
    return line("What you prepared is kept. A short line to them is enough: thanks, and another time.")


def placed(name: str, medium: str | None, where: str) -> Line:
    """Where a talk to come is."""
    return strong(f"Noted for the {called(medium)} with {people.name(name)}: {shown(where, limit=200)}")


def label(name: str, medium: str | None) -> str:
    """What *Undo* takes back of a talk that was planned."""
    return f"{called(medium)} with {name}"


def moving_label(name: str, medium: str | None) -> str:
    """The same of one that was moved."""
    return f"moving the {label(name, medium)}"


def off_label(name: str, medium: str | None) -> str:
    """The same of one that was called off."""
    return f"calling off the {label(name, medium)}"
