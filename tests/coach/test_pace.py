"""When a message may go out."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        (hello(at(20, 9)), [at(13, 18), at(14, 9), at(15, 9)], at(20, 9)),  # days count, not hours
        (thanks(at(16, 11)), [at(13, 9), at(14, 9), at(15, 9)], at(16, 11)),  # which a thank-you may exceed, too
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


days = st.dates(dt.date(2026, 3, 1), dt.date(2026, 5, 1))
moments = st.builds(dt.datetime.combine, days, st.times(), st.just(dt.UTC))
dues = st.builds(Waiting, st.sampled_from(DueKind), moments, st.booleans())
zones = st.sampled_from(
    ["Europe/Lisbon", "America/New_York", "Australia/Sydney", "Pacific/Chatham", "Africa/Casablanca"]
)
preferences = st.builds(Preferences, zone=zones, days_off=st.frozensets(st.integers(0, 6)), spread=st.integers(0, 9))
pauses = st.lists(
    st.builds(
        lambda start, length: Pause(start, start + dt.timedelta(days=length)),
        days,
        st.integers(0, 20),
    ),
    max_size=2,
)


@given(how=preferences, paused=pauses, waiting=st.lists(dues, max_size=4), sent=st.lists(moments, max_size=5))
def test_nobody_is_spoken_to_too_early_asleep_or_in_a_pause(
    how: Preferences, paused: list[Pause], waiting: list[Waiting], sent: list[dt.datetime]
) -> None:
    """Whatever waits."""
    moment = pace.wake_at(how, paused, waiting, sent)

    assert (moment is None) == (waiting == [])
    if moment:
        assert moment >= min(one.next_nudge for one in waiting)
        assert pace.may_speak(how, paused, moment)
        assert not how.is_off(how.local(moment).date())


@given(how=preferences, paused=pauses, one=dues, sent=st.lists(moments, max_size=5), wait=st.integers(0, 60 * 24 * 30))
def test_who_waits_longer_or_was_told_more_is_told_later(
    how: Preferences, paused: list[Pause], one: Waiting, sent: list[dt.datetime], wait: int
) -> None:
    """Pauses and messages sent only ever put off; a later nudge is never said on an earlier day."""
    moment = pace.first_moment(how, paused, one, sent)
    later = Waiting(one.kind, one.next_nudge + dt.timedelta(minutes=wait), one.urgent)

    assert pace.first_moment(how, (), one, ()) <= moment
    assert pace.first_moment(how, paused, one, sent[1:]) <= moment
    assert how.local(moment).date() <= how.local(pace.first_moment(how, paused, later, sent)).date()


@given(how=preferences, paused=pauses, one=dues, sent=st.lists(moments, max_size=5))
def test_the_first_moment_stays_where_it_is(
    how: Preferences, paused: list[Pause], one: Waiting, sent: list[dt.datetime]
) -> None:
    """Asked again then, the answer is: now."""
    moment = pace.first_moment(how, paused, one, sent)

    assert pace.first_moment(how, paused, Waiting(one.kind, moment, one.urgent), sent) == moment
