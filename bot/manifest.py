"""The Slack app manifest, from one source."""

from typing import Any

_EVENTS = "/slack/events"

COMMAND = "/network"
SCOPES = ("commands", "chat:write", "im:history", "im:write", "users:read")
EVENTS = ("app_home_opened", "message.im")


def http(url: str, *, command: str = COMMAND) -> dict[str, Any]:
    """The manifest of an app that is served over HTTP at `url`, such as https://coach.example.org."""
    endpoint = url.rstrip("/") + _EVENTS
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
                {
                    "name": "Open a contact card",
                    "type": "global",
                    "callback_id": "open_card",
                    "description": "Look somebody up in your network while you talk",
                },
                {
                    "name": "Log a conversation",
                    "type": "global",
                    "callback_id": "log_conversation",
                    "description": "Note whom you talked to",
                },
                {
                    "name": "Look up contact",
                    "type": "message",
                    "callback_id": "look_up_contact",
                    "description": "Open the card of the person this message is from or about",
                },
            ],
            "slash_commands": [
                {
                    "command": command,
                    "description": "Log a talk, see a contact card, see what is open",
                    "usage_hint": "log coffee with Ada Lovelace today | card NAME | help",
                    "should_escape": True,
                    "url": endpoint,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"request_url": endpoint, "bot_events": list(EVENTS)},
            "interactivity": {
                "is_enabled": True,
                "request_url": endpoint,
                "message_menu_options_url": endpoint,
            },
            "org_deploy_enabled": False,
            "socket_mode_enabled": False,
            "token_rotation_enabled": False,
        },
    }
