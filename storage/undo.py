"""Taking back what one order did, whole or not at all."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.names import fold
from storage import contacts, owners, reminders, tables, weeks
from storage.database import Session
from storage.order import FACTS, OWNER, Order, as_before, holds_still
from storage.owners import Owner

KEPT = dt.timedelta(days=1)
"""How long something can be taken back."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, in the owner's words, and the messages that now show an old state of things."""

    label: str
    message_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Standing:
    """Why it was not taken back: gone, too_old, done_before, or built_on with the kinds of facts that build on it."""

    why: str
    label: str = ""
    facts: frozenset[str] = frozenset()


def last(session: Session, owner_id: int, *, now: dt.datetime, about: str | None = None) -> int | None:
    """The latest order that can still be taken back; `about`: of those in whose label these words stand."""
    query = sa.select(tables.Undo.id, tables.Undo.label).where(
        tables.Undo.owner_id == owner_id, tables.Undo.undone_at.is_(None), tables.Undo.made_at > now - KEPT
    )
    latest = query.order_by(tables.Undo.made_at.desc(), tables.Undo.id.desc())
    if about is None:
        return session.execute(latest.limit(1)).scalars().one_or_none()
    wanted = f" {fold(about)} "
    return next((row.id for row in session.execute(latest) if wanted in f" {fold(row.label)} "), None)


def made_at(session: Session, owner_id: int, undo_id: int) -> dt.datetime | None:
    """When an order was made, or went on last (UTC); None where it is not kept any more."""
    mine = (tables.Undo.owner_id == owner_id) & (tables.Undo.id == undo_id)
    return session.execute(sa.select(tables.Undo.made_at).where(mine)).scalar_one_or_none()


def noted_in(session: Session, owner_id: int, undo_id: int, *, since: dt.datetime) -> int | None:
    """The talk whose lines an order kept since a moment (UTC) and that was not taken back; None where it kept none."""
    mine = (tables.Undo.owner_id == owner_id) & (tables.Undo.id == undo_id) & tables.Undo.undone_at.is_(None)
    rows = session.execute(sa.select(tables.Undo.rows).where(mine, tables.Undo.made_at > since)).scalar_one_or_none()
    made = [one["id"] for one in rows or () if one["table"] == "takeaway" and one.get("before", {}) is None]
    which = (tables.Takeaway.owner_id == owner_id) & tables.Takeaway.id.in_(made)
    found = set(session.execute(sa.select(tables.Takeaway.interview_id).where(which)).scalars()) if made else set()
    return found.pop() if len(found) == 1 else None


def words_of(session: Session, owner_id: int, undo_id: int) -> tuple[str, dt.datetime] | None:
    """The line that an order came from and when it came (UTC)."""
    mine = (tables.Undo.owner_id == owner_id) & (tables.Undo.id == undo_id)
    row = session.execute(sa.select(tables.Undo.words, tables.Undo.made_at).where(mine)).one_or_none()
    return (row.words, row.made_at) if row and row.words else None


def take_back(session: Session, owner: Owner, undo_id: int, *, now: dt.datetime) -> Undone | Standing:
    """Put every row of an order back as it was, then bring the reminders in line."""
    row = _standing(session, owner.id, undo_id, now=now)
    if isinstance(row, Standing):
        return row
    concerned = _contacts_of(session, owner.id, row.rows)
    stale = reminders.spoken_about(session, owner.id, concerned)
    for entry in reversed(row.rows):
        _put_back(session, owner.id, entry)
    mine = (tables.Undo.owner_id == owner.id) & (tables.Undo.id == undo_id)
    session.execute(sa.update(tables.Undo).where(mine).values(undone_at=now))
    concerned |= _contacts_of(session, owner.id, row.rows)
    stale |= weeks.asking(session, owner.id, {entry["id"] for entry in row.rows if entry["table"] == "advice"})
    if any(_is_about_everybody(entry) for entry in row.rows):
        owner = owners.get(session, owner.id) or owner  # as they are again
        concerned |= set(contacts.everybody(session, owner.id))
    stale |= _unanswered(session, owner.id, undo_id) | reminders.bring_in_line(session, owner, concerned, now=now)
    return Undone(row.label, frozenset(stale))


def instead(order: Order, undo_id: int, *mended: int, now: dt.datetime, about: int | None = None) -> Undone | Standing:
    """Put every row of an earlier order back as a part of this one, which says something else instead.

    `mended`: the orders that mended it since, oldest first, which go with it. `about`: a contact, where only what
    was done about them is put back.
    """
    row = _standing(order.session, order.owner_id, undo_id, *mended, now=now, about=about)
    if isinstance(row, Standing):
        return row
    concerned = _contacts_of(order.session, order.owner_id, row.rows)
    stale = reminders.spoken_about(order.session, order.owner_id, concerned)
    for entry in reversed(row.rows):
        order.put_back(entry)
    return Undone(row.label, frozenset(stale | _unanswered(order.session, order.owner_id, undo_id)))


@dataclass(frozen=True, slots=True)
class _Noted:
    """What an order wrote down: its label, and the rows it made and changed."""

    label: str
    rows: list[dict[str, Any]]


def _standing(
    session: Session, owner_id: int, undo_id: int, *mended: int, now: dt.datetime, about: int | None = None
) -> _Noted | Standing:
    """What can be taken back of an order and of those that mended it, of one contact where it is `about` one.

    Or why it can't be.
    """
    mine = (tables.Undo.owner_id == owner_id) & (tables.Undo.id == undo_id)
    row = session.execute(sa.select(tables.Undo.__table__).where(mine)).one_or_none()
    if row is None:
        return Standing("gone")
    if row.undone_at is not None:
        return Standing("done_before", row.label)
    if row.made_at <= now - KEPT:
        return Standing("too_old", row.label)
    whole = _with_mended(session, owner_id, row.rows, mended)
    rows = [one for one in whole if about is None or about in _contacts_of(session, owner_id, [one])]
    built_on = _built_on(session, owner_id, undo_id, rows)
    return Standing("built_on", row.label, frozenset(built_on)) if built_on else _Noted(row.label, rows)


def _with_mended(
    session: Session, owner_id: int, rows: list[dict[str, Any]], mended: tuple[int, ...]
) -> list[dict[str, Any]]:
    """The rows of an order as if what mended it since, and still stands, had been done by it."""
    mine = (tables.Undo.owner_id == owner_id) & tables.Undo.id.in_(mended) & tables.Undo.undone_at.is_(None)
    query = sa.select(tables.Undo.rows).where(mine).order_by(tables.Undo.id)
    found = {(one["table"], one["id"]): one for one in rows}
    for later in [one for more in session.execute(query).scalars() for one in more] if mended else []:
        first = found.setdefault((later["table"], later["id"]), later)
        if first is not later:
            before = None if first["before"] is None else {**later["before"], **first["before"]}
            found[later["table"], later["id"]] = {**first, "before": before, "version": later["version"]}
    return list(found.values())


def _is_about_everybody(entry: dict[str, Any]) -> bool:
    """Whether what is due for anybody hangs on it."""
    return entry["table"] == "pause" or (entry["table"] == OWNER and not owners.USUAL.keys().isdisjoint(entry["after"]))


def _built_on(session: Session, owner_id: int, undo_id: int, rows: list[dict[str, Any]]) -> set[str]:
    standing = set()
    made = {(entry["table"], entry["id"]) for entry in rows if entry.get("before", {}) is None}
    noted = {(entry["table"], entry["id"]) for entry in rows}
    for entry in rows:
        if entry["table"] == OWNER:
            standing |= set() if holds_still(session, owner_id, undo_id, entry) else {OWNER}
            continue
        table = _table(entry["table"])
        version = sa.select(table.c.version).where(table.c.owner_id == owner_id, table.c.id == entry["id"])
        if session.execute(version).scalar_one_or_none() != entry["version"]:
            standing.add(entry["table"])
    for name, row_id in made:
        standing |= {child for child, ids in _children(session, owner_id, name, row_id) if ids - _ids(noted, child)}
    return standing


def _unanswered(session: Session, owner_id: int, undo_id: int) -> set[int]:
    carried = tables.MessageReminder
    mine = (carried.owner_id == owner_id) & (carried.undo_id == undo_id)
    message_ids = set(session.execute(sa.select(carried.message_id).where(mine)).scalars())
    if message_ids:
        session.execute(sa.update(carried).where(mine).values(answer=None, undo_id=None))
    return message_ids


def _children(session: Session, owner_id: int, parent: str, row_id: int) -> list[tuple[str, set[int]]]:
    column = f"{parent}_id"
    found = []
    for name in FACTS:
        table = _table(name)
        if column in table.c:
            query = sa.select(table.c.id).where(table.c.owner_id == owner_id, table.c[column] == row_id)
            found.append((name, set(session.execute(query).scalars())))
    return found


def _ids(noted: set[tuple[str, int]], table: str) -> set[int]:
    return {row_id for name, row_id in noted if name == table}


def _contacts_of(session: Session, owner_id: int, rows: list[dict[str, Any]]) -> set[int]:
    concerned = set()
    for entry in rows:
        table = _table(entry["table"])
        column = table.c.id if entry["table"] == "contact" else table.c.get("contact_id")
        if column is None:
            continue
        query = sa.select(column).where(table.c.owner_id == owner_id, table.c.id == entry["id"])
        concerned |= set(session.execute(query).scalars())
    return concerned - {None}


def _put_back(session: Session, owner_id: int, entry: dict[str, Any]) -> None:
    if entry["table"] == OWNER:
        Order(session, owner_id).put_back(entry)
        return
    table, values = _table(entry["table"]), as_before(entry)
    if "removed" in entry:
        session.execute(sa.insert(table).values(**values))
        return
    mine = (table.c.owner_id == owner_id) & (table.c.id == entry["id"])
    if entry["before"] is None:
        session.execute(sa.delete(table).where(mine))
        return
    # The row is again what it was at that version, so what was done before this order can be taken back too.
    session.execute(sa.update(table).where(mine).values(version=entry["was"], **values))


def _table(name: str) -> sa.Table:
    return tables.Base.metadata.tables[name]
