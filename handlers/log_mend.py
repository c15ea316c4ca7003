"""What can be done with something just logged: fix it, take it back, add the thanks, name a different person."""

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from slack_sdk.models.views import View

from coach.logline import Kind, LogLine
from coach.wording import people, settled
from handlers import blocks, card, log, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.log_facts import A_TALK
from handlers.log_form import Filled
from storage import contacts, drafts, reminders, replies, talks, undo
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk, Touch


def chosen(ask: Ask) -> Answer:
    """An entry of the menu *Fix or undo*."""
    what, orders, *ids = ask.words.split(":")
    if what == "undo":
        return take_back(ask, int(orders))
    contact_id, talk_id = ids
    if what == "thanked":
        return thanked(ask.saying(f"{talk_id}:{orders}"))
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    talk = talks.get(ask.session, ask.owner.id, int(talk_id)) if talk_id else None
    if contact is None or (talk_id and talk is None):
        return reply(settled.gone())
    about = {"orders": orders, "contact": contact.id, "talk": talk.id if talk else None, **ask.came_from}
    if what == "other":
        return Shown(_who_else(about))
    return Shown(log_form.mending(_stored(ask, contact, talk), private=about))


def pressed_undo(ask: Ask) -> Reply:
    """A button *Undo*."""
    return take_back(ask, int(ask.words))


_THE_LAST = re.compile(
    r"(?:(?:please|pls|that|this|it|the|my|last|one|thing|again|log|line|entry|answer|all|everything|of|now|oops|sorry|note|notes)\b"
    r"[\s,.!?]*)*",
    re.IGNORECASE,
)
"""Words behind *undo* that mean whatever was done last."""


def undo_last(ask: Ask) -> Answer:
    """`undo`: take back the last thing, for a day; `undo NAME`: the last about them, or, of somebody called so, their card."""
    if not _THE_LAST.fullmatch(ask.words):
        return _undo_about(ask)
    undo_id = undo.last(ask.session, ask.owner.id, now=ask.now)
    done_at = undo.made_at(ask.session, ask.owner.id, undo_id or 0) or ask.now - undo.KEPT
    draft = drafts.newest(ask.session, ask.owner.id, since=done_at)
    if draft:
        drafts.settle(ask.session, ask.owner.id, draft.id)
        return reply(settled.draft_dropped(draft.words))
    return take_back(ask, undo_id) if undo_id else reply(settled.nothing_to_undo())


def _undo_about(ask: Ask) -> Answer:
    for name in (f"undo {ask.words}", f"{ask.words} undo"):
        if whole := contacts.named(ask.session, ask.owner.id, name):
            return card.of(ask, whole[0])
    undo_id = undo.last(ask.session, ask.owner.id, now=ask.now, about=ask.words)
    return take_back(ask, undo_id) if undo_id else reply(settled.nothing_about(ask.words))


def take_back(ask: Ask, undo_id: int) -> Reply:
    """Undo one order whole, or say what stands in the way."""
    outcome = undo.take_back(ask.session, ask.owner, undo_id, now=ask.now)
    if isinstance(outcome, undo.Standing):
        # What was built on can be fixed where it stands, so the way to that stays.
        shown = reply(settled.standing(outcome.why, outcome.label, outcome.facts))
        return replace(shown, below=outcome.why == "built_on")
    ask.stale.update(outcome.message_ids)
    said = reply(settled.undone(outcome.label))
    stands = replies.offering(ask.session, ask.owner.id, undo_id)
    if stands and stands != ask.pressed:
        ask.mended[stands] = said
    return said


def thanked(ask: Ask) -> Answer:
    """*Already thanked*: the thanks belong to the log and are taken back with it, unless that was fixed since."""
    talk_id, _, orders = ask.words.partition(":")
    talk = talks.get(ask.session, ask.owner.id, int(talk_id))
    if talk is None:
        return reply(settled.gone())
    if not talk.held and talk.day >= ask.today:
        person = contacts.known(ask.session, ask.owner.id, talk.contact_id)
        return replace(reply(settled.still_to_come(person.name)), below=True)
    if talk.thanked_on is None:
        order = Order.going_on(ask.session, ask.owner.id, _numbers(orders)[0])
        talks.thank(order, talk, day=max(ask.today, talk.day))
        orders = _and(orders, _kept(ask, order, talk.contact_id, talk.id))
    person = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    return log.saved(ask, person, talk.id, orders)


def mend(ask: Ask) -> Answer:
    """The form *Fix it*: only what was changed in it is changed, and *Undo* takes back that alone."""
    about = log_form.private(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    talk = talks.get(ask.session, ask.owner.id, about["talk"]) if about["talk"] else None
    if contact is None or (about["talk"] and talk is None):
        return reply(settled.gone())
    filled = log_form.read(ask.facts)
    wrong = log_form.mistakes(filled, today=ask.today)
    if wrong:
        return Mistakes(wrong)
    before = _stored(ask, contact, talk)
    order, orders = Order(ask.session, ask.owner.id), about["orders"]
    _mend_contact(order, contact, filled, before, met=talk is None)
    talk_id = _mend_talk(ask, order, contact, talk, filled, before)
    if order.changed:
        orders = _and(orders, _kept(ask, order, contact.id, talk_id, label=settled.fix))
    return log.saved(ask, contacts.known(ask.session, ask.owner.id, contact.id), talk_id, orders)


def different_person(ask: Ask) -> Answer:
    """The form *Different person*: the log is taken back and said again of somebody else, in one order."""
    about, values = log_form.private(ask.facts), blocks.entered(ask.facts)
    known_id, name = values.get("known", ""), values.get("new", "")
    if not known_id and not name:
        return Mistakes({"new": "Choose somebody you know, or type a name."})
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    talk = talks.get(ask.session, ask.owner.id, about["talk"] or 0)
    if contact is None or talk is None:
        return reply(settled.gone())
    if known_id == str(contact.id):
        return Mistakes({"known": f"It is saved with {people.name(contact.name)} now. Choose somebody else."})
    other = contacts.get(ask.session, ask.owner.id, int(known_id)) if known_id else None
    if other is None and not name:
        return Mistakes({"known": "This person is not here any more. Choose somebody else, or type a name."})
    order = Order(ask.session, ask.owner.id)
    outcome = undo.instead(order, *_numbers(about["orders"]), now=ask.now)
    if isinstance(outcome, undo.Standing):
        return replace(reply(settled.standing(outcome.why, outcome.label, outcome.facts)), below=True)
    ask.stale.update(outcome.message_ids)
    was_new = contacts.get(ask.session, ask.owner.id, contact.id) is None
    line = _as_stored(ask, contact, talk, name=other.name if other else name, with_person=was_new)
    said = f"{talk.medium or A_TALK} with {line.name} {talk.day.isoformat()}"
    return log.save_in(ask.saying(said), order, line, other, instead_of=contact.name)


def same_person(ask: Ask) -> Answer:
    """*Yes, the same*, `undo:new:known:words`: the line is about whom they knew; *Undo* makes two of them again."""
    undo_id, new_id, known_id, text = ask.words.split(":", 3)
    new = contacts.get(ask.session, ask.owner.id, int(new_id))
    known = contacts.get(ask.session, ask.owner.id, int(known_id))
    kept = undo.words_of(ask.session, ask.owner.id, int(undo_id))
    words = text or (kept[0] if kept else "")
    said_at = undo.made_at(ask.session, ask.owner.id, int(undo_id))
    if new is None or known is None or not words or said_at is None:
        return replace(reply(settled.gone()), below=True)
    order = Order(ask.session, ask.owner.id)
    outcome = undo.instead(order, int(undo_id), now=ask.now, about=new.id)
    if isinstance(outcome, undo.Standing):
        return replace(reply(settled.standing(outcome.why, outcome.label, outcome.facts)), below=True)
    ask.stale.update(outcome.message_ids)
    line = ask.reads(words, said_at=said_at)
    shown = log.save_in(ask.saying(words), order, line, known, instead_of=new.name)
    return replace(shown, below=bool(text))


def _as_stored(ask: Ask, contact: Contact, talk: Talk, *, name: str, with_person: bool) -> LogLine:
    """The talk as it is stored, of somebody else; what was known of the person goes along if this log told it."""
    told = contact if with_person else None
    return replace(
        ask.reads(""),
        name=name,
        kind=Kind.INTERVIEW,
        medium=talk.medium,
        minutes=talk.minutes,
        notes=talk.notes,
        date=talk.day,
        planned=not talk.held,
        thank_you_sent=talk.thanked_on is not None,
        role=told.role if told else None,
        organization=told.organization if told else None,
        met_via=told.met_via if told else None,
        introduced_by=told.introduced_by if told else None,
    )


def _who_else(about: dict[str, Any]) -> View:
    fields = [
        blocks.lookup("known", "Somebody you know"),
        blocks.field("new", "Or somebody new"),
    ]
    return blocks.form("Who was it?", "log.other", fields, private=json.dumps(about))


def _stored(ask: Ask, contact: Contact, talk: Talk | None) -> Filled:
    touch = None if talk else _without_talk(ask, contact)
    day = talk.day if talk else touch.day if touch else contact.met_on or ask.today
    return Filled(
        who=contact.name,
        what=(talk.medium or A_TALK) if talk else "",
        day=day.isoformat(),
        role=contact.role or "",
        organization=contact.organization or "",
        introduced_by=contact.introduced_by or "",
    )


def _without_talk(ask: Ask, contact: Contact) -> Touch | None:
    """The latest exchange that was no talk: a message, a meeting by chance."""
    known = talks.touches(ask.session, ask.owner.id, contact.id)
    return next((touch for touch in known if touch.interview_id is None), None)


def _mend_contact(order: Order, contact: Contact, filled: Filled, before: Filled, *, met: bool) -> None:
    columns = {"who": "name", "role": "role", "organization": "organization", "introduced_by": "introduced_by"}
    changed: dict[str, object] = {
        column: getattr(filled, field) or None
        for field, column in columns.items()
        if blocks.changed(getattr(before, field), getattr(filled, field))
    }
    if "introduced_by" in changed:
        changed["introducer_slack_id"] = None
    if met and filled.day != before.day:
        changed["met_on"] = dt.date.fromisoformat(filled.day)
    if changed:
        contacts.mend(order, contact, **changed)


def _mend_talk(
    ask: Ask, order: Order, contact: Contact, talk: Talk | None, filled: Filled, before: Filled
) -> int | None:
    day = dt.date.fromisoformat(filled.day)
    if talk is None:
        if filled.what:
            return talks.hold(order, contact.id, day=day, now=ask.now, held=day <= ask.today, medium=filled.what)
        touch = _without_talk(ask, contact)
        if touch and filled.day != before.day:
            talks.move_touch(order, touch, day=min(day, ask.today))
        return None
    changed: dict[str, object] = {}
    if filled.what != before.what:
        changed["medium"] = filled.what or None
    if filled.day != before.day:
        if day > ask.today:
            _put_ahead(ask, order, talk, day, **changed)
            return talk.id
        changed |= {"day": day, "day_known": True, "held": True}
    if changed:
        talks.mend(order, talk, **changed)
    return talk.id


def to_come(ask: Ask) -> Answer:
    """*No, it's on …*: the talk that was taken for one that is over; *Undo* takes back that alone."""
    talk_id, orders, said = ask.words.split(":")
    talk = talks.get(ask.session, ask.owner.id, int(talk_id))
    if talk is None:
        return reply(settled.gone())
    if talk.held:
        order = Order(ask.session, ask.owner.id)
        _put_ahead(ask, order, talk, dt.date.fromisoformat(said))
        orders = _and(orders, _kept(ask, order, talk.contact_id, talk.id, label=settled.fix))
    return log.saved(ask, contacts.known(ask.session, ask.owner.id, talk.contact_id), talk.id, orders)


def _put_ahead(ask: Ask, order: Order, talk: Talk, day: dt.date, **changed: object) -> None:
    """On a day to come (local), at its hour: a plan that moved, or what was never held."""
    at = ask.preferences.local(talk.starts_at).time() if talk.starts_at else None
    starts_at = ask.preferences.at(day, at) if at else None
    if talk.held:
        ends_at = talks.ends(starts_at, talk.minutes)
        hours = {"starts_at": starts_at, "ended_at": ends_at}
        talks.mend(order, talk, day=day, day_known=True, held=False, thanked_on=None, **hours, **changed)
    else:
        talks.move(order, talk, day=day, starts_at=starts_at, now=ask.now, **changed)


def _numbers(orders: str) -> list[int]:
    """The log, then what was done to it since, as `log.saved` writes them on its controls."""
    return [int(one) for one in orders.split("+")]


def _and(orders: str, undo_id: int) -> str:
    return orders if undo_id in _numbers(orders) else f"{orders}+{undo_id}"


def _kept(ask: Ask, order: Order, contact_id: int, talk_id: int | None, *, label: Callable[[str], str] = str) -> int:
    person = contacts.known(ask.session, ask.owner.id, contact_id)
    talk = talks.get(ask.session, ask.owner.id, talk_id) if talk_id else None
    logged = f"{talk.medium or A_TALK} with {person.name}" if talk else person.name
    undo_id = order.keep(label(logged), now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return undo_id
