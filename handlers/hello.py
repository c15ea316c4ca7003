"""`hello NAME`: somebody to write to again, and the reasons to choose from (S30)."""

from coach.wording import letters as words
from coach.wording import settled
from handlers import blocks, card
from handlers.answers import Answer, Ask, Reply, reply
from handlers.reasons import reasons
from handlers.whom import called, several
from storage import contacts


def hello(ask: Ask) -> Answer:
    """The verb: the reasons to choose from."""
    if not ask.words:
        return reply(words.whom(), blocks.row(blocks.typeahead("Type a name", "hello.open")))
    found = called(ask, ask.words)
    if len(found) > 1:
        return several(ask.words, found, "hello.open")
    return reasons(ask, found[0]) if found else card.nobody(ask, ask.words)


def opened(ask: Ask) -> Reply:
    """*Write to …*: the reasons, for one contact."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return reasons(ask, contact) if contact else reply(settled.gone())
