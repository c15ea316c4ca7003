"""The first message's question, what is kept of its answer, and where somebody is on the way."""

import pytest

from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_the_first_message_asks_what_they_prepare_for(world: World) -> None:
    """The answer is kept and shown on Home, and the message stays for what else it offers."""
    world.alice.types("/network")
    greeting = world.alice.hears()
    assert "What are you preparing for?" in greeting.words
    assert greeting.menus["Choose"] == [
        "Exploring a field",
        "Choosing between paths",
        "Changing careers",
        "Finding work later",
        "Coming back to work",
        "Not sure",
    ]

    told = world.alice.chooses("Changing careers", on=greeting)

    assert told.words.splitlines()[:2] == [
        "Changing careers. I'll suggest questions about what carries over from where you come from.",
        "Two lines about you help me find better questions. You can leave any of it out.",
    ]
    assert "Log someone" in greeting.now().buttons
    assert "What are you preparing for: changing careers" in world.alice.opens_home().words


def test_the_saying_is_answered_without_a_number(world: World) -> None:
    """It's a saying (S02)."""
    world.alice.types("/network")
    greeting = world.alice.hears()
    assert "You may have heard “it's not what you know, it's who you know”." in greeting.words

    told = world.alice.presses("Is that true?", on=greeting)

    assert told.words.startswith("It's a saying. Skill earns trust; people who know you can see it.")
    assert not any(sign.isdigit() or sign == "%" for sign in told.words)


def test_a_few_lines_about_me_are_kept_and_can_be_taken_away(world: World) -> None:
    """Each may stay empty; three thousand letters are kept whole."""
    world.alice.types("/network aim")
    form = world.alice.form
    assert form.values["What are you preparing for?"] == "Not sure"
    form.choose("What are you preparing for?", "Exploring a field")
    form.fill("About me, in two or three sentences", "*Bold* " * 400)
    form.fill("Something I have done", "a summer of rebuilding pumps")
    last = form.submit()
    assert last is not None
    assert last.words.splitlines()[:2] == [
        "Saved: About me, in two or three sentences, Something I have done.",
        "Exploring a field. I'll suggest questions that show you the work from inside.",
    ]
    last.close()

    world.alice.types("/network profile")
    form = world.alice.form
    assert form.values["Something I have done"] == "a summer of rebuilding pumps"
    form.clear("Something I have done")
    last = form.submit()
    assert last is not None
    assert last.words.splitlines()[0] == "Saved: About me, in two or three sentences."
    last.close()
    world.bob.types("/network aim")
    assert world.bob.form.values["About me, in two or three sentences"] == ""


def test_in_the_direct_message_the_form_is_a_press_away(world: World) -> None:
    """Where no form opens by itself."""
    world.alice.says("aim")
    shown = world.alice.hears()
    assert shown.words.splitlines()[0] == "What are you preparing for: not said yet"
    world.alice.presses("Change it", on=shown)
    assert world.alice.form.title == "About me"


@pytest.mark.parametrize("somebody_is_known", [True, False])
def test_where_am_i(world: World, somebody_is_known: bool) -> None:  # noqa: FBT001 - a column of the table
    """The people at each stage; nobody yet: how it goes."""
    if somebody_is_known:
        world.alice.types(COFFEE)
        world.alice.types("/network log met Petr Novák at the open day")
        world.alice.types("/network log call with Nomvula Dlamini tomorrow")
    world.alice.opens_home()
    world.settle()
    world.alice.says("aim")

    told = world.alice.presses("Where am I?", on=world.alice.hears()).words

    if somebody_is_known:
        assert told.splitlines() == [
            "Where you are",
            "• You could talk with: Petr Novák",
            "• Talk ahead: Nomvula Dlamini",
            "• To look back on: Ada Lovelace",
            "• To thank: Ada Lovelace",
        ]
    else:
        assert "It begins with one person. Who did you talk to last?" in told


def test_an_example_card_and_what_networking_is_are_a_press_away(world: World) -> None:
    """For whoever has saved nobody yet."""
    world.alice.types("/network")
    world.alice.presses("See an example card", on=world.alice.hears())
    assert world.alice.form.words.splitlines()[:2] == ["Ada Lovelace", "Analyst, Babbage & Co · goes by Ada"]
    world.alice.form.close()

    told = world.alice.presses("What networking is", on=world.alice.types("/network help"))

    assert "What it is not\n• Asking for a job" in told.words
    assert "so go at your own pace" in told.words


def test_what_was_said_of_oneself_is_taken_back(world: World) -> None:
    """Word by word as it was."""
    world.alice.types("/network aim")
    form = world.alice.form
    before = form.values
    label = next(label for label in form.fields if label.startswith("About"))
    form.fill(label, "a nurse from Lund")
    form.submit()
    world.alice.form.close(whole_stack=True)
    assert world.alice.types("/network undo").words == "Taken back: what you said about yourself."
    world.alice.types("/network aim")
    assert world.alice.form.values == before
