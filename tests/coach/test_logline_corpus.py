"""How often lines that were written before the rules are read right, field by field; `make bench` prints the table."""

import pytest

from bench.logline import FIELDS, WHOLE, Said, corpus

FLOORS = {"name": 95, "date": 95, "kind": 95, "thank_you_sent": 95, WHOLE: 85}
"""Percent of the measuring half: what was asked for (80 of whole lines), or what is reached."""
Read = list[tuple[Said, dict[str, str]]]


@pytest.fixture(scope="module")
def read() -> Read:
    """Every line, read once, and by field whether that is right."""
    return [(said, said.verdicts()) for said in corpus()]


@pytest.mark.parametrize(("field", "floor"), FLOORS.items())
def test_lines_that_the_rules_were_not_made_with_are_read(field: str, floor: int, read: Read) -> None:
    """The half that was only counted, never looked at."""
    lines = [verdicts[field] for said, verdicts in read if said.half == "measuring"]

    assert 100 * lines.count("right") >= floor * len(lines)


def test_lines_that_the_rules_were_made_with_stay_right(read: Read) -> None:
    """All fields together."""
    lines = [verdicts[WHOLE] for said, verdicts in read if said.half == "tuning"]

    assert 100 * lines.count("right") >= 95 * len(lines)


def test_the_corpus_is_large_and_has_no_line_twice(read: Read) -> None:
    """At least 150 lines in each half."""
    halves = [said.half for said, _ in read]

    assert min(halves.count("tuning"), halves.count("measuring")) >= 150
    assert len({said.line for said, _ in read}) == len(read)


def test_nothing_is_invented(read: Read) -> None:
    """An address, a number and a moment are right or left out, in both halves."""
    strict = ("email", "phone", "at", "minutes")

    assert [(said.line, field) for said, verdicts in read for field in strict if verdicts[field] == "wrong"] == []
    assert all(set(FIELDS) <= set(verdicts) for _, verdicts in read)
