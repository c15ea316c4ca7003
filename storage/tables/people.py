"""Whose network it is, and who is in it."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Fact, Key


class Workspace(Base):
    """A Slack workspace."""

    __tablename__ = "workspace"
    __table_args__ = (sa.Index(None, "turn_at"),)

    team: Mapped[str] = mapped_column(unique=True)
    first_seen_at: Mapped[dt.datetime]
    state: Mapped[str] = mapped_column(server_default="active")
    """active, or dead: Slack no longer takes our token."""
    paused_until: Mapped[dt.datetime | None]
    """Slack asked for quiet; nothing is sent before."""
    full_at: Mapped[dt.datetime | None]
    """When its allowance of messages is whole again; each message moves it on (`storage.sending`)."""
    turn_at: Mapped[dt.datetime] = mapped_column(server_default="1970-01-01 00:00:00")
    """When it last had its turn; the longest ago comes first."""


class Owner(Base):
    """A Slack user whose network it is."""

    __tablename__ = "owner"
    __table_args__ = (
        sa.UniqueConstraint("workspace_id", "user"),
        sa.Index(None, "wake_at"),
        sa.Index(None, "workspace_id", "wake_at"),
        AUTOINCREMENT,
    )

    workspace_id: Mapped[int] = mapped_column(sa.ForeignKey("workspace.id"))
    user: Mapped[str]
    channel: Mapped[str | None]
    """The direct message channel, once known."""
    zone: Mapped[str]
    """An IANA name."""
    zone_known: Mapped[bool]
    """False while Slack has not told us and UTC stands in."""
    zone_asked_at: Mapped[dt.datetime | None]
    locale: Mapped[str | None]
    """Their language and country as Slack knows them, such as en-GB."""
    wakes: Mapped[dt.time]
    sleeps: Mapped[dt.time]
    days_off: Mapped[str] = mapped_column(default="")
    """Weekdays marked off, Monday 0, comma-separated."""
    how_often: Mapped[int]
    """Days between hellos where a contact has no rhythm of its own."""
    names_shown: Mapped[bool] = mapped_column(default=True)
    """Whether names stand in notifications."""
    weekly: Mapped[bool] = mapped_column(default=True, server_default=sa.true())
    """Whether they want the message of the week."""
    ladder: Mapped[int] = mapped_column(default=0)
    """The quiet ladder: 0 as usual, 1 one message on Mondays, 2 silent until they speak."""
    ladder_since: Mapped[dt.datetime | None]
    """Messages before this moment are not counted as ignored."""
    heard_at: Mapped[dt.datetime | None]
    """When they last typed or pressed something, to the hour or so."""
    greeted_at: Mapped[dt.datetime | None]
    wake_at: Mapped[dt.datetime | None]
    """The next moment at which something may be said; while a worker composes, the end of its lease."""
    failed_turns: Mapped[int] = mapped_column(server_default="0")
    """How often in a row it failed when they were to be spoken to; a limit of Slack's is no failure."""
    unreachable_at: Mapped[dt.datetime | None]
    """When Slack said that no message reaches them; until they use the app again nothing is sent."""
    leaving: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    """They forgot everything, and go as soon as our messages to them are deleted."""
    home_hash: Mapped[str | None]
    """Slack's name for Home as it was published last; empty: they never opened it."""
    aim: Mapped[str | None]
    """What they prepare for (`coach.aims`)."""
    about: Mapped[str | None]
    """A few lines about them, so that an expert has something to judge."""
    experience: Mapped[str | None]
    """What they have done, as it completes `I have done …`."""
    old_field: Mapped[str | None]
    """Where somebody who changes careers comes from."""
    path: Mapped[str | None]
    """The work they are heading for."""
    signs_as: Mapped[str | None]
    """The name under their drafts."""
    paths: Mapped[list[str] | None] = mapped_column(sa.JSON)
    """The two or three paths between which they choose."""
    matters: Mapped[list[str] | None] = mapped_column(sa.JSON)
    """What matters to them in that choice."""


class Pause(Fact, Base):
    """A stretch of days in which nothing is sent and nothing expires."""

    __tablename__ = "pause"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id", "until"), AUTOINCREMENT)

    start: Mapped[dt.date]
    """The first local day."""
    until: Mapped[dt.date]
    """The local day on which it is over."""


def _seldom(column: str) -> sa.Index:
    """An index of the few rows that have something there."""
    there = sa.text(f"{column} IS NOT NULL")
    return sa.Index(None, "owner_id", column, sqlite_where=there, postgresql_where=there)


class Contact(Fact, Base):
    """A professional in an owner's network."""

    __tablename__ = "contact"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "slack_id"),
        sa.Index(None, "owner_id", "name_key"),
        sa.Index(None, "owner_id", "search_key"),
        # Which name is spelled nearly like another is answered by this index alone.
        sa.Index(None, "owner_id", "initials", "name_key"),
        # Few cards have these, and every new one would write in both.
        _seldom("opened_at"),
        _seldom("address_as"),
        AUTOINCREMENT,
    )

    name: Mapped[str]
    """As typed, never split or tidied (N1)."""
    address_as: Mapped[str | None]
    slack_id: Mapped[str | None]
    role: Mapped[str | None]
    organization: Mapped[str | None]
    email: Mapped[str | None]
    phone: Mapped[str | None]
    link: Mapped[str | None]
    met_via: Mapped[str | None]
    met_on: Mapped[dt.date | None]
    introduced_by: Mapped[str | None]
    introducer_slack_id: Mapped[str | None]
    """Who introduced them, where that was a member of the workspace."""
    common_ground: Mapped[str | None]
    honest_reason: Mapped[str | None]
    """Why the owner is curious about what they do, and what they will do with the answer (S13)."""
    knows_path: Mapped[str | None]
    """Of the owner's paths the one that they know; the empty text: none of them."""
    notes: Mapped[str | None]
    zone: Mapped[str | None]
    """Their time zone by its IANA name, so that a talk is told in both."""
    how_often: Mapped[int | None]
    """Days between hellos; empty: the owner's own rhythm."""
    resting: Mapped[bool] = mapped_column(default=False)
    quiet: Mapped[bool] = mapped_column(default=False)
    name_key: Mapped[str] = mapped_column(Key)
    """The folded name."""
    initials: Mapped[str] = mapped_column(Key, server_default="")
    """The first letters of its words."""
    search_key: Mapped[str] = mapped_column(Key)
    """The folded name, organization and how they are addressed."""
    more_key: Mapped[str | None] = mapped_column(Key)
    """What else is known of them, folded (`storage.keys`)."""
    opened_at: Mapped[dt.datetime | None]
    """When the card was last opened; no fact, so it never stands in the way of *Undo*."""
