"""Answers that a test or a visitor puts in Slack's mouth, each used once and in order."""

import asyncio
import threading
from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one call: the first of these that is set, after `delay` seconds."""

    error: str | None = None
    status: int | None = None
    retry_after: int | None = None
    delay: float = 0
    drop_before: bool = False
    """The connection goes before the call was taken."""
    drop_after: bool = False
    """The call was taken, its answer never comes."""
    taken: bool = False
    """Slack did what it was asked to, and says that it failed."""
    hold: bool = False
    """Slack takes its time until `Faults.release`, and only then does what it was asked to."""
    withhold: bool = False
    """Slack does it at once; its answer waits for `Faults.release`."""

    @property
    def is_taken(self) -> bool:
        """Whether Slack does what it was asked to."""
        return self.taken or not (self.error or self.status or self.drop_before)


class Faults:
    """The faults still to come, for each Web API method (or `response_url`)."""

    def __init__(self) -> None:
        """Nothing goes wrong at first."""
        self._scripted: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.always: Fault | None = None
        """What goes wrong with every call for which nothing is scripted."""
        self._lock = threading.Condition()
        self._held: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    def script(
        self,
        method: str,
        *,
        error: str | None = None,
        status: int | None = None,
        retry_after: int | None = None,
        delay: float = 0,
        drop_before: bool = False,
        drop_after: bool = False,
        taken: bool = False,
        hold: bool = False,
        withhold: bool = False,
        times: int = 1,
    ) -> None:
        """Let the next `times` calls of `method` go wrong like this; `delay` and `retry_after` in seconds."""
        fault = Fault(error, status, retry_after, delay, drop_before, drop_after, taken, hold, withhold)
        with self._lock:
            self._scripted[method].extend([fault] * times)

    def next(self, method: str) -> Fault | None:
        """The fault for this call, if one is scripted."""
        with self._lock:
            waiting = self._scripted[method]
            return waiting.popleft() if waiting else self.always

    def clear(self) -> None:
        """Forget all that was still to go wrong."""
        with self._lock:
            self._scripted.clear()

    async def released(self) -> None:
        """Wait, on the server's own loop, until somebody calls `release`."""
        let_go = asyncio.Event()
        with self._lock:
            self._held.append((asyncio.get_running_loop(), let_go))
            self._lock.notify_all()
        await let_go.wait()

    def holds(self, count: int, within: float = 60) -> bool:
        """Wait until so many calls are held; False after `within` seconds."""
        with self._lock:
            return self._lock.wait_for(lambda: len(self._held) >= count, within)

    def release(self) -> None:
        """Let every held call go on."""
        with self._lock:
            held, self._held = self._held, []
        for loop, let_go in held:
            loop.call_soon_threadsafe(let_go.set)
