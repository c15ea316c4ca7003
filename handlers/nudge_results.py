"""What a matter of a message became, in one line."""

import datetime as dt
from collections.abc import Callable

from coach import pace
from coach.journey import DueKind
from coach.phrases import Line
from coach.wording import advices, ahead, card, nudges, outreach
from handlers import nudge_ahead
from handlers.nudge_menus import (
    ANSWERED,
    CANCELLED,
    CONFIRMED,
    DECLINED,
    IN_TOUCH,
    LATER,
    LESS_OFTEN,
    LET_GO,
    MISSED_BY_ME,
    MISSED_BY_THEM,
    MOVED,
    QUIET,
    REST,
    SAID_NO,
    SKIPPED,
    WROTE,
)
from handlers.prep_sheet import title
from storage import advice, reminders
from storage.matters import Matter
from storage.messages import Outgoing

_Says = Callable[[Matter, dt.date | None, dt.date], Line | None]
"""A line from the matter, the day of the next hello and today; None where it was not that."""


def became(outgoing: Outgoing, matter: Matter, *, today: dt.date) -> Line:
    """How the matter stands, whether it was answered here or settled elsewhere."""
    next_hello = outgoing.owner.day(matter.next_hello) if matter.next_hello else None
    if (matter.reminder.is_ahead or matter.answer == MOVED or matter.has_moved) and (
        said := _ahead(outgoing, matter, today)
    ):
        return said
    by_kind = _BY_KIND[matter.reminder.kind]
    by_answer = None if by_kind is _before_a_talk and matter.answer == SKIPPED else _BY_ANSWER.get(matter.answer or "")
    if matter.answer == LATER and matter.reminder.state == reminders.OPEN:
        return _later(outgoing, matter, today)
    said = by_answer and by_answer(matter, next_hello, today)
    if not said and by_kind is _went and matter.talk and matter.talk.outcome == MISSED_BY_THEM:
        brought_up = outgoing.owner.day(matter.new_time_at) if matter.new_time_at else None
        return nudges.they_missed_it(matter.contact.name, brought_up, today=today)
    said = said or by_kind(matter, next_hello, today)
    return said or _moot(matter, today)


def _moot(matter: Matter, today: dt.date) -> Line:
    """Something else settled it: what that was, where it is known, and never an exchange that nobody told."""
    name = matter.contact.name
    if matter.contact.quiet:
        return nudges.left_alone(name)
    if matter.planned:
        return nudges.planned_instead(name, matter.planned.medium, matter.planned.day, today=today)
    is_hello = matter.reminder.kind in (DueKind.IN_TOUCH, DueKind.HOW_OFTEN)
    return nudges.resting(matter.contact.greeted_as) if is_hello and matter.contact.resting else nudges.settled(name)


def _later(outgoing: Outgoing, matter: Matter, today: dt.date) -> Line:
    # Read from the stored due, which knows of evenings that are over; days off and pauses hold it back.
    due, preferences = matter.reminder, outgoing.owner.preferences
    rules = pace.Rules(preferences, pauses=outgoing.pauses)
    moment = pace.first_moment(rules, pace.Waiting(due.next_nudge, due.urgent)) if due.next_nudge else None
    local = preferences.local(moment) if moment else None
    if local is None or local.date() < today:
        return nudges.put_off(matter.contact.name)
    return nudges.later(matter.contact.name, local, today=today)


def _ahead(outgoing: Outgoing, matter: Matter, today: dt.date) -> Line | None:
    """What became of a talk to come; None once it is told how it went."""
    talk = matter.talk
    if talk is None or not nudge_ahead.is_to_come(talk):
        return None
    owner, page = outgoing.owner, nudge_ahead.page_comes(outgoing, matter, today=today)
    what = title(owner, matter.contact, talk, today=today)
    if matter.answer == MOVED or matter.has_moved:
        at = owner.preferences.local(talk.starts_at).time() if talk.starts_at else None
        return nudges.moved(matter.contact.name, talk.medium, talk.day, at, today=today)
    if matter.answer == CONFIRMED:
        return ahead.confirmed(what, page)
    # Said again since, it has no next nudge either, and was answered there.
    said_since = matter.reminder.nudge > matter.nudge
    put_off_too_far = matter.answer == LATER and matter.reminder.next_nudge is None and not said_since
    return ahead.left(what, page) if matter.answer == SKIPPED or put_off_too_far else None


def _skipped(matter: Matter, next_hello: dt.date | None, today: dt.date) -> Line:
    return nudges.skipped(matter.contact.name, next_hello, today=today)


def _thanked(matter: Matter, next_hello: dt.date | None, today: dt.date) -> Line | None:
    thanked_on = matter.talk.thanked_on if matter.talk else None
    return nudges.thanked(matter.contact.name, thanked_on, next_hello, today=today) if thanked_on else None


def _in_touch(matter: Matter, next_hello: dt.date | None, today: dt.date) -> Line | None:
    last = matter.last_touch
    if last is None or not (matter.answer == IN_TOUCH or matter.in_touch_since):
        return None
    return nudges.in_touch(matter.contact.name, last.day, next_hello, today=today)


def _promise_kept(matter: Matter, next_hello: dt.date | None, today: dt.date) -> Line | None:
    was_kept = matter.promise is not None and matter.promise.state == "kept"
    return nudges.promise_kept(matter.contact.name, next_hello, today=today) if was_kept else None


def _rhythm(matter: Matter, _: dt.date | None, __: dt.date) -> Line | None:
    if matter.contact.resting:
        return nudges.resting(matter.contact.greeted_as)
    often = dict(card.RHYTHMS).get(matter.contact.how_often or 0)
    return nudges.rhythm(matter.contact.name, often) if often else None


def _step(matter: Matter, _: dt.date | None, __: dt.date) -> Line | None:
    state = matter.step.state if matter.step else ""
    if state == advice.DONE:
        return advices.done(matter.contact.name)
    return advices.dropped() if state == advice.DROPPED else None


def _before_a_talk(matter: Matter, _: dt.date | None, today: dt.date) -> Line | None:
    last, name = matter.last_touch, matter.contact.name
    if matter.answer == SAID_NO:
        return outreach.declined(name)
    if matter.answer == SKIPPED:
        return outreach.left_for_now(name)
    if last is None or not (matter.answer or matter.in_touch_since):
        return None
    if matter.answer == ANSWERED or last.kind == "reply":
        return outreach.answered(name)
    return outreach.wrote(name, last.day, today=today) if last.kind in ("outreach", "follow-up") else None


def _went(matter: Matter, next_hello: dt.date | None, today: dt.date) -> Line | None:
    name, talk = matter.contact.name, matter.talk
    if talk is None:
        return None
    if talk.outcome:
        return {
            DECLINED: ahead.declined(name),
            CANCELLED: nudges.called_off(name, talk.medium),
            MISSED_BY_ME: nudges.you_missed_it(name),
        }[talk.outcome]
    if matter.answer == MOVED:
        return nudges.moved(name, talk.medium, talk.day, today=today)
    if talk.thanked_on:
        return nudges.thanked(name, talk.thanked_on, next_hello, today=today)
    if talk.evaluated_at:
        return nudges.noted(name, talk.medium)
    return nudges.took_place(name, talk.medium, next_hello, today=today) if talk.held else None


def _new_time(matter: Matter, _: dt.date | None, today: dt.date) -> Line | None:
    last = matter.last_touch
    return outreach.wrote(matter.contact.name, last.day, today=today) if last and matter.answer == WROTE else None


_BY_ANSWER: dict[str, _Says] = {
    SKIPPED: _skipped,
    LET_GO: _skipped,
    REST: lambda matter, _, __: nudges.resting(matter.contact.greeted_as),
    LESS_OFTEN: _rhythm,
    QUIET: lambda matter, _, __: nudges.left_alone(matter.contact.name),
}
_BY_KIND: dict[DueKind, _Says] = {
    DueKind.THANKED: _thanked,
    DueKind.IN_TOUCH: _in_touch,
    DueKind.PROMISED: _promise_kept,
    DueKind.HOW_OFTEN: _rhythm,
    DueKind.EVALUATED: _went,
    DueKind.ADVISED: _step,
    DueKind.IDENTIFY: _before_a_talk,
    DueKind.OUTREACH: _before_a_talk,
    DueKind.NEW_TIME: _new_time,
    DueKind.PREPARED: _went,
    DueKind.PAGE: _went,
}
