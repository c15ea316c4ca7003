"""*Note what I learned* and `debrief NAME`: what stayed of a talk, in about a minute (S28)."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

from slack_sdk.models.blocks import Block

from coach import promising
from coach.encouragement import Trigger
from coach.names import fold
from coach.phrases import Line, bare
from coach.questions import Area
from coach.wording import card as card_words
from coach.wording import debrief as words
from coach.wording import nudges as nudge_words
from coach.wording import settled
from coach.wording.talk import called as talk_called
from handlers import blocks, card, coming, comparing, encouraging, log_form, naming, personal_lines
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.learned import Learned, learn, lines_of
from handlers.whom import called, several
from storage import advice, contacts, lately, looking_back, preparations, promises, reminders, talks
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk

LINES_AT_MOST = 40
_LATEST = 3
"""Talks that are offered where no name is typed."""
_NOTES_JOINED = "; "
"""Between the notes of one log (`coach.logline`)."""


def debrief(ask: Ask) -> Answer:
    """The verb: the form for the last talk with somebody; in the direct message a button to it."""
    if not ask.words:
        return _which(ask)
    found = called(ask, ask.words)
    if len(found) > 1:
        return several(ask.words, found, "debrief.open")
    if not found:
        return card.nobody(ask, ask.words)
    return _with(ask, found[0])


def _which(ask: Ask) -> Reply:
    """The last talks, or anybody by name."""
    latest = [
        blocks.beside(
            bare([card_words.talked(one.name, one.medium, one.day, today=ask.today)]),
            blocks.button("Add to it" if one.learned else "Note it", f"notes.form#{one.id}", one.id),
        )
        for one in lately.held(ask.session, ask.owner.id, limit=_LATEST)
    ]
    return reply(words.which_talk(), *latest, blocks.row(blocks.typeahead("Type a name", "debrief.open")))


def opened(ask: Ask) -> Answer:
    """Somebody was chosen."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return _with(ask, contact, form_opens=True) if contact else reply(settled.gone())


def form(ask: Ask) -> Answer:
    """The form for one talk."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    return _form(ask, contacts.known(ask.session, ask.owner.id, talk.contact_id), talk)


def save(ask: Ask) -> Answer:
    """All of it is kept at once; then the first line that others spoke of, too."""
    talk = talks.get(ask.session, ask.owner.id, log_form.private(ask.facts)["talk"])
    if talk is None:
        return reply(settled.gone())
    filled = blocks.entered(ask.facts)
    lines = lines_of(filled.get("lines", ""))
    if not lines and not _kept(ask, talk):
        return Mistakes({"lines": "One line is enough, in your own words."})
    contact = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    order = Order(ask.session, ask.owner.id)
    made = [learn(ask, order, talk, text) for text in lines[:LINES_AT_MOST]]
    open_already = {fold(one.text) for one in promises.open_with(ask.session, ask.owner.id, contact.id)}
    promised = [
        _promise(ask, order, contact, talk, text)
        for text in lines_of(filled.get("promised", ""))
        if fold(text) not in open_already
    ]
    step, by = filled.get("next", "").strip(), _day(filled.get("by", ""))
    if step:
        advice.give(order, contact.id, step, by=by, interview_id=talk.id, now=ask.now)
    facts: dict[str, Any] = {"hoped": filled["hoped"]} if filled.get("hoped") else {}
    if (rest := _left(talk, lines)) != talk.notes:
        facts["notes"] = rest
    talks.mend(order, talk, held=True, evaluated_at=talk.evaluated_at or ask.now, **facts)
    undo_id = order.keep(f"notes on {contact.name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    about = list(dict.fromkeys(one.topic for one in made if one.topic))
    medium = talk_called(talk.medium)
    shown = reply(
        settled.kept_lines(len(made), medium, contact.name) if made else nudge_words.noted(contact.name, talk.medium),
        words.about(about),
        _promises(ask, promised),
        [words.next_step(step, by, today=ask.today)] if step else [],
        encouraging.earned(ask, Trigger.FLAT) if filled.get("hoped") == words.NOT_AT_ALL else [],
        *personal_lines.asked(ask, [one.takeaway_id for one in made if one.personal]),
        *_as_step(ask, made),
        *naming.offered(ask, [one.takeaway_id for one in made if one.topic is None]),
        controls(contact, talk, undo_id),
        *comparing.asked(ask, [one.takeaway_id for one in made if one.topic]),
    )
    return replace(shown, about=frozenset({contact.id}), undo_id=undo_id)


def _with(ask: Ask, contact: Contact, *, form_opens: bool = False) -> Answer:
    known = talks.with_contact(ask.session, ask.owner.id, contact.id)
    talk = next((one for one in known if one.outcome is None and (one.held or one.day <= ask.today)), None)
    if talk is None:
        return coming.not_yet(ask, contact)
    if ask.command or form_opens:
        return _form(ask, contact, talk)
    about = card_words.talked(contact.name, talk.medium, talk.day, today=ask.today)
    return reply(about, blocks.row(blocks.button("Note what I learned", "notes.form", talk.id)))


def _form(ask: Ask, contact: Contact, talk: Talk) -> Answer:
    ready = preparations.of(ask.session, ask.owner.id, contact.id, talk.id)
    hopes = words.hopes(ready.hope_to_learn, ready.leave_with) if ready and ready.interview_id == talk.id else []
    kept = _kept(ask, talk)
    before = [*hopes, *([words.kept_before(len(kept))] if kept else [])]
    told = None if kept else "\n".join(_told(talk))
    fields: list[Block] = [
        blocks.said(card_words.talked(contact.name, talk.medium, talk.day, today=ask.today), *before),
        blocks.field("lines", words.REMEMBER, told, optional=bool(kept), multiline=True, hint=words.lines_hint()),
        *([blocks.choice("hoped", words.HOPED, words.HOPED_ANSWERS, talk.hoped or "", optional=True)] if hopes else []),
        blocks.field("promised", words.PROMISED, multiline=True, hint=words.promised_hint()),
        blocks.field("next", words.NEXT),
        blocks.day("by", words.BY, None, optional=True),
    ]
    return Shown(blocks.form("What stayed with you", "notes.save", fields, private=json.dumps({"talk": talk.id})))


def _told(talk: Talk) -> list[str]:
    """What was written beside the talk when it was logged, a line each."""
    return lines_of((talk.notes or "").replace(_NOTES_JOINED, "\n"))


def _left(talk: Talk, lines: list[str]) -> str | None:
    """The notes of a talk without those that are lines now."""
    now_lines = {fold(one) for one in lines}
    kept = [one for one in _told(talk) if fold(one) not in now_lines]
    return talk.notes if len(kept) == len(_told(talk)) else _NOTES_JOINED.join(kept) or None


def _kept(ask: Ask, talk: Talk) -> list[str]:
    """What was told of this talk before."""
    return talks.learned(ask.session, ask.owner.id, talk.contact_id, interview_id=talk.id, limit=LINES_AT_MOST)


def controls(contact: Contact, talk: Talk, undo_id: int) -> Block:
    """What can be done next, once something of a talk was kept."""
    thanks = blocks.button("Write the thank-you", "thanks.open", f"{contact.id}:{talk.id}")
    return blocks.row(
        *([] if talk.thanked_on else [thanks]),
        blocks.button("Add more detail", "detail.open", talk.id),
        blocks.button("Open the card", "card.open", contact.id),
        blocks.button("Undo", "undo", undo_id),
    )


def _as_step(ask: Ask, made: list[Learned]) -> list[Block]:
    """A line about next steps is one with a press."""
    lines = [looking_back.line(ask.session, ask.owner.id, one.takeaway_id) for one in made]
    first = next((one for one in lines if one and one.area == Area.NEXT_STEPS and not one.private), None)
    if first is None:
        return []
    make = blocks.button("Make it a next step", f"advice.make#{first.id}", first.id)
    return [blocks.beside(words.leads(first.text), make)]


_Promised = tuple[bool, dt.date | None]
"""Whether a promise is the owner's own, and by when."""


def _promises(ask: Ask, promised: list[_Promised]) -> list[Line]:
    days = [ask.owner.preferences.working_day(by) for mine, by in promised if mine and by]
    mine = sum(own for own, _ in promised)
    return words.promises(mine, len(promised) - mine, min(days, default=None), today=ask.today)


def _promise(ask: Ask, order: Order, contact: Contact, talk: Talk, text: str) -> _Promised:
    """Keep a promise."""
    mine = not promising.is_theirs(text, (contact.name, contact.address_as))
    by = promising.by_when(text, today=ask.today, day_first=ask.owner.day_first)
    promises.make(order, contact.id, text, mine=mine, now=ask.now, interview_id=talk.id, by=by)
    return mine, by


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
