"""Letters: thank-you notes and hellos that an owner wrote with our help."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.letters import NOTES_KEPT_APART
from storage.database import Session
from storage.order import Order
from storage.tables import Letter as Row
from storage.values import columns, every, given, one

LOOKED_AT = 20
"""Earlier letters that a new one is held against."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to a contact, as it stands."""

    id: int
    contact_id: int
    interview_id: int | None
    reason: str | None
    """Of a hello; None: a thank-you note."""
    text: str
    written_at: dt.datetime
    sent_on: dt.date | None


_MINE = sa.select(*columns(Row, Letter)).where(Row.owner_id == given("owner"))
_BY_ID = _MINE.where(Row.id == given("letter"))
_TO = _MINE.where(Row.contact_id == given("contact")).order_by(Row.id.desc()).limit(LOOKED_AT)
_UNSENT = (
    _MINE.where(Row.written_at > given("since"), Row.sent_on.is_(None)).order_by(Row.written_at.desc()).limit(LOOKED_AT)
)
_SINCE = (
    sa.select(Row.text)
    .where(Row.owner_id == given("owner"), Row.written_at > given("since"), Row.contact_id != given("contact"))
    .order_by(Row.written_at.desc())
    .limit(LOOKED_AT)
)


def get(session: Session, owner_id: int, letter_id: int) -> Letter | None:
    """One letter of this owner."""
    return one(session, Letter, _BY_ID, owner=owner_id, letter=letter_id)


def to(session: Session, owner_id: int, contact_id: int) -> list[Letter]:
    """The letters to a contact, the latest first."""
    return every(session, Letter, _TO, owner=owner_id, contact=contact_id)


def unsent(session: Session, owner_id: int, *, since: dt.datetime) -> list[Letter]:
    """The letters written since a moment (UTC) of which nobody said that they were sent, the latest first."""
    return every(session, Letter, _UNSENT, owner=owner_id, since=since)


def to_others(session: Session, owner_id: int, contact_id: int, *, now: dt.datetime) -> list[str]:
    """What was written to other contacts in the last ninety days."""
    since = now - dt.timedelta(days=NOTES_KEPT_APART)
    return list(session.execute(_SINCE, {"owner": owner_id, "contact": contact_id, "since": since}).scalars())


def write(order: Order, contact_id: int, text: str, *, now: dt.datetime, **facts: Any) -> int:
    """A letter; `facts`: its talk, or its reason. Its id."""
    return order.make(Row, contact_id=contact_id, text=text, written_at=now, **facts)


def change(order: Order, letter: Letter, **facts: Any) -> None:
    """Change its text, or say on which day it was sent."""
    order.change(Row, letter.id, **facts)
