"""When a message may go out."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import pace
from coach.hours import NO_END, Pause, Preferences
from coach.pace import Ladder, Rules, Waiting

LISBON = ZoneInfo("Europe/Lisbon")
ALICE = Preferences(zone="Europe/Lisbon")


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of April 2026 in Lisbon; the 14th is a Tuesday."""
    return dt.datetime(2026, 4, day, hour, minute, tzinfo=LISBON)


def hello(moment: dt.datetime) -> Waiting:
    """A hello that waits."""
    return Waiting(moment, urgent=False)


def thanks(moment: dt.datetime) -> Waiting:
    """A thank-you that waits for its first nudge."""
    return Waiting(moment, urgent=True)


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
    assert pace.first_moment(Rules(ALICE, sent=tuple(sent)), waiting) == moment


def test_what_a_pause_held_back_waits_for_a_working_day() -> None:
    """Also what is urgent, and on a Sunday that has come; what belongs to that very Sunday keeps it."""
    until_sunday = Rules(ALICE, (Pause(dt.date(2026, 4, 14), dt.date(2026, 4, 19)),))

    assert pace.first_moment(until_sunday, thanks(at(15, 11))) == at(20, 9, 30)
    assert pace.first_moment(until_sunday, Waiting(at(19, 10), urgent=True, since=at(15, 11))) == at(20, 9, 30)
    assert pace.first_moment(until_sunday, thanks(at(19, 11))) == at(19, 11)


def test_what_belongs_to_a_talk_does_not_wait_for_a_monday() -> None:
    """It was planned by the owner; in silence nothing is said."""
    page = Waiting(at(15, 11), urgent=True, of_its_talk=True)

    assert pace.first_moment(Rules(ALICE, ladder=Ladder.MONDAYS), page) == at(15, 11)
    assert pace.first_moment(Rules(ALICE, ladder=Ladder.SILENT), page) is None


def test_pauses_and_days_off_are_kept() -> None:
    """Also by what is urgent; with every day off, none is."""
    tuesdays_off = Preferences(zone="Europe/Lisbon", days_off=frozenset({1}))
    always_off = Preferences(zone="Europe/Lisbon", days_off=frozenset(range(7)))
    pause = Pause(dt.date(2026, 4, 14), dt.date(2026, 4, 17))

    assert pace.first_moment(Rules(tuesdays_off), thanks(at(14, 11))) == at(15, 9, 30)
    assert pace.first_moment(Rules(always_off), hello(at(18, 11))) == at(18, 11)
    assert pace.first_moment(Rules(ALICE, (pause,)), thanks(at(14, 11))) == at(17, 9, 30)
    assert pace.first_moment(Rules(ALICE, (Pause(pause.start, NO_END),)), thanks(at(14, 11))) is None


@pytest.mark.parametrize(
    ("since", "moment"),
    [
        (at(14, 9, 30), at(15, 9, 30)),  # the message of that morning had no room for it
        (at(14, 10), at(14, 11)),  # it became due after it
        (at(13, 17, 30), at(15, 9, 30)),  # from the day before, and still no room
    ],
)
def test_what_had_no_room_in_a_message_waits_for_the_next_day(since: dt.datetime, moment: dt.datetime) -> None:
    """A day has one message; only what became due after it may add a second (c)."""
    rules = Rules(ALICE, sent=(at(14, 9, 30),))

    assert pace.first_moment(rules, Waiting(at(14, 11), urgent=True, since=since)) == moment


@pytest.mark.parametrize(
    ("waiting", "moment"),
    [
        (thanks(at(14, 11)), at(20, 9, 30)),  # the next Monday
        (hello(at(20, 11)), at(20, 11)),
        (hello(at(20, 20)), at(27, 9, 30)),
    ],
)
def test_who_does_not_answer_is_told_on_mondays_only_and_then_nothing(waiting: Waiting, moment: dt.datetime) -> None:
    """The quiet ladder."""
    monday_off = Preferences(zone="Europe/Lisbon", days_off=frozenset({0}))

    assert pace.first_moment(Rules(ALICE, ladder=Ladder.MONDAYS), waiting) == moment
    assert pace.first_moment(Rules(monday_off, ladder=Ladder.MONDAYS), hello(at(20, 11))) == at(21, 9, 30)
    assert pace.wake_at(Rules(ALICE, ladder=Ladder.SILENT), [waiting]) is None


def test_the_alarm_rings_for_the_first_of_all() -> None:
    """And not at all where nothing waits."""
    assert pace.wake_at(Rules(ALICE), [hello(at(15, 11)), thanks(at(14, 11))]) == at(14, 11)
    assert pace.wake_at(Rules(ALICE), []) is None


def test_a_message_takes_along_what_falls_due_later_that_day() -> None:
    """Until bedtime (c)."""
    assert pace.taken_along(ALICE, at(14, 9, 30)) == at(14, 19)
    assert pace.taken_along(ALICE, at(14, 22)) == at(14, 22)


def test_a_morning_outside_the_waking_hours_begins_when_they_do() -> None:
    """For late risers and early sleepers."""
    late = Preferences(zone="Europe/Lisbon", wakes=dt.time(11), sleeps=dt.time(20))

    friday_off = Preferences(zone="Europe/Lisbon", days_off=frozenset({4}))
    assert friday_off.waking_day(dt.date(2026, 4, 17)) == dt.date(2026, 4, 18)
    assert late.morning(dt.date(2026, 4, 14)) == at(14, 11)


@pytest.mark.parametrize(
    ("pauses", "now", "ignored"),
    [
        ((), at(16, 20), False),
        ((), at(17, 8), True),
        ((Pause(dt.date(2026, 4, 15), dt.date(2026, 4, 20)),), at(20, 20), False),
        ((Pause(dt.date(2026, 4, 15), dt.date(2026, 4, 20)),), at(22, 8), True),
        ((Pause(dt.date(2026, 4, 1), dt.date(2026, 4, 3)),), at(17, 8), True),
    ],
)
def test_a_message_is_ignored_after_three_days_that_were_not_paused(
    pauses: tuple[Pause, ...], now: dt.datetime, *, ignored: bool
) -> None:
    """Spoken on Tuesday morning."""
    assert pace.is_ignored(Rules(ALICE, pauses), at(14, 9, 30), now) is ignored


@pytest.mark.parametrize(
    ("stands", "ignored", "goes"),
    [
        (Ladder.USUAL, 3, Ladder.USUAL),
        (Ladder.USUAL, 4, Ladder.MONDAYS),
        (Ladder.MONDAYS, 2, Ladder.MONDAYS),
        (Ladder.MONDAYS, 3, Ladder.SILENT),
        (Ladder.SILENT, 9, Ladder.SILENT),
    ],
)
def test_the_coach_becomes_quieter_step_by_step(stands: Ladder, ignored: int, goes: Ladder) -> None:
    """Four in a row, then three more."""
    assert pace.climbed(stands, ignored) is goes


days = st.dates(dt.date(2026, 3, 1), dt.date(2026, 5, 1))
moments = st.builds(dt.datetime.combine, days, st.times(), st.just(dt.UTC))
dues = st.builds(Waiting, moments, st.booleans())
zones = st.sampled_from(
    ["Europe/Lisbon", "America/New_York", "Australia/Sydney", "Pacific/Chatham", "Africa/Casablanca"]
)
preferences = st.builds(Preferences, zone=zones, days_off=st.frozensets(st.integers(0, 6)), spread=st.integers(0, 9))
pauses = st.lists(
    st.builds(lambda start, length: Pause(start, start + dt.timedelta(days=length)), days, st.integers(0, 20)),
    max_size=2,
)
rules = st.builds(
    Rules, preferences, pauses.map(tuple), st.lists(moments, max_size=5).map(tuple), st.sampled_from(list(Ladder)[:2])
)


@given(how=rules, waiting=st.lists(dues, max_size=4))
def test_nobody_is_spoken_to_too_early_asleep_or_in_a_pause(how: Rules, waiting: list[Waiting]) -> None:
    """Whatever waits."""
    moment = pace.wake_at(how, waiting)

    assert (moment is None) == (waiting == [])
    if moment:
        local = how.preferences.local(moment)
        assert moment >= min(one.next_nudge for one in waiting)
        assert how.preferences.is_awake(local.time())
        assert not any(pause.start <= local.date() < pause.until for pause in how.pauses)
        assert not how.preferences.is_off(local.date())


@given(how=rules, one=dues, wait=st.integers(0, 60 * 24 * 30))
def test_who_waits_longer_or_was_told_more_is_told_later(how: Rules, one: Waiting, wait: int) -> None:
    """Pauses, messages sent and quietness only ever put off; a later nudge is never said on an earlier day."""
    moment = pace.first_moment(how, one)
    later = Waiting(one.next_nudge + dt.timedelta(minutes=wait), one.urgent, since=one.since or one.next_nudge)
    freely, less = (
        pace.first_moment(Rules(how.preferences), one),
        pace.first_moment(replace(how, sent=how.sent[1:]), one),
    )
    much_later = pace.first_moment(how, later)

    assert moment and freely and less and much_later  # noqa: PT018 - none is silent
    assert freely <= moment
    assert less <= moment
    assert how.preferences.local(moment).date() <= how.preferences.local(much_later).date()


@given(how=rules, one=dues)
def test_the_first_moment_stays_where_it_is(how: Rules, one: Waiting) -> None:
    """Asked again then, the answer is: now."""
    moment = pace.first_moment(how, one)

    assert moment
    assert pace.first_moment(how, Waiting(moment, one.urgent, since=one.next_nudge)) == moment
