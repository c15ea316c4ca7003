"""What was sent to somebody, in a line: a message to them, and a promise kept."""

import pytest

from tests.stories.world import World


def _promised(world: World, text: str) -> None:
    saved = world.alice.types("/network log coffee with Jonas Berg yesterday")
    world.settle()
    world.alice.presses("Note what I learned", on=saved)
    world.alice.form.fill("What will you remember?", "Trams are planned by ear")
    world.alice.form.fill("Anything you or they promised?", text)
    world.alice.form.submit()
    world.settle()


@pytest.mark.parametrize(
    "line", ["sent jonas my cv", "I sent my CV to Jonas", "emailed Jonas my cv today", "log sent Jonas Berg the CV"]
)
def test_what_was_promised_is_kept_by_sending_it(world: World, line: str) -> None:
    """Nobody asks about it any more, and the thank-you stays open."""
    _promised(world, "I send my CV by Friday")
    sent = world.alice.types(f"/network {line}")
    assert sent.words.startswith("Noted: you wrote to Jonas Berg")
    assert "That keeps your promise: “I send my CV by Friday”." in sent.words
    card = world.alice.types("/network jonas").words
    assert "You promised" not in card
    assert "A thank-you for yesterday's coffee." in card
    assert not any("promise" in told.text for _, told in world.days(5))


def test_undo_takes_back_what_was_sent_and_that_it_was_promised_still(world: World) -> None:
    _promised(world, "I send my CV by Friday")
    world.alice.types("/network sent jonas my cv")
    world.alice.types("/network undo")
    card = world.alice.types("/network jonas").words
    assert "You promised: I send my CV by Friday" in card
    assert "Last in touch: yesterday (coffee)." in card


def test_something_else_keeps_no_promise(world: World) -> None:
    _promised(world, "I send my CV by Friday")
    sent = world.alice.types("/network sent jonas the article on trams")
    assert sent.words.startswith("Noted: you wrote to Jonas Berg")
    assert "keeps your promise" not in sent.words
    assert "keeps your promise" not in world.alice.types("/network sent jonas the friday numbers").words
    assert "You promised: I send my CV" in world.alice.types("/network jonas").words


def test_what_was_given_is_no_role(world: World) -> None:
    """And no talk of that name."""
    world.alice.types("/network log shared my portfolio with Mira Shah")
    card = world.alice.types("/network mira").words
    assert card.startswith("Mira Shah\nLast in touch: today")
    assert "shared my portfolio" in card


def test_a_first_name_of_two_letters_is_known_in_a_sentence(world: World) -> None:
    """And *to* is nobody's."""
    for name in ("Bo Ek", "To Huu"):
        world.alice.types(f"/network log coffee with {name} on Friday")
    asked = world.alice.types("/network i promised bo to send him my cv")
    assert asked.buttons[:2] == ["I promised it", "Bo Ek did"]


def test_nobody_waits_for_an_answer_to_what_was_sent(world: World) -> None:
    """It is no first message: nothing is asked about it before the hello, months later."""
    sent = world.alice.types("/network sent Greg Pike the photos of the fair")
    assert sent.words.startswith("Noted: you wrote to Greg Pike.")
    assert "That is how it begins" not in sent.words
    assert [told.text for _, told in world.days(30)] == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("i promised jonas to send him my cv", "send him my cv"),
        ("i owe Jonas a link to my github", "a link to my github"),
    ],
)
def test_a_promise_without_a_day_is_asked_about_on_the_day_that_is_named(world: World, said: str, kept: str) -> None:
    """On Friday, three days later, in the owner's words but for the promising."""
    world.alice.types("/network log coffee with Jonas Berg yesterday")
    world.alice.types("/network thanked jonas")
    told = world.alice.presses("I promised it", on=world.alice.types(f"/network {said}"))
    world.settle()
    assert f"I'll ask you on Fri 17 April: “{kept}”." in told.now().words
    asked = world.until_told(within=4)
    assert asked.text == "Is your promise to Jonas Berg kept?"
    assert world.now.date().isoformat() == "2026-04-17"
