"""`make bench`: what was measured, beside its floor and its goal; `python -m bench season` measures that part alone."""

import itertools
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from bench import beats, data, drafts, load, logline, season, servers
from bench.figures import Figure, show, verdict
from storage import Session, Waits, contacts, finding, open_sessions

ROUNDS, LOOK_UPS = 3, 1000
AT_ONCE = 64
WARM = 200
"""Requests of a kind that are not measured."""
_PREPARED = 3
"""Seconds in which a bot that nobody asks anything has prepared itself."""
SINGLES = (7, 300)
"""Blocks, and requests in each: two thousand of a kind for a 99th percentile."""
CROWDS = (3, 1000)
_numbers = itertools.count()


def main() -> None:
    """Measure and print; nothing is judged by an exit status, machines are noisy."""
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.")
    verdict([figure for part in wanted for figure in PARTS[part]()])


def _requests_and_look_ups() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, servers.slack() as api:
        file = Path(folder) / "bench.db"
        print(f"Making {data.IN_ALL:,} contacts, {data.OF_THE_OWNER:,} of them the owner's …", flush=True)
        data.make(file)
        figures = [*_look_ups(file), _start(file, api), *_requests(file, api)]
    show(figures)
    return figures


def _lines() -> list[Figure]:
    logline.report()
    return []


def _drafts() -> list[Figure]:
    drafts.report()
    return []


def _look_ups(file: Path) -> list[Figure]:
    sessions = open_sessions(f"sqlite:///{file}", waits=Waits())

    def p99(words: Callable[[int], str], look: Callable[[Session, str], object] = _by_name) -> float:
        took = []
        with sessions.reading() as session:
            for number in range(LOOK_UPS):
                began = time.perf_counter()
                look(session, words(number * 23 % data.OF_THE_OWNER))
                took.append(time.perf_counter() - began)
        return quantiles(took, n=100)[98] * 1000

    def told(number: int) -> str:
        return data.told(number % data.LINES).split()[4]

    def mistyped(number: int) -> str:
        name = data.name(number)
        return name[:5] + name[6:] + "x"

    figures = [
        Figure("look-up by the beginning, p99", p99(lambda number: data.FIRST[number % 20][:4]), 1, "ms"),
        Figure("look-up inside, p99", p99(lambda number: data.name(number)[-4:]), 5, "ms"),
        Figure("look-up with a typing error, p99", p99(mistyped), 15, "ms"),
        Figure("find by what was told, p99", p99(told, _by_anything), 30, "ms"),
        Figure("find with a typing error, p99", p99(lambda number: told(number) + " qestion", _by_anything), 100, "ms"),
    ]
    sessions.close()
    return figures


def _by_name(session: Session, words: str) -> object:
    return contacts.looked_up(session, 1, words, limit=20)


def _by_anything(session: Session, words: str) -> object:
    hits = finding.search(session, 1, words, limit=20)
    return finding.reasons(session, 1, hits.people, hits.words)


def _start(file: Path, api: str) -> Figure:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with servers.serving(["-m", "bot", "run"], DATABASE_URL=f"sqlite:///{file}", SLACK_API_URL=api) as url:
            load.run(url, load.commands(url, ["help", "help"]), at_once=1)
            took.append(time.perf_counter() - began)
    return Figure("start to first answer", median(took), 2, "s")


def _requests(file: Path, api: str) -> list[Figure]:
    with (
        servers.serving(["-m", "bench.empty"], SLACK_API_URL=api) as empty,
        servers.serving(["-m", "bot", "run"], DATABASE_URL=f"sqlite:///{file}", SLACK_API_URL=api) as bot,
    ):
        # What the first answers after a start wait for is another figure.
        for url, whats in ((empty, ("empty",)), (bot, ("log", "card"))):
            for what in whats:
                load.run(url, load.commands(url, _said(what, WARM)), at_once=8)
        threading.Event().wait(_PREPARED)
        singles = _side_by_side(empty, bot, SINGLES, 1)
        crowds = _side_by_side(empty, bot, CROWDS, AT_ONCE)
    figures, floor = [], singles["empty"].p99
    for what in ("log", "card"):
        share = crowds[what].rate / crowds["empty"].rate
        figures += [
            Figure(
                f"{what}, one in flight: p99 over the empty command's ({floor:.2f} ms)",
                singles[what].p99 - floor,
                5,
                "ms",
            ),
            Figure(f"{what}, 64 in flight: p99", crowds[what].p99 / 1000, 1, "s"),
            Figure(f"{what}, 64 in flight: rate against the empty command's", share, _SHARES[what], "", at_least=True),
            Figure(f"{what}: errors", singles[what].errors + crowds[what].errors, 0, ""),
        ]
        rates = f"{crowds[what].rate:.0f} a second; empty command: {crowds['empty'].rate:.0f} a second"
        print(f"{what}: {rates}; one in flight, the median {singles[what].p50:.2f} ms", flush=True)
    return figures


_SHARES = {"log": 1 / 10, "card": 1 / 8}
_SAYS = {"empty": "", "log": "Note what I learned", "card": "We were in touch"}
"""Only the right answer says that."""


def _side_by_side(empty: str, bot: str, blocks: tuple[int, int], at_once: int) -> dict[str, load.Load]:
    """All three in turn, block by block, so that they meet the same machine; each starts as often as the others."""
    taken: dict[str, list[load.Load]] = {what: [] for what in _SAYS}
    for number in range(blocks[0]):
        turns = list(_SAYS)
        for what in turns[number % 3 :] + turns[: number % 3]:
            url = empty if what == "empty" else bot
            taken[what].append(
                load.run(url, load.commands(url, _said(what, blocks[1])), at_once=at_once, says=_SAYS[what])
            )
    return {what: load.joined(each) for what, each in taken.items()}


def _said(what: str, count: int) -> list[str]:
    match what:
        case "card":
            return [f"card {data.name(next(_numbers) * 37 % data.OF_THE_OWNER)}" for _ in range(count)]
        case "log":
            return [
                f"log coffee with {data.FIRST[n % 20]} {_fresh(n)} (analyst @ Babbage & Co) today" for n in _take(count)
            ]
    return ["help"] * count


def _take(count: int) -> list[int]:
    return [next(_numbers) for _ in range(count)]


def _fresh(number: int) -> str:
    # All over the alphabet, as those who are known: one after the other they would all begin alike.
    return data.name(2_000_000 + number * 4_944_271 % 8_000_000).split()[-1]


PARTS = {
    # First, while this process is as small as the bot's: what the others leave behind would be looked through meanwhile.
    "season": season.report,
    "requests": _requests_and_look_ups,
    "lines": _lines,
    "drafts": _drafts,
    "beats": beats.report,
}


if __name__ == "__main__":
    main()
