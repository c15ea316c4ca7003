"""The bot in a process of its own, to be killed, frozen or asked to stop."""

import datetime as dt
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import sqlalchemy as sa

from playground.clock import Clock
from playground.wire import Playground
from playground.workspace import TEAM
from storage import contacts, open_sessions, owners, reminders, talks
from storage.database import open_engine
from storage.order import Order
from tests.bot import command_line
from tests.bot.command_line import Running
from tests.bot.sending import SECRET
from tests.patience import LONG_WAITS, PATIENCE


class TrueClock(Clock):
    """Shows what time it is."""

    def __init__(self) -> None:
        super().__init__(dt.datetime.now(dt.UTC))

    def __call__(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)


@contextmanager
def started(command: str, url: str, slack: Playground, folder: Path) -> Iterator[Running]:
    """A bot that beats five times a second; killed at the end where it still runs."""
    environment = {
        "DATABASE_URL": url,
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": slack.api_url,
        "BEAT_SECONDS": "0.2",
        "PORT": "0",
    }
    with command_line.started(command, folder=folder, environment=environment) as process:
        yield process


def address(process: Running) -> str:
    """Where it serves, once it does."""
    assert until(lambda: "Serving on " in process.errors)
    found = re.search(r"Serving on (\S+)\n", process.errors)
    assert found
    return found[1]


def until(is_so: Callable[[], object], within: float = PATIENCE) -> bool:
    """Wait for something that another process does; False after `within` seconds."""
    latest, pulse = monotonic() + within, threading.Event()
    while not is_so():
        if monotonic() > latest:
            return False
        pulse.wait(0.02)
    return True


def with_dues(url: str, slack: Playground, people: int, *, teams: int = 1) -> list[str]:
    """So many people, each with a thank-you that has been due since yesterday; where they live it is about noon."""
    now = dt.datetime.now(dt.UTC)
    met = now - dt.timedelta(days=2)
    east = (12 - now.hour + 11) % 24 - 11
    zone = f"Etc/GMT{-east:+d}"
    users = [f"U{number:04d}" for number in range(people)]
    sessions = open_sessions(url, waits=LONG_WAITS)
    for number, user in enumerate(users):
        slack.workspace.add_person(user, f"Person {number}", tz=zone)
        with sessions.begin() as session:
            owner = owners.lock_or_make(session, team=f"{TEAM}{number % teams}", user=user, zone=zone, now=met)
            order = Order(session, owner.id)
            contact_id = contacts.add(order, name="Ada Lovelace")
            talks.hold(order, contact_id, day=owner.day(met), now=met, held=True, medium="coffee")
            reminders.bring_in_line(session, owner, order.contacts, now=met)
    sessions.close()
    return users


def leases_run_out(url: str) -> None:
    """A minute passes, as far as the leases in the database can tell."""
    _order(url, "update message set next_try = '2020-01-01 00:00:00' where next_try is not null")
    _order(url, "update owner set wake_at = '2020-01-01 00:00:00'")


def states(url: str) -> list[str]:
    """The states of all messages."""
    engine = open_engine(url, waits=LONG_WAITS)
    with engine.connect() as session:
        found = list(session.execute(sa.text("select state from message")).scalars())
    engine.dispose()
    return found


def _order(url: str, order: str) -> None:
    engine = open_engine(url, waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as session, session.begin():
        session.execute(sa.text(order))
    engine.dispose()
