"""The workspace's clock."""

import datetime as dt

import pytest

from playground.clock import Clock, TickingClock
from tests.playground.given import TrueTime

_NOON = dt.datetime(2026, 4, 16, 12, tzinfo=dt.UTC)


def test_it_stands_still_between_moves() -> None:
    clock = Clock(_NOON)
    assert clock() == clock() == _NOON


def test_it_moves_forward_by_and_to() -> None:
    clock = Clock(_NOON)
    assert clock.forward(dt.timedelta(days=1)) == clock() == _NOON + dt.timedelta(days=1)
    assert clock.to(_NOON + dt.timedelta(days=90)) == clock()


def test_it_shows_utc_whatever_it_was_given() -> None:
    lisbon = dt.timezone(dt.timedelta(hours=1))
    assert Clock(dt.datetime(2026, 4, 16, 13, tzinfo=lisbon))().utcoffset() == dt.timedelta(0)


def test_it_never_moves_back() -> None:
    clock = Clock(_NOON)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.forward(dt.timedelta(seconds=-1))
    with pytest.raises(ValueError, match="cannot go back"):
        clock.to(_NOON - dt.timedelta(days=1))
    assert clock() == _NOON


def test_it_refuses_a_moment_without_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Clock(dt.datetime(2026, 4, 16))  # noqa: DTZ001 - that is the point


def test_one_runs_along_with_true_time_and_never_goes_back() -> None:
    true_time = TrueTime()
    clock = TickingClock(_NOON, true_time)
    true_time.seconds += 60
    assert clock() == _NOON + dt.timedelta(minutes=1)
    clock.forward(dt.timedelta(days=1))
    ahead = clock.ahead
    true_time.seconds += 60
    assert clock() == _NOON + dt.timedelta(days=1, minutes=2)
    assert clock.ahead == pytest.approx(ahead)
    true_time.seconds -= 3600
    assert clock() == _NOON + dt.timedelta(days=1, minutes=2)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.to(_NOON)
