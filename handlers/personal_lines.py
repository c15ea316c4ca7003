"""What sounds personal in a line: would they be comfortable reading this? (coaching.md 7.7)."""

import json
from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from coach.phrases import Line
from coach.wording import looking_back as words
from coach.wording import settled
from handlers import blocks, comparing
from handlers.answers import Answer, Ask, reply
from handlers.learned import topic_guessed
from storage import looking_back
from storage.looking_back import Noted
from storage.order import Order

_KEEP, _ME, _DROP = "keep", "me", "drop"
_LEFT_AT_MOST = 40
"""Lines that wait behind one question; the value of a button holds 2,000 letters."""


def asked(ask: Ask, takeaway_ids: Sequence[int]) -> list[Line | Block]:
    """The question for the first of these lines that is still kept apart; nothing where none is."""
    for number, takeaway_id in enumerate(takeaway_ids):
        noted = looking_back.line(ask.session, ask.owner.id, takeaway_id)
        if noted and noted.private:
            return _question(noted, list(takeaway_ids[number + 1 :][:_LEFT_AT_MOST]))
    return []


def answered(ask: Ask) -> Answer:
    """One of the answers: kept like any other line, for its owner's eyes only, or dropped."""
    about = json.loads(ask.words)
    noted, left = looking_back.line(ask.session, ask.owner.id, about["line"]), about["left"]
    if noted is None or not noted.private:
        return reply(settled.gone(), *asked(ask, left))
    order = Order(ask.session, ask.owner.id)
    topic = None
    if about["as"] == _KEEP:
        looking_back.describe(order, noted.id, private=False)
        topic = topic_guessed(ask, order, noted.id, noted.contact_id, noted.text)
    elif about["as"] == _DROP:
        looking_back.drop(order, noted.id)
    undo = []
    if order.changed:
        undo = [blocks.button("Undo", "undo", order.keep("what you chose for one line", now=ask.now))]
    row = blocks.row(blocks.button("Add more detail", "detail.open", noted.interview_id), *undo)
    following = asked(ask, left) or comparing.asked(ask, [noted.id] if topic else [])
    return reply(words.comfort_answered(about["as"]), row, *following)


def _question(noted: Noted, left: list[int]) -> list[Line | Block]:
    def value(answer: str) -> str:
        return json.dumps({"line": noted.id, "as": answer, "left": left})

    choices = (("Keep it", _KEEP), ("Only for me", _ME), ("Drop it", _DROP))
    buttons = [blocks.button(text, f"personal.as#{answer}", value(answer)) for text, answer in choices]
    return [words.comfortable(noted.text), words.kept_apart(), blocks.row(*buttons)]
