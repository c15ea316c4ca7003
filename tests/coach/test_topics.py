"""What a line is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.questions import Area
from coach.topics import TOPICS, Topic, guess


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Nobody on the team has a master's.", "Degrees and certificates"),
        ("You won't get past year two without a PhD", "Degrees and certificates"),
        ("Show one finished project rather than ten courses begun", "Showing what you can do"),
        ("Excel and SQL, nothing else", "Skills that count"),
        ("They hire through referrals", "Getting hired"),
        ("Starting salary is lower than people think", "Pay"),
        ("Overtime in spring, calm in summer", "Hours and pressure"),
        ("My boss works remote", "People and culture"),
        ("Automation will change half of it", "How the field changes"),
        ("Small agencies let you try everything", "Large and small places"),
        ("She came from nursing, by accident", "Ways into the work"),
        ("Join the Thursday club", "First steps"),
        ("The hard part is asking the right question", "What the work is like"),
        ("Zebras", None),
        ("学位は必要ない", None),
        ("", None),
    ],
)
def test_a_line_has_a_topic_or_none(line: str, topic: str | None) -> None:
    """Guessed, never invented."""
    found = guess(line)
    assert (found.name if found else None) == topic


def test_their_own_topics_win() -> None:
    """The longest that stands in the line."""
    mine = [Topic("river", Area.JOB), Topic("river data", Area.JOB), Topic("", Area.JOB)]

    assert guess("I asked about river data and degrees", mine) == mine[1]
    assert guess("I asked about degrees", mine) == TOPICS[0]


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    """Never an error."""
    assert guess(line) is None or guess(line) in TOPICS
