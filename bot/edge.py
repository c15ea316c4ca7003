"""Where Slack's requests come in over HTTP: refused, or handed on to be answered."""

import asyncio
import logging
import time
from collections.abc import Mapping
from urllib.parse import parse_qsl

from slack_bolt import BoltContext, BoltRequest
from slack_bolt.request.internals import build_context
from slack_sdk.signature import SignatureVerifier
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from bot.listening import Listening

log = logging.getLogger(__name__)

_LARGEST_BODY = 1_000_000
_DRAINED = 8_000_000
"""Bytes read of a body that is too large, so that its sender gets to read the refusal."""
_LONGEST_TIMESTAMP = 12
_HEADERS = ("content-type", "x-slack-request-timestamp", "x-slack-signature", "x-slack-retry-num")

_NOT_READABLE = (ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What Bolt raises on bodies that are neither JSON objects nor forms of Slack's."""


class Edge:
    """The endpoint for Slack's requests; what is proved by `signing_secret` is left to `listening`."""

    def __init__(self, listening: Listening, *, signing_secret: str) -> None:
        self._listening = listening
        self._verifier = SignatureVerifier(signing_secret)

    async def events(self, request: Request) -> Response:
        """Answer one request of Slack's: 401, 400, 408 or 413 when it is none, else what the app says."""
        arrived = time.monotonic()
        try:
            asked = await self._asked(request)
        except _Refused as refused:
            log.info("Refused a request with %s: %s", refused.status, refused)
            return JSONResponse({"error": str(refused)}, status_code=refused.status)
        if asked.body.get("ssl_check") == "1":
            return Response()
        answer = await self._listening.answer(asked, arrived)
        return Response(answer.body, status_code=answer.status, headers=answer.first_headers_without_set_cookie())

    async def _asked(self, request: Request) -> BoltRequest:
        _check_headers(request)
        body = await _body(request, within=self._listening.patience.read)
        asked = _read(body, request)
        # Bolt checks it as well; here it keeps strangers out of the line for a thread.
        if not self._verifier.is_valid_request(body, dict(request.headers)):
            raise _Refused(401, "invalid request")
        return asked


class _Refused(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def _check_headers(request: Request) -> None:
    # The verifier raises on these instead of refusing them (slack-platform T9).
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= _LONGEST_TIMESTAMP
    if not (is_number and signature and signature.isascii()):
        raise _Refused(401, "invalid request")


async def _body(request: Request, *, within: float) -> bytes:
    body, size = bytearray(), 0
    try:
        async with asyncio.timeout(within):
            async for chunk in request.stream():
                size += len(chunk)
                if size > _DRAINED:
                    break
                if size <= _LARGEST_BODY:
                    body += chunk
    except (ClientDisconnect, TimeoutError):
        raise _Refused(408, "the request did not arrive") from None
    if size > _LARGEST_BODY:
        raise _Refused(413, "too large")
    return bytes(body)


def _read(body: bytes, request: Request) -> BoltRequest:
    headers = {name: request.headers[name] for name in _HEADERS if name in request.headers}
    try:
        return _understood(body.decode(), headers)
    except _NOT_READABLE:
        raise _Refused(400, "neither JSON nor a form") from None


def _understood(words: str, headers: Mapping[str, str]) -> BoltRequest:
    if "=" not in words and not words.startswith("{"):
        raise ValueError
    asked = BoltRequest(body=words, headers={**headers})
    if not asked.body:
        # Bolt takes every form with the letters "payload" in it for a press and empties it (slack-platform T1).
        asked.body = dict(parse_qsl(words, keep_blank_values=True, strict_parsing=True))
        asked.context = build_context(BoltContext(), asked.body)
    return asked
