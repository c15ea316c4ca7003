"""`advice`: what you meant to do after talks: open, done, and told to who advised it (S08b)."""

import json

from slack_sdk.models.blocks import Block

from coach.phrases import Line
from coach.reasons import Reason
from coach.wording import advices as words
from coach.wording import settled
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Reply, Shown, reply
from storage import advice
from storage.advice import DONE, DROPPED, OPEN, Advice
from storage.order import Order

SHOWN = 6


def listed(ask: Ask) -> Reply:
    """What is open, the nearest day first; then what was done and not told yet."""
    still = advice.listed(ask.session, ask.owner.id, OPEN, limit=SHOWN)
    done = [
        one
        for one in advice.listed(ask.session, ask.owner.id, DONE, limit=SHOWN)
        if one.reported_on is None and one.contact_id
    ]
    shown = [part for one in still for part in _planned(ask, one)] + [part for one in done for part in _done(one)]
    return reply(words.heading(len(still)), *(shown or [words.how_it_fills()]))


def did(ask: Ask) -> Answer:
    """*Did it*: what came of it, in a line if they like."""
    known = advice.get(ask.session, ask.owner.id, int(ask.words))
    if known is None or known.state != OPEN:
        return reply(words.settled_before() if known else settled.gone())
    fields = [
        blocks.said(words.planned(known.person, known.text, known.by, today=ask.today)),
        blocks.field("outcome", words.OUTCOME, multiline=True, hint=words.outcome_hint()),
    ]
    private = json.dumps({"advice": known.id, **ask.came_from})
    return Shown(blocks.form("Well done", "advice.save", fields, private=private))


def saved(ask: Ask) -> Answer:
    """It was done."""
    known = advice.get(ask.session, ask.owner.id, log_form.private(ask.facts)["advice"])
    if known is None or known.state != OPEN:
        return reply(words.settled_before() if known else settled.gone())
    outcome = blocks.entered(ask.facts).get("outcome", "").strip()
    order = Order(ask.session, ask.owner.id)
    advice.settle(order, known, DONE, outcome=outcome or None)
    undo_id = order.keep(words.label(known.person), now=ask.now)
    row = blocks.row(*_tell(known), blocks.button("Undo", "undo", undo_id))
    return reply(words.done(known.person), row)


def dropped(ask: Ask) -> Answer:
    """*Dropped it*, without a word about it."""
    known = advice.get(ask.session, ask.owner.id, int(ask.words))
    if known is None or known.state != OPEN:
        return reply(words.settled_before() if known else settled.gone())
    order = Order(ask.session, ask.owner.id)
    advice.settle(order, known, DROPPED)
    undo_id = order.keep(words.label(known.person), now=ask.now)
    said, rest = reply(words.dropped(), blocks.row(blocks.button("Undo", "undo", undo_id))), listed(ask)
    return Reply((*said.blocks, *rest.blocks), f"{said.text}\n{rest.text}")


def _planned(ask: Ask, one: Advice) -> list[Line | Block]:
    row = blocks.row(
        blocks.button("Did it", f"advice.did#{one.id}", one.id, read_as=f"Did it: {one.text}"),
        blocks.button("Dropped it", f"advice.dropped#{one.id}", one.id, read_as=f"Dropped it: {one.text}"),
    )
    return [words.planned(one.person, one.text, one.by, today=ask.today), row]


def _done(one: Advice) -> list[Line | Block]:
    return [words.to_tell(one.person, one.text), blocks.row(*_tell(one))]


def _tell(one: Advice) -> list[blocks.Element]:
    if one.contact_id is None:
        return []
    about = f"{one.contact_id}:{Reason.ADVICE.value}"
    return [blocks.button("Tell them", f"hello.write#{one.id}", about, read_as=f"Tell {one.person}")]
