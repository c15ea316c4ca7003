"""Writing where one may write at a time: in turns, and who waits is kept by the same commit as who went before."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

_GATHERED = 0.02
"""Seconds after which nobody more is let into a transaction."""
_IN_TIME = 1.0
"""Seconds before somebody in it is told that it did not work, from which on nobody more is let in."""
_LOOKED_AFTER = 0.05
"""Seconds after which those who wait look whether their transaction was left to nobody."""
_LATELY = 0.1
"""Seconds for which a commit shows that the database can be written."""


class Busy(Exception):
    """Another writer of this process held the embedded database for too long."""


class Undone(Exception):
    """What another writer met has undone this as well, such as a disk that is full."""


class Writers:
    """The writers of one process, on the one connection of `engine`; each waits `busy` seconds at most for its turn.

    A commit waits for the disk. So it is left to whoever waits for a turn already, for `gathered` seconds, and nobody
    goes on before it is done; what each one did is kept whole or not at all, by a savepoint of its own.
    """

    def __init__(
        self,
        engine: sa.Engine,
        *,
        busy: float,
        gathered: float = _GATHERED,
        kept: Callable[[int], None] = lambda _: None,
    ) -> None:
        """`kept` is told after each commit how many it kept, by one writer at a time."""
        self._engine = engine
        self._kept = kept
        self._busy = busy
        self._gathered = gathered
        self._turn = threading.Lock()
        self._counting = threading.Lock()
        self.waiting = 0
        """How many want a turn just now."""
        self._open: _Transaction | None = None
        self._session: sa.Connection | None = None
        """Kept from one transaction to the next, while all goes well."""
        self._kept_at = float("-inf")

    @contextmanager
    def begin(self, *, until: float | None = None) -> Iterator[sa.Connection]:
        """What is done in the block is kept when it ends well, and undone when it raises.

        `until`: the monotonic second at which somebody is told that it did not work. Raises `Busy`, `Undone`, or what the
        database says when it cannot be written.
        """
        self._take_turn()
        try:
            transaction = self._open = self._open or _Transaction(self._connected(), self._gathered)
            if until is not None:
                transaction.full_at = min(transaction.full_at, until - _IN_TIME)
            try:
                with transaction.part():
                    yield transaction.session
            finally:
                if transaction.is_undone or not self.waiting or time.monotonic() > transaction.full_at:
                    self._end(transaction)
        finally:
            self._turn.release()
        while not transaction.ended.wait(_LOOKED_AFTER):
            self._look_after(transaction)
        if transaction.error is not None:
            raise Undone from transaction.error

    def kept_lately(self) -> bool:
        """Whether something was written just now."""
        return time.monotonic() - self._kept_at < _LATELY

    def close(self) -> None:
        """Keep what was left to whoever comes next, and hand the connection back; who never ends keeps it."""
        if not self._turn.acquire(timeout=self._busy):
            return
        try:
            if self._open is not None:
                self._end(self._open)
            if self._session is not None:
                self._session.close()
        finally:
            self._turn.release()

    def _connected(self) -> sa.Connection:
        if self._session is None or self._session.closed:
            self._session = self._engine.connect().execution_options(writing=True)
        return self._session

    def _take_turn(self) -> None:
        with self._counting:
            self.waiting += 1
        try:
            if not self._turn.acquire(timeout=self._busy):
                raise Busy
        finally:
            with self._counting:
                self.waiting -= 1

    def _look_after(self, transaction: "_Transaction") -> None:
        # Who was to go on with it may have waited for too long, and gone.
        if self._turn.acquire(blocking=False):
            try:
                if transaction is self._open:
                    self._end(transaction)
            finally:
                self._turn.release()

    def _end(self, transaction: "_Transaction") -> None:
        self._open = None
        transaction.end()
        if transaction.error is None:
            self._kept_at = time.monotonic()
            self._kept(transaction.parts)


class _Transaction:
    """What several writers did one after the other."""

    def __init__(self, session: sa.Connection, gathered: float) -> None:
        self.session = session
        self.full_at = time.monotonic() + gathered
        self.ended = threading.Event()
        self.error: BaseException | None = Undone()
        """Why nothing of it is kept; None once it is."""
        self.parts = 0
        """How many did something in it."""
        try:
            self._root = self.session.begin()
            self._raw: Any = self.session.connection.dbapi_connection
        except BaseException:
            self.session.close()
            raise

    @property
    def is_undone(self) -> bool:
        """Whether the database itself has given up all that was done in it."""
        return not self._raw.in_transaction

    @contextmanager
    def part(self) -> Iterator[None]:
        """What one of them does: the first needs no savepoint, since there is nothing yet to be saved."""
        is_first = self.parts == 0
        self.parts += 1
        if not is_first:
            self._raw.execute("savepoint part")
        try:
            yield
        except BaseException:
            self._undo(everything=is_first)
            raise
        if not (is_first or self.is_undone):
            self._raw.execute("release part")

    def end(self) -> None:
        """Keep all of it, if the database does, and let everybody go on."""
        try:
            if not self.is_undone:
                self._root.commit()
                self.error = None
        except BaseException as error:
            # Whoever ends it may be somebody else than whose commit it is: each hears of it in `Writers.begin`.
            self.error = error
            self._root.rollback()
            if not isinstance(error, Exception):
                raise
        finally:
            try:
                if self.error is not None:
                    self.session.close()
            finally:
                self.ended.set()

    def _undo(self, *, everything: bool) -> None:
        try:
            if everything:
                self._root.rollback()
            elif not self.is_undone:
                self._raw.execute("rollback to part")
                self._raw.execute("release part")
        except (sqlite3.Error, sa.exc.SQLAlchemyError):
            # Rather nothing of anybody than half of somebody.
            self._raw.rollback()
