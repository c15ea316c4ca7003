"""What a line is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.questions import Area
from coach.topics import TOPICS, Topic, guess, meant, named


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


def test_their_own_topics_win_in_scripts_without_gaps() -> None:
    """There a name may stand anywhere in a line."""
    mine = [Topic("学位", Area.MARKETABILITY)]

    assert guess("学位がなければ無理", mine) == mine[0]
    assert guess("無理", mine) is None


RIVERS, KNOWN_SCRIPT = Topic("River data", Area.JOB), Topic("資格", Area.MARKETABILITY)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("river  DATA", RIVERS),
        ("rivr data", RIVERS),
        ("資格", KNOWN_SCRIPT),
        ("pay", Topic("Pay", Area.ORGANIZATION)),
        ("Shift hours", Topic("Shift hours", Area.JOB)),
        ("salaries abroad", Topic("salaries abroad", Area.ORGANIZATION)),
        ("zeb", Topic("zeb", Area.JOB)),
        ("!!", Topic("!!", Area.JOB)),
        ("x" * 99, Topic("x" * 59 + "…", Area.JOB)),
    ],
)
def test_a_topic_is_named_in_any_script(typed: str, topic: Topic) -> None:
    """One that there is already is used again."""
    assert named(typed, [RIVERS, KNOWN_SCRIPT]) == topic


def test_a_new_topic_has_the_area_that_was_chosen() -> None:
    """An old one keeps its own."""
    assert named("zebras", area=Area.NEXT_STEPS) == Topic("zebras", Area.NEXT_STEPS)
    assert named("Pay", area=Area.NEXT_STEPS).area is Area.ORGANIZATION


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("pay", "Pay"),
        ("payy", "Pay"),
        ("the people", "People and culture"),
        ("long nights", "Hours and pressure"),
        ("river data", "River data"),
        ("資格", "資格"),
        ("degrees", None),
        ("getting hired", None),
        ("zebras", None),
        ("!!", None),
    ],
)
def test_what_matters_is_found_among_the_topics_there_are(typed: str, topic: str | None) -> None:
    """By name, by part of it, or by what a line with these words would be about."""
    names = ("Pay", "Hours and pressure", "People and culture")
    there = [*(one for one in TOPICS if one.name in names), RIVERS, KNOWN_SCRIPT]
    found = meant(typed, there)

    assert (found.name if found else None) == topic


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    """Never an error."""
    assert guess(line) is None or guess(line) in TOPICS
