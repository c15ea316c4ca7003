"""Questions of one's own that are better asked otherwise, and those that are fine."""

import pytest

from coach.asking import Otherwise, otherwise
from coach.questions import BANK
from coach.wording.asking import rather


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("Do you have anything open?", Otherwise.JOB),
        ("Could you recommend me?", Otherwise.JOB),
        ("What do you earn?", Otherwise.PAY),
        ("How much do you make?", Otherwise.PAY),
        ("What does your company do?", Otherwise.LOOKED_UP),
        ("Where are your offices?", Otherwise.LOOKED_UP),
        ("How old are you?", Otherwise.PRIVATE),
        ("Do you have kids?", Otherwise.PRIVATE),
        ("Where are you really from?", Otherwise.PRIVATE),
        ("Why did you leave?", Otherwise.LEFT),
        ("Did you get laid off?", Otherwise.LEFT),
        ("Is your boss good?", Otherwise.GOSSIP),
        ("Who is difficult?", Otherwise.GOSSIP),
        ("Who are your clients?", Otherwise.CONFIDENTIAL),
        ("Will you be my mentor?", Otherwise.MENTOR),
        ("Can you read my résumé now?", Otherwise.RESUME),
        ("How did you start and what would you change?", Otherwise.SEVERAL),
        ("Why trams? Why here?", Otherwise.SEVERAL),
        ("Isn’t it stressful?", Otherwise.SUGGESTS),  # noqa: RUF001 - as phones type it
        ("It is varied, right?", Otherwise.SUGGESTS),
        ("How do I become as successful as you?", Otherwise.FLATTERS),
        ("Should I take this job?", Otherwise.DECIDES),
        ("Is it varied?", Otherwise.CLOSED),
        ("Who trains you?", None),
        ("Could you give me an example of a good week?", None),
        ("What do you make of the new rules?", None),
        ("How do people get a job like yours?", None),
        ("Кто поливает цветы?", None),
        ("", None),
    ],
)
def test_what_is_better_asked_otherwise(question: str, why: Otherwise | None) -> None:
    """Each row of the list, and near misses."""
    assert otherwise(question) is why


def test_nothing_is_said_of_the_bank() -> None:
    """Its questions are asked well, except that some have two halves on purpose."""
    assert {otherwise(one.text) for one in BANK} <= {None, Otherwise.SEVERAL, Otherwise.CLOSED}


@pytest.mark.parametrize("why", Otherwise)
def test_every_reason_has_its_words(why: Otherwise) -> None:
    """Why, and what may be asked in its place."""
    assert rather(why).endswith(("”", ".", "?"))
