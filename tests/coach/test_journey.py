"""When thanks and hellos are due: the readings (a), (b), (e), (f) of the design, in every zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.hours import Preferences
from coach.journey import Choice, Decision, Due, DueKind, Facts, Nudge, Talk, Touch, journey

LISBON = ZoneInfo("Europe/Lisbon")
ZONES = ["Europe/Lisbon", "America/New_York", "Australia/Sydney", "Pacific/Chatham", "Africa/Casablanca", "UTC"]
ALICE = Preferences(zone="Europe/Lisbon")


def at(day: int, hour: int, minute: int = 0, month: int = 4) -> dt.datetime:
    """A moment of 2026 in Lisbon; 14 April is a Tuesday."""
    return dt.datetime(2026, month, day, hour, minute, tzinfo=LISBON)


def facts(
    *talks: Talk,
    touches: tuple[Touch, ...] = (),
    decisions: tuple[Decision, ...] = (),
    nudges: tuple[Nudge, ...] = (),
    how_often: int | None = 90,
    quiet: bool = False,
) -> Facts:
    """What is known of contact 1."""
    return Facts(1, how_often, quiet, talks, touches, decisions, nudges)


def talk(logged_at: dt.datetime, day: dt.date | None = None, **more: object) -> Talk:
    """Talk 7, on the day it was logged unless another is named, without an hour."""
    values = {"ended_at": None, "held": True, "thanked": False, **more}
    return Talk(id=7, day=day or logged_at.date(), logged_at=logged_at, **values)  # type: ignore[arg-type] # by name


def thanks(known: Facts, preferences: Preferences = ALICE) -> Due | None:
    """The open thank-you, if there is one."""
    return next((due for due in journey(known, preferences) if due.kind is DueKind.THANKED), None)


def hello(known: Facts, preferences: Preferences = ALICE) -> Due | None:
    """The next hello, if there is one."""
    return next((due for due in journey(known, preferences) if due.kind is DueKind.IN_TOUCH), None)


@pytest.mark.parametrize(
    ("logged_at", "nudge"),
    [
        (at(14, 15), at(15, 9, 30)),  # Tuesday: the next waking morning
        (at(14, 23), at(15, 9, 30)),  # late at night, too
        (at(16, 12), at(17, 9, 30)),  # Thursday: Friday
        (at(17, 15), at(17, 17, 30)),  # Friday: the same day at half past five, not Monday
        (at(17, 16, 45), at(17, 17, 45)),  # Friday: an hour after the end
        (at(17, 18, 30), at(18, 9, 30)),  # Friday evening: Saturday
        (at(18, 11), at(18, 17, 30)),  # Saturday: the same day
        (at(19, 11), at(20, 9, 30)),  # Sunday: Monday morning is soon enough
    ],
)
def test_a_talk_of_today_is_asked_about_within_a_day(logged_at: dt.datetime, nudge: dt.datetime) -> None:
    """Reading (b)."""
    due = thanks(facts(talk(logged_at)))

    assert due
    assert due.next_nudge == nudge
    assert due.due_at == logged_at + dt.timedelta(hours=24)
    assert due.urgent


@pytest.mark.parametrize(
    ("logged_at", "day", "nudge"),
    [
        (at(15, 10), dt.date(2026, 4, 14), at(16, 9, 30)),  # yesterday
        (at(17, 10), dt.date(2026, 4, 16), at(18, 9, 30)),  # yesterday, on a Friday: Saturday
        (at(17, 10), dt.date(2026, 4, 14), at(20, 9, 30)),  # some days ago, on a Friday: Monday
        (at(17, 10), dt.date(2026, 4, 4), at(20, 9, 30)),  # thirteen days ago
        (at(17, 10), dt.date(2026, 4, 2), None),  # older: the next hello carries the thanks
    ],
)
def test_a_talk_logged_afterwards_is_asked_about_the_next_morning(
    logged_at: dt.datetime, day: dt.date, nudge: dt.datetime | None
) -> None:
    """Reading (e)."""
    due = thanks(facts(talk(logged_at, day)))

    assert (due.next_nudge if due else None) == nudge


@pytest.mark.parametrize(
    ("ended_at", "nudge"),
    [
        (at(14, 15), at(15, 9, 30)),  # eighteen hours later is the morning
        (at(14, 17), at(15, 11)),  # and later in the morning
        (at(14, 20), at(15, 14)),
        (at(15, 2), at(16, 9, 30)),  # eighteen hours later is the evening, after the waking hours
        (at(17, 14), at(17, 17, 30)),  # Friday
    ],
)
def test_a_talk_with_an_hour_is_asked_about_eighteen_hours_later(ended_at: dt.datetime, nudge: dt.datetime) -> None:
    """Reading (b), for what was planned."""
    planned = talk(at(10, 9), ended_at.date(), ended_at=ended_at, held=False)
    due = thanks(facts(planned))

    assert due
    assert due.next_nudge == nudge


@pytest.mark.parametrize(
    "settled",
    [
        facts(talk(at(14, 15), thanked=True)),
        facts(talk(at(14, 15), called_off=True)),
        facts(talk(at(14, 15), thank_nudged=False)),  # (f)
        facts(
            talk(at(14, 15)),
            decisions=(Decision(1, DueKind.THANKED, "interview:7", Choice.SKIPPED, None, dt.date(2026, 4, 15)),),
        ),
    ],
)
def test_what_is_settled_is_not_due(settled: Facts) -> None:
    """Thanked, called off, offered only, skipped."""
    assert thanks(settled) is None


def test_a_thank_you_is_asked_about_twice_then_never_again() -> None:
    """The second time two days after the end."""
    first = Nudge(DueKind.THANKED, "interview:7", at(15, 9, 30))
    second = Nudge(DueKind.THANKED, "interview:7", at(16, 9, 30))

    once, twice = (
        thanks(facts(talk(at(14, 15)), nudges=(first,))),
        thanks(facts(talk(at(14, 15)), nudges=(first, second))),
    )

    assert once
    assert (once.next_nudge, once.nudge, once.urgent) == (at(16, 9, 30), 1, False)
    assert twice
    assert (twice.next_nudge, twice.nudge) == (None, 2)


def test_a_thank_you_that_was_asked_about_late_is_not_asked_about_after_its_time() -> None:
    """Two weeks after the talk it is let go."""
    late = Nudge(DueKind.THANKED, "interview:7", at(28, 9, 30))
    due = thanks(facts(talk(at(14, 15)), nudges=(late,)))

    assert due
    assert due.next_nudge is None


@pytest.mark.parametrize(
    ("until", "nudge"),
    [
        (dt.date(2026, 4, 15), at(15, 17, 30)),  # this evening
        (dt.date(2026, 4, 16), at(16, 9, 30)),
        (dt.date(2026, 4, 18), at(18, 9, 30)),  # a Saturday of their choice
        (dt.date(2026, 6, 1), at(1, 9, 30, month=6)),  # long after
        (None, at(16, 9, 30)),  # no day named: tomorrow
    ],
)
def test_a_day_of_the_owners_choice_is_always_said(until: dt.date | None, nudge: dt.datetime) -> None:
    """Even on a weekend."""
    later = Decision(1, DueKind.THANKED, "interview:7", Choice.LATER, until, dt.date(2026, 4, 15))
    due = thanks(
        facts(talk(at(14, 15)), decisions=(later,), nudges=(Nudge(DueKind.THANKED, "interview:7", at(15, 9)),))
    )

    assert due
    assert due.next_nudge == nudge
    assert due.urgent


def test_a_chosen_day_that_was_said_is_over() -> None:
    """The ordinary order of nudges goes on."""
    later = Decision(1, DueKind.THANKED, "interview:7", Choice.LATER, dt.date(2026, 4, 16), dt.date(2026, 4, 15))
    said = tuple(Nudge(DueKind.THANKED, "interview:7", moment) for moment in (at(15, 9), at(16, 9, 30)))

    due = thanks(facts(talk(at(14, 15)), decisions=(later,), nudges=said))

    assert due
    assert due.next_nudge is None


def test_a_hello_is_due_ninety_days_after_the_last_touch() -> None:
    """Reading (a): thanked on 17 April, a hello on Thursday 16 July."""
    due = hello(facts(touches=(Touch(1, dt.date(2026, 4, 16)), Touch(2, dt.date(2026, 4, 17)))))

    assert due
    assert (due.about, due.next_nudge, due.due_at) == ("touch:2", at(16, 9, 30, month=7), at(16, 9, 30, month=7))
    assert not due.urgent


def test_a_hello_waits_for_a_working_day_and_comes_again_ten_days_later() -> None:
    """Then it is let go."""
    touches = (Touch(1, dt.date(2026, 4, 12)),)  # ninety days later is a Saturday
    first = Nudge(DueKind.IN_TOUCH, "touch:1", at(13, 9, 30, month=7))
    second = Nudge(DueKind.IN_TOUCH, "touch:1", at(23, 9, 30, month=7))

    fresh, once, twice = (hello(facts(touches=touches, nudges=said)) for said in ((), (first,), (first, second)))

    assert fresh and once and twice  # noqa: PT018 - all three are open
    assert fresh.next_nudge == at(13, 9, 30, month=7)
    assert once.next_nudge == at(23, 9, 30, month=7)
    assert twice.next_nudge is None


@pytest.mark.parametrize(
    "silent",
    [
        facts(),
        facts(touches=(Touch(1, dt.date(2026, 4, 14)),), how_often=None),
        facts(touches=(Touch(1, dt.date(2026, 4, 14)),), quiet=True),
        facts(
            touches=(Touch(1, dt.date(2026, 4, 14)),),
            decisions=(Decision(1, DueKind.IN_TOUCH, "touch:1", Choice.NEVER, None, dt.date(2026, 7, 13)),),
        ),
    ],
)
def test_who_rests_is_left_alone(silent: Facts) -> None:
    """Nobody met, resting, quiet, not for this person."""
    assert hello(silent) is None


def test_a_skipped_hello_opens_the_next_cycle() -> None:
    """Counted from the day of skipping."""
    skipped = Decision(5, DueKind.IN_TOUCH, "touch:1", Choice.SKIPPED, None, dt.date(2026, 7, 13))
    due = hello(facts(touches=(Touch(1, dt.date(2026, 4, 14)),), decisions=(skipped,)))

    assert due
    assert (due.about, due.due_at.date()) == ("decision:5", dt.date(2026, 10, 11))


def test_a_talk_still_to_come_moves_the_hello_behind_it() -> None:
    """One does not say hello to somebody one meets next week."""
    ahead = Talk(7, dt.date(2026, 4, 20), None, at(14, 15), held=False, thanked=False)
    due = hello(facts(ahead, touches=(Touch(1, dt.date(2026, 4, 14)),)))

    assert due
    assert due.about == "interview:7"


days = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))


@given(day=days, hour=st.integers(7, 21), zone=st.sampled_from(ZONES))
def test_a_talk_of_a_waking_day_is_asked_about_within_a_day_everywhere(day: dt.date, hour: int, zone: str) -> None:
    """Over every change of the clock, every weekend and year end."""
    preferences = Preferences(zone=zone)
    logged_at = dt.datetime.combine(day, dt.time(hour), ZoneInfo(zone))
    due = thanks(facts(talk(logged_at, day)), preferences)

    assert due
    assert due.next_nudge
    # An hour more where the clock is put back in between.
    assert due.next_nudge - logged_at <= dt.timedelta(hours=27 if hour < 10 else 25)
    local = due.next_nudge.astimezone(ZoneInfo(zone))
    assert preferences.wakes <= local.time() <= preferences.sleeps


@given(day=days, zone=st.sampled_from(ZONES), how_often=st.sampled_from([30, 60, 90, 180]))
def test_a_hello_keeps_its_distance_and_a_working_day_everywhere(day: dt.date, zone: str, how_often: int) -> None:
    """And whatever order the facts come in."""
    touches = (Touch(1, day), Touch(2, day - dt.timedelta(days=3)))
    preferences = Preferences(zone=zone)
    due = hello(facts(touches=touches, how_often=how_often), preferences)

    assert due == hello(facts(touches=touches[::-1], how_often=how_often), preferences)
    assert due
    assert due.next_nudge
    assert due.due_at.astimezone(ZoneInfo(zone)).date() == day + dt.timedelta(days=how_often)
    spoken_on = due.next_nudge.astimezone(ZoneInfo(zone)).date()
    assert 0 <= (spoken_on - day).days - how_often <= 2
    assert spoken_on.weekday() < 5
