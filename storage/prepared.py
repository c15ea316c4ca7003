"""Statements that are made once, and run on the driver's own cursor whenever they are asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData

from storage.among import ALONE, Listed

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
    in_order: Callable[[dict[str, Any]], Any]
    """Puts both in the order of their places, for a driver that does not go by names."""
    shape: SimpleResultMetaData
    """The names of what comes back."""
    returns: bool
    counts_up: bool
    """Where the id of a new row is known to the driver, and the statement does not return it."""
    read: tuple[tuple[int, Callable[[Any], Any]], ...]
    """The places of values that are not as the driver gives them."""
    lists: tuple[str, ...]
    """What is given as a list (`storage.among`), where a list of one can be asked for in less time."""

    def parameters(self, given: Mapping[str, Any]) -> Any:
        """What the driver takes with the text."""
        values = self.constants.copy()
        for name, convert in self.given:
            values[name] = given[name] if convert is None else convert(given[name])
        return self.in_order(values)

    def values(self, rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
        """What came back, as values."""
        if not self.read:
            return rows
        read = [list(row) for row in rows]
        for row in read:
            for place, convert in self.read:
                row[place] = convert(row[place])
        return [tuple(row) for row in read]


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
        self._made: dict[tuple[str, ...], _Made] = {}
        self._alone: dict[tuple[str, ...], _Made] = {}
        """The same for lists of one, which is what somebody's own request asks with."""

    def rows(self, session: sa.Connection, given: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """What it gives, as plain tuples in the order of its columns, which SQLAlchemy's rows take half again to make."""
        return self._run(session, (given,))[1]

    # SQLAlchemy calls this for whatever it is given to execute.
    def _execute_on_connection(
        self, connection: sa.Connection, distilled_params: Sequence[Mapping[str, Any]], _options: Any
    ) -> Any:
        made, rows = self._run(connection, distilled_params or ({},))
        return IteratorResult(made.shape, iter(rows))

    def _run(
        self, connection: sa.Connection, every: Sequence[Mapping[str, Any]]
    ) -> tuple[_Made, Sequence[Sequence[Any]]]:
        dialect = connection.dialect
        key = (dialect.name, *every[0])
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _make(self.statement, dialect, every[0])
        if made.lists and len(every) == 1 and all(len(every[0][name]) == 1 for name in made.lists):
            alone = self._alone.get(key)
            if alone is None:
                alone = self._alone[key] = _make(self.statement, dialect, every[0], alone=True)
            made = alone
        raw = connection.connection
        cursor = raw.cursor()
        try:
            if len(every) > 1:
                cursor.executemany(made.text, [made.parameters(one) for one in every])
                return made, ()
            cursor.execute(made.text, made.parameters(every[0]))
            if made.counts_up:
                return made, ((cursor.lastrowid,),)
            return made, made.values(cursor.fetchall()) if made.returns else ()
        except dialect.loaded_dbapi.Error as error:
            if dialect.is_disconnect(error, raw, cursor):
                connection.invalidate(error)
            # As SQLAlchemy would: nothing of what was given is told.
            kind = dialect.loaded_dbapi.Error
            raise sa.exc.DBAPIError.instance(made.text, None, error, kind, hide_parameters=True) from error
        finally:
            cursor.close()


def prepared(statement: Any) -> Any:
    """`statement`, a query or an order, prepared; what is given to it each time are `given` places and values by name."""
    return Prepared(statement)


def _make(statement: Any, dialect: sa.Dialect, given: Mapping[str, Any], *, alone: bool = False) -> _Made:
    compiled = statement.compile(dialect=dialect, column_keys=sorted(given), compile_kwargs={ALONE: alone})
    bound = {name: one.type.dialect_impl(dialect).bind_processor(dialect) for one, name in compiled.bind_names.items()}
    listed = tuple(name for one, name in compiled.bind_names.items() if isinstance(one.type, Listed))
    bound |= dict.fromkeys(listed, _only) if alone else {}
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
    read = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return _Made(
        text=text,
        constants=constants,
        given=tuple((name, convert) for name, convert in bound.items() if name in given),
        in_order=_as_they_are if places is None else _picking(places),
        shape=SimpleResultMetaData([column.key for column in columns] or ["id"]),
        returns=bool(columns),
        counts_up=compiled.isinsert and compiled.postfetch_lastrowid,
        read=tuple((place, convert) for place, convert in enumerate(read) if convert),
        lists=listed if dialect.name == "sqlite" else (),
    )


def _as_they_are(values: dict[str, Any]) -> dict[str, Any]:
    return values


def _picking(names: Sequence[str]) -> Callable[[dict[str, Any]], Any]:
    # Of one name alone an itemgetter makes no tuple.
    return itemgetter(*names) if len(names) > 1 else lambda values: tuple(values[name] for name in names)


def _only(members: Iterable[Any]) -> Any:
    (member,) = members
    return member
