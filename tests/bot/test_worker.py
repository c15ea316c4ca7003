"""The in-process clock: a beat at once, then again, whatever happens in one."""

import queue

import pytest

from bot.worker import Worker


def test_the_first_beat_comes_at_once_and_others_follow() -> None:
    """Nobody waits half a minute after a start."""
    beats: queue.Queue[int] = queue.Queue()
    worker = Worker(lambda: beats.put(1), seconds=0.05)

    worker.start()

    assert [beats.get(timeout=5) for _ in range(3)] == [1, 1, 1]
    assert worker.is_alive()
    worker.stop()


def test_a_failing_beat_is_logged_and_the_next_one_comes(caplog: pytest.LogCaptureFixture) -> None:
    """One of the four edges."""
    beats: queue.Queue[int] = queue.Queue()

    def fail() -> None:
        beats.put(1)
        raise KeyError("Ada")

    worker = Worker(fail, seconds=0.05)
    worker.start()

    assert [beats.get(timeout=5) for _ in range(2)] == [1, 1]
    worker.stop()
    assert "A beat failed" in caplog.text


def test_a_process_whose_beats_stay_away_is_ill() -> None:
    """Three intervals without a beat."""
    worker = Worker(lambda: None, seconds=30)
    assert worker.is_alive()

    worker._alive_at -= 91

    assert not worker.is_alive()


def test_the_watch_wakes_a_scheduler_that_was_silenced() -> None:
    """A computer's clock that is set back leaves the next beat far in the future."""
    beats: queue.Queue[int] = queue.Queue()
    worker = Worker(lambda: beats.put(1), seconds=3600)
    worker.start()
    beats.get(timeout=5)

    worker.watch()
    assert beats.empty()
    worker._alive_at -= 3 * 3600 + 1
    worker.watch()

    assert beats.get(timeout=5) == 1
    worker.stop()
