"""How often answers in a person's own words are understood; half of them were only counted while the rules were made."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from coach.answers import answer, may_be

CORPUS = Path(__file__).parents[1] / "corpus" / "answers.jsonl"
TUESDAY = dt.date(2026, 4, 14)
PEOPLE = [(1, "Ada Lovelace", None), (2, "Dr. Benjamin Okri", "Ben"), (3, "Jan Skála", None)]
IDS = {"ada": 1, "ben": 2, "jan": 3}
Line = dict[str, Any]


def lines() -> list[Line]:
    """Every line with its half, its words, and what it may say (nothing: it is no answer), about whom, and when."""
    return [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


def is_right(line: Line) -> bool:
    """Whether the line is understood as it was meant, or left alone where it is no answer."""
    found = answer(line["words"], PEOPLE, today=TUESDAY) if may_be(line["words"]) else None
    if found is None or not line["said"]:
        return found is None and not line["said"]
    meant = {IDS[name] for name in line.get("names", ())}
    day = found.day.isoformat() if found.day else None
    at = f"{found.at:%H:%M}" if found.at else None
    return found.said in line["said"] and found.names == meant and (day, at) == (line.get("day"), line.get("at"))


@pytest.mark.parametrize(
    ("half", "answers", "others"),
    [("tuning", 97, 100), ("measuring", 85, 95)],
)
def test_tired_thumbs_are_understood(half: str, answers: int, others: int) -> None:
    """Percent of the answers, and of the lines that only sound like one: those are a note, a name or a log."""
    said = [(bool(line["said"]), is_right(line)) for line in lines() if line["half"] == half]
    for is_answer, floor in ((True, answers), (False, others)):
        right = [verdict for kind, verdict in said if kind is is_answer]
        assert 100 * sum(right) >= floor * len(right), f"{sum(right)} of {len(right)}"


def test_the_corpus_is_large_and_has_no_line_twice() -> None:
    """At least two hundred in each half."""
    halves = [line["half"] for line in lines()]
    assert min(halves.count("tuning"), halves.count("measuring")) >= 200
    assert len({line["words"].casefold() for line in lines()}) == len(halves)
