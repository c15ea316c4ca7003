"""Reminders, kept equal to the journey in the transaction of each change of facts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach import journey, pace
from coach.after_talks import THANKS_WITHIN
from coach.facts import AT_ITS_HOUR, BEFORE_A_TALK, NEVER_LET_GO_UNSAID, WEEKLY
from coach.journey import DueKind
from storage import alarms, contacts, owners, tables, weeks
from storage.among import about_them, among
from storage.database import Session
from storage.differing import MOVED, Differing
from storage.facts import Circle, facts_of
from storage.order import Order
from storage.owners import Owner
from storage.prepared import prepared
from storage.tables import Reminder as Row
from storage.values import any_of, columns, given, rows_of

OPEN = alarms.OPEN
WAITS = (Row.state == OPEN) & Row.urgent.in_((False, True))
"""Open, urgent or not: told so, SQLite finds what is due by a moment in the index, without counting its rows before."""
_ENOUGH = 50
"""Reminders looked at for one message."""


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
        if self.kind is DueKind.PREPARED and self.nudge and self.next_nudge:  # they chose that hour themselves
            return self.next_nudge > now
        return self.kind in AT_ITS_HOUR and self.due_at > now

    def waiting(self, now: dt.datetime) -> pace.Waiting:
        """How it waits for its next nudge, from now on."""
        return alarms.waiting(
            self.next_nudge or now,
            now,
            urgent=self.urgent,
            weekly=self.kind in WEEKLY,
            of_its_talk=self.is_of_its_talk,
        )

    @property
    def is_of_its_talk(self) -> bool:
        """Whether it comes ahead of a talk or right after it, which is no nagging: the owner planned the talk."""
        return self.is_ahead or (self.kind is DueKind.EVALUATED and not self.nudge)

    @property
    def interview_id(self) -> int | None:
        """The talk that opened it, if one did."""
        return self.number if self.is_about("interview") else None

    @property
    def number(self) -> int:
        """The id of the fact that opened it."""
        return int(self.about.partition(":")[2])

    def is_about(self, fact: str) -> bool:
        """Whether a fact of this kind opened it, such as `interview`."""
        return self.about.startswith(f"{fact}:")


_COLUMNS = columns(Row, Reminder)
_OF_CONTACT = (Row.owner_id == given("owner")) & (Row.contact_id == given("contact"))
_ALL = prepared(
    about_them(Row, Row.contact_id, Row.kind, Row.about, Row.id, Row.state, *(getattr(Row, name) for name in MOVED))
)
_LET_GO_LATER = prepared(
    sa.select(Row.contact_id)
    .where(Row.owner_id == given("owner"), Row.state == OPEN)
    # Without such a moment is also what a pause without an end holds back.
    .where(
        sa.or_(
            Row.let_go_at > given("before"),
            Row.let_go_at.is_(None) & sa.or_(Row.nudge > 0, ~any_of(Row.kind, NEVER_LET_GO_UNSAID)),
        )
    )
    .distinct()
)
_A_DAY_AND_MORE = dt.timedelta(days=2)
"""Longer than any day of an owner's."""
_OPEN = prepared(
    sa.select(*_COLUMNS).where(_OF_CONTACT, Row.state == OPEN).order_by(Row.next_nudge.is_(None), Row.next_nudge)
)
_CARRYING = prepared(
    sa.select(tables.MessageReminder.message_id)
    .where(among(tables.MessageReminder.owner_id, "owners"), among(tables.MessageReminder.reminder_id, "rows"))
    .distinct()
)


def is_of(kinds: Iterable[DueKind]) -> sa.ColumnElement[bool]:
    """Whether a reminder is of one of these kinds."""
    return any_of(Row.kind, kinds)


_IS_AHEAD = is_of(BEFORE_A_TALK)
"""What cannot wait for another day."""
_TO_SAY = prepared(
    sa.select(Row.owner_id, *_COLUMNS)
    .where(among(Row.owner_id, "owners"), WAITS, Row.next_nudge <= given("by"))
    .where(sa.or_(Row.let_go_at.is_(None), Row.let_go_at > given("now")))
    .order_by(Row.urgent.desc(), _IS_AHEAD.desc(), Row.kind.desc(), Row.due_at, Row.id)
)
_LEFT = (
    sa.select(*_COLUMNS)
    .where(Row.owner_id == given("owner"), Row.state == OPEN, Row.kind == DueKind.LEFT.value, Row.nudge == 0)
    .where(Row.due_at <= given("now"), Row.let_go_at > given("now"))
    .order_by(Row.due_at.desc())
    .limit(given("limit"))
)


def of_row(row: Sequence[Any]) -> Reminder:
    """A reminder from its columns, in the order of its fields."""
    values = dict(zip(Reminder.__dataclass_fields__, row, strict=True))
    return Reminder(**{**values, "kind": DueKind(values["kind"])})


def follow(order: Order, owner: Owner, *, now: dt.datetime, rules: pace.Rules | None = None) -> set[int]:
    """As `bring_in_line`, for everybody whom an order concerns."""
    stale = weeks.asking(order.session, owner.id, order.changed_in(tables.Advice))
    for interview_id in order.changed_in(tables.Interview, made=False):  # of a new one nothing was said
        stale |= spoken_of_talk(order.session, owner.id, interview_id)
    return stale | bring_in_line(order.session, owner, order.contacts, now=now, new=order.new_contacts, rules=rules)


def bring_in_line(
    session: Session,
    owner: Owner,
    contact_ids: Iterable[int],
    *,
    now: dt.datetime,
    new: Collection[int] = (),
    rules: pace.Rules | None = None,
) -> set[int]:
    """Make the reminders of these contacts equal to the journey, then store when the owner is next spoken to.

    Rows are added or moved; one never spoken and no longer due is deleted, one that was spoken is settled.
    Gives out the ids of messages that now show an old state of things. `new`: those who were added just now; `rules`:
    those of the owner's messages (`alarms.rules_for`), where they are known already.
    """
    rules = rules or alarms.rules_for(session, [owner], now=now)[owner.id]
    circle = Circle(owner, sorted(contact_ids), rules.pauses, new)
    return all_in_line(session, [circle], now=now, rules={owner.id: rules})


def all_in_line(
    session: Session,
    circles: Sequence[Circle],
    *,
    now: dt.datetime,
    rules: Mapping[int, pace.Rules] | None = None,
) -> set[int]:
    """As `bring_in_line`, for some contacts of several owners, with as many statements as for one."""
    facts = facts_of(session, circles)
    known = [one for circle in circles for one in circle.contacts if one not in circle.new]
    asked = {"owners": [circle.owner.id for circle in circles], "contacts": known}
    stored: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(_ALL, asked) if known else ():
        stored[row[0]].append(row)
    differing = Differing()
    for circle in circles:
        for contact_id in circle.contacts:
            dues = journey.journey(facts[contact_id], circle.owner.preferences) if contact_id in facts else ()
            differing.compare(circle.owner.id, dues, stored.get(contact_id, ()))
    differing.store(session, asked["owners"])
    people = [circle.owner for circle in circles]
    if rules is None:
        paused = {circle.owner.id: circle.pauses for circle in circles}
        rules = alarms.rules_for(session, people, now=now, paused=paused)
    alarms.set_alarms(session, people, now=now, rules=rules)
    return set(session.execute(_CARRYING, {**asked, "rows": differing.turned}).scalars()) if differing.turned else set()


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


def pauses_in_line(session: Session, owner: Owner, *, now: dt.datetime) -> set[int]:
    """As `everything_in_line`, where a pause began or ended today: that moves only what is let go later."""
    asked = {"owner": owner.id, "before": now - _A_DAY_AND_MORE}
    return bring_in_line(session, owner, session.execute(_LET_GO_LATER, asked).scalars().all(), now=now)


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
    return [of_row(row) for row in rows_of(session, _OPEN, {"owner": owner_id, "contact": contact_id})]


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


def to_say(session: Session, by: Mapping[int, dt.datetime], *, now: dt.datetime) -> dict[int, list[Reminder]]:
    """What is to be said to owners by a moment of each, by their ids; not what is let go by now.

    What may not wait comes first, then the longest due.
    """
    found: dict[int, list[Reminder]] = {owner_id: [] for owner_id in by}
    asked = {"owners": list(by), "by": max(by.values(), default=now), "now": now}
    for owner_id, *row in session.execute(_TO_SAY, asked) if by else ():
        if len(found[owner_id]) < _ENOUGH and (one := of_row(row)).next_nudge and one.next_nudge <= by[owner_id]:
            found[owner_id].append(one)
    return found


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


def _spoken_in(session: Session, owner_id: int, reminder_ids: list[int]) -> set[int]:
    if not reminder_ids:
        return set()
    carried = tables.MessageReminder
    mine = (carried.owner_id == owner_id) & carried.reminder_id.in_(reminder_ids)
    return set(session.execute(sa.select(carried.message_id).where(mine)).scalars())
