"""The bot speaks first: once, whatever Slack answers, and nobody's trouble silences the others."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.assembly import Bot
from bot.settings import Settings
from playground.clock import Clock
from playground.wire import Playground
from storage import migrate
from tests.bot.sending import ALICE, SECRET, Sender

BOB = "UBOB"
TUESDAY = dt.datetime(2027, 1, 12, 14, tzinfo=dt.UTC)
NEXT_DAY = dt.timedelta(days=1)
A_LEASE = dt.timedelta(seconds=61)


def test_what_is_due_is_said_once(world: Bot, place: Playground) -> None:
    """The morning after a coffee: the thank-you."""
    assert world.beat() == 0
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1
    assert world.beat() == 0
    [said] = _said(place)
    assert "Ada Lovelace" in said["text"]
    assert said["metadata"]["event_type"] == "network_coach"
    assert list(said["metadata"]["event_payload"]) == ["token"]
    assert "Ada" not in str(said["metadata"])


def test_the_channel_is_opened_before_the_first_word(world: Bot, place: Playground) -> None:
    """So that there is a history to look into."""
    place.clock.forward(NEXT_DAY)
    world.beat()

    asked = [call.method for call in place.calls() if call.method in ("conversations.open", "chat.postMessage")]

    assert asked[-2:] in (["conversations.open", "chat.postMessage"], ["chat.postMessage", "chat.postMessage"])
    assert _said(place)[-1]["channel"] == place.dm(ALICE).id


def test_where_no_channel_may_be_opened_the_message_goes_to_the_person(world: Bot, place: Playground) -> None:
    """An old installation lacks the scope."""
    place.faults.script("conversations.open", error="missing_scope", times=3)
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1


def test_a_limit_is_waited_out(world: Bot, place: Playground) -> None:
    """As long as Slack says."""
    place.faults.script("chat.postMessage", status=429, retry_after=40)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0

    place.clock.forward(dt.timedelta(seconds=39))
    assert world.beat() == 0
    place.clock.forward(dt.timedelta(seconds=2))

    assert world.beat() == 1


def test_a_message_whose_answer_was_lost_is_found_and_not_said_again(world: Bot, place: Playground) -> None:
    """Its token stands in the history."""
    place.faults.script("chat.postMessage", drop_after=True)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0

    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert _in_dm(place) == 1
    place.clock.forward(A_LEASE)
    assert world.beat() == 0


@pytest.mark.parametrize("fault", [{"drop_before": True}, {"status": 503}, {"error": "internal_error"}], ids=str)
def test_a_message_that_never_arrived_is_said_again(world: Bot, place: Playground, fault: dict[str, Any]) -> None:
    """After looking whether it did."""
    place.faults.script("chat.postMessage", **fault)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0

    place.clock.forward(A_LEASE)

    assert world.beat() == 1
    assert _in_dm(place) == 1


def test_a_history_that_cannot_be_read_just_now_is_waited_for(world: Bot, place: Playground) -> None:
    """Nothing is said on a guess while asking may still help."""
    place.faults.script("chat.postMessage", drop_after=True)
    place.faults.script("conversations.history", status=429, retry_after=30)
    place.clock.forward(NEXT_DAY)
    world.beat()

    place.clock.forward(A_LEASE)
    assert world.beat() == 0
    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert _in_dm(place) == 1


def test_a_stopping_bot_starts_no_message(world: Bot, place: Playground) -> None:
    """It is said after the next start."""
    place.clock.forward(NEXT_DAY)
    world._stopping.set()

    assert world.beat() == 0


@pytest.fixture
def place() -> Iterator[Playground]:
    """A Slack that no other test shares, since its clock moves."""
    with Playground(clock=Clock(TUESDAY), signing_secret=SECRET, bot_token="xoxb-1") as made:
        made.workspace.add_person(ALICE, "Alice", tz="Europe/Berlin")
        made.workspace.add_person(BOB, "Bob", tz="Europe/Berlin")
        yield made


@pytest.fixture
def world(settings: Settings, place: Playground, tmp_path: Path) -> Iterator[Bot]:
    """Alice has had a coffee with Ada Lovelace today, and was greeted."""
    url = f"sqlite:///{tmp_path}/coach.db"
    migrate.upgrade(url)
    bot = Bot(replace(settings, database_url=url, api_url=place.api_url), clock=place.clock)
    bot.start()
    with_alice = Sender(bot.events_url)
    with_alice.command("log coffee with Ada Lovelace today")
    with_alice.close()
    bot.afterwards.settle()
    yield bot
    bot.stop()


@pytest.fixture
def send(world: Bot) -> Iterator[Sender]:
    """What Slack sends to this bot."""
    sender = Sender(world.events_url)
    yield sender
    sender.close()


def _said(place: Playground) -> list[dict[str, Any]]:
    return [call.args for call in place.calls("chat.postMessage") if "metadata" in call.args]


def _in_dm(place: Playground) -> int:
    return len([said for said in place.workspace.messages if said.channel == place.dm(ALICE).id and said.metadata])
