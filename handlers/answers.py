"""What a request asks and what it is answered with, free of Bolt."""

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach import logline
from coach.journey import Preferences
from coach.logline import LogLine
from coach.phrases import Line, line
from handlers import blocks
from storage import Session
from storage.owners import Owner
from storage.replies import Place

PERSON, EVERYTHING = "person", "everything"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request of an owner, inside its transaction; `now` is aware UTC."""

    owner: Owner
    words: str
    now: dt.datetime
    session: Session
    command: str
    """What is typed before the words, with its space; empty in a direct message."""
    support: tuple[str, ...] = ()
    """Whom the workspace named for somebody in distress, a line each."""
    facts: dict[str, Any] = field(default_factory=dict)
    """The view of a submitted form, or the one on which something was pressed, with what is filled in so far."""
    reply_to: str | None = None
    """The response URL of the message that was pressed, so that a form opened from it can bring it up to date."""
    stale: set[int] = field(default_factory=set)
    """Messages of ours that have to be brought up to date when the transaction is kept."""
    writes: bool = True
    """False in a transaction that only asks; whoever has something to store then answers `Again`."""
    attached: tuple[str, ...] = ()
    """Names of the files that came with the words."""
    thread: Place | None = None
    """The message in whose thread they write."""
    pressed: Place | None = None
    """Where the message stands that was pressed, unless only its reader sees it."""
    forgets: set[str] = field(default_factory=set)
    """`PERSON` or `EVERYTHING`, where our own messages have to be deleted when the transaction is kept."""
    mended: dict[Place, "Reply"] = field(default_factory=dict)
    """Answers in the direct message that say something else from now on."""
    opened: set[int] = field(default_factory=set)
    """Contacts whose card was opened."""
    files: list["GivenFile"] = field(default_factory=list)
    """What is put into the direct message as a file, when the transaction is kept."""
    tells: list["Reply"] = field(default_factory=list)
    """What is said in the direct message, each by itself and in this order, when the transaction is kept."""

    @property
    def today(self) -> dt.date:
        """The owner's local day."""
        return self.owner.day(self.now)

    @property
    def preferences(self) -> Preferences:
        """The owner's hours and days."""
        return self.owner.preferences

    @property
    def came_from(self) -> dict[str, Any]:
        """What a form keeps of the message it was opened from, so that it can be brought up to date."""
        at = [self.pressed.channel, self.pressed.ts] if self.pressed else None
        return {"reply": self.reply_to, "at": at}

    def reads(self, words: str, *, said_at: dt.datetime | None = None) -> LogLine:
        """What a line says that they wrote at a moment (aware UTC; now)."""
        return logline.read(words, today=self.owner.day(said_at or self.now), day_first=self.owner.day_first)

    def saying(self, words: str) -> "Ask":
        """The same request with other words; what becomes stale is still counted together."""
        return replace(self, words=words)


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file about a talk; `name` and `title` stay in Slack's own records, so nobody's name is in them."""

    name: str
    title: str
    content: bytes
    contact_id: int
    talk_id: int


@dataclass(frozen=True, slots=True)
class Reply:
    """Words, shown privately where the request came from."""

    blocks: tuple[Block, ...]
    text: str
    """The whole in one text, for notifications and screen readers."""
    below: bool = False
    """Shown below what was pressed, which stays as it is."""
    about: frozenset[int] = frozenset()
    """The contacts whom it is about, so that it goes when they are forgotten."""
    undo_id: int | None = None
    """What its *Undo* takes back."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen over the conversation: a form, or a card."""

    view: View


@dataclass(frozen=True, slots=True)
class Mistakes:
    """What is wrong in a form, by field; everything typed stays."""

    by_field: dict[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Nothing to say here: the message that was pressed shows it."""


@dataclass(frozen=True, slots=True)
class Again:
    """It turned out that something is to be stored: the same once more, in a transaction that may."""


Answer = Reply | Shown | Mistakes | Settled | Again


def reply(*parts: Line | Block | list[Line]) -> Reply:
    """Lines and blocks in reading order; neighbouring lines share one block."""
    made: list[Block] = []
    spoken: list[Line] = []
    pending: list[Line] = []
    for part in parts:
        lines = [part] if isinstance(part, tuple) else part if isinstance(part, list) else None
        if lines is not None:
            pending += lines
            spoken += lines
            continue
        if pending:
            made.append(blocks.said(*pending))
            pending = []
        made.append(part)  # type: ignore[arg-type] # neither a line nor a list of lines, so a block
        spoken += [line(part.spoken)] if isinstance(part, blocks.Plain) and part.spoken else []
    if pending:
        made.append(blocks.said(*pending))
    return Reply(tuple(made), blocks.summary(spoken))
