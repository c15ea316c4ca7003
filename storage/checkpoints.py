"""What was written to SQLite's log is moved into the database by a thread of its own, so that no answer waits for it."""

import logging
import sqlite3
import threading
import time

import sqlalchemy as sa

log = logging.getLogger(__name__)

WRITES = 100
"""After which the log is moved when nobody writes just then; a log line writes some thirty pages."""
WRITES_AT_MOST = 300
"""After which it is moved also while somebody writes, whose commit then waits for the disk a little longer."""
_PAUSE = 0.05
"""Seconds without a commit after which nobody writes."""
_FINISHED_WITHIN = 2.0
"""Seconds that closing gives to a disk."""


class Checkpoints:
    """Moves pages through a connection of `engine` that is not the writers' own; they go on meanwhile."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._behind = 0
        """Writes since it was last moved."""
        self._committed_at = float("-inf")
        self._due = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self, writes: int) -> None:
        """Told after each commit how much it kept, by one writer at a time."""
        self._behind += writes
        self._committed_at = time.monotonic()
        if self._behind >= WRITES and not self._due.is_set():
            self._due.set()
            if self._thread is None and not self._closing.is_set():
                self._start()

    def close(self) -> None:
        """Move nothing more; what is being moved may go on for two seconds."""
        self._closing.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join(_FINISHED_WITHIN)

    def _start(self) -> None:
        thread = threading.Thread(target=self._run, name="checkpoints", daemon=True)
        try:
            thread.start()
        except RuntimeError as error:
            # SQLite moves it by itself, within a commit, and the next hundred writes try again.
            log.warning("SQLite's log is not moved by a thread of its own: %s", error)
            self._behind = 0
            self._due.clear()
        else:
            self._thread = thread

    def _run(self) -> None:
        while not self._closing.is_set():
            self._due.wait()
            while self._behind < WRITES_AT_MOST and time.monotonic() - self._committed_at < _PAUSE:
                if self._closing.wait(_PAUSE):
                    return
            if not self._closing.is_set():
                self._behind = 0
                self._due.clear()
                self._move()

    def _move(self) -> None:
        try:
            with self._engine.connect() as session:
                # Passive: what a reader still needs stays, and nobody is waited for.
                session.connection.cursor().execute("pragma wal_checkpoint(passive)")
        except (sqlite3.Error, sa.exc.SQLAlchemyError) as error:
            log.warning("SQLite's log is not moved into the database now (%s)", type(error).__name__)
