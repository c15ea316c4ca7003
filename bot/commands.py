"""The command line: `python -m bot run`, `playground`, `web`, `worker`, `migrate`, `doctor` and `manifest`."""

import argparse
import json
import logging
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NoReturn, Protocol

from dotenv import dotenv_values

import storage
from bot import collecting, logs, manifest, preparing
from bot.assembly import AT_HOME, WORKER_WAITS, Bot
from bot.settings import TALKS_TO_SLACK, Settings, WrongSettings, names_slack, read
from coach import patterns
from storage import migrate

log = logging.getLogger(__name__)

_WELL, _FAILED, _WRONG_SETTINGS = 0, 1, 2
_Ahead = Callable[[], Iterable[object]]
"""What to do ahead of its first need, a little at each step."""

_EVERYWHERE = "0.0.0.0"  # noqa: S104 - `web` stands behind a router that sends Slack's requests on
_WATCH_SECONDS = 5
_SEE_IT_WORK = (
    "No Slack settings yet? `make run` starts a playground in the browser that needs none: logging a talk, the reminder "
    "to say thank you, the contact card. To use it in your own Slack, create an app from "
    'manifest/socket.json and put its two tokens into .env (see README, "Put it into your Slack").'
)
_OPEN = """
  Network Coach is running in a playground, a Slack workspace on this machine.
  Open {address} in your browser.

  What you do there is kept in {folder}/. Ctrl+C ends it.
"""
_NO_DATABASE = "The database cannot be reached. Is it running, and is DATABASE_URL right?"
_OLD_SCHEMA = "The database's tables are not those of this version. Run `python -m bot migrate` first."


class _Runs(Protocol):
    """The bot, or the playground with the bot in it."""

    def start(self) -> None:
        """Begin, and return once requests are taken."""

    def watch(self) -> None:
        """To be called now and then."""

    def stop(self) -> None:
        """End cleanly."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Do what the command line says and leave with its exit status: 0 well, 1 failed, 2 wrong settings or usage."""
    asked = _parser().parse_args(arguments)
    _leave(asked.does(asked))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="network-coach", description="Network Coach, a Slack app.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, (does, about) in _COMMANDS.items():
        commands.add_parser(name, help=about, description=about).set_defaults(does=does)
    shown = commands.add_parser("manifest", help="print the Slack app manifest")
    way = shown.add_mutually_exclusive_group(required=True)
    way.add_argument("--socket", action="store_true", help="for Socket Mode")
    way.add_argument("--http", metavar="URL", help="for HTTP: where Slack reaches the bot, https://…")
    shown.set_defaults(does=_manifest)
    return parser


def _run(asked: argparse.Namespace) -> int:
    return _with_settings(_run_all) if names_slack(os.environ, _dotenv()) else _playground(asked)


def _playground(_asked: argparse.Namespace) -> int:
    return _with_settings(_try_out, needed=())


def _web(_asked: argparse.Namespace) -> int:
    return _with_settings(lambda settings: _serve(Bot(replace(settings, host=settings.host or _EVERYWHERE))))


def _worker(_asked: argparse.Namespace) -> int:
    return _with_settings(
        lambda settings: _serve(Bot(settings, listening=False, beating=True, waits=WORKER_WAITS), ahead=tuple),
        needed=("SLACK_BOT_TOKEN",),
    )


def _migrate(_asked: argparse.Namespace) -> int:
    return _with_settings(_bring_up_to_date, needed=())


def _doctor(_asked: argparse.Namespace) -> int:
    from bot import doctor  # noqa: PLC0415 - what it brings along, no other command needs

    def examine(settings: Settings) -> int:
        status = _WELL
        for finding in doctor.look(settings):
            print(finding, flush=True)  # noqa: T201 - it is asked for
            status = _FAILED if finding.mend else status
        return status

    return _with_settings(examine)


def _manifest(asked: argparse.Namespace) -> int:
    def show(settings: Settings) -> int:
        command = settings.command
        made = manifest.socket(command=command) if asked.socket else manifest.http(asked.http, command=command)
        print(json.dumps(made, indent=2, ensure_ascii=False))  # noqa: T201 - it is asked for
        return _WELL

    return _with_settings(show, needed=())


_COMMANDS: Mapping[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "run": (_run, "everything in one process; brings the database up to date first"),
    "playground": (_playground, "try it in the browser, without Slack"),
    "web": (_web, "take Slack's requests"),
    "worker": (_worker, "say what is due"),
    "migrate": (_migrate, "bring the database up to date"),
    "doctor": (_doctor, "look whether all is well, and say what mends what is not"),
}


def _with_settings(does: Callable[[Settings], int], *, needed: Sequence[str] = TALKS_TO_SLACK) -> int:
    try:
        settings = read(os.environ, _dotenv(), needed=needed)
    except WrongSettings as wrong:
        return _complain(*(f"- {problem}" for problem in wrong.problems), *([_SEE_IT_WORK] * wrong.nothing_set))
    logs.set_up(level=settings.log_level, form=settings.log_format)
    try:
        return does(settings)
    except storage.Unavailable:
        log.error(_NO_DATABASE)  # noqa: TRY400 - a trace would help nobody
        return _FAILED


def _dotenv() -> dict[str, str | None]:
    return dotenv_values(".env", interpolate=False)


def _complain(*sentences: str) -> int:
    print("Some settings are missing or wrong:", *sentences, sep="\n", file=sys.stderr)  # noqa: T201 - to the operator
    return _WRONG_SETTINGS


def _bring_up_to_date(settings: Settings) -> int:
    migrate.upgrade(settings.database_url)
    log.info("The database is up to date")
    return _WELL


def _run_all(settings: Settings) -> int:
    _bring_up_to_date(settings)
    return _serve(Bot(replace(settings, host=settings.host or AT_HOME), beating=True))


def _try_out(settings: Settings) -> int:
    from bot.playground import FOLDER, Tryout  # noqa: PLC0415 - as the doctor

    tryout = Tryout(settings)
    return _until_stopped(tryout, started=lambda: _say(_OPEN.format(address=tryout.address, folder=FOLDER)))


def _say(sentence: str) -> None:
    print(sentence, flush=True)  # noqa: T201 - to whoever started it


def _serve(bot: Bot, *, ahead: _Ahead = patterns.prepare) -> int:
    """Serve until SIGTERM or SIGINT, and stop cleanly; what only sends reads nobody's words, and prepares nothing."""
    if not migrate.is_current(bot.sessions):
        log.error(_OLD_SCHEMA)
        return _FAILED
    return _until_stopped(bot, ahead=ahead, is_busy=lambda: bot.is_answering)


def _until_stopped(
    bot: _Runs,
    *,
    started: Callable[[], None] = lambda: None,
    ahead: _Ahead = patterns.prepare,
    is_busy: Callable[[], bool] = lambda: False,
) -> int:
    # A simple queue may be filled from inside a signal's handler; an event may not (its lock is not reentrant).
    stopped: queue.SimpleQueue[int] = queue.SimpleQueue()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda signum, _frame: stopped.put(signum))
    try:
        bot.start()
    except OSError as error:
        log.error("Cannot listen there: %s. Set HOST and PORT to a free place.", error.strerror)  # noqa: TRY400 - as above
        return _FAILED
    started()
    if preparing.prepare(ahead(), is_busy=is_busy, is_stopped=lambda: not stopped.empty()):
        collecting.settle()
    _watch(bot, stopped)
    log.info("Stopping")
    bot.stop()
    return _WELL


def _watch(bot: _Runs, stopped: "queue.SimpleQueue[int]") -> None:
    while True:
        try:
            stopped.get(timeout=_WATCH_SECONDS)
        except queue.Empty:
            bot.watch()
        else:
            return


def _leave(status: int) -> NoReturn:
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    if threading.active_count() > 1:
        # A thread that still waits for a frozen database must not hold the process back; all that matters is done.
        os._exit(status)
    sys.exit(status)
