"""What an owner is told once, and what they have done so far."""

import datetime as dt
from collections.abc import Collection, Mapping

import sqlalchemy as sa

from coach.aims import Aim
from coach.encouragement import Season, Trigger
from storage.among import among
from storage.database import Session
from storage.prepared import prepared
from storage.tables import Advice, Interview, Owner, SaidOnce, Takeaway, Touch
from storage.values import given

_SAID = prepared(sa.select(SaidOnce.owner_id, SaidOnce.trigger, SaidOnce.day).where(among(SaidOnce.owner_id, "owners")))
_IN_MESSAGE = sa.select(SaidOnce.trigger).where(
    SaidOnce.owner_id == given("owner"), SaidOnce.message_id == given("message")
)


_LAST_SILENCE = "last without reply"
"""Before the message that tells each time that no answer came, so that two in a row are known."""
_HEARD = ("reply", "talk")


def _count(table: type[Interview | Takeaway | Advice], *which: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.count()).select_from(table).where(table.owner_id == Owner.id, *which).scalar_subquery()


_SEASON = sa.select(
    sa.select(sa.func.min(Touch.day)).where(Touch.owner_id == Owner.id).scalar_subquery(),
    sa.select(sa.func.max(Touch.day)).where(Touch.owner_id == Owner.id).scalar_subquery(),
    _count(Interview, Interview.held.is_(True), Interview.outcome.is_(None), Interview.logged_at <= given("at")),
    _count(Takeaway, Takeaway.noted_at <= given("at")),
    _count(Advice, Advice.state == "done"),
    Owner.aim,
).where(Owner.id == given("owner"))
_MESSAGES = (
    sa.select(sa.func.count())
    .select_from(Touch)
    .where(Touch.owner_id == given("owner"), Touch.kind == "outreach", Touch.direction == "mine")
)


def said(session: Session, owner_id: int) -> dict[str, dt.date]:
    """All that was said once, and on which local day."""
    return said_of_all(session, [owner_id])[owner_id]


def said_of_all(session: Session, owner_ids: Collection[int]) -> dict[int, dict[str, dt.date]]:
    """As `said`, for several owners, by their ids."""
    found: dict[int, dict[str, dt.date]] = {owner_id: {} for owner_id in owner_ids}
    for owner_id, trigger, day in session.execute(_SAID, {"owners": list(owner_ids)}) if found else ():
        found[owner_id][trigger] = day
    return found


def say(session: Session, owner_id: int, trigger: str, *, day: dt.date, message_id: int | None = None) -> None:
    """Remember that it is said now, on a local day; `message_id`: the message that tells it."""
    row = {"owner_id": owner_id, "trigger": trigger, "day": day, "message_id": message_id}
    session.execute(sa.insert(SaidOnce), row)


def encouraged_on(before: Mapping[str, dt.date], today: dt.date) -> bool:
    """Whether a word of encouragement was said today: one a day is enough."""
    return any(before.get(one) == today for one in Trigger)


def earned(session: Session, owner_id: int, trigger: Trigger, *, today: dt.date) -> bool:
    """Whether a word of encouragement is said now, and remember it: once of each kind, and one a day."""
    before = said(session, owner_id)
    if trigger in before or encouraged_on(before, today):
        return False
    say(session, owner_id, trigger, day=today)
    return True


def unsaid(session: Session, owner_id: int, message_id: int) -> None:
    """The message never arrived: what it told may be told again."""
    session.execute(sa.delete(SaidOnce).where(SaidOnce.owner_id == owner_id, SaidOnce.message_id == message_id))


def no_reply(session: Session, owner_id: int, message_id: int, *, today: dt.date) -> None:
    """A message says that no answer came: what it says of that, the first time and where two came in a row."""
    before = said(session, owner_id)
    silences = {one: day for one, day in before.items() if one.startswith(_LAST_SILENCE)}
    last = max(silences.values(), default=before.get(Trigger.NO_REPLY))
    trigger = Trigger.NO_REPLIES if last and not _heard_since(session, owner_id, last) else Trigger.NO_REPLY
    # The one before stays: this message may never arrive.
    older = [one for one, day in silences.items() if last and day < last]
    session.execute(sa.delete(SaidOnce).where(SaidOnce.owner_id == owner_id, SaidOnce.trigger.in_(older)))
    say(session, owner_id, f"{_LAST_SILENCE} {message_id}", day=today, message_id=message_id)
    if trigger not in before and not encouraged_on(before, today):
        say(session, owner_id, trigger, day=today, message_id=message_id)


def _heard_since(session: Session, owner_id: int, day: dt.date) -> bool:
    """Whether anybody answered or talked with them from a local day on."""
    heard = (Touch.owner_id == owner_id) & (Touch.day >= day) & Touch.kind.in_(_HEARD)
    return session.execute(sa.select(Touch.id).where(heard).limit(1)).first() is not None


def told_in(session: Session, owner_id: int, message_id: int) -> list[str]:
    """What one message tells once."""
    return list(session.execute(_IN_MESSAGE, {"owner": owner_id, "message": message_id}).scalars())


def season(session: Session, owner_id: int, *, at: dt.datetime) -> Season:
    """What they have done by a moment (UTC)."""
    first, last, talks, learned, steps, aim = session.execute(_SEASON, {"owner": owner_id, "at": at}).one()
    return Season(first, last, talks, learned, steps, Aim(aim) if aim else None)


def messages_written(session: Session, owner_id: int) -> int:
    """How many messages to somebody they told of."""
    return int(session.execute(_MESSAGES, {"owner": owner_id}).scalar_one())
