"""The in-process clock that makes the bot look, every few seconds, whether something is to be said."""

import datetime as dt
import logging
import threading
import time
from collections.abc import Callable

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler

import storage
from bot.clock import utc_now

log = logging.getLogger(__name__)

_MISSED = 3
"""Intervals without a beat after which the process counts as ill."""
_A_WAIT = 15
"""Seconds that a beat under way may wait for Slack or the database without a sign of life."""
_SOON = dt.timedelta(seconds=1)
"""After a beat that said something, since more may be waiting: an allowance is earned by the second."""
_FINISHED_WITHIN = 3
"""Seconds that a clean stop gives to a message being spoken."""


class Worker:
    """Runs `beat` at once and then every `seconds` of true time; the database is the schedule."""

    def __init__(
        self, beat: Callable[[], object], *, seconds: float, true_time: Callable[[], float] = time.monotonic
    ) -> None:
        """`beat` gives out how much it said; `true_time` is in seconds, from any moment on."""
        self._beat = beat
        self._seconds = seconds
        self._true_time = true_time
        self._alive_at = true_time()
        self._beating = threading.Lock()
        self._scheduler = BackgroundScheduler(
            timezone=dt.UTC,
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self) -> None:
        """Beat from now on."""
        self._alive_at = self._true_time()
        self._scheduler.add_job(self._once, "interval", seconds=self._seconds, id="beat", next_run_time=utc_now())
        self._scheduler.start()

    def stop(self) -> None:
        """Start no more beats; the one under way may finish what it is saying."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
            if self._beating.acquire(timeout=_FINISHED_WITHIN):
                self._beating.release()

    def is_alive(self) -> bool:
        """Whether a beat has run within three intervals, or is under way and gets on."""
        patience = _MISSED * self._seconds + (_A_WAIT if self._beating.locked() else 0)
        return self._true_time() - self._alive_at <= patience

    def progressed(self) -> None:
        """Note a sign of life in the middle of a long beat."""
        self._alive_at = self._true_time()

    def watch(self) -> None:
        """Wake the scheduler if no beat has come for long: a computer's clock that was set back silences it."""
        if self.is_alive() or self._beating.locked():
            return
        log.warning("No beat for %s intervals; waking the scheduler", _MISSED)
        self._scheduler.modify_job("beat", next_run_time=utc_now())

    def _once(self) -> None:
        with self._beating:
            said: object = None
            try:
                said = self._beat()
            except storage.Unavailable as error:
                log.warning("A beat found no database (%s)", type(error).__name__)
            except Exception:  # one of the four edges: the next beat must come whatever this one met
                log.exception("A beat failed")
            else:
                self.progressed()
        if said and self._seconds > _SOON.total_seconds() and self._scheduler.running:
            self._scheduler.modify_job("beat", next_run_time=utc_now() + _SOON)
