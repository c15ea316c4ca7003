"""The in-process clock: a beat at once, then again, whatever happens in one."""

import queue
import threading
from dataclasses import dataclass

import pytest

from bot.worker import Worker
from tests.patience import PATIENCE


@dataclass
class Hands:
    """Of a clock that somebody else moves; in seconds."""

    at: float = 0

    def shown(self) -> float:
        """What it shows."""
        return self.at


def test_the_first_beat_comes_at_once_and_others_follow() -> None:
    """Nobody waits half a minute after a start."""
    beats: queue.Queue[int] = queue.Queue()
    worker = Worker(lambda: beats.put(1), seconds=0.05)

    worker.start()

    assert [beats.get(timeout=PATIENCE) for _ in range(3)] == [1, 1, 1]
    worker.stop()


def test_a_failing_beat_is_logged_and_the_next_one_comes(caplog: pytest.LogCaptureFixture) -> None:
    """One of the four edges."""
    beats: queue.Queue[int] = queue.Queue()

    def fail() -> None:
        beats.put(1)
        raise KeyError("Ada")

    worker = Worker(fail, seconds=0.05)
    worker.start()

    assert [beats.get(timeout=PATIENCE) for _ in range(2)] == [1, 1]
    worker.stop()
    assert "A beat failed" in caplog.text


def test_a_process_whose_beats_stay_away_is_ill() -> None:
    """Three intervals without a beat."""
    hands = Hands()
    worker = Worker(lambda: None, seconds=30, true_time=hands.shown)
    assert worker.is_alive()

    hands.at += 91

    assert not worker.is_alive()


def test_a_clock_set_back_does_not_silence_the_beat() -> None:
    """To the scheduler the next beat lies hours ahead, and again; the watch counts true time and wakes it each time."""
    beats, hands = queue.Queue[int](), Hands()
    worker = Worker(lambda: beats.put(1), seconds=3600, true_time=hands.shown)
    worker.start()
    beats.get(timeout=PATIENCE)

    for _ in range(2):
        hands.at += 4 * 3600
        watched = threading.Event()
        while not worker.is_alive():
            worker.watch()
            watched.wait(0.02)
        assert beats.get(timeout=PATIENCE) == 1

    worker.stop()


def test_the_watch_leaves_a_beat_alone_that_comes_in_time() -> None:
    """Nothing is done twice."""
    beats, hands = queue.Queue[int](), Hands()
    worker = Worker(lambda: beats.put(1), seconds=3600, true_time=hands.shown)
    worker.start()
    beats.get(timeout=PATIENCE)
    hands.at += 2 * 3600

    worker.watch()

    assert beats.empty()
    worker.stop()


def test_a_beat_longer_than_its_interval_is_alone_and_no_illness(caplog: pytest.LogCaptureFixture) -> None:
    """The next one comes when it is over."""
    begun, over = queue.Queue[int](), threading.Event()
    running: list[int] = []

    def slow() -> None:
        running.append(1)
        begun.put(len(running))
        over.wait(PATIENCE)
        running.pop()

    worker = Worker(slow, seconds=0.01)
    worker.start()
    assert begun.get(timeout=PATIENCE) == 1
    assert not over.wait(0.2)
    assert begun.empty()
    assert worker.is_alive()
    worker.watch()

    over.set()
    assert [begun.get(timeout=PATIENCE) for _ in range(3)] == [1, 1, 1]
    worker.stop()
    assert "A beat failed" not in caplog.text


def test_after_a_beat_that_said_something_the_next_comes_soon() -> None:
    """More may be waiting for its turn, long before the interval is over."""
    beats: queue.Queue[int] = queue.Queue()
    said = iter([3, 0])

    def beat() -> int:
        beats.put(1)
        return next(said, 0)

    worker = Worker(beat, seconds=3600)
    worker.start()

    assert [beats.get(timeout=PATIENCE) for _ in range(2)] == [1, 1]
    worker.stop()
