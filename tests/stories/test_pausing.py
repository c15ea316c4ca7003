"""Quiet for a while: in words, by button, and back again."""

import datetime as dt

import pytest

from tests.stories.world import World, seldom

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("until June", "Mon 1 June"),
        ("until I say so", "you say so"),
        *seldom(("2 weeks", "Tue 28 April"), ("until 3 May", "Sun 3 May")),
    ],
)
def test_a_pause_in_words(world: World, words: str, until: str) -> None:
    """Its answer says until when, and so do the overview and the list."""
    shown = world.alice.types(f"/network pause {words}")
    assert shown.words == f"Quiet until {until}. Everything is kept.\nStart again now"
    world.alice.types(COFFEE)

    for line in ("/network", "/network due"):
        assert f"Quiet until {until}. Everything is kept." in world.alice.types(line).words
        assert "My next message" not in world.alice.types(line).words


def test_nothing_is_said_until_then_and_then_it_is(world: World) -> None:
    """What waited is kept."""
    world.alice.types(COFFEE)
    world.alice.types("/network pause 5 days")
    told = world.wait_until(dt.datetime(2026, 4, 21, 0, 0, tzinfo=world.zone))

    assert next(when.date() for when, shown in told if "Ada" in shown.text) == dt.date(2026, 4, 20)  # a Monday


@pytest.mark.parametrize("words", ["pause stop", "resume!"])
def test_the_way_back_in_words(world: World, words: str) -> None:
    """With what comes next."""
    world.alice.types(COFFEE)
    world.alice.types("/network pause until I say so")
    assert world.days(3) == []
    shown = world.alice.types(f"/network {words}")

    assert shown.words.startswith("Good to be back. Everything is as you left it.\nMy next message:")
    assert [shown for _, shown in world.days(2) if "Ada" in shown.text]
    assert world.alice.types("/network resume").words.startswith("I'm not on a break just now.")


def test_without_an_end_it_offers_some(world: World) -> None:
    """A week, a month, a day, or until they say so; another one replaces it."""
    asked = world.alice.types("/network pause")
    world.settle()
    assert asked.words.splitlines()[0] == "Until when shall I be quiet?"
    assert asked.buttons == ["A week", "A month", "Until I say so"]
    world.alice.presses("A week", on=asked)
    world.settle()
    assert asked.now().words.startswith("Quiet until Tue 21 April.")

    again = world.alice.types("/network pause")
    assert again.words.startswith("Quiet until Tue 21 April. Everything is kept.\nAnother day instead?")
    world.alice.sets("Pick a day", dt.date(2026, 5, 1), on=again)
    world.settle()
    assert again.now().words.startswith("Quiet until Fri 1 May.")
    world.alice.presses("Start again now", on=again.now())
    world.settle()
    assert again.now().words.startswith("Good to be back.")


def test_what_cannot_be_is_one_kind_sentence_and_another_choice(world: World) -> None:
    """Nothing is paused meanwhile."""
    kindly = {
        "until yesterday": "Yesterday (Mon 13 April) isn't ahead of us.",
        "until today": "Today (Tue 14 April) isn't ahead of us.",
        "until the 3rd of May 2020": "Sun 3 May 2020 isn't ahead of us.",
        "until 3000": "3000 is a long way off.",
        "99 years": "2125 is a long way off.",
        "until the cows come home": "I can't read “until the cows come home” as a day.",
        "until " + "boom" * 500: "I can't read “until boomboom",
        "💥" * 2000: "Until when shall I be quiet?",
    }
    for words, said in kindly.items():
        shown = world.alice.types(f"/network pause {words}")

        assert not shown.failure
        assert shown.words.startswith(said)
        assert "Until when shall I be quiet?" in shown.words
        assert "Quiet until" not in world.alice.types("/network").words


def test_meanwhile_nothing_is_announced(world: World) -> None:
    """Neither what comes next nor when."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("I sent it", on=world.alice.types("/network due"))
    world.settle()
    assert "Next: a hello to Ada Lovelace" in world.alice.types("/network").words
    world.alice.types("/network pause a week")

    assert "Next:" not in world.alice.types("/network").words


def test_in_the_direct_message_it_works_too(world: World) -> None:
    """The greeting says so."""
    world.alice.types("/network")
    world.settle()
    assert "Stop me any time: pause" in world.alice.dm[0].words
    world.alice.says("pause a month")
    assert world.alice.hears().words.startswith("Quiet until Thu 14 May.")


def test_whom_it_is_about_is_no_pause(world: World) -> None:
    """What is open is shown, to be put off there; nothing else falls silent."""
    world.alice.types(COFFEE)
    for words in ("snooze ada 2 weeks", "pause Ada Lovelace until June"):
        shown = world.alice.types(f"/network {words}")
        assert shown.words.startswith("Do you mean this?\n")
        assert "A thank-you to Ada Lovelace" in shown.words
    assert world.alice.types("/network pause 2 weeks").words.startswith("Quiet until Tue 28 April.")


def test_a_pause_and_its_end_are_taken_back(world: World) -> None:
    """And nothing that was told before; a pause that was replaced is there again."""
    world.alice.types(COFFEE)
    for line in ("pause until June", "pause until July"):
        world.clock.forward(dt.timedelta(minutes=1))
        world.alice.types(f"/network {line}")
    assert world.alice.types("/network undo").words == "Taken back: your pause."
    assert "Quiet until Mon 1 June." in world.alice.types("/network").words
    world.clock.forward(dt.timedelta(minutes=1))
    world.alice.types("/network resume")
    assert world.alice.types("/network undo").words == "Taken back: the end of your pause."
    assert world.days(1) == []

    world.alice.types("/network resume")
    world.alice.types("/network pause a week")
    assert world.alice.types("/network undo").words == "Taken back: your pause."
    assert "Ada Lovelace" in world.until_told(within=2).words


def test_after_a_pause_nothing_is_said_before_a_working_day(world: World) -> None:
    """What a pause held back waits over the weekend, too, urgent or not."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network pause until Sunday")
    world.wait_until(world.now.replace(hour=8) + dt.timedelta(days=5))  # Sunday morning
    world.alice.types("/network log coffee with Ben Okoro in January")

    heard = world.days(2)

    assert [when.strftime("%a") for when, _ in heard] == ["Mon"]
    assert "Ada Lovelace" in heard[0][1].words


@pytest.mark.parametrize("paused_for", [6, 41])
def test_back_from_a_pause_what_is_announced_is_what_comes(world: World, paused_for: int) -> None:
    """No hour of today that has passed; after weeks they are met at once, and that is all of that day."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network pause until I say so")
    world.wait_until(world.now.replace(hour=9, minute=34) + dt.timedelta(days=paused_for))
    before = world.alice.heard_so_far

    said = world.alice.types("/network resume").words
    world.settle()
    world.bot.beat()
    world.settle()

    assert world.alice.heard_so_far == before + 1, said
    assert "My next message: within half an hour." in said


def test_a_pause_that_just_ended_is_one_welcome(world: World) -> None:
    """`resume` on its last day: what has waited, and not that there is no break; a greeting of somebody new is one, too."""
    world.alice.types("/network log coffee with Ada Lovelace three weeks ago")
    world.days(70)
    world.alice.types("/network pause for 4 weeks")
    world.days(28)
    before = len(world.alice.dm)
    world.alice.says("resume")
    world.settle()
    [shown] = world.alice.dm[before:]
    assert shown.words.startswith("Welcome back.")


def test_a_pause_that_just_ended_may_have_kept_nothing_waiting(world: World) -> None:
    """Then it is good to be back."""
    world.alice.types("/network pause until tomorrow")
    world.days(1)
    assert world.alice.types("/network resume").words.startswith("Good to be back.")


def test_a_first_hello_is_greeted_once(world: World) -> None:
    """Who is new is told how this works, and that is the answer."""
    world.alice.says("hi")
    world.settle()
    [shown] = world.alice.dm
    assert shown.words.startswith("Hi Alice, I'm Network Coach.")
