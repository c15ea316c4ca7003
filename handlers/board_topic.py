"""One topic of the board: what is founded how well, both sides, who is missing, what comes next (coaching.md 6.2)."""

from slack_sdk.models.blocks import Block

from coach import board
from coach.board import Label, Stance
from coach.names import fold
from coach.phrases import Line
from coach.wording import debrief as words
from coach.wording import people, settled
from handlers import blocks
from handlers.answers import Ask, Reply, reply
from handlers.claims import claims, voice, voices
from storage import learning, preparations
from storage.learning import Said
from storage.order import Order

_CLAIMS, _WAITING, _PEOPLE = 5, 5, 4
_LETTERS = 4
"""Of a topic's words: shorter ones stand on any card."""


def topic(ask: Ask, topic_id: int) -> Reply:
    """All that was learned on it."""
    said = learning.on(ask.session, ask.owner.id, topic_id)
    if not said:
        return reply(settled.gone())
    by_claim = claims(said)
    why = learning.explained(ask.session, ask.owner.id, [lines[0].claim_id or 0 for lines in by_claim])
    parts = [part for lines in by_claim[:_CLAIMS] for part in _claim(ask, lines, why.get(lines[0].claim_id or 0))]
    alone = [one for one in said if one.claim_id is None][: 2 * _WAITING]
    questions = [one.text for one in preparations.own(ask.session, ask.owner.id, said[0].area) if _asks(one.text, said)]
    steps = [board.Step(one.interview_id, one.claim_id, Stance(one.stance) if one.stance else None) for one in said]
    return reply(
        words.board_topic(said[0].topic),
        *parts,
        words.missing(board.missing(voices(said))),
        *_waiting(ask, alone),
        words.open_questions(questions) if questions else [],
        *_enough(steps[::-1]),
        blocks.row(
            blocks.button("Who could tell me?", "compare.who", topic_id),
            blocks.button("Add to next plan", "compare.ask", topic_id),
            blocks.button("Learned elsewhere", "source.form", topic_id),
            blocks.button("All topics", "compare.page", 0),
        ),
    )


def who(ask: Ask) -> Reply:
    """*Who could tell me?*: contacts whose card names the topic, else the kind of person to look for."""
    said = learning.on(ask.session, ask.owner.id, int(ask.words))
    if not said:
        return reply(settled.gone())
    named = [word for word in fold(said[0].topic).split() if len(word) >= _LETTERS or not word.isascii()]
    found = learning.could_tell(ask.session, ask.owner.id, said[0].topic_id, named, limit=_PEOPLE)
    lacks = board.missing(voices(said))
    back = blocks.button("Back", f"compare.topic#{said[0].topic_id}", said[0].topic_id)
    if not found:
        return reply(words.look_for(lacks), words.missing(lacks), blocks.row(back))
    cards = [
        blocks.button(people.with_organization(one.name, one.organization), f"card.open#{one.id}", one.id)
        for one in found
    ]
    return reply(words.could_tell(), words.missing(lacks), blocks.row(*cards, back))


def ask_next(ask: Ask) -> Reply:
    """*Add to next plan*: a question about it, once."""
    said = learning.on(ask.session, ask.owner.id, int(ask.words))
    if not said:
        return reply(settled.gone())
    split = next(
        (lines for lines in claims(said) if board.label(voices(lines), today=ask.today) is Label.SPLIT),
        None,
    )
    question = words.depends_on(split[-1].text) if split else words.asks_about(said[0].topic)
    known = {one.text for one in preparations.own(ask.session, ask.owner.id, said[0].area)}
    back = blocks.button("Back", f"compare.topic#{said[0].topic_id}", said[0].topic_id)
    if question in known:
        return reply(words.on_list_before(), blocks.row(back))
    order = Order(ask.session, ask.owner.id)
    quotes = split[-1].contact_id if split else None
    preparations.add_own(order, said[0].area, question, now=ask.now, quotes=quotes)
    undo_id = order.keep("a question for your next talk", now=ask.now)
    return reply(words.on_next_list(question), blocks.row(back, blocks.button("Undo", "undo", undo_id)))


def shown(ask: Ask, one: Said) -> Line:
    """A line as it is read."""
    return words.voice(one.person, one.place, one.day, one.text, source=one.source, today=ask.today)


def _claim(ask: Ask, lines: list[Said], why: str | None) -> list[Line]:
    told_by = voices(lines)
    label = board.label(told_by, today=ask.today)
    heard = {one.person for one in told_by if one.person}
    places = len({one.place for one in told_by if one.person and one.place})
    told = [words.labelled(label, len(heard), places)]
    for stance in Stance:
        # Whoever saw it themselves stands first on their side; nobody is left out.
        side = sorted((one for one in lines if one.stance == stance.value), key=lambda one: -board.weight(voice(one)))
        if side and label is Label.SPLIT:
            told.append(words.side(stance))
        told += [shown(ask, one) for one in side]
    return [*told, *([words.explains(why)] if why else [])]


def _waiting(ask: Ask, lines: list[Said]) -> list[Line | Block]:
    parts: list[Line | Block] = [words.not_compared()] if lines else []
    for one in lines[:_WAITING]:
        parts.append(shown(ask, one))
        earlier = [] if one.compared else learning.beside(ask.session, ask.owner.id, one)
        if earlier:
            press = blocks.button("Compare", f"compare.open#{one.id}", f"{one.id}:{earlier[0].id}")
            parts.append(blocks.row(press))
    return parts


def _asks(question: str, said: list[Said]) -> bool:
    """Whether a question of the owner's own is about this topic."""
    return question == words.asks_about(said[0].topic) or any(question == words.depends_on(one.text) for one in said)


def _enough(steps: list[board.Step]) -> list[Line | Block]:
    if not board.enough(steps):
        return []
    return [*words.enough(), blocks.row(blocks.button("Plan a small try", "advice.form"))]
