"""Preparations: what an owner made ready for a talk, and the questions of their own."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.database import Session
from storage.order import Order
from storage.tables import OwnQuestion
from storage.tables import Preparation as Row
from storage.values import columns, every, given, one

OWN_AT_MOST = 40
"""Questions of one's own that are offered in an area, the newest first."""
LOOKED_AT = 4
"""Earlier preparations looked at."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is ready for one talk, or just in case."""

    id: int
    contact_id: int | None
    interview_id: int | None
    hope_to_learn: str | None
    leave_with: str | None
    opening: str | None
    organization: str | None
    path: str | None
    recent: str | None
    questions: list[dict[str, Any]]
    """In the order of asking: id, text, reason, asked."""
    passed: list[str]
    known: list[str]
    screen: str
    left_at: dt.datetime
    finished_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Own:
    """A question of the owner's own."""

    id: int
    area: str
    text: str


_MINE = sa.select(*columns(Row, Preparation)).where(Row.owner_id == given("owner"))
_BY_ID = _MINE.where(Row.id == given("preparation"))
_OF_TALK = _MINE.where(Row.interview_id == given("interview")).order_by(Row.id.desc()).limit(1)
_LOOSE = _MINE.where(Row.interview_id.is_(None)).order_by(Row.id.desc()).limit(1)
_OF_CONTACT = _MINE.where(Row.contact_id == given("contact")).order_by(Row.id.desc()).limit(LOOKED_AT)
_OF_OTHERS = (
    _MINE.where(Row.contact_id.is_not(None), Row.contact_id.is_distinct_from(given("contact")))
    .order_by(Row.id.desc())
    .limit(LOOKED_AT)
)
_OWN = (
    sa.select(*columns(OwnQuestion, Own))
    .where(OwnQuestion.owner_id == given("owner"), OwnQuestion.area == given("area"))
    .order_by(OwnQuestion.id.desc())
    .limit(OWN_AT_MOST)
)


def get(session: Session, owner_id: int, preparation_id: int) -> Preparation | None:
    """One preparation of this owner."""
    return one(session, Preparation, _BY_ID, owner=owner_id, preparation=preparation_id)


def of(session: Session, owner_id: int, contact_id: int | None, interview_id: int | None) -> Preparation | None:
    """What is ready for a talk, or what was made ready for this contact (or nobody) before a talk was planned."""
    if interview_id is not None:
        found = one(session, Preparation, _OF_TALK, owner=owner_id, interview=interview_id)
        if found:
            return found
    return one(session, Preparation, _LOOSE.where(Row.contact_id.is_not_distinct_from(contact_id)), owner=owner_id)


def earlier(session: Session, owner_id: int, contact_id: int, *, but: int | None) -> list[Preparation]:
    """What was ready for talks with this contact before, the latest first; `but`: the one that is worked on."""
    found = every(session, Preparation, _OF_CONTACT, owner=owner_id, contact=contact_id)
    return [one for one in found if one.id != but]


def of_others(session: Session, owner_id: int, contact_id: int | None) -> list[Preparation]:
    """What was ready for talks with other contacts, the latest first."""
    return every(session, Preparation, _OF_OTHERS, owner=owner_id, contact=contact_id)


def begin(order: Order, contact_id: int | None, interview_id: int | None, **made: Any) -> int:
    """A new one, with nothing on its list unless `made` says so; its id."""
    empty: dict[str, Any] = {"questions": [], "passed": [], "known": []}
    return order.make(Row, contact_id=contact_id, interview_id=interview_id, **{**empty, **made})


def change(order: Order, preparation: Preparation, **made: Any) -> None:
    """Change what is ready, by the names of `Preparation`."""
    order.change(Row, preparation.id, **made)


def own(session: Session, owner_id: int, area: str) -> list[Own]:
    """The owner's own questions of an area, the newest first."""
    return every(session, Own, _OWN, owner=owner_id, area=area)


def add_own(order: Order, area: str, text: str, *, now: dt.datetime, quotes: int | None = None) -> int:
    """A question of their own; its id. `quotes`: the contact whose words are in it."""
    return order.make(OwnQuestion, area=area, text=text, contact_id=quotes, added_at=now)
