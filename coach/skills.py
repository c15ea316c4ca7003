"""What others see in somebody's skills: strengths, doubts, proof they would want, and words for it (coaching.md 6.3)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from coach.names import fold, stands_in
from coach.patterns import Pattern

NAME_AT_MOST = 60
"""Letters of a skill's name; more is a sentence about it."""
_WORDS_OF_A_NAME = 6
_ALIKE = 88
"""Of 100: how alike two names are that mean one skill, with a slip in one of them."""
_PARTS = Pattern(r"\s*(?::|：|\s[–—-]\s)\s*")  # noqa: RUF001 # colons and dashes as people type them
_SHORTEST = 4
"""Letters: a shorter name with a slip in it could be any other."""


class View(StrEnum):
    """What a line says about a skill."""

    STRENGTH = "strength"
    DOUBT = "doubt"
    PROOF = "proof"
    WORDS = "words"


class Status(StrEnum):
    """How far a skill has come in the eyes of others."""

    UNTESTED = "untested"
    MENTIONED = "mentioned"
    BY_ONE = "backed by one"
    BY_SEVERAL = "backed by several"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Seen:
    """One person's line about a skill."""

    view: View
    person: int
    place: str | None


def named(text: str) -> str:
    """The skill that a line is about: what stands before a colon or a dash, else its first words."""
    head, *rest = _PARTS.split(" ".join(text.split()), maxsplit=1)
    if rest and head:
        return head[:NAME_AT_MOST]
    return " ".join(text.split()[:_WORDS_OF_A_NAME]).rstrip(".,;")[:NAME_AT_MOST]


def known_as(text: str, known: Collection[str]) -> str | None:
    """Which of the known skills a line is about; None where none of them is."""
    name, said = fold(named(text)), fold(text)
    folded = {one: fold(one) for one in known}
    same = [one for one, key in folded.items() if key == name or stands_in(key, said)]
    if same:
        return max(same, key=len)
    long = {one: key for one, key in folded.items() if min(len(key), len(name)) >= _SHORTEST}
    found = process.extractOne(name, long, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[2] if found else None


def status(views: Sequence[Seen], *, is_shown: bool) -> Status:
    """How it stands. `is_shown`: its owner has something to show, and somebody has seen it."""
    if is_shown:
        return Status.SHOWN
    backing = {one.person for one in views if one.view is View.STRENGTH}
    if len(backing) > 1:
        return Status.BY_SEVERAL
    if backing:
        return Status.BY_ONE
    return Status.MENTIONED if views else Status.UNTESTED


def leading(skills: Iterable[tuple[str, Sequence[Seen]]], view: View) -> tuple[str, int, int] | None:
    """The skill of which most people say so: its name, how many people, in how many known places."""
    counted = []
    for name, views in skills:
        seen = [one for one in views if one.view is view]
        people = {one.person for one in seen}
        if people:
            counted.append((name, len(people), len({one.place for one in seen if one.place})))
    return max(counted, key=lambda one: (one[1], one[2]), default=None)
