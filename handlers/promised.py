"""What one of the two said they would do, behind *More…* of the card, where it is settled."""

from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach.phrases import Line, bare
from coach.wording import card as words
from coach.wording import due, settled
from handlers import blocks
from handlers.answers import Answer, Ask, reply
from storage import contacts, promises, reminders
from storage.contacts import Contact
from storage.order import Order

_AT_MOST = 10
"""Promises that are shown for settling, the oldest first."""


def open_with(ask: Ask, contact: Contact) -> list[Block]:
    """What is open both ways, each with a menu that settles it."""
    return [
        _with_menu(one, words.promised(contact.greeted_as, one.text, mine=one.mine, by=one.by, today=ask.today))
        for one in promises.open_with(ask.session, ask.owner.id, contact.id)[:_AT_MOST]
    ]


def past_their_day(ask: Ask) -> list[Block]:
    """The owner's own whose day went by and that nobody asks about any more, each with the same menu."""
    found = promises.past_their_day(ask.session, ask.owner.id, now=ask.now, day=ask.today, limit=_AT_MOST)
    people = contacts.known_all(ask.session, [ask.owner.id], {one.contact_id for one in found})
    return [
        _with_menu(one, due.promise_past(people[one.contact_id].name, one.text, one.by, today=ask.today))
        for one in found
    ]


def _with_menu(one: promises.Promise, said: Line) -> Block:
    return blocks.beside(
        bare([said]),
        blocks.menu(
            f"Settle: {one.text}",
            f"promise.settle#{one.id}",
            [("Kept", f"{one.id}:{promises.KEPT}"), ("Let it go", f"{one.id}:{promises.LET_GO}")],
        ),
    )


def settle(ask: Ask) -> Answer:
    """*Kept* or *Let it go*, `promise:which`: said over the screen, with Undo."""
    promise_id, _, how = ask.words.partition(":")
    promise = promises.get(ask.session, ask.owner.id, int(promise_id))
    if promise is None:
        return replace(reply(settled.gone()), below=True)
    contact = contacts.known(ask.session, ask.owner.id, promise.contact_id)
    is_kept = how == promises.KEPT
    said = words.promise_settled(contact.greeted_as, promise.text, mine=promise.mine, kept=is_kept)
    if promise.state != promises.OPEN:
        return replace(reply(words.promise_before(promise.text)), below=True)
    order = Order(ask.session, ask.owner.id)
    if is_kept:
        promises.keep(order, promise, day=ask.today)
    else:
        promises.let_go(order, promise)
    undo_id = order.keep(words.promise_label(contact.name), now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    shown = reply(said, blocks.row(blocks.button("Undo", "undo", undo_id)))
    return replace(shown, below=True, about=frozenset({contact.id}), undo_id=undo_id)
