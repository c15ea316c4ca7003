"""What was written to SQLite's log is moved into the database by a thread of its own, so that no answer waits for it."""

import logging
import threading
import time

import sqlalchemy as sa

log = logging.getLogger(__name__)

COMMITS = 100
"""After which it is moved when nobody writes just then; a log line writes some thirty pages."""
_AT_MOST = 500
"""Commits after which it is moved also while somebody writes, whose commit then waits for the disk a little longer."""
_PAUSE = 0.05
"""Seconds without a commit after which nobody writes."""


class Checkpoints:
    """Moves pages through a connection of `engine` that is not the writers' own; they go on meanwhile."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._behind = 0
        """Commits since it was last moved."""
        self._committed_at = float("-inf")
        self._due = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Told after each commit, by one writer at a time."""
        self._behind += 1
        self._committed_at = time.monotonic()
        if self._behind == COMMITS:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="checkpoints", daemon=True)
                self._thread.start()
            self._due.set()

    def close(self) -> None:
        """Move nothing more."""
        self._closing.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._due.wait()
            self._due.clear()
            while self._behind < _AT_MOST and time.monotonic() - self._committed_at < _PAUSE:
                if self._closing.wait(_PAUSE):
                    return
            self._behind = 0
            self._move()

    def _move(self) -> None:
        try:
            with self._engine.connect() as session:
                # Passive: what a reader still needs stays, and nobody is waited for.
                session.connection.cursor().execute("pragma wal_checkpoint(passive)")
        except sa.exc.SQLAlchemyError as error:
            log.warning("SQLite's log is not moved into the database now (%s)", type(error).__name__)
