"""What a person sees, and finds by what it says."""

import datetime as dt
from typing import Any

import pytest
from slack_bolt import Ack, App, Say
from slack_sdk import WebClient

from playground.wire import Playground
from tests.person import Person
from tests.playground.shapes import actions, button, field, modal, options, section, words
from tests.seen import Shown


def _shown(slack: Playground, *blocks: dict[str, Any], text: str = "x") -> Shown:
    return Shown(slack, slack.workspace.post(slack.dm("U_ALICE").id, "U_COACH", text, blocks))


def test_words_are_read_as_slack_shows_them(slack: Playground) -> None:
    links = "<https://x.example|here> <https://y.example> <!date^1^{date}|16 April>"
    shown = _shown(slack, text=f"&lt;b&gt; &amp; <@U_BOB> in <#C_GENERAL> {links}")
    assert shown.words == shown.text == "<b> & @Bob Brown in #general here https://y.example 16 April"


def test_blocks_are_read_in_order(slack: Playground) -> None:
    rich = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "text", "text": "Ada "}, {"type": "user", "user_id": "U_BOB"}],
            },
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "*one* &amp;"}]}],
            },
        ],
    }
    shown = _shown(
        slack,
        {"type": "header", "text": words("Ada & co")},
        section("*Last*", fields=[words("left"), words("right")], accessory=button("Card", "card")),
        rich,
        {
            "type": "context",
            "elements": [words("only"), {"type": "image", "image_url": "https://x", "alt_text": "pic"}],
        },
        {"type": "divider"},
        actions(button("Undo", "undo"), {"type": "overflow", "options": options("Fix")}),
    )
    lines = ["Ada & co", "*Last*", "left", "right", "Card", "Ada @Bob Brown", "• *one* &amp;", "only pic", "Undo"]
    assert shown.words.split("\n") == lines


def test_equal_buttons_are_told_apart_by_their_labels(app: App, slack: Playground, alice: Person) -> None:
    pressed = []

    @app.action("done")
    def done(ack: Ack, action: dict[str, Any]) -> None:
        pressed.append(action["value"])
        ack()

    rows = [
        actions(button("Done", "done", value=name, accessibility_label=f"Mark {name} done")) for name in ("Ada", "Tom")
    ]
    shown = _shown(slack, *rows)
    with pytest.raises(AssertionError, match="2 things say 'Done'"):
        alice.presses("Done", on=shown)
    alice.presses("Mark Tom done", on=shown, within=0)
    assert pressed == ["Tom"]


def test_what_is_not_there_cannot_be_pressed(slack: Playground, alice: Person) -> None:
    with pytest.raises(AssertionError, match="Nothing says 'Redo'"):
        alice.presses("Redo", on=_shown(slack, actions(button("Undo", "undo"))))


def test_menus_and_pickers_are_found_by_what_they_say(app: App, slack: Playground, alice: Person) -> None:
    acted: list[dict[str, Any]] = []

    @app.action({"block_id": "row"})
    def act(ack: Ack, action: dict[str, Any], client: WebClient, body: dict[str, Any]) -> None:
        acted.append(action)
        ack()
        client.chat_update(channel=body["channel"]["id"], ts=body["message"]["ts"], text="Noted")

    menu = {"type": "static_select", "placeholder": words("Later…"), "options": options("Tomorrow", "Skip")}
    more = {"type": "overflow", "options": options("Undo", "Fix")}
    day = {"type": "datepicker", "placeholder": words("Pick a day")}
    blocks = [actions(menu, more, day, block_id="row")]
    shown = _shown(slack, *blocks)
    assert shown.menus == {"Later…": ["Tomorrow", "Skip"], "overflow": ["Undo", "Fix"]}
    assert alice.chooses("Tomorrow", from_="Later…", on=shown).text == "Noted"
    alice.chooses("Undo", from_="Fix or undo", on=_shown(slack, *blocks))
    alice.sets("Pick a day", dt.date(2026, 4, 20), on=_shown(slack, *blocks))
    assert [action.get("selected_option", {}).get("value") for action in acted] == ["tomorrow", "undo", None]
    assert acted[2]["selected_date"] == "2026-04-20"


def test_every_kind_of_field_is_filled_by_its_label(app: App, client: WebClient, alice: Person) -> None:
    state: dict[str, Any] = {}

    @app.shortcut("open_card")
    def open_card(ack: Ack, body: dict[str, Any]) -> None:
        form = modal(
            "Log",
            field("Name", initial_value="Ada"),
            field("How often", "static_select", options=options("Monthly", "Twice a year")),
            field("What came", "checkboxes", options=options("Advice", "A name")),
            field("When", "datepicker"),
            field("At", "timepicker"),
            field("Until", "datetimepicker"),
            field("Who", "multi_external_select", min_query_length=1),
        )
        client.views_open(trigger_id=body["trigger_id"], view=form)
        ack()

    @app.options("v")
    def offer(ack: Ack) -> None:
        ack(options=options("Tom", "Mary"))

    @app.view("form")
    def submit(ack: Ack, view: dict[str, Any]) -> None:
        state.update({label: held["v"] for label, held in view["state"]["values"].items()})
        ack()

    form = alice.uses("Open a card")
    assert form.text == "Log"
    form = alice.form
    form.choose("How often", "Twice a year")
    form.choose("What came", "Advice", "A name")
    form.pick_date("When", dt.date(2026, 4, 20))
    form.pick_time("At", dt.time(9, 30))
    form.pick_date("Until", dt.datetime(2026, 4, 20, tzinfo=dt.UTC))
    assert alice.finds("t", in_="Who", on=form) == ["Tom", "Mary"]
    alice.picks("Mary", in_="Who", on=form)
    assert form.values["Name"] == "Ada"
    assert form.values["What came"] == "Advice, A name"
    assert form.submit() is None
    assert state["How often"]["selected_option"]["value"] == "twice a year"
    assert [option["value"] for option in state["What came"]["selected_options"]] == ["advice", "a name"]
    assert (state["When"]["selected_date"], state["At"]["selected_time"]) == ("2026-04-20", "09:30")
    assert state["Until"]["selected_date_time"] == 1_776_643_200
    assert [option["value"] for option in state["Who"]["selected_options"]] == ["mary"]


def test_answers_in_the_dm_are_heard_in_order(app: App, alice: Person, bob: Person) -> None:
    @app.event("message")
    def answer(event: dict[str, Any], say: Say) -> None:
        for word in event["text"].split():
            say(word)

    alice.says("one two")
    assert [alice.hears().text, alice.hears().text] == ["one", "two"]
    assert [shown.text for shown in alice.dm] == ["one", "two"]
    with pytest.raises(AssertionError, match="heard nothing"):
        alice.hears(within=0)
    assert bob.dm == []
