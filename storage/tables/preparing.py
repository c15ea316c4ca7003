"""What an owner makes ready for a talk."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Fact, theirs


class Preparation(Fact, Base):
    """The page for one talk, or for a talk that may come one day."""

    __tablename__ = "preparation"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        sa.Index(None, "owner_id", "interview_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int | None]
    """Empty: just in case, for nobody in particular."""
    interview_id: Mapped[int | None]
    """Empty: no talk is planned yet."""
    hope_to_learn: Mapped[str | None]
    leave_with: Mapped[str | None]
    opening: Mapped[str | None]
    """How they begin: who they are, why this talk, what they will do with it."""
    organization: Mapped[str | None]
    """Of the three facts they checked: what the organization does."""
    path: Mapped[str | None]
    """How the person came to this work."""
    recent: Mapped[str | None]
    """Something that happened there lately."""
    questions: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON)
    """In the order of asking: id, text, reason, and whether it was asked."""
    passed: Mapped[list[str]] = mapped_column(sa.JSON)
    """Questions that were swapped away, so that they do not come back at once."""
    known: Mapped[list[str]] = mapped_column(sa.JSON)
    """Questions whose answer they know already."""
    screen: Mapped[str]
    """Which screen was left last: `list`, or the letter of an area."""
    left_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]


class OwnQuestion(Fact, Base):
    """A question of the owner's own, for any talk."""

    __tablename__ = "own_question"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id", "area"), AUTOINCREMENT)

    area: Mapped[str]
    """The letter of the handout's area."""
    text: Mapped[str]
    contact_id: Mapped[int | None]
    """Whose words it quotes, so that it goes when they are forgotten; no reference, since nothing else follows from it."""
    added_at: Mapped[dt.datetime]
