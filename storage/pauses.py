"""Pauses: stretches of days in which nothing is sent and nothing expires."""

import datetime as dt
from collections.abc import Collection

import sqlalchemy as sa

from coach.hours import NO_END, Pause
from storage import tables
from storage.among import among
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.values import rows_of

_ALL = prepared(
    sa.select(tables.Pause.owner_id, tables.Pause.start, tables.Pause.until)
    .where(among(tables.Pause.owner_id, "owners"))
    .order_by(tables.Pause.start)
)


def of(session: Session, owner_id: int) -> tuple[Pause, ...]:
    """All pauses of an owner, the earliest first; those over long ago still tell what was not let go."""
    return of_all(session, [owner_id])[owner_id]


def of_all(session: Session, owner_ids: Collection[int]) -> dict[int, tuple[Pause, ...]]:
    """As `of`, for several owners, by their ids."""
    found: dict[int, list[Pause]] = {owner_id: [] for owner_id in owner_ids}
    for owner_id, start, until in rows_of(session, _ALL, {"owners": list(owner_ids)}):
        found[owner_id].append(Pause(start, until))
    return {owner_id: tuple(theirs) for owner_id, theirs in found.items()}


def running(session: Session, owner_id: int, *, today: dt.date) -> Pause | None:
    """The pause that covers today (the owner's local day), if there is one."""
    return next((pause for pause in of(session, owner_id) if pause.start <= today < pause.until), None)


def begin(order: Order, *, today: dt.date, until: dt.date | None) -> None:
    """Pause from today until the day before `until`, or until it is ended; one that runs is replaced."""
    end(order, today=today)
    order.make(tables.Pause, start=today, until=until or NO_END)


def end(order: Order, *, today: dt.date) -> None:
    """Speak again from today on; the days that passed stay paused."""
    mine = (tables.Pause.owner_id == order.owner_id) & (tables.Pause.until > today)
    for row in order.session.execute(sa.select(tables.Pause.id, tables.Pause.start).where(mine)).all():
        if row.start >= today:
            order.remove(tables.Pause, row.id)
        else:
            order.change(tables.Pause, row.id, until=today)


def is_open_ended(pause: Pause) -> bool:
    """Whether it lasts until it is ended."""
    return pause.until >= NO_END
