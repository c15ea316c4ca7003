"""A database of its own for every test, on both servers, with two owners in it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from storage import Session, Sessions, contacts, open_sessions, owners, reminders, talks
from storage.order import Order
from storage.owners import Owner
from tests.patience import LONG_WAITS

TUESDAY = dt.datetime(2026, 4, 14, 14, 0, tzinfo=dt.UTC)


@dataclass
class Storage:
    """One database and its two owners."""

    sessions: Sessions
    alice: Owner
    bob: Owner

    def logs(
        self, name: str, *, owner: Owner | None = None, now: dt.datetime = TUESDAY, **facts: Any
    ) -> tuple[int, int]:
        """A coffee with somebody new today; the contact's id and the id by which it is undone."""
        owner = owner or self.alice
        with self.sessions.begin() as session:
            owners.lock(session, owner.id)
            order = Order(session, owner.id)
            contact_id = contacts.add(order, name=name, **facts)
            talks.hold(order, contact_id, day=owner.day(now), now=now, held=True, medium="coffee")
            undo_id = order.keep(f"coffee with {name}", now=now)
            reminders.bring_in_line(session, owner, order.contacts, now=now)
        return contact_id, undo_id

    def adds(self, *people: tuple[str, str | None]) -> None:
        """Contacts of Alice: (name, organization)."""
        with self.sessions.begin() as session:
            order = Order(session, self.alice.id)
            for name, organization in people:
                contacts.add(order, name=name, organization=organization)


@pytest.fixture
def store(database_url: str) -> Iterator[Storage]:
    """An empty network for Alice and for Bob."""
    sessions = open_sessions(database_url, waits=LONG_WAITS)
    with sessions.begin() as session:
        alice, bob = (_owner(session, user) for user in ("U0ALICE", "U0BOB"))
    yield Storage(sessions, alice, bob)
    sessions.close()


def _owner(session: Session, user: str) -> Owner:
    return owners.lock_or_make(session, team="T1", user=user, zone="Europe/Lisbon", now=TUESDAY)
