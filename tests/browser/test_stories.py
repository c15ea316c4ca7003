"""What a visitor does in the first quarter of an hour, in a real browser."""

import re
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from bot.playground import Tryout
from playground.room import Room
from tests.browser.conftest import PATIENCE, PHONE, started
from tests.browser.visitor import Opens, Visitor

pytestmark = pytest.mark.slow

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today, intro'd by Mary Somerville"
SAVED = "Saved: coffee with Ada Lovelace, today (Tue 14 April)."


def test_the_first_minute_is_three_things_to_try(alice: Visitor) -> None:
    """Write a line, let a day pass, pull up the card between two people: then the card of suggestions is gone."""
    expect(alice.page.get_by_role("heading", name="Welcome. Three things to try")).to_be_visible()
    alice.presses("Write the line")
    alice.field.press("Enter")
    alice.hears("Saved: coffee with Ada Lovelace")

    alice.presses("+1 day", alice.page.get_by_role("region", name="Three things to try"))
    reminder = alice.hears("A thank-you to Ada Lovelace for yesterday's coffee?")
    alice.presses("I sent it", reminder)
    expect(reminder).to_contain_text("Thanked Ada Lovelace on Wed 15 April.")
    expect(reminder).to_be_focused()

    alice.presses("Go there")
    alice.field.press("Enter")
    expect(alice.newest).to_contain_text("Only visible to you")
    expect(alice.newest.get_by_role("heading", name="Ada Lovelace")).to_be_visible()
    expect(alice.page.get_by_role("region", name="Three things to try")).to_have_count(0)


def test_one_line_is_saved_fixed_and_taken_back(alice: Visitor) -> None:
    """The answer is mended in place."""
    saved = alice.types(COFFEE)
    expect(saved).to_contain_text(SAVED)
    alice.chooses("Fix something", "Fix or undo", saved)
    expect(alice.form.get_by_role("heading", name="Fix it")).to_be_visible()
    alice.fills("Their role", "lead analyst")
    alice.submits()
    expect(alice.form).to_contain_text("Lead analyst at Babbage & Co.")
    alice.presses("Done", alice.form)
    expect(alice.form).to_be_hidden()
    expect(saved).to_contain_text("Lead analyst at Babbage & Co.")

    alice.chooses("Undo", "Fix or undo", saved)
    expect(saved).to_contain_text("Taken back: what you fixed of coffee with Ada Lovelace.")


def test_the_form_logs_too_and_says_what_is_missing(alice: Visitor) -> None:
    """What Slack's client finds, and what the bot finds, both stand under their fields."""
    alice.chooses("Log a conversation", "Shortcuts")
    alice.submits()
    who = alice.form.get_by_label("Who was it?")
    expect(who).to_be_focused()
    expect(who).to_have_attribute("aria-invalid", "true")
    expect(alice.form).to_contain_text("Please complete this required field.")

    alice.fills("Who was it?", "Petr Novák")
    alice.fills("What was it?", "coffee")
    alice.fills("Which day?", "1890-04-01")
    alice.submits()
    expect(alice.form).to_contain_text("That day is a long way off. Is the year right?")
    expect(who).to_have_value("Petr Novák")

    alice.fills("Which day?", "2026-04-13")
    alice.submits()
    expect(alice.form).to_contain_text("Saved: coffee with Petr Novák")


def test_a_reminder_comes_after_a_day_and_is_answered_in_words(alice: Visitor) -> None:
    """A jump of three months loses none of the story."""
    alice.types(COFFEE)
    alice.waits("+1 day")
    reminder = alice.hears("A thank-you to Ada Lovelace for yesterday's coffee?")
    alice.says("sent")
    # The reminder says so, too, as soon as it is brought up to date.
    expect(alice.newest).to_contain_text("Thanked Ada Lovelace on Wed 15 April.")
    expect(reminder.get_by_role("button", name="I sent it")).to_have_count(0)

    alice.waits("+3 months")
    alice.hears("Is there something to tell Ada Lovelace?")
    days = alice.page.locator(".day").all_inner_texts()
    assert days[0] == "Tuesday 14 April"
    assert len(days) >= 3


def test_the_clock_goes_to_the_next_message_and_says_what_time_it_is(alice: Visitor, room: Room) -> None:
    """Forward only; with nothing to wait for it says so."""
    alice.hears("Three lines and you know how I work")
    alice.waits("To the next message")
    expect(alice.page.locator("#status")).to_have_text("Nothing is waiting to be said within a year.")
    before = room.slack.clock()

    alice.types("/network log coffee with Ada Lovelace today")
    alice.waits("To the next message")
    expect(alice.page.locator("#status")).to_have_text(re.compile(r"It is now .*, \d\d:\d\d\."))
    expect(alice.newest).to_contain_text("thank-you to Ada Lovelace")
    assert room.slack.clock() > before


def test_a_card_in_the_middle_of_a_conversation_is_seen_by_one(alice: Visitor) -> None:
    """Bob sees neither the card, nor that there is one; the message menu finds it in a thread, too."""
    alice.types(COFFEE)
    alice.becomes("Bob Brown")
    alice.types("Who knows somebody at Babbage & Co? Ada Lovelace, maybe?", "@Alice Moreau")
    alice.becomes("Alice Moreau")
    expect(alice.page.get_by_role("button", name=re.compile("Bob Brown"))).to_contain_text(re.compile(r"1\s*unread"))

    card = alice.types("/network ada", "@Bob Brown")
    expect(card).to_contain_text("Only visible to you")
    expect(card).to_contain_text("Met through Mary Somerville")

    question = alice.messages.first
    question.hover()
    alice.chooses("Reply in thread", "More actions", question)
    thread = alice.page.get_by_role("complementary", name="Thread")
    thread.get_by_label("Reply…").fill("I do!")
    thread.get_by_label("Reply…").press("Enter")
    expect(thread.get_by_role("article")).to_have_count(2)
    expect(question).to_contain_text("1 reply")
    first = thread.get_by_role("article").first
    first.hover()
    alice.chooses("Look up contact", "More actions", first)
    expect(alice.form).to_contain_text("Babbage & Co")
    alice.page.keyboard.press("Escape")

    alice.becomes("Bob Brown")
    alice.goes("@Alice Moreau")
    expect(alice.messages).to_have_count(1)
    expect(alice.page.get_by_role("main")).not_to_contain_text("Met through")
    expect(alice.types("/network ada", "#general")).to_contain_text("I don't know “ada")


def test_names_are_found_while_one_types(alice: Visitor) -> None:
    """By mouse and by arrow keys."""
    alice.types(COFFEE)
    alice.types("/network log call with Adam Smith today")
    alice.chooses("Open a contact card", "Shortcuts")
    assert len(alice.finds("ada", "Type a name")) == 2
    alice.page.keyboard.press("ArrowDown")
    alice.page.keyboard.press("Enter")
    expect(alice.form.get_by_role("heading", name="Adam Smith")).to_be_visible()
    alice.presses("Close", alice.form.get_by_role("contentinfo").or_(alice.form.locator("footer")))

    alice.chooses("Open a contact card", "Shortcuts")
    alice.finds("babb", "Type a name")
    alice.picks("Ada Lovelace, Babbage & Co")
    expect(alice.form.get_by_role("heading", name="Ada Lovelace")).to_be_visible()


def test_home_shows_what_is_open_and_takes_answers(alice: Visitor) -> None:
    """It is drawn anew in place."""
    alice.types(COFFEE)
    alice.waits("+1 day")
    home = alice.opens("Home")
    expect(home).to_contain_text("A thank-you to Ada Lovelace for yesterday's coffee")
    expect(home.get_by_role("button", name="Write it")).to_be_visible()
    alice.chooses("I sent it", "Later…", home)
    expect(home).to_contain_text("Thanked Ada Lovelace")
    expect(home.get_by_role("button", name="Write it")).to_have_count(0)
    expect(alice.opens("About")).to_contain_text("/network")


def _asked(room: Room, name: str) -> dict[str, Any]:
    """What the bot was asked; the page may show what was said before the bot has answered it."""
    latest = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < latest:
        if found := next((one for one in room.journal.since(0) if one["name"] == name), None):
            asked: dict[str, Any] = found["asked"]
            return asked
        threading.Event().wait(0.05)
    raise TimeoutError(name)


def test_a_file_is_attached_shown_and_fetched(alice: Visitor, room: Room, tmp_path: Path) -> None:
    """Dropped or chosen; the bot hears of it, and can fetch it with its token."""
    picture, table = tmp_path / "dot.png", tmp_path / "people, all.csv"
    picture.write_bytes(bytes.fromhex(PIXEL))
    table.write_text("First Name,Last Name\nAda,Lovelace\n", encoding="utf-8")
    alice.goes("Network Coach")
    alice.drops(picture)
    expect(alice.page.get_by_role("button", name="Remove dot.png")).to_be_visible()
    alice.page.locator("input[type=file]").set_input_files(table)
    expect(alice.page.get_by_role("button", name="Remove people, all.csv")).to_be_visible()
    alice.field.fill("My people")
    alice.field.press("Enter")

    said = alice.messages.filter(has=alice.page.get_by_role("img", name="dot.png"))
    expect(said).to_contain_text("My people")
    with alice.page.expect_download() as fetched:
        said.get_by_role("link", name="people, all.csv").click()
    assert Path(fetched.value.path()).read_bytes() == table.read_bytes()
    event = _asked(room, "message")["event"]
    assert (event["subtype"], [file["name"] for file in event["files"]]) == (
        "file_share",
        ["dot.png", "people, all.csv"],
    )
    address = event["files"][1]["url_private_download"]
    token = {"authorization": f"Bearer {room.slack.api._bot_token}"}
    assert httpx.get(address, headers=token).content == table.read_bytes()
    assert "Sign in" in httpx.get(address).text


def test_the_keyboard_is_enough(alice: Visitor) -> None:
    """Complete a command, send it, open the menu, choose, fill, submit, come back to where one was."""
    keys = alice.page.keyboard
    alice.field.focus()
    keys.type("/net")
    expect(alice.page.get_by_role("option", name="/network")).to_be_visible()
    keys.press("Tab")
    expect(alice.field).to_have_value("/network ")
    keys.type("log coffee with Ada Lovelace today")
    keys.press("Enter")
    saved = alice.hears(SAVED)

    saved.get_by_role("button", name="Fix or undo").focus()
    keys.press("Enter")
    expect(alice.page.get_by_role("menuitem").first).to_be_focused()
    keys.press("ArrowDown")
    keys.press("Escape")
    expect(saved.get_by_role("button", name="Fix or undo")).to_be_focused()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(alice.form.get_by_label("Who was it?")).to_be_focused()
    keys.press("Tab")
    keys.press("End")
    keys.type(" and cake")
    keys.press("Enter")
    expect(alice.form).to_contain_text("coffee and cake")
    keys.press("Escape")
    expect(alice.form).to_be_hidden()
    expect(saved).to_contain_text("coffee and cake")

    for _ in range(80):
        if alice.page.evaluate("document.activeElement.dataset.channel") == "C_GENERAL":
            break
        keys.press("Tab")
    keys.press("Enter")
    expect(alice.page.get_by_role("main").get_by_role("heading", level=2)).to_have_text("#general")
    expect(alice.field).to_be_focused()


def test_escape_leaves_one_form_at_a_time(alice: Visitor) -> None:
    """In a field for a day the browser tells of it twice."""
    alice.types(COFFEE)
    alice.presses("More…", alice.types("/network ada"))
    alice.presses("Plan a talk", alice.form)
    expect(alice.form.get_by_label("Which day?")).to_be_focused()
    alice.page.keyboard.press("Escape")
    expect(alice.form.get_by_role("heading", level=2)).to_have_text("More")
    alice.page.keyboard.press("Escape")
    expect(alice.form).to_be_hidden()


def test_a_phone_shows_one_thing_at_a_time(opens: Opens) -> None:
    """The list, a conversation, a form; the switch shows the same on a laptop."""
    phone = opens(PHONE, has_touch=True)
    expect(phone.page.get_by_role("navigation", name="Workspace")).to_be_hidden()
    phone.presses("To the list of channels")
    phone.goes("#careers")
    expect(phone.page.get_by_role("navigation", name="Workspace")).to_be_hidden()
    assert phone.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]

    laptop = opens()
    laptop.presses("Phone width")
    expect(laptop.page.get_by_role("navigation", name="Workspace")).to_be_hidden()
    assert laptop.page.locator("#workspace").bounding_box() != None  # noqa: E711 - a box, whatever it is


def test_the_wire_is_visible_and_can_go_wrong(alice: Visitor) -> None:
    """Each request and answer with its payload and verdict; a fault is seen for what it is."""
    alice.presses("The wire")
    drawer = alice.page.get_by_role("complementary", name="The wire")
    alice.types("/network help")
    drawer.get_by_text("/network help").first.click()
    expect(drawer.get_by_text('"command": "/network"')).to_be_visible()

    drawer.get_by_label("Let Slack go wrong").select_option("Error")
    expect(drawer).to_contain_text("Slack answers internal_error")
    alice.field.fill("/network log")
    alice.field.press("Enter")
    expect(drawer.locator(".bad").first).to_contain_text("internal_error")


def test_state_survives_a_restart_and_goes_with_a_reset(chromium: Browser, tmp_path: Path) -> None:
    """On both sides: what was said, and what the bot knows."""
    first = started(tmp_path / "kept")
    try:
        page = chromium.new_page()
        page.goto(first.address)
        alice = Visitor(page)
        alice.types(COFFEE)
        alice.waits("+1 week")
        page.close()
    finally:
        first.stop()

    again = started(tmp_path / "kept")
    try:
        page = chromium.new_page()
        page.goto(again.address)
        alice = Visitor(page)
        alice.hears(SAVED)
        expect(page.locator("#now")).to_contain_text("21 Apr 2026")
        expect(alice.types("/network ada")).to_contain_text("Babbage & Co")

        alice.chooses("Reset", "Start over")
        alice.presses("Reset", page.get_by_role("dialog"))
        expect(page.get_by_role("heading", name="Welcome. Three things to try")).to_be_visible()
        expect(page.locator("#now")).to_contain_text("14 Apr 2026")
        expect(alice.types("/network ada")).to_contain_text("I don't know “ada")
    finally:
        again.stop()


def test_the_example_fills_cards_and_leaves_something_to_do(alice: Visitor, room: Room, tryout: Tryout) -> None:
    """Eight months, played through the wire without one refusal."""
    alice.page.set_default_timeout(120_000)
    alice.presses("load the example network")
    expect(alice.page.locator("#playing")).to_be_visible()
    expect(alice.page.locator("#playing")).to_have_count(0, timeout=300_000)

    expect(alice.newest).to_be_in_viewport()
    room = tryout.page.room
    assert [call for call in room.slack.api.calls() if not call.answer.get("ok")] == []
    assert [one for one in room.slack.requests.sent() if not one.is_ok] == []
    expect(alice.page.locator("#now")).to_contain_text("14 Apr 2026")
    expect(alice.page.get_by_role("button", name=re.compile("Bob Brown"))).to_contain_text("unread")
    expect(alice.types("/network maria")).to_contain_text("Maria Lopez told you")
    expect(alice.types("/network due")).to_contain_text("thank-you to Ruth Abebe")
    expect(alice.types("/network compare master's")).to_contain_text("On the other side")


PIXEL = (
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf"
    "f01f0004060102d5c1b5f60000000049454e44ae426082"
)
