"""*Sort them*: what lines kept by a reply are, a promise, a next step, about a topic, or nothing to keep."""

import json
from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import promising, topics
from coach.phrases import Line
from coach.wording import settled
from coach.wording import sorting as words
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Shown, reply
from storage import advice, contacts, learning, looking_back, promises, reminders
from storage.contacts import Contact
from storage.looking_back import Noted
from storage.order import Order

A_SCREEN = 6
"""Lines of one screen: a form has no more fields."""
_LINES_AT_MOST = 40
"""Lines that wait behind a button, whose value holds 2,000 letters."""
_TOPIC = "topic:"


def asked(ask: Ask, undo_id: int, takeaway_ids: Sequence[int], *, first: int) -> list[Line | Block]:
    """The question about the first of these lines that sounds like a promise or a plan; nothing where none does.

    `first`: the id of the first line that was kept together with them.
    """
    for number, takeaway_id in enumerate(takeaway_ids):
        noted = looking_back.line(ask.session, ask.owner.id, takeaway_id)
        asks = noted and (promising.sounds_promised(noted.text) or promising.is_own_plan(noted.text))
        if noted and asks and not noted.private:
            left = list(takeaway_ids[number + 1 :][:_LINES_AT_MOST])
            return _question(ask, noted, {"undo": undo_id, "left": left, "first": first})
    return []


def controls(ask: Ask, undo_id: int, interview_id: int, *, first: int, undone: bool = True) -> Block:
    """What can be done with the lines of a talk that were just kept, from the one with the id `first` on.

    `undone`: whether something was just done that can be taken back.
    """
    about = json.dumps({"undo": undo_id, "talk": interview_id, "first": first})
    sort = [blocks.button(words.TITLE, "sort.form", about)] if _lines(ask, interview_id, first) else []
    return blocks.row(*sort, *([blocks.button("Undo", "undo", undo_id)] if undone else []))


def answered(ask: Ask) -> Answer:
    """*Yes, I promised*, *Just a note*: said of one line; then the next that sounds so."""
    about = json.loads(ask.words)
    noted = looking_back.line(ask.session, ask.owner.id, about["line"])
    if noted is None:
        return reply(settled.gone(), *asked(ask, about["undo"], about["left"], first=about["first"]))
    done = [] if about["as"] == words.NOTE else [(noted, about["as"])]
    undo_id = _carried_out(ask, about["undo"], done)
    shown = reply(
        words.sorted_as(about["as"], noted.text),
        *asked(ask, undo_id, about["left"], first=about["first"]),
        controls(ask, undo_id, noted.interview_id, first=about["first"]),
    )
    return replace(shown, about=frozenset({noted.contact_id}), undo_id=undo_id)


def form(ask: Ask) -> Answer:
    """The lines that are still there, each with a menu."""
    about = json.loads(ask.words)
    lines = _lines(ask, about["talk"], about["first"])
    if not lines:
        return replace(reply(settled.gone()), below=True)
    private = {
        "undo": about["undo"],
        "talk": about["talk"],
        "lines": [one.id for one in lines[:A_SCREEN]],
        **ask.came_from,
    }
    fields = [_field(ask, one) for one in lines[:A_SCREEN]]
    return Shown(blocks.form(words.TITLE, "sort.save", fields, private=json.dumps(private)))


def save(ask: Ask) -> Answer:
    """What was chosen for each line is done at once; the rest waits behind a button."""
    about, chosen = log_form.private(ask.facts), blocks.entered(ask.facts)
    said = [
        (noted, chosen.get(f"line{number}", words.NOTE))
        for number in about["lines"]
        if (noted := looking_back.line(ask.session, ask.owner.id, number))
    ]
    done = [(noted, value) for noted, value in said if value != _as_it_is(noted)]
    undo_id = _carried_out(ask, about["undo"], done)
    told = [words.sorted_as(value.removeprefix(_TOPIC), noted.text) for noted, value in done or said]
    first = max(about["lines"]) + 1
    waits = bool(_lines(ask, about["talk"], first))
    rest = [controls(ask, undo_id, about["talk"], first=first, undone=bool(done))] if done or waits else []
    shown = reply(words.sorted_lines(len(done)), told, *rest)
    return replace(shown, about=frozenset(noted.contact_id for noted, _ in done), undo_id=undo_id)


def _question(ask: Ask, noted: Noted, about: dict[str, object]) -> list[Line | Block]:
    contact = contacts.known(ask.session, ask.owner.id, noted.contact_id)
    theirs = promising.is_theirs(noted.text, (contact.name, contact.address_as))
    yes = ("Yes, they promised", words.THEIRS) if theirs else ("Yes, I promised", words.MINE)
    said = words.perhaps_promised(noted.text, theirs=theirs)
    if not promising.sounds_promised(noted.text):
        yes, said = ("Yes, my next step", words.STEP), words.perhaps_step(noted.text)

    def value(kind: str) -> str:
        return json.dumps({"line": noted.id, "as": kind, **about})

    buttons = [blocks.button(text, f"sort.as#{kind}", value(kind)) for text, kind in (yes, ("Just a note", words.NOTE))]
    return [said, blocks.row(*buttons)]


def _field(ask: Ask, noted: Noted) -> Block:
    known = learning.topics(ask.session, ask.owner.id)
    every = {one.name: one for one in (*known, *topics.TOPICS)}
    choices = [*words.KINDS, *((words.about(name), f"{_TOPIC}{name[:140]}") for name in list(every)[:90])]
    return blocks.choice(f"line{noted.id}", " ".join(noted.text.split())[:150], choices, _as_it_is(noted))


def _as_it_is(noted: Noted) -> str:
    return f"{_TOPIC}{noted.topic[:140]}" if noted.topic else words.NOTE


def _lines(ask: Ask, interview_id: int, first: int) -> list[Noted]:
    """The lines of a talk from one on, without those that wait for another question."""
    found = looking_back.lines(ask.session, ask.owner.id, interview_id)
    return [one for one in found if one.id >= first and not one.private and one.view is None]


def _carried_out(ask: Ask, undo_id: int, chosen: list[tuple[Noted, str]]) -> int:
    """Make each line what was chosen; the id by which it is taken back, together with the keeping where that stands."""
    if not chosen:
        return undo_id
    order = Order.going_on(ask.session, ask.owner.id, undo_id)
    for noted, value in chosen:
        _make(ask, order, contacts.known(ask.session, ask.owner.id, noted.contact_id), noted, value)
    name = contacts.known(ask.session, ask.owner.id, chosen[0][0].contact_id).name
    kept = order.keep(f"notes on {name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return kept


def _make(ask: Ask, order: Order, contact: Contact, noted: Noted, value: str) -> None:
    if value.startswith(_TOPIC):
        name = value.removeprefix(_TOPIC)
        known = learning.topics(ask.session, ask.owner.id)
        learning.place(order, noted.id, contact.id, topics.named(name, known))
        return
    if value == words.NOTE:
        learning.displace(order, noted.id)
        return
    by = promising.by_when(noted.text, today=ask.today, day_first=ask.owner.day_first)
    facts = {"by": by, "interview_id": noted.interview_id}
    if value in (words.MINE, words.THEIRS):
        promises.make(order, contact.id, noted.text, mine=value == words.MINE, now=ask.now, **facts)
    elif value == words.STEP:
        advice.give(order, contact.id, noted.text, now=ask.now, by=by, interview_id=noted.interview_id)
    looking_back.drop(order, noted.id)
