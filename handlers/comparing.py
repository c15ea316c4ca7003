"""A line beside what others said of the same thing: agrees, differs, depends, or another matter (S28)."""

import json
from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from coach import board
from coach.board import Stance
from coach.phrases import Line
from coach.wording import debrief as words
from coach.wording import settled
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, reply
from storage import learning, preparations, talks
from storage.learning import Said
from storage.order import Order

AT_MOST = 3
"""Comparisons after one talk; what is left waits on the board."""


def asked(ask: Ask, takeaway_ids: Sequence[int]) -> list[Line | Block]:
    """The question for the line that is most like what somebody else said; nothing where nobody spoke of it."""
    new = [one for number in takeaway_ids if (one := learning.said(ask.session, ask.owner.id, number))]
    pairs = [(one, earlier[0]) for one in new if (earlier := learning.beside(ask.session, ask.owner.id, one))]
    likest = board.likest([(one.id, one.text, earlier.text) for one, earlier in pairs])
    by_id = {one.id: (one.id, earlier.id) for one, earlier in pairs}
    return _question(ask, [by_id[number] for number in likest][:AT_MOST])


def one(ask: Ask, takeaway_id: int, earlier_id: int) -> Reply:
    """The question for one line that waits on the board."""
    parts = _question(ask, [(takeaway_id, earlier_id)])
    return reply(*parts) if parts else reply(settled.gone())


def opened(ask: Ask) -> Reply:
    """*Compare*, on the board: `new:earlier`."""
    new, earlier = ask.words.split(":")
    return one(ask, int(new), int(earlier))


def answered(ask: Ask) -> Answer:
    """One of the answers: kept once, then the next line, if one is left."""
    about: dict[str, Any] = json.loads(ask.words)
    (new_id, earlier_id), left = about["pair"], [tuple(pair) for pair in about["left"]]
    new = learning.said(ask.session, ask.owner.id, new_id)
    earlier = learning.said(ask.session, ask.owner.id, earlier_id)
    following = _question(ask, left)
    if new is None or earlier is None:
        return reply(settled.gone(), *following)
    if new.compared and about["as"] != "leave":
        return reply(words.compared_before(), *following)
    onwards = [] if following else _onwards(ask, new)
    if about["as"] == "leave":
        return reply(words.left(), *([blocks.row(*onwards)] if onwards else []), *following)
    answer = board.Answer(about["as"])
    order = Order(ask.session, ask.owner.id)
    learning.stand(order, new, earlier, board.stance(Stance(earlier.stance or Stance.FOR), answer))
    if answer in (board.Answer.DIFFERS, board.Answer.DEPENDS):
        _ask_next(ask, order, earlier)
    undo_id = order.keep("how two lines stand to each other", now=ask.now)
    explains = [_why(new, left)] if answer is board.Answer.DIFFERS else []
    row = blocks.row(*explains, *onwards, blocks.button("Undo", "undo", undo_id))
    return reply(words.stands(answer), row, *following)


def _why(new: Said, left: Sequence[tuple[int, ...]]) -> blocks.Element:
    """What might explain it; each entry names the line and the pairs that are still to be compared."""
    rest = ",".join("-".join(str(number) for number in pair) for pair in left)
    return blocks.menu("Why?", "compare.why", [(text, f"{new.id}:{by}:{rest}") for text, by in words.WHY])


def why(ask: Ask) -> Reply:
    """What might explain that people differ, `line:reason:pairs`; then the next line, if one is left."""
    try:
        new_id, by, rest = ask.words.split(":")
    except ValueError:  # a menu of before it named the pairs
        return reply(settled.gone())
    new = learning.said(ask.session, ask.owner.id, int(new_id))
    left = [tuple(int(number) for number in pair.split("-")) for pair in rest.split(",") if pair]
    following = _question(ask, left)
    if new is None or new.claim_id is None:
        return reply(settled.gone(), *following)
    onwards = [] if following else _onwards(ask, new)
    order = Order(ask.session, ask.owner.id)
    if by:
        learning.explain(order, new.claim_id, by)
    if order.changed:
        onwards.append(blocks.button("Undo", "undo", order.keep(words.EXPLAINS, now=ask.now)))
    return reply(words.explained(by), *([blocks.row(*onwards)] if onwards else []), *following)


def _onwards(ask: Ask, new: Said) -> list[blocks.Element]:
    """Once all was compared: what else can be done about the talk."""
    talk = talks.get(ask.session, ask.owner.id, new.interview_id) if new.interview_id else None
    if talk is None:
        return []
    thanks = blocks.button("Write the thank-you", "thanks.open", f"{talk.contact_id}:{talk.id}")
    return [*([] if talk.thanked_on else [thanks]), blocks.button("Add more detail", "detail.open", talk.id)]


def _question(ask: Ask, pairs: Sequence[tuple[int, ...]]) -> list[Line | Block]:
    for number, (new_id, earlier_id) in enumerate(pairs):
        new = learning.said(ask.session, ask.owner.id, new_id)
        earlier = learning.said(ask.session, ask.owner.id, earlier_id)
        if new and earlier and not new.compared:
            return _shown(ask, new, earlier, list(pairs[number + 1 :]))
    return []


def _shown(ask: Ask, new: Said, earlier: Said, left: Sequence[tuple[int, ...]]) -> list[Line | Block]:
    def value(answer: str) -> str:
        return json.dumps({"pair": [new.id, earlier.id], "as": answer, "left": left})

    buttons = [blocks.button(text, f"compare.as#{answer.value}", value(answer.value)) for text, answer in words.ANSWERS]
    return [
        words.beside(new.topic),
        *(
            words.voice(one.person, one.place, one.day, one.text, source=one.source, today=ask.today)
            for one in (new, earlier)
        ),
        words.how_do_they_stand(new.person),
        blocks.row(*buttons, blocks.button("Leave it", "compare.as#leave", value("leave"))),
    ]


def _ask_next(ask: Ask, order: Order, earlier: Said) -> None:
    """What it depends on is a question for the next talk, once; *Undo* takes it away with the answer."""
    question = words.depends_on(earlier.text)
    known = {one.text for one in preparations.own(ask.session, ask.owner.id, earlier.area)}
    if question not in known:
        preparations.add_own(order, earlier.area, question, now=ask.now, quotes=earlier.contact_id)
