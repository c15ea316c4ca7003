"""Requests that had their effect: the same one again has none."""

import datetime as dt

import sqlalchemy as sa

from storage.database import Session
from storage.tables import SeenRequest


def before(session: Session, key: str) -> bool:
    """Whether this request (an event id, the id of a submitted form) had its effect already."""
    return session.execute(sa.select(SeenRequest.id).where(SeenRequest.key == key)).first() is not None


def remember(session: Session, key: str, *, now: dt.datetime) -> None:
    """It has its effect with this transaction; one that fails may come again."""
    session.execute(sa.insert(SeenRequest).values(key=key, seen_at=now))
