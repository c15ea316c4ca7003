"""Promises: what one of the two said they would do."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from coach.facts import Choice, DueKind
from storage import tables, talks
from storage.among import among
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.values import columns, every, given, one

OPEN, KEPT, LET_GO = "open", "kept", "let_go"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise; `mine` is the owner's own, else the contact's."""

    id: int
    contact_id: int
    interview_id: int | None
    mine: bool
    text: str
    by: dt.date | None
    """The owner's local day."""
    state: str


_COLUMNS = columns(tables.Promise, Promise)
_THEIRS = tables.Promise.owner_id == given("owner")
_ABOUT = sa.literal("promise:") + sa.cast(tables.Promise.id, sa.String)
_OPEN_WITH = prepared(
    sa.select(*_COLUMNS)
    .where(_THEIRS, tables.Promise.contact_id == given("contact"), tables.Promise.state == OPEN)
    .order_by(tables.Promise.id)
)
_BY_ID = prepared(sa.select(*_COLUMNS).where(_THEIRS, tables.Promise.id == given("promise")))
_THESE = prepared(
    sa.select(*_COLUMNS).where(among(tables.Promise.owner_id, "owners"), among(tables.Promise.id, "promises"))
)


_REMINDED = sa.exists().where(
    tables.Reminder.owner_id == tables.Promise.owner_id,
    tables.Reminder.kind == DueKind.PROMISED.value,
    tables.Reminder.about == _ABOUT,
    tables.Reminder.state == "open",
    sa.or_(tables.Reminder.let_go_at.is_(None), tables.Reminder.let_go_at > given("now")),
)
_SKIPPED = sa.exists().where(
    tables.Decision.owner_id == tables.Promise.owner_id,
    tables.Decision.kind == DueKind.PROMISED.value,
    tables.Decision.about == _ABOUT,
    tables.Decision.what == Choice.SKIPPED.value,
)
_PAST = (
    sa.select(*_COLUMNS)
    .where(_THEIRS, tables.Promise.mine.is_(True), tables.Promise.state == OPEN, tables.Promise.by < given("day"))
    .where(~_REMINDED, ~_SKIPPED)
    .order_by(tables.Promise.by, tables.Promise.id)
    .limit(given("limit"))
)


def make(order: Order, contact_id: int, text: str, *, mine: bool, now: dt.datetime, **facts: object) -> int:
    """A promise, perhaps made in a talk (`interview_id`), perhaps with a day (`by`); its id."""
    return order.make(tables.Promise, contact_id=contact_id, text=text, mine=mine, state=OPEN, made_at=now, **facts)


def keep(order: Order, promise: Promise, *, day: dt.date | None) -> None:
    """It was kept on `day` (the owner's local day), which is an exchange (reading (g)); None: that is noted already."""
    order.change(tables.Promise, promise.id, state=KEPT)
    direction = "mine" if promise.mine else "theirs"
    if day:
        talks.touch(order, promise.contact_id, kind="other", direction=direction, day=day)


def let_go(order: Order, promise: Promise) -> None:
    """Nobody waits for it any more."""
    order.change(tables.Promise, promise.id, state=LET_GO)


def get(session: Session, owner_id: int, promise_id: int) -> Promise | None:
    """One promise of this owner."""
    return one(session, Promise, _BY_ID, owner=owner_id, promise=promise_id)


def get_all(session: Session, owner_ids: Collection[int], promise_ids: Collection[int]) -> dict[int, Promise]:
    """As `get`, for several promises of several owners, by their ids."""
    asked = {"owners": list(owner_ids), "promises": list(promise_ids)}
    return {row[0]: Promise(*row) for row in session.execute(_THESE, asked)} if promise_ids else {}


def open_with(session: Session, owner_id: int, contact_id: int) -> list[Promise]:
    """What is open with a contact, both ways, the oldest first."""
    return every(session, Promise, _OPEN_WITH, owner=owner_id, contact=contact_id)


def past_their_day(session: Session, owner_id: int, *, now: dt.datetime, day: dt.date, limit: int) -> list[Promise]:
    """The owner's own that are open although their day is before this local one, and of which no reminder is open.

    Without those that they chose to leave out; `now` in UTC. The oldest day first.
    """
    return every(session, Promise, _PAST, owner=owner_id, now=now, day=day, limit=limit)
