"""What holds for an owner's messages, and when they are next spoken to: of however many owners at once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach import pace
from coach.facts import BEFORE_A_TALK, WEEKLY
from coach.hours import Pause
from coach.journey import DueKind
from storage import advice, owners, pauses, tables, weeks
from storage.among import among
from storage.database import Session
from storage.owners import Owner
from storage.prepared import prepared
from storage.tables import Reminder as Row
from storage.values import any_of, given, rows_of

OPEN = "open"
"""A reminder of what is neither settled nor let go."""
_OPEN = Row.state == OPEN
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Before anything was said."""
WEEK = dt.timedelta(days=7)
_IS_WEEKLY = any_of(Row.kind, WEEKLY)
_IS_OF_ITS_TALK = any_of(Row.kind, BEFORE_A_TALK) | ((Row.kind == DueKind.EVALUATED.value) & (Row.nudge == 0))
"""Ahead of a talk, or right after it: see `reminders.Reminder.is_of_its_talk`."""
_SAID = (
    (tables.Message.composed_at > given("since"))
    # Written out: compared with a place, it may or may not be an index's own condition, and SQLite plans anew each time.
    & (tables.Message.state != sa.literal_column("'dropped'"))
    # An answer in the direct message is no message of ours to be counted; a welcome is enough for its day.
    & any_of(tables.Message.purpose, ("nudge", "welcome"))
)
_ASKS_MORE = (
    sa.exists()
    .where(tables.MessageReminder.owner_id == tables.Message.owner_id)
    .where(tables.MessageReminder.message_id == tables.Message.id)
    .where(Row.owner_id == tables.Message.owner_id, Row.id == tables.MessageReminder.reminder_id)
    .where(~any_of(Row.kind, BEFORE_A_TALK | {DueKind.EVALUATED}))
)
_SPOKEN_LATELY = prepared(
    sa.select(
        tables.Message.owner_id, tables.Message.composed_at, tables.Message.week, _ASKS_MORE.label("asks_more")
    ).where(among(tables.Message.owner_id, "owners"), _SAID)
)
_SPOKEN_LAST = (
    sa.select(tables.Message.composed_at)
    .where(tables.Message.owner_id == tables.Owner.id, _SAID)
    .order_by(tables.Message.composed_at.desc())
    .limit(1)
    .correlate(tables.Owner)
    .scalar_subquery()
)


_FRESH = Row.next_nudge > sa.func.coalesce(_SPOKEN_LAST, given("long_ago", type_=Row.due_at.type))
"""What a message had no room for waits; what fell due after it does not."""


def _first(*which: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
    waits = Row.next_nudge.is_not(None) & sa.or_(Row.let_go_at.is_(None), Row.let_go_at > given("now"))
    query = sa.select(Row.next_nudge).where(Row.owner_id == tables.Owner.id, waits, *which)
    return query.order_by(Row.next_nudge).limit(1).correlate(tables.Owner).scalar_subquery()


def _on_mondays(moment: sa.ScalarSelect[Any]) -> sa.ColumnElement[Any]:
    """Asked only of those who are further up the quiet ladder: for the others all that is urgent is looked at anyway."""
    return sa.case((tables.Owner.ladder == int(pace.Ladder.MONDAYS), moment))


_SOONEST = prepared(
    sa.select(
        tables.Owner.id,
        _first(_OPEN, Row.urgent.is_(False), ~_IS_WEEKLY).label("usual"),
        # Few are of this kind: told so, no database looks for the first one among all that wait.
        _first(_IS_WEEKLY, sa.func.coalesce(Row.state, "") == OPEN).label("weekly"),
        _first(_OPEN, Row.urgent.is_(True)).label("urgent"),
        _first(_OPEN, Row.urgent.is_(True), _FRESH).label("fresh"),
        _on_mondays(_first(_OPEN, Row.urgent.is_(True), _IS_OF_ITS_TALK)).label("of_its_talk"),
        _on_mondays(_first(_OPEN, Row.urgent.is_(True), _IS_OF_ITS_TALK, _FRESH)).label("fresh_of_its_talk"),
        advice.HAS_OWN_DAYS.label("plans"),
    ).where(among(tables.Owner.id, "owners"))
)


def rules_for(
    session: Session,
    people: Sequence[Owner],
    *,
    now: dt.datetime,
    paused: Mapping[int, tuple[Pause, ...]] | None = None,
) -> dict[int, pace.Rules]:
    """What holds for the messages of each of these owners from now on, by their ids.

    `paused`: their pauses, where they are known already.
    """
    ids = [owner.id for owner in people]
    spoken: dict[int, list[Any]] = defaultdict(list)
    for owner_id, *said in rows_of(session, _SPOKEN_LATELY, {"owners": ids, "since": now - WEEK}):
        spoken[owner_id].append(said)
    paused = pauses.of_all(session, ids) if paused is None else paused
    return {
        owner.id: pace.Rules(
            owner.preferences,
            pauses=paused[owner.id],
            sent=tuple(composed_at for composed_at, _, _ in spoken[owner.id]),
            ladder=pace.Ladder(owner.ladder),
            of_talks=frozenset(at for at, week, asks_more in spoken[owner.id] if not (asks_more or week)),
            weeks=frozenset(week for _, week, _ in spoken[owner.id] if week),
        )
        for owner in people
    }


def set_alarm(session: Session, owner: Owner, *, now: dt.datetime) -> dt.datetime | None:
    """Store and return the first moment from now on at which something may be said to this owner (UTC)."""
    return set_alarms(session, [owner], now=now)[owner.id]


def set_alarms(
    session: Session,
    people: Sequence[Owner],
    *,
    now: dt.datetime,
    rules: Mapping[int, pace.Rules] | None = None,
) -> dict[int, dt.datetime | None]:
    """As `set_alarm`, for several owners, by their ids; `rules`: as `rules_for` gives them, where they are known already."""
    rules = rules_for(session, people, now=now) if rules is None else rules
    moments = alarms(session, people, rules, now=now).moments
    owners.wake_all(session, moments)
    return moments


@dataclass(frozen=True, slots=True)
class Alarms:
    """When something may be said to some owners, by their ids."""

    moments: dict[int, dt.datetime | None]
    """The first moment from now on (UTC)."""
    own: dict[int, pace.Waiting]
    """How a plan from no talk waits for its message of the week, of those who have one and want one."""


def alarms(session: Session, people: Sequence[Owner], rules: Mapping[int, pace.Rules], *, now: dt.datetime) -> Alarms:
    """When something may be said to each of these owners; `rules` as `rules_for` gives them."""
    asked = {"owners": [owner.id for owner in people], "now": now, "since": now - WEEK, "long_ago": LONG_AGO}
    soonest = {row.id: row for row in session.execute(_SOONEST, asked)}
    plan = [owner for owner in people if owner.preferences.weekly and soonest[owner.id].plans]
    own = _own_waiting(session, plan, now) if plan else {}
    return Alarms(
        {
            owner.id: pace.wake_at(
                rules[owner.id], [*_waiting(soonest[owner.id], now), *([own[owner.id]] if owner.id in own else [])]
            )
            for owner in people
        },
        own,
    )


def _own_waiting(session: Session, people: Sequence[Owner], now: dt.datetime) -> dict[int, pace.Waiting]:
    days = weeks.waits(session, [owner.id for owner in people])
    return {
        owner.id: waiting(owner.preferences.week_from(days[owner.id]), now, urgent=False, weekly=True)
        for owner in people
        if owner.id in days
    }


def waiting(
    next_nudge: dt.datetime, now: dt.datetime, *, urgent: bool, weekly: bool, of_its_talk: bool = False
) -> pace.Waiting:
    """How something waits from now on for a moment (both UTC) that may have passed."""
    return pace.Waiting(max(next_nudge, now), urgent, since=next_nudge, weekly=weekly, of_its_talk=of_its_talk)


def _waiting(soonest: Any, now: dt.datetime) -> list[pace.Waiting]:
    return [
        waiting(moment, now, urgent=urgent, weekly=weekly, of_its_talk=of_its_talk)
        for moment, urgent, weekly, of_its_talk in (
            (soonest.usual, False, False, False),
            (soonest.weekly, False, True, False),
            (soonest.urgent, True, False, False),
            (soonest.fresh, True, False, False),
            (soonest.of_its_talk, True, False, True),
            (soonest.fresh_of_its_talk, True, False, True),
        )
        if moment
    ]
