"""What Socket Mode wraps Slack's requests in, read into requests of Bolt's, and its answers to them."""

import json
from collections.abc import Mapping
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

Told = Mapping[str, Any]

_OK = 200


def read(message: str | bytes) -> Told:
    """What Slack says over a connection; empty where it is no JSON object."""
    try:
        found = json.loads(message)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def envelope(told: Told) -> SocketModeRequest | None:
    """The request in it, if there is one."""
    return SocketModeRequest.from_dict({**told}) if isinstance(told.get("payload"), dict) else None


def asked(one: SocketModeRequest) -> BoltRequest:
    """The same as Slack would ask it over HTTP, the number of an event's retry included."""
    named = {"x-slack-retry-num": one.retry_attempt, "x-slack-retry-reason": one.retry_reason}
    headers: dict[str, Any] = {name: str(value) for name, value in named.items() if value}
    return BoltRequest(mode="socket_mode", body=one.payload, headers=headers)


def acknowledgement(one: SocketModeRequest, answer: BoltResponse) -> str | None:
    """What tells Slack the answer; None for a failure, since Slack sends again only what is not acknowledged."""
    if answer.status != _OK:
        return None
    payload = _payload(answer) if one.accepts_response_payload else None
    return json.dumps(SocketModeResponse(one.envelope_id, payload).to_dict())


def _payload(answer: BoltResponse) -> dict[str, Any] | None:
    if not answer.body:
        return None
    is_json = answer.headers.get("content-type", [""])[0].startswith("application/json")
    return dict(json.loads(answer.body)) if is_json else {"text": answer.body}
