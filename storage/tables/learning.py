"""What an owner learned, in the light of what others said, and what came of advice."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Fact, Key, Owned, theirs


class Topic(Owned, Base):
    """Something that several people talked about."""

    __tablename__ = "topic"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.UniqueConstraint("owner_id", "key"), AUTOINCREMENT)

    name: Mapped[str]
    key: Mapped[str] = mapped_column(Key)
    """The folded name."""
    area: Mapped[str]
    """The letter of the handout's area."""


class Claim(Fact, Base):
    """A statement that several people stand for or against."""

    __tablename__ = "claim"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), theirs("topic_id", "topic"), AUTOINCREMENT)

    topic_id: Mapped[int]
    explained_by: Mapped[str | None]
    """What may explain that people differ: size, sector, level, place, year."""


class TakeawayTopic(Fact, Base):
    """What a takeaway is about, and how it stands to what others said of it."""

    __tablename__ = "takeaway_topic"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "takeaway_id"),
        theirs("contact_id", "contact"),
        theirs("takeaway_id", "takeaway"),
        theirs("topic_id", "topic"),
        theirs("claim_id", "claim"),
        sa.Index(None, "owner_id", "claim_id"),
        sa.Index(None, "owner_id", "topic_id"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int | None]
    takeaway_id: Mapped[int]
    topic_id: Mapped[int]
    claim_id: Mapped[int | None]
    stance: Mapped[str | None]
    """for, against or depends; empty: not compared yet, or a matter of its own."""
    compared: Mapped[bool] = mapped_column(default=False)
    """Whether its owner has said how it stands to something, were it that it is another matter."""


class Advice(Fact, Base):
    """Something a contact advised, or a next step that came of a talk."""

    __tablename__ = "advice"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        sa.Index(None, "owner_id", "state", "by"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int | None]
    """Empty: a step of the owner's own, that nobody advised."""
    interview_id: Mapped[int | None]
    text: Mapped[str]
    by: Mapped[dt.date | None]
    """The owner's local day."""
    state: Mapped[str]
    """open, done or dropped."""
    outcome: Mapped[str | None]
    given_at: Mapped[dt.datetime]
    done_on: Mapped[dt.date | None]
    """The local day on which the owner said that it was done."""
    reported_on: Mapped[dt.date | None]
    """The day on which the owner told them what came of it."""
