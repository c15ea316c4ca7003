"""What answering a message of ours does: each answer is stored once, and shown where it was given."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import answers
from coach.changes import Change
from coach.encouragement import Trigger
from coach.journey import Choice, DueKind
from coach.phrases import Line
from coach.reasons import Reason
from coach.wording import nudges as words
from coach.wording import outreach, people, settled
from handlers import blocks, calendar, change_notes, encouraging, log_form, pausing, reasons
from handlers.answers import Answer, Ask, Mistakes, Settled, Shown, reply
from handlers.nudge_menus import (
    ANSWERED,
    CALENDAR,
    CANCELLED,
    CONFIRMED,
    DECLINED,
    DID,
    DROPPED,
    IN_A_WHILE,
    IN_TOUCH,
    KEPT,
    LATER,
    LESS_OFTEN,
    LET_GO,
    MISSED_BY_ME,
    MISSED_BY_THEM,
    MOVED,
    NOT_YET,
    PAUSE,
    PICK_A_DAY,
    QUESTION,
    QUIET,
    REST,
    SAID_NO,
    SAY_THANKS,
    SENT,
    SKIPPED,
    TOOK_PLACE,
    TRIED,
    WARM_UP,
    WRITE,
    WROTE,
    slower,
)
from handlers.nudge_results import became
from handlers.nudges import is_open, is_thanking
from storage import advice, contacts, ladder, messages, promises, reminders, replies, talks, undo
from storage.matters import Matter
from storage.order import Order
from storage.talks import Talk

A_WEEK = dt.timedelta(days=7)
A_YEAR = dt.timedelta(days=366)
"""Nothing is put off for longer."""

_WRITTEN = {DueKind.OUTREACH: "follow-up", DueKind.NEW_TIME: "other"}
"""What a message is that went out, where it is not the first one."""
_CHANGED = frozenset({CANCELLED, DECLINED, MOVED})
"""Answers after which a talk stands otherwise than a calendar has it."""
_REASONS = {TRIED: Reason.ADVICE, QUESTION: Reason.QUESTION}
"""Entries that open a note."""

Found = tuple[int | None, Matter]
"""A matter, and the message of ours that carries it; None: it was not spoken yet."""


def pressed(ask: Ask) -> Answer:
    """A button or an entry of *Later…*: `matter:answer`."""
    matter_id, _, answer = ask.words.partition(":")
    if answer == PAUSE:
        return replace(pausing.pause(ask.saying("")), below=True)
    if answer in _REASONS or answer in (WRITE, CALENDAR):
        return _opened(ask, int(matter_id), answer)
    if answer in (PICK_A_DAY, MOVED):
        return _which_day(ask, int(matter_id), answer)
    if answer == WARM_UP:
        settle(ask, int(matter_id), (ask.today + A_WEEK).isoformat())
        return replace(reply(outreach.warm_up()), below=True)
    shown = settle(ask, int(matter_id), answer)
    more = _said_below(ask, int(matter_id), answer) if isinstance(shown, Settled) else []
    return replace(reply(*more), below=True) if more else shown


def _said_below(ask: Ask, matter_id: int, answer: str) -> list[Line | Block]:
    """What the message itself does not show once it is answered."""
    if answer == SAID_NO and (said := encouraging.earned(ask, Trigger.REFUSAL)):
        return [*said]
    found = messages.matter(ask.session, ask.owner.id, matter_id)
    return told_to_calendar(ask, found[1], answer) if found else []


def told_to_calendar(ask: Ask, matter: Matter, answer: str) -> list[Line | Block]:
    """Where an answer changed a talk: the way to tell a calendar that knows of it."""
    if matter.talk is None or answer.partition(":")[0] not in _CHANGED:
        return []
    return calendar.still_noted(ask, talks.get(ask.session, ask.owner.id, matter.talk.id))


def _opened(ask: Ask, matter_id: int, answer: str) -> Answer:
    """What leaves the matter open: a note to them, for a reason or to confirm a talk, or the talk for a calendar."""
    found = messages.matter(ask.session, ask.owner.id, matter_id)
    if found is None:
        return replace(reply(settled.gone()), below=True)
    _, matter = found
    talk = matter.talk.id if matter.talk else 0
    if answer == CALENDAR:
        return calendar.given(ask.saying(str(talk)))
    if answer == WRITE:
        return change_notes.opened(ask.saying(f"{talk}:{Change.CONFIRMED.value}"))
    return reasons.reason_chosen(ask.saying(f"{matter.contact.id}:{_REASONS[answer].value}"))


def pressed_undo(ask: Ask) -> Answer:
    """*Undo* of an answer: the message asks again, or says what stands in the way."""
    outcome = undo.take_back(ask.session, ask.owner, int(ask.words), now=ask.now)
    if isinstance(outcome, undo.Standing):
        return replace(reply(settled.standing(outcome.why, outcome.label, outcome.facts)), below=True)
    ask.stale.update(outcome.message_ids)
    if stands := replies.offering(ask.session, ask.owner.id, int(ask.words)):
        ask.mended[stands] = reply(settled.undone(outcome.label))
    return Settled()


def day_chosen(ask: Ask) -> Answer:
    """The form *Pick a day*, for later or for a talk that moved."""
    about = log_form.private(ask.facts)
    found = messages.matter(ask.session, ask.owner.id, about["matter"])
    if found is None:
        return reply(settled.gone())
    answer = day_filled(ask, about["what"])
    if isinstance(answer, Mistakes):
        return answer
    settle(ask, about["matter"], answer)
    return reply(stands(ask, found), *told_to_calendar(ask, found[1], answer))


def settle(ask: Ask, matter_id: int, answer: str, *, day: dt.date | None = None) -> Answer:
    """Store an answer once; a second one shows how the matter stands. `day`: when it was done, if not today."""
    found = messages.matter(ask.session, ask.owner.id, matter_id)
    if found is None:
        return replace(reply(settled.gone()), below=True)
    message_id, matter = found
    ask.stale.add(message_id)
    if is_open(matter) or (answer == SENT and is_thanking(matter)):
        record(ask, [(found, answer)], day=day)
    return Settled()


def record(ask: Ask, answered: Sequence[tuple[Found, str]], *, day: dt.date | None = None) -> tuple[int, list[Line]]:
    """Store what is answered about one matter or several; the id that takes it back, and how each matter stands now.

    `day`: the local day on which it was done, if not today.
    """
    found = [one for one, _ in answered]
    order = _order(ask, found)
    kept = [
        carry_out(ask, order, matter, *answer.partition(":")[::2], day or ask.today) for (_, matter), answer in answered
    ]
    named = people.listed(matter.contact.name for _, matter in found)
    undo_id = order.keep(f"your answer about {named}", now=ask.now)
    for (message_id, matter), remembered in zip(found, kept, strict=True):
        if message_id is not None:
            messages.answered(ask.session, ask.owner.id, matter.id, answer=remembered, undo_id=undo_id)
            ask.stale.add(message_id)
    owner = ladder.come_down(ask.session, ask.owner, now=ask.now)
    concerned = {matter.contact.id for _, matter in found}
    ask.stale.update(reminders.bring_in_line(ask.session, owner, concerned, now=ask.now))
    return undo_id, [stands(ask, one, remembered) for one, remembered in zip(found, kept, strict=True)]


def stands(ask: Ask, found: Found, answer: str | None = None) -> Line:
    """How a matter stands now; `answer`: what was just answered, where no message of ours remembers it."""
    message_id, before = found
    if message_id is None:
        still = reminders.of_contact(ask.session, ask.owner.id, before.contact.id)
        due = next((one for one in still if one.id == before.reminder.id), before.reminder)
        shown = messages.unsaid(ask.session, ask.owner, [due], now=ask.now, answer=answer)
        return became(shown, shown.matters[0], today=ask.today)
    outgoing = messages.shown(ask.session, ask.owner.id, message_id)
    matter = next((one for one in outgoing.matters if one.id == before.id), None) if outgoing else None
    return became(outgoing, matter, today=ask.today) if outgoing and matter else settled.gone()


def carry_out(ask: Ask, order: Order, matter: Matter, answer: str, detail: str, day: dt.date) -> str:
    """Change the facts as the answer says; the answer as it is remembered."""
    if answer in _DONE:
        _DONE[answer](order, matter, day)
        return answer
    if often := _rhythm(ask, matter, answer):
        contacts.mend(order, matter.contact, how_often=often, resting=False)
        reminders.decide(order, matter.reminder, Choice.KEPT, until=None, now=ask.now)
        return answer
    if answer == MOVED and matter.talk:
        _move(ask, order, matter.talk, detail)
        return MOVED
    if answer == CONFIRMED:
        reminders.decide(order, matter.reminder, Choice.SKIPPED, until=None, now=ask.now)
        return CONFIRMED
    if answer in (SKIPPED, TOOK_PLACE, SAY_THANKS):
        if answer != SKIPPED and matter.talk:
            talks.mend(order, matter.talk, held=True, **({"day": dt.date.fromisoformat(detail)} if detail else {}))
        reminders.decide(order, matter.reminder, Choice.SKIPPED, until=None, now=ask.now)
        return answer
    until = ask.today + IN_A_WHILE if answer == NOT_YET else dt.date.fromisoformat(answer)
    reminders.decide(order, matter.reminder, Choice.LATER, until=until, now=ask.now)
    return LATER


def _rhythm(ask: Ask, matter: Matter, answer: str) -> int | None:
    """The days between hellos that were chosen; None where something else was answered."""
    if answer == LESS_OFTEN:
        return slower(ask.owner, matter.contact) or matter.contact.how_often or ask.owner.how_often
    return int(answer) if answer.isdecimal() and matter.reminder.kind is DueKind.HOW_OFTEN else None


def _move(ask: Ask, order: Order, talk: Talk, detail: str) -> None:
    day, _, at = detail.partition("T")
    to = dt.date.fromisoformat(day)
    starts_at = ask.preferences.at(to, dt.time.fromisoformat(at)) if at else None
    talks.move(order, talk, day=to, starts_at=starts_at, now=ask.now)
    ask.stale.update(reminders.spoken_of_talk(ask.session, ask.owner.id, talk.id))


def same_hour(ask: Ask, talk: Talk) -> dt.time | None:
    """The local hour of a talk that moves to another day at the same time; None where that is not said."""
    if talk.starts_at is None or not answers.keeps_hour(ask.words):
        return None
    return ask.preferences.local(talk.starts_at).time()


def moved_to(day: dt.date, at: dt.time | None) -> str:
    """The answer that a talk is on this local day now, and at this hour."""
    return f"{MOVED}:{day.isoformat()}" + (f"T{at:%H:%M}" if at else "")


def which_day(ask: Ask, matter: Matter, what: str) -> list[Block]:
    """The fields of *Pick a day*, or of where a talk moved."""
    name, talk = matter.contact.name, matter.talk
    tomorrow = ask.today + dt.timedelta(days=1)
    if what != MOVED:
        return [blocks.said(words.later_day(name)), blocks.day("day", "Which day?", tomorrow)]
    at = ask.preferences.local(talk.starts_at).time() if talk and talk.starts_at else None
    return [
        blocks.said(words.moved_to(name, talk.medium if talk else None)),
        blocks.day("day", "Which day?", tomorrow),
        blocks.time("at", "At what time?", at, optional=True),
    ]


def day_filled(ask: Ask, what: str) -> str | Mistakes:
    """What was filled in there, as an answer."""
    filled = blocks.entered(ask.facts)
    problem = log_form.day_problem(filled.get("day", ""), today=ask.today)
    day = ask.today if problem else dt.date.fromisoformat(filled["day"])
    if problem or not ask.today <= day <= ask.today + A_YEAR:
        return Mistakes({"day": problem or "Which day from today on, within a year?"})
    at = filled.get("at", "")
    return moved_to(day, dt.time.fromisoformat(at) if at else None) if what == MOVED else day.isoformat()


def _order(ask: Ask, found: Sequence[Found]) -> Order:
    # The thanks belong to *Say thanks*, and are taken back with it.
    begun = [matter.undo_id for _, matter in found if is_thanking(matter) and matter.undo_id]
    if len(begun) == 1 == len(found):
        return Order.going_on(ask.session, ask.owner.id, begun[0])
    return Order(ask.session, ask.owner.id)


def _sent(order: Order, matter: Matter, day: dt.date) -> None:
    if matter.talk:
        talks.thank(order, matter.talk, day=max(day, matter.talk.day))


def _in_touch(order: Order, matter: Matter, day: dt.date) -> None:
    talks.touch(order, matter.contact.id, kind="other", direction="both", day=day)


def _kept(order: Order, matter: Matter, day: dt.date) -> None:
    if matter.promise:
        promises.keep(order, matter.promise, day=day)


def _let_go(order: Order, matter: Matter, _: dt.date) -> None:
    if matter.promise:
        promises.let_go(order, matter.promise)


def _step_is(state: str) -> Callable[[Order, Matter, dt.date], None]:
    def settle_step(order: Order, matter: Matter, day: dt.date) -> None:
        if matter.step:
            advice.settle(order, matter.step, state, day=day)

    return settle_step


def _answered(order: Order, matter: Matter, day: dt.date) -> None:
    talks.touch(order, matter.contact.id, kind="reply", direction="theirs", day=day)


def _said_no(order: Order, matter: Matter, day: dt.date) -> None:
    _answered(order, matter, day)
    contacts.mend(order, matter.contact, resting=True)


def _wrote(order: Order, matter: Matter, day: dt.date) -> None:
    kind = _WRITTEN.get(matter.reminder.kind, "outreach")
    talks.touch(order, matter.contact.id, kind=kind, direction="mine", day=day)


def _rest(order: Order, matter: Matter, _: dt.date) -> None:
    contacts.mend(order, matter.contact, resting=True)


def _quiet(order: Order, matter: Matter, _: dt.date) -> None:
    contacts.mend(order, matter.contact, quiet=True)


def _ended_as(outcome: str) -> Callable[[Order, Matter, dt.date], None]:
    def end(order: Order, matter: Matter, day: dt.date) -> None:
        if matter.talk:
            talks.end(order, matter.talk, outcome, day=day)

    return end


def _declined(order: Order, matter: Matter, day: dt.date) -> None:
    _ended_as(DECLINED)(order, matter, day)
    _rest(order, matter, day)


_DONE: dict[str, Callable[[Order, Matter, dt.date], None]] = {
    SENT: _sent,
    IN_TOUCH: _in_touch,
    KEPT: _kept,
    LET_GO: _let_go,
    DID: _step_is(advice.DONE),
    ANSWERED: _answered,
    SAID_NO: _said_no,
    WROTE: _wrote,
    DROPPED: _step_is(advice.DROPPED),
    REST: _rest,
    QUIET: _quiet,
    DECLINED: _declined,
    **{outcome: _ended_as(outcome) for outcome in (CANCELLED, MISSED_BY_THEM, MISSED_BY_ME)},
}


def _which_day(ask: Ask, matter_id: int, what: str) -> Answer:
    found = messages.matter(ask.session, ask.owner.id, matter_id)
    if found is None:
        return replace(reply(settled.gone()), below=True)
    message_id, matter = found
    if not is_open(matter):
        ask.stale.add(message_id)
        return Settled()
    private = json.dumps({"matter": matter_id, "what": what})
    title = "Another day" if what == MOVED else "Pick a day"
    return Shown(blocks.form(title, "nudge.day", which_day(ask, matter, what), private=private))
