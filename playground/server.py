"""An HTTP server in a thread of its own, on a free port of this machine, able to hang up on a caller."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

HOST = "127.0.0.1"
_LAST_WORDS = 1.0
"""Seconds that requests under way get to end."""
_KEPT_ALIVE = 75
"""Seconds that an idle connection stays open, longer than the bot keeps one: it is not closed under its request."""
_AWAY_WITHIN = 60
"""Seconds in which the server's own thread surely gets to it."""


class Server:
    """Serves `app` between `start` and `stop`: uvicorn's protocol, on a loop that stops within milliseconds."""

    def __init__(self, app: ASGIApp) -> None:
        """Nothing listens yet."""
        self._config = uvicorn.Config(
            app,
            ws="websockets-sansio",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_keep_alive=_KEPT_ALIVE,
        )
        self._state = ServerState()
        self._connections: dict[object, asyncio.Transport] = {}
        self._listening = _socket()
        self._server: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._port = 0
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)

    def start(self, port: int = 0) -> str:
        """Listen, on a free port unless one is named; the address, without a slash at its end."""
        self._config.load()
        self._port = _listen(self._listening, port)
        self._thread.start()
        return f"http://{HOST}:{self._port}"

    def stop(self) -> None:
        """Hang up on everybody and end; called where it could not start, too."""
        if not self._thread.is_alive():
            self._loop.close()
            self._listening.close()
            return
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    @contextmanager
    def away(self) -> Iterator[None]:
        """Refuse every connection for as long as the block lasts."""
        asyncio.run_coroutine_threadsafe(self._leave(), self._loop).result(_AWAY_WITHIN)
        try:
            yield
        finally:
            asyncio.run_coroutine_threadsafe(self._come_back(), self._loop).result(_AWAY_WITHIN)

    def hang_up(self, caller: object) -> None:
        """Drop the connection from this address without a word; called on the server's own loop."""
        transport = self._connections.get(_address(caller))
        if transport is not None:
            transport.abort()

    def stop_reading(self, caller: object) -> None:
        """Leave the connection from this address open and hear nothing of it any more; called likewise."""
        transport = self._connections.get(_address(caller))
        if transport is not None:
            transport.pause_reading()

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.close()
            self._listening.close()

    async def _serve(self) -> None:
        self._server = await self._loop.create_server(self._connection, sock=self._listening)
        await self._stopping.wait()
        self._server.close()
        if self._state.tasks:
            _, late = await asyncio.wait(self._state.tasks, timeout=_LAST_WORDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._hang_up_on_all()

    async def _leave(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._hang_up_on_all()

    async def _come_back(self) -> None:
        self._listening = _socket()
        _listen(self._listening, self._port)
        self._server = await self._loop.create_server(self._connection, sock=self._listening)

    async def _hang_up_on_all(self) -> None:
        for transport in list(self._connections.values()):
            transport.abort()
        await asyncio.sleep(0)  # lets them close

    def _connection(self) -> asyncio.Protocol:
        return _Remembered(self._config, self._state, self._connections)


class _Remembered(H11Protocol):
    """A connection that can be found by its caller's address."""

    def __init__(self, config: uvicorn.Config, state: ServerState, known: dict[object, asyncio.Transport]) -> None:
        super().__init__(config, state, {}, asyncio.get_running_loop())
        self._known = known

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._known[_address(self.client)] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._known.pop(_address(self.client), None)


def _socket() -> socket.socket:
    # Named as TCP, since asyncio switches Nagle's waiting off only where it reads that: 40 ms an answer else.
    return socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)


def _listen(listening: socket.socket, port: int) -> int:
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((HOST, port))
    listening.listen(256)
    return int(listening.getsockname()[1])


def _address(caller: object) -> object:
    return tuple(caller) if isinstance(caller, tuple | list) else caller
