"""Whom an answer names, among those who are asked about."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from coach.answer_pieces import SHORT, is_known, is_word
from coach.names import fold

_LETTERS_OF_A_NAME = 3


@dataclass(frozen=True, slots=True)
class Named:
    """The people whom folded words name, and what else is said."""

    people: frozenset[int]
    beside: list[str]
    """The words beside the names."""
    apart: list[list[str]]
    """The same as the names of several people part them."""
    either: bool
    """Whether a name is that of several, of whom one is meant."""


def named(text: list[str], people: list[tuple[int, str, str | None]], *, any_word: bool) -> Named:
    """Who of these people (contact, name, how they are addressed) is named by any of their words, a slip in it perhaps.

    `any_word`: also by a word that may be meant otherwise, as *will* is.
    """
    found: set[int] = set()
    rest: list[str] = [*text]
    either = False
    for called, contacts in _called(people):
        words = called.split()
        if not any_word and len(words) == 1 and is_word(called):
            continue
        at = _stands(rest, words)
        if at is None:
            continue
        rest[at : at + len(words)] = [_NAME]
        either = either or (len(contacts) > 1 and not contacts & found)
        found |= contacts if not contacts & found else set()
    beside = [word for word in rest if word != _NAME]
    apart = [part.split() for part in " ".join(rest).split(_NAME)] if len(found) > 1 else [beside]
    return Named(frozenset(found), beside, apart, either)


_NAME = "\0"
"""Where the name of somebody stood."""


def _called(people: list[tuple[int, str, str | None]]) -> Iterator[tuple[str, set[int]]]:
    """What each of them may be called, the longest first, with whose it is."""
    by_name: dict[str, set[int]] = {}
    for contact, name, address_as in people:
        parts = [one for one in fold(name).split() if len(one) >= _LETTERS_OF_A_NAME]
        for called in {fold(name), fold(address_as or ""), *fold(name).split()[:1], *parts} - {""}:
            by_name.setdefault(called, set()).add(contact)
    yield from sorted(by_name.items(), key=lambda one: (-len(one[0]), one[0]))


def _stands(text: list[str], called: list[str]) -> int | None:
    """Where these words stand, as they are, as whose something is (Ada's), or, of a long one, with a slip in it."""
    last, size = called[-1], len(called)
    for at in range(len(text) - size + 1):
        here = text[at : at + size]
        if here[:-1] == called[:-1] and here[-1] in (last, f"{last}s"):
            return at
    if size > 1 or len(last) < SHORT:
        return None
    return next((at for at, word in enumerate(text) if _is_slip(word, last)), None)


def _is_slip(word: str, name: str) -> bool:
    if len(word) < SHORT or word[0] != name[0] or is_known(word):
        return False
    return OSA.distance(word, name, score_cutoff=1) <= 1
