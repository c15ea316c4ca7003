"""How often lines that were written before the rules are read right, field by field; `make bench` prints the table."""

import pytest

from bench.logline import FIELDS, WHOLE, Said, corpus, counted

LINES = corpus()
FLOORS = {"name": 95, "date": 95, "kind": 95, "thank_you_sent": 95, WHOLE: 80}
"""Percent of the measuring half: what was asked for, and is reached."""


@pytest.mark.parametrize(("field", "floor"), FLOORS.items())
def test_lines_that_the_rules_were_not_made_with_are_read(field: str, floor: int) -> None:
    """The half that was only counted, never looked at."""
    lines = [said for said in LINES if said.half == "measuring"]

    assert 100 * counted(lines)[field]["right"] >= floor * len(lines)


def test_lines_that_the_rules_were_made_with_stay_right() -> None:
    """All fields together."""
    lines = [said for said in LINES if said.half == "tuning"]

    assert 100 * counted(lines)[WHOLE]["right"] >= 95 * len(lines)


def test_the_corpus_is_large_and_has_no_line_twice() -> None:
    """At least 150 lines in each half."""
    halves = [said.half for said in LINES]

    assert min(halves.count("tuning"), halves.count("measuring")) >= 150
    assert len({said.line for said in LINES}) == len(LINES)


@pytest.mark.parametrize("said", LINES, ids=[said.line[:40] for said in LINES])
def test_nothing_is_invented(said: Said) -> None:
    """An address, a number and a moment are right or left out, in both halves."""
    verdicts = said.verdicts()

    assert [field for field in ("email", "phone", "at", "minutes") if verdicts[field] == "wrong"] == []
    assert set(FIELDS) <= set(verdicts)
