"""A workspace with Alice and Bob in it, the real bot behind the real wire, and a clock that is moved forward."""

import datetime as dt
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.assembly import Bot
from bot.settings import Settings
from playground.clock import Clock
from playground.wire import Playground
from tests.patience import LONG_WAITS, PATIENCE, UNHURRIED
from tests.stories.world import SHORTCUTS, TUESDAY, World

SUPPORT = ("Career office: room 12",)


@pytest.fixture(params=["http", pytest.param("socket", marks=pytest.mark.slow)])
def over(request: pytest.FixtureRequest) -> str:
    """How Slack's requests come: over HTTP every day, by Socket Mode among the slow tests."""
    way: str = request.param
    return way


@pytest.fixture
def world(any_database_url: str, over: str) -> Iterator[World]:
    """It is Tuesday afternoon in Lisbon."""
    yield from _opened(any_database_url, over, TUESDAY)


@pytest.fixture
def friday(any_database_url: str, over: str) -> Iterator[World]:
    """The same world three days later."""
    yield from _opened(any_database_url, over, TUESDAY + dt.timedelta(days=3))


@pytest.fixture
def named(tmp_path: Path, sqlite_template: Path) -> Iterator[Callable[..., World]]:
    """Opens worlds in which the command has this name, such as /connect; `support`: whom the workspace names."""
    with ExitStack() as opened:

        def make(command: str, support: tuple[str, ...] = SUPPORT) -> World:
            file = tmp_path / f"{command[1:]}.db"
            shutil.copyfile(sqlite_template, file)
            world = contextmanager(_opened)(f"sqlite:///{file}", "http", TUESDAY, command=command, support=support)
            return opened.enter_context(world)

        yield make


def _opened(
    database_url: str, over: str, start: dt.datetime, *, command: str = "/network", support: tuple[str, ...] = SUPPORT
) -> Iterator[World]:
    clock = Clock(start)
    is_socket = over == "socket"
    began = time.time()
    with Playground(
        clock=clock,
        signing_secret="a secret",
        bot_token="xoxb-1",
        app_token="xapp-1",
        shortcuts=SHORTCUTS,
        true_time=lambda: began,  # no trigger expires on a busy machine
        patience=PATIENCE,
    ) as slack:
        slack.workspace.add_person("U0ALICE", "Alice", tz="Europe/Lisbon")
        slack.workspace.add_person("U0BOB", "Bob", tz="Europe/Lisbon")
        settings = Settings(
            database_url=database_url,
            bot_token="xoxb-1",
            api_url=slack.api_url,
            port=0,
            command=command,
            support_lines=support,
            app_token="xapp-1" if is_socket else "",
            signing_secret="" if is_socket else "a secret",
        )
        bot = Bot(settings, clock=clock, waits=LONG_WAITS, patience=UNHURRIED)
        bot.start()
        if is_socket:
            assert slack.sockets.joins(within=PATIENCE)
        else:
            slack.connect(bot.events_url)
        yield World(slack, bot, clock, ZoneInfo("Europe/Lisbon"))
        bot.stop()
