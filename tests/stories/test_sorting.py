"""Lines kept by a reply are sorted: promises are asked about, the rest in a short form."""

import pytest

from tests.seen import Shown
from tests.stories.world import World

LINES = "hard part is the right question\npromised river data link by Friday\nshe'll send me the reading list\nlearn some SQL"


def _kept(world: World, lines: str = LINES) -> Shown:
    world.alice.types("/network log coffee with Ada Lovelace today")
    asked = world.days(1)[-1][1]
    world.alice.says(lines, asked)
    return world.alice.hears()


def test_lines_kept_by_a_reply_are_sorted(world: World) -> None:
    """One question after the other, then the form; one undo takes all of it back."""
    shown = _kept(world)
    assert shown.words.splitlines() == [
        "Kept four lines from the coffee with Ada Lovelace.",
        "This sounds like a promise: “promised river data link by Friday”",
        "Yes, I promised Just a note",
        "Sort them Undo",
    ]
    world.alice.presses("Yes, I promised", on=shown)
    world.settle()
    assert "This sounds like a promise of theirs: “she'll send me the reading list”" in shown.now().words
    world.alice.presses("Yes, they promised", on=shown.now())
    world.settle()

    world.alice.presses("Sort them", on=shown.now())
    form = world.alice.form
    assert form.values == {
        "hard part is the right question": "About: What the work is like",
        "learn some SQL": "About: Skills that count",
    }
    form.choose("learn some SQL", "That's my next step")
    last = form.submit()
    assert last is not None
    assert last.words.splitlines()[:2] == ["Sorted one line.", "Your next step: “learn some SQL”."]
    last.close(whole_stack=True)
    card = world.alice.types("/network ada").words
    assert "• You promised: promised river data link by Friday" in card
    assert "• Ada Lovelace promised: she'll send me the reading list" in card
    assert "learn some SQL" in world.alice.types("/network advice").words

    assert world.alice.types("/network undo").words == "Taken back: notes on Ada Lovelace."
    assert "promised" not in world.alice.types("/network ada").words
    assert "learn some SQL" not in world.alice.types("/network advice").words


@pytest.mark.slow
def test_a_line_may_be_a_note_about_something_else_or_nothing(world: World) -> None:
    """More lines than a screen holds wait behind the button."""
    shown = _kept(world, "promised too little sleep\n" + "\n".join(f"line {number} on pay" for number in range(8)))
    world.alice.presses("Just a note", on=shown)
    world.settle()
    assert "Kept as a note: “promised too little sleep”." in shown.now().words

    world.alice.presses("Sort them", on=shown.now())
    form = world.alice.form
    assert len(form.fields) == 6
    form.choose("line 0 on pay", "A note")
    form.choose("line 1 on pay", "About: First steps")
    form.choose("line 2 on pay", "Leave it out")
    last = form.submit()
    assert last is not None
    assert last.words.splitlines() == [
        "Sorted three lines.",
        "Kept as a note: “line 0 on pay”.",
        "About First steps: “line 1 on pay”.",
        "Left out: “line 2 on pay”.",
        "Sort them Undo",
    ]
    last.close(whole_stack=True)
    world.settle()
    world.alice.presses("Sort them", on=shown.now())
    rest = world.alice.form
    assert rest.fields == ["line 5 on pay", "line 6 on pay", "line 7 on pay"]
    unchanged = rest.submit()
    assert unchanged is not None
    assert unchanged.words.startswith("Kept just as they stood.\nAbout Pay: “line 5 on pay”.")
    assert "Undo" not in unchanged.buttons


def test_guesses_that_are_right_are_kept_and_said(world: World) -> None:
    """Nothing is left to take back by that."""
    shown = _kept(world, "hard part is the right question\nlearn some SQL")
    world.alice.presses("Sort them", on=shown)
    last = world.alice.form.submit()

    assert last is not None
    assert last.words.splitlines() == [
        "Kept just as they stood.",
        "About What the work is like: “hard part is the right question”.",
        "About Skills that count: “learn some SQL”.",
    ]
    assert last.buttons == []


@pytest.mark.slow
def test_what_is_gone_meanwhile_is_said(world: World) -> None:
    """Of an older message, too."""
    shown = _kept(world)
    older = world.alice.on_another_device(shown)
    world.alice.types("/network undo")
    world.settle()

    assert "isn't here any more" in world.alice.presses("Sort them", on=older).words
    world.alice.presses("Yes, I promised", on=older)
    world.settle()
    assert "isn't here any more" in shown.now().words


def test_words_about_somebody_known_can_be_kept_on_their_card(world: World) -> None:
    """Nobody was in touch by that; twice is once."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    assert "Keep it" not in str(world.alice.types("/network tell me about Ada Lovelace").buttons)
    shown = world.alice.types("/network ada lovelace grew up beside a river")
    assert shown.buttons == ["Keep it: Ada Lovelace", "Help"]

    world.alice.presses("Keep it: Ada Lovelace", on=shown)
    world.settle()
    assert shown.now().words.startswith("Kept on the card of Ada Lovelace: “ada lovelace grew up beside a river”")
    world.slack.sends_again()
    world.settle()
    card = world.alice.types("/network ada").words
    assert card.count("grew up beside a river") == 1
    assert world.alice.types("/network undo").words == "Taken back: a note on Ada Lovelace."


def test_ones_own_plan_is_a_next_step_and_nothing_that_was_said(world: World) -> None:
    """It is asked about, and stands on no board."""
    shown = _kept(world, "im gonna redo my portfolio by january\nlearn some SQL")
    assert "This sounds like a next step of yours: “im gonna redo my portfolio by january”" in shown.words
    board = world.alice.types("/network compare").words
    assert "SQL" in world.alice.types("/network find sql").words
    assert "portfolio" not in board
    world.alice.presses("Yes, my next step", on=shown)
    world.settle()
    assert "Your next step: “im gonna redo my portfolio by january”." in shown.now().words
    assert "portfolio" in world.alice.types("/network advice").words
    assert "portfolio" not in world.alice.types("/network compare").words
