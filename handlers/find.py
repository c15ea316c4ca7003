"""`find`: everybody whose name or organization fits some words, page by page."""

from slack_sdk.models.blocks import Block

from coach.wording import found as words
from coach.wording import people
from handlers import blocks, card
from handlers.answers import Answer, Ask, Reply, reply
from handlers.mentions import named
from storage import contacts
from storage.contacts import Found

A_PAGE = 6
AT_MOST = 200
"""People looked at; whoever has more than that types another word."""


def find(ask: Ask) -> Answer:
    """`find WORDS`: the first page; whom to pick where there are no words."""
    return _page(ask, named(ask.words) or "", 0) if ask.words else card.picker(ask)


def turned(ask: Ask) -> Reply:
    """*Next* and *Back*: another page in place of this one."""
    number, _, wanted = ask.words.partition(":")
    return _page(ask, wanted, int(number))


def _page(ask: Ask, wanted: str, number: int) -> Reply:
    hits = contacts.looked_up(ask.session, ask.owner.id, wanted, limit=AT_MOST + 1)
    if not hits:
        return card.nobody(ask, wanted)
    people_found, last = hits[:AT_MOST], (min(len(hits), AT_MOST) - 1) // A_PAGE
    number = min(number, last)
    heading = words.how_many(wanted, len(people_found), more=len(hits) > AT_MOST)
    rows = [_row(one) for one in people_found[number * A_PAGE : (number + 1) * A_PAGE]]
    return reply(heading, *rows, words.page(number + 1, last + 1) if last else [], *_turning(wanted, number, last))


def _row(one: Found) -> Block:
    read_as = f"The card of {people.name(one.name)}"
    open_it = blocks.button("Card", f"card.open#{one.id}", one.id, read_as=read_as)
    return blocks.beside(people.with_organization(one.name, one.organization), open_it)


def _turning(wanted: str, number: int, last: int) -> list[Block]:
    pages = [("Back", number - 1), ("Next", number + 1)]
    buttons = [
        blocks.button(text, f"find.page#{text}", f"{page}:{wanted[:1900]}") for text, page in pages if 0 <= page <= last
    ]
    return [blocks.row(*buttons)] if buttons else []
