"""How the database is opened: SQLite or PostgreSQL, with waits short enough for Slack's three seconds."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlalchemy.engine import make_url

from storage.checkpoints import Checkpoints
from storage.writing import Busy, Undone, Writers

Session = sa.Connection
"""One open transaction; every function of this floor takes it first."""


class TooLate(Exception):
    """The person has been told that it did not work, so the transaction must not be kept."""


Unavailable = (exc.OperationalError, exc.InterfaceError, exc.TimeoutError, Busy, Undone, TooLate)
"""What is raised when the database is locked, hung or gone; trying again later may work."""

_ASKING = 0.5
"""Seconds to wait for whoever is writing before the database counts as locked."""
_STATEMENTS = 500
"""That each connection remembers: more than the coach has, since making one anew takes longer than running it."""
_PAGES = 16_000
"""Of the write-ahead log, before whoever wrote last moves them into the database: long after `Checkpoints` would have."""

deadline: ContextVar[float | None] = ContextVar("deadline", default=None)
"""The monotonic second after which nobody waits for this request's transaction any more."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long to wait for the database, in seconds (design 6)."""

    connect: float = 2
    pool: float = 1
    statement: float = 2
    busy: float = 1.5


class Sessions:
    """Where transactions come from; one of these lives as long as the process."""

    def __init__(
        self, engine: sa.Engine, waits: Waits, *, writing: sa.Engine | None = None, asking: sa.Engine | None = None
    ) -> None:
        """`writing` is an engine of one connection, for a database with one writer at a time; `asking` waits briefly."""
        self._engine = engine
        # PostgreSQL gives each question its own view of things in a transaction, too, so there it needs none to be told.
        self._reading = engine if writing else engine.execution_options(isolation_level="AUTOCOMMIT")
        self._asking = asking or engine
        self._writing = writing or engine
        # One writer at a time keeps SQLite's worst wait at a tenth of what its own lock gives (measured.md 2b).
        self._checkpoints = Checkpoints(self._engine)
        self._writers = Writers(writing, busy=waits.busy, kept=self._checkpoints.committed) if writing else None

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A writing transaction: kept when the block ends well, undone when it raises.

        Raises one of `Unavailable` when the database does not answer in time.
        """
        latest = deadline.get()
        with self._writers.begin(until=latest) if self._writers else self._engine.begin() as session:
            yield session
            if latest is not None and time.monotonic() > latest:
                raise TooLate

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that only asks."""
        with self._reading.connect() as session, session.begin():
            yield session

    @property
    def one_writes(self) -> bool:
        """Whether only one transaction at a time may write."""
        return self._writers is not None

    def answers(self) -> bool:
        """Whether the database answers a trivial question just now, and on SQLite could be written.

        Nothing is written, and our own writers are held up by no more than that question. Where they have just written,
        it is answered: one after the other, they would hardly let it in.
        """
        if self._writers and self._writers.kept_lately():
            return True
        try:
            with self._asking.connect() as connection:
                session = connection.execution_options(writing=True)
                with session.begin():
                    session.execute(sa.text("select 1"))
        except Unavailable:
            return False
        return True

    def close(self) -> None:
        """Hand every connection back."""
        if self._writers:
            self._writers.close()
        self._checkpoints.close()
        self._engine.dispose()
        self._writing.dispose()
        self._asking.dispose()


def open_sessions(url: str, *, waits: Waits) -> Sessions:
    """Open the database at `url`; nothing is connected until the first transaction."""
    where = make_url(url)
    if where.get_backend_name() != "sqlite":
        return Sessions(open_engine(url, waits=waits), waits)
    # One connection writes, so that no other one's writing empties its cache: that costs more than the writing itself.
    writing = _sqlite(where, waits, connections=1)
    asking = _sqlite(where, replace(waits, busy=min(waits.busy, _ASKING)), connections=1)
    return Sessions(_sqlite(where, waits), waits, writing=writing, asking=asking)


def open_engine(url: str, *, waits: Waits) -> sa.Engine:
    """An engine for one of the two databases, set up as design 6 says."""
    where = make_url(url)
    if where.get_backend_name() == "sqlite":
        return _sqlite(where, waits)
    return sa.create_engine(
        where.set(drivername="postgresql+psycopg"),
        pool_size=10,
        max_overflow=0,
        pool_timeout=waits.pool,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": max(2, int(waits.connect)),
            "options": f"-c statement_timeout={int(waits.statement * 1000)} -c timezone=UTC"
            " -c idle_in_transaction_session_timeout=10000",
            "tcp_user_timeout": 5000,
        },
    )


def _sqlite(where: sa.URL, waits: Waits, *, connections: int = 10) -> sa.Engine:
    engine = sa.create_engine(
        where,
        pool_size=connections,
        pool_use_lifo=True,
        max_overflow=0,
        pool_timeout=waits.pool,
        poolclass=sa.QueuePool,
        connect_args={"timeout": waits.busy, "check_same_thread": False, "cached_statements": _STATEMENTS},
    )

    @event.listens_for(engine, "connect")
    def opened(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # our own BEGIN: the driver's is deferred and deadlocks (measured.md 0.9)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"wal_autocheckpoint={_PAGES}"):
            connection.execute(f"pragma {pragma}")
        if where.database:
            Path(where.database).chmod(0o600)

    @event.listens_for(engine, "begin")
    def begun(session: Session) -> None:
        writing = session.get_execution_options().get("writing", False)
        words = "BEGIN IMMEDIATE" if writing else "BEGIN"
        try:  # by the driver itself: every answer begins so, and SQLAlchemy's way there takes seven times as long
            session.connection.cursor().execute(words)
        except sqlite3.Error as error:
            raise exc.DBAPIError.instance(words, None, error, sqlite3.Error) from error

    return engine
