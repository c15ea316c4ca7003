"""Socket Mode over real websockets: everything that HTTP does, and connections that come and go."""

import asyncio
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import BoltRequest, BoltResponse
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.assembly import Bot
from bot.settings import Settings
from bot.slack_client import web_client
from bot.socket_mode import Answer, SocketMode
from playground.clock import Clock
from playground.wire import Playground
from tests import plain_http
from tests.bot.command_line import Running, started
from tests.bot.conftest import MORNING
from tests.patience import PATIENCE
from tests.person import Person

BUSY = "I can't get to my notes just now."


@pytest.fixture(scope="module")
def slack() -> Iterator[Playground]:
    """Slack with Socket Mode switched on, and Alice in it."""
    with Playground(
        clock=Clock(MORNING),
        signing_secret="unused",
        bot_token="xoxb-1",
        app_token="xapp-1",
        patience=PATIENCE,
        shortcuts={"Log a conversation": ("global", "log_conversation")},
    ) as made:
        made.workspace.add_person("UALICE", "Alice", tz="Europe/Berlin")
        yield made


@pytest.fixture(scope="module")
def settings(module_url: str, slack: Playground) -> Settings:
    """An app token and no signing secret."""
    return Settings(database_url=module_url, bot_token="xoxb-1", app_token="xapp-1", api_url=slack.api_url, port=0)


@pytest.fixture(scope="module")
def bot(settings: Settings, slack: Playground) -> Iterator[Bot]:
    """The bot, with both of its connections open."""
    made = Bot(settings, clock=slack.clock)
    made.start()
    assert slack.sockets.joins(2)
    yield made
    made.stop()


@pytest.fixture
def alice(slack: Playground, bot: Bot) -> Person:
    """Somebody who talks to it."""
    return Person(slack, "UALICE")


@pytest.fixture
def database(settings: Settings) -> Path:
    """Its file."""
    return Path(settings.database_url.removeprefix("sqlite:///"))


def test_a_talk_is_logged_fixed_noted_found_and_taken_back(alice: Person, bot: Bot) -> None:
    """Commands, buttons, menus, forms, typeaheads and direct messages, each with its answer."""
    saved = alice.types("/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today")
    assert saved.words.startswith("Saved: coffee with Ada Lovelace, today (Tue 12 January).")

    alice.presses("Note what I learned", on=saved)
    form = alice.form
    form.fill(form.fields[0], "They hire in spring.")
    form.submit()
    picker = alice.types("/network card")
    assert [name for name in alice.finds("ada", next(iter(picker.menus)), on=picker) if "Ada Lovelace" in name]
    alice.says("card ada")
    assert "They hire in spring." in alice.hears().words

    brief = alice.types("/network log called Grace Hopper today")
    alice.chooses("Undo", "Fix or undo", on=brief)
    assert bot.afterwards.settle()
    assert brief.now().words == "Taken back: call with Grace Hopper."


def test_a_form_with_a_mistake_stays_open_and_says_what_is_wrong(alice: Person) -> None:
    """A shortcut opens it; the errors are in the acknowledgement."""
    alice.uses("Log a conversation")
    form = alice.form
    form.fill("Their role", "analyst")
    form.submit(unchecked=True)

    assert form.errors == {"Who was it?": "A name is needed, as you would say it."}
    assert form.values["Their role"] == "analyst"
    form.close()


@pytest.mark.slow
def test_a_failure_costs_nobody_their_words(alice: Person, database: Path) -> None:
    """A command gets them back, a form keeps them."""
    alice.uses("Log a conversation")
    form = alice.form
    form.fill(form.fields[0], "Mary Somerville")
    with _locked(database):
        said = alice.types("/network log coffee with Grace Hopper today")
        kept = form.submit(unchecked=True)

    assert BUSY in said.words
    assert "/network log coffee with Grace Hopper today" in said.words
    assert kept is not None
    assert BUSY in next(iter(kept.errors.values()))
    assert kept.values[form.fields[0]] == "Mary Somerville"
    form.close()


@pytest.mark.slow
def test_an_event_that_fails_is_not_acknowledged_and_comes_again(
    fresh_slack: Playground, settings: Settings, tmp_path: Path, sqlite_template: Path
) -> None:
    """With the number of its retry, after Slack's three seconds; then it is done, once."""
    database = tmp_path / "coach.db"
    shutil.copyfile(sqlite_template, database)
    bot = Bot(
        replace(settings, database_url=f"sqlite:///{database}", api_url=fresh_slack.api_url), clock=fresh_slack.clock
    )
    bot.start()
    assert fresh_slack.sockets.joins(2)
    alice = Person(fresh_slack, "UALICE")
    with ThreadPoolExecutor(1) as person:
        with _locked(database):
            said = person.submit(alice.says, "log coffee with Hedy Lamarr today")
            envelopes = fresh_slack.sockets.sends(2)
        said.result()

    assert [envelope["retry_attempt"] for envelope in envelopes] == [0, 1]
    assert "Saved: coffee with Hedy Lamarr" in alice.hears().words
    assert fresh_slack.sends_again(retry=2).is_ok
    assert len([shown for shown in alice.dm if "Saved: coffee with Hedy Lamarr" in shown.words]) == 1
    bot.stop()


def test_an_answer_under_way_survives_the_renewal_of_its_connection(
    alice: Person, slack: Playground, database: Path
) -> None:
    """Slack warns, the next connections come, the old ones go: the answer goes out on a new one."""
    old, joined, sent = slack.sockets.open, slack.sockets.joined, len(slack.sockets.sends(0))
    with ThreadPoolExecutor(1) as person:
        with _locked(database):
            said = person.submit(alice.types, "/network log coffee with Annie Easley today")
            assert len(slack.sockets.sends(sent + 1)) > sent
            slack.sockets.warns()
            assert slack.sockets.joins(joined + 2)
            slack.sockets.closes(old)
        words = said.result().words

    assert "Annie Easley" in words


def test_nothing_is_lost_or_done_twice_while_connections_are_renewed_again_and_again(
    alice: Person, slack: Playground
) -> None:
    """Forty lines, and a renewal every five."""
    for number in range(40):
        if number % 5 == 0:
            old, joined = slack.sockets.open, slack.sockets.joined
            slack.sockets.warns(old[:1])
            assert alice.types("/network help").status == 200
            assert slack.sockets.joins(joined + 1)
            slack.sockets.closes(old[:1])
        said = alice.types(
            f"/network log coffee with Renewed{chr(97 + number // 26)}{chr(97 + number % 26)} Person today"
        )
        assert said.words.startswith("Saved: coffee with Renewed"), said.words


def test_a_lost_network_comes_back_by_itself(alice: Person, slack: Playground, bot: Bot) -> None:
    """Whatever Slack says meanwhile; readyz tells."""
    assert _ready(bot) == (200, {"database": True, "schema": True, "slack": True})
    joined = slack.sockets.joined
    slack.faults.script("apps.connections.open", drop_before=True, times=2)
    slack.faults.script("apps.connections.open", status=503, times=1)
    slack.faults.script("apps.connections.open", status=429, retry_after=1, times=1)
    slack.faults.script("apps.connections.open", error="internal_error", times=1)

    slack.sockets.loses()
    assert alice.types("/network help").failure == "connection_failed"

    assert slack.sockets.joins(joined + 1)
    assert alice.types("/network help").status == 200
    slack.faults.clear()
    assert slack.sockets.joins(joined + 2)
    assert _ready(bot)[0] == 200


def test_without_slack_it_starts_says_so_and_goes_on_trying(
    settings: Settings, slack: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    """An app token that Slack refuses, and then takes."""
    slack.faults.script("apps.connections.open", error="invalid_auth", times=4)
    joined = slack.sockets.joined
    made = Bot(settings)
    made.start()
    assert _ready(made) == (503, {"database": True, "schema": True, "slack": False})

    assert slack.sockets.joins(joined + 2)
    assert _comes(lambda: _ready(made)[0] == 200)
    assert "Slack opens no connection (invalid_auth); `python -m bot doctor` looks why" in caplog.messages
    assert "xapp-1" not in caplog.text
    made.stop()


def test_the_way_over_http_is_shut(bot: Bot) -> None:
    """Without a signing secret anybody could say to be Slack."""
    assert plain_http.post(f"{bot.address}/slack/events", content=b"{}").status_code == 404
    assert plain_http.get(f"{bot.address}/healthz").status_code == 200


def test_both_secrets_mean_socket_mode_and_the_log_says_so(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """An operator may have forgotten one of them."""
    caplog.set_level("INFO")

    Bot(replace(settings, signing_secret="a secret")).stop()

    assert "Slack is heard by Socket Mode, not over HTTP" in caplog.text


def test_connections_that_are_dead_are_noticed_and_replaced(fresh_slack: Playground) -> None:
    """A router that forgets them closes nothing."""
    with _connected(fresh_slack, pulse=0.2) as held:
        assert fresh_slack.sockets.joins(2)
        fresh_slack.sockets.deafens()

        assert fresh_slack.sockets.joins(4)
        assert _comes(held.is_connected)


def test_dead_connections_are_no_connections(fresh_slack: Playground) -> None:
    """Where no other can be opened."""
    with _connected(fresh_slack, pulse=0.2) as held:
        assert fresh_slack.sockets.joins(2)
        fresh_slack.faults.script("apps.connections.open", error="internal_error", times=1_000)
        fresh_slack.sockets.deafens()
        assert _comes(lambda: not held.is_connected())

        fresh_slack.faults.clear()
        assert _comes(held.is_connected)


@pytest.mark.parametrize(
    ("told", "logged"),
    [
        ({"type": "disconnect", "reason": "too_many_websockets"}, "Slack does not say hello (too_many_websockets)"),
        (["hello"], "Slack does not say hello (None)"),
    ],
)
def test_a_connection_without_a_hello_is_none(
    fresh_slack: Playground, caplog: pytest.LogCaptureFixture, told: object, logged: str
) -> None:
    """It is left, and another tried after a while."""
    fresh_slack.sockets.hello = told
    with _connected(fresh_slack) as held:
        assert fresh_slack.sockets.joins(3)
        assert not held.is_connected()
    assert logged in caplog.messages


def test_what_is_no_envelope_is_let_pass(fresh_slack: Playground) -> None:
    """Slack may say things that this version does not know."""
    with _connected(fresh_slack):
        assert fresh_slack.sockets.joins(2)
        for told in ("not json", "[]", '{"type": "news"}', '{"envelope_id": "e", "type": "x", "payload": ["y"]}'):
            fresh_slack.sockets.says(told)

        assert fresh_slack.requests.command({"command": "/network", "text": "x"}).is_ok


@pytest.mark.slow
def test_an_answer_that_fails_leaves_the_connection_as_it_is(
    fresh_slack: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has a trace, and Slack no acknowledgement."""

    async def answer(asked: BoltRequest, arrived: float) -> BoltResponse:
        if asked.body["text"] == "fail":
            raise ZeroDivisionError
        return BoltResponse(status=200, body="well")

    with _connected(fresh_slack, answer=answer):
        assert fresh_slack.sockets.joins(2)
        assert not fresh_slack.requests.command({"command": "/network", "text": "fail"}).is_ok
        assert fresh_slack.requests.command({"command": "/network", "text": "x"}).said == {"text": "well"}
    assert "Socket Mode failed" in caplog.messages


@pytest.mark.slow
def test_an_answer_that_finds_no_connection_is_given_up(
    fresh_slack: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack sends the event again; a person sees Slack's own words."""
    lost = threading.Event()

    async def answer(_asked: BoltRequest, _arrived: float) -> BoltResponse:
        await asyncio.to_thread(lost.wait)
        return BoltResponse(status=200)

    with _connected(fresh_slack, answer=answer) as held, ThreadPoolExecutor(1) as person:
        assert fresh_slack.sockets.joins(2)
        asked = person.submit(fresh_slack.requests.command, {"command": "/network", "text": "x"})
        assert len(fresh_slack.sockets.sends(1)) == 1
        assert _comes(lambda: bool(held._in_hand))
        fresh_slack.faults.script("apps.connections.open", error="internal_error", times=1_000)
        fresh_slack.sockets.loses()
        assert _comes(lambda: not held.is_connected())
        lost.set()

        assert asked.result().failure == "operation_timeout"
    assert "An answer found no connection to go out on" in caplog.messages


def test_an_error_that_nobody_thought_of_is_logged_and_survived(
    fresh_slack: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    """The next connection is opened all the same."""

    class BrokenOnce(WebClient):
        def apps_connections_open(self, *, app_token: str, **more: Any) -> SlackResponse:
            if not fresh_slack.calls():
                super().apps_connections_open(app_token=app_token, **more)
                raise ZeroDivisionError
            return super().apps_connections_open(app_token=app_token, **more)

    with _connected(fresh_slack, client=BrokenOnce(base_url=fresh_slack.api_url, retry_handlers=[])) as held:
        assert fresh_slack.sockets.joins(2)
        assert _comes(held.is_connected)
    assert "Socket Mode failed" in caplog.messages


@pytest.mark.slow
def test_the_process_finishes_what_is_in_hand_and_ends_well(fresh_slack: Playground, tmp_path: Path) -> None:
    """SIGTERM within a request: the line is saved, its answer arrives, exit status 0."""
    alice = Person(fresh_slack, "UALICE")
    fresh_slack.faults.script("users.info", hold=True)
    with _process(tmp_path, fresh_slack) as process, ThreadPoolExecutor(1) as person:
        assert fresh_slack.sockets.joins(2)
        said = person.submit(alice.types, "/network log coffee with Ada Lovelace today")
        assert fresh_slack.faults.holds(1)
        process.send(signal.SIGTERM)
        assert _comes(lambda: "Stopping" in process.errors)
        fresh_slack.faults.release()
        words = said.result().words
        status = process.wait()

    assert words.startswith("Saved: coffee with Ada Lovelace")
    assert status == 0
    assert fresh_slack.sockets.open == []


def test_the_process_ends_well_while_slack_hangs(fresh_slack: Playground, tmp_path: Path) -> None:
    """Nobody waits for an address that does not come."""
    fresh_slack.faults.script("apps.connections.open", hold=True, times=2)
    with _process(tmp_path, fresh_slack) as process:
        assert fresh_slack.faults.holds(2)
        process.send(signal.SIGTERM)

        assert process.wait() == 0


@pytest.fixture
def fresh_slack() -> Iterator[Playground]:
    """Another Slack, to which only one test connects."""
    with Playground(clock=Clock(MORNING), signing_secret="unused", bot_token="xoxb-1", app_token="xapp-1") as made:
        made.workspace.add_person("UALICE", "Alice", tz="Europe/Berlin")
        yield made
        made.faults.release()


async def _well(_asked: BoltRequest, _arrived: float) -> BoltResponse:
    return BoltResponse(status=200)


@contextmanager
def _connected(
    slack: Playground, *, client: WebClient | None = None, answer: Answer = _well, pulse: float = 10
) -> Iterator[SocketMode]:
    client = client or web_client(api_url=slack.api_url, token=None, timeout=2)
    made = SocketMode(answer, client=client, app_token="xapp-1", pulse=pulse)
    made.start()
    try:
        yield made
    finally:
        made.stop()


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin exclusive")
        try:
            yield
        finally:
            other.execute("rollback")


@contextmanager
def _process(folder: Path, slack: Playground) -> Iterator[Running]:
    environment = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": slack.api_url,
        "PORT": "0",
    }
    with started("run", folder=folder, environment=environment) as process:
        yield process


def _comes(is_so: Callable[[], bool], within: float = PATIENCE) -> bool:
    """Ask again and again, for a while."""
    until, rest = time.monotonic() + within, threading.Event()
    while not is_so():
        if time.monotonic() > until:
            return False
        rest.wait(0.01)
    return True


def _ready(bot: Bot) -> tuple[int, Any]:
    answer = plain_http.get(f"{bot.address}/readyz")
    return answer.status_code, answer.json()
