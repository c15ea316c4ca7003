"""`due`: all that is open, page by page, and when the coach speaks next."""

from slack_sdk.models.blocks import Block

from coach.journey import DueKind
from coach.phrases import Line, line
from coach.wording import due as words
from handlers import blocks, coming, nudge_buttons, open_dues, pausing, promised
from handlers.answers import Answer, Ask, Reply, Shown, reply
from storage.matters import Matter
from storage.messages import Outgoing

ON_A_PAGE, COMING = 6, 3


def due(ask: Ask) -> Reply:
    """All that is open, the oldest first."""
    return _page(ask, 0)


def turned(ask: Ask) -> Reply:
    """Another page of it."""
    return _page(ask, int(ask.words))


def pressed(ask: Ask) -> Answer:
    """One of them answered: what became of it, and the rest of the page."""
    answer = open_dues.settle(ask, "due")
    return answer if isinstance(answer, Shown) else _below(ask, answer)


def pressed_undo(ask: Ask) -> Answer:
    """An answer taken back."""
    return _below(ask, open_dues.take_back(ask))


def _below(ask: Ask, said: Answer) -> Answer:
    if not isinstance(said, Reply):
        return said
    return open_dues.with_list(said, _page(ask, int(ask.words.partition(":")[0])))


def _page(ask: Ask, number: int) -> Reply:
    found = sorted(open_dues.open_now(ask), key=lambda one: (one.due_at, one.id))
    pages = max(1, -(-len(found) // ON_A_PAGE))
    number = min(number, pages - 1)
    past = promised.past_their_day(ask)
    outgoing = open_dues.listed(ask, found[number * ON_A_PAGE :][:ON_A_PAGE])
    parts: list[Line | Block] = []
    for matter in outgoing.matters:
        parts += [line(open_dues.said(ask, matter)), _actions(ask, outgoing, matter, number)]
    return reply(
        words.heading(len(found) + len(past)) if found or past else words.nothing(),
        *parts,
        *(past if number == pages - 1 else ()),
        *open_dues.turning("due.page", number, pages),
        *coming.rows(ask, limit=COMING, mark="• "),
        [*pausing.quiet(ask), *pausing.speaks_next(ask)],
    )


def _first(matter: Matter) -> blocks.Element:
    """What is written opens over the list; about everything else the card tells more, as it does before a hello."""
    write = None if matter.reminder.kind is DueKind.IN_TOUCH else nudge_buttons.to_write(matter, "Write it with me")
    return write or open_dues.card_of(matter.contact.id, matter.contact.name, text="Show the card")


def _actions(ask: Ask, outgoing: Outgoing, matter: Matter, page: int) -> Block:
    return blocks.row(
        _first(matter),
        open_dues.done_button(matter, "due.does", page=page),
        open_dues.later_menu(ask, outgoing, matter, "due.does", page=page),
    )
