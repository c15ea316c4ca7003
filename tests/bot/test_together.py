"""What many threads ask of the database is done in one transaction, and one failure stays one."""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from bot.together import Together
from storage import Busy, Session, Waits, open_sessions


@pytest.fixture
def session(database_url: str) -> Iterator[Session]:
    sessions = open_sessions(database_url, waits=Waits())
    with sessions.begin() as one:
        yield one
    sessions.close()


class Counter:
    """Doubles numbers; holds the first transaction until `go` is set, so that the others gather meanwhile."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.groups: list[list[int]] = []
        self.begun, self.go = threading.Event(), threading.Event()

    @contextmanager
    def begin(self) -> Iterator[Session]:
        self.begun.set()
        assert self.go.wait(10)
        yield self.session

    def act(self, session: Session, numbers: Sequence[int]) -> list[int]:
        self.groups.append(list(numbers))
        if 13 in numbers:
            raise LookupError(13)
        return [session.execute(sa.select(sa.literal(2) * number)).scalar_one() for number in numbers]


def _gathered(together: Together[int, int], counter: Counter, numbers: Sequence[int]) -> list[int | BaseException]:
    with ThreadPoolExecutor(len(numbers)) as threads:
        first = threads.submit(together, numbers[0])
        assert counter.begun.wait(10)
        rest = [threads.submit(together, number) for number in numbers[1:]]
        while len(together._waiting) < len(rest):
            pass  # each of them gets in line at once
        counter.go.set()
        return [one.exception() or one.result() for one in (first, *rest)]


def test_those_who_wait_are_served_at_once(session: Session) -> None:
    counter = Counter(session)
    together = Together(counter.begin, counter.act)
    assert _gathered(together, counter, [1, 2, 3, 4]) == [2, 4, 6, 8]
    assert [len(group) for group in counter.groups] == [1, 3]


def test_a_failure_is_told_only_to_whom_it_belongs(session: Session) -> None:
    counter = Counter(session)
    together = Together(counter.begin, counter.act)
    doubled = _gathered(together, counter, [1, 2, 13, 4])
    assert isinstance(doubled.pop(2), LookupError)
    assert doubled == [2, 4, 8]


def test_where_there_is_no_database_nobody_is_tried_alone(session: Session) -> None:
    tried = []

    def gone(_: Session, numbers: Sequence[int]) -> list[int]:
        tried.append(list(numbers))
        raise Busy

    counter = Counter(session)
    errors = _gathered(Together(counter.begin, gone), counter, [1, 2, 3])
    assert all(isinstance(error, Busy) for error in errors)
    assert [len(group) for group in tried] == [1, 2]
