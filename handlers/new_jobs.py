"""Somebody known works elsewhere now: it is asked, put on the card, and a reason to write."""

from dataclasses import replace

from coach.names import fold
from coach.new_jobs import new_job
from coach.wording import new_jobs as words
from coach.wording import settled
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, reply
from handlers.whom import named_in
from storage import contacts
from storage.order import Order

_AS = "\t"
"""Between the firm and the role in what a button carries."""


def perhaps(ask: Ask) -> Reply | None:
    """Shall it go on the card? None where nothing of the kind is told, or of nobody known."""
    told = new_job(ask.words)
    found = named_in(ask, told.name) if told else []
    if told is None or len(found) != 1 or fold(found[0].organization or "") == fold(told.firm):
        return None
    one = found[0]
    return reply(
        words.perhaps(one.name, told.firm, told.role),
        blocks.row(
            blocks.button("Put it on the card", "job.new", f"{one.id}:{told.firm}{_AS}{told.role or ''}"),
            blocks.button("Keep it as a note", "card.note", f"{one.id}:{ask.words}"),
        ),
    )


def kept(ask: Ask) -> Answer:
    """*Put it on the card*: what held before stays as a note, and the new place is a reason to write."""
    contact_id, _, job = ask.words.partition(":")
    firm, _, role = job.partition(_AS)
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return reply(settled.gone())
    order = Order(ask.session, ask.owner.id)
    before = words.before(contact.role, contact.organization)
    notes = "\n".join(filter(None, [contact.notes, before]))
    contacts.mend(order, contact, organization=firm, role=role or None, notes=notes or None)
    undo_id = order.keep(f"where {contact.name} works", now=ask.now, words=job)
    write = blocks.button("Write to them", "hello.open", contact.id)
    undo = blocks.button("Undo", "undo", undo_id)
    told = reply(words.kept(contact.name, firm, role or None), blocks.row(write, undo))
    return replace(told, about=frozenset({contact.id}), undo_id=undo_id)
