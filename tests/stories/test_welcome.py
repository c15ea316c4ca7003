"""Coming back after weeks: one easy thing, and the older ones shown or let go."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World


def away(world: World) -> list[Shown]:
    """Three people, a note from each, then a stopped bot and months without a word; what she is told when she comes back."""
    for name in ("Ada Lovelace", "Bo Lind", "Cai Yun"):
        world.alice.types(f"/network log {name} emailed me today")
    world.settle()
    world.clock.to(world.clock() + dt.timedelta(days=110))
    before = len(world.alice.dm)
    world.alice.types("/network help")
    world.settle()
    return world.alice.dm[before:]


def test_coming_back_is_met_with_one_easy_thing(world: World) -> None:
    """Screens (g), once; nothing says for how long."""
    [shown] = away(world)

    assert shown.words.splitlines()[:2] == [
        "Welcome back. Everything is here.",
        "One easy thing to start with: a few lines to Cai Yun.",
    ]
    assert "Three older things can wait, or go." in shown.words
    assert shown.buttons == ["Write it with me", "Show them", "Let them go"]
    before = len(world.alice.dm)
    world.alice.types("/network help")
    world.settle()
    assert len(world.alice.dm) == before
    assert "Ada Lovelace" in world.alice.presses("Show them", on=shown).words


@pytest.mark.parametrize("in_dm", [True, False])
def test_a_greeting_after_weeks_is_answered_by_that_alone(world: World, in_dm: bool) -> None:  # noqa: FBT001 - a column of the table
    """One message with one thing in it; the others have time until the next day."""
    for name in ("Ada Lovelace", "Bo Lind", "Cai Yun"):
        world.alice.types(f"/network log {name} emailed me today")
    world.settle()
    world.clock.to(world.clock() + dt.timedelta(days=111))  # a Monday
    before = len(world.alice.dm)
    if in_dm:
        world.alice.says("hi")
        shown = world.alice.hears()
    else:
        shown = world.alice.types("/network hi")

    assert shown.words.splitlines()[0] == "Welcome back. Everything is here."
    assert shown.buttons == ["Write it with me", "Show them", "Let them go"]
    told = world.wait_until(world.clock() + dt.timedelta(hours=8))
    assert not told
    assert len(world.alice.dm) == before + in_dm
    [(when, hello)] = world.days(1)
    assert when.date() == world.now.date()
    assert "Ada Lovelace" in hello.words
    world.alice.says("hi")
    assert world.alice.hears().words.startswith("Hello, good to see you.")


def test_older_things_are_let_go_and_hellos_come_back_one_a_day(world: World) -> None:
    """With Undo."""
    [shown] = away(world)

    said = world.alice.presses("Let them go", on=shown)

    assert said.words.splitlines()[0] == "Three hellos come back, one a day at most."
    world.settle()
    told = [(when.date(), one) for when, one in world.days(7)]
    assert len({day for day, _ in told}) == 3
    assert all(len([one for one in ("Ada", "Bo", "Cai") if one in shown.text]) == 1 for _, shown in told)


def test_letting_go_is_taken_back_with_the_names(world: World) -> None:
    """So that it is clear what is open again."""
    [shown] = away(world)
    world.alice.presses("Let them go", on=shown)

    undone = world.alice.types("/network undo").words
    assert undone == "Taken back: letting older things go with Ada Lovelace, Bo Lind and Cai Yun."


def test_whoever_was_here_lately_is_not_welcomed_back(world: World) -> None:
    """Nor somebody for whom nothing has waited for long."""
    world.alice.types("/network log Ada Lovelace emailed me today")
    hello = world.until_told(within=100)
    before = len(world.alice.dm)

    world.alice.presses("We've been in touch", on=hello)
    world.settle()

    assert len(world.alice.dm) == before


def test_after_a_pause_what_waited_is_shown(world: World) -> None:
    """Thank-yous from before it are let go with one press."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.until_told(within=2)
    world.alice.types("/network pause for 3 weeks")
    world.settle()
    world.days(22)
    before = len(world.alice.dm)
    world.alice.types("/network help")
    world.settle()

    shown = world.alice.dm[before:][-1]
    assert "One easy thing to start with: a thank-you to Ada Lovelace. Late is fine." in shown.words
    assert world.alice.presses("Let them go", on=shown).words.splitlines()[0] == "Done: one older thing is let go."
