"""Processes that are killed, frozen or stopped at every step of a delivery: nothing is lost, nothing is said twice."""

import signal
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.web import EVENTS
from playground.wire import Playground
from tests.bot.processes import TrueClock, address, leases_run_out, started, states, until, with_dues
from tests.bot.sending import ALICE, SECRET, Sender
from tests.patience import PATIENCE

pytestmark = pytest.mark.slow

STEPS: dict[str, tuple[str, dict[str, Any]]] = {
    "before the conversation is open": ("conversations.open", {"hold": True}),
    "before the channel is stored": ("conversations.open", {"withhold": True}),
    "before Slack took it": ("chat.postMessage", {"hold": True}),
    "before the answer came": ("chat.postMessage", {"withhold": True}),
}


@pytest.mark.parametrize("step", STEPS)
def test_killed(step: str, slack: Playground, database_url: str, tmp_path: Path) -> None:
    """What was on its way is taken by Slack after the worker's death, where it was only held."""
    [user] = with_dues(database_url, slack, 1)
    method, fault = STEPS[step]
    slack.faults.script(method, **fault)
    with started("worker", database_url, slack, tmp_path) as killed:
        assert slack.faults.holds(1)
        killed.send(signal.SIGKILL)
        killed.wait()
    slack.faults.release()
    if method == "chat.postMessage":
        assert slack.settled(lambda: _told(slack)[user] == 1)

    _another_worker_finishes(slack, database_url, tmp_path, people=1)
    assert _told(slack) == {user: 1}


def test_killed_while_it_looks_into_the_history(slack: Playground, database_url: str, tmp_path: Path) -> None:
    """The answer was lost before; the next worker looks again."""
    [user] = with_dues(database_url, slack, 1)
    slack.faults.script("chat.postMessage", drop_after=True)
    slack.faults.script("conversations.history", withhold=True)
    with started("worker", database_url, slack, tmp_path) as killed:
        assert until(lambda: states(database_url) == ["uncertain"])
        leases_run_out(database_url)
        assert slack.faults.holds(1)
        killed.send(signal.SIGKILL)
        killed.wait()
    slack.faults.release()

    _another_worker_finishes(slack, database_url, tmp_path, people=1)
    assert _told(slack) == {user: 1}


@pytest.mark.parametrize("what", ["it stores what it took", "it stores what it said"])
def test_killed_while(what: str, slack: Playground, postgresql_url: str, tmp_path: Path) -> None:
    """Both times the database keeps the worker waiting, and then the worker is gone."""
    [user] = with_dues(postgresql_url, slack, 1)
    before = what == "it stores what it took"
    with psycopg.connect(postgresql_url.replace("+psycopg", "")) as lock:
        if before:
            lock.execute("lock table message in exclusive mode")
        else:
            slack.faults.script("chat.postMessage", withhold=True)
        with started("worker", postgresql_url, slack, tmp_path) as killed:
            if not before:
                assert slack.faults.holds(1)
                lock.execute("lock table message in exclusive mode")
                slack.faults.release()
            assert until(lambda: _somebody_waits(postgresql_url))
            killed.send(signal.SIGKILL)
            killed.wait()

    _another_worker_finishes(slack, postgresql_url, tmp_path, people=1)
    assert _told(slack) == {user: 1}


def test_killed_again_and_again_in_the_middle_of_many(slack: Playground, database_url: str, tmp_path: Path) -> None:
    """Forty people in eight workspaces, three workers killed while up to thirty-two messages are on their way."""
    users = with_dues(database_url, slack, 40, teams=8)
    slack.faults.script("chat.postMessage", delay=0.05, times=500)
    for round_ in range(1, 4):
        with started("worker", database_url, slack, tmp_path) as killed:
            assert slack.settled(lambda: sum(_told(slack).values()) >= round_ * 10)  # noqa: B023 - asked in this round
            killed.send(signal.SIGKILL)
            killed.wait()
        leases_run_out(database_url)

    _another_worker_finishes(slack, database_url, tmp_path, people=40)
    assert _told(slack) == dict.fromkeys(users, 1)


@pytest.mark.parametrize("step", ["before the channel is stored", "before the answer came"])
def test_frozen_for_longer_than_its_lease(step: str, slack: Playground, database_url: str, tmp_path: Path) -> None:
    """It wakes up, and does not say what somebody else has said since."""
    [user] = with_dues(database_url, slack, 1)
    method, fault = STEPS[step]
    slack.faults.script(method, **fault)
    with started("worker", database_url, slack, tmp_path) as frozen:
        assert slack.faults.holds(1)
        frozen.send(signal.SIGSTOP)
        slack.faults.release()
        _another_worker_finishes(slack, database_url, tmp_path, people=1)
        frozen.send(signal.SIGCONT)

        frozen.send(signal.SIGTERM)
        assert frozen.wait() == 0
    assert _told(slack) == {user: 1}
    assert states(database_url) == ["sent"]


def test_two_workers_on_the_same_dues(slack: Playground, database_url: str, tmp_path: Path) -> None:
    """Both are there from the beginning, and answers are dropped on the way."""
    users = with_dues(database_url, slack, 40, teams=8)
    slack.faults.script("chat.postMessage", delay=0.03, times=10)
    slack.faults.script("chat.postMessage", drop_after=True, times=5)
    slack.faults.script("chat.postMessage", drop_before=True, times=5)
    with (
        started("worker", database_url, slack, tmp_path) as one,
        started("worker", database_url, slack, tmp_path) as other,
    ):
        assert until(lambda: states(database_url).count("uncertain") == 10)
        leases_run_out(database_url)
        assert until(lambda: states(database_url) == ["sent"] * 40)
        for worker in (one, other):
            worker.send(signal.SIGTERM)
            assert worker.wait() == 0
    assert _told(slack) == dict.fromkeys(users, 1)


@pytest.mark.parametrize("answers", [True, False], ids=["Slack answers", "Slack never answers"])
def test_asked_to_stop_while_a_message_is_spoken(
    slack: Playground, database_url: str, tmp_path: Path, *, answers: bool
) -> None:
    """It ends well within ten seconds; what it could not finish is finished by the next one."""
    [user] = with_dues(database_url, slack, 1)
    slack.faults.script("chat.postMessage", withhold=True)
    with started("worker", database_url, slack, tmp_path) as worker:
        assert slack.faults.holds(1)
        worker.send(signal.SIGTERM)
        if answers:
            slack.faults.release()

        assert worker.wait() == 0
    assert states(database_url) == (["sent"] if answers else ["sending"])
    slack.faults.release()
    _another_worker_finishes(slack, database_url, tmp_path, people=1)
    assert _told(slack) == {user: 1}


def test_asked_to_stop_while_a_request_is_held(slack: Playground, database_url: str, tmp_path: Path) -> None:
    """Slack keeps the bot waiting for who this is; the person still has an answer, and the end is clean."""
    slack.workspace.add_person(ALICE, "Alice", tz="Europe/Berlin")
    slack.faults.script("users.info", hold=True, times=3)
    with started("run", database_url, slack, tmp_path) as bot, ThreadPoolExecutor(1) as aside:
        sender = Sender(address(bot) + EVENTS)
        asked = aside.submit(lambda: sender.command("log coffee with Ada Lovelace today"))
        assert slack.faults.holds(1)
        bot.send(signal.SIGTERM)

        assert asked.result(PATIENCE).status_code == 200
        assert bot.wait() == 0
        sender.close()
    slack.faults.release()


@pytest.fixture
def slack() -> Iterator[Playground]:
    """A Slack that lives in true time, as the processes do."""
    with Playground(clock=TrueClock(), signing_secret=SECRET, bot_token="xoxb-1") as made:
        yield made
        made.faults.release()


@pytest.fixture
def postgresql_url(postgresql: object) -> str:
    """PostgreSQL alone can keep somebody waiting at one table."""
    assert callable(postgresql)
    return str(postgresql())


def _another_worker_finishes(slack: Playground, url: str, folder: Path, *, people: int) -> None:
    leases_run_out(url)
    with started("worker", url, slack, folder) as worker:
        assert until(lambda: states(url) == ["sent"] * people)
        assert address(worker)  # before that it knows no signals
        worker.send(signal.SIGTERM)
        assert worker.wait() == 0


def _told(slack: Playground) -> dict[str, int]:
    """How many messages that speak first each person has, as the stand-in counts them."""
    of = {
        channel.id: next(user for user in channel.members if user != "U_COACH")
        for channel in list(slack.workspace.channels.values())
        if channel.is_im
    }
    told = Counter(of[one.channel] for one in list(slack.workspace.messages) if one.metadata)
    return Counter(told)


def _somebody_waits(url: str) -> bool:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as asking:
        waiting = (
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        )
        row = asking.execute(waiting).fetchone()
    return bool(row and row[0])
