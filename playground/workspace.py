"""Who is in the workspace, where they talk, and what was said: Slack's memory, kept in ours."""

import datetime as dt
import itertools
import threading
import zoneinfo
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from playground.filled import Blocks, Values, values, with_ids
from playground.tickets import Refused

TEAM, APP, BOT, BOT_USER = "T_PLAYGROUND", "A_COACH", "B_COACH", "U_COACH"
DOMAIN = "playground"
_ASKED_AGAIN = 0.5
"""Seconds after which those who wait ask again: what is no part of the workspace, such as a call, changes silently."""


@dataclass(slots=True)
class Member:
    """A person of the workspace, or the bot."""

    id: str
    name: str
    tz: str
    is_bot: bool = False
    deleted: bool = False
    locale: str = "en-US"

    @property
    def handle(self) -> str:
        """The user name that payloads carry."""
        return self.name.lower().replace(" ", ".")


@dataclass(slots=True)
class Channel:
    """A channel (`C…`) or a direct conversation (`D…`)."""

    id: str
    name: str
    members: set[str]

    @property
    def is_im(self) -> bool:
        """Whether it is between two."""
        return self.id.startswith("D")

    @property
    def is_with_bot(self) -> bool:
        """Whether the bot is in it."""
        return BOT_USER in self.members


@dataclass(slots=True)
class Message:
    """One message as it looks now. `born` and `changed` are versions of the workspace."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: Blocks
    born: int
    changed: int
    thread_ts: str | None = None
    metadata: dict[str, Any] | None = None
    only_for: str | None = None
    is_gone: bool = False
    files: list[dict[str, Any]] = field(default_factory=list)
    state: Values = field(default_factory=dict)

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot said it."""
        return self.user == BOT_USER

    def shape(self, *, with_metadata: bool = False) -> dict[str, Any]:
        """The message as Slack writes it in answers and payloads."""
        shape: dict[str, Any] = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts, "team": TEAM}
        if self.is_from_bot:
            shape |= {"bot_id": BOT, "app_id": APP}
        if self.blocks:
            shape["blocks"] = self.blocks
        if self.thread_ts:
            shape["thread_ts"] = self.thread_ts
        if self.files:
            shape["files"] = self.files
        if with_metadata and self.metadata:
            shape["metadata"] = self.metadata
        return shape


class Workspace:
    """All that is shared; read and changed under `lock`, each change announced to those who wait in `settled`."""

    def __init__(self, clock: Callable[[], dt.datetime]) -> None:
        """An empty workspace with #general and #careers, whose messages are dated by `clock`."""
        self.clock = clock
        self.lock = threading.Condition(threading.RLock())
        self.version = 0
        self.members = {BOT_USER: Member(BOT_USER, "Network Coach", "Etc/UTC", is_bot=True)}
        self.channels: dict[str, Channel] = {}
        self.messages: list[Message] = []
        self._at: dict[tuple[str, str], Message] = {}
        self._between: dict[frozenset[str], Channel] = {}
        self._last_micros = 0
        self._ids = itertools.count(1)
        for name in ("general", "careers"):
            self.add_channel(name)

    def add_person(self, user: str, name: str, tz: str = "Europe/London") -> Member:
        """Let somebody in, with an IANA zone; they join every channel there is."""
        zoneinfo.ZoneInfo(tz)
        with self.lock:
            member = self.members[user] = Member(user, name, tz)
            for channel in self.channels.values():
                if not channel.is_im:
                    channel.members.add(user)
            return member

    def add_channel(self, name: str, *, with_bot: bool = False) -> Channel:
        """Make a public channel, named without the `#`; everybody joins, the bot only when asked."""
        with self.lock:
            members = {user for user, member in self.members.items() if with_bot or not member.is_bot}
            channel = Channel(f"C_{name.upper()}", name, members)
            self.channels[channel.id] = channel
            return channel

    def dm(self, *users: str) -> Channel:
        """The conversation between two members, opened if it was not."""
        with self.lock:
            for user in users:
                if user not in self.members:
                    raise Refused("user_not_found")
            both = frozenset(users)
            if both not in self._between:
                channel = Channel(f"D{next(self._ids):08d}", "directmessage", set(users))
                self.channels[channel.id] = self._between[both] = channel
            return self._between[both]

    def place(self, name: str, of: str) -> Channel:
        """The channel that `of` means by an id, "#general", or "@Bob" (their conversation with Bob)."""
        with self.lock:
            if name in self.channels:
                return self.channels[name]
            if name.startswith("@"):
                return self.dm(of, next(m.id for m in self.members.values() if m.name == name[1:]))
            for channel in self.channels.values():
                if not channel.is_im and channel.name == name.removeprefix("#"):
                    return channel
            raise Refused("channel_not_found")

    def post(
        self,
        channel: str,
        user: str,
        text: str,
        blocks: Iterable[dict[str, Any]] = (),
        *,
        thread_ts: str | None = None,
        only_for: str | None = None,
        metadata: dict[str, Any] | None = None,
        files: Iterable[dict[str, Any]] = (),
    ) -> Message:
        """Say something; it is dated, gets its ids, and those who wait hear of it."""
        with self.lock:
            version = self.changed()
            message = Message(channel, self.next_ts(), user, text, with_ids(blocks), version, version)
            message.thread_ts, message.only_for, message.metadata = thread_ts, only_for, metadata
            message.state, message.files = values(message.blocks), list(files)
            self.messages.append(message)
            self._at[channel, message.ts] = message
            return message

    def recall(self, members: Iterable[Member], channels: Iterable[Channel], messages: Iterable[Message]) -> None:
        """Be again what the workspace was: called once, before anything happens in it."""
        with self.lock:
            self.members = {member.id: member for member in members}
            self.channels = {channel.id: channel for channel in channels}
            self._between = {frozenset(channel.members): channel for channel in self.channels.values() if channel.is_im}
            self._ids = itertools.count(len(self._between) + 1)
            self.messages = sorted(messages, key=lambda message: message.born)
            self._at = {(message.channel, message.ts): message for message in self.messages}
            self.version = max((message.changed for message in self.messages), default=0)
            self._last_micros = max((int(message.ts.replace(".", "")) for message in self.messages), default=0)

    def edit(self, message: Message, text: str, blocks: Iterable[dict[str, Any]]) -> None:
        """Change what a message says; what was chosen in it stays where the ids stay."""
        with self.lock:
            message.text, message.blocks = text, with_ids(blocks)
            message.state = values(message.blocks, message.state)
            message.changed = self.changed()

    def delete(self, message: Message) -> None:
        """Take a message away for everybody."""
        with self.lock:
            message.is_gone = True
            message.changed = self.changed()

    def without_file(self, file_id: str) -> None:
        """Take a file out of every message; one that holds nothing else goes with it."""
        with self.lock:
            for message in self.messages:
                left = [file for file in message.files if file["id"] != file_id]
                if len(left) < len(message.files):
                    message.files, message.changed = left, self.changed()
                    message.is_gone = message.is_gone or not (left or message.text or message.blocks)

    def message(self, channel: str, ts: str) -> Message | None:
        """The message that stands there, ephemeral ones included."""
        with self.lock:
            found = self._at.get((channel, ts))
            return found if found and not found.is_gone else None

    def next_ts(self) -> str:
        """A timestamp that no other message has, later than all before, and true to the clock."""
        with self.lock:
            micros = int(self.clock().timestamp() * 1_000_000)
            self._last_micros = max(micros, self._last_micros + 100)
            return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def changed(self) -> int:
        """Announce a change; the new version."""
        with self.lock:
            self.version += 1
            self.lock.notify_all()
            return self.version

    def settled(self, is_so: Callable[[], object], within: float = 60) -> bool:
        """Wait until `is_so`, asked at each change and under the lock; False after `within` seconds of true time."""
        until = monotonic() + within
        with self.lock:
            while not is_so():
                left = until - monotonic()
                if left <= 0:
                    return False
                self.lock.wait(min(left, _ASKED_AGAIN))
            return True


def zone_offset(tz: str, at: dt.datetime) -> int:
    """Seconds east of Greenwich in zone `tz` at that moment."""
    offset = at.astimezone(zoneinfo.ZoneInfo(tz)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def names(members: Mapping[str, Member]) -> dict[str, str]:
    """The ids of people by the names that others type."""
    return {member.name: user for user, member in members.items()}
