"""What people ask for in sentences of their own, in the direct message and behind the slash."""

from tests.seen import Shown
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) yesterday"


def _told(world: World, words: str) -> Shown:
    world.alice.says(words)
    return world.alice.hears()


def test_what_is_asked_for_is_done(world: World) -> None:
    """By whichever verb does it; a question is never a log."""
    world.alice.types(COFFEE)
    world.settle()
    for said, begins in (
        ("draft a thank you for ada", "To Ada Lovelace, for yesterday's coffee"),
        ("what should i ask ada?", "Talk with Ada Lovelace."),
        ("when did i last talk to ada", "Ada Lovelace\nAnalyst, Babbage & Co"),
        ("does ada drink tea?", "Ada Lovelace\nAnalyst, Babbage & Co"),
        ("who do i know at babbage", "One person fits “babbage”."),
        ("don't message me on weekends", "This holds now:"),
    ):
        assert _told(world, said).words.startswith(begins), said
    assert world.alice.types("/network ada").words.count("coffee") == 2


def test_somebody_is_reminded_of_what_they_ask_for(world: World) -> None:
    """A promise of their own, asked about on its day; the day and the person are asked for where they are missing."""
    world.alice.types(COFFEE)
    world.settle()
    kept = _told(world, "remind me to send Ada Lovelace the article on Friday")
    assert kept.words.startswith("I'll ask you on Fri 17 April: “send Ada Lovelace the article”.")
    assert "You promised: send Ada Lovelace the article" in world.alice.types("/network ada").words

    assert "On which day?" in _told(world, "remind me to call Ada").words
    assert "Somebody you have saved" in _told(world, "remind me to call Kofi on Friday").words
    world.alice.presses("Undo", on=kept)
    world.settle()
    assert "You promised" not in world.alice.types("/network ada").words


def test_a_thank_you_is_put_off_by_asking(world: World) -> None:
    """It is said on that day and not before."""
    world.alice.types(COFFEE)
    world.settle()
    later = _told(world, "remind me to thank ada on Thursday")
    assert later.words.startswith("I'll ask you about the thank-you to Ada Lovelace on Thu 16 April.")
    asked = world.until_told(within=3)
    assert asked.text.startswith("A thank-you to Ada Lovelace")
    assert (world.now.day, world.now.hour) == (16, 9)


def test_a_note_on_somebody_stays_with_them(world: World) -> None:
    """Words behind their name, whatever they sound like; of somebody unknown nothing is noted."""
    world.alice.types(COFFEE)
    world.settle()
    kept = _told(world, "note for ada: loves tea with milk")
    assert kept.words.startswith("Kept on the card of Ada Lovelace: “loves tea with milk”")
    assert "Last in touch: yesterday (coffee)." in world.alice.types("/network ada").words
