"""Rows leave this floor as frozen values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from storage.database import Session
from storage.prepared import Prepared

Query = sa.Select[*tuple[Any, ...]]
Value = TypeVar("Value")
given = sa.bindparam
"""A place in a query that is made once, when the module is read: making it anew costs more than running it."""


def any_of(column: Any, words: Iterable[str]) -> sa.ColumnElement[bool]:
    """Whether a column is one of these words; written out, since no prepared statement takes SQLAlchemy's lists."""
    return sa.or_(*(column == str(word) for word in sorted(words)))


def columns(table: type[DeclarativeBase], value: type[Any]) -> list[Any]:
    """The columns that a value is made of, in its order."""
    return [getattr(table, name) for name in value.__dataclass_fields__]


def every(session: Session, value: type[Value], query: Query, **facts: Any) -> list[Value]:
    """All rows of a query, with what it is given by name, as values."""
    return [value(*row) for row in rows_of(session, query, facts)]


def one(session: Session, value: type[Value], query: Query, **facts: Any) -> Value | None:
    """The first row of a query, with what it is given by name, as a value."""
    return next((value(*row) for row in rows_of(session, query, facts)), None)


def rows_of(session: Session, query: Any, facts: Mapping[str, Any]) -> Iterable[Sequence[Any]]:
    """The rows of a query with what it is given by name, in the order of its columns."""
    return query.rows(session, facts) if isinstance(query, Prepared) else session.execute(query, facts)


def new_id(added: sa.CursorResult[Any]) -> int:
    """The id of the one row that was just added."""
    return int(added.inserted_primary_key[0])  # type: ignore[index] # one row was added, so it has a key
