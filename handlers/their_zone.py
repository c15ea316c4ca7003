"""Where a contact lives: asked in forms, and told beside the owner's hour."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from slack_sdk.models.blocks import InputBlock

from coach.phrases import Line
from coach.wording import plan as words
from coach.zones import city, read
from handlers import blocks
from storage import contacts
from storage.contacts import Contact
from storage.order import Order
from storage.owners import Owner
from storage.talks import Talk


def field(contact: Contact) -> InputBlock:
    """The field, with what is known."""
    return blocks.field("zone", words.ZONE, city(contact.zone) if contact.zone else None, hint=words.zone_hint())


def filled(contact: Contact | None, values: dict[str, str]) -> str | None:
    """The zone that was filled in, or the one that stands; empty: not known, None: no zone fits the words."""
    known = contact.zone if contact and contact.zone else ""
    typed = values.get("zone", "")
    if typed == (city(known) if known else ""):
        return known
    return read(typed, available_timezones()) if typed else ""


def keep(order: Order, contact: Contact, zone: str | None) -> None:
    """Store it where it was asked; None: it was not."""
    if zone is not None and zone != (contact.zone or ""):
        contacts.mend(order, contact, zone=zone or None)


def told(owner: Owner, contact: Contact, talk: Talk | None) -> list[Line]:
    """The hour of a talk where they live, if that is known and another one."""
    if contact.zone is None or talk is None or talk.starts_at is None:
        return []
    try:
        theirs = talk.starts_at.astimezone(ZoneInfo(contact.zone))
    except ZoneInfoNotFoundError:  # known where it was typed, but not on this machine
        return []
    return words.for_them(contact.name, theirs, owner.preferences.local(talk.starts_at))
