"""The question bank, and which of its questions are chosen for a talk."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.choosing import Meeting, choose, coverage, instead, pick, place_for_own
from coach.questions import AREAS, BANK, BY_ID, DIFFERENT_VIEWS, PROBES, Area, Question


def ids(meeting: Meeting) -> list[str]:
    """The chosen questions in order."""
    return [pick.question.id for pick in choose(meeting)]


def counted(meeting: Meeting) -> dict[Area, int]:
    """How many questions of each area are chosen."""
    return coverage(ids(meeting))


def test_the_bank_has_twelve_questions_in_each_of_the_four_areas() -> None:
    """S22 to S26."""
    assert Counter(question.area for question in BANK) == dict.fromkeys(Area, 12)
    assert len(BY_ID) == 48
    assert set(AREAS) == set(Area)
    assert all(question.text.endswith(("?", ".")) for question in BANK)
    assert len(PROBES) == 3


def test_a_question_with_an_empty_slot_is_not_offered() -> None:
    """What the owner told about themselves fills the slots, as typed."""
    assert BY_ID["M03"].filled({}) is None
    assert BY_ID["M07"].filled({"old field": "teaching {old field}"}) == (
        "How are people who arrive from teaching {old field} usually read here: as an asset, a puzzle or a risk?"
    )


@pytest.mark.parametrize(("minutes", "count"), [(None, 3), (10, 3), (20, 6 + 1), (25, 7 + 1), (30, 8 + 1), (60, 8 + 1)])
def test_how_many_fit_into_the_time(minutes: int | None, count: int) -> None:
    """A closer comes on top; in writing three are enough."""
    picks = choose(Meeting(minutes=minutes))

    assert len(picks) == count
    assert sum(pick.must_ask for pick in picks) == min(4, count)


def test_an_ordinary_first_talk() -> None:
    """An opener, the job, the field, about me, next steps, a last question."""
    order = ids(Meeting(minutes=30))

    assert order[0] == "J01"
    assert order[-1] == "N12"
    assert counted(Meeting(minutes=30)) == {
        Area.JOB: 2,
        Area.MARKETABILITY: 2,
        Area.ORGANIZATION: 2,
        Area.NEXT_STEPS: 3,
    }


def test_what_is_hoped_for_gets_more_room_and_nothing_vital_vanishes() -> None:
    """An area that is named gains one from an area that is not."""
    areas = counted(Meeting(minutes=20, hopes="what the company culture is like"))

    assert areas[Area.ORGANIZATION] == 2
    assert areas[Area.MARKETABILITY] >= 1
    assert areas[Area.NEXT_STEPS] >= 1
    everything = "the job, my background, the company, my next step"
    assert counted(Meeting(minutes=20, hopes=everything)) == counted(Meeting(minutes=20))


def test_the_most_important_question_stands_third() -> None:
    """Late enough for rapport, early enough not to be cut off."""
    picks = choose(Meeting(minutes=30, wanted=frozenset({"O09"})))

    assert picks[2].question.id == "O09"
    assert picks[2].reason == "Still open after your earlier talks."


def test_what_is_known_is_not_asked_again_unless_a_second_opinion_is_wanted() -> None:
    """S20: effort that honors their time."""
    known = Meeting(minutes=30, answered=frozenset({"J06", "N12"}))

    assert "J06" not in ids(known)
    assert ids(known)[-1] == "N11"
    checking = choose(replace(known, checked=frozenset({"J06"}), wanted=frozenset()))
    assert next(pick.reason for pick in checking if pick.question.id == "J06") == (
        "You have one answer; this one checks it."
    )
    agreed = choose(replace(known, checked=frozenset({"J06"}), agreed=frozenset({"J06"})))
    assert next(pick.reason for pick in agreed if pick.question.id == "J06") == (
        "Several people agree on this; it asks for one more view."
    )
    assert ids(Meeting(minutes=30, answered=frozenset({"N11", "N12"})))[-1] not in ("N11", "N12")


def test_a_second_talk_begins_with_what_came_of_the_first() -> None:
    """Where that is known; a personal question is never chosen for them, it stands in the bank with its caution."""
    second = Meeting(
        minutes=30, is_second=True, slots={"action": "a course", "result": "that I liked it", "path": "data"}
    )

    assert ids(second)[0] == "N04"
    assert "J01" not in ids(second)
    assert choose(second)[0].text == (
        "Since we last spoke I tried this: a course. What came of it: that I liked it. What would you look at next?"
    )
    assert ids(replace(second, slots={}))[0] == "J01"
    personal = {"J12", "M12", "O12"}
    assert not personal & set(ids(replace(second, wanted=frozenset(personal))))


def test_two_questions_about_gaps_never_stand_side_by_side() -> None:
    """M02 and M04."""
    order = ids(Meeting(minutes=30, wanted=frozenset({"M02", "M04"})))

    assert {"M02", "M04"} <= set(order)
    assert abs(order.index("M02") - order.index("M04")) > 1


def test_whoever_changes_fields_is_asked_for_it_and_own_questions_come_first() -> None:
    """Each pick says why."""
    own = Question("O-1", "Who waters the {plants}?", "either", "any", "low", "I", 1, "")
    picks = choose(Meeting(minutes=30, audience="career changer", slots={"old field": "teaching"}, own=(own,)))
    reasons = {pick.question.id: pick.reason for pick in picks}

    assert reasons["O-1"] == "Your own question."
    views = Question("M-2", f"{DIFFERENT_VIEWS} “Yes” What does it depend on?", "either", "any", "low", "I", 1, "")
    asked = choose(Meeting(minutes=30, own=(views,)))
    assert {one.question.id: one.reason for one in asked}["M-2"] == "People see it differently; this one asks why."
    assert "It fits somebody who is changing fields." in reasons.values()
    student = choose(Meeting(minutes=30, audience="student", wanted=frozenset({"J09"})))
    assert {pick.question.audience for pick in student} <= {"any", "student"}


def test_own_questions_are_asked_first() -> None:
    """Beside the most important one: among the four that are asked whatever happens, behind an easy beginning."""
    own = tuple(Question(f"N-{number}", "Why?", "either", "any", "low", "I", 1, "") for number in (1, 2))
    picks = choose(Meeting(minutes=30, own=own, wanted=frozenset({"O09"})))

    assert picks[0].question.id == "J01"
    assert [one.question.id for one in picks[2:5]] == ["O09", "N-1", "N-2"]
    assert [one.question.id for one in choose(Meeting(minutes=30, own=own))][2:4] == ["N-1", "N-2"]


@pytest.mark.parametrize(
    ("listed", "place"),
    [
        (["J01", "J06", "O08", "O03", "N12"], 2),
        (["J01", "J06", "N-3", "O08", "N12"], 3),
        (["J01", "J06", "N-3", "M-4", "N12"], 4),
        (["J01", "N12"], 1),
        (["N12"], 0),
        ([], 0),
    ],
)
def test_a_question_just_written_stands_among_those_to_be_asked_first(listed: list[str], place: int) -> None:
    """Third or behind one's own; never behind one to close with."""
    assert place_for_own(listed) == place


def test_variety_and_students() -> None:
    """What was asked of the last two people steps back."""
    usual = ids(Meeting(minutes=20, audience="student"))
    core = next(one for one in usual if BY_ID[one].role == "core" and BY_ID[one].area is Area.NEXT_STEPS)

    assert any(pick.reason == "It fits somebody who is still studying." for pick in choose(Meeting(audience="student")))
    assert core not in ids(Meeting(minutes=10, audience="student", lately=frozenset({core})))[:2]


def test_gaps_are_kept_apart_and_who_else_to_ask_comes_near_the_end() -> None:
    """Also where something else stands third."""
    apart = ids(Meeting(minutes=30, wanted=frozenset({"M02", "M04", "J06"})))
    others = ids(Meeting(minutes=30, wanted=frozenset({"N05", "J06"})))

    assert apart[2] == others[2] == "J06"
    assert abs(apart.index("M02") - apart.index("M04")) > 1
    assert others[-2:] == ["N05", "N12"]


def test_with_almost_everything_answered_little_is_left() -> None:
    """Nothing is invented to fill the page."""
    assert ids(Meeting(minutes=30, answered=frozenset(BY_ID) - {"J02"})) == ["J02"]
    assert ids(Meeting(minutes=30, answered=frozenset(BY_ID))) == []


def test_a_question_is_swapped_for_the_next_best_of_its_area() -> None:
    """Until none is left; what was passed over does not come back."""
    meeting = Meeting(minutes=30)
    listed = ids(meeting)
    first = instead(meeting, "O08", listed=listed, passed=())
    assert first is not None
    assert first.question.area is Area.ORGANIZATION
    assert first.question.id not in listed
    assert first.reason == "To learn about the organization itself."
    second = instead(meeting, "O08", listed=listed, passed=[first.question.id])
    assert second is not None
    assert second.question.id not in (first.question.id, *listed)
    assert instead(meeting, "O08", listed=listed, passed=[one.id for one in BANK]) is None


def test_a_swap_brings_no_third_delicate_question_into_a_first_talk() -> None:
    """At most two of medium sensitivity; in a second talk more."""
    delicate = ["M01", "M04", "N01"]
    swapped = instead(Meeting(), "N01", listed=delicate, passed=())
    freed = instead(Meeting(wanted=frozenset({"M02"})), "M01", listed=delicate, passed=())
    later = instead(Meeting(is_second=True), "O09", listed=["O08", "O09", *delicate], passed=())

    assert swapped is not None
    assert BY_ID[swapped.question.id].sensitivity == "low"
    assert freed is not None
    assert freed.question.id == "M02"
    assert later is not None
    assert later.question.sensitivity == "medium"


def test_anything_can_be_taken_from_the_bank_but_what_lacks_a_word() -> None:
    """Also what is personal, known or meant for another stage; own questions as they were typed."""
    own = Question("O:1", "Who waters the {plants}?", "either", "any", "low", "I", 2, "")
    meeting = Meeting(answered=frozenset({"J12"}), checked=frozenset({"J12"}), own=(own,))

    assert pick(meeting, BY_ID["M08"]) is None
    known = pick(meeting, BY_ID["J12"])
    assert known is not None
    assert known.reason == "You have one answer; this one checks it."
    mine = pick(meeting, own)
    assert mine is not None
    assert mine.text == "Who waters the {plants}?"


def test_what_was_not_reached_last_time_is_offered_again() -> None:
    """In a second talk with the same person."""
    first = frozenset({"J02", "J05"})
    assert not first & set(ids(Meeting(is_second=True)))
    reasons = {one.question.id: one.reason for one in choose(Meeting(is_second=True, left_over=first))}
    assert reasons["J02"] == "There was no time for it when you last spoke."


some_ids = st.frozensets(st.sampled_from(sorted(BY_ID)), max_size=20)
meetings = st.builds(
    Meeting,
    minutes=st.none() | st.integers(5, 90),
    is_second=st.booleans(),
    audience=st.sampled_from(["any", "student", "career changer"]),
    slots=st.dictionaries(st.sampled_from(["experience", "old field", "skill", "path", "action", "result"]), st.text()),
    hopes=st.text() | st.sampled_from(["the company", "my background and the job", "next steps"]),
    answered=some_ids,
    checked=some_ids,
    wanted=some_ids,
    lately=some_ids,
    left_over=some_ids,
)


@given(meeting=meetings)
def test_every_choice_is_small_fit_and_the_same_again(meeting: Meeting) -> None:
    """Whatever is known."""
    picks = choose(meeting)
    chosen = [pick.question for pick in picks]
    first_medium = [one for one in chosen if one.sensitivity == "medium" and not meeting.is_second]

    assert picks == choose(meeting)
    assert len(picks) <= 9
    assert len({one.id for one in chosen}) == len(chosen)
    assert not {one.id for one in chosen} & (meeting.answered - meeting.checked)
    assert all(one.audience in ("any", meeting.audience) for one in chosen)
    assert len(first_medium) <= 2
    assert not [one for one in chosen if one.sensitivity == "high"]
    assert all(pick.reason and pick.text for pick in picks)
    assert not any(re.search(r"\\{(old field|skill|path)\\}", one.text) and not meeting.slots for one in chosen)
