"""What people ask for in sentences of their own, in the direct message and behind the slash."""

import pytest

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


def test_questions_are_answered_or_said_to_be_beyond_it(world: World) -> None:
    """About somebody known by their card, about what comes next by the list; nothing is saved by asking."""
    world.alice.types(COFFEE)
    world.alice.types("/network plan call with Ada Lovelace on Thursday at 3")
    for said in ("what time is the call with ada", "whats adas number"):
        assert "Coming up: call on Thu 16 April 15:00." in world.alice.types(f"/network {said}").words, said
    for said in ("when is my next call", "who have i not thanked yet"):
        assert "Ada Lovelace" in world.alice.types(f"/network {said}").words, said
    beyond = world.alice.types("/network how many people have i met")
    assert beyond.words.startswith("I can't answer “how many people have i met”.")
    assert "Saved:" not in beyond.words


def test_a_talk_is_made_ready_by_its_day(world: World) -> None:
    """Or because it is the next one."""
    world.alice.types("/network plan call with Ada Lovelace on Thursday at 3")
    world.alice.types("/network plan call with Bob Brown on Friday at 3")
    for said, name in (("prep thursday", "Ada Lovelace"), ("prep friday", "Bob Brown"), ("prep my next talk", "Ada")):
        world.alice.types(f"/network {said}")
        assert name in world.alice.form.words, said
        world.alice.form.close(whole_stack=True)
    assert "“sunday”" in world.alice.types("/network prep sunday").words


def test_how_somebody_is_reached_is_no_exchange(world: World) -> None:
    """It is on the card, what was there before is a note, and the clock does not start again; of a stranger it is asked."""
    world.alice.types(COFFEE)
    noted = world.alice.types("/network Ada Lovelace's email is ada@babbage.example")
    assert noted.words.startswith("Noted on the card of Ada Lovelace: ada@babbage.example.")
    assert "Last in touch: yesterday (coffee)." in world.alice.types("/network ada").words
    world.alice.types("/network Ada Lovelace ada@else.example")
    card = world.alice.types("/network ada@else.example").words
    assert "ada@else.example" in card
    assert "Before: ada@babbage.example" in world.alice.types("/network find babbage.example").words

    world.alice.types("/network undo")
    assert "ada@babbage.example" in world.alice.types("/network ada").words
    assert "Who was it?" in world.alice.types("/network +1 415 555 0132").words


def test_a_line_that_sounds_like_a_promise_is_asked_about(world: World) -> None:
    """One's own is brought up in time, theirs stands on the card; told twice it is kept once."""
    world.alice.types("/network log coffee with Greg Hall yesterday")
    for _ in range(2):
        asked = world.alice.types("/network i promised to send Greg my portfolio by friday")
        assert asked.buttons == ["I promised it", "Greg Hall did", "Keep it as a note"]
        world.alice.presses("I promised it", on=asked)
        world.settle()
        assert asked.now().words.startswith("I'll ask you on Fri 17 April: “send Greg my portfolio by friday”.")
    asked = world.alice.types("/network Greg will send me the job spec")
    world.alice.presses("Greg Hall did", on=asked)
    world.settle()
    assert asked.now().words.startswith("On the card of Greg Hall: “Greg will send me the job spec”.")
    card = world.alice.types("/network greg").words
    assert card.count("send Greg my portfolio by friday") == 1
    assert "Greg will send me the job spec" in card

    world.alice.presses("Undo", on=asked.now())
    world.settle()
    assert "job spec" not in world.alice.types("/network greg").words
    assert world.alice.types("/network Greg said he'd introduce me to Ana Diaz").words.startswith("Saved: Ana Diaz.\n")


@pytest.mark.parametrize(
    "said",
    [
        "do you think Ada Lovelace will send me the list?",
        "hopefully Ada Lovelace will read my note",
        "nobody will read Ada Lovelace",
        "i owe Ada Lovelace nothing",
        "i said i would never write to Ada Lovelace",
        "met Tom Baker, Ada Lovelace will ask around",
        "saw Ada Lovelace, she will call me",
        "where is ada",
        "the link is broken",
        "thank god",
        "give me a break",
        "get me a coffee",
    ],
)
def test_what_is_no_promise_and_no_wish_stores_none(world: World, said: str) -> None:
    """Questions, hopes, denials and talks are what they were before."""
    world.alice.types(COFFEE)
    world.alice.types(f"/network {said}")
    assert "promised" not in world.alice.types("/network ada").words


def test_what_happened_comes_before_what_may_be_asked_for(world: World) -> None:
    """Mail from somebody is an exchange; a talk that is off is no log; who will do it is no name."""
    world.alice.types(COFFEE)
    heard = world.alice.types("/network email from Ada Lovelace yesterday")
    assert heard.words.startswith("Noted: you heard from Ada Lovelace")
    world.alice.types("/network plan call with Ada Lovelace on Thursday at 3")
    assert "Is it this one?" in world.alice.types("/network Ada's call is off").words
    assert "I can't answer" in world.alice.types("/network who will send me the list").words


def test_a_day_that_does_not_exist_is_named(world: World) -> None:
    """And nothing is kept for another one."""
    world.alice.types(COFFEE)
    shown = world.alice.types("/network remind me to write to Ada on 31 November")
    assert shown.words.startswith("There is no 31 November.")
    assert "promised" not in world.alice.types("/network ada").words


def test_how_often_of_one_person_is_said_in_a_sentence(world: World) -> None:
    """The nearest that the card offers, with *Undo*; without a name it is an answer, or nothing."""
    world.alice.types("/network log coffee with Ada Lovelace yesterday, thank you sent")
    kept = world.alice.types("/network every 6 months for ada")
    assert kept.words.startswith("Ada Lovelace: a hello twice a year. Next hello: around mid-October.")
    assert "twice a year" in world.alice.types("/network ada").words
    world.alice.presses("Undo", on=kept)
    world.settle()
    assert "twice a year" not in world.alice.types("/network ada").words
    assert "a hello twice a year" not in world.alice.types("/network twice a year").words
