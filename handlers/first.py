"""*Help me write*: a first message, one follow-up, or two lines back to a no; the owner sends it (coaching.md 2.1, 2.3)."""

import json
from dataclasses import replace

from coach.first_messages import SLOTS, First, first_message
from coach.wording import days, settled
from coach.wording import letters as letter_words
from coach.wording import outreach as words
from handlers import blocks, letters, log_form
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from storage import contacts, profiles, talks
from storage import letters as stored
from storage.contacts import Contact
from storage.order import Order

_NEEDED = {First.MESSAGE: "why", First.FOLLOW_UP: None, First.DECLINED: None}
_MESSAGES = ("outreach", "follow-up")


def opened(ask: Ask) -> Answer:
    """A press, `contact:which`: the few things that the note needs; one that needs nothing is there at once."""
    contact_id, _, said = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return replace(reply(settled.gone()), below=True)
    which, asked = First(said), letters.once(ask, contact)
    known = _known(ask, contact)
    fields = [
        blocks.field(
            slot,
            words.FIELDS[slot],
            known.get(slot),
            optional=slot != _NEEDED[which],
            multiline=True,
            hint=words.why_hint() if slot == "why" else None,
        )
        for slot in SLOTS[which]
    ]
    if not fields and not asked:
        return _drafted(ask, contact, which, {})
    private = json.dumps({"contact": contact.id, "which": which.value})
    shown = [blocks.said(words.to(contact.name)), *fields, *asked]
    return Shown(blocks.form("A few lines", "first.save", shown, submit="Write it", private=private))


def written(ask: Ask) -> Answer:
    """The form: a note is made of it, which can be changed."""
    about = log_form.private(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    if contact is None:
        return reply(settled.gone())
    which, filled = First(about["which"]), blocks.entered(ask.facts)
    needed = _NEEDED[which]
    if needed and not filled[needed].strip(" .!?"):
        return Mistakes({needed: letter_words.empty()})
    return _drafted(ask, contact, which, filled)


def _drafted(ask: Ask, contact: Contact, which: First, filled: dict[str, str]) -> Answer:
    order = Order(ask.session, ask.owner.id)
    contact = letters.keep_once(ask, order, contact, filled)
    text = first_message(
        which,
        {slot: filled.get(slot, "") for slot in SLOTS[which]},
        first=contact.greeted_as,
        me=letters.signature(ask),
        when=_wrote(ask, contact),
    )
    letter_id = stored.write(order, contact.id, text, now=ask.now, reason=which.value)
    return letters.drafted(ask, order, contact, letter_id)


def _known(ask: Ask, contact: Contact) -> dict[str, str | None]:
    """What the form can be filled with."""
    met = f"we met at {contact.met_via}" if contact.met_via else None
    named = f"{contact.introduced_by} told me about you" if contact.introduced_by else None
    return {"why": named or met, "about": profiles.of(ask.session, ask.owner.id).about}


def _wrote(ask: Ask, contact: Contact) -> str:
    """The day of their last message, as one says it to whom it went."""
    sent = (one for one in talks.touches(ask.session, ask.owner.id, contact.id) if one.kind in _MESSAGES)
    latest = next(sent, None)
    return days.lately(latest.day, today=ask.today) if latest else ""
