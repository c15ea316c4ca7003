"""When a message may go out: waking hours, days off, pauses, caps and the quiet ladder."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from coach.hours import DAY, NO_END, Pause, Preferences

A_WEEK = 3
"""Unprompted messages in any seven local days (coaching.md 2.2, rule 1)."""
WEEK = dt.timedelta(days=7)
WEEK_MAY_WAIT = dt.timedelta(days=2)
"""How late in its week the message of the week may come, where its day was full or the bot was away."""

IGNORED_AFTER = 3
"""Days without an answer after which a message counts as ignored (design 4, *Quiet*)."""
TO_MONDAYS, TO_SILENCE = 4, 3
"""Messages ignored in a row after which the coach becomes quieter, once and then again."""


class Ladder(IntEnum):
    """How quiet the coach has become for somebody who does not answer (design 4, *Quiet*)."""

    USUAL = 0
    MONDAYS = 1
    """One message at the beginning of the week; what belongs to a talk that the owner planned keeps its own hour."""
    SILENT = 2
    """Nothing, until they speak."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A due that waits for its next nudge (UTC)."""

    next_nudge: dt.datetime
    """From when on it may be said: now where its moment has passed."""
    urgent: bool
    since: dt.datetime | None = None
    """The moment for which it was planned, where that has passed."""
    weekly: bool = False
    """Said in the message of the week only."""
    of_its_talk: bool = False
    """Comes ahead of a talk or right after it: nagging is what becomes quieter, not what they planned (design 4)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for one owner's messages beside their hours."""

    preferences: Preferences
    pauses: tuple[Pause, ...] = ()
    sent: tuple[dt.datetime, ...] = ()
    """When the messages of the last seven days were spoken (UTC)."""
    ladder: Ladder = Ladder.USUAL
    weeks: frozenset[str] = frozenset()
    """Of these days: the weeks that had their message (`week_of`)."""
    of_talks: frozenset[dt.datetime] = frozenset()
    """Those of `sent` that belong to a talk's own days: no week is full of them (coaching.md 2.2, rule 1)."""


def week_of(day: dt.date) -> str:
    """The name of a day's week: `2027-W05`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def wake_at(rules: Rules, waiting: Iterable[Waiting]) -> dt.datetime | None:
    """The first moment (UTC) at which a message may go out; None where nothing waits, or nothing may be said."""
    moments = (first_moment(rules, one) for one in waiting)
    return min((moment for moment in moments if moment), default=None)


def first_moment(rules: Rules, waiting: Waiting) -> dt.datetime | None:
    """The first moment (UTC) from its next nudge on at which this due may be said; None: not before they act.

    An urgent one keeps its weekend and is held back by no cap (reading (b)), except where a message of that day had
    no room for it. What a pause held back has lost its weekend: it is said on the working day after it. On the Mondays
    of the quiet ladder, what is `of_its_talk` is said at its own time all the same; in silence it is not.
    """
    if rules.ladder is Ladder.SILENT:
        return None
    preferences = rules.preferences
    local = preferences.local(waiting.next_nudge)
    day = local.date()
    moment = max(waiting.next_nudge, preferences.at(day, preferences.wakes))
    if local.time() > preferences.sleeps:
        day += DAY
        moment = preferences.morning(day)
    while following := _closed_until(rules, day, waiting):
        if following >= NO_END:
            return None
        day = following
        moment = preferences.begins_week(day) if waiting.weekly else preferences.morning(day)
    return moment


def is_ignored(rules: Rules, spoken_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether a message of `spoken_at` without an answer counts as ignored by now: days inside a pause do not count."""
    first, last = (rules.preferences.local(moment).date() for moment in (spoken_at, now))
    paused = sum(max(0, (min(one.until, last) - max(one.start, first)).days) for one in rules.pauses)
    return (last - first).days - paused >= IGNORED_AFTER


def climbed(ladder: Ladder, ignored: int) -> Ladder:
    """Where the owner stands on the quiet ladder after so many messages in a row that were ignored."""
    if ladder is Ladder.USUAL and ignored >= TO_MONDAYS:
        return Ladder.MONDAYS
    if ladder is Ladder.MONDAYS and ignored >= TO_SILENCE:
        return Ladder.SILENT
    return ladder


def taken_along(preferences: Preferences, now: dt.datetime) -> dt.datetime:
    """Until when what falls due travels in a message of now: the end of the waking day (UTC; reading (c))."""
    return max(now, preferences.at(preferences.local(now).date(), preferences.sleeps))


def _closed_until(rules: Rules, day: dt.date, waiting: Waiting) -> dt.date | None:
    """The next day to look at, where nothing of the kind is said on this one."""
    if paused := _held_by_pause(rules, day, waiting):
        return paused
    if rules.ladder is Ladder.MONDAYS and not waiting.of_its_talk and day != rules.preferences.first_of_week(day):
        return day + DAY
    if waiting.weekly and (following := _not_this_week(rules, day)):
        return following
    closed = _no_room(rules, day, waiting) if waiting.urgent else _capped(rules, day)
    return day + DAY if closed else None


def _held_by_pause(rules: Rules, day: dt.date, waiting: Waiting) -> dt.date | None:
    """The first working day after the pause that covers this day, or that covered the moment it was planned for."""
    planned = rules.preferences.local(waiting.since or waiting.next_nudge).date()
    over = (
        pause.until if pause.until >= NO_END else rules.preferences.working_day(pause.until)
        for pause in rules.pauses
        if pause.start <= day < pause.until or pause.start <= planned < pause.until
    )
    return max((one for one in over if one > day), default=None)


def _no_room(rules: Rules, day: dt.date, waiting: Waiting) -> bool:
    since = waiting.since or waiting.next_nudge
    full = any(rules.preferences.local(one).date() == day and one >= since for one in rules.sent)
    return full or rules.preferences.is_off(day)


def _capped(rules: Rules, day: dt.date) -> bool:
    spoken_on = [rules.preferences.local(one).date() for one in rules.sent]
    counted = (rules.preferences.local(one).date() for one in rules.sent if one not in rules.of_talks)
    this_week = sum(day - WEEK < one <= day for one in counted)
    return rules.preferences.is_free(day) or day in spoken_on or this_week >= A_WEEK


def _not_this_week(rules: Rules, day: dt.date) -> dt.date | None:
    """The day to which the message of the week has to wait, where it cannot be said on this one."""
    first = rules.preferences.first_of_week(day)
    if day < first:
        return first
    if day > first + WEEK_MAY_WAIT or week_of(day) in rules.weeks:
        return rules.preferences.first_of_week(day + WEEK)
    return None
