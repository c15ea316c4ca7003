"""What is logged can be mended: nothing looks lost, nothing is stored twice, and what comes next is said as it is."""

import datetime as dt

from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_undo_after_words_without_a_name_drops_those_words(world: World) -> None:
    """The newest thing goes, not the log before it."""
    world.alice.types(COFFEE)
    world.settle()
    world.clock.forward(dt.timedelta(minutes=1))
    world.alice.types("/network log great chat at the depot")

    assert world.alice.types("/network undo").words == "Fine, I let those words go: “great chat at the depot”."
    assert "great chat" not in world.alice.types("/network").words
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."


def test_undo_takes_the_log_that_came_after_such_words(world: World) -> None:
    """They still wait."""
    world.alice.types("/network log great chat at the depot")
    world.clock.forward(dt.timedelta(minutes=1))
    world.alice.types(COFFEE)

    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."
    assert "great chat" in world.alice.types("/network").words


def test_what_else_was_said_is_shown_where_it_is_kept(world: World) -> None:
    """In the answer, on the card, under everything so far; of a message too."""
    saved = world.alice.types("/network log coffee with Sam Ray today, she told me to read Deep Work")
    assert "Also kept: “she told me to read Deep Work”" in saved.words
    world.settle()

    card = world.alice.types("/network sam ray")
    assert "she told me to read Deep Work" in card.words
    world.alice.presses("More…", on=card)
    assert "Tue 14 April: coffee · she told me to read Deep Work" in world.alice.form.words
    world.alice.form.close()
    world.settle()

    noted = world.alice.types("/network log emailed Sam Ray, asked about the river data")
    assert "asked about the river data" in noted.words
    world.alice.presses("More…", on=world.alice.types("/network sam ray"))
    assert "you wrote · asked about the river data" in world.alice.form.words


def test_a_different_person_after_notes_says_what_stands_in_the_way(world: World) -> None:
    """And the message keeps its controls."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Note what I learned", on=saved)
    world.alice.form.fill("What will you remember?", "Ask the right question.")
    world.alice.form.submit()
    world.alice.form.close()
    world.settle()
    world.alice.chooses("Different person", "Fix or undo", on=saved)
    form = world.alice.form
    form.fill("Or somebody new", "Grace Hopper")
    last = form.submit()
    world.settle()

    assert last is not None
    assert "what you noted from it" in last.words
    assert "Fix or undo" in saved.now().menus


def test_thanks_told_in_a_line_settle_the_open_thank_you(world: World) -> None:
    """No second talk; it is said, and can be taken back."""
    world.alice.types("/network log coffee with Jake Cook today")
    reminder = world.days(1)[-1][1]

    thanked = world.alice.types("/network thanked jake")
    world.settle()

    assert thanked.words.splitlines()[0] == "Thanked Jake Cook on Wed 15 April. Next hello: around mid-July."
    assert reminder.now().words.startswith("Thanked Jake Cook on Wed 15 April. Next hello: around mid-July.")
    assert "A thank-you" not in world.alice.types("/network jake").words
    assert world.alice.types("/network undo").words == "Taken back: your answer about Jake Cook."
    world.settle()
    assert "I sent it" in reminder.now().buttons


def test_thanks_for_the_coffee_are_no_second_coffee(world: World) -> None:
    """Of several people, it is the one whose thank-you is open."""
    world.alice.types("/network log coffee with Ana Lima today")
    world.alice.types("/network log met Ana Reyes at the career fair")

    thanked = world.alice.types("/network log thanked Ana for the coffee")

    assert thanked.words.startswith("Noted: you thanked Ana Lima for today's coffee.")
    world.alice.presses("More…", on=world.alice.types("/network ana lima"))
    assert world.alice.form.words.count(": coffee") == 1


def test_thanks_where_nothing_is_open_are_an_exchange(world: World) -> None:
    """Of somebody new, too."""
    assert world.alice.types("/network log thanked Jake").words.startswith("Noted: you thanked Jake.")
    world.settle()
    assert "you said thanks" in world.alice.types("/network jake").words


def test_a_second_log_says_what_really_comes_next(world: World) -> None:
    """The thank-you of the first one, next morning."""
    world.alice.types(COFFEE)
    second = world.alice.types("/network log call with Ada Lovelace today")

    assert "I'll message you tomorrow around 10:00 about a thank-you." in second.words or (
        "I'll message you tomorrow around 9:30 about a thank-you." in second.words
    )
    assert "Next hello" not in second.words


def test_nobody_is_thanked_before_the_talk(world: World) -> None:
    """Neither the button nor the card speaks of it."""
    saved = world.alice.types("/network log call with Nomvula Dube tomorrow")

    assert saved.buttons == ["Pick a time", "Open the card"]
    assert "I'll ask you afterwards how it went." in saved.words
    assert "thank-you" not in world.alice.types("/network nomvula dube").words
    assert "thank-you" not in world.alice.types("/network").words


def test_somebody_else_of_the_line_is_saved_once(world: World) -> None:
    """The second press says so."""
    saved = world.alice.types("/network log lunch with Mei Tan and Lia Wu today")
    world.settle()
    world.alice.presses("Save Lia Wu too", on=saved)
    world.settle()
    again = world.alice.presses("Save Lia Wu too", on=saved)
    world.settle()

    assert again.words.splitlines()[0] == "Lia Wu is saved already, so I left it at that."
    world.alice.presses("More…", on=world.alice.types("/network lia wu"))
    assert world.alice.form.words.count(": lunch") == 1


def test_everybody_who_was_named_has_a_button(world: World) -> None:
    """After a talk without a word for it, and after a meeting."""
    talked = world.alice.types("/network log talked to Tom and Jerry")
    assert "Save Jerry too" in talked.buttons
    met = world.alice.types("/network log met Eva Berg and Ola Ek at the career fair")
    world.settle()
    also = world.alice.presses("Save Ola Ek too", on=met)
    world.settle()
    assert also.words.startswith("Saved: you met Ola Ek at the career fair")
    assert world.alice.presses("Save Ola Ek too", on=met).words.startswith("Ola Ek is saved already")


def test_lines_that_the_card_has_no_room_for_are_behind_more(world: World) -> None:
    """It says so, and there they are."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Note what I learned", on=saved)
    world.alice.form.fill("What will you remember?", "One.\nTwo.\nThree.")
    world.alice.form.submit()
    world.alice.form.close()

    card = world.alice.types("/network ada")
    assert "• Two.\nOne more line behind More…" in card.words
    assert "Three." not in card.words
    world.alice.presses("More…", on=card)
    assert "• Three." in world.alice.form.words


def test_words_that_were_taken_for_a_name_are_named(world: World) -> None:
    """Where they might be something else, and nobody has that name yet."""
    saved = world.alice.types("/network log Met Old Tom at the allotment society, retired joiner")
    assert "I took “Tom” for the name." in saved.words

    world.alice.chooses("Fix something", "Fix or undo", on=saved)
    world.alice.form.fill("Who was it?", "Old Tom")
    world.alice.form.submit()
    world.alice.form.close()
    world.settle()
    assert saved.now().words.startswith("Saved: Old Tom.")
    assert "I took" not in world.alice.types("/network log met Bo Lind at the fair").words
    assert "I took" not in world.alice.types("/network log bo lind 4/11 walk").words


def test_the_hour_of_a_talk_to_come_is_asked_for(world: World) -> None:
    """Where it was not told."""
    saved = world.alice.types("/network log call with Nomvula (HR, Sasol) booked Monday, via Thabo")
    assert saved.words.splitlines()[2] == "What time?"

    world.alice.presses("Pick a time", on=saved)
    world.alice.form.pick_time("At what time?", dt.time(15, 0))
    last = world.alice.form.submit()
    assert last is not None
    assert "call with Nomvula, Mon 20 April 15:00" in last.words
    assert "What time?" not in world.alice.types("/network log call with Bo Lind tomorrow at 15:00").words


def test_what_was_built_on_is_taken_back_step_by_step(world: World) -> None:
    """It says what stands in the way; the last thing goes first, and after a day nothing does."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Note what I learned", on=saved)
    world.alice.form.fill("What will you remember?", "Ask the right question.")
    world.alice.form.submit()
    world.alice.form.close()
    world.settle()
    refused = world.alice.chooses("Undo", "Fix or undo", on=saved)
    assert "I left it as it is" in refused.words
    assert "what you noted from it" in refused.words
    assert "Fix something" in saved.now().menus["Fix or undo"]

    assert world.alice.types("/network undo").words == "Taken back: notes on Ada Lovelace."
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."
    assert world.alice.types("/network undo").words.startswith("There is nothing from the last day to take back.")

    old = world.alice.types(COFFEE)
    world.settle()
    world.clock.forward(dt.timedelta(days=1))
    late = world.alice.chooses("Undo", "Fix or undo", on=old)
    assert late.words.startswith("That was more than a day ago, so it stays: coffee with Ada Lovelace.")
