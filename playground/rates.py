"""How often Slack takes a call, counted only where a test or a visitor switches it on."""

import datetime as dt
import math
import threading
from collections.abc import Callable, Mapping
from typing import Any

from playground.limits import (
    HISTORY_EVERY_SECONDS,
    HISTORY_PAGE,
    MESSAGES_A_MINUTE,
    MESSAGES_AT_ONCE,
    MESSAGES_IN_CHANNEL_EVERY_SECONDS,
)

_A_HAIR = 0.001
"""Seconds that are lost in counting."""


class Rates:
    """Slack's limits for messages, and those of `conversations.history` for apps outside the Marketplace."""

    def __init__(self, clock: Callable[[], dt.datetime]) -> None:
        """Nothing is limited at first; seconds are those of `clock`."""
        self.messages = False
        """Whether messages are limited, for each channel and for the workspace."""
        self.history = False
        """Whether history comes once a minute and in short pages."""
        self._clock = clock
        self._full_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def refuses(self, method: str, args: Mapping[str, Any]) -> int | None:
        """The whole seconds after which this call may be tried again; None where it is taken, and counted."""
        buckets: list[tuple[str, float, int]] = []
        if self.messages and method == "chat.postMessage":
            buckets.append((f"channel {args.get('channel')}", MESSAGES_IN_CHANNEL_EVERY_SECONDS, 1))
            buckets.append(("workspace", 60 / MESSAGES_A_MINUTE, MESSAGES_AT_ONCE))
        if self.history and method == "conversations.history":
            buckets.append(("history", HISTORY_EVERY_SECONDS, 1))
        now = self._clock().timestamp()
        with self._lock:
            wait = max((self._full(name, now) - now - each * (burst - 1) for name, each, burst in buckets), default=0)
            if wait > _A_HAIR:
                return math.ceil(wait)
            for name, each, _ in buckets:
                self._full_at[name] = self._full(name, now) + each
        return None

    def page(self, limit: int) -> int:
        """How many messages of history are given where `limit` are asked for."""
        return min(limit, HISTORY_PAGE) if self.history else limit

    def _full(self, name: str, now: float) -> float:
        return max(self._full_at.get(name, now), now)
