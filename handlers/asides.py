"""Sentences that are no command and no name, answered with the nearest thing to press."""

from collections.abc import Callable

from slack_sdk.models.blocks import Block

from coach.asides import Aside, aside
from coach.names import fold
from coach.wording import asides as words
from handlers import blocks, coming
from handlers.answers import Answer, Ask, reply
from handlers.overview import overview
from storage import talks
from storage.contacts import Contact
from storage.talks import Coming

_LOOKED_AT, _SHOWN = 50, 3


def answered(ask: Ask) -> Answer:
    """What is meant beside the commands; nothing is stored by the words themselves."""
    meant = aside(ask.words)
    return _ANSWERS[meant](ask) if meant else overview(ask)


def _bad_day(_: Ask) -> Answer:
    return reply(*words.bad_day(), blocks.row(_quiet_for_a_week(), blocks.button("What is open?", "say#", "status")))


def _cross(_: Ask) -> Answer:
    return reply(*words.cross(), blocks.row(_quiet_for_a_week()))


def _quiet_for_a_week() -> blocks.Element:
    return blocks.button("Be quiet for a week", "pause", "a week")


def _won(_: Ask) -> Answer:
    return reply(*words.won(), blocks.row(blocks.button("Tell somebody", "say#hello", "hello")))


def _slip(_: Ask) -> Answer:
    return reply(words.slip(), blocks.row(blocks.button("Take it back", "say#undo", "undo")))


def off(ask: Ask, people: list[Contact]) -> Answer | None:
    """A talk is off: those to come with these people, or with anybody where none is named; None where there are none."""
    planned = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=_LOOKED_AT)
    ids = {one.id for one in people}
    return _called_off(ask, [one for one in planned if not ids or one.talk.contact_id in ids])


def _nervous(ask: Ask) -> Answer:
    following = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=1)
    if not following:
        return reply(
            *words.nervous(None), blocks.row(blocks.button("Write to somebody easy first", "say#hello", "hello"))
        )
    one = following[0]
    ready = blocks.button("Get ready", "prep.open", one.contact_id)
    return reply(*words.nervous(one.name), blocks.row(ready))


def _off(ask: Ask) -> Answer:
    planned = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=_LOOKED_AT)
    said = set(fold(ask.words).split())
    meant = [one for one in planned if said & set(fold(one.name).split())]
    return _called_off(ask, meant) or reply(words.nothing_to_call_off(ask.words))


def _called_off(ask: Ask, meant: list[Coming]) -> Answer | None:
    if not meant:
        return None
    shown = meant[:_SHOWN]
    return reply(words.off_which([one.name for one in shown]), *(_row(ask, one) for one in shown))


def _row(ask: Ask, one: Coming) -> Block:
    call_off = blocks.button("Call it off", f"plan.off#{one.talk.id}", one.talk.id, read_as=words.with_whom(one.name))
    return blocks.beside(coming.said(ask, one), call_off)


_ANSWERS: dict[Aside, Callable[[Ask], Answer]] = {
    Aside.BAD_DAY: _bad_day,
    Aside.CROSS: _cross,
    Aside.WON: _won,
    Aside.NERVOUS: _nervous,
    Aside.SLIP: _slip,
    Aside.OFF: _off,
    Aside.NEXT: overview,
}
