"""Few words: courtesies, names in answer to a question, and names with a slip in them."""

import datetime as dt

import pytest

from tests.stories.world import World, seldom

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_small_talk_is_answered_kindly(world: World) -> None:
    """With the nearest next step, and nothing is stored."""
    kindly = {
        "hi": "Hello, good to see you.",
        "Hello!": "Hello, good to see you.",
        "thanks": "You're welcome.",
        "ok thx": "You're welcome.",
        ":+1:": "Good.",
        "👍🏽": "Good.",
    }
    for words, kind in kindly.items():
        shown = world.alice.types(f"/network {words}")

        assert shown.words.splitlines()[:2] == [
            kind,
            "When you have talked with someone, write me one line: log coffee with Ada Lovelace today",
        ]
        assert shown.buttons == ["Log someone", "Find someone"]


def test_small_talk_in_the_direct_message_names_what_comes_next(world: World) -> None:
    """And the question what can be done is answered by the help."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.says("hello")
    assert "Next from me: a thank-you to Ada Lovelace, tomorrow (Wed 15 April)." in world.alice.hears().words
    world.alice.says("what can you do?")
    assert "A few things cover most days" in world.alice.hears().words


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("export", "help"),
        ("pace", "settings"),
        pytest.param("quit", "pause", marks=pytest.mark.slow),
        pytest.param("map", "find", marks=pytest.mark.slow),
    ],
)
def test_a_verb_that_is_not_there_leads_to_the_nearest(world: World, typed: str, verb: str) -> None:
    """Never to a new person of that name."""
    shown = world.alice.types(f"/network {typed}")

    assert shown.words.splitlines()[0].startswith(f"I don't know “{typed}”. Did you mean {verb}")
    assert "Save a new person" not in shown.buttons


@pytest.mark.parametrize("words", ["it was Petr Novák", *seldom("Petr Novák", "It was Petr Novák.")])
@pytest.mark.parametrize("in_dm", [True, False])
def test_who_was_it_can_be_answered_in_words(world: World, words: str, in_dm: bool) -> None:  # noqa: FBT001 - a column of the table
    """By a name that nobody has yet; it says whose words those were, and can be taken back."""
    world.alice.types("/network log great chat at the depot")
    world.settle()
    if in_dm:
        world.alice.says(words)
        shown = world.alice.hears()
        if "Three lines" in shown.text:
            shown = world.alice.hears()
    else:
        shown = world.alice.types(f"/network {words}")

    assert shown.words.startswith("Saved: chat with Petr Novák")
    assert "These were the words that waited: “great chat at the depot”" in shown.words
    assert "great chat" not in world.alice.types("/network").words
    assert world.alice.types("/network undo").words == "Taken back: chat with Petr Novák."


def test_a_name_that_somebody_has_is_offered_for_the_words(world: World) -> None:
    """Their card opens, with a button."""
    world.alice.types(COFFEE)
    world.alice.types("/network log great chat at the depot")
    world.settle()
    card = world.alice.types("/network ada")
    assert card.words.startswith("Ada Lovelace")
    assert "You wrote: “great chat at the depot”. Who was it?" in card.words

    world.alice.presses("It was Ada Lovelace", on=card)
    world.settle()
    assert card.now().words.startswith("Saved: chat with Ada Lovelace")


def test_small_letters_are_offered_and_not_taken(world: World) -> None:
    """They may be anything; a slip in a verb is still a verb."""
    world.alice.types("/network log great chat at the depot")
    assert "Did you mean help?" in world.alice.types("/network Hlep").words
    world.settle()
    shown = world.alice.types("/network petr novak")
    assert shown.buttons == ["Save a new person", "It was petr novak"]

    world.alice.presses("It was petr novak", on=shown)
    world.settle()
    assert shown.now().words.startswith("Saved: chat with petr novak")
    world.slack.sends_again()
    world.settle()
    assert shown.now().words == "Those words are settled already."


def test_words_of_two_days_ago_are_not_answered_by_a_name(world: World) -> None:
    """They wait in the overview."""
    world.alice.types("/network log great chat at the depot")
    world.settle()
    world.clock.forward(dt.timedelta(days=2))

    assert world.alice.types("/network Petr Novák").words.startswith("I don't know “Petr Novák” yet.")


def test_a_question_finds_the_card(world: World) -> None:
    """As people ask."""
    world.alice.types(COFFEE)

    for typed in ("who is ada?", "who's ada", "is ada lovelace?", "who is Ada Lovelace"):
        assert world.alice.types(f"/network {typed}").words.startswith("Ada Lovelace")


def test_slips_in_names_are_understood(world: World) -> None:
    """Found, or offered as who may be meant; somebody else is not."""
    for name in ("Sam Ray", "Jake Cook", "Eva Berg"):
        world.alice.types(f"/network log coffee with {name} today")

    for typed, offered in (("ray sam", "Sam Ray"), ("cok", "Jake Cook"), ("evva", "Eva Berg")):
        shown = world.alice.types(f"/network {typed}")
        assert shown.words.startswith(offered) or f"Did you mean {offered}?" in shown.words
    assert "Did you mean" not in world.alice.types("/network sam cok").words


def test_the_author_of_a_message_is_saved_with_their_name(world: World) -> None:
    """And known by their Slack name from then on."""
    message = world.slack.posts("#general", "U0BOB", "Lunch, anyone?")
    over = world.alice.uses("Look up contact", message=message)
    world.alice.presses("Save this person", on=over)
    form = world.alice.form
    assert form.values["Who was it?"] == "Bob"
    form.fill("What was it?", "lunch")
    form.submit()
    world.settle()
    form.close(whole_stack=True)

    again = world.slack.posts("#general", "U0BOB", "That was nice.")
    assert world.alice.uses("Look up contact", message=again).words.startswith("Bob")


def test_nobody_is_offered_to_save_themselves(world: World) -> None:
    """The form is empty."""
    message = world.slack.posts("#general", "U0ALICE", "Lunch, anyone?")
    world.alice.presses("Save this person", on=world.alice.uses("Look up contact", message=message))

    assert world.alice.form.values["Who was it?"] == ""


def test_words_that_nobody_fits_are_given_back(world: World) -> None:
    """All of them: a command is gone from the screen once it is sent."""
    words = "what a strange day this was, with rain and trains and nobody to talk to but the pigeons at the depot"

    assert world.alice.types(f"/network {words}").words.startswith(f"I don't know “{words}” yet.")


def test_other_kind_and_unkind_words(world: World) -> None:
    """Seasons, praise, having enough, and whether it is private."""
    for said, begins in (
        ("merry xmas lol", "And to you!"),
        ("ur the best", "You're welcome."),
        ("i hate you", "Sorry for being a bother."),
        ("no one will hire me", "That is hard, and it says nothing about you."),
        ("is this private?", "Only you see what you save."),
        ("how do i delete everything", "You have saved nobody. What goes are your settings"),
    ):
        assert world.alice.types(f"/network {said}").words.startswith(begins), said
