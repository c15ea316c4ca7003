"""Every sentence about mending what was logged, whole."""

import datetime as dt
from typing import Any

import pytest

from coach.journey import DueKind
from coach.phrases import Line, bare
from coach.wording import card, logged, settled
from coach.wording.logged import Ahead, Happened

TODAY = dt.date(2026, 4, 16)
LISBON: Any = {"zone": "Europe/Lisbon", "today": TODAY}


def said(*lines: Line) -> str:
    """The lines as they are read."""
    return bare(list(lines))


@pytest.mark.parametrize(
    ("happened", "line"),
    [
        (Happened("Jake", "coffee", TODAY, only_thanks=True), "Noted: you thanked Jake for today's coffee."),
        (Happened("Jake", "coffee", None, only_thanks=True), "Noted: you thanked Jake for the coffee."),
        (Happened("Jake", None, None, only_thanks=True), "Noted: you thanked Jake."),
        (Happened("Jake", None, TODAY, only_thanks=True), "Noted: you thanked Jake today (Thu 16 April)."),
    ],
)
def test_thanks_alone(happened: Happened, line: str) -> None:
    """For an earlier talk, or for something else."""
    assert said(logged.saved(happened, today=TODAY)) == line


def test_what_else_was_said() -> None:
    """In one line of its own."""
    told = Happened("Sam", "coffee", TODAY, role="analyst", thanked=True, only_thanks=True)
    assert said(*logged.details(told)) == "Analyst."
    assert said(*logged.also_kept("read  Deep Work")) == "Also kept: “read Deep Work”"
    assert logged.also_kept(None) == []
    assert said(card.timeline(TODAY, "outreach", None, "asked", today=TODAY)) == "Thu 16 April: you wrote · asked"


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        (DueKind.PROMISED, "about what you promised"),
        (DueKind.NEW_TIME, "about a new time"),
        (DueKind.HOW_OFTEN, "to ask how often you'd like to hear about them"),
    ],
)
def test_what_comes_next(kind: DueKind, about: str) -> None:
    """Whatever it is."""
    at = dt.datetime(2026, 4, 17, 8, 38, tzinfo=dt.UTC)
    assert said(*logged.ahead(Ahead(kind, at), **LISBON)) == f"I'll message you tomorrow around 9:30 {about}."


def test_a_talk_to_come() -> None:
    """It is asked about afterwards, whenever that is."""
    at = dt.datetime(2026, 4, 17, 8, 38, tzinfo=dt.UTC)
    assert said(*logged.ahead(Ahead(DueKind.EVALUATED, at), **LISBON)) == "I'll ask you afterwards how it went."


def test_lines_that_have_no_room() -> None:
    """How many there are."""
    assert said(*card.told_you("Ada", ["One."], more=1)) == "Ada told you\n• One.\nOne more line behind More…"
    assert said(*card.told_you("Ada", ["One."], more=3)).endswith("Three more lines behind More…")


def test_what_was_settled_before() -> None:
    """Each press is answered honestly."""
    assert said(logged.saved_before("Lia")) == "Lia is saved already, so I left it at that."
    assert said(settled.draft_dropped("great\nchat")) == "Fine, I let those words go: “great chat”."
    assert said(settled.still_to_come("Ada")).startswith("The talk with Ada is still to come.")
