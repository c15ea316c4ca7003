"""Finding people by any of their words: name, organization, role, notes, what they told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import islice, product
from operator import add
from typing import Any

import sqlalchemy as sa
from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.excerpts import lacking
from coach.names import fold
from storage import contacts, tables
from storage.contacts import KEY_AT_MOST, SHORTEST, Contact, Found, literal
from storage.database import Session
from storage.keys import MADE_OF
from storage.tables import Contact as Row
from storage.values import columns, given

WORDS_AT_MOST = 6
"""Words of a search that are looked for; more make it no better."""
_LONG = 7
"""Letters from which on a word may have two mistakes."""
_LIKE_A_WORD, _TRIED = 3, 8
"""Words that may be meant by one with a mistake in it, and how many readings of all of them are tried."""
_TOLD = (
    (tables.Takeaway, ("text",), tables.Takeaway.text_key),
    (tables.Interview, ("notes",), tables.Interview.notes_key),
    (tables.Touch, ("words",), tables.Touch.words_key),
    (tables.Debrief, MADE_OF["debrief"]["told_key"], tables.Debrief.told_key),
)
"""What is written down beside the card: its table, its texts, and their key."""
_ON_CARD = ("address_as", "role", "notes", "common_ground", "honest_reason", "met_via", "introduced_by")
_VOCABULARY = tuple(
    sa.select(sa.func.aggregate_strings(key, " ")).where(table.owner_id == given("owner"))
    for table, key in ((Row, Row.search_key), (Row, Row.more_key), *((table, key) for table, _, key in _TOLD))
)


@dataclass(frozen=True, slots=True)
class Hits:
    """Who was found, best first, by which folded words."""

    people: list[Found]
    words: tuple[str, ...]
    corrected: bool = False
    """Whether these are other words than were typed, nobody fits those."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Where the words stand that a name does not show: a column of the card, `text`, or `words`; and its whole text."""

    where: str
    text: str


def search(session: Session, owner_id: int, typed: str, *, limit: int) -> Hits:
    """Everybody in whose name, card or notes all these words stand, in any order; else with a typing error in them."""
    key = fold(typed)
    words = tuple(dict.fromkeys(key.split()))[:WORDS_AT_MOST]
    if not words or len(key) > KEY_AT_MOST:
        return Hits([], words)
    people = _fitting(session, owner_id, key, words, limit)
    if people:
        return Hits(people, words)
    for meant in islice(_corrected(session, owner_id, words), _TRIED):
        people = _fitting(session, owner_id, " ".join(meant), meant, limit) if meant != words else []
        if people:
            return Hits(people, meant, corrected=True)
    return Hits(contacts.resembling(session, owner_id, typed, limit=limit), words)


def reasons(session: Session, owner_id: int, people: Sequence[Found], words: Sequence[str]) -> dict[int, Reason]:
    """Why each of them was found, where their name and organization do not show it."""
    missing = {one.id: lacking(f"{one.name} {one.organization or ''}", words) for one in people}
    asked = [number for number, left in missing.items() if left]
    if not asked:
        return {}
    best: dict[int, tuple[int, Reason]] = {}
    for contact_id, where, text in _texts(session, owner_id, asked):
        found = len(missing[contact_id]) - len(lacking(text, missing[contact_id]))
        if found > best.get(contact_id, (0, None))[0]:
            best[contact_id] = found, Reason(where, text)
    return {contact_id: reason for contact_id, (_, reason) in best.items()}


def _fitting(session: Session, owner_id: int, key: str, words: tuple[str, ...], limit: int) -> list[Found]:
    """Whose name begins with the words, contains them, has each of them, or who is known by them otherwise."""
    people = {one.id: one for one in contacts.containing(session, owner_id, key, limit=limit)}
    if len(people) < limit:
        asked: dict[str, Any] = {f"word{number}": f"%{literal(word)}%" for number, word in enumerate(words)}
        query = _anywhere(len(words))
        others = session.execute(query, {"owner": owner_id, "limit": limit, **asked})
        for row in others:
            people.setdefault(row.id, Found(*row))
    # As they came, but whoever has a word that begins so stands before whoever has it inside a word.
    return sorted(list(people.values())[:limit], key=lambda one: _inside(one, words))


def _inside(one: Found, words: tuple[str, ...]) -> int:
    name = " " + fold(f"{one.name} {one.organization or ''}")
    return 0 if any(f" {word}" in name for word in words) else 1 if not lacking(name, words) else 2


@lru_cache(maxsize=WORDS_AT_MOST)
def _anywhere(count: int) -> sa.Select[Any]:
    theirs = Row.owner_id == given("owner")
    named: list[sa.ColumnElement[int]] = []
    fits: list[sa.ColumnElement[bool]] = []
    for number in range(count):
        word: sa.ColumnElement[str] = given(f"word{number}")
        in_name = Row.search_key.like(word, escape="/")
        told = sa.union_all(
            *(
                sa.select(table.contact_id).where(table.owner_id == given("owner"), key.like(word, escape="/"))
                for table, _, key in _TOLD
            )
        )
        named.append(sa.case((in_name, 0), else_=1))
        fits.append(sa.or_(in_name, Row.more_key.like(word, escape="/"), Row.id.in_(told)))
    elsewhere = reduce(add, named)
    return (
        sa.select(*columns(Row, Found)).where(theirs, *fits).order_by(elsewhere, Row.search_key).limit(given("limit"))
    )


def _texts(session: Session, owner_id: int, contact_ids: list[int]) -> list[tuple[int, str, str]]:
    """All that is written of these people: whom it is about, where it stands, and the text."""
    known = sa.select(*columns(Row, Contact)).where(Row.owner_id == owner_id, Row.id.in_(contact_ids))
    found = [
        (row.id, where, text) for row in session.execute(known) for where in _ON_CARD if (text := getattr(row, where))
    ]
    for table, names, _ in _TOLD:
        # What is for the owner's eyes only is their own impression, and nothing that they were told.
        is_own = tables.Takeaway.private if table is tables.Takeaway else sa.false()
        said = sa.select(table.contact_id, is_own, *(getattr(table, name) for name in names)).where(
            table.owner_id == owner_id, table.contact_id.in_(contact_ids)
        )
        for contact_id, own, *texts in session.execute(said.order_by(table.id.desc())):
            told = zip(names, texts, strict=True)
            found += [(contact_id, "words" if own else name, text) for name, text in told if text]
    return found


def _corrected(session: Session, owner_id: int, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words as the owner has written them before, where there are such that are nearly like them, the likest first."""
    whole = [session.execute(query, {"owner": owner_id}).scalar_one() or "" for query in _VOCABULARY]
    known = " ".join(whole)
    vocabulary = set(known.split())
    return product(*([word] if word in known else _nearest(word, vocabulary) for word in words))


def _nearest(word: str, vocabulary: set[str]) -> list[str]:
    if len(word) < SHORTEST:
        return [word]
    mistakes = 2 if len(word) >= _LONG else 1
    begun = {one[: len(word)] for one in vocabulary if one[0] == word[0]} | {one[: len(word) + 1] for one in vocabulary}
    best = process.extract(word, sorted(begun), scorer=OSA.distance, score_cutoff=mistakes, limit=_LIKE_A_WORD)
    return [found for found, _, _ in best] or [word]
