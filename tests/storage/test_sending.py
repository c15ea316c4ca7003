"""Turns of workspaces: fair, within their allowance, and nobody is taken twice."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from storage import Session, open_sessions, owners, sending
from storage.prepared import Prepared
from storage.sending import Claim
from storage.tables import Owner, Workspace
from tests.patience import LONG_WAITS
from tests.storage.conftest import TUESDAY, Storage

_FACTS = {"now": TUESDAY, "absurd": TUESDAY, "room": 9, "resting": [1], "places": 9, "workspace": 1}
_IN_FULL = {"render_postcompile": True}
LATER = TUESDAY + dt.timedelta(seconds=61)


def test_a_quiet_moment_is_one_look(store: Storage) -> None:
    """Nobody waits: nothing is taken."""
    with store.sessions.begin() as session:
        assert sending.oldest(session, TUESDAY) is None
        assert sending.take(session, now=TUESDAY, places=9) == []


def test_workspaces_come_in_turns_and_a_giant_leaves_room(store: Storage) -> None:
    """A hundred wait in one, three in others; the oldest are all the giant's."""
    with store.sessions.begin() as session:
        _waiting(session, "GIANT", 100, since=dt.timedelta(hours=9))
        for team in ("A", "B", "C"):
            _waiting(session, team, 1, since=dt.timedelta(minutes=1))
        assert sending.oldest(session, TUESDAY) == TUESDAY - dt.timedelta(hours=9)

        first = _teams(session, sending.take(session, now=TUESDAY, places=12))
        second = _teams(session, sending.take(session, now=TUESDAY, places=12))

    assert (first.count("GIANT"), sorted(set(first))) == (8, ["A", "B", "C", "GIANT"])
    assert second == ["GIANT"] * 8


def test_who_is_on_the_way_in_numbers_gets_no_further_turn(store: Storage) -> None:
    """A giant whose messages are slow."""
    with store.sessions.begin() as session:
        giant = _waiting(session, "GIANT", 20)
        _waiting(session, "A", 1)

        assert _teams(session, sending.take(session, now=TUESDAY, places=9, resting=[giant])) == ["A"]


def test_what_is_taken_is_taken_until_the_lease_runs_out(store: Storage) -> None:
    """Whoever took it may be gone."""
    with store.sessions.begin() as session:
        _waiting(session, "A", 3)
        first = sending.take(session, now=TUESDAY, places=9)
        assert len(first) == 3
        assert sending.take(session, now=TUESDAY + dt.timedelta(seconds=59), places=9) == []

        assert {one.owner_id for one in sending.take(session, now=LATER, places=9)} == {one.owner_id for one in first}


def test_what_is_handed_back_is_there_at_once(store: Storage) -> None:
    """Unless something else was decided about it meanwhile."""
    with store.sessions.begin() as session:
        _waiting(session, "A", 2)
        taken = sending.take(session, now=TUESDAY, places=9)
        owners.wake(session, taken[1].owner_id, None)
        for claim in taken:
            sending.hand_back(session, claim, now=TUESDAY)

        assert [one.owner_id for one in sending.take(session, now=TUESDAY, places=9)] == [taken[0].owner_id]


def test_an_allowance_is_used_up_and_grows_again(store: Storage) -> None:
    """At most so many in one go, then a little less than Slack allows."""
    with store.sessions.begin() as session:
        _waiting(session, "GIANT", 100)

        assert _all(session, TUESDAY) == sending.AT_ONCE
        assert _all(session, TUESDAY + sending.EACH) == 1
        assert _all(session, TUESDAY + sending.EACH * 11) == 10


def test_paused_and_dead_workspaces_are_passed_over(store: Storage) -> None:
    """Until the moment that Slack said, or until the token is taken again."""
    with store.sessions.begin() as session:
        paused, dead = _waiting(session, "A", 1), _waiting(session, "B", 1)
        sending.pause(session, paused, until=LATER)
        sending.pause(session, paused, until=TUESDAY)  # the longer one holds
        assert sending.bury(session, dead)
        assert not sending.bury(session, dead)
        assert sending.take(session, now=TUESDAY, places=9) == []
        assert sending.buried(session) == [(dead, "B")]

        assert _teams(session, sending.take(session, now=LATER, places=9)) == ["A"]
        sending.revive(session, dead, now=LATER)
        assert _teams(session, sending.take(session, now=LATER, places=9)) == ["B"]


def test_two_workers_take_different_people(database_url: str) -> None:
    """At the same moment, over and over, until nobody is left; on PostgreSQL nobody waits for the other."""
    sessions = open_sessions(database_url, waits=LONG_WAITS)
    with sessions.begin() as session:
        for number in range(20):
            _waiting(session, f"T{number}", 10)
    line = threading.Barrier(4)

    def work(_: int) -> list[int]:
        line.wait()
        taken: list[int] = []
        for _round in range(40):
            with sessions.begin() as session:
                taken += [claim.owner_id for claim in sending.take(session, now=TUESDAY, places=8)]
        return taken

    with ThreadPoolExecutor(4) as workers:
        taken = [owner_id for each in workers.map(work, range(4)) for owner_id in each]
    sessions.close()

    assert len(taken) == len(set(taken)) == 200


@pytest.mark.parametrize("many", [10, pytest.param(2000, marks=pytest.mark.slow)])
def test_the_look_and_the_turn_use_their_indexes(store: Storage, many: int) -> None:
    """However many are asleep: no table is read from one end to the other."""
    if store.sessions._engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL chooses by its statistics; the benchmark measures it")
    with store.sessions.begin() as session:
        _waiting(session, "A", many)
        for query in (sending._OLDEST, sending._WANTED, sending._WHERE_THEY_ARE, sending._WAITING, sending._PEOPLE):
            asked = query.statement if isinstance(query, Prepared) else query
            order = str(asked.params(_FACTS).compile(dialect=session.dialect, compile_kwargs=_IN_FULL))
            plan = session.exec_driver_sql(f"explain query plan {order}", (None,) * order.count("?"))
            steps = [row[3] for row in plan]
            assert [step for step in steps if step.startswith("SCAN") and not any(one in step for one in _SHORT)] == []


_SHORT = ("turn_at", "CONSTANT", "anon", "json_each")
"""What may be read from one end to the other: workspaces by turns, what was found already, and the list that is given."""


def _waiting(session: Session, team: str, count: int, *, since: dt.timedelta = dt.timedelta(minutes=5)) -> int:
    for number in range(count):
        owner = owners.lock_or_make(session, team=team, user=f"U{number}", zone="Europe/Lisbon", now=TUESDAY)
        owners.wake(session, owner.id, TUESDAY - since)
    return session.execute(sa.select(Workspace.id).where(Workspace.team == team)).scalar_one()


def _teams(session: Session, claims: list[Claim]) -> list[str]:
    of = {row.id: row.team for row in session.execute(sa.select(Workspace.id, Workspace.team))}
    return [of[claim.workspace_id] for claim in claims]


def _all(session: Session, now: dt.datetime) -> int:
    taken = 0
    while claims := sending.take(session, now=now, places=32):
        taken += len(claims)
        ids = [claim.owner_id for claim in claims]
        session.execute(sa.update(Owner).where(Owner.id.in_(ids)).values(wake_at=None))
    return taken
