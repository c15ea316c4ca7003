"""`plan NAME [when]`: a talk that is still to come, moved or called off (coaching.md 2.3)."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from coach.changes import Change
from coach.logline import LogLine
from coach.names import fold
from coach.phrases import Line
from coach.wording import logged, people, settled
from coach.wording import plan as words
from handlers import blocks, calendar, coming, log, log_form, their_zone
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.log_facts import USUAL_MINUTES, told_of
from handlers.mentions import member, named
from handlers.nudge_answers import same_hour
from handlers.nudge_menus import CANCELLED
from handlers.prep_questions import ahead
from handlers.whom import called
from storage import contacts, preparations, reminders, talks
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Coming, Talk

_AS_PLAN = "scheduled meeting with "
"""Read behind these words, a weekday is the next one."""
_LONGEST = 24 * 60
_COMING, _SHOWN = 50, 3
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_SAID = 1900
"""Letters of the words that a button takes along."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What was said about a talk to come; local."""

    day: dt.date
    at: dt.time | None = None
    minutes: int | None = None
    medium: str | None = None
    place: str | None = None
    zone: str | None = None
    """Where they live; empty: not known any more. None: it was not asked."""


def plan(ask: Ask) -> Answer:
    """The verb: saved at once where the day is said, else the form."""
    if not ask.words:
        return _form(ask, None, None) if ask.command else _button(None)
    line = ask.reads(f"{_AS_PLAN}{ask.words}")
    found = called(ask, line.name or ask.words)
    if len(found) > 1 or (found and not _surely(found[0], line)):
        return _which(ask, line, found)
    return _planned(ask, line, found[0] if found else None, opens=bool(ask.command))


def chosen(ask: Ask) -> Answer:
    """With whom it is, of those who may be meant or somebody new; the words are those that were typed."""
    contact_id, _, said = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id)) if contact_id else None
    if contact_id and contact is None:
        return replace(reply(settled.gone()), below=True)
    return _planned(ask.saying(said), ask.reads(f"{_AS_PLAN}{said}"), contact, opens=True)


def _surely(contact: Contact, line: LogLine) -> bool:
    """Whether they are named, and not only somebody like them, or where they work."""
    known = fold(f"{contact.name} {contact.address_as or ''}").split()
    by_member = contact.slack_id is not None and contact.slack_id == member(line.name)
    return by_member or not line.name or set(fold(named(line.name) or "").split()) <= set(known)


def _which(ask: Ask, line: LogLine, found: list[Contact]) -> Reply:
    said = ask.words[:_SAID]
    choices = [
        blocks.button(people.with_organization(one.name, one.organization), f"plan.is#{one.id}", f"{one.id}:{said}")
        for one in found
    ]
    name = named(line.name) if line.name else ask.words
    someone_new = blocks.button("Someone new", "plan.is#new", f":{said}")
    return reply(logged.could_be(name or "", count=len(found)), blocks.row(*choices, someone_new))


def _planned(ask: Ask, line: LogLine, contact: Contact | None, *, opens: bool) -> Answer:
    """Saved where the day is said, else the form, if one can be opened from here."""
    name = named(line.name) if line.name else ask.words
    if line.date is None or not line.name:
        return _form(ask, contact, None, name=name or "") if opens else _button(contact)
    if line.date < ask.today:
        return reply(words.over(line.date, today=ask.today), words.took_place(ask.command))
    said = Plan(line.date, line.at, line.minutes, line.medium)
    return _saved(ask, contact, name or "", said, ahead(ask, contact), told=told_of(line))


def opened(ask: Ask) -> Answer:
    """Somebody was chosen; nobody: whoever is typed into the form."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words)) if ask.words else None
    if ask.words and contact is None:
        return replace(reply(settled.gone()), below=True)
    return _form(ask, contact, None)


def moving(ask: Ask) -> Answer:
    """*Move it*: the form with what is planned."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    return _form(ask, contacts.known(ask.session, ask.owner.id, talk.contact_id), talk)


def moved(ask: Ask, people: list[Contact], day: dt.date | None, at: dt.time | None) -> Answer | None:
    """Words that a talk to come moved, with these people or whoever it is with; None where none is planned.

    `day` and `at`: to when, local; where several talks may be meant, or no day is said, the form is one press away.
    """
    planned = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=_COMING)
    ids = {one.id for one in people}
    meant = [one for one in planned if not ids or one.talk.contact_id in ids]
    if len(meant) == 1 and (day or at) and (day or ask.today) >= ask.today:
        talk = meant[0].talk
        contact = contacts.known(ask.session, ask.owner.id, talk.contact_id)
        return _saved(ask, contact, contact.name, Plan(day or talk.day, at or same_hour(ask, talk)), talk)
    if not meant:
        return None
    rows = [
        blocks.beside(
            coming.said(ask, one),
            blocks.button("Move it", f"plan.move#{number}", one.talk.id, read_as=words.move(one.name)),
        )
        for number, one in enumerate(meant[:_SHOWN])
    ]
    return reply(words.which_moved(len(meant)), *rows)


def off(ask: Ask) -> Answer:
    """*Call it off*."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    contact = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    order = Order(ask.session, ask.owner.id)
    talks.end(order, talk, CANCELLED, day=ask.today)
    undo_id = order.keep(words.off_label(contact.name, talk.medium), now=ask.now)
    _follow(ask, order, talk.id)
    write = blocks.button("Write it with me", "change.write", f"{talk.id}:{Change.CANCELLED.value}")
    undo = blocks.row(write, *calendar.taking_out(ask, talk.id), blocks.button("Undo", "undo", undo_id))
    told = reply(words.off(contact.name, talk.medium), words.off_more(), undo)
    return replace(told, about=frozenset({contact.id}), undo_id=undo_id)


def save(ask: Ask) -> Answer:
    """The form."""
    about, filled = log_form.private(ask.facts), blocks.entered(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"]) if about["contact"] else None
    talk = talks.get(ask.session, ask.owner.id, about["talk"]) if about["talk"] else None
    if (about["contact"] and contact is None) or (about["talk"] and talk is None):
        return reply(settled.gone())
    zone, wrong = their_zone.filled(contact, filled), _wrong(filled, contact, ask)
    if zone is None:
        wrong["zone"] = words.zone_unknown()
    if wrong:
        return Mistakes(wrong)
    if contact is None:
        found = called(ask, filled["who"])
        contact = found[0] if len(found) == 1 and found[0].name.casefold() == filled["who"].casefold() else None
    said = Plan(
        dt.date.fromisoformat(filled["day"]),
        dt.time.fromisoformat(filled["at"]) if filled.get("at") else None,
        int(filled["minutes"]) if filled.get("minutes") else None,
        filled.get("medium") or None,
        filled.get("place") or None,
        zone,
    )
    return _saved(ask, contact, filled.get("who", ""), said, talk)


def _saved(
    ask: Ask,
    contact: Contact | None,
    name: str,
    said: Plan,
    before: Talk | None,
    *,
    told: Mapping[str, Any] = _NOTHING,
) -> Reply:
    """`told`: what the line says of them beside their name."""
    order = Order(ask.session, ask.owner.id)
    contact_id = contact.id if contact else contacts.add(order, name=name, met_on=None, notes=None, **told)
    if contact:  # whoever was kept quiet is not any more
        contacts.add_to(order, contact, **told)
        their_zone.keep(order, contact, said.zone)
    facts = _facts(ask, said)
    moved = before is not None and _moves(before, said.day, facts["starts_at"])
    if before is None:
        talk_id = talks.hold(order, contact_id, day=said.day, now=ask.now, held=False, **facts)
        _take_along(ask, order, contact_id, talk_id)
    else:
        talk_id = before.id
        known = {name: facts[name] for name in ("minutes", "medium", "place") if facts[name] is not None}
        talks.move(order, before, day=said.day, starts_at=facts["starts_at"], now=ask.now, **known)
    person = contacts.known(ask.session, ask.owner.id, contact_id)
    talk = talks.get(ask.session, ask.owner.id, talk_id)
    label = words.moving_label if moved else words.label
    undo_id = None
    if order.changed:
        undo_id = order.keep(label(person.name, talk.medium if talk else said.medium), now=ask.now)
        _follow(ask, order, talk_id)
    shown = _shown(ask, said, person, talk_id, moved=moved, undo_id=undo_id)
    return replace(shown, about=frozenset({contact_id}), undo_id=undo_id)


def _moves(before: Talk, day: dt.date, starts_at: dt.datetime | None) -> bool:
    """Whether it is on another day, or at another hour than was agreed on; an hour that was still missing moves nothing."""
    return before.day != day or before.starts_at not in (None, starts_at)


def _shown(ask: Ask, said: Plan, person: Contact, talk_id: int, *, moved: bool, undo_id: int | None) -> Reply:
    """What is planned now, and what to press next; `undo_id` is None where nothing changed."""
    talk = talks.get(ask.session, ask.owner.id, talk_id)
    return reply(
        words.planned(
            person.name,
            talk.medium if talk else said.medium,
            said.day,
            said.at,
            talk.minutes if talk else said.minutes,
            today=ask.today,
            moved=moved,
            again=undo_id is None,
        ),
        [words.place(said.place)] if said.place else [],
        [words.in_zone(ask.preferences.zone) if said.at else words.no_hour()],
        their_zone.told(ask.owner, person, talk),
        _also_then(ask, talk_id, _facts(ask, said)),
        logged.ahead(log.ahead(ask, person.id), zone=ask.preferences.zone, today=ask.today),
        blocks.row(
            blocks.button("Prepare", "prep.open", person.id),
            calendar.button(talk_id),
            blocks.button("Move it", "plan.move", talk_id),
            blocks.button("Call it off", "plan.off", talk_id),
            *([_tell_them(talk_id)] if moved else []),
            *([blocks.button("Undo", "undo", undo_id)] if undo_id else []),
        ),
    )


def _tell_them(talk_id: int) -> blocks.Element:
    return blocks.button("Write to them", "change.write", f"{talk_id}:{Change.MOVED.value}")


def _follow(ask: Ask, order: Order, talk_id: int) -> None:
    """Bring the reminders in line, and every message that told of this talk up to date."""
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    ask.stale.update(reminders.spoken_of_talk(ask.session, ask.owner.id, talk_id))


def _facts(ask: Ask, said: Plan) -> dict[str, Any]:
    starts = ask.preferences.at(said.day, said.at) if said.at else None
    return {
        "starts_at": starts,
        "ended_at": talks.ends(starts, said.minutes),
        "minutes": said.minutes,
        "medium": said.medium,
        "place": said.place,
    }


def _take_along(ask: Ask, order: Order, contact_id: int, talk_id: int) -> None:
    """What was made ready before there was a date belongs to this talk."""
    ready = preparations.of(ask.session, ask.owner.id, contact_id, None)
    if ready:
        preparations.change(order, ready, interview_id=talk_id)


def _also_then(ask: Ask, talk_id: int, facts: dict[str, Any]) -> list[Line]:
    starts, ends = facts["starts_at"], facts["ended_at"]
    if starts is None:
        return []
    planned = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=_COMING)
    return [
        words.also_then(one.name, one.talk.medium, ask.preferences.local(one.talk.starts_at).time())
        for one in planned
        if one.talk.id != talk_id and one.talk.starts_at and one.talk.starts_at < ends and starts < _end(one)
    ]


def _end(one: Coming) -> dt.datetime:
    starts = one.talk.starts_at or dt.datetime.min.replace(tzinfo=dt.UTC)
    return starts + dt.timedelta(minutes=one.talk.minutes or USUAL_MINUTES)


def _wrong(filled: dict[str, str], contact: Contact | None, ask: Ask) -> dict[str, str]:
    wrong = {}
    if contact is None and not filled.get("who", "").strip():
        wrong["who"] = log_form.NO_NAME
    if problem := log_form.day_problem(filled["day"], today=ask.today):
        wrong["day"] = problem
    elif dt.date.fromisoformat(filled["day"]) < ask.today:
        wrong["day"] = words.is_over(dt.date.fromisoformat(filled["day"]), today=ask.today)
    minutes = filled.get("minutes", "").strip()
    if minutes and not (minutes.isdecimal() and 0 < int(minutes) <= _LONGEST):
        wrong["minutes"] = words.minutes_wrong()
    return wrong


def _form(ask: Ask, contact: Contact | None, talk: Talk | None, *, name: str = "") -> Answer:
    starts = ask.preferences.local(talk.starts_at).time() if talk and talk.starts_at else None
    fields = [
        blocks.said(words.to(contact.name)) if contact else blocks.field("who", words.WHO, name, optional=False),
        blocks.day("day", words.DAY, talk.day if talk else ask.today + dt.timedelta(days=1)),
        blocks.time("at", words.TIME, starts, optional=True),
        blocks.field("medium", words.MEDIUM, talk.medium if talk else None, hint=words.medium_hint()),
        blocks.field("minutes", words.MINUTES, str(talk.minutes) if talk and talk.minutes else None),
        blocks.field("place", words.PLACE, talk.place if talk else None),
        *([their_zone.field(contact)] if contact else []),  # a form holds six inputs, and a new person takes one
    ]
    private = json.dumps({"contact": contact.id if contact else None, "talk": talk.id if talk else None})
    return Shown(blocks.form("Plan a talk", "plan.save", fields, private=private))


def _button(contact: Contact | None) -> Reply:
    open_form = blocks.button("Plan a talk", "plan.open", contact.id if contact else "")
    return reply(words.when(contact.name if contact else None), blocks.row(open_form))
