"""Whom a line is about, among the people its owner knows."""

import datetime as dt
from dataclasses import dataclass

from slack_sdk.models.blocks import Block

from coach import reached, thanking
from coach.logline import LogLine
from coach.names import fold
from coach.phrases import Line
from coach.wording import logged, people
from handlers import blocks
from handlers.answers import Ask
from handlers.mentions import member, named
from storage import contacts, slips, talks
from storage.contacts import Contact
from storage.talks import Talk


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a line is about, where that is clear."""

    contact: Contact | None
    """None: somebody new."""


def about_whom(ask: Ask, line: LogLine) -> Meant | None:
    """Whom the line is about; None where nobody is named, or several fit."""
    return meant(ask, line, fitting(ask, line))


def meant(ask: Ask, line: LogLine, known: list[Contact]) -> Meant | None:
    """Whom the line is about among `known`, everybody who fits; None where nobody is named, or it may be several."""
    if not known:
        return Meant(None) if line.name else None
    if len(known) == 1 and _surely(known[0], line):
        return Meant(known[0])
    waiting = [one for one in known if to_thank(ask, line, one)]
    return Meant(waiting[0]) if len(waiting) == 1 else None


def fitting(ask: Ask, line: LogLine) -> list[Contact]:
    """Everybody whom the line may be about."""
    known = contacts.known_by(ask.session, ask.owner.id, **marks(line))
    if known or not line.name:
        return known
    return contacts.called(ask.session, ask.owner.id, named(line.name) or "")


def asked_if_same(ask: Ask, person: Contact, undo_id: int, *, words: str = "", number: int = 0) -> list[Line | Block]:
    """Whether somebody new is somebody known, spelled with a slip; they are saved as they were typed all the same.

    `words`: their line, where the order has others, too.
    """
    known = slips.spelled_nearly(ask.session, ask.owner.id, person.name)
    value = f"{undo_id}:{person.id}:{known.id if known else ''}:{words}"
    if known is None or len(value) > _LETTERS_IN_A_BUTTON:
        return []
    read_as = f"Yes, {people.name(person.name)} is {people.name(known.name)}"
    same = blocks.button("Yes, the same", f"log.same#{number}", value, read_as=read_as)
    return [logged.perhaps_same(people.with_organization(known.name, known.organization)), blocks.row(same)]


_LETTERS_IN_A_BUTTON = 2_000
"""What Slack takes."""


def to_thank(ask: Ask, line: LogLine, contact: Contact) -> Talk | None:
    """The talk for which they are thanked, where a line tells of thanks alone and one is still open."""
    if not thanking.only_thanks(ask.words, line):
        return None
    had = [
        talk
        for talk in talks.with_contact(ask.session, ask.owner.id, contact.id)
        if talk.thanked_on is None and talk.outcome is None and (talk.held or talk.day < ask.today)
    ]
    return next((talk for talk in had if line.medium and talk.medium == line.medium), next(iter(had), None))


def thanked_before(ask: Ask, line: LogLine, contact: Contact) -> dt.date | None:
    """The local day of the thanks, where a line tells of nothing but thanks that are noted for that day already."""
    if line.notes or not thanking.only_thanks(ask.words, line) or to_thank(ask, line, contact):
        return None
    day = line.date or ask.today
    known = talks.touches(ask.session, ask.owner.id, contact.id)
    return day if any(one.kind == "thanks" and one.direction == "mine" and one.day == day for one in known) else None


def marks(line: LogLine) -> dict[str, str | None]:
    """What a person is known by, beside a name."""
    return {"email": line.email, "phone": line.phone, "link": line.link, "slack_id": member(line.name)}


def by_mark(contact: Contact, line: LogLine) -> bool:
    """Whether the line has their address, number or page."""
    same_email = line.email and (contact.email or "").lower() == line.email.lower()
    number = reached.digits(line.phone or "")
    same_phone = number and number == reached.digits(contact.phone or "")
    return bool(same_email or same_phone or (line.link and reached.link(contact.link or "") == reached.link(line.link)))


def elsewhere(contact: Contact, line: LogLine) -> bool:
    """Whether the line places them in another organization than their card does."""
    return bool(line.organization and contact.organization and fold(line.organization) != fold(contact.organization))


def _surely(contact: Contact, line: LogLine) -> bool:
    if contact.slack_id and member(line.name):
        return member(line.name) == contact.slack_id
    if by_mark(contact, line):
        # An address may be that of an office: somebody else by name is asked about.
        return not line.name or bool(_name_words(named(line.name)) & _name_words(contact.name, contact.address_as))
    if fold(line.name or "") in (fold(contact.name), fold(contact.address_as or "")):
        return not elsewhere(contact, line)
    return _by_first_name(contact, line)


def _by_first_name(contact: Contact, line: LogLine) -> bool:
    """Whether the line has the beginning of their name, and nothing that would tell of somebody else (design 5)."""
    begins = f"{fold(contact.name)} ".startswith(f"{fold(named(line.name) or '')} ")
    differs = [
        said
        for said, known in ((line.role, contact.role), (line.organization, contact.organization))
        if said and fold(said) != fold(known or "")
    ]
    return begins and not any((*differs, line.email, line.phone, line.link, line.met_via, line.introduced_by))


def _name_words(*names: str | None) -> set[str]:
    return {word for name in names for word in fold(name or "").split()}
