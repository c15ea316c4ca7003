"""What one order of an owner makes and changes, written down so that it can be taken back."""

import datetime as dt
from typing import Any, cast

import sqlalchemy as sa

from coach.names import initials
from storage import tables
from storage.database import Session
from storage.keys import keys
from storage.prepared import prepared
from storage.values import given, rows_of

FACTS: dict[str, type[tables.Fact]] = {
    "contact": tables.Contact,
    "interview": tables.Interview,
    "takeaway": tables.Takeaway,
    "promise": tables.Promise,
    "touch": tables.Touch,
    "decision": tables.Decision,
    "preparation": tables.Preparation,
    "letter": tables.Letter,
    "claim": tables.Claim,
    "takeaway_topic": tables.TakeawayTopic,
    "advice": tables.Advice,
    "debrief": tables.Debrief,
    "skill": tables.Skill,
    "takeaway_skill": tables.TakeawaySkill,
    "skill_step": tables.SkillStep,
    "own_question": tables.OwnQuestion,
    "pause": tables.Pause,
}


OWNER = "owner"
"""The owner's own row has no version: what was changed about them stands while nothing changed it again."""
_OWNER = cast("sa.Table", tables.Owner.__table__)


class Order:
    """All writing of facts goes through one of these (design 3, *Undo*)."""

    def __init__(self, session: Session, owner_id: int) -> None:
        self.session = session
        self.owner_id = owner_id
        self.contacts: set[int] = set()
        """Whose reminders have to be brought in line."""
        self.new_contacts: set[int] = set()
        """Those made by this order itself: nothing was ever decided or said about them."""
        self._rows: dict[tuple[str, int], dict[str, Any]] = {}
        self._goes_on: int | None = None

    @classmethod
    def going_on(cls, session: Session, owner_id: int, undo_id: int) -> "Order":
        """An order that belongs to an earlier one, so that both are taken back together.

        Where something else was done to its rows in between it stands for itself: taking it back must not take that, too.
        """
        order = cls(session, owner_id)
        mine = (tables.Undo.owner_id == owner_id) & (tables.Undo.id == undo_id) & tables.Undo.undone_at.is_(None)
        rows = session.execute(sa.select(tables.Undo.rows).where(mine)).scalar_one_or_none()
        if rows is not None and all(order._stands(row, undo_id) for row in rows):
            order._rows = {(row["table"], row["id"]): row for row in rows}
            order._goes_on = undo_id
        return order

    def _stands(self, noted: dict[str, Any], undo_id: int) -> bool:
        if noted["table"] == OWNER:
            return holds_still(self.session, self.owner_id, undo_id, noted)
        asked = {"owner": self.owner_id, "row": noted["id"]}
        row = self.session.execute(_ROWS[noted["table"]], asked).mappings().one_or_none()
        return bool((row["version"] if row else None) == noted["version"])

    def make(self, fact: type[tables.Fact], **values: Any) -> int:
        """Add a row; its id."""
        table = _table(fact)
        facts = {"owner_id": self.owner_id, "version": 1, **values, **keys(table.name, values, {})}
        ((new,),) = rows_of(self.session, _INSERTS[table.name], facts)
        row_id = int(new)
        self._rows[table.name, row_id] = {"table": table.name, "id": row_id, "before": None, "version": 1}
        if table.name == "contact":
            self.new_contacts.add(row_id)
        self._concerns(table, row_id, values)
        return row_id

    def change(self, fact: type[tables.Fact], row_id: int, **values: Any) -> None:
        """Change a row of this owner; nothing happens where the values stand already."""
        table = _table(fact)
        mine = (table.c.owner_id == self.owner_id) & (table.c.id == row_id)
        row = self.session.execute(_ROWS[table.name], {"owner": self.owner_id, "row": row_id}).mappings().one()
        with_keys = {**values, **keys(table.name, values, dict(row))}
        changed = {name: value for name, value in with_keys.items() if row[name] != value}
        if not changed:
            return
        version = row["version"] + 1
        self.session.execute(sa.update(table).where(mine).values(version=version, **changed))
        self._concerns(table, row_id, row)
        fresh = {"table": table.name, "id": row_id, "before": {}, "was": row["version"]}
        noted = self._rows.setdefault((table.name, row_id), fresh)
        noted["version"] = version
        if noted["before"] is not None:
            noted["before"] = {**{name: plain(row[name]) for name in changed}, **noted["before"]}

    def change_owner(self, **values: Any) -> None:
        """Change what the owner prefers or said of themselves; nothing happens where it stands already."""
        columns = _OWNER.c
        now = sa.select(*(columns[name] for name in values)).where(columns.id == self.owner_id)
        row = self.session.execute(now).mappings().one()
        changed = {name: value for name, value in values.items() if row[name] != value}
        if not changed:
            return
        self.session.execute(sa.update(_OWNER).where(columns.id == self.owner_id).values(**changed))
        noted = self._rows.setdefault(
            (OWNER, self.owner_id), {"table": OWNER, "id": self.owner_id, "before": {}, "after": {}}
        )
        noted["before"] = {**{name: plain(row[name]) for name in changed}, **noted["before"]}
        noted["after"] |= {name: plain(value) for name, value in changed.items()}

    def remove(self, fact: type[tables.Fact], row_id: int) -> None:
        """Take a row of this owner away; *Undo* puts it back with its id."""
        table = _table(fact)
        asked = {"owner": self.owner_id, "row": row_id}
        row = self.session.execute(_ROWS[table.name], asked).mappings().one()
        self.session.execute(sa.delete(table).where(table.c.owner_id == self.owner_id, table.c.id == row_id))
        self._concerns(table, row_id, row)
        noted = self._rows.pop((table.name, row_id), None)
        if noted and noted["before"] is None:
            return  # made and taken away by the same order
        whole = {name: plain(value) for name, value in row.items()}
        before = {**whole, **(noted["before"] if noted else {})}
        self._rows[table.name, row_id] = {"table": table.name, "id": row_id, "removed": before, "version": None}

    def put_back(self, entry: dict[str, Any]) -> None:
        """Undo one row of an earlier order as a part of this one: who takes this one back has the earlier one again."""
        values = as_before(entry)
        if entry["table"] == OWNER:
            self.change_owner(**values)
            return
        fact, row_id = FACTS[entry["table"]], entry["id"]
        if "removed" in entry:
            self.session.execute(sa.insert(_table(fact)).values(**values))
            self._rows[entry["table"], row_id] = {**entry, "before": None, "version": values["version"]}
            del self._rows[entry["table"], row_id]["removed"]
            self._concerns(_table(fact), row_id, values)
        elif entry["before"] is None:
            self.remove(fact, row_id)
        else:
            self.change(fact, row_id, **values)

    @property
    def changed(self) -> bool:
        """Whether anything was made, changed or removed."""
        return bool(self._rows)

    def changed_in(self, fact: type[tables.Fact], *, made: bool = True) -> set[int]:
        """The rows of one table that were made, changed or removed; without `made` only those that were there before."""
        return {
            row_id
            for (name, row_id), noted in self._rows.items()
            if name == _table(fact).name and (made or noted.get("before", {}) is not None)
        }

    def keep(self, label: str, *, now: dt.datetime, words: str | None = None) -> int:
        """Store what was done under `label`, in the owner's words; the id by which it is taken back."""
        done = list(self._rows.values())
        if self._goes_on is not None:
            mine = sa.update(tables.Undo).where(tables.Undo.owner_id == self.owner_id, tables.Undo.id == self._goes_on)
            self.session.execute(mine.values(rows=done, label=label, made_at=now))
            return self._goes_on
        facts = {"owner_id": self.owner_id, "label": label, "words": words, "rows": done, "made_at": now}
        ((undo_id,),) = rows_of(self.session, _KEEP, facts)
        return int(undo_id)

    def _concerns(self, table: sa.Table, row_id: int, values: Any) -> None:
        contact_id = row_id if table.name == "contact" else values.get("contact_id")
        if contact_id is not None:  # what is made ready just in case, or can be done, is about nobody
            self.contacts.add(contact_id)


def holds_still(session: Session, owner_id: int, undo_id: int, noted: dict[str, Any]) -> bool:
    """Whether what an order changed about its owner is as that order left it, and no later one changed it meanwhile."""
    names = noted["after"].keys()
    now = sa.select(*(_OWNER.c[name] for name in names)).where(_OWNER.c.id == owner_id)
    row = session.execute(now).mappings().one()
    if any(plain(row[name]) != noted["after"][name] for name in names):
        return False
    later = (tables.Undo.owner_id == owner_id) & (tables.Undo.id > undo_id) & tables.Undo.undone_at.is_(None)
    since = [one for rows in session.execute(sa.select(tables.Undo.rows).where(later)).scalars() for one in rows]
    return all(names.isdisjoint(one["after"]) for one in since if one["table"] == OWNER)


def as_before(entry: dict[str, Any]) -> dict[str, Any]:
    """The columns of a noted row as they were before its order; empty where that order made it."""
    columns = tables.Base.metadata.tables[entry["table"]].c
    said = entry["removed"] if "removed" in entry else entry["before"] or {}
    if "name_key" in said:  # what was noted before names had initials
        said = {"initials": initials(said["name_key"]), **said}
    return {name: _restored(columns[name], value) for name, value in said.items()}


def plain(value: object) -> object:
    """A column's value as JSON can hold it."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def _restored(column: sa.Column[Any], value: Any) -> Any:
    """A column's value out of its JSON form."""
    kind = column.type.python_type
    return kind.fromisoformat(value) if isinstance(value, str) and kind is not str else value


def _table(fact: type[tables.Fact]) -> sa.Table:
    return cast("sa.Table", getattr(fact, "__table__"))  # noqa: B009 # only the mapped classes below Fact have one


_INSERTS = {name: prepared(sa.insert(_table(fact))) for name, fact in FACTS.items()}
_ROWS = {
    name: prepared(sa.select(table).where(table.c.owner_id == given("owner"), table.c.id == given("row")))
    for name, table in ((name, _table(fact)) for name, fact in FACTS.items())
}
_KEEP = prepared(sa.insert(tables.Undo))
