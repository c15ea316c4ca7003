"""What each of Slack's answers means for a message."""

import datetime as dt
import socket
import ssl
from collections.abc import Iterator
from http.client import IncompleteRead, RemoteDisconnected
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery import Means, explained, judge, pause
from bot.kept_alive import AnswerLost, KeptAlive, NeverLeft
from playground.wire import Playground
from tests.bot.sending import ALICE

_HOURS = 7200


@pytest.mark.parametrize(
    ("status", "code", "means", "seconds"),
    [
        (429, "ratelimited", Means.LIMITED, 17),
        (200, "ratelimited", Means.LIMITED, 17),
        (200, "accesslimited", Means.LIMITED, _HOURS),
        (200, "missing_scope", Means.LIMITED, _HOURS),  # until whoever runs the bot mends it
        (200, "service_unavailable", Means.AGAIN, 30),
        (200, "a_word_we_do_not_know", Means.AGAIN, 30),
        (200, "internal_error", Means.UNCERTAIN, 60),
        (200, "fatal_error", Means.UNCERTAIN, 60),
        (503, "", Means.UNCERTAIN, 60),
        (200, "Received a response in a non-JSON format: <html>", Means.UNCERTAIN, 60),
        (200, "channel_not_found", Means.UNREACHABLE, None),
        (200, "user_disabled", Means.UNREACHABLE, None),
        (200, "restricted_action_read_only_channel", Means.UNREACHABLE, None),
        (200, "token_revoked", Means.UNINSTALLED, None),
        (200, "invalid_auth", Means.UNINSTALLED, None),
        (200, "invalid_blocks", Means.OURS, None),
        (200, "msg_too_long", Means.OURS, None),
    ],
)
def test_a_refusal_means(status: int, code: str, means: Means, seconds: int | None) -> None:
    """slack-platform 1.12, as design 4 reads it."""
    verdict = judge(_refusal(status, code), failures=0, luck=lambda: 1)

    assert verdict.means is means
    if seconds is not None:
        assert verdict.after == dt.timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("error", "means"),
    [
        (NeverLeft("NewConnectionError"), Means.AGAIN),
        (URLError(ConnectionRefusedError()), Means.AGAIN),
        (URLError(socket.gaierror()), Means.AGAIN),
        (URLError(ssl.SSLCertVerificationError()), Means.AGAIN),
        (AnswerLost("ReadTimeoutError"), Means.UNCERTAIN),
        (URLError(TimeoutError()), Means.UNCERTAIN),
        (TimeoutError(), Means.UNCERTAIN),
        (ConnectionResetError(), Means.UNCERTAIN),
        (RemoteDisconnected(""), Means.UNCERTAIN),
        (IncompleteRead(b""), Means.UNCERTAIN),
    ],
)
def test_a_lost_answer_is_uncertain_unless_nothing_ever_left(error: Exception, means: Means) -> None:
    """Only what cannot have arrived is said again without looking."""
    assert judge(error, failures=0).means is means


@pytest.mark.parametrize(("failures", "seconds"), [(0, 30), (1, 60), (2, 120), (6, 1920), (7, 3600), (999, 3600)])
def test_pauses_grow_up_to_an_hour_and_differ(failures: int, seconds: int) -> None:
    """Exponential, capped, with full jitter: many who failed together do not come back together."""
    assert pause(failures, lambda: 1) == dt.timedelta(seconds=seconds)
    assert pause(failures, lambda: 0.5) == dt.timedelta(seconds=seconds / 2)
    assert dt.timedelta(0) <= pause(failures) <= dt.timedelta(seconds=seconds)


def test_a_limit_without_a_number_waits_the_first_pause() -> None:
    """Slack always gives one, as far as is known."""
    verdict = judge(_refusal(429, "ratelimited", headers={}), failures=5)

    assert verdict.after == dt.timedelta(seconds=30)


def test_what_slack_says_of_our_mistake_is_kept_for_the_log() -> None:
    """Where in the blocks it is, and which scopes are wanted."""
    told = _refusal(200, "invalid_blocks", response_metadata={"messages": ["[ERROR] at /blocks/0"]}, needed="x:y")

    assert explained(told) == "[ERROR] at /blocks/0; x:y"
    assert explained(TimeoutError()) == ""


def test_connections_are_kept(kept_alive: KeptAlive, slack: Playground) -> None:
    """Three messages, one connection."""
    for _ in range(3):
        kept_alive.chat_postMessage(token="xoxb-1", channel=ALICE, text="x")

    [pool] = [kept_alive._pool.pools[key] for key in kept_alive._pool.pools.keys()]  # noqa: SIM118 # no mapping
    assert (pool.num_connections, pool.num_requests) == (1, 3)


@pytest.mark.parametrize(
    ("fault", "means"),
    [
        ({"drop_before": True}, Means.UNCERTAIN),
        ({"drop_after": True}, Means.UNCERTAIN),
        ({"status": 502}, Means.UNCERTAIN),
        ({"hold": True}, Means.UNCERTAIN),
        ({"status": 429, "retry_after": 9}, Means.LIMITED),
        ({"error": "is_archived"}, Means.UNREACHABLE),
    ],
    ids=str,
)
def test_what_happens_on_the_wire_is_understood(slack: Playground, fault: dict[str, Any], means: Means) -> None:
    """One request each: the client never tries again by itself."""
    kept_alive = KeptAlive(api_url=slack.api_url, timeout=1 if "hold" in fault else 60, places=2)
    before = len(slack.calls("chat.postMessage"))
    slack.faults.script("chat.postMessage", **fault)

    with pytest.raises((SlackApiError, OSError)) as caught:
        kept_alive.chat_postMessage(token="xoxb-1", channel=ALICE, text="x")

    kept_alive.close()
    slack.faults.release()
    assert judge(caught.value, failures=0).means is means
    assert slack.settled(lambda: len(slack.calls("chat.postMessage")) == before + 1)


def test_nobody_there_means_that_nothing_has_left(kept_alive: KeptAlive, slack: Playground) -> None:
    """Refused connections; and a connection that was kept is opened anew afterwards."""
    kept_alive.chat_postMessage(token="xoxb-1", channel=ALICE, text="x")
    with slack.away(), pytest.raises(NeverLeft) as caught:
        kept_alive.chat_postMessage(token="xoxb-1", channel=ALICE, text="x")

    assert judge(caught.value, failures=0).means is Means.AGAIN
    assert kept_alive.chat_postMessage(token="xoxb-1", channel=ALICE, text="x")["ok"]


@pytest.fixture
def kept_alive(slack: Playground) -> Iterator[KeptAlive]:
    """A client as the worker has one."""
    client = KeptAlive(api_url=slack.api_url, timeout=60, places=2)
    yield client
    client.close()


def _refusal(status: int, code: str, headers: dict[str, str] | None = None, **more: object) -> SlackApiError:
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.com/api/chat.postMessage",
        req_args={},
        data={"ok": False, "error": code, **more},
        headers={"retry-after": "17"} if headers is None else headers,
        status_code=status,
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call] # slack_sdk has no types there
