"""Socket Mode as Slack does it: addresses for the app's token, good for once, and headers on every answer."""

import time
from email.utils import parsedate_to_datetime

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from playground.clock import Clock
from playground.wire import Playground
from tests import plain_http
from tests.playground.given import SECRET, TOKEN


@pytest.fixture
def socket_slack(clock: Clock) -> Playground:
    """With an app token, and scopes."""
    return Playground(
        clock=clock, signing_secret=SECRET, bot_token=TOKEN, app_token="xapp-1", scopes=["commands", "chat:write"]
    )


def test_an_address_is_good_for_one_connection(socket_slack: Playground) -> None:
    """It is greeted; the next one is closed."""
    with socket_slack as slack:
        url = _opened(slack, "xapp-1")
        with connect(url) as link:
            assert '"hello"' in str(link.recv())
            with connect(url) as again, pytest.raises(ConnectionClosed):
                again.recv()


@pytest.mark.parametrize(
    ("token", "error"), [("xapp-2", "invalid_auth"), (TOKEN, "not_allowed_token_type"), ("", "not_authed")]
)
def test_only_the_apps_token_opens_connections(socket_slack: Playground, token: str, error: str) -> None:
    """With Slack's names for what is wrong."""
    with socket_slack as slack, pytest.raises(SlackApiError, match=error):
        _opened(slack, token)


def test_the_apps_token_does_nothing_else(socket_slack: Playground) -> None:
    """And the bot token's scopes are told with each of its answers."""
    with socket_slack as slack:
        other = _asks(slack, "xapp-1")
        bots = _asks(slack, TOKEN)

    assert other.json()["error"] == "not_allowed_token_type"
    assert "x-oauth-scopes" not in other.headers
    assert bots.headers["x-oauth-scopes"] == "commands,chat:write"
    assert abs(parsedate_to_datetime(bots.headers["date"]).timestamp() - time.time()) < 60


def test_without_a_connection_a_command_fails_at_once(socket_slack: Playground) -> None:
    """As Slack shows it."""
    with socket_slack as slack:
        assert slack.requests.command({"command": "/network", "text": "x"}).failure == "connection_failed"


@pytest.mark.slow
def test_a_connection_that_says_nothing_lets_a_command_time_out(socket_slack: Playground) -> None:
    """Slack's patience is the same as over HTTP."""
    with socket_slack as slack, connect(_opened(slack, "xapp-1")):
        assert slack.sockets.joins()
        assert slack.requests.command({"command": "/network", "text": "x"}).failure == "operation_timeout"


def _opened(slack: Playground, token: str) -> str:
    client = WebClient(base_url=slack.api_url, retry_handlers=[])
    return str(client.apps_connections_open(app_token=token)["url"])


def _asks(slack: Playground, token: str) -> httpx.Response:
    return plain_http.post(f"{slack.api_url}auth.test", headers={"authorization": f"Bearer {token}"})
