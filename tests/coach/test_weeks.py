"""What the message of the week asks and tells, and when it may be said."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import pace
from coach.aims import Aim
from coach.hours import NO_END, Pause, Preferences
from coach.journey import Choice, Decision, Due, DueKind, Facts, Nudge, Promise, Step, Talk, journey
from coach.pace import Ladder, Rules, Waiting
from coach.phrases import Line
from coach.wording import weeks as words

LISBON = ZoneInfo("Europe/Lisbon")
ALICE = Preferences(zone="Europe/Lisbon")
NOBODY = Facts(1, 90, quiet=False, talks=(), touches=(), decisions=(), nudges=())


def at(day: int, hour: int, minute: int = 0, month: int = 5) -> dt.datetime:
    """A moment of 2026 in Lisbon; 4 May is a Monday."""
    return dt.datetime(2026, month, day, hour, minute, tzinfo=LISBON)


def known(by: dt.date, *, decisions: tuple[Decision, ...] = (), spoken: tuple[dt.datetime, ...] = ()) -> Facts:
    """One next step with a day."""
    nudges = tuple(Nudge(DueKind.ADVISED, "advice:5", moment, number) for number, moment in enumerate(spoken))
    return replace(NOBODY, steps=(Step(5, by),), decisions=decisions, nudges=nudges)


def decided(what: Choice, day: int, until: dt.date | None = None) -> Decision:
    """The owner's word on it."""
    return Decision(9, DueKind.ADVISED, "advice:5", what, until, at(day, 10).date(), at(day, 10))


def step(facts: Facts, preferences: Preferences = ALICE) -> Due | None:
    """The open next step, if there is one."""
    return next((due for due in journey(facts, preferences) if due.kind is DueKind.ADVISED), None)


def left(facts: Facts, preferences: Preferences = ALICE) -> list[str]:
    """What was let go and is told in a line."""
    return [due.about for due in journey(facts, preferences) if due.kind is DueKind.LEFT]


@pytest.mark.parametrize(
    ("by", "preferences", "asked"),
    [
        (at(4, 0).date(), ALICE, at(4, 9)),  # a Monday: that day
        (at(5, 0).date(), ALICE, at(11, 9)),  # any other day: the Monday after it
        (at(10, 0).date(), ALICE, at(11, 9)),
        (at(4, 0).date(), Preferences("Europe/Lisbon", days_off=frozenset({0})), at(5, 9)),  # Monday is off
        (at(6, 0).date(), Preferences("Europe/Lisbon", days_off=frozenset({0, 1})), at(6, 9)),
        (at(4, 0).date(), Preferences("Europe/Lisbon", wakes=dt.time(11)), at(4, 11)),  # a late riser
        (at(4, 0).date(), Preferences("Europe/Lisbon", spread=7), at(4, 9, 7)),
    ],
)
def test_a_next_step_is_asked_about_when_its_day_has_come(
    by: dt.date, preferences: Preferences, asked: dt.datetime
) -> None:
    """In the message of the week, beyond no cap."""
    due = step(known(by), preferences)

    assert due is not None
    assert (due.next_nudge, due.urgent, due.let_go_at) == (asked, False, None)


def test_it_is_asked_about_twice() -> None:
    """A week later, then never again by itself; in the end it is let go."""
    by = at(1, 0).date()
    once = step(known(by, spoken=(at(4, 9),)))
    twice = step(known(by, spoken=(at(4, 9), at(11, 9))))

    assert once is not None and twice is not None  # noqa: PT018 # narrows both
    assert once.next_nudge == at(11, 9)
    assert twice.next_nudge is None
    assert twice.let_go_at == at(4, 9) + dt.timedelta(days=30)


def test_not_yet_dropped_and_not_wanted() -> None:
    """Not yet: on the Monday after two weeks, in no message of its own. Skipped or without a weekly message: nothing."""
    by = at(1, 0).date()
    not_yet = step(known(by, spoken=(at(4, 9),), decisions=(decided(Choice.LATER, 5, at(19, 0).date()),)))

    assert not_yet is not None
    assert (not_yet.next_nudge, not_yet.urgent) == (at(25, 9), False)
    assert step(known(by, decisions=(decided(Choice.SKIPPED, 5),))) is None
    assert step(known(by), replace(ALICE, weekly=False)) is None
    assert step(replace(known(by), quiet=True)) is None


def talked(*, held: bool = True, thanked: bool = False) -> Facts:
    """A talk of Wednesday 6 May, planned before, thanks asked about twice and how it went as often."""
    talk = Talk(7, at(6, 0).date(), at(6, 15), at(4, 10), held, thanked)
    asked = {DueKind.THANKED: (at(7, 9, 30), at(8, 15)), DueKind.EVALUATED: (at(6, 15, 15), at(7, 9, 30))}
    nudges = tuple(
        Nudge(kind, "interview:7", moment, number)
        for kind, moments in asked.items()
        for number, moment in enumerate(moments)
    )
    return replace(NOBODY, talks=(talk,), nudges=nudges)


def test_what_was_let_go_is_told_once() -> None:
    """Thanks after fourteen days; how it went after seven, where nobody knows whether it took place."""
    due = next(one for one in journey(talked(), ALICE) if one.kind is DueKind.LEFT)
    assert (due.about, due.due_at, due.next_nudge, due.nudge) == ("interview:7", at(20, 15), None, 0)
    unknown = next(one for one in journey(talked(held=False), ALICE) if one.kind is DueKind.LEFT)
    assert unknown.due_at == at(13, 15)
    told = replace(talked(), nudges=(*talked().nudges, Nudge(DueKind.LEFT, "interview:7", at(25, 9), 9)))
    assert next(one for one in journey(told, ALICE) if one.kind is DueKind.LEFT).nudge == 1
    assert left(talked(thanked=True)) == []
    assert left(replace(talked(), nudges=())) == []  # nothing was asked, so nothing was let go
    assert left(talked(), replace(ALICE, weekly=False)) == []


def test_a_promise_past_its_day_is_told_and_an_endless_pause_lets_nothing_go() -> None:
    """Asked about on its day, let go two weeks later."""
    promised = replace(
        NOBODY,
        promises=(Promise(3, None, at(6, 0).date()),),
        nudges=(Nudge(DueKind.PROMISED, "promise:3", at(6, 9, 30), 1),),
    )
    assert left(promised) == ["promise:3"]
    assert left(replace(promised, pauses=(Pause(at(7, 0).date(), NO_END),))) == []


def week(moment: dt.datetime) -> Waiting:
    """Something for the message of the week."""
    return Waiting(moment, urgent=False, weekly=True)


@pytest.mark.parametrize(
    ("rules", "waits", "moment"),
    [
        (Rules(ALICE), at(4, 9), at(4, 9)),
        (Rules(ALICE), at(5, 14), at(5, 14)),  # the bot was away on Monday
        (Rules(ALICE), at(6, 20), at(11, 9)),  # and for longer: the next week
        (Rules(ALICE), at(7, 11), at(11, 9)),
        (Rules(ALICE, sent=(at(4, 8, 45),)), at(4, 9), at(5, 9)),  # one message a day
        (Rules(ALICE, sent=(at(29, 9, month=4), at(30, 9, month=4), at(1, 9))), at(4, 9), at(6, 9)),  # three a week
        (Rules(ALICE, sent=(at(4, 9),), weeks=frozenset({"2026-W19"})), at(5, 9), at(11, 9)),  # once a week
        (Rules(ALICE, (Pause(at(1, 0).date(), at(5, 0).date()),)), at(4, 9), at(5, 9)),
        (Rules(ALICE, (Pause(at(1, 0).date(), at(8, 0).date()),)), at(4, 9), at(11, 9)),
        (Rules(Preferences("Europe/Lisbon", days_off=frozenset({0}))), at(4, 9), at(5, 9)),
        (Rules(ALICE, ladder=Ladder.MONDAYS), at(5, 9), at(11, 9)),
    ],
)
def test_the_message_of_the_week_comes_once_and_at_its_beginning(
    rules: Rules, waits: dt.datetime, moment: dt.datetime
) -> None:
    """On its first working day, two days later at the most."""
    assert pace.first_moment(rules, week(waits)) == moment


zones = st.sampled_from(["Europe/Lisbon", "America/New_York", "Australia/Sydney", "Pacific/Chatham"])
preferences = st.builds(Preferences, zone=zones, days_off=st.frozensets(st.integers(0, 6)), spread=st.integers(0, 9))
days = st.dates(dt.date(2026, 3, 1), dt.date(2027, 2, 1))
moments = st.builds(dt.datetime.combine, days, st.times(), st.just(dt.UTC))


@given(how=preferences, moment=moments, sent=st.lists(moments, max_size=6), day=days)
def test_no_week_has_two_in_any_zone_and_with_any_days_off(
    how: Preferences, moment: dt.datetime, sent: list[dt.datetime], day: dt.date
) -> None:
    """Never before its moment, never on a free day or one that had a message, never in a week that had one."""
    weeks = frozenset(pace.week_of(how.local(one).date()) for one in sent)
    said = pace.first_moment(Rules(how, sent=tuple(sent), weeks=weeks), week(moment))

    assert said is not None
    assert said >= moment
    local = how.local(said)
    assert not how.is_free(local.date())
    assert how.is_awake(local.time())
    assert pace.week_of(local.date()) not in weeks
    assert dt.timedelta(0) <= local.date() - how.first_of_week(local.date()) <= pace.WEEK_MAY_WAIT
    begins = how.local(how.week_from(day)).date()
    assert day <= begins == how.first_of_week(begins) < day + dt.timedelta(days=14)


@pytest.mark.parametrize(
    ("counts", "talks", "said"),
    [
        ((1, 0, 0), [], "Your week: one next step."),
        ((2, 2, 0), [at(6, 0).date()], "Your week: two next steps, two people you could write to, one talk on Wednesday."),
        ((0, 1, 1), [at(4, 0).date()], "Your week: one person you could write to, something open with one person, one talk today."),
        ((0, 0, 2), [at(4, 0).date()] * 2, "Your week: two people with something open, two talks."),
    ],
)  # fmt: skip
def test_the_first_line_says_what_is_in_it(counts: tuple[int, int, int], talks: list[dt.date], said: str) -> None:
    """Nothing that is not there."""
    assert words.heading(*counts, talks, today=at(4, 0).date()) == said


def test_what_is_only_told() -> None:
    """One line each, and nothing that has to be answered."""

    def said(line: Line) -> str:
        return "".join(piece.text for piece in line)

    assert said(words.unknown("Ada", None)) == "I don't know how the talk with Ada went, and I'll leave it at that."
    assert said(words.promise_left("Ada", "the link")) == "Still open when you like: your promise to Ada, “the link”."
    assert words.aim(None) == words.aim(Aim.UNSURE) == "What are you preparing for?"
    assert words.aim_stays()
    assert words.aim(Aim.CHANGE) == "You're preparing for: changing careers. Still so?"
