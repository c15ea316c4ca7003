"""The real bot on a database of its own, and somebody who sends it what Slack sends; a module shares them."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assembly import Bot
from bot.settings import Settings
from playground.clock import Clock
from playground.wire import Playground
from tests.bot.sending import ALICE, SECRET, Sender
from tests.bot.waiting import opened_place, opened_world
from tests.patience import PATIENCE, UNHURRIED

MORNING = dt.datetime(2027, 1, 12, 8, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def slack() -> Iterator[Playground]:
    """Slack's side, with Alice in it."""
    with Playground(clock=Clock(MORNING), signing_secret=SECRET, bot_token="xoxb-1", patience=PATIENCE) as made:
        made.workspace.add_person(ALICE, "Alice", tz="Europe/Berlin")
        yield made


@pytest.fixture(autouse=True)
def _sound(slack: Playground) -> None:
    """No test leaves a fault for the next one."""
    slack.faults.clear()


@pytest.fixture(scope="module")
def module_url(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> str:
    """A migrated SQLite file that a module shares."""
    file = tmp_path_factory.mktemp("bot") / "coach.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="module")
def settings(module_url: str, slack: Playground) -> Settings:
    """A migrated SQLite file and Slack on this machine."""
    return Settings(
        database_url=module_url,
        bot_token="xoxb-1",
        signing_secret=SECRET,
        api_url=slack.api_url,
        port=0,
        beat_seconds=3,
    )


@pytest.fixture(scope="module")
def bot(settings: Settings) -> Iterator[Bot]:
    """The bot, serving."""
    made = Bot(settings, patience=UNHURRIED)
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def send(bot: Bot) -> Iterator[Sender]:
    """What Slack sends to `bot`."""
    sender = Sender(bot.events_url)
    yield sender
    sender.close()


@pytest.fixture
def send_to_a_fresh_one(settings: Settings) -> Iterator[Sender]:
    """The same to a bot that has just been started."""
    made = Bot(settings, patience=UNHURRIED)
    made.start()
    sender = Sender(made.events_url)
    yield sender
    sender.close()
    made.stop()


@pytest.fixture
def place() -> Iterator[Playground]:
    """A Slack that no other test shares, since its clock moves."""
    with opened_place() as made:
        yield made


@pytest.fixture
def world(settings: Settings, place: Playground, any_database_url: str) -> Iterator[Bot]:
    """Alice has had a coffee with Ada Lovelace today, and was greeted."""
    with opened_world(settings, place, any_database_url) as bot:
        yield bot


@pytest.fixture
def sender(world: Bot) -> Iterator[Sender]:
    """What Slack sends to `world`."""
    made = Sender(world.events_url)
    yield made
    made.close()
