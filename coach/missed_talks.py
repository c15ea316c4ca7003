"""A talk that the contact could not make: one new time may be offered, a working day later (coaching.md 2.3)."""

import datetime as dt
from collections.abc import Iterator

from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts, Talk
from coach.hours import DAY, Preferences

WELCOME = dt.timedelta(days=14)
"""How long a new time is worth offering."""


def missed_talks(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """Asked once for each talk that was missed; nothing where they were in touch since, or a talk was planned anew."""
    if facts.how_often is None:
        return
    for talk in sorted(facts.talks, key=lambda one: one.id):
        about = f"interview:{talk.id}"
        skipped = any(one.what is Choice.SKIPPED for one in facts.decided(DueKind.NEW_TIME, about))
        if talk.missed_on is None or skipped or _went_on(facts, talk, talk.missed_on, preferences):
            continue
        moment = preferences.morning(preferences.working_day(talk.missed_on + DAY))
        yield due(
            facts,
            preferences,
            kind=DueKind.NEW_TIME,
            about=about,
            nudges=(moment,),
            due_at=moment,
            let_go_at=moment + WELCOME,
            urgent=False,
        )


def _went_on(facts: Facts, talk: Talk, missed_on: dt.date, preferences: Preferences) -> bool:
    # Of the same day, what was written down before is no answer to it.
    in_touch = any(touch.day >= missed_on and touch.id > talk.missed_after for touch in facts.touches)
    others = (one for one in facts.talks if one.missed_on is None and not (one.held and one.day <= missed_on))
    return in_touch or any(preferences.local(one.planned_at).date() >= missed_on for one in others)
