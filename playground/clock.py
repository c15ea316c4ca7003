"""A clock that stands still until it is moved, and moves forward only."""

import datetime as dt
import threading


class Clock:
    """The time of the workspace: aware, in UTC. Call it to read it."""

    def __init__(self, start: dt.datetime) -> None:
        """Start at `start`, which must be aware; otherwise ValueError."""
        self._now = _in_utc(start)
        self._lock = threading.Lock()

    def __call__(self) -> dt.datetime:
        """The moment it shows."""
        with self._lock:
            return self._now

    def forward(self, by: dt.timedelta) -> dt.datetime:
        """Move on by `by` and return the new moment; ValueError where that is backwards."""
        with self._lock:
            return self._move(self._now + by)

    def to(self, moment: dt.datetime) -> dt.datetime:
        """Move on to `moment`, aware, and return it; ValueError where that is backwards."""
        with self._lock:
            return self._move(_in_utc(moment))

    def _move(self, moment: dt.datetime) -> dt.datetime:
        if moment < self._now:
            raise ValueError(f"The clock shows {self._now:%Y-%m-%d %H:%M:%S} UTC and cannot go back to {moment}")
        self._now = moment
        return moment


def _in_utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(dt.UTC)
