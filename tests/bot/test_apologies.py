"""What a person is told when something fails, by the kind of their request."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from slack_bolt import BoltRequest, BoltResponse

from bot.afterwards import Afterwards
from bot.apologies import Apologies, GivenUp
from bot.settings import Settings
from bot.slack_client import web_client
from playground.wire import Playground
from playground.workspace import TEAM
from tests.bot.sending import Sender

ALICE = {"user": {"id": "UALICE"}, "team": {"id": TEAM}}
FORM = {
    "type": "modal",
    "callback_id": "x",
    "blocks": [
        {"type": "section", "block_id": "intro"},
        {"type": "input", "block_id": "who"},
        {"type": "input", "block_id": "what"},
    ],
}


@pytest.fixture
def afterwards() -> Iterator[Afterwards]:
    """Where apologies are sent from."""
    made = Afterwards()
    yield made
    made.close()


@pytest.fixture
def apologies(slack: Playground, afterwards: Afterwards) -> Apologies:
    """Apologies that reach the Slack of the tests."""
    return Apologies(client=web_client(api_url=slack.api_url, token="xoxb-1", timeout=2), afterwards=afterwards)


def test_a_command_gets_its_words_back_literally(apologies: Apologies) -> None:
    """Whatever they contain."""
    words = "log `coffee` with *Ada* <!channel> & _Mary_"

    said = json.loads(_answer(apologies, {"command": "/network", "text": words, "user_id": "UALICE"}).body)

    assert said["response_type"] == "ephemeral"
    assert said["text"].startswith("I can't get to my notes just now. Here are your words, so nothing is lost:")
    assert "<!channel>" not in said["text"]
    quoted = said["blocks"][1]["elements"][0]
    assert (quoted["type"], quoted["elements"][0]["text"]) == ("rich_text_preformatted", f"/network {words}")
    assert "send them again in a minute" in json.dumps(said["blocks"][2])


def test_words_without_end_are_cut_to_what_slack_takes(apologies: Apologies) -> None:
    """A block holds 3000 characters."""
    said = json.loads(_answer(apologies, {"command": "/network", "text": "<" * 40_000}).body)

    assert len(said["blocks"][1]["elements"][0]["elements"][0]["text"]) <= 3_000
    assert len(said["text"]) < 40_000


def test_a_command_without_words_is_simply_answered(apologies: Apologies) -> None:
    """There is nothing to give back."""
    said = json.loads(_answer(apologies, {"command": "/network", "text": " "}).body)

    assert said["text"] == "I can't get to my notes just now. Please try again in a minute."


def test_a_form_keeps_what_was_typed_and_says_it_under_its_first_field(apologies: Apologies) -> None:
    """An error of Slack's keeps the form open."""
    said = json.loads(_answer(apologies, ALICE | {"type": "view_submission", "view": FORM}).body)

    assert said["response_action"] == "errors"
    assert list(said["errors"]) == ["who"]


def test_a_screen_without_fields_gets_the_apology_on_top(apologies: Apologies) -> None:
    """Nothing of it is closed."""
    view = FORM | {"blocks": []}

    said = json.loads(_answer(apologies, ALICE | {"type": "view_submission", "view": view}).body)

    assert said["response_action"] == "push"
    assert "I can't get to my notes" in json.dumps(said["view"]["blocks"])


def test_a_press_is_answered_empty_and_the_apology_comes_where_it_was_pressed(
    apologies: Apologies, slack: Playground, afterwards: Afterwards
) -> None:
    """Only the presser sees it, and the message pressed stays."""
    url = slack._tickets.response_url("actions", "UALICE", slack.dm("UALICE").id)
    press = ALICE | {"type": "block_actions", "actions": [{}], "response_url": url}

    answer = _answer(apologies, press)
    afterwards.settle()

    assert (answer.status, answer.body) == (200, "")
    said = slack.calls("response_url")[-1]
    assert said.answer == {"ok": True}
    assert said.args["response_type"] == "ephemeral"
    assert said.args["replace_original"] is False


@pytest.mark.parametrize("kind", ["block_actions", "shortcut", "message_action"])
def test_where_there_is_no_place_to_answer_the_apology_comes_as_a_message(
    apologies: Apologies, slack: Playground, afterwards: Afterwards, kind: str
) -> None:
    """Presses in forms and global shortcuts have no response URL."""
    _answer(apologies, ALICE | {"type": kind})
    afterwards.settle()

    said = slack.calls("chat.postMessage")[-1]
    assert (said.args["channel"], said.answer["ok"]) == ("UALICE", True)


def test_an_apology_that_does_not_arrive_is_only_logged(
    apologies: Apologies, slack: Playground, afterwards: Afterwards, caplog: pytest.LogCaptureFixture
) -> None:
    """There is nobody left to tell."""
    slack.faults.script("chat.postMessage", error="channel_not_found")

    _answer(apologies, ALICE | {"type": "shortcut"})
    afterwards.settle()

    assert "An apology to user UALICE did not arrive (SlackApiError)" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_typeahead_gets_no_choices(apologies: Apologies) -> None:
    """Slack shows that nothing was found."""
    assert json.loads(_answer(apologies, ALICE | {"type": "block_suggestion"}).body) == {"options": []}


def test_an_event_is_asked_for_again(apologies: Apologies) -> None:
    """Slack sends it three more times."""
    event = {"type": "event_callback", "team_id": "T1", "event": {"type": "message", "user": "UALICE"}}

    assert _answer(apologies, event).status == 500


def test_a_closed_form_needs_no_answer(apologies: Apologies) -> None:
    """Slack allows none."""
    assert _answer(apologies, ALICE | {"type": "view_closed", "view": FORM}).body == ""


def test_what_mends_itself_is_one_line_in_the_log_and_other_errors_bring_their_trace(
    apologies: Apologies, caplog: pytest.LogCaptureFixture
) -> None:
    """By ids and kind, never by contents."""
    body = {"command": "/network", "text": "log Ada", "user_id": "UALICE", "team_id": "T1", "user_name": "alice"}
    _answer(apologies, body)
    assert caplog.messages == ["No answer in time (GivenUp) for the command from user UALICE in team T1"]

    said = _answer(apologies, body, ZeroDivisionError("Ada"))

    assert caplog.messages[-1] == "Failed on the command from user UALICE in team T1"
    assert caplog.records[-1].exc_info is not None
    assert "Something went wrong on my side." in said.body
    assert "ZeroDivisionError" not in said.body


def test_a_request_that_was_answered_already_is_not_told_again(
    apologies: Apologies, slack: Playground, afterwards: Afterwards
) -> None:
    """What was given up at the edge fails once more on its own thread."""
    request = BoltRequest(body=ALICE | {"type": "shortcut"}, mode="socket_mode")
    before = len(slack.calls("chat.postMessage"))

    apologies.answer(GivenUp(), request)
    apologies.answer(GivenUp(), request)
    afterwards.settle()

    assert len(slack.calls("chat.postMessage")) == before + 1


def test_a_locked_database_costs_nobody_their_words(send: Sender, locked: None) -> None:
    """One honest sentence, and nothing saved."""
    answer = send.command("log coffee with Ada Lovelace today")

    assert answer.status_code == 200
    assert "I can't get to my notes just now." in answer.text
    assert "/network log coffee with Ada Lovelace today" in answer.text


def test_an_event_that_meets_a_locked_database_comes_again(send: Sender, locked: None) -> None:
    """Slack repeats what is answered with 500."""
    answer = send.event(
        type="message", channel="D1", channel_type="im", user="UALICE", text="log coffee with Ada", ts="1.1"
    )

    assert answer.status_code == 500


def test_slack_that_does_not_say_who_we_are_costs_nobody_their_words(
    send_to_a_fresh_one: Sender, slack: Playground
) -> None:
    """The next request asks again."""
    slack.faults.script("auth.test", error="invalid_auth")
    assert "Here are your words" in send_to_a_fresh_one.command("log coffee with Ada Lovelace today").text

    assert "Here are your words" not in send_to_a_fresh_one.command("log coffee with Ada Lovelace today").text


@pytest.fixture
def locked(send: Sender, settings: Settings) -> Iterator[None]:
    """Somebody else holds the database's lock."""
    file = settings.database_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin exclusive")
        yield
        other.execute("rollback")


def _answer(apologies: Apologies, body: dict[str, Any], error: Exception | None = None) -> BoltResponse:
    return apologies.answer(error or GivenUp(), BoltRequest(body=body, mode="socket_mode"))
