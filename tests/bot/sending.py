"""Requests as Slack sends them, and as only strangers do: each signed as told."""

import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx
from slack_sdk.signature import SignatureVerifier

from playground.workspace import TEAM
from tests import plain_http

SECRET = "the-signing-secret"
ALICE = "UALICE"
BOB = "UBOB"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Sender:
    """Sends the bot what Slack sends, signed as Slack signs it."""

    url: str
    client: httpx.Client = field(default_factory=plain_http.client)

    def close(self) -> None:
        self.client.close()

    def command(self, text: str, **more: str) -> httpx.Response:
        form = {"command": "/network", "text": text, "team_id": TEAM, "user_id": ALICE, "trigger_id": "1.2.3"}
        return self.form(form | more)

    def payload(self, **payload: Any) -> httpx.Response:
        everywhere = {"team": {"id": TEAM}, "user": {"id": ALICE, "team_id": TEAM}, "trigger_id": "1.2.3"}
        return self.form({"payload": json.dumps(everywhere | payload)})

    def event(self, **event: Any) -> httpx.Response:
        body = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": event}
        return self.body(json.dumps(body), content_type="application/json")

    def form(self, form: dict[str, str]) -> httpx.Response:
        return self.body(urlencode(form))

    def body(self, body: str | bytes, *, content_type: str = FORM, **headers: str | None) -> httpx.Response:
        """Headers given as None are left out; others replace those of a sound request."""
        raw = body.encode() if isinstance(body, str) else body
        timestamp = headers.get("timestamp", str(int(time.time()))) or ""
        signed = SignatureVerifier(SECRET).generate_signature(timestamp=timestamp, body=raw.decode("latin-1"))
        sent = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": headers.get("signature", signed),
        }
        kept = [(name.encode(), value.encode()) for name, value in sent.items() if value]
        return self.client.post(self.url, content=raw, headers=kept)
