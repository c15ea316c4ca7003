"""`python -m bot …` in processes of their own, each a fork of one that has imported all of it already.

Python and everything the bot stands on take seconds of processor to start; a fork of what has started takes none. What
it is to be is all its own: arguments, folder, environment, output, signals, exit status.
"""

import multiprocessing
import os
import runpy
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.patience import PATIENCE

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["bot.commands", "tests.bot.command_line"])


class Running:
    """One such process."""

    def __init__(self, process: Any, notes: Path) -> None:
        self._process = process
        self._notes = notes

    @property
    def output(self) -> str:
        """What it has printed so far."""
        return (self._notes / "out").read_text(encoding="utf-8")

    @property
    def errors(self) -> str:
        """What it has complained and logged so far."""
        return (self._notes / "err").read_text(encoding="utf-8")

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self._process.pid, number)

    def wait(self) -> int:
        """Its exit status once it has ended; AssertionError where it does not."""
        self._process.join(PATIENCE)
        status = self._process.exitcode
        assert status is not None, f"It has not ended: {self.errors}"
        return int(status)


@contextmanager
def started(*arguments: str, folder: Path, environment: Mapping[str, str]) -> Iterator[Running]:
    """The bot, told these arguments in this folder and this environment; killed at the end where it still runs."""
    with tempfile.TemporaryDirectory() as notes:
        for name in ("out", "err"):
            Path(notes, name).touch()
        process = _FORKS.Process(target=_be, args=(arguments, folder, dict(environment), notes), daemon=True)
        process.start()
        try:
            yield Running(process, Path(notes))
        finally:
            process.kill()
            process.join()
            process.close()


def _be(arguments: tuple[str, ...], folder: Path, environment: dict[str, str], notes: str) -> None:
    for number, name in ((1, "out"), (2, "err")):
        said = os.open(Path(notes, name), os.O_WRONLY | os.O_APPEND)
        os.dup2(said, number)
        os.close(said)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["network-coach", *arguments]
    runpy.run_module("bot", run_name="__main__")
