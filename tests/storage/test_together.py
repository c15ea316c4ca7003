"""What is read and written for many people takes no more statements than for a few."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from storage import Session, owners, reminders
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


def _wakes_at(wakes: dt.time) -> Callable[[Session, owners.Owner], object]:
    def changed(session: Session, owner: owners.Owner) -> object:
        owner = owners.prefer(session, owner, wakes=wakes)
        return reminders.everything_in_line(session, owner, now=TUESDAY)

    return changed


def _counted(store: Storage, act: Callable[[Session, owners.Owner], object]) -> int:
    with store.sessions.begin() as session:
        owner = owners.lock(session, store.alice.id)
        assert owner
        counting = Counting(session)
        act(cast("Session", counting), owner)
    return counting.count
