"""The main job, told from Tuesday to the summer."""

import datetime as dt

import pytest

from tests.stories.world import MANIFEST, SHORTCUTS, World

pytestmark = pytest.mark.everywhere

LINE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today, intro'd by Mary Somerville"


def test_a_coffee_is_logged_thanked_for_and_followed_by_a_hello(world: World) -> None:
    """From the line to the second cycle, as one person lives it."""
    alice = world.alice

    saved = alice.types(LINE)
    assert saved.words.splitlines()[:3] == [
        "Saved: coffee with Ada Lovelace, today (Tue 14 April).",
        "Analyst at Babbage & Co. Introduced by Mary Somerville.",
        "I'll message you tomorrow around 9:30 about a thank-you.",
    ]
    assert saved.buttons == ["Note what I learned", "Already thanked"]

    alice.chooses("Fix something", "Fix or undo", on=saved)
    fix = alice.form
    fix.fill("Their role", "lead analyst")
    last = fix.submit()
    assert last is not None
    assert "Lead analyst at Babbage & Co." in last.words
    world.settle()
    assert "Lead analyst at Babbage & Co." in saved.now().words
    last.close()

    in_channel = alice.types("/network ada lovelace").words
    assert "lead analyst, Babbage & Co" in in_channel or "Lead analyst, Babbage & Co" in in_channel
    assert "Met through Mary Somerville" in in_channel
    assert alice.types("/network card Ada", channel="@Bob").words == in_channel

    first = world.slack.posts("#careers", "U0BOB", "Who knows somebody at Babbage & Co?")
    named = world.slack.posts("#careers", "U0BOB", "Ada Lovelace, maybe?", thread_ts=first.ts)
    over = alice.uses("Look up contact", message=named)
    assert "Babbage & Co" in over.words
    alice.form.close()

    told = world.days(1)
    assert [(when.isoformat()[:16], shown.text) for when, shown in told if "thank-you to" in shown.text] == [
        ("2026-04-15T10:00", "A thank-you to Ada Lovelace for yesterday's coffee?")
    ]
    reminder = told[-1][1]
    alice.presses("I sent it", on=reminder)
    world.settle()
    assert reminder.now().words.startswith("Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July.")

    told = world.days(100)
    assert [(when.date(), shown.text) for when, shown in told] == [
        (dt.date(2026, 7, 14), "Is there something to tell Ada Lovelace?"),
        (dt.date(2026, 7, 24), "Is there something to tell Ada Lovelace?"),
    ]
    alice.presses("We've been in touch", on=told[-1][1])
    world.settle()
    assert "Noted: you were in touch with Ada Lovelace" in told[-1][1].now().words
    assert not world.days(80)
    assert world.days(20)


def test_a_hello_answered_in_words_starts_the_clock_from_the_day_they_say(world: World) -> None:
    """One message about the thanks, weeks of silence, one about a hello; "done yesterday", and ninety days from then."""
    world.alice.types(LINE)
    reminder = world.until_told(within=1)
    world.alice.presses("I sent it", on=reminder)
    world.settle()
    assert world.days(60) == []
    hello = world.until_told(within=40)
    assert hello.text == "Is there something to tell Ada Lovelace?"

    world.alice.says("done yesterday")

    assert "Noted: you were in touch with Ada Lovelace on Mon 13 July." in world.alice.hears().words
    world.settle()
    assert "Noted: you were in touch with Ada Lovelace on Mon 13 July." in hello.now().words
    assert world.until_told(within=100).text == "Is there something to tell Ada Lovelace?"
    assert world.now.date() == dt.date(2026, 10, 12)  # ninety days after 13 July is a Sunday
    assert world.bob.dm == []


def test_nothing_of_it_reaches_bob(world: World) -> None:
    """Another person of the same workspace sees and hears nothing."""
    world.alice.types(LINE)
    world.days(2)

    assert world.bob.dm == []
    assert "Ada Lovelace" not in world.bob.types("/network ada").words.replace("I don't know “ada", "")
    assert "Babbage" not in world.bob.types("/network").words


def test_undo_takes_a_mistaken_log_back_whole(world: World) -> None:
    """Also when it was mended meanwhile; nothing is asked about it."""
    saved = world.alice.types(LINE)
    world.settle()
    world.alice.chooses("Undo", "Fix or undo", on=saved)
    world.settle()

    assert saved.now().words == "Taken back: coffee with Ada Lovelace."
    assert "I don't know “ada" in world.alice.types("/network ada").words
    assert [shown for _, shown in world.days(3) if "Ada" in shown.text] == []


def test_a_log_without_a_name_asks_who_and_keeps_the_words(world: World) -> None:
    """They wait in the overview, too."""
    asked = world.alice.types("/network log great chat at the depot")
    assert asked.words.splitlines()[0] == "I kept your words: “great chat at the depot”. Who was it?"
    assert "great chat at the depot" in world.alice.types("/network").words

    world.alice.presses("Add the name", on=asked)
    form = world.alice.form
    form.fill("Who was it?", "Petr Novák")
    form.submit()
    world.settle()

    assert "Petr Novák" in asked.now().words
    assert "great chat" not in world.alice.types("/network").words


def test_a_friday_coffee_is_not_thanked_on_monday(friday: World) -> None:
    """The message comes within a day (reading (b))."""
    logged_at = friday.now
    friday.alice.types(LINE)

    told = [when for when, shown in friday.days(3) if "Ada" in shown.text]

    assert told
    assert told[0] - logged_at <= dt.timedelta(hours=24)


@pytest.mark.parametrize("name", SHORTCUTS)
def test_every_shortcut_of_the_manifest_opens_something(world: World, name: str) -> None:
    """What Slack is told to send is answered."""
    said = world.slack.posts("#careers", "U0BOB", "Who knows somebody at Babbage & Co?")
    of_a_message = SHORTCUTS[name][0] == "message"

    shown = world.alice.uses(name, message=said if of_a_message else None)

    assert shown.status == 200
    assert world.alice.has_form


def test_the_command_and_the_events_of_the_manifest_are_answered(world: World) -> None:
    """With words, and without the slash in the direct message."""
    for command in MANIFEST["features"]["slash_commands"]:
        assert "Log someone" in world.alice.types(command["command"]).buttons
    world.alice.says("help")
    assert "log coffee" in world.alice.hears().words
