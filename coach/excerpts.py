"""The few words of a text around what was looked for."""

from collections.abc import Sequence

from coach.names import fold, shown

LETTERS = 70
"""Letters of an excerpt: one line on a phone, or a little more."""
_BEFORE = 24
"""Letters shown in front of what was found."""


def lacking(text: str, words: Sequence[str]) -> tuple[str, ...]:
    """Which of these folded words do not stand in a text, were it inside other words."""
    said = fold(text)
    return tuple(word for word in words if word not in said)


def around(text: str, words: Sequence[str]) -> str:
    """The text around the first of these folded words, as it was typed, with … where more of it follows or comes before."""
    said = text.split()
    at = next((place for place, one in enumerate(said) if len(lacking(one, words)) < len(words)), 0)
    first = at
    while first and len(" ".join(said[first - 1 : at])) <= _BEFORE:
        first -= 1
    cut = shown(" ".join(said[first:]), limit=LETTERS)
    return f"… {cut}" if first else cut
