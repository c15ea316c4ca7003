"""Reminders, kept equal to the journey in the transaction of each change of facts."""

import datetime as dt
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach import journey, pace
from coach.after_talks import THANKS_WITHIN
from coach.facts import AT_ITS_HOUR, BEFORE_A_TALK, WEEKLY
from coach.hours import Pause
from coach.journey import Due, DueKind
from storage import contacts, owners, pauses, tables, weeks
from storage.database import Session
from storage.facts import facts_of
from storage.order import Order
from storage.owners import Owner
from storage.prepared import prepared
from storage.tables import Reminder as Row
from storage.values import columns, given

OPEN, SETTLED = "open", "settled"
_LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One due as it is stored; moments are UTC."""

    id: int
    contact_id: int
    kind: DueKind
    about: str
    nudge: int
    next_nudge: dt.datetime | None
    due_at: dt.datetime
    let_go_at: dt.datetime | None
    urgent: bool
    state: str

    @property
    def is_ahead(self) -> bool:
        """Whether it comes before a talk."""
        return self.kind in BEFORE_A_TALK

    def is_early(self, now: dt.datetime) -> bool:
        """Whether its talk is not near enough yet, or not over, whatever else is said now."""
        if self.kind is DueKind.THANKED:
            return self.due_at - THANKS_WITHIN > now
        return self.kind in AT_ITS_HOUR and self.due_at > now

    def waiting(self, now: dt.datetime) -> pace.Waiting:
        """How it waits for its next nudge, from now on."""
        return _waiting(self.next_nudge or now, now, urgent=self.urgent, weekly=self.kind in WEEKLY)

    @property
    def interview_id(self) -> int | None:
        """The talk that opened it, if one did."""
        fact, _, number = self.about.partition(":")
        return int(number) if fact == "interview" else None


_COLUMNS = columns(Row, Reminder)
_OF_CONTACT = (Row.owner_id == given("owner")) & (Row.contact_id == given("contact"))
_ALL = prepared(sa.select(Row.__table__).where(_OF_CONTACT))
_OPEN = prepared(
    sa.select(*_COLUMNS).where(_OF_CONTACT, Row.state == OPEN).order_by(Row.next_nudge.is_(None), Row.next_nudge)
)
_INSERT = prepared(sa.insert(Row))
_MOVE = prepared(sa.update(Row).where(Row.id == given("row")))


def is_of(kinds: Iterable[DueKind]) -> sa.ColumnElement[bool]:
    """Whether a reminder is of one of these kinds; told without a list, which no prepared statement takes."""
    return sa.or_(*(Row.kind == kind.value for kind in sorted(kinds)))


_IS_AHEAD = is_of(BEFORE_A_TALK)
"""What cannot wait for another day."""
_TO_SAY = prepared(
    sa.select(*_COLUMNS)
    .where(Row.owner_id == given("owner"), Row.state == OPEN, Row.next_nudge <= given("by"))
    .where(sa.or_(Row.let_go_at.is_(None), Row.let_go_at > given("now")))
    .order_by(Row.urgent.desc(), _IS_AHEAD.desc(), Row.kind.desc(), Row.due_at, Row.id)
    .limit(50)
)
_LEFT = (
    sa.select(*_COLUMNS)
    .where(Row.owner_id == given("owner"), Row.state == OPEN, Row.kind == DueKind.LEFT.value, Row.nudge == 0)
    .where(Row.due_at <= given("now"), Row.let_go_at > given("now"))
    .order_by(Row.due_at.desc())
    .limit(given("limit"))
)
_IS_WEEKLY = sa.or_(*(Row.kind == kind.value for kind in WEEKLY))
_WHICHEVER = (
    sa.select(Row.next_nudge, Row.urgent, _IS_WEEKLY.label("weekly"))
    .where(Row.owner_id == given("owner"))
    .where(Row.next_nudge.is_not(None), sa.or_(Row.let_go_at.is_(None), Row.let_go_at > given("now")))
    .order_by(Row.next_nudge)
    .limit(1)
)
_WAITING = _WHICHEVER.where(Row.state == OPEN)
_SOONEST = prepared(
    sa.union_all(
        *(
            sa.select(soonest.subquery())
            for soonest in (
                _WAITING.where(Row.urgent.is_(False), ~_IS_WEEKLY),
                # Few are of this kind: told so, no database looks for the first one among all that wait.
                _WHICHEVER.where(_IS_WEEKLY, sa.func.coalesce(Row.state, "") == OPEN),
                _WAITING.where(Row.urgent.is_(True)),
                # What a message had no room for waits; what fell due after it does not.
                _WAITING.where(Row.urgent.is_(True), Row.next_nudge > given("spoken")),
            )
        )
    )
)
_ASKS_MORE = (
    sa.exists()
    .where(tables.MessageReminder.owner_id == tables.Message.owner_id)
    .where(tables.MessageReminder.message_id == tables.Message.id)
    .where(Row.owner_id == tables.Message.owner_id, Row.id == tables.MessageReminder.reminder_id)
    .where(~is_of(BEFORE_A_TALK | {DueKind.EVALUATED}))
)
_SPOKEN_LATELY = prepared(
    sa.select(tables.Message.composed_at, tables.Message.week, _ASKS_MORE.label("asks_more")).where(
        tables.Message.owner_id == given("owner"),
        tables.Message.composed_at > given("since"),
        # Written out: compared with a place, it may or may not be an index's own condition, and SQLite plans anew each time.
        tables.Message.state != sa.literal_column("'dropped'"),
        # An answer in the direct message is no message of ours to be counted; a welcome is enough for its day.
        sa.or_(tables.Message.purpose == "nudge", tables.Message.purpose == "welcome"),
    )
)


def of_row(row: Sequence[Any]) -> Reminder:
    """A reminder from its columns, in the order of its fields."""
    values = dict(zip(Reminder.__dataclass_fields__, row, strict=True))
    return Reminder(**{**values, "kind": DueKind(values["kind"])})


def follow(order: Order, owner: Owner, *, now: dt.datetime) -> set[int]:
    """As `bring_in_line`, for everybody whom an order concerns."""
    asking = weeks.asking(order.session, owner.id, order.changed_in(tables.Advice))
    return asking | bring_in_line(order.session, owner, order.contacts, now=now, new=order.new_contacts)


def bring_in_line(
    session: Session,
    owner: Owner,
    contact_ids: Iterable[int],
    *,
    now: dt.datetime,
    new: Container[int] = (),
    paused: tuple[Pause, ...] | None = None,
) -> set[int]:
    """Make the reminders of these contacts equal to the journey, then store when the owner is next spoken to.

    Rows are added or moved; one never spoken and no longer due is deleted, one that was spoken is settled.
    Gives out the ids of messages that now show an old state of things. `new`: those who were added just now; `paused`: the
    owner's pauses, where they are known already.
    """
    turned: list[int] = []
    paused = pauses.of(session, owner.id) if paused is None else paused
    for contact_id in sorted(contact_ids):
        is_new = contact_id in new
        facts = facts_of(session, owner, contact_id, paused=paused, is_new=is_new)
        dues = journey.journey(facts, owner.preferences) if facts else ()
        rows = [] if is_new else session.execute(_ALL, {"owner": owner.id, "contact": contact_id}).all()
        turned += _make_equal(session, owner.id, contact_id, dues, rows)
    set_alarm(session, owner, now=now, paused=paused)
    return _spoken_in(session, owner.id, turned)


def zone_learned(
    session: Session, owner: Owner, zone: str | None, *, now: dt.datetime, locale: str | None = None
) -> Owner:
    """Slack was asked where the owner is; with a zone every due moves to its local hours."""
    before = owner.preferences.zone
    owner = owners.learn_zone(session, owner, zone, now=now, locale=locale)
    if zone and zone != before:
        everything_in_line(session, owner, now=now)
    return owner


def everything_in_line(session: Session, owner: Owner, *, now: dt.datetime) -> set[int]:
    """As `bring_in_line`, for everybody the owner knows: what holds for all of them has changed."""
    return bring_in_line(session, owner, contacts.everybody(session, owner.id), now=now)


def set_alarm(
    session: Session, owner: Owner, *, now: dt.datetime, paused: tuple[Pause, ...] | None = None
) -> dt.datetime | None:
    """Store and return the first moment from now on at which something may be said to this owner (UTC)."""
    moment = alarm(session, owner, rules_for(session, owner, now=now, paused=paused), now=now)
    owners.wake(session, owner.id, moment)
    return moment


def alarm(session: Session, owner: Owner, rules: pace.Rules, *, now: dt.datetime) -> dt.datetime | None:
    """The first moment from now on at which something may be said to this owner (UTC)."""
    spoken = max(rules.sent, default=_LONG_AGO)
    soonest = session.execute(_SOONEST, {"owner": owner.id, "now": now, "spoken": spoken})
    waiting = [_waiting(row.next_nudge, now, urgent=row.urgent, weekly=row.weekly) for row in soonest]
    own = own_waiting(session, owner, now=now)
    return pace.wake_at(rules, [*waiting, own] if own else waiting)


def own_waiting(session: Session, owner: Owner, *, now: dt.datetime) -> pace.Waiting | None:
    """How a plan from no talk waits for its message of the week, from now on; None: there is none, or none is wanted."""
    day = weeks.waits(session, owner.id) if owner.preferences.weekly else None
    return _waiting(owner.preferences.week_from(day), now, urgent=False, weekly=True) if day else None


def rules_for(
    session: Session, owner: Owner, *, now: dt.datetime, paused: tuple[Pause, ...] | None = None
) -> pace.Rules:
    """What holds for this owner's messages from now on; `paused`: their pauses, where they are known already."""
    spoken = session.execute(_SPOKEN_LATELY, {"owner": owner.id, "since": now - WEEK}).all()
    return pace.Rules(
        owner.preferences,
        pauses=pauses.of(session, owner.id) if paused is None else paused,
        sent=tuple(row.composed_at for row in spoken),
        ladder=pace.Ladder(owner.ladder),
        of_talks=frozenset(row.composed_at for row in spoken if not (row.asks_more or row.week)),
        weeks=frozenset(row.week for row in spoken if row.week),
    )


def decide(order: Order, reminder: Reminder, what: journey.Choice, *, until: dt.date | None, now: dt.datetime) -> None:
    """The owner's word on a due: later, skipped or never."""
    order.make(
        tables.Decision,
        contact_id=reminder.contact_id,
        kind=reminder.kind,
        about=reminder.about,
        what=what,
        until=until,
        decided_at=now,
    )


def known(session: Session, owner_id: int, reminder_id: int) -> Reminder:
    """A reminder that surely exists, because a stored row points to it."""
    return of_row(session.execute(sa.select(*_COLUMNS).where(Row.owner_id == owner_id, Row.id == reminder_id)).one())


def put_off_until(session: Session, owner_id: int, reminder: Reminder) -> dt.date | None:
    """The day to which the owner last put it off."""
    table = tables.Decision
    put_off = (table.owner_id == owner_id) & (table.kind == reminder.kind.value) & (table.about == reminder.about)
    query = sa.select(table.until).where(put_off, table.what == journey.Choice.LATER.value)
    return session.execute(query.order_by(table.id.desc()).limit(1)).scalar_one_or_none()


def spoken_about(session: Session, owner_id: int, contact_ids: Iterable[int]) -> set[int]:
    """The messages in which these contacts' dues were spoken."""
    theirs = sa.select(Row.id).where(Row.owner_id == owner_id, Row.contact_id.in_(contact_ids), Row.nudge > 0)
    return _spoken_in(session, owner_id, list(session.execute(theirs).scalars()))


def spoken_of_talk(session: Session, owner_id: int, interview_id: int) -> set[int]:
    """The messages in which what a talk opened was spoken."""
    of_talk = (Row.owner_id == owner_id) & (Row.about == f"interview:{interview_id}") & (Row.nudge > 0)
    return _spoken_in(session, owner_id, list(session.execute(sa.select(Row.id).where(of_talk)).scalars()))


def page_at(session: Session, owner_id: int, interview_id: int) -> dt.datetime | None:
    """When the page of a talk comes (UTC); None where it does not, or has come."""
    return _of_talk_at(session, owner_id, DueKind.PAGE, interview_id)


def new_time_at(session: Session, owner_id: int, interview_id: int) -> dt.datetime | None:
    """When a new time for a talk is brought up (UTC); None where it is not, or was."""
    return _of_talk_at(session, owner_id, DueKind.NEW_TIME, interview_id)


def _of_talk_at(session: Session, owner_id: int, kind: DueKind, interview_id: int) -> dt.datetime | None:
    about = (Row.owner_id == owner_id) & (Row.kind == kind.value) & (Row.about == f"interview:{interview_id}")
    query = sa.select(Row.next_nudge).where(about, Row.state == OPEN)
    return session.execute(query).scalar_one_or_none()


def next_hello(session: Session, owner_id: int, contact_id: int) -> dt.datetime | None:
    """When a hello to this contact comes up (UTC)."""
    hello = (Row.owner_id == owner_id) & (Row.contact_id == contact_id) & (Row.kind == DueKind.IN_TOUCH.value)
    ahead = hello & (Row.state == OPEN) & Row.next_nudge.is_not(None)
    query = sa.select(Row.next_nudge).where(ahead).order_by(Row.next_nudge.desc()).limit(1)
    return session.execute(query).scalar_one_or_none()


def of_contact(session: Session, owner_id: int, contact_id: int) -> list[Reminder]:
    """What is open for a contact, the soonest first; what nothing more will be said about comes last."""
    return [of_row(row) for row in session.execute(_OPEN, {"owner": owner_id, "contact": contact_id})]


def still_open(
    session: Session, owner_id: int, *, by: dt.datetime, today: dt.date, limit: int
) -> list[tuple[Reminder, str]]:
    """What is due by a moment (UTC), not let go and not put off beyond `today` (the owner's local day).

    With the contact's name; thank-yous first, then the oldest. What comes before a talk stands with the talks to come.
    """
    due = (
        sa.select(*_COLUMNS, tables.Contact.name)
        .join(tables.Contact, tables.Contact.id == Row.contact_id)
        .where(Row.owner_id == owner_id, Row.state == OPEN, Row.kind != DueKind.LEFT.value, _worth_saying(by))
        .where(~_IS_AHEAD, sa.or_(Row.due_at <= by, Row.next_nudge <= by, _thanks_after(by)), ~_put_off_beyond(today))
        .order_by(Row.kind.desc(), Row.due_at)
        .limit(limit)
    )
    return [(of_row(row[:-1]), row[-1]) for row in session.execute(due)]


def next_open(session: Session, owner_id: int, *, after: dt.datetime) -> tuple[Reminder, str] | None:
    """The next thing that will be said after a moment (UTC), with the contact's name."""
    ahead = (
        sa.select(*_COLUMNS, tables.Contact.name)
        .join(tables.Contact, tables.Contact.id == Row.contact_id)
        .where(Row.owner_id == owner_id, Row.state == OPEN, Row.next_nudge > after)
        .order_by(Row.next_nudge)
        .limit(1)
    )
    row = session.execute(ahead).one_or_none()
    return (of_row(row[:-1]), row[-1]) if row else None


def to_say(session: Session, owner_id: int, *, by: dt.datetime, now: dt.datetime) -> list[Reminder]:
    """What is to be said by a moment, what may not wait first, then the longest due; not what is let go by now."""
    rows = session.execute(_TO_SAY, {"owner": owner_id, "by": by, "now": now})
    return [of_row(row) for row in rows]


def left(session: Session, owner_id: int, *, now: dt.datetime, limit: int) -> list[Reminder]:
    """What was let go by now and never told so, the latest first: for a message of the week."""
    rows = session.execute(_LEFT, {"owner": owner_id, "now": now, "limit": limit})
    return [of_row(row) for row in rows]


def _thanks_after(by: dt.datetime) -> sa.ColumnElement[bool]:
    # A thank-you is open as soon as its talk is over, a day before it is due.
    return (Row.kind == DueKind.THANKED.value) & (Row.due_at <= by + THANKS_WITHIN)


def _put_off_beyond(day: dt.date) -> sa.ColumnElement[bool]:
    table = tables.Decision
    same = (table.owner_id == Row.owner_id) & (table.kind == Row.kind) & (table.about == Row.about)
    latest = sa.select(table.until).where(same, table.what == journey.Choice.LATER.value)
    until = latest.order_by(table.id.desc()).limit(1).correlate(Row).scalar_subquery()
    return sa.func.coalesce(until > day, sa.false())


def _worth_saying(now: dt.datetime) -> sa.ColumnElement[bool]:
    return sa.or_(Row.let_go_at.is_(None), Row.let_go_at > now)


def _make_equal(
    session: Session, owner_id: int, contact_id: int, dues: Iterable[Due], rows: Iterable[Any]
) -> list[int]:
    stored = {(row.kind, row.about): row for row in rows}
    new, turned = [], []
    for due in dues:
        row = stored.pop((due.kind.value, due.about), None)
        values = {
            "contact_id": contact_id,
            "nudge": due.nudge,
            "next_nudge": due.next_nudge,
            "due_at": due.due_at,
            "let_go_at": due.let_go_at,
            "urgent": due.urgent,
            "state": OPEN,
        }
        if row is None:
            new.append({"owner_id": owner_id, "kind": due.kind.value, "about": due.about, **values})
        elif any(getattr(row, name) != value for name, value in values.items()):
            session.execute(_MOVE, {"row": row.id, **values})
            turned += [row.id] if row.state != OPEN else []
    if new:
        session.execute(_INSERT, new)
    return turned + _close(session, list(stored.values()))


def _close(session: Session, rows: list[Any]) -> list[int]:
    spoken = [row.id for row in rows if row.nudge and row.state == OPEN]
    never_spoken = [row.id for row in rows if not row.nudge]
    if spoken:
        session.execute(sa.update(Row).where(Row.id.in_(spoken)).values(state=SETTLED, next_nudge=None))
    if never_spoken:
        session.execute(sa.delete(Row).where(Row.id.in_(never_spoken)))
    return spoken


def _spoken_in(session: Session, owner_id: int, reminder_ids: list[int]) -> set[int]:
    if not reminder_ids:
        return set()
    carried = tables.MessageReminder
    mine = (carried.owner_id == owner_id) & carried.reminder_id.in_(reminder_ids)
    return set(session.execute(sa.select(carried.message_id).where(mine)).scalars())


def _waiting(next_nudge: dt.datetime, now: dt.datetime, *, urgent: bool, weekly: bool) -> pace.Waiting:
    return pace.Waiting(max(next_nudge, now), urgent, since=next_nudge, weekly=weekly)
