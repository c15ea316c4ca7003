"""Triggers and response URLs, which Slack hands out for a short while."""

import pytest
from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.wire import Playground
from tests import plain_http
from tests.person import Person
from tests.playground.given import TrueTime
from tests.playground.shapes import actions, button, modal, section


@pytest.fixture
def kept(app: App) -> dict[str, str]:
    """The trigger and response URL of the last command or press."""
    kept: dict[str, str] = {}

    def keep(body: dict[str, str]) -> None:
        kept.update(trigger=body["trigger_id"], url=body["response_url"])

    @app.command("/network")
    def answer(ack: Ack, body: dict[str, str]) -> None:
        keep(body)
        ack(text="Saved", blocks=[section("Saved"), actions(button("Undo", "undo"))])

    @app.action("undo")
    def undo(ack: Ack, body: dict[str, str], respond: Respond) -> None:
        keep(body)
        respond(text="Undone", replace_original=True)
        ack()

    return kept


def _opening(client: WebClient, trigger: str) -> str:
    with pytest.raises(SlackApiError) as caught:
        client.views_open(trigger_id=trigger, view=modal("Card"))
    return str(caught.value.response["error"])


def test_a_trigger_opens_one_view(kept: dict[str, str], client: WebClient, alice: Person) -> None:
    alice.types("/network")
    client.views_open(trigger_id=kept["trigger"], view=modal("Card"))
    assert alice.form.title == "Card"
    assert _opening(client, kept["trigger"]) == "exchanged_trigger_id"
    assert _opening(client, "1.2.3") == "invalid_trigger_id"


def test_a_trigger_dies_after_three_seconds(
    kept: dict[str, str],
    client: WebClient,
    alice: Person,
    true_time: TrueTime,
) -> None:
    alice.types("/network")
    true_time.seconds += 3.1
    assert _opening(client, kept["trigger"]) == "expired_trigger_id"
    assert not alice.has_form


def test_a_refused_view_costs_the_trigger(kept: dict[str, str], client: WebClient, alice: Person) -> None:
    alice.types("/network")
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.views_open(trigger_id=kept["trigger"], view=modal("A title of twenty-five ch"))
    assert _opening(client, kept["trigger"]) == "exchanged_trigger_id"


def test_a_response_url_takes_five_answers(kept: dict[str, str], slack: Playground, alice: Person) -> None:
    alice.types("/network")
    answers = [plain_http.post(kept["url"], json={"text": str(number)}) for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[5].json()["error"] == "used_url"
    assert alice.sees().text == "4"
    assert [call.answer["ok"] for call in slack.calls("response_url")] == [True] * 5 + [False]


def test_a_response_url_dies_after_half_an_hour(kept: dict[str, str], alice: Person, true_time: TrueTime) -> None:
    alice.types("/network")
    true_time.seconds += 30 * 60 + 1
    assert plain_http.post(kept["url"], json={"text": "late"}).json()["error"] == "expired_url"


def test_an_answer_is_for_one_unless_it_says_otherwise(kept: dict[str, str], alice: Person, bob: Person) -> None:
    alice.types("/network")
    plain_http.post(kept["url"], json={"text": "for Alice"})
    assert alice.sees().text == "for Alice"
    plain_http.post(kept["url"], json={"text": "for all", "response_type": "in_channel"})
    assert bob.sees().text == "for all"


def test_what_was_pressed_can_be_replaced_and_taken_away(kept: dict[str, str], alice: Person) -> None:
    saved = alice.types("/network")
    undone = alice.presses("Undo", on=saved)
    assert (undone.text, undone.buttons, undone.ts) == ("Undone", [], saved.ts)
    plain_http.post(kept["url"], json={"delete_original": True})
    assert saved.now().is_gone


def test_unsound_answers_are_refused_with_slacks_words(kept: dict[str, str], alice: Person) -> None:
    alice.types("/network")
    answer = plain_http.post(kept["url"], json={"blocks": [{"type": "image", "image_url": "https://x"}]})
    assert answer.json()["error"] == "invalid_blocks"
    assert "missing required field: alt_text" in answer.json()["response_metadata"]["messages"][0]
