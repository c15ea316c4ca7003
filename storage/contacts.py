"""Contacts: whom an owner knows, found by what is typed and shown on the card."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from rapidfuzz import fuzz, process

from coach.names import fold
from storage import tables
from storage.database import Session
from storage.order import Order
from storage.tables import Contact as Row
from storage.values import Query, columns, every, one

ENOUGH = 20
"""Names a person can choose from at once."""
KEY_AT_MOST = 300
"""Letters of a key: PostgreSQL indexes no more than some 2,700 bytes, and SQLite searches no longer patterns."""
SIMILAR = 80
"""Of 100: below this a folded name is somebody else's, not a typing error (measured.md 2d)."""


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known of a contact."""

    id: int
    name: str
    address_as: str | None
    slack_id: str | None
    role: str | None
    organization: str | None
    email: str | None
    phone: str | None
    link: str | None
    met_via: str | None
    met_on: dt.date | None
    introduced_by: str | None
    common_ground: str | None
    notes: str | None
    how_often: int | None
    resting: bool
    opened_at: dt.datetime | None

    @property
    def greeted_as(self) -> str:
        """What the owner calls them; where it was not said the whole name, never a part (N1)."""
        return self.address_as or self.name


@dataclass(frozen=True, slots=True)
class Found:
    """A contact as a list shows them."""

    id: int
    name: str
    organization: str | None


_COLUMNS = columns(Row, Contact)
_FOUND = columns(Row, Found)


def get(session: Session, owner_id: int, contact_id: int) -> Contact | None:
    """One contact of this owner."""
    return one(session, Contact, _mine(owner_id, contact_id))


def known(session: Session, owner_id: int, contact_id: int) -> Contact:
    """A contact that surely exists, because a stored row points to it."""
    return Contact(*session.execute(_mine(owner_id, contact_id)).one())


def named(session: Session, owner_id: int, name: str) -> list[Contact]:
    """Contacts of exactly this name, in any case or accent."""
    key = fold(name)
    same = (Row.owner_id == owner_id) & (Row.name_key == key[:KEY_AT_MOST])
    found = every(session, Contact, sa.select(*_COLUMNS).where(same).order_by(Row.id).limit(ENOUGH))
    return [contact for contact in found if _same(contact.name, name, key)]


def named_in(session: Session, owner_id: int, text: str) -> list[Found]:
    """Contacts whose whole name stands in a text."""
    words = sa.literal(f" {fold(text)} ")
    # Of the functions that search, replace is the one that both databases have.
    stands = (Row.name_key != "") & (sa.func.replace(words, sa.literal(" ") + Row.name_key + " ", "") != words)
    query = sa.select(*_FOUND).where(Row.owner_id == owner_id, stands).order_by(Row.name_key).limit(5)
    return every(session, Found, query)


def going_by(session: Session, owner_id: int, name: str) -> list[Contact]:
    """Contacts who are addressed like this, or whose name has these words in it, as a part of a name is typed."""
    key = fold(name)
    if not key or len(key) > KEY_AT_MOST:
        return []
    spaced = sa.literal(" ") + Row.name_key + sa.literal(" ")
    part = spaced.contains(f" {key} ", autoescape=True) | (Row.address_as == name)
    query = sa.select(*_COLUMNS).where(Row.owner_id == owner_id, part).order_by(Row.name_key).limit(5)
    return every(session, Contact, query)


def known_by(
    session: Session, owner_id: int, *, email: str | None = None, slack_id: str | None = None
) -> list[Contact]:
    """Contacts of this address or this Slack member."""
    marks = []
    if email:
        marks.append(sa.func.lower(Row.email) == email.lower())
    if slack_id:
        marks.append(Row.slack_id == slack_id)
    if not marks:
        return []
    return every(session, Contact, sa.select(*_COLUMNS).where(Row.owner_id == owner_id, sa.or_(*marks)).limit(ENOUGH))


def looked_up(session: Session, owner_id: int, words: str, *, limit: int = ENOUGH) -> list[Found]:
    """Contacts whose name or organization begins with, then contains, then resembles these words; best first."""
    key = fold(words)
    if not key or len(key) > KEY_AT_MOST:
        return []
    hits = _matching(session, owner_id, _starting(key), limit=limit)
    if len(hits) < limit:
        inside = Row.search_key.contains(key, autoescape=True) & ~_starting(key)
        hits += _matching(session, owner_id, inside, limit=limit - len(hits))
    return hits or resembling(session, owner_id, words, limit=limit)


def resembling(session: Session, owner_id: int, words: str, *, limit: int = 5) -> list[Found]:
    """Contacts whose name is these words with a typing error or two; most alike first."""
    key = fold(words)
    if not key or len(key) > KEY_AT_MOST:
        return []
    keys = session.execute(sa.select(Row.id, Row.search_key).where(Row.owner_id == owner_id))
    choices = {row.id: row.search_key for row in keys}
    alike = process.extract(key, choices, scorer=_scorer(key), score_cutoff=SIMILAR, limit=limit)
    found = _by_id(session, owner_id, [contact_id for _, _, contact_id in alike])
    return [found[contact_id] for _, _, contact_id in alike]


def any_known(session: Session, owner_id: int) -> bool:
    """Whether this owner has saved anybody."""
    return session.execute(sa.select(Row.id).where(Row.owner_id == owner_id).limit(1)).first() is not None


def everybody(session: Session, owner_id: int) -> list[int]:
    """The ids of all contacts of an owner."""
    return list(session.execute(sa.select(Row.id).where(Row.owner_id == owner_id).order_by(Row.id)).scalars())


def lately(session: Session, owner_id: int, *, limit: int) -> list[Found]:
    """The contacts whose card was opened last."""
    opened = sa.select(*_FOUND).where(Row.owner_id == owner_id, Row.opened_at.is_not(None))
    return every(session, Found, opened.order_by(Row.opened_at.desc()).limit(limit))


def opened(session: Session, owner_id: int, contact_ids: Collection[int], *, now: dt.datetime) -> None:
    """Remember that these cards were opened."""
    mine = sa.update(Row).where(Row.owner_id == owner_id, Row.id.in_(contact_ids))
    session.execute(mine.values(opened_at=now))


def add(order: Order, *, name: str, **facts: Any) -> int:
    """A new contact; its id."""
    return order.make(tables.Contact, name=name, **_keys(name, facts.get("organization")), **facts)


def mend(order: Order, contact: Contact, **facts: Any) -> None:
    """Change what is known of a contact."""
    name, organization = facts.get("name", contact.name), facts.get("organization", contact.organization)
    order.change(tables.Contact, contact.id, **_keys(name, organization), **facts)


def add_to(order: Order, contact: Contact, **facts: Any) -> None:
    """Fill in what was not known yet; what stands is not overwritten."""
    new = {name: value for name, value in facts.items() if value is not None and getattr(contact, name) is None}
    if new:
        mend(order, contact, **new)


def _mine(owner_id: int, contact_id: int) -> Query:
    return sa.select(*_COLUMNS).where(Row.owner_id == owner_id, Row.id == contact_id)


def _keys(name: str, organization: str | None) -> dict[str, str]:
    whole = fold(f"{name} {organization or ''}")
    return {"name_key": fold(name)[:KEY_AT_MOST], "search_key": whole[:KEY_AT_MOST]}


def _same(one: str, other: str, key: str) -> bool:
    # A name of signs that fold to nothing is the same only to the letter.
    return fold(one) == key if key else one == other


def _starting(key: str) -> sa.ColumnElement[bool]:
    # A range, not LIKE: it uses the index on both databases whatever the collation of LIKE.
    return (Row.search_key >= key) & (Row.search_key < key + chr(0x10FFFF))


def _matching(session: Session, owner_id: int, mark: sa.ColumnElement[bool], *, limit: int) -> list[Found]:
    query = sa.select(*_FOUND).where(Row.owner_id == owner_id, mark).order_by(Row.search_key).limit(limit)
    return every(session, Found, query)


def _by_id(session: Session, owner_id: int, ids: Collection[int]) -> dict[int, Found]:
    found = every(session, Found, sa.select(*_FOUND).where(Row.owner_id == owner_id, Row.id.in_(ids)))
    return {one_found.id: one_found for one_found in found}


def _scorer(key: str) -> Any:
    # A short word inside a long key fits almost anywhere, so very short ones are compared whole.
    return fuzz.partial_ratio if len(key) > 3 else fuzz.ratio  # noqa: PLR2004 # three letters
