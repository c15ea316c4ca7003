"""One reminder inside a message, with what is needed to word it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from coach.facts import BEFORE_A_TALK
from coach.journey import DueKind
from storage import advice, contacts, preparations, promises, reminders, talks
from storage.advice import Advice
from storage.contacts import Contact
from storage.database import Session
from storage.preparations import Preparation
from storage.promises import Promise
from storage.reminders import Reminder
from storage.talks import Talk, Touch

_OF_A_TALK = BEFORE_A_TALK | {DueKind.THANKED, DueKind.EVALUATED, DueKind.LEFT, DueKind.NEW_TIME}


@dataclass(frozen=True, slots=True)
class Matter:
    """One reminder inside a message, with what is needed to word it."""

    id: int
    reminder: Reminder
    nudge: int
    contact: Contact
    talk: Talk | None
    """The talk to be thanked for; for a hello the last talk."""
    learned: str | None
    last_touch: Touch | None
    promise: Promise | None
    """What a promised reminder is about."""
    step: Advice | None
    """What an advised reminder is about."""
    tell: Advice | None
    """Of a hello: what the owner did after a talk with them, and of which they have not heard."""
    ready: Preparation | None
    """Before a talk, and when it is over: what was made ready for it."""
    page_at: dt.datetime | None
    """Before a talk: when its page comes (UTC), unless it has come."""
    new_time_at: dt.datetime | None
    """After a talk that the contact could not make: when a new time is brought up (UTC), unless it was."""
    answer: str | None
    undo_id: int | None
    later_until: dt.date | None
    next_hello: dt.datetime | None
    """Both only once it is answered or settled: while it is asked about, nobody reads them."""


def of_reminder(session: Session, owner_id: int, reminder: Reminder, row: Any) -> Matter:
    """A reminder with what is needed to word it; `row`: its id and state inside the message, `spoken` the nudge."""
    contact = contacts.known(session, owner_id, reminder.contact_id)
    talk = _talk(session, owner_id, reminder)
    learned = talks.learned(session, owner_id, contact.id, limit=1, interview_id=talk.id if talk else None)
    is_asked = row.answer is None and reminder.state == reminders.OPEN
    coming = talk if reminder.is_ahead else None
    prepared_for = talk if reminder.is_ahead or reminder.kind is DueKind.EVALUATED else None
    return Matter(
        id=row.id,
        reminder=reminder,
        nudge=row.spoken,
        contact=contact,
        talk=talk,
        learned=next(iter(learned), None),
        last_touch=talks.last_touch(session, owner_id, contact.id),
        promise=_promise(session, owner_id, reminder),
        step=_step(session, owner_id, reminder),
        tell=advice.to_tell(session, owner_id, contact.id) if reminder.kind is DueKind.IN_TOUCH else None,
        ready=preparations.of(session, owner_id, contact.id, prepared_for.id) if prepared_for else None,
        page_at=reminders.page_at(session, owner_id, coming.id) if coming else None,
        new_time_at=reminders.new_time_at(session, owner_id, talk.id) if talk and talk.outcome else None,
        answer=row.answer,
        undo_id=row.undo_id,
        later_until=None if is_asked else reminders.put_off_until(session, owner_id, reminder),
        next_hello=None if is_asked else reminders.next_hello(session, owner_id, contact.id),
    )


def _talk(session: Session, owner_id: int, reminder: Reminder) -> Talk | None:
    if reminder.kind in _OF_A_TALK and reminder.interview_id:
        return talks.get(session, owner_id, reminder.interview_id)
    had = talks.with_contact(session, owner_id, reminder.contact_id)
    return next((talk for talk in had if talk.held and talk.day_known), None)


def _promise(session: Session, owner_id: int, reminder: Reminder) -> Promise | None:
    fact, _, number = reminder.about.partition(":")
    return promises.get(session, owner_id, int(number)) if fact == "promise" else None


def _step(session: Session, owner_id: int, reminder: Reminder) -> Advice | None:
    fact, _, number = reminder.about.partition(":")
    return advice.get(session, owner_id, int(number)) if fact == "advice" else None
