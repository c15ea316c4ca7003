"""Rows of many at once, by lists that are given by name: for statements that are made once."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import custom_op

from storage.tables import Contact

ALONE = "alone"
"""The option with which SQLite is told that all lists have one member: it is compared, not looked up among several."""


class Listed(sa.TypeDecorator[list[Any]]):
    """A list of ids or texts, none of them None, as one value: PostgreSQL has arrays, SQLite reads JSON."""

    impl = sa.JSON
    cache_ok = True

    def __init__(self, member: sa.types.TypeEngine[Any]) -> None:
        super().__init__()
        self.member = member

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """What the driver is given."""
        return dialect.type_descriptor(sa.ARRAY(self.member) if dialect.name == "postgresql" else sa.Text())

    # Every question about several passes here; SQLAlchemy's own way through a decorated type takes twice as long.
    def bind_processor(self, dialect: sa.Dialect) -> Callable[[Any], Any]:
        """A list, or its JSON."""
        if dialect.name == "postgresql":
            return list
        return _as_json


def _as_json(members: Iterable[Any]) -> str:
    return json.dumps([*members])


class _Among(sa.BinaryExpression[bool]):
    inherit_cache = False

    def __init__(self, column: sa.ColumnElement[Any], given: sa.BindParameter[Any]) -> None:
        super().__init__(column, given, custom_op("IN", is_comparison=True), type_=sa.Boolean())


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    return f"{compiler.process(element.left, **options)} = ANY ({compiler.process(element.right, **options)})"


@compiles(_Among)
def _in_json(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, given = (compiler.process(side, **options) for side in (element.left, element.right))
    return f"{column} = {given}" if options.get(ALONE) else f"{column} IN (SELECT value FROM json_each({given}))"  # noqa: S608 # both were made by SQLAlchemy


def among(column: Any, name: str) -> sa.ColumnElement[bool]:
    """Whether a column of numbers or texts is one of those that are given by `name`, however many; none of none."""
    return _Among(sa.type_coerce(column, column.type), sa.bindparam(name, type_=Listed(column.type)))


class _Each(sa.TypeDecorator[dict[int, str]]):
    """A text for each of several ids, as one value."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[int, str] | None, _dialect: sa.Dialect) -> str:
        """As JSON, whose keys are texts."""
        return json.dumps(value or {})


class _OfEach(FunctionElement[str]):
    inherit_cache = False
    type = sa.Text()


@compiles(_OfEach, "postgresql")
def _of_jsonb(element: _OfEach, compiler: SQLCompiler, **options: Any) -> str:
    given, key = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(CAST({given} AS JSONB) ->> CAST({key} AS TEXT))"


@compiles(_OfEach)
def _of_json(element: _OfEach, compiler: SQLCompiler, **options: Any) -> str:
    given, key = (compiler.process(clause, **options) for clause in element.clauses)
    return f"""json_extract({given}, '$."' || {key} || '"')"""


def of_each(key: Any, name: str) -> sa.ColumnElement[str]:
    """The text that is given by `name` for the number in this column: so that many rows are changed by one order."""
    return _OfEach(sa.bindparam(name, type_=_Each()), key)


THEM = among(Contact.owner_id, "owners") & among(Contact.id, "contacts")
"""Contacts (`contacts`) of some owners (`owners`), whoever's they are."""


def about_them(table: Any, *columns: Any) -> sa.Select[*tuple[Any, ...]]:
    """The rows of a table about these contacts: from them on, so that no database looks through all that is an owner's."""
    theirs = (table.owner_id == Contact.owner_id) & (table.contact_id == Contact.id)
    return sa.select(*columns).join_from(Contact, table, theirs).where(THEM)
