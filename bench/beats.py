"""How fast the bot speaks first: the quiet beat, the claim, the worker's memory, and deliveries against Slack's pace."""

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter
from urllib.parse import urlsplit

import psutil

from bench import dues, naive
from bench.figures import Figure, show
from bench.servers import ROOT
from bot.assembly import WORKER_WAITS, Bot
from bot.settings import Settings
from storage import Waits, open_sessions, sending

FEW, MANY, ASLEEP = 1_000, 1_000_000, 50_000
JOBS = 20_000
WORKSPACES, EACH, ROUNDS = 800, 3, 3
SECONDS, IN_FLIGHT = 0.05, 32
BEATS, CLAIMS = 400, 30
_CLAIMED_WITHIN = {"SQLite": 8, "PostgreSQL": 2}


def report() -> list[Figure]:
    """Measure on both databases and print; what was measured."""
    figures: list[Figure] = []
    with TemporaryDirectory() as folder, dues.postgresql() as server:
        for name, where in (("SQLite", folder), ("PostgreSQL", server)):
            print(f"Making {MANY:,} reminders on {name}, {ASLEEP:,} owners of some asleep …", flush=True)
            few, many = dues.database(where, "few"), dues.database(where, "many")
            # Everybody there has something due as well: what is measured says the same messages from both.
            dues.fill(few, FEW, asleep=FEW // dues.OF_ONE)
            dues.fill(many, MANY, asleep=ASLEEP)
            figures += [_quiet(name, few, many), _claims(name, few, many), _memory(name, few, many)]
            figures += [_deliveries(name, where)]
    show(figures)
    return figures


def _quiet(name: str, few: str, many: str) -> Figure:
    bots = [Bot(_settings(url), clock=lambda: dues.NOW, listening=False, waits=WORKER_WAITS) for url in (few, many)]
    took: list[list[float]] = [[], []]
    for number in range(BEATS):
        for bot, each in zip(bots, took, strict=True):
            spent = _took(bot.beat)
            each.extend([spent] if number >= BEATS // 10 else [])  # the first ones warm up
    for bot in bots:
        bot.stop()
    low, high = (median(each) * 1000 for each in took)
    return Figure(
        f"{name}: quiet beat, a million reminders against a thousand ({low:.2f} ms)", high / low, 1.3, "times"
    )


class _Undone(Exception):
    """So that the next ones find them again."""


def _claims(name: str, few: str, many: str) -> Figure:
    medians = []
    for url in (few, many):
        sessions = open_sessions(url, waits=Waits())
        took = []
        for _ in range(CLAIMS):
            dues.wake(url, 100, dues.NOW)
            with suppress(_Undone), sessions.begin() as session:
                began = perf_counter()
                taken = len(sending.take(session, now=dues.NOW, places=100))
                while taken < 100 and (more := len(sending.take(session, now=dues.NOW, places=100 - taken))):
                    taken += more
                took.append(perf_counter() - began)
                assert taken == 100, taken
                raise _Undone
        sessions.close()
        dues.wake(url, 100, dues.LATER)
        medians.append(median(took) * 1000)
    what = f"{name}: claiming 100 among a million against a thousand ({medians[0]:.1f} ms)"
    return Figure(what, medians[1] / medians[0], _CLAIMED_WITHIN[name], "times")


def _memory(name: str, few: str, many: str) -> Figure:
    grown = []
    for url in (few, many):
        dues.wake(url, 200, dues.NOW)
        with _stand_in(1, 0) as api, _worker(url, api) as worker:
            _until(partial(_is_quiet, url))
            threading.Event().wait(3)
            grown.append(psutil.Process(worker.pid).memory_info().rss / 1e6)
    what = f"{name}: the worker's memory, a million reminders over a thousand ({grown[0]:.0f} MB)"
    return Figure(what, grown[1] - grown[0], 10, "MB")


def _deliveries(name: str, where: str) -> Figure:
    people = WORKSPACES * EACH
    rounds = [_round(where, number, people) for number in range(ROUNDS)]
    with _stand_in(people, SECONDS) as api:
        os.environ["SLACK_API_URL"] = api
        jobs = dues.database(where, "jobs")
        simply = naive.rate(jobs, people // 4)
    quiet, found = naive.look(jobs, JOBS)
    most, ours = (median(each) for each in zip(*rounds, strict=True))
    print(f"{name}: {ours:.0f} messages a second from due to sent; the stand-in's most {most:.0f}; ", end="")
    print(f"the naive way {simply:.0f} (among {JOBS:,} jobs a quiet look {quiet:.2f} ms, finding 100 {found:.1f} ms)")
    share = median(ours / most for most, ours in rounds)
    what = f"from due to settled, over {WORKSPACES} workspaces, against the stand-in's most ({most:.0f}/s)"
    return Figure(f"{name}: {what}", share, 0.8, "", at_least=True)


def _round(where: str, number: int, people: int) -> tuple[float, float]:
    """Messages a second, right after each other: the stand-in's most, and from due to settled, composing included."""
    url = dues.database(where, f"deliveries{number}")
    dues.people(url, workspaces=WORKSPACES, each=EACH)
    with _stand_in(people, SECONDS) as api:
        most = _most(api, people)
    with _stand_in(people, SECONDS) as api, _worker(url, api):
        _until(lambda: len(dues.sent(url)) == people)
        taken = dues.sent(url)
    return most, (people - 1) / (taken[-1] - taken[0])


def _most(api: str, people: int) -> float:
    """Messages a second that the stand-in takes with so many in flight, from a client that costs next to nothing."""
    where = urlsplit(api)
    body = (
        '{"channel": "D%08d", "text": "How about a thank-you to Ada Lovelace today? You had coffee on Saturday.", "blocks": ['
        '{"type": "section", "text": {"type": "plain_text", "text": "How about a thank-you to Ada Lovelace today?"}},'
        '{"type": "actions", "elements": [{"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "I sent it"}},'
        '{"type": "button", "action_id": "b", "text": {"type": "plain_text", "text": "Show the card"}}]}],'
        '"metadata": {"event_type": "network_coach", "event_payload": {"token": "x"}}}'
    )
    waiting = iter(range(people))

    async def one() -> None:
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        for number in waiting:
            sent = (body % (number + 1)).encode()
            head = (
                f"POST /api/chat.postMessage HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer xoxb-bench\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(sent)}\r\n\r\n"
            )
            writer.write(head.encode() + sent)
            answer = await reader.readuntil(b"\r\n\r\n")
            length = next(
                int(line[15:]) for line in answer.split(b"\r\n") if line.lower().startswith(b"content-length")
            )
            assert b'"ok":true' in await reader.readexactly(length)
        writer.close()

    async def everybody() -> float:
        began = perf_counter()
        await asyncio.gather(*(one() for _ in range(IN_FLIGHT)))
        return people / (perf_counter() - began)

    return asyncio.run(everybody())


@contextmanager
def _stand_in(people: int, seconds: float) -> Iterator[str]:
    with _process(["-m", "bench.stand_in", str(people), str(seconds)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        yield process.stdout.readline().strip()


@contextmanager
def _worker(url: str, api: str) -> Iterator[subprocess.Popen[str]]:
    settings = {
        "DATABASE_URL": url,
        "SLACK_API_URL": api,
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "BEAT_SECONDS": "0.2",
        "PORT": "0",
        "LOG_LEVEL": "ERROR",
    }
    with _process(["-m", "bot", "worker"], env={**os.environ, **settings}) as process:
        yield process


@contextmanager
def _process(
    arguments: list[str], *, env: Mapping[str, str] | None = None, stdout: int | None = None
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, text=True, env=env, stdout=stdout)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _settings(url: str) -> Settings:
    return Settings(database_url=url, bot_token="xoxb-bench", api_url="http://127.0.0.1:9/api/")


def _is_quiet(url: str) -> bool:
    sessions = open_sessions(url, waits=Waits())
    with sessions.reading() as session:
        is_quiet = sending.oldest(session, dues.NOW) is None
    sessions.close()
    return is_quiet


def _until(is_so: Callable[[], bool], within: float = 120) -> None:
    latest, pulse = monotonic() + within, threading.Event()
    while not is_so():
        if monotonic() > latest:
            raise TimeoutError
        pulse.wait(0.2)


def _took(what: Callable[[], object]) -> float:
    began = perf_counter()
    what()
    return perf_counter() - began


if __name__ == "__main__":
    report()
