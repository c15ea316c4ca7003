"""One workspace as the page serves it: the wire, the bot behind it, time, and who has read what."""

import datetime as dt
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from playground.faults import Fault
from playground.journal import Journal
from playground.passing import Beating, Passing
from playground.wire import Playground
from playground.workspace import Channel, Message

FAULTS: Mapping[str, Fault | None] = {
    "none": None,
    "slow": Fault(delay=2.5),
    "limited": Fault(status=429, retry_after=30),
    "error": Fault(error="internal_error"),
    "dropped": Fault(drop_before=True),
}
"""What a visitor can let go wrong with every call of the bot's."""


class Bot(Beating, Protocol):
    """The bot, as far as the page has to know it."""

    @property
    def manifest(self) -> Mapping[str, Any]:
        """Its Slack app manifest."""

    def stop(self) -> None:
        """End it."""


class Example(Protocol):
    """A story that fills an empty workspace."""

    @property
    def lasts(self) -> dt.timedelta:
        """How much time passes in it."""

    def __call__(self, room: "Room") -> Iterator[str]:
        """Play it; each piece of news is a few words on how far it is."""


@dataclass
class Room:
    """Everything behind one page; `close` ends it. `reads` holds, by person and channel, the version they have read."""

    slack: Playground
    bot: Bot
    reads: dict[tuple[str, str], int] = field(default_factory=dict)
    playing: str = ""
    """How far the example is; empty where none is being played."""
    fault: str = "none"

    def __post_init__(self) -> None:
        """Listen to the wire."""
        self.passing = Passing(self.slack.workspace, self.slack.clock, self.bot)
        self.journal = Journal(self.slack.workspace.changed)
        self.slack.requests.told = self.journal.exchanged
        self.slack.api.told = self.journal.called
        self.closing = threading.Event()

    def close(self) -> None:
        """Stop the bot, then Slack."""
        self.closing.set()
        self.slack.workspace.changed()
        self.bot.stop()
        self.slack.stop()

    def fails(self, name: str) -> None:
        """Let the bot's calls go wrong like this from now on; one of `FAULTS`."""
        self.slack.faults.always, self.fault = FAULTS[name], name
        self.slack.workspace.changed()

    def says(self, playing: str) -> None:
        """Tell how far the example is."""
        self.playing = playing
        self.slack.workspace.changed()

    def reads_all(self, user: str, channel: str) -> None:
        """Somebody has seen all that stands there now."""
        with self.slack.workspace.lock:
            if self.unread(user, channel):
                self.reads[user, channel] = self.slack.workspace.version
                self.slack.workspace.changed()

    def unread(self, user: str, channel: str) -> int:
        """How many messages in a channel are new to somebody."""
        seen, found = self.reads.get((user, channel), 0), 0
        for message in reversed(self.slack.workspace.messages):
            if message.born <= seen:
                break
            found += message.channel == channel and message.user != user and self.may_see(user, message)
        return found

    def channels(self, user: str) -> list[Channel]:
        """Where somebody may look: the channels, the app, everybody else."""
        workspace = self.slack.workspace
        with workspace.lock:
            open_to_all = [channel for channel in workspace.channels.values() if not channel.is_im]
            return [*open_to_all, *(workspace.dm(user, other) for other in workspace.members if other != user)]

    def may_see(self, user: str, message: Message) -> bool:
        """Whether a message is there for somebody."""
        is_theirs = message.only_for in (None, user) and not message.is_gone
        return is_theirs and user in self.slack.workspace.channels[message.channel].members
