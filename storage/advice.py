"""Advice: what somebody suggested, or what the owner means to do after a talk."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from storage.among import among
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.tables import Advice as Row
from storage.tables import Contact, Owner
from storage.values import every, given, one

OPEN, DONE, DROPPED = "open", "done", "dropped"


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of it, with whom it came from; days are local."""

    id: int
    contact_id: int | None
    """None: a step of the owner's own, for one of their skills."""
    person: str
    """Empty where it came from nobody."""
    interview_id: int | None
    text: str
    by: dt.date | None
    state: str
    outcome: str | None
    given_at: dt.datetime
    reported_on: dt.date | None


_EVERY = sa.select(
    Row.id,
    Row.contact_id,
    sa.func.coalesce(Contact.name, ""),
    Row.interview_id,
    Row.text,
    Row.by,
    Row.state,
    Row.outcome,
    Row.given_at,
    Row.reported_on,
).outerjoin(Contact, Contact.id == Row.contact_id)
_MINE = _EVERY.where(Row.owner_id == given("owner"))
_BY_ID = prepared(_MINE.where(Row.id == given("advice")))
_IN = prepared(
    _MINE.where(Row.state == given("state")).order_by(Row.by.is_(None), Row.by, Row.id).limit(given("limit"))
)
_OF_OTHERS = {
    reported: prepared(
        _MINE.where(
            Row.state == DONE,
            Row.contact_id.is_not(None),
            Row.reported_on.is_not(None) if reported else Row.reported_on.is_(None),
        )
        .order_by(Row.reported_on.desc(), Row.id.desc())
        .limit(given("limit"))
    )
    for reported in (False, True)
}
_IS_PLANNED = Row.contact_id.is_(None) & (Row.state == OPEN) & Row.by.is_not(None)
HAS_OWN_DAYS = sa.exists().where(Row.owner_id == Owner.id, _IS_PLANNED).correlate(Owner)
"""Whether an owner has an open plan of their own with a day."""
_OWN_DAYS = prepared(
    sa.select(Row.owner_id, Row.id, Row.by)
    .where(among(Row.owner_id, "owners"), _IS_PLANNED)
    .order_by(Row.by.desc(), Row.id)
)
_OF_TALK = _MINE.where(Row.interview_id == given("interview")).order_by(Row.id.desc())
_OF_CONTACT = _MINE.where(Row.contact_id == given("contact")).order_by(Row.id.desc()).limit(given("limit"))
_TO_TELL = prepared(
    _MINE.where(Row.contact_id == given("contact"), Row.state == DONE, Row.reported_on.is_(None))
    .order_by(Row.id.desc())
    .limit(1)
)
_THESE = prepared(_EVERY.where(among(Row.owner_id, "owners"), among(Row.id, "advice")))
_TO_TELL_ALL = prepared(
    _EVERY.where(among(Row.owner_id, "owners"), among(Row.contact_id, "contacts"))
    .where(Row.state == DONE, Row.reported_on.is_(None))
    .order_by(Row.id)
)


def give(
    order: Order, contact_id: int | None, text: str, *, by: dt.date | None, interview_id: int | None, now: dt.datetime
) -> int:
    """Keep a piece of advice, or a next step; its id."""
    facts = {"text": text, "by": by, "interview_id": interview_id, "state": OPEN, "given_at": now}
    return order.make(Row, contact_id=contact_id, **facts)


def settle(order: Order, advice: Advice, state: str, *, day: dt.date, outcome: str | None = None) -> None:
    """It was done or dropped, on a local day."""
    done = {"done_on": day} if state == DONE else {}
    order.change(Row, advice.id, state=state, **done, **({"outcome": outcome} if outcome else {}))


def put_off(order: Order, advice: Advice, *, by: dt.date) -> None:
    """They mean to do it by another local day."""
    order.change(Row, advice.id, by=by)


def reported(order: Order, advice: Advice, *, day: dt.date) -> None:
    """They were told what came of it."""
    order.change(Row, advice.id, reported_on=day)


def get(session: Session, owner_id: int, advice_id: int) -> Advice | None:
    """One piece of advice of this owner."""
    return one(session, Advice, _BY_ID, owner=owner_id, advice=advice_id)


def get_all(session: Session, owner_ids: Collection[int], advice_ids: Collection[int]) -> dict[int, Advice]:
    """As `get`, for several of several owners, by their ids."""
    asked = {"owners": list(owner_ids), "advice": list(advice_ids)}
    return {row[0]: Advice(*row) for row in session.execute(_THESE, asked)} if advice_ids else {}


def listed(session: Session, owner_id: int, state: str, *, limit: int) -> list[Advice]:
    """All in a state, that with the nearest day first."""
    return every(session, Advice, _IN, owner=owner_id, state=state, limit=limit)


def of_others(session: Session, owner_id: int, *, reported: bool, limit: int) -> list[Advice]:
    """What somebody advised and the owner did, the latest first; `reported`: of which they have heard."""
    return every(session, Advice, _OF_OTHERS[reported], owner=owner_id, limit=limit)


def of_talk(session: Session, owner_id: int, interview_id: int) -> list[Advice]:
    """What came of one talk, the latest first."""
    return every(session, Advice, _OF_TALK, owner=owner_id, interview=interview_id)


def of_contact(session: Session, owner_id: int, contact_id: int, *, limit: int) -> list[Advice]:
    """What came of the talks with a contact, the latest first."""
    return every(session, Advice, _OF_CONTACT, owner=owner_id, contact=contact_id, limit=limit)


def own_days(session: Session, owner_ids: Collection[int]) -> list[tuple[int, int, dt.date]]:
    """The open plans of these owners' own that have a day: the owner, the plan and that local day; the latest first."""
    return [tuple(row) for row in session.execute(_OWN_DAYS, {"owners": list(owner_ids)})]


def to_tell(session: Session, owner_id: int, contact_id: int) -> Advice | None:
    """The latest advice of a contact that was done and of which they have not heard yet."""
    return one(session, Advice, _TO_TELL, owner=owner_id, contact=contact_id)


def to_tell_all(session: Session, owner_ids: Collection[int], contact_ids: Collection[int]) -> dict[int, Advice]:
    """As `to_tell`, by contacts of several owners of whom there is any."""
    asked = {"owners": list(owner_ids), "contacts": list(contact_ids)}
    # The latest comes last, and stays.
    return {row[1]: Advice(*row) for row in session.execute(_TO_TELL_ALL, asked)} if contact_ids else {}
