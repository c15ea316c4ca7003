"""The Slack app manifest for either way of hearing Slack, from one source."""

from typing import Any

from bot.web import EVENTS as EVENTS_PATH

COMMAND = "/network"
SCOPES = ("commands", "chat:write", "files:write", "im:history", "im:write", "users:read")
EVENTS = ("app_home_opened", "message.im")

_SHORTCUTS = (
    ("Open a contact card", "global", "open_card", "Look somebody up in your network while you talk"),
    ("Log a conversation", "global", "log_conversation", "Note whom you talked to"),
    ("Log this person", "message", "log_this_person", "Save whoever wrote this message to your network"),
    ("Review a draft", "global", "review_draft", "See what works in a note before you send it"),
    ("Look up contact", "message", "look_up_contact", "Open the card of the person this message is from or about"),
)


def http(url: str, *, command: str = COMMAND) -> dict[str, Any]:
    """The manifest of an app that is served over HTTP at `url`, such as https://coach.example.org."""
    endpoint = url.rstrip("/") + EVENTS_PATH
    made = socket(command=command)
    made["features"]["slash_commands"][0]["url"] = endpoint
    settings = made["settings"]
    settings["event_subscriptions"] = {"request_url": endpoint, **settings["event_subscriptions"]}
    settings["interactivity"] |= {"request_url": endpoint, "message_menu_options_url": endpoint}
    settings["socket_mode_enabled"] = False
    return made


def socket(*, command: str = COMMAND) -> dict[str, Any]:
    """The manifest of an app that hears Slack by Socket Mode; it names no address."""
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Network Coach",
            "description": "Remembers the people you talk to, and helps you thank them and stay in touch.",
            "background_color": "#2C4A52",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Network Coach", "always_online": True},
            "shortcuts": [
                {"name": name, "type": kind, "callback_id": callback_id, "description": about}
                for name, kind, callback_id, about in _SHORTCUTS
            ],
            "slash_commands": [
                {
                    "command": command,
                    "description": "Log a talk, see a contact card, see what is open",
                    "usage_hint": "log coffee with Ada Lovelace today | card NAME | help",
                    "should_escape": True,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }
