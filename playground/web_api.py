"""Slack's Web API and response URLs over HTTP: tokens, encodings, faults, and a record of every call."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from playground.faults import Fault, Faults
from playground.files import Files
from playground.methods import Methods
from playground.rates import Rates
from playground.response_urls import ResponseUrls
from playground.sockets import Sockets
from playground.tickets import Refused, TrueTime

_STRUCTURED = ("blocks", "view", "metadata", "attachments")
_NOT_FOUND, _LIMITED = 404, 429
UPLOAD = "upload"
"""What the bytes of a file are called among the calls and the faults."""
OPEN = "apps.connections.open"
"""The one method that wants the app's token, not the bot's."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call that the bot made, as it was made and as it was answered (`ok` false for a refusal)."""

    method: str
    args: dict[str, Any]
    answer: dict[str, Any]
    seconds: float = 0
    """How long Slack took."""


class WebApi:
    """What listens where the bot believes slack.com to be."""

    def __init__(
        self,
        methods: Methods,
        response_urls: ResponseUrls,
        faults: Faults,
        sockets: Sockets,
        rates: Rates,
        files: Files,
        *,
        bot_token: str,
        app_token: str,
        scopes: Iterable[str],
        true_time: TrueTime,
    ) -> None:
        """`hang_up` is set by the server: it drops the connection from an address. `scopes` are the bot token's."""
        self._methods = methods
        self._response_urls = response_urls
        self._faults = faults
        self._sockets = sockets
        self._rates = rates
        self._files = files
        self._bot_token = bot_token
        self._app_token = app_token
        self._scopes = ",".join(scopes)
        self._true_time = true_time
        self._calls: list[Call] = []
        self.told: Callable[[Call], None] = lambda _: None
        """Hears of each call when it is answered."""
        self._lock = threading.Lock()
        self.hang_up: Callable[[object], None] = lambda _: None
        self.app = Starlette(
            routes=[
                Route("/api/{method}", self._called, methods=["GET", "POST"]),
                Route("/hooks/{name:path}", self._hooked, methods=["POST"]),
                Route("/files/{file_id}/{name}", self._fetched),
                Route("/upload/v1/{file_id}", self._uploaded, methods=["POST"]),
                WebSocketRoute("/link/{ticket}", sockets.linked),
            ],
        )

    def calls(self, method: str | None = None) -> list[Call]:
        """The calls so far, of one method or of all, oldest first."""
        with self._lock:
            return [call for call in self._calls if method in (None, call.method)]

    async def _called(self, request: Request) -> Response:
        request.state.began = monotonic()
        method, body = request.path_params["method"], await request.body()
        args = {**request.query_params, **_arguments(body, request.headers.get("content-type", ""))}

        async def answer() -> Response:
            wait = self._rates.refuses(method, args)
            if wait is not None:
                self._record(request, method, args, {"ok": False, "error": "ratelimited"})
                return _limited(wait)
            answered = self._answer(method, args, request.headers)
            self._record(request, method, args, answered)
            return JSONResponse(answered, headers=self._headers(request.headers))

        return await self._with_faults(method, args, request, answer)

    async def _hooked(self, request: Request) -> Response:
        request.state.began = monotonic()
        args = _arguments(await request.body(), request.headers.get("content-type", ""))

        async def answer() -> Response:
            try:
                self._response_urls.answer(request.path_params["name"], args)
            except Refused as no:
                answered = _refusal(no)
                self._record(request, "response_url", args, answered)
                return JSONResponse(answered, status_code=_NOT_FOUND)
            self._record(request, "response_url", args, {"ok": True})
            return PlainTextResponse("ok")

        return await self._with_faults("response_url", args, request, answer)

    async def _fetched(self, request: Request) -> Response:
        file = self._files.get(request.path_params["file_id"])
        if file is None or _token(request.headers) != self._bot_token:
            # As Slack does: status 200 and a page to log in, whatever was asked for (slack-platform 1.10).
            return HTMLResponse("<html><body>Sign in to Slack</body></html>")
        return Response(file.content, media_type=file.shape["mimetype"])

    async def _uploaded(self, request: Request) -> Response:
        request.state.began = monotonic()
        content, file_id = await request.body(), request.path_params["file_id"]
        args = {"file": file_id, "bytes": len(content)}

        async def answer() -> Response:
            is_taken = self._files.posted(file_id, content)
            self._record(request, UPLOAD, args, {"ok": is_taken})
            if not is_taken:
                return PlainTextResponse("no such upload", status_code=_NOT_FOUND)
            return PlainTextResponse(f"OK - {len(content)}")

        return await self._with_faults(UPLOAD, args, request, answer)

    def _answer(self, method: str, args: Mapping[str, Any], headers: Mapping[str, str]) -> dict[str, Any]:
        token = _token(headers) or args.get("token")
        if complaint := self._complaint(method, token):
            return {"ok": False, "error": complaint}
        if method == OPEN:
            return {"ok": True, "url": self._sockets.opened()}
        if method not in self._methods.by_name:
            return {"ok": False, "error": "unknown_method", "req_method": method}
        try:
            return {"ok": True, **self._methods.by_name[method](args)}
        except Refused as no:
            return _refusal(no)

    def _complaint(self, method: str, token: str | None) -> str | None:
        """Why this token does not do for that method, if so."""
        if not token:
            return "not_authed"
        if token not in (self._bot_token, self._app_token):
            return "invalid_auth"
        needed = self._app_token if method == OPEN else self._bot_token
        return None if token == needed else "not_allowed_token_type"

    def _headers(self, asked: Mapping[str, str]) -> dict[str, str]:
        date = {"date": formatdate(self._true_time(), usegmt=True)}
        return date | ({"x-oauth-scopes": self._scopes} if _token(asked) == self._bot_token else {})

    async def _with_faults(
        self,
        method: str,
        args: dict[str, Any],
        request: Request,
        answer: Callable[[], Awaitable[Response]],
    ) -> Response:
        fault = self._faults.next(method)
        if fault is None:
            return await answer()
        await asyncio.sleep(fault.delay)
        if fault.hold:
            await self._faults.released()
        taken = await answer() if fault.is_taken else None
        if fault.withhold:
            await self._faults.released()
        if taken is None:
            self._record(request, method, args, {"ok": False, "error": fault.error or f"status {fault.status or 0}"})
        if fault.drop_before or fault.drop_after:
            self.hang_up(request.client)
        return _faulty(fault) or taken or Response(status_code=500)

    def _record(self, request: Request, method: str, args: Mapping[str, Any], answer: dict[str, Any]) -> None:
        shown = {name: value for name, value in args.items() if name != "token"}
        call = Call(method, shown, answer, monotonic() - request.state.began)
        with self._lock:
            self._calls.append(call)
        self.told(call)


def _token(headers: Mapping[str, str]) -> str:
    return headers.get("authorization", "").removeprefix("Bearer ")


def _arguments(body: bytes, content_type: str) -> dict[str, Any]:
    """The arguments of a JSON body or a form; what is JSON inside a form is read too."""
    if content_type.startswith("application/json"):
        found = json.loads(body or b"{}")
        args: dict[str, Any] = found if isinstance(found, dict) else {}
    else:
        args = dict(parse_qsl(body.decode(), keep_blank_values=True))
    for name in _STRUCTURED:
        if isinstance(args.get(name), str):
            args[name] = _structure(args[name])
    return args


def _structure(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _faulty(fault: Fault) -> Response | None:
    if fault.error:
        return JSONResponse({"ok": False, "error": fault.error})
    if fault.status and fault.status != _LIMITED:
        return HTMLResponse("<html><body>Something went wrong.</body></html>", status_code=fault.status)
    if fault.status:
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=fault.status, headers=headers)
    return None


def _limited(wait: int) -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=_LIMITED, headers={"Retry-After": str(wait)})


def _refusal(no: Refused) -> dict[str, Any]:
    answer: dict[str, Any] = {"ok": False, "error": no.error}
    if no.messages:
        answer["response_metadata"] = {"messages": no.messages}
    return answer
