"""Somebody known works elsewhere now."""

from tests.stories.world import World


def test_a_new_job_is_put_on_the_card_and_is_a_reason_to_write(world: World) -> None:
    """After a question; what was there before is a note, and *Undo* puts it back."""
    world.alice.types("/network log coffee with Hannah Weiß (designer @ Blinkist) yesterday, thank you sent")
    asked = world.alice.types("/network hannah is now at Vestas as lead designer")
    assert asked.words.startswith("Hannah Weiß is at Vestas now, as lead designer?")
    world.alice.presses("Put it on the card", on=asked)
    world.settle()
    assert asked.now().words.startswith("On the card: Hannah Weiß, Lead designer at Vestas.")
    assert asked.now().buttons == ["Write to them", "Undo"]
    card = world.alice.types("/network hannah").words
    assert card.startswith("Hannah Weiß\nLead designer, Vestas")
    assert "Before: Designer at Blinkist" in world.alice.types("/network find blinkist").words

    world.alice.presses("Undo", on=asked.now())
    world.settle()
    assert world.alice.types("/network hannah").words.startswith("Hannah Weiß\nDesigner, Blinkist")
    assert "Saved" not in world.alice.types("/network kofi is now at Vestas").words
