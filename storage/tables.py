"""The tables, each row carrying its owner so that none can point into another's network."""

import datetime as dt
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


AUTOINCREMENT = {"sqlite_autoincrement": True}
"""An id is never given out twice: reminders name the fact that opened them by its id."""


class Moment(sa.TypeDecorator[dt.datetime]):
    """A moment: aware at the edges, UTC in the database."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[dt.datetime]:
        """What *Undo* turns a stored text back into."""
        return dt.datetime

    def process_bind_param(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:
        """Turn an aware moment into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment needs its zone"
            raise ValueError(message)
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:
        """Give the stored moment its zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


Key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Folded text, compared letter by letter, so that one index finds what begins with something on both databases."""


class Base(DeclarativeBase):
    """All tables, with one naming convention for constraints."""

    metadata = sa.MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: sa.Text(), dt.datetime: Moment()}

    id: Mapped[int] = mapped_column(primary_key=True)


def _theirs(column: str, table: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    """A reference to another row of the same owner."""
    return sa.ForeignKeyConstraint(["owner_id", column], [f"{table}.owner_id", f"{table}.id"], ondelete=ondelete)


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
    wakes: Mapped[dt.time]
    sleeps: Mapped[dt.time]
    days_off: Mapped[str] = mapped_column(default="")
    """Weekdays marked off, Monday 0, comma-separated."""
    how_often: Mapped[int]
    """Days between hellos where a contact has no rhythm of its own."""
    names_shown: Mapped[bool] = mapped_column(default=True)
    """Whether names stand in notifications."""
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
    home_hash: Mapped[str | None]
    """Slack's name for Home as it was published last; empty: they never opened it."""


class Owned:
    """A row of one owner."""

    owner_id: Mapped[int] = mapped_column(sa.ForeignKey("owner.id"))


class Fact(Owned):
    """A row that an order makes or changes, and that *Undo* can put back."""

    version: Mapped[int] = mapped_column(default=1)
    """Counts changes, so that *Undo* knows whether something was built on it."""


class Pause(Owned, Base):
    """A stretch of days in which nothing is sent and nothing expires."""

    __tablename__ = "pause"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id", "until"), AUTOINCREMENT)

    start: Mapped[dt.date]
    """The first local day."""
    until: Mapped[dt.date]
    """The local day on which it is over."""


class Contact(Fact, Base):
    """A professional in an owner's network."""

    __tablename__ = "contact"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "slack_id"),
        sa.Index(None, "owner_id", "name_key"),
        sa.Index(None, "owner_id", "search_key"),
        sa.Index(None, "owner_id", "opened_at"),
        sa.Index(None, "owner_id", "address_as"),
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
    common_ground: Mapped[str | None]
    notes: Mapped[str | None]
    how_often: Mapped[int | None]
    """Days between hellos; empty: the owner's own rhythm."""
    resting: Mapped[bool] = mapped_column(default=False)
    quiet: Mapped[bool] = mapped_column(default=False)
    name_key: Mapped[str] = mapped_column(Key)
    """The folded name."""
    search_key: Mapped[str] = mapped_column(Key)
    """The folded name and organization."""
    opened_at: Mapped[dt.datetime | None]
    """When the card was last opened; no fact, so it never stands in the way of *Undo*."""


class Interview(Fact, Base):
    """One informational interview; to its owner, a talk."""

    __tablename__ = "interview"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        _theirs("contact_id", "contact"),
        sa.Index(None, "owner_id", "contact_id"),
        sa.Index(None, "owner_id", "day"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    held: Mapped[bool]
    """False: still to come when it was logged."""
    day: Mapped[dt.date]
    """The owner's local day."""
    starts_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
    minutes: Mapped[int | None]
    medium: Mapped[str | None]
    """The owner's own word: coffee, call, visit."""
    notes: Mapped[str | None]
    logged_at: Mapped[dt.datetime]
    evaluated_at: Mapped[dt.datetime | None]
    """When they said what they learned, or that there was nothing."""
    outcome: Mapped[str | None]
    """Of a talk that did not take place: cancelled, missed_by_me, missed_by_them."""
    thanked_on: Mapped[dt.date | None]
    day_known: Mapped[bool] = mapped_column(default=True)
    """False where the owner said no day that can be counted from (D6); `day` is then the day of logging."""


class Takeaway(Fact, Base):
    """One thing learned in an interview."""

    __tablename__ = "takeaway"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        _theirs("contact_id", "contact"),
        _theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int]
    text: Mapped[str]
    noted_at: Mapped[dt.datetime]


class Promise(Fact, Base):
    """What one of the two said they would do."""

    __tablename__ = "promise"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        _theirs("contact_id", "contact"),
        _theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int | None]
    mine: Mapped[bool]
    """The owner's own; False: the contact's."""
    text: Mapped[str]
    by: Mapped[dt.date | None]
    state: Mapped[str]
    """open, kept or let_go."""
    made_at: Mapped[dt.datetime]


class Touch(Fact, Base):
    """Any real exchange with a contact; it resets the stay-in-touch clock."""

    __tablename__ = "touch"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        _theirs("contact_id", "contact"),
        _theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id", "day"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int | None]
    kind: Mapped[str]
    direction: Mapped[str]
    day: Mapped[dt.date]
    words: Mapped[str | None]


class Decision(Fact, Base):
    """What the owner said about a due: later, skip, not for this person."""

    __tablename__ = "decision"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        _theirs("contact_id", "contact", ondelete="CASCADE"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    kind: Mapped[str]
    about: Mapped[str]
    what: Mapped[str]
    until: Mapped[dt.date | None]
    decided_at: Mapped[dt.datetime]


class Reminder(Owned, Base):
    """The stored form of one due, kept equal to the journey."""

    __tablename__ = "reminder"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "kind", "about"),
        _theirs("contact_id", "contact", ondelete="CASCADE"),
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
        AUTOINCREMENT,
    )

    purpose: Mapped[str] = mapped_column(default="nudge")
    """nudge: what was said unprompted; reply: an answer in the direct message; erase: to be deleted in Slack."""
    contact_id: Mapped[int | None]
    """Whom a reply was about, so that it goes when they are forgotten."""
    token: Mapped[str] = mapped_column(unique=True)
    """Opaque; finds the message again in Slack's history."""
    more: Mapped[int]
    """People who were due too and had to wait."""
    step: Mapped[int | None]
    """The step of the quiet ladder that it says was taken."""
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


class MessageReminder(Owned, Base):
    """One nudge of a reminder, carried by one message: it is spoken once."""

    __tablename__ = "message_reminder"
    __table_args__ = (
        sa.UniqueConstraint("reminder_id", "nudge"),
        _theirs("message_id", "message", ondelete="CASCADE"),
        _theirs("reminder_id", "reminder", ondelete="CASCADE"),
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


class Draft(Owned, Base):
    """Words that could not be saved yet, because it is not clear who is meant."""

    __tablename__ = "draft"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id"), AUTOINCREMENT)

    words: Mapped[str]
    kept_at: Mapped[dt.datetime]


class Undo(Owned, Base):
    """What one order made and changed, and how it was before."""

    __tablename__ = "undo"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id", "made_at"), AUTOINCREMENT)

    label: Mapped[str]
    """What it did, in the owner's words."""
    words: Mapped[str | None]
    """The line it came from, so that it can be read again for a different person."""
    rows: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON)
    made_at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]


class SeenRequest(Base):
    """A request that had its effect, so that the same one has none again."""

    __tablename__ = "seen_request"
    __table_args__ = (sa.Index(None, "seen_at"), AUTOINCREMENT)

    key: Mapped[str] = mapped_column(unique=True)
    seen_at: Mapped[dt.datetime]
