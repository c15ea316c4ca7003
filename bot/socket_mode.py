"""Socket Mode: Slack's requests over connections that the bot opens itself, answered like those over HTTP."""

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.request import SocketModeRequest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException

from bot import envelopes
from handlers.greeting import Unheard

log = logging.getLogger(__name__)

Answer = Callable[[BoltRequest, float], Awaitable[BoltResponse]]
"""Answers a request that arrived at a monotonic moment, in time whatever happens behind it."""

PULSE = 10.0
"""Seconds between two pings, and seconds in which each is to be answered: a dead connection is noticed after both."""
_LINES = 2
"""Connections held at once, so that one is there while the other is renewed; Slack allows ten for an app."""
_OPENED_WITHIN = 10
_WINDING_DOWN = 30
"""Seconds that a connection is still listened to after Slack gave notice."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 30.0
_FINISHED_WITHIN = 3
"""Seconds that a clean stop gives to the answers under way; each is given up sooner."""
_CLOSED_WITHIN = 1
_LARGEST_MESSAGE = 4_000_000

_GONE = (*Unheard, WebSocketException)
"""What opening or holding a connection raises where there is none, or none any more."""
_chance = secrets.SystemRandom()


class SocketMode:
    """Holds a few connections to Slack from `start` to `stop`, and gives what comes over them to `answer`.

    `client` asks Slack for addresses, which `app_token` entitles to. `pulse` as in `PULSE`.

    slack_sdk's own client is not used. It tells by sleeping and by the wall clock whether a connection lives, sends
    without looking how much of it went, and at a renewal drops the old connection before its answers are out.
    """

    def __init__(self, answer: Answer, *, client: WebClient, app_token: str, pulse: float = PULSE) -> None:
        self._answer = answer
        self._client = client
        self._app_token = app_token
        self._pulse = pulse
        self._open: set[ClientConnection] = set()
        self._held: set[asyncio.Task[None]] = set()
        self._in_hand: set[asyncio.Task[None]] = set()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Connect from now on, as often as it takes; returns at once."""
        self._loop, self._left = asyncio.new_event_loop(), asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="socket-mode", daemon=True)
        self._thread.start()

    def is_connected(self) -> bool:
        """Whether at least one connection is open, greeted by Slack and answering pings."""
        return bool(self._open)

    def leave(self) -> None:
        """Finish what is in hand and close the connections, so that nothing more comes; returns at once."""
        if self._thread is not None and self._thread.is_alive():
            with suppress(RuntimeError):  # it may be ending at this very moment
                self._loop.call_soon_threadsafe(self._left.set)

    def stop(self) -> None:
        """The same, and wait for it, some seconds at most."""
        self.leave()
        if self._thread is not None:
            self._thread.join(_FINISHED_WITHIN + _CLOSED_WITHIN)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._open.clear()
            self._loop.close()

    async def _serve(self) -> None:
        lines = [self._loop.create_task(self._keep_a_line()) for _ in range(_LINES)]
        await self._leave()
        for one in (*lines, *self._held, *self._in_hand):
            one.cancel()
        await asyncio.gather(*lines, *self._held, *self._in_hand, return_exceptions=True)
        await asyncio.sleep(0)  # lets what they leave end

    async def _leave(self) -> None:
        await self._left.wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(_FINISHED_WITHIN):
                while self._in_hand:
                    await asyncio.wait(self._in_hand)

    async def _keep_a_line(self) -> None:
        """Hold a connection, and open the next one as soon as Slack gives notice or this one is gone."""
        failures = 0
        while True:
            turn = _Turn()
            self._kept(self._held, self._hold(turn))
            await turn.ended.wait()
            failures = 0 if turn.is_greeted else failures + 1
            await asyncio.sleep(max(turn.asked_for, _pause(failures)))

    async def _hold(self, turn: "_Turn") -> None:
        """One connection, from its opening to its end."""
        try:
            connection = await self._connection(await self._address())
            try:
                await self._listen(connection, turn)
            finally:
                self._open.discard(connection)
                await _close(connection)
        except SlackApiError as error:
            log.warning("Slack opens no connection (%s); `python -m bot doctor` looks why", error.response.get("error"))
            asked_for = str(error.response.headers.get("Retry-After"))
            turn.asked_for = float(asked_for) if asked_for.isdecimal() else 0
        except _GONE as error:
            log.warning("A connection to Slack was lost or did not come about (%s)", type(error).__name__)
        finally:
            turn.ended.set()

    async def _address(self) -> str:
        def ask() -> str:
            return str(self._client.apps_connections_open(app_token=self._app_token)["url"])

        return await self._loop.run_in_executor(None, ask)

    def _connection(self, address: str) -> connect:
        return connect(
            address,
            ssl=self._client.ssl if address.startswith("wss:") else None,
            open_timeout=_OPENED_WITHIN,
            ping_interval=self._pulse,
            ping_timeout=self._pulse,
            close_timeout=_CLOSED_WITHIN,
            max_size=_LARGEST_MESSAGE,
        )

    async def _listen(self, connection: ClientConnection, turn: "_Turn") -> None:
        await _greeting(connection)
        turn.is_greeted = True
        self._open.add(connection)
        log.info("Connected to Slack, connections: %s", len(self._open))
        with suppress(TimeoutError):  # when it is wound down
            async with asyncio.timeout(None) as limit:
                async for message in connection:
                    arrived, told = time.monotonic(), envelopes.read(message)
                    if told.get("type") == "disconnect":
                        log.info("Slack renews a connection (%s)", told.get("reason"))
                        limit.reschedule(self._loop.time() + _WINDING_DOWN)
                        turn.ended.set()
                    elif envelope := envelopes.envelope(told):
                        self._kept(self._in_hand, self._respond(connection, envelope, arrived))

    async def _respond(self, connection: ClientConnection, envelope: SocketModeRequest, arrived: float) -> None:
        words = envelopes.acknowledgement(envelope, await self._answer(envelopes.asked(envelope), arrived))
        if words is None:
            return
        for one in (connection, *self._open):
            with suppress(ConnectionClosed):
                await one.send(words)
                return
        log.warning("An answer found no connection to go out on")

    def _kept(self, tasks: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> None:
        # The loop itself holds tasks weakly only.
        def done(one: asyncio.Task[None]) -> None:
            tasks.discard(one)
            if not one.cancelled() and (error := one.exception()):
                log.error("Socket Mode failed", exc_info=error)

        task = self._loop.create_task(work)
        tasks.add(task)
        task.add_done_callback(done)


@dataclass
class _Turn:
    """How one connection of a line went."""

    ended: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the next one is wanted."""
    is_greeted: bool = False
    asked_for: float = 0
    """Seconds that Slack wants us to wait before the next."""


async def _greeting(connection: ClientConnection) -> None:
    async with asyncio.timeout(_OPENED_WITHIN):
        told = envelopes.read(await connection.recv())
    if told.get("type") != "hello":
        log.warning("Slack does not say hello (%s)", told.get("reason"))
        raise ConnectionRefusedError


async def _close(connection: ClientConnection) -> None:
    try:
        await connection.close()
    finally:
        connection.transport.abort()  # where the process ends in the middle of a farewell


def _pause(failures: int) -> float:
    """Seconds before the next try: longer each time, and not the same for everybody whom one outage hit."""
    longest = min(_FIRST_PAUSE * 2 ** min(failures, 10), _LONGEST_PAUSE)
    return _chance.uniform(longest / 2, longest)
