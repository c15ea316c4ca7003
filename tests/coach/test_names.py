"""Names that may be one with a slip in it."""

import pytest

from coach.names import nearly_same


@pytest.mark.parametrize(
    "other",
    ["ada lovelce", "Ada Lovelock", "Ada Lovelacee", "Ada Lovleace", "Add Lovelace", "Lovelace Ada", "adalovelace"],
)
def test_a_slip_is_worth_a_question(other: str) -> None:
    """A letter or two, the order, a gap."""
    assert nearly_same("Ada Lovelace", other)
    assert nearly_same(other, "Ada Lovelace")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lovelace", "ADA LOVELACE"),
        ("Ada Lovelace", "Eva Lovelace"),
        ("Ada Lovelace", "Ada Hill"),
        ("Ada Lovelace", "Ada Grace Lovelace"),
        ("Li Wei", "Li Mei"),
        ("Guest 11", "Guest 12"),
        ("Ada", "Ada Lovelace"),
        ("💥", "💥💥"),
        ("", "Ada"),
        ("Jon", "Jo"),
    ],
)
def test_another_name_is_not_asked_about(one: str, other: str) -> None:
    """Nor the very same one."""
    assert not nearly_same(one, other)


def test_short_names_are_asked_about_with_one_letter() -> None:
    """Jon or Jan: only they can tell."""
    assert nearly_same("Jon", "Jan")
    assert nearly_same("Jon Reyes", "Jan Reyes")
    assert not nearly_same("Jon Reyes", "Jan Reyas-Lee")
