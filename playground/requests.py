"""Slack's requests to the bot: signed, sent, answered within three seconds or not at all, and written down."""

import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl, urlencode

import httpx

from playground.sockets import Sockets
from playground.tickets import TrueTime

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
PATIENCE = 3.0
"""Seconds that Slack waits for an answer."""
_OK = 200
_ENVELOPES = {"command": "slash_commands", "event": "events_api"}
_Answer = tuple[int, bytes, str, str]
"""Status, answer, its type, and the failure."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request of Slack's and the bot's answer; `status` 0 and a `failure` where none came in time."""

    kind: str
    content_type: str
    body: bytes
    status: int
    answer: bytes
    answer_type: str
    failure: str
    seconds: float

    @property
    def is_ok(self) -> bool:
        """Whether the bot said 200 in time."""
        return not self.failure

    @property
    def said(self) -> dict[str, Any]:
        """The answer read as a JSON object; plain text as `{"text": …}`, nothing as `{}`."""
        text = self.answer.decode()
        if not self.answer_type.startswith(JSON):
            return {"text": text} if text else {}
        found = json.loads(text) if text else {}
        return found if isinstance(found, dict) else {"text": str(found)}


class Requests:
    """Sends requests to the bot's one address, or over its connections where it has none."""

    def __init__(self, sockets: Sockets, *, signing_secret: str, true_time: TrueTime, patience: float) -> None:
        """`true_time` is what signatures are dated with; `patience` is in seconds."""
        self._sockets = sockets
        self._secret = signing_secret.encode()
        self._true_time = true_time
        self._patience = patience
        # The bot is on this machine. That no certificates are read for it saves three quarters of a playground's start.
        self._client = httpx.Client(timeout=patience, trust_env=False, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._lock = threading.Lock()
        self._sent: list[Exchange] = []
        self.url = ""
        self.told: Callable[[Exchange], None] = lambda _: None
        """Hears of each exchange when it is over."""

    def sent(self) -> list[Exchange]:
        """All exchanges so far, oldest first."""
        with self._lock:
            return list(self._sent)

    def command(self, fields: Mapping[str, str]) -> Exchange:
        """Send a slash command."""
        return self.send("command", FORM, urlencode(fields).encode())

    def payload(self, payload: Mapping[str, Any]) -> Exchange:
        """Send an interaction."""
        body = urlencode({"payload": json.dumps(payload, ensure_ascii=False)}).encode()
        return self.send(str(payload["type"]), FORM, body)

    def event(self, envelope: Mapping[str, Any]) -> Exchange:
        """Send an event; where the bot does not take it, once more at once, as Slack's first retry does."""
        body = json.dumps(envelope, ensure_ascii=False).encode()
        first = self.send("event", JSON, body)
        return first if first.is_ok else self.again(first, retry=1)

    def again(self, exchange: Exchange, *, retry: int | None = None) -> Exchange:
        """Send the very same body once more, signed anew; `retry` (1 to 3) as the number of an event's retry."""
        reason = "http_timeout" if not exchange.status else "http_error"
        more = {} if retry is None else {"x-slack-retry-num": str(retry), "x-slack-retry-reason": reason}
        return self.send(exchange.kind, exchange.content_type, exchange.body, more)

    def send(
        self,
        kind: str,
        content_type: str,
        body: bytes,
        more: Mapping[str, str] | None = None,
    ) -> Exchange:
        """Sign and send one body with these further headers, which may replace the signature's own."""
        started = monotonic()
        carry = self._over_http if self.url else self._over_a_socket
        status, answer, answer_type, failure = carry(kind, content_type, body, more or {})
        seconds = monotonic() - started
        failure = "operation_timeout" if status and seconds > self._patience else failure
        exchange = Exchange(kind, content_type, body, status, answer, answer_type, failure, seconds)
        with self._lock:
            self._sent.append(exchange)
        self.told(exchange)
        return exchange

    def _over_http(self, _: str, content_type: str, body: bytes, more: Mapping[str, str]) -> _Answer:
        headers = {"content-type": content_type, **self.signed(body), **more}
        try:
            answer = self._client.post(self.url, content=body, headers=headers)
        except httpx.TransportError as error:
            return 0, b"", "", "operation_timeout" if isinstance(error, httpx.TimeoutException) else "connection_failed"
        failure = "" if answer.status_code == _OK else "dispatch_failed"
        return answer.status_code, answer.content, answer.headers.get("content-type", ""), failure

    def _over_a_socket(self, kind: str, content_type: str, body: bytes, more: Mapping[str, str]) -> _Answer:
        retry, reason = int(more.get("x-slack-retry-num", "0")), more.get("x-slack-retry-reason", "")
        try:
            answer = self._sockets.asks(
                _ENVELOPES.get(kind, "interactive"),
                _unwrapped(content_type, body),
                retry=retry,
                reason=reason,
                patience=self._patience,
            )
        except ConnectionError:
            return 0, b"", "", "connection_failed"
        except TimeoutError:
            return 0, b"", "", "operation_timeout"
        return _OK, b"" if answer is None else json.dumps(answer).encode(), JSON, ""

    def signed(self, body: bytes) -> dict[str, str]:
        """The two headers that prove a body to be Slack's."""
        stamp = str(int(self._true_time()))
        mark = hmac.new(self._secret, f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={mark}"}

    def close(self) -> None:
        """Close the connections to the bot."""
        self._client.close()


def _unwrapped(content_type: str, body: bytes) -> dict[str, Any]:
    """What a body that goes over HTTP says, as it goes into an envelope."""
    if content_type == JSON:
        return dict(json.loads(body))
    form = dict(parse_qsl(body.decode(), keep_blank_values=True))
    return dict(json.loads(form["payload"])) if form.keys() == {"payload"} else form
