"""What was asked and is settled by something else says so, and never tells of an exchange that nobody told."""

import pytest

from tests.seen import Shown
from tests.stories.world import World


def _greeted_twice(world: World) -> list[Shown]:
    """Two hellos to somebody met in December that nobody answered."""
    world.alice.types("/network log coffee with Priya Nair on 8 December 2025")
    return [world.until_told_of("Priya Nair", within=30) for _ in range(2)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/network plan priya mon 5:15pm", "Settled: you planned a talk with Priya Nair for"),
        ("/network no more about priya", "No more reminders about Priya Nair"),
        ("/network log met with Priya Nair today", "Noted: you were in touch with Priya Nair on"),
    ],
)
def test_an_old_hello_tells_what_settled_it(world: World, line: str, said: str) -> None:
    """A plan, wanting no more of it, or an exchange."""
    greeted = _greeted_twice(world)

    world.alice.types(line)
    world.settle()

    assert [said in one.now().words for one in greeted] == [True, True], [one.now().words for one in greeted]
    if "Noted" not in said:
        assert not any("Noted" in one.now().words for one in greeted)


def test_a_message_that_waits_for_an_answer_tells_that_a_talk_is_planned(world: World) -> None:
    """It does not say once more that they wrote."""
    world.alice.types("/network log wrote to Tom Reed")
    asked = world.until_told_of("Tom Reed", within=14)

    world.alice.types("/network plan Tom Reed on Monday at 17:15")
    world.settle()

    assert "you planned a talk with Tom Reed" in asked.now().words
    assert "Noted" not in asked.now().words
