"""Answers in words: to what is open, in its thread, in the direct message or behind the slash."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace

from coach import answer_pieces, answers
from coach.answer_phrases import Said
from coach.journey import DueKind
from coach.names import fold
from coach.phrases import Line
from coach.wording import answering as words
from coach.wording import people
from handlers import blocks, nudge_ahead, personal_lines, sorting
from handlers.answers import Answer, Ask, Reply, Settled, reply
from handlers.learned import learn, lines_of
from handlers.nudge_answers import A_YEAR, Found, moved_to, record, stands, told_to_calendar
from handlers.nudge_menus import (
    ANSWERED,
    CANCELLED,
    CONFIRMED,
    DECLINED,
    DID,
    DROPPED,
    IN_A_WHILE,
    IN_TOUCH,
    KEPT,
    LET_GO,
    MISSED_BY_ME,
    MISSED_BY_THEM,
    MOVED,
    QUIET,
    REST,
    SAID_NO,
    SENT,
    SKIPPED,
    TOOK_PLACE,
    WROTE,
)
from handlers.nudges import is_open
from storage import contacts, lately, messages, reminders, spoken, talks
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk

_LATELY = dt.timedelta(days=14)
"""How long words in the direct message may answer what was said there."""
LINES_AT_MOST, LETTERS_AT_MOST = 20, 3_000
_OF_ONE_TALK = (Said.MOVED, Said.CANCELLED, Said.MISSED_BY_THEM, Said.MISSED_BY_ME, Said.CONFIRMED, Said.DECLINED)
_WORDS_IN_A_BUTTON = 1_700
"""Letters as a button holds them, where a quote or a new line counts twice; Slack takes 2,000, the name included."""
_WORDS_OF_A_NOTE, _WORDS_OF_A_NAME = 3, 3
_TWO = 2
_SIGNS = ":,;.!"
_TALKS_AT_MOST = 3
"""Talks told lately that a note may be about."""
_A_DAY = dt.timedelta(days=1)
_DONE_FIRST = (
    DueKind.THANKED,
    DueKind.PROMISED,
    DueKind.ADVISED,
    DueKind.NEW_TIME,
    DueKind.OUTREACH,
    DueKind.IDENTIFY,
    DueKind.IN_TOUCH,
    DueKind.EVALUATED,
    DueKind.PREPARED,
)
"""What *done* is about, where several matters of one person are open."""
_ANSWERS = {
    (Said.WROTE, DueKind.THANKED): SENT,
    (Said.WROTE, DueKind.IN_TOUCH): IN_TOUCH,
    (Said.WROTE, DueKind.HOW_OFTEN): IN_TOUCH,
    (Said.DECLINED, DueKind.OUTREACH): SAID_NO,
    (Said.REFUSED, DueKind.OUTREACH): SAID_NO,
    (Said.CONFIRMED, DueKind.OUTREACH): ANSWERED,
    (Said.DONE, DueKind.THANKED): SENT,
    (Said.DONE, DueKind.IN_TOUCH): IN_TOUCH,
    (Said.DONE, DueKind.PROMISED): KEPT,
    (Said.DONE, DueKind.ADVISED): DID,
    (Said.DONE, DueKind.IDENTIFY): WROTE,
    (Said.DONE, DueKind.OUTREACH): WROTE,
    (Said.DONE, DueKind.NEW_TIME): WROTE,
    (Said.IN_TOUCH, DueKind.IDENTIFY): WROTE,
    (Said.IN_TOUCH, DueKind.NEW_TIME): WROTE,
    (Said.DONE, DueKind.EVALUATED): TOOK_PLACE,
    (Said.DONE, DueKind.PREPARED): CONFIRMED,
    (Said.MISSED_BY_THEM, DueKind.PREPARED): CANCELLED,
    (Said.MISSED_BY_THEM, DueKind.PAGE): CANCELLED,
    (Said.THANKED, DueKind.THANKED): SENT,
    (Said.THANKED, DueKind.EVALUATED): SENT,
    (Said.IN_TOUCH, DueKind.IN_TOUCH): IN_TOUCH,
    (Said.IN_TOUCH, DueKind.HOW_OFTEN): IN_TOUCH,
    (Said.SKIP, DueKind.PROMISED): LET_GO,
    (Said.SKIP, DueKind.ADVISED): DROPPED,
}
_ALWAYS = {
    Said.SKIP: SKIPPED,
    Said.QUIET: QUIET,
    Said.REST: REST,
    Said.ANSWERED: ANSWERED,
    Said.REFUSED: DECLINED,
    Said.WROTE: WROTE,
    Said.CANCELLED: CANCELLED,
    Said.MISSED_BY_THEM: MISSED_BY_THEM,
    Said.MISSED_BY_ME: MISSED_BY_ME,
    Said.QUARTERLY: "90",
    Said.TWICE_A_YEAR: "180",
    Said.CONFIRMED: CONFIRMED,
    Said.DECLINED: DECLINED,
}


def answered(ask: Ask) -> Answer | None:
    """What the words do to what is open; None where they answer nothing that is."""
    found = _asked_about(ask)
    open_now = [one for one in found if is_open(one[1])]
    said = _said(ask, open_now or found)
    if said is None:
        return None
    said = _as_it_stands(said, open_now)
    fitting = _fitting(said, open_now)
    if said.everybody and not ask.thread:
        fitting = _of_latest_message(ask, fitting)
    if not fitting:
        settled = ask.thread is not None and _fitting(said, found)
        return reply([stands(ask, one) for one in settled]) if settled else None
    if trouble := _trouble(ask, said, fitting):
        return trouble
    several = len({matter.contact.id for _, matter in fitting}) > 1
    if several and (said.either or not (said.names or said.everybody)):
        return _which(said, fitting)
    return _carried_out(ask, said, fitting)


def _as_it_stands(said: answers.Answer, found: Sequence[Found]) -> answers.Answer:
    """What *move* and *forgot* mean of what is open: of a talk, or of anything else."""
    about = {matter.reminder.kind for _, matter in found if not said.names or matter.contact.id in said.names}
    of_a_talk = {Said.MOVE: Said.MOVED, Said.FORGOT: Said.MISSED_BY_ME}
    if said.said not in of_a_talk:
        return said
    meant = of_a_talk[said.said]
    if any(answers.fits(meant, kind) for kind in about):
        return replace(said, said=meant)
    return replace(said, said=Said.SNOOZE if said.said is Said.MOVE else Said.LATER)


def said_of_anybody(ask: Ask) -> tuple[answers.Answer | None, list[Contact]]:
    """What the words say, and whom they name of all people: *not Tom*, of whom nothing may be open."""
    said = ask.words.split()
    ends = [part for count in range(1, _WORDS_OF_A_NAME + 1) for part in (said[:count], said[-count:])]
    called = {" ".join(part).strip(_SIGNS) for part in ends if len(part) < len(said)}
    called |= {word.strip(_SIGNS) for word in said[1:-1] if not answer_pieces.is_known(fold(word))}
    called |= {name.removesuffix("s").rstrip("'\u2019") for name in called if name.endswith(("'s", "\u2019s"))}
    people = {one.id: one for name in sorted(called) for one in contacts.called(ask.session, ask.owner.id, name)}
    known = [(one.id, one.name, one.address_as) for one in people.values()]
    answer = answers.answer(ask.words, known, today=ask.today, day_first=ask.owner.day_first)
    return answer, [people[number] for number in sorted(answer.names)] if answer else []


def kept_as_notes(ask: Ask) -> Answer | None:
    """Words in the thread of *How did it go?* or a thank-you: each line is kept; None in any other thread."""
    about = [one for one in _asked_about(ask) if one[1].talk and one[1].reminder.kind in _OF_A_TALK]
    by_talk = {matter.talk.id: (matter.talk, matter.contact.name) for _, matter in about if matter.talk}
    text, named = ask.words, [one for one in by_talk.values() if _begins_with(ask.words, one[1])]
    if len(named) == 1:
        text = text[len(_begins_with(text, named[0][1])) :]
    chosen = named if len(named) == 1 else list(by_talk.values())
    if not chosen or not lines_of(text):
        return None
    ask.stale.update(message_id for message_id, _ in about if message_id)
    if len(chosen) > 1:
        return _whose(ask, chosen)
    return _keep(ask, chosen[0][0], chosen[0][1], text)


def offered_as_notes(ask: Ask) -> Answer | None:
    """Other words in the direct message, within a day of asking about a talk or being told of it: perhaps notes on it."""
    if ask.command or ask.thread or len(ask.words.split()) < _WORDS_OF_A_NOTE or not _fit_a_button(ask.words):
        return None
    since = ask.now - _A_DAY
    found = spoken.lately(ask.session, ask.owner.id, since=since, now=ask.now)
    asked = {
        matter.talk.id: matter.contact.name for _, matter in found if matter.talk and matter.reminder.kind in _OF_A_TALK
    }
    told = lately.logged(ask.session, ask.owner.id, since=since, limit=_TALKS_AT_MOST)
    by_talk = asked | {talk.id: talk.name for talk in told}
    if not by_talk:
        return None
    buttons = [
        blocks.button(f"Keep it: {people.name(name)}", f"nudge.words#{number}", _about_talk(talk_id, name, ask.words))
        for number, (talk_id, name) in enumerate(by_talk.items())
    ]
    return reply(words.perhaps_notes(), blocks.row(*buttons, blocks.button("Help", "say#help", "help")))


def pressed(ask: Ask) -> Answer:
    """The answer to *Which one?*, *Until when?* or *From which talk?*"""
    about = json.loads(ask.words)
    if "talk" in about:
        talk = talks.get(ask.session, ask.owner.id, about["talk"])
        return _keep(ask, talk, about["name"], about["words"]) if talk else Settled()
    found = [one for number in about["matters"] if (one := messages.matter(ask.session, ask.owner.id, number))]
    still = [one for one in found if is_open(one[1])]
    if not still:
        return reply([stands(ask, one) for one in found]) if found else reply(words.nothing_waits())
    day = dt.date.fromisoformat(about["day"]) if about["day"] else None
    return _carried_out(ask, answers.Answer(Said(about["said"]), day=day), still)


_OF_A_TALK = (DueKind.EVALUATED, DueKind.THANKED)
_WITHOUT_HURRY = (DueKind.IN_TOUCH, DueKind.IDENTIFY, DueKind.OUTREACH)


def _asked_about(ask: Ask) -> list[Found]:
    if ask.thread:
        return list(spoken.at(ask.session, ask.owner.id, ask.thread))
    return list(spoken.lately(ask.session, ask.owner.id, since=ask.now - _LATELY, now=ask.now))


def _said(ask: Ask, found: Sequence[Found]) -> answers.Answer | None:
    asked = {matter.contact.id: matter.contact for _, matter in found}
    people_asked = [(one.id, one.name, one.address_as) for one in asked.values()]
    return answers.answer(ask.words, people_asked, today=ask.today, day_first=ask.owner.day_first)


def _fitting(said: answers.Answer, found: Sequence[Found]) -> list[Found]:
    """The matters that can be answered so; of one person, what *done* is about first."""
    fits = [
        one
        for one in found
        if answers.fits(said.said, one[1].reminder.kind) and (not said.names or one[1].contact.id in said.names)
    ]
    if said.said in _OF_ONE_TALK:
        return _of_latest_talk(fits)
    if said.said not in (Said.DONE, Said.THANKED, Said.WROTE):
        return fits
    by_person: dict[int, Found] = {}
    for one in sorted(fits, key=_in_order):
        by_person.setdefault(one[1].contact.id, one)
    return [one for one in fits if one in by_person.values()]


def _in_order(found: Found) -> int:
    kind = found[1].reminder.kind
    return _DONE_FIRST.index(kind) if kind in _DONE_FIRST else len(_DONE_FIRST)


def _of_latest_message(ask: Ask, fits: Sequence[Found]) -> list[Found]:
    """What *both* and *all* are about: what was said last, and of that the two thank-yous where there are two."""
    latest = [one for one in fits if one[0] == fits[0][0]]
    thanks = [one for one in latest if one[1].reminder.kind is DueKind.THANKED]
    both = len(thanks) == _TWO and "both" in fold(ask.words).split()
    return thanks if both else latest


def _of_latest_talk(fits: Sequence[Found]) -> list[Found]:
    """Of each person only what belongs to the talk that was spoken of last."""
    latest: dict[int, int | None] = {}
    for _, matter in fits:
        latest.setdefault(matter.contact.id, matter.reminder.interview_id)
    return [one for one in fits if one[1].reminder.interview_id == latest[one[1].contact.id]]


def _trouble(ask: Ask, said: answers.Answer, found: Sequence[Found]) -> Reply | None:
    """A day that cannot be, or none where one is needed."""
    puts_off = said.said in (Said.LATER, Said.SNOOZE)
    if wrong := _wrong_day(ask, said, puts_off=puts_off):
        return _when(ask, found, wrong) if puts_off else reply(wrong)
    if said.said is Said.SNOOZE and said.day is None:
        return _when(ask, found)
    if said.said is Said.MOVED:
        return _moved_nowhere(ask, said, found)
    if not puts_off and said.day and said.day > ask.today:
        return reply(words.not_yet(said.day, today=ask.today))
    return None


def _wrong_day(ask: Ask, said: answers.Answer, *, puts_off: bool) -> Line | None:
    if said.missing:
        return words.no_such_day(said.missing, asks=not puts_off)
    if said.day and puts_off and said.day < ask.today:
        return words.behind(said.day, today=ask.today)
    return words.far_off(said.day) if said.day and said.day > ask.today + A_YEAR else None


def _moved_nowhere(ask: Ask, said: answers.Answer, found: Sequence[Found]) -> Reply | None:
    pick = blocks.button("Pick the day", f"nudge.does#{MOVED}", f"{found[0][1].id}:{MOVED}")
    if said.day and said.day < ask.today:
        return reply(words.behind(said.day, today=ask.today), blocks.row(pick))
    return None if said.day or said.at else reply(words.when(), blocks.row(pick))


def _carried_out(ask: Ask, said: answers.Answer, found: Sequence[Found]) -> Reply:
    undo_id, lines = record(ask, [(one, _answer(ask, said, one)) for one in found], day=said.day)
    answers_now = [(matter, _answer(ask, said, (number, matter)).partition(":")[0]) for number, matter in found]
    write = [one for matter, now in answers_now[:1] for one in nudge_ahead.a_few_lines(replace(matter, answer=now))]
    noted = [part for matter, now in answers_now[:1] for part in told_to_calendar(ask, matter, now)]
    shown = reply(list(dict.fromkeys(lines)), blocks.row(*write, blocks.button("Undo", "undo", undo_id)), *noted)
    about = frozenset(matter.contact.id for _, matter in found)
    return replace(shown, about=about, undo_id=undo_id)


def _answer(ask: Ask, said: answers.Answer, found: Found) -> str:
    kind = found[1].reminder.kind
    if said.said in (Said.LATER, Said.SNOOZE):
        return (said.day or _next_time(ask, kind)).isoformat()
    if said.said is Said.MOVED:
        talk = found[1].talk
        return moved_to(said.day or (talk.day if talk else ask.today), said.at)
    return _ANSWERS.get((said.said, kind)) or _ALWAYS[said.said]


def _next_time(ask: Ask, kind: DueKind) -> dt.date:
    """Where only *later* was said: what belongs to a talk waits until tomorrow, a hello until next week."""
    if kind is DueKind.ADVISED:
        return ask.today + IN_A_WHILE
    if kind is DueKind.PREPARED:  # the talk is tomorrow: this evening, if that is still to come
        return ask.today
    days = 7 - ask.today.weekday() if kind in _WITHOUT_HURRY else 1
    return ask.today + dt.timedelta(days=days)


def _which(said: answers.Answer, found: Sequence[Found]) -> Reply:
    by_person: dict[str, list[int]] = {}
    for _, matter in found:
        by_person.setdefault(matter.contact.name, []).append(matter.id)
    buttons = [
        blocks.button(people.name(name), f"nudge.words#{number}", _value(said, matters))
        for number, (name, matters) in enumerate(by_person.items())
    ]
    everything = blocks.button("All of them", "nudge.words#all", _value(said, [matter.id for _, matter in found]))
    return reply(words.which(list(by_person)), blocks.row(*buttons[:10], everything))


def _when(ask: Ask, found: Sequence[Found], *before: Line) -> Reply:
    today, matters = ask.today, [matter.id for _, matter in found]
    monday = today + dt.timedelta(days=7 - today.weekday())
    month = ask.preferences.working_day(today + dt.timedelta(days=30))
    offered = (("Tomorrow", today + dt.timedelta(days=1)), ("Next week", monday), ("In a month", month))
    buttons = [
        blocks.button(text, f"nudge.words#{number}", _value(answers.Answer(Said.LATER, day=day), matters))
        for number, (text, day) in enumerate(offered)
    ]
    return reply(*before, words.when(), blocks.row(*buttons))


def _value(said: answers.Answer, matters: list[int]) -> str:
    return json.dumps(
        {"said": said.said.value, "day": said.day.isoformat() if said.day else None, "matters": matters[:50]}
    )


def _whose(ask: Ask, chosen: Sequence[tuple[Talk, str]]) -> Reply:
    names = [name for _, name in chosen]
    if not _fit_a_button(ask.words):
        return reply(words.whose(names))
    buttons = [
        blocks.button(
            people.name(name),
            f"nudge.words#{number}",
            _about_talk(talk.id, name, ask.words),
        )
        for number, (talk, name) in enumerate(chosen)
    ]
    return reply(words.whose(names), blocks.row(*buttons))


def _fit_a_button(text: str) -> bool:
    return len(json.dumps(text, ensure_ascii=False)) <= _WORDS_IN_A_BUTTON


def _about_talk(talk_id: int, name: str, text: str) -> str:
    return json.dumps({"talk": talk_id, "name": name[:100], "words": text}, ensure_ascii=False)


def _begins_with(text: str, name: str) -> str:
    """The name, or its first word, with which a text begins, with its colon; empty where it does not."""
    head, colon, _ = text.partition(":")
    called = (fold(name), fold(name).partition(" ")[0])
    return head + colon if colon and fold(head) in called else ""


def _keep(ask: Ask, talk: Talk, name: str, text: str) -> Reply:
    lines = [one[at : at + LETTERS_AT_MOST] for one in lines_of(text) for at in range(0, len(one), LETTERS_AT_MOST)]
    order = Order(ask.session, ask.owner.id)
    made = [learn(ask, order, talk, one) for one in lines[:LINES_AT_MOST]]
    talks.mend(order, talk, held=True, evaluated_at=talk.evaluated_at or ask.now)
    undo_id = order.keep(f"notes on {name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    more = [words.too_many(LINES_AT_MOST)] if len(lines) > LINES_AT_MOST else []
    shown = reply(
        words.kept(min(len(lines), LINES_AT_MOST), talk.medium or "talk", name),
        more,
        *sorting.asked(ask, undo_id, [one.takeaway_id for one in made], first=made[0].takeaway_id),
        *personal_lines.asked(ask, [one.takeaway_id for one in made if one.personal]),
        sorting.controls(ask, undo_id, talk.id, first=made[0].takeaway_id),
    )
    return replace(shown, about=frozenset({talk.contact_id}), undo_id=undo_id)
