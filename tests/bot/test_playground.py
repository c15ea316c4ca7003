"""The playground as the page talks to it, with the real bot behind it."""

import datetime as dt
import json
import shutil
import socket
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.playground import Tryout
from bot.settings import Settings
from playground.clock import Clock
from playground.files import LARGEST
from playground.room import Room
from tests import plain_http
from tests.person import Person

TUESDAY = dt.datetime(2026, 4, 14, 14, tzinfo=dt.UTC)
COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
ALICE, BOB = "U0ALICE", "U0BOB"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """Where the state is kept; the bot's tables are there."""
    made = tmp_path_factory.mktemp("playground")
    shutil.copyfile(sqlite_template, made / "network-coach.db")
    return made


@pytest.fixture(scope="module")
def tryout(folder: Path) -> Iterator[Tryout]:
    """Everything in one process, its clock standing still unless it is moved."""
    made = _started(folder)
    yield made
    made.stop()


@pytest.fixture
def client(tryout: Tryout) -> Iterator[httpx.Client]:
    """A browser's requests."""
    with plain_http.client(base_url=tryout.address) as made:
        yield made


def test_the_whole_page_is_small_and_asks_nobody_else(client: httpx.Client) -> None:
    """Under 150 kB, from this address alone, as its policy says."""
    static = Path("playground/static")
    assert sum(file.stat().st_size for file in static.iterdir()) < 150_000
    page = client.get("/")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "://" not in page.text
    for file in static.iterdir():
        assert client.get(f"/static/{file.name}").text == file.read_text(encoding="utf-8")
    assert client.get("/static/..%2fwire.py").status_code == 404


@pytest.mark.parametrize(
    "headers",
    [{"host": "evil.example"}, {"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}],
)
def test_other_sites_cannot_act_in_it(client: httpx.Client, headers: dict[str, str]) -> None:
    """Nor read it, by a name of theirs that points to this machine."""
    assert client.post("/act/reset", json={}, headers=headers).status_code == 403
    assert client.get("/news", headers=headers).status_code == 403


def test_what_is_not_there_is_refused(client: httpx.Client) -> None:
    """Each with its status."""
    assert client.post("/act/reset", content="{}").status_code == 415
    assert client.post("/act/say", json={"as": "U_COACH", "channel": "C_GENERAL", "words": "x"}).status_code == 404
    assert client.post("/act/dance", json={"as": ALICE}).status_code == 404
    assert _act(client, ALICE, "submit", view="V1").status_code == 404
    assert _act(client, ALICE, "press", message="C_GENERAL/1.000000", block="b", action="a").status_code == 404
    assert _act(client, ALICE, "say", channel="C_NOWHERE", words="x").status_code == 404
    assert client.get("/files/F1").status_code == 404


def test_health_is_served_beside_the_page(client: httpx.Client) -> None:
    """As in every mode."""
    assert client.get("/healthz").json()["up"]
    assert client.get("/readyz").json() == {"database": True, "schema": True}


def test_a_day_passes_and_each_sees_what_is_theirs(client: httpx.Client, tryout: Tryout) -> None:
    """Alice hears of her coffee, Bob of nothing; unread until it was read."""
    _act(client, ALICE, "say", channel="C_GENERAL", words=COFFEE)
    before = tryout.page.room.slack.clock()
    now = _act(client, ALICE, "pass", move="day").json()["now"]
    assert now == (before + dt.timedelta(days=1)).timestamp()

    alice, bob = _news(client, ALICE), _news(client, BOB)
    assert [one["text"] for one in alice["messages"] if "thank-you to Ada" in one["text"]]
    assert not [one for one in bob.get("messages", []) if "Ada" in one["text"]]
    dm = next(one for one in alice["channels"] if one["with"] == "U_COACH")
    assert dm["unread"] > 0
    _act(client, ALICE, "read", channel=dm["id"])
    assert next(one for one in _news(client, ALICE)["channels"] if one["id"] == dm["id"])["unread"] == 0
    assert _act(client, BOB, "read", channel=dm["id"]).status_code == 404
    reminder = next(one for one in alice["messages"] if "thank-you to Ada" in one["text"])
    assert _act(client, BOB, "press", message=reminder["key"], block="b", action="a").status_code == 404


def test_a_command_that_does_not_exist_or_stands_in_a_thread_is_answered_by_slackbot(
    client: httpx.Client, tryout: Tryout
) -> None:
    """As Slack's own client does; the bot hears of neither."""
    asked = len(tryout.page.room.slack.requests.sent())
    _act(client, ALICE, "say", channel="C_CAREERS", words="/giphy cat")
    root = tryout.page.room.slack.posts("#careers", BOB, "A thread")
    _act(client, ALICE, "say", channel="C_CAREERS", words="/network ada", thread=root.ts)
    said = [one["text"] for one in _news(client, ALICE)["messages"] if one["user"] == "USLACKBOT"]
    assert said == [
        "/giphy is not a valid command. Known here: /network",
        "/network is not supported in threads. Sorry!",
    ]
    assert len(tryout.page.room.slack.requests.sent()) == asked


def test_files_have_a_cap_and_no_page_of_their_own(client: httpx.Client) -> None:
    """What a browser could run is downloaded."""
    kept = client.post("/files", params={"as": ALICE, "name": "a.html"}, content=b"<script>1</script>").json()
    shown = client.get(f"/files/{kept['id']}")
    assert (shown.headers["content-disposition"], shown.content) == ("attachment", b"<script>1</script>")
    large = client.post("/files", params={"as": ALICE, "name": "a.bin"}, content=b"x" * (LARGEST + 1))
    assert large.status_code == 413
    assert client.post("/files", params={"as": "U_COACH", "name": "a"}, content=b"x").status_code == 404


def test_faults_stay_until_they_are_switched_off(client: httpx.Client, tryout: Tryout) -> None:
    """And are written down for the drawer."""
    _act(client, ALICE, "fail", fault="error")
    _act(client, ALICE, "shortcut", name="Log a conversation")
    assert "internal_error" in [one["verdict"] for one in _news(client, ALICE)["wire"]]
    _act(client, ALICE, "fail", fault="none")
    _act(client, ALICE, "shortcut", name="Log a conversation")
    [form] = _news(client, ALICE)["stack"]
    _act(client, ALICE, "close", view=form["id"], all=True)
    assert _news(client, ALICE)["stack"] == []
    assert _act(client, ALICE, "fail", fault="earthquake").status_code == 404


def test_everything_is_there_after_a_restart_and_gone_after_a_reset(tmp_path: Path, sqlite_template: Path) -> None:
    """The workspace, its files, its Home, its clock; and what the bot knows."""
    shutil.copyfile(sqlite_template, tmp_path / "network-coach.db")
    first = _started(tmp_path)
    with plain_http.client(base_url=first.address) as client:
        _act(client, ALICE, "say", channel="C_GENERAL", words=COFFEE)
        _act(client, ALICE, "pass", move="week")
        _act(client, ALICE, "home", tab="home")
        client.post("/files", params={"as": ALICE, "name": "a.txt"}, content=b"kept")
        dropped = client.post("/files", params={"as": ALICE, "name": "b.txt"}, content=b"dropped").json()
        first.keep(first.page.room)
        first.page.room.slack.files.drop(dropped["id"])
        _act(client, ALICE, "read", channel="C_GENERAL")
        assert first.page.room.slack.settled(lambda: ALICE in first.page.room.slack.views.homes)
        before = _facts(first.page.room, client)
    first.stop()

    again = _started(tmp_path)
    try:
        with plain_http.client(base_url=again.address) as client:
            assert _facts(again.page.room, client) == before
            _act(client, ALICE, "say", channel="C_GENERAL", words="/network ada")
            assert "Babbage" in _news(client, ALICE)["messages"][-1]["text"]

            assert client.post("/act/reset", json={}).status_code == 200
            fresh = _news(client, ALICE)
            assert ("messages" in fresh, fresh["clock"]["now"]) == (False, TUESDAY.timestamp())
    finally:
        again.stop()


def test_the_example_is_played_with_the_command_that_is_set(tmp_path: Path, sqlite_template: Path) -> None:
    """Its first days."""
    shutil.copyfile(sqlite_template, tmp_path / "network-coach.db")
    tryout = _started(tmp_path, command="/connect")
    try:
        for _ in islice(tryout.example(tryout.page.room), 3):
            pass
        alice = Person(tryout.page.room.slack, ALICE)
        assert "careers adviser" in alice.types("/connect mary somerville").words.lower()
    finally:
        tryout.stop()


def test_a_port_that_is_taken_leaves_nothing_behind(tmp_path: Path) -> None:
    """Everything that was started is stopped again."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = Tryout(Settings(port=other.getsockname()[1]), folder=tmp_path)
        with pytest.raises(OSError, match="in use"):
            taken.start()


def _started(folder: Path, **more: Any) -> Tryout:
    made = Tryout(Settings(port=0, **more), folder=folder, true_now=lambda: TUESDAY, clock=Clock)
    made.start()
    return made


def _act(client: httpx.Client, user: str, act: str, /, **given: Any) -> httpx.Response:
    return client.post(f"/act/{act}", json={"as": user, **given})


def _news(client: httpx.Client, user: str) -> dict[str, Any]:
    with client.stream("GET", "/news", params={"as": user}) as told:
        line = next(line for line in told.iter_lines() if line.startswith("data: "))
    found: dict[str, Any] = json.loads(line.removeprefix("data: "))
    return found


def _facts(room: Room, client: httpx.Client) -> list[Any]:
    news = _news(client, ALICE)
    kept = [news[topic] for topic in ("messages", "channels", "people", "home", "clock")]
    return [*kept, [file.content for file in room.slack.files.all()]]
