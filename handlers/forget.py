"""`forget`: one person, or everything, after saying what goes and what cannot be removed."""

from coach.names import fold
from coach.wording import forgotten as words
from coach.wording import people, settled
from handlers import blocks
from handlers.answers import EVERYTHING, PERSON, Answer, Ask, Reply, Settled, reply
from handlers.mentions import member, named
from storage import contacts, forgetting
from storage.contacts import Contact

_ALL = frozenset({"me", "everything", "everybody", "everyone", "all", "myself", "my data", "all my data", "all of it"})
CHOICES = 5


def forget(ask: Ask) -> Answer:
    """`forget NAME`, `forget everything`: asks first, since nothing of it can be undone."""
    if not ask.words:
        return reply(words.whom(ask.command))
    wanted = named(ask.words) or ask.words
    exact = contacts.known_by(ask.session, ask.owner.id, slack_id=member(ask.words))
    exact = exact or contacts.named(ask.session, ask.owner.id, wanted)
    if len(exact) == 1:
        return _ask(ask, exact[0])
    if fold(wanted) in _ALL:
        return _ask_everything(ask)
    hits = contacts.looked_up(ask.session, ask.owner.id, wanted, limit=CHOICES)
    hits = hits or contacts.nearly(ask.session, ask.owner.id, wanted, limit=CHOICES)
    if not hits:
        return reply(words.nobody(wanted))
    if len(hits) == 1:
        return _ask(ask, contacts.known(ask.session, ask.owner.id, hits[0].id))
    choices = [
        blocks.button(people.with_organization(one.name, one.organization), f"forget.ask#{one.id}", one.id)
        for one in hits
    ]
    return reply(words.which_one(wanted), blocks.row(*choices, _keep()))


def asked(ask: Ask) -> Answer:
    """Somebody was chosen, or *Forget* pressed behind a card's *More…*."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return _ask(ask, contact) if contact else reply(settled.gone())


def one_person(ask: Ask) -> Answer:
    """*Forget NAME*: they go at once; our messages about them are deleted afterwards."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    if contact is None:
        return reply(settled.gone())
    ask.stale.update(forgetting.person(ask.session, ask.owner, contact, spare=ask.pressed, now=ask.now))
    ask.forgets.add(PERSON)
    return reply(words.forgotten())


def everything(ask: Ask) -> Answer:
    """*Forget everything*: the facts go at once; the last word comes when our messages are deleted."""
    forgetting.everything(ask.session, ask.owner.id)
    ask.forgets.add(EVERYTHING)
    # What was pressed in the direct message is itself deleted.
    return Settled() if ask.pressed else reply(words.on_its_way())


def keep(_: Ask) -> Reply:
    """*Keep*."""
    return reply(words.kept())


def _ask(ask: Ask, contact: Contact) -> Reply:
    elsewhere = forgetting.named_elsewhere(ask.session, ask.owner.id, contact)
    yes = blocks.button(f"Forget {people.name(contact.greeted_as)}", "forget.one", contact.id)
    asking = reply(words.this_goes(contact.name, elsewhere), blocks.row(yes, _keep()))
    return Reply(asking.blocks, asking.text, about=frozenset({contact.id}))


def _ask_everything(ask: Ask) -> Reply:
    saved = forgetting.saved(ask.session, ask.owner.id)
    says = words.everything_goes(saved.people, saved.talks, saved.notes) if saved.people else words.nothing_saved()
    return reply(says, blocks.row(blocks.button("Forget everything", "forget.all"), _keep()))


def _keep() -> blocks.Element:
    return blocks.button("Keep", "forget.keep")
