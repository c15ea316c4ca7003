"""What presses in a draft: hours at once, haste, letters that were counted; and what only looks like it."""

import pytest

from bench.drafts import drafts
from coach.draft_text import DraftText
from coach.pressing import Press, pressing


@pytest.mark.parametrize(
    ("text", "press", "words"),
    [
        ("I need 2 hours of ur time asap.", Press.HOURS, ["need 2 hours of ur"]),
        ("Could you spare me about three hours?", Press.HOURS, ["spare me about three hours"]),
        ("Please write back ASAP!", Press.HASTE, ["ASAP"]),
        ("I really need this", Press.HASTE, ["I really need this"]),
        ("Please reply today.", Press.HASTE, ["reply today"]),
        ("did u get my last 3 emails?", Press.COUNTED, ["my last 3 emails"]),
        ("You still have not answered.", Press.COUNTED, ["You still have not answered"]),
        ("This is my third message.", Press.COUNTED, ["my third message"]),
    ],
)
def test_what_presses_is_seen_by_its_words(text: str, press: Press, words: list[str]) -> None:
    """As they were typed."""
    seen = pressing(DraftText(text))

    assert seen is not None
    assert seen.press is press
    assert [text[begin:end] for begin, end in seen.spans] == words


@pytest.mark.parametrize(
    "text",
    [
        "Could I come by for an hour in June?",
        "I drive two hours each way.",
        "How did you begin in urgent care?",
        "You answered my question at the open day.",
        "My last job was at sea.",
    ],
)
def test_the_same_words_about_something_else_press_nobody(text: str) -> None:
    """A subject, a place, an exchange that went well."""
    assert pressing(DraftText(text)) is None


def test_no_good_draft_presses() -> None:
    """Over the whole corpus."""
    clean = [said.text for part in ("tuning", "measured") for said in drafts(part) if not said.labels]

    assert [text for text in clean if pressing(DraftText(text))] == []
