"""Answers as people type them with one thumb, to what was asked and to talks that were planned."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World, seldom

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def thanked_about(world: World) -> Shown:
    """The message that asks about the thank-you."""
    world.alice.types(COFFEE)
    return world.until_told(within=2)


def planned(world: World, line: str) -> None:
    """A talk to come, and all that was said about it."""
    world.alice.types(f"/network plan {line}")
    world.settle()


def hears(world: World, words: str) -> str:
    """What is answered in the direct message."""
    world.alice.says(words)
    said = world.alice.hears().words
    world.settle()
    return said


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("yep sent it this morning", "Thanked Ada Lovelace on Wed 15 April."),
        ("sent ada hers", "Thanked Ada Lovelace on Wed 15 April."),
        *seldom(
            ("ada's done", "Thanked Ada Lovelace on Wed 15 April."),
            ("ada: done", "Thanked Ada Lovelace on Wed 15 April."),
            ("lovelace sent", "Thanked Ada Lovelace on Wed 15 April."),
            ("did it", "Thanked Ada Lovelace on Wed 15 April."),
            ("wrote to ada", "Thanked Ada Lovelace on Wed 15 April."),
            ("note sent", "Thanked Ada Lovelace on Wed 15 April."),
        ),
        ("nah", "Left out this time: Ada Lovelace."),
        *seldom(("nvm", "Left out this time: Ada Lovelace."), ("forget it", "Left out this time: Ada Lovelace.")),
        ("ask me again monday", "come back to Ada Lovelace on Mon 20 April."),
        ("i forgot", "come back to Ada Lovelace tomorrow (Thu 16 April)."),
        *seldom(
            ("remind me in 3 days", "come back to Ada Lovelace on Sat 18 April."),
            ("not today", "come back to Ada Lovelace tomorrow (Thu 16 April)."),
            ("haven't yet", "come back to Ada Lovelace tomorrow (Thu 16 April)."),
            ("tmrw", "come back to Ada Lovelace tomorrow (Thu 16 April)."),
            ("nxt week", "come back to Ada Lovelace on Mon 20 April."),
            ("move ada to next tues", "come back to Ada Lovelace on Tue 21 April."),
        ),
    ],
)
def test_a_reminder_is_answered(world: World, words: str, answered: str) -> None:
    """In the direct message; one word takes it back."""
    thanked_about(world)

    assert answered in hears(world, words)
    assert hears(world, "undo").startswith("Taken back:")


def test_a_planned_talk_is_moved(world: World) -> None:
    """Before anything was asked about it, by her name or without where there is no other."""
    planned(world, "Ada Lovelace 29 April 15:00")

    assert "Thu 30 April" in hears(world, "she cant, moved to thursday 30 april 5pm")
    assert "17:00" in world.alice.types("/network ada").words
    assert "Tue 5 May" in hears(world, "move ada to tues 5 may")
    assert hears(world, "undo").startswith("Taken back:")
    assert "17:00" in world.alice.types("/network ada").words


def test_which_talk_moved_is_asked(world: World) -> None:
    """Where there are several, or no day is said."""
    planned(world, "Ada Lovelace 29 April 15:00")
    assert hears(world, "we rescheduled").startswith("To when did it move?")
    planned(world, "Bo Lind 28 April 10:00")
    world.alice.says("moved to thursday")
    asked = world.alice.hears()
    assert asked.words.startswith("Which talk moved?")
    world.alice.presses("Move it: Bo Lind", on=asked)
    assert "Bo Lind" in world.alice.form.words


@pytest.mark.parametrize(
    "words", ["she cancelled", *seldom("had to cancel", "ada cancelled", "ada's off", "call's off", "no show")]
)
def test_a_talk_that_is_off_is_called_off_with_a_press(world: World, words: str) -> None:
    """Nothing is called off by the words alone."""
    planned(world, "Ada Lovelace 29 April 15:00")
    world.alice.says(words)
    asked = world.alice.hears()
    assert "Is it this one?" in asked.words

    world.alice.presses("Call it off: Ada Lovelace", on=asked)
    world.settle()
    assert asked.now().words.startswith("Called off: ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("she cancelled", "Noted: Ada Lovelace couldn't make it."),
        *seldom(("no show", "Noted: Ada Lovelace couldn't make it."), ("i forgot", "That happens. A short apology")),
    ],
)
def test_how_it_went_is_answered(world: World, words: str, told: str) -> None:
    """In the thread of the question."""
    planned(world, "Ada Lovelace tomorrow 15:00")
    asked = world.until_told_of("How did", within=4)
    world.alice.says(words, asked)
    assert told in world.alice.hears().words


def test_two_of_one_first_name_are_asked_about(world: World) -> None:
    """Which of them is meant."""
    world.alice.types(COFFEE)
    world.alice.types("/network log call with Ada Yonath today")
    world.settle()
    world.until_told(within=2)
    world.alice.says("ada sent")
    assert world.alice.hears().words.startswith("Which one: Ada Lovelace or Ada Yonath?")


def test_a_note_in_small_words_stays_a_note(world: World) -> None:
    """What she said of herself answers nothing."""
    planned(world, "Ada Lovelace tomorrow 15:00")
    asked = world.until_told_of("How did", within=4)
    world.alice.says("keep it simple\nshe would do it again", asked)
    assert world.alice.hears().words.startswith("Kept two lines")


def test_a_kind_word_comes_before_an_answer(world: World) -> None:
    """Whoever is down is not told that something waits until tomorrow."""
    thanked_about(world)
    assert "That is hard" in hears(world, "too tired")
    assert dt.date(2026, 4, 15) == world.now.date()


def test_what_is_logged_is_logged_whatever_is_asked_behind_it(world: World) -> None:
    """The words behind `log` are no answer to what is open: nothing of them is lost."""
    thanked_about(world)
    said = world.alice.types("/network log coffee with Bo Tan today, ask me on Monday").words
    assert "Bo Tan" in said
    assert "Ada Lovelace" not in said
    assert "Bo Tan" in world.alice.types("/network card Bo").words
