"""`/network` alone: what is open, what comes next, when the coach will speak."""

from slack_sdk.models.blocks import Block

from coach.phrases import Line
from coach.wording import due as due_words
from coach.wording import overview as words
from handlers import blocks, coming, open_dues, pausing
from handlers.answers import Answer, Ask, Reply, Shown, reply
from storage import announcing, contacts, drafts, reminders

OPEN_AT_MOST, COMING_AT_MOST, DRAFTS_AT_MOST = 3, 2, 2
_COUNTED = 30
"""Words that wait, at most, of which more is said than that there are many."""


def overview(ask: Ask) -> Reply:
    """What is open, what comes next, and the two things people do most."""
    if not contacts.any_known(ask.session, ask.owner.id):
        return reply(
            *_quiet(ask),
            words.first_time(),
            *kept(ask),
            blocks.row(blocks.button("Log someone", "log.form")),
        )
    due = open_dues.open_now(ask)
    waiting = len(due[OPEN_AT_MOST:])
    example = next(iter(contacts.lately(ask.session, ask.owner.id, limit=1)), None)
    return reply(
        *_quiet(ask),
        *(_open(ask, due[:OPEN_AT_MOST]) if due else [comes_next(ask)]),
        *coming.rows(ask, limit=COMING_AT_MOST, mark="• "),
        [words.more_can_wait(waiting, ask.command)] if waiting else [],
        pausing.speaks_next(ask),
        *kept(ask),
        blocks.row(blocks.button("Log someone", "log.form"), blocks.button("Find someone", "card.picker")),
        words.type_a_name(ask.command, example.name.split()[0] if example and example.name.split() else "ada"),
    )


def pressed(ask: Ask) -> Answer:
    """One of them answered: what became of it, and the rest."""
    answer = open_dues.settle(ask, "overview")
    return answer if isinstance(answer, Shown) else _below(ask, answer)


def pressed_undo(ask: Ask) -> Answer:
    """An answer taken back."""
    return _below(ask, open_dues.take_back(ask))


def comes_next(ask: Ask) -> list[Line]:
    """Nothing is open, and what comes next."""
    following = reminders.next_open(ask.session, ask.owner.id, after=ask.now)
    if following is None or following[0].is_ahead or pausing.running(ask):  # a talk to come is named below
        return words.nothing_open(None, today=ask.today)
    reminder, name = following
    at = announcing.said_at(ask.session, ask.owner, reminder, now=ask.now)
    comes = (due_words.what(reminder.kind), name, ask.owner.day(at)) if at else None
    return words.nothing_open(comes, today=ask.today)


def kept(ask: Ask, drop: str = "draft.drop") -> list[Block]:
    """Words that wait for a person; `drop`: the action that lets them go."""
    shown: list[Block] = []
    waiting = drafts.waiting(ask.session, ask.owner.id, limit=_COUNTED)
    for draft in waiting[:DRAFTS_AT_MOST]:
        shown.append(blocks.said(words.kept_words(draft.words)))
        shown.append(
            blocks.row(
                blocks.button("Add the name", "draft.form", draft.id),
                blocks.button("Let it go", drop, draft.id),
            )
        )
    if len(waiting) > DRAFTS_AT_MOST:
        shown.append(blocks.said(words.more_words(len(waiting) - DRAFTS_AT_MOST)))
    return shown


def _below(ask: Ask, said: Answer) -> Answer:
    return open_dues.with_list(said, overview(ask)) if isinstance(said, Reply) else said


def _quiet(ask: Ask) -> list[Line | Block]:
    said = pausing.quiet(ask)
    return [*said, blocks.row(pausing.start_again("resume"))] if said else []


def _open(ask: Ask, due: list[reminders.Reminder]) -> list[Line | Block]:
    return [
        words.still_open(),
        *(
            blocks.beside(f"• {open_dues.said(ask, matter)}", open_dues.main_button(matter, "overview.does"))
            for matter in open_dues.listed(ask, due).matters
        ),
    ]
