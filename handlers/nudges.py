"""The messages that speak first: how they look now, whatever became of their matters."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby

from slack_sdk.models.blocks import Block

from coach.first_messages import First
from coach.journey import DueKind
from coach.phrases import Line, bare, line, strong
from coach.wording import advices, ahead, nudges, outreach, weeks
from coach.wording.encouragement import encouraged
from handlers import blocks, nudge_ahead, nudge_buttons
from handlers.answers import Reply, reply
from handlers.nudge_menus import (
    SAY_THANKS,
    entries,
    several_of_a_kind,
)
from handlers.nudge_results import became
from handlers.prep_sheet import Parts
from storage import advice, reminders
from storage.advice import Advice
from storage.matters import Matter
from storage.messages import Outgoing
from storage.owners import Owner
from storage.talks import Talk, Touch
from storage.weeks import Step, Week

_LEADS = (
    DueKind.PAGE,
    DueKind.PREPARED,
    DueKind.EVALUATED,
    DueKind.THANKED,
    DueKind.PROMISED,
    DueKind.ADVISED,
    DueKind.NEW_TIME,
    DueKind.OUTREACH,
    DueKind.IDENTIFY,
    DueKind.HOW_OFTEN,
    DueKind.IN_TOUCH,
)
"""What is asked first, where several matters of one person travel together."""


def message(outgoing: Outgoing, *, now: dt.datetime) -> Reply:
    """A message of ours as it should look at this moment; its first line alone makes sense."""
    asked = [one for one in outgoing.matters if one.reminder.kind is not DueKind.LEFT]
    own = outgoing.week.steps if outgoing.week else ()
    if not asked and not own:
        return reply(nudges.taken_back())
    by_person = groupby(sorted(asked, key=lambda one: _place(outgoing, one)), lambda one: one.contact.id)
    shown = [_person(outgoing, list(matters), now=now) for _, matters in by_person]
    parts = [part for _, blocks_of_person in shown for part in blocks_of_person]
    lines = [first_line for first_line, _ in shown] or [_planned(outgoing, own[0])]
    text = lines[0]
    waiting = [matter for matter in asked if is_open(matter)]
    if outgoing.week:
        heading = _week(outgoing.week, asked, today=outgoing.owner.day(outgoing.composed_at))
        parts = [blocks.said(strong(heading)), *parts, *_told(outgoing, outgoing.week)]
        text = f"{heading} {' '.join(lines)}"
    elif (count := len({matter.contact.id for matter in waiting})) > 1 and not _leads_to_a_talk(waiting):
        heading = _heading(waiting, count)
        parts.insert(0, blocks.said(strong(heading)))
        text = f"{heading} {' '.join(lines)}"
    parts += [blocks.said(*encouraged(*outgoing.earned))] if outgoing.earned else []
    if outgoing.more:
        parts.append(blocks.footnote(nudges.more_can_wait(outgoing.more)))
    if outgoing.step:
        parts.append(blocks.said(nudges.quieter(outgoing.step)))
    return Reply(tuple(parts), blocks.plain(text if outgoing.owner.names_shown else nudges.nameless()))


def in_touch_since(talk: Talk, latest: Touch | None) -> dt.date | None:
    """The day of an exchange after a talk; the thanks for it, and the talk itself, are none."""
    return latest.day if latest and latest.day > talk.day and latest.kind not in ("thanks", "talk") else None


def _heading(waiting: list[Matter], count: int) -> str:
    if coming := len({matter.contact.id for matter in waiting if matter.reminder.is_ahead}):
        return nudge_ahead.heading(coming, count)
    only_hellos = all(matter.reminder.kind is DueKind.IN_TOUCH for matter in waiting)
    return nudges.several(count, only_hellos=only_hellos)


def _leads_to_a_talk(waiting: list[Matter]) -> bool:
    """Whether a page stands first: then its talk is the first line."""
    return waiting[0].reminder.kind is DueKind.PAGE


def is_open(matter: Matter) -> bool:
    """Whether it was neither answered here nor settled elsewhere, and its talk stands where it stood."""
    return matter.answer is None and matter.reminder.state == reminders.OPEN and not matter.has_moved


def is_thanking(matter: Matter) -> bool:
    """Whether thanks come next after *How did it go?*, asked for or not, and it has not been said that they went out."""
    talk = matter.talk
    if talk is None or talk.thanked_on is not None:
        return False
    return matter.answer == SAY_THANKS or (_is_noted(matter) and talk.outcome is None)


def _is_noted(matter: Matter) -> bool:
    noted = matter.talk is not None and matter.talk.evaluated_at is not None
    return noted and matter.reminder.kind is DueKind.EVALUATED and matter.answer is None


def _place(outgoing: Outgoing, matter: Matter) -> tuple[int, int]:
    first = next(number for number, one in enumerate(outgoing.matters) if one.contact.id == matter.contact.id)
    return first, _LEADS.index(matter.reminder.kind)


def _person(outgoing: Outgoing, matters: list[Matter], *, now: dt.datetime) -> tuple[str, list[Block]]:
    """The first line, and the blocks: what was answered, then one question with two buttons and one menu."""
    parts: list[Block] = []
    lines: list[Line] = []
    waiting = [matter for matter in matters if is_open(matter)]
    for matter in (one for one in matters if one not in waiting):
        said = [became(outgoing, matter, today=outgoing.owner.day(now))]
        if matter.has_moved and said[0] in lines:
            continue  # all that was asked about one talk moved with it
        lines += said
        thanks = is_thanking(matter) and not any(one.reminder.kind is DueKind.THANKED for one in waiting)
        said += [nudges.thanks_more(matter.learned, matter.contact.name)] if thanks else []
        pressed = (
            nudge_buttons.thanking(matter)
            if thanks
            else [*nudge_buttons.tell_them(matter), *nudge_buttons.after_an_answer(matter)]
        )
        pressed += [*nudge_ahead.still_of_use(matter), *nudge_ahead.a_few_lines(matter)]
        pressed += [nudge_buttons.take_back(matter)] if matter.undo_id else []
        parts += [blocks.said(*said), *([blocks.row(*pressed)] if pressed else [])]
        parts += reply(*nudge_ahead.page_that_stays(outgoing, matter)).blocks
    if waiting:
        lead, others = waiting[0], waiting[1:]
        asked = [*_ASKED[lead.reminder.kind](outgoing, lead), *_open_too(outgoing, lead, others)]
        lines = [next(part for part in asked if isinstance(part, tuple))]
        menu = blocks.menu(
            _MENU_NAMES.get(lead.reminder.kind, "Later…"), "nudge.later", entries(outgoing, lead, others, now=now)
        )
        parts += [*reply(*asked).blocks, blocks.row(*nudge_buttons.pressable(lead), menu)]
        parts += [blocks.footnote(ahead.answer_here())] if lead.reminder.kind is DueKind.PREPARED else []
    return bare([lines[0]]), parts


def _week(week: Week, asked: list[Matter], *, today: dt.date) -> str:
    """What is in it, in the first line."""
    of_kind = {
        kind: len({one.contact.id for one in asked if one.reminder.kind is kind})
        for kind in (DueKind.ADVISED, DueKind.IN_TOUCH)
    }
    others = {one.contact.id for one in asked if one.reminder.kind not in of_kind}
    steps = sum(one.reminder.kind is DueKind.ADVISED for one in asked) + len(week.steps)
    return weeks.heading(steps, of_kind[DueKind.IN_TOUCH], len(others), week.talks, today=today)


def _told(outgoing: Outgoing, week: Week) -> list[Block]:
    """What nobody has to answer."""
    said = [_left(outgoing, one) for one in outgoing.matters if one.reminder.kind is DueKind.LEFT and is_open(one)]
    said += [weeks.learned(week.learned.text, week.learned.person)] if week.learned else []
    return [
        *(block for step in week.steps for block in _own(outgoing, step)),
        *([blocks.said(*said)] if said else []),
        *(_asks_aim(week) if week.asks_aim else []),
    ]


def _asks_aim(week: Week) -> list[Block]:
    """What they prepare for: said once, one press confirms it."""
    asked, change = weeks.aim(week.aim), blocks.button("Change it", "aim.form")
    if not weeks.is_known(week.aim):
        return [blocks.beside(asked, change)]
    return [blocks.said(line(asked)), blocks.row(blocks.button("Yes, still so", "aim.holds"), change)]


def _own(outgoing: Outgoing, step: Step) -> tuple[Block, ...]:
    """A plan from no talk whose day has come, or what became of it."""
    said = _own_became(outgoing, step.advice)
    if step.advice.state != advice.OPEN or step.advice.by != step.asked_by:
        return (blocks.said(said),)
    number, text = step.advice.id, step.advice.text
    # The day tells a button that was pressed before, or on another device, from one that still asks.
    later = f"{number}:{step.asked_by.isoformat()}"
    pressed = (("Did it", "week.did", number), ("Not yet", "week.later", later), ("Dropped it", "week.dropped", number))
    buttons = [blocks.button(one, f"{act}#{number}", value, read_as=f"{one}: {text}") for one, act, value in pressed]
    return blocks.said(strong(_planned(outgoing, step))), blocks.row(*buttons)


def _planned(outgoing: Outgoing, step: Step) -> str:
    today = outgoing.owner.day(outgoing.composed_at)
    return bare([advices.planned("", step.advice.text, step.asked_by, today=today)])


def _own_became(outgoing: Outgoing, step: Advice) -> Line:
    if step.state == advice.DONE:
        return advices.done("")
    if step.state == advice.DROPPED or step.by is None:
        return advices.dropped()
    owner = outgoing.owner
    return advices.put_off(asked_again(owner, step.by), today=owner.day(outgoing.composed_at))


def asked_again(owner: Owner, by: dt.date) -> dt.date | None:
    """The local day of the message of the week that asks about a plan for this day; None: they want no such message."""
    if not owner.preferences.weekly:
        return None
    return owner.day(owner.preferences.week_from(by))


def _left(outgoing: Outgoing, matter: Matter) -> Line:
    name, today = matter.contact.name, outgoing.owner.day(outgoing.composed_at)
    if matter.promise:
        return weeks.promise_left(name, matter.promise.text)
    if matter.talk is None or not matter.talk.held:
        return weeks.unknown(name, _medium(matter))
    return weeks.thanks_left(name, matter.talk.medium, matter.talk.day, today=today)


def _open_too(outgoing: Outgoing, lead: Matter, others: list[Matter]) -> list[Line]:
    """What else is open with them, so that nothing counts as said that nobody can read."""
    kinds = {matter.reminder.kind for matter in others}
    coming = [line(ahead.confirmed_too())] if DueKind.PREPARED in kinds else []
    said = [nudges.THANKS_TOO] if DueKind.THANKED in kinds else []
    said += [nudges.PROMISE_TOO if said else nudges.PROMISE_ALONE] if DueKind.PROMISED in kinds else []
    said += [text for kind, text in _TOO.items() if kind in kinds]
    twins = several_of_a_kind([lead, *others])
    same = [one for one in others if one.reminder.kind in twins]
    return [*coming, *([nudges.open_too(" ".join(said))] if said else []), *_told_apart(outgoing, same)]


def _told_apart(outgoing: Outgoing, same: list[Matter]) -> Iterator[Line]:
    """Where two promises or two next steps are open, each is named."""
    today = outgoing.owner.day(outgoing.composed_at)
    for one in same:
        if one.promise:
            yield nudges.promised_more(one.promise.text, one.promise.by, today=today)
        elif one.step:
            yield advices.planned(one.contact.name, one.step.text, one.step.by, today=today)


def _thanks(outgoing: Outgoing, matter: Matter) -> Parts:
    # Worded for the day on which it was spoken, so that an old message does not change its mind.
    spoken_on = outgoing.owner.day(outgoing.composed_at)
    if matter.talk is None or (matter.nudge > 1 and not _is_anew(matter.talk, spoken_on)):
        return [strong(nudges.thanks_again(matter.contact.name)), nudges.thanks_last()]
    first = nudges.thanks(matter.contact.name, matter.talk.medium, matter.talk.day, today=spoken_on)
    return [strong(first), nudges.thanks_more(matter.learned, matter.contact.name)]


def _is_anew(talk: Talk, day: dt.date) -> bool:
    """Whether what is said on a day is said for the first time since the talk moved: the second time is days later."""
    return talk.moved_at is not None and (day - talk.day).days <= 1


def _hello(outgoing: Outgoing, matter: Matter) -> Parts:
    today, talk = outgoing.owner.day(outgoing.composed_at), matter.talk
    if tell := matter.tell:
        given = outgoing.owner.day(tell.given_at)
        reason = nudges.did_it(matter.contact.name, tell.text, given, today=today)
        spoke = [nudges.last_spoke(talk.day, talk.medium, None, today=today)] if talk and talk.day > given else []
        return [strong(nudges.good_moment(matter.contact.name)), reason, *spoke]
    lines = [strong(nudges.hello(matter.contact.name))]
    if matter.talk:
        since = in_touch_since(matter.talk, matter.last_touch)
        lines.append(nudges.last_spoke(matter.talk.day, matter.talk.medium, matter.learned, today=today, since=since))
    elif matter.last_touch:
        lines.append(nudges.last_touched(matter.last_touch.day, today=today))
    return lines


def _medium(matter: Matter) -> str | None:
    return matter.talk.medium if matter.talk else None


def _how_did_it_go(_: Outgoing, matter: Matter) -> Parts:
    hope = matter.ready.hope_to_learn if matter.ready else None
    return [
        strong(nudges.how_did_it_go(matter.contact.name, _medium(matter))),
        *([nudges.hoped(hope)] if hope else []),
        nudges.how_did_it_go_more(),
    ]


def _promise(outgoing: Outgoing, matter: Matter) -> Parts:
    today = outgoing.owner.day(outgoing.composed_at)
    lines = [strong(nudges.promised(matter.contact.name))]
    return (
        [*lines, nudges.promised_more(matter.promise.text, matter.promise.by, today=today)] if matter.promise else lines
    )


def _step(outgoing: Outgoing, matter: Matter) -> Parts:
    today = outgoing.owner.day(outgoing.composed_at)
    step = matter.step
    return [strong(bare([advices.planned(matter.contact.name, step.text, step.by, today=today)]))] if step else []


def _whether_to_write(outgoing: Outgoing, matter: Matter) -> Parts:
    today, met = outgoing.owner.day(outgoing.composed_at), matter.last_touch
    more = [outreach.whether_more(met.day, matter.contact.met_via, today=today)] if met else []
    return [strong(outreach.whether(matter.contact.name)), *more]


def _no_answer_yet(outgoing: Outgoing, matter: Matter) -> Parts:
    name, today = matter.contact.name, outgoing.owner.day(outgoing.composed_at)
    day = matter.last_touch.day if matter.last_touch else today
    match nudge_buttons.asks(matter):
        case First.MESSAGE:
            return [strong(outreach.second_person(name)), outreach.second_person_more(day, today=today)]
        case First.FOLLOW_UP:
            return [strong(outreach.follow_up(name)), outreach.follow_up_more(day, today=today)]
        case _:
            return [strong(outreach.closed(name)), outreach.closed_more()]


def _new_time(_: Outgoing, matter: Matter) -> Parts:
    return [strong(nudges.new_time(matter.contact.name)), nudges.new_time_more()]


def _how_often(_: Outgoing, matter: Matter) -> Parts:
    return [strong(nudges.how_often(matter.contact.name)), nudges.how_often_more()]


_TOO = {
    DueKind.ADVISED: nudges.STEP_TOO,
    DueKind.EVALUATED: nudges.TALK_TOO,
    DueKind.IDENTIFY: nudges.FIRST_TOO,
    DueKind.OUTREACH: nudges.ANSWER_TOO,
    DueKind.NEW_TIME: nudges.NEW_TIME_TOO,
    DueKind.HOW_OFTEN: nudges.OFTEN_TOO,
    DueKind.IN_TOUCH: nudges.HELLO_TOO,
}
_MENU_NAMES = {DueKind.PREPARED: "More…", DueKind.PAGE: "More…"}
_ASKED: dict[DueKind, Callable[[Outgoing, Matter], Parts]] = {
    DueKind.THANKED: _thanks,
    DueKind.IN_TOUCH: _hello,
    DueKind.EVALUATED: _how_did_it_go,
    DueKind.PROMISED: _promise,
    DueKind.HOW_OFTEN: _how_often,
    DueKind.ADVISED: _step,
    DueKind.IDENTIFY: _whether_to_write,
    DueKind.OUTREACH: _no_answer_yet,
    DueKind.NEW_TIME: _new_time,
    DueKind.PREPARED: nudge_ahead.the_day_before,
    DueKind.PAGE: nudge_ahead.the_page,
}
