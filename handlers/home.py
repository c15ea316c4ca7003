"""Home, top to bottom: what is open, what comes, people, conversations, and the way to everything else."""

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach.phrases import line
from coach.wording import debrief as learned
from coach.wording import home as words
from coach.wording import overview as overview_words
from coach.wording import people
from handlers import aims, blocks, coming, log_drafts, open_dues, overview, pausing
from handlers.answers import Answer, Ask, Reply, reply
from storage import contacts, lately, learning
from storage.lately import Held

OPEN, COMING, PEOPLE, TALKS, TOPICS, ON_A_PAGE = 3, 3, 5, 3, 3, 10


def view(ask: Ask, said: Reply | None = None) -> View:
    """Home as it is now; `said`: the answer to what was just pressed on it."""
    return blocks.home([*_header(ask), *(said.blocks if said else ()), *_body(ask), *_footer(ask)])


def settled(ask: Ask) -> Answer:
    """Something open was answered on Home."""
    return open_dues.settle(ask, "home")


def taken_back(ask: Ask) -> Answer:
    """An answer given on Home is taken back."""
    return open_dues.take_back(ask)


def resumed(ask: Ask) -> Answer:
    """*Start again now*."""
    return pausing.resume(ask)


def dropped(ask: Ask) -> Answer:
    """Words that waited are not wanted."""
    return log_drafts.drop(ask)


def everyone(ask: Ask) -> Answer:
    """Everybody by name, a page at a time."""
    known = lately.count(ask.session, ask.owner.id)
    pages = max(1, -(-known // ON_A_PAGE))
    number = min(int(ask.words or 0), pages - 1)
    found = lately.page(ask.session, ask.owner.id, limit=ON_A_PAGE, skip=number * ON_A_PAGE)
    listed = [
        blocks.beside(people.with_organization(one.name, one.organization), open_dues.card_of(one.id, one.name))
        for one in found
    ]
    return reply(words.everyone(known), *listed, *open_dues.turning("people.page", number, pages))


def all_talks(ask: Ask) -> Answer:
    """Every talk that took place and what stayed of it, a page at a time."""
    count = lately.held_count(ask.session, ask.owner.id)
    pages = max(1, -(-count // ON_A_PAGE))
    number = min(int(ask.words or 0), pages - 1)
    found = lately.held_page(ask.session, ask.owner.id, limit=ON_A_PAGE, skip=number * ON_A_PAGE)
    listed = [
        blocks.beside(_said(ask, one), blocks.button("Look back", f"detail.open#{one.id}", one.id)) for one in found
    ]
    return reply(words.talks(count), *listed, *open_dues.turning("talks.page", number, pages))


def privacy(_: Ask) -> Answer:
    """Whose data it is."""
    return reply(words.privacy())


def _header(ask: Ask) -> list[Block]:
    log = blocks.button("Log someone", "log.form")
    return [
        blocks.heading(words.date(ask.today)),
        blocks.row(log, blocks.button("Find someone", "card.picker")),
    ]


def _body(ask: Ask) -> list[Block]:
    quiet = pausing.quiet(ask)
    first = [blocks.said(*quiet), blocks.row(pausing.start_again("home.resume"))] if quiet else []
    if not contacts.any_known(ask.session, ask.owner.id):
        return [*first, *overview.kept(ask, "home.drop"), *_empty()]
    still_open = [] if quiet else _open(ask)
    return [
        *first,
        *still_open,
        *overview.kept(ask, "home.drop"),
        *coming.rows(ask, limit=COMING),
        *_people(ask),
        *_talks(ask),
        *_learning(ask),
    ]


def _empty() -> list[Block]:
    return [
        blocks.said(words.empty()),
        blocks.row(blocks.button("Log someone", "log.form#first"), blocks.button("See an example card", "example")),
    ]


def _open(ask: Ask) -> list[Block]:
    due = open_dues.open_now(ask)
    if not due:
        return [blocks.said(*overview.comes_next(ask), *pausing.speaks_next(ask))]
    outgoing = open_dues.listed(ask, due[:OPEN])
    parts: list[Block] = [blocks.said(overview_words.still_open())]
    for matter in outgoing.matters:
        actions = [
            open_dues.main_button(matter, "home.does"),
            open_dues.later_menu(ask, outgoing, matter, "home.does", settles=True),
        ]
        parts += [blocks.said(line(open_dues.said(ask, matter))), blocks.row(*actions)]
    waiting = len(due[OPEN:])
    show = blocks.button("Show them", "due.page", 0)
    more = [blocks.said(overview_words.more_can_wait(waiting)), blocks.row(show)] if waiting else []
    spoken = pausing.speaks_next(ask)
    return [*parts, *more, *([blocks.said(*spoken)] if spoken else [])]


def _people(ask: Ask) -> list[Block]:
    found = lately.in_touch(ask.session, ask.owner.id, limit=PEOPLE)
    listed = [
        blocks.beside(
            words.in_touch(one.name, one.organization, one.day, today=ask.today), open_dues.card_of(one.id, one.name)
        )
        for one in found
    ]
    everybody = blocks.row(blocks.button("Everyone", "people.page", 0))
    return [blocks.said(words.people_heading()), *listed, everybody]


def _talks(ask: Ask) -> list[Block]:
    listed = []
    for one in lately.held(ask.session, ask.owner.id, limit=TALKS):
        note = blocks.button("Note it" if not one.learned else "Add to it", "notes.form", one.id)
        listed.append(blocks.beside(_said(ask, one), note))
    everything = [blocks.button("All talks", "talks.page", 0)] if listed else []
    plan = blocks.button("Plan a talk", "plan.open")
    where = blocks.button("Where am I?", "journey")
    return [blocks.said(words.conversations()), *listed, blocks.row(*everything, plan, where)]


def _said(ask: Ask, one: Held) -> str:
    return words.talk(one.name, one.medium, one.day, one.learned, today=ask.today)


def _learning(ask: Ask) -> list[Block]:
    """Up to three topics, one on which people differ first; and one line, only when something came of a talk."""
    headings = learning.headings(ask.session, ask.owner.id)[:TOPICS]
    said = [line(learned.topic(one.name, one.people, one.split, one.open)) for one in headings]
    board = blocks.row(blocks.button("Board", "compare.page", 0), blocks.button("What I can show", "ready.page", 0))
    earned = lately.came_of_it(ask.session, ask.owner.id)
    return [
        *([blocks.said(learned.learning(), *said), board] if said else []),
        *([blocks.said(words.came_of_it(earned.person, earned.introduced_by, earned.text))] if earned else []),
    ]


def _footer(ask: Ask) -> list[Block]:
    return [
        aims.footer(ask),
        blocks.row(
            blocks.button("Settings", "settings.form"),
            blocks.button("Pause", "pause"),
            blocks.button("Privacy", "privacy"),
            blocks.button("Help", "say#help", "help"),
        ),
    ]
