"""How well something is founded, in words."""

import datetime as dt

import pytest

from coach.board import Answer, Label, Stance, Voice, label, likest, missing, nearest, stance

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


@pytest.mark.parametrize(
    ("voices", "is_missing"),
    [
        ([voice("Ada", "B")], False),
        ([voice("Ada", "B"), voice("Bo", "B")], True),
        ([voice("Ada", "B"), voice("Bo", "C")], False),
        ([voice("Ada", None), voice("Bo", None)], False),
    ],
)
def test_whether_a_view_from_elsewhere_is_missing(voices: list[Voice], *, is_missing: bool) -> None:
    """Only where all places are known."""
    assert missing(voices) is is_missing
