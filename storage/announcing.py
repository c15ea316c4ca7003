"""When something that is due will really be said, as things stand: hours, pauses, caps, the quiet ladder, and who else waits."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace

import sqlalchemy as sa

from coach import pace
from coach.facts import DueKind
from storage import alarms, reminders
from storage.composing import PEOPLE_AT_ONCE
from storage.database import Session
from storage.owners import Owner
from storage.prepared import prepared
from storage.reminders import Reminder
from storage.tables import Reminder as Row
from storage.values import given, rows_of

_TOLD_WITHOUT_A_DAY = frozenset({DueKind.IN_TOUCH, DueKind.EVALUATED})
"""Announced roughly or not at all: nobody counts who else waits by then."""
_CROWD = 4 * PEOPLE_AT_ONCE
"""So many that wait by a moment are more than a few messages hold; nobody looks through all of them for a log."""
_WAITING = prepared(
    sa.select(Row.id)
    .where(Row.owner_id == given("owner"), reminders.WAITS, Row.next_nudge <= given("by"))
    .limit(given("limit"))
)


@dataclass(frozen=True, slots=True)
class Announced:
    """What will be said next about somebody."""

    kind: DueKind
    at: dt.datetime
    """The first moment at which it may be said (UTC)."""
    has_room: bool
    """Whether a message of that day has room for it, by what is known now; else one of the next carries it."""
    on_mondays: bool
    """Whether it waits for the one message a week of the quiet ladder."""


def next_about(
    session: Session, owner: Owner, contact_id: int, *, now: dt.datetime, rules: pace.Rules | None = None
) -> Announced | None:
    """What comes next about a contact, whichever talk it is about; None where nothing will be said, as things stand.

    `rules`: those of the owner's messages (`alarms.rules_for`), where they are known already.
    """
    rules = _rules(session, owner, now, rules)
    coming = [
        (at, one)
        for one in reminders.of_contact(session, owner.id, contact_id)
        if (at := _said_at(rules, one, now)) is not None
    ]
    if not coming:
        return None
    at, one = min(coming, key=lambda found: found[0])
    has_room = one.kind in _TOLD_WITHOUT_A_DAY or one.is_of_its_talk or _has_room(session, owner, rules, one, at, now)
    on_mondays = rules.ladder is pace.Ladder.MONDAYS and not one.is_of_its_talk
    return Announced(one.kind, at, has_room, on_mondays)


def said_at(session: Session, owner: Owner, one: Reminder, *, now: dt.datetime) -> dt.datetime | None:
    """The first moment (UTC) at which a due may be said; None where it is let go before that, or nothing is said."""
    return _said_at(_rules(session, owner, now, None), one, now)


def _rules(session: Session, owner: Owner, now: dt.datetime, known: pace.Rules | None) -> pace.Rules:
    rules = known or alarms.rules_for(session, [owner], now=now)[owner.id]
    # Whoever is told something has just spoken, which ends the silence.
    return replace(rules, ladder=pace.Ladder.USUAL) if rules.ladder is pace.Ladder.SILENT else rules


def _said_at(rules: pace.Rules, one: Reminder, now: dt.datetime) -> dt.datetime | None:
    at = pace.first_moment(rules, one.waiting(now)) if one.next_nudge else None
    return at if at and (one.let_go_at is None or at < one.let_go_at) else None


def _has_room(
    session: Session, owner: Owner, rules: pace.Rules, one: Reminder, at: dt.datetime, now: dt.datetime
) -> bool:
    """Whether those who come before this contact leave room: a message is about a few people, the rest waits for the next."""
    preferences, by = owner.preferences, pace.taken_along(owner.preferences, at)
    if len([*rows_of(session, _WAITING, {"owner": owner.id, "by": by, "limit": _CROWD})]) == _CROWD:
        return False
    on_days: dict[dt.date, list[int]] = defaultdict(list)
    for other in reminders.to_say(session, {owner.id: by}, now=now)[owner.id]:
        moment = _said_at(rules, other, now)
        if moment and moment <= by and other.contact_id not in on_days[day := preferences.local(moment).date()]:
            on_days[day].append(other.contact_id)
    last = preferences.local(at).date()
    left_over = 0
    for day in sorted(day for day in on_days if day < last):
        left_over = max(0, left_over + len(on_days[day]) - PEOPLE_AT_ONCE)
    before = on_days[last].index(one.contact_id) if one.contact_id in on_days[last] else len(on_days[last])
    return left_over + before < PEOPLE_AT_ONCE
