"""When a word of encouragement is earned, and that each of them keeps to what may be said."""

import datetime as dt
import re

import pytest

from coach.aims import Aim
from coach.encouragement import Season, Trigger, of_week
from coach.wording.encouragement import encouraged

TODAY = dt.date(2026, 6, 15)


def season(first: int | None, last: int | None, aim: Aim | None = None) -> Season:
    """So many days ago they began, and did something last."""
    days = [TODAY - dt.timedelta(days=ago) if ago is not None else None for ago in (first, last)]
    return Season(days[0], days[1], talks=2, learned=1, steps=0, aim=aim)


@pytest.mark.parametrize(
    ("known", "said", "earned"),
    [
        (season(None, None), (), None),
        (season(40, 27), (), None),
        (season(40, 28), (), Trigger.QUIET_WEEKS),
        (season(40, 28), (Trigger.QUIET_WEEKS,), None),
        (season(70, 2, Aim.CHANGE), (), Trigger.TENTH_WEEK),
        (season(70, 2, Aim.CHANGE), (Trigger.TENTH_WEEK,), None),
        (season(70, 2, Aim.EXPLORE), (), None),
        (season(62, 2, Aim.RETURN), (), None),
        (season(85, 2, Aim.RETURN), (), None),
        (season(70, 30, Aim.RETURN), (), Trigger.QUIET_WEEKS),
    ],
)
def test_what_time_alone_earns(known: Season, said: tuple[Trigger, ...], earned: Trigger | None) -> None:
    """Four quiet weeks, and around the tenth week of a search; each once."""
    assert of_week(known, said, today=TODAY) is earned


@pytest.mark.parametrize("trigger", Trigger)
def test_each_says_what_they_did_what_it_adds_up_to_and_one_small_step(trigger: Trigger) -> None:
    """No promise, no comparison, no number of days, and no fault of theirs."""
    ((piece, *_),) = encouraged(trigger, Season(TODAY, TODAY, talks=2, learned=1, steps=3))

    assert "So far: two talks, one thing you learned and three next steps done." in piece.text
    assert piece.text.count("A small step") == 1
    assert len(piece.text.split()) <= 60
    assert not re.search(r"!|%|\bdays?\b|\byou should\b|others do|will pay", piece.text)


def test_nothing_is_counted_that_is_not_there() -> None:
    """One thing, or none."""
    ((one, *_),) = encouraged(Trigger.RETURN, Season(TODAY, TODAY, talks=1, learned=0, steps=0))
    ((none, *_),) = encouraged(Trigger.RETURN, Season(None, None, talks=0, learned=0, steps=0))

    assert "So far: one talk." in one.text
    assert "So far" not in none.text
