"""What was noted about somebody, as a letter to them says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.second_person import to_them


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("she told me to apply early", "you told me to apply early"),
        ("Good! She also said that it takes a year", "you also said that it takes a year"),
        ("Sam thinks the portfolio matters most", "you think the portfolio matters most"),
        ("sam ray recommended Deep Work", "you recommended Deep Work"),
        ("They told me people read one page", "you told me people read one page"),
        ("The hard part is the right question", "The hard part is the right question"),
        ("good! the hard part is the question", "good! the hard part is the question"),
        ("They hire in autumn", "They hire in autumn"),
        ("Bosch hires in autumn", "Bosch hires in autumn"),
        ("good! sam is a product manager at deliveroo", ""),
        ("she told me that her boss reads every page", ""),
        ("they told me their boss reads every page", ""),
        ("he works from home", ""),
        ("ask Sam about the grad scheme", ""),
        ("she met him in Leeds\nthe scheme opens in February", "the scheme opens in February"),
        ("", ""),
    ],
)
def test_a_note_to_them_says_you(noted: str, said: str) -> None:
    """Or leaves the line out, where it speaks of them as of somebody else."""
    assert to_them(noted, ("Sam Ray", None)) == said


@given(st.text(), st.text())
def test_any_text_is_read(noted: str, name: str) -> None:
    """Whatever was typed."""
    assert len(to_them(noted, (name,))) <= len(noted) + 10 * (1 + len(noted.splitlines()))
