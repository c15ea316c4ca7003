"""Messages: what is said unprompted, composed from the facts of the moment and settled once."""

import datetime as dt
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa

from coach import pace
from coach.encouragement import Season, Trigger
from coach.facts import WEEKLY
from coach.hours import Pause
from coach.journey import DueKind
from coach.pace import Ladder
from storage import alarms, ladder, once, owners, pauses, reminders, weeks
from storage.database import Session
from storage.deliveries import DROPPED, SENDING, UNCERTAIN
from storage.matters import Matter, of_reminder
from storage.owners import Owner
from storage.prepared import prepared
from storage.reminders import Reminder
from storage.sending import LEASE, Claim
from storage.tables import Message as Row
from storage.tables import MessageReminder
from storage.tables import Reminder as ReminderRow
from storage.values import columns, given, new_id
from storage.weeks import LEFT_AT_MOST, Week

PEOPLE_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of ours as it should look now."""

    id: int
    token: str
    owner: Owner
    user: str
    channel: str | None
    ts: str | None
    state: str
    attempts: int
    """The number of this attempt: whoever speaks it must still hold its lease."""
    composed_at: dt.datetime
    matters: tuple[Matter, ...]
    more: int
    pauses: tuple[Pause, ...] = ()
    """Where something in it was put off: when its owner wants quiet."""
    step: int | None = None
    """The step of the quiet ladder that it says was taken."""
    week: Week | None = None
    """What it tells beside its matters, where it is the message of the week."""
    earned: tuple[Trigger, Season] | None = None
    """The word of encouragement that it says, and what was done by then."""


_OWN = (MessageReminder.id, MessageReminder.nudge.label("spoken"), MessageReminder.answer, MessageReminder.undo_id)
_MESSAGE = prepared(sa.select(Row.__table__).where(Row.owner_id == given("owner"), Row.id == given("message")))
_CARRIED = prepared(
    sa.select(*_OWN, *(column.label(f"of_{column.key}") for column in columns(ReminderRow, Reminder)))
    .join(
        ReminderRow,
        (ReminderRow.owner_id == MessageReminder.owner_id) & (ReminderRow.id == MessageReminder.reminder_id),
    )
    .where(MessageReminder.owner_id == given("owner"), MessageReminder.message_id == given("message"))
    .order_by(MessageReminder.id)
)
_INSERT = prepared(sa.insert(Row))
_CARRY = prepared(sa.insert(MessageReminder))


def compose(session: Session, owner_id: int, *, now: dt.datetime) -> Outgoing | None:
    """Put all that is due for this owner into one message, leased to the caller for a minute.

    None when nothing may be said just now; the owner then wakes at the next moment when something may.
    """
    owner = owners.lock(session, owner_id, skip_busy=True)
    if owner is None:
        return None
    rules = alarms.rules_for(session, [owner], now=now)[owner.id]
    moment = alarms.alarms(session, [owner], {owner.id: rules}, now=now)[owner.id]
    if moment is None or moment > now:
        owners.wake(session, owner.id, moment)
        return None
    due = _pages_first(owner, _sayable(session, owner, rules, now=now))
    people = list(dict.fromkeys(reminder.contact_id for reminder in due))
    carried = [reminder for reminder in due if reminder.contact_id in people[:PEOPLE_AT_ONCE]]
    own = not _is_read_on_the_way(owner, carried) and _own_sayable(session, owner, rules, now=now)
    if not carried and not own:
        owners.wake(session, owner.id, now + LEASE)  # the alarm and the rules disagree: not again in this very beat
        return None
    quieter = ladder.climb(session, owner, rules, now=now)
    step = quieter.ladder if quieter.ladder != owner.ladder else None
    week = _week(owner, carried, rules, own=own, now=now)
    carried += reminders.left(session, owner.id, now=now, limit=LEFT_AT_MOST) if week else []
    message_id = _store(session, owner, carried, more=len(people[PEOPLE_AT_ONCE:]), step=step, week=week, now=now)
    if week:
        weeks.add_once(session, owner, message_id, now=now)
    owner = quieter
    concerned = {reminder.contact_id for reminder in carried}
    reminders.bring_in_line(session, owner, concerned, now=now)
    if any(one.kind is DueKind.OUTREACH and _closes(session, owner_id, one) for one in carried):
        once.no_reply(session, owner_id, message_id, today=owner.day(now))
    return shown(session, owner_id, message_id, owner=owner)


def withdraw(session: Session, owner_id: int, message_id: int, *, attempt: int, now: dt.datetime) -> bool:
    """Take back a message that surely stands nowhere: its nudges were never spoken, so the journey decides anew.

    What is still due is composed again, from the facts of that moment, as soon as its owner may be spoken to. False:
    somebody else has dealt with it.
    """
    owner = owners.lock(session, owner_id)
    mine = (Row.owner_id == owner_id) & (Row.id == message_id) & (Row.attempts == attempt)
    mine &= Row.state.in_((SENDING, UNCERTAIN))
    row = session.execute(sa.select(Row.step).where(mine)).one_or_none()
    concerned = {reminder.contact_id for reminder in _carried(session, owner_id, message_id).values()}
    if owner is None or row is None or session.execute(sa.delete(Row).where(mine)).rowcount != 1:
        return False
    once.unsaid(session, owner_id, message_id)
    if row.step:
        owner = ladder.step_back(session, owner, row.step)
    reminders.bring_in_line(session, owner, concerned, now=now)
    return True


def once_more(session: Session, claim: Claim, kinds: Collection[DueKind], *, now: dt.datetime) -> Outgoing | None:
    """A message that nobody can look for, leased to be said once more with what is of these kinds and still open.

    All else in it counts as said. None when nothing is left to say, or when somebody else has dealt with it.
    """
    owner = owners.lock(session, claim.owner_id)
    mine = (Row.owner_id == claim.owner_id) & (Row.id == claim.message_id) & (Row.attempts == claim.attempt)
    mine &= Row.state == UNCERTAIN
    row = session.execute(sa.select(Row.__table__).where(mine)).one_or_none()
    if owner is None or row is None:
        return None
    carried = _carried(session, owner.id, row.id)
    wanted = {number for number, one in carried.items() if one.kind in kinds and _is_open(one, now)}
    leased = {"state": SENDING, "attempts": row.attempts + 1, "tried_at": now, "next_try": now + LEASE, "blind": True}
    given_up = {"state": DROPPED, "next_try": None}
    session.execute(sa.update(Row).where(Row.id == row.id).values(**leased if wanted else given_up))
    if not wanted:
        return None
    _let_go(session, row, carried.keys() - wanted)
    return shown(session, owner.id, row.id)


def shown(session: Session, owner_id: int, message_id: int, *, owner: Owner | None = None) -> Outgoing | None:
    """A message as it should look now; `owner`: where they are known and locked already."""
    row = session.execute(_MESSAGE, {"owner": owner_id, "message": message_id}).one_or_none()
    owner = owner or owners.get(session, owner_id)
    if row is None or owner is None:
        return None
    matters = _matters(session, owner_id, message_id)
    return Outgoing(
        id=row.id,
        token=row.token,
        owner=owner,
        user=owner.user,
        channel=row.channel or owner.channel,
        ts=row.ts,
        state=row.state,
        attempts=row.attempts,
        composed_at=row.composed_at,
        matters=matters,
        more=row.more,
        pauses=_pauses(session, owner_id, matters),
        step=row.step,
        week=weeks.told(session, owner, row.id, at=row.composed_at) if row.week else None,
        earned=_earned(session, owner_id, row) if row.week or _waits_for_answers(matters) else None,
    )


def matter(session: Session, owner_id: int, matter_id: int) -> tuple[int, Matter] | None:
    """One reminder inside a message, with the message's id; None when its contact is gone."""
    carried = sa.select(MessageReminder.message_id).where(
        MessageReminder.owner_id == owner_id, MessageReminder.id == matter_id
    )
    message_id = session.execute(carried).scalar_one_or_none()
    if message_id is None:
        return None
    here = (matter for matter in _matters(session, owner_id, message_id) if matter.id == matter_id)
    return message_id, next(here)


def unsaid(
    session: Session, owner: Owner, dues: Iterable[Reminder], *, now: dt.datetime, answer: str | None = None
) -> Outgoing:
    """These dues as a message that is stored nowhere, such as a list of what is open, with the `answer` they were given.

    Each matter goes by its reminder's id.
    """
    matters = tuple(
        of_reminder(session, owner.id, one, SimpleNamespace(id=one.id, spoken=one.nudge, answer=answer, undo_id=None))
        for one in dues
    )
    return Outgoing(
        id=0,
        token="",
        owner=owner,
        user=owner.user,
        channel=None,
        ts=None,
        state=DROPPED,
        attempts=0,
        composed_at=now,
        matters=matters,
        more=0,
        pauses=_pauses(session, owner.id, matters),
    )


def answered(session: Session, owner_id: int, matter_id: int, *, answer: str, undo_id: int) -> None:
    """Remember what the owner answered and how to take it back."""
    mine = (MessageReminder.owner_id == owner_id) & (MessageReminder.id == matter_id)
    session.execute(sa.update(MessageReminder).where(mine).values(answer=answer, undo_id=undo_id))


def _sayable(session: Session, owner: Owner, rules: pace.Rules, *, now: dt.datetime) -> list[Reminder]:
    # A message takes along what falls due later that waking day (reading (c)); what days off or caps hold back waits.
    until = pace.taken_along(owner.preferences, now)
    return [
        reminder
        for reminder in reminders.to_say(session, owner.id, by=until, now=now)
        if not reminder.is_early(now)
        and (moment := pace.first_moment(rules, reminder.waiting(now)))
        and moment <= until
    ]


def _is_read_on_the_way(owner: Owner, due: list[Reminder]) -> bool:
    """Whether it has the page of a talk; who hears of us on one day a week only hears of everything then."""
    return owner.ladder == Ladder.USUAL and any(one.kind is DueKind.PAGE for one in due)


def _pages_first(owner: Owner, due: list[Reminder]) -> list[Reminder]:
    """A page stands first, then the other talks to come; what can wait for another day does not travel with it."""
    if not _is_read_on_the_way(owner, due):
        return due
    ahead = (DueKind.PAGE, DueKind.PREPARED)
    kept = [one for one in due if one.urgent]
    return sorted(kept, key=lambda one: ahead.index(one.kind) if one.kind in ahead else len(ahead))


def _own_sayable(session: Session, owner: Owner, rules: pace.Rules, *, now: dt.datetime) -> bool:
    """Whether a plan from no talk may be asked about now."""
    waiting = alarms.own_waiting(session, [owner], now=now).get(owner.id)
    moment = pace.first_moment(rules, waiting) if waiting else None
    return moment is not None and moment <= pace.taken_along(owner.preferences, now)


def _waits_for_answers(matters: Iterable[Matter]) -> bool:
    return any(one.reminder.kind is DueKind.OUTREACH for one in matters)


def _earned(session: Session, owner_id: int, row: Any) -> tuple[Trigger, Season] | None:
    told = set(once.told_in(session, owner_id, row.id)) & set(Trigger)
    return next(((Trigger(one), once.season(session, owner_id, at=row.composed_at)) for one in told), None)


def _closes(session: Session, owner_id: int, reminder: Reminder) -> bool:
    """Whether nothing more is said of it: no answer came."""
    return reminders.known(session, owner_id, reminder.id).next_nudge is None


def _week(owner: Owner, carried: list[Reminder], rules: pace.Rules, *, own: bool, now: dt.datetime) -> str | None:
    """The week whose message this is: it carries what is said in one only, or nothing else is said any more."""
    is_weekly = own or owner.ladder == Ladder.MONDAYS or any(one.kind in WEEKLY for one in carried)
    if not is_weekly or not owner.preferences.weekly:
        return None
    this_week = pace.week_of(owner.day(now))
    return None if this_week in rules.weeks else this_week


def _store(
    session: Session,
    owner: Owner,
    carried: list[Reminder],
    *,
    more: int,
    step: int | None,
    week: str | None,
    now: dt.datetime,
) -> int:
    facts = {
        "owner_id": owner.id,
        "purpose": "nudge",
        "token": secrets.token_urlsafe(18),
        "more": more,
        "step": step,
        "week": week,
        "state": SENDING,
        "channel": owner.channel,
        "attempts": 1,
        "composed_at": now,
        "tried_at": now,
        "next_try": now + LEASE,
    }
    message_id = int(session.execute(_INSERT, facts).scalar_one())
    rows = [
        {
            "owner_id": owner.id,
            "message_id": message_id,
            "reminder_id": reminder.id,
            "nudge": reminder.nudge + 1,
            "spoken_at": now,
        }
        for reminder in carried
    ]
    if rows:
        session.execute(_CARRY, rows)
    return message_id


def _carried(session: Session, owner_id: int, message_id: int) -> dict[int, Reminder]:
    rows = session.execute(_CARRIED, {"owner": owner_id, "message": message_id})
    return {row.id: reminders.of_row(row[len(_OWN) :]) for row in rows}


def _is_open(reminder: Reminder, now: dt.datetime) -> bool:
    return reminder.state == reminders.OPEN and (reminder.let_go_at is None or reminder.let_go_at > now)


def _let_go(session: Session, row: Any, matters: Collection[int]) -> None:
    # They move into a message of their own that is not said again, since they count as said.
    if not matters:
        return
    copied = {name: value for name, value in row._mapping.items() if name != "id"}  # noqa: SLF001 # the name is public
    fresh = {"token": secrets.token_urlsafe(18), "state": DROPPED, "next_try": None, "week": None}
    message_id = new_id(session.execute(sa.insert(Row).values(**{**copied, **fresh})))
    moved = sa.update(MessageReminder).where(MessageReminder.id.in_(matters))
    session.execute(moved.values(message_id=message_id))


def _pauses(session: Session, owner_id: int, matters: Iterable[Matter]) -> tuple[Pause, ...]:
    return pauses.of(session, owner_id) if any(one.later_until for one in matters) else ()


def _matters(session: Session, owner_id: int, message_id: int) -> tuple[Matter, ...]:
    rows = session.execute(_CARRIED, {"owner": owner_id, "message": message_id})
    return tuple(of_reminder(session, owner_id, reminders.of_row(row[len(_OWN) :]), row) for row in rows.all())
