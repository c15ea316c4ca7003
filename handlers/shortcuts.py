"""Shortcuts: the card over a conversation, in threads too, where commands do not run."""

from coach.wording import card as words
from handlers import blocks, card, log_form
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.mentions import members, mention
from storage import contacts


def open_card(ask: Ask) -> Answer:
    """*Open a contact card*: whom to look up, over the conversation."""
    return Shown(card.screen(card.picker(ask)))


def log_conversation(ask: Ask) -> Answer:
    """*Log a conversation*: the form."""
    return Shown(log_form.blank(today=ask.today))


def look_up_contact(ask: Ask) -> Answer:
    """*Look up contact*: the author's card, else that of somebody named in the text."""
    return Shown(card.screen(_whose(ask)))


def _whose(ask: Ask) -> Reply:
    author, text = ask.facts.get("user"), str(ask.facts.get("text") or "")
    for slack_id in (author, *members(text)):
        known = contacts.known_by(ask.session, ask.owner.id, slack_id=slack_id)
        if known:
            return card.of(ask, known[0])
    named = contacts.named_in(ask.session, ask.owner.id, text)
    if len(named) == 1:
        return card.of(ask, contacts.known(ask.session, ask.owner.id, named[0].id))
    if named:
        return card.choose(named)
    # Their name is asked for when the button is pressed; nobody saves themselves.
    somebody_else = mention(author) if author and author != ask.owner.user else ""
    save = blocks.button("Save this person", "log.form", somebody_else)
    return reply(words.nobody_in_message(), blocks.row(blocks.typeahead("Type a name", "contact"), save))
