"""What the journey has to know of contacts: of however many, with as many questions as of one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach import journey
from coach.hours import Pause
from coach.journey import DueKind
from storage.among import THEM, about_them
from storage.database import Session
from storage.owners import Owner
from storage.prepared import prepared
from storage.tables import Advice, Contact, Decision, Interview, MessageReminder, Promise, Reminder, Touch
from storage.talks import LAST_TOUCH
from storage.values import rows_of

MET, OUTREACH, FOLLOW_UP = "card", "outreach", "follow-up"
"""Kinds of touches: met in passing, a first message, and the one that follows it up."""
MISSED_BY_THEM = "missed_by_them"
"""The outcome of a talk to which the contact did not come."""
_MESSAGES = (OUTREACH, FOLLOW_UP)


@dataclass(frozen=True, slots=True)
class Circle:
    """Some of those whom an owner knows."""

    owner: Owner
    contacts: Collection[int]
    """Their ids."""
    pauses: tuple[Pause, ...]
    """All pauses of this owner."""
    new: Collection[int] = ()
    """Who of them was added in this very transaction, so that nothing was decided, promised or said yet."""


_CONTACTS = prepared(
    sa.select(
        Contact.owner_id,
        Contact.id,
        Contact.how_often,
        Contact.resting,
        Contact.quiet,
        Contact.introduced_by,
        Touch.id,
        Touch.day,
        Touch.kind,
    )
    .join_from(Contact, Touch, Touch.id == LAST_TOUCH, isouter=True)
    .where(THEM)
)
_TALKS = prepared(
    about_them(
        Interview,
        Interview.contact_id,
        Interview.day,
        Interview.id,
        Interview.ended_at,
        Interview.logged_at,
        Interview.held,
        Interview.thanked_on,
        Interview.day_known,
        Interview.outcome,
        Interview.evaluated_at,
        Interview.starts_at,
        Interview.moved_at,
        Interview.outcome_on,
        Interview.outcome_after,
    )
)
_DECISIONS = prepared(
    about_them(
        Decision,
        Decision.contact_id,
        Decision.id,
        Decision.kind,
        Decision.about,
        Decision.what,
        Decision.until,
        Decision.decided_at,
    )
)
_NUDGES = prepared(
    about_them(
        Reminder,
        Reminder.contact_id,
        Reminder.kind,
        Reminder.about,
        MessageReminder.nudge,
        MessageReminder.spoken_at,
        MessageReminder.id,
    ).join(
        MessageReminder,
        # Told so, SQLite does not look through all that was ever said to the owner.
        (MessageReminder.owner_id == sa.func.coalesce(Reminder.owner_id, Reminder.owner_id))
        & (MessageReminder.reminder_id == Reminder.id),
    )
)
_PROMISES = about_them(
    Promise, Promise.contact_id, sa.literal("promise").label("fact"), Promise.id, Promise.interview_id, Promise.by
).where(Promise.mine.is_(True), Promise.state == "open")
_STEPS = about_them(Advice, Advice.contact_id, sa.literal("step"), Advice.id, Advice.interview_id, Advice.by).where(
    # Told so, SQLite does not look through all that is open of the owner's for each of them.
    sa.func.coalesce(Advice.state, Advice.state) == "open",
    Advice.by.is_not(None),
)
_TO_TELL = about_them(
    Advice, Advice.contact_id, sa.literal("done"), Advice.id, Advice.interview_id, Advice.done_on
).where(Advice.state == "done", Advice.done_on.is_not(None), Advice.reported_on.is_(None))
_MEANT = prepared(sa.union_all(_PROMISES, _STEPS, _TO_TELL))
"""What owners mean to do for them, or after a talk with them; and what they did, of which these have not heard."""
_KINDS = prepared(about_them(Touch, Touch.contact_id, Touch.kind))


def facts_of(session: Session, circles: Iterable[Circle]) -> dict[int, journey.Facts]:
    """All that the journey needs to know of these contacts, by their ids; without those who are gone."""
    whose = {circle.owner.id: circle for circle in circles}
    everybody = [contact_id for circle in whose.values() for contact_id in circle.contacts]
    known = [one for circle in whose.values() for one in circle.contacts if one not in circle.new]
    people = _asked(session, _CONTACTS, whose, everybody)
    talks = _by_contact(_asked(session, _TALKS, whose, everybody))
    meant = _by_contact(_asked(session, _MEANT, whose, known))
    decided = _by_contact(_asked(session, _DECISIONS, whose, known))
    spoken = _by_contact(_asked(session, _NUDGES, whose, known))
    waiting = [row[1] for row in people if row[1] not in talks and row[-1] in _MESSAGES]
    kinds = _by_contact(_asked(session, _KINDS, whose, waiting))
    facts = {}
    for owner_id, contact_id, how_often, resting, quiet, introduced_by, *touch in people:
        owner, paused = whose[owner_id].owner, whose[owner_id].pauses
        facts[contact_id] = journey.Facts(
            contact_id=contact_id,
            how_often=None if resting else how_often or owner.how_often,
            quiet=quiet,
            talks=_talks(talks.get(contact_id, ())),
            # Only the latest one moves the clock; years of them need not be read.
            touches=_touches(*touch),
            decisions=_decisions(owner, decided[contact_id]) if contact_id in decided else (),
            nudges=_nudges(spoken[contact_id]) if contact_id in spoken else (),
            pauses=paused,
            **(_meant(meant[contact_id]) if contact_id in meant else {}),
            wrote=_wrote(touch, kinds[contact_id]) if contact_id in kinds else None,
            introduced=introduced_by is not None,
        )
    return facts


def _asked(session: Session, query: Any, owners: Iterable[int], contacts: Sequence[int]) -> Sequence[Any]:
    if not contacts:
        return ()
    return [*rows_of(session, query, {"owners": list(owners), "contacts": contacts})]


def _by_contact(rows: Iterable[Sequence[Any]]) -> Mapping[int, list[Sequence[Any]]]:
    of_each: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for row in rows:
        of_each[row[0]].append(row)
    return dict(of_each)


def _meant(rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    return {
        "promises": tuple(journey.Promise(*row[2:]) for row in rows if row[1] == "promise"),
        "steps": tuple(journey.Step(row[2], row[4]) for row in rows if row[1] == "step"),
        "to_tell": max((row[4] for row in rows if row[1] == "done"), default=None),
    }


def _touches(touch_id: int | None, day: Any, kind: str | None) -> tuple[journey.Touch, ...]:
    return (journey.Touch(touch_id, day, met=kind == MET),) if touch_id else ()


def _wrote(last: Sequence[Any], rows: Sequence[Sequence[Any]]) -> journey.Wrote | None:
    kinds = [kind for _, kind in rows]
    if set(kinds) - {MET, *_MESSAGES}:
        return None
    touch_id, day, _ = last
    return journey.Wrote(touch_id, day, is_follow_up=sum(one in _MESSAGES for one in kinds) > 1)


def _talks(rows: Sequence[Sequence[Any]]) -> tuple[journey.Talk, ...]:
    first = min((row[2] for row in rows), default=None)  # from the second on, thanks are offered, not nudged (f)
    # Asked for that order, SQLite would walk through all talks of the owner.
    return tuple([_talk(*row, first=first) for row in sorted(rows, key=_day_and_id)])


def _talk(
    _: int,
    day: dt.date,
    talk_id: int,
    ended_at: dt.datetime | None,
    logged_at: dt.datetime,
    held: bool,  # noqa: FBT001 # a column
    thanked_on: dt.date | None,
    day_known: bool,  # noqa: FBT001 # a column
    outcome: str | None,
    evaluated_at: dt.datetime | None,
    starts_at: dt.datetime | None,
    moved_at: dt.datetime | None,
    outcome_on: dt.date | None,
    outcome_after: int | None,
    *,
    first: int | None,
) -> journey.Talk:
    return journey.Talk(
        talk_id,
        day,
        ended_at,
        logged_at,
        held,
        thanked_on is not None,
        outcome is not None,
        evaluated_at is not None,
        talk_id == first and day_known,
        starts_at,
        moved_at,
        outcome_on if outcome == MISSED_BY_THEM else None,
        outcome_after or 0,
    )


def _day_and_id(row: Sequence[Any]) -> tuple[Any, int]:
    return row[1], row[2]


def _decisions(owner: Owner, rows: Sequence[Sequence[Any]]) -> tuple[journey.Decision, ...]:
    return tuple(
        journey.Decision(
            id=decision_id,
            kind=DueKind(kind),
            about=about,
            what=journey.Choice(what),
            until=until,
            day=owner.day(decided_at),
            at=decided_at,
        )
        for _, decision_id, kind, about, what, until, decided_at in sorted(rows, key=lambda row: row[1])
    )


def _nudges(rows: Sequence[Sequence[Any]]) -> tuple[journey.Nudge, ...]:
    in_order = sorted(rows, key=lambda row: row[3])
    return tuple(journey.Nudge(DueKind(row[1]), row[2], row[4], row[5]) for row in in_order)
