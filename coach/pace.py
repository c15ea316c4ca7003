"""When a message may go out: waking hours, days off, pauses and caps."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from coach.hours import DAY
from coach.journey import DueKind, Preferences

A_WEEK = 3
"""Unprompted messages in any seven days (coaching.md 2.2, rule 1)."""
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
    pauses, sent = tuple(pauses), tuple(sent)
    local = preferences.local(waiting.next_nudge)
    moment, day = waiting.next_nudge, local.date()
    if local.time() < preferences.wakes:
        moment = preferences.at(day, preferences.wakes)
    elif local.time() > preferences.sleeps:
        day += DAY
        moment = preferences.morning(day)
    while _is_closed(preferences, pauses, day, moment, sent, urgent=waiting.urgent):
        day += DAY
        moment = preferences.morning(day)
    return moment


def may_speak(preferences: Preferences, pauses: Iterable[Pause], now: dt.datetime) -> bool:
    """Whether the owner is awake and has not paused."""
    local = preferences.local(now)
    return preferences.wakes <= local.time() <= preferences.sleeps and not _is_paused(tuple(pauses), local.date())


def taken_along(preferences: Preferences, now: dt.datetime) -> dt.datetime:
    """Until when what falls due travels in a message of now: the end of the waking day (UTC; reading (c))."""
    return max(now, preferences.at(preferences.local(now).date(), preferences.sleeps))


def _is_closed(
    preferences: Preferences,
    pauses: tuple[Pause, ...],
    day: dt.date,
    moment: dt.datetime,
    sent: tuple[dt.datetime, ...],
    *,
    urgent: bool,
) -> bool:
    if _is_paused(pauses, day):
        return True
    if urgent:
        return preferences.is_off(day)
    days = [preferences.local(one).date() for one in sent]
    this_week = sum(moment - WEEK < one <= moment for one in sent)
    return preferences.is_free(day) or day in days or this_week >= A_WEEK


def _is_paused(pauses: tuple[Pause, ...], day: dt.date) -> bool:
    return any(pause.start <= day < pause.until for pause in pauses)
