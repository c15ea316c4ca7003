"""Several lines at once are several people."""

from tests.stories.world import World

LINES = """log coffee with Ada Lovelace (analyst @ Babbage & Co) today
- call with Bo Lind yesterday
• met Cai Yun at open depot day, 11 April"""


def test_several_lines_are_several_people(world: World) -> None:
    """One summary; *Undo all* takes all of it back."""
    shown = world.alice.types(f"/network {LINES}")

    assert shown.words.splitlines() == [
        "Saved three people.",
        "• Coffee with Ada Lovelace, today (Tue 14 April).",
        "• Call with Bo Lind, yesterday (Mon 13 April).",
        "• You met Cai Yun at the open depot day (Sat 11 April).",
        "My next message: tomorrow around 9:30.",
        "Undo all",
    ]
    assert "Babbage & Co" in world.alice.types("/network ada").words
    assert "open depot day" in world.alice.types("/network cai").words

    assert world.alice.presses("Undo all", on=shown).words == "Taken back: Ada Lovelace, Bo Lind and Cai Yun."
    assert "I don't know “ada" in world.alice.types("/network ada").words
    assert "I don't know “cai" in world.alice.types("/network cai").words


def test_a_line_that_needs_a_look_is_named_and_kept(world: World) -> None:
    """It can be given its person right there, and waits in the overview."""
    shown = world.alice.types(f"/network {LINES}\ngreat chat at the depot")
    assert "Needs a look: “great chat at the depot” Who was it?" in shown.words
    assert "great chat at the depot" in world.alice.types("/network").words

    world.alice.presses("Add the name", on=shown)
    world.alice.form.fill("Who was it?", "Petr Novák")
    world.alice.form.submit()
    world.settle()

    assert "Petr Novák" in world.alice.types("/network petr").words


def test_undo_takes_back_what_several_lines_saved_first(world: World) -> None:
    """As the button does; words without a person still wait, and go with the next *undo*."""
    world.alice.types(f"/network {LINES}\ngreat chat at the depot")

    assert world.alice.types("/network undo").words == "Taken back: Ada Lovelace, Bo Lind and Cai Yun."
    assert "great chat at the depot" in world.alice.types("/network").words
    assert world.alice.types("/network undo").words == "Fine, I let those words go: “great chat at the depot”."


def test_a_name_with_a_question_mark_is_asked_about(world: World) -> None:
    """It is a guess of their own."""
    shown = world.alice.types(f"/network {LINES}\nSam ??\nEva (??)")
    assert shown.words.startswith("Saved three people.")
    assert "Needs a look: “Sam ??” Who was it?" in shown.words
    assert "Needs a look: “Eva (??)” Who was it?" in shown.words


def test_in_the_direct_message_no_verb_is_needed(world: World) -> None:
    """And a person who is known is added to."""
    world.alice.types("/network log emailed Ada Lovelace today")
    world.settle()

    world.alice.says("coffee with Ada Lovelace today\ncall with Bo Lind yesterday")

    assert world.alice.hears().words.splitlines()[0] == "Saved two people."
    assert "Last in touch: today (coffee)" in world.alice.types("/network ada").words


def test_more_than_twenty_are_given_back(world: World) -> None:
    """Nothing is lost."""
    names = [
        f"{first} {last}"
        for first in ("Ada", "Bo", "Cai", "Dov", "Eva", "Fay")
        for last in ("Lind", "Roy", "Okri", "Novak")
    ]
    shown = world.alice.types("/network log " + "\n".join(f"coffee with {name} today" for name in names))

    assert shown.words.splitlines()[0] == "Saved 20 people."
    assert "I take 20 at a time. Four lines are not saved yet; send them again:" in shown.words
    assert shown.words.count("coffee with Fay") == 4
    assert "Fay Lind" not in world.alice.types("/network fay lind").words


def test_one_talk_with_notes_below_stays_one(world: World) -> None:
    """What was learned is no person."""
    shown = world.alice.types(
        "/network log coffee with Ada Lovelace today\nthe hard part is the right question\nnobody has a master's"
    )

    assert shown.words.splitlines()[0] == "Saved: coffee with Ada Lovelace, today (Tue 14 April)."


def test_lines_that_fit_several_people_wait(world: World) -> None:
    """Nobody is saved to the wrong card."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network log coffee with Ada Yonath today")

    shown = world.alice.types("/network log call with Ada today\ncoffee with Ada yesterday")

    assert shown.words.splitlines()[0] == "I kept your words; nobody is saved yet."
    assert shown.words.count("Needs a look") == 2


def test_five_hundred_lines_are_kept_and_saved_step_by_step(world: World) -> None:
    """Twenty a press; each press is taken back by itself, and what waits is never lost."""
    names = (f"{first}{last} Novak" for first in "ABCDEFGHIJKLMNOPQRSTUVWXY" for last in ("da", "bo", "vi", "ki"))
    lines = [f"coffee with {name} today" for name in names]
    shown = world.alice.types("/network log " + "\n".join(lines * 5))
    assert "I take 20 at a time; I keep the other 480 until you want them." in shown.words
    world.settle()

    more = world.alice.presses("Save the next 20", on=shown)
    world.settle()
    assert "I take 20 at a time; I keep the other 460 until you want them." in more.words
    assert world.alice.presses("Save the next 20", on=shown).words == "Those words are settled already."
    world.alice.presses("Undo all", on=more)
    world.settle()
    assert more.now().words.startswith("Taken back: ")
    assert "and 18 more." in more.now().words


def test_many_words_without_a_name_are_counted(world: World) -> None:
    """The newest two are shown, the others come up once these are settled."""
    for words in ("great chat at the booth", "lunch at the depot", "coffee in the yard"):
        world.alice.types(f"/network log {words} today")
    shown = world.alice.types("/network").words
    assert "coffee in the yard" in shown
    assert "great chat at the booth" not in shown
    assert "One more line waits behind these." in shown
