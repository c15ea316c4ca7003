"""When something is said before a talk: the day before, and shortly ahead, in every zone (reading (d))."""

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.facts import BEFORE_A_TALK, Choice, Decision, Due, DueKind, Facts, Nudge, Talk
from coach.hours import Pause, Preferences
from coach.journey import journey

LISBON = ZoneInfo("Europe/Lisbon")
ALICE = Preferences(zone="Europe/Lisbon")
ZONES = ["Europe/Lisbon", "America/New_York", "Pacific/Chatham", "Africa/Casablanca"]


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of April 2026 in Lisbon; the 14th is a Tuesday."""
    return dt.datetime(2026, 4, day, hour, minute, tzinfo=LISBON)


NOON = at(6, 12)


def talk(starts_at: dt.datetime | dt.date, logged_at: dt.datetime = NOON, **more: object) -> Talk:
    """Talk 7, planned at noon of Monday the 6th; with a date only, without an hour."""
    starts = starts_at if isinstance(starts_at, dt.datetime) else None
    day = starts.astimezone(LISBON).date() if starts else starts_at
    values = {
        "ended_at": starts + dt.timedelta(minutes=30) if starts else None,
        "held": False,
        "thanked": False,
        **more,
    }
    return Talk(id=7, day=day, logged_at=logged_at, starts_at=starts, **values)  # type: ignore[arg-type] # by name


def known(one: Talk, *nudges: Nudge, decisions: tuple[Decision, ...] = ()) -> Facts:
    """What is known of contact 1."""
    return Facts(1, 90, quiet=False, talks=(one,), touches=(), decisions=decisions, nudges=nudges)


def before(facts: Facts, kind: DueKind, preferences: Preferences = ALICE) -> Due | None:
    """What is due before the talk."""
    return next((due for due in journey(facts, preferences) if due.kind is kind), None)


def told(due: Due | None) -> dt.datetime | None:
    """When it is said next (Lisbon)."""
    return due.next_nudge.astimezone(LISBON) if due and due.next_nudge else None


@pytest.mark.parametrize(
    ("starts_at", "day_before", "page"),
    [
        (at(16, 15), at(15, 10), at(16, 13)),
        (at(20, 15), at(17, 10), at(20, 13)),  # a Monday: the working day before is Friday
        (at(18, 15), at(17, 10), at(18, 13)),  # a Saturday: a meeting is on that weekend
        (at(16, 10), at(15, 10), at(16, 8, 30)),  # on waking
        (at(16, 9), at(15, 10), at(16, 8, 30)),
        (at(16, 8), at(15, 10), at(15, 17, 30)),  # too early for that: the evening before
        (at(20, 8), at(17, 10), at(17, 17, 30)),
        (at(16, 21, 30), at(15, 10), at(16, 19)),  # at the end of the waking hours
        (at(17, 0, 30), at(16, 10), at(16, 19)),
        (at(19, 0, 30), at(17, 10), at(17, 17, 30)),  # no night between a Saturday and a Sunday
        (dt.date(2026, 4, 16), at(15, 10), None),
    ],
)
def test_a_talk_is_asked_about_the_day_before_and_has_its_page_two_hours_ahead(
    starts_at: dt.datetime | dt.date, day_before: dt.datetime, page: dt.datetime | None
) -> None:
    """In waking hours, and no page where no hour is known."""
    facts = known(talk(starts_at))

    assert told(before(facts, DueKind.PREPARED)) == day_before
    assert told(before(facts, DueKind.PAGE)) == page


def test_both_are_over_when_the_talk_begins_whatever_pause_there_was() -> None:
    """A talk waits for nobody."""
    facts = replace(known(talk(at(16, 15))), pauses=(Pause(dt.date(2026, 4, 14), dt.date(2026, 5, 1)),))

    assert {due.let_go_at for due in journey(facts, ALICE) if due.kind in BEFORE_A_TALK} == {at(16, 15)}
    without_hour = before(known(talk(dt.date(2026, 4, 16))), DueKind.PREPARED)
    assert without_hour
    assert without_hour.let_go_at == at(16, 17)


@pytest.mark.parametrize(
    ("logged_at", "day_before", "page"),
    [
        (at(14, 23), at(15, 10), at(16, 13)),
        (at(15, 9), None, at(16, 13)),  # that very day: they have just agreed on it
        (at(15, 18), None, at(16, 13)),
        (at(16, 12, 59), None, at(16, 13)),
        (at(16, 13), None, None),
        (at(16, 14), None, None),
    ],
)
def test_what_is_planned_late_is_told_of_only_as_far_as_there_is_time(
    logged_at: dt.datetime, day_before: dt.datetime | None, page: dt.datetime | None
) -> None:
    """For a talk of Thursday at 15:00."""
    facts = known(talk(at(16, 15), logged_at))

    assert told(before(facts, DueKind.PREPARED)) == day_before
    assert told(before(facts, DueKind.PAGE)) == page


def test_what_was_said_or_decided_is_not_said_again() -> None:
    """Confirmed is confirmed, and the page comes all the same."""
    spoken = Nudge(DueKind.PREPARED, "interview:7", at(15, 10))
    facts = known(talk(at(16, 15)), spoken)
    due = before(facts, DueKind.PREPARED)
    assert due
    assert (due.nudge, due.next_nudge) == (1, None)

    confirmed = Decision(1, DueKind.PREPARED, "interview:7", Choice.SKIPPED, None, dt.date(2026, 4, 15), at(15, 11))
    assert before(replace(facts, decisions=(confirmed,)), DueKind.PREPARED) is None
    assert told(before(replace(facts, decisions=(confirmed,)), DueKind.PAGE)) == at(16, 13)


@pytest.mark.parametrize(
    ("until", "said_at", "hour", "again"),
    [
        (15, at(15, 11), 15, at(15, 17, 30)),  # this evening
        (16, at(15, 11), 15, at(16, 9, 30)),  # tomorrow: before the page of a talk at three
        (16, at(15, 11), 10, None),  # after the page of a talk at ten
        (15, at(15, 18), 15, at(16, 9, 30)),  # the evening is over
        (17, at(15, 11), 15, None),  # after the talk
    ],
)
def test_the_day_before_may_be_put_off(until: int, said_at: dt.datetime, hour: int, again: dt.datetime | None) -> None:
    """As long as it comes before the page; what was put off before the talk moved counts no more."""
    spoken = Nudge(DueKind.PREPARED, "interview:7", at(15, 10))
    later = Decision(1, DueKind.PREPARED, "interview:7", Choice.LATER, dt.date(2026, 4, until), said_at.date(), said_at)
    due = before(known(talk(at(16, hour)), spoken, decisions=(later,)), DueKind.PREPARED)

    assert due
    assert told(due) == again
    assert due.let_go_at == at(16, hour)
    moved = before(known(talk(at(23, 11), moved_at=at(15, 19)), spoken, decisions=(later,)), DueKind.PREPARED)
    assert told(moved) == at(22, 10)


def test_a_talk_that_moved_is_told_of_anew() -> None:
    """Both messages, whatever was said or decided of the day before; and it is asked anew how it went."""
    decisions = tuple(
        Decision(number, kind, "interview:7", Choice.SKIPPED, None, dt.date(2026, 4, 15), at(15, 11))
        for number, kind in enumerate((DueKind.PREPARED, DueKind.EVALUATED))
    )
    nudges = (
        Nudge(DueKind.PREPARED, "interview:7", at(15, 10)),
        Nudge(DueKind.PAGE, "interview:7", at(16, 13)),
    )
    facts = known(talk(at(23, 11), moved_at=at(16, 14)), *nudges, decisions=decisions)

    assert told(before(facts, DueKind.PREPARED)) == at(22, 10)
    assert told(before(facts, DueKind.PAGE)) == at(23, 9)
    assert told(before(facts, DueKind.EVALUATED)) == at(23, 11, 45)
    assert [due.nudge for due in journey(facts, ALICE) if due.kind in BEFORE_A_TALK] == [1, 1]


@pytest.mark.parametrize("settled", [{"called_off": True}, {"held": True}, {"evaluated": True}, {"thanked": True}])
def test_nothing_is_said_before_a_talk_that_is_off_or_over(settled: dict[str, Any]) -> None:
    """Whichever way it is known."""
    facts = known(talk(at(16, 15), **settled))

    assert not [due for due in journey(facts, ALICE) if due.kind in BEFORE_A_TALK]


def test_a_day_off_has_no_message_before_a_talk() -> None:
    """Not even for a talk on it; who sleeps early is told before."""
    off = replace(ALICE, days_off=frozenset({2, 3}), sleeps=dt.time(17))  # Wednesday and Thursday

    assert told(before(known(talk(at(16, 15))), DueKind.PREPARED, off)) == at(14, 10)
    assert told(before(known(talk(at(16, 15))), DueKind.PAGE, off)) == at(14, 17)


@given(
    starts_at=st.builds(
        dt.datetime.combine, st.dates(dt.date(2026, 1, 12), dt.date(2026, 12, 20)), st.times(), st.just(dt.UTC)
    ),
    zone=st.sampled_from(ZONES),
    wakes=st.sampled_from([dt.time(7), dt.time(8, 30), dt.time(11)]),
    sleeps=st.sampled_from([dt.time(17), dt.time(19), dt.time(22)]),
    days_off=st.frozensets(st.integers(0, 6), max_size=6),
    spread=st.integers(0, 9),
)
def test_the_page_comes_near_the_talk_and_after_the_day_before(
    starts_at: dt.datetime, zone: str, wakes: dt.time, sleeps: dt.time, days_off: frozenset[int], spread: int
) -> None:
    """On every day of the week, over every change of the clock: awake, on no day off, and long enough ahead to be read."""
    how = Preferences(zone, wakes, sleeps, days_off=days_off, spread=spread)
    local = how.local(starts_at)
    one = Talk(7, local.date(), starts_at, starts_at - dt.timedelta(days=20), False, False, starts_at=starts_at)  # noqa: FBT003 - held, thanked
    day_before, page = (before(known(one), kind, how) for kind in (DueKind.PREPARED, DueKind.PAGE))

    assert day_before
    assert day_before.next_nudge
    assert page
    assert page.next_nudge
    assert day_before.next_nudge <= page.next_nudge <= starts_at - dt.timedelta(minutes=30)
    assert how.local(day_before.next_nudge).date() < local.date()
    told_at = how.local(page.next_nudge)
    assert how.is_awake(told_at.time())
    assert not how.is_off(told_at.date())
    assert not how.is_free(told_at.date()) or told_at.date() == local.date()
