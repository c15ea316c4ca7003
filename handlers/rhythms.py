"""`every 6 months for Ada`: how often somebody hears of one person."""

import re
from dataclasses import replace

from coach.patterns import Pattern
from coach.said_calendar import NUMBERS
from coach.wording import card as words
from handlers import blocks
from handlers.answers import Answer, Ask, reply
from handlers.whom import named_in
from storage import contacts, reminders
from storage.order import Order

_MONTHS = Pattern(r"\bevery\s+(?:(?P<number>\d+|\w+)\s+)?(?P<unit>months?|weeks?|years?)\b", re.IGNORECASE)
_TIMES = Pattern(r"\b(?P<times>once|twice|(?:three|3|four|4)\s+times)\s+a\s+year\b", re.IGNORECASE)
_A_YEAR = {"once": 360, "twice": 180, "three": 120, "3": 120, "four": 90, "4": 90}
_DAYS = {"m": 30, "w": 7, "y": 360}


def every(ask: Ask) -> Answer | None:
    """Kept on the card, with when the next hello comes; None where nobody, or several people, are named."""
    found, often = named_in(ask, ask.words), _often(ask.words)
    if len(found) != 1 or often is None:
        return None
    # The nearest that the card offers: there it can be changed again.
    nearest = min((days for days, _ in words.RHYTHMS), key=lambda days: abs(days - often))
    person = contacts.known(ask.session, ask.owner.id, found[0].id)
    order = Order(ask.session, ask.owner.id)
    contacts.mend(order, person, how_often=nearest, resting=False)
    undo_id = (
        order.keep(f"how often you hear of {person.name}", now=ask.now, words=ask.words) if order.changed else None
    )
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    following = reminders.next_hello(ask.session, ask.owner.id, person.id)
    day = ask.owner.day(following) if following else None
    undo = [blocks.button("Undo", "undo", undo_id)] if undo_id else []
    open_card = blocks.button("Open the card", "card.open", person.id)
    told = reply(words.rhythm_kept(person.name, nearest, day, today=ask.today), blocks.row(open_card, *undo))
    return replace(told, about=frozenset({person.id}), undo_id=undo_id)


def _often(said: str) -> int | None:
    """In days, as it is said."""
    if times := _TIMES.search(said):
        return _A_YEAR[times["times"].split()[0].lower()]
    found = _MONTHS.search(said)
    if found is None:
        return None
    number = (found["number"] or "1").lower()
    count = int(number) if number.isdecimal() else 2 if number == "other" else NUMBERS.get(number)
    return count * _DAYS[found["unit"][0].lower()] if count else None
