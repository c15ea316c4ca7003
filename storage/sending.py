"""Whose turn it is to be spoken to: workspaces one after the other, each with its pause and its allowance."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.among import among
from storage.database import Session
from storage.deliveries import SENDING, UNCERTAIN
from storage.prepared import prepared
from storage.tables import Message, Owner, Workspace
from storage.values import given

LEASE = dt.timedelta(seconds=60)
"""How long somebody is the worker's who took them; a worker that is gone keeps them no longer."""
SPEAKING = dt.timedelta(seconds=15)
"""What must be left of a lease when a message is begun: longer than anybody waits for Slack's answer."""
ACTIVE, DEAD = "active", "dead"
EACH = dt.timedelta(seconds=60) / 285
"""What a workspace earns one message in: a little less than Slack's several hundred a minute (measured.md 3)."""
AT_ONCE = 48
"""Messages that a rested workspace may send in one go."""
A_TURN = 8
"""Messages of one workspace in one turn, so that a giant leaves room for others."""
_NEAR = 256
"""Owners looked at before it is asked workspace by workspace."""
LONGEST_PAUSE = dt.timedelta(days=1)
"""What lies further ahead was written under a clock that went wrong, and counts for nothing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is this worker's until the lease runs out: an owner to be told something, or a message to be looked for."""

    workspace_id: int
    owner_id: int
    until: dt.datetime
    message_id: int | None = None
    """One whose fate is unknown."""
    attempt: int = 0
    """The number of its last attempt."""


_OLDEST_OWNER = sa.select(Owner.wake_at).where(Owner.wake_at <= given("now")).order_by(Owner.wake_at).limit(1)
_OLDEST_MESSAGE = (
    sa.select(Message.next_try).where(Message.next_try <= given("now")).order_by(Message.next_try).limit(1)
)
_OLDEST = prepared(sa.select(_OLDEST_OWNER.scalar_subquery(), _OLDEST_MESSAGE.scalar_subquery()))
_DUE_OWNER = sa.select(Owner.id).where(Owner.workspace_id == Workspace.id, Owner.wake_at <= given("now")).limit(1)


def _passed(column: Any) -> sa.ColumnElement[bool]:
    return sa.or_(column.is_(None), column <= given("now"), column > given("absurd"))


_FREE = (
    (Workspace.state == ACTIVE)
    & _passed(Workspace.paused_until)
    & sa.or_(Workspace.full_at.is_(None), Workspace.full_at <= given("room"), Workspace.full_at > given("absurd"))
    & ~among(Workspace.id, "resting")
)
_WAITING = prepared(
    sa.select(Message.id, Message.owner_id, Owner.workspace_id, Message.attempts)
    .join(Owner, Owner.id == Message.owner_id)
    .join(Workspace, Workspace.id == Owner.workspace_id)
    .where(Message.next_try <= given("now"), _FREE)
    .order_by(Message.next_try)
    .limit(given("places"))
)
_LONGEST_WAITING = (
    sa.select(Owner.workspace_id).where(Owner.wake_at <= given("now")).order_by(Owner.wake_at).limit(_NEAR).subquery()
)
_WHERE_THEY_ARE = prepared(
    sa.select(_LONGEST_WAITING.c.workspace_id, sa.func.count()).group_by(_LONGEST_WAITING.c.workspace_id)
)
# A scalar look-up for each workspace in order of turns: no plan can begin by reading all owners that are due.
_WANTED = prepared(
    sa.select(Workspace.id)
    .where(_FREE, _DUE_OWNER.correlate(Workspace).scalar_subquery().is_not(None))
    .order_by(Workspace.turn_at)
    .limit(given("places"))
)
_TURNS = prepared(
    sa.select(Workspace.id, Workspace.full_at)
    .where(among(Workspace.id, "ids"), _FREE)
    .order_by(Workspace.turn_at)
    .limit(given("places"))
    .with_for_update(key_share=True, skip_locked=True)
)
_PEOPLE = prepared(
    sa.select(Owner.id)
    .where(Owner.workspace_id == given("workspace"), Owner.wake_at <= given("now"))
    .order_by(Owner.wake_at)
    .limit(given("room"))
    .with_for_update(skip_locked=True)
)
_LEASE_PEOPLE = prepared(sa.update(Owner).where(among(Owner.id, "ids")).values(wake_at=given("until")))
_LEASE_MESSAGES = prepared(
    sa.update(Message).where(among(Message.id, "ids")).values(next_try=given("until"), state=UNCERTAIN)
)
_STANDING = prepared(
    sa.select(Message.id)
    .join(Owner, Owner.id == Message.owner_id)
    .join(Workspace, Workspace.id == Owner.workspace_id)
    .where(Message.id == given("message"), Message.attempts == given("attempt"))
    .where(Message.state == SENDING, Message.next_try > given("spoken"))
    .where(Workspace.state == ACTIVE, _passed(Workspace.paused_until))
)
_SERVED = prepared(
    sa.update(Workspace.__table__)  # type: ignore[arg-type] # the mapped class has a table
    .where(Workspace.id == given("workspace"))
    .values(turn_at=given("at"), full_at=given("full"))
)


def oldest(session: Session, now: dt.datetime) -> dt.datetime | None:
    """Since when the one who waits longest has waited (UTC); None in a quiet moment. One indexed look-up."""
    moments = session.execute(_OLDEST, {"now": now}).one()
    return min((moment for moment in moments if moment), default=None)


def take(session: Session, *, now: dt.datetime, places: int, resting: Collection[int] = ()) -> list[Claim]:
    """Take the turns of workspaces that have somebody waiting, and lease as many of those as there are `places`.

    Left out: workspaces in `resting`, paused or dead ones, those whose allowance is used up, and, on PostgreSQL, what
    another transaction holds just now.
    """
    facts = {
        "now": now,
        "absurd": now + LONGEST_PAUSE,
        "room": now + EACH * (AT_ONCE - 1),
        "resting": list(resting),
        "places": places,
    }
    waiting = session.execute(_WAITING, facts).all()
    wanted = {row.workspace_id for row in waiting} | _wanted(session, facts)
    if not wanted:
        return []
    claims: list[Claim] = []
    served: list[dict[str, object]] = []
    for workspace_id, full_at in session.execute(_TURNS, {**facts, "ids": sorted(wanted)}).all():
        begins = _begins(full_at, now)
        room = min(A_TURN, places - len(claims), int((now + EACH * AT_ONCE - begins) / EACH))
        taken = [*_earlier(waiting, workspace_id, now)][:room]
        taken += _new(session, workspace_id, now, room - len(taken))
        claims += taken
        if taken:
            served.append({"workspace": workspace_id, "at": now, "full": begins + EACH * len(taken)})
    _lease(session, claims, now)
    if served:
        session.execute(_SERVED, served)
    return claims


def may_be_said(session: Session, message_id: int, attempt: int, *, now: dt.datetime) -> bool:
    """Whether this attempt's lease holds for long enough, and its workspace may be spoken to at all."""
    facts = {
        "message": message_id,
        "attempt": attempt,
        "now": now,
        "spoken": now + SPEAKING,
        "absurd": now + LONGEST_PAUSE,
    }
    return session.execute(_STANDING, facts).first() is not None


def hand_back(session: Session, claim: Claim, *, now: dt.datetime) -> None:
    """Nobody has begun with it: whoever comes next may take it at once."""
    if claim.message_id is None:
        mine = (Owner.id == claim.owner_id) & (Owner.wake_at == claim.until)
        session.execute(sa.update(Owner).where(mine).values(wake_at=now))
    else:
        untouched = (Message.id == claim.message_id) & (Message.next_try == claim.until)
        session.execute(sa.update(Message).where(untouched).values(next_try=now))


def pause(session: Session, workspace_id: int, *, until: dt.datetime) -> None:
    """Slack wants no more messages for this workspace before `until` (UTC)."""
    shorter = sa.or_(Workspace.paused_until.is_(None), Workspace.paused_until < until)
    paused = sa.update(Workspace).where(Workspace.id == workspace_id, shorter)
    session.execute(paused.values(paused_until=until))


def failed(session: Session, owner_id: int) -> int:
    """Their turn failed once more; how often in a row it did before."""
    mine = Owner.id == owner_id
    session.execute(sa.update(Owner).where(mine).values(failed_turns=Owner.failed_turns + 1))
    return int(session.execute(sa.select(Owner.failed_turns).where(mine)).scalar_one()) - 1


def put_off(session: Session, owner_id: int, *, until: dt.datetime) -> None:
    """Nothing is said to them before `until` (UTC), unless they change something themselves."""
    later = (Owner.id == owner_id) & (Owner.wake_at < until)
    session.execute(sa.update(Owner).where(later).values(wake_at=until))


def lose(session: Session, owner_id: int, *, now: dt.datetime) -> None:
    """Slack says that no message reaches them: nothing is sent until they use the app, and nothing is forgotten."""
    unreached = {"unreachable_at": now, "wake_at": None, "channel": None}
    session.execute(sa.update(Owner).where(Owner.id == owner_id).values(**unreached))


def reach_again(session: Session, owner_id: int, *, now: dt.datetime) -> None:
    """They are there again: what has become due meanwhile is said from now on."""
    session.execute(sa.update(Owner).where(Owner.id == owner_id).values(unreachable_at=None, wake_at=now))


def bury(session: Session, workspace_id: int) -> bool:
    """Slack no longer takes the token of this workspace: its jobs stop. Whether that is news."""
    alive = (Workspace.id == workspace_id) & (Workspace.state == ACTIVE)
    buried = session.execute(sa.update(Workspace).where(alive).values(state=DEAD)).rowcount == 1
    session.execute(sa.update(Owner).where(Owner.workspace_id == workspace_id).values(wake_at=None))
    theirs = sa.select(Owner.id).where(Owner.workspace_id == workspace_id)
    waiting = Message.owner_id.in_(theirs) & (Message.state == UNCERTAIN) & Message.next_try.is_not(None)
    session.execute(sa.update(Message).where(waiting).values(next_try=None))
    return buried


def buried(session: Session) -> list[tuple[int, str]]:
    """The workspaces whose token Slack does not take, with their teams."""
    rows = session.execute(sa.select(Workspace.id, Workspace.team).where(Workspace.state == DEAD))
    return [(row.id, row.team) for row in rows]


def revive(session: Session, workspace_id: int, *, now: dt.datetime) -> None:
    """The token is taken again: everybody who could be spoken to is looked at once."""
    session.execute(sa.update(Workspace).where(Workspace.id == workspace_id).values(state=ACTIVE, paused_until=None))
    reachable = (Owner.workspace_id == workspace_id) & Owner.unreachable_at.is_(None)
    session.execute(sa.update(Owner).where(reachable).values(wake_at=now))
    theirs = Message.owner_id.in_(sa.select(Owner.id).where(reachable))
    uncertain = theirs & (Message.state == UNCERTAIN) & Message.next_try.is_(None)
    session.execute(sa.update(Message).where(uncertain).values(next_try=now))


def mend_leases(session: Session, *, now: dt.datetime) -> int:
    """Look after messages that a clock gone wrong has put off for more than a day; how many."""
    absurd = Message.next_try > now + LONGEST_PAUSE
    return session.execute(sa.update(Message).where(absurd).values(next_try=now)).rowcount


def _wanted(session: Session, facts: dict[str, Any]) -> set[int]:
    """Workspaces with somebody to wake; where very many wait, only as many as are looked for, by turns."""
    found = session.execute(_WHERE_THEY_ARE, facts).all()
    if sum(count for _, count in found) < _NEAR:
        return {workspace_id for workspace_id, _ in found}
    # These may all be of one giant that may not be spoken to: its own must not hide the others.
    return set(session.execute(_WANTED, facts).scalars())


def _begins(full_at: dt.datetime | None, now: dt.datetime) -> dt.datetime:
    """From when on the allowance is counted: it is whole by then, or was when it is past."""
    if full_at is None or full_at > now + LONGEST_PAUSE:
        return now
    return max(full_at, now)


def _earlier(waiting: Iterable[Any], workspace_id: int, now: dt.datetime) -> Iterator[Claim]:
    for row in waiting:
        if row.workspace_id == workspace_id:
            yield Claim(workspace_id, row.owner_id, now + LEASE, row.id, row.attempts)


def _new(session: Session, workspace_id: int, now: dt.datetime, room: int) -> list[Claim]:
    if room < 1:
        return []
    people = session.execute(_PEOPLE, {"workspace": workspace_id, "now": now, "room": room}).scalars()
    return [Claim(workspace_id, owner_id, now + LEASE) for owner_id in people]


def _lease(session: Session, claims: Iterable[Claim], now: dt.datetime) -> None:
    people = [claim.owner_id for claim in claims if claim.message_id is None]
    messages = [claim.message_id for claim in claims if claim.message_id is not None]
    if people:
        session.execute(_LEASE_PEOPLE, {"ids": people, "until": now + LEASE})
    if messages:
        session.execute(_LEASE_MESSAGES, {"ids": messages, "until": now + LEASE})
