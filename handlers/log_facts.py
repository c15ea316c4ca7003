"""What a line changes in the facts: the person, the talk or the exchange, the thanks (design 3)."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Any

from coach import logline, said_day, thanking
from coach.logline import Kind, LogLine
from coach.names import fold
from coach.wording import logged
from handlers import log_whom
from handlers.answers import Ask
from handlers.mentions import first_member, member, named
from handlers.prep_questions import ahead
from storage import contacts, talks
from storage.contacts import Contact
from storage.order import Order

A_TALK = "talk"
"""What a conversation is called until its owner has a word for it."""
USUAL_MINUTES = 30
"""How long a talk lasts whose length nobody named."""
_ON_ANOTHER_DAY = re.compile(
    r"\b(?:moved|moving|reschedul\w+|postponed|pushed|bumped|shifted|delayed|now\s+on|new\s+(?:date|time))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a line."""

    person: Contact
    talk_id: int | None
    thanks: bool
    """Whether it told of thanks alone."""
    line: LogLine


def store(ask: Ask, order: Order, line: LogLine, contact: Contact | None, *, name: str | None = None) -> Stored:
    """Store what the line says, as part of an order; None: about somebody new."""
    line = _without_anothers_marks(ask, line, contact, name)
    if contact and only_marks(line):  # how somebody can be reached is no exchange with them
        return _reached(ask, order, line, contact)
    line = _with_a_day(ask, _with_what_differs(line, contact) if contact else line)
    contact_id = _person(order, line, contact, name)
    thanked = _thanked(ask, order, line, contact)
    talk_id = thanked or _moved(ask, order, line, contact) or _what_happened(ask, order, line, contact_id)
    thanks = bool(thanked or (talk_id is None and thanking.only_thanks(ask.words, line)))
    return Stored(contacts.known(ask.session, ask.owner.id, contact_id), talk_id, thanks, line)


def _with_what_differs(line: LogLine, contact: Contact) -> LogLine:
    """What the card says otherwise stays as it is there, and as a note here: nothing that was told is lost."""
    differs = [
        said
        for name in ("role", "organization", "email", "phone", "link")
        if (said := getattr(line, name))
        and (known := getattr(contact, name))
        and fold(said) != fold(known)
        and not (name in ("phone", "link") and log_whom.by_mark(contact, line))
    ]
    return replace(line, notes="; ".join([*differs, *([line.notes] if line.notes else [])]) or None)


def _without_anothers_marks(ask: Ask, line: LogLine, contact: Contact | None, name: str | None) -> LogLine:
    """The line without the address, or the mention, of somebody else than the one it is about."""
    marks = log_whom.marks(line)
    if not any(marks.values()):
        return line
    others = [
        one for one in contacts.known_by(ask.session, ask.owner.id, **marks) if not contact or one.id != contact.id
    ]
    if not others and not (marks["slack_id"] and (name or contact)):
        return line
    plain_name = name or (contact.name if contact else named(line.name))
    if contact and marks["slack_id"] and contact.slack_id == marks["slack_id"]:
        return line
    if not others:
        return replace(line, name=plain_name)
    return replace(line, name=plain_name, email=None, phone=None, link=None)


def told_of(line: LogLine) -> dict[str, Any]:
    """What a line tells of somebody beside their name, as it is stored on the card."""
    return {
        "role": line.role,
        "organization": line.organization,
        "email": line.email,
        "phone": line.phone,
        "link": line.link,
        "met_via": line.met_via,
        "introduced_by": named(line.introduced_by),
        "introducer_slack_id": first_member(line.introduced_by),
        "slack_id": member(line.name),
    }


def _person(order: Order, line: LogLine, contact: Contact | None, name: str | None) -> int:
    known = told_of(line)
    if contact:
        contacts.add_to(order, contact, **known)
        return contact.id
    notes = None if line.kind is Kind.INTERVIEW else line.notes
    return contacts.add(order, name=name or named(line.name) or "", met_on=line.date, notes=notes, **known)


def only_marks(line: LogLine) -> bool:
    """Whether nothing is told but how somebody can be reached."""
    happened = line.kind is Kind.INTERVIEW or line.wrote or line.met_via or line.thank_you_sent or line.date
    known = line.role or line.organization or line.introduced_by or line.others
    return bool(line.email or line.phone or line.link) and not (happened or known)


def _reached(ask: Ask, order: Order, line: LogLine, contact: Contact) -> Stored:
    """An address or a number takes the place of the one before, which stays as a note."""
    said = {name: getattr(line, name) for name in ("email", "phone", "link") if getattr(line, name)}
    before = [was for name in said if (was := getattr(contact, name)) and fold(was) != fold(said[name])]
    notes = "\n".join([*([contact.notes] if contact.notes else []), *(logged.before(was) for was in before)])
    contacts.mend(order, contact, **said, notes=notes or None)
    return Stored(contacts.known(ask.session, ask.owner.id, contact.id), None, thanks=False, line=line)


def _with_a_day(ask: Ask, line: LogLine) -> LogLine:
    """A talk for next week is stored for a day on which it will be over, so that nobody asks about it before."""
    if line.date or not (line.planned and line.kind is Kind.INTERVIEW):
        return line
    said = next((guess.phrase for guess in line.guesses if guess.field == "date"), "")
    notes = "; ".join(note for note in (line.notes or "").split("; ") if note != said) or None  # it is shown as read
    return replace(line, date=said_day.roughly(said, today=ask.today), notes=notes)


def _moved(ask: Ask, order: Order, line: LogLine, contact: Contact | None) -> int | None:
    """The talk to come that is on another day now, where the line says so: never two talks for one."""
    talk = ahead(ask, contact) if line.planned and line.date and _ON_ANOTHER_DAY.search(ask.words) else None
    if talk is None or line.date is None:
        return None
    hours = _hours(ask, line, line.date)
    talks.move(order, talk, day=line.date, starts_at=hours.get("starts_at"), now=ask.now)
    return talk.id


def _thanked(ask: Ask, order: Order, line: LogLine, contact: Contact | None) -> int | None:
    talk = log_whom.to_thank(ask, line, contact) if contact else None
    if talk is None:
        return None
    # A day named beside the talk is the talk's.
    day = line.date if line.date and line.kind is Kind.CONTACT else ask.today
    talks.thank(order, talk, day=max(min(day, ask.today), talk.day))
    return talk.id


def _what_happened(ask: Ask, order: Order, line: LogLine, contact_id: int) -> int | None:
    day = line.date or ask.today
    if line.kind is Kind.INTERVIEW:
        held = not line.planned and day <= ask.today
        return talks.hold(
            order,
            contact_id,
            day=day,
            day_known=line.date is not None or not _is_vague(line),
            now=ask.now,
            held=held,
            medium=line.medium,
            minutes=line.minutes,
            notes=logline.without_hour(line.notes) if line.at else line.notes,
            **_hours(ask, line, day),
            thanked_on=day if line.thank_you_sent else None,
        )
    thanks = thanking.only_thanks(ask.words, line)
    kind, direction = ("thanks", "mine") if thanks else _EXCHANGES.get(line.wrote or "", ("card", "both"))
    if line.sent:  # nobody waits for an answer to it
        kind, direction = "other", "mine"
    talks.touch(order, contact_id, kind=kind, direction=direction, day=min(day, ask.today), words=line.notes)
    return None


_EXCHANGES = {"mine": ("outreach", "mine"), "theirs": ("reply", "theirs")}


def _hours(ask: Ask, line: LogLine, day: dt.date) -> dict[str, dt.datetime]:
    """When it begins and ends (UTC), where an hour was named."""
    if line.at is None:
        return {}
    starts = ask.preferences.at(day, line.at)
    return {"starts_at": starts, "ended_at": starts + dt.timedelta(minutes=line.minutes or USUAL_MINUTES)}


def _is_vague(line: LogLine) -> bool:
    return any(guess.field == "date" for guess in line.guesses)
