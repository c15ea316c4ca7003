"""What is read and written for many people takes no more statements than for a few."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from storage import Session, composing, owners, reminders, undo
from storage.matters import Matter
from storage.order import Order
from tests.storage.conftest import TUESDAY, Storage


class Counting:
    """A session that counts what it is asked to execute."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.count = 0

    def execute(self, *asked: Any, **named: Any) -> Any:
        """As the session's own."""
        self.count += 1
        return self._session.execute(*asked, **named)

    def __getattr__(self, name: str) -> Any:
        """All else is the session's own, too."""
        return getattr(self._session, name)


def test_bringing_everybody_in_line_takes_the_same_statements_for_three_people_and_for_thirty(store: Storage) -> None:
    for number in range(3):
        store.logs(f"Somebody {number}")
    few = _counted(store, _wakes_at(dt.time(10)))
    for number in range(27):
        store.logs(f"Somebody else {number}")
    many = _counted(store, _wakes_at(dt.time(10, 15)))
    assert few == many


def test_a_signature_is_taken_back_without_reading_everybody_and_settings_read_them_once(store: Storage) -> None:
    """Nothing that is due hangs on how somebody signs."""
    store.logs("Ada Lovelace")
    signature = _counted(store, _takes_back(_orders(store, signs_as="Al")))
    hours = _counted(store, _takes_back(_orders(store, wakes=dt.time(6))))
    everybody = _counted(store, lambda session, owner: reminders.everything_in_line(session, owner, now=TUESDAY))
    assert signature < hours < signature + everybody


def test_composing_takes_the_same_statements_for_two_owners_and_for_twenty(store: Storage) -> None:
    """However many people each of them knows; and each is told of their own."""
    with store.sessions.begin() as session:
        crowd = [
            owners.lock_or_make(session, team="T1", user=f"U{number}", zone="Europe/Lisbon", now=TUESDAY)
            for number in range(20)
        ]
    for number, owner in enumerate((store.alice, store.bob, *crowd)):
        for which in range(1 + number % 3):
            store.logs(f"Somebody {number}/{which}", owner=owner)
    tomorrow = TUESDAY + dt.timedelta(days=1)
    counts = []
    for people in ((store.alice, store.bob), crowd):
        with store.sessions.begin() as session:
            counting = Counting(session)
            ids = [owner.id for owner in people]
            composed = composing.compose(cast("Session", counting), ids, now=tomorrow)
        counts.append(counting.count)
        assert composed.keys() == set(ids)
        for owner_id, outgoing in composed.items():
            number = owner_id - store.alice.id
            said = {matter.contact.name for matter in outgoing.matters}
            assert said == {f"Somebody {number}/{which}" for which in range(1 + number % 3)}
    assert counts[0] == counts[1]


class _Undone(Exception):
    """It was only to be looked at."""


def test_a_message_of_each_owner_is_as_it_would_be_alone(store: Storage) -> None:
    """What is read for many at once is not mixed up."""
    for owner in (store.alice, store.bob):
        for name in ("Ada Lovelace", "Grace Hopper"):
            store.logs(f"{name} of {owner.user}", owner=owner)
    tomorrow = TUESDAY + dt.timedelta(days=1)
    with suppress(_Undone), store.sessions.begin() as session:
        together = composing.compose(session, [store.alice.id, store.bob.id], now=tomorrow)
        raise _Undone
    for owner in (store.alice, store.bob):
        with suppress(_Undone), store.sessions.begin() as session:
            alone = composing.compose(session, [owner.id], now=tomorrow)[owner.id]
            raise _Undone
        assert [_said(matter) for matter in together[owner.id].matters] == [_said(matter) for matter in alone.matters]


def _said(matter: Matter) -> tuple[Any, ...]:
    return matter.reminder, matter.nudge, matter.contact, matter.talk, matter.learned, matter.last_touch, matter.answer


def _wakes_at(wakes: dt.time) -> Callable[[Session, owners.Owner], object]:
    def changed(session: Session, owner: owners.Owner) -> object:
        owner = owners.prefer(Order(session, owner.id), wakes=wakes)
        return reminders.everything_in_line(session, owner, now=TUESDAY)

    return changed


def _orders(store: Storage, **said: Any) -> int:
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        order.change_owner(**said)
        return order.keep("said", now=TUESDAY)


def _takes_back(undo_id: int) -> Callable[[Session, owners.Owner], object]:
    return lambda session, owner: undo.take_back(session, owner, undo_id, now=TUESDAY)


def _counted(store: Storage, act: Callable[[Session, owners.Owner], object]) -> int:
    with store.sessions.begin() as session:
        owner = owners.lock(session, store.alice.id)
        assert owner
        counting = Counting(session)
        act(cast("Session", counting), owner)
    return counting.count
