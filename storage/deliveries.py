"""What becomes of a message on its way: taken, perhaps said, or given up."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.among import among, of_each
from storage.database import Session
from storage.prepared import prepared
from storage.tables import Message, Owner, Workspace
from storage.values import given, one

SENDING, SENT, UNCERTAIN, FAILED, DROPPED = "sending", "sent", "uncertain", "failed", "dropped"
"""Failed: Slack would not take it from us. Dropped: nobody could look whether it arrived, and it was let go."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A message that may stand in Slack, and where to look for it."""

    id: int
    owner_id: int
    team: str
    user: str
    token: str
    channel: str | None
    since: dt.datetime
    """When the attempt began whose fate is unknown (UTC)."""
    looked_to: str | None
    """The `ts` down to which was looked in vain."""
    failures: int
    """Times that was looked for it in vain."""
    blind: bool
    """Whether it was said once more already without anybody being able to look."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that Slack has taken, and where it stands."""

    message_id: int
    owner_id: int
    channel: str
    ts: str


_SOUGHT = prepared(
    sa.select(
        Message.id,
        Message.owner_id,
        Workspace.team,
        Owner.user,
        Message.token,
        sa.func.coalesce(Message.channel, Owner.channel).label("channel"),
        sa.func.coalesce(Message.tried_at, Message.composed_at, type_=Message.composed_at.type).label("since"),
        Message.looked_to,
        Message.failures,
        Message.blind,
    )
    .join(Owner, Owner.id == Message.owner_id)
    .join(Workspace, Workspace.id == Owner.workspace_id)
    .where(Message.id == given("message"))
)
_SENT = prepared(
    sa.update(Message)
    .where(among(Message.id, "messages"))
    .values(state=SENT, channel=of_each(Message.id, "channels"), ts=of_each(Message.id, "ts"), next_try=None)
    .returning(Message.id, Message.outdated)
)
_THEIRS = of_each(Owner.id, "channels")
_HEARD = prepared(
    sa.update(Owner)
    .where(among(Owner.id, "owners"))
    .where(sa.or_(Owner.channel.is_distinct_from(_THEIRS), Owner.failed_turns > 0))
    .values(channel=_THEIRS, failed_turns=0)
)


def sought(session: Session, message_id: int | None) -> Sought | None:
    """A message whose fate is unknown; None where it was deleted meanwhile."""
    return one(session, Sought, _SOUGHT, message=message_id)


def all_sent(session: Session, taken: Sequence[Taken]) -> list[bool]:
    """Slack has taken these. Whether a fact has changed meanwhile, so that each has to be brought up to date; in order."""
    ids = [one.message_id for one in taken]
    stands = {
        "messages": ids,
        "channels": {one.message_id: one.channel for one in taken},
        "ts": {one.message_id: one.ts for one in taken},
    }
    channels = {one.owner_id: one.channel for one in taken}
    # The owners first, as everybody else does: the other way round two would wait for each other.
    session.execute(_HEARD, {"owners": list(channels), "channels": channels})
    outdated = {message_id for message_id, is_outdated in session.execute(_SENT, stands) if is_outdated}
    return [message_id in outdated for message_id in ids]


def outdate(session: Session, message_id: int) -> bool:
    """Note that the message no longer says how things stand; False where it stands in Slack and can be changed."""
    on_its_way = (Message.id == message_id) & Message.ts.is_(None)
    return session.execute(sa.update(Message).where(on_its_way).values(outdated=True)).rowcount == 1


def uncertain(session: Session, message_id: int, *, attempt: int, at: dt.datetime) -> None:
    """Nobody knows whether Slack has taken it; from `at` (UTC) on its history is asked."""
    _settle(session, message_id, attempt, state=UNCERTAIN, next_try=at)


def fail(session: Session, message_id: int, *, attempt: int) -> None:
    """Slack will not take it from us, however often it is said: a dead letter."""
    _settle(session, message_id, attempt, state=FAILED, next_try=None)


def look_again(session: Session, message_id: int, *, at: dt.datetime | None, looked_to: str | None) -> None:
    """Slack's history could not be read to the end; it is asked again from `at` (UTC) on. None: when it may be asked."""
    still = (Message.id == message_id) & (Message.state == UNCERTAIN)
    looked = {"next_try": at, "looked_to": looked_to, "failures": Message.failures + 1}
    session.execute(sa.update(Message).where(still).values(**looked))


def give_up(session: Session, message_id: int) -> None:
    """Nobody can find out whether it stands in Slack, and it is not worth saying twice."""
    still = (Message.id == message_id) & (Message.state == UNCERTAIN)
    session.execute(sa.update(Message).where(still).values(state=DROPPED, next_try=None))


def stumbled(session: Session, owner_id: int, *, at: dt.datetime) -> None:
    """Something of ours failed while a message of theirs was being said: nobody knows how far it came."""
    on_its_way = (Message.owner_id == owner_id) & (Message.state == SENDING)
    session.execute(sa.update(Message).where(on_its_way).values(state=UNCERTAIN, next_try=at))


def _settle(session: Session, message_id: int, attempt: int, **values: Any) -> None:
    # Only of this very attempt: who holds an older lease may be telling old news of a message that was said since.
    mine = (Message.id == message_id) & (Message.state == SENDING) & (Message.attempts == attempt)
    session.execute(sa.update(Message).where(mine).values(**values))
