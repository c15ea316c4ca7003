"""*Note what I learned*: lines from a talk, remembered one by one."""

import json
from dataclasses import replace

from coach.wording import card as words
from coach.wording import settled
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from storage import contacts, reminders, talks
from storage.order import Order


def form(ask: Ask) -> Answer:
    """The form for one talk."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    person = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    fields = [
        blocks.said(words.talked(person.name, talk.medium, talk.day, today=ask.today)),
        blocks.field("lines", "What will you remember?", optional=False, multiline=True, hint="One line each."),
    ]
    return Shown(blocks.form("What stayed with you", "notes.save", fields, private=json.dumps({"talk": talk.id})))


def save(ask: Ask) -> Answer:
    """Each line is kept as one thing learned."""
    talk = talks.get(ask.session, ask.owner.id, log_form.private(ask.facts)["talk"])
    if talk is None:
        return reply(settled.gone())
    lines = [text for raw in blocks.entered(ask.facts)["lines"].splitlines() if (text := raw.strip(" •-\t"))]
    if not lines:
        return Mistakes({"lines": "One line is enough, in your own words."})
    order = Order(ask.session, ask.owner.id)
    for text in lines:
        talks.learn(order, talk, text, now=ask.now)
    person = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    said = settled.kept_lines(len(lines), talk.medium or "talk", person.name)
    talks.mend(order, talk, held=True, evaluated_at=talk.evaluated_at or ask.now)
    undo_id = order.keep(f"notes on {person.name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return reply(
        said,
        blocks.row(blocks.button("Open the card", "card.open", person.id), blocks.button("Undo", "undo", undo_id)),
    )
