"""The page in the browser: its files, the news for it, and what somebody does on it, on one address of this machine."""

import asyncio
import datetime as dt
import ipaddress
import json
import logging
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground.files import LARGEST, TooLarge
from playground.hands import ACTS
from playground.news import News
from playground.passing import Busy
from playground.room import Example, Room
from playground.server import HOST, Server
from playground.tickets import Refused

log = logging.getLogger(__name__)

_STATIC = Path(__file__).with_name("static")
_KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_SIGN_OF_LIFE = 15
"""Seconds after which a line without news tells the browser that somebody is still there."""
_SAFE = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}
_SHOWN_AS_THEY_ARE = {"image/png", "image/jpeg", "image/gif", "image/webp"}


class House(Protocol):
    """Who opens workspaces, and keeps what they have to remember."""

    @property
    def example(self) -> Example:
        """What fills an empty workspace."""

    def open(self, start: dt.datetime | None = None) -> Room:
        """The workspace as it was kept, or an empty one whose clock shows `start`; one is open at a time."""

    def keep(self, room: Room) -> None:
        """Write down what has changed in it."""

    @property
    def true_now(self) -> Callable[[], dt.datetime]:
        """Gives the true time."""


class Page:
    """Serves one house between `start` and `stop`."""

    def __init__(self, house: House, *, routes: Callable[[], list[BaseRoute]] = list) -> None:
        """`routes` are served beside its own."""
        self._house = house
        self.room = house.open()
        self._changing = threading.Lock()
        self._is_over = False
        self._listeners: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        own: list[BaseRoute] = [
            Route("/", self._index),
            Route("/static/{name}", self._file),
            Route("/news", self._news),
            Route("/act/{name}", self._act, methods=["POST"]),
            Route("/files", self._attach, methods=["POST"]),
            Route("/files/{file_id}", self._fetch),
        ]
        self._server = Server(_Guarded(Starlette(routes=own + routes())))
        self._teller = self._watch()

    def start(self, port: int = 0) -> str:
        """Listen; the address. Raises `OSError` where the port is taken."""
        return self._server.start(port)

    def stop(self) -> None:
        """Hang up, and keep everything."""
        self._is_over = True
        self._wake()
        self._server.stop()
        self._leave()
        self._house.keep(self.room)

    def _watch(self) -> threading.Thread:
        thread = threading.Thread(target=self._tell, args=(self.room,), name="page", daemon=True)
        thread.start()
        return thread

    def _leave(self) -> None:
        self.room.close()
        self._teller.join()

    def _tell(self, room: Room) -> None:
        """Wake everybody who listens at each change, then write it down."""
        workspace, told = room.slack.workspace, -1
        while not room.closing.is_set():
            with workspace.lock:
                if workspace.version == told:
                    workspace.lock.wait()
                told = workspace.version
            self._wake()
            if not room.closing.is_set():
                self._house.keep(room)

    def _begin_again(self, start: dt.datetime) -> Room:
        self._leave()
        self.room = self._house.open(start)
        self._teller = self._watch()
        self._wake()
        return self.room

    def _wake(self) -> None:
        for loop, has_news in list(self._listeners):
            loop.call_soon_threadsafe(has_news.set)

    def _reset(self) -> None:
        with _at_once(self._changing):
            self._begin_again(self._house.true_now())

    def _example(self) -> None:
        with _at_once(self._changing):
            now = self._house.true_now()
            room = self._begin_again(now - self._house.example.lasts)
            try:
                for said in self._house.example(room):
                    room.says(said)
                room.passing.to(max(self._house.true_now(), room.slack.clock()))
            finally:
                room.says("")

    async def _index(self, _: Request) -> Response:
        return FileResponse(_STATIC / "index.html", media_type="text/html")

    async def _file(self, request: Request) -> Response:
        file = _STATIC / Path(request.path_params["name"]).name
        if not file.is_file():
            return Response(status_code=404)
        return FileResponse(file, media_type=_KINDS.get(file.suffix))

    async def _news(self, request: Request) -> Response:
        # Without a name, or with one that is gone since a Reset: whoever came first.
        members = self.room.slack.workspace.members
        people = [name for name in members if _is_person(self.room, name)]
        asked = request.query_params.get("as", "")
        return StreamingResponse(self._told(asked if asked in people else people[0]), media_type="text/event-stream")

    async def _told(self, user: str) -> AsyncIterator[str]:
        news, has_news = News(self.room, user), asyncio.Event()
        listener = asyncio.get_running_loop(), has_news
        self._listeners.add(listener)
        try:
            while not self._is_over:
                has_news.clear()
                if news.room is not self.room:
                    news = News(self.room, user)
                # Of a workspace that is being closed nobody asks anything more.
                if not news.room.closing.is_set() and (fresh := news.fresh()):
                    yield f"data: {json.dumps(fresh, ensure_ascii=False)}\n\n"
                try:
                    await asyncio.wait_for(has_news.wait(), _SIGN_OF_LIFE)
                except TimeoutError:
                    yield ":\n\n"
        finally:
            self._listeners.discard(listener)

    async def _act(self, request: Request) -> Response:
        if not request.headers.get("content-type", "").startswith("application/json"):
            return JSONResponse({"error": "json only"}, status_code=415)
        name, given = request.path_params["name"], await request.json()
        if name in ("reset", "example"):
            return await _answered(lambda: self._reset() if name == "reset" else self._example())
        user = given.get("as", "")
        if name not in ACTS or not _is_person(self.room, user):
            return JSONResponse({"error": "unknown"}, status_code=404)
        return await _answered(lambda: ACTS[name](self.room, user, given))

    async def _attach(self, request: Request) -> Response:
        user, name = request.query_params.get("as", ""), request.query_params.get("name", "")
        length = request.headers.get("content-length", "")
        if not _is_person(self.room, user) or not name or not length.isdecimal():
            return JSONResponse({"error": "unknown"}, status_code=404)
        if int(length) > LARGEST:
            return _too_large()
        content = await request.body()
        try:
            shape = self.room.slack.files.keep(user, name, content, now=self.room.slack.clock().timestamp())
        except TooLarge:
            return _too_large()
        return JSONResponse(shape)

    async def _fetch(self, request: Request) -> Response:
        file = self.room.slack.files.get(request.path_params["file_id"])
        if file is None:
            return Response(status_code=404)
        kind = file.shape["mimetype"]
        response = Response(file.content, media_type=kind)
        if kind not in _SHOWN_AS_THEY_ARE:
            response.headers["content-disposition"] = "attachment"
        return response


class _Guarded:
    """Lets in only who asks this machine by its own name, from its own page; safe headers on every answer.

    A name that somebody else made point here (DNS rebinding) or another site's page must not act in the workspace.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host, origin = headers.get("host", ""), headers.get("origin")
        is_ours = _is_here(host) and origin in (None, f"http://{host}")
        if not is_ours or headers.get("sec-fetch-site") == "cross-site":
            await Response("Not from here.", status_code=403)(scope, receive, send)
            return

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_SAFE)
            await send(message)

        await self._app(scope, receive, safely)


def _is_here(host: str) -> bool:
    name = host.rpartition(":")[0] or host
    try:
        return name == "localhost" or ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return name == HOST


def _is_person(room: Room, user: str) -> bool:
    member = room.slack.workspace.members.get(user)
    return member is not None and not member.is_bot


async def _answered(does: Callable[[], Any]) -> Response:
    try:
        answer = await run_in_threadpool(does)
    except Busy:
        return JSONResponse({"error": "busy"}, status_code=409)
    except Refused as no:
        return JSONResponse({"error": no.error}, status_code=409)
    except (LookupError, ValueError, TypeError) as wrong:
        # What was acted on is gone, or was never there: the page shows what is.
        log.info("The page asked for what is not there (%s)", type(wrong).__name__)
        return JSONResponse({"error": "gone"}, status_code=404)
    return JSONResponse(answer or {})


def _too_large() -> Response:
    return JSONResponse({"error": "too large"}, status_code=413)


class _at_once:  # noqa: N801 - reads as a word of the with statement
    """Takes the lock, or raises `Busy`."""

    def __init__(self, lock: threading.Lock) -> None:
        self._lock = lock

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            raise Busy

    def __exit__(self, *_: object) -> None:
        self._lock.release()
