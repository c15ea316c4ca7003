"""A few lines about a talk that went otherwise (coaching.md 2.3)."""

import pytest

from coach.changes import OFFERS_A_TIME, WORDS_AT_MOST, Change, note
from coach.preparing import opening


def written(change: Change, **said: str) -> str:
    """The note to Ada."""
    known = {"first": "Ada", "me": "Alice", "talk": "coffee", "when": "on Friday at 15:00", "time": "Monday at 10?"}
    return note(change, **{**known, **said})


@pytest.mark.parametrize("change", Change)
def test_every_note_is_short_and_says_no_more_than_it_has_to(change: Change) -> None:
    """One warm line or two, signed; one new time at the most."""
    text = written(change)

    assert text.startswith("Hi Ada, ")
    assert text.endswith("\nAlice")
    assert len(text.split()) <= WORDS_AT_MOST
    assert ("Monday at 10" in text) == (change in OFFERS_A_TIME)
    assert text.count("?") == (1 if change in OFFERS_A_TIME else 0)
    assert "could you at least" not in text


def test_what_is_not_known_is_left_out() -> None:
    """No signature, no hour."""
    assert written(Change.MOVED, me="", when="") == "Hi Ada, thank you for finding another time."
    assert written(Change.MISSED_BY_ME, time="", me="") == (
        "Hi Ada, I'm sorry that I missed our coffee. You had kept time for me."
    )


def test_a_second_talk_begins_with_what_became_of_their_advice() -> None:
    """Instead of who I am, which they know; what came of it is in the first question."""
    assert opening("I study maths.", None, advice="redo a class project.", result="half of it was wrong") == (
        "Thank you for talking with me again. May I begin with what came of your advice?"
    )
    assert opening(None, None, advice="ask early") == "When we last talked I took this from it: ask early. I did it."
