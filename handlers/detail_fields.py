"""The screens of *Add more detail*: what each asks, and how what was filled in is kept."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_sdk.models.blocks import Block

from coach import personal
from coach.phrases import Line
from coach.skills import View, known_as, named
from coach.wording import card as card_words
from coach.wording import looking_back as words
from coach.wording import people
from handlers import blocks
from handlers.answers import Ask
from handlers.learned import lines_of
from storage import contacts, looking_back, preparations, skills, talks
from storage.contacts import Contact
from storage.looking_back import Debrief, Noted
from storage.order import Order
from storage.preparations import Preparation
from storage.talks import Talk

LINES, BACK, ME, OTHERS = "lines", "back", "me", "others"
RESTING = "rest"
_BOXES = 10
"""Boxes in one field (Slack limit)."""
_ASKED_AT_MOST = 20
"""Lines asked about on one screen, which holds 100 blocks."""


@dataclass(frozen=True, slots=True)
class Talked:
    """A talk that is looked back on, with whom it was and what was added to it so far."""

    talk: Talk
    contact: Contact
    known: Debrief | None

    def of(self, name: str) -> str | None:
        """What one of its fields holds."""
        held: str | None = getattr(self.known, name) if self.known else None
        return held


@dataclass(frozen=True, slots=True)
class Kept:
    """What a screen left behind that is better asked about: names of fields, and ids of lines."""

    fields: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


def asked(ask: Ask, at: Talked, screen: str) -> list[Block]:
    """What a screen asks, six fields at most."""
    return _ASKED[screen](ask, at)


def kept(ask: Ask, order: Order, at: Talked, screen: str) -> Kept:
    """Keep what was filled into a screen."""
    return _KEPT[screen](ask, order, at, blocks.entered(ask.facts))


def personal_lines(order: Order, talk: Talk, text: str, ask: Ask, view: View) -> int | None:
    """Keep one line about their skills; its id where it is better asked about, and then it is only theirs."""
    doubtful = personal.is_personal(text)
    takeaway_id = talks.learn(order, talk, text, now=ask.now, view=view.value, area="M", private=doubtful)
    if doubtful:
        return takeaway_id
    under_its_skill(ask, order, takeaway_id, talk.contact_id, text)
    return None


def under_its_skill(ask: Ask, order: Order, takeaway_id: int, contact_id: int, text: str) -> None:
    """Put a line under the skill that it is about; a new one is added."""
    known = {one.name: one.id for one in skills.known(ask.session, ask.owner.id)}
    name = known_as(text, known)
    skill_id = known[name] if name else skills.named(order, named(text))
    skills.about(order, takeaway_id, contact_id, skill_id)


def _asks_back(ask: Ask, at: Talked) -> list[Block]:
    ready = _ready(ask, at)
    fields: list[Block] = [blocks.field("surprised", words.SURPRISED, at.of("surprised"), multiline=True)]
    questions = ready.questions if ready else []
    answered = {one["id"] for one in questions if one["asked"]}
    for start in range(0, len(questions), _BOXES):
        boxes = [(one["text"], one["id"]) for one in questions[start : start + _BOXES]]
        label = words.ANSWERED if not start else f"{words.ANSWERED} ({start + 1} on)"
        fields.append(blocks.ticks(f"ticks{start}", label, boxes, answered))
    return [
        *fields,
        blocks.choice("mood", words.MOOD, words.MOODS, at.of("mood") or "", optional=True),
        blocks.field("mood_why", words.MOOD_WHY, at.of("mood_why")),
        blocks.field("differently", words.DIFFERENTLY, at.of("differently"), multiline=True),
    ]


def _keep_back(ask: Ask, order: Order, at: Talked, filled: dict[str, str]) -> Kept:
    ready = _ready(ask, at)
    if ready:
        ticked = {one for name, ids in filled.items() if name.startswith("ticks") for one in ids.split(",")}
        questions = [{**one, "asked": one["id"] in ticked} for one in ready.questions]
        preparations.change(order, ready, questions=questions)
    changed = _changed(at, filled, ("surprised", "mood_why", "differently"))
    looking_back.keep(order, at.talk, screen=ME, left_at=ask.now, mood=filled.get("mood") or None, **changed)
    return _doubtful(changed)


def _asks_me(ask: Ask, at: Talked) -> list[Block]:
    fields: list[Block] = [blocks.said(words.about_you())]
    for view, label in words.VIEWS.items():
        known = "\n".join(one.text for one in _views(ask, at, view))
        hint = words.view_hint() if view is View.STRENGTH else None
        fields.append(blocks.field(view.value, label, known, multiline=True, hint=hint))
    return fields


def _keep_me(ask: Ask, order: Order, at: Talked, filled: dict[str, str]) -> Kept:
    doubtful = []
    for view in View:
        known = _views(ask, at, view)
        if not blocks.changed("\n".join(one.text for one in known), filled.get(view.value, "")):
            continue
        said = lines_of(filled.get(view.value, ""))
        for one in known:
            if one.text not in said:
                looking_back.drop(order, one.id)
        before = {one.text for one in known}
        made = [personal_lines(order, at.talk, text, ask, view) for text in dict.fromkeys(said) if text not in before]
        doubtful += [one for one in made if one is not None]
    looking_back.keep(order, at.talk, screen=OTHERS, left_at=ask.now)
    return Kept(lines=tuple(doubtful))


def _asks_others(ask: Ask, at: Talked) -> list[Block]:
    rhythm = [(said[:1].upper() + said[1:], str(often)) for often, said in card_words.RHYTHMS]
    rest = (f"Let {people.name(at.contact.greeted_as)} rest", RESTING)
    chosen = RESTING if at.contact.resting else str(at.contact.how_often or ask.owner.how_often)
    private = [one.text for one in looking_back.lines(ask.session, ask.owner.id, at.talk.id) if one.private]
    return [
        blocks.field("named", words.NAMED, at.of("named"), multiline=True, hint=words.named_hint()),
        blocks.field("openings", words.OPENINGS, at.of("openings"), multiline=True, hint=words.openings_hint()),
        *([blocks.said(*words.kept_private(private[:5]))] if private else []),
        blocks.field("private", words.PRIVATE, multiline=True, hint=words.private_hint()),
        blocks.choice("how_often", words.HOW_OFTEN, [*rhythm, rest], chosen, optional=True),
    ]


def _keep_others(ask: Ask, order: Order, at: Talked, filled: dict[str, str]) -> Kept:
    changed = _changed(at, filled, ("named", "openings"))
    looking_back.keep(order, at.talk, screen=LINES, left_at=ask.now, **changed)
    if filled.get("private"):
        talks.learn(order, at.talk, filled["private"], now=ask.now, private=True)
    often = filled.get("how_often", "")
    rhythm: dict[str, object] = {"resting": often == RESTING} if often else {}
    if often.isdecimal() and int(often) != (at.contact.how_often or ask.owner.how_often):
        rhythm["how_often"] = int(often)
    contacts.mend(order, at.contact, **rhythm)
    return _doubtful(changed)


_ASKED: dict[str, Callable[[Ask, Talked], list[Block]]] = {BACK: _asks_back, ME: _asks_me, OTHERS: _asks_others}
_KEPT: dict[str, Callable[[Ask, Order, Talked, dict[str, str]], Kept]] = {
    BACK: _keep_back,
    ME: _keep_me,
    OTHERS: _keep_others,
}
AFTER = {BACK: ME, ME: OTHERS}


def _ready(ask: Ask, at: Talked) -> Preparation | None:
    found = preparations.of(ask.session, ask.owner.id, at.contact.id, at.talk.id)
    return found if found and found.interview_id == at.talk.id else None


def _views(ask: Ask, at: Talked, view: View) -> list[Noted]:
    return looking_back.views(ask.session, ask.owner.id, at.talk.id, view.value)


def _changed(at: Talked, filled: dict[str, str], names: tuple[str, ...]) -> dict[str, str | None]:
    return {name: filled.get(name) or None for name in names if blocks.changed(at.of(name) or "", filled.get(name, ""))}


def _doubtful(changed: dict[str, str | None]) -> Kept:
    return Kept(fields=tuple(name for name, text in changed.items() if text and personal.is_personal(text)))


def comfort(at: Talked, kept_: Kept, ask: Ask, undo_id: int, screen: str) -> list[Line | Block]:
    """Whether they would be comfortable reading what was just kept."""
    shown: list[Line | Block] = []
    for name in kept_.fields:
        drop = blocks.button("Drop it", f"detail.drop#{name}", f"{at.talk.id}:{name}:{screen}:{undo_id}")
        shown += [words.comfortable(at.of(name) or ""), blocks.row(drop)]
    for number in kept_.lines[:_ASKED_AT_MOST]:  # the others stay for their owner alone, as these do until answered
        one = looking_back.line(ask.session, ask.owner.id, number)
        if one:
            value = f"{at.talk.id}:{number}:{screen}:{undo_id}"
            keep = blocks.button("Keep it", f"detail.keep#{number}", value)
            drop = blocks.button("Drop it", f"detail.drop#{number}", value)
            about = [words.about_who_you_are()] if personal.is_trait(one.text) else []
            shown += [[words.comfortable(one.text), *about], blocks.row(keep, drop)]  # type: ignore[list-item]
    return shown
