"""Clocks that are moved forward only: one stands still between two moves, one runs along with true time."""

import datetime as dt
import threading
from time import time

from playground.tickets import TrueTime


class Clock:
    """The time of the workspace: aware, in UTC. Call it to read it."""

    def __init__(self, start: dt.datetime) -> None:
        """Start at `start`, which must be aware; otherwise ValueError."""
        self._now = _in_utc(start)
        self._lock = threading.Lock()

    def __call__(self) -> dt.datetime:
        """The moment it shows."""
        with self._lock:
            return self._shown()

    def forward(self, by: dt.timedelta) -> dt.datetime:
        """Move on by `by` and return the new moment; ValueError where that is backwards."""
        with self._lock:
            return self._move(self._shown() + by)

    def to(self, moment: dt.datetime) -> dt.datetime:
        """Move on to `moment`, aware, and return it; ValueError where that is backwards."""
        with self._lock:
            return self._move(_in_utc(moment))

    def _move(self, moment: dt.datetime) -> dt.datetime:
        if moment < self._shown():
            raise ValueError(f"The clock shows {self._now:%Y-%m-%d %H:%M:%S} UTC and cannot go back to {moment}")
        self._now = moment
        return moment

    def _shown(self) -> dt.datetime:
        return self._now


class TickingClock(Clock):
    """Runs along with true time, ahead of it or behind by as much as it was moved."""

    def __init__(self, start: dt.datetime, true_time: TrueTime = time) -> None:
        """Start at `start`, which must be aware; otherwise ValueError."""
        super().__init__(start)
        self._true_time = true_time
        self._read_at = true_time()

    @property
    def ahead(self) -> float:
        """Seconds that it is ahead of true time; less than 0 where it is behind."""
        return self().timestamp() - self._true_time()

    def _shown(self) -> dt.datetime:
        # Read step by step, so that a computer's clock that is set back cannot turn this one back.
        now = self._true_time()
        self._now += dt.timedelta(seconds=max(0, now - self._read_at))
        self._read_at = now
        return self._now


def _in_utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(dt.UTC)
