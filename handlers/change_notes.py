"""A few lines to them about what became of a talk: confirmed, moved, off, missed or declined (coaching.md 2.3)."""

import json
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach.changes import OFFERS_A_TIME, Change, note
from coach.wording import ahead, settled
from coach.wording.talk import called
from handlers import blocks, letters, log_form
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from storage import contacts, talks
from storage import letters as stored
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk


def opened(ask: Ask) -> Answer:
    """*Write it with me*, `talk:change`: the note, or first what it wants to know."""
    talk_id, _, said = ask.words.partition(":")
    talk = talks.get(ask.session, ask.owner.id, int(talk_id))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    contact, change = contacts.known(ask.session, ask.owner.id, talk.contact_id), Change(said)
    asked: list[Block] = [*_time(change), *letters.once(ask, contact)]
    if not asked:
        return _drafted(ask, contact, talk, change, {})
    fields = [blocks.said(ahead.note_about(contact.name, talk.medium)), *asked]
    private = json.dumps({"talk": talk.id, "change": change.value})
    return Shown(blocks.form("A few lines", "change.save", fields, submit="Write it", private=private))


def written(ask: Ask) -> Answer:
    """What the note wanted to know."""
    about, filled = log_form.private(ask.facts), blocks.entered(ask.facts)
    talk = talks.get(ask.session, ask.owner.id, about["talk"])
    if talk is None:
        return reply(settled.gone())
    change = Change(about["change"])
    if change in OFFERS_A_TIME and not filled["time"].strip(" .!?"):
        return Mistakes({"time": ahead.time_wanted()})
    return _drafted(ask, contacts.known(ask.session, ask.owner.id, talk.contact_id), talk, change, filled)


def _time(change: Change) -> list[Block]:
    if change not in OFFERS_A_TIME:
        return []
    return [blocks.field("time", ahead.NEW_TIME, optional=False, hint=ahead.new_time_hint())]


def _drafted(ask: Ask, contact: Contact, talk: Talk, change: Change, filled: dict[str, str]) -> Answer:
    order = Order(ask.session, ask.owner.id)
    contact = letters.keep_once(ask, order, contact, filled)
    local = ask.preferences.local(talk.starts_at) if talk.starts_at else None
    text = note(
        change,
        first=contact.greeted_as,
        me=letters.signature(ask),
        talk=called(talk.medium),
        when=ahead.when(talk.day, local.time() if local else None, today=ask.today),
        time=filled.get("time", ""),
    )
    letter_id = stored.write(order, contact.id, text, now=ask.now, reason=change.value)
    return letters.drafted(ask, order, contact, letter_id)
