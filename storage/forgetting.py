"""Forgetting: one person, or an owner with everything; what stands in Slack is kept in mind until it is deleted."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

import sqlalchemy as sa

from coach import logline
from coach.names import fold
from storage import alarms, keys, owners, profiles, tables
from storage.contacts import Contact
from storage.database import Session
from storage.deliveries import SENDING, SENT, UNCERTAIN
from storage.order import FACTS
from storage.owners import Owner
from storage.replies import ERASE, FILE, REPLY, Place
from storage.tables import Base, Draft, Interview, Message, MessageReminder, Reminder, Takeaway, Undo
from storage.values import columns, every

_NOTES = (
    (tables.Contact, tables.Contact.id, tables.Contact.notes),
    (tables.Contact, tables.Contact.id, tables.Contact.common_ground),
    (tables.Contact, tables.Contact.id, tables.Contact.honest_reason),
    (Interview, Interview.contact_id, Interview.notes),
    (Takeaway, Takeaway.contact_id, Takeaway.text),
    (tables.Promise, tables.Promise.contact_id, tables.Promise.text),
    (tables.Touch, tables.Touch.contact_id, tables.Touch.words),
    (tables.Letter, tables.Letter.contact_id, tables.Letter.text),
    (tables.Advice, tables.Advice.contact_id, tables.Advice.text),
    (tables.Debrief, tables.Debrief.contact_id, tables.Debrief.surprised),
    (tables.Debrief, tables.Debrief.contact_id, tables.Debrief.mood_why),
    (tables.Debrief, tables.Debrief.contact_id, tables.Debrief.named),
    (tables.Debrief, tables.Debrief.contact_id, tables.Debrief.openings),
    (tables.Debrief, tables.Debrief.contact_id, tables.Debrief.differently),
)
"""Where an owner writes freely about somebody."""
_BEGUN = (*FACTS.values(), Draft)
"""What is there again once somebody has begun anew, beside what they set or say of themselves."""
_UNSAID: dict[str, object] = {**owners.USUAL, **{one.name: None for one in fields(profiles.Profile)}}
"""How the row of an owner looks who set nothing and said nothing of themselves."""
_ANY_DAY = dt.date(2000, 1, 1)
"""Only names are read: the day does not matter."""
_STANDS = Message.ts.is_not(None) | Message.file_id.is_not(None)
"""It is known how to delete it in Slack."""
_PART = 3
"""Letters: a shorter part of a name could be any word."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How much an owner has saved."""

    people: int
    talks: int
    notes: int


@dataclass(frozen=True, slots=True)
class Erasable:
    """A message of ours that is to go, or a file; a message without `ts` is still on its way."""

    id: int
    channel: str | None
    ts: str | None
    file_id: str | None


def saved(session: Session, owner_id: int) -> Saved:
    """What would go with everything."""
    return Saved(*(_count(session, table, owner_id) for table in (tables.Contact, Interview, Takeaway)))


def named_elsewhere(session: Session, owner_id: int, contact: Contact) -> int:
    """How many other people have notes that name this contact; those stay, they are about somebody else."""
    name, others = f" {fold(contact.name)} ", set()
    for table, about, text in _NOTES if name.strip() else ():
        written = sa.select(about, text).where(table.owner_id == owner_id, about != contact.id, text.is_not(None))
        others |= {row[0] for row in session.execute(written) if name in f" {fold(str(row[1]))} "}
    return len(others)


def person(session: Session, owner: Owner, contact: Contact, *, spare: Place | None, now: dt.datetime) -> set[int]:
    """Forget a contact and all that hangs on them; the messages that are also about others, to be rewritten.

    Messages about them alone are kept in mind until they are deleted, but for the one that stands at `spare`.
    """
    names = _Names(contact, _other_words(session, owner.id, contact))
    carried = _carried(session, owner.id, contact.id)
    gone = _facts_of(session, owner.id, contact.id)
    _unquote(session, owner.id, contact.id)
    for table in reversed(Base.metadata.sorted_tables):
        if "contact_id" in table.c and table.name != Message.__tablename__:
            session.execute(sa.delete(table).where(table.c.owner_id == owner.id, table.c.contact_id == contact.id))
    theirs = (tables.Contact.owner_id == owner.id) & (tables.Contact.id == contact.id)
    session.execute(sa.delete(tables.Contact).where(theirs))
    _unname(session, owner.id, names)
    _forget_words(session, owner.id, names, gone)
    still = _still_about_somebody(session, owner.id, carried)
    _to_go(session, owner.id, Message.id.in_(carried - still))
    _to_go(session, owner.id, (Message.purpose == FILE) & (Message.contact_id == contact.id))
    _replies_about(session, owner.id, contact.id, spare)
    alarms.set_alarm(session, owner, now=now)
    return still


def _unquote(session: Session, owner_id: int, contact_id: int) -> None:
    """Questions that quote a contact leave the lists on which they stand."""
    own, ready = tables.OwnQuestion, tables.Preparation
    quoting = sa.select(own.area, own.id).where(own.owner_id == owner_id, own.contact_id == contact_id)
    ids = {f"{row.area}-{row.id}" for row in session.execute(quoting)}
    if not ids:
        return
    for row in session.execute(sa.select(ready.id, ready.questions).where(ready.owner_id == owner_id)).all():
        left = [one for one in row.questions if one["id"] not in ids]
        if len(left) < len(row.questions):
            session.execute(sa.update(ready).where(ready.id == row.id).values(questions=left))


def everything(session: Session, owner_id: int) -> None:
    """Forget all facts of an owner, who stays known until their messages are deleted (`leave`)."""
    for table in reversed(Base.metadata.sorted_tables):
        if "owner_id" in table.c and table.name != Message.__tablename__:
            session.execute(sa.delete(table).where(table.c.owner_id == owner_id))
    _to_go(session, owner_id, sa.true())
    gone = {"wake_at": None, "leaving": True, **_UNSAID}
    session.execute(sa.update(tables.Owner).where(tables.Owner.id == owner_id).values(**gone))


def all_messages_go(session: Session, owner_id: int) -> None:
    """Whatever was said since must go, too."""
    _to_go(session, owner_id, sa.true())


def to_erase(session: Session, owner_id: int) -> list[Erasable]:
    """The messages that have to be deleted, the oldest first."""
    mine = (Message.owner_id == owner_id) & (Message.purpose == ERASE)
    given_up = mine & ~_STANDS & Message.state.not_in((SENDING, UNCERTAIN))
    session.execute(sa.delete(Message).where(given_up))
    return every(session, Erasable, sa.select(*columns(Message, Erasable)).where(mine).order_by(Message.id))


def unfinished(session: Session) -> list[int]:
    """The owners of what stands in Slack and has to be deleted."""
    waiting = sa.select(Message.owner_id).where(Message.purpose == ERASE, _STANDS)
    return list(session.execute(waiting.distinct()).scalars())


def leaving(session: Session) -> list[int]:
    """The owners who forgot everything; whether they have begun anew since is seen under their lock (`still_leaves`)."""
    return list(session.execute(sa.select(tables.Owner.id).where(tables.Owner.leaving)).scalars())


def still_leaves(session: Session, owner_id: int) -> bool:
    """Whether an owner who forgot everything has not begun anew since; they are locked, so that they cannot meanwhile."""
    if owners.lock(session, owner_id) is None:
        return False
    this = tables.Owner.id == owner_id
    row = session.execute(sa.select(tables.Owner.__table__).where(this)).mappings().one()
    has_set = any(row[name] != usual for name, usual in _UNSAID.items())
    if row["leaving"] and (has_set or any(_count(session, table, owner_id) for table in _BEGUN)):
        session.execute(sa.update(tables.Owner).where(this).values(leaving=False))
        return False
    return bool(row["leaving"])


def erased(session: Session, owner_id: int, message_ids: Iterable[int]) -> None:
    """These messages no longer stand in Slack, or cannot be deleted there."""
    mine = (Message.owner_id == owner_id) & Message.id.in_(list(message_ids))
    session.execute(sa.delete(Message).where(mine))


def leave(session: Session, owner_id: int) -> None:
    """Nothing is left to be deleted: the owner goes, too, unless they have begun anew meanwhile."""
    if not still_leaves(session, owner_id) or _count(session, Message, owner_id):
        return
    for owned in reversed(Base.metadata.sorted_tables):
        if "owner_id" in owned.c:
            session.execute(sa.delete(owned).where(owned.c.owner_id == owner_id))
    session.execute(sa.delete(tables.Owner).where(tables.Owner.id == owner_id))


class _Names:
    """How an owner may have written a contact's name."""

    def __init__(self, contact: Contact, others: set[str]) -> None:
        self.whole = {fold(name) for name in (contact.name, contact.address_as or "") if fold(name)}
        words = {word for name in self.whole for word in name.split()}
        self.parts = {word for word in words - others if len(word) >= _PART}

    def stand_in(self, text: str) -> bool:
        """Whether a text names them: by their whole name, or by a part that nobody else has, where a name is told."""
        if self.stand_whole_in(text):
            return True
        line = logline.read(text, today=_ANY_DAY)
        told = {word for name in (line.name, line.introduced_by, *line.others) for word in fold(name or "").split()}
        return bool(told & self.parts)

    def stand_whole_in(self, text: str) -> bool:
        """Whether their whole name stands in a text."""
        folded = f" {fold(text)} "
        return any(f" {name} " in folded for name in self.whole)

    def are(self, text: str | None) -> bool:
        """Whether a text is their name and nothing else."""
        return fold(text or "") in self.whole


def _count(session: Session, table: Any, owner_id: int) -> int:
    counted = sa.select(sa.func.count()).select_from(table).where(table.owner_id == owner_id)
    return int(session.execute(counted).scalar_one())


def _other_words(session: Session, owner_id: int, contact: Contact) -> set[str]:
    others = sa.select(tables.Contact.name_key).where(
        tables.Contact.owner_id == owner_id, tables.Contact.id != contact.id
    )
    return {word for key in session.execute(others).scalars() for word in key.split()}


def _carried(session: Session, owner_id: int, contact_id: int) -> set[int]:
    spoken = (
        sa.select(MessageReminder.message_id)
        .join(Reminder, (Reminder.owner_id == MessageReminder.owner_id) & (Reminder.id == MessageReminder.reminder_id))
        .where(Reminder.owner_id == owner_id, Reminder.contact_id == contact_id)
    )
    return set(session.execute(spoken).scalars())


def _facts_of(session: Session, owner_id: int, contact_id: int) -> set[tuple[str, int]]:
    facts = {(tables.Contact.__tablename__, contact_id)}
    for table in Base.metadata.sorted_tables:
        if {"contact_id", "version"} <= set(table.c.keys()):
            theirs = sa.select(table.c.id).where(table.c.owner_id == owner_id, table.c.contact_id == contact_id)
            facts |= {(table.name, row_id) for row_id in session.execute(theirs).scalars()}
    return facts


def _unname(session: Session, owner_id: int, names: _Names) -> None:
    for column in (tables.Contact.introduced_by, tables.Contact.met_via):
        rows = session.execute(
            sa.select(tables.Contact.id, column).where(tables.Contact.owner_id == owner_id, column.is_not(None))
        )
        led_by_them = [row.id for row in rows if names.are(row[1])]
        if led_by_them:
            mine = (tables.Contact.owner_id == owner_id) & tables.Contact.id.in_(led_by_them)
            gone = {column.key: None} | ({"introducer_slack_id": None} if column.key == "introduced_by" else {})
            session.execute(sa.update(tables.Contact).where(mine).values(gone))
            _find_anew(session, owner_id, led_by_them)


def _find_anew(session: Session, owner_id: int, contact_ids: list[int]) -> None:
    """They are no longer found by what was taken off their cards."""
    made_of = [getattr(tables.Contact, name) for name in keys.MADE_OF["contact"]["more_key"]]
    mine = (tables.Contact.owner_id == owner_id) & tables.Contact.id.in_(contact_ids)
    for contact_id, *texts in session.execute(sa.select(tables.Contact.id, *made_of).where(mine)).all():
        one = (tables.Contact.owner_id == owner_id) & (tables.Contact.id == contact_id)
        session.execute(sa.update(tables.Contact).where(one).values(more_key=keys.folded(texts)))


def _forget_words(session: Session, owner_id: int, names: _Names, gone: set[tuple[str, int]]) -> None:
    drafts = session.execute(sa.select(Draft.id, Draft.words).where(Draft.owner_id == owner_id)).all()
    named = [row.id for row in drafts if names.stand_in(row.words)]
    session.execute(sa.delete(Draft).where(Draft.owner_id == owner_id, Draft.id.in_(named)))
    orders = session.execute(sa.select(Undo.__table__).where(Undo.owner_id == owner_id)).all()
    theirs = [row.id for row in orders if _is_about(row, names, gone)]
    session.execute(sa.delete(Undo).where(Undo.owner_id == owner_id, Undo.id.in_(theirs)))


def _is_about(order: Any, names: _Names, gone: set[tuple[str, int]]) -> bool:
    if any((entry["table"], entry["id"]) in gone for entry in order.rows):
        return True
    told = any(names.stand_in(text) for text in (order.label, order.words) if text)
    return told or names.stand_whole_in(json.dumps(order.rows, ensure_ascii=False))


def _still_about_somebody(session: Session, owner_id: int, message_ids: set[int]) -> set[int]:
    mine = (MessageReminder.owner_id == owner_id) & MessageReminder.message_id.in_(message_ids)
    return set(session.execute(sa.select(MessageReminder.message_id).where(mine)).scalars())


def _to_go(session: Session, owner_id: int, which: sa.ColumnElement[bool]) -> None:
    """What may stand in Slack is kept in mind; what surely never arrived goes at once."""
    mine = (Message.owner_id == owner_id) & which
    may_stand = _STANDS | Message.state.in_((SENDING, UNCERTAIN))
    session.execute(sa.delete(Message).where(mine, ~may_stand))
    marked = {"purpose": ERASE, "contact_id": None, "outdated": sa.or_(Message.outdated, Message.ts.is_(None))}
    session.execute(sa.update(Message).where(mine).values(**marked))


def _replies_about(session: Session, owner_id: int, contact_id: int, spare: Place | None) -> None:
    about = (Message.owner_id == owner_id) & (Message.purpose == REPLY) & (Message.contact_id == contact_id)
    rows = session.execute(sa.select(Message.id, Message.channel, Message.ts).where(about)).all()
    for row in rows:
        # One answer about several people has a row for each of them, and is deleted once.
        same = (Message.owner_id == owner_id) & (Message.channel == row.channel) & (Message.ts == row.ts)
        session.execute(sa.delete(Message).where(same, Message.id != row.id))
        left = {"contact_id": None, "purpose": REPLY if Place(row.channel, row.ts) == spare else ERASE}
        session.execute(sa.update(Message).where(Message.id == row.id, Message.state == SENT).values(**left))
