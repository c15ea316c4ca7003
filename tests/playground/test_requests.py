"""Slack's requests as the bot gets them: signatures, shapes, retries, lateness."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from playground.acts import SLACKBOT
from playground.server import Server
from playground.wire import Playground
from tests.person import Person
from tests.playground.given import SECRET
from tests.playground.shapes import actions, button, field, modal, options, section

Body = dict[str, Any]


class Listener:
    """Something that takes Slack's requests, keeps them, and answers what it is told."""

    def __init__(self) -> None:
        """It answers 200 and nothing."""
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[Response] = []
        self.delay = 0.0

    async def hear(self, request: Request) -> Response:
        """Take one request."""
        self.heard.append((dict(request.headers), await request.body()))
        await asyncio.sleep(self.delay)
        return self.answers.pop(0) if self.answers else Response()

    def payload(self, index: int = -1) -> Body:
        """What an interaction said."""
        found: Body = json.loads(parse_qs(self.heard[index][1].decode())["payload"][0])
        return found


@pytest.fixture
def listener(slack: Playground) -> Iterator[Listener]:
    listener = Listener()
    server = Server(Starlette(routes=[Route("/slack/events", listener.hear, methods=["POST"])]))
    slack.connect(f"{server.start()}/slack/events")
    yield listener
    server.stop()


def test_requests_are_signed(listener: Listener, slack: Playground, alice: Person) -> None:
    alice.types("/network log Zoë & “co”", within=0)
    alice.says("due")
    now = int(listener.heard[0][0]["x-slack-request-timestamp"])
    verifier = SignatureVerifier(SECRET, clock=type("Now", (), {"now": lambda _: now})())
    for headers, body in listener.heard:
        assert verifier.is_valid_request(body, headers)
        assert not verifier.is_valid_request(body + b"x", headers)


def test_a_command_carries_what_slack_sends(listener: Listener, alice: Person) -> None:
    alice.types("/network  log coffee with @Bob Brown & co, payload ", channel="@Bob Brown", within=0)
    [(headers, body)] = listener.heard
    fields = {name: value[0] for name, value in parse_qs(body.decode()).items()}
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert fields["command"] == "/network"
    assert fields["text"] == "log coffee with <@U_BOB> &amp; co, payload"
    assert (fields["user_id"], fields["channel_name"]) == ("U_ALICE", "directmessage")
    assert fields.keys() >= {"team_id", "team_domain", "channel_id", "response_url", "trigger_id", "api_app_id"}


def test_a_message_is_an_event_with_an_id_of_its_own(listener: Listener, slack: Playground, alice: Person) -> None:
    alice.says("find <ada>")
    alice.says("and in the thread", thread=slack.workspace.messages[0].ts)
    first, second = (json.loads(body) for _, body in listener.heard)
    assert first["event"]["text"] == "find &lt;ada&gt;"
    assert (first["event"]["channel_type"], first["type"]) == ("im", "event_callback")
    assert second["event"]["thread_ts"] == first["event"]["ts"]
    assert first["event_id"] != second["event_id"]


def test_an_event_that_is_not_taken_comes_again(listener: Listener, alice: Person) -> None:
    listener.answers = [Response(status_code=500)]
    alice.says("due")
    (first, body), (again, same) = listener.heard
    assert body == same
    assert "x-slack-retry-num" not in first
    assert (again["x-slack-retry-num"], again["x-slack-retry-reason"]) == ("1", "http_error")


def test_any_request_can_be_repeated(listener: Listener, slack: Playground, alice: Person) -> None:
    alice.says("due")
    repeated = slack.sends_again(retry=2)
    assert repeated.is_ok
    assert listener.heard[0][1] == listener.heard[1][1]
    assert listener.heard[1][0]["x-slack-retry-num"] == "2"


@pytest.mark.parametrize("status", [404, 500])
def test_a_failed_command_is_told_by_slackbot(listener: Listener, alice: Person, status: int) -> None:
    listener.answers = [Response(status_code=status)]
    shown = alice.types("/network log Ada")
    assert (shown.status, shown.failure) == (status, "dispatch_failed")
    assert shown.text == '/network failed with the error "dispatch_failed"'
    assert shown.message.user == SLACKBOT


def test_slack_waits_three_seconds(listener: Listener, alice: Person) -> None:
    listener.delay = 3.3
    shown = alice.types("/network log Ada")
    assert (shown.status, shown.failure) == (0, "operation_timeout")


def test_nobody_listening_is_told_too(slack: Playground, alice: Person) -> None:
    slack.connect("http://127.0.0.1:9/slack/events")
    assert alice.types("/network").failure == "connection_failed"


def test_an_answer_over_slacks_limits_is_not_shown(listener: Listener, alice: Person) -> None:
    listener.answers = [JSONResponse({"text": "x", "blocks": [section("x" * 3001)]})]
    assert "invalid_blocks" in alice.types("/network").text


def test_a_press_in_a_dm_message_carries_the_message(listener: Listener, slack: Playground, alice: Person) -> None:
    picker = {"type": "datepicker", "action_id": "day"}
    row = actions(button("Done", "done", value="42"), picker, block_id="rem:42")
    message = slack.workspace.post(slack.dm("U_ALICE").id, "U_COACH", "Still open", [row])
    alice.presses("Done", on=alice.dm[0], within=0)
    body = listener.payload()
    assert body["container"] == {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": False,
    }
    assert body["message"]["ts"] == message.ts
    assert body["state"]["values"] == {"rem:42": {"day": {"type": "datepicker", "selected_date": None}}}
    [action] = body["actions"]
    assert (action["action_id"], action["block_id"], action["value"]) == ("done", "rem:42", "42")
    assert body.keys() >= {"trigger_id", "response_url", "channel", "team", "user"}


def test_a_press_on_an_ephemeral_message_does_not(listener: Listener, alice: Person) -> None:
    listener.answers = [JSONResponse({"text": "Saved", "blocks": [actions(button("Undo", "undo"))]})]
    alice.presses("Undo", on=alice.types("/network log Ada"), within=0)
    assert "message" not in listener.payload()
    assert listener.payload()["container"]["is_ephemeral"] is True


def test_shortcuts_are_global_or_on_a_message(listener: Listener, slack: Playground, alice: Person) -> None:
    alice.uses("Open a card", within=0)
    assert listener.payload()["callback_id"] == "open_card"
    assert not listener.payload().keys() & {"channel", "response_url", "message"}
    first = slack.posts("#careers", "U_BOB", "Do you know Ada?")
    reply = slack.posts("#careers", "U_BOB", "Ada L.", thread_ts=first.ts)
    alice.uses("Look up", reply, within=0)
    body = listener.payload()
    assert (body["type"], body["callback_id"], body["message_ts"]) == ("message_action", "look_up", reply.ts)
    assert (body["message"]["user"], body["message"]["thread_ts"]) == ("U_BOB", first.ts)


def test_a_menu_that_asks_the_bot_offers_its_answer(listener: Listener, slack: Playground, alice: Person) -> None:
    menu = {
        "type": "external_select",
        "action_id": "who",
        "min_query_length": 1,
        "placeholder": {"type": "plain_text", "text": "Type a name"},
    }
    slack.workspace.post(slack.dm("U_ALICE").id, "U_COACH", "Who?", [actions(menu, block_id="pick")])
    listener.answers = [JSONResponse({"options": options("Ada Lovelace", "Ada Yonath")})]
    assert alice.finds("", in_="Type a name", on=alice.dm[0]) == []
    assert alice.finds("ad", in_="Type a name", on=alice.dm[0]) == ["Ada Lovelace", "Ada Yonath"]
    asked = listener.payload()
    assert (asked["type"], asked["value"], asked["action_id"]) == ("block_suggestion", "ad", "who")
    alice.picks("Ada Yonath", in_="Type a name", on=alice.dm[0], within=0)
    assert listener.payload()["actions"][0]["selected_option"]["value"] == "ada yonath"


@pytest.mark.parametrize(
    "answer",
    [Response(status_code=500), JSONResponse({"options": options(*map(str, range(101)))}), Response("nonsense")],
)
def test_an_unsound_answer_offers_nothing(
    listener: Listener,
    slack: Playground,
    alice: Person,
    answer: Response,
) -> None:
    menu = {"type": "external_select", "action_id": "who", "min_query_length": 0}
    slack.workspace.post(slack.dm("U_ALICE").id, "U_COACH", "Who?", [actions(menu, block_id="pick")])
    listener.answers = [answer]
    assert alice.finds("ad", in_="external_select", on=alice.dm[0]) == []


def test_two_devices_press_at_once(listener: Listener, slack: Playground, alice: Person) -> None:
    slack.workspace.post(slack.dm("U_ALICE").id, "U_COACH", "Still open", [actions(button("Done", "done"))])
    with ThreadPoolExecutor(8) as devices:
        presses = [devices.submit(alice.presses, "Done", alice.dm[0], within=0) for _ in range(32)]
    assert all(press.result().status == 200 for press in presses)
    stamps = {listener.payload(index)["actions"][0]["action_ts"] for index in range(32)}
    triggers = {listener.payload(index)["trigger_id"] for index in range(32)}
    assert (len(stamps), len(triggers)) == (32, 32)


def test_a_failed_form_stays_open_with_what_was_typed(listener: Listener, slack: Playground, alice: Person) -> None:
    alice.uses("Open a card", within=0)
    slack.views.open(listener.payload()["trigger_id"], modal("Log", field("Name")))
    alice.form.fill("Name", "Ada")
    listener.answers = [Response(status_code=500)]
    alice.form.submit()
    assert "trouble connecting" in alice.form.trouble
    assert alice.form.values == {"Name": "Ada"}
