"""Requests that had their effect: the same one again has none."""

import datetime as dt

import sqlalchemy as sa

from storage.database import Session
from storage.tables import SeenRequest

KEPT = dt.timedelta(days=3)
BATCH = 1000


def before(session: Session, key: str) -> bool:
    """Whether this request (an event id, the id of a submitted form) had its effect already."""
    return session.execute(sa.select(SeenRequest.id).where(SeenRequest.key == key)).first() is not None


def remember(session: Session, key: str, *, now: dt.datetime) -> None:
    """It has its effect with this transaction; one that fails may come again."""
    session.execute(sa.insert(SeenRequest).values(key=key, seen_at=now))


def prune(session: Session, *, now: dt.datetime, limit: int = BATCH) -> int:
    """Forget the oldest ones that are past their time; how many went."""
    old = sa.select(SeenRequest.id).where(SeenRequest.seen_at < now - KEPT).limit(limit)
    return session.execute(sa.delete(SeenRequest).where(SeenRequest.id.in_(old))).rowcount
