"""Of a long text the words around what was looked for are shown."""

import pytest

from coach import excerpts
from coach.wording import found as wording

LONG = "We met at the depot and talked for an hour about trams. She said that the Hard part is asking. " * 3


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Keeps bees.", ("bees",), "Keeps bees."),
        ("Café Olé", ("ole",), "Café Olé"),
        ("nothing of it", ("bees",), "nothing of it"),
        ("", ("bees",), ""),
        (LONG, ("hard",), "… trams. She said that the Hard part is asking. We met at the depot and…"),
    ],
)
def test_the_words_around_are_shown(text: str, words: tuple[str, ...], shown: str) -> None:
    """As they were typed, with … where there is more."""
    assert excerpts.around(text, words) == shown


@pytest.mark.parametrize(
    ("where", "said"),
    [("role", "Analyst"), ("notes", "In your notes: “analyst”"), ("text", "They told you: “analyst”")],
)
def test_a_reason_is_a_line(where: str, said: str) -> None:
    """It begins with a capital."""
    assert wording.reason(where, "analyst", ("analyst",)) == said
