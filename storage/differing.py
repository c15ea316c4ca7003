"""What has to be written so that the stored reminders are what the journey says."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from coach.journey import Due
from storage.alarms import OPEN
from storage.among import among
from storage.database import Session
from storage.prepared import prepared
from storage.tables import Reminder as Row
from storage.values import given

SETTLED = "settled"
MOVED = ("nudge", "next_nudge", "due_at", "let_go_at", "urgent")
"""What the journey may say anew of a due that is stored."""
_SAID = attrgetter(*MOVED)
_INSERT = prepared(sa.insert(Row))
_MOVE = prepared(sa.update(Row).where(Row.owner_id == given("owner"), Row.id == given("row")))
_THESE = among(Row.owner_id, "owners") & among(Row.id, "rows")
_SETTLE = prepared(sa.update(Row).where(_THESE).values(state=SETTLED, next_nudge=None))
_DELETE = prepared(sa.delete(Row).where(_THESE))


class Differing:
    """Reminders to add, to move, to settle and to delete: found contact by contact, written at once."""

    def __init__(self) -> None:
        self.turned: list[int] = []
        """Those that were spoken, and now stand open or settled again."""
        self._new: list[dict[str, Any]] = []
        self._moved: list[dict[str, Any]] = []
        self._settled: list[int] = []
        self._gone: list[int] = []

    def compare(self, owner_id: int, dues: Iterable[Due], rows: Iterable[Sequence[Any]]) -> None:
        """Hold what is due for a contact against what is stored of it (as `storage.reminders` reads it: contact, kind, about, id, state, and what is `MOVED`)."""
        stored = {(row[1], row[2]): row for row in rows}
        for due in dues:
            row = stored.pop((due.kind, due.about), None)
            said = _SAID(due)
            if row is None:
                opened = {
                    "owner_id": owner_id,
                    "contact_id": due.contact_id,
                    "kind": due.kind.value,
                    "about": due.about,
                }
                self._new.append({**opened, "state": OPEN, **dict(zip(MOVED, said, strict=True))})
            elif row[4] != OPEN or row[5:] != said:
                self._moved.append(
                    {"owner": owner_id, "row": row[3], "state": OPEN, **dict(zip(MOVED, said, strict=True))}
                )
                self.turned += [row[3]] if row[4] != OPEN else []
        for _, _, _, row_id, state, nudge, *_ in stored.values():
            if not nudge:
                self._gone.append(row_id)
            elif state == OPEN:
                self._settled.append(row_id)

    def store(self, session: Session, owner_ids: Sequence[int]) -> None:
        """Write it for these owners, with a statement for each kind of difference."""
        for statement, ids in ((_DELETE, self._gone), (_SETTLE, self._settled)):
            if ids:
                session.execute(statement, {"owners": owner_ids, "rows": ids})
        for statement, rows in ((_MOVE, self._moved), (_INSERT, self._new)):
            if rows:
                session.execute(statement, rows)
        self.turned += self._settled
