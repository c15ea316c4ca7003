"""Talks, touches and what was learned: what happened between an owner and a contact."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.preparing import USUAL_MINUTES
from storage import tables
from storage.among import THEM, among
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.values import columns, every, given, one


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk with a contact."""

    id: int
    contact_id: int
    held: bool
    day: dt.date
    starts_at: dt.datetime | None
    day_known: bool
    medium: str | None
    minutes: int | None
    thanked_on: dt.date | None
    logged_at: dt.datetime
    notes: str | None
    place: str | None
    evaluated_at: dt.datetime | None
    """When they said what they learned."""
    hoped: str | None
    """Whether they got what they had hoped for: yes, partly or no."""
    outcome: str | None
    """Of one that did not take place: cancelled, declined, missed_by_me, missed_by_them."""
    moved_at: dt.datetime | None
    moves: int
    """How often its day or hour was changed while it was to come, and when last."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One exchange with a contact; `kind` is outreach, reply, talk, thanks, hello, news, card or other."""

    id: int
    interview_id: int | None
    kind: str
    direction: str
    day: dt.date
    words: str | None
    """What they said of it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A talk still to come, with whom."""

    talk: Talk
    contact_id: int
    name: str


_TALK = columns(tables.Interview, Talk)
_TOUCH = columns(tables.Touch, Touch)
_BY_ID = prepared(
    sa.select(*_TALK).where(tables.Interview.owner_id == given("owner"), tables.Interview.id == given("interview"))
)
_BY_DAY = sa.func.coalesce(tables.Interview.day, tables.Interview.day)
"""Told so, SQLite looks at the talks with this contact, not along the days through all of the owner's."""
_LATEST_TALKS = prepared(
    sa.select(*_TALK)
    .where(tables.Interview.owner_id == given("owner"), tables.Interview.contact_id == given("contact"))
    .order_by(_BY_DAY.desc(), tables.Interview.id.desc())
    .limit(given("limit"))
)
_LATEST_TOUCHES = prepared(
    sa.select(*_TOUCH)
    .where(tables.Touch.owner_id == given("owner"), tables.Touch.contact_id == given("contact"))
    .order_by(tables.Touch.day.desc(), tables.Touch.id.desc())
    .limit(given("limit"))
)
_COMING = prepared(
    sa.select(*_TALK, tables.Contact.name)
    .join(tables.Contact, tables.Contact.id == tables.Interview.contact_id)
    .where(tables.Interview.owner_id == given("owner"), tables.Interview.held.is_(False))
    .where(tables.Interview.day >= given("today"), tables.Interview.outcome.is_(None))
    .order_by(tables.Interview.day, tables.Interview.id)
    .limit(given("limit"))
)
_LINES = (
    sa.select(tables.Takeaway.text)
    .where(tables.Takeaway.owner_id == given("owner"), tables.Takeaway.contact_id == given("contact"))
    .where(tables.Takeaway.private.is_(False), tables.Takeaway.view.is_(None))
    .order_by(tables.Takeaway.interview_id.desc(), tables.Takeaway.id)
    .limit(given("limit"))
)
_LEARNED = prepared(_LINES)
_LEARNED_IN = prepared(_LINES.where(tables.Takeaway.interview_id == given("interview")))


LAST_TOUCH = (
    sa.select(tables.Touch.id)
    .where(tables.Touch.owner_id == tables.Contact.owner_id, tables.Touch.contact_id == tables.Contact.id)
    .order_by(tables.Touch.day.desc(), tables.Touch.id.desc())
    .limit(1)
    .correlate(tables.Contact)
    .scalar_subquery()
)
"""The latest exchange with a contact."""
_LAST_HELD = (
    sa.select(tables.Interview.id)
    .where(tables.Interview.owner_id == tables.Contact.owner_id, tables.Interview.contact_id == tables.Contact.id)
    .where(tables.Interview.held, tables.Interview.day_known)
    .order_by(_BY_DAY.desc(), tables.Interview.id.desc())
    .limit(1)
    .correlate(tables.Contact)
    .scalar_subquery()
)
_THESE = prepared(
    sa.select(*_TALK).where(among(tables.Interview.owner_id, "owners"), among(tables.Interview.id, "interviews"))
)
_LAST_HELD_OF_ALL = prepared(
    sa.select(*_TALK).join_from(tables.Contact, tables.Interview, tables.Interview.id == _LAST_HELD).where(THEM)
)
_LAST_TOUCH_OF_ALL = prepared(
    sa.select(tables.Contact.id.label("whose"), *_TOUCH)
    .join_from(tables.Contact, tables.Touch, tables.Touch.id == LAST_TOUCH)
    .where(THEM)
)


def _first_line(*which: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    lines = sa.select(tables.Takeaway.text).where(tables.Takeaway.private.is_(False), tables.Takeaway.view.is_(None))
    return lines.where(*which).order_by(tables.Takeaway.interview_id.desc(), tables.Takeaway.id).limit(1)


_FIRST_LINES = prepared(
    sa.select(
        tables.Contact.id,
        _first_line(
            tables.Takeaway.owner_id == tables.Contact.owner_id, tables.Takeaway.contact_id == tables.Contact.id
        )
        .correlate(tables.Contact)
        .scalar_subquery(),
    ).where(THEM)
)
_FIRST_LINES_IN = prepared(
    sa.select(
        tables.Interview.id,
        _first_line(
            tables.Takeaway.owner_id == tables.Interview.owner_id,
            tables.Takeaway.contact_id == tables.Interview.contact_id,
            tables.Takeaway.interview_id == tables.Interview.id,
        )
        .correlate(tables.Interview)
        .scalar_subquery(),
    ).where(among(tables.Interview.owner_id, "owners"), among(tables.Interview.id, "interviews"))
)


def hold(order: Order, contact_id: int, *, day: dt.date, now: dt.datetime, held: bool, **facts: Any) -> int:
    """A talk, held or still to come; one that was held is a touch too. Its id."""
    interview_id = order.make(tables.Interview, contact_id=contact_id, day=day, held=held, logged_at=now, **facts)
    if held:
        touch(order, contact_id, kind="talk", direction="both", day=day, interview_id=interview_id)
    return interview_id


def touch(
    order: Order,
    contact_id: int,
    *,
    kind: str,
    direction: str,
    day: dt.date,
    interview_id: int | None = None,
    words: str | None = None,
) -> int:
    """An exchange on `day` (the owner's local day), and what else they said of it; its id."""
    facts = {"kind": kind, "direction": direction, "day": day, "interview_id": interview_id, "words": words}
    return order.make(tables.Touch, contact_id=contact_id, **facts)


def move_touch(order: Order, exchange: Touch, *, day: dt.date) -> None:
    """It was on another day."""
    order.change(tables.Touch, exchange.id, day=day)


def thank(order: Order, talk: Talk, *, day: dt.date) -> None:
    """The thanks for this talk went out on `day`; they are a touch."""
    mend(order, talk, thanked_on=day, held=True)
    touch(order, talk.contact_id, kind="thanks", direction="mine", day=day, interview_id=talk.id)


def mend(order: Order, talk: Talk, **facts: Any) -> None:
    """Change what is known of a talk; its touch is there while it was held, on the same day."""
    order.change(tables.Interview, talk.id, **facts)
    held, day = facts.get("held", talk.held), facts.get("day", talk.day)
    of_talk = (tables.Touch.owner_id == order.owner_id) & (tables.Touch.interview_id == talk.id)
    wanted = sa.select(tables.Touch.id).where(of_talk, tables.Touch.kind == "talk")
    known = list(order.session.execute(wanted).scalars())
    for touch_id in known:
        if held:
            order.change(tables.Touch, touch_id, day=day)
        else:
            order.remove(tables.Touch, touch_id)
    if held and not known:
        touch(order, talk.contact_id, kind="talk", direction="both", day=day, interview_id=talk.id)


def move(
    order: Order, talk: Talk, *, day: dt.date, starts_at: dt.datetime | None, now: dt.datetime, **facts: Any
) -> None:
    """It is on another day (local) or at another hour, also where it had been called off."""
    known = {**facts, "starts_at": starts_at, "ended_at": ends(starts_at, facts.get("minutes") or talk.minutes)}
    if (day, starts_at) != (talk.day, talk.starts_at) or talk.outcome:
        known |= {"moved_at": now, "moves": talk.moves + 1, "outcome": None, "outcome_on": None}
    mend(order, talk, day=day, day_known=True, held=False, **known)


def ends(starts_at: dt.datetime | None, minutes: int | None) -> dt.datetime | None:
    """When a talk is over that begins then (both aware), as long as talks are where nobody named its length."""
    return starts_at + dt.timedelta(minutes=minutes or USUAL_MINUTES) if starts_at else None


def end(order: Order, talk: Talk, outcome: str, *, day: dt.date) -> None:
    """It did not take place, as was said on `day` (the owner's local day)."""
    theirs = (tables.Touch.owner_id == order.owner_id) & (tables.Touch.contact_id == talk.contact_id)
    newest = order.session.execute(sa.select(sa.func.max(tables.Touch.id)).where(theirs)).scalar_one_or_none()
    mend(order, talk, outcome=outcome, outcome_on=day, outcome_after=newest or 0)


def learn(order: Order, talk: Talk, text: str, *, now: dt.datetime, **facts: Any) -> int:
    """One thing learned in a talk, with what else is known of it; its id."""
    of_talk = {"contact_id": talk.contact_id, "interview_id": talk.id, "private": False, **facts}
    return order.make(tables.Takeaway, text=text, noted_at=now, **of_talk)


def get(session: Session, owner_id: int, interview_id: int) -> Talk | None:
    """One talk of this owner."""
    return one(session, Talk, _BY_ID, owner=owner_id, interview=interview_id)


def get_all(session: Session, owner_ids: Collection[int], interview_ids: Collection[int]) -> dict[int, Talk]:
    """As `get`, for several talks of several owners, by their ids."""
    asked = {"owners": list(owner_ids), "interviews": list(interview_ids)}
    return {row[0]: Talk(*row) for row in session.execute(_THESE, asked)} if interview_ids else {}


def last_held(session: Session, owner_ids: Collection[int], contact_ids: Collection[int]) -> dict[int, Talk]:
    """The last talk that was held on a day that is known, by contacts of several owners who had one."""
    asked = {"owners": list(owner_ids), "contacts": list(contact_ids)}
    found = [Talk(*row) for row in session.execute(_LAST_HELD_OF_ALL, asked)] if contact_ids else []
    return {talk.contact_id: talk for talk in found}


def with_contact(session: Session, owner_id: int, contact_id: int, *, limit: int = 20) -> list[Talk]:
    """The talks with a contact, latest first."""
    return every(session, Talk, _LATEST_TALKS, owner=owner_id, contact=contact_id, limit=limit)


def next_with(session: Session, owner_id: int, contact_id: int) -> Talk | None:
    """The talk that is planned with a contact, the latest where there are several; None where nothing is ahead."""
    planned = (one for one in with_contact(session, owner_id, contact_id) if not (one.held or one.outcome))
    return next(planned, None)


def last_touch(session: Session, owner_id: int, contact_id: int) -> Touch | None:
    """The latest exchange with a contact."""
    return next(iter(touches(session, owner_id, contact_id, limit=1)), None)


def last_touches(session: Session, owner_ids: Collection[int], contact_ids: Collection[int]) -> dict[int, Touch]:
    """As `last_touch`, by contacts of several owners who had one."""
    asked = {"owners": list(owner_ids), "contacts": list(contact_ids)}
    return {whose: Touch(*row) for whose, *row in session.execute(_LAST_TOUCH_OF_ALL, asked)}


def touches(session: Session, owner_id: int, contact_id: int, *, limit: int = 40) -> list[Touch]:
    """The exchanges with a contact, latest first."""
    return every(session, Touch, _LATEST_TOUCHES, owner=owner_id, contact=contact_id, limit=limit)


def learned(
    session: Session, owner_id: int, contact_id: int, *, limit: int, interview_id: int | None = None
) -> list[str]:
    """What a contact told, the newest talk first and each talk in the order of noting; of one talk where it is named.

    What is for the owner's eyes only, and what was said of their skills, is no part of it: notes are made of this.
    """
    facts = {"owner": owner_id, "contact": contact_id, "limit": limit}
    if interview_id is None:
        return list(session.execute(_LEARNED, facts).scalars())
    return list(session.execute(_LEARNED_IN, {**facts, "interview": interview_id}).scalars())


def first_lines(session: Session, owner_ids: Collection[int], contact_ids: Collection[int]) -> dict[int, str | None]:
    """The first of what contacts of several owners told, as `learned` orders it, by their ids."""
    asked = {"owners": list(owner_ids), "contacts": list(contact_ids)}
    return dict(session.execute(_FIRST_LINES, asked).all()) if contact_ids else {}


def first_lines_in(
    session: Session, owner_ids: Collection[int], interview_ids: Collection[int]
) -> dict[int, str | None]:
    """The first of what was learned in talks of several owners, as `learned` orders it, by their ids."""
    asked = {"owners": list(owner_ids), "interviews": list(interview_ids)}
    return dict(session.execute(_FIRST_LINES_IN, asked).all()) if interview_ids else {}


def coming(session: Session, owner_id: int, *, today: dt.date, limit: int) -> list[Coming]:
    """Talks from today on that are still to come, the next first."""
    rows = session.execute(_COMING, {"owner": owner_id, "today": today, "limit": limit})
    return [Coming(Talk(*row[:-1]), row.contact_id, row[-1]) for row in rows]
