"""Every request answered within Slack's three seconds, whatever happens behind it."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from slack_bolt import App, BoltRequest, BoltResponse

import storage
from bot.apologies import Apologies, GivenUp

THREADS = 8


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the answer to a request may take, in seconds from its arrival: Slack waits for three."""

    read: float = 2.0
    """In which its body has to arrive."""
    saved: float = 2.3
    """After which its transaction is no longer kept; less than `answered`, so that the two agree."""
    answered: float = 2.6
    slack: int = 2
    """How long a listener waits for Slack itself."""


class Listening:
    """Runs `app` in a few threads of its own, for requests that come over HTTP and by Socket Mode alike."""

    def __init__(self, app: App, apologies: Apologies, *, patience: Patience) -> None:
        self.patience = patience
        self._app = app
        self._apologies = apologies
        self._threads = ThreadPoolExecutor(THREADS, "listener")
        self.under_way = 0
        """Requests that are being answered."""

    async def answer(self, asked: BoltRequest, arrived: float) -> BoltResponse:
        """What the app says to a request that arrived at this monotonic moment, or an apology where it takes long."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, self._dispatch, asked, arrived)
        self.under_way += 1
        try:
            await asyncio.wait([running], timeout=arrived + self.patience.answered - time.monotonic())
        finally:
            self.under_way -= 1
        if running.done():
            return running.result()
        running.cancel()  # keeps it from starting, if it still waits for a thread
        return self._apologies.answer(GivenUp(), asked)

    def close(self) -> None:
        """Start no request that is still waiting; those under way end by themselves."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _dispatch(self, asked: BoltRequest, arrived: float) -> BoltResponse:
        told = storage.deadline.set(arrived + self.patience.saved)
        try:
            return self._app.dispatch(asked)
        finally:
            storage.deadline.reset(told)
