"""What is better asked about before it is kept, and what is no matter of skill."""

import pytest

from coach.personal import is_personal, is_trait


@pytest.mark.parametrize(
    "line",
    [
        "He is back from sick leave since May",
        "She told me about her divorce",
        "His husband works there, too",
        "Between us: the team will be halved",
        "She goes to church with the director",
        "Came here as a refugee at ten",
        "They were diagnosed with ADHD",
        "My accent might be a problem with clients",
    ],
)
def test_a_line_about_somebodys_life_is_asked_about(line: str) -> None:
    """Health, family, belief, origin, confidence."""
    assert is_personal(line)


@pytest.mark.parametrize(
    "line",
    [
        "Hospitals hire analysts all year",
        "The hard part is asking the right question, not the maths",
        "Racing teams need people who read sensors",
        "She manages a team of six",
        "Half of the work is billing for a health insurer",
        "Nobody on the team has a master's",
        "The average age of the fleet is 20 years",
        "Start-ups pay less",
        "The skills are learned in a month",
        "Read the union catalogue first",
    ],
)
def test_a_line_about_work_is_not(line: str) -> None:
    """Fields of work are no secrets."""
    assert not is_personal(line)


@pytest.mark.parametrize(
    ("line", "trait"),
    [
        ("I may be too old for a trainee post", True),
        ("your accent", True),
        ("clients may not trust a foreigner", True),
        ("being a mother", True),
        ("statistics", False),
        ("no experience with old systems", False),
        ("You have never led anybody", False),
        ("in confidence: the budget is gone", False),
    ],
)
def test_a_doubt_about_who_somebody_is(line: str, trait: bool) -> None:  # noqa: FBT001 - one row each
    """Is told apart from one about what they can do."""
    assert is_trait(line) is trait
