"""When a message may go out."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from coach import pace
from coach.hours import Preferences
from coach.journey import DueKind
from coach.pace import Pause, Waiting

LISBON = ZoneInfo("Europe/Lisbon")
ALICE = Preferences(zone="Europe/Lisbon")


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of April 2026 in Lisbon; the 14th is a Tuesday."""
    return dt.datetime(2026, 4, day, hour, minute, tzinfo=LISBON)


def hello(moment: dt.datetime) -> Waiting:
    """A hello that waits."""
    return Waiting(DueKind.IN_TOUCH, moment, urgent=False)


def thanks(moment: dt.datetime) -> Waiting:
    """A thank-you that waits for its first nudge."""
    return Waiting(DueKind.THANKED, moment, urgent=True)


@pytest.mark.parametrize(
    ("waiting", "sent", "moment"),
    [
        (hello(at(14, 11)), [], at(14, 11)),
        (hello(at(14, 3)), [], at(14, 8, 30)),  # not before waking
        (hello(at(14, 22)), [], at(15, 9, 30)),  # not after bedtime
        (hello(at(18, 11)), [], at(20, 9, 30)),  # not on a Saturday
        (thanks(at(18, 11)), [], at(18, 11)),  # but a thank-you keeps it
        (hello(at(14, 11)), [at(14, 9, 30)], at(15, 9, 30)),  # one message a day
        (thanks(at(14, 11)), [at(14, 9, 30)], at(14, 11)),  # which a thank-you may exceed
        (hello(at(16, 11)), [at(13, 9), at(14, 9), at(15, 9)], at(20, 9, 30)),  # three a week
    ],
)
def test_the_first_moment(waiting: Waiting, sent: list[dt.datetime], moment: dt.datetime) -> None:
    """Waking hours, weekends, caps (b)."""
    assert pace.first_moment(ALICE, (), waiting, sent) == moment


def test_pauses_and_days_off_are_kept() -> None:
    """Also by what is urgent; with every day off, none is."""
    tuesdays_off = Preferences(zone="Europe/Lisbon", days_off=frozenset({1}))
    always_off = Preferences(zone="Europe/Lisbon", days_off=frozenset(range(7)))
    pause = Pause(dt.date(2026, 4, 14), dt.date(2026, 4, 17))

    assert pace.first_moment(tuesdays_off, (), thanks(at(14, 11)), ()) == at(15, 9, 30)
    assert pace.first_moment(always_off, (), hello(at(18, 11)), ()) == at(18, 11)
    assert pace.first_moment(ALICE, (pause,), thanks(at(14, 11)), ()) == at(17, 9, 30)
    assert not pace.may_speak(ALICE, (pause,), at(16, 11))


def test_the_alarm_rings_for_the_first_of_all() -> None:
    """And not at all where nothing waits."""
    assert pace.wake_at(ALICE, (), [hello(at(15, 11)), thanks(at(14, 11))], ()) == at(14, 11)
    assert pace.wake_at(ALICE, (), [], ()) is None


def test_a_message_takes_along_what_falls_due_later_that_day() -> None:
    """Until bedtime (c)."""
    assert pace.taken_along(ALICE, at(14, 9, 30)) == at(14, 19)
    assert pace.taken_along(ALICE, at(14, 22)) == at(14, 22)


@pytest.mark.parametrize(("hour", "awake"), [(8, False), (9, True), (19, True), (20, False)])
def test_nobody_is_woken(hour: int, awake: bool) -> None:  # noqa: FBT001 - a column of the table
    """Half past eight to seven."""
    assert pace.may_speak(ALICE, (), at(14, hour)) is awake


def test_a_morning_outside_the_waking_hours_begins_when_they_do() -> None:
    """For late risers and early sleepers."""
    late = Preferences(zone="Europe/Lisbon", wakes=dt.time(11), sleeps=dt.time(20))

    friday_off = Preferences(zone="Europe/Lisbon", days_off=frozenset({4}))
    assert friday_off.waking_day(dt.date(2026, 4, 17)) == dt.date(2026, 4, 18)
    assert late.morning(dt.date(2026, 4, 14)) == at(14, 11)
