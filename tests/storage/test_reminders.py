"""Reminders stay equal to the journey, whatever happens, also to two at once."""

import datetime as dt
import threading
from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import journey
from coach.journey import Choice, DueKind
from storage import (
    Session,
    advice,
    composing,
    contacts,
    deliveries,
    owners,
    pauses,
    promises,
    reminders,
    talks,
    undo,
)
from storage.facts import Circle, facts_of
from storage.order import Order
from storage.owners import Owner
from storage.tables import Reminder
from tests.storage.conftest import TUESDAY, Storage

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            "log arrange move touch thank learn later skip rest undo say settle promise keep went pause back plan did met wrote replied".split()  # noqa: SIM905 - twenty-two lines else
        ),
        st.integers(0, 3),
        st.integers(0, 60),
    ),
    max_size=25,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_after_any_history_the_reminders_are_what_the_journey_says(store: Storage, acts: list[Any]) -> None:
    """And the alarm rings no later than the first of them may be said."""
    now = TUESDAY
    for act, which, days in acts:
        now += dt.timedelta(days=days, hours=which)
        with store.sessions.begin() as session:
            owner = owners.lock(session, store.alice.id)
            assert owner
            _carry_out(session, owner, act, which, now)
    with store.sessions.reading() as session:
        for contact_id in _everybody(session, store.alice.id):
            circle = Circle(store.alice, [contact_id], pauses.of(session, store.alice.id))
            facts = facts_of(session, [circle])[contact_id]
            assert _stored(session, store.alice.id, contact_id) == _said(
                journey.journey(facts, store.alice.preferences)
            )


def test_bringing_in_line_twice_changes_nothing(store: Storage) -> None:
    """The second time finds everything as it should be."""
    contact_id, _ = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        before = _stored(session, store.alice.id, contact_id)
        assert reminders.bring_in_line(session, store.alice, {contact_id}, now=TUESDAY) == set()
        assert _stored(session, store.alice.id, contact_id) == before


def test_two_at_once_leave_the_reminders_in_line(store: Storage) -> None:
    """One person, one thing at a time: the owner's row is locked before anything is read."""
    contact_id, _ = store.logs("Ada Lovelace")

    def touched() -> None:
        for _ in range(10):
            with store.sessions.begin() as session:
                owner = owners.lock(session, store.alice.id)
                assert owner
                order = Order(session, owner.id)
                talks.touch(order, contact_id, kind="other", direction="both", day=dt.date(2026, 5, 1))
                reminders.bring_in_line(session, owner, {contact_id}, now=TUESDAY)

    threads = [threading.Thread(target=touched) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.sessions.reading() as session:
        circle = Circle(store.alice, [contact_id], pauses.of(session, store.alice.id))
        facts = facts_of(session, [circle])[contact_id]
        assert _stored(session, store.alice.id, contact_id) == _said(journey.journey(facts, store.alice.preferences))


def test_a_nudge_is_spoken_once(store: Storage) -> None:
    """What was composed is not composed again; after downtime it is said once."""
    store.logs("Ada Lovelace")
    a_week_later = TUESDAY + dt.timedelta(days=7)

    with store.sessions.begin() as session:
        first = composing.compose(session, [store.alice.id], now=a_week_later).get(store.alice.id)
        second = composing.compose(session, [store.alice.id], now=a_week_later).get(store.alice.id)

    assert first
    assert [matter.reminder.kind for matter in first.matters] == [DueKind.THANKED]
    assert second is None


def test_a_message_has_three_people_at_most(store: Storage) -> None:
    """The rest is counted."""
    for name in ("Ada", "Grace", "Alan", "Edsger", "Barbara"):
        store.logs(name)

    with store.sessions.begin() as session:
        message = composing.compose(session, [store.alice.id], now=TUESDAY + dt.timedelta(days=1)).get(store.alice.id)

    assert message
    assert len({matter.contact.id for matter in message.matters}) == 3
    assert message.more == 2


def _carry_out(session: Session, owner: Owner, act: str, which: int, now: dt.datetime) -> None:
    people = _everybody(session, owner.id)
    order = Order(session, owner.id)
    contact_id = people[which % len(people)] if people else None
    if contact_id is None and act in ("met", "wrote"):
        contact_id = contacts.add(order, name=f"Somebody {which}")
    if act == "log" or contact_id is None:
        contact_id = contact_id if contact_id and which else contacts.add(order, name=f"Somebody {which}")
        talks.hold(order, contact_id, day=owner.day(now), now=now, held=which != 3, medium="coffee")
    elif act == "arrange":
        talks.hold(order, contact_id, now=now, held=False, **_at(owner, now, which))
    elif act == "say":
        outgoing = composing.compose(session, [owner.id], now=now).get(owner.id)
        if outgoing:
            deliveries.all_sent(session, [deliveries.Taken(outgoing.id, owner.id, "D1", str(outgoing.id))])
        return
    elif act == "undo":
        undo_id = undo.last(session, owner.id, now=now)
        if undo_id:
            undo.take_back(session, owner, undo_id, now=now)
        return
    elif act in ("pause", "back"):
        today = owner.day(now)
        if act == "pause":
            pauses.begin(order, today=today, until=today + dt.timedelta(days=7 * which) if which else None)
        else:
            pauses.end(order, today=today)
        order.keep(act, now=now)
        reminders.pauses_in_line(session, owner, now=now)
        return
    else:
        _touch_up(session, owner, order, act, contact_id, now)
    order.keep(act, now=now)
    reminders.bring_in_line(session, owner, order.contacts, now=now)


def _touch_up(session: Session, owner: Owner, order: Order, act: str, contact_id: int, now: dt.datetime) -> None:
    held = talks.with_contact(session, owner.id, contact_id)
    dues = reminders.of_contact(session, owner.id, contact_id)
    if act == "touch":
        talks.touch(order, contact_id, kind="other", direction="both", day=owner.day(now))
    elif act == "thank" and held:
        talks.thank(order, held[0], day=owner.day(now))
    elif act == "learn" and held:
        talks.learn(order, held[0], "something", now=now)
    elif act == "later" and dues:
        reminders.decide(order, dues[0], Choice.LATER, until=owner.day(now) + dt.timedelta(days=3), now=now)
    elif act == "skip" and dues:
        reminders.decide(order, dues[-1], Choice.SKIPPED, until=None, now=now)
    elif act == "move" and held:
        talks.move(order, held[0], now=now, **_at(owner, now, len(dues)))
    elif act == "rest":
        contacts.mend(order, contacts.known(session, owner.id, contact_id), resting=True)
    else:
        _promise_or_tell(session, owner, order, act, contact_id, now)


def _at(owner: Owner, now: dt.datetime, which: int) -> dict[str, Any]:
    """A day ahead, with an hour for most."""
    starts_at = now + dt.timedelta(days=which + 1, hours=which)
    return {"day": owner.day(starts_at), "starts_at": starts_at if which else None}


def _promise_or_tell(session: Session, owner: Owner, order: Order, act: str, contact_id: int, now: dt.datetime) -> None:
    held = talks.with_contact(session, owner.id, contact_id)
    if act == "promise":
        day = owner.day(now) + dt.timedelta(days=5)
        promises.make(
            order, contact_id, "the link", mine=True, now=now, by=day, interview_id=held[0].id if held else None
        )
    elif act == "keep":
        for promise in promises.open_with(session, owner.id, contact_id)[:1]:
            promises.keep(order, promise, day=owner.day(now))
    elif act in ("met", "wrote", "replied"):
        kind, direction = {"met": ("card", "both"), "wrote": ("outreach", "mine"), "replied": ("reply", "theirs")}[act]
        talks.touch(order, contact_id, kind=kind, direction=direction, day=owner.day(now))
    elif act == "plan":
        advice.give(
            order, contact_id, "one project", by=owner.day(now) + dt.timedelta(days=4), interview_id=None, now=now
        )
    elif act == "did":
        for step in advice.listed(session, owner.id, advice.OPEN, limit=1):
            advice.settle(order, step, advice.DONE, day=TUESDAY.date())
    elif act == "went" and held:
        talks.mend(order, held[0], outcome="cancelled" if held[0].id % 2 else None, evaluated_at=now)


def _everybody(session: Session, owner_id: int) -> list[int]:
    return [one.id for one in contacts.looked_up(session, owner_id, "somebody", limit=50)]


def _stored(session: Session, owner_id: int, contact_id: int) -> set[Any]:
    rows = session.execute(
        sa.select(Reminder.__table__).where(
            Reminder.owner_id == owner_id, Reminder.contact_id == contact_id, Reminder.state == reminders.OPEN
        )
    )
    return {(row.kind, row.about, row.nudge, row.next_nudge, row.due_at, row.let_go_at, row.urgent) for row in rows}


def _said(dues: tuple[journey.Due, ...]) -> set[Any]:
    return {
        (due.kind.value, due.about, due.nudge, due.next_nudge, due.due_at, due.let_go_at, due.urgent) for due in dues
    }
