"""What is past its time goes, a batch at a time."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from storage.alarms import OPEN
from storage.database import Session, Sessions
from storage.deliveries import DROPPED, FAILED, SENT
from storage.tables import Base, Draft, Message, MessageReminder, Reminder, SeenRequest, Undo

BATCH = 1000
REQUESTS_KEPT = dt.timedelta(days=3)
"""Nobody repeats a request after that."""
UNDO_KEPT = dt.timedelta(days=2)
"""A day longer than it may be used."""
DRAFTS_KEPT = dt.timedelta(days=7)
"""A draft that was looked at is sent or left by then."""
MESSAGES_KEPT = dt.timedelta(days=400)
"""A press on a message six months old is answered; one that still has something open in it is kept."""


def prune(sessions: Sessions, *, now: dt.datetime) -> int:
    """Delete the oldest batch of each kind; how many rows of the kind that had most. Less than `BATCH`: all is done.

    What to delete is looked up before anything is locked. Raises one of `Unavailable`.
    """
    most = 0
    for table, old in _old(now).items():
        with sessions.reading() as session:
            ids = list(session.execute(old.limit(BATCH)).scalars())
        if ids:
            with sessions.begin() as session:
                _delete(session, table, ids)
        most = max(most, len(ids))
    return most


def _old(now: dt.datetime) -> Mapping[type[Base], sa.Select[Any]]:
    open_in_it = (
        sa.select(MessageReminder.id)
        .join(Reminder, Reminder.id == MessageReminder.reminder_id)
        .where(MessageReminder.owner_id == Message.owner_id, MessageReminder.message_id == Message.id)
        .where(Reminder.state == OPEN)
    )
    settled = Message.state.in_((SENT, FAILED, DROPPED)) & ~open_in_it.exists()
    return {
        SeenRequest: sa.select(SeenRequest.id).where(SeenRequest.seen_at < now - REQUESTS_KEPT),
        Draft: sa.select(Draft.id).where(Draft.kept_at < now - DRAFTS_KEPT, Draft.channel.is_not(None)),
        Undo: sa.select(Undo.id).where(Undo.made_at < now - UNDO_KEPT),
        Message: sa.select(Message.id).where(Message.composed_at < now - MESSAGES_KEPT, settled),
    }


def _delete(session: Session, table: type[Base], ids: list[int]) -> None:
    session.execute(sa.delete(table).where(table.id.in_(ids)))
