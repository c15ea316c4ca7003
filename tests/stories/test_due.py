"""What is open, in lists: settled where it is pressed, taken back there, page by page."""

import datetime as dt

import pytest

from tests.stories.crowd import WORST, knows
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_what_is_open_is_settled_where_it_is_listed_and_taken_back_there(world: World) -> None:
    """One line above the rest of the list."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper yesterday")
    world.settle()
    shown = world.alice.types("/network due")
    assert shown.words.splitlines()[0] == "Two things are still open"
    assert shown.words.index("Grace Hopper") < shown.words.index("Ada Lovelace")
    assert "My next message: tomorrow around" in shown.words

    world.alice.presses("I sent it: Ada Lovelace", on=shown)
    world.settle()
    assert shown.now().words.startswith("Thanked Ada Lovelace on Tue 14 April. Next hello: around mid-July.\nUndo\nOne")
    assert "A thank-you to Ada" not in shown.now().words

    world.alice.presses("Undo for Ada Lovelace", on=shown.now())
    world.settle()
    assert shown.now().words.startswith("Taken back: your answer about Ada Lovelace.\nTwo things are still open")


def test_what_is_put_off_is_not_listed_before_its_day(world: World) -> None:
    """By the menu, or with a day of one's own."""
    world.alice.types(COFFEE)
    world.settle()
    shown = world.alice.types("/network due")
    assert shown.menus["Later…"][:2] == ["This evening", "Tomorrow (Wed 15)"]
    world.alice.chooses("Monday 20", "Later…", on=shown)
    world.settle()
    assert "I'll come back to Ada Lovelace on Mon 20 April." in shown.now().words
    assert "Nothing is waiting for you today." in shown.now().words

    world.wait_until(dt.datetime(2026, 4, 20, 8, 0, tzinfo=world.zone))
    world.alice.chooses("Pick a day…", "Later…", on=world.alice.types("/network due"))
    form = world.alice.form
    form.pick_date("Which day?", dt.date(2026, 4, 19))
    form.submit()
    assert list(form.errors) == ["Which day?"]
    form.pick_date("Which day?", dt.date(2026, 4, 22))
    last = form.submit()
    assert last is not None
    assert last.words.startswith("I'll come back to Ada Lovelace on Wed 22 April.")
    assert "Nothing is waiting" in world.alice.types("/network due").words


def test_a_second_press_is_kind(world: World) -> None:
    """By another device, or on an old list."""
    world.alice.types(COFFEE)
    world.settle()
    first, second = world.alice.types("/network due"), world.alice.types("/network due")
    world.alice.presses("I sent it", on=first)
    world.settle()
    world.alice.presses("I sent it", on=second)
    world.settle()

    assert second.now().words.startswith("That one is settled already.\nNothing is waiting for you today.")


def test_settling_it_in_the_list_settles_the_message_that_asked(world: World) -> None:
    """They are one matter."""
    world.alice.types(COFFEE)
    reminder = world.days(1)[-1][1]
    world.alice.presses("I sent it", on=world.alice.types("/network due"))
    world.settle()

    assert reminder.now().words == "Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July."


def test_a_talk_that_is_over_is_listed_with_what_can_be_done(world: World) -> None:
    """Noting what stayed is what comes first."""
    world.alice.types("/network log call with Tom Reyes tomorrow")
    assert "Call with Tom Reyes, tomorrow (Wed 15 April)" in world.alice.types("/network").words
    world.days(2)
    shown = world.alice.types("/network due")

    assert "What stayed from yesterday's call with Tom Reyes" in shown.words
    world.alice.presses("Note what I learned: Tom Reyes", on=shown)
    assert world.alice.form.title == "What stayed with you"


def test_three_hundred_people_come_in_pages(world: World) -> None:
    """Within Slack's limits, whatever their names."""
    knows(world, [f"{WORST[number % len(WORST)]} {number}" for number in range(300)], organization="B" * 300)

    shown = world.alice.types("/network due")
    assert not shown.failure
    assert shown.words.splitlines()[0] == "300 things are still open"
    assert "Page 1 of 50" in shown.words
    world.alice.presses("More", on=shown)
    world.settle()
    assert "Page 2 of 50" in shown.now().words
    world.alice.presses("Back", on=shown.now())
    world.settle()
    assert "Page 1 of 50" in shown.now().words
    bare = world.alice.types("/network")
    assert not bare.failure
    assert "297 more can wait: /network due" in bare.words


def test_bare_shows_what_is_open_what_comes_and_when_the_coach_speaks(world: World) -> None:
    """Each open thing has its button there."""
    world.alice.types(COFFEE)
    world.alice.types("/network log call with Tom Reyes tomorrow")
    world.settle()
    shown = world.alice.types("/network")
    assert shown.words.splitlines()[:6] == [
        "Still open",
        "• A thank-you to Ada Lovelace for today's coffee",
        "Write it",
        "Coming up",
        "• Call with Tom Reyes, tomorrow (Wed 15 April)",
        "Prepare",
    ]
    assert "My next message:" in shown.words

    world.alice.presses("Write it", on=shown)
    assert world.alice.form.title == "A thank-you"
    assert "To Ada Lovelace, for today's coffee" in world.alice.form.words


def test_what_is_settled_without_a_line_is_settled_under_bare(world: World) -> None:
    """And taken back there."""
    world.alice.types("/network log wrote to Ada Lovelace today")
    world.until_told_of("While Ada Lovelace takes time", within=5)
    shown = world.alice.types("/network")
    assert "• An answer from Ada Lovelace, written on Tue 14 April\nThey answered" in shown.words

    world.alice.presses("They answered", on=shown)
    world.settle()
    assert shown.now().words.startswith("Good: Ada Lovelace answered.")
    world.alice.presses("Undo for Ada Lovelace", on=shown.now())
    world.settle()
    assert "• An answer from Ada Lovelace" in shown.now().words


def test_in_the_direct_message_a_word_stands_for_bare(world: World) -> None:
    """There is no slash to type alone."""
    world.alice.types(COFFEE)
    world.settle()

    for word in ("today", "todo", "open", "status", "network"):
        world.alice.says(word)
        assert world.alice.hears().words.startswith("Still open")


def test_the_same_words_may_begin_a_line_about_a_talk(world: World) -> None:
    """They count only where nothing else is said."""
    assert "Petr Novak" in world.alice.types("/network today coffee with Petr Novak").words
    world.settle()
    world.alice.says("due")
    assert world.alice.hears().words.startswith("One thing is still open")


@pytest.mark.everywhere
def test_a_promise_past_its_day_stays_on_the_list(world: World) -> None:
    """Until it is kept or let go, as on the card; nobody is asked again, and it is not worded as late."""
    world.alice.types("/network log coffee with Ada Lovelace three weeks ago")
    world.settle()
    world.alice.says("i promised ada lovelace to send my cv by 22 april")
    world.alice.presses("I promised it", on=world.alice.hears())
    assert [shown.text for _, shown in world.days(50)] == ["Is your promise to Ada Lovelace kept?"]

    shown = world.alice.types("/network due")
    assert shown.words.startswith("One thing is still open\nYour promise to Ada Lovelace: “send my cv by 22 april")
    assert "(Wed 22 April)" in shown.words
    world.alice.chooses("Kept", on=shown)
    assert "Your promise" not in world.alice.types("/network due").words
    assert "You promised" not in world.alice.types("/network ada").words
