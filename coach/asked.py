"""Whom a question or an answer in a few words is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.names import fold
from coach.patterns import Pattern
from coach.said_tokens import is_capital

_QUESTION = Pattern(r"^(?:(?:is|was|are|do you know|tell me about|about)\s+)+", re.IGNORECASE)
_IT_WAS = Pattern(r"^(?:it|that|this|he|she)(?:\s+was|\s+is|'s)\s+|^(?:it's|was|with)\s+", re.IGNORECASE)
_MANY = 4
"""Words of a name; more are a sentence."""
_LONGEST = 300
"""Letters of a name in answer to a question; a longer one is no name."""


@dataclass(frozen=True, slots=True)
class BareName:
    """Words that may be a name and nothing else."""

    name: str
    surely: bool
    """Whether they are written or introduced as a name."""


def asked_for(words: str) -> str:
    """`is ada?` asks for ada."""
    return _QUESTION.sub("", words).rstrip(" ?!.") or words


def closest(words: str, names: Sequence[str]) -> list[int]:
    """Of several names that fit, the numbers of those in which the words begin a word; all where they begin none."""
    key = f" {fold(words)}"
    begun = [number for number, name in enumerate(names) if key in f" {fold(name)}"]
    return begun or list(range(len(names)))


def bare_name(words: str) -> BareName | None:
    """The name in `it was Petr Novák` or `Petr Novák`; None where the words are no name or more than one."""
    said = words.strip().rstrip(" .!")
    name = _IT_WAS.sub("", said)
    parts = name.split()
    if not 1 <= len(parts) <= _MANY or len(name) > _LONGEST or not all(_is_part(part) for part in parts):
        return None
    return BareName(name, surely=name != said or is_capital(parts[0]))


def _is_part(word: str) -> bool:
    return word.replace("-", "").replace("'", "").replace(".", "").replace("’", "").isalpha()  # noqa: RUF001 # as typed on a phone
