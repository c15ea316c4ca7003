"""Several lines at once: several people, one summary, one *Undo all* (coaching.md 9)."""

import re
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach.logline import Kind, LogLine
from coach.phrases import Line
from coach.wording import logged, people, settled
from handlers import blocks, log, log_whom
from handlers.answers import Answer, Ask, Reply, reply
from handlers.log_facts import store
from handlers.pausing import speaks_next
from storage import drafts, reminders
from storage.contacts import Contact
from storage.order import Order

AT_MOST = 20
"""People saved with one message."""
_UNSURE = re.compile(r"\?\?|\(\?+\)")
"""Signs of a guess of one's own: Sam (??)."""
_LOOKED_AT = 5
"""Lines without a person that have a button; all of them wait in the overview."""


def log_all(ask: Ask) -> Answer:
    """`log`: one line, or several people a line each."""
    lines = _lines(ask.words)
    if len(lines) < 2:  # noqa: PLR2004 # several; what almost everybody types is read once only
        return log.log(ask)
    read = [ask.reads(text) for text in lines[:AT_MOST]]
    if sum(_is_about_somebody(one) for one in read) < max(2, len(read) / 2):
        return log.log(ask)
    return _saved(ask, lines, read)


def next_lines(ask: Ask) -> Answer:
    """*Save the next 20*: of lines that were kept because they were too many at once."""
    draft = drafts.get(ask.session, ask.owner.id, int(ask.words))
    if draft is None:
        return replace(reply(settled.draft_settled()), below=True)
    drafts.settle(ask.session, ask.owner.id, draft.id)
    lines = _lines(draft.words)
    return replace(_saved(ask, lines, [ask.reads(text) for text in lines[:AT_MOST]]), below=True)


def _lines(words: str) -> list[str]:
    return [text for raw in words.splitlines() if (text := raw.strip(" •-*\t"))]


def _is_about_somebody(line: LogLine) -> bool:
    told = line.kind is Kind.INTERVIEW or line.date or line.met_via or line.wrote or line.organization or line.email
    return bool(line.name and told)


def _saved(ask: Ask, lines: list[str], read: list[LogLine]) -> Reply:
    order, saved, unclear, new = Order(ask.session, ask.owner.id), [], [], []
    for text, one in zip(lines[:AT_MOST], read, strict=True):
        here = ask.saying(text)
        meant = log_whom.about_whom(here, one)
        if meant is None or "?" in (one.name or "") or _UNSURE.search(text):  # whoever is not sure of a name is asked
            unclear.append(text)
            continue
        stored = store(here, order, one, meant.contact)
        saved.append((stored.person, log.told(here, stored, added=meant.contact is not None)))
        new += [] if meant.contact else [(stored.person, text)]
    undo_id = order.keep(people.listed(person.name for person, _ in saved), now=ask.now) if saved else None
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    shown = reply(
        logged.several(len(saved)),
        [logged.one_of_several(told) for _, told in saved],
        *_same(ask, new, undo_id),
        *_unclear(ask, unclear),
        *_too_many(ask, lines[AT_MOST:]),
        speaks_next(ask),
        *([blocks.row(blocks.button("Undo all", "undo", undo_id))] if undo_id else []),
    )
    return Reply(shown.blocks, shown.text, about=frozenset(person.id for person, _ in saved), undo_id=undo_id)


def _same(ask: Ask, new: list[tuple[Contact, str]], undo_id: int | None) -> list[Line | Block]:
    """Who may be somebody known, spelled with a slip."""
    asked: list[Line | Block] = []
    for number, (person, text) in enumerate(new):
        if undo_id and (same := log_whom.asked_if_same(ask, person, undo_id, words=text, number=number)):
            asked += [logged.of_one(person.name), *same]
    return asked


def _unclear(ask: Ask, lines: list[str]) -> list[Line | Block]:
    """Each is kept and asked about."""
    parts: list[Line | Block] = []
    for number, text in enumerate(lines):
        draft = drafts.keep(ask.session, ask.owner.id, text, now=ask.now)
        parts.append(logged.needs_a_look(text))
        if number < _LOOKED_AT:
            parts.append(blocks.row(blocks.button("Add the name", f"draft.form#{draft}", draft)))
    return parts


def _too_many(ask: Ask, rest: list[str]) -> list[Line | Block]:
    """A few are shown, to be sent again; more than that are kept until they are asked for."""
    if not rest:
        return []
    if len(rest) <= AT_MOST:
        return list(logged.not_saved_yet(AT_MOST, rest))
    draft = drafts.keep(ask.session, ask.owner.id, "\n".join(rest), now=ask.now)
    row = blocks.row(blocks.button(f"Save the next {AT_MOST}", "log.next", draft))
    return [logged.more_lines_kept(AT_MOST, len(rest)), row]
