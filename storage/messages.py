"""Messages of ours as they should look now, and what becomes of one that did not arrive."""

import datetime as dt
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa

from coach.encouragement import Season, Trigger
from coach.hours import Pause
from coach.journey import DueKind
from storage import ladder, once, owners, pauses, reminders, weeks
from storage.among import among
from storage.database import Session
from storage.deliveries import DROPPED, SENDING, UNCERTAIN
from storage.matters import Matter, of_reminders
from storage.owners import Owner
from storage.prepared import prepared
from storage.reminders import Reminder
from storage.sending import LEASE, Claim
from storage.tables import Message as Row
from storage.tables import MessageReminder
from storage.tables import Reminder as ReminderRow
from storage.values import columns, new_id
from storage.weeks import Week


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of ours as it should look now."""

    id: int
    token: str
    owner: Owner
    user: str
    channel: str | None
    ts: str | None
    state: str
    attempts: int
    """The number of this attempt: whoever speaks it must still hold its lease."""
    composed_at: dt.datetime
    matters: tuple[Matter, ...]
    more: int
    pauses: tuple[Pause, ...] = ()
    """Where something in it was put off: when its owner wants quiet."""
    step: int | None = None
    """The step of the quiet ladder that it says was taken."""
    week: Week | None = None
    """What it tells beside its matters, where it is the message of the week."""
    earned: tuple[Trigger, Season] | None = None
    """The word of encouragement that it says, and what was done by then."""


_OWN = (
    MessageReminder.owner_id,
    MessageReminder.message_id,
    MessageReminder.id,
    MessageReminder.nudge.label("spoken"),
    MessageReminder.spoken_at,
    MessageReminder.answer,
    MessageReminder.undo_id,
)
_MESSAGES = prepared(sa.select(Row.__table__).where(among(Row.owner_id, "owners"), among(Row.id, "messages")))
_CARRIED = prepared(
    sa.select(*_OWN, *(column.label(f"of_{column.key}") for column in columns(ReminderRow, Reminder)))
    .join(
        ReminderRow,
        (ReminderRow.owner_id == MessageReminder.owner_id) & (ReminderRow.id == MessageReminder.reminder_id),
    )
    .where(among(MessageReminder.owner_id, "owners"), among(MessageReminder.message_id, "messages"))
    .order_by(MessageReminder.id)
)


def withdraw(session: Session, owner_id: int, message_id: int, *, attempt: int, now: dt.datetime) -> bool:
    """Take back a message that surely stands nowhere: its nudges were never spoken, so the journey decides anew.

    What is still due is composed again, from the facts of that moment, as soon as its owner may be spoken to. False:
    somebody else has dealt with it.
    """
    owner = owners.lock(session, owner_id)
    mine = (Row.owner_id == owner_id) & (Row.id == message_id) & (Row.attempts == attempt)
    mine &= Row.state.in_((SENDING, UNCERTAIN))
    row = session.execute(sa.select(Row.step).where(mine)).one_or_none()
    concerned = {reminder.contact_id for reminder in _carried(session, owner_id, message_id).values()}
    if owner is None or row is None or session.execute(sa.delete(Row).where(mine)).rowcount != 1:
        return False
    once.unsaid(session, owner_id, message_id)
    if row.step:
        owner = ladder.step_back(session, owner, row.step)
    reminders.bring_in_line(session, owner, concerned, now=now)
    return True


def once_more(session: Session, claim: Claim, kinds: Collection[DueKind], *, now: dt.datetime) -> Outgoing | None:
    """A message that nobody can look for, leased to be said once more with what is of these kinds and still open.

    All else in it counts as said. None when nothing is left to say, or when somebody else has dealt with it.
    """
    owner = owners.lock(session, claim.owner_id)
    mine = (Row.owner_id == claim.owner_id) & (Row.id == claim.message_id) & (Row.attempts == claim.attempt)
    mine &= Row.state == UNCERTAIN
    row = session.execute(sa.select(Row.__table__).where(mine)).one_or_none()
    if owner is None or row is None:
        return None
    carried = _carried(session, owner.id, row.id)
    wanted = {number for number, one in carried.items() if one.kind in kinds and _is_open(one, now)}
    leased = {"state": SENDING, "attempts": row.attempts + 1, "tried_at": now, "next_try": now + LEASE, "blind": True}
    given_up = {"state": DROPPED, "next_try": None}
    session.execute(sa.update(Row).where(Row.id == row.id).values(**leased if wanted else given_up))
    if not wanted:
        return None
    _let_go(session, row, carried.keys() - wanted)
    return shown(session, owner.id, row.id)


def shown(session: Session, owner_id: int, message_id: int) -> Outgoing | None:
    """A message as it should look now."""
    owner = owners.get(session, owner_id)
    return all_shown(session, [owner], [message_id]).get(owner_id) if owner else None


def all_shown(session: Session, people: Sequence[Owner], message_ids: Collection[int]) -> dict[int, Outgoing]:
    """As `shown`, a message for each of several owners, by the owners' ids."""
    known = {owner.id: owner for owner in people}
    asked = {"owners": list(known), "messages": list(message_ids)}
    rows = session.execute(_MESSAGES, asked).all()
    carried = session.execute(_CARRIED, asked).all()
    matters: dict[int, list[Matter]] = {row.id: [] for row in rows}
    reminded = [(row.owner_id, reminders.of_row(row[len(_OWN) :]), row) for row in carried]
    for row, one in zip(carried, of_reminders(session, reminded), strict=True):
        matters[row.message_id].append(one)
    return {row.owner_id: _outgoing(session, known[row.owner_id], row, tuple(matters[row.id])) for row in rows}


def _outgoing(session: Session, owner: Owner, row: Any, matters: tuple[Matter, ...]) -> Outgoing:
    return Outgoing(
        id=row.id,
        token=row.token,
        owner=owner,
        user=owner.user,
        channel=row.channel or owner.channel,
        ts=row.ts,
        state=row.state,
        attempts=row.attempts,
        composed_at=row.composed_at,
        matters=matters,
        more=row.more,
        pauses=_pauses(session, owner.id, matters),
        step=row.step,
        week=weeks.told(session, owner, row.id, at=row.composed_at) if row.week else None,
        earned=_earned(session, owner.id, row) if row.week or _waits_for_answers(matters) else None,
    )


def matter(session: Session, owner_id: int, matter_id: int) -> tuple[int, Matter] | None:
    """One reminder inside a message, with the message's id; None when its contact is gone."""
    carried = sa.select(MessageReminder.message_id).where(
        MessageReminder.owner_id == owner_id, MessageReminder.id == matter_id
    )
    message_id = session.execute(carried).scalar_one_or_none()
    if message_id is None:
        return None
    asked = {"owners": [owner_id], "messages": [message_id]}
    row = next(row for row in session.execute(_CARRIED, asked).all() if row.id == matter_id)
    return message_id, of_reminders(session, [(owner_id, reminders.of_row(row[len(_OWN) :]), row)])[0]


def unsaid(
    session: Session, owner: Owner, dues: Iterable[Reminder], *, now: dt.datetime, answer: str | None = None
) -> Outgoing:
    """These dues as a message that is stored nowhere, such as a list of what is open, with the `answer` they were given.

    Each matter goes by its reminder's id.
    """
    nowhere = {"spoken_at": None, "answer": answer, "undo_id": None}
    asked = [(owner.id, one, SimpleNamespace(id=one.id, spoken=one.nudge, **nowhere)) for one in dues]
    matters = tuple(of_reminders(session, asked))
    return Outgoing(
        id=0,
        token="",
        owner=owner,
        user=owner.user,
        channel=None,
        ts=None,
        state=DROPPED,
        attempts=0,
        composed_at=now,
        matters=matters,
        more=0,
        pauses=_pauses(session, owner.id, matters),
    )


def answered(session: Session, owner_id: int, matter_id: int, *, answer: str, undo_id: int) -> None:
    """Remember what the owner answered and how to take it back."""
    mine = (MessageReminder.owner_id == owner_id) & (MessageReminder.id == matter_id)
    session.execute(sa.update(MessageReminder).where(mine).values(answer=answer, undo_id=undo_id))


def _waits_for_answers(matters: Iterable[Matter]) -> bool:
    return any(one.reminder.kind is DueKind.OUTREACH for one in matters)


def _earned(session: Session, owner_id: int, row: Any) -> tuple[Trigger, Season] | None:
    told = set(once.told_in(session, owner_id, row.id)) & set(Trigger)
    return next(((Trigger(one), once.season(session, owner_id, at=row.composed_at)) for one in told), None)


def _carried(session: Session, owner_id: int, message_id: int) -> dict[int, Reminder]:
    rows = session.execute(_CARRIED, {"owners": [owner_id], "messages": [message_id]})
    return {row.id: reminders.of_row(row[len(_OWN) :]) for row in rows}


def _is_open(reminder: Reminder, now: dt.datetime) -> bool:
    return reminder.state == reminders.OPEN and (reminder.let_go_at is None or reminder.let_go_at > now)


def _let_go(session: Session, row: Any, matters: Collection[int]) -> None:
    # They move into a message of their own that is not said again, since they count as said.
    if not matters:
        return
    copied = {name: value for name, value in row._mapping.items() if name != "id"}  # noqa: SLF001 # the name is public
    fresh = {"token": secrets.token_urlsafe(18), "state": DROPPED, "next_try": None, "week": None}
    message_id = new_id(session.execute(sa.insert(Row).values(**{**copied, **fresh})))
    moved = sa.update(MessageReminder).where(MessageReminder.id.in_(matters))
    session.execute(moved.values(message_id=message_id))


def _pauses(session: Session, owner_id: int, matters: Iterable[Matter]) -> tuple[Pause, ...]:
    return pauses.of(session, owner_id) if any(one.later_until for one in matters) else ()
