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
from handlers import blocks, nudge_ahead, sent_notes
from handlers.answers import Answer, Ask, Reply, Settled, reply
from handlers.kept_words import asked_about, keep
from handlers.nudge_answers import A_YEAR, Found, moved_to, record, same_hour, stands, told_to_calendar
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
from handlers.sent_notes import Note
from storage import contacts, messages, talks
from storage.contacts import Contact

_OF_ONE_TALK = (Said.MOVED, Said.CANCELLED, Said.MISSED_BY_THEM, Said.MISSED_BY_ME, Said.CONFIRMED, Said.DECLINED)
_WORDS_OF_A_NAME = 3
_TWO = 2
_SIGNS = ":,;.!"
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
    found = asked_about(ask)
    open_now = [one for one in found if is_open(one[1])]
    notes = sent_notes.waiting(ask)
    said = _said(ask, open_now or found, notes)
    if said is None:
        return None
    said = _as_it_stands(said, open_now)
    fitting = _fitting(said, open_now)
    if said.everybody and not ask.thread:
        fitting = _of_latest_message(ask, fitting)
    if (written := sent_notes.meant(said, notes)) and (done := _of_a_note(ask, said, written, fitting)):
        return done
    if not fitting:
        settled = ask.thread is not None and _fitting(said, found)
        return reply([stands(ask, one) for one in settled]) if settled else None
    if trouble := _trouble(ask, said, fitting):
        return trouble
    several = len({matter.contact.id for _, matter in fitting}) > 1
    if several and (said.either or not (said.names or said.everybody)):
        return _which(said, fitting)
    return _carried_out(ask, said, fitting)


def _of_a_note(ask: Ask, said: answers.Answer, notes: list[Note], found: list[Found]) -> Reply | None:
    """*Sent* right after a note is about that; what was asked since then may be meant as well, so that it is asked."""
    others = [one for one in found if one[1].contact.id not in {note.contact.id for note in notes}]
    if said.day and said.day > ask.today:
        return None
    asked = messages.shown(ask.session, ask.owner.id, others[0][0]) if others and others[0][0] else None
    is_last = asked is None or asked.composed_at <= notes[0].letter.written_at
    if len(notes) == 1 and (is_last or (said.names and not said.either)):
        return sent_notes.sent(ask, notes[0], said.day)
    return _which(said, others, notes)


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


def pressed(ask: Ask) -> Answer:
    """The answer to *Which one?*, *Until when?* or *From which talk?*"""
    about = json.loads(ask.words)
    if "talk" in about:
        talk = talks.get(ask.session, ask.owner.id, about["talk"])
        return keep(ask, talk, about["name"], about["words"]) if talk else Settled()
    found = [one for number in about["matters"] if (one := messages.matter(ask.session, ask.owner.id, number))]
    still = [one for one in found if is_open(one[1])]
    if not still:
        return reply([stands(ask, one) for one in found]) if found else reply(words.nothing_waits())
    day = dt.date.fromisoformat(about["day"]) if about["day"] else None
    return _carried_out(ask, answers.Answer(Said(about["said"]), day=day), still)


_WITHOUT_HURRY = (DueKind.IN_TOUCH, DueKind.IDENTIFY, DueKind.OUTREACH)


def _said(ask: Ask, found: Sequence[Found], notes: Sequence[Note] = ()) -> answers.Answer | None:
    asked = {matter.contact.id: matter.contact for _, matter in found} | {one.contact.id: one.contact for one in notes}
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
        hour = said.at or (same_hour(ask, talk) if talk else None)
        return moved_to(said.day or (talk.day if talk else ask.today), hour)
    return _ANSWERS.get((said.said, kind)) or _ALWAYS[said.said]


def _next_time(ask: Ask, kind: DueKind) -> dt.date:
    """Where only *later* was said: what belongs to a talk waits until tomorrow, a hello until next week."""
    if kind is DueKind.ADVISED:
        return ask.today + IN_A_WHILE
    if kind is DueKind.PREPARED:  # the talk is tomorrow: this evening, if that is still to come
        return ask.today
    days = 7 - ask.today.weekday() if kind in _WITHOUT_HURRY else 1
    return ask.today + dt.timedelta(days=days)


def _which(said: answers.Answer, found: Sequence[Found], notes: Sequence[Note] = ()) -> Reply:
    by_person: dict[str, list[int]] = {}
    for _, matter in found:
        by_person.setdefault(matter.contact.name, []).append(matter.id)
    written = [
        blocks.button(people.name(one.contact.name), f"letter.sent#{number}", one.letter.id)
        for number, one in enumerate(notes)
    ]
    buttons = [
        blocks.button(people.name(name), f"nudge.words#{number}", _value(said, matters))
        for number, (name, matters) in enumerate(by_person.items())
    ]
    everything = blocks.button("All of them", "nudge.words#all", _value(said, [matter.id for _, matter in found]))
    names = [*(one.contact.name for one in notes), *by_person]
    return reply(words.which(names), blocks.row(*[*written, *buttons][:10], *([] if notes else [everything])))


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
