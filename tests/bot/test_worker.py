"""The in-process clock: a beat at once, then again, whatever happens in one."""

import datetime as dt
import queue
import threading

import pytest

from bot.clock import utc_now
from bot.worker import Worker
from tests.patience import PATIENCE


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
    worker = Worker(lambda: None, seconds=30)
    assert worker.is_alive()

    worker._alive_at -= 91

    assert not worker.is_alive()


def test_a_clock_set_back_does_not_silence_the_beat() -> None:
    """To the scheduler the next beat lies hours ahead; the watch counts true time and wakes it."""
    beats: queue.Queue[int] = queue.Queue()
    worker = Worker(lambda: beats.put(1), seconds=0.05)
    worker.start()
    beats.get(timeout=PATIENCE)
    worker._scheduler.modify_job("beat", next_run_time=utc_now() + dt.timedelta(hours=5))
    while not beats.empty():
        beats.get()

    watched = threading.Event()
    while beats.empty():
        worker.watch()
        watched.wait(0.02)

    assert [beats.get(timeout=PATIENCE) for _ in range(2)] == [1, 1]
    worker.stop()


def test_the_watch_leaves_a_beat_alone_that_comes_in_time() -> None:
    """Nothing is done twice; one that stayed away is a sign of life once it has come."""
    beats: queue.Queue[int] = queue.Queue()
    worker = Worker(lambda: beats.put(1), seconds=3600)
    worker.start()
    beats.get(timeout=PATIENCE)

    worker.watch()

    assert beats.empty()
    worker._alive_at -= 4 * 3600
    while not worker.is_alive():
        worker.watch()
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
