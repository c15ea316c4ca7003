"""What is written goes from SQLite's log into the database without anybody's waiting for it."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage import Sessions, Unavailable, Waits, open_sessions
from storage.checkpoints import WRITES, WRITES_AT_MOST, Checkpoints
from storage.database import open_engine
from tests.patience import LONG_WAITS, PATIENCE

ADD = sa.text("insert into noted values (:what)")
LOOKS_AGAIN = 0.01


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "noted.db"


@pytest.fixture
def sessions(file: Path) -> Iterator[Sessions]:
    opened = _opened(file)
    yield opened
    opened.close()


def _opened(file: Path, waits: Waits = LONG_WAITS) -> Sessions:
    opened = open_sessions(f"sqlite:///{file}", waits=waits)
    with opened.begin() as session:
        session.execute(sa.text("create table noted (what integer)"))
    return opened


def _write(sessions: Sessions, what: int) -> None:
    with sessions.begin() as session:
        session.execute(ADD, {"what": what})


def _kept(file: Path) -> set[int]:
    with closing(sqlite3.connect(file)) as database:
        return {what for (what,) in database.execute("select what from noted")}


def _moved(file: Path) -> int:
    """How many rows stand in the database itself, read without its log."""
    alone = shutil.copy(file, file.with_name("alone.db"))
    # Before anything was moved there is not even the table; and what is being moved just then is not whole.
    with suppress(sqlite3.DatabaseError):
        return len(_kept(Path(alone)))
    return 0


def _in_time(holds: Callable[[], bool]) -> bool:
    latest = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < latest:
        threading.Event().wait(LOOKS_AGAIN)
    return holds()


def test_it_is_moved_when_nobody_writes(sessions: Sessions, file: Path) -> None:
    for what in range(WRITES):
        _write(sessions, what)
    assert _in_time(lambda: _moved(file) >= WRITES - 1)  # the first of them made the table


def test_it_is_moved_while_somebody_goes_on_writing(sessions: Sessions, file: Path) -> None:
    """Long before SQLite would do it within somebody's commit."""
    for what in range(2 * WRITES_AT_MOST):
        _write(sessions, what)
    assert _moved(file) >= WRITES - 1
    assert _kept(file) == {*range(2 * WRITES_AT_MOST)}


def test_a_failure_does_not_end_it(file: Path) -> None:
    file.write_bytes(b"this is no database" * 100)
    engine = open_engine(f"sqlite:///{file}", waits=LONG_WAITS)
    moving = Checkpoints(engine)
    moving.committed(WRITES)
    file.unlink()
    sessions = _opened(file)
    _write(sessions, 1)

    def moved() -> bool:
        moving.committed(WRITES)
        return _moved(file) == 1

    assert _in_time(moved)
    moving.close()
    engine.dispose()
    sessions.close()


def test_closing_keeps_what_those_were_told_who_write_just_then(file: Path) -> None:
    """Whoever comes after it is either kept or told."""
    sessions = _opened(file)
    told: list[int] = []
    begun = threading.Event()

    def writes(first: int) -> None:
        for what in range(first, first + WRITES):
            with suppress(*Unavailable):
                _write(sessions, what)
                told.append(what)
            if what % 10 == 0:
                begun.set()

    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(writes, number * WRITES) for number in range(8)]
        assert begun.wait(PATIENCE)
        sessions.close()
        for one in asked:
            one.result()
    sessions.close()
    assert _kept(file) == {*told}
    assert len(told) > WRITES


def test_closing_does_not_wait_for_who_never_ends(file: Path) -> None:
    sessions = _opened(file, Waits(connect=2, pool=1, statement=2, busy=0.1))
    begun, ends = threading.Event(), threading.Event()

    def never_ends() -> None:
        with sessions.begin():
            begun.set()
            ends.wait(PATIENCE)

    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(never_ends)
        assert begun.wait(PATIENCE)
        sessions.close()
        assert not asked.done()
        ends.set()
    sessions.close()


def test_closing_ends_its_thread(file: Path) -> None:
    opened = _opened(file)
    for what in range(WRITES):
        _write(opened, what)
    assert any(one.name == "checkpoints" for one in threading.enumerate())
    opened.close()
    assert not any(one.name == "checkpoints" for one in threading.enumerate())
