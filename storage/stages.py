"""Where an owner is with the people they know, stage by stage of the journey (coaching.md 2)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from storage.database import Session
from storage.tables import Contact, Interview, Takeaway
from storage.values import given


class Stage(StrEnum):
    """The stages, in the journey's order."""

    FOUND = "found"
    SCHEDULED = "scheduled"
    HELD = "held"
    EVALUATED = "evaluated"
    IN_TOUCH = "in touch"


@dataclass(frozen=True, slots=True)
class Standing:
    """How many people are at a stage, and the names of the first of them."""

    stage: Stage
    names: tuple[str, ...]
    count: int


NAMES = 3
"""Shown of each stage."""

_mine = (Interview.owner_id == Contact.owner_id) & (Interview.contact_id == Contact.id)
_held = Interview.held.is_(True) & Interview.outcome.is_(None)
_learned = sa.exists().where(Takeaway.owner_id == Interview.owner_id, Takeaway.interview_id == Interview.id)
_noted = Interview.evaluated_at.is_not(None) | _learned
_talked = sa.exists().where(_mine, _held)
_to_come = sa.exists().where(
    _mine, Interview.held.is_(False), Interview.outcome.is_(None), Interview.day >= given("today")
)
_to_note = sa.exists().where(_mine, _held, ~_noted, Interview.day >= given("since"))
_to_thank = sa.exists().where(_mine, _held, Interview.thanked_on.is_(None), Interview.day >= given("since"))
_AT = {
    Stage.FOUND: ~_talked & ~_to_come,
    Stage.SCHEDULED: _to_come,
    Stage.HELD: _to_note,
    Stage.EVALUATED: _to_thank,
    Stage.IN_TOUCH: _talked & ~_to_note & ~_to_thank,
}
_QUERIES = {
    stage: sa.select(Contact.name, sa.func.count().over())
    .where(Contact.owner_id == given("owner"), Contact.quiet.is_(False), there)
    .order_by(Contact.id.desc())
    .limit(NAMES)
    for stage, there in _AT.items()
}


def of(session: Session, owner_id: int, *, today: dt.date, since: dt.date) -> list[Standing]:
    """The stages at which anybody is; what was open before `since` (a local day, like `today`) counts as done."""
    given_ = {"owner": owner_id, "today": today, "since": since}
    found = {stage: session.execute(query, given_).all() for stage, query in _QUERIES.items()}
    return [Standing(stage, tuple(name for name, _ in rows), rows[0][1]) for stage, rows in found.items() if rows]
