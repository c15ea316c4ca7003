"""What a line is about, named by its owner, and what was learned from no talk (coaching.md 6.2)."""

import json
from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import promising, topics
from coach.names import fold
from coach.phrases import Line
from coach.wording import debrief as words
from coach.wording import settled
from handlers import blocks, comparing, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from storage import learning, looking_back
from storage.order import Order

OFFERED = 25
"""Topics that can be chosen without typing."""
_ASKED = 3


def offered(ask: Ask, takeaway_ids: Sequence[int]) -> list[Line | Block]:
    """Lines without a topic, each with a button that names one."""
    found = [one for number in takeaway_ids if (one := looking_back.line(ask.session, ask.owner.id, number))]
    waits = (one for one in found if one.topic is None and not one.private)
    bare = [one for one in waits if not promising.is_own_plan(one.text)][:_ASKED]
    return [*([words.loose()] if bare else []), *(row(one.id, words.leads(one.text), one.text) for one in bare)]


def row(takeaway_id: int, text: str, read_as: str) -> Block:
    """A line without a topic, with the button that names one."""
    return blocks.beside(
        text, blocks.button("Name its topic", f"topic.form#{takeaway_id}", takeaway_id, read_as=read_as)
    )


def form(ask: Ask) -> Answer:
    """What is this line about? One of the topics that there are, or a new one."""
    noted = looking_back.line(ask.session, ask.owner.id, int(ask.words))
    if noted is None:
        return replace(reply(settled.gone()), below=True)
    fields: list[Block] = [blocks.said(words.quote(noted.text)), *_topic_fields(ask, "")]
    private = json.dumps({"line": noted.id, **ask.came_from})
    return Shown(blocks.form("Name its topic", "topic.save", fields, private=private))


def saved(ask: Ask) -> Answer:
    """The line is under its topic; then it is set beside what others said there."""
    noted = looking_back.line(ask.session, ask.owner.id, log_form.private(ask.facts)["line"])
    if noted is None:
        return reply(settled.gone())
    topic = _chosen(ask)
    if topic is None:
        return Mistakes({"topic": words.no_topic()})
    order = Order(ask.session, ask.owner.id)
    learning.place(order, noted.id, noted.contact_id, topic)
    return _placed(ask, order, noted.id, topic)


def source_form(ask: Ask) -> Answer:
    """Something that was read, taught or lived; the topic from which it is added, where there is one."""
    known = learning.on(ask.session, ask.owner.id, int(ask.words), limit=1) if ask.words else []
    fields: list[Block] = [
        blocks.field("line", words.LINE, optional=False, multiline=True),
        blocks.choice("source", words.SOURCE, words.SOURCES, words.SOURCES[0][1]),
        *_topic_fields(ask, known[0].topic if known else ""),
    ]
    return Shown(blocks.form("Learned elsewhere", "source.save", fields, private=json.dumps(ask.came_from)))


def source_saved(ask: Ask) -> Answer:
    """It is kept beside what people said, marked as no talk."""
    filled, topic = blocks.entered(ask.facts), _chosen(ask)
    if not filled["line"]:
        return Mistakes({"line": words.no_line()})
    if topic is None:
        return Mistakes({"topic": words.no_topic()})
    order = Order(ask.session, ask.owner.id)
    takeaway_id = learning.elsewhere(order, filled["line"], filled["source"], now=ask.now)
    learning.place(order, takeaway_id, None, topic)
    return _placed(ask, order, takeaway_id, topic)


def _placed(ask: Ask, order: Order, takeaway_id: int, topic: topics.Topic) -> Reply:
    undo_id = order.keep(f"the topic {topic.name}", now=ask.now)
    row_ = blocks.row(blocks.button("Board", "compare.page", 0), blocks.button("Undo", "undo", undo_id))
    return reply(words.topic_named(topic.name), row_, *comparing.asked(ask, [takeaway_id]))


def _topic_fields(ask: Ask, typed: str) -> list[Block]:
    known = [(one.name, fold(one.name) or one.name) for one in learning.topics(ask.session, ask.owner.id)]
    kept = [(name, key[:75]) for name, key in known][-OFFERED:]
    choose = [blocks.choice("known", words.KNOWN_TOPIC, kept, fold(typed)[:75], optional=True)] if kept else []
    return [*choose, blocks.field("topic", words.TOPIC, None if choose and typed else typed, hint=words.no_topic())]


def _chosen(ask: Ask) -> topics.Topic | None:
    """What was typed, else what was chosen; None where neither was."""
    filled, known = blocks.entered(ask.facts), learning.topics(ask.session, ask.owner.id)
    if filled.get("topic"):
        return topics.named(filled["topic"], known)
    return next(
        (one for one in known if filled.get("known") and (fold(one.name) or one.name)[:75] == filled["known"]), None
    )
