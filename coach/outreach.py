"""Before the first talk: whom to write to, and how long an answer may take (coaching.md 2.1, *identify* and *outreach*)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts, Touch, Wrote
from coach.hours import DAY, Preferences

DECIDE, DECIDE_INTRODUCED, DECIDE_AGAIN = 5, 2, 7
"""Working days after which it is asked whether to write: to anybody, where an introduction was offered, and once more."""
SECOND_PERSON, FOLLOW_UP, CLOSED = 3, 7, 10
"""Working days after a message: to think of a second person, to follow up once, and after that to leave it there."""
REVIVED = 90
"""Days after which somebody who did not answer may be written to again, at the earliest."""
WELCOME = dt.timedelta(days=14)
"""How long each of it is worth asking after its day."""


def outreach(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """What comes before a first talk; nothing where somebody rests, or where there is a talk already."""
    if facts.how_often is None or facts.talks or not facts.touches:
        return
    last = max(facts.touches, key=lambda one: (one.day, one.id))
    if last.met:
        yield from _decide(facts, last, preferences)
    elif facts.wrote:
        yield from _waits(facts, facts.wrote, preferences)


def _decide(facts: Facts, met: Touch, preferences: Preferences) -> Iterator[Due]:
    """Write, warm up or park: asked twice."""
    about = f"touch:{met.id}"
    spoken = facts.spoken(DueKind.IDENTIFY, about)
    first = _after(met.day, DECIDE_INTRODUCED if facts.introduced else DECIDE, preferences)
    since = preferences.local(spoken[0].spoken_at).date() if spoken else first
    yield from _asked(facts, preferences, DueKind.IDENTIFY, about, [first, _after(since, DECIDE_AGAIN, preferences)])


def _waits(facts: Facts, wrote: Wrote, preferences: Preferences) -> Iterator[Due]:
    """Think of a second person, follow up once, leave it there; after a follow-up only the last of them."""
    about = f"touch:{wrote.id}"
    steps = (CLOSED,) if wrote.is_follow_up else (SECOND_PERSON, FOLLOW_UP - SECOND_PERSON, CLOSED)
    spoken = facts.spoken(DueKind.OUTREACH, about)
    days, since = [], wrote.day
    for number, step in enumerate(steps):
        # However late one of them was said, the next one keeps its distance.
        planned = _after(since, step, preferences)
        said = preferences.local(spoken[number].spoken_at).date() if number < len(spoken) else planned
        days.append(planned)
        since = max(planned, said)
    yield from _asked(facts, preferences, DueKind.OUTREACH, about, days)


def _asked(facts: Facts, preferences: Preferences, kind: DueKind, about: str, days: Sequence[dt.date]) -> Iterator[Due]:
    if any(one.what is Choice.SKIPPED for one in facts.decided(kind, about)):
        return
    yield due(
        facts,
        preferences,
        kind=kind,
        about=about,
        nudges=[preferences.morning(day) for day in days],
        due_at=preferences.morning(days[0]),
        let_go_at=preferences.morning(days[-1]) + WELCOME,
        urgent=False,
    )


def _after(day: dt.date, working_days: int, preferences: Preferences) -> dt.date:
    """So many working days of the owner's own calendar after a day."""
    for _ in range(working_days):
        day = preferences.working_day(day + DAY)
    return day
