"""What can go wrong with Slack, and how often it may be asked, where that is switched on."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.clock import Clock
from playground.wire import Playground

A_SECOND = dt.timedelta(seconds=1)


def test_a_call_is_held_before_it_is_taken(slack: Playground, client: WebClient) -> None:
    """Until it is released."""
    slack.faults.script("chat.postMessage", hold=True)
    with ThreadPoolExecutor(1) as aside:
        posting = aside.submit(lambda: client.chat_postMessage(channel="U_ALICE", text="x"))
        assert slack.faults.holds(1)
        assert not slack.workspace.messages
        slack.faults.release()

        assert posting.result(5)["ok"]
    assert slack.workspace.messages


def test_an_answer_is_withheld_after_the_call_was_taken(slack: Playground, client: WebClient) -> None:
    """The message stands before anybody knows."""
    slack.faults.script("chat.postMessage", withhold=True)
    with ThreadPoolExecutor(1) as aside:
        posting = aside.submit(lambda: client.chat_postMessage(channel="U_ALICE", text="x"))
        assert slack.faults.holds(1)
        assert [message.text for message in slack.workspace.messages] == ["x"]
        assert not posting.done()
        slack.faults.release()

        assert posting.result(5)["ok"]


def test_nobody_listens_for_a_while(slack: Playground, client: WebClient) -> None:
    """Then at the same address again."""
    with slack.away(), pytest.raises(URLError):
        client.auth_test()

    assert client.auth_test()["ok"]


def test_a_channel_takes_a_message_a_second(slack: Playground, client: WebClient, clock: Clock) -> None:
    """The second one is told how long to wait; what was refused does not count."""
    slack.rates.messages = True
    client.chat_postMessage(channel="U_ALICE", text="x")
    assert _wait(lambda: client.chat_postMessage(channel="U_ALICE", text="y")) == "1"
    client.chat_postMessage(channel="U_BOB", text="y")
    clock.forward(A_SECOND)

    assert client.chat_postMessage(channel="U_ALICE", text="y")["ok"]


def test_a_workspace_takes_a_burst_and_then_some_hundreds_a_minute(
    slack: Playground, client: WebClient, clock: Clock
) -> None:
    """Sixty at once, five a second."""
    for number in range(61):
        slack.workspace.add_person(f"U{number}", f"P{number}")
    slack.rates.messages = True
    for number in range(60):
        client.chat_postMessage(channel=f"U{number}", text="x")

    assert _wait(lambda: client.chat_postMessage(channel="U60", text="x")) == "1"
    clock.forward(A_SECOND)
    assert client.chat_postMessage(channel="U60", text="x")["ok"]


def test_history_comes_once_a_minute_and_in_short_pages(slack: Playground, client: WebClient, clock: Clock) -> None:
    """For an app outside the Marketplace."""
    for number in range(20):
        slack.posts(slack.dm("U_ALICE").id, "U_ALICE", str(number))
    slack.rates.history = True
    channel = slack.dm("U_ALICE").id

    page = client.conversations_history(channel=channel, limit=200)
    assert (len(page["messages"]), page["has_more"]) == (15, True)
    assert _wait(lambda: client.conversations_history(channel=channel)) == "60"
    clock.forward(A_SECOND * 60)
    rest = client.conversations_history(channel=channel, latest=page["messages"][-1]["ts"])
    assert [message["text"] for message in rest["messages"]] == ["4", "3", "2", "1", "0"]


def _wait(call: object) -> str:
    with pytest.raises(SlackApiError) as caught:
        call()  # type: ignore[operator] # a call without arguments
    assert caught.value.response.status_code == 429
    return str(caught.value.response.headers["Retry-After"])
