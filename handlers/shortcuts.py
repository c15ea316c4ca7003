"""Shortcuts: the card over a conversation, in threads too, where commands do not run."""

from dataclasses import replace

from coach.wording import card as words
from coach.wording import people, settled
from handlers import blocks, card, log_form
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.mentions import label_of, members, mention
from storage import contacts
from storage.contacts import Contact
from storage.order import Order

_CHOICES = 4


def open_card(ask: Ask) -> Answer:
    """*Open a contact card*: whom to look up, over the conversation."""
    return Shown(card.screen(card.picker(ask)))


def log_conversation(ask: Ask) -> Answer:
    """*Log a conversation*: the form."""
    return Shown(log_form.blank(today=ask.today))


def log_this_person(ask: Ask) -> Answer:
    """*Log this person*: the form with whoever wrote the message, who is known as that member from then on."""
    return Shown(log_form.blank(today=ask.today, name=_author(ask)))


def look_up_contact(ask: Ask) -> Answer:
    """*Look up contact*: the author's card, else that of somebody named in the text."""
    return Shown(card.screen(_whose(ask)))


def _whose(ask: Ask) -> Reply:
    author, text = ask.facts.get("user"), str(ask.facts.get("text") or "")
    if author and (perhaps := _by_name(ask)):
        return _is_it(ask, perhaps, author)
    for slack_id in (author, *members(text)):
        known = contacts.known_by(ask.session, ask.owner.id, slack_id=slack_id)
        if known:
            return card.of(ask, known[0])
    named = contacts.named_in(ask.session, ask.owner.id, text)
    if len(named) == 1:
        return card.of(ask, contacts.known(ask.session, ask.owner.id, named[0].id))
    if named:
        return card.choose(named)
    save = blocks.button("Save this person", "log.form", _author(ask))
    return reply(words.nobody_in_message(), blocks.row(blocks.typeahead("Type a name", "contact"), save))


def is_the_author(ask: Ask) -> Reply:
    """*Yes, that's …*: remembered, so that it is not asked again."""
    contact_id, _, slack_id = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return reply(settled.gone())
    if contact.slack_id == slack_id or contacts.known_by(ask.session, ask.owner.id, slack_id=slack_id):
        return card.of(ask, contact)
    order = Order(ask.session, ask.owner.id)
    contacts.mend(order, contact, slack_id=slack_id)
    undo_id = order.keep(f"who {contact.name} is in Slack", now=ask.now)
    said = reply(words.is_the_author(contact.name), blocks.row(blocks.button("Undo", "undo", undo_id)))
    shown = card.of(ask, contact)
    return replace(shown, blocks=(*said.blocks, *shown.blocks), text=f"{said.text}\n{shown.text}")


def _author(ask: Ask) -> str:
    """Whoever wrote the message, as they stand in text; nobody saves themselves."""
    author = ask.facts.get("user")
    return str(ask.facts.get("author") or mention(author)) if author and author != ask.owner.user else ""


def _by_name(ask: Ask) -> list[Contact]:
    """Contacts who have the author's name, and are no other member; none where the member is known."""
    author = ask.facts["user"]
    if author == ask.owner.user or contacts.known_by(ask.session, ask.owner.id, slack_id=author):
        return []
    same = contacts.named(ask.session, ask.owner.id, label_of(_author(ask)) or "")
    return [one for one in same if one.slack_id is None][:_CHOICES]


def _is_it(ask: Ask, perhaps: list[Contact], author: str) -> Reply:
    buttons = [
        blocks.button(people.with_organization(one.name, one.organization), f"author.is#{one.id}", f"{one.id}:{author}")
        for one in perhaps
    ]
    someone_new = blocks.button("Somebody else", "log.form", _author(ask))
    return reply(words.is_it(label_of(_author(ask)) or ""), blocks.row(*buttons, someone_new))
