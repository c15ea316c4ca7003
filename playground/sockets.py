"""Slack's side of Socket Mode: connections that the bot opened, envelopes sent over them, answers that come back."""

import asyncio
import itertools
import json
import secrets
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any
from urllib.parse import urljoin

from starlette.websockets import WebSocket, WebSocketDisconnect

_ANSWERABLE = ("slash_commands", "interactive")
"""Envelopes whose acknowledgement may carry an answer."""
_ADDRESS_UNKNOWN = 4404
_GOING_AWAY = 1001


class Sockets:
    """The open connections of the bot; what a person's or a test's thread asks for is done on the server's loop."""

    def __init__(self) -> None:
        """`url`, `hang_up` and `stop_reading` are set when the server listens."""
        self.url = ""
        self.hello: object = {"type": "hello", "num_connections": 1, "debug_info": {"host": "here"}}
        """What a new connection is greeted with; a test may spoil it."""
        self.hang_up: Callable[[object], None] = lambda _: None
        self.stop_reading: Callable[[object], None] = lambda _: None
        self._changed = threading.Condition()
        self._tickets: set[str] = set()
        self._open: list[WebSocket] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: dict[str, Future[dict[str, Any] | None]] = {}
        self._turn = itertools.count()
        self._joined = 0
        self._sent: list[dict[str, Any]] = []

    def opened(self) -> str:
        """A new address, good for one connection."""
        ticket = secrets.token_urlsafe(12)
        self._tickets.add(ticket)
        return urljoin(self.url, ticket)

    async def linked(self, socket: WebSocket) -> None:
        """Hold one connection of the bot's, from its hello to its end."""
        await socket.accept()
        if socket.path_params["ticket"] not in self._tickets:
            await socket.close(_ADDRESS_UNKNOWN)
            return
        self._tickets.discard(socket.path_params["ticket"])
        self._loop = asyncio.get_running_loop()
        await socket.send_json(self.hello)
        with self._changed:
            self._open.append(socket)
            self._joined += 1
            self._changed.notify_all()
        try:
            while True:
                self._acknowledged(json.loads(await socket.receive_text()))
        except WebSocketDisconnect:
            self._forget(socket)

    def joins(self, how_often: int = 1, within: float = 60) -> bool:
        """Wait until the bot has connected so often, counted from the start; False after `within` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._joined >= how_often, within)

    @property
    def joined(self) -> int:
        """How often the bot has connected so far."""
        return self._joined

    def sends(self, how_many: int, within: float = 60) -> list[dict[str, Any]]:
        """Wait until so many envelopes were sent, counted from the start; those that were after `within` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._sent) >= how_many, within)
            return list(self._sent)

    @property
    def open(self) -> list[WebSocket]:
        """The connections that Slack would send something over."""
        with self._changed:
            return list(self._open)

    def asks(
        self, kind: str, payload: Mapping[str, Any], *, retry: int, reason: str, patience: float
    ) -> dict[str, Any] | None:
        """Send one envelope over any connection; the answer in its acknowledgement, if it has one.

        Raises `ConnectionError` where no connection is open, `TimeoutError` after `patience` seconds.
        """
        envelope: dict[str, Any] = {
            "envelope_id": secrets.token_hex(16),
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind in _ANSWERABLE,
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": reason}
        answer: Future[dict[str, Any] | None] = Future()
        with self._changed:
            if not self._open:
                raise ConnectionError
            socket = self._open[next(self._turn) % len(self._open)]
            self._waiting[envelope["envelope_id"]] = answer
            self._does(socket.send_json(envelope))
            self._sent.append(envelope)
            self._changed.notify_all()
        return answer.result(patience)

    def says(self, words: str) -> None:
        """Send something else over a connection."""
        self._does(self.open[0].send_text(words))

    def warns(self, sockets: list[WebSocket] | None = None, reason: str = "warning") -> None:
        """Tell the bot that connections are about to be renewed; nothing new is sent over them."""
        for socket in self.open if sockets is None else sockets:
            self._forget(socket)
            self._does(socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "here"}}))

    def closes(self, sockets: list[WebSocket]) -> None:
        """Close connections as Slack does."""
        for socket in sockets:
            self._forget(socket)
            self._does(socket.close(_GOING_AWAY))

    def loses(self) -> None:
        """Cut all connections, as when the network goes."""
        self._without(self.hang_up)

    def deafens(self) -> None:
        """Leave all connections open and hear nothing of them any more, as when a router forgets them."""
        self._without(self.stop_reading)

    def _without(self, does: Callable[[object], None]) -> None:
        for socket in self.open:
            self._forget(socket)
            if self._loop:
                self._loop.call_soon_threadsafe(does, socket.client)

    def _does(self, work: Any) -> None:
        if self._loop is None:
            raise ConnectionError
        asyncio.run_coroutine_threadsafe(work, self._loop)

    def _acknowledged(self, told: Mapping[str, Any]) -> None:
        with self._changed:
            answer = self._waiting.pop(str(told.get("envelope_id")), None)
        if answer is not None:
            answer.set_result(told.get("payload"))

    def _forget(self, socket: WebSocket) -> None:
        with self._changed:
            if socket in self._open:
                self._open.remove(socket)
                self._changed.notify_all()
