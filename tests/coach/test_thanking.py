"""Thanks alone, or a talk with thanks."""

import datetime as dt

import pytest

from coach import logline
from coach.thanking import only_thanks

TODAY = dt.date(2026, 4, 16)


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ("thanked jake", True),
        ("thanked Ana for the coffee", True),
        ("thank-you sent to Jake", True),
        ("sent Jake a thank you", True),
        ("thanked Ana over coffee", False),
        ("coffee with Ada today, thanked her", False),
        ("coffee with Ada today", False),
    ],
)
def test_what_is_nothing_but_thanks(words: str, only: bool) -> None:  # noqa: FBT001 - a column of the table
    """A talk that was had is more than its thanks."""
    assert only_thanks(words, logline.read(words, today=TODAY)) is only
