"""Quiet for a while, the way back, and when the coach speaks next."""

import datetime as dt
import re
from dataclasses import replace

from coach import until as said_until
from coach.encouragement import LONG_ABSENT, Trigger
from coach.hours import NO_END, Pause
from coach.phrases import Line
from coach.wording import due as due_words
from coach.wording import pausing as words
from handlers import blocks, encouraging, returning
from handlers.answers import Ask, Reply, reply
from storage import owners, pauses, reminders
from storage.order import Order

LONGEST = dt.timedelta(days=731)
"""Who wants quiet for longer has it until they say so."""
SOON = dt.timedelta(minutes=30)
"""Nearer than that no hour is told: told to the half hour, it may lie behind."""
_TIME = re.compile(r"\b(?:until|untill|till?|for|after|before|next|in|by)\b|\d")
"""What leads to a time: `stop bugging me` names none."""
_ENDS = {"stop", "end", "off", "over", "resume", "unpause", "start", "start again"}
"""Words that end a pause."""


def pause(ask: Ask) -> Reply:
    """`pause`, with or without an end; `pause stop` and `resume` end it."""
    if is_over(ask.words):
        return resume(ask)
    said = " ".join(ask.words.lower().split()).strip(".!?")
    if not said:
        return _choices(ask, [*quiet(ask), words.another_day()] if running(ask) else [words.until_when()])
    day = said_until.read(ask.words, today=ask.today, day_first=ask.owner.day_first)
    if day is None:
        named = [words.unread(ask.words)] if _TIME.search(said) else []
        return _choices(ask, [*named, words.until_when()])
    if day <= ask.today:
        return _choices(ask, [words.behind(day, today=ask.today), words.until_when()])
    if day != NO_END and day > ask.today + LONGEST:
        return _choices(ask, [words.far_off(day), words.until_when()])
    order = Order(ask.session, ask.owner.id)
    pauses.begin(order, today=ask.today, until=None if day == NO_END else day)
    undo_id = _kept(ask, order, words.BEGUN)
    return replace(reply(*quiet(ask), blocks.row(start_again("resume"))), undo_id=undo_id)


def is_over(said: str) -> bool:
    """Whether these words behind *pause* end it: `pause stop`."""
    return " ".join(said.lower().split()).strip(".!?") in _ENDS


def resume(ask: Ask) -> Reply:
    """Speak again from today on."""
    quiet_since = running(ask)
    if quiet_since is None:
        has_ended = returning.was_away(ask.owner, ask.now) and returning.was_paused(ask)
        return reply(words.back(was_quiet=has_ended), speaks_next(ask))
    is_long = ask.today - quiet_since.start >= LONG_ABSENT
    said = encouraging.earned(ask, Trigger.RETURN) if is_long else []
    order = Order(ask.session, ask.owner.id)
    pauses.end(order, today=ask.today)
    undo_id = _kept(ask, order, words.ENDED)
    return replace(reply(words.back(was_quiet=True), said, speaks_next(ask)), undo_id=undo_id)


def _kept(ask: Ask, order: Order, label: str) -> int:
    undo_id = order.keep(label, now=ask.now)
    ask.stale.update(reminders.pauses_in_line(ask.session, ask.owner, now=ask.now))
    return undo_id


def running(ask: Ask) -> Pause | None:
    """The pause that runs now."""
    return pauses.running(ask.session, ask.owner.id, today=ask.today)


def quiet(ask: Ask) -> list[Line]:
    """Until when it is quiet; nothing where it is not."""
    now = running(ask)
    if now is None:
        return []
    return [words.quiet(None if pauses.is_open_ended(now) else now.until, today=ask.today)]


def start_again(action: str) -> blocks.Element:
    """The way back."""
    return blocks.button("Start again now", action)


def speaks_next(ask: Ask) -> list[Line]:
    """When the coach writes next, read from what is stored; nothing where nothing waits."""
    at = owners.wakes_at(ask.session, ask.owner.id)
    if at is None or running(ask):
        return []
    if returning.is_met(ask) or at < ask.now + SOON:
        return [due_words.speaks_soon()]
    return [due_words.speaks_next(at, zone=ask.owner.preferences.zone, today=ask.today)]


def _choices(ask: Ask, before: list[Line]) -> Reply:
    ends = [
        blocks.row(
            blocks.button("A week", "pause#week", "a week"),
            blocks.button("A month", "pause#month", "a month"),
            blocks.button("Until I say so", "pause#open", "until I say so"),
            blocks.picker("Pick a day", "pause#day"),
        )
    ]
    if running(ask):
        ends.append(blocks.row(start_again("resume")))
    return reply(before, *ends, words.in_your_words(ask.command))
