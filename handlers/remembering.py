"""`remind me to …`, and lines that sound like a promise: kept with somebody known, asked about on its day."""

import datetime as dt
import re
from dataclasses import replace

from coach import answer_days, promising
from coach.journey import Choice, DueKind
from coach.names import fold
from coach.patterns import Pattern
from coach.phrases import Line
from coach.wishes import is_question
from coach.wording import answering, people, settled
from coach.wording import remembering as words
from handlers import blocks
from handlers.answers import Answer, Ask, reply
from handlers.whom import named_in
from storage import contacts, promises, reminders
from storage.contacts import Contact
from storage.order import Order

MINE, THEIRS = "mine", "theirs"
A_FEW_DAYS = dt.timedelta(days=3)
"""After which a promise is asked about that was made for no day."""
_DENIED = Pattern(
    r"\b(?:never|nothing|nobody|no\s+one|not|don't|dont|won't|wont|hopefully|maybe|perhaps)\b", re.IGNORECASE
)


def remind(ask: Ask) -> Answer:
    """Kept where it says about whom and when; a thank-you that is open is put off until then."""
    if missing := answer_days.missing(ask.words, day_first=ask.owner.day_first):
        return reply(answering.no_such_day(missing))
    text, day = promising.done_by(ask.words, today=ask.today, day_first=ask.owner.day_first)
    found = named_in(ask, text)
    if len(found) != 1:
        return reply(words.about_whom(text, ask.command))
    if day is None:
        return reply(words.when(text, ask.command))
    person = contacts.known(ask.session, ask.owner.id, found[0].id)
    return _kept(ask, person, text, day)


def perhaps_promised(ask: Ask) -> Answer | None:
    """A line about somebody known that sounds like a promise is asked about; None for any other."""
    if is_question(ask.words) or _DENIED.search(ask.words) or not promising.sounds_promised(ask.words):
        return None
    found = named_in(ask, ask.words)
    if len(found) != 1:
        return None
    about = f"{found[0].id}:{ask.words}"
    return reply(
        words.perhaps(ask.words),
        blocks.row(
            blocks.button("I promised it", "promise.as#mine", f"{MINE}:{about}"),
            blocks.button(f"{people.name(found[0].name)} did", "promise.as#theirs", f"{THEIRS}:{about}"),
            blocks.button("Keep it as a note", "card.note", about),
        ),
    )


def kept_as(ask: Ask) -> Answer:
    """Whose promise it is: one's own is asked about on its day, theirs stands on the card; told twice it is kept once."""
    whose, contact_id, said = ask.words.split(":", 2)
    person = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if person is None:
        return reply(settled.gone())
    text, day = promising.without_i_promised(said), promising.by_when(said, today=ask.today)
    if whose == MINE:
        return _kept(ask, person, text, day)
    if _stands(ask, person, text):
        return reply(words.theirs(person.name, text))
    order = Order(ask.session, ask.owner.id)
    promises.make(order, person.id, text, mine=False, now=ask.now, by=day)
    return _told(ask, order, person, words.theirs(person.name, text))


def _stands(ask: Ask, person: Contact, text: str) -> bool:
    return any(fold(one.text) == fold(text) for one in promises.open_with(ask.session, ask.owner.id, person.id))


def _kept(ask: Ask, person: Contact, text: str, day: dt.date | None) -> Answer:
    order = Order(ask.session, ask.owner.id)
    # Without a day nobody would ever ask.
    by = day or ask.preferences.working_day(ask.today + A_FEW_DAYS)
    asked_on = ask.preferences.working_day(by)
    told = _thanks_later(ask, order, person, text, day) or words.kept(person.name, text, asked_on, today=ask.today)
    if not order.changed:
        if _stands(ask, person, text):
            return reply(told)
        promises.make(order, person.id, text, mine=True, now=ask.now, by=by)
    return _told(ask, order, person, told)


def _told(ask: Ask, order: Order, person: Contact, told: list[Line]) -> Answer:
    undo_id = order.keep(f"a promise with {person.name}", now=ask.now, words=ask.words)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    card, undo = blocks.button("Open the card", "card.open", person.id), blocks.button("Undo", "undo", undo_id)
    return replace(reply(told, blocks.row(card, undo)), about=frozenset({person.id}), undo_id=undo_id)


def _thanks_later(ask: Ask, order: Order, person: Contact, text: str, day: dt.date | None) -> list[Line]:
    if day is None or not promising.is_thanks(text):
        return []
    had = reminders.of_contact(ask.session, ask.owner.id, person.id)
    thanks = next((one for one in had if one.kind is DueKind.THANKED), None)
    if thanks is None:
        return []
    reminders.decide(order, thanks, Choice.LATER, until=day, now=ask.now)
    return [words.thanks_later(person.name, day, today=ask.today)]
