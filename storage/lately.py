"""Whom an owner was in touch with last, what they talked about, and everybody page by page."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from storage.advice import DONE
from storage.contacts import Found
from storage.database import Session
from storage.prepared import prepared
from storage.tables import Advice, Contact, Interview, Takeaway, Touch
from storage.values import columns, every, given, one


@dataclass(frozen=True, slots=True)
class InTouch:
    """A contact and the day of the latest exchange."""

    id: int
    name: str
    organization: str | None
    day: dt.date


@dataclass(frozen=True, slots=True)
class Held:
    """A talk that was held, with whom, and the first line that was noted."""

    id: int
    contact_id: int
    name: str
    medium: str | None
    day: dt.date
    learned: str | None


@dataclass(frozen=True, slots=True)
class CameOfIt:
    """A next step that was done, from whose talk it is, and who led there."""

    person: str
    introduced_by: str | None
    text: str


_LATEST = (
    sa.select(Touch.contact_id, sa.func.max(Touch.day).label("day"))
    .where(Touch.owner_id == given("owner"))
    .group_by(Touch.contact_id)
    .order_by(sa.func.max(Touch.day).desc(), sa.func.max(Touch.id).desc())
    .limit(given("limit"))
    .subquery()
)
_IN_TOUCH = prepared(
    sa.select(Contact.id, Contact.name, Contact.organization, _LATEST.c.day)
    .join(_LATEST, _LATEST.c.contact_id == Contact.id)
    .where(Contact.owner_id == given("owner"))
    .order_by(_LATEST.c.day.desc(), Contact.id.desc())
)
_FIRST_LINE = (
    sa.select(Takeaway.text)
    # By the person, too: lines are found by whose they are, and else all of an owner's would be looked through.
    .where(Takeaway.owner_id == Interview.owner_id, Takeaway.contact_id == Interview.contact_id)
    .where(Takeaway.interview_id == Interview.id)
    .where(Takeaway.private.is_(False), Takeaway.view.is_(None))
    .order_by(Takeaway.id)
    .limit(1)
    .correlate(Interview)
    .scalar_subquery()
)
_TALKS_HELD = (
    sa.select(Interview.id, Interview.contact_id, Contact.name, Interview.medium, Interview.day, _FIRST_LINE)
    .join(Contact, (Contact.owner_id == Interview.owner_id) & (Contact.id == Interview.contact_id))
    .where(Interview.owner_id == given("owner"), Interview.held, Interview.outcome.is_(None))
    .order_by(Interview.day.desc(), Interview.id.desc())
    .limit(given("limit"))
)
_HELD = prepared(_TALKS_HELD)
_LOGGED = prepared(_TALKS_HELD.where(Interview.logged_at > given("since")))
_HELD_PAGE = prepared(_TALKS_HELD.offset(given("skip")))
_HELD_COUNT = prepared(
    sa.select(sa.func.count())
    .select_from(Interview)
    .where(Interview.owner_id == given("owner"), Interview.held, Interview.outcome.is_(None))
)
_CAME_OF_IT = prepared(
    sa.select(Contact.name, Contact.introduced_by, Advice.text)
    .join(Contact, (Contact.owner_id == Advice.owner_id) & (Contact.id == Advice.contact_id))
    .where(Advice.owner_id == given("owner"), Advice.state == DONE)
    .order_by(Advice.id.desc())
    .limit(1)
)
_THEIRS = Contact.owner_id == given("owner")
_PAGE = prepared(
    sa.select(*columns(Contact, Found))
    .where(_THEIRS)
    .order_by(Contact.name_key, Contact.id)
    .limit(given("limit"))
    .offset(given("skip"))
)
_COUNT = prepared(sa.select(sa.func.count()).select_from(Contact).where(_THEIRS))


def in_touch(session: Session, owner_id: int, *, limit: int) -> list[InTouch]:
    """Those last in touch, the latest first."""
    return every(session, InTouch, _IN_TOUCH, owner=owner_id, limit=limit)


def held(session: Session, owner_id: int, *, limit: int) -> list[Held]:
    """The last talks, the latest first."""
    return every(session, Held, _HELD, owner=owner_id, limit=limit)


def logged(session: Session, owner_id: int, *, since: dt.datetime, limit: int) -> list[Held]:
    """The talks that were told since a moment (UTC), and took place; the latest first."""
    return every(session, Held, _LOGGED, owner=owner_id, since=since, limit=limit)


def held_page(session: Session, owner_id: int, *, limit: int, skip: int) -> list[Held]:
    """Talks from a place on, the latest first."""
    return every(session, Held, _HELD_PAGE, owner=owner_id, limit=limit, skip=skip)


def held_count(session: Session, owner_id: int) -> int:
    """How many talks took place."""
    return int(session.execute(_HELD_COUNT, {"owner": owner_id}).scalar_one())


def came_of_it(session: Session, owner_id: int) -> CameOfIt | None:
    """The next step from a talk that was done last."""
    return one(session, CameOfIt, _CAME_OF_IT, owner=owner_id)


def page(session: Session, owner_id: int, *, limit: int, skip: int) -> list[Found]:
    """Everybody by name, from a place on."""
    return every(session, Found, _PAGE, owner=owner_id, limit=limit, skip=skip)


def count(session: Session, owner_id: int) -> int:
    """How many people an owner has saved."""
    return int(session.execute(_COUNT, {"owner": owner_id}).scalar_one())
