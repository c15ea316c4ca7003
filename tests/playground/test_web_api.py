"""Slack's Web API as the bot's own client sees it."""

import datetime as dt
from http.client import RemoteDisconnected
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.clock import Clock
from playground.wire import Playground
from playground.workspace import BOT_USER
from tests.playground.shapes import section


def _error(client: WebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, json=args)
    return str(caught.value.response["error"])


def _token(name: str) -> dict[str, Any]:
    return {"event_type": "network_coach", "event_payload": {"token": name}}


def test_it_knows_who_asks(client: WebClient) -> None:
    assert client.auth_test()["user_id"] == BOT_USER


def test_it_asks_for_the_token(slack: Playground) -> None:
    assert _error(WebClient(base_url=slack.api_url), "auth.test") == "not_authed"
    assert _error(WebClient(base_url=slack.api_url, token="xoxb-other"), "auth.test") == "invalid_auth"


def test_a_method_it_does_not_know_is_refused(client: WebClient) -> None:
    assert _error(client, "chat.scheduleMessage") == "unknown_method"


def test_it_tells_where_people_live(client: WebClient) -> None:
    user = client.users_info(user="U_BOB", include_locale=True)["user"]
    assert (user["tz"], user["tz_offset"], user["locale"]) == ("Asia/Kolkata", 19_800, "en-US")
    assert _error(client, "users.info", user="U_NOBODY") == "user_not_found"


def test_a_message_to_a_person_opens_the_conversation(slack: Playground, client: WebClient) -> None:
    sent = client.chat_postMessage(channel="U_ALICE", text="Hello", blocks=[section("Hello")])
    assert sent["channel"] == client.conversations_open(users="U_ALICE")["channel"]["id"]
    assert sent["channel"].startswith("D")
    assert sent["message"]["blocks"][0]["block_id"]


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"channel": "C_NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "C_GENERAL", "text": "x"}, "not_in_channel"),
        ({"channel": "U_ALICE"}, "no_text"),
        ({"text": "x"}, "invalid_arguments"),
        ({"channel": "U_ALICE", "text": "x", "metadata": {"event_type": "x"}}, "invalid_metadata_format"),
        ({"channel": "U_ALICE", "text": "x", "thread_ts": "1.000000"}, "cannot_reply_to_message"),
        ({"channel": "U_ALICE", "text": "x", "blocks": "none"}, "invalid_blocks_format"),
    ],
)
def test_a_message_is_refused(client: WebClient, args: dict[str, Any], error: str) -> None:
    assert _error(client, "chat.postMessage", **args) == error


def test_a_refusal_of_blocks_says_where(client: WebClient) -> None:
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="U_ALICE", text="x", blocks=[section("x" * 3001)])
    assert caught.value.response["error"] == "invalid_blocks"
    [where] = caught.value.response["response_metadata"]["messages"]
    assert where == "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"


def test_a_closed_account_gets_nothing(slack: Playground, client: WebClient) -> None:
    slack.workspace.members["U_BOB"].deleted = True
    assert _error(client, "chat.postMessage", channel="U_BOB", text="x") == "user_disabled"


def test_people_among_themselves_are_not_heard(slack: Playground, client: WebClient) -> None:
    theirs = slack.posts("@Bob Brown", "U_ALICE", "psst")
    assert _error(client, "conversations.history", channel=theirs.channel) == "channel_not_found"


def test_too_long_a_text_is_cut_when_new_and_refused_when_changed(client: WebClient) -> None:
    sent = client.chat_postMessage(channel="U_ALICE", text="x" * 40_001)
    assert len(sent["message"]["text"]) == 40_000
    at = {"channel": sent["channel"], "ts": sent["ts"]}
    assert _error(client, "chat.update", **at, text="x" * 4_001) == "msg_too_long"


def test_a_message_is_changed_by_its_conversations_id_only(client: WebClient) -> None:
    sent = client.chat_postMessage(channel="U_ALICE", text="one", blocks=[section("one")])
    changed = client.chat_update(channel=sent["channel"], ts=sent["ts"], text="two")
    assert changed["message"]["text"] == "two"
    assert "blocks" not in changed["message"]
    assert _error(client, "chat.update", channel="U_ALICE", ts=sent["ts"], text="x") == "channel_not_found"
    assert _error(client, "chat.update", channel=sent["channel"], ts="1.000000", text="x") == "message_not_found"


def test_only_its_own_messages_can_be_changed(slack: Playground, client: WebClient) -> None:
    channel = slack.dm("U_ALICE").id
    theirs = slack.posts(channel, "U_ALICE", "mine")
    assert _error(client, "chat.update", channel=channel, ts=theirs.ts, text="x") == "cant_update_message"
    assert _error(client, "chat.delete", channel=channel, ts=theirs.ts) == "cant_delete_message"


def test_a_deleted_message_is_gone(client: WebClient) -> None:
    sent = client.chat_postMessage(channel="U_ALICE", text="one")
    client.chat_delete(channel=sent["channel"], ts=sent["ts"])
    assert client.conversations_history(channel=sent["channel"])["messages"] == []
    assert _error(client, "chat.delete", channel=sent["channel"], ts=sent["ts"]) == "message_not_found"


def test_an_ephemeral_message_can_be_neither_changed_nor_found(slack: Playground, client: WebClient) -> None:
    channel = slack.dm("U_ALICE").id
    shown = client.chat_postEphemeral(channel=channel, user="U_ALICE", text="only you")
    assert _error(client, "chat.update", channel=channel, ts=shown["message_ts"], text="x") == "message_not_found"
    assert client.conversations_history(channel=channel)["messages"] == []
    assert _error(client, "chat.postEphemeral", channel=channel, user="U_BOB", text="x") == "user_not_in_channel"


def test_timestamps_differ_and_grow_while_the_clock_stands_still(clock: Clock, client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel="U_ALICE", text="x")["ts"] for _ in range(5)]
    assert stamps == sorted(set(stamps))
    assert int(float(stamps[0])) == int(clock().timestamp())


def test_history_is_newest_first_and_shows_metadata_when_asked(clock: Clock, client: WebClient) -> None:
    first = client.chat_postMessage(channel="U_ALICE", text="first", metadata=_token("a"))
    clock.forward(dt.timedelta(hours=1))
    client.chat_postMessage(channel="U_ALICE", text="second", metadata=_token("b"))
    client.chat_postMessage(channel="U_ALICE", text="in a thread", thread_ts=first["ts"])
    plain = client.conversations_history(channel=first["channel"])["messages"]
    assert [message["text"] for message in plain] == ["second", "first"]
    assert "metadata" not in plain[0]
    told = client.conversations_history(channel=first["channel"], include_all_metadata=True)["messages"]
    assert [message["metadata"] for message in told] == [_token("b"), _token("a")]


def test_history_begins_after_oldest_and_comes_in_pages(client: WebClient) -> None:
    sent = [client.chat_postMessage(channel="U_ALICE", text=str(number)) for number in range(4)]
    channel, first = sent[0]["channel"], sent[0]["ts"]
    after = client.conversations_history(channel=channel, oldest=first)["messages"]
    assert [message["text"] for message in after] == ["3", "2", "1"]
    assert len(client.conversations_history(channel=channel, oldest=first, inclusive=True)["messages"]) == 4
    page = client.conversations_history(channel=channel, limit=3)
    rest = client.conversations_history(channel=channel, cursor=page["response_metadata"]["next_cursor"])
    assert page["has_more"]
    assert [message["text"] for message in rest["messages"]] == ["0"]


def test_it_reads_forms_as_well_as_json(client: WebClient) -> None:
    blocks = '[{"type": "divider"}]'
    sent = client.api_call("chat.postMessage", data={"channel": "U_ALICE", "text": "x", "blocks": blocks})
    assert sent["message"]["blocks"][0]["type"] == "divider"


def test_every_call_is_written_down_without_the_token(slack: Playground, client: WebClient) -> None:
    client.chat_postMessage(channel="U_ALICE", text="x")
    client.users_info(user="U_BOB")
    assert [call.method for call in slack.calls()] == ["chat.postMessage", "users.info"]
    [posted] = slack.calls("chat.postMessage")
    assert (posted.args["text"], posted.answer["ok"]) == ("x", True)
    assert "token" not in posted.args


def test_faults_come_once_each_and_in_order(slack: Playground, client: WebClient) -> None:
    slack.faults.script("chat.postMessage", status=429, retry_after=7)
    slack.faults.script("chat.postMessage", error="internal_error", taken=True)
    slack.faults.script("chat.postMessage", status=500)
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="U_ALICE", text="one")
    assert (caught.value.response.status_code, caught.value.response.headers["Retry-After"]) == (429, "7")
    assert _error(client, "chat.postMessage", channel="U_ALICE", text="two") == "internal_error"
    with pytest.raises(SlackApiError) as failed:
        client.chat_postMessage(channel="U_ALICE", text="three")
    assert failed.value.response.status_code == 500
    sent = client.chat_postMessage(channel="U_ALICE", text="four")
    standing = client.conversations_history(channel=sent["channel"])["messages"]
    assert [message["text"] for message in standing] == ["four", "two"]


@pytest.mark.parametrize(("fault", "standing"), [("drop_before", []), ("drop_after", ["x"])])
def test_a_connection_is_dropped_without_a_word(
    slack: Playground,
    client: WebClient,
    fault: str,
    standing: list[str],
) -> None:
    slack.faults.script("chat.postMessage", drop_before=fault == "drop_before", drop_after=fault == "drop_after")
    with pytest.raises(RemoteDisconnected):
        client.chat_postMessage(channel="U_ALICE", text="x")
    history = client.conversations_history(channel=slack.dm("U_ALICE").id)
    assert [message["text"] for message in history["messages"]] == standing


def test_a_slow_answer_is_taken_all_the_same(slack: Playground) -> None:
    hasty = WebClient(token="xoxb-playground", base_url=slack.api_url, retry_handlers=[], timeout=1)
    slack.faults.script("chat.postMessage", delay=1.2)
    with pytest.raises(TimeoutError):
        hasty.chat_postMessage(channel="U_ALICE", text="x")
    assert slack.settled(lambda: slack.calls("chat.postMessage"))
