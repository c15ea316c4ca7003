"""When a message may go out: waking hours, days off, pauses and caps."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from coach.hours import DAY
from coach.journey import DueKind, Preferences

A_WEEK = 3
"""Unprompted messages in any seven local days (coaching.md 2.2, rule 1)."""
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A due that waits for its next nudge (UTC)."""

    kind: DueKind
    next_nudge: dt.datetime
    urgent: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Local days on which nothing is said: from `start` until the day before `until`."""

    start: dt.date
    until: dt.date


def wake_at(
    preferences: Preferences, pauses: Iterable[Pause], waiting: Iterable[Waiting], sent: Iterable[dt.datetime]
) -> dt.datetime | None:
    """The first moment (UTC) at which a message may go out; None where nothing waits."""
    pauses, sent = tuple(pauses), tuple(sent)
    return min((first_moment(preferences, pauses, one, sent) for one in waiting), default=None)


def first_moment(
    preferences: Preferences, pauses: Iterable[Pause], waiting: Waiting, sent: Iterable[dt.datetime]
) -> dt.datetime:
    """The first moment (UTC) from its next nudge on at which this due may be said.

    An urgent one keeps its weekend and is held back by no cap (reading (b)).
    """
    pauses, spoken_on = tuple(pauses), [preferences.local(one).date() for one in sent]
    local = preferences.local(waiting.next_nudge)
    day = local.date()
    moment = max(waiting.next_nudge, preferences.at(day, preferences.wakes))
    if local.time() > preferences.sleeps:
        day += DAY
        moment = preferences.morning(day)
    while _is_closed(preferences, pauses, day, spoken_on, urgent=waiting.urgent):
        day += DAY
        moment = preferences.morning(day)
    return moment


def may_speak(preferences: Preferences, pauses: Iterable[Pause], now: dt.datetime) -> bool:
    """Whether the owner is awake and has not paused."""
    local = preferences.local(now)
    return preferences.is_awake(local.time()) and not _is_paused(pauses, local.date())


def taken_along(preferences: Preferences, now: dt.datetime) -> dt.datetime:
    """Until when what falls due travels in a message of now: the end of the waking day (UTC; reading (c))."""
    return max(now, preferences.at(preferences.local(now).date(), preferences.sleeps))


def _is_closed(
    preferences: Preferences, pauses: tuple[Pause, ...], day: dt.date, spoken_on: list[dt.date], *, urgent: bool
) -> bool:
    if _is_paused(pauses, day):
        return True
    if urgent:
        return preferences.is_off(day)
    this_week = sum(day - WEEK < one <= day for one in spoken_on)
    return preferences.is_free(day) or day in spoken_on or this_week >= A_WEEK


def _is_paused(pauses: Iterable[Pause], day: dt.date) -> bool:
    return any(pause.start <= day < pause.until for pause in pauses)
