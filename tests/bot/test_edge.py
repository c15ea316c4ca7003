"""What comes in over HTTP: refused with the right status, or answered."""

import json
import logging
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import httpx
import pytest

from bot.assembly import Bot
from bot.listening import THREADS, Patience
from bot.settings import Settings
from playground.wire import Playground
from playground.workspace import BOT_USER, TEAM
from tests import plain_http
from tests.bot.sending import ALICE, FORM, Sender
from tests.bot.waiting import found
from tests.patience import PATIENCE

PRESS = {"type": "button", "action_id": "undo", "block_id": "b", "value": "1", "action_ts": "1.1"}


def test_a_sound_command_is_answered(send: Sender) -> None:
    """Over real HTTP, with a real signature."""
    answer = send.command("help")

    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert "/network log" in answer.text


def test_it_knows_whether_somebody_waits_for_an_answer(bot: Bot, send: Sender) -> None:
    assert not bot.is_answering
    latest = time.monotonic() + PATIENCE
    with ThreadPoolExecutor(1) as people:
        with bot.sessions.begin():
            asked = people.submit(send.command, "log coffee with Ada Lovelace")
            while not bot.is_answering and time.monotonic() < latest:
                pass  # it is on its way
            assert bot.is_answering
        assert asked.result().status_code == 200
    while bot.is_answering and time.monotonic() < latest:
        pass  # the answer goes out first
    assert not bot.is_answering


def test_answers_are_not_held_back_by_the_network_stack(bot: Bot) -> None:
    """Nagle's waiting costs 40 ms an answer; asyncio switches it off only on sockets that are named as TCP."""
    listening = bot._server._socket

    assert listening is not None
    assert listening.proto == socket.IPPROTO_TCP


def test_starting_asks_nothing_of_slack_and_the_first_requests_ask_once_who_we_are(
    send_to_a_fresh_one: Sender, slack: Playground
) -> None:
    """One bot token needs one auth.test."""
    before = len(slack.calls("auth.test"))

    send_to_a_fresh_one.command("help")
    send_to_a_fresh_one.command("help")

    assert len(slack.calls("auth.test")) == before + 1


@pytest.mark.parametrize(
    "headers",
    [
        {"signature": "v0=0000"},
        {"signature": None},
        {"signature": "v0=\u00e9"},
        {"timestamp": None},
        {"timestamp": "yesterday"},
        {"timestamp": "\u00b2"},
        {"timestamp": "9" * 400},
        {"timestamp": "1"},
    ],
    ids=str,
)
def test_what_slack_did_not_sign_just_now_is_refused(
    send: Sender, headers: dict[str, str | None], caplog: pytest.LogCaptureFixture
) -> None:
    """401, and nothing of the body in the log."""
    caplog.set_level(logging.DEBUG)

    assert send.body("command=/network&text=Ada+Lovelace", content_type=FORM, **headers).status_code == 401
    assert "Lovelace" not in caplog.text


@pytest.mark.parametrize("seconds", [-400, 400])
def test_a_stale_or_early_signature_is_refused(send: Sender, seconds: int) -> None:
    """Five minutes either way."""
    timestamp = str(int(time.time()) + seconds)

    assert send.body("command=/network&text=help", content_type=FORM, timestamp=timestamp).status_code == 401


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("{", "application/json"),
        ("[1]", "application/json"),
        ("null", "application/json"),
        ('{"team": 5, "event": 7}', "application/json"),
        ("[" * 100_000, "application/json"),
        ("", "application/json"),
        ("payload=%7B", FORM),
        ("payload=[]", FORM),
        ("payload", FORM),
        ("just words", FORM),
        (b"text=\xff\xfe", FORM),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_body_that_is_neither_json_nor_a_form_is_refused(send: Sender, body: str | bytes, content_type: str) -> None:
    """400, before the app sees it."""
    assert send.body(body, content_type=content_type).status_code == 400


def test_a_body_over_a_megabyte_is_refused(send: Sender) -> None:
    """413."""
    assert send.body("text=" + "x" * 1_000_000).status_code == 413


def test_a_sender_who_leaves_in_the_middle_does_no_harm(send: Sender, bot: Bot) -> None:
    """The next one is served."""
    with socket.create_connection(_place(bot)) as half:
        half.sendall(
            b"POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: 1\r\n"
            b"X-Slack-Signature: v0=1\r\nContent-Length: 100\r\n\r\nhalf"
        )

    assert send.command("help").status_code == 200


def test_a_sender_who_dawdles_is_refused(settings: Settings) -> None:
    """408: Slack would have given up long ago."""
    with _serving(settings, Patience(read=0.1)) as bot, socket.create_connection(_place(bot)) as half:
        half.sendall(
            b"POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: 1\r\n"
            b"X-Slack-Signature: v0=1\r\nContent-Length: 100\r\n\r\nhalf"
        )

        assert half.recv(100).startswith(b"HTTP/1.1 408 ")


def test_other_places_and_methods_are_refused(send: Sender, bot: Bot) -> None:
    """404 and 405."""
    assert send.client.get(bot.events_url).status_code == 405
    assert send.client.put(bot.events_url).status_code == 405
    assert send.client.get(bot.address + "/slack/install").status_code == 404


def test_slacks_own_checks_are_answered(send: Sender) -> None:
    """The one for the address of events, and the one for the certificate."""
    asked = send.body('{"type": "url_verification", "challenge": "abc"}', content_type="application/json")

    assert asked.json() == {"challenge": "abc"}
    assert send.body("ssl_check=1&token=x").status_code == 200


def test_a_command_with_the_word_payload_is_read_as_a_command(send: Sender) -> None:
    """Bolt alone takes it for a press and loses it (slack-platform T1)."""
    answer = send.command("find the payload = engineer & payload")

    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert "Something went wrong" not in answer.text


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"command": "/network", "text": "log coffee with Ada Lovelace", "team_id": TEAM}, 200, "coffee with Ada"),
        ({"command": "/network", "text": "log coffee with Ada Lovelace", "user_id": ALICE}, 200, "coffee with Ada"),
        ({"payload": json.dumps({"type": "block_actions", "team": {"id": TEAM}, "actions": [PRESS]})}, 200, ""),
        ({"payload": json.dumps({"type": "block_suggestion", "action_id": "contact", "value": "ada"})}, 200, "options"),
    ],
    ids=["command", "no team", "press", "options"],
)
def test_a_request_that_names_nobody_is_refused_kindly(
    send: Sender, bot: Bot, form: dict[str, str], status: int, said: str
) -> None:
    """As one that failed, by its kind: nothing is saved for a person who is not there, and no word is lost."""
    answer = send.form(form)

    assert answer.status_code == status
    assert said in answer.text
    assert ("Slack did not tell me who you are" in answer.text) == ("command" in form)
    assert found(bot, "select count(*) from owner where \"user\" in ('None', '')") == 0
    assert found(bot, "select count(*) from workspace where team = 'None'") == 0


def test_a_message_that_names_nobody_is_sent_again(send: Sender, bot: Bot) -> None:
    """500, as for every event that failed."""
    assert send.event(type="message", channel="D1", channel_type="im", text="hello", ts="1.1").status_code == 500
    assert found(bot, "select count(*) from owner where \"user\" = 'None'") == 0


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions", "actions": [{"type": "button", "action_id": "no such thing", "value": "Ada"}]},
        {"type": "view_submission", "view": {"callback_id": "no such thing", "type": "modal"}},
        {"type": "view_closed", "view": {"callback_id": "no such thing", "type": "modal"}},
        {"type": "shortcut", "callback_id": "no such thing"},
        {"type": "message_action", "callback_id": "no such thing", "message": {"text": "Ada"}},
        {"type": "block_suggestion", "action_id": "no such thing", "value": "Ada"},
        {"type": "a type of next year"},
    ],
    ids=lambda payload: payload["type"],
)
def test_what_nobody_listens_for_is_accepted_with_a_calm_line(
    send: Sender, payload: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """A 404 would show the person an error, and count against the app."""
    caplog.set_level(logging.DEBUG)

    assert send.payload(**payload).status_code == 200
    # What other threads say, such as a server of the test before that is going down, is not about this request.
    told = "\n".join(
        str(one.exc_info or one.getMessage()) for one in caplog.records if "listener" in str(one.threadName)
    )
    assert "Ada" not in told
    assert "Error" not in told


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "subtype": "message_changed", "channel": "D1", "channel_type": "im"},
        {"type": "message", "subtype": "message_deleted", "channel": "D1", "channel_type": "im"},
        {"type": "message", "bot_id": "B2", "text": "x", "channel": "D1", "channel_type": "im"},
        {"type": "message", "user": "UBOB", "text": None, "channel": "D1", "channel_type": "im"},
        {"type": "team_join", "user": {"id": "UBOB"}},
        {"type": "app_uninstalled"},
    ],
    ids=lambda event: event.get("subtype", f"{event['type']}-{len(event)}"),
)
def test_events_that_nobody_listens_for_are_accepted(send: Sender, event: dict[str, Any]) -> None:
    """Slack would send them again, and give up on the app in the end."""
    assert send.event(**event).status_code == 200


def test_the_limit_on_deliveries_is_accepted(send: Sender) -> None:
    """Its body has a shape of its own (slack-platform T12)."""
    body = '{"type": "app_rate_limited", "team_id": "T1", "minute_rate_limited": 1518467820}'

    assert send.body(body, content_type="application/json").status_code == 200


def test_our_own_messages_are_ignored(send: Sender, slack: Playground, bot: Bot) -> None:
    """Answering oneself never ends."""
    send.command("help")
    assert bot.afterwards.settle(PATIENCE)
    before = slack.calls()

    send.event(type="message", channel="D1", channel_type="im", user=BOT_USER, text="help", ts="1.1")
    assert bot.afterwards.settle(PATIENCE)

    assert slack.calls() == before


def test_a_request_that_waits_too_long_is_answered_with_an_apology_and_never_started(
    settings: Settings, slack: Playground
) -> None:
    """Slack shows an error of its own after three seconds. Here it keeps everybody waiting who could answer."""
    slack.faults.script("users.info", hold=True, times=THREADS)
    with (
        _serving(settings, Patience(answered=0.2, slack=60)) as bot,
        ThreadPoolExecutor(THREADS) as crowd,
        closing(Sender(bot.events_url)) as send,
    ):
        for number in range(THREADS):
            crowd.submit(send.command, "log coffee with Grace", user_id=f"UCROWD{number}")
        assert slack.faults.holds(THREADS)

        answer = send.command("log coffee with Mileva")

        assert answer.status_code == 200
        assert "/network log coffee with Mileva" in answer.text
        assert plain_http.get(bot.address + "/healthz").status_code == 200
        slack.faults.release()
    assert found(bot, "select count(*) from contact where name = 'Mileva'") == 0


def _place(bot: Bot) -> tuple[str, int]:
    url = httpx.URL(bot.address)
    return url.host, url.port or 80


@contextmanager
def _serving(settings: Settings, patience: Patience) -> Iterator[Bot]:
    made = Bot(settings, patience=patience)
    made.start()
    yield made
    made.stop()
