"""How a talk is named."""

import pytest

from coach.wording.talk import called, inside


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("teams", "Teams call"),
        ("Zoom", "Zoom call"),
        ("phone", "phone call"),
        ("phone call", "phone call"),
        ("coffee", "coffee"),
        ("", "talk"),
        (None, "talk"),
    ],
)
def test_the_means_alone_are_said_as_a_call(typed: str | None, said: str) -> None:
    """Any other word is theirs."""
    assert called(typed) == said


def test_inside_of_a_sentence_a_name_keeps_its_capital() -> None:
    """And nothing else does."""
    assert inside("Teams call with Ada") == "Teams call with Ada"
    assert inside("Phone call with Ada") == "phone call with Ada"
