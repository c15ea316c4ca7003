"""`ready`: what you can show beside who has seen it, skill by skill (S05, S11, S24, coaching.md 6.3)."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import personal
from coach import skills as standing
from coach.names import shown
from coach.phrases import Line
from coach.questions import BY_ID
from coach.skills import View
from coach.wording import ready as words
from coach.wording import settled
from handlers import blocks, log_form, open_dues
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from storage import looking_back, reminders, skills
from storage.advice import DONE
from storage.order import Order
from storage.skills import Seen, Skill, Step

ON_A_PAGE = 5
_OF_A_KIND, _ALONE = 3, 5
_NEW = 0
_NAMED = 4


def ready(ask: Ask) -> Reply:
    """The first page."""
    return _page(ask, 0)


def turned(ask: Ask) -> Reply:
    """Another page."""
    return _page(ask, int(ask.words or 0))


def form(ask: Ask) -> Answer:
    """A skill of one's own, or more about one: what shows it, who has seen that, and a next step."""
    number = int(ask.words or _NEW)
    known = skills.get(ask.session, ask.owner.id, number) if number else None
    if number and known is None:
        return replace(reply(settled.gone()), below=True)
    named: list[Block] = [] if known else [blocks.field("name", words.NAME, optional=False)]
    fields = [
        *named,
        blocks.field(
            "evidence", words.EVIDENCE, known.evidence if known else None, multiline=True, hint=words.evidence_hint()
        ),
        blocks.field("seen_by", words.SEEN_BY, known.seen_by if known else None),
        blocks.field("step", words.STEP, hint=words.step_hint()),
        blocks.day("by", words.BY, None, optional=True),
    ]
    title = shown(known.name, limit=24) if known else "A skill of mine"
    return Shown(blocks.form(title, "ready.save", fields, private=json.dumps({"skill": number, **ask.came_from})))


def saved(ask: Ask) -> Answer:
    """It is kept; a next step waits with the others."""
    filled, number = blocks.entered(ask.facts), log_form.private(ask.facts)["skill"]
    name, step = filled.get("name", ""), filled.get("step", "")
    if step and personal.is_trait(step):
        return Mistakes({"step": words.is_trait()})
    order = Order(ask.session, ask.owner.id)
    known = skills.get(ask.session, ask.owner.id, number) if number else None
    if number and known is None:
        return reply(settled.gone())
    if not known and not name:
        return Mistakes({"name": words.no_name()})
    skill_id = known.id if known else skills.named(order, standing.named(name))
    before = known or skills.get(ask.session, ask.owner.id, skill_id)
    skills.show(order, skill_id, **_shown(before, filled))
    by = dt.date.fromisoformat(filled["by"]) if filled.get("by") else None
    if step:
        doubts = [one for one in skills.seen(ask.session, ask.owner.id) if one.skill_id == skill_id]
        doubt = next((one for one in doubts if one.view == View.DOUBT), None)
        skills.plan(order, skill_id, step, by=by, doubt=doubt, now=ask.now)
    said = words.saved(before.name if before else name)
    return _kept(ask, order, said, [words.planned(step, by, today=ask.today)] if step else [])


def put(ask: Ask) -> Answer:
    """A line that stands under no skill: which one is it about, and what does it say?"""
    noted = looking_back.line(ask.session, ask.owner.id, int(ask.words))
    if noted is None:
        return replace(reply(settled.gone()), below=True)
    names = [one.name for one in skills.known(ask.session, ask.owner.id)]
    fields: list[Block] = [
        blocks.said(words.heard(_who(ask, noted.id), noted.text)),
        blocks.field("name", words.WHICH, optional=False, hint=" · ".join(names[-_NAMED:])[:140] or None),
        blocks.choice("view", words.SAYS, words.VIEWS, noted.view or View.STRENGTH.value),
    ]
    private = json.dumps({"line": noted.id, **ask.came_from})
    return Shown(blocks.form("What it says of me", "ready.put.save", fields, private=private))


def put_saved(ask: Ask) -> Answer:
    """It stands under that skill; a slip in the name of one that there is makes no second one."""
    filled = blocks.entered(ask.facts)
    noted = looking_back.line(ask.session, ask.owner.id, log_form.private(ask.facts)["line"])
    if noted is None:
        return reply(settled.gone())
    if not filled["name"]:
        return Mistakes({"name": words.no_name()})
    order = Order(ask.session, ask.owner.id)
    known = {one.name: one.id for one in skills.known(ask.session, ask.owner.id)}
    same = standing.known_as(filled["name"], known)
    name = same or standing.named(filled["name"])
    skill_id = known[same] if same else skills.named(order, name)
    looking_back.describe(order, noted.id, view=filled["view"])
    skills.about(order, noted.id, noted.contact_id, skill_id)
    return _kept(ask, order, words.saved(name), [])


def _shown(known: Skill | None, filled: dict[str, str]) -> dict[str, str | None]:
    """What can be shown, and who has seen it; what was not changed stays whole."""
    held = {name: (getattr(known, name) if known else None) for name in ("evidence", "seen_by")}
    changed = {name for name, text in held.items() if blocks.changed(text or "", filled.get(name, ""))}
    return {name: filled.get(name) or None if name in changed else text for name, text in held.items()}


def _kept(ask: Ask, order: Order, said: Line, more: list[Line]) -> Reply:
    undo_id = order.keep("what you can show", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    first, page = reply(said, more, blocks.row(blocks.button("Undo", "undo", undo_id))), _page(ask, 0)
    return Reply((*first.blocks, *page.blocks), f"{first.text}\n{page.text}")


def _who(ask: Ask, takeaway_id: int) -> str:
    said = skills.of_line(ask.session, ask.owner.id, takeaway_id)
    return said.person if said else ""


def _page(ask: Ask, number: int) -> Reply:
    known = skills.known(ask.session, ask.owner.id)
    seen, steps = skills.seen(ask.session, ask.owner.id), skills.steps(ask.session, ask.owner.id)
    by_skill = {one.id: [line for line in seen if line.skill_id == one.id] for one in known}
    pages = max(1, -(-len(known) // ON_A_PAGE))
    number = min(number, pages - 1)
    # Those of which most was said stand first; the order of naming decides between equals.
    ordered = sorted(known, key=lambda one: -len(by_skill[one.id]))[number * ON_A_PAGE :][:ON_A_PAGE]
    alone = skills.alone(ask.session, ask.owner.id, limit=2 * _ALONE) if number == 0 else []
    parts = [part for one in ordered for part in _skill(ask, one, by_skill[one.id], steps)]
    return reply(
        words.heading(),
        *([_summary(known, by_skill), words.hedge()] if known else [words.empty(ask.command)]),
        *parts,
        *_standing_alone(alone),
        blocks.row(blocks.button("Add a skill", "ready.form#new", _NEW)),
        *open_dues.turning("ready.page", number, pages),
    )


def _summary(known: Sequence[Skill], by_skill: dict[int, list[Seen]]) -> list[Line]:
    views = [(one.name, _views(by_skill[one.id])) for one in known]
    unseen = next((one.name for one in known if not by_skill[one.id] and not one.seen_by), None)
    lead = standing.leading(views, View.STRENGTH)
    # Of what they would lead with the doubts stand below; the sum names another one.
    doubt = standing.leading([one for one in views if not lead or one[0] != lead[0]], View.DOUBT)
    return words.summary(lead, doubt, unseen)


def _skill(ask: Ask, one: Skill, seen: list[Seen], steps: Sequence[Step]) -> list[Line | Block]:
    views = _views(seen)
    status = standing.status(views, is_shown=bool(one.evidence and one.seen_by))
    backing = {view.person for view in views if view.view is View.STRENGTH}
    told = [words.skill(one.name, status, len(backing))]
    kinds = [view.view for view in views]
    if View.STRENGTH in kinds and View.DOUBT in kinds:
        told.append(words.both_sides())
    for view in View:
        of_kind = [line for line in seen if line.view == view.value]
        told += [words.seen(line.view, line.person, line.place, line.text) for line in of_kind[:_OF_A_KIND]]
        told += [words.more(len(of_kind) - _OF_A_KIND)] if len(of_kind) > _OF_A_KIND else []
    told += words.shows(one.evidence, one.seen_by)
    planned = [step for step in steps if step.skill_id == one.id][:_OF_A_KIND]
    told += [words.step(step.text, step.by, done=step.state == DONE, today=ask.today) for step in planned]
    add = blocks.button("Add to it", f"ready.form#{one.id}", one.id, read_as=f"Add to {one.name}")
    return [blocks.said(*told), blocks.row(add)]


def _standing_alone(seen: Sequence[Seen]) -> list[Line | Block]:
    """What was said of their marketability and is under no skill yet; what is about who they are stays out of it."""
    traits = [one for one in seen if one.view and personal.is_trait(one.text)]
    others = [one for one in seen if one not in traits][:_ALONE]
    parts: list[Line | Block] = [words.alone()] if others else []
    for one in others:
        which = blocks.button("Which skill?", f"ready.put#{one.takeaway_id}", one.takeaway_id, read_as=one.text)
        parts += [words.heard(one.person, one.text), blocks.row(which)]
    if traits:
        told = [words.heard(one.person, one.text) for one in traits[:_ALONE]]
        parts += [blocks.said(words.who_you_are(), *told, *words.no_step(BY_ID["O11"].text))]
    return parts


def _views(seen: Sequence[Seen]) -> list[standing.Seen]:
    return [standing.Seen(View(one.view), one.contact_id, one.place) for one in seen if one.view]
