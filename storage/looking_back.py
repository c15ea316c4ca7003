"""Looking back on a talk: its lines in detail, what surprised, who was named, what was told of openings."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.database import Session
from storage.order import Order
from storage.tables import Debrief as Row
from storage.tables import Interview, Takeaway, TakeawaySkill, TakeawayTopic, Topic
from storage.talks import Talk
from storage.values import columns, every, given, one

LINES_AT_MOST = 40
"""Lines of one talk that are shown for correction, the first noted first."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What was added to a talk later; empty until it was."""

    id: int
    surprised: str | None
    mood: str | None
    mood_why: str | None
    named: str | None
    openings: str | None
    differently: str | None
    screen: str
    left_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of a talk, with all that is known of it."""

    id: int
    text: str
    contact_id: int
    interview_id: int
    topic: str | None
    area: str | None
    """Its own letter, else its topic's."""
    basis: str | None
    scope: str | None
    sure: str | None
    view: str | None
    private: bool
    compared: bool | None
    """Whether it was set beside what others said; None where it has no topic."""


_OF = sa.select(*columns(Row, Debrief)).where(Row.owner_id == given("owner"), Row.interview_id == given("interview"))
_NOTED = (
    sa.select(
        Takeaway.id,
        Takeaway.text,
        Takeaway.contact_id,
        Takeaway.interview_id,
        Topic.name,
        sa.func.coalesce(Takeaway.area, Topic.area),
        Takeaway.basis,
        Takeaway.scope,
        Takeaway.sure,
        Takeaway.view,
        Takeaway.private,
        TakeawayTopic.compared,
    )
    .outerjoin(
        TakeawayTopic,
        (TakeawayTopic.owner_id == Takeaway.owner_id) & (TakeawayTopic.takeaway_id == Takeaway.id),
    )
    .outerjoin(Topic, Topic.id == TakeawayTopic.topic_id)
    .where(Takeaway.owner_id == given("owner"), Takeaway.interview_id.is_not(None))
    .order_by(Takeaway.id)
)
_LINES = _NOTED.where(Takeaway.interview_id == given("interview"), Takeaway.view.is_(None)).limit(LINES_AT_MOST)
_VIEWS = _NOTED.where(Takeaway.interview_id == given("interview"), Takeaway.view == given("view"))
_LINE = _NOTED.where(Takeaway.id == given("takeaway"))
_OPENINGS = (
    sa.select(Row.openings)
    .join(Interview, Interview.id == Row.interview_id)
    .where(Row.owner_id == given("owner"), Row.contact_id == given("contact"), Row.openings.is_not(None))
    .order_by(Interview.day.desc(), Interview.id.desc())
)

_DIFFERENTLY = (
    sa.select(Row.differently)
    .where(Row.owner_id == given("owner"), Row.differently.is_not(None))
    .order_by(Row.left_at.desc(), Row.id.desc())
    .limit(1)
)


def of(session: Session, owner_id: int, interview_id: int) -> Debrief | None:
    """What was added to this talk."""
    return one(session, Debrief, _OF, owner=owner_id, interview=interview_id)


def keep(order: Order, talk: Talk, **facts: Any) -> None:
    """Change what was added to a talk, by the names of `Debrief`."""
    known = of(order.session, order.owner_id, talk.id)
    if known:
        order.change(Row, known.id, **facts)
    else:
        order.make(Row, contact_id=talk.contact_id, interview_id=talk.id, **facts)


def lines(session: Session, owner_id: int, interview_id: int) -> list[Noted]:
    """The lines of a talk in the order of noting."""
    return every(session, Noted, _LINES, owner=owner_id, interview=interview_id)


def views(session: Session, owner_id: int, interview_id: int, view: str) -> list[Noted]:
    """What was said in a talk about the owner's skills, of one kind."""
    return every(session, Noted, _VIEWS, owner=owner_id, interview=interview_id, view=view)


def line(session: Session, owner_id: int, takeaway_id: int) -> Noted | None:
    """One line of a talk."""
    return one(session, Noted, _LINE, owner=owner_id, takeaway=takeaway_id)


def describe(order: Order, takeaway_id: int, **facts: Any) -> None:
    """Say more of a line, by the names of `Noted`."""
    order.change(Takeaway, takeaway_id, **facts)


def drop(order: Order, takeaway_id: int) -> None:
    """Take a line away, with its topic and its skill."""
    for table in (TakeawayTopic, TakeawaySkill):
        mine = sa.select(table.id).where(table.owner_id == order.owner_id, table.takeaway_id == takeaway_id)
        for row_id in order.session.execute(mine).scalars().all():
            order.remove(table, row_id)
    order.remove(Takeaway, takeaway_id)


def openings(session: Session, owner_id: int, contact_id: int) -> list[str]:
    """The openings that a contact told of, the newest talk first."""
    told = session.execute(_OPENINGS, {"owner": owner_id, "contact": contact_id}).scalars()
    return [one for text in told for one in str(text).splitlines() if one.strip()]


def differently(session: Session, owner_id: int) -> str | None:
    """What the owner wished to do differently after the talk that they looked back on last."""
    wished: str | None = session.execute(_DIFFERENTLY, {"owner": owner_id}).scalar_one_or_none()
    return wished
