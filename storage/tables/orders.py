"""What an owner asked for: kept until it is clear, until it can no longer be undone, or seen once."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Owned


class Draft(Owned, Base):
    """Words that could not be saved yet, because it is not clear who is meant; or a draft that is looked at."""

    __tablename__ = "draft"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.Index(None, "owner_id"), AUTOINCREMENT)

    words: Mapped[str]
    kept_at: Mapped[dt.datetime]
    channel: Mapped[str | None]
    """How a draft is to be sent; empty: words that wait for a person."""
    contact_id: Mapped[int | None]
    """Whom a draft is for, where that is known."""
    files: Mapped[str | None]
    """The names of the files that came with a draft, a line each."""


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
