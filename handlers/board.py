"""`compare TOPIC`: what several people said about one thing, both sides, and what is still open (S28, S12)."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils
from slack_sdk.models.blocks import Block

from coach import board
from coach.board import Stance, Voice
from coach.phrases import Line
from coach.wording import debrief as words
from coach.wording import settled
from handlers import blocks, open_dues
from handlers.answers import Ask, Reply, reply
from storage import learning
from storage.learning import Heading, Said

ON_A_PAGE = 8
_CLAIMS, _WAITING = 5, 5
_ALIKE = 60
"""Of 100: how alike a topic has to be to what was typed."""


def compare(ask: Ask) -> Reply:
    """The board, or one topic of it."""
    headings = learning.headings(ask.session, ask.owner.id)
    if not ask.words:
        return _page(headings, 0)
    names = {one.id: one.name for one in headings}
    found = process.extractOne(
        ask.words, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_ALIKE
    )
    if found is None:
        return _with(words.unknown_topic(ask.words), _page(headings, 0))
    return _topic(ask, found[2])


def turned(ask: Ask) -> Reply:
    """Another page of it."""
    return _page(learning.headings(ask.session, ask.owner.id), int(ask.words or 0))


def topic(ask: Ask) -> Reply:
    """One topic."""
    return _topic(ask, int(ask.words))


def _page(headings: Sequence[Heading], number: int) -> Reply:
    pages = max(1, -(-len(headings) // ON_A_PAGE))
    number = min(number, pages - 1)
    rows = [
        blocks.beside(
            words.topic(one.name, one.people, one.split, one.open),
            blocks.button("Open", f"compare.topic#{one.id}", one.id, read_as=f"Open: {one.name}"),
        )
        for one in headings[number * ON_A_PAGE :][:ON_A_PAGE]
    ]
    return reply(
        words.board(len(headings)),
        *([] if headings else [words.board_empty()]),
        *rows,
        *open_dues.turning("compare.page", number, pages),
    )


def _topic(ask: Ask, topic_id: int) -> Reply:
    said = learning.on(ask.session, ask.owner.id, topic_id)
    if not said:
        return reply(settled.gone())
    by_claim: dict[int, list[Said]] = {}
    for one in said:
        if one.claim_id is not None:
            by_claim.setdefault(one.claim_id, []).append(one)
    why = learning.explained(ask.session, ask.owner.id, list(by_claim))
    claims = sorted(by_claim.values(), key=lambda lines: -len(lines))[:_CLAIMS]
    parts = [part for lines in claims for part in _claim(ask, lines, why.get(lines[0].claim_id or 0))]
    alone = [one for one in said if one.claim_id is None][: 2 * _WAITING]
    return reply(
        words.board_topic(said[0].topic),
        *parts,
        *([words.one_place_only()] if board.missing([_voice(one) for one in said]) else []),
        *_waiting(ask, alone),
        blocks.row(blocks.button("All topics", "compare.page", 0)),
    )


def _claim(ask: Ask, lines: list[Said], why: str | None) -> list[Line]:
    voices = [_voice(one) for one in lines]
    label = board.label(voices, today=ask.today)
    people = len({one.contact_id for one in lines})
    places = len({one.place for one in lines if one.place})
    told = [words.labelled(label, people, places)]
    for stance in Stance:
        side = [one for one in lines if one.stance == stance.value]
        if side and label is board.Label.SPLIT:
            told.append(words.side(stance))
        told += [words.voice(one.person, one.place, one.day, one.text, today=ask.today) for one in side]
    return [*told, *([words.explains(why)] if why else [])]


def _waiting(ask: Ask, lines: Sequence[Said]) -> list[Line | Block]:
    parts: list[Line | Block] = [words.not_compared()] if lines else []
    for one in lines[:_WAITING]:
        parts.append(words.voice(one.person, one.place, one.day, one.text, today=ask.today))
        earlier = [] if one.compared else learning.beside(ask.session, ask.owner.id, one)
        if earlier:
            press = blocks.button("Compare", f"compare.open#{one.id}", f"{one.id}:{earlier[0].id}")
            parts.append(blocks.row(press))
    return parts


def _voice(one: Said) -> Voice:
    return Voice(str(one.contact_id), one.place, one.day, Stance(one.stance or Stance.FOR), one.text)


def _with(before: Line, shown: Reply) -> Reply:
    first = reply(before)
    return Reply((*first.blocks, *shown.blocks), f"{first.text}\n{shown.text}")
