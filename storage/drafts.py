"""Drafts: words kept until it is clear who is meant."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from storage.database import Session
from storage.tables import Draft as Row
from storage.values import Query, columns, every, given, new_id, one


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that wait."""

    id: int
    words: str
    kept_at: dt.datetime


def keep(session: Session, owner_id: int, words: str, *, now: dt.datetime) -> int:
    """Keep these words; the id by which they are found again."""
    return new_id(session.execute(sa.insert(Row).values(owner_id=owner_id, words=words, kept_at=now)))


def get(session: Session, owner_id: int, draft_id: int) -> Draft | None:
    """The words, unless they were settled meanwhile."""
    return one(session, Draft, _mine(owner_id).where(Row.id == draft_id))


def waiting(session: Session, owner_id: int, *, limit: int) -> list[Draft]:
    """What still waits, oldest first."""
    return every(session, Draft, _mine(owner_id).order_by(Row.id).limit(limit))


def newest(session: Session, owner_id: int, *, since: dt.datetime) -> Draft | None:
    """The words that were kept last, if that was at this moment (UTC) or later and they still wait."""
    return one(session, Draft, _NEWEST, owner=owner_id, since=since)


def settle(session: Session, owner_id: int, draft_id: int) -> bool:
    """These words are dealt with; false if they were before."""
    gone = session.execute(sa.delete(Row).where(Row.owner_id == owner_id, Row.id == draft_id))
    return gone.rowcount == 1


_NEWEST = (
    sa.select(*columns(Row, Draft))
    .where(Row.owner_id == given("owner"), Row.kept_at >= given("since"))
    .order_by(Row.id.desc())
    .limit(1)
)


def _mine(owner_id: int) -> Query:
    return sa.select(*columns(Row, Draft)).where(Row.owner_id == owner_id)
