"""`find`: everybody in whose name, card or notes some words stand, page by page."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from coach.phrases import Line
from coach.wording import found as words
from coach.wording import people
from handlers import blocks, card
from handlers.answers import Answer, Ask, Reply, reply
from handlers.mentions import named
from storage import Session, finding
from storage.contacts import Found
from storage.finding import Hits

A_PAGE = 6
AT_MOST = 200
"""People looked at; whoever has more than that types another word."""
SUGGESTED = 20
"""People that a typeahead offers."""


def find(ask: Ask) -> Answer:
    """`find WORDS`: the first page; whom to pick where there are no words."""
    wanted = ask.words.strip('"')
    return _page(ask, named(wanted) or "", 0) if wanted else card.picker(ask)


def turned(ask: Ask) -> Reply:
    """*Next* and *Back*: another page in place of this one."""
    number, _, wanted = ask.words.partition(":")
    return _page(ask, wanted, int(number))


def suggested(session: Session, owner_id: int, typed: str) -> list[blocks.Element]:
    """What a typeahead offers: whom the words fit, and why where their name does not show it."""
    hits = finding.search(session, owner_id, typed, limit=SUGGESTED)
    why = _reasons(session, owner_id, hits.people, hits.words)
    return [
        blocks.option(people.with_organization(one.name, one.organization), str(one.id), why.get(one.id))
        for one in hits.people
    ]


def _page(ask: Ask, wanted: str, number: int) -> Reply:
    hits = finding.search(ask.session, ask.owner.id, wanted, limit=AT_MOST + 1)
    if not hits.people:
        return card.nobody(ask, wanted)
    people_found, last = hits.people[:AT_MOST], (min(len(hits.people), AT_MOST) - 1) // A_PAGE
    number = min(number, last)
    shown = people_found[number * A_PAGE : (number + 1) * A_PAGE]
    why = _reasons(ask.session, ask.owner.id, shown, hits.words)
    rows = [_row(one, why.get(one.id)) for one in shown]
    where = [words.page(number + 1, last + 1)] if last else []
    return reply(_heading(wanted, hits, len(people_found)), *rows, where, *_turning(wanted, number, last))


def _heading(wanted: str, hits: Hits, count: int) -> list[Line]:
    more = len(hits.people) > AT_MOST
    if hits.corrected:
        return words.instead(wanted, hits.words, count, more=more)
    return [words.how_many(wanted, count, more=more)]


def _reasons(session: Session, owner_id: int, shown: Sequence[Found], looked_for: Sequence[str]) -> dict[int, str]:
    found = finding.reasons(session, owner_id, shown, looked_for)
    return {number: words.reason(one.where, one.text, looked_for) for number, one in found.items()}


def _row(one: Found, why: str | None) -> Block:
    read_as = f"The card of {people.name(one.name)}"
    open_it = blocks.button("Card", f"card.open#{one.id}", one.id, read_as=read_as)
    who = people.with_organization(one.name, one.organization)
    return blocks.beside(f"{who}\n{why}" if why else who, open_it)


def _turning(wanted: str, number: int, last: int) -> list[Block]:
    pages = [("Back", number - 1), ("Next", number + 1)]
    buttons = [
        blocks.button(text, f"find.page#{text}", f"{page}:{wanted[:1900]}") for text, page in pages if 0 <= page <= last
    ]
    return [blocks.row(*buttons)] if buttons else []
