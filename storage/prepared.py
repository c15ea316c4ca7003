"""Statements that are made once, and run on the driver's own cursor whenever they are asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData

Convert = Callable[[Any], Any] | None
"""Turns a value into what the driver takes, or what it gives into a value; None: it is the same."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A statement in the words of one kind of database."""

    text: str
    constants: dict[str, Any]
    """What the statement itself gives, as the driver takes it."""
    given: tuple[tuple[str, Convert], ...]
    """What is given each time."""
    places: tuple[str, ...] | None
    """The names in the order of their places; None where the driver goes by names."""
    shape: SimpleResultMetaData
    """The names of what comes back."""
    returns: bool
    counts_up: bool
    """Where the id of a new row is known to the driver, and the statement does not return it."""
    read: tuple[Convert, ...] | None
    """None where every value is as the driver gives it."""

    def parameters(self, given: Mapping[str, Any]) -> Any:
        """What the driver takes with the text."""
        values = dict(self.constants)
        for name, convert in self.given:
            value = given[name]
            values[name] = value if convert is None else convert(value)
        return values if self.places is None else tuple([values[name] for name in self.places])


class Prepared(sa.Executable):
    """A statement for the hot paths, to be given to `Session.execute` as any other.

    Three quarters of the processor time of a small query is SQLAlchemy's own work between statement and driver; that is
    the same each time, and done here once for each kind of database. Not for what is given lists (`in_`), and without
    `rowcount`; adding one row gives its id.
    """

    def __init__(
        self, statement: sa.Select[*tuple[Any, ...]] | sa.CompoundSelect[*tuple[Any, ...]] | sa.UpdateBase
    ) -> None:
        self.statement = statement
        self._made: dict[tuple[str, frozenset[str]], _Made] = {}

    # SQLAlchemy calls this for whatever it is given to execute.
    def _execute_on_connection(
        self, connection: sa.Connection, distilled_params: Sequence[Mapping[str, Any]], _options: Any
    ) -> Any:
        every = distilled_params or ({},)
        dialect = connection.dialect
        key = (dialect.name, frozenset(every[0]))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _make(self.statement, dialect, every[0])
        raw = connection.connection
        cursor = raw.cursor()
        try:
            if len(every) > 1:
                cursor.executemany(made.text, [made.parameters(one) for one in every])
            else:
                cursor.execute(made.text, made.parameters(every[0]))
            rows = cursor.fetchall() if made.returns and len(every) == 1 else ()
            if made.counts_up and len(every) == 1:
                rows = [(cursor.lastrowid,)]
        except dialect.loaded_dbapi.Error as error:
            if dialect.is_disconnect(error, raw, cursor):
                connection.invalidate(error)
            # As SQLAlchemy would: nothing of what was given is told.
            kind = dialect.loaded_dbapi.Error
            raise sa.exc.DBAPIError.instance(made.text, None, error, kind, hide_parameters=True) from error
        finally:
            cursor.close()
        if made.read:
            rows = [
                tuple([x if f is None or x is None else f(x) for x, f in zip(row, made.read, strict=True)])
                for row in rows
            ]
        return IteratorResult(made.shape, iter(rows))


def prepared(statement: Any) -> Any:
    """`statement`, a query or an order, prepared; what is given to it each time are `given` places and values by name."""
    return Prepared(statement)


def _make(statement: Any, dialect: sa.Dialect, given: Mapping[str, Any]) -> _Made:
    compiled = statement.compile(dialect=dialect, column_keys=sorted(given))
    bound = {name: one.type.dialect_impl(dialect).bind_processor(dialect) for one, name in compiled.bind_names.items()}
    text, said, places = str(compiled), dict(compiled.params), compiled.positiontup if compiled.positional else None
    lists = {name for one, name in compiled.bind_names.items() if one.expanding}
    if lists & set(given):
        message = "What is given lists cannot be prepared"
        raise TypeError(message)
    if lists or compiled.literal_execute_params:
        # A list that the statement itself holds is written out once; its members have its name with a number behind it.
        whole = compiled.construct_expanded_state(dict(given))
        text, said, places = whole.statement, dict(whole.parameters), whole.positiontup
        bound |= {name: bound.get(name.rpartition("_")[0]) for name in said.keys() - bound.keys()}
    said |= {column.key: column.default.arg for column in compiled.insert_prefetch}
    constants = {
        name: value if (convert := bound[name]) is None else convert(value)
        for name, value in said.items()
        if name not in given
    }
    columns = list(statement.exported_columns if statement.is_select else compiled.effective_returning)
    read = tuple(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns)
    return _Made(
        text=text,
        constants=constants,
        given=tuple((name, convert) for name, convert in bound.items() if name in given),
        places=tuple(places) if places is not None else None,
        shape=SimpleResultMetaData([column.key for column in columns] or ["id"]),
        returns=bool(columns),
        counts_up=compiled.isinsert and compiled.postfetch_lastrowid,
        read=read if any(read) else None,
    )
