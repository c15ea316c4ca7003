"""An honest reason, and what is said where it is a job."""

import pytest

from coach.aims import Aim
from coach.intentions import HONEST, suggested, wants_a_job
from coach.preparing import opening


@pytest.mark.parametrize(
    "reason",
    [
        "I hope to get a job at Sasol",
        "To get hired in the summer",
        "I want a job at your company",
        "I need an internship, and hope you know of one",
        "I wonder what my days would be like if I got hired",
        "I hope to find my next position",
        "I look on the internet and want to get a job on this planet",
    ],
)
def test_a_wish_for_a_job_is_seen(reason: str) -> None:
    """However it is put."""
    assert wants_a_job(reason)


@pytest.mark.parametrize(
    "reason",
    [
        HONEST,
        "I'm choosing between trams and trains, and your answer helps me choose",
        "I'm not trying to get a job, only to see what a first year is like",
        "I don\u2019t want to get a job, only to see what a first year is like",
        "I'd like to hear whether you find work with patients hard",
        "I'd like to know how newcomers find work here",
        "I'm curious how people get a job like yours",
        "I'd like to hear how people get hired",
        *(suggested(aim) for aim in Aim),
    ],
)
def test_curiosity_is_no_wish_for_a_job(reason: str) -> None:
    """Neither is what the coach offers instead."""
    assert not wants_a_job(reason)


def test_a_reason_is_suggested_where_the_aim_is_known() -> None:
    """Why, and what they will do with the answer."""
    said = suggested(Aim.CHOOSE)

    assert said == (
        "I'm choosing between paths, and yours is one of them; what you tell me helps me decide what to try next."
    )
    assert suggested(Aim.UNSURE) == suggested(None) == ""


def test_a_talk_begins_with_the_reason_that_was_given() -> None:
    """And claims nothing that it does not say."""
    honest = "I weigh law against bees, and your view tips it"

    assert opening("I study law.", None, reason=honest) == f"I study law. {honest}. I'm not asking for a job."
    assert opening(None, None, reason="I want to get a job there.") == "I want to get a job there."
