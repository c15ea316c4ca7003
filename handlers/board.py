"""`compare TOPIC`: what several people said about one thing, both sides, and what is still open (S28, S12)."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from slack_sdk.models.blocks import Block

from coach import promising, topics
from coach.names import fold
from coach.phrases import Line
from coach.wording import debrief as words
from handlers import blocks, board_topic, naming, open_dues, paths
from handlers.answers import Answer, Ask, Reply, reply
from handlers.claims import claims
from storage import learning
from storage.learning import Heading, Said

ON_A_PAGE = 8
_LOOSE = 4
_PATHS = ("paths", "my paths")
_ALIKE = 60
"""Of 100: how alike a topic has to be to what was typed."""


def compare(ask: Ask) -> Answer:
    """The board, one topic of it, or the paths between which they choose."""
    if fold(ask.words) in _PATHS:
        return paths.typed(ask)
    headings = learning.headings(ask.session, ask.owner.id)
    if not ask.words:
        return _page(ask, headings, 0)
    found = _meant(ask.words, headings)
    if found is None:
        return _with(words.unknown_topic(ask.words), _page(ask, headings, 0))
    return board_topic.topic(ask, found.id)


def turned(ask: Ask) -> Reply:
    """Another page of it."""
    return _page(ask, learning.headings(ask.session, ask.owner.id), int(ask.words or 0))


def topic(ask: Ask) -> Reply:
    """One topic."""
    return board_topic.topic(ask, int(ask.words))


def _meant(typed: str, headings: Sequence[Heading]) -> Heading | None:
    """The topic that words mean: its name, part of it or with a slip; else the one that a line with them is about."""
    by_name = {one: fold(one.name) or one.name for one in headings}
    found = process.extractOne(fold(typed) or typed, by_name, scorer=fuzz.WRatio, score_cutoff=_ALIKE)
    if found:
        return found[2]
    guess = topics.guess(typed)
    return next((one for one in headings if guess and fold(one.name) == fold(guess.name)), None)


def _page(ask: Ask, headings: Sequence[Heading], number: int) -> Reply:
    pages = max(1, -(-len(headings) // ON_A_PAGE))
    number = min(number, pages - 1)
    found = learning.loose(ask.session, ask.owner.id, limit=_LOOSE) if number == 0 else []
    loose = [one for one in found if not promising.is_own_plan(one.text)]
    return reply(
        words.board(len(headings)),
        *([] if headings else [words.board_empty()]),
        *(_row(ask, one) for one in headings[number * ON_A_PAGE :][:ON_A_PAGE]),
        *([words.loose()] if loose else []),
        *(naming.row(one.id, words.loose_line(one.person, one.text), one.text) for one in loose),
        blocks.row(blocks.button("Learned elsewhere", "source.form"), *paths.button(ask)),
        *open_dues.turning("compare.page", number, pages),
    )


def _row(ask: Ask, one: Heading) -> Block:
    """A topic with what most people say on it, and one who sees it differently."""
    said = learning.on(ask.session, ask.owner.id, one.id)
    best = next(iter(claims(said)), said[:1])
    told = [words.topic(one.name, one.people, one.split, one.open)]
    leading = next((line for line in best if line.stance in (None, "for")), None)
    other = _other(said)
    told += [words.leads(leading.text)] if leading else []
    told += [words.dissents(other.person, other.text, depends=other.stance == "depends")] if other else []
    return blocks.beside(
        "\n".join(told), blocks.button("Open", f"compare.topic#{one.id}", one.id, read_as=f"Open: {one.name}")
    )


def _other(said: Sequence[Said]) -> Said | None:
    differing = [line for line in said if line.stance in ("against", "depends")]
    return min(differing, key=lambda line: line.stance != "against", default=None)


def _with(before: Line, shown: Reply) -> Reply:
    first = reply(before)
    return Reply((*first.blocks, *shown.blocks), f"{first.text}\n{shown.text}")
