"""The messages that speak first: how they look now, and what pressing them does."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from coach.journey import Choice, DueKind
from coach.phrases import Line, bare, strong
from coach.wording import days, nudges, people, settled
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, Settled, reply
from storage import contacts, messages, reminders, talks, undo
from storage.messages import Matter, Outgoing
from storage.order import Order

SENT, IN_TOUCH, LATER, SKIPPED, REST = "sent", "in_touch", "later", "skipped", "rest"
LATEST_EVENING = dt.time(16)
"""Until when *This evening* is offered (local)."""


def message(outgoing: Outgoing, *, now: dt.datetime) -> Reply:
    """A message of ours as it should look at this moment; its first line alone makes sense."""
    if not outgoing.matters:
        return reply(nudges.taken_back())
    shown = [_matter(outgoing, matter, now=now) for matter in outgoing.matters]
    first_lines = [bare([lines[0]]) for lines, _ in shown]
    parts: list[Block] = []
    for lines, controls in shown:
        parts += [blocks.said(*lines), controls] if controls else [blocks.said(*lines)]
    text = first_lines[0]
    if len(shown) > 1:
        heading = nudges.several(len(shown))
        parts.insert(0, blocks.said(strong(heading)))
        text = f"{heading} {' '.join(first_lines)}"
    if outgoing.more:
        parts.append(blocks.footnote(nudges.more_can_wait(outgoing.more)))
    return Reply(tuple(parts), blocks.plain(text))


def pressed_sent(ask: Ask) -> Answer:
    """*I sent it*: the thanks went out today."""
    return _settle(ask, int(ask.words), SENT)


def pressed_in_touch(ask: Ask) -> Answer:
    """*We've been in touch*: the clock starts again today."""
    return _settle(ask, int(ask.words), IN_TOUCH)


def pressed_later(ask: Ask) -> Answer:
    """An entry of *Later…*: a day, skip, or rest."""
    matter_id, what = ask.words.split(":")
    return _settle(ask, int(matter_id), what)


def pressed_undo(ask: Ask) -> Answer:
    """*Undo* of an answer: the message asks again, or says what stands in the way."""
    outcome = undo.take_back(ask.session, ask.owner, int(ask.words), now=ask.now)
    if isinstance(outcome, undo.Standing):
        return replace(reply(settled.standing(outcome.why, outcome.label, outcome.facts)), below=True)
    ask.stale.update(outcome.message_ids)
    return Settled()


def _settle(ask: Ask, matter_id: int, answer: str) -> Answer:
    """Store the answer once; a second press shows how the matter stands."""
    found = messages.matter(ask.session, ask.owner.id, matter_id)
    if found is None:
        return reply(settled.gone())
    message_id, matter = found
    ask.stale.add(message_id)
    if matter.answer or matter.reminder.state != reminders.OPEN:
        return Settled()
    order = Order(ask.session, ask.owner.id)
    kept = _carry_out(ask, order, matter, answer)
    undo_id = order.keep(f"your answer about {matter.contact.name}", now=ask.now)
    messages.answered(ask.session, ask.owner.id, matter_id, answer=kept, undo_id=undo_id)
    ask.stale.update(reminders.bring_in_line(ask.session, ask.owner, {matter.contact.id}, now=ask.now))
    return Settled()


def _carry_out(ask: Ask, order: Order, matter: Matter, answer: str) -> str:
    if answer == SENT and matter.talk:
        talks.thank(order, matter.talk, day=ask.today)
    elif answer == IN_TOUCH:
        talks.touch(order, matter.contact.id, kind="other", direction="both", day=ask.today)
    elif answer == SKIPPED:
        reminders.decide(order, matter.reminder, Choice.SKIPPED, until=None, now=ask.now)
    elif answer == REST:
        contacts.mend(order, matter.contact, resting=True)
    else:
        until = dt.date.fromisoformat(answer)
        reminders.decide(order, matter.reminder, Choice.LATER, until=until, now=ask.now)
        return LATER
    return answer


def _matter(outgoing: Outgoing, matter: Matter, *, now: dt.datetime) -> tuple[list[Line], Block | None]:
    today = outgoing.owner.day(now)
    if matter.answer:
        take_back = blocks.button(
            "Undo", f"nudge.undo#{matter.id}", matter.undo_id, read_as=f"Undo for {matter.contact.name}"
        )
        return [_result(outgoing, matter, today=today)], blocks.row(take_back)
    if matter.reminder.state != reminders.OPEN:
        return [_elsewhere(outgoing, matter, today=today)], None
    asked = _thanks(outgoing, matter) if matter.reminder.kind is DueKind.THANKED else _hello(outgoing, matter)
    return asked, _controls(outgoing, matter, now=now)


def _thanks(outgoing: Outgoing, matter: Matter) -> list[Line]:
    # Worded for the day on which it was spoken, so that an old message does not change its mind.
    spoken_on = outgoing.owner.day(outgoing.composed_at)
    if matter.nudge > 1 or matter.talk is None:
        return [strong(nudges.thanks_again(matter.contact.name)), nudges.thanks_last()]
    first = nudges.thanks(matter.contact.name, matter.talk.medium, matter.talk.day, today=spoken_on)
    return [strong(first), nudges.thanks_more(matter.learned)]


def _hello(outgoing: Outgoing, matter: Matter) -> list[Line]:
    today = outgoing.owner.day(outgoing.composed_at)
    lines = [strong(nudges.hello(matter.contact.name))]
    if matter.talk:
        lines.append(nudges.last_spoke(matter.talk.day, matter.talk.medium, matter.learned, today=today))
    elif matter.last_touch:
        lines.append(nudges.last_touched(matter.last_touch.day, today=today))
    return lines


def _result(outgoing: Outgoing, matter: Matter, *, today: dt.date) -> Line:
    name = matter.contact.name
    next_hello = outgoing.owner.day(matter.next_hello) if matter.next_hello else None
    if matter.answer == SENT:
        thanked_on = (matter.talk and matter.talk.thanked_on) or today
        return nudges.thanked(name, thanked_on, next_hello, today=today)
    if matter.answer == IN_TOUCH:
        day = matter.last_touch.day if matter.last_touch else today
        return nudges.in_touch(name, day, next_hello, today=today)
    if matter.answer == REST:
        return nudges.resting(matter.contact.greeted_as)
    if matter.answer == LATER:
        return nudges.later(name, matter.later_until or today, today=today)
    return nudges.skipped(name, next_hello, today=today)


def _elsewhere(outgoing: Outgoing, matter: Matter, *, today: dt.date) -> Line:
    next_hello = outgoing.owner.day(matter.next_hello) if matter.next_hello else None
    if matter.reminder.kind is DueKind.THANKED and matter.talk and matter.talk.thanked_on:
        return nudges.thanked(matter.contact.name, matter.talk.thanked_on, next_hello, today=today)
    if matter.reminder.kind is DueKind.IN_TOUCH and matter.last_touch:
        return nudges.in_touch(matter.contact.name, matter.last_touch.day, next_hello, today=today)
    return nudges.settled(matter.contact.name)


def _controls(outgoing: Outgoing, matter: Matter, *, now: dt.datetime) -> Block:
    name = matter.contact.name
    done = (
        ("I sent it", "nudge.sent")
        if matter.reminder.kind is DueKind.THANKED
        else ("We've been in touch", "nudge.in_touch")
    )
    return blocks.row(
        blocks.button("Show the card", "card.over", matter.contact.id, read_as=f"Show the card of {people.name(name)}"),
        blocks.button(done[0], done[1], matter.id, read_as=f"{done[0]}: {people.name(name)}"),
        blocks.menu("Later…", "nudge.later", _later(outgoing, matter, now=now)),
    )


def _later(outgoing: Outgoing, matter: Matter, *, now: dt.datetime) -> list[tuple[str, str]]:
    local = now.astimezone(ZoneInfo(outgoing.owner.preferences.zone))
    today = local.date()
    monday = today + dt.timedelta(days=7 - today.weekday())
    if matter.reminder.kind is DueKind.THANKED:
        evening = [("This evening", today)] if local.time() < LATEST_EVENING else []
        tomorrow = today + dt.timedelta(days=1)
        choices = [*evening, (f"Tomorrow ({_short(tomorrow)})", tomorrow)]
        choices += [(_long(monday), monday)] if monday != tomorrow else []
        rest: list[tuple[str, str]] = []
    else:
        month = outgoing.owner.preferences.working_day(today + dt.timedelta(days=30))
        choices = [
            (f"Next week ({_short(monday)})", monday),
            (f"In a month ({_short(month)} {days.MONTHS[month.month - 1]})", month),
        ]
        rest = [(f"Let {people.name(matter.contact.greeted_as)} rest", f"{matter.id}:{REST}")]
    spelled = [(text, f"{matter.id}:{day.isoformat()}") for text, day in choices]
    return [*spelled, ("Skip this one", f"{matter.id}:{SKIPPED}"), *rest]


def _short(day: dt.date) -> str:
    return f"{days.WEEKDAYS[day.weekday()][:3]} {day.day}"


def _long(day: dt.date) -> str:
    return f"{days.WEEKDAYS[day.weekday()]} {day.day}"
