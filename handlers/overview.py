"""`/network` alone: what is open, what comes next."""

import datetime as dt

from slack_sdk.models.blocks import Block

from coach.journey import DueKind
from coach.phrases import Line
from coach.wording import overview as words
from handlers import blocks
from handlers.answers import Answer, Ask, reply
from storage import contacts, drafts, reminders, talks

OPEN_AT_MOST, COMING_AT_MOST, DRAFTS_AT_MOST = 3, 2, 2


def overview(ask: Ask) -> Answer:
    """What is open, what comes next, and the two things people do most."""
    if not contacts.any_known(ask.session, ask.owner.id):
        kept = _drafts(ask)
        return reply(words.first_time(), *kept, blocks.row(blocks.button("Log someone", "log.form")))
    due = reminders.still_open(ask.session, ask.owner.id, by=ask.now, limit=50)
    lines = [_line(ask, reminder, name) for reminder, name in due[:OPEN_AT_MOST]]
    waiting = len(due) - len(lines)
    ahead = [
        words.talk_ahead(one.name, one.talk.medium, one.talk.day, today=ask.today)
        for one in talks.coming(ask.session, ask.owner.id, today=ask.today, limit=COMING_AT_MOST)
    ]
    example = next(iter(contacts.lately(ask.session, ask.owner.id, limit=1)), None)
    return reply(
        words.still_open(lines) if lines else words.nothing_open(_next(ask), today=ask.today),
        [words.more_can_wait(waiting)] if waiting else [],
        words.coming_up(ahead) if ahead else [],
        *_drafts(ask),
        blocks.row(blocks.button("Log someone", "log.form"), blocks.button("Find someone", "card.picker")),
        words.type_a_name(ask.command, example.name.split()[0] if example and example.name.split() else "ada"),
    )


def _line(ask: Ask, reminder: reminders.Reminder, name: str) -> Line:
    if reminder.kind is DueKind.THANKED and reminder.interview_id:
        talk = talks.get(ask.session, ask.owner.id, reminder.interview_id)
        if talk:
            return words.thanks(name, talk.medium, talk.day, today=ask.today)
    return words.hello(name)


def _next(ask: Ask) -> tuple[str, str, dt.date] | None:
    following = reminders.next_open(ask.session, ask.owner.id, after=ask.now)
    if following is None:
        return None
    reminder, name = following
    what = "a thank-you to" if reminder.kind is DueKind.THANKED else "a hello to"
    return what, name, ask.owner.day(reminder.next_nudge or reminder.due_at)


def _drafts(ask: Ask) -> list[Block]:
    kept = drafts.waiting(ask.session, ask.owner.id, limit=DRAFTS_AT_MOST)
    shown: list[Block] = []
    for draft in kept:
        shown.append(blocks.said(words.kept_words(draft.words)))
        shown.append(
            blocks.row(
                blocks.button("Add the name", "draft.form", draft.id),
                blocks.button("Let it go", "draft.drop", draft.id),
            )
        )
    return shown
