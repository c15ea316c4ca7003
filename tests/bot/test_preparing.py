"""Preparing gives way to whoever waits, and is done in the end."""

import sys
from collections.abc import Iterator

from bot.preparing import WAYS, prepare


def _steps(taken: list[int]) -> Iterator[None]:
    for number in range(5):
        taken.append(number)
        yield


def test_every_step_is_taken() -> None:
    taken: list[int] = []
    assert prepare(_steps(taken), is_busy=lambda: False, is_stopped=lambda: False)
    assert taken == [*range(5)]


def test_no_step_is_taken_while_somebody_waits() -> None:
    taken: list[int] = []
    seen: list[int] = []

    def is_busy() -> bool:
        seen.append(len(taken))
        return len(seen) % 4 != 0

    assert prepare(_steps(taken), is_busy=is_busy, is_stopped=lambda: False)
    assert seen == [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4 + [5] * 4


def test_it_is_done_in_the_end_however_many_wait() -> None:
    taken: list[int] = []
    asked: list[int] = []

    def is_busy() -> bool:
        asked.append(len(taken))
        return True

    assert prepare(_steps(taken), is_busy=is_busy, is_stopped=lambda: False)
    assert taken == [*range(5)]
    assert asked.count(1) == WAYS


def test_it_ends_when_stopped_and_leaves_the_turns_of_python_as_they_were() -> None:
    usual = sys.getswitchinterval()
    taken: list[int] = []
    turns: list[float] = []

    def is_stopped() -> bool:
        turns.append(sys.getswitchinterval())
        return len(taken) == 2

    assert not prepare(_steps(taken), is_busy=lambda: False, is_stopped=is_stopped)
    assert taken == [0, 1]
    assert max(turns) < usual == sys.getswitchinterval()
