"""Which skill a line is about, and how it stands in the eyes of others."""

import pytest

from coach.skills import Seen, Status, View, known_as, leading, named, status


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("tutoring: you explain without talking down", "tutoring"),
        ("Statistics - more than one course", "Statistics"),
        ("統計：もっと必要", "統計"),  # noqa: RUF001 - as it is typed there
        ("statistics.", "statistics"),
        ("they would want to see one finished project of mine", "they would want to see one"),
        ("well-read", "well-read"),
        (": nothing before it", ": nothing before it"),
    ],
)
def test_the_skill_stands_first(line: str, name: str) -> None:
    """Before a colon or a dash, else the first words."""
    assert named(line) == name


@pytest.mark.parametrize(
    ("line", "known", "name"),
    [
        ("Tutoring: patient", ["tutoring"], "tutoring"),
        ("tutorng: patient", ["tutoring"], "tutoring"),
        ("You have to learn statistics first", ["statistics", "SQL"], "statistics"),
        ("sql", ["SQL"], "SQL"),
        ("sq", ["SQL"], None),
        ("juggling", ["tutoring"], None),
        ("统计学", ["统计学"], "统计学"),
        ("anything", [], None),
    ],
)
def test_a_known_skill_is_found_again(line: str, known: list[str], name: str | None) -> None:
    """Whatever else the line says, and with a slip in it."""
    assert known_as(line, known) == name


STRONG, DOUBT = View.STRENGTH, View.DOUBT


@pytest.mark.parametrize(
    ("views", "shown", "stands"),
    [
        ([], False, Status.UNTESTED),
        ([Seen(DOUBT, 1, None)], False, Status.MENTIONED),
        ([Seen(STRONG, 1, None), Seen(STRONG, 1, None), Seen(DOUBT, 2, None)], False, Status.BY_ONE),
        ([Seen(STRONG, 1, None), Seen(STRONG, 2, None)], False, Status.BY_SEVERAL),
        ([], True, Status.SHOWN),
    ],
)
def test_how_it_stands(views: list[Seen], shown: bool, stands: Status) -> None:  # noqa: FBT001 - one row each
    """One person counts once, whatever they said."""
    assert status(views, is_shown=shown) is stands


def test_which_leads() -> None:
    """That of most people; then that of most places."""
    skills = [
        ("SQL", [Seen(STRONG, 1, "A"), Seen(STRONG, 2, "A")]),
        ("tutoring", [Seen(STRONG, 1, "A"), Seen(STRONG, 2, "B"), Seen(DOUBT, 3, "C")]),
        ("maps", [Seen(DOUBT, 3, None)]),
    ]

    assert leading(skills, STRONG) == ("tutoring", 2, 2)
    assert leading(skills, View.PROOF) is None
