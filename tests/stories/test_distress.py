"""When somebody is in distress, coaching stops and people are pointed to."""

from collections.abc import Callable

import pytest

from tests.stories.world import World


@pytest.mark.parametrize("in_dm", [True, False])
def test_coaching_stops_and_people_are_pointed_to(world: World, in_dm: bool) -> None:  # noqa: FBT001 - a column of the table
    """Nothing more is said until they want it."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.settle()
    if in_dm:
        world.alice.says("I can't do this any more")
        shown = world.alice.hears()
    else:
        shown = world.alice.types("/network I can't do this any more")

    assert shown.words.splitlines()[0] == "That sounds really hard, and I'm sorry. None of this here matters right now."
    assert "These people are there for you:\n• Career office: room 12" in shown.words
    assert "call your local emergency number" in shown.words
    assert "I've stopped all my reminders." in shown.words
    assert world.days(10) == []

    better = world.alice.types("/network I'm better now, thanks")
    assert better.words == "I'm glad to hear it.\nQuiet until you say so. Everything is kept.\nStart again now"

    world.alice.presses("Start again when I like", on=shown)
    world.settle()
    assert world.days(3) != []


def test_where_nobody_is_named_no_number_is_invented(named: Callable[..., World]) -> None:
    """Someone they trust and the local emergency number, in words; the reminders stop all the same."""
    world = named("/network", support=())
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.settle()
    world.alice.says("I want to die")
    shown = world.alice.hears()

    assert "call your local emergency number now" in shown.words
    assert "someone you trust" in shown.words
    assert "These people" not in shown.words
    assert not any(sign.isdigit() for sign in shown.words)
    assert world.days(10) == []


def test_what_somebody_else_went_through_is_a_talk_like_any_other(world: World) -> None:
    """A line that is saved is about them."""
    shown = world.alice.types('/network log coffee with Ada Lovelace today: she said "I can\'t do this any more"')

    assert shown.words.startswith("Saved: coffee with Ada Lovelace")
