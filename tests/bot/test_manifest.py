"""The manifest says what the bot listens to, within Slack's lengths."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot import manifest
from bot.settings import Settings
from handlers.acts import LOOKS, ON_HOME, PRESSES
from handlers.listeners import CALLBACKS

WRITTEN = Path(__file__).parents[2] / "manifest"
MADE = manifest.http("https://network-coach.example.org")
FEATURES = MADE["features"]
SOCKET = manifest.socket()


@pytest.mark.parametrize(("name", "made"), [("http.json", MADE), ("socket.json", SOCKET)])
def test_the_files_are_what_the_source_makes(name: str, made: dict[str, Any]) -> None:
    """`python -m bot manifest --socket > manifest/socket.json` mends one.

    For the other it is `python -m bot manifest --http https://network-coach.example.org > manifest/http.json`.
    """
    assert json.loads((WRITTEN / name).read_text(encoding="utf-8")) == made


def test_every_shortcut_and_event_has_a_listener_and_the_other_way_round() -> None:
    """What Slack is told to send is heard; what is heard is sent."""
    assert CALLBACKS.shortcuts == {shortcut["callback_id"] for shortcut in FEATURES["shortcuts"]}
    sent = {name.partition(".")[0] for name in MADE["settings"]["event_subscriptions"]["bot_events"]}
    assert CALLBACKS.events == sent


def test_what_only_looks_is_something_that_is_pressed() -> None:
    """And what is answered on Home changes something."""
    assert PRESSES.keys() >= LOOKS
    assert not [name for name in LOOKS if name.startswith(ON_HOME)]


def test_the_command_is_the_one_that_is_listened_for_unless_another_is_set() -> None:
    """One default for both."""
    assert [command["command"] for command in FEATURES["slash_commands"]] == [Settings().command]


@pytest.mark.parametrize(
    ("value", "longest"),
    [
        (MADE["display_information"]["name"], 35),
        (MADE["display_information"]["description"], 140),
        (FEATURES["bot_user"]["display_name"], 80),
        (FEATURES["slash_commands"][0]["command"], 32),
        (FEATURES["slash_commands"][0]["description"], 2000),
        (FEATURES["slash_commands"][0]["usage_hint"], 1000),
        *((shortcut["name"], 24) for shortcut in FEATURES["shortcuts"]),
        *((shortcut["description"], 150) for shortcut in FEATURES["shortcuts"]),
        *((shortcut["callback_id"], 255) for shortcut in FEATURES["shortcuts"]),
    ],
)
def test_lengths_hold(value: str, longest: int) -> None:
    """slack-platform 4."""
    assert 1 <= len(value) <= longest


def test_everything_comes_to_one_address() -> None:
    """Commands, events, presses and typeaheads."""
    endpoint = "https://network-coach.example.org/slack/events"
    settings = MADE["settings"]

    assert FEATURES["slash_commands"][0]["url"] == endpoint
    assert settings["event_subscriptions"]["request_url"] == endpoint
    assert settings["interactivity"]["request_url"] == endpoint
    assert settings["interactivity"]["message_menu_options_url"] == endpoint


def test_socket_mode_names_no_address_and_differs_in_nothing_else() -> None:
    """Slack would want to verify an address."""
    assert "://" not in json.dumps(SOCKET)
    assert (SOCKET["settings"]["socket_mode_enabled"], MADE["settings"]["socket_mode_enabled"]) == (True, False)

    without = json.loads(json.dumps(MADE))
    del without["features"]["slash_commands"][0]["url"]
    del without["settings"]["event_subscriptions"]["request_url"]
    del without["settings"]["interactivity"]["request_url"]
    del without["settings"]["interactivity"]["message_menu_options_url"]
    without["settings"]["socket_mode_enabled"] = True
    assert without == SOCKET


def test_the_home_tab_is_shown_where_the_bot_hears_of_its_opening() -> None:
    """Nobody meets an empty one."""
    assert FEATURES["app_home"]["home_tab_enabled"] is ("app_home_opened" in manifest.EVENTS)


@pytest.mark.parametrize("made", [manifest.http("https://x", command="/coach"), manifest.socket(command="/coach")])
def test_the_manifest_shows_the_command_that_is_set(made: dict[str, Any]) -> None:
    """Another app may hold the usual one."""
    assert made["features"]["slash_commands"][0]["command"] == "/coach"
