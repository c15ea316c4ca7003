"""Texts of sentences with slots, in which a sentence whose slot is empty is left out (coaching.md 5)."""

import re
from collections.abc import Mapping, Sequence
from string import Formatter

from coach.patterns import Pattern

Paragraphs = Sequence[Sequence[Sequence[str]]]
"""Paragraphs of sentences, each with its wordings: the first whose slots are all filled is taken."""
_VERB = Pattern(
    r"\b(?:is|isn't|are|aren't|was|were|has|have|had|can|can't|could|will|won't|would|should|must|may|might|do|does|did"
    r"|don't|doesn't|didn't|needs?|takes?|makes?|matters?|comes?|goes|gets?|means?|helps?)\b|'(?:s|re|ll|ve|d)\b",
    re.IGNORECASE,
)
_SUBJECT = Pattern(r"(?:it|it's|there|nobody|people|you|we|they)\b", re.IGNORECASE)
_LEADING = Pattern(
    r"(?!(?:how|what)\s+to\b)(?:the|a|an|it|it's|that|there|this|these|those|nobody|most|many|some|people|you|your|we|they|in|on|at|to|for|how|what)\b",
    re.IGNORECASE,
)
"""A sentence that begins so can go on after *that*; another word may be a name and stays as it is. "The right question"
is no sentence."""


def written(paragraphs: Paragraphs, slots: Mapping[str, str]) -> list[str]:
    """The paragraphs that are left when every sentence with an empty slot is gone."""
    said = (" ".join(_sentences(wordings, slots)) for wordings in paragraphs)
    return [paragraph for paragraph in said if paragraph]


def bare(text: str) -> str:
    """Without the sign at its end, since the sentence goes on."""
    return text.strip().rstrip(".!;,:").strip()


def after_that(text: str) -> str:
    """A sentence as it goes on after *is*: `that nobody asks`, or `this: Ada asked`; empty where it is empty."""
    if not text:
        return ""
    if _LEADING.match(text) and (_SUBJECT.match(text) or _VERB.search(text)):
        first, space, rest = text.partition(" ")
        return f"that {first.lower()}{space}{rest}"
    return f"this: {text}"


def _sentences(wordings: Sequence[Sequence[str]], slots: Mapping[str, str]) -> list[str]:
    chosen = []
    for alternatives in wordings:
        sentence = next((one for one in alternatives if all(slots[slot] for slot in _named(one))), None)
        if sentence:
            chosen.append(sentence.format_map(slots))
    return chosen


def _named(sentence: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(sentence) if name]
