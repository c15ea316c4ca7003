"""Whether the process is up, and whether it can do its work."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

import storage

Check = Callable[[], bool]

_ANSWERED_WITHIN = 2.0
"""Seconds in which a check says yes, or counts as a no."""


class Health:
    """Two endpoints for whoever watches the process; `checks` and `counts` by the names an operator reads."""

    def __init__(self, checks: Mapping[str, Check], counts: Callable[[], dict[str, int]] = dict) -> None:
        self._checks = checks
        self._counts = counts
        # Threads of its own: the listeners' may all be waiting for what is ill.
        self._threads = ThreadPoolExecutor(len(checks), "health")

    async def healthz(self, _request: Request) -> Response:
        """The process is up; and what it has counted since it began."""
        return JSONResponse({"up": True} | self._counts())

    async def readyz(self, _request: Request) -> Response:
        """Every check by name; 503 when one of them fails."""
        loop = asyncio.get_running_loop()
        asked = {name: loop.run_in_executor(self._threads, _passes, check) for name, check in self._checks.items()}
        await asyncio.wait(asked.values(), timeout=_ANSWERED_WITHIN)
        found = {name: answer.done() and answer.result() for name, answer in asked.items()}
        for answer in asked.values():
            answer.cancel()
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    def close(self) -> None:
        """Ask nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _passes(check: Check) -> bool:
    try:
        return check()
    except storage.Unavailable:
        return False
