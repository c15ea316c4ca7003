"""How well something is founded, in words."""

import datetime as dt

import pytest

from coach.board import (
    Answer,
    Label,
    Missing,
    Stance,
    Step,
    Voice,
    enough,
    label,
    likest,
    missing,
    nearest,
    stance,
    strength,
    weight,
)

TODAY = dt.date(2026, 4, 14)
LONG_AGO = dt.date(2023, 4, 14)


def voice(person: str, place: str | None, stands: Stance = Stance.FOR, day: dt.date = TODAY) -> Voice:
    """One line of somebody."""
    return Voice(person, place, day, stands, "a line")


@pytest.mark.parametrize(
    ("voices", "means"),
    [
        ([voice("Ada", "B")], Label.ONCE),
        ([voice("Ada", "B"), voice("Ada", "B")], Label.ONCE),
        ([voice("Ada", "B"), voice("Bo", "B")], Label.ECHO),
        ([voice("Ada", "B"), voice("Bo", None)], Label.ECHO),
        ([voice("Ada", "B"), voice("Bo", "C")], Label.PATTERN),
        ([voice("Ada", "B"), voice("Bo", "B"), voice("Cai", "B")], Label.ECHO),
        ([voice("Ada", "B"), voice("Bo", "B"), voice("Cai", "C")], Label.SOLID),
        ([voice("Ada", "B"), voice("Bo", "C", Stance.AGAINST)], Label.SPLIT),
        ([voice("Ada", "B"), voice("Bo", "C", Stance.DEPENDS)], Label.SPLIT),
        ([voice("Ada", "B", Stance.DEPENDS)], Label.SPLIT),
        ([voice("Ada", "B", day=LONG_AGO), voice("Bo", "C", day=LONG_AGO)], Label.AGING),
        ([voice("Ada", "B", day=LONG_AGO), voice("Bo", "C")], Label.PATTERN),
    ],
)
def test_labels(voices: list[Voice], means: Label) -> None:
    """Coaching 6.2; one dissent is never hidden."""
    assert label(voices, today=TODAY) is means


@pytest.mark.parametrize(
    ("earlier", "answer", "new"),
    [
        (Stance.FOR, Answer.AGREES, Stance.FOR),
        (Stance.AGAINST, Answer.AGREES, Stance.AGAINST),
        (Stance.FOR, Answer.DIFFERS, Stance.AGAINST),
        (Stance.AGAINST, Answer.DIFFERS, Stance.FOR),
        (Stance.DEPENDS, Answer.DIFFERS, Stance.AGAINST),
        (Stance.FOR, Answer.DEPENDS, Stance.DEPENDS),
        (Stance.FOR, Answer.ANOTHER, None),
    ],
)
def test_how_a_new_line_stands(earlier: Stance, answer: Answer, new: Stance | None) -> None:
    """The owner decides."""
    assert stance(earlier, answer) is new


def test_the_likest_come_first() -> None:
    """Three at most."""
    lines = [(1, "pay is low"), (2, "a master's degree is needed"), (3, "you need a degree"), (4, "zebras")]

    assert nearest("no master's degree is needed", lines)[0] == 2
    assert len(nearest("degree", lines)) == 3
    assert likest([(1, "zebras", "pay"), (2, "a degree", "a degree")]) == [2, 1]


FROM_A_BOOK = Voice("", None, TODAY, Stance.FOR, "a line")


def works(person: str, place: str, role: str) -> Voice:
    """One line of somebody whose role is known."""
    return Voice(person, place, TODAY, Stance.FOR, "a line", role)


@pytest.mark.parametrize(
    ("voices", "lacks"),
    [
        ([], []),
        ([voice("Ada", "B")], []),
        ([voice("Ada", "B"), voice("Bo", "B")], [Missing.ELSEWHERE]),
        ([voice("Ada", "B"), voice("Bo", "C")], []),
        ([voice("Ada", None), voice("Bo", None)], []),
        ([FROM_A_BOOK], [Missing.TALKS]),
        ([FROM_A_BOOK, voice("Ada", "B")], []),
        ([works("Ada", "B", "director"), works("Bo", "C", "senior analyst")], [Missing.EARLY]),
        ([works("Ada", "B", "director"), works("Bo", "C", "Junior analyst")], []),
        ([works("Ada", "B", "director"), voice("Bo", "C")], []),
    ],
)
def test_whose_view_is_missing(voices: list[Voice], lacks: list[Missing]) -> None:
    """Only where all places, or all roles, are known."""
    assert missing(voices) == lacks


def test_what_is_from_no_talk_counts_as_nobody() -> None:
    """It may agree or differ, but founds nothing by itself."""
    assert label([FROM_A_BOOK], today=TODAY) is Label.ONCE
    assert label([FROM_A_BOOK, voice("Ada", "B")], today=TODAY) is Label.ONCE
    assert label([FROM_A_BOOK, voice("Ada", "B", Stance.AGAINST)], today=TODAY) is Label.SPLIT


def test_weights_break_ties_only() -> None:
    """Two voices outweigh one that saw it; of two and two, those who saw it stand first."""
    seen = Voice("Ada", "B", TODAY, Stance.FOR, "a line", basis="first_hand")
    heard = Voice("Bo", "C", TODAY, Stance.FOR, "a line", basis="heard")

    assert weight(seen) > weight(heard)
    assert strength([seen]) > strength([heard])
    assert strength([heard, voice("Cai", "B")]) > strength([seen])


FOR, AGAINST = Stance.FOR, Stance.AGAINST


@pytest.mark.parametrize(
    ("steps", "is_enough"),
    [
        ([], False),
        ([Step(1, 1, FOR), Step(2, 1, FOR)], False),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(3, 1, FOR)], True),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(3, 1, AGAINST)], False),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(3, None, None)], False),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(3, 2, FOR)], False),
        ([Step(1, 1, FOR), Step(1, 2, FOR), Step(2, 1, FOR), Step(3, 2, FOR)], True),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(None, 1, FOR)], False),
        ([Step(1, 1, FOR), Step(2, 1, FOR), Step(3, 1, FOR), Step(2, 2, FOR)], False),
    ],
)
def test_when_trying_teaches_more_than_another_talk(steps: list[Step], *, is_enough: bool) -> None:
    """After two talks that added nothing; a book is no talk."""
    assert enough(steps) is is_enough
