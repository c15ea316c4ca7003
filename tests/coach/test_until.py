"""Until when, as people say it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import until
from coach.hours import NO_END

TODAY = dt.date(2026, 4, 14)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tomorrow", dt.date(2026, 4, 15)),
        ("Monday", dt.date(2026, 4, 20)),
        ("until 3 May", dt.date(2026, 5, 3)),
        ("exams until 3 May", dt.date(2026, 5, 3)),
        ("15.6.", dt.date(2026, 6, 15)),
        ("2026-06-15", dt.date(2026, 6, 15)),
        ("2 weeks", dt.date(2026, 4, 28)),
        ("2w", dt.date(2026, 4, 28)),
        ("for ten days", dt.date(2026, 4, 24)),
        ("a fortnight", dt.date(2026, 4, 28)),
        ("a month", dt.date(2026, 5, 14)),
        ("2 years", dt.date(2028, 4, 14)),
        ("until June", dt.date(2026, 6, 1)),
        ("mid-June", dt.date(2026, 6, 15)),
        ("late June", dt.date(2026, 6, 20)),
        ("the end of June", dt.date(2026, 7, 1)),
        ("april", dt.date(2027, 4, 1)),
        ("June 2027", dt.date(2027, 6, 1)),
        ("next week", dt.date(2026, 4, 20)),
        ("the end of the month", dt.date(2026, 5, 1)),
        ("next year", dt.date(2027, 1, 1)),
        ("til after new year", dt.date(2027, 1, 2)),
        ("untill Monday", dt.date(2026, 4, 20)),
        ("until I say so", NO_END),
        ("I'm back", NO_END),
        ("yesterday", dt.date(2026, 4, 13)),
        ("May 2020", dt.date(2020, 5, 1)),
        ("3000", dt.date(3000, 1, 1)),
        ("1 June 3000", dt.date(3000, 6, 1)),
    ],
)
def test_a_day_is_read(words: str, day: dt.date) -> None:
    """Whether it can be granted is not asked here."""
    assert until.read(words, today=TODAY) == day


@pytest.mark.parametrize("words", ["", "garbage", "a few weeks", "12 hours", "end of december 9999", "💥"])
def test_what_is_no_day_is_none(words: str) -> None:
    """Nothing is guessed."""
    assert until.read(words, today=TODAY) is None


@given(st.text(), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_any_words_are_read_or_not(words: str, today: dt.date) -> None:
    """Never an error."""
    assert until.read(words, today=today) is None or isinstance(until.read(words, today=today), dt.date)
