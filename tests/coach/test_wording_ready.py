"""What is said of skills, details, Home and next steps, in each of its forms."""

import datetime as dt

import pytest

from coach.phrases import bare
from coach.skills import Status, View
from coach.wording import advices, card, debrief, home, looking_back, ready

TODAY = dt.date(2026, 4, 14)
LEAD, DOUBT = ("tutoring", 3, 2), ("statistics", 2, 1)


@pytest.mark.parametrize(
    ("lead", "doubt", "unseen", "told"),
    [
        (None, None, None, ""),
        (
            LEAD,
            DOUBT,
            "fieldwork",
            (
                "Three people in two places would lead with your tutoring; two people asked about statistics; "
                "nobody has seen your fieldwork yet: bring it up next time."
            ),
        ),
        (("SQL", 1, 1), None, None, "One person would lead with your SQL."),
        (None, DOUBT, None, "Two people asked about statistics."),
        (None, None, "fieldwork", "Nobody has seen your fieldwork yet: bring it up next time."),
    ],
)
def test_the_sum_of_it(
    lead: tuple[str, int, int] | None, doubt: tuple[str, int, int] | None, unseen: str | None, told: str
) -> None:
    """As much as is known, in one sentence."""
    assert bare(ready.summary(lead, doubt, unseen)) == told


def test_how_a_skill_stands() -> None:
    """In words, never a number to beat."""
    told = {status: bare([ready.skill("SQL", status, 2)]) for status in Status}

    assert told[Status.UNTESTED] == "SQL · nobody has spoken of it yet"
    assert told[Status.BY_SEVERAL] == "SQL · backed by two people"
    assert bare([ready.seen(None, "Ada", None, "a line")]) == "• spoken of by Ada: “a line”"
    assert bare([ready.seen(View.DOUBT, "Ada", "B", "a line")]) == "• doubted by Ada (B): “a line”"
    assert bare(ready.shows(None, None)) == ""
    assert bare(ready.shows("a map", "Ada")) == "• you can show: a map\n• it was seen by: Ada"
    assert bare([ready.step("a course", None, done=False, today=TODAY)]) == "• next step: a course"
    assert bare([ready.step("a course", TODAY, done=True, today=TODAY)]) == "• done: a course"
    assert bare([ready.planned("a course", None, today=TODAY)]) == "Your next step: a course."
    assert bare([ready.more(2)]) == "• two more of the same kind"


def test_looking_back() -> None:
    """What is empty is left out."""
    assert bare(looking_back.lines_heading(0)).startswith("No line is kept from this talk yet.")
    assert bare(looking_back.went_where([], 0, "", differently=False)) == ""
    assert len(looking_back.went_where(["SQL"], 1, "/network ", differently=True)) == 4
    assert looking_back.topic_hint([]) == "In a word or two, in any language."
    assert looking_back.about(None, None, [], private=True) == "No topic yet · only for you"
    assert bare([looking_back.comfort_answered("drop")]).startswith("Gone.")


def test_the_board_and_home() -> None:
    """Rows and the earned line."""
    assert debrief.topic("Pay", 0, 0, 0) == "Pay: no talk yet"
    assert bare([debrief.voice("", None, TODAY, "a line", source="own", today=TODAY)]) == (
        "Lived through, no talk, today: “a line”"
    )
    assert bare([debrief.voice("", None, TODAY, "a line", today=TODAY)]) == "Noted, no talk, today: “a line”"
    assert bare([home.talks(1)]) == "One talk"
    assert bare([home.talks(3)]) == "Three talks"
    assert bare([home.came_of_it("Ada", None, "a map")]) == "Your talk with Ada became something you did: a map"


def test_next_steps_of_ones_own() -> None:
    """They come from nobody's talk."""
    assert bare([advices.planned("", "a map", None, today=TODAY)]) == "You planned: a map (a plan of your own)."
    assert bare([advices.done("")]) == "You did it. Does somebody know of it yet?"
    assert advices.label("") == "your next step"
    assert bare([card.came_up(TODAY, "a map", "dropped", today=TODAY)]).endswith("let go · a map")
