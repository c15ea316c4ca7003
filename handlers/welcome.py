"""Coming back after weeks or a pause: one easy thing to start with, what waits shown or let go (design 4, *Quiet*)."""

import datetime as dt

from coach.encouragement import Trigger
from coach.journey import Choice, DueKind
from coach.phrases import Line
from coach.wording import people
from coach.wording import welcome as words
from handlers import blocks, encouraging, open_dues, pausing, returning
from handlers.answers import Answer, Ask, Reply, reply
from storage import alarms, contacts, owners, reminders, replies
from storage.matters import Matter
from storage.order import Order
from storage.reminders import Reminder

_EASIEST = (DueKind.IN_TOUCH, DueKind.THANKED, DueKind.EVALUATED)


def message(ask: Ask) -> Reply | None:
    """What they are met with; None where they were not away, or nothing has waited for long."""
    if not returning.is_back(ask):
        return None
    older = returning.older(ask)
    if not older:
        return None
    matters = open_dues.listed(ask, sorted(open_dues.open_now(ask), key=_easiest)[:1]).matters
    shown = reply(
        words.back(),
        *(part for matter in matters for part in _easy(matter)),
        encouraging.earned(ask, Trigger.RETURN) if returning.was_paused(ask) else [],
        words.can_wait(len(older)),
        blocks.row(blocks.button("Show them", "due.page", 0), blocks.button("Let them go", "welcome.let_go")),
    )
    return Reply(shown.blocks, shown.text, about=frozenset(matter.contact.id for matter in matters))


def met(ask: Ask) -> Reply | None:
    """As `message`, once: from then on they have been heard of, and nothing else is said unprompted that day."""
    if not returning.was_away(ask.owner, ask.now):
        return None
    said = message(ask)
    owners.heard(ask.session, [(ask.owner.id, ask.now)])
    if said:
        replies.welcomed(ask.session, ask.owner.id, now=ask.now)
        alarms.set_alarm(ask.session, ask.owner, now=ask.now)
    return said


def resume(ask: Ask) -> Answer:
    """`resume`: the pause ends; whom something has waited for since it ended by itself is met with that alone."""
    return (None if pausing.running(ask) else met(ask)) or pausing.resume(ask)


def let_go(ask: Ask) -> Answer:
    """What has waited for weeks is settled; hellos come back one a day at most."""
    order, gone, spread = Order(ask.session, ask.owner.id), 0, 0
    day, older = ask.today, sorted(returning.older(ask), key=lambda one: (one.due_at, one.id))
    for one in older:
        if one.kind is DueKind.IN_TOUCH:
            day = ask.preferences.working_day(day + dt.timedelta(days=1))
            reminders.decide(order, one, Choice.LATER, until=day, now=ask.now)
            spread += 1
        else:
            reminders.decide(order, one, Choice.SKIPPED, until=None, now=ask.now)
            gone += 1
    if not order.changed:
        return reply(words.nothing_older())
    names = [contacts.known(ask.session, ask.owner.id, one.contact_id).name for one in older]
    undo_id = order.keep(words.label(names), now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return reply(words.let_go(gone, spread), blocks.row(blocks.button("Undo", "undo", undo_id)))


def _easiest(one: Reminder) -> tuple[int, float, int]:
    """A few lines to the one whose turn came last."""
    place = _EASIEST.index(one.kind) if one.kind in _EASIEST else len(_EASIEST)
    return place, -one.due_at.timestamp(), -one.id


def _easy(matter: Matter) -> list[Line | blocks.Plain]:
    contact = matter.contact
    talk = matter.talk.id if matter.talk else ""
    match matter.reminder.kind:
        case DueKind.IN_TOUCH:
            said, press = words.easy_hello(contact.name), ("Write it with me", "hello.open", f"{contact.id}")
        case DueKind.THANKED:
            said, press = words.easy_thanks(contact.name), ("Write it with me", "thanks.open", f"{contact.id}:{talk}")
        case DueKind.EVALUATED:
            said, press = words.easy_talk(contact.name), ("Note what I learned", "notes.form", f"{talk}")
        case _:
            return []
    text, action, value = press
    return [said, blocks.row(blocks.button(text, action, value, read_as=f"{text}: {people.name(contact.name)}"))]
