"""What is said unprompted keeps within its caps, and no week has two messages of its own, whatever happens."""

import datetime as dt
import itertools
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import pace
from storage import Session, advice, composing, contacts, deliveries, owners, reminders, tables, talks
from storage.order import Order
from tests.storage.conftest import TUESDAY, Storage

ZONES = ("Europe/Lisbon", "America/New_York", "Pacific/Chatham")
_NUMBERS = itertools.count()
ACTS = st.lists(
    st.tuples(st.sampled_from(("meet", "plan", "own", "off", "move", "answer", "away")), st.integers(0, 6)), max_size=12
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_caps_hold_and_no_week_has_two(store: Storage, acts: list[Any]) -> None:
    """One message a day and three a week, but for what belongs to a talk; a beat every six hours."""
    now = TUESDAY
    store = _with_somebody_new(store)
    for act, number in acts:
        _happens(store, act, number, now)
        days = 9 if act == "away" else 1 + number % 3
        if act == "away":
            now += dt.timedelta(days=days)
            continue
        for _ in range(days * 4):
            now += dt.timedelta(hours=6)
            _beat(store, now)
    with store.sessions.reading() as session:
        message = tables.Message
        mine = sa.select(message.composed_at, message.week).where(message.owner_id == store.alice.id)
        rows = session.execute(mine).all()
        urgent = _carried_urgent(session, store.alice.id)
    told = [row.week for row in rows if row.week]
    assert len(told) == len(set(told))
    ordinary = [row.composed_at for row in rows if row.composed_at not in urgent]
    assert all(sum(one - dt.timedelta(days=6) < other <= one for other in ordinary) <= pace.A_WEEK for one in ordinary)


def test_what_was_given_up_counts_as_said(store: Storage) -> None:
    """Its matters are asked about no sooner than if it had arrived; what else comes up that week is said."""
    store.logs("Ada Lovelace")
    _happens(store, "plan", 0, TUESDAY)
    monday = dt.datetime(2026, 4, 20, 9, 0, tzinfo=dt.UTC)

    with store.sessions.begin() as session:
        first = composing.compose(session, [store.alice.id], now=monday).get(store.alice.id)
        assert first
        assert first.week
        deliveries.uncertain(session, first.id, attempt=first.attempts, at=monday)
        deliveries.give_up(session, first.id)
        reminders.everything_in_line(session, store.alice, now=monday)
        assert composing.compose(session, [store.alice.id], now=monday).get(store.alice.id) is None
    _happens(store, "meet", 0, monday)
    with store.sessions.begin() as session:
        another = composing.compose(session, [store.alice.id], now=monday + dt.timedelta(days=1)).get(store.alice.id)

    assert another
    assert another.week


def _with_somebody_new(store: Storage) -> Storage:
    """An owner whose clock has not been later than Tuesday yet."""
    with store.sessions.begin() as session:
        user = f"U{next(_NUMBERS)}"
        somebody = owners.lock_or_make(session, team="T1", user=user, zone="Europe/Lisbon", now=TUESDAY)
    return replace(store, alice=somebody)


def _happens(store: Storage, act: str, number: int, now: dt.datetime) -> None:
    with store.sessions.begin() as session:
        owner = owners.lock(session, store.alice.id)
        assert owner
        order = Order(session, owner.id)
        people = contacts.everybody(session, owner.id)
        if act in ("meet", "plan", "own"):
            is_new = act == "meet" or (act == "plan" and not people)
            contact_id = contacts.add(order, name=f"Somebody {now}") if is_new else None if act == "own" else people[0]
            if act == "meet" and contact_id:
                talks.touch(order, contact_id, kind="card", direction="both", day=owner.day(now))
            by = owner.day(now) + dt.timedelta(days=number)
            advice.give(order, contact_id, "one project", by=by, interview_id=None, now=now)
            order.keep(act, now=now)
            reminders.bring_in_line(session, owner, order.contacts, now=now)
        elif act == "off":
            owner = owners.prefer(Order(session, owner.id), days_off=frozenset({number % 5}))
            reminders.everything_in_line(session, owner, now=now)
        elif act == "move":
            reminders.zone_learned(session, owner, ZONES[number % 3], now=now)
        elif act == "answer":
            for step in advice.listed(session, owner.id, advice.OPEN, limit=number):
                advice.settle(order, step, advice.DONE, day=TUESDAY.date())
            if order.changed:
                order.keep(act, now=now)
                reminders.follow(order, owner, now=now)


def _beat(store: Storage, now: dt.datetime) -> None:
    with store.sessions.begin() as session:
        if (at := owners.wakes_at(session, store.alice.id)) is None or at > now:
            return
        outgoing = composing.compose(session, [store.alice.id], now=now).get(store.alice.id)
        if outgoing:
            deliveries.all_sent(session, [deliveries.Taken(outgoing.id, store.alice.id, "D1", str(outgoing.id))])


def _carried_urgent(session: Session, owner_id: int) -> set[dt.datetime]:
    carried = tables.MessageReminder
    mine = sa.select(carried.spoken_at).where(carried.owner_id == owner_id)
    urgent = mine.join(tables.Reminder, tables.Reminder.id == carried.reminder_id)
    kinds = ("thanked", "evaluated", "promised")
    return set(session.execute(urgent.where(tables.Reminder.kind.in_(kinds))).scalars())
