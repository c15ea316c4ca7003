"""Everything that Slack's blocks can hold is drawn, filled in and told to the bot; what people type stays text."""

import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from bot.playground import Tryout
from playground.room import Room
from playground.workspace import BOT_USER
from tests.browser.visitor import Opens, Visitor
from tests.playground.shapes import actions, button, field, modal, options, section, words

pytestmark = pytest.mark.slow

ALICE = "U0ALICE"
NASTY = "<img src=x onerror=alert(1)> *not bold* <https://evil.example|x> &amp; `y`"


def test_words_are_drawn_as_slack_draws_them(alice: Visitor, room: Room) -> None:
    """Marks, links, mentions, dates in the viewer's zone, quotes, code, emoji, rich text with its lists."""
    text = (
        "*bold* _italic_ ~gone~ `code` <https://a.example/?b=1&amp;c|a link> <@U0BOB> <#C_CAREERS> :wave: :unknown_one:\n"
        "&gt; quoted\nsnake_case_stays and 2 * 3 * 4 <!date^1776175200^{date_short} at {time}|then> &lt;b&gt; <mailto:a@b.c|mail>"
    )
    said = _said(
        alice,
        room,
        [section(text), RICH, {"type": "markdown", "text": "# Title\n- **one**\n- [two](https://b.example)"}],
    )
    for tag, inside in (
        ("strong", "bold"),
        ("em", "italic"),
        ("s", "gone"),
        ("code", "code"),
        ("blockquote", "quoted"),
    ):
        expect(said.locator(tag).filter(has_text=inside).first).to_be_visible()
    expect(said.get_by_role("link", name="a link")).to_have_attribute("href", "https://a.example/?b=1&c")
    expect(said).to_contain_text("@Bob Brown #careers")
    expect(said.get_by_role("img", name="wave")).to_have_text("👋")
    for whole in (":unknown_one:", "snake_case_stays and 2 * 3 * 4", "14 Apr 2026 at 15:00", "<b>"):
        expect(said).to_contain_text(whole)
    expect(said.locator("ol li")).to_have_text(["first", "second"])
    expect(said.locator("pre")).to_have_text("x = 1")
    expect(said.get_by_role("link", name="two")).to_be_visible()


def test_what_people_type_is_never_markup(alice: Visitor, room: Room) -> None:
    """Neither in plain text, nor in rich text, nor in a name, nor as an address."""
    literal = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
        {"type": "text", "text": NASTY}, {"type": "link", "url": "javascript:alert(1)", "text": "press me"},
    ]}]}  # fmt: skip
    said = _said(
        alice,
        room,
        [{"type": "header", "text": words(NASTY[:140])}, literal, {"type": "context", "elements": [words(NASTY)]}],
    )
    expect(said).to_contain_text("<img src=x onerror=alert(1)>")
    expect(said.locator("img, a[href^=javascript]")).to_have_count(0)
    mine = alice.types("<script>alert(1)</script> & <b>", "#general")
    expect(mine).to_contain_text("<script>alert(1)</script> & <b>")


def test_every_block_and_element_is_shown_and_told(alice: Visitor, room: Room) -> None:
    """In a message: what is pressed or chosen goes to the bot at once."""
    option = options("One", "Two")
    confirm = {"title": words("Sure?"), "text": words("Really."), "confirm": words("Yes"), "deny": words("No")}
    said = _said(alice, room, [
        {"type": "header", "text": words("A heading")}, {"type": "divider"},
        section("With a menu", accessory={"type": "overflow", "action_id": "over", "options": option}),
        {"type": "section", "fields": [words("left"), words("right")]},
        {"type": "image", "image_url": "https://pictures.example/a.png", "alt_text": "a river"},
        actions(
            button("Press", "press", value="7"), button("Ask first", "ask", style="danger", confirm=confirm),
            {"type": "static_select", "action_id": "pick", "placeholder": words("Pick"), "options": option},
            {"type": "datepicker", "action_id": "day", "placeholder": words("A day")},
            {"type": "timepicker", "action_id": "hour", "placeholder": words("An hour")},
            {"type": "datetimepicker", "action_id": "moment"},
            {"type": "users_select", "action_id": "who", "placeholder": words("Who")},
            {"type": "radio_buttons", "action_id": "radio", "options": option},
            {"type": "checkboxes", "action_id": "boxes", "options": option},
            block_id="row",
        ),
    ])  # fmt: skip
    expect(said.get_by_role("heading", name="A heading")).to_be_visible()
    expect(said.get_by_role("img", name="a river")).to_be_visible()

    alice.presses("Press", said)
    alice.presses("Ask first", said)
    alice.presses("No", alice.page.get_by_role("dialog", name="Sure?"))
    alice.chooses("Two", "More", said.locator(".section").first)
    alice.chooses("Two", "Pick", said)
    day = said.get_by_label("A day")
    day.fill("2026-04-20")
    alice.presses("Set", said.locator(".picker").filter(has=alice.page.get_by_label("A day")))
    said.get_by_label("An hour").fill("09:30")
    said.get_by_label("An hour").press("Enter")
    moment = said.locator("input[type=datetime-local]")
    moment.fill("2026-04-20T15:00")
    moment.press("Enter")
    alice.chooses("Bob Brown", "Who", said)
    said.get_by_role("radio", name="Two").check()
    said.get_by_role("checkbox", name="Two").check()

    # By id, not in order: like Slack, the page sends each press at once, without waiting for the one before.
    told = {one["action_id"]: one for one in _actions(room, 9)}
    assert told.keys() == {"press", "over", "pick", "day", "hour", "moment", "who", "radio", "boxes"}
    assert told["press"]["value"] == "7"
    assert told["pick"]["selected_option"] == option[1]
    assert told["day"]["selected_date"] == "2026-04-20"
    assert told["hour"]["selected_time"] == "09:30"
    # 15:00 in Lisbon, an hour ahead of Greenwich in April
    assert told["moment"]["selected_date_time"] == 1776693600
    assert told["who"]["selected_user"] == "U0BOB"
    assert told["boxes"]["selected_options"] == [option[1]]


def test_every_field_of_a_form_is_filled_and_told(alice: Visitor, room: Room) -> None:
    """And what is chosen at once in it does not lose what was typed."""
    option = options("One", "Two", "Three")
    _opened(room, modal(
        "All fields", field("Line"), field("Lines", multiline=True), field("Mail", "email_text_input"),
        field("Link", "url_text_input"), field("Number", "number_input", is_decimal_allowed=True),
        field("Menu", "static_select", option_groups=[{"label": words("Group"), "options": option}]),
        field("Several", "multi_static_select", options=option), field("Radio", "radio_buttons", options=option),
        field("Boxes", "checkboxes", options=option), field("Day", "datepicker"), field("Hour", "timepicker"),
        field("Moment", "datetimepicker"), field("People", "multi_users_select"), field("Where", "channels_select"),
        field("File", "file_input", filetypes=["csv"]), {"type": "alert", "level": "info", "text": words("Mind the gap")},
    ))  # fmt: skip
    form = alice.form
    for label, value in {"Line": "a", "Lines": "b\nc", "Mail": "a@b.example", "Link": "https://a.example", "Number": "4.5",
                         "Day": "2026-05-01", "Hour": "10:00", "Moment": "2026-05-01T10:00"}.items():  # fmt: skip
        alice.fills(label, value)
    form.get_by_label("Menu").select_option("Two")
    for choice in ("One", "Three"):
        form.get_by_role("combobox", name="Several").fill(choice[:2])
        alice.picks(choice)
    alice.presses("Remove One", form)
    form.get_by_role("combobox", name="People").click()
    alice.picks("Bob Brown")
    form.get_by_label("Where").select_option("#careers")
    form.get_by_role("radiogroup", name="Radio").get_by_label("Two").check()
    form.get_by_role("group", name="Boxes").get_by_label("Three").check()
    form.locator("input[type=file]").set_input_files({"name": "p.csv", "mimeType": "text/csv", "buffer": b"a,b\n"})
    expect(form.get_by_role("button", name="Remove p.csv")).to_be_visible()
    alice.submits()
    expect(form).to_be_hidden()

    state = _payloads(room, "view_submission")[-1]["view"]["state"]["values"]
    told = {label: next(held for name, held in one["v"].items() if name != "type") for label, one in state.items()}
    assert told["Lines"] == "b\nc"
    assert (told["Menu"]["value"], told["Radio"]["value"]) == ("two", "two")
    assert [one["value"] for one in told["Several"]] == ["three"]
    assert (told["People"], told["Where"], told["Moment"]) == (["U0BOB"], "C_CAREERS", 1777626000)
    assert [file["name"] for file in told["File"]] == ["p.csv"]


def test_forms_stack_three_deep_and_keep_their_fields(alice: Visitor, room: Room) -> None:
    """Back goes one down, the cross closes all; an update in place takes neither words nor place away."""
    view = _opened(room, modal("First", field("Name")))
    alice.fills("Name", "half a wo")
    room.slack.views.update(view, modal("First, changed", field("Name"), section("More below")))
    expect(alice.form).to_contain_text("More below")
    expect(alice.form.get_by_label("Name")).to_be_focused()
    alice.page.keyboard.type("rd")
    expect(alice.form.get_by_label("Name")).to_have_value("half a word")

    room.slack.views.push_for(ALICE, modal("Second", field("Other")))
    expect(alice.form.get_by_role("heading", name="Second")).to_be_visible()
    alice.presses("Back", alice.form)
    expect(alice.form.get_by_label("Name")).to_have_value("half a word")
    room.slack.views.push_for(ALICE, modal("Second", field("Other")))
    alice.presses("Close all", alice.form)
    expect(alice.form).to_be_hidden()


def test_two_thousand_messages_are_read_and_written_among(opens: Opens, tryout: Tryout) -> None:
    """All are there, the newest in sight."""
    room = tryout.page.room
    for number in range(2000):
        room.slack.workspace.post("C_GENERAL", "U0BOB", f"Message {number}")
    alice = opens()
    alice.goes("#general")
    expect(alice.newest).to_be_in_viewport()
    expect(alice.messages).to_have_count(2000)
    expect(alice.types("One more", "#general")).to_be_in_viewport()


def _said(alice: Visitor, room: Room, blocks: list[dict[str, Any]]) -> Any:
    alice.goes("Network Coach")
    dm = room.slack.dm(ALICE)
    message = room.slack.workspace.post(dm.id, BOT_USER, "What it says", blocks)
    return alice.page.locator(f'[data-key="{dm.id}/{message.ts}"]')


def _opened(room: Room, view: dict[str, Any]) -> Any:
    return room.slack.views.open(room.slack._tickets.trigger(ALICE), view)


def _payloads(room: Room, kind: str) -> list[dict[str, Any]]:
    sent = [exchange for exchange in room.slack.requests.sent() if exchange.kind == kind]
    return [json.loads(parse_qs(exchange.body.decode())["payload"][0]) for exchange in sent]


def _actions(room: Room, count: int) -> list[dict[str, Any]]:
    assert room.slack.settled(lambda: len(_payloads(room, "block_actions")) >= count)
    return [payload["actions"][0] for payload in _payloads(room, "block_actions")]


RICH = {
    "type": "rich_text",
    "elements": [
        {"type": "rich_text_list", "style": "ordered", "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]} for text in ("first", "second")
        ]},
        {"type": "rich_text_quote", "elements": [{"type": "user", "user_id": "U0BOB"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]},
    ],
}  # fmt: skip
