"""What passed between an owner and a contact."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Fact, Key, theirs


class Interview(Fact, Base):
    """One informational interview; to its owner, a talk."""

    __tablename__ = "interview"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
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
    place: Mapped[str | None]
    """Where it is: a place, a link or a number."""
    notes: Mapped[str | None]
    logged_at: Mapped[dt.datetime]
    evaluated_at: Mapped[dt.datetime | None]
    """When they said what they learned, or that there was nothing."""
    hoped: Mapped[str | None]
    """Whether they got what they had hoped for: yes, partly or no; empty: not said."""
    moved_at: Mapped[dt.datetime | None]
    """When its day or hour was last changed while it was to come."""
    moves: Mapped[int] = mapped_column(default=0)
    """How often that was done."""
    outcome: Mapped[str | None]
    """Of a talk that did not take place: cancelled, declined, missed_by_me, missed_by_them."""
    outcome_on: Mapped[dt.date | None]
    """The owner's local day on which they said so."""
    outcome_after: Mapped[int | None]
    """The newest exchange with them at that moment, so that one of the same day is known to be earlier; no reference."""
    thanked_on: Mapped[dt.date | None]
    notes_key: Mapped[str | None] = mapped_column(Key)
    """The folded notes (`storage.keys`)."""
    day_known: Mapped[bool] = mapped_column(default=True)
    """False where the owner said no day that can be counted from (D6); `day` is then the day of logging."""


class Takeaway(Fact, Base):
    """One thing learned in an interview."""

    __tablename__ = "takeaway"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int | None]
    """Empty: it was learned elsewhere than from somebody."""
    interview_id: Mapped[int | None]
    text: Mapped[str]
    text_key: Mapped[str | None] = mapped_column(Key)
    """The folded text (`storage.keys`)."""
    noted_at: Mapped[dt.datetime]
    source: Mapped[str | None]
    """Where it is from that is no talk: reading, course or own."""
    area: Mapped[str | None]
    """The letter of the handout's area, where its owner chose another than its topic's."""
    basis: Mapped[str | None]
    """first_hand, heard or opinion; empty: not said."""
    scope: Mapped[str | None]
    """team, organization or field: for what it holds."""
    sure: Mapped[str | None]
    """low, medium or high: how sure they sounded."""
    view: Mapped[str | None]
    """What it says of a skill of the owner's: strength, doubt, proof or words; empty: it is about something else."""
    private: Mapped[bool] = mapped_column(default=False)
    """For its owner's eyes only: in no note, and beside nothing that others said."""


class Promise(Fact, Base):
    """What one of the two said they would do."""

    __tablename__ = "promise"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
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
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id", "day"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int | None]
    kind: Mapped[str]
    direction: Mapped[str]
    day: Mapped[dt.date]
    words: Mapped[str | None]
    words_key: Mapped[str | None] = mapped_column(Key)
    """The folded words (`storage.keys`)."""


class Decision(Fact, Base):
    """What the owner said about a due: later, skip, not for this person."""

    __tablename__ = "decision"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact", ondelete="CASCADE"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    kind: Mapped[str]
    about: Mapped[str]
    what: Mapped[str]
    until: Mapped[dt.date | None]
    decided_at: Mapped[dt.datetime]
