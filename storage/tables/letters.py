"""What an owner writes to a contact, with our help; we never send it."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from storage.tables.base import AUTOINCREMENT, Base, Fact, theirs


class Letter(Fact, Base):
    """A thank-you note or a hello, ready to be copied."""

    __tablename__ = "letter"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        sa.Index(None, "owner_id", "written_at"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int | None]
    """The talk that a thank-you note is for."""
    reason: Mapped[str | None]
    """Of a hello: one of `coach.reasons.Reason`; empty: a thank-you note."""
    text: Mapped[str]
    written_at: Mapped[dt.datetime]
    sent_on: Mapped[dt.date | None]
    """The owner's local day on which they said that they sent it."""
