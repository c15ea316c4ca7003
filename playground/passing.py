"""Time that passes, played through beat by beat, so that a long jump loses none of what happens on the way."""

import datetime as dt
import threading
from collections.abc import Callable
from typing import Protocol

from dateutil.relativedelta import relativedelta

from playground.clock import Clock
from playground.workspace import Workspace

_STEP = dt.timedelta(days=1)
"""The longest that is skipped at once: whatever the bot does daily, it does."""
_AT_LEAST = dt.timedelta(minutes=1)
"""Moved on where the bot stays due without speaking, as when Slack refuses its messages."""
_LONGEST_WAIT = relativedelta(years=1)

MOVES = {
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "months": relativedelta(months=3),
}


class Beating(Protocol):
    """What is asked of the bot."""

    def beat(self) -> object:
        """Let it say at once what is due now, and all that follows from it."""

    def next_at(self) -> dt.datetime | None:
        """When it will next look at somebody; None where nobody waits."""


class Busy(Exception):
    """Time is passing already."""


class Passing:
    """Moves the clock; one move at a time."""

    def __init__(self, workspace: Workspace, clock: Clock, bot: Beating) -> None:
        """`is_going` tells whether a move is under way."""
        self._workspace = workspace
        self._clock = clock
        self._bot = bot
        self._one_at_a_time = threading.Lock()
        self.is_going = False

    def by(self, move: str) -> dt.datetime:
        """Let one of `MOVES` pass; the moment it is then. Raises `Busy`."""
        return self.to(self._clock() + MOVES[move])

    def to(self, moment: dt.datetime) -> dt.datetime:
        """Let time pass until `moment`; the moment it is then. Raises `Busy`."""
        return self._pass(lambda: self._clock() >= moment, moment)

    def to_next_message(self) -> dt.datetime | None:
        """Let time pass until the bot has spoken; the moment it is then, None where it has nothing to say in a year.

        Raises `Busy`.
        """
        born = self._workspace.version
        until = self._clock() + _LONGEST_WAIT

        def is_said() -> bool:
            return self._has_spoken(born) or self._bot.next_at() is None

        now = self._pass(is_said, until)
        return now if self._has_spoken(born) else None

    def _pass(self, is_over: Callable[[], bool], until: dt.datetime) -> dt.datetime:
        if not self._one_at_a_time.acquire(blocking=False):
            raise Busy
        try:
            self.is_going = True
            self._bot.beat()
            while not is_over() and self._clock() < until:
                self._clock.to(max(self._clock(), min(self._next_stop(), until)))
                self._bot.beat()
                self._workspace.changed()
        finally:
            self.is_going = False
            self._one_at_a_time.release()
            self._workspace.changed()
        return self._clock()

    def _next_stop(self) -> dt.datetime:
        now, next_at = self._clock(), self._bot.next_at()
        if next_at is None:
            return now + _STEP
        return min(max(next_at, now + _AT_LEAST), now + _STEP)

    def _has_spoken(self, born: int) -> bool:
        with self._workspace.lock:
            return any(
                message.is_from_bot and not message.only_for
                for message in reversed(self._workspace.messages)
                if message.born > born
            )
