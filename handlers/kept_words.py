"""Words that are kept: each line where we asked about a talk last, and what is offered as a note in the direct message."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from coach.journey import DueKind
from coach.names import fold
from coach.wording import answering as words
from coach.wording import people
from handlers import blocks, personal_lines, sorting
from handlers.answers import Again, Answer, Ask, Reply, reply
from handlers.learned import learn, lines_of
from handlers.nudge_answers import Found
from storage import contacts, lately, reminders, replies, spoken, talks, undo
from storage.order import Order
from storage.talks import Talk

_LATELY = dt.timedelta(days=14)
"""How long words in the direct message may answer what was said there."""
LINES_AT_MOST, LETTERS_AT_MOST = 20, 3_000
_WORDS_IN_A_BUTTON = 1_700
"""Letters as a button holds them, where a quote or a new line counts twice; Slack takes 2,000, the name included."""
_WORDS_OF_A_NOTE = 3
_TALKS_AT_MOST = 3
"""Talks told lately that a note may be about."""
_A_DAY, _AN_HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
OF_A_TALK = (DueKind.EVALUATED, DueKind.THANKED)


def kept_as_notes(ask: Ask) -> Answer | None:
    """Words in the thread of *How did it go?* or a thank-you: each line is kept; None in any other thread."""
    return _kept(ask, asked_about(ask))


def kept_at_once(ask: Ask) -> Answer | None:
    """Other words in the direct message right below a question about one talk: kept as in its thread; else None."""
    if ask.command or ask.thread or len(ask.words.split()) < _WORDS_OF_A_NOTE:
        return None
    talk = _went_on_with(ask)
    found = spoken.last(ask.session, ask.owner.id, since=ask.now - _A_DAY, now=ask.now)
    about = {matter.talk.id if matter.reminder.kind in OF_A_TALK and matter.talk else None for _, matter in found}
    if (len(about) != 1 or None in about) and talk is None:
        return None
    person = contacts.known(ask.session, ask.owner.id, talk.contact_id) if talk else found[0][1].contact
    named = {one.id for one in contacts.named_in(ask.session, ask.owner.id, ask.words, limit=2)}
    if named - {person.id} or contacts.named(ask.session, ask.owner.id, ask.words) or not lines_of(ask.words):
        return None
    if not ask.writes:
        return Again()
    return keep(ask, talk, person.name, ask.words) if talk else _kept(ask, found)


def _went_on_with(ask: Ask) -> Talk | None:
    """The talk whose lines we said last, within the hour, that we kept: on a phone a note comes in several messages."""
    undo_id = replies.newest_undo(ask.session, ask.owner.id)
    talk_id = undo.noted_in(ask.session, ask.owner.id, undo_id, since=ask.now - _AN_HOUR) if undo_id else None
    return talks.get(ask.session, ask.owner.id, talk_id) if talk_id else None


def offered_as_notes(ask: Ask) -> Answer | None:
    """Other words in the direct message, within a day of asking about a talk or being told of it: perhaps notes on it."""
    if ask.command or ask.thread or len(ask.words.split()) < _WORDS_OF_A_NOTE or not _fit_a_button(ask.words):
        return None
    since = ask.now - _A_DAY
    found = spoken.lately(ask.session, ask.owner.id, since=since, now=ask.now)
    asked = {
        matter.talk.id: (matter.contact.name, matter.talk.day)
        for _, matter in found
        if matter.talk and matter.reminder.kind in OF_A_TALK
    }
    told = lately.logged(ask.session, ask.owner.id, since=since, limit=_TALKS_AT_MOST)
    by_talk = asked | {talk.id: (talk.name, talk.day) for talk in told}
    if not by_talk:
        return None
    often = Counter(name for name, _ in by_talk.values())
    buttons = [
        blocks.button(
            words.keep(name, day if often[name] > 1 else None, today=ask.today),
            f"nudge.words#{number}",
            _about_talk(talk_id, name, ask.words),
        )
        for number, (talk_id, (name, day)) in enumerate(by_talk.items())
    ]
    return reply(words.perhaps_notes(), blocks.row(*buttons, blocks.button("Help", "say#help", "help")))


def asked_about(ask: Ask) -> list[Found]:
    """What words may answer: what the message says in whose thread they stand, else what was said lately."""
    if ask.thread:
        return list(spoken.at(ask.session, ask.owner.id, ask.thread))
    return list(spoken.lately(ask.session, ask.owner.id, since=ask.now - _LATELY, now=ask.now))


def keep(ask: Ask, talk: Talk, name: str, text: str) -> Reply:
    """Each line is kept as learned in this talk."""
    lines = [one[at : at + LETTERS_AT_MOST] for one in lines_of(text) for at in range(0, len(one), LETTERS_AT_MOST)]
    order = Order(ask.session, ask.owner.id)
    made = [learn(ask, order, talk, one) for one in lines[:LINES_AT_MOST]]
    talks.mend(order, talk, held=True, evaluated_at=talk.evaluated_at or ask.now)
    undo_id = order.keep(f"notes on {name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    more = [words.too_many(LINES_AT_MOST)] if len(lines) > LINES_AT_MOST else []
    shown = reply(
        words.kept(min(len(lines), LINES_AT_MOST), talk.medium or "talk", name),
        more,
        *sorting.asked(ask, undo_id, [one.takeaway_id for one in made], first=made[0].takeaway_id),
        *personal_lines.asked(ask, [one.takeaway_id for one in made if one.personal]),
        sorting.controls(ask, undo_id, talk.id, first=made[0].takeaway_id),
    )
    return replace(shown, about=frozenset({talk.contact_id}), undo_id=undo_id)


def _kept(ask: Ask, found: Sequence[Found]) -> Answer | None:
    about = [one for one in found if one[1].talk and one[1].reminder.kind in OF_A_TALK]
    by_talk = {matter.talk.id: (matter.talk, matter.contact.name) for _, matter in about if matter.talk}
    text, named = ask.words, [one for one in by_talk.values() if _begins_with(ask.words, one[1])]
    if len(named) == 1:
        text = text[len(_begins_with(text, named[0][1])) :]
    chosen = named if len(named) == 1 else list(by_talk.values())
    if not chosen or not lines_of(text):
        return None
    ask.stale.update(message_id for message_id, _ in about if message_id)
    if len(chosen) > 1:
        return _whose(ask, chosen)
    return keep(ask, chosen[0][0], chosen[0][1], text)


def _whose(ask: Ask, chosen: Sequence[tuple[Talk, str]]) -> Reply:
    names = [name for _, name in chosen]
    if not _fit_a_button(ask.words):
        return reply(words.whose(names))
    buttons = [
        blocks.button(
            people.name(name),
            f"nudge.words#{number}",
            _about_talk(talk.id, name, ask.words),
        )
        for number, (talk, name) in enumerate(chosen)
    ]
    return reply(words.whose(names), blocks.row(*buttons))


def _fit_a_button(text: str) -> bool:
    return len(json.dumps(text, ensure_ascii=False)) <= _WORDS_IN_A_BUTTON


def _about_talk(talk_id: int, name: str, text: str) -> str:
    return json.dumps({"talk": talk_id, "name": name[:100], "words": text}, ensure_ascii=False)


def _begins_with(text: str, name: str) -> str:
    """The name, or its first word, with which a text begins, with its colon; empty where it does not."""
    head, colon, _ = text.partition(":")
    called = (fold(name), fold(name).partition(" ")[0])
    return head + colon if colon and fold(head) in called else ""
