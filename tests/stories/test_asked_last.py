"""Words about whoever was asked about last, without a name in them."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World


def _says(world: World, words: str) -> Shown:
    world.alice.says(words)
    return world.alice.hears()


def _asked(world: World, *lines: str) -> Shown:
    """The thank-yous for these are asked about."""
    for line in lines or ("coffee with Ada Lovelace today",):
        world.alice.types(f"/network log {line}")
    return world.until_told(within=2)


@pytest.mark.parametrize("words", ["can you draft it for me", "write it", "what should I say?"])
def test_it_is_written_for_whom_was_asked_about(world: World, words: str) -> None:
    """The thank-you, without saying the name once more."""
    _asked(world)
    assert _says(world, words).words.startswith("To Ada Lovelace, for yesterday's coffee")


def test_of_several_people_nobody_is_meant(world: World) -> None:
    """It is not guessed."""
    _asked(world, "coffee with Ada Lovelace today", "tea with Bo Lind today")
    assert _says(world, "write it").words.startswith("I don't know “write it” yet.")


def test_what_they_said_is_on_their_card(world: World) -> None:
    """And a question that nobody was asked about is not answered with somebody's card."""
    assert "I can't answer" in world.alice.types("/network what did she say").words
    _asked(world)
    assert _says(world, "what did she say?").words.startswith("Ada Lovelace\n")


def test_where_the_talk_is_can_be_told_when_it_is_asked_about(world: World) -> None:
    """The page shows it; *Undo* takes it away."""
    world.alice.types("/network plan call with Bo Lind on Friday at 15:00")
    while world.until_told(within=4).text != "Call with Bo Lind, tomorrow (Fri 17 April) 15:00.":
        pass
    noted = _says(world, "it's at the Café Nero")
    assert noted.words.startswith("Noted for the call with Bo Lind: the Café Nero")
    for said in ("it's at noon", "it's in two weeks", "we meet at half past two", "where is bo", "the link is broken"):
        assert "Noted for the call" not in _says(world, said).words, said
    page = world.until_told(within=2)
    assert world.now.date() == dt.date(2026, 4, 17)
    assert "the Café Nero" in page.words


def test_a_bare_yes_or_no_is_asked_back(world: World) -> None:
    """Of a thank-you it could mean two things; of a talk to come a yes is that it stands."""
    _asked(world)
    assert _says(world, "no").words.startswith("That's fine. It can wait, or be left out:\nOne thing is still open\n")
    assert _says(world, "yes").words.startswith(
        "Good. Is it done, or shall we write it now?\nOne thing is still open\n"
    )
    _says(world, "done")
    assert _says(world, "no").words.startswith("That's fine.\n")
    world.alice.types("/network plan call with Bo Lind on Friday at 15:00")
    while world.until_told(within=4).text != "Call with Bo Lind, tomorrow (Fri 17 April) 15:00.":
        pass
    assert _says(world, "yes").words.startswith("Confirmed: call with Bo Lind")


def test_what_is_told_of_them_may_be_a_note(world: World) -> None:
    """On the card, where there is no talk of these days that it could belong to."""
    world.alice.types("/network log coffee with Ada Lovelace yesterday, thank you sent")
    world.until_told(within=100)
    offered = _says(world, "she left the company in spring")
    world.alice.presses("Keep it: Ada Lovelace", on=offered)
    world.settle()
    assert "she left the company in spring" in world.alice.types("/network find company").words
