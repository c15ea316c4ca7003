"""`advice`: what you meant to do after talks: open, done, and told to who advised it (S08b)."""

import datetime as dt
import json
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach.phrases import Line
from coach.reasons import Reason
from coach.wording import advices as words
from coach.wording import settled
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.nudge_menus import IN_A_WHILE
from handlers.nudges import asked_again
from storage import advice, ladder, looking_back, reminders
from storage.advice import DONE, DROPPED, OPEN, Advice
from storage.order import Order

SHOWN, TOLD = 6, 3


def listed(ask: Ask) -> Reply:
    """What is open, the nearest day first; then what was done and not told yet, and what was told last."""
    still = advice.listed(ask.session, ask.owner.id, OPEN, limit=SHOWN)
    done = advice.of_others(ask.session, ask.owner.id, reported=False, limit=SHOWN)
    told = advice.of_others(ask.session, ask.owner.id, reported=True, limit=TOLD)
    shown = [part for one in still for part in _planned(ask, one)] + [part for one in done for part in _done(one)]
    lines = [words.told(one.person, one.text, one.reported_on, today=ask.today) for one in told if one.reported_on]
    return reply(words.heading(len(still)), *(shown or ([] if told else [words.how_it_fills()])), lines)


def did(ask: Ask) -> Answer:
    """*Did it*: what came of it, in a line if they like."""
    known = _still_open(ask)
    if not isinstance(known, Advice):
        return known
    fields = [
        blocks.said(words.planned(known.person, known.text, known.by, today=ask.today)),
        blocks.field("outcome", words.OUTCOME, multiline=True, hint=words.outcome_hint()),
    ]
    private = json.dumps({"advice": known.id, **ask.came_from})
    return Shown(blocks.form("Well done", "advice.save", fields, private=private))


def did_of_week(ask: Ask) -> Answer:
    """*Did it* in the message of the week, which shows it once the form is saved."""
    shown = did(replace(ask, reply_to=None, pressed=None))
    return replace(shown, below=True) if isinstance(shown, Reply) else shown


def later_of_week(ask: Ask) -> Answer:
    """*Not yet* in the message of the week, `plan:day it was asked about`: it is asked about again."""
    number, _, asked_by = ask.words.partition(":")
    known = _still_open(ask.saying(number))
    if not isinstance(known, Advice):
        return replace(known, below=True)
    by = ask.today + IN_A_WHILE
    # A second press, or an old button: the plan has another day already, and nothing would be taken back.
    if known.by == by or (asked_by and asked_by != f"{known.by}"):
        return replace(reply(_stands(ask, known)), below=True)
    order = Order(ask.session, ask.owner.id)
    advice.put_off(order, known, by=by)
    return replace(_settled(ask, order, known, words.put_off(asked_again(ask.owner, by), today=ask.today)), below=True)


def dropped_of_week(ask: Ask) -> Answer:
    """*Dropped it* in the message of the week."""
    known = _still_open(ask)
    if not isinstance(known, Advice):
        return replace(known, below=True)
    return replace(_dropped(ask, known), below=True)


def saved(ask: Ask) -> Answer:
    """It was done."""
    known = advice.get(ask.session, ask.owner.id, log_form.private(ask.facts)["advice"])
    if known is None or known.state != OPEN:
        return reply(words.settled_before() if known else settled.gone())
    outcome = blocks.entered(ask.facts).get("outcome", "").strip()
    order = Order(ask.session, ask.owner.id)
    advice.settle(order, known, DONE, day=ask.today, outcome=outcome or None)
    undo_id = order.keep(words.label(known.person), now=ask.now)
    _follow(ask, order)
    row = blocks.row(*_tell(known), blocks.button("Undo", "undo", undo_id))
    return reply(words.done(known.person), row)


def dropped(ask: Ask) -> Answer:
    """*Dropped it*, without a word about it."""
    known = _still_open(ask)
    if not isinstance(known, Advice):
        return known
    said, rest = _dropped(ask, known), listed(ask)
    return Reply((*said.blocks, *rest.blocks), f"{said.text}\n{rest.text}")


def form(_: Ask) -> Answer:
    """A plan of one's own, with a day."""
    fields: list[Block] = [
        blocks.field("text", words.STEP, optional=False, multiline=True, hint=words.step_hint()),
        blocks.day("by", words.BY, None, optional=True),
    ]
    return Shown(blocks.form("A small try", "advice.form.save", fields))


def form_saved(ask: Ask) -> Answer:
    """It waits with the other next steps."""
    filled = blocks.entered(ask.facts)
    if not filled["text"]:
        return Mistakes({"text": words.step_hint()})
    by = dt.date.fromisoformat(filled["by"]) if filled.get("by") else None
    order = Order(ask.session, ask.owner.id)
    advice.give(order, None, filled["text"], by=by, interview_id=None, now=ask.now)
    return _made(ask, order, filled["text"], by)


def made(ask: Ask) -> Answer:
    """*Make it a next step*: a line of a talk, in one press; pressed twice it is one."""
    noted = looking_back.line(ask.session, ask.owner.id, int(ask.words))
    if noted is None:
        return replace(reply(settled.gone()), below=True)
    known = advice.of_talk(ask.session, ask.owner.id, noted.interview_id)
    if any(one.text == noted.text for one in known):
        return _over(ask, reply(words.made_before()))
    order = Order(ask.session, ask.owner.id)
    advice.give(order, noted.contact_id, noted.text, by=None, interview_id=noted.interview_id, now=ask.now)
    return _over(ask, _made(ask, order, noted.text, None))


def _still_open(ask: Ask) -> Advice | Reply:
    """The next step that was pressed, or what is said where it is settled or gone."""
    known = advice.get(ask.session, ask.owner.id, int(ask.words))
    if known is None or known.state != OPEN:
        return reply(words.settled_before() if known else settled.gone())
    return known


def _stands(ask: Ask, known: Advice) -> Line:
    """How an open plan stands."""
    again = asked_again(ask.owner, known.by) if known.by else None
    if again and again > ask.today:
        return words.put_off(again, today=ask.today)
    return words.planned(known.person, known.text, known.by, today=ask.today)


def _dropped(ask: Ask, known: Advice) -> Reply:
    order = Order(ask.session, ask.owner.id)
    advice.settle(order, known, DROPPED, day=ask.today)
    return _settled(ask, order, known, words.dropped())


def _settled(ask: Ask, order: Order, known: Advice, said: Line) -> Reply:
    undo_id = order.keep(words.label(known.person), now=ask.now)
    _follow(ask, order)
    return reply(said, blocks.row(blocks.button("Undo", "undo", undo_id)))


def _follow(ask: Ask, order: Order) -> None:
    """It was answered, as a matter of a message is."""
    owner = ladder.come_down(ask.session, ask.owner, now=ask.now)
    ask.stale.update(reminders.follow(order, owner, now=ask.now))


def _made(ask: Ask, order: Order, text: str, by: dt.date | None) -> Reply:
    undo_id = order.keep(words.label(""), now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return reply(words.made(text, by, today=ask.today), blocks.row(blocks.button("Undo", "undo", undo_id)))


def _over(ask: Ask, said: Reply) -> Answer:
    """Below a message; over a last screen, which shows more that can be done."""
    return replace(said, below=True) if ask.reply_to else Shown(blocks.modal("Next step", said.blocks))


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
