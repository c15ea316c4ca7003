"""Contacts: whom an owner knows, found by what is typed and shown on the card."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial, reduce
from itertools import islice
from typing import Any, cast

import sqlalchemy as sa
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from coach import reached
from coach.names import fold, initials
from storage import tables
from storage.among import THEM
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.tables import Contact as Row
from storage.values import columns, every, given, one, rows_of

ENOUGH = 20
"""Names a person can choose from at once."""
KEY_AT_MOST = 300
"""Letters of a key: PostgreSQL indexes no more than some 2,700 bytes, and SQLite searches no longer patterns."""
SHORTEST = 4
"""Letters: a shorter word with a mistake in it could be anybody."""
SHORT, LONG = 3, 6
"""Letters of a word that is compared letter by letter."""
_SLIPS = 2
"""Letters that may be too many in a name as it is typed."""
_WORD_ALIKE = 70
"""Of 100: how alike a word has to be to one of theirs where several are typed."""
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
    introducer_slack_id: str | None
    common_ground: str | None
    honest_reason: str | None
    knows_path: str | None
    """Of the owner's paths the one they know; empty: none of them; None: not said."""
    notes: str | None
    zone: str | None
    """Their time zone by its IANA name."""
    how_often: int | None
    resting: bool
    quiet: bool
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
_THEIRS = Row.owner_id == given("owner")
_BY_ID = prepared(sa.select(*_COLUMNS).where(_THEIRS, Row.id == given("contact")))
_THESE = prepared(sa.select(*_COLUMNS).where(THEM))
_BY_NAME = prepared(sa.select(*_COLUMNS).where(_THEIRS, Row.name_key == given("key")).order_by(Row.id).limit(ENOUGH))
_NAMES = sa.select(*_COLUMNS, Row.name_key).where(_THEIRS)
_CALLED = prepared(
    sa.union_all(  # two searches by index; told as one condition, SQLite would look through all of the owner's
        *(
            sa.select(these.subquery())
            for these in (
                _NAMES.where(Row.address_as == given("name")).order_by(Row.id).limit(5),
                # A range, not LIKE: it uses the index on both databases whatever their collation.
                _NAMES.where(Row.name_key >= given("key"), Row.name_key < given("end"))
                .order_by(Row.name_key)
                .limit(200),
            )
        )
    )
)
_HAVING = prepared(_NAMES.where(Row.name_key.like(given("pattern"), escape="/")).order_by(Row.name_key).limit(200))
_OPENED = prepared(
    sa.update(cast("sa.Table", Row.__table__)).where(_THEIRS, Row.id == given("contact")).values(opened_at=given("now"))
)
_KEYS = {
    # One text instead of ten thousand rows: reading it takes a fifth of the time.
    key: sa.select(sa.func.aggregate_strings(key, "\n")).where(_THEIRS)
    for key in (Row.name_key, Row.search_key)
}
_DIGITS = reduce(
    lambda text, sign: sa.func.replace(text, sign, ""), (" ", "-", ".", "(", ")", "/", "\u00a0"), cast("Any", Row.phone)
)
"""A number without what people put between its digits."""
_STARTS = (Row.search_key >= given("key")) & (Row.search_key < given("end"))
_FIRST = prepared(sa.select(*_FOUND).where(_THEIRS, _STARTS).order_by(Row.search_key).limit(given("limit")))
_INSIDE = prepared(
    sa.select(*_FOUND)
    .where(_THEIRS, Row.search_key.like(given("pattern"), escape="/"), ~_STARTS)
    .order_by(Row.search_key)
    .limit(given("limit"))
)


def get(session: Session, owner_id: int, contact_id: int) -> Contact | None:
    """One contact of this owner."""
    return one(session, Contact, _BY_ID, owner=owner_id, contact=contact_id)


def known(session: Session, owner_id: int, contact_id: int) -> Contact:
    """A contact that surely exists, because a stored row points to it."""
    ((*facts,),) = rows_of(session, _BY_ID, {"owner": owner_id, "contact": contact_id})
    return Contact(*facts)


def known_all(session: Session, owner_ids: Collection[int], contact_ids: Iterable[int]) -> dict[int, Contact]:
    """As `known`, for several, by their ids."""
    found = rows_of(session, _THESE, {"owners": list(owner_ids), "contacts": list(contact_ids)})
    return {row[0]: Contact(*row) for row in found}


def named(session: Session, owner_id: int, name: str) -> list[Contact]:
    """Contacts of exactly this name, in any case or accent."""
    key = fold(name)
    found = every(session, Contact, _BY_NAME, owner=owner_id, key=key[:KEY_AT_MOST])
    return [contact for contact in found if _same(contact.name, name, key)]


def named_in(session: Session, owner_id: int, text: str, *, limit: int | None = 5) -> list[Found]:
    """Contacts whose whole name stands in a text."""
    words = sa.literal(f" {fold(text)} ")
    # Of the functions that search, replace is the one that both databases have.
    stands = (Row.name_key != "") & (sa.func.replace(words, sa.literal(" ") + Row.name_key + " ", "") != words)
    query = sa.select(*_FOUND).where(Row.owner_id == owner_id, stands).order_by(Row.name_key).limit(limit)
    return every(session, Found, query)


def called(session: Session, owner_id: int, name: str) -> list[Contact]:
    """Contacts of exactly this name, else those addressed like this, else those in whose name these words stand."""
    key = fold(name)
    if not key or len(key) > KEY_AT_MOST:
        return named(session, owner_id, name)
    people = _names(session, _CALLED, owner=owner_id, name=name, key=key, end=key + chr(0x10FFFF))
    same = [contact for contact, _ in people if _same(contact.name, name, key)]
    if same:
        return same
    addressed = [contact for contact, _ in people if contact.address_as == name]
    if addressed:
        return addressed
    if " " not in key:  # a whole name is typed from its beginning; a single word may be any of it
        people = _names(session, _HAVING, owner=owner_id, pattern=f"%{literal(key)}%")
    return [contact for contact, name_key in people if f" {key} " in f" {name_key} "][:5]


def known_by(
    session: Session,
    owner_id: int,
    *,
    email: str | None = None,
    phone: str | None = None,
    link: str | None = None,
    slack_id: str | None = None,
) -> list[Contact]:
    """Contacts of this address, number, page or Slack member, however these are written."""
    number, page = reached.digits(phone or ""), reached.link(link or "")
    marks: list[sa.ColumnElement[bool]] = []
    if number:
        marks.append(_DIGITS.like(f"%{number}"))
    if page:
        marks.append(sa.func.lower(Row.link).like(f"%{literal(page)}%", escape="/"))
    if email:
        marks.append(sa.func.lower(Row.email) == email.lower())
    if slack_id:
        marks.append(Row.slack_id == slack_id)
    if not marks:
        return []
    found = every(session, Contact, sa.select(*_COLUMNS).where(Row.owner_id == owner_id, sa.or_(*marks)).limit(ENOUGH))
    # A link may also stand inside a longer one.
    return [one for one in found if not _only_inside(one, page, email=email, number=number, slack_id=slack_id)]


def _only_inside(one: Contact, page: str, *, email: str | None, number: str, slack_id: str | None) -> bool:
    others = (
        email and (one.email or "").lower() == email.lower(),
        number and reached.digits(one.phone or "") == number,
        slack_id and one.slack_id == slack_id,
    )
    return bool(page) and reached.link(one.link or "") != page and not any(others)


def looked_up(session: Session, owner_id: int, words: str, *, limit: int = ENOUGH) -> list[Found]:
    """Contacts whose name or organization begins with, then contains, then resembles these words; best first."""
    key = fold(words)
    if not key or len(key) > KEY_AT_MOST:
        return []
    return containing(session, owner_id, key, limit=limit) or resembling(session, owner_id, words, limit=limit)


def containing(session: Session, owner_id: int, key: str, *, limit: int) -> list[Found]:
    """Contacts whose name or organization begins with, then contains, these folded words."""
    range_ = {"owner": owner_id, "key": key, "end": key + chr(0x10FFFF)}
    hits = every(session, Found, _FIRST, limit=limit, **range_)
    if len(hits) < limit:
        hits += every(session, Found, _INSIDE, limit=limit - len(hits), pattern=f"%{literal(key)}%", **range_)
    return hits


def resembling(session: Session, owner_id: int, words: str, *, limit: int = 5) -> list[Found]:
    """Contacts whose name is these words with a typing error or two; most alike first."""
    key = fold(words)
    if not SHORTEST <= len(key) <= KEY_AT_MOST:
        return []
    # Whole names are compared in a tenth of the time that looking for the words anywhere takes.
    whole = _alike(session, owner_id, key, Row.name_key, fuzz.ratio, limit=limit) if " " in key else []
    if " " in key and not whole:  # the family name may stand first
        whole = _alike(session, owner_id, key, Row.name_key, fuzz.token_sort_ratio, limit=limit)
    if whole:
        return whole
    words_in = partial(_every_word_in, key)
    return _alike(session, owner_id, key, Row.search_key, fuzz.partial_ratio, limit=limit, only=words_in)


def nearly(session: Session, owner_id: int, word: str, *, limit: int) -> list[Found]:
    """Contacts in whose name a short word like this one stands, with one letter wrong; only worth a question."""
    key = fold(word)
    if not SHORT <= len(key) <= LONG or " " in key:
        return []
    names = (session.execute(_KEYS[Row.name_key], {"owner": owner_id}).scalar_one() or "").split("\n")
    words = {one for name in names for one in name.split() if one[0] == key[0]}
    close = {one for one, _, _ in process.extract(key, words, scorer=OSA.distance, score_cutoff=1, limit=limit)}
    hits = sorted(name for name in names if close & set(name.split()))[:limit]
    query = sa.select(*_FOUND).where(_THEIRS, Row.name_key.in_(hits)).order_by(Row.name_key).limit(limit)
    return every(session, Found, query, owner=owner_id)


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


def opened(session: Session, cards: Iterable[tuple[int, int, dt.datetime]]) -> None:
    """Remember cards that were opened: owner, contact, moment (UTC)."""
    rows = [{"owner": owner_id, "contact": contact_id, "now": now} for owner_id, contact_id, now in cards]
    session.execute(_OPENED, rows)


def add(order: Order, *, name: str, **facts: Any) -> int:
    """A new contact; its id."""
    keys = _keys(name, facts.get("organization"), facts.get("address_as"))
    return order.make(tables.Contact, name=name, **keys, **facts)


def on_paths(session: Session, owner_id: int) -> dict[int, str]:
    """Which of the owner's paths each contact knows, of whom that was said; empty: none of them."""
    said = sa.select(Row.id, Row.knows_path).where(Row.owner_id == owner_id, Row.knows_path.is_not(None))
    return {row.id: row.knows_path for row in session.execute(said)}


def mend(order: Order, contact: Contact, **facts: Any) -> None:
    """Change what is known of a contact."""
    said = (facts.get(name, getattr(contact, name)) for name in ("name", "organization", "address_as"))
    order.change(tables.Contact, contact.id, **_keys(*said), **facts)


def add_to(order: Order, contact: Contact, **facts: Any) -> None:
    """Fill in what was not known yet; what stands is not overwritten. Who rested is awake again."""
    new = {name: value for name, value in facts.items() if value is not None and getattr(contact, name) is None}
    new |= {name: False for name in ("resting", "quiet") if getattr(contact, name)}
    if new:
        mend(order, contact, **new)


def _keys(name: str, organization: str | None, address_as: str | None) -> dict[str, str]:
    whole = fold(f"{name} {organization or ''} {address_as or ''}")
    key = fold(name)[:KEY_AT_MOST]
    return {"name_key": key, "initials": initials(key), "search_key": whole[:KEY_AT_MOST]}


def _names(session: Session, query: sa.Executable, **given_: object) -> list[tuple[Contact, str]]:
    """The contacts of a query with their keys, each once."""
    found = {row[0]: (Contact(*row[:-1]), str(row[-1])) for row in rows_of(session, query, given_)}
    return list(found.values())


def _same(one: str, other: str, key: str) -> bool:
    # A name of signs that fold to nothing is the same only to the letter.
    return fold(one) == key if key else one == other


def literal(key: str) -> str:
    """A folded key as LIKE reads it to the letter."""
    # Signs are part of folded keys; those that LIKE reads are not meant so.
    return key.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _every_word_in(key: str, known: str) -> bool:
    """Whether nothing is named that they do not have: Charles Babbage is not Ada of Babbage & Co."""
    if " " not in key:
        return True
    theirs = known.split()
    return all(process.extractOne(word, theirs, scorer=fuzz.ratio, score_cutoff=_WORD_ALIKE) for word in key.split())


def _alike(
    session: Session,
    owner_id: int,
    key: str,
    column: Any,
    scorer: Callable[..., float],
    *,
    limit: int,
    only: Callable[[str], bool] = bool,
) -> list[Found]:
    names = (session.execute(_KEYS[column], {"owner": owner_id}).scalar_one() or "").split("\n")
    # Somewhere in a sentence there is always something like a short name. Whole names that are alike are few: those that
    # are too short are left out afterwards.
    shortest = len(key) - _SLIPS
    keys = [one for one in names if len(one) >= shortest] if scorer is fuzz.partial_ratio else names
    alike = process.extract(key, keys, scorer=scorer, score_cutoff=SIMILAR, limit=None)
    fits = (one for one in dict.fromkeys(one for one, _, _ in alike) if len(one) >= shortest and only(one))
    best = list(islice(fits, limit))
    query = sa.select(*_FOUND, column).where(Row.owner_id == owner_id, column.in_(best)).limit(ENOUGH * limit)
    rows = sorted(session.execute(query), key=lambda row: best.index(row[-1]))
    return [Found(*row[:-1]) for row in rows[:limit]]
