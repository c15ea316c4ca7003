"""The list of questions for a talk: swapped, put in order, left out, and taken from the bank."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.models.blocks import Block

from coach.asking import otherwise
from coach.choosing import MUST_ASK, Meeting, Pick, choose, closes, coverage, instead, pick, place_for_own
from coach.phrases import Line, strong
from coach.preparing import AT_MOST, FIVE_MINUTES
from coach.questions import AREAS, BANK, BY_ID, DIFFERENT_VIEWS, Area, Question
from coach.wording import prep as words
from coach.wording import settled
from coach.wording.asking import rather
from handlers import blocks, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.prep_questions import ahead, homework, meeting, own_question
from handlers.prep_sheet import page, title
from storage import contacts, preparations, reminders
from storage.contacts import Contact
from storage.order import Order
from storage.preparations import Preparation
from storage.talks import Talk

LIST = "list"
_BOXES = 10
"""Boxes in one field (Slack limit)."""
_CHANGES = (
    ("Swap for another", "swap"),
    ("Ask it earlier", "earlier"),
    ("Ask it later", "later"),
    ("I know this already", "known"),
    ("Leave it out", "out"),
)
Listed = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Work:
    """What is worked on: the preparation, with whom, and for which talk."""

    ready: Preparation
    contact: Contact | None
    talk: Talk | None
    meeting: Meeting


def work(ask: Ask, preparation_id: int) -> Work | None:
    """A preparation with all that is known of its talk; None where it is gone."""
    ready = preparations.get(ask.session, ask.owner.id, preparation_id)
    if ready is None:
        return None
    contact = contacts.get(ask.session, ask.owner.id, ready.contact_id) if ready.contact_id else None
    talk = ahead(ask, contact)
    return Work(ready, contact, talk, meeting(ask, contact, talk, ready))


def listed(picks: Iterable[Pick], before: Listed = []) -> Listed:  # noqa: B006 # never changed
    """The picks as they are stored; `before`: the list so far, so that what was asked stays ticked."""
    asked = {one["id"] for one in before if one["asked"]}
    return [
        {"id": one.question.id, "text": one.text, "reason": one.reason, "asked": one.question.id in asked}
        for one in picks
    ]


def screen(ask: Ask, at: Work, said: Line | None = None) -> Answer:
    """The list as it is now; `said`: what became of the last press."""
    questions = at.ready.questions
    areas = coverage(one["id"] for one in questions)
    known = _struck(at)
    under = (
        words.covers(areas),
        words.lacks(areas) if questions else "",
        words.struck(_as_asked(at, known)),
        words.agreed(_as_asked(at, at.meeting.agreed - known - _ids(at.ready.questions))),
    )
    parts: list[Line | Block] = [strong(title(ask.owner, at.contact, at.talk, today=ask.today))]
    parts += [said] if said else []
    count = len(questions) - _is_closed(questions)
    parts += [words.list_heading(count, closes=_is_closed(questions))]
    parts += [words.reach(MUST_ASK, count) if questions else words.empty()]
    for number, one in enumerate(questions, 1):
        parts += [_question(at, number if number <= count else None, one), blocks.footnote(_beside(one))]
    parts += [blocks.footnote(text) for text in under if text]
    parts += [blocks.footnote(words.probes())] if questions else []
    parts += [blocks.row(*(_area_button(at, area) for area in Area)), _others(at)]
    shown = reply(*parts)
    return Shown(blocks.form("Prepare", "prep.save", shown.blocks, private=json.dumps({"prep": at.ready.id})))


def changed(ask: Ask) -> Answer:
    """An entry of a question's menu: `preparation:what:question`."""
    preparation_id, what, question_id = ask.words.split(":", 2)
    at = work(ask, int(preparation_id))
    if at is None:
        return reply(settled.gone())
    place = next((number for number, one in enumerate(at.ready.questions) if one["id"] == question_id), None)
    if place is None:
        return screen(ask, at)
    if what == "swap":
        return _swapped(ask, at, place)
    questions = list(at.ready.questions)
    moved = questions.pop(place)
    known = [*at.ready.known, question_id] if what == "known" else at.ready.known
    if what in ("earlier", "later"):
        questions.insert(max(0, place + (-1 if what == "earlier" else 1)), moved)
    return _kept(ask, at, questions=questions, known=known)


def chosen_anew(ask: Ask) -> Answer:
    """*Choose for me*, or *Five-minute version*: `preparation:` with or without `short`."""
    preparation_id, _, short = ask.words.partition(":")
    at = work(ask, int(preparation_id))
    if at is None:
        return reply(settled.gone())
    wanted = _unlisted(at.meeting, minutes=FIVE_MINUTES if short else at.meeting.minutes)
    return _kept(ask, at, questions=listed(choose(wanted), at.ready.questions), passed=[])


def area(ask: Ask) -> Answer:
    """One of the four buttons: the bank's questions of this area, `preparation:letter`."""
    preparation_id, _, letter = ask.words.partition(":")
    at = work(ask, int(preparation_id))
    if at is None:
        return reply(settled.gone())
    _store(ask, at.ready, screen=letter)
    return area_screen(at, Area(letter))


def area_screen(at: Work, here: Area) -> Shown:
    """All questions of an area with boxes, and a field for one of one's own."""
    bank = [one for one in (*at.meeting.own, *BANK) if one.area is here]
    offered = [(one, picked.text) for one in bank if (picked := pick(at.meeting, one))]
    on_list = {one["id"] for one in at.ready.questions}
    personal = [text for one, text in offered if one.sensitivity == "high"]
    notes = [words.unfilled(len(bank) - len(offered))] if len(bank) > len(offered) else []
    notes += [words.personal(personal)] if personal else []
    fields: list[Block] = [blocks.said(words.area_heading(here))]
    for start in range(0, len(offered), _BOXES):
        boxes = [(text, one.id) for one, text in offered[start : start + _BOXES]]
        label = "Questions" if not start else f"Questions from {start + 1} on"
        fields.append(blocks.ticks(f"ticks{start}", label, boxes, on_list))
    fields += [blocks.footnote(text) for text in notes]
    fields.append(blocks.field("own", "A question of your own", multiline=True, hint=words.own_hint()))
    private = json.dumps({"prep": at.ready.id, "area": here})
    return Shown(blocks.form("Prepare", "prep.area.save", fields, submit="Back to my list", private=private))


def area_saved(ask: Ask) -> Answer:
    """The boxes of an area, and a question of one's own: what is ticked is on the list, what is not is off it."""
    about, filled = log_form.private(ask.facts), blocks.entered(ask.facts)
    at = work(ask, about["prep"])
    if at is None:
        return reply(settled.gone())
    here, own = Area(about["area"]), filled.pop("own", "")
    ticked = {one for name, ids in filled.items() if name.startswith("ticks") for one in ids.split(",") if one}
    stays = [one for one in at.ready.questions if one["id"][0] != here or one["id"] in ticked]
    fresh = [one for one in (*at.meeting.own, *BANK) if one.area is here and one.id in ticked - _ids(stays)]
    if len(stays) + len(fresh) + bool(own) > AT_MOST:
        return Mistakes({next(name for name in (*filled, "own")): words.full(AT_MOST)})
    added = [picked for one in fresh if (picked := pick(at.meeting, one))]
    questions = _before_closers(stays, listed(added))
    if own:
        place = place_for_own([one["id"] for one in questions])
        questions[place:place] = listed([_own(ask, here, own)])
    return _kept(ask, at, questions=questions)


def save(ask: Ask) -> Answer:
    """The page is ready: what is on it, and when it comes."""
    at = work(ask, log_form.private(ask.facts)["prep"])
    if at is None:
        return reply(settled.gone())
    _store(ask, at.ready, finished_at=ask.now)
    if at.talk:
        ask.stale.update(reminders.spoken_of_talk(ask.session, ask.owner.id, at.talk.id))
    what = title(ask.owner, at.contact, at.talk, today=ask.today)
    shown = page(at.ready, ask.owner, at.contact, at.talk, today=ask.today)
    said = reply(words.saved(what), _when(ask, at))
    return Reply((*said.blocks, *shown.blocks), f"{said.text}\n{shown.text}")


def _when(ask: Ask, at: Work) -> Line:
    comes = reminders.page_at(ask.session, ask.owner.id, at.talk.id) if at.talk else None
    if comes and comes > ask.now:
        return words.sent_before(comes, zone=ask.preferences.zone, today=ask.today)
    return words.kept_for_later(ask.command, at.contact.name if at.contact else None)


def _question(at: Work, number: int | None, one: dict[str, Any]) -> Block:
    """One of the list; no number: the one to close with."""
    choices = [(text, f"{at.ready.id}:{what}:{one['id']}") for text, what in _CHANGES]
    menu = blocks.menu(f"Question {number or 'to close'}", f"prep.change#{one['id']}", choices)
    return blocks.beside(words.numbered(number, one["text"]) if number else words.closing(one["text"]), menu)


def _beside(one: dict[str, Any]) -> str:
    """Why it is on the list; of one's own, also what may be asked in its place."""
    is_theirs = one["id"] not in BY_ID and not one["text"].startswith(DIFFERENT_VIEWS)
    why = otherwise(one["text"]) if is_theirs else None
    return f"{one['reason']} {rather(why)}" if why else str(one["reason"])


def _area_button(at: Work, here: Area) -> blocks.Element:
    return blocks.button(AREAS[here], f"prep.area#{here}", f"{at.ready.id}:{here}")


def _others(at: Work) -> Block:
    choose_label = "Choose anew" if at.ready.questions else "Choose for me"
    return blocks.row(
        blocks.button(choose_label, "prep.choose", f"{at.ready.id}:"),
        blocks.button("Five-minute version", "prep.choose#short", f"{at.ready.id}:short"),
        blocks.button("My hopes", "prep.hopes", at.ready.id),
    )


def _swapped(ask: Ask, at: Work, place: int) -> Answer:
    questions, gone = list(at.ready.questions), at.ready.questions[place]["id"]
    passed = [*at.ready.passed, gone]
    found = instead(at.meeting, gone, listed=_ids(questions), passed=passed)
    if found is None:  # all of the area had their turn: from the beginning
        passed = [gone]
        found = instead(at.meeting, gone, listed=_ids(questions), passed=passed)
    if found is None:
        return screen(ask, at, words.no_other())
    questions[place] = listed([found])[0]
    return _kept(ask, at, questions=questions, passed=passed)


def _kept(ask: Ask, at: Work, **made: Any) -> Answer:
    _store(ask, at.ready, screen=LIST, **made)
    now = work(ask, at.ready.id)
    return screen(ask, now) if now else reply(settled.gone())


def _store(ask: Ask, ready: Preparation, **made: Any) -> None:
    preparations.change(Order(ask.session, ask.owner.id), ready, left_at=ask.now, **made)


def _unlisted(known: Meeting, *, minutes: int | None) -> Meeting:
    # What is on the list although it is known was a wish of its own; a new choice starts without it.
    return replace(known, checked=frozenset(), minutes=minutes)


def _own(ask: Ask, here: Area, text: str) -> Pick:
    number = preparations.add_own(Order(ask.session, ask.owner.id), here, text, now=ask.now)
    question: Question = own_question(preparations.Own(number, here, text))
    return Pick(question, text, "Your own question.", must_ask=False)


def _before_closers(stays: Listed, added: Listed) -> Listed:
    closing = stays[-1:] if _is_closed(stays) else []
    return [*stays[: len(stays) - len(closing)], *added, *closing]


def _is_closed(questions: Listed) -> bool:
    """Whether the last one is one to close with."""
    return bool(questions) and closes(questions[-1]["id"])


def _struck(at: Work) -> set[str]:
    return ({*homework(at.ready), *at.ready.known} & set(BY_ID)) - _ids(at.ready.questions)


def _as_asked(at: Work, ids: Collection[str]) -> list[str]:
    """Questions of the bank in their words, as far as they fit a meeting of this kind."""
    fitting = [BY_ID[one] for one in sorted(ids) if BY_ID[one].stage != "second" or at.meeting.is_second]
    return [text for one in fitting if (text := one.filled(at.meeting.slots))]


def _ids(questions: Listed) -> set[str]:
    return {one["id"] for one in questions}
