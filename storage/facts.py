"""What the journey has to know of a contact."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from coach import journey
from coach.journey import DueKind
from storage.database import Session
from storage.owners import Owner
from storage.prepared import prepared
from storage.tables import Advice, Contact, Decision, Interview, MessageReminder, Promise, Reminder, Touch
from storage.values import given

MET, OUTREACH, FOLLOW_UP = "card", "outreach", "follow-up"
"""Kinds of touches: met in passing, a first message, and the one that follows it up."""
MISSED_BY_THEM = "missed_by_them"
"""The outcome of a talk to which the contact did not come."""
_MESSAGES = (OUTREACH, FOLLOW_UP)
_KINDS = sa.select(Touch.kind).where(Touch.owner_id == given("owner"), Touch.contact_id == given("contact"))
_LAST_TOUCH = (
    sa.select(Touch.id, Touch.day, Touch.kind)
    .where(Touch.owner_id == given("owner"), Touch.contact_id == given("contact"))
    .order_by(Touch.day.desc(), Touch.id.desc())
    .limit(1)
    .subquery()
)
_TALKED = (Interview.owner_id == Contact.owner_id) & (Interview.contact_id == Contact.id)
_CONTACT = prepared(
    # How they are kept up with, their last touch, and a row for each talk, if there was any.
    sa.select(
        Contact.how_often,
        Contact.resting,
        Contact.quiet,
        _LAST_TOUCH.c.id.label("touch_id"),
        _LAST_TOUCH.c.day.label("touched_on"),
        _LAST_TOUCH.c.kind.label("touch_kind"),
        Contact.introduced_by,
        Interview.id,
        Interview.day,
        Interview.ended_at,
        Interview.logged_at,
        Interview.held,
        Interview.thanked_on,
        Interview.day_known,
        Interview.outcome,
        Interview.evaluated_at,
        Interview.starts_at,
        Interview.moved_at,
        Interview.outcome_on,
        Interview.outcome_after,
    )
    .join_from(Contact, _LAST_TOUCH, sa.true(), isouter=True)
    .join(Interview, _TALKED, isouter=True)
    .where(Contact.owner_id == given("owner"), Contact.id == given("contact"))
)
_DECISIONS = prepared(
    sa.select(Decision.id, Decision.kind, Decision.about, Decision.what, Decision.until, Decision.decided_at)
    .where(Decision.owner_id == given("owner"), Decision.contact_id == given("contact"))
    .order_by(Decision.id)
)
_NUDGES = prepared(
    sa.select(Reminder.kind, Reminder.about, MessageReminder.spoken_at, MessageReminder.id)
    .join(
        MessageReminder,
        (MessageReminder.owner_id == Reminder.owner_id) & (MessageReminder.reminder_id == Reminder.id),
    )
    .where(Reminder.owner_id == given("owner"), Reminder.contact_id == given("contact"))
    .order_by(MessageReminder.nudge)
)

_PROMISES = sa.select(sa.literal("promise").label("fact"), Promise.id, Promise.interview_id, Promise.by).where(
    Promise.owner_id == given("owner"),
    Promise.contact_id == given("contact"),
    Promise.mine.is_(True),
    Promise.state == "open",
)
_STEPS = sa.select(sa.literal("step"), Advice.id, Advice.interview_id, Advice.by).where(
    Advice.owner_id == given("owner"),
    Advice.contact_id == given("contact"),
    Advice.state == "open",
    Advice.by.is_not(None),
)
_MEANT = prepared(sa.union_all(_PROMISES, _STEPS))
"""What its owner means to do for them, or after a talk with them."""


def facts_of(
    session: Session, owner: Owner, contact_id: int, *, paused: tuple[journey.Pause, ...], is_new: bool = False
) -> journey.Facts | None:
    """All that the journey needs to know of a contact; None where there is no such contact.

    `paused`: all the pauses of this owner. `is_new`: made in this very transaction, so that nothing can have been
    decided, promised or said yet.
    """
    rows = session.execute(_CONTACT, {"owner": owner.id, "contact": contact_id}).all()
    if not rows:
        return None
    contact = rows[0]
    held = _talks([row for row in rows if row.id is not None])
    meant = [] if is_new else session.execute(_MEANT, {"owner": owner.id, "contact": contact_id}).all()
    return journey.Facts(
        contact_id=contact_id,
        how_often=None if contact.resting else contact.how_often or owner.how_often,
        quiet=contact.quiet,
        talks=held,
        # Only the latest one moves the clock; years of them need not be read.
        touches=(_touch(contact),) if contact.touch_id else (),
        decisions=() if is_new else _decisions(session, owner, contact_id),
        nudges=() if is_new else _nudges(session, owner.id, contact_id),
        promises=tuple(journey.Promise(row.id, row.interview_id, row.by) for row in meant if row.fact == "promise"),
        steps=tuple(journey.Step(row.id, row.by) for row in meant if row.fact == "step"),
        pauses=paused,
        wrote=None if held or contact.touch_kind not in _MESSAGES else _wrote(session, owner.id, contact_id, contact),
        introduced=contact.introduced_by is not None,
    )


def _touch(contact: sa.Row[Any]) -> journey.Touch:
    return journey.Touch(contact.touch_id, contact.touched_on, met=contact.touch_kind == MET)


def _wrote(session: Session, owner_id: int, contact_id: int, last: sa.Row[Any]) -> journey.Wrote | None:
    kinds = list(session.execute(_KINDS, {"owner": owner_id, "contact": contact_id}).scalars())
    if set(kinds) - {MET, *_MESSAGES}:
        return None
    return journey.Wrote(last.touch_id, last.touched_on, is_follow_up=sum(one in _MESSAGES for one in kinds) > 1)


def _talks(rows: Sequence[sa.Row[Any]]) -> tuple[journey.Talk, ...]:
    first = min((row.id for row in rows), default=None)  # from the second on, thanks are offered, not nudged (f)
    return tuple(
        journey.Talk(
            id=row.id,
            day=row.day,
            ended_at=row.ended_at,
            logged_at=row.logged_at,
            held=row.held,
            thanked=row.thanked_on is not None,
            called_off=row.outcome is not None,
            evaluated=row.evaluated_at is not None,
            starts_at=row.starts_at,
            moved_at=row.moved_at,
            missed_on=row.outcome_on if row.outcome == MISSED_BY_THEM else None,
            missed_after=row.outcome_after or 0,
            thank_nudged=row.id == first and row.day_known,
        )
        # Put in order here: asked to, SQLite would walk through all talks of the owner.
        for row in sorted(rows, key=lambda row: (row.day, row.id))
    )


def _decisions(session: Session, owner: Owner, contact_id: int) -> tuple[journey.Decision, ...]:
    return tuple(
        journey.Decision(
            id=row.id,
            kind=DueKind(row.kind),
            about=row.about,
            what=journey.Choice(row.what),
            until=row.until,
            day=owner.day(row.decided_at),
            at=row.decided_at,
        )
        for row in session.execute(_DECISIONS, {"owner": owner.id, "contact": contact_id})
    )


def _nudges(session: Session, owner_id: int, contact_id: int) -> tuple[journey.Nudge, ...]:
    rows = session.execute(_NUDGES, {"owner": owner_id, "contact": contact_id})
    return tuple(journey.Nudge(DueKind(row.kind), row.about, row.spoken_at, row.id) for row in rows)
