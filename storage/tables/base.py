"""What all tables share: the kinds of their columns and the owner that each row carries."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
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

    # Every moment that is written or read passes here; SQLAlchemy's own way through a text takes four times as long.
    def bind_processor(self, dialect: sa.Dialect) -> Callable[[Any], Any] | None:
        """Turn an aware moment into UTC."""
        return _as_text if dialect.name == "sqlite" else _as_utc

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Give the stored moment its zone back."""
        del coltype
        return _of_text if dialect.name == "sqlite" else _as_utc


_WITHOUT_ZONE = len("2026-04-14 14:00:00.000000")


def _as_utc(moment: dt.datetime | None) -> dt.datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        message = "a moment needs its zone"
        raise ValueError(message)
    return moment if moment.tzinfo is dt.UTC else moment.astimezone(dt.UTC)


def _as_text(moment: dt.datetime | None) -> str | None:
    utc = _as_utc(moment)
    return _text_of(utc) if utc else None


# The same few mornings are written and read again and again, of many dues and by many people.
@lru_cache(maxsize=4096)
def _text_of(utc: dt.datetime) -> str:
    return utc.isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


@lru_cache(maxsize=4096)
def _of_text(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(f"{text}+00:00") if text else None


Key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Folded text, compared letter by letter, so that one index finds what begins with something on both databases."""


class Base(DeclarativeBase):
    """All tables, with one naming convention for constraints."""

    metadata = sa.MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: sa.Text(), dt.datetime: Moment()}

    id: Mapped[int] = mapped_column(primary_key=True)


def theirs(column: str, table: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    """A reference to another row of the same owner."""
    return sa.ForeignKeyConstraint(["owner_id", column], [f"{table}.owner_id", f"{table}.id"], ondelete=ondelete)


class Owned:
    """A row of one owner."""

    owner_id: Mapped[int] = mapped_column(sa.ForeignKey("owner.id"))


class Fact(Owned):
    """A row that an order makes or changes, and that *Undo* can put back."""

    version: Mapped[int] = mapped_column(default=1)
    """Counts changes, so that *Undo* knows whether something was built on it."""
