"""Composing: all that is due for each of several owners is put into one message, from the facts of the moment."""

import datetime as dt
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from coach import pace
from coach.facts import WEEKLY
from coach.journey import DueKind
from coach.pace import Ladder
from storage import alarms, ladder, messages, once, owners, reminders, weeks
from storage.among import among
from storage.database import Session
from storage.deliveries import SENDING
from storage.facts import Circle
from storage.messages import Outgoing
from storage.owners import Owner
from storage.prepared import prepared
from storage.reminders import Reminder
from storage.sending import LEASE
from storage.tables import Message as Row
from storage.tables import MessageReminder
from storage.weeks import LEFT_AT_MOST

PEOPLE_AT_ONCE = 3
_INSERT = prepared(sa.insert(Row))
_BY_TOKEN = prepared(sa.select(Row.token, Row.id).where(among(Row.owner_id, "owners"), among(Row.token, "tokens")))
_CARRY = prepared(sa.insert(MessageReminder))


@dataclass(slots=True)
class _Draft:
    """A message that is about to be stored."""

    owner: Owner
    rules: pace.Rules
    carried: list[Reminder]
    more: int
    """People who were due, too, and have to wait."""
    own: bool
    """Whether it asks about a plan from no talk."""
    week: str | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(18))
    id: int = 0


def compose(session: Session, owner_ids: Collection[int], *, now: dt.datetime) -> dict[int, Outgoing]:
    """Put all that is due for each of these owners into one message, leased to the caller for a minute; by their ids.

    Without those whom somebody else holds, and those to whom nothing may be said just now: they wake at the next moment
    when something may. However many owners, it is asked about as often as for one.
    """
    people = owners.lock_free(session, owner_ids)
    rules = alarms.rules_for(session, people, now=now)
    alarm = alarms.alarms(session, people, rules, now=now)
    moments, own = alarm.moments, alarm.own
    ready = [owner for owner in people if (moment := moments[owner.id]) and moment <= now]
    awake = {owner.id for owner in ready}
    drafts = {draft.owner.id: draft for draft in _drafts(session, ready, rules, own, now)}
    # Where the alarm and the rules disagree: not again in this very beat.
    idle = {owner_id: now + LEASE if owner_id in awake else moment for owner_id, moment in moments.items()}
    owners.wake_all(session, {owner_id: moment for owner_id, moment in idle.items() if owner_id not in drafts})
    if not drafts:
        return {}
    made = list(drafts.values())
    climbed = ladder.climb(session, [draft.owner for draft in made], rules, now=now)
    for draft in made:
        draft.week = _week(draft, now)
        draft.carried += reminders.left(session, draft.owner.id, now=now, limit=LEFT_AT_MOST) if draft.week else []
    _store(session, made, climbed, now)
    _settle(session, made, climbed, now)
    return messages.all_shown(session, list(climbed.values()), [draft.id for draft in made])


def _drafts(
    session: Session,
    ready: Sequence[Owner],
    rules: dict[int, pace.Rules],
    own: dict[int, pace.Waiting],
    now: dt.datetime,
) -> Iterable[_Draft]:
    # A message takes along what falls due later that waking day (reading (c)); what days off or caps hold back waits.
    until = {owner.id: pace.taken_along(owner.preferences, now) for owner in ready}
    waiting = reminders.to_say(session, until, now=now)

    def sayable(owner: Owner, one: pace.Waiting) -> bool:
        moment = pace.first_moment(rules[owner.id], one)
        return moment is not None and moment <= until[owner.id]

    for owner in ready:
        due = [one for one in waiting[owner.id] if not one.is_early(now) and sayable(owner, one.waiting(now))]
        due = _pages_first(owner, due)
        people = list(dict.fromkeys(reminder.contact_id for reminder in due))
        carried = [reminder for reminder in due if reminder.contact_id in people[:PEOPLE_AT_ONCE]]
        asks_own = owner.id in own and not _is_read_on_the_way(owner, carried) and sayable(owner, own[owner.id])
        if carried or asks_own:
            yield _Draft(owner, rules[owner.id], carried, len(people[PEOPLE_AT_ONCE:]), asks_own)


def _store(session: Session, drafts: Iterable[_Draft], climbed: dict[int, Owner], now: dt.datetime) -> None:
    by_token = {draft.token: draft for draft in drafts}
    session.execute(_INSERT, [_row(draft, climbed[draft.owner.id].ladder, now) for draft in by_token.values()])
    asked = {"owners": [draft.owner.id for draft in by_token.values()], "tokens": list(by_token)}
    for token, message_id in session.execute(_BY_TOKEN, asked):
        by_token[token].id = message_id
    rows = [
        {
            "owner_id": draft.owner.id,
            "message_id": draft.id,
            "reminder_id": reminder.id,
            "nudge": reminder.nudge + 1,
            "spoken_at": now,
        }
        for draft in by_token.values()
        for reminder in draft.carried
    ]
    if rows:
        session.execute(_CARRY, rows)


def _row(draft: _Draft, step: int, now: dt.datetime) -> dict[str, object]:
    return {
        "owner_id": draft.owner.id,
        "purpose": "nudge",
        "token": draft.token,
        "more": draft.more,
        "step": step if step != draft.owner.ladder else None,
        "week": draft.week,
        "state": SENDING,
        "channel": draft.owner.channel,
        "attempts": 1,
        "composed_at": now,
        "tried_at": now,
        "next_try": now + LEASE,
    }


def _settle(session: Session, drafts: Sequence[_Draft], climbed: dict[int, Owner], now: dt.datetime) -> None:
    """What follows from it that they are said: what they tell once, and the next nudges."""
    for draft in drafts:
        if draft.week:
            weeks.add_once(session, draft.owner, draft.id, now=now)
    circles = [
        Circle(climbed[draft.owner.id], sorted({one.contact_id for one in draft.carried}), draft.rules.pauses)
        for draft in drafts
    ]
    reminders.all_in_line(session, circles, now=now)
    for draft in drafts:
        if any(one.kind is DueKind.OUTREACH and _closes(session, draft.owner.id, one) for one in draft.carried):
            once.no_reply(session, draft.owner.id, draft.id, today=draft.owner.day(now))


def _is_read_on_the_way(owner: Owner, due: Iterable[Reminder]) -> bool:
    """Whether it has the page of a talk; who hears of all else on one day a week only hears of everything then."""
    return owner.ladder == Ladder.USUAL and any(one.kind is DueKind.PAGE for one in due)


def _pages_first(owner: Owner, due: list[Reminder]) -> list[Reminder]:
    """A page stands first, then the other talks to come; what can wait for another day does not travel with it."""
    if not _is_read_on_the_way(owner, due):
        return due
    ahead = (DueKind.PAGE, DueKind.PREPARED)
    kept = [one for one in due if one.urgent]
    return sorted(kept, key=lambda one: ahead.index(one.kind) if one.kind in ahead else len(ahead))


def _week(draft: _Draft, now: dt.datetime) -> str | None:
    """The week whose message this is: it carries what is said in one only, or nothing else is said any more."""
    owner = draft.owner
    day = owner.day(now)
    is_monday = owner.ladder == Ladder.MONDAYS and day == owner.preferences.first_of_week(day)
    is_weekly = draft.own or is_monday or any(one.kind in WEEKLY for one in draft.carried)
    if not is_weekly or not owner.preferences.weekly:
        return None
    this_week = pace.week_of(day)
    return None if this_week in draft.rules.weeks else this_week


def _closes(session: Session, owner_id: int, reminder: Reminder) -> bool:
    """Whether nothing more is said of it: no answer came."""
    return reminders.known(session, owner_id, reminder.id).next_nudge is None
