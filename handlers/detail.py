"""*Add more detail*: looking back on a talk, screen by screen, each kept as it is left (coaching.md 6.1)."""

import json
from dataclasses import replace

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach import personal, topics
from coach.phrases import Line, strong
from coach.questions import AREAS, Area
from coach.wording import looking_back as words
from coach.wording import settled
from handlers import blocks, comparing, detail_fields, log_form
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.debrief import controls
from handlers.detail_fields import AFTER, BACK, LINES, Kept, Talked
from handlers.learned import topic_guessed
from storage import contacts, learning, looking_back, reminders, talks
from storage.looking_back import Noted
from storage.order import Order

_LINE = "line"
_NONE = 0
"""Of an undo: nothing was kept yet."""
_SHOWN = 160
_TOPICS_NAMED = 4
_TITLE = "Add more detail"
_SAID = {**{value: text for text, value in (*words.BASES, *words.SCOPES)}, "low": "not very sure", "high": "very sure"}


def opened(ask: Ask) -> Answer:
    """*Add more detail*: the screen that was left last, if that was today; else the first one."""
    at = _talked(ask, int(ask.words))
    if at is None:
        return replace(reply(settled.gone()), below=True)
    today = at.known is not None and ask.owner.day(at.known.left_at) == ask.today
    return Shown(_screen(ask, at, at.known.screen if at.known and today else LINES, _NONE))


def line(ask: Ask) -> Answer:
    """One line, to correct and to say more of: `talk:undo:line`."""
    talk_id, undo_id, number = (int(one) for one in ask.words.split(":"))
    at, noted = _talked(ask, talk_id), looking_back.line(ask.session, ask.owner.id, number)
    return Shown(_line_screen(ask, at, noted, undo_id)) if at and noted else reply(settled.gone())


def saved(ask: Ask) -> Answer:
    """A screen was left: it is kept, and the next one comes."""
    about = log_form.private(ask.facts)
    at = _talked(ask, about["talk"])
    if at is None:
        return reply(settled.gone())
    order = _going_on(ask, about["undo"])
    screen = about["screen"]
    if screen == LINES:
        looking_back.keep(order, at.talk, screen=BACK, left_at=ask.now)
    elif screen == _LINE:
        _keep_line(ask, order, about["line"])
        looking_back.keep(order, at.talk, screen=LINES, left_at=ask.now)
    else:
        kept = detail_fields.kept(ask, order, at, screen)
        return _next(ask, about["talk"], AFTER.get(screen), _kept(ask, order, at), kept)
    return _next(ask, about["talk"], LINES if screen == _LINE else BACK, _kept(ask, order, at), Kept())


def dropped(ask: Ask) -> Answer:
    """*Drop it*: a line, or what stands in a field, that they would not be comfortable reading."""
    return _answered(ask, keeps=False)


def kept_anyway(ask: Ask) -> Answer:
    """*Keep it*: a line that sounded personal is one like the others."""
    return _answered(ask, keeps=True)


def make_public(ask: Ask, order: Order, noted: Noted) -> None:
    """A line that was kept apart is one like the others, with its topic or its skill; a trait has neither."""
    looking_back.describe(order, noted.id, private=False)
    if noted.view is None:
        topic_guessed(ask, order, noted.id, noted.contact_id, noted.text)
    elif not personal.is_trait(noted.text):
        detail_fields.under_its_skill(ask, order, noted.id, noted.contact_id, noted.text)


def _answered(ask: Ask, *, keeps: bool) -> Answer:
    talk, about, screen, undo = ask.words.split(":")
    at = _talked(ask, int(talk))
    if at is None:
        return reply(settled.gone())
    order = _going_on(ask, int(undo))
    if about.isdecimal():
        noted = looking_back.line(ask.session, ask.owner.id, int(about))
        if noted and keeps:
            make_public(ask, order, noted)
        elif noted:
            looking_back.drop(order, noted.id)
    else:
        looking_back.keep(order, at.talk, **{about: None})
    return _next(ask, at.talk.id, screen or None, _kept(ask, order, at), Kept())


def _talked(ask: Ask, talk_id: int) -> Talked | None:
    talk = talks.get(ask.session, ask.owner.id, talk_id)
    if talk is None:
        return None
    contact = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    return Talked(talk, contact, looking_back.of(ask.session, ask.owner.id, talk.id))


def _going_on(ask: Ask, undo_id: int) -> Order:
    """All screens of one sitting are taken back together."""
    if undo_id == _NONE:
        return Order(ask.session, ask.owner.id)
    return Order.going_on(ask.session, ask.owner.id, undo_id)


def _kept(ask: Ask, order: Order, at: Talked) -> int:
    undo_id = order.keep(f"details of the talk with {at.contact.name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    return undo_id


def _next(ask: Ask, talk_id: int, screen: str | None, undo_id: int, kept: Kept) -> Answer:
    at = _talked(ask, talk_id)
    if at is None:
        return reply(settled.gone())
    first = detail_fields.comfort(at, kept, ask, undo_id, screen or "")
    if screen:
        return Shown(_screen(ask, at, screen, undo_id, first))
    return _last(ask, at, undo_id, first)


def _screen(ask: Ask, at: Talked, screen: str, undo_id: int, first: list[Line | Block] | None = None) -> View:
    private = {"talk": at.talk.id, "screen": screen, "undo": undo_id}
    about = words.who_said(at.contact.name, at.talk.medium, at.talk.day, today=ask.today)
    head = reply(*(first or []), about).blocks
    fields = _lines(ask, at, undo_id) if screen == LINES else detail_fields.asked(ask, at, screen)
    submit = "Next" if screen == LINES or screen in AFTER else "Save"
    return blocks.form(_TITLE, "detail.save", [*head, *fields], submit=submit, private=json.dumps(private))


def _lines(ask: Ask, at: Talked, undo_id: int) -> list[Block]:
    noted = looking_back.lines(ask.session, ask.owner.id, at.talk.id)
    rows: list[Block] = [blocks.said(*words.lines_heading(len(noted)))]
    for one in noted:
        known = [_SAID[value] for value in (one.basis, one.scope, one.sure) if value in _SAID]
        change = blocks.button("Change", f"detail.line#{one.id}", f"{at.talk.id}:{undo_id}:{one.id}", read_as=one.text)
        rows.append(blocks.beside(words.quoted(one.text[:_SHOWN]), change))
        rows.append(blocks.footnote(words.about(one.topic, one.area, known, private=one.private)))
    return rows


def _line_screen(ask: Ask, at: Talked, noted: Noted, undo_id: int) -> View:
    own = learning.topics(ask.session, ask.owner.id)
    guess = noted.topic or ""
    areas = [(name, area.value) for area, name in AREAS.items()]
    fields: list[Block] = [
        blocks.said(strong(words.quoted(noted.text))),
        blocks.field("topic", words.TOPIC, guess, hint=words.topic_hint([one.name for one in own[-_TOPICS_NAMED:]])),
        blocks.choice("area", words.AREA, areas, noted.area or "", optional=True),
        blocks.choice("basis", words.BASIS, words.BASES, noted.basis or "", optional=True),
        blocks.choice("scope", words.SCOPE, words.SCOPES, noted.scope or "", optional=True),
        blocks.choice("sure", words.SURE, words.SURES, noted.sure or "", optional=True),
        blocks.ticks("only", words.ONLY_ME, [(words.KEEP_PRIVATE, "private")], {"private"} if noted.private else ()),
    ]
    private = {"talk": at.talk.id, "screen": _LINE, "line": noted.id, "undo": undo_id}
    return blocks.form(_TITLE, "detail.save", fields, submit="Back to the lines", private=json.dumps(private))


def _keep_line(ask: Ask, order: Order, number: int) -> None:
    noted = looking_back.line(ask.session, ask.owner.id, number)
    if noted is None:
        return
    filled = blocks.entered(ask.facts)
    said = {name: filled.get(name) or None for name in ("area", "basis", "scope", "sure")}
    private = "private" in filled.get("only", "")
    looking_back.describe(order, noted.id, private=private, **said)
    typed = filled.get("topic", "")
    if not typed or private:
        learning.displace(order, noted.id)
    elif typed != noted.topic:
        area = Area(said["area"]) if said["area"] else None
        topic = topics.named(typed, learning.topics(ask.session, ask.owner.id), area=area)
        learning.place(order, noted.id, noted.contact_id, topic)


def _last(ask: Ask, at: Talked, undo_id: int, first: list[Line | Block]) -> Reply:
    noted = looking_back.lines(ask.session, ask.owner.id, at.talk.id)
    waiting = [one.id for one in noted if one.compared is False]
    named = learning.skills_in(ask.session, ask.owner.id, at.talk.id)
    openings = len((at.of("openings") or "").splitlines())
    shown = reply(
        words.saved(at.contact.name),
        words.went_where(named, openings, ask.command, differently=bool(at.of("differently"))),
        *first,
        controls(at.contact, at.talk, undo_id),
        *comparing.asked(ask, waiting),
    )
    return replace(shown, about=frozenset({at.contact.id}), undo_id=undo_id)
