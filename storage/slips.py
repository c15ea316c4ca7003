"""Whose name this may be, with a slip in it: found by the initials, however many people somebody knows."""

from collections.abc import Iterator
from itertools import combinations, permutations
from operator import itemgetter

import sqlalchemy as sa
from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.names import fold, initials, nearly_same
from storage.among import among
from storage.contacts import ENOUGH, KEY_AT_MOST, SHORT, Found
from storage.database import Session
from storage.prepared import prepared
from storage.tables import Contact as Row
from storage.values import columns, given, rows_of

_SLIGHTLY = 2
"""Letters at most by which two names differ that are nearly the same: two slips, or two gaps."""
_WORDS, _MANY_WORDS = 4, 8
"""At most, of a name that is sought in every order, and with other gaps."""
_THEIRS = Row.owner_id == given("owner")
_OF_INITIALS = prepared(
    sa.select(sa.func.aggregate_strings(Row.name_key, "\n"))
    .where(_THEIRS, Row.initials == given("initials"))
    .where(sa.func.abs(sa.func.length(Row.name_key) - given("length", type_=sa.Integer)) <= _SLIGHTLY)
)
# Without an order: for that SQLite would look through all that are the owner's.
_CALLED_SO = prepared(sa.select(Row.name_key, *columns(Row, Found)).where(_THEIRS, among(Row.name_key, "keys")))


def spelled_nearly(session: Session, owner_id: int, name: str) -> Found | None:
    """Whose name this may be, with a slip in it (`coach.names.nearly_same`); the most alike, never one of that very name."""
    key = fold(name)
    if not SHORT <= len(key) <= KEY_AT_MOST:
        return None
    # Looking at everybody takes longer than all the rest of a log.
    asked = {"owner": owner_id, "initials": initials(key), "length": len(key)}
    ((names,),) = rows_of(session, _OF_INITIALS, asked)
    close = process.extract(key, (names or "").split("\n"), scorer=OSA.distance, score_cutoff=_SLIGHTLY, limit=ENOUGH)
    meant = next((one for one, _, _ in close if nearly_same(one, key)), None)
    keys = [*([meant] if meant else ()), *_in_other_orders(key), *_with_other_gaps(key)]
    found = sorted(rows_of(session, _CALLED_SO, {"owner": owner_id, "keys": keys}), key=itemgetter(1), reverse=True)
    known = {row[0]: Found(*row[1:]) for row in found}
    return next((known[one] for one in keys if one in known), None)


def _in_other_orders(key: str) -> Iterator[str]:
    """The same words in every other order."""
    words = key.split()
    orders = permutations(words) if len(words) <= _WORDS else ()
    return (" ".join(order) for order in orders if list(order) != words)


def _with_other_gaps(key: str) -> Iterator[str]:
    """The same letters with a gap or two less, a gap more, or with initials that are written apart; none of many words."""
    words = key.split()
    if len(words) > _MANY_WORDS:
        return
    for taken in range(1, min(len(words), _SLIGHTLY + 1)):
        for places in combinations(range(1, len(words)), taken):
            yield "".join(f"{'' if place in places else ' '}{word}" for place, word in enumerate(words)).strip()
    for place, word in enumerate(words):
        apart = [" ".join(word)] if 1 < len(word) <= SHORT else []
        for whole in (*apart, *(f"{word[:end]} {word[end:]}" for end in range(1, len(word)))):
            yield " ".join((*words[:place], whole, *words[place + 1 :]))
