"""When thanks and hellos are due: the readings (a), (b), (e), (f) of the design, in every zone."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.after_talks import THANKS_WITHIN
from coach.facts import BEFORE_A_TALK
from coach.hours import NO_END, Pause, Preferences
from coach.journey import Choice, Decision, Due, DueKind, Facts, Nudge, Promise, Talk, Touch, journey

LISBON = ZoneInfo("Europe/Lisbon")
ZONES = [
    "Europe/Lisbon",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Sydney",
    "Pacific/Chatham",
    "Africa/Casablanca",
    "UTC",
]
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
        (at(14, 9), at(15, 8, 30)),  # before half past nine: on waking, or it would be more than a day
        (at(14, 7), at(14, 17, 30)),  # before waking: the next morning is more than a day away, so the same day
        (at(15, 2), at(15, 9, 30)),  # at night: the morning that comes next
        (at(16, 12), at(17, 9, 30)),  # Thursday: Friday
        (at(17, 15), at(17, 17, 30)),  # Friday: the same day at half past five, not Monday
        (at(17, 16, 45), at(17, 17, 45)),  # Friday: an hour after the end
        (at(17, 18, 30), at(18, 9, 30)),  # Friday evening: Saturday
        (at(18, 2), at(18, 17, 30)),  # in the night to Saturday: the same day
        (at(18, 11), at(18, 17, 30)),  # Saturday: the same day
        (at(18, 18, 30), at(19, 9, 30)),  # Saturday evening: Sunday
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
        (at(15, 0, 30), dt.date(2026, 4, 14), at(15, 9, 30)),  # yesterday, after midnight: the morning that comes next
        (at(17, 10), dt.date(2026, 4, 16), at(18, 9, 30)),  # yesterday, on a Friday: Saturday
        (at(17, 10), dt.date(2026, 4, 14), at(20, 9, 30)),  # some days ago, on a Friday: Monday
        (at(17, 10), dt.date(2026, 4, 4), at(20, 9, 30)),  # thirteen days ago
        (at(17, 10), dt.date(2026, 4, 3), None),  # fourteen: the next hello carries the thanks
        (at(17, 10), dt.date(2026, 4, 2), None),  # older
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
        (at(14, 9), at(15, 8, 30)),  # the usual morning is more than a day later: on waking
        (at(15, 2), at(15, 17, 30)),  # eighteen hours later they rest, and the next morning is too late
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
    ("ended_at", "logged_at", "nudge"),
    [
        (at(14, 11), at(14, 15), at(15, 9, 30)),  # Tuesday: the next waking morning
        (at(14, 8), at(14, 15), at(14, 17, 30)),  # the morning would be more than a day after the end
        (at(17, 11), at(17, 15), at(17, 17, 30)),  # Friday
        (at(17, 11), at(17, 17), at(17, 18)),  # Friday: not on the heels of the log, either
        (at(17, 15), at(17, 18, 30), at(18, 9, 30)),  # Friday evening: Saturday
        (at(14, 8), at(14, 18, 30), at(15, 9, 30)),  # too late for that day: as soon as the morning
    ],
)
def test_a_talk_logged_after_its_hour_is_not_asked_about_at_once(
    ended_at: dt.datetime, logged_at: dt.datetime, nudge: dt.datetime
) -> None:
    """The answer to the log offers the thank-you already (e)."""
    due = thanks(facts(talk(logged_at, ended_at=ended_at)))

    assert due
    assert due.next_nudge == nudge
    assert due.due_at == ended_at + dt.timedelta(hours=24)


@pytest.mark.parametrize(
    ("logged_at", "days_off", "nudge"),
    [
        (at(13, 15), {1}, at(13, 17, 30)),  # Tuesday is off: on Monday itself
        (at(13, 15), {0, 1}, at(15, 9, 30)),  # so is Monday: on Wednesday
        (at(17, 18, 30), {5}, at(19, 9, 30)),  # Friday evening, Saturday is off: Sunday
        (at(14, 15), set(range(7)), at(15, 9, 30)),  # all days off is no day off
    ],
)
def test_a_thank_you_keeps_off_the_days_that_are_marked_off(
    logged_at: dt.datetime, days_off: set[int], nudge: dt.datetime
) -> None:
    """Reading (b)."""
    due = thanks(facts(talk(logged_at)), replace(ALICE, days_off=frozenset(days_off)))

    assert due
    assert due.next_nudge == nudge


def test_a_talk_planned_without_an_hour_ends_at_five() -> None:
    """On a Friday it is asked about an hour later."""
    planned = talk(at(10, 9), dt.date(2026, 4, 17), held=False)
    due = thanks(facts(planned))

    assert due
    assert (due.due_at, due.next_nudge) == (at(18, 17), at(17, 18))


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


def test_what_was_put_off_stays_open_for_a_while_after_it_was_said() -> None:
    """So that it can be answered."""
    later = Decision(1, DueKind.THANKED, "interview:7", Choice.LATER, dt.date(2026, 6, 1), dt.date(2026, 4, 15))
    said = tuple(Nudge(DueKind.THANKED, "interview:7", one) for one in (at(15, 9), at(1, 9, 30, month=6)))

    due = thanks(facts(talk(at(14, 15)), decisions=(later,), nudges=said))

    assert due
    assert due.next_nudge is None
    assert due.let_go_at == at(15, 9, 30, month=6)


@pytest.mark.parametrize("known", [True, False])
def test_a_chosen_day_that_was_taken_along_earlier_that_day_is_not_said_again(known: bool) -> None:  # noqa: FBT001 - a column
    """A message of half past eight takes along what was put off to half past nine (c)."""
    decided = at(15, 12) if known else None
    later = Decision(
        1, DueKind.THANKED, "interview:7", Choice.LATER, dt.date(2026, 4, 16), dt.date(2026, 4, 15), decided
    )
    said = tuple(Nudge(DueKind.THANKED, "interview:7", one) for one in (at(15, 9, 30), at(16, 8, 30)))

    waiting, over = (thanks(facts(talk(at(14, 15)), decisions=(later,), nudges=one)) for one in (said[:1], said))

    assert waiting
    assert waiting.next_nudge == at(16, 9, 30)
    assert over
    assert over.next_nudge is None


@pytest.mark.parametrize(
    ("until", "decided_at", "sleeps", "nudge"),
    [
        (15, at(15, 12), dt.time(19), at(15, 17, 30)),  # this evening
        (15, at(15, 18), dt.time(19), at(16, 9, 30)),  # pressed when the evening was there: the next morning
        (15, at(15, 12), dt.time(17), at(16, 9, 30)),  # they rest by then
        (14, at(15, 12), dt.time(19), at(16, 9, 30)),  # pressed on a message of yesterday
    ],
)
def test_an_evening_that_is_over_is_the_next_morning(
    until: int, decided_at: dt.datetime, sleeps: dt.time, nudge: dt.datetime
) -> None:
    """Nobody puts something off in order to read it at once."""
    later = Decision(
        1, DueKind.THANKED, "interview:7", Choice.LATER, dt.date(2026, 4, until), decided_at.date(), decided_at
    )
    due = thanks(facts(talk(at(14, 15)), decisions=(later,)), replace(ALICE, sleeps=sleeps))

    assert due
    assert due.next_nudge == nudge


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


def test_a_talk_logged_half_a_year_late_is_followed_by_a_hello() -> None:
    """What was never said is not let go; once it was, it is (e)."""
    touches = (Touch(1, dt.date(2025, 9, 1)),)
    said = Nudge(DueKind.IN_TOUCH, "touch:1", at(15, 9, 30))
    waiting, spoken = (hello(facts(touches=touches, nudges=one)) for one in ((), (said,)))
    put_off = Decision(1, DueKind.IN_TOUCH, "touch:1", Choice.LATER, dt.date(2026, 6, 1), dt.date(2026, 4, 15))
    chosen = hello(facts(touches=touches, decisions=(put_off,)))

    assert waiting and spoken and chosen  # noqa: PT018 - all three are open
    assert (waiting.next_nudge, waiting.let_go_at) == (dt.datetime(2025, 12, 1, 9, 30, tzinfo=LISBON), None)
    assert spoken.let_go_at == at(15, 9, 30) + dt.timedelta(days=30)
    assert (chosen.next_nudge, chosen.let_go_at) == (at(1, 9, 30, month=6), None)


@pytest.mark.parametrize(
    "silent",
    [
        facts(),
        facts(touches=(Touch(1, dt.date(2026, 4, 14)),), how_often=None),
        facts(touches=(Touch(1, dt.date(2026, 4, 14)),), quiet=True),
    ],
)
def test_who_rests_is_left_alone(silent: Facts) -> None:
    """Nobody met, resting, kept quiet."""
    assert hello(silent) is None


def test_nothing_at_all_is_asked_about_whoever_is_kept_quiet() -> None:
    """Not the thanks, either."""
    assert journey(facts(talk(at(14, 15)), touches=(Touch(1, dt.date(2026, 4, 14)),), quiet=True), ALICE) == ()


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
    assert (due.about, due.due_at) == ("interview:7", at(19, 9, 30, month=7))


@pytest.mark.parametrize(
    ("done", "due_on"),
    [
        (None, dt.date(2026, 7, 13)),
        (dt.date(2026, 4, 20), dt.date(2026, 4, 27)),
        (dt.date(2026, 7, 10), dt.date(2026, 7, 13)),
        (dt.date(2026, 4, 10), dt.date(2026, 4, 21)),
    ],
)
def test_advice_that_was_done_is_told_of_sooner(done: dt.date | None, due_on: dt.date) -> None:
    """A week after it was done or after the last exchange, never later than usual; a skipped round is not brought up."""
    touches = (Touch(1, dt.date(2026, 4, 14)),)
    due = hello(replace(facts(touches=touches), to_tell=done))
    skipped = Decision(5, DueKind.IN_TOUCH, "touch:1", Choice.SKIPPED, None, dt.date(2026, 4, 28))
    after = hello(replace(facts(touches=touches, decisions=(skipped,)), to_tell=done))

    assert due and after  # noqa: PT018 - both are open
    assert due.due_at.date() == due_on
    assert after.due_at.date() == dt.date(2026, 7, 27)


def test_advice_is_brought_up_sooner_in_one_round_only() -> None:
    """Two hellos that were ignored let it go, and after a new talk the next hello comes when it would anyway."""
    done, later = dt.date(2026, 3, 2), Touch(2, dt.date(2026, 4, 14))
    ignored = tuple(Nudge(DueKind.IN_TOUCH, "touch:1", at(day, 9, 30, month=3), id=day) for day in (9, 19))
    talk = Talk(7, dt.date(2026, 4, 14), None, at(14, 15), held=True, thanked=True)

    again = hello(replace(facts(touches=(later,)), nudges=ignored, to_tell=done))
    talked = hello(replace(facts(talk, touches=(later,)), to_tell=done))

    assert again and talked  # noqa: PT018 - both are open
    assert again.due_at.date() == talked.due_at.date() == dt.date(2026, 7, 13)


def test_a_touch_on_the_day_of_the_talk_counts_for_it() -> None:
    """Only a talk that lies later moves the hello."""
    ahead = Talk(7, dt.date(2026, 4, 20), None, at(14, 15), held=False, thanked=True)
    due = hello(facts(ahead, touches=(Touch(3, dt.date(2026, 4, 20)),)))

    assert due
    assert due.about == "touch:3"


def only(kind: DueKind, known: Facts) -> Due | None:
    """The due of this kind, if there is one."""
    return next((due for due in journey(known, ALICE) if due.kind is kind), None)


@pytest.mark.parametrize(
    ("ended_at", "nudge"),
    [
        (at(14, 15), at(14, 15, 15)),  # a quarter of an hour after the end
        (at(14, 18, 50), at(15, 9, 30)),  # which is bedtime: the next morning
        (at(14, 6), at(14, 8, 30)),  # on waking
        (at(18, 15), at(18, 15, 15)),  # on the Saturday on which they met
    ],
)
def test_it_is_asked_how_a_talk_went_right_after_it(ended_at: dt.datetime, nudge: dt.datetime) -> None:
    """Reading (d); in waking hours."""
    due = only(DueKind.EVALUATED, facts(talk(at(10, 9), ended_at.date(), ended_at=ended_at, held=False)))

    assert due
    assert (due.about, due.next_nudge, due.due_at, due.urgent) == ("interview:7", nudge, ended_at, True)
    assert due.let_go_at == ended_at + dt.timedelta(days=7)


def test_how_it_went_is_asked_once_more_the_next_morning_and_then_no_more() -> None:
    """A talk without an hour ends at five."""
    planned = talk(at(10, 9), dt.date(2026, 4, 14), held=False)
    first = Nudge(DueKind.EVALUATED, "interview:7", at(14, 17, 15))
    second = Nudge(DueKind.EVALUATED, "interview:7", at(15, 9, 30))

    fresh, once, twice = (
        only(DueKind.EVALUATED, facts(planned, nudges=said)) for said in ((), (first,), (first, second))
    )

    assert fresh and once and twice  # noqa: PT018 - all three are open
    assert (fresh.next_nudge, once.next_nudge, twice.next_nudge) == (at(14, 17, 15), at(15, 9, 30), None)


def test_a_talk_that_moved_is_asked_about_anew() -> None:
    """However often it was asked about on the day before it moved."""
    moved = talk(at(10, 9), dt.date(2026, 4, 24), held=False)
    told = tuple(Nudge(DueKind.EVALUATED, "interview:7", moment) for moment in (at(14, 17, 15), at(15, 9, 30)))

    due = only(DueKind.EVALUATED, facts(moved, nudges=told))

    assert due
    assert (due.nudge, due.next_nudge) == (2, at(24, 17, 15))


def test_on_a_day_off_it_is_asked_the_next_day_how_it_went() -> None:
    """The owner marked that day."""
    planned = talk(at(10, 9), dt.date(2026, 4, 14), ended_at=at(14, 15), held=False)
    tuesdays_off = replace(ALICE, days_off=frozenset({1}))
    due = next(due for due in journey(facts(planned), tuesdays_off) if due.kind is DueKind.EVALUATED)

    assert due.next_nudge == at(15, 9, 30)


@pytest.mark.parametrize("settled", [{"evaluated": True}, {"thanked": True}, {"called_off": True}, {"held": True}])
def test_nobody_is_asked_about_a_talk_that_they_told_of(settled: dict[str, bool]) -> None:
    """Noted, thanked for, called off, or logged afterwards."""
    logged_at = at(14, 16) if "held" in settled else at(10, 9)
    told = talk(logged_at, dt.date(2026, 4, 14), **{"ended_at": at(14, 15), "held": False, **settled})

    assert only(DueKind.EVALUATED, facts(told)) is None


def test_skipping_how_it_went_leaves_the_thanks_open() -> None:
    """Two matters, two answers."""
    skipped = Decision(1, DueKind.EVALUATED, "interview:7", Choice.SKIPPED, None, dt.date(2026, 4, 14))
    known = facts(talk(at(10, 9), dt.date(2026, 4, 14), held=False), decisions=(skipped,))

    assert only(DueKind.EVALUATED, known) is None
    assert thanks(known)


def promise(by: dt.date | None = None, interview_id: int | None = 7) -> Promise:
    """Promise 3."""
    return Promise(3, interview_id, by)


def test_a_promise_is_asked_about_with_the_thanks_and_on_its_day() -> None:
    """Reading (g)."""
    known = replace(facts(talk(at(14, 15))), promises=(promise(dt.date(2026, 5, 4)),))
    with_thanks = Nudge(DueKind.PROMISED, "promise:3", at(15, 9, 30))
    on_its_day = Nudge(DueKind.PROMISED, "promise:3", at(4, 9, 30, month=5))

    fresh, once, twice = (
        only(DueKind.PROMISED, replace(known, nudges=said)) for said in ((), (with_thanks,), (with_thanks, on_its_day))
    )

    assert fresh and once and twice  # noqa: PT018 - all three are open
    assert (fresh.next_nudge, fresh.urgent) == (at(15, 9, 30), True)
    assert (once.next_nudge, once.urgent) == (at(4, 9, 30, month=5), True)  # a day later it is of no use
    assert twice.next_nudge is None
    assert twice.let_go_at == at(18, 9, 30, month=5)


@pytest.mark.parametrize(
    ("known", "nudge"),
    [
        (facts(talk(at(14, 15))), at(15, 9, 30)),  # no day: with the thanks only
        (facts(talk(at(14, 15), thanked=True)), None),  # thanked already, no day: it stays on the card
        (facts(), None),
    ],
)
def test_a_promise_without_a_day_is_asked_about_with_the_thanks_only(known: Facts, nudge: dt.datetime | None) -> None:
    """It is shown, never chased."""
    due = only(DueKind.PROMISED, replace(known, promises=(promise(),)))

    assert (due.next_nudge if due else None) == nudge


def test_a_promise_for_a_weekend_is_asked_about_on_monday() -> None:
    """And not at all once it was skipped."""
    saturday = replace(facts(), promises=(promise(dt.date(2026, 4, 18), None),))
    skipped = Decision(1, DueKind.PROMISED, "promise:3", Choice.SKIPPED, None, dt.date(2026, 4, 14))
    due = only(DueKind.PROMISED, saturday)

    assert due
    assert due.next_nudge == at(20, 9, 30)
    assert only(DueKind.PROMISED, replace(saturday, decisions=(skipped,))) is None


def rounds(*ends: Nudge | Decision) -> list[tuple[str, str, dt.date, bool]]:
    """What is due about somebody met on 14 April, after these ends of rounds: kind, about, day, still to be said."""
    known = facts(
        touches=(Touch(1, dt.date(2026, 4, 14)),),
        nudges=tuple(one for one in ends if isinstance(one, Nudge)),
        decisions=tuple(one for one in ends if isinstance(one, Decision)),
    )
    return [(due.kind.value, due.about, due.due_at.date(), due.next_nudge is not None) for due in journey(known, ALICE)]


def said(about: str, day: dt.date, number: int, kind: DueKind = DueKind.IN_TOUCH) -> Nudge:
    """A hello, or the question, was spoken."""
    return Nudge(kind, about, dt.datetime.combine(day, dt.time(9), LISBON), number)


def decided(about: str, what: Choice, day: dt.date, number: int, kind: DueKind = DueKind.IN_TOUCH) -> Decision:
    """A hello was skipped, or how often was answered."""
    return Decision(number, kind, about, what, None, day)


def test_a_round_that_was_spoken_twice_is_followed_by_the_next_and_then_by_the_question() -> None:
    """The one before can still be answered; after two rounds in a row it is asked how often, once."""
    july, october = dt.date(2026, 7, 23), dt.date(2026, 10, 31)
    first = [said("touch:1", dt.date(2026, 7, 13), 1), said("touch:1", july, 2)]
    second = [said("nudge:2", dt.date(2026, 10, 21), 3), said("nudge:2", october, 4)]
    asked = said("nudge:4", dt.date(2027, 1, 29), 5, DueKind.HOW_OFTEN)
    old = ("in_touch", "touch:1", dt.date(2026, 7, 13), False)

    assert rounds(*first) == [old, ("in_touch", "nudge:2", july + dt.timedelta(days=90), True)]
    assert rounds(*first, *second)[-2:] == [
        ("in_touch", "nudge:2", july + dt.timedelta(days=90), False),
        ("how_often", "nudge:4", october + dt.timedelta(days=90), True),
    ]
    assert rounds(*first, *second, asked)[-1] == ("how_often", "nudge:4", october + dt.timedelta(days=90), False)


def test_two_skipped_rounds_lead_to_the_question_and_its_answer_begins_anew() -> None:
    """Whoever answers is asked again as often as they said."""
    july, october, january = dt.date(2026, 7, 13), dt.date(2026, 10, 12), dt.date(2027, 1, 11)
    skips = [
        decided("touch:1", Choice.SKIPPED, july, 1),
        decided("decision:1", Choice.SKIPPED, october, 2),
    ]
    kept = decided("decision:2", Choice.KEPT, january, 3, DueKind.HOW_OFTEN)
    circle = decided("decision:3", Choice.KEPT, january, 3)

    assert rounds(*skips) == [("how_often", "decision:2", october + dt.timedelta(days=90), True)]
    assert rounds(*skips, kept) == [("in_touch", "decision:3", january + dt.timedelta(days=90), True)]
    assert rounds(circle) == [("in_touch", "touch:1", july, True)]


PAUSED = Pause(dt.date(2026, 4, 16), dt.date(2026, 4, 26))


@pytest.mark.parametrize(
    ("pauses", "let_go"),
    [
        ((), at(28, 15)),
        ((PAUSED,), at(28, 15) + dt.timedelta(days=10)),
        ((Pause(dt.date(2026, 4, 10), dt.date(2026, 4, 20)),), at(28, 15) + dt.timedelta(days=5)),  # it ran before
        ((Pause(dt.date(2026, 3, 1), dt.date(2026, 4, 1)),), at(28, 15)),  # over
        ((Pause(dt.date(2026, 5, 1), dt.date(2026, 6, 1)),), at(28, 15)),  # long after
        ((PAUSED, Pause(dt.date(2026, 5, 1), dt.date(2026, 5, 3))), at(28, 15) + dt.timedelta(days=12)),
        ((Pause(dt.date(2026, 4, 16), NO_END),), None),  # as long as it has no end
    ],
)
def test_days_inside_a_pause_count_for_no_expiry(pauses: tuple[Pause, ...], let_go: dt.datetime | None) -> None:
    """Design 4, *Quiet*."""
    due = thanks(replace(facts(talk(at(14, 15))), pauses=pauses))

    assert due
    assert due.let_go_at == let_go


days = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))
minutes = st.integers(0, 59)
preferences = st.builds(
    Preferences,
    zone=st.sampled_from(ZONES),
    wakes=st.sampled_from([dt.time(7), dt.time(8, 30), dt.time(11)]),
    sleeps=st.sampled_from([dt.time(17), dt.time(19), dt.time(22)]),
    weekend=st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset()]),
    days_off=st.frozensets(st.integers(0, 6)),
    spread=st.integers(0, 9),
)
near_days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
moments = st.builds(dt.datetime.combine, near_days, st.times(), st.just(dt.UTC))
some_talks = st.builds(
    Talk,
    id=st.integers(1, 4),
    day=near_days,
    ended_at=st.none() | moments,
    logged_at=moments,
    held=st.booleans(),
    thanked=st.booleans(),
    called_off=st.booleans(),
    evaluated=st.booleans(),
    starts_at=st.none() | moments,
    moved_at=st.none() | moments,
)
some_pauses = st.builds(
    lambda start, length: Pause(start, start + dt.timedelta(days=length) if length else NO_END),
    near_days,
    st.integers(0, 40),
)
matters = st.sampled_from(
    [(kind, f"interview:{one}") for one in range(1, 5) for kind in (DueKind.THANKED, DueKind.EVALUATED, *BEFORE_A_TALK)]
    + [(DueKind.PROMISED, f"promise:{one}") for one in range(1, 4)]
    + [(DueKind.HOW_OFTEN, f"{fact}:{one}") for fact in ("nudge", "decision") for one in range(1, 4)]
    + [(DueKind.IN_TOUCH, f"{fact}:{one}") for fact in ("touch", "interview", "decision") for one in range(1, 4)]
)
some_decisions = st.builds(
    lambda number, matter, what, until, at: Decision(number, matter[0], matter[1], what, until, at.date(), at),
    st.integers(1, 4),
    matters,
    st.sampled_from(Choice),
    st.none() | near_days,
    moments,
)
histories = st.builds(
    Facts,
    contact_id=st.just(1),
    how_often=st.sampled_from([30, 90, 180]),
    quiet=st.just(False),  # noqa: FBT003 - a field
    talks=st.lists(some_talks, max_size=3, unique_by=lambda one: one.id).map(tuple),
    touches=st.lists(st.builds(Touch, st.integers(1, 3), near_days), max_size=3, unique_by=lambda one: one.id).map(
        tuple
    ),
    decisions=st.lists(some_decisions, max_size=3, unique_by=lambda one: one.id).map(tuple),
    nudges=st.lists(
        st.builds(
            lambda matter, at, number: Nudge(matter[0], matter[1], at, number), matters, moments, st.integers(1, 99)
        ),
        max_size=4,
        unique_by=(lambda one: one.spoken_at, lambda one: one.id),
    ).map(tuple),
    promises=st.lists(
        st.builds(Promise, st.integers(1, 3), st.none() | st.integers(1, 4), st.none() | near_days),
        max_size=2,
        unique_by=lambda one: one.id,
    ).map(tuple),
    pauses=st.lists(some_pauses, max_size=2).map(tuple),
)


@given(
    day=days,
    hour=st.integers(8, 18),
    minute=minutes,
    zone=st.sampled_from(ZONES),
    spread=st.integers(0, 9),
)
def test_a_talk_logged_on_its_day_while_awake_is_asked_about_within_a_day(
    day: dt.date, hour: int, minute: int, zone: str, spread: int
) -> None:
    """On every day of the week, over every change of the clock and year end (b)."""
    usual = Preferences(zone=zone, spread=spread)
    logged_at = dt.datetime.combine(day, dt.time(hour, minute), ZoneInfo(zone)).astimezone(dt.UTC)
    due = thanks(facts(talk(logged_at, day)), usual)

    assert due
    assert due.next_nudge
    assert logged_at < due.next_nudge <= logged_at + dt.timedelta(hours=24) == due.due_at


@given(known=histories, how=preferences)
def test_nothing_is_said_at_a_wrong_hour_or_on_a_wrong_day(known: Facts, how: Preferences) -> None:
    """Waking hours always; weekends and days off are kept, but for what is urgent or was chosen."""
    for due in journey(known, how):
        if due.next_nudge is None:
            continue
        local = due.next_nudge.astimezone(ZoneInfo(how.zone))
        assert how.is_awake(local.time())
        assert due.urgent or not how.is_free(local.date())
        put_off = any((one.kind, one.about) == (due.kind, due.about) for one in known.decisions)
        assert put_off or not how.is_off(local.date())


@given(known=histories, how=preferences)
def test_the_order_of_the_facts_does_not_matter(known: Facts, how: Preferences) -> None:
    """And the same facts always give the same dues, one for each matter."""
    turned = replace(
        known,
        talks=known.talks[::-1],
        touches=known.touches[::-1],
        decisions=known.decisions[::-1],
        nudges=known.nudges[::-1],
        promises=known.promises[::-1],
        pauses=known.pauses[::-1],
    )
    dues = journey(known, how)

    assert journey(turned, how) == dues
    assert len({(due.kind, due.about) for due in dues}) == len(dues)


@given(known=histories, how=preferences, later=st.integers(1, 200))
def test_a_touch_moves_the_hello_away(known: Facts, how: Preferences, later: int) -> None:
    """To exactly so many days after it."""
    last = max([*(one.day for one in known.touches), *(one.day for one in known.talks)], default=dt.date(2026, 1, 1))
    touch = Touch(99, last + dt.timedelta(days=later))
    before, after = (hello(one, how) for one in (known, replace(known, touches=(*known.touches, touch))))

    assert after
    assert after.about == "touch:99"
    assert after.due_at.astimezone(ZoneInfo(how.zone)).date() == touch.day + dt.timedelta(days=known.how_often or 0)
    assert before is None or before.about.startswith(("decision", "nudge")) or before.due_at < after.due_at


@given(known=histories, how=preferences)
def test_a_due_is_asked_about_at_most_twice_unless_put_off(known: Facts, how: Preferences) -> None:
    """Saying all that is to be said, after all was decided, comes to an end."""
    decided = max((one.at for one in known.decisions if one.at), default=dt.datetime.min.replace(tzinfo=dt.UTC))
    for due in journey(known, how):
        said, asked = known, due
        put_off = any((one.kind, one.about) == (due.kind, due.about) for one in known.decisions)
        while asked.next_nudge:
            told = [one.spoken_at for one in said.nudges if (one.kind, one.about) == (due.kind, due.about)]
            before_it_moved = sum(one < due.due_at for one in told) if due.kind is DueKind.EVALUATED else 0
            if due.kind is DueKind.THANKED and any(
                due.about == f"interview:{one.id}" and one.moved_at for one in known.talks
            ):
                before_it_moved = sum(one < due.due_at - THANKS_WITHIN for one in told)
            if due.kind in BEFORE_A_TALK:
                planned_at = next(one for one in known.talks if due.about == f"interview:{one.id}").planned_at
                before_it_moved = sum(one <= planned_at for one in told)
                assert asked.nudge == before_it_moved
            assert asked.nudge - before_it_moved < 2 or (put_off and asked.nudge == due.nudge)
            spoken = Nudge(due.kind, due.about, max(asked.next_nudge, decided + dt.timedelta(minutes=1)))
            said = replace(said, nudges=(*said.nudges, spoken))
            asked = next(one for one in journey(said, how) if (one.kind, one.about) == (due.kind, due.about))


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


def test_a_hello_of_long_ago_waits_for_the_morning_after_the_talk_was_logged() -> None:
    """Whoever logs a coffee of last year is not written to a moment later; the morning after is soon enough."""
    met = dt.date(2025, 5, 1)
    logged_on_a_friday = facts(talk(at(17, 15), day=met), touches=(Touch(1, met),))

    due = hello(logged_on_a_friday)

    assert due
    assert due.due_at == dt.datetime(2025, 7, 30, 9, 30, tzinfo=LISBON)
    assert due.next_nudge == at(20, 9, 30)


def test_a_talk_logged_in_time_moves_no_hello() -> None:
    """Ninety days after the talk, however late within them it was logged."""
    due = hello(facts(talk(at(14, 15), day=dt.date(2026, 4, 1)), touches=(Touch(1, dt.date(2026, 4, 1)),)))

    assert due
    assert due.next_nudge == at(30, 9, 30, month=6)
