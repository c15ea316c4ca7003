"""The command line, as an operator uses it."""

import datetime as dt
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from bot import manifest
from playground.clock import Clock
from playground.wire import Playground
from storage import migrate
from tests import plain_http
from tests.bot.command_line import Running, started
from tests.bot.processes import address, until
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s", "SLACK_API_URL": "http://127.0.0.1:1/api/"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_run_serves_and_stops_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    """It brings the database up to date first; either signal ends it with exit status 0."""
    with _started("run", tmp_path) as process:
        at = address(process)
        ready = plain_http.get(f"{at}/readyz")
        process.send(number)

        assert process.wait() == 0
    assert ready.status_code == 200
    assert at.startswith("http://127.0.0.1:")
    assert (tmp_path / "network-coach.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
@pytest.mark.parametrize("command", ["web", "worker"])
def test_web_and_worker_serve_once_the_tables_are_there(tmp_path: Path, command: str) -> None:
    """They never touch the schema themselves."""
    refused = _done(command, tmp_path)
    assert refused.returncode == 1
    assert "Run `python -m bot migrate` first." in refused.stderr

    assert _done("migrate", tmp_path).returncode == 0

    with _started(command, tmp_path) as process:
        at = address(process).replace("//0.0.0.0", "//127.0.0.1")
        assert plain_http.get(f"{at}/readyz").status_code == 200
        posted = plain_http.post(f"{at}/slack/events").status_code
        process.send(signal.SIGTERM)
        assert process.wait() == 0
    assert posted == {"web": 401, "worker": 404}[command]


def test_an_idle_connection_does_not_hold_the_stop_back(tmp_path: Path) -> None:
    """Slack keeps its connections open."""
    with _started("run", tmp_path) as process, plain_http.client() as client:
        at = address(process)
        assert client.get(f"{at}/healthz").status_code == 200
        process.send(signal.SIGTERM)

        assert process.wait() == 0


def test_all_wrong_settings_are_named_at_once(tmp_path: Path) -> None:
    """Exit status 2, and no trace."""
    done = _done("run", tmp_path, {"PORT": "x", "COMMAND": "y", "SLACK_BOT_TOKEN": "xapp-z"}, without=SLACK)

    assert done.returncode == 2
    named = [
        name for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "COMMAND", "PORT") if f"- {name} " in done.stderr
    ]
    assert len(named) == 4
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("command", "given"), [("run", ()), ("playground", SLACK)])
def test_without_slack_or_when_asked_for_it_is_tried_in_the_browser(
    tmp_path: Path, command: str, given: Collection[str]
) -> None:
    """On this machine only, with secrets and a database of its own, kept in a folder; `run` prefers a real Slack."""
    with _started(command, tmp_path, given) as process:
        assert until(lambda: "Ctrl+C" in process.output)
        at = next(line for line in process.output.splitlines() if "Open " in line).split()[1]
        assert "Network Coach playground" in plain_http.get(at).text
        assert plain_http.get(f"{at}/readyz").status_code == 200
        process.send(signal.SIGTERM)
        assert process.wait() == 0

    assert at.startswith("http://127.0.0.1:")
    assert [file.name for file in tmp_path.iterdir()] == ["playground-data"]
    kept = [*(tmp_path / "playground-data").glob("*.db")]
    assert sorted(file.name for file in kept) == ["network-coach.db", "workspace.db"]
    assert {file.stat().st_mode & 0o777 for file in kept} == {0o600}


def test_web_on_a_fresh_clone_names_what_to_set_and_where_to_try_it(tmp_path: Path) -> None:
    """Nothing is set at all."""
    done = _done("web", tmp_path, without=SLACK)

    assert done.returncode == 2
    assert "SLACK_BOT_TOKEN is not set." in done.stderr
    assert "make run" in done.stderr


def test_settings_come_from_the_file_too(tmp_path: Path) -> None:
    """`.env` where the bot is started."""
    (tmp_path / ".env").write_text("PORT=many\nSLACK_BOT_TOKEN='xoxb-${HOME}'\n", encoding="utf-8")

    done = _done("run", tmp_path, without={"PORT"})

    assert "- PORT is not a port." in done.stderr


def test_a_database_that_cannot_be_reached_is_one_sentence(tmp_path: Path) -> None:
    """Exit status 1, and no trace."""
    done = _done("run", tmp_path, {"DATABASE_URL": "postgresql://me:hush@127.0.0.1:1/coach"})

    assert done.returncode == 1
    assert "The database cannot be reached." in done.stderr
    assert "Traceback" not in done.stderr
    assert "hush" not in done.stderr


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    """Exit status 1."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = _done("run", tmp_path, {"PORT": str(other.getsockname()[1])})

    assert done.returncode == 1
    assert "Set HOST and PORT to a free place." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_manifest_is_printed_for_an_address_and_the_command_that_is_set(tmp_path: Path) -> None:
    """Ready to be pasted where Slack asks for it."""
    done = _done("manifest", tmp_path, {"COMMAND": "/coach"}, "--http", "https://me.example/")

    command = json.loads(done.stdout)["features"]["slash_commands"][0]
    assert (command["command"], command["url"]) == ("/coach", "https://me.example/slack/events")


def test_the_manifest_is_printed_for_socket_mode(tmp_path: Path) -> None:
    """It is the file that is checked in, and needs no settings. Here Python itself starts, as it does for an operator."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "manifest", "--socket"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )

    assert done.stdout == (ROOT / "manifest" / "socket.json").read_text(encoding="utf-8")


def test_the_manifest_wants_to_know_for_which_way(tmp_path: Path) -> None:
    """One of the two."""
    assert _done("manifest", tmp_path).returncode == 2
    assert _done("manifest", tmp_path, {}, "--socket", "--http", "https://me.example").returncode == 2


@pytest.mark.slow
def test_the_doctor_says_what_is_ill_by_its_exit_status(tmp_path: Path) -> None:
    """0, 1 and 2, as scripts want to know."""
    with Playground(
        clock=Clock(dt.datetime(2027, 1, 12, tzinfo=dt.UTC)),
        signing_secret="s",
        bot_token="xoxb-1",
        scopes=manifest.SCOPES,
    ) as slack:
        there = {"SLACK_API_URL": slack.api_url}
        early = _done("doctor", tmp_path, there)
        migrate.upgrade(f"sqlite:///{tmp_path}/network-coach.db")
        well = _done("doctor", tmp_path, there)
        wrong = _done("doctor", tmp_path, there | {"PORT": "x"})

    assert (early.returncode, well.returncode, wrong.returncode) == (1, 0, 2)
    assert [line for line in early.stdout.splitlines() if line.startswith("ILL")] == [
        "ILL   database: there is no SQLite file yet. Run `python -m bot migrate`; `run` does so by itself."
    ]
    assert {line[:4] for line in well.stdout.splitlines()} == {"well"}
    assert "- PORT is not a port." in wrong.stderr


def test_a_command_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """As argparse does."""
    assert _done("dance", tmp_path).returncode == 2


def _environment(more: Mapping[str, str], without: Collection[str]) -> dict[str, str]:
    wanted = {"PORT": "0", "LOG_LEVEL": "INFO"} | SLACK
    return {name: value for name, value in wanted.items() if name not in without} | {**more}


def _done(
    command: str, folder: Path, more: Mapping[str, str] | None = None, *options: str, without: Collection[str] = ()
) -> subprocess.CompletedProcess[str]:
    with started(command, *options, folder=folder, environment=_environment(more or {}, without)) as process:
        return subprocess.CompletedProcess(command, process.wait(), process.output, process.errors)


def _started(command: str, folder: Path, given: Collection[str] = SLACK) -> AbstractContextManager[Running]:
    return started(command, folder=folder, environment=_environment({}, SLACK.keys() - {*given}))
