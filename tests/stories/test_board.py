"""The board: both sides, whose view is missing, what to ask next, and when to try something instead."""

import datetime as dt

import pytest

from tests.person import Form
from tests.stories.test_debrief import SAYS_NO, SAYS_YES, talked, two_sides
from tests.stories.test_detail import after
from tests.stories.world import World


def said(world: World, words: str) -> str:
    """What is answered."""
    return world.alice.types(f"/network {words}").words


def test_undo_takes_the_question_away_too(world: World) -> None:
    """What "Sees it differently" put on the list for the next talk goes with it."""
    differs = two_sides(world).presses("Sees it differently")
    world.settle()
    assert "Still open" in said(world, "compare degrees")

    world.alice.presses("Undo", on=differs)
    world.settle()

    assert "Still open" not in said(world, "compare degrees")
    world.alice.presses("Get ready just in case", on=world.alice.types("/network prep"))
    world.alice.form.fill("I hope to learn", "degrees")
    assert "depend on?" not in after(world.alice.form).now().words


def test_a_line_in_another_language_is_named_and_compared(world: World) -> None:
    """One press and a word, on the last screen or on the board; the same word again is the same topic."""
    first = talked(world, "Maria Lopez (analyst @ Harbor Data)", "学位は必要ない")
    assert "No topic yet" in first.words
    first.presses("学位は必要ない")
    form = world.alice.form
    form.fill("What is it about?", "学位")
    assert "Kept under 学位." in after(form).words
    world.alice.form.close(whole_stack=True)
    talked(world, "Ada Lovelace (analyst @ Babbage & Co)", "学位がなければ無理")  # the topic stands in the line
    topic = said(world, "compare 学位")
    assert "学位がなければ無理" in topic
    talked(world, "Tom Reyes", "Ninguém pergunta pelo canudo").close()

    board = world.alice.types("/network compare")
    assert "Tom Reyes: “Ninguém pergunta pelo canudo”" in board.words
    world.alice.presses("Ninguém pergunta pelo canudo", on=board)
    form = world.alice.form
    form.choose("One that you have", "学位")
    named = after(form)

    assert "学位: others spoke of it, too" in named.words
    assert "“学位がなければ無理”" in named.words
    assert "Both are on your board" in named.presses("Agrees").words


def test_a_topic_is_found_with_a_slip(world: World) -> None:
    """Or by a word that a line about it would hold."""
    talked(world, "Maria Lopez", SAYS_YES)

    for typed in ("degres", "DEGREES", "certifcates", "master's", "Degrés"):
        assert SAYS_YES in said(world, f"compare {typed}")


def test_the_board_shows_the_strongest_and_one_who_differs(world: World) -> None:
    """On its row already; on the topic who is missing, whom to ask and what to ask next."""
    two_sides(world).presses("Sees it differently")
    world.settle()
    world.alice.types("/network log met Zoe Lind (degrees adviser @ City College) at the open day")
    board = world.alice.types("/network compare")
    assert f"“{SAYS_YES[:40]}" in board.words
    assert f"Ada Lovelace sees it differently: “{SAYS_NO}”" in board.words

    topic = world.alice.presses("Open: Degrees and certificates", on=board)
    assert "Nobody who began lately has spoken of it yet" in topic.words
    who = world.alice.presses("Who could tell me?", on=topic)
    assert "Zoe Lind, City College" in who.buttons
    topic = world.alice.presses("Back", on=who)
    assert "That is on your list for the next talk already." in world.alice.presses("Add to next plan", on=topic).words


def test_what_was_read_stands_beside_what_was_said(world: World) -> None:
    """Marked as no talk; it may differ, and counts as nobody's voice."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_YES)
    topic = world.alice.types("/network compare degrees")
    world.alice.presses("Learned elsewhere", on=topic)
    form = world.alice.form
    form.fill("What does it say?", "Half of the adverts ask for no degree")
    form.choose("Where is it from?", "Something I read")
    kept = after(form)
    assert "Kept under Degrees and certificates." in kept.words
    assert "How does what this says stand to that?" in kept.words
    kept.presses("Sees it differently")
    world.settle()

    board = said(world, "compare degrees")
    assert "Read, no talk, today: “Half of the adverts ask for no degree”" in board
    assert "They see it differently" in board
    assert "Degrees and certificates: one person, and they differ" in said(world, "compare")


@pytest.mark.slow
def test_after_two_talks_that_add_nothing_a_try_teaches_more(world: World) -> None:
    """And the try is a next step."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_NO)
    for who in ("Ada Lovelace (analyst @ Babbage & Co)", "Tom Reyes (trainee @ Rail)"):
        talked(world, who, "No master's degree is needed here.").presses("Agrees")
        world.settle()
        world.alice.form.close(whole_stack=True)

    topic = world.alice.types("/network compare degrees")
    assert "Three people in three places agree" in topic.words
    assert "You may know enough to try something." in topic.words
    world.alice.presses("Plan a small try", on=topic)
    form = world.alice.form
    form.fill("What will you try?", "an afternoon with real data")
    form.pick_date("By when?", dt.date(2026, 4, 28))
    assert "Your next step: an afternoon with real data, by Tue 28 April." in after(form).words
    assert "(a plan of your own)" in said(world, "advice")


@pytest.mark.slow
def test_old_support_is_worth_checking_again(world: World) -> None:
    """After two years."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_NO)
    talked(world, "Ada Lovelace (analyst @ Babbage & Co)", "No master's degree is needed.").presses("Agrees")
    world.settle()
    world.clock.to(world.clock() + dt.timedelta(days=800))

    assert "Worth checking again" in said(world, "compare degrees")


@pytest.mark.slow
def test_a_question_about_a_topic_is_put_on_the_list_once(world: World) -> None:
    """Where nobody differs, and with the kind of person to look for."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_NO)
    topic = world.alice.types("/network compare degrees")
    assert "Nobody on your cards comes to mind." in world.alice.presses("Who could tell me?", on=topic).words
    asked = world.alice.presses("Add to next plan", on=world.alice.types("/network compare degrees"))
    assert "What have you seen of this yourself: Degrees and certificates?" in asked.words
    world.settle()
    assert "What have you seen of this yourself" in said(world, "compare degrees")
    world.alice.presses("Undo", on=asked)
    world.settle()
    assert "What have you seen of this yourself" not in said(world, "compare degrees")


@pytest.mark.slow
def test_a_line_about_next_steps_is_one_with_a_press(world: World) -> None:
    """Over the last screen, which stays."""
    last = talked(world, "Ada Lovelace", "Join the Thursday club")
    assert "Your next step: Join the Thursday club." in last.presses("Make it a next step").words
    world.alice.form.close()
    assert "one of your next steps already" in pressed_again(world).words
    assert "Join the Thursday club (from your talk with Ada Lovelace)" in said(world, "advice")


@pytest.mark.slow
def test_what_stayed_open_is_asked_of_the_next_one(world: World) -> None:
    """Unticked questions, and proof for a skill that was doubted."""
    world.alice.types("/network log call with Nomvula Dlamini (HR, Sasol) tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    world.alice.form.fill("I hope to learn", "what a first year looks like")
    after(world.alice.form).submit()
    assert world.until_told(within=2).text.startswith("Call with Nomvula Dlamini, today")
    asked = world.until_told(within=2)
    world.alice.presses("Note what I learned", on=asked)
    world.alice.form.fill("What will you remember?", "Reports, mostly")
    after(world.alice.form).presses("Add more detail")
    back = after(world.alice.form)
    back.choose("Which questions were answered?", "What have I not asked that I should have?")
    me = after(back)
    me.fill("Doubts they raised", "statistics: one course only")
    after(me).close(whole_stack=True)
    world.settle()

    world.alice.types("/network log call with Bo Lind tomorrow at 15:00")
    world.alice.types("/network prep bo")
    world.alice.form.fill("I hope to learn", "whether I fit")
    listed = after(world.alice.form).now().words

    assert "Still open after your earlier talks." in listed
    assert "what would convince you that someone can do statistics?" in listed


def pressed_again(world: World) -> Form:
    """The same press on the screen that is there still."""
    world.settle()
    shown = world.alice.form.presses("Make it a next step")
    assert isinstance(shown, Form)
    return shown
