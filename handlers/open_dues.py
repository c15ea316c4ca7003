"""What is open, outside of messages: each due as a line with its actions, settled where it is pressed."""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from contextlib import suppress

from slack_sdk.models.blocks import Block

from coach.journey import DueKind
from coach.wording import due as words
from coach.wording import outreach, people, settled
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.nudge_answers import day_filled, record, told_to_calendar, which_day
from handlers.nudge_buttons import WRITTEN, to_write
from handlers.nudge_menus import (
    ANSWERED,
    CANCELLED,
    DID,
    DROPPED,
    IN_TOUCH,
    KEPT,
    LET_GO,
    MISSED_BY_ME,
    MISSED_BY_THEM,
    MOVED,
    NOT_YET,
    PICK_A_DAY,
    QUIET,
    REST,
    SAID_NO,
    SENT,
    SKIPPED,
    WROTE,
    entries,
)
from storage import messages, reminders, undo
from storage.matters import Matter
from storage.messages import Outgoing
from storage.reminders import Reminder

ENOUGH = 1000
"""Dues looked at: nobody pages through more."""
_DONE = {
    DueKind.THANKED: ("I sent it", SENT),
    DueKind.IN_TOUCH: ("We've been in touch", IN_TOUCH),
    DueKind.PROMISED: ("I did it", KEPT),
    DueKind.HOW_OFTEN: ("Every three months", "90"),
    DueKind.ADVISED: ("Did it", DID),
    DueKind.IDENTIFY: ("I wrote to them", WROTE),
    DueKind.OUTREACH: ("They answered", ANSWERED),
    DueKind.NEW_TIME: ("I sent it", WROTE),
}
"""The one button of each kind, and the answer it gives."""
_KNOWN = {
    SKIPPED,
    REST,
    QUIET,
    LET_GO,
    MOVED,
    CANCELLED,
    MISSED_BY_ME,
    MISSED_BY_THEM,
    PICK_A_DAY,
    NOT_YET,
    DROPPED,
    SAID_NO,
}
"""The entries of *Later…* beside days."""


def open_now(ask: Ask) -> list[Reminder]:
    """All that is open and not put off, thank-yous first, then the oldest."""
    found = reminders.still_open(ask.session, ask.owner.id, by=ask.now, today=ask.today, limit=ENOUGH)
    return [reminder for reminder, _ in found]


def listed(ask: Ask, dues: Iterable[Reminder]) -> Outgoing:
    """These dues with all that is needed to word them; each matter goes by its reminder's id."""
    return messages.unsaid(ask.session, ask.owner, dues, now=ask.now)


def said(ask: Ask, matter: Matter) -> str:
    """What is open, and with whom."""
    return _SAID[matter.reminder.kind](matter, ask.today)


def card_of(contact_id: int, name: str, *, text: str = "Card") -> blocks.Element:
    """The card, over whatever is looked at."""
    return blocks.button(text, "card.over", contact_id, read_as=f"Show the card of {people.name(name)}")


def main_button(matter: Matter, action: str) -> blocks.Element:
    """The one thing that comes next: to write it, where it is settled by a few lines to them."""
    return to_write(matter, "Write it") or done_button(matter, action)


def done_button(matter: Matter, action: str, *, page: int = 0) -> blocks.Element:
    """The one thing that settles it most often."""
    name = people.name(matter.contact.name)
    if matter.reminder.kind is DueKind.EVALUATED:
        talk = matter.talk.id if matter.talk else 0
        return blocks.button("Note what I learned", "notes.form", talk, read_as=f"Note what I learned: {name}")
    text, answer = _DONE[matter.reminder.kind]
    return blocks.button(text, f"{action}#done", f"{page}:{matter.id}:{answer}", read_as=f"{text}: {name}")


def later_menu(
    ask: Ask, outgoing: Outgoing, matter: Matter, action: str, *, page: int = 0, settles: bool = False
) -> blocks.Element:
    """*Later…*: the same choices as under a message; `settles`: also that it is done, where no button says so."""
    done = [_DONE[matter.reminder.kind]] if settles and matter.reminder.kind in WRITTEN else []
    choices = [(text, f"{page}:{matter.id}:{answer}") for text, answer in done]
    choices += [
        (text, f"{page}:{value}") for text, value in entries(outgoing, matter, [], now=ask.now) if _is_known(value)
    ]
    return blocks.menu("Later…", f"{action}#later", choices)


def settle(ask: Ask, where: str) -> Answer:
    """A press on a due, `page:reminder:answer`: one line with *Undo*, or the form for a day.

    `where`: the feature that shows the list; its presses are `where.undo` and `where.does`.
    """
    page, reminder_id, answer = ask.words.split(":", 2)
    matter = _matter(ask, int(reminder_id))
    if matter is None:
        return reply(words.settled_before())
    if answer in (PICK_A_DAY, MOVED):
        return _which_day(ask, matter, answer)
    return _settled(ask, matter, answer, where, page=page)


def take_back(ask: Ask) -> Reply:
    """*Undo* of an answer, `page:undo`: it is open again, or what stands in the way."""
    outcome = undo.take_back(ask.session, ask.owner, int(ask.words.partition(":")[2]), now=ask.now)
    if isinstance(outcome, undo.Standing):
        return reply(settled.standing(outcome.why, outcome.label, outcome.facts))
    ask.stale.update(outcome.message_ids)
    return reply(settled.undone(outcome.label))


def day_chosen(ask: Ask) -> Answer:
    """The form *Pick a day*, for later or for a talk that moved."""
    about = log_form.private(ask.facts)
    matter = _matter(ask, about["due"])
    if matter is None:
        return reply(words.settled_before())
    answer = day_filled(ask, about["what"])
    return answer if isinstance(answer, Mistakes) else _settled(ask, matter, answer, "due")


def turning(action: str, number: int, pages: int) -> list[Block]:
    """Back and forth between the pages of a list; `number` counts from 0."""
    if pages == 1:
        return []
    back = [blocks.button("Back", f"{action}#back", number - 1)] if number else []
    more = [blocks.button("More", f"{action}#more", number + 1)] if number + 1 < pages else []
    return [blocks.footnote(words.page(number + 1, pages)), blocks.row(*back, *more)]


def with_list(said_first: Reply, shown: Reply) -> Reply:
    """What became of a press, above the list as it is now."""
    return Reply((*said_first.blocks, *shown.blocks), f"{said_first.text}\n{shown.text}")


def _matter(ask: Ask, reminder_id: int) -> Matter | None:
    dues = [reminder for reminder in open_now(ask) if reminder.id == reminder_id]
    return next(iter(listed(ask, dues).matters), None)


def _settled(ask: Ask, matter: Matter, answer: str, where: str, *, page: str = "0") -> Reply:
    undo_id, (became,) = record(ask, [((None, matter), answer)])
    take = blocks.button("Undo", f"{where}.undo", f"{page}:{undo_id}", read_as=f"Undo for {matter.contact.name}")
    return reply(became, blocks.row(take), *told_to_calendar(ask, matter, answer))


def _which_day(ask: Ask, matter: Matter, what: str) -> Shown:
    private = json.dumps({"due": matter.id, "what": what})
    title = "Another day" if what == MOVED else "Pick a day"
    return Shown(blocks.form(title, "due.day", which_day(ask, matter, what), private=private))


def _is_known(value: str) -> bool:
    # What else a message offers, such as pausing, has its own place here.
    answer = value.partition(":")[2]
    with suppress(ValueError):
        return bool(dt.date.fromisoformat(answer))
    return answer in _KNOWN


def _thanks(matter: Matter, today: dt.date) -> str:
    talk = matter.talk
    return words.thanks(matter.contact.name, talk.medium if talk else None, talk.day if talk else today, today=today)


def _hello(matter: Matter, today: dt.date) -> str:
    return words.hello(matter.contact.name, matter.last_touch.day if matter.last_touch else None, today=today)


def _how_it_went(matter: Matter, today: dt.date) -> str:
    talk = matter.talk
    return words.how_it_went(
        matter.contact.name, talk.medium if talk else None, talk.day if talk else today, today=today
    )


_SAID: dict[DueKind, Callable[[Matter, dt.date], str]] = {
    DueKind.THANKED: _thanks,
    DueKind.IN_TOUCH: _hello,
    DueKind.EVALUATED: _how_it_went,
    DueKind.PROMISED: lambda matter, _: words.promise(
        matter.contact.name, matter.promise.text if matter.promise else None
    ),
    DueKind.HOW_OFTEN: lambda matter, _: words.how_often(matter.contact.name),
    DueKind.NEW_TIME: lambda matter, _: words.new_time(matter.contact.name),
    DueKind.IDENTIFY: lambda matter, _: outreach.whether_open(matter.contact.name),
    DueKind.OUTREACH: lambda matter, today: outreach.answer_open(
        matter.contact.name, matter.last_touch.day if matter.last_touch else None, today=today
    ),
    DueKind.ADVISED: lambda matter, today: words.step(
        matter.contact.name,
        matter.step.text if matter.step else "",
        matter.step.by if matter.step else None,
        today=today,
    ),
}
