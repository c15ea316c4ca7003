"""Waking hours and working days, in the owner's own zone."""

import datetime as dt
from dataclasses import dataclass
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

MORNING = dt.time(9, 30)
"""When what is not tied to an hour is said (reading (c))."""
EVENING = dt.time(17, 30)
WEEK_BEGINS = dt.time(9)
"""When the message of the week is said (coaching.md 2.2, rule 7)."""
DAY = dt.timedelta(days=1)
NO_END = dt.date(9999, 1, 1)
"""Until when a pause lasts that has no end yet."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Local days on which nothing is said: from `start` until the day before `until`."""

    start: dt.date
    until: dt.date


@dataclass(frozen=True, slots=True)
class Preferences:
    """An owner's hours and days; times are local, weekdays count from Monday 0."""

    zone: str
    """An IANA name."""
    wakes: dt.time = dt.time(8, 30)
    sleeps: dt.time = dt.time(19, 0)
    weekend: frozenset[int] = frozenset({5, 6})
    days_off: frozenset[int] = frozenset()
    """Weekdays that the owner marked off."""
    spread: int = 0
    """Minutes after the half hour at which this owner's morning message goes out."""
    weekly: bool = True
    """Whether they want the message of the week."""

    def local(self, moment: dt.datetime) -> dt.datetime:
        """An aware moment in the owner's zone."""
        return moment.astimezone(_zone(self.zone))

    def at(self, day: dt.date, time: dt.time) -> dt.datetime:
        """A local time of a day, in UTC: the first of two where the clock is put back, after the gap where it jumps."""
        return _at(self.zone, day, time)

    def morning(self, day: dt.date) -> dt.datetime:
        """When the morning message of a day goes out (UTC), inside the waking hours."""
        return self.around(day, MORNING)

    def begins_week(self, day: dt.date) -> dt.datetime:
        """When the message of the week goes out, were it on this day (UTC), inside the waking hours."""
        return self.around(day, WEEK_BEGINS)

    def first_of_week(self, day: dt.date) -> dt.date:
        """The first day of its week that is neither off nor weekend."""
        return self.working_day(day - day.weekday() * DAY)

    def week_from(self, day: dt.date) -> dt.datetime:
        """When the message of the week goes out on this day, or the next time after it (UTC)."""
        first = self.first_of_week(day)
        return self.begins_week(first if first >= day else self.first_of_week(day + 7 * DAY))

    def around(self, day: dt.date, time: dt.time) -> dt.datetime:
        """A local time of a day (UTC), spread as the morning is; for those who are not awake then it is on waking."""
        return _at(self.zone, day, _around(time, self.spread, self.wakes, self.sleeps))

    def evening(self, day: dt.date) -> dt.datetime:
        """When something is said in the evening of a day (UTC); for early sleepers it is the next morning."""
        return self.at(day, EVENING) if self.is_awake(EVENING) else self.morning(day + DAY)

    def is_awake(self, time: dt.time) -> bool:
        """Whether a local time lies in the waking hours, both ends included."""
        return self.wakes <= time <= self.sleeps

    def is_off(self, day: dt.date) -> bool:
        """Whether the owner marked this weekday off; with all seven marked none counts."""
        return len(self.days_off) < 7 and day.weekday() in self.days_off  # noqa: PLR2004 # days of a week

    def is_free(self, day: dt.date) -> bool:
        """Whether nothing ordinary is said on this day: off, or a weekend."""
        return day.weekday() in _rest(self.weekend, self.days_off)

    def waking_day(self, day: dt.date) -> dt.date:
        """This day, or the next one that is not marked off."""
        while self.is_off(day):
            day += DAY
        return day

    def working_day_before(self, day: dt.date) -> dt.date:
        """The last day before this one that is neither off nor weekend."""
        day -= DAY
        while self.is_free(day):
            day -= DAY
        return day

    def working_day(self, day: dt.date) -> dt.date:
        """This day, or the next one that is neither off nor weekend."""
        while self.is_free(day):
            day += DAY
        return day


_zone = cache(ZoneInfo)


@cache
def _rest(weekend: frozenset[int], days_off: frozenset[int]) -> frozenset[int]:
    rest = weekend | days_off
    if len(rest) < 7:  # noqa: PLR2004 # days of a week
        return rest
    return days_off if len(days_off) < 7 else frozenset()  # noqa: PLR2004 # days of a week


@lru_cache(maxsize=4096)
def _around(time: dt.time, minutes: int, wakes: dt.time, sleeps: dt.time) -> dt.time:
    later = (dt.datetime.combine(dt.date.min, time) + dt.timedelta(minutes=minutes)).time()
    return later if wakes <= later <= sleeps else wakes


@lru_cache(maxsize=4096)
def _at(zone: str, day: dt.date, time: dt.time) -> dt.datetime:
    # Many people's dues fall on the same few days: worked out once for each.
    return dt.datetime.combine(day, time, _zone(zone)).astimezone(dt.UTC)
