"""Two or three paths side by side: for each thing that matters what people on them said, never added up (coaching.md 6.2)."""

from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import board, topics
from coach.aims import Aim
from coach.board import Stance
from coach.names import fold
from coach.phrases import Line, bare, line
from coach.questions import Area
from coach.topics import Topic
from coach.wording import debrief, settled
from coach.wording import paths as words
from handlers import blocks
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.claims import claims, voices
from handlers.learned import lines_of
from storage import contacts, learning, profiles
from storage.learning import Heading, Said
from storage.order import Order
from storage.profiles import Profile

LEAST, MATTERS_AT_MOST, ASKED_AT_MOST, IN_A_CELL = 2, 6, 3, 2
_CHOOSING = (Aim.CHOOSE, Aim.CHANGE)
_NONE = "none"


def button(ask: Ask) -> list[blocks.Element]:
    """On the board: for those who choose between paths or change from one to another, and who has begun with it."""
    known = profiles.of(ask.session, ask.owner.id)
    return [blocks.button(words.COMPARE, "paths.open")] if known.paths or known.aim in _CHOOSING else []


def typed(ask: Ask) -> Answer:
    """`compare paths`."""
    if ask.command or profiles.of(ask.session, ask.owner.id).paths:
        return opened(ask)
    return reply(words.begin(), blocks.row(blocks.button(words.COMPARE, "paths.form")))


def opened(ask: Ask) -> Answer:
    """*Compare paths*: side by side, or first which ones."""
    known = profiles.of(ask.session, ask.owner.id)
    return _page(ask, known) if known.paths else form(ask)


def form(ask: Ask) -> Answer:
    """Which paths, and what matters."""
    known = profiles.of(ask.session, ask.owner.id)
    named = known.paths or ([known.path] if known.path else [])
    fields: list[Block] = [
        blocks.field(
            name,
            said,
            named[number] if number < len(named) else None,
            optional=number >= LEAST,
            hint=None if number else words.path_hint(),
        )
        for number, (name, said) in enumerate(words.FIELDS.items())
    ]
    matters = "\n".join(known.matters or ())
    fields.append(
        blocks.field("matters", words.MATTERS, matters, optional=False, multiline=True, hint=words.matters_hint())
    )
    return Shown(blocks.form(words.COMPARE, "paths.save", fields, submit="Side by side"))


def saved(ask: Ask) -> Answer:
    """They are kept, and shown."""
    filled = blocks.entered(ask.facts)
    by_key = {fold(text) or text: text for name in words.FIELDS if (text := filled.get(name, ""))}
    matters = lines_of(filled["matters"])[:MATTERS_AT_MOST]
    if len(by_key) < LEAST:
        return Mistakes({"second": words.two_wanted()})
    if not matters:
        return Mistakes({"matters": words.something_matters()})
    order = Order(ask.session, ask.owner.id)
    profiles.keep(order, paths=list(by_key.values()), matters=matters)
    page = _page(ask, profiles.of(ask.session, ask.owner.id))
    return replace(page, undo_id=order.keep(words.PATHS_LABEL, now=ask.now)) if order.changed else page


def placed(ask: Ask) -> Answer:
    """Which path somebody knows: `contact:number`, or none of them."""
    contact_id, _, number = ask.words.partition(":")
    known = profiles.of(ask.session, ask.owner.id)
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    paths = known.paths or []
    if contact is None or (number != _NONE and int(number) >= len(paths)):
        return reply(settled.gone())
    path = None if number == _NONE else paths[int(number)]
    order = Order(ask.session, ask.owner.id)
    contacts.mend(order, contact, knows_path=path or "")
    undo_id = order.keep(words.label(contact.name), now=ask.now)
    said = reply(words.placed(contact.name, path), blocks.row(blocks.button("Undo", "undo", undo_id)))
    page = _page(ask, known)
    return Reply((*said.blocks, *page.blocks), f"{said.text}\n{page.text}")


def _page(ask: Ask, known: Profile) -> Reply:
    paths, placed_on = known.paths or [], contacts.on_paths(ask.session, ask.owner.id)
    headings = learning.headings(ask.session, ask.owner.id)
    parts: list[Line | Block | list[Line]] = [words.heading(), words.yours()]
    unplaced: dict[int, str] = {}
    for matter in known.matters or []:
        heading = _about(matter, headings)
        said = learning.on(ask.session, ask.owner.id, heading.id) if heading else []
        unplaced |= {one.contact_id: one.person for one in said if one.contact_id and _is_open(one, placed_on, paths)}
        by_path = [(path, [one for one in said if placed_on.get(one.contact_id or 0) == path]) for path in paths]
        parts += [words.matter(matter), *(_cell(ask, path, lines) for path, lines in by_path), *_more(heading)]
    asked = [_which(contact_id, name, paths) for contact_id, name in list(unplaced.items())[:ASKED_AT_MOST]]
    change = blocks.button("Change it", "paths.form")
    return reply(*parts, *asked, blocks.row(change, blocks.button("All topics", "compare.page", 0)))


def _more(heading: Heading | None) -> list[Block]:
    """All that was said of it, a press away."""
    if heading is None:
        return []
    read_as = f"Open: {heading.name}"
    return [blocks.row(blocks.button(heading.name, f"compare.topic#{heading.id}", heading.id, read_as=read_as))]


def _which(contact_id: int, name: str, paths: Sequence[str]) -> Block:
    choices = [(path, f"{contact_id}:{number}") for number, path in enumerate(paths)]
    choices.append((words.NONE_OF_THESE, f"{contact_id}:{_NONE}"))
    return blocks.beside(words.which(name), blocks.menu(words.knows(name), f"paths.place#{contact_id}", choices))


def _about(matter: str, headings: Sequence[Heading]) -> Heading | None:
    topic = topics.meant(matter, [Topic(one.name, Area(one.area)) for one in headings])
    return next((one for one in headings if topic and one.name == topic.name), None)


def _is_open(one: Said, placed_on: dict[int, str], paths: Sequence[str]) -> bool:
    """Whether it is not known which path they know; one that was renamed is asked about again."""
    return placed_on.get(one.contact_id or 0) not in ("", *paths)


def _cell(ask: Ask, path: str, lines: list[Said]) -> list[Line]:
    """What is founded best among those on a path, two statements at most; who sees one differently is always shown."""
    if not lines:
        return [words.nothing_heard(path)]
    statements = [*claims(lines), *([one] for one in lines if one.claim_id is None)][:IN_A_CELL]
    return [told for number, one in enumerate(statements) for told in _statement(ask, path if not number else "", one)]


def _statement(ask: Ask, path: str, lines: list[Said]) -> list[Line]:
    people, places = {one.person for one in lines if one.person}, {one.place for one in lines if one.place}
    founded = bare([debrief.labelled(board.label(voices(lines), today=ask.today), len(people), len(places))])
    leading = next((one for one in lines if one.stance in (None, Stance.FOR)), lines[0])
    other = next((one for one in lines if one.stance in (Stance.AGAINST, Stance.DEPENDS) and one is not leading), None)
    told = [words.cell(path, founded, leading.text)]
    if other:
        depends = other.stance == Stance.DEPENDS
        told.append(line(debrief.dissents(other.person, other.text, depends=depends)))
    return told
