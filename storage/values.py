"""Rows leave this floor as frozen values."""

from collections.abc import Iterable
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from storage.database import Session

Query = sa.Select[*tuple[Any, ...]]
Value = TypeVar("Value")


def columns(table: type[DeclarativeBase], value: type[Any]) -> list[Any]:
    """The columns that a value is made of, in its order."""
    return [getattr(table, name) for name in value.__dataclass_fields__]


def every(session: Session, value: type[Value], query: Query) -> list[Value]:
    """All rows of a query as values."""
    return [value(*row) for row in _rows(session, query)]


def one(session: Session, value: type[Value], query: Query) -> Value | None:
    """The first row of a query as a value."""
    return next((value(*row) for row in _rows(session, query)), None)


def new_id(added: sa.CursorResult[Any]) -> int:
    """The id of the one row that was just added."""
    return int(added.inserted_primary_key[0])  # type: ignore[index] # one row was added, so it has a key


def _rows(session: Session, query: Query) -> Iterable[Any]:
    return session.execute(query).all()
