"""*Sent*, said of a note that was just written with the coach."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coach.answer_phrases import Said
from coach.answers import Answer
from handlers import letters
from handlers.answers import Ask, Reply
from storage import contacts, replies
from storage import letters as stored
from storage.contacts import Contact
from storage.letters import Letter

SENT = frozenset({Said.DONE, Said.THANKED, Said.WROTE})
"""What may be said of a note."""
_LATELY = dt.timedelta(days=1)
_IN_A_THREAD = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Note:
    """A note, and to whom it is."""

    letter: Letter
    contact: Contact


def waiting(ask: Ask) -> list[Note]:
    """The notes of which it was not said yet that they were sent, one a person, the latest first.

    In the thread of a message of ours only those to whom it is about.
    """
    since = ask.now - (_IN_A_THREAD if ask.thread else _LATELY)
    unsent = stored.unsent(ask.session, ask.owner.id, since=since)
    if ask.thread and unsent:
        here = replies.about(ask.session, ask.owner.id, ask.thread)
        unsent = [one for one in unsent if one.contact_id in here]
    latest = {one.contact_id: one for one in reversed(unsent)}
    return [
        Note(one, contacts.known(ask.session, ask.owner.id, one.contact_id))
        for one in unsent
        if latest[one.contact_id] is one
    ]


def meant(said: Answer, notes: Sequence[Note]) -> list[Note]:
    """Those that an answer may be about."""
    if said.said not in SENT or said.everybody:
        return []
    return [one for one in notes if not said.names or one.contact.id in said.names]


def sent(ask: Ask, note: Note, day: dt.date | None) -> Reply:
    """It was sent, on this local day (today)."""
    written = ask.owner.day(note.letter.written_at)
    return letters.sent_on(ask, note.letter, min(max(day or ask.today, written), ask.today))
