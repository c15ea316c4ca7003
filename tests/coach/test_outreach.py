"""Before a first talk: whether to write, and the rhythm of three, seven and ten working days."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.changes import Change, note
from coach.first_messages import WORDS_AT_MOST, First, first_message, with_reason
from coach.hours import Preferences
from coach.intentions import HONEST
from coach.journey import Choice, Decision, Due, DueKind, Facts, Nudge, Talk, Touch, Wrote, journey
from coach.wording import outreach as words

LISBON = ZoneInfo("Europe/Lisbon")
ALICE = Preferences(zone="Europe/Lisbon")
TUESDAY = dt.date(2026, 4, 14)


def at(day: dt.date, hour: int = 9, minute: int = 30) -> dt.datetime:
    """A moment in Lisbon."""
    return dt.datetime.combine(day, dt.time(hour, minute), LISBON)


def wrote(*spoken: dt.date, follow_up: bool = False, day: dt.date = TUESDAY) -> Facts:
    """A message of a Tuesday, and what was said of it since."""
    nudges = tuple(Nudge(DueKind.OUTREACH, "touch:3", at(said), number) for number, said in enumerate(spoken))
    waits = Wrote(3, day, is_follow_up=follow_up)
    return Facts(1, 90, quiet=False, talks=(), touches=(Touch(3, day),), decisions=(), nudges=nudges, wrote=waits)


def met(*spoken: dt.date, introduced: bool = False) -> Facts:
    """Somebody met on a Tuesday."""
    nudges = tuple(Nudge(DueKind.IDENTIFY, "touch:3", at(said), number) for number, said in enumerate(spoken))
    touches = (Touch(3, TUESDAY, met=True),)
    return Facts(1, 90, quiet=False, talks=(), touches=touches, decisions=(), nudges=nudges, introduced=introduced)


def due(facts: Facts, kind: DueKind = DueKind.OUTREACH, preferences: Preferences = ALICE) -> Due | None:
    """What is open of this kind."""
    return next((one for one in journey(facts, preferences) if one.kind is kind), None)


def day_of(found: Due | None) -> dt.date | None:
    """The local day on which it is said next."""
    return found.next_nudge.astimezone(LISBON).date() if found and found.next_nudge else None


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (wrote(), dt.date(2026, 4, 17)),  # three working days: think of a second person
        (wrote(dt.date(2026, 4, 17)), dt.date(2026, 4, 23)),  # seven: one follow-up
        (wrote(dt.date(2026, 4, 17), dt.date(2026, 4, 23)), dt.date(2026, 5, 7)),  # ten more: left there
        (wrote(dt.date(2026, 4, 17), dt.date(2026, 4, 23), dt.date(2026, 5, 7)), None),
        (wrote(dt.date(2026, 4, 21)), dt.date(2026, 4, 27)),  # the bot was away: the distance stays
        (wrote(follow_up=True), dt.date(2026, 4, 28)),  # one follow-up and no more
        (wrote(dt.date(2026, 4, 28), follow_up=True), None),
        (replace(wrote(), how_often=None), None),  # resting
        (replace(wrote(), quiet=True), None),
        (replace(wrote(), talks=(Talk(7, TUESDAY, None, at(TUESDAY), held=True, thanked=True),)), None),
        (replace(wrote(), wrote=None), None),  # they answered once
    ],
)
def test_an_answer_is_waited_for_in_working_days(facts: Facts, said: dt.date | None) -> None:
    """Said on a weekday, never more than three times."""
    assert day_of(due(facts)) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (met(), dt.date(2026, 4, 21)),  # five working days
        (met(introduced=True), dt.date(2026, 4, 16)),  # two where somebody offered to introduce them
        (met(dt.date(2026, 4, 21)), dt.date(2026, 4, 30)),
        (met(dt.date(2026, 4, 21), dt.date(2026, 4, 30)), None),
        (replace(met(), talks=(Talk(7, TUESDAY, None, at(TUESDAY), held=False, thanked=False),)), None),
        (replace(met(), touches=()), None),
    ],
)
def test_whoever_was_met_may_be_written_to(facts: Facts, said: dt.date | None) -> None:
    """Asked twice."""
    assert day_of(due(facts, DueKind.IDENTIFY)) == said


def test_days_off_are_no_working_days_and_leaving_it_ends_it() -> None:
    """In the owner's own calendar."""
    part_time = Preferences(zone="Europe/Lisbon", days_off=frozenset({2, 3}))
    left = Decision(1, DueKind.OUTREACH, "touch:3", Choice.SKIPPED, None, TUESDAY)

    assert day_of(due(wrote(), preferences=part_time)) == dt.date(2026, 4, 21)
    assert due(replace(wrote(), decisions=(left,))) is None


def test_who_did_not_answer_is_left_alone_for_three_months_at_least() -> None:
    """However often the owner says hello to others."""
    hello = due(replace(wrote(), how_often=30), DueKind.IN_TOUCH)
    other = due(replace(wrote(), how_often=30, wrote=None), DueKind.IN_TOUCH)

    assert hello is not None and other is not None  # noqa: PT018 # narrows both
    assert (hello.due_at - at(TUESDAY)).days in (89, 90)
    assert (other.due_at - at(TUESDAY)).days in (29, 30)


@given(
    day=st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 1)),
    off=st.frozensets(st.integers(0, 6), max_size=3),
    late=st.lists(st.integers(0, 9), min_size=3, max_size=3),
)
def test_each_keeps_its_distance_however_late_it_was_said(day: dt.date, off: frozenset[int], late: list[int]) -> None:
    """And none of them falls on a free day."""
    preferences = Preferences(zone="Europe/Lisbon", days_off=off)
    spoken: list[dt.date] = []
    for least, delay in zip((3, 4, 10), late, strict=True):
        planned = day_of(due(wrote(*spoken, day=day), preferences=preferences))
        assert planned is not None
        assert not preferences.is_free(planned)
        assert (planned - (spoken[-1] if spoken else day)).days >= least
        spoken.append(preferences.working_day(planned + dt.timedelta(days=delay)))
    assert day_of(due(wrote(*spoken, day=day), preferences=preferences)) is None


def test_a_first_message_says_why_and_leaves_a_way_out() -> None:
    """An empty slot drops its sentence; a follow-up is short and asks the same."""
    whole = {
        "why": "we met at the open day.",
        "reason": "I weigh physics against law, and your view tips it.",
        "learn": "what a first year looks like?",
        "about": "I study physics",
    }
    assert first_message(First.MESSAGE, whole, first="Ada", me="Alice") == (
        "Hi Ada,\n\nI'm writing to you for this reason: we met at the open day. A word about me: I study physics.\n\n"
        "I'd like to understand this: what a first year looks like. "
        "To be open about why I ask: I weigh physics against law, and your view tips it. "
        "Would you have twenty minutes for a call in the next few weeks? I'm not asking for a job, and a no is fine.\n\n"
        "Alice"
    )
    bare = first_message(First.FOLLOW_UP, {}, first="Ada", me="", when="on 14 April")
    assert bare == (
        "Hi Ada, I wrote to you on 14 April. I would still be glad of twenty minutes of your time. "
        "If it doesn't suit you, a short no is fine, and so is no reply."
    )
    assert len(bare.split()) <= WORDS_AT_MOST[First.FOLLOW_UP]
    declined = first_message(First.DECLINED, {}, first="Ada", me="Alice")
    assert declined.count(".") == 2
    to_a_talk = note(Change.DECLINED, first="Ada", me="Alice", talk="call", when="", time="")
    assert declined.split() == to_a_talk.split()


def test_who_wants_a_job_does_not_say_otherwise() -> None:
    """Until it is said in a way that leaves the door open."""
    said = first_message(First.MESSAGE, {"reason": "I hope to get a job with you."}, first="Ada", me="Alice")

    assert "To be open about why I ask: I hope to get a job with you. " in said
    assert said.endswith("A no is fine.\n\nAlice")
    assert f"why I ask: {HONEST} Would" in with_reason(said, "I hope to get a job with you.", HONEST)


def test_what_is_said_where_less_is_known() -> None:
    """Nothing that is not there."""
    (piece,) = words.whether_more(TUESDAY, None, today=TUESDAY)
    assert piece.text.startswith("You met on Tue 14 April.")
    assert words.answer_open("Ada", None, today=TUESDAY) == "An answer from Ada"
    assert words.answer_open("Ada", TUESDAY, today=TUESDAY) == "An answer from Ada, written on Tue 14 April"
    assert words.whether_open("Ada") == "A first message to Ada"
