"""Sentences that are no command: a bad day, a slip, a talk that is off, what comes next."""

import pytest

from tests.stories.world import World


def test_a_bad_day_is_met_kindly(world: World) -> None:
    """Nothing is stored; quiet is one press away."""
    shown = world.alice.types("/network got rejected again by the nhs :(")
    assert shown.words.splitlines()[0] == "That is hard, and it says nothing about you."
    assert shown.buttons == ["Be quiet for a week", "What is open?"]
    world.alice.presses("Be quiet for a week", on=shown)
    world.settle()
    assert "quiet until" in shown.now().words.lower()


def test_a_week_without_a_talk_is_nobodys_name(world: World) -> None:
    shown = world.alice.types("/network i talked to nobody this week, feeling bad")
    assert shown.buttons == ["Be quiet for a week", "What is open?"]
    assert "Saved" not in shown.words
    assert "bad" not in world.alice.types("/network due").words


def test_a_talk_told_on_a_bad_day_is_a_talk(world: World) -> None:
    """Whatever else the line says."""
    assert (
        "Saved: coffee with Ada Lovelace"
        in world.alice.types("/network coffee with Ada Lovelace today, i feel so tired").words
    )


@pytest.mark.parametrize("words", ["call off bob", "the call with bob was called off", "bob cancelled on me"])
def test_a_talk_that_is_off_is_called_off_and_not_logged(world: World, words: str) -> None:
    """With a press; where none is planned, nothing is saved."""
    assert "Nothing was saved." in world.alice.types(f"/network {words}").words
    world.alice.types("/network plan call with Bob Brown on Thursday at 3")
    shown = world.alice.types(f"/network {words}")
    assert shown.words.splitlines()[0] == "Is it this one?"

    world.alice.presses("Call it off", on=shown)
    world.settle()
    assert "Called off" in shown.now().words
    assert "Saved:" not in shown.now().words


def test_a_slip_can_be_taken_back(world: World) -> None:
    """By one press."""
    world.alice.types("/network coffee with Ada Lovelace today")
    shown = world.alice.types("/network oops that was a mistake")
    world.alice.presses("Take it back", on=shown)
    world.settle()
    assert "Taken back: coffee with Ada Lovelace." in shown.now().words


def test_what_comes_next_is_shown(world: World) -> None:
    """As bare `/network` does."""
    world.alice.types("/network plan call with Bob Brown on Thursday at 3")
    assert "Bob Brown" in world.alice.types("/network whats my next talk").words


def test_a_sentence_is_nobodys_short_name(world: World) -> None:
    """Somebody called May stands in no Friday."""
    world.alice.types("/network log met May today")
    shown = world.alice.types("/network i promised to send him my rota sheet by friday")
    assert "told you" not in shown.words
    assert shown.words.splitlines()[0] != "May"
    assert world.alice.types("/network mayy").words.splitlines()[0] == "May"


def test_a_look_at_a_draft_may_be_asked_for_in_words(world: World) -> None:
    """As with `review`."""
    shown = world.alice.types("/network can u look at this: Hi Tunde, could you get me a job? Alice")
    assert "A look at your draft" in shown.words


def test_signs_alone_are_met_with_a_kind_word(world: World) -> None:
    """And saved as nobody."""
    shown = world.alice.types("/network 😀👍")
    assert "Save a new person" not in shown.buttons


def test_stop_in_other_words_asks_until_when(world: World) -> None:
    """What names no time is no day that could not be read."""
    shown = world.alice.types("/network stop bugging me ffs")
    assert "I can't read" not in shown.words


def test_good_news_is_a_reason_to_write(world: World) -> None:
    """Nothing is stored; whoever helped may hear of it."""
    shown = world.alice.types("/network i got the job!!!")
    assert shown.words.startswith("Congratulations! That is lovely news.")
    assert shown.buttons == ["Tell somebody"]


def test_nerves_before_a_talk_are_met_with_its_page(world: World) -> None:
    """One small thing: the first half minute."""
    assert "Most people are nervous" in world.alice.types("/network im so nervous").words
    world.alice.types("/network plan call with Ada Lovelace on Thursday at 3")
    shown = world.alice.types("/network im so nervous about thursday")
    assert "Your first half minute with Ada Lovelace" in shown.words
    world.alice.presses("Get ready", on=shown)
    assert "Ada Lovelace" in world.alice.form.words
