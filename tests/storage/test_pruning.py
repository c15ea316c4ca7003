"""What is past its time goes; what somebody may still press stays."""

import datetime as dt

import sqlalchemy as sa

from storage import Session, composing, deliveries, messages, owners, pruning, seen, sending
from storage.tables import Message, MessageReminder, SeenRequest, Undo
from tests.storage.conftest import TUESDAY, Storage

A_DAY = dt.timedelta(days=1)


def test_requests_and_undo_go_after_their_days(store: Storage) -> None:
    """Three days for a request, two for what can be taken back within one."""
    store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        seen.remember(session, "Ev1", now=TUESDAY)

    assert pruning.prune(store.sessions, now=TUESDAY + 2 * A_DAY) == 0
    assert pruning.prune(store.sessions, now=TUESDAY + 2.1 * A_DAY) == 1
    with store.sessions.reading() as session:
        assert (_count(session, SeenRequest), _count(session, Undo)) == (1, 0)
    assert pruning.prune(store.sessions, now=TUESDAY + 3.1 * A_DAY) == 1
    with store.sessions.reading() as session:
        assert _count(session, SeenRequest) == 0


def test_it_goes_in_batches(store: Storage) -> None:
    """A worker that was away for long does not hold everybody up."""
    with store.sessions.begin() as session:
        rows = [{"key": f"Ev{number}", "seen_at": TUESDAY} for number in range(pruning.BATCH + 5)]
        session.execute(sa.insert(SeenRequest), rows)
    later = TUESDAY + 9 * A_DAY

    assert [pruning.prune(store.sessions, now=later) for _ in range(3)] == [pruning.BATCH, 5, 0]


def test_a_message_is_kept_for_more_than_a_year_and_longer_while_something_in_it_is_open(store: Storage) -> None:
    """A press on one six months old is answered."""
    store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        outgoing = composing.compose(session, [store.alice.id], now=TUESDAY + A_DAY).get(store.alice.id)
        assert outgoing
        deliveries.all_sent(session, [deliveries.Taken(outgoing.id, store.alice.id, "D1", "1.1")])
    for days in (183, 500):
        pruning.prune(store.sessions, now=TUESDAY + days * A_DAY)
        assert _messages(store) == (1, 1)

    with store.sessions.begin() as session:
        session.execute(sa.text("update reminder set state = 'settled'"))
    pruning.prune(store.sessions, now=TUESDAY + 390 * A_DAY)
    assert _messages(store) == (1, 1)
    pruning.prune(store.sessions, now=TUESDAY + 500 * A_DAY)
    assert _messages(store) == (0, 0)


def test_a_message_that_was_never_spoken_leaves_its_nudge_unspoken(store: Storage) -> None:
    """Withdrawn, it is composed again; by whoever holds an older attempt it is left alone."""
    store.logs("Ada Lovelace")
    now = TUESDAY + A_DAY
    with store.sessions.begin() as session:
        outgoing = composing.compose(session, [store.alice.id], now=now).get(store.alice.id)
        assert outgoing
        assert not messages.withdraw(session, store.alice.id, outgoing.id, attempt=outgoing.attempts - 1, now=now)
        assert messages.withdraw(session, store.alice.id, outgoing.id, attempt=outgoing.attempts, now=now)
        assert not messages.withdraw(session, store.alice.id, outgoing.id, attempt=outgoing.attempts, now=now)
        assert deliveries.all_sent(session, [deliveries.Taken(outgoing.id, store.alice.id, "D1", "1.1")]) == [False]

        assert sending.oldest(session, now) == now
        again = composing.compose(session, [store.alice.id], now=now).get(store.alice.id)

    assert again
    assert [matter.nudge for matter in again.matters] == [1]
    with store.sessions.reading() as session:
        owner = owners.get(session, store.alice.id)
        assert owner
        assert owner.channel == "D1"


def test_a_step_of_the_quiet_ladder_that_was_never_told_is_taken_back(store: Storage) -> None:
    """Nobody becomes silent without a word."""
    store.logs("Ada Lovelace")
    now = TUESDAY + A_DAY
    with store.sessions.begin() as session:
        outgoing = composing.compose(session, [store.alice.id], now=now).get(store.alice.id)
        assert outgoing
        session.execute(sa.text("update message set step = 2"))
        session.execute(sa.text("update owner set ladder = 2"))
        assert messages.withdraw(session, store.alice.id, outgoing.id, attempt=outgoing.attempts, now=now)
        owner = owners.get(session, store.alice.id)

    assert owner
    assert owner.ladder == 1


def _count(session: Session, table: type) -> int:
    return session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def _messages(store: Storage) -> tuple[int, int]:
    with store.sessions.reading() as session:
        return _count(session, Message), _count(session, MessageReminder)
