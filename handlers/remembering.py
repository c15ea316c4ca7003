"""`remind me to …`: a promise of one's own about somebody known, asked about on its day."""

import datetime as dt
from dataclasses import replace

from coach import promising
from coach.journey import Choice, DueKind
from coach.phrases import Line
from coach.wording import remembering as words
from handlers import blocks
from handlers.answers import Answer, Ask, reply
from handlers.whom import named_in
from storage import contacts, promises, reminders
from storage.contacts import Contact
from storage.order import Order


def remind(ask: Ask) -> Answer:
    """Kept where it says about whom and when; a thank-you that is open is put off until then."""
    text, day = promising.done_by(ask.words, today=ask.today, day_first=ask.owner.day_first)
    found = named_in(ask, text)
    if len(found) != 1:
        return reply(words.about_whom(text, ask.command))
    if day is None:
        return reply(words.when(text, ask.command))
    person = contacts.known(ask.session, ask.owner.id, found[0].id)
    return _kept(ask, person, text, day)


def promised(ask: Ask) -> Answer | None:
    """A promise of one's own, told in a sentence: kept with its day, or without; None where it is not clear to whom."""
    said, day = promising.done_by(ask.words, today=ask.today, day_first=ask.owner.day_first)
    text = promising.without_i_promised(said)
    found = named_in(ask, text)
    return _kept(ask, contacts.known(ask.session, ask.owner.id, found[0].id), text, day) if len(found) == 1 else None


def promised_by_them(ask: Ask) -> Answer | None:
    """What somebody known said they would do: it stands on their card; None where nobody known is named."""
    text, day = promising.done_by(ask.words, today=ask.today, day_first=ask.owner.day_first)
    found = named_in(ask, text)
    if len(found) != 1:
        return None
    order = Order(ask.session, ask.owner.id)
    promises.make(order, found[0].id, text, mine=False, now=ask.now, by=day)
    return _told(ask, order, found[0].id, found[0].name, words.theirs(found[0].name, text))


def _kept(ask: Ask, person: Contact, text: str, day: dt.date | None) -> Answer:
    order = Order(ask.session, ask.owner.id)
    told = _thanks_later(ask, order, person, text, day)
    if not told:
        promises.make(order, person.id, text, mine=True, now=ask.now, by=day)
        asked_on = ask.preferences.working_day(day) if day else None
        told = words.kept(person.name, text, asked_on, today=ask.today)
    return _told(ask, order, person.id, person.name, told)


def _told(ask: Ask, order: Order, contact_id: int, name: str, told: list[Line]) -> Answer:
    undo_id = order.keep(f"a promise with {name}", now=ask.now, words=ask.words)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    card, undo = blocks.button("Open the card", "card.open", contact_id), blocks.button("Undo", "undo", undo_id)
    return replace(reply(told, blocks.row(card, undo)), about=frozenset({contact_id}), undo_id=undo_id)


def _thanks_later(ask: Ask, order: Order, person: Contact, text: str, day: dt.date | None) -> list[Line]:
    if day is None or not promising.is_thanks(text):
        return []
    had = reminders.of_contact(ask.session, ask.owner.id, person.id)
    thanks = next((one for one in had if one.kind is DueKind.THANKED), None)
    if thanks is None:
        return []
    reminders.decide(order, thanks, Choice.LATER, until=day, now=ask.now)
    return [words.thanks_later(person.name, day, today=ask.today)]
