"""Skills: what an owner can do, and which lines say something of it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.names import fold
from coach.questions import Area
from coach.skills import View
from storage import advice
from storage.database import Session
from storage.order import Order
from storage.tables import Advice, Contact, Interview, SkillStep, Takeaway, TakeawaySkill, TakeawayTopic, Topic
from storage.tables import Skill as Row
from storage.values import columns, every, given, one

AT_MOST = 200
"""Skills of one owner that are looked at."""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something its owner can do, or has to learn."""

    id: int
    name: str
    evidence: str | None
    seen_by: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What one person said of a skill, or of what its owner has to offer at all."""

    takeaway_id: int
    skill_id: int | None
    view: str | None
    text: str
    contact_id: int
    person: str
    place: str | None
    day: dt.date


@dataclass(frozen=True, slots=True)
class Step:
    """What its owner means to do for a skill."""

    skill_id: int
    text: str
    by: dt.date | None
    state: str


_ALL = sa.select(*columns(Row, Skill)).where(Row.owner_id == given("owner")).order_by(Row.id).limit(AT_MOST)
_BY_ID = sa.select(*columns(Row, Skill)).where(Row.owner_id == given("owner"), Row.id == given("skill"))
_SEEN = (
    sa.select(
        Takeaway.id,
        TakeawaySkill.skill_id,
        Takeaway.view,
        Takeaway.text,
        Takeaway.contact_id,
        Contact.name,
        Contact.organization,
        Interview.day,
    )
    .join(Contact, Contact.id == Takeaway.contact_id)
    .join(Interview, Interview.id == Takeaway.interview_id)
    .outerjoin(
        TakeawaySkill, (TakeawaySkill.owner_id == Takeaway.owner_id) & (TakeawaySkill.takeaway_id == Takeaway.id)
    )
    .where(Takeaway.owner_id == given("owner"), Takeaway.private.is_(False))
    .order_by(Takeaway.id.desc())
)
_UNDER_SKILLS = _SEEN.where(TakeawaySkill.skill_id.is_not(None))
_OF_LINE = _SEEN.where(Takeaway.id == given("takeaway"))
_ALONE = (
    _SEEN.outerjoin(
        TakeawayTopic, (TakeawayTopic.owner_id == Takeaway.owner_id) & (TakeawayTopic.takeaway_id == Takeaway.id)
    )
    .outerjoin(Topic, Topic.id == TakeawayTopic.topic_id)
    .where(TakeawaySkill.skill_id.is_(None), sa.func.coalesce(Takeaway.area, Topic.area) == Area.MARKETABILITY.value)
    .limit(given("limit"))
)
_STEPS = (
    sa.select(SkillStep.skill_id, Advice.text, Advice.by, Advice.state)
    .join(Advice, (Advice.owner_id == SkillStep.owner_id) & (Advice.id == SkillStep.advice_id))
    .where(SkillStep.owner_id == given("owner"), Advice.state != advice.DROPPED)
    .order_by(SkillStep.id.desc())
)
_BY_KEY = sa.select(Row.id).where(Row.owner_id == given("owner"), Row.key == given("key"))


def known(session: Session, owner_id: int) -> list[Skill]:
    """All skills, the first named first."""
    return every(session, Skill, _ALL, owner=owner_id)


def get(session: Session, owner_id: int, skill_id: int) -> Skill | None:
    """One skill of this owner."""
    return one(session, Skill, _BY_ID, owner=owner_id, skill=skill_id)


def seen(session: Session, owner_id: int) -> list[Seen]:
    """What was said of the owner's skills, the latest first."""
    return every(session, Seen, _UNDER_SKILLS, owner=owner_id)


def unproven(session: Session, owner_id: int) -> str | None:
    """A skill that was doubted, or for which proof was asked, and that has nothing to show yet; the latest first."""
    asked = {View.DOUBT.value, View.PROOF.value}
    doubted = [line.skill_id for line in seen(session, owner_id) if line.view in asked]
    bare = {skill.id: skill.name for skill in known(session, owner_id) if doubted and not skill.evidence}
    return next((bare[number] for number in doubted if number in bare), None)


def alone(session: Session, owner_id: int, *, limit: int) -> list[Seen]:
    """What was said of their marketability and stands under no skill, the latest first."""
    return every(session, Seen, _ALONE, owner=owner_id, limit=limit)


def of_line(session: Session, owner_id: int, takeaway_id: int) -> Seen | None:
    """One line with who said it."""
    return one(session, Seen, _OF_LINE, owner=owner_id, takeaway=takeaway_id)


def steps(session: Session, owner_id: int) -> list[Step]:
    """What is planned or done for each skill, the latest first."""
    return every(session, Step, _STEPS, owner=owner_id)


def show(order: Order, skill_id: int, *, evidence: str | None, seen_by: str | None) -> None:
    """What they can show for a skill, and who has seen it."""
    order.change(Row, skill_id, evidence=evidence, seen_by=seen_by)


def plan(order: Order, skill_id: int, text: str, *, by: dt.date | None, doubt: Seen | None, now: dt.datetime) -> None:
    """A next step for a skill; whose doubt it answers, if anybody's."""
    contact_id = doubt.contact_id if doubt else None
    advice_id = advice.give(order, contact_id, text, by=by, interview_id=None, now=now)
    order.make(SkillStep, contact_id=contact_id, skill_id=skill_id, advice_id=advice_id)


def named(order: Order, name: str) -> int:
    """The id of the skill of this name; a new one is added."""
    key = fold(name) or name
    found = order.session.execute(_BY_KEY, {"owner": order.owner_id, "key": key}).scalar_one_or_none()
    return found if found is not None else order.make(Row, name=name, key=key)


def about(order: Order, takeaway_id: int, contact_id: int, skill_id: int) -> None:
    """A line says something about this skill."""
    facts: dict[str, Any] = {"takeaway_id": takeaway_id, "contact_id": contact_id, "skill_id": skill_id}
    order.make(TakeawaySkill, **facts)
