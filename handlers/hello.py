"""`hello NAME`: somebody to write to again, and the reasons to choose from (S30)."""

from coach.journey import DueKind
from coach.phrases import strong
from coach.wording import letters as words
from coach.wording import outreach, settled
from handlers import blocks, card, first
from handlers.answers import Answer, Ask, Reply, reply
from handlers.reasons import reasons
from handlers.whom import called, several
from storage import contacts, reminders, talks
from storage.contacts import Contact


def hello(ask: Ask) -> Answer:
    """The verb: the reasons to choose from."""
    if not ask.words:
        return reply(words.whom(), blocks.row(blocks.typeahead("Type a name", "hello.open")))
    found = called(ask, ask.words)
    if len(found) > 1:
        return several(ask.words, found, "hello.open")
    return _to(ask, found[0]) if found else card.nobody(ask, ask.words)


def opened(ask: Ask) -> Reply:
    """*Write to …*: the reasons, for one contact."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return _to(ask, contact) if contact else reply(settled.gone())


def _to(ask: Ask, contact: Contact) -> Reply:
    """The reasons to write again; to somebody who was met, and to whom nobody wrote yet, the first message."""
    had = reminders.of_contact(ask.session, ask.owner.id, contact.id)
    met = talks.last_touch(ask.session, ask.owner.id, contact.id)
    if met is None or all(one.kind is not DueKind.IDENTIFY for one in had):
        return reasons(ask, contact)
    open_card = blocks.button("Open the card", "card.open", contact.id)
    return reply(
        strong(outreach.whether(contact.name)),
        outreach.whether_more(met.day, contact.met_via, today=ask.today),
        blocks.row(first.help_me_write(contact), open_card),
    )
