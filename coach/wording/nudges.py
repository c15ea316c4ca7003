"""What the bot says unprompted, and what becomes of it when it was answered."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people


def thanks(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> str:
    """The first nudge of a thank-you."""
    return f"A thank-you to {people.name(name)} for {days.which(shown(medium or 'talk'), day, today=today)}?"


def thanks_again(name: str) -> str:
    """The second and last nudge of a thank-you."""
    return f"Still open: a thank-you to {people.name(name)}."


def thanks_more(learned: str | None) -> Line:
    """What could go into the note."""
    if learned:
        return line(f"You noted: “{shown(learned, limit=280)}” That line alone makes a good note.")
    return line("Two sentences are enough: what you took from it, and thanks for the time.")


def thanks_last() -> Line:
    """It is not asked about a third time."""
    return line("Thanks are welcome on any day; two sentences will do. I won't ask again about this one.")


def hello(name: str) -> str:
    """A hello is due."""
    return f"Is there something to tell {people.name(name)}?"


def last_spoke(day: dt.date, medium: str | None, learned: str | None, *, today: dt.date) -> Line:
    """The last talk, and a line of it."""
    about = f" You noted: “{shown(learned, limit=280)}”" if learned else ""
    with_medium = f" ({shown(medium)})" if medium else ""
    return line(f"You last spoke on {days.short(day, today=today)}{with_medium}.{about}")


def last_touched(day: dt.date, *, today: dt.date) -> Line:
    """No talk yet, but an exchange."""
    return line(f"You were last in touch on {days.short(day, today=today)}.")


def several(count: int) -> str:
    """The first line where several people are due."""
    return f"{days.number(count).capitalize()} people you could write to. One is plenty."


def more_can_wait(count: int) -> str:
    """Who is due too."""
    return "One more can wait." if count == 1 else f"{days.number(count).capitalize()} more can wait."


def thanked(name: str, day: dt.date, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """The thank-you went out."""
    return strong(f"Thanked {people.name(name)} on {days.date(day, today=today)}.{_upcoming(next_hello, today)}")


def in_touch(name: str, day: dt.date, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """They were in touch."""
    said = f"Noted: you were in touch with {people.name(name)} on {days.date(day, today=today)}."
    return strong(said + _upcoming(next_hello, today))


def later(name: str, until: dt.date, *, today: dt.date) -> Line:
    """It is put off."""
    when = "this evening" if until == today else days.on(until, today=today)
    return strong(f"I'll come back to {people.name(name)} {when}.")


def skipped(name: str, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """It is left out this time."""
    return strong(f"Left out this time: {people.name(name)}.{_upcoming(next_hello, today)}")


def resting(name: str) -> Line:
    """No more hellos."""
    return strong(f"{people.name(name)} rests. No more hellos, until you log something or wake the card.")


def settled(name: str) -> Line:
    """It was settled elsewhere, or is no longer open."""
    return strong(f"Settled: {people.name(name)}.")


def taken_back() -> Line:
    """All that the message was about was taken back."""
    return line("What this was about was taken back, so there is nothing to do.")


def _upcoming(next_hello: dt.date | None, today: dt.date) -> str:
    return f" Next hello: {days.roughly(next_hello, today=today)}." if next_hello else ""
