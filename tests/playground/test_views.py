"""Modals, their stacks, and Home."""

from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.wire import Playground
from tests.person import Person
from tests.playground.shapes import actions, button, field, home, modal, options, section, words

View = dict[str, Any]


@pytest.fixture
def submitted(app: App, client: WebClient) -> list[View]:
    """What was submitted to a form that `/network` opens; the name in it says what is answered."""
    submitted: list[View] = []

    @app.command("/network")
    def open_form(ack: Ack, body: dict[str, str]) -> None:
        form = modal("Log", field("Name"), field("Mail", "email_text_input"), external_id="log", notify_on_close=True)
        form["blocks"][1]["optional"] = True
        form["blocks"].append(actions(button("More", "more"), block_id="row"))
        client.views_open(trigger_id=body["trigger_id"], view=form)
        ack()

    @app.action("more")
    def more(ack: Ack, body: dict[str, Any]) -> None:
        client.views_push(trigger_id=body["trigger_id"], view=modal("More", actions(button("More", "more"))))
        ack()

    @app.view("form")
    def submit(ack: Ack, view: View) -> None:
        submitted.append(view)
        name = view["state"]["values"].get("Name", {}).get("v", {}).get("value")
        match name:
            case "nobody":
                ack(response_action="errors", errors={"Name": "Nobody by that name."})
            case "elsewhere":
                ack(response_action="errors", errors={"Nowhere": "What?"})
            case "next":
                ack(response_action="update", view=modal("Saved"))
            case "on top":
                ack(response_action="push", view=modal("On top"))
            case "all":
                ack(response_action="clear")
            case _:
                ack()

    @app.view_closed("form")
    def closed(ack: Ack, body: View) -> None:
        submitted.append({"closed": body["view"]["title"]["text"], "is_cleared": body["is_cleared"]})
        ack()

    return submitted


def test_a_form_is_filled_and_submitted(submitted: list[View], alice: Person) -> None:
    form = alice.types("/network log")
    assert form is not alice.form
    alice.form.fill("Name", "Ada")
    assert alice.form.submit() is None
    assert not alice.has_form
    [view] = submitted
    assert view["state"]["values"]["Name"]["v"] == {"type": "plain_text_input", "value": "Ada"}
    assert view["state"]["values"]["Mail"]["v"] == {"type": "email_text_input", "value": None}


def test_errors_stand_under_their_fields_and_what_was_typed_stays(submitted: list[View], alice: Person) -> None:
    alice.types("/network")
    form = alice.form
    form.fill("Name", "nobody")
    assert form.submit() is form
    assert form.errors == {"Name": "Nobody by that name."}
    assert form.values == {"Name": "nobody", "Mail": ""}
    form.fill("Name", "Ada")
    assert form.submit() is None


def test_errors_for_what_is_no_field_are_trouble(submitted: list[View], alice: Person) -> None:
    alice.types("/network")
    alice.form.fill("Name", "elsewhere")
    alice.form.submit()
    assert alice.form.errors == {}
    assert "trouble connecting" in alice.form.trouble


def test_slacks_own_client_asks_for_what_is_missing(submitted: list[View], alice: Person) -> None:
    alice.types("/network")
    alice.form.fill("Mail", "ada at babbage")
    alice.form.submit()
    assert alice.form.errors.keys() == {"Name", "Mail"}
    assert submitted == []
    assert alice.form.submit(unchecked=True) is None
    assert len(submitted) == 1


@pytest.mark.parametrize(("name", "title"), [("next", "Saved"), ("on top", "On top")])
def test_a_form_can_be_answered_with_a_form(submitted: list[View], alice: Person, name: str, title: str) -> None:
    alice.types("/network")
    alice.form.fill("Name", name)
    shown = alice.form.submit()
    assert shown is not None
    assert shown.title == title
    shown.close()
    assert alice.has_form is (name == "on top")


def test_a_stack_is_three_deep(submitted: list[View], slack: Playground, alice: Person) -> None:
    alice.types("/network")
    alice.form.presses("More")
    alice.form.presses("More")
    assert [view.given["title"]["text"] for view in slack.views.stacks["U_ALICE"]] == ["Log", "More", "More"]
    top = slack.views.stacks["U_ALICE"][2]
    assert (top.previous, top.root) == (slack.views.stacks["U_ALICE"][1].id, slack.views.stacks["U_ALICE"][0].id)
    assert alice.form.presses("More").status == 500
    assert slack.calls("views.push")[-1].answer["error"] == "push_limit_reached"


def test_opening_inside_a_modal_shows_nothing(
    submitted: list[View], app: App, client: WebClient, alice: Person
) -> None:
    @app.action("wrong")
    def wrong(ack: Ack, body: dict[str, Any]) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=modal("Unseen"))
        ack()

    alice.types("/network")
    client.views_update(external_id="log", view=modal("Log", actions(button("Wrong", "wrong"))))
    alice.form.presses("Wrong", within=0)
    assert alice.form.title == "Log"


def test_pushing_needs_an_open_modal(app: App, client: WebClient, alice: Person) -> None:
    @app.command("/network")
    def push(ack: Ack, body: dict[str, str]) -> None:
        with pytest.raises(SlackApiError, match="not_found"):
            client.views_push(trigger_id=body["trigger_id"], view=modal("More"))
        ack("refused")

    assert alice.types("/network").text == "refused"


def test_clear_closes_the_whole_stack(submitted: list[View], alice: Person) -> None:
    alice.types("/network")
    alice.form.fill("Name", "all")
    assert alice.form.submit() is None


def test_cancel_and_cross_are_told_where_wanted(submitted: list[View], alice: Person) -> None:
    alice.types("/network")
    alice.form.close()
    alice.types("/network")
    alice.form.presses("More")
    alice.form.close(whole_stack=True)
    assert submitted == [{"closed": "Log", "is_cleared": False}, {"closed": "Log", "is_cleared": True}]
    assert not alice.has_form


def test_an_update_keeps_what_was_typed_under_the_same_ids(
    submitted: list[View],
    client: WebClient,
    alice: Person,
) -> None:
    alice.types("/network")
    alice.form.fill("Name", "Ada")
    client.views_update(external_id="log", view=modal("Log on", field("Name"), field("When", "datepicker")))
    assert (alice.form.title, alice.form.values) == ("Log on", {"Name": "Ada", "When": ""})


def test_an_old_hash_is_a_conflict(submitted: list[View], slack: Playground, client: WebClient, alice: Person) -> None:
    alice.types("/network")
    view = slack.views.top("U_ALICE")
    assert view is not None
    old = view.hash
    client.views_update(view_id=view.id, view=modal("Two"), hash=old)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=view.id, view=modal("Three"), hash=old)
    alice.form.close()
    with pytest.raises(SlackApiError, match="not_found"):
        client.views_update(view_id=view.id, view=modal("Four"))


def test_an_external_id_is_there_once(submitted: list[View], client: WebClient, alice: Person, bob: Person) -> None:
    alice.types("/network")
    bob.types("/network")
    assert not bob.has_form


def test_too_large_a_view_is_refused(client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="view_too_large"):
        client.views_publish(user_id="U_ALICE", view=home(*[section("é" * 2900) for _ in range(50)]))


def test_home_is_published_and_acted_on(app: App, client: WebClient, alice: Person) -> None:
    seen: list[View] = []

    @app.event("app_home_opened")
    def opened(event: View) -> None:
        seen.append(event)
        row = actions(button("Done", "done"), {"type": "overflow", "action_id": "row", "options": options("Edit")})
        client.views_publish(user_id=event["user"], view=home(section("Still open"), row))

    @app.action("row")
    def chosen(ack: Ack, body: View) -> None:
        seen.append(body)
        client.views_publish(user_id="U_ALICE", view=home(section("Edited")))
        ack()

    shown = alice.opens_home()
    assert (shown.words, shown.buttons, shown.menus) == ("Still open\nDone", ["Done"], {"overflow": ["Edit"]})
    assert alice.chooses("Edit", on=shown).words == "Edited"
    alice.opens_home()
    assert ("view" in seen[0], "view" in seen[2]) == (False, True)
    assert seen[1]["container"]["type"] == "view"
    assert not seen[1].keys() & {"channel", "message", "response_url"}


def test_home_goes_to_members_and_is_no_modal(client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.views_publish(user_id="U_NOBODY", view=home())
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.views_publish(user_id="U_ALICE", view=modal("No"))
    assert words("x") == {"type": "plain_text", "text": "x"}
