"""A talk that the contact could not make: when a new time is brought up."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from coach.hours import Preferences
from coach.journey import Choice, Decision, Due, DueKind, Facts, Nudge, Talk, Touch, journey

ALICE = Preferences(zone="Europe/Lisbon")
TUESDAY = dt.date(2026, 4, 14)
FRIDAY = dt.date(2026, 4, 17)


def at(day: dt.date, hour: int) -> dt.datetime:
    """An hour in Lisbon."""
    return dt.datetime.combine(day, dt.time(hour), ZoneInfo("Europe/Lisbon"))


def missed(day: dt.date = TUESDAY) -> Facts:
    """Talk 7, to which contact 1 did not come."""
    talk = Talk(7, day, at(day, 15), at(dt.date(2026, 4, 1), 12), held=False, thanked=False, called_off=True)
    return Facts(1, 90, quiet=False, talks=(replace(talk, missed_on=day),), touches=(), decisions=(), nudges=())


def new_time(facts: Facts) -> Due | None:
    """What is due about it."""
    return next((one for one in journey(facts, ALICE) if one.kind is DueKind.NEW_TIME), None)


@pytest.mark.parametrize(("day", "asked_on"), [(TUESDAY, dt.date(2026, 4, 15)), (FRIDAY, dt.date(2026, 4, 20))])
def test_a_new_time_is_brought_up_a_working_day_later(day: dt.date, asked_on: dt.date) -> None:
    """Once."""
    due = new_time(missed(day))

    assert due is not None
    assert due.next_nudge == due.due_at == ALICE.morning(asked_on)
    said = new_time(replace(missed(day), nudges=(Nudge(DueKind.NEW_TIME, "interview:7", due.due_at),)))
    assert said is not None
    assert said.next_nudge is None


ANEW = Talk(8, dt.date(2026, 4, 22), None, at(TUESDAY, 18), held=False, thanked=False)
LEFT = Decision(1, DueKind.NEW_TIME, "interview:7", Choice.SKIPPED, None, TUESDAY)


@pytest.mark.parametrize(
    "facts",
    [
        replace(missed(), touches=(Touch(3, TUESDAY),)),
        replace(missed(), talks=(*missed().talks, ANEW)),
        replace(missed(), decisions=(LEFT,)),
        replace(missed(), how_often=None),
        replace(missed(), talks=(replace(missed().talks[0], missed_on=None),)),
    ],
    ids=["in touch since", "planned anew", "left", "resting", "called off"],
)
def test_nothing_is_brought_up_where_it_went_on(facts: Facts) -> None:
    """Or where it is left."""
    assert new_time(facts) is None


def test_what_was_before_is_no_answer_to_it() -> None:
    """An older exchange, and an older talk."""
    older = Talk(5, dt.date(2026, 3, 2), None, at(dt.date(2026, 3, 2), 12), held=True, thanked=True)
    before = replace(missed(), touches=(Touch(3, dt.date(2026, 4, 13)),), talks=(older, *missed().talks))

    assert new_time(before) is not None


def test_what_was_written_down_before_on_the_same_day_is_no_answer_to_it() -> None:
    """A message in the morning, and a coffee of the day before; what comes after it is one."""
    (talk,) = missed().talks
    coffee = Talk(8, dt.date(2026, 4, 13), None, at(TUESDAY, 12), held=True, thanked=True)
    before = replace(missed(), touches=(Touch(3, TUESDAY),), talks=(replace(talk, missed_after=3), coffee))

    assert new_time(before) is not None
    assert new_time(replace(before, touches=(Touch(4, TUESDAY),))) is None
    assert new_time(replace(before, talks=(*before.talks, replace(ANEW, id=9)))) is None
