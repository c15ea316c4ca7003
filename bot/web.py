"""One HTTP server on a thread of its own, for development, production and the tests alike."""

import asyncio
import socket
import threading
from contextlib import suppress

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.edge import Edge
from bot.health import Health

_STARTED_WITHIN = 10
_FINISHED_WITHIN = 3
"""Seconds that a clean stop gives to the requests under way."""

_TICK = 1.0
"""Seconds."""
_KEPT_ALIVE = 75
"""Seconds that an idle connection stays open: longer than whoever stands before us keeps one, so that it is not closed
under a request that is just being sent."""

EVENTS = "/slack/events"


def site(*, edge: Edge | None, health: Health) -> Starlette:
    """The routes of the bot; a process that only sends has no `edge`."""
    routes = [Route("/healthz", health.healthz), Route("/readyz", health.readyz)]
    if edge is not None:
        routes.append(Route(EVENTS, edge.events, methods=["POST"]))
    return Starlette(routes=routes)


class Server:
    """Serves `site` on host and port; port 0 takes any free one."""

    def __init__(self, site: Starlette, *, host: str, port: int) -> None:
        self._place = (host, port)
        self._uvicorn = _Uvicorn(
            uvicorn.Config(
                site,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=_KEPT_ALIVE,
                timeout_graceful_shutdown=_FINISHED_WITHIN,
            )
        )
        self._socket: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, name="web", daemon=True)

    @property
    def address(self) -> str:
        """Where the running server listens, such as http://127.0.0.1:3000."""
        if self._socket is None:
            raise RuntimeError("The server has not been started.")
        host, port = self._socket.getsockname()[:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def start(self) -> None:
        """Return once requests are taken. Raises `OSError` when the place is taken or not ours."""
        self._socket = _listening(*self._place)
        self._thread.start()
        if not self._uvicorn.listening.wait(_STARTED_WITHIN):
            raise OSError("The web server did not start.")

    def stop(self) -> None:
        """Take no more requests and finish those under way."""
        if not self._thread.is_alive():
            return
        self._uvicorn.leave()
        self._thread.join(_FINISHED_WITHIN + 1)

    def _serve(self) -> None:
        # On a thread other than the main one uvicorn leaves the signals alone; the command line answers them.
        self._uvicorn.run(sockets=[self._socket] if self._socket else None)


def _listening(host: str, port: int) -> socket.socket:
    # Named as TCP, since asyncio switches Nagle's waiting off only where it reads that: 40 ms an answer else.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(2048)
    except OSError:
        made.close()
        raise
    return made


class _Uvicorn(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = threading.Event()
        self._leaving = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def leave(self) -> None:
        """Stop, told from another thread."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._leaving.set)

    async def main_loop(self) -> None:
        """Tick once a second, for the date in the answers; uvicorn's own looks ten times a second whether it is to stop."""
        while not await self.on_tick(0):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._leaving.wait(), _TICK)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self.listening.set()
