"""What is written goes from SQLite's log into the database without anybody's waiting for it."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage import Sessions, checkpoints, open_sessions
from tests.patience import LONG_WAITS, PATIENCE

ADD = sa.text("insert into noted values (:what)")
LOOKS_AGAIN = 0.01


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "noted.db"


@pytest.fixture
def sessions(file: Path) -> Iterator[Sessions]:
    opened = open_sessions(f"sqlite:///{file}", waits=LONG_WAITS)
    with opened.begin() as session:
        session.execute(sa.text("create table noted (what integer)"))
    yield opened
    opened.close()


def _write(sessions: Sessions, what: int) -> None:
    with sessions.begin() as session:
        session.execute(ADD, {"what": what})


def _moved(file: Path) -> int:
    """How many rows stand in the database itself, read without its log."""
    alone = shutil.copy(file, file.with_name("alone.db"))
    with closing(sqlite3.connect(alone)) as database:
        try:
            return int(database.execute("select count(*) from noted").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # not even the table


def test_it_is_moved_when_nobody_writes(sessions: Sessions, file: Path) -> None:
    for what in range(checkpoints.COMMITS):
        _write(sessions, what)
    latest = time.monotonic() + PATIENCE
    while _moved(file) < checkpoints.COMMITS - 1 and time.monotonic() < latest:
        threading.Event().wait(LOOKS_AGAIN)
    assert _moved(file) >= checkpoints.COMMITS - 1  # the first commit made the table


def test_it_is_moved_while_somebody_goes_on_writing(sessions: Sessions, file: Path) -> None:
    """Not sooner than after many commits, and never does anybody pause."""
    written = 0
    latest = time.monotonic() + PATIENCE
    while not (written % checkpoints.COMMITS == 0 and _moved(file)) and time.monotonic() < latest:
        _write(sessions, written)
        written += 1
    assert _moved(file)
    with sessions.reading() as session:
        assert session.execute(sa.text("select count(*) from noted")).scalar_one() == written


def test_a_reader_keeps_what_it_sees_and_holds_nobody_up(sessions: Sessions) -> None:
    _write(sessions, 0)
    count = sa.text("select count(*) from noted")
    with sessions.reading() as reader:
        assert reader.execute(count).scalar_one() == 1
        for what in range(1, 2 * checkpoints.COMMITS):
            _write(sessions, what)
        assert reader.execute(count).scalar_one() == 1
    with sessions.reading() as reader:
        assert reader.execute(count).scalar_one() == 2 * checkpoints.COMMITS


def test_closing_ends_its_thread(file: Path) -> None:
    opened = open_sessions(f"sqlite:///{file}", waits=LONG_WAITS)
    with opened.begin() as session:
        session.execute(sa.text("create table noted (what integer)"))
    for what in range(checkpoints.COMMITS):
        _write(opened, what)
    assert any(one.name == "checkpoints" for one in threading.enumerate())
    opened.close()
    assert not any(one.name == "checkpoints" for one in threading.enumerate())
