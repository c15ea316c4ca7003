"""What an aim changes."""

import pytest

from coach.aims import Aim, audience
from coach.phrases import bare
from coach.wording import aims


@pytest.mark.parametrize(
    ("aim", "for_whom"),
    [(Aim.EXPLORE, "student"), (Aim.CHANGE, "career changer"), (Aim.RETURN, "any"), (None, "any")],
)
def test_for_whom_questions_are_chosen(aim: Aim | None, for_whom: str) -> None:
    """A career changer is asked other things than a student."""
    assert audience(aim) == for_whom


def test_every_aim_is_offered_and_changes_something() -> None:
    """None is without its sentence."""
    assert list(aims.CHOICES) == list(Aim)
    assert all(bare([aims.kept(aim)]).startswith(f"{said}. ") for aim, said in aims.CHOICES.items())


def test_a_stage_names_the_first_and_counts_the_rest() -> None:
    """In words."""
    assert bare([aims.stage("To thank", ("Ada", "Bo"), 5)]) == "• To thank: Ada, Bo and three more"
    assert bare([aims.saved([])]) == "Saved. Nothing is filled in, and that's fine."
