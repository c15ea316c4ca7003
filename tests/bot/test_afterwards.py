"""What follows an answer is done in order for each owner, and never holds anything up."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from bot.afterwards import Afterwards
from storage import Busy
from tests.patience import PATIENCE


@pytest.fixture
def afterwards() -> Iterator[Afterwards]:
    """Closed at the end."""
    made = Afterwards()
    yield made
    made.close(1)


def test_the_jobs_of_one_owner_keep_their_order(afterwards: Afterwards) -> None:
    """Whatever the others do."""
    done: list[tuple[str, int]] = []
    for number in range(50):
        for owner in ("alice", "bob", "carol"):
            afterwards(owner, partial(done.append, (owner, number)))

    assert afterwards.settle()
    assert [number for owner, number in done if owner == "alice"] == list(range(50))
    assert len(done) == 150


def test_what_is_gathered_is_done_at_once_and_in_one_go() -> None:
    """Many small writes become one; nothing gathered is left behind when the process closes."""
    afterwards = Afterwards(gathered_for=3600)
    done: list[list[int]] = []
    for number in range(5):
        afterwards.gather("numbers", number, done.append)
    assert done == []

    assert afterwards.settle()
    afterwards.gather("numbers", 5, done.append)
    assert afterwards.close()

    assert done == [[0, 1, 2, 3, 4], [5]]


def test_what_is_gathered_is_done_by_itself_after_a_moment(afterwards: Afterwards) -> None:
    """Nobody has to ask for it."""
    done = threading.Event()
    afterwards.gather("numbers", 1, lambda _: done.set())

    assert done.wait(PATIENCE)


def test_a_failing_job_does_not_stop_its_lane(afterwards: Afterwards, caplog: pytest.LogCaptureFixture) -> None:
    """It is logged, and the next one is done."""
    done: list[int] = []
    afterwards("alice", lambda: 1 / 0)
    afterwards("alice", lambda: done.append(1))

    assert afterwards.settle()
    assert done == [1]
    assert "A job after an answer failed" in caplog.text


def test_a_database_that_is_away_is_one_calm_line(afterwards: Afterwards, caplog: pytest.LogCaptureFixture) -> None:
    """It mends itself, so no trace is needed."""

    def job() -> None:
        raise Busy

    afterwards("alice", job)

    assert afterwards.settle()
    assert [(one.levelname, one.getMessage(), one.exc_info) for one in caplog.records] == [
        ("WARNING", "A job after an answer was lost: no database (Busy)", None)
    ]


def test_closing_finishes_what_is_queued_and_takes_no_more(
    afterwards: Afterwards, caplog: pytest.LogCaptureFixture
) -> None:
    """A clean stop loses nothing that it accepted."""
    done: list[int] = []
    for number in range(20):
        afterwards(number, partial(done.append, number))

    assert afterwards.close()
    afterwards("alice", lambda: done.append(99))

    assert sorted(done) == list(range(20))
    assert "came after closing" in caplog.text


def test_a_job_that_hangs_does_not_hold_back_closing(afterwards: Afterwards) -> None:
    """The rest of the process has seconds, not minutes."""
    release = threading.Event()
    afterwards("alice", release.wait)

    assert not afterwards.close(0.05)
    release.set()


def test_more_than_a_lane_holds_is_dropped_and_said(caplog: pytest.LogCaptureFixture) -> None:
    """Better than growing until the machine gives up."""
    afterwards = Afterwards(longest_queue=1)
    started, release = threading.Event(), threading.Event()

    def hold() -> None:
        started.set()
        release.wait()

    afterwards("alice", hold)
    started.wait()
    for _ in range(2):
        afterwards("alice", lambda: None)
    release.set()

    assert afterwards.settle()
    assert caplog.text.count("Too many jobs") == 1
    afterwards.close()
