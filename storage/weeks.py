"""What a message of the week tells beside its matters: talks to come, and one thing that was learned."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from coach.hours import DAY
from storage.database import Session
from storage.owners import Owner
from storage.tables import Contact, Interview, Takeaway
from storage.values import every, given

LEFT_AT_MOST = 2
"""Lines on what was let go."""
_FRESH = dt.timedelta(days=7)
"""What was learned since is told before anything older."""
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that was learned, and from whom."""

    text: str
    person: str
    noted_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Week:
    """What was so when the message was composed, however much later it is shown again."""

    talks: tuple[dt.date, ...]
    """The local days of the talks to come that week."""
    learned: Learned | None


_TALKS = (
    sa.select(Interview.day)
    .where(Interview.owner_id == given("owner"), Interview.day.between(given("first"), given("last")))
    .where(Interview.logged_at <= given("at"), Interview.outcome.is_(None))
    .where(sa.or_(Interview.ended_at > given("at"), Interview.ended_at.is_(None) & Interview.held.is_(False)))
    .order_by(Interview.day)
)
_LEARNED = (
    sa.select(Takeaway.text, Contact.name, Takeaway.noted_at)
    .join(Contact, (Contact.owner_id == Takeaway.owner_id) & (Contact.id == Takeaway.contact_id))
    .where(Takeaway.owner_id == given("owner"), Takeaway.noted_at <= given("at"))
    .order_by(Takeaway.noted_at.desc(), Takeaway.id)
    .limit(_LOOKED_AT)
)


def told(session: Session, owner: Owner, *, at: dt.datetime) -> Week:
    """What a message composed `at` (UTC) tells of its owner's week."""
    day = owner.day(at)
    week = {"owner": owner.id, "at": at, "first": day, "last": day + (6 - day.weekday()) * DAY}
    talks = tuple(session.execute(_TALKS, week).scalars())
    known = every(session, Learned, _LEARNED, owner=owner.id, at=at)
    # Week by week another one, unless something was learned since the last message.
    turn = 0 if known and known[0].noted_at > at - _FRESH else day.toordinal() // 7
    return Week(talks, known[turn % len(known)] if known else None)
