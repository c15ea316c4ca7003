"""Saying one message in Slack, and what each of Slack's refusals means for it."""

import datetime as dt
import random
import re
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

from bot.kept_alive import AnswerLost, NeverLeft

_FIRST_PAUSE = dt.timedelta(seconds=30)
_LONGEST_PAUSE = dt.timedelta(hours=1)
_LONG_PAUSE = dt.timedelta(hours=2)
"""For a workspace that cannot be written to until somebody mends something in it."""
_LEASE = dt.timedelta(seconds=60)
"""What is uncertain is not looked into before its lease has run out: it may still be on its way."""
_BEFORE = dt.timedelta(seconds=60)
"""History is read down to so long before the attempt, since our clock and Slack's differ."""
_A_PAGE = 200
"""Messages asked for at a time; some apps are given 15."""
_LIMITED = 429
_BROKEN = 500


class Means(Enum):
    """What is to be done about a message that Slack did not confirm."""

    AGAIN = "to be said again"
    LIMITED = "to be said when Slack allows it"
    UNCERTAIN = "perhaps said"
    UNREACHABLE = "kept until they use the app again"
    UNINSTALLED = "kept until Slack takes our token again"
    OURS = "refused as it is"


# slack-platform 1.12. What is in no table is tried again: nothing is lost by a word of Slack's that is new to us.
_MEANS = {
    Means.UNCERTAIN: ("internal_error", "fatal_error"),
    Means.UNREACHABLE: (
        "access_denied",
        "cannot_dm_bot",
        "cannot_reply_to_message",
        "channel_not_found",
        "ekm_access_denied",
        "is_archived",
        "messages_tab_disabled",
        "no_permission",
        "not_in_channel",
        "restricted_action",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    ),
    Means.UNINSTALLED: (
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "team_access_not_granted",
        "token_expired",  # rotation is off (slack-platform 1.13)
        "token_revoked",
    ),
    Means.OURS: (
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "markdown_text_conflict",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "too_many_attachments",
    ),
    Means.LIMITED: (
        "accesslimited",
        "message_limit_exceeded",
        "missing_scope",  # whoever runs the bot can mend that, and nothing is lost until then
        "org_login_required",
        "rate_limited",
        "ratelimited",
        "team_added_to_org",
    ),
}
_BY_CODE = {code: means for means, codes in _MEANS.items() for code in codes}
_CANNOT = frozenset({"missing_scope", "unknown_method", "method_not_supported_for_channel_type"})
"""Refusals of a method that no waiting mends."""
_CODE = re.compile(r"[a-z0-9_]{1,80}")
_NEVER_LEFT = (NeverLeft, ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)


@dataclass(frozen=True, slots=True)
class Spoken:
    """It stands in Slack."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class NotSpoken:
    """Slack did not confirm it."""

    error: str
    means: Means
    after: dt.timedelta = dt.timedelta(0)
    """How long to wait before the next step, where waiting is the next step."""


class CannotLook(Exception):
    """Slack will not let us read this history, now or later."""


class Stopped(Exception):
    """History was read down to `ts` without finding anything, and then `reason` (an `Unheard`) came between."""

    def __init__(self, ts: str | None, reason: BaseException) -> None:
        super().__init__(ts)
        self.ts = ts
        self.reason = reason


class Speaker:
    """Says messages through `client`, which must not try again by itself; `token_of` gives a team's bot token."""

    def __init__(self, client: WebClient, token_of: Callable[[str], str]) -> None:
        self._client = client
        self._token_of = token_of

    def works(self, team: str) -> bool:
        """Whether Slack takes the token of this team. Raises `Unheard` where that cannot be found out."""
        try:
            self._client.auth_test(token=self._token_of(team))
        except SlackApiError as error:
            if _BY_CODE.get(_code(error)) is Means.UNINSTALLED:
                return False
            raise
        return True

    def open(self, team: str, user: str) -> str | None:
        """The direct message channel with `user`; None where the app may not open one. Raises `Unheard`."""
        try:
            answer = self._client.conversations_open(users=user, token=self._token_of(team))
        except SlackApiError as error:
            if _code(error) in _CANNOT:
                return None
            raise
        channel = answer.get("channel") or {}
        return channel.get("id")

    def open_for_looking(self, team: str, user: str) -> str:
        """The same channel, to look for a message in it. Raises `CannotLook` or `Stopped`, as `find` does."""
        try:
            channel = self.open(team, user)
        except (SlackApiError, OSError) as error:
            raise _why_not(error, None) from error
        if channel is None:
            raise CannotLook("conversations.open")
        return channel

    def say(self, team: str, channel: str, *, text: str, blocks: Sequence[Block], token: str) -> Spoken:
        """Post one message, marked with `token` and nothing else about it. Raises `Unheard`."""
        answer = self._client.chat_postMessage(
            token=self._token_of(team),
            channel=channel,
            text=text,
            blocks=blocks or None,
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": "network_coach", "event_payload": {"token": token}},
        )
        return Spoken(str(answer["channel"]), str(answer["ts"]))

    def change(self, team: str, spoken: Spoken, *, text: str, blocks: Sequence[Block]) -> None:
        """Change what one of our messages says. Raises `Unheard`."""
        self._client.chat_update(
            token=self._token_of(team), channel=spoken.channel, ts=spoken.ts, text=text, blocks=blocks
        )

    def find(self, team: str, channel: str, token: str, *, since: dt.datetime, latest: str | None) -> Spoken | None:
        """The message marked with `token` that was said after an attempt at `since`, if it stands in this channel.

        `latest`: the `ts` down to which was looked before. Raises `CannotLook`, or `Stopped` where Slack lets us look
        further later.
        """
        for message in self._history(team, channel, since=since, latest=latest):
            if message.get("metadata", {}).get("event_payload", {}).get("token") == token:
                return Spoken(channel, str(message["ts"]))
        return None

    def _history(self, team: str, channel: str, *, since: dt.datetime, latest: str | None) -> Iterator[dict[str, Any]]:
        # Slack is not told from when on: its clock may be far from ours, and then the newest page is looked through all the same.
        from_here_on = (since - _BEFORE).timestamp()
        while True:
            try:
                answer = self._client.conversations_history(
                    token=self._token_of(team),
                    channel=channel,
                    latest=latest,
                    limit=_A_PAGE,
                    include_all_metadata=True,
                )
            except (SlackApiError, OSError) as error:
                raise _why_not(error, latest) from error
            page = answer.get("messages") or []
            yield from page
            if not (page and answer.get("has_more")) or float(page[-1]["ts"]) < from_here_on:
                return
            latest = str(page[-1]["ts"])


def _why_not(error: BaseException, looked_to: str | None) -> CannotLook | Stopped:
    code = _code(error) if isinstance(error, SlackApiError) else ""
    if code in _CANNOT or _BY_CODE.get(code) in (Means.UNREACHABLE, Means.OURS):
        return CannotLook(code)
    return Stopped(looked_to, error)


def judge(error: BaseException, *, failures: int, luck: Callable[[], float] = random.random) -> NotSpoken:
    """What an `Unheard` error means after so many failed attempts before; `luck` gives a number from 0 to 1."""
    if isinstance(error, SlackApiError):
        return _refused(error, pause(failures, luck))
    reason = error.reason if isinstance(error, URLError) else error
    name = str(error) if isinstance(error, NeverLeft | AnswerLost) else type(reason).__name__
    if isinstance(reason, _NEVER_LEFT):
        return NotSpoken(name, Means.AGAIN, pause(failures, luck))
    return NotSpoken(name, Means.UNCERTAIN, max(_LEASE, pause(failures, luck)))


def pause(failures: int, luck: Callable[[], float] = random.random) -> dt.timedelta:
    """How long to wait where it failed so many times in a row before: backing off, with full jitter."""
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * (1 << min(failures, 10))) * luck()


def explained(error: BaseException) -> str:
    """What Slack says is wrong with what we sent: its own words and our scopes, nothing of the message."""
    answer = error.response if isinstance(error, SlackApiError) else {}
    told = [
        *((answer.get("response_metadata") or {}).get("messages") or []),
        answer.get("needed"),
        answer.get("provided"),
    ]
    return "; ".join(str(word)[:200] for word in told if word)


def _refused(error: SlackApiError, wait: dt.timedelta) -> NotSpoken:
    code, status = _code(error), _status(error)
    means = _BY_CODE.get(code, Means.AGAIN)
    if status == _LIMITED or code in ("ratelimited", "rate_limited"):
        return NotSpoken("ratelimited", Means.LIMITED, dt.timedelta(seconds=_retry_after(error)))
    if status >= _BROKEN or not code or means is Means.UNCERTAIN:
        return NotSpoken(code or str(status), Means.UNCERTAIN, max(_LEASE, wait))
    if code.startswith("restricted_action"):
        means = Means.UNREACHABLE
    return NotSpoken(code, means, _LONG_PAUSE if means is Means.LIMITED else wait)


def _code(error: SlackApiError) -> str:
    """Slack's word for it; empty where what came was none of Slack's."""
    code = str(error.response.get("error") or "") if hasattr(error.response, "get") else ""
    return code if _CODE.fullmatch(code) else ""


def _status(error: SlackApiError) -> int:
    found = getattr(error.response, "status_code", None)
    return found if isinstance(found, int) else 0


def _retry_after(error: SlackApiError) -> int:
    headers = {name.lower(): value for name, value in error.response.headers.items()}
    value = str(headers.get("retry-after", ""))
    return int(value) if value.isdecimal() else int(_FIRST_PAUSE.total_seconds())
