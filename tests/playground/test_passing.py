"""Time that passes in the workspace, with a bot that speaks on given days."""

import datetime as dt

import pytest

from playground.clock import Clock
from playground.passing import Busy, Passing
from playground.workspace import BOT_USER, Workspace

_NOON = dt.datetime(2026, 4, 16, 12, tzinfo=dt.UTC)


class Speaking:
    """Says something in the DM at each of these moments, once it is asked to beat then or later."""

    def __init__(self, clock: Clock, workspace: Workspace, *at: dt.datetime) -> None:
        """`clock` is read at every beat."""
        self.clock, self.workspace = clock, workspace
        self.at = list(at)
        self.beats: list[dt.datetime] = []

    def beat(self) -> None:
        """Look whether it is time."""
        self.beats.append(self.clock())
        while self.at and self.at[0] <= self.clock():
            self.at.pop(0)
            self.workspace.post(self.workspace.dm("U_ALICE", BOT_USER).id, BOT_USER, "Now")

    def next_at(self) -> dt.datetime | None:
        """The next of the moments."""
        return self.at[0] if self.at else None


@pytest.fixture
def clock() -> Clock:
    return Clock(_NOON)


@pytest.fixture
def workspace(clock: Clock) -> Workspace:
    made = Workspace(clock)
    made.add_person("U_ALICE", "Alice")
    return made


def days(count: float) -> dt.datetime:
    return _NOON + dt.timedelta(days=count)


def test_every_day_on_the_way_is_played_and_every_message_dated_by_its_moment(
    clock: Clock, workspace: Workspace
) -> None:
    bot = Speaking(clock, workspace, days(0.3), days(20.5), days(100))
    assert Passing(workspace, clock, bot).by("months") == dt.datetime(2026, 7, 16, 12, tzinfo=dt.UTC)
    told = [dt.datetime.fromtimestamp(float(message.ts), dt.UTC) for message in workspace.messages]
    assert told == [days(0.3), days(20.5)]
    assert max(later - sooner for sooner, later in zip(bot.beats, bot.beats[1:], strict=False)) <= dt.timedelta(days=1)


def test_it_stops_when_the_bot_has_spoken(clock: Clock, workspace: Workspace) -> None:
    passing = Passing(workspace, clock, Speaking(clock, workspace, days(2), days(3)))
    assert passing.to_next_message() == days(2)
    assert passing.to_next_message() == days(3)
    assert passing.to_next_message() is None
    assert clock() == days(3)


def test_a_bot_that_is_due_but_silent_does_not_hold_time_back(clock: Clock, workspace: Workspace) -> None:
    class Silent(Speaking):
        def beat(self) -> None:
            self.beats.append(self.clock())

    bot = Silent(clock, workspace, days(0))
    Passing(workspace, clock, bot).by("hour")
    assert clock() == _NOON + dt.timedelta(hours=1)
    assert len(bot.beats) > 1


def test_time_passes_once_at_a_time(clock: Clock, workspace: Workspace) -> None:
    class Impatient(Speaking):
        def beat(self) -> None:
            with pytest.raises(Busy):
                passing.by("day")
            super().beat()

    bot = Impatient(clock, workspace, days(0.5))
    passing = Passing(workspace, clock, bot)
    assert passing.by("day") == days(1)
    assert not passing.is_going
