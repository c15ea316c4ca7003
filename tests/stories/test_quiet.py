"""Whoever does not answer is left in peace, step by step, and is welcome back with any word."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World

MONDAY, FRIDAY = 0, 4


def _ignores(world: World, days: int) -> list[tuple[dt.datetime, Shown]]:
    """A new person every weekday, logged by somebody who answers nothing."""
    told = []
    for number in range(days):
        if world.now.weekday() <= FRIDAY:
            name = "abcdefghijklmnopqrstuvwxyz"[number % 26] * 3
            world.alice.types(f"/network log coffee with Zoe {name.capitalize()} today")
        told += world.days(1)
    return [(when, shown) for when, shown in told if "Hi Alice" not in shown.text]


@pytest.mark.slow
def test_the_coach_becomes_quieter_and_speaks_again_when_spoken_to(world: World) -> None:
    """Four ignored: Mondays only, said once; three of those: silence, said once; a word, and all is as before."""
    told = _ignores(world, 21)
    quieter = [when for when, shown in told if "one message on Mondays" in shown.words]

    assert len(quieter) == 1
    after = [when for when, _ in told if when > quieter[0]]
    assert {when.weekday() for when in after} == {MONDAY}

    silent = world.days(60)
    last = [when for when, shown in silent if "I'll be quiet now" in shown.words]
    assert len(last) == 1
    assert [when for when, _ in silent if when > last[0]] == []

    saved = world.alice.types("/network log coffee with Ada Lovelace today").words
    world.settle()
    assert "I'll message you" in saved
    heard = world.days(14)
    assert "Ada Lovelace" in heard[0][1].words


def test_what_is_said_on_mondays_is_not_promised_for_tomorrow(world: World) -> None:
    """A log tells the day on which the coach will really write."""
    told = _ignores(world, 14)
    assert any("one message on Mondays" in shown.words for _, shown in told)
    while world.now.weekday() != MONDAY + 1:
        world.days(1)

    saved = world.alice.types("/network log coffee with Ada Lovelace today").words
    assert f"I'll message you on {world.now + dt.timedelta(days=6):%a %-d %B} " in saved
    heard = world.until_told(within=7)
    assert "Ada Lovelace" in heard.words
    assert world.now.weekday() == MONDAY


def test_an_answer_ends_the_quiet(world: World) -> None:
    """One press, and the next message comes on its own day again."""
    told = _ignores(world, 14)
    quieter = next(shown for _, shown in told if "one message on Mondays" in shown.words)
    world.alice.presses("I sent it", on=quieter)
    world.settle()

    following = world.days(2)

    assert following
    assert {when.weekday() for when, _ in following} != {MONDAY}


def test_an_answer_about_a_plan_of_ones_own_is_an_answer(world: World) -> None:
    """Two messages ignored, a message of the week whose plan was answered, two more ignored: nothing becomes quieter."""
    world.alice.presses("Add a skill", on=world.alice.types("/network ready"))
    form = world.alice.form
    form.fill("The skill, or what you have done", "statistics")
    form.fill("A next step", "a small try")
    form.pick_date("By when?", dt.date(2026, 4, 16))
    form.submit()
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network log coffee with Zoe Abbott today")
    told = world.days(6)
    week = told[-1][1]
    assert week.text.startswith("Your week: ")
    world.alice.presses("Not yet: a small try", on=week)
    world.settle()

    for name, days in (("Ben Okoro", 7), ("Ines Faro", 2)):
        world.alice.types(f"/network log coffee with {name} today")
        told += world.days(days)

    assert len(told) > 5
    assert not any("one message on Mondays" in shown.words for _, shown in told)


def test_what_belongs_to_a_planned_talk_comes_at_its_own_time_on_mondays_too(world: World) -> None:
    """The day before, the page and *How did it go?* are no nagging: they come when they are of use, and nothing else does."""
    told = _ignores(world, 14)
    assert any("one message on Mondays" in shown.words for _, shown in told)
    while world.now.weekday() != MONDAY + 1:
        world.days(1)

    planned = world.alice.types("/network plan Ada Lovelace on Friday at 11:00").words
    assert f"I'll message you on {world.now + dt.timedelta(days=2):%a %-d %B} around 10:00 to get ready" in planned
    heard = world.wait_until(world.now + dt.timedelta(days=4))

    assert [(when.weekday(), when.hour) for when, _ in heard] == [(FRIDAY - 1, 10), (FRIDAY, 9), (FRIDAY, 12)]
    assert all("Ada Lovelace" in shown.text and "Zoe" not in shown.words for _, shown in heard)
    assert "How did" in heard[-1][1].text
    assert not any(shown.text.startswith("Your week") for _, shown in heard)


def test_of_a_talk_nothing_is_announced_that_will_not_be_said(world: World) -> None:
    """In a pause over the day before and the talk: only that it is asked about afterwards."""
    world.alice.types("/network pause until 27 April")
    planned = world.alice.types("/network plan Ada Lovelace on Thursday at 11:00").words
    assert "I'll message you" not in planned
    assert "its page" not in planned


def test_the_fourth_person_of_a_monday_is_not_announced_for_it(world: World) -> None:
    """A message is about three people: what is announced for Monday comes on Monday, and the rest on one of the next."""
    told = _ignores(world, 14)
    assert any("one message on Mondays" in shown.words for _, shown in told)
    while world.now.weekday() != MONDAY + 1:
        world.days(1)
    announced = {}
    for name in ("Ada Lovelace", "Ben Okoro", "Cleo Marsh", "Dora Lindt", "Emil Noor"):
        announced[name] = world.alice.types(f"/network log coffee with {name} today").words
    monday = f"I'll message you on {world.now + dt.timedelta(days=6):%a %-d %B} "
    heard = world.until_told(within=7).words

    assert {name for name, said in announced.items() if monday in said} == {name for name in announced if name in heard}
    later = [said for name, said in announced.items() if name not in heard]
    assert later
    assert all("I'll message you on one of the next Mondays about a thank-you." in said for said in later)
