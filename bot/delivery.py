"""Saying one message in Slack, and what each of Slack's refusals means for it."""

import datetime as dt
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

_FIRST_PAUSE = dt.timedelta(seconds=30)
_LONGEST_PAUSE = dt.timedelta(hours=1)
_LEASE = dt.timedelta(seconds=60)
"""What is uncertain is not looked into before its lease has run out: it may still be on its way."""
_HISTORY = 200
"""Messages looked through for one that may have arrived."""

# slack-platform 1.12. What is in no table is tried again: nothing is lost by a word of Slack's that is new to us.
_UNCERTAIN = frozenset({"internal_error", "fatal_error"})
_FOR_GOOD = frozenset(
    {
        "access_denied",
        "cannot_dm_bot",
        "cannot_reply_to_message",
        "channel_not_found",
        "ekm_access_denied",
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "is_archived",
        "markdown_text_conflict",
        "messages_tab_disabled",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_permission",
        "no_text",
        "not_in_channel",
        "restricted_action",
        "too_many_attachments",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)
_CANNOT_OPEN = frozenset({"missing_scope", "unknown_method", "method_not_supported_for_channel_type"})
_CANNOT_LOOK = _FOR_GOOD | _CANNOT_OPEN
_NEVER_LEFT = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)


@dataclass(frozen=True, slots=True)
class Spoken:
    """It stands in Slack."""

    channel: str
    ts: str


class Means(Enum):
    """What is to be done about a message that Slack did not confirm."""

    AGAIN = "to be said again"
    UNCERTAIN = "perhaps said"
    NEVER = "given up"


@dataclass(frozen=True, slots=True)
class NotSpoken:
    """Slack did not confirm it."""

    error: str
    means: Means
    after: dt.timedelta = dt.timedelta(0)
    """How long to wait before the next step, unless it is given up."""


class Speaker:
    """Says messages through `client`, which must not try again by itself."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def open(self, user: str) -> str | None:
        """The direct message channel with `user`; None where the app may not open one. Raises `Unheard`."""
        try:
            channel = self._client.conversations_open(users=user).get("channel") or {}
            return channel.get("id")
        except SlackApiError as error:
            if _code(error) in _CANNOT_OPEN:
                return None
            raise

    def say(self, channel: str, *, text: str, blocks: Sequence[Block], token: str) -> Spoken:
        """Post one message, marked with `token` and nothing else about it. Raises `Unheard`."""
        answer = self._client.chat_postMessage(
            channel=channel,
            text=text,
            blocks=blocks,
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": "network_coach", "event_payload": {"token": token}},
        )
        return Spoken(str(answer["channel"]), str(answer["ts"]))

    def find(self, channel: str, token: str) -> Spoken | None:
        """The message marked with `token`, if it arrived or if looking is allowed at all. Raises `Unheard`."""
        try:
            answer = self._client.conversations_history(channel=channel, limit=_HISTORY, include_all_metadata=True)
        except SlackApiError as error:
            if _code(error) in _CANNOT_LOOK:
                return None
            raise
        for message in answer.get("messages") or []:
            if message.get("metadata", {}).get("event_payload", {}).get("token") == token:
                return Spoken(channel, str(message["ts"]))
        return None


def judge(error: BaseException, *, attempts: int) -> NotSpoken:
    """What an `Unheard` error means after so many attempts, this one included."""
    if isinstance(error, SlackApiError):
        return _refused(error, attempts)
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, _NEVER_LEFT):
        return NotSpoken(type(reason).__name__, Means.AGAIN, _pause(attempts))
    return NotSpoken(type(reason).__name__, Means.UNCERTAIN, max(_LEASE, _pause(attempts)))


def _refused(error: SlackApiError, attempts: int) -> NotSpoken:
    code, status = _code(error), _status(error)
    if status == 429:  # noqa: PLR2004 - the number is the name
        return NotSpoken("ratelimited", Means.AGAIN, dt.timedelta(seconds=_retry_after(error)))
    if code in _FOR_GOOD or code.startswith("restricted_action"):
        return NotSpoken(code, Means.NEVER)
    if code in _UNCERTAIN or status >= 500:  # noqa: PLR2004 - likewise
        return NotSpoken(code or str(status), Means.UNCERTAIN, max(_LEASE, _pause(attempts)))
    return NotSpoken(code or str(status), Means.AGAIN, _pause(attempts))


def _pause(attempts: int) -> dt.timedelta:
    doublings = min(max(attempts, 1) - 1, 10)
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * (1 << doublings))


def _code(error: SlackApiError) -> str:
    return str(error.response.get("error") or "") if hasattr(error.response, "get") else ""


def _status(error: SlackApiError) -> int:
    found = getattr(error.response, "status_code", None)
    return found if isinstance(found, int) else 0


def _retry_after(error: SlackApiError) -> int:
    value = str(error.response.headers.get("Retry-After", ""))
    return int(value) if value.isdecimal() else int(_FIRST_PAUSE.total_seconds())
