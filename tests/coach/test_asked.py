"""Whom a few words are about."""

import pytest

from coach.asked import closest


@pytest.mark.parametrize(
    ("words", "names", "fitting"),
    [
        ("bo", ["Maria Lopez", "Bo Lind"], [1]),
        ("ada", ["Ada Lovelace", "Ada Yonath"], [0, 1]),
        ("ada l", ["Ada Lovelace", "Ada Yonath"], [0]),
        ("lace", ["Ada Lovelace", "Wallace Gromit"], [0, 1]),
        ("love", ["Ada Lovelace", "Clove Smith"], [0]),
        ("zoe", ["Zoë Roe"], [0]),
        ("x", [], []),
    ],
)
def test_who_begins_with_the_words_comes_before_who_contains_them(
    words: str, names: list[str], fitting: list[int]
) -> None:
    """`bo` is Bo Lind, not somebody of Harbor Data."""
    assert closest(words, names) == fitting
