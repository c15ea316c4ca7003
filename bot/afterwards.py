"""What may follow an answer, done in the background, in order for each owner."""

import logging
import queue
import threading
from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

import storage

log = logging.getLogger(__name__)

Job = Callable[[], object]
Summed = Callable[[list[Any]], object]

_LANES = 4
LONGEST_QUEUE = 1_000
"""Jobs waiting in one lane; beyond that the machine is ill, and what may be lost is."""
GATHERED_FOR = 1.0
"""Seconds in which items for one job are gathered."""


class Afterwards:
    """A few lanes of one thread each; the jobs of one owner share a lane and keep their order."""

    def __init__(self, *, longest_queue: int = LONGEST_QUEUE, gathered_for: float = GATHERED_FOR) -> None:
        """`longest_queue`: jobs waiting in one lane; `gathered_for`: seconds that `gather` waits for more."""
        self._lanes: list[queue.Queue[Job | None]] = [queue.Queue(longest_queue) for _ in range(_LANES)]
        self._gathered_for = gathered_for
        self._changed = threading.Condition()
        self._waiting = 0
        self._closed = False
        self._gathered: dict[str, tuple[Summed, list[Any]]] = {}
        self._threads = [
            # A daemon, so that a job that hangs cannot hold the process back.
            threading.Thread(target=self._work, args=(lane,), name=f"afterwards-{number}", daemon=True)
            for number, lane in enumerate(self._lanes)
        ]
        for thread in self._threads:
            thread.start()

    def __call__(self, owner_key: Hashable, job: Job) -> None:
        """Do `job` soon, after all that was asked for `owner_key` before. A full or closed lane drops it, logged."""
        with self._changed:
            if self._closed:
                log.warning("A job came after closing and was dropped")
                return
            self._waiting += 1
        try:
            self._lanes[hash(owner_key) % _LANES].put_nowait(job)
        except queue.Full:
            log.warning("Too many jobs are waiting; one was dropped")
            self._one_less()

    def gather(self, what: str, item: object, job: Summed) -> None:
        """Do `job` within a second or so, once, with every item that was gathered for `what` until then."""
        with self._changed:
            is_first = what not in self._gathered
            self._gathered.setdefault(what, (job, []))[1].append(item)
        if is_first:
            timer = threading.Timer(self._gathered_for, self._hand_on)
            timer.daemon = True
            timer.start()

    def later(self, seconds: float, owner_key: Hashable, job: Job) -> None:
        """Do `job` after so many seconds of true time; it is lost when the process ends before."""
        timer = threading.Timer(seconds, partial(self, owner_key, job))
        timer.daemon = True
        timer.start()

    def settle(self, timeout: float = 60) -> bool:
        """Wait at most `timeout` seconds until nothing is left to do, and say whether that is so."""
        self._hand_on()
        with self._changed:
            return self._changed.wait_for(lambda: self._waiting == 0, timeout)

    def close(self, timeout: float = 2) -> bool:
        """Take no more jobs, finish what is queued within `timeout` seconds, and say whether that succeeded."""
        settled = self.settle(timeout)
        with self._changed:
            self._closed = True
        if settled:
            for lane in self._lanes:
                lane.put_nowait(None)
            for thread in self._threads:
                thread.join()
        return settled

    def _hand_on(self) -> None:
        with self._changed:
            gathered, self._gathered = self._gathered, {}
        for what, (job, items) in gathered.items():
            self(what, partial(job, items))

    def _work(self, lane: queue.Queue[Job | None]) -> None:
        while (job := lane.get()) is not None:
            try:
                job()
            except storage.Unavailable as error:
                log.warning("A job after an answer was lost: no database (%s)", type(error).__name__)
            except Exception:  # one of the four edges: whatever a job meets must not stop the lane that others wait in
                log.exception("A job after an answer failed")
            finally:
                self._one_less()

    def _one_less(self) -> None:
        with self._changed:
            self._waiting -= 1
            self._changed.notify_all()
