"""What one person sees, as data for the page: everything at first, then only what has changed."""

import json
from typing import Any

from playground.clock import TickingClock
from playground.room import Room
from playground.views import View
from playground.workspace import BOT_USER, Channel, Message


class News:
    """For one listener: `fresh` gives out what they have not been told yet."""

    def __init__(self, room: Room, user: str) -> None:
        """Nothing was told so far."""
        self.room = room
        self._user = user
        self._version = -1
        self._number = 0
        self._told: dict[str, str] = {}

    def fresh(self) -> dict[str, Any]:
        """The topics that changed, the messages that changed or went, and what went over the wire since the last time.

        The first time, `first` is true: whatever was known before counts for nothing.
        """
        workspace = self.room.slack.workspace
        with workspace.lock:
            found = self._topics()
            changed = [message for message in workspace.messages if message.changed > self._version]
            first, self._version = self._version < 0, workspace.version
            messages = [_message(message) for message in changed if self.room.may_see(self._user, message)]
            gone = [] if first else [f"{one.channel}/{one.ts}" for one in changed if one.is_gone]
        news: dict[str, Any] = {name: value for name, value in found.items() if self._is_new(name, value)}
        entries = self.room.journal.since(self._number)
        if entries:
            self._number = entries[-1]["number"]
        more = {"messages": messages, "gone": gone, "wire": entries, "first": first}
        return news | {name: value for name, value in more.items() if value}

    def _topics(self) -> dict[str, Any]:
        room = self.room
        return {
            "me": self._user,
            "app": self._app(),
            "people": self._people(),
            "channels": [self._channel(channel) for channel in room.channels(self._user)],
            "stack": [_view(view) for view in room.slack.views.stacks.get(self._user, ())],
            "home": self._home(),
            "clock": self._clock(),
            "fault": room.fault,
            "playing": room.playing,
        }

    def _is_new(self, name: str, value: Any) -> bool:
        text = json.dumps(value)
        is_new, self._told[name] = self._told.get(name) != text, text
        return is_new

    def _app(self) -> dict[str, Any]:
        features = self.room.bot.manifest["features"]
        described = self.room.bot.manifest["display_information"]
        return {
            "user": BOT_USER,
            "name": described["name"],
            "description": described["description"],
            "commands": [
                {name: command.get(name, "") for name in ("command", "description", "usage_hint")}
                for command in features["slash_commands"]
            ],
            "shortcuts": [
                {name: shortcut[name] for name in ("name", "type", "description")} for shortcut in features["shortcuts"]
            ],
        }

    def _people(self) -> list[dict[str, Any]]:
        members = self.room.slack.workspace.members.values()
        return [{"id": member.id, "name": member.name, "tz": member.tz, "is_bot": member.is_bot} for member in members]

    def _channel(self, channel: Channel) -> dict[str, Any]:
        other = next((member for member in channel.members if member != self._user), "") if channel.is_im else ""
        unread = self.room.unread(self._user, channel.id)
        return {"id": channel.id, "name": channel.name, "with": other, "unread": unread}

    def _home(self) -> dict[str, Any] | None:
        home = self.room.slack.views.homes.get(self._user)
        return _view(home) if home else None

    def _clock(self) -> dict[str, Any]:
        clock, next_at = self.room.slack.clock, None if self.room.passing.is_going else self.room.bot.next_at()
        shown = {"ahead": round(clock.ahead, 1)} if isinstance(clock, TickingClock) else {"now": clock().timestamp()}
        return {
            **shown,
            "is_going": self.room.passing.is_going,
            "next": next_at.timestamp() if next_at else None,
        }


def _message(message: Message) -> dict[str, Any]:
    return {
        "key": f"{message.channel}/{message.ts}",
        "channel": message.channel,
        "ts": message.ts,
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks,
        "state": message.state,
        "files": message.files,
        "thread": message.thread_ts,
        "is_private": bool(message.only_for),
        "born": message.born,
    }


def _view(view: View) -> dict[str, Any]:
    kept = ("type", "title", "submit", "close", "blocks")
    return {
        "id": view.id,
        **{name: view.given.get(name) for name in kept},
        "state": view.state,
        "errors": view.errors,
        "trouble": view.trouble,
        "changed": view.changed,
    }
