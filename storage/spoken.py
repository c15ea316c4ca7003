"""What was spoken and waits for an answer, found by where an owner answers, or lately."""

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa

from coach.facts import BEFORE_A_TALK
from coach.journey import DueKind
from storage import messages, reminders
from storage.database import Session
from storage.deliveries import SENT
from storage.matters import Matter
from storage.replies import Place
from storage.tables import Message, MessageReminder, Reminder
from storage.values import given

_NOT_ASKED = DueKind.LEFT.value
"""A line that is only told waits for no answer."""
_AT_MOST = 10
"""Matters that are looked at; who left more open is asked about the latest."""
_AT = (
    sa.select(MessageReminder.id)
    .join(Message, (Message.owner_id == MessageReminder.owner_id) & (Message.id == MessageReminder.message_id))
    .join(Reminder, (Reminder.owner_id == MessageReminder.owner_id) & (Reminder.id == MessageReminder.reminder_id))
    .where(MessageReminder.owner_id == given("owner"), Message.channel == given("channel"), Message.ts == given("ts"))
    .where(Reminder.kind != _NOT_ASKED)
    .order_by(MessageReminder.id)
)
_latest = sa.select(sa.func.max(MessageReminder.id)).where(MessageReminder.owner_id == given("owner"))
_LATELY = (
    sa.select(MessageReminder.id)
    .join(Message, (Message.owner_id == MessageReminder.owner_id) & (Message.id == MessageReminder.message_id))
    .join(Reminder, (Reminder.owner_id == MessageReminder.owner_id) & (Reminder.id == MessageReminder.reminder_id))
    .where(MessageReminder.owner_id == given("owner"), MessageReminder.answer.is_(None))
    .where(Message.owner_id == given("owner"), Message.composed_at >= given("since"), Message.state == SENT)
    .where(Reminder.state == reminders.OPEN, Reminder.kind != _NOT_ASKED)
    .where(sa.or_(~reminders.is_of(BEFORE_A_TALK), Reminder.let_go_at > given("now")))
    .where(MessageReminder.id.in_(_latest.group_by(MessageReminder.reminder_id)))
    .order_by(Message.id.desc(), MessageReminder.id)
    .limit(_AT_MOST)
)
_NEWEST = sa.select(sa.func.max(Message.id)).where(
    Message.owner_id == given("owner"), Message.state == SENT, Message.ts.is_not(None)
)


def at(session: Session, owner_id: int, place: Place) -> list[tuple[int, Matter]]:
    """What a message of ours that stands there carries, answered or not: its id, and the matter."""
    rows = session.execute(_AT, {"owner": owner_id, "channel": place.channel, "ts": place.ts}).scalars()
    return _found(session, owner_id, rows)


def lately(session: Session, owner_id: int, *, since: dt.datetime, now: dt.datetime) -> list[tuple[int, Matter]]:
    """What was spoken since a moment (UTC) and is still open now, the newest message first, each matter once."""
    rows = session.execute(_LATELY, {"owner": owner_id, "since": since, "now": now}).scalars()
    return _found(session, owner_id, rows)


def last(session: Session, owner_id: int, *, since: dt.datetime, now: dt.datetime) -> list[tuple[int, Matter]]:
    """What the message asks that is the last thing we said in the direct message; empty where that asks nothing."""
    found = lately(session, owner_id, since=since, now=now)
    newest = session.execute(_NEWEST, {"owner": owner_id}).scalar_one_or_none()
    return [one for one in found if one[0] == newest]


def _found(session: Session, owner_id: int, ids: Iterable[int]) -> list[tuple[int, Matter]]:
    return [found for matter in list(ids) if (found := messages.matter(session, owner_id, matter))]
