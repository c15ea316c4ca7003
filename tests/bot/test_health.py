"""Whether the process is up, whether it can work, and that it recovers by itself."""

import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assembly import Bot
from bot.settings import Settings
from storage import migrate
from tests import plain_http
from tests.bot.processes import until
from tests.bot.sending import Sender


def test_a_serving_bot_is_up_and_ready(bot: Bot) -> None:
    """On the same port as Slack's requests."""
    assert plain_http.get(f"{bot.address}/healthz").status_code == 200
    ready = plain_http.get(f"{bot.address}/readyz")

    assert (ready.status_code, ready.json()) == (200, {"database": True, "schema": True})


def test_a_database_without_tables_is_not_ready(settings: Settings, tmp_path: Path) -> None:
    """Nobody has brought it up to date."""
    with _serving(replace(settings, database_url=f"sqlite:///{tmp_path}/empty.db")) as bot:
        ready = plain_http.get(f"{bot.address}/readyz")

        assert (ready.status_code, ready.json()) == (503, {"database": True, "schema": False})


def test_a_database_that_is_gone_is_said_and_its_return_is_noticed(settings: Settings, tmp_path: Path) -> None:
    """Without a restart, and with everybody's words given back meanwhile."""
    url = f"sqlite:///{tmp_path}/away/coach.db"
    with _serving(replace(settings, database_url=url)) as bot:
        send = Sender(bot.events_url)
        gone = plain_http.get(f"{bot.address}/readyz")
        assert (gone.status_code, gone.json()) == (503, {"database": False, "schema": False})
        assert "Here are your words" in send.command("log coffee with Ada Lovelace today").text

        (tmp_path / "away").mkdir()
        migrate.upgrade(url)

        assert plain_http.get(f"{bot.address}/readyz").status_code == 200
        assert "Here are your words" not in send.command("log coffee with Ada Lovelace today").text
        send.close()


def test_a_database_that_somebody_else_has_locked_is_said(settings: Settings, tmp_path: Path) -> None:
    """It can be read and not be written; once it is free again all is well."""
    url = f"sqlite:///{tmp_path}/locked.db"
    migrate.upgrade(url)
    with _serving(replace(settings, database_url=url)) as bot:
        assert plain_http.get(f"{bot.address}/readyz").status_code == 200
        with closing(sqlite3.connect(tmp_path / "locked.db", isolation_level=None)) as other:
            other.execute("begin exclusive")
            locked = plain_http.get(f"{bot.address}/readyz")
            assert (locked.status_code, locked.json()["database"]) == (503, False)
        assert plain_http.get(f"{bot.address}/readyz").status_code == 200


@pytest.mark.slow
def test_a_database_that_hangs_is_said(settings: Settings, mute: int) -> None:
    """It takes connections and never answers."""
    with _serving(replace(settings, database_url=f"postgresql://127.0.0.1:{mute}/coach")) as bot:
        assert plain_http.get(f"{bot.address}/readyz").json() == {"database": False, "schema": False}
        assert plain_http.get(f"{bot.address}/healthz").status_code == 200
        send = Sender(bot.events_url)
        assert "Here are your words" in send.command("log coffee with Ada Lovelace today").text
        send.close()


def test_a_beat_that_stays_away_is_said(settings: Settings) -> None:
    """Where this process is to beat."""
    bot = Bot(replace(settings, beat_seconds=0.1), beating=True)
    bot.start()
    assert until(lambda: _ready(bot) == {"database": True, "schema": True, "beat": True})

    bot.worker.stop()

    assert until(lambda: _ready(bot) == {"database": True, "schema": True, "beat": False})
    bot.stop()


@pytest.fixture
def mute() -> Iterator[int]:
    """The port of a server that never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def _ready(bot: Bot) -> object:
    return plain_http.get(f"{bot.address}/readyz").json()


@contextmanager
def _serving(settings: Settings) -> Iterator[Bot]:
    bot = Bot(settings)
    bot.start()
    try:
        yield bot
    finally:
        bot.stop()
