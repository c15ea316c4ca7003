"""Skills: what an owner can do, and which lines say something of it."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.names import fold
from storage.database import Session
from storage.order import Order
from storage.tables import Skill as Row
from storage.tables import TakeawaySkill
from storage.values import columns, every, given

AT_MOST = 200
"""Skills of one owner that are looked at."""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something its owner can do, or has to learn."""

    id: int
    name: str
    evidence: str | None
    seen_by: str | None


_ALL = sa.select(*columns(Row, Skill)).where(Row.owner_id == given("owner")).order_by(Row.id).limit(AT_MOST)
_BY_KEY = sa.select(Row.id).where(Row.owner_id == given("owner"), Row.key == given("key"))


def known(session: Session, owner_id: int) -> list[Skill]:
    """All skills, the first named first."""
    return every(session, Skill, _ALL, owner=owner_id)


def named(order: Order, name: str) -> int:
    """The id of the skill of this name; a new one is added."""
    key = fold(name) or name
    found = order.session.execute(_BY_KEY, {"owner": order.owner_id, "key": key}).scalar_one_or_none()
    return found if found is not None else order.make(Row, name=name, key=key)


def about(order: Order, takeaway_id: int, contact_id: int, skill_id: int) -> None:
    """A line says something about this skill."""
    facts: dict[str, Any] = {"takeaway_id": takeaway_id, "contact_id": contact_id, "skill_id": skill_id}
    order.make(TakeawaySkill, **facts)
