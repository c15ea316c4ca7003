"""What each of Slack's answers means for a message."""

import datetime as dt
import socket
import ssl
from http.client import IncompleteRead, RemoteDisconnected
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery import Means, judge


@pytest.mark.parametrize(
    ("status", "code", "means", "seconds"),
    [
        (429, "ratelimited", Means.AGAIN, 17),
        (200, "service_unavailable", Means.AGAIN, 30),
        (200, "token_revoked", Means.AGAIN, 30),  # waits until somebody mends the token: nothing is lost
        (200, "a_word_we_do_not_know", Means.AGAIN, 30),
        (200, "internal_error", Means.UNCERTAIN, 60),
        (200, "fatal_error", Means.UNCERTAIN, 60),
        (503, "", Means.UNCERTAIN, 60),
        (200, "channel_not_found", Means.NEVER, 0),
        (200, "invalid_blocks", Means.NEVER, 0),
        (200, "restricted_action_read_only_channel", Means.NEVER, 0),
    ],
)
def test_a_refusal_means(status: int, code: str, means: Means, seconds: int) -> None:
    """slack-platform 1.12, as design 4 reads it."""
    verdict = judge(_refusal(status, code), attempts=1)

    assert (verdict.means, verdict.after) == (means, dt.timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("error", "means"),
    [
        (URLError(ConnectionRefusedError()), Means.AGAIN),
        (URLError(socket.gaierror()), Means.AGAIN),
        (URLError(ssl.SSLCertVerificationError()), Means.AGAIN),
        (URLError(TimeoutError()), Means.UNCERTAIN),
        (TimeoutError(), Means.UNCERTAIN),
        (ConnectionResetError(), Means.UNCERTAIN),
        (RemoteDisconnected(""), Means.UNCERTAIN),
        (IncompleteRead(b""), Means.UNCERTAIN),
    ],
)
def test_a_lost_answer_is_uncertain_unless_nothing_ever_left(error: Exception, means: Means) -> None:
    """Only what cannot have arrived is said again without looking."""
    assert judge(error, attempts=1).means is means


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 30), (2, 60), (3, 120), (7, 1920), (8, 3600), (999, 3600)])
def test_pauses_grow_up_to_an_hour(attempts: int, seconds: int) -> None:
    """Exponential, capped."""
    assert judge(_refusal(200, "service_unavailable"), attempts=attempts).after == dt.timedelta(seconds=seconds)


def test_a_limit_without_a_number_waits_the_first_pause() -> None:
    """Slack always gives one, as far as is known."""
    assert judge(_refusal(429, "ratelimited", headers={}), attempts=5).after == dt.timedelta(seconds=30)


def _refusal(status: int, code: str, headers: dict[str, str] | None = None) -> SlackApiError:
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.com/api/chat.postMessage",
        req_args={},
        data={"ok": False, "error": code},
        headers={"Retry-After": "17"} if headers is None else headers,
        status_code=status,
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call] # slack_sdk has no types there
