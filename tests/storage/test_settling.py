"""What was said is settled beside whatever its owner does meanwhile."""

import datetime as dt
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from storage import composing, deliveries, owners
from tests.patience import PATIENCE
from tests.storage.conftest import TUESDAY, Storage

_WAITS = sa.text(
    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
)


def test_settling_waits_for_who_holds_the_owner_and_not_the_other_way_round(store: Storage) -> None:
    """Somebody who presses something while their message is settled, after a turn that failed: nobody is refused."""
    if store.sessions.one_writes:
        pytest.skip("One writes at a time")
    store.logs("Ada Lovelace")
    owner_id = store.alice.id
    with store.sessions.begin() as session:
        outgoing = composing.compose(session, [owner_id], now=TUESDAY + dt.timedelta(days=1))[owner_id]
        session.execute(sa.text("update owner set failed_turns = 1"))

    def settle() -> list[bool]:
        with store.sessions.begin() as session:
            return deliveries.all_sent(session, [deliveries.Taken(outgoing.id, owner_id, "D1", "1.1")])

    with ThreadPoolExecutor(1) as aside:
        with store.sessions.begin() as session:
            owners.lock(session, owner_id)
            settled = aside.submit(settle)
            latest = time.monotonic() + PATIENCE
            while not _somebody_waits(store) and time.monotonic() < latest:
                pass  # it asks for the owner at once
            deliveries.outdate(session, outgoing.id)
        assert settled.result(PATIENCE) == [True]


def _somebody_waits(store: Storage) -> bool:
    with store.sessions.reading() as session:
        return bool(session.execute(_WAITS).scalar_one())
