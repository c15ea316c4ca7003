"""What Home says, top to bottom."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people
from coach.wording.talk import called


def date(today: dt.date) -> str:
    """`Thursday 16 April`."""
    return f"{days.WEEKDAYS[today.weekday()]} {today.day} {days.MONTHS[today.month - 1]}"


def empty() -> Line:
    """Nobody is saved yet."""
    return line("Who did you talk to last? A teacher, a neighbor, someone at work: anyone counts.")


def people_heading() -> Line:
    """Above the people last in touch."""
    return strong("People")


def in_touch(name: str, organization: str | None, day: dt.date, *, today: dt.date) -> str:
    """One person, and when they were last in touch."""
    return f"{people.with_organization(name, organization)} · {days.ago(day, today=today)}"


def conversations() -> Line:
    """Above the last talks."""
    return strong("Conversations")


def talk(name: str, medium: str | None, day: dt.date, learned: str | None, *, today: dt.date) -> str:
    """One talk and what stayed."""
    what = called(medium)
    stayed = f": “{shown(learned, limit=200)}”" if learned else ""
    return f"{what[:1].upper()}{what[1:]} with {people.name(name)}, {days.told(day, today=today)}{stayed}"


def talks(count: int) -> Line:
    """Above all talks."""
    return strong("One talk" if count == 1 else f"{days.number(count).capitalize()} talks")


def came_of_it(person: str, introduced_by: str | None, text: str) -> Line:
    """The one line that is earned: who led to whom, and what came of it."""
    led = f"{people.name(introduced_by)} introduced you to {people.name(person)}. " if introduced_by else ""
    return line(f"{led}Your talk with {people.name(person)} became something you did: {shown(text, limit=200)}")


def everyone(count: int) -> Line:
    """Above everybody."""
    return strong("One person" if count == 1 else f"{days.number(count).capitalize()} people")


def privacy() -> list[Line]:
    """Whose data it is."""
    return [
        strong("Only you see what you save."),
        line("My answers are private, here, in our direct message and in channels. Nobody else can find a card."),
        line("I never write to the people you save, and never tell them that you did."),
        line(
            "What you save is stored by whoever runs this app for your workspace. My logs hold no names and no notes."
        ),
    ]
