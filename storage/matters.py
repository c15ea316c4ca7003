"""One reminder inside a message, with what is needed to word it."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
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

_OVER_ONCE_IT_MOVES = BEFORE_A_TALK | {DueKind.THANKED, DueKind.EVALUATED}
_OF_A_TALK = BEFORE_A_TALK | {DueKind.THANKED, DueKind.EVALUATED, DueKind.LEFT, DueKind.NEW_TIME}


@dataclass(frozen=True, slots=True)
class Matter:
    """One reminder inside a message, with what is needed to word it."""

    id: int
    reminder: Reminder
    nudge: int
    spoken_at: dt.datetime | None
    """When it was said there (UTC); None where it stands in no message."""
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
    planned: Talk | None
    """Of what was settled without an answer: the talk that is planned with them now."""
    answer: str | None
    undo_id: int | None
    later_until: dt.date | None
    next_hello: dt.datetime | None
    """Both only once it is answered or settled: while it is asked about, nobody reads them."""

    @property
    def in_touch_since(self) -> bool:
        """Whether they were in touch since the fact that opened this, by what is known of both."""
        if self.last_touch is None:
            return False
        if self.reminder.is_about("touch"):
            return self.last_touch.id > self.reminder.number
        return self.last_touch.day >= self.reminder.due_at.date()

    @property
    def has_moved(self) -> bool:
        """Whether its talk was put somewhere else since this was said: it is asked about anew, not here."""
        moved_at = self.talk.moved_at if self.talk and self.reminder.kind in _OVER_ONCE_IT_MOVES else None
        return moved_at is not None and self.spoken_at is not None and self.spoken_at <= moved_at


def of_reminders(session: Session, asked: Sequence[tuple[int, Reminder, Any]]) -> list[Matter]:
    """Reminders of however many owners with what is needed to word them, in their order.

    Each with its owner's id, and `row`: its id and state inside the message, `spoken` the nudge, and when that was.
    """
    owner_ids = {owner_id for owner_id, _, _ in asked}
    theirs = [reminder for _, reminder, _ in asked]
    everybody = {reminder.contact_id for reminder in theirs}
    people = contacts.known_all(session, owner_ids, everybody) if everybody else {}
    last_touches = talks.last_touches(session, owner_ids, everybody) if everybody else {}
    had = _talks(session, owner_ids, theirs)
    named = {talk.id for talk in had.values()}
    learned = talks.first_lines_in(session, owner_ids, named)
    told = talks.first_lines(session, owner_ids, {one.contact_id for one in theirs if one.id not in had})
    promised = promises.get_all(session, owner_ids, _named(theirs, "promise"))
    steps = advice.get_all(session, owner_ids, _named(theirs, "advice"))
    greeted = {reminder.contact_id for reminder in theirs if reminder.kind is DueKind.IN_TOUCH}
    to_tell = advice.to_tell_all(session, owner_ids, greeted)
    matters = []
    for owner_id, reminder, row in asked:
        talk = had.get(reminder.id)
        matters.append(
            Matter(
                id=row.id,
                reminder=reminder,
                nudge=row.spoken,
                spoken_at=row.spoken_at,
                contact=people[reminder.contact_id],
                talk=talk,
                learned=learned.get(talk.id) if talk else told.get(reminder.contact_id),
                last_touch=last_touches.get(reminder.contact_id),
                promise=promised.get(reminder.number) if reminder.is_about("promise") else None,
                step=steps.get(reminder.number) if reminder.is_about("advice") else None,
                tell=to_tell.get(reminder.contact_id) if reminder.kind is DueKind.IN_TOUCH else None,
                answer=row.answer,
                undo_id=row.undo_id,
                **_of_some(session, owner_id, reminder, talk, row),
            )
        )
    return matters


def _of_some(session: Session, owner_id: int, reminder: Reminder, talk: Talk | None, row: Any) -> dict[str, Any]:
    """What only a few are worded with: before and around a talk, and once it was answered or settled."""
    is_asked = row.answer is None and reminder.state == reminders.OPEN
    coming = talk if reminder.is_ahead else None
    prepared_for = talk if reminder.is_ahead or reminder.kind is DueKind.EVALUATED else None
    contact_id = reminder.contact_id
    is_moot = row.answer is None and not is_asked
    return {
        "planned": talks.next_with(session, owner_id, contact_id) if is_moot else None,
        "ready": preparations.of(session, owner_id, contact_id, prepared_for.id) if prepared_for else None,
        "page_at": reminders.page_at(session, owner_id, coming.id) if coming else None,
        "new_time_at": reminders.new_time_at(session, owner_id, talk.id) if talk and talk.outcome else None,
        "later_until": None if is_asked else reminders.put_off_until(session, owner_id, reminder),
        "next_hello": None if is_asked else reminders.next_hello(session, owner_id, contact_id),
    }


def _talks(session: Session, owner_ids: Collection[int], theirs: Iterable[Reminder]) -> dict[int, Talk]:
    """The talk that each reminder speaks of, by the reminder's id: its own, or the last one that was held."""
    own = {one.id: one.interview_id for one in theirs if one.kind in _OF_A_TALK and one.interview_id}
    last = {one.id: one.contact_id for one in theirs if one.id not in own}
    by_id = talks.get_all(session, owner_ids, set(own.values()))
    by_contact = talks.last_held(session, owner_ids, set(last.values()))
    found = {number: by_id.get(talk_id) for number, talk_id in own.items()}
    found |= {number: by_contact.get(contact_id) for number, contact_id in last.items()}
    return {number: talk for number, talk in found.items() if talk}


def _named(theirs: Iterable[Reminder], fact: str) -> set[int]:
    return {one.number for one in theirs if one.is_about(fact)}
