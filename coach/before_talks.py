"""What comes before a talk: confirmed and prepared the day before, and its page shortly ahead (reading (d))."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from coach.after_talks import END_OF_DAY
from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts, Talk
from coach.hours import EVENING, Preferences

CONFIRMED_AT = dt.time(10)
"""When it is asked, on the working day before, whether a talk stands (coaching.md 2.1)."""
PAGE_AHEAD = dt.timedelta(hours=2)
READ_IN = dt.timedelta(minutes=30)
"""What a page that comes on waking leaves at least; for an earlier talk it comes the evening before."""


def before_talks(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """The two messages ahead of each talk to come; a talk that moved has both anew."""
    for talk in sorted(facts.talks, key=lambda one: one.id):
        if not (talk.held or talk.called_off or talk.evaluated or talk.thanked):
            begins = talk.starts_at or preferences.at(talk.day, END_OF_DAY)
            page = _page_at(talk, preferences)
            confirmed = _once(facts, preferences, talk, DueKind.PREPARED, _confirmed_at(talk, preferences), begins)
            yield from (_before(one, page or begins) for one in confirmed)
            yield from _once(facts, preferences, talk, DueKind.PAGE, page, begins)


def _once(
    facts: Facts,
    preferences: Preferences,
    talk: Talk,
    kind: DueKind,
    moment: dt.datetime | None,
    begins: dt.datetime,
) -> Iterator[Due]:
    """Said once for each time that the talk was planned, unless it was planned too late for it, or is put off."""
    about = f"interview:{talk.id}"
    decided = [one for one in facts.decided(kind, about) if one.at is None or one.at > talk.planned_at]
    if moment is None or any(one.what is not Choice.LATER for one in decided):
        return
    before_it_moved = [one.spoken_at for one in facts.spoken(kind, about) if one.spoken_at <= talk.planned_at]
    made = due(
        # A talk does not wait for a pause to end.
        replace(facts, decisions=tuple(decided), pauses=()),
        preferences,
        kind=kind,
        about=about,
        nudges=(*before_it_moved, moment),
        due_at=moment,
        let_go_at=begins,
        urgent=True,
    )
    yield replace(made, let_go_at=begins)


def _before(confirmed: Due, page: dt.datetime) -> Due:
    """What is put off beyond the page of the talk is left: the page says all of it."""
    too_late = confirmed.next_nudge is not None and confirmed.next_nudge >= page
    return replace(confirmed, next_nudge=None) if too_late else confirmed


def _confirmed_at(talk: Talk, preferences: Preferences) -> dt.datetime | None:
    day = preferences.working_day_before(talk.day)
    # Who plans it that very day has just agreed on it.
    too_late = preferences.local(talk.planned_at).date() >= day
    return None if too_late else preferences.around(day, CONFIRMED_AT)


def _page_at(talk: Talk, preferences: Preferences) -> dt.datetime | None:
    if talk.starts_at is None:
        return None
    moment = _on_the_way(talk.starts_at, preferences) or _evening_before(talk.starts_at, preferences)
    return None if moment <= talk.planned_at else moment


def _on_the_way(starts_at: dt.datetime, preferences: Preferences) -> dt.datetime | None:
    """Two hours ahead, at the end of the waking hours or on waking; None where that is too late, or no such day."""
    local = preferences.local(starts_at - PAGE_AHEAD)
    day = local.date()
    if local.time() > preferences.sleeps:
        moment = preferences.at(day, preferences.sleeps)
    else:
        moment = max(local.astimezone(dt.UTC), preferences.at(day, preferences.wakes))
    is_its_day = day == preferences.local(starts_at).date()
    closed = preferences.is_off(day) if is_its_day else preferences.is_free(day)
    return None if closed or moment > starts_at - READ_IN else moment


def _evening_before(starts_at: dt.datetime, preferences: Preferences) -> dt.datetime:
    day = preferences.working_day_before(preferences.local(starts_at).date())
    return preferences.at(day, max(preferences.wakes, min(EVENING, preferences.sleeps)))
