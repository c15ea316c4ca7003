"""Reasons to write again: what is said, what is left out, and how they take turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.reasons import NEEDED, SLOTS, WORDS_AT_MOST, Reason, note, offered


@pytest.mark.parametrize(
    ("reason", "said", "text"),
    [
        (
            Reason.NEWS,
            {"news": "I start at Harbor Data in May.", "advice": "Show one finished thing."},
            (
                "Hi Ada, a small update from my side: I start at Harbor Data in May. You once told me this: Show one finished"
                " thing. It was part of how I got there, so thank you.\nAlice"
            ),
        ),
        (
            Reason.ADVICE,
            {
                "advice": "redo a project with messy data",
                "result": "half of my columns were wrong",
                "lesson": "patience",
            },
            (
                "Hi Ada, in April you gave me this advice: redo a project with messy data. I took it: half of my columns were"
                " wrong. It taught me patience. Thank you for pointing me there.\nAlice"
            ),
        ),
        (
            Reason.ARTICLE,
            {"link": "https://example.org/maths", "insight": "Nobody asks the right question."},
            (
                "Hi Ada, this brought back what you told me, that nobody asks the right question: https://example.org/maths."
                " Nothing needed in return.\nAlice"
            ),
        ),
        (
            Reason.ARTICLE,
            {"link": "a talk on river data", "part": "the second half"},
            (
                "Hi Ada, this made me think of our talk: a talk on river data. The part I'd start with: the second half."
                " Nothing needed in return.\nAlice"
            ),
        ),
        (
            Reason.THEIR_NEWS,
            {"news": "you lead the team now"},
            "Hi Ada, I heard your news and was glad for you: you lead the team now. Enjoy it.\nAlice",
        ),
        (
            Reason.INTRODUCE,
            {"other": "Grace Hopper", "about": "who builds compilers", "topic": "clear questions"},
            (
                "Hi Ada, I know somebody you may like to meet: Grace Hopper, who builds compilers. You both care about clear"
                " questions. If meeting would be useful I'd gladly connect you two. If not, simply ignore this.\nAlice"
            ),
        ),
        (
            Reason.SEASON,
            {"season": "open depot day"},
            (
                "Hi Ada, open depot day is here again and I thought of our talk. I hope this round is a kind one. All good"
                " wishes,\nAlice"
            ),
        ),
        (
            Reason.QUESTION,
            {"question": "Which course is worth a summer??", "context": "I have eight weeks"},
            (
                "Hi Ada, one question I can't settle from reading: Which course is worth a summer? Two lines would be plenty,"
                " and silence is fine too. For context: I have eight weeks.\nAlice"
            ),
        ),
        (
            Reason.OUTCOME,
            {"outcome": "I chose the smaller firm"},
            (
                "Hi Ada, I wanted you to hear it from me: I chose the smaller firm. Thank you. I'd be glad to pass the help on"
                " if you ever meet someone starting out.\nAlice"
            ),
        ),
    ],
)
def test_each_reason_becomes_a_few_lines(reason: Reason, said: dict[str, str], text: str) -> None:
    """Coaching 5.2; an empty slot drops its sentence."""
    assert note(reason, said, first="Ada", me="Alice", month="April") == text
    assert len(text.split()) <= WORDS_AT_MOST


def test_after_years_the_gap_is_named_once() -> None:
    """Without apology."""
    said = note(Reason.SEASON, {"season": "harvest"}, first="Ada", occasion="our coffee in 2023")

    assert said.startswith("Hi Ada, it has been a while since our coffee in 2023. Harvest is here again")


@pytest.mark.parametrize("reason", Reason)
def test_without_a_reason_nothing_is_written(reason: Reason) -> None:
    """It never suggests writing for its own sake."""
    others = {slot: "something" for slot in SLOTS[reason] if slot != NEEDED[reason]}

    assert note(reason, others, first="Ada") == ""


@pytest.mark.parametrize(
    ("used", "days", "gone"),
    [
        ([], 90, set()),
        ([], None, set()),
        ([Reason.NEWS], 90, {Reason.NEWS}),
        ([Reason.QUESTION], 90, {Reason.QUESTION}),
        ([Reason.NEWS, Reason.ADVICE, Reason.QUESTION], 90, {Reason.NEWS, Reason.QUESTION}),
        ([Reason.NEWS, Reason.ADVICE, Reason.SEASON, Reason.QUESTION], 90, {Reason.NEWS}),
        ([], 59, {Reason.QUESTION}),
    ],
)
def test_reasons_take_turns(used: list[Reason], days: int | None, gone: set[Reason]) -> None:
    """Never the same twice running; one question after three notes that give, and after sixty days."""
    assert set(Reason) - set(offered(used, days_since=days)) == gone


@given(
    st.sampled_from(Reason), st.dictionaries(st.sampled_from(sorted(NEEDED.values())), st.text()), st.text(min_size=1)
)
def test_any_words_make_a_note_or_none(reason: Reason, said: dict[str, str], first: str) -> None:
    """Never an error; what is written names them."""
    text = note(reason, said, first=first)

    assert not text or first in text
