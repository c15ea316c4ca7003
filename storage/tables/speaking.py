"""What is due, and what was said about it."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Owned, theirs


class Reminder(Owned, Base):
    """The stored form of one due, kept equal to the journey."""

    __tablename__ = "reminder"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "kind", "about"),
        theirs("contact_id", "contact", ondelete="CASCADE"),
        sa.Index(None, "owner_id", "state", "urgent", "next_nudge"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    kind: Mapped[str]
    about: Mapped[str]
    """The fact that opened it: `interview:17`, `touch:33`."""
    nudge: Mapped[int]
    """How many times it was spoken."""
    next_nudge: Mapped[dt.datetime | None]
    due_at: Mapped[dt.datetime]
    let_go_at: Mapped[dt.datetime | None]
    urgent: Mapped[bool]
    state: Mapped[str]


class Message(Owned, Base):
    """A message of ours that we may have to change or delete."""

    __tablename__ = "message"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        # Almost every message is settled, and what is settled is not looked after.
        sa.Index(
            None,
            "next_try",
            sqlite_where=sa.text("next_try IS NOT NULL"),
            postgresql_where=sa.text("next_try IS NOT NULL"),
        ),
        sa.Index(None, "owner_id", "composed_at"),
        # What never arrived was not said.
        sa.Index(
            None,
            "owner_id",
            "week",
            unique=True,
            sqlite_where=sa.text("state <> 'dropped'"),
            postgresql_where=sa.text("state <> 'dropped'"),
        ),
        AUTOINCREMENT,
    )

    purpose: Mapped[str] = mapped_column(default="nudge")
    """nudge: said unprompted; reply: an answer in the direct message; file: given there; erase: to be deleted in Slack;
    welcome: only that they were met after a while, which stands for that day's message."""
    contact_id: Mapped[int | None]
    """Whom a reply or a file was about, so that it goes when they are forgotten."""
    file_id: Mapped[str | None]
    """Slack's id of a file; where it stands is not told, and with it goes what shows it."""
    interview_id: Mapped[int | None]
    """The talk that a file is of. No reference, since it outlives the talk."""
    token: Mapped[str] = mapped_column(unique=True)
    """Opaque; finds the message again in Slack's history."""
    more: Mapped[int]
    """People who were due too and had to wait."""
    step: Mapped[int | None]
    """The step of the quiet ladder that it says was taken."""
    week: Mapped[str | None]
    """Of a message of the week: which one, such as 2027-W05; no week has two."""
    state: Mapped[str]
    channel: Mapped[str | None]
    ts: Mapped[str | None]
    attempts: Mapped[int]
    """Counts leases; whoever holds an older one no longer speaks."""
    failures: Mapped[int] = mapped_column(server_default="0")
    """Times that Slack's history could not be read to its end."""
    composed_at: Mapped[dt.datetime]
    tried_at: Mapped[dt.datetime | None]
    """When the latest attempt began."""
    next_try: Mapped[dt.datetime | None]
    """When it has to be looked after: the end of the lease while it is being spoken. Empty: settled, or nobody to tell."""
    looked_to: Mapped[str | None]
    """The `ts` down to which Slack's history was searched in vain, where Slack stopped us on the way."""
    blind: Mapped[bool] = mapped_column(server_default=sa.false())
    """Said once more although nobody could look whether it stands in Slack."""
    outdated: Mapped[bool] = mapped_column(server_default=sa.false())
    """A fact changed while it was on its way; it is brought up to date once its `ts` is known."""


class SaidOnce(Owned, Base):
    """Something that an owner is told once, so that it is not told again."""

    __tablename__ = "said_once"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "trigger"),
        sa.Index(None, "owner_id", "message_id"),
        AUTOINCREMENT,
    )

    trigger: Mapped[str]
    """What it was said of: a trigger of encouragement, a month in which the aim was asked about, a plan and its day, or
    a message that told of no answer."""
    day: Mapped[dt.date]
    """The owner's local day."""
    message_id: Mapped[int | None]
    """The message that tells it; empty: it was part of an answer. No reference, since it outlives the message."""


class MessageReminder(Owned, Base):
    """One nudge of a reminder, carried by one message: it is spoken once."""

    __tablename__ = "message_reminder"
    __table_args__ = (
        sa.UniqueConstraint("reminder_id", "nudge"),
        theirs("message_id", "message", ondelete="CASCADE"),
        theirs("reminder_id", "reminder", ondelete="CASCADE"),
        sa.Index(None, "owner_id", "message_id"),
        sa.Index(None, "owner_id", "reminder_id"),
        AUTOINCREMENT,
    )

    message_id: Mapped[int]
    reminder_id: Mapped[int]
    nudge: Mapped[int]
    spoken_at: Mapped[dt.datetime]
    answer: Mapped[str | None]
    """What the owner answered, in the words of `handlers.nudges`."""
    undo_id: Mapped[int | None]
    """Takes that answer back."""
