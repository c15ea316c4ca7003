"""The settings: shown as they are, kept as they were chosen, refused where they cannot be."""

import datetime as dt

from storage import owners
from storage.owners import Owner
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_the_form_shows_what_holds_and_its_last_screen_what_holds_now(world: World) -> None:
    """And the next message moves to the new hours."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.types("/network settings")
    form = world.alice.form
    assert "I keep to Lisbon time, as Slack has it." in form.words
    assert form.values == {
        "How often shall I suggest a hello?": "Every three months",
        "Messages from": "08:30",
        "Messages until": "19:00",
        "Days off": "",
        "Names in notifications": "Yes, say who it is about",
        "One message at the beginning of the week": "Yes, when there is something in it",
    }

    form.choose("How often shall I suggest a hello?", "Twice a year")
    form.pick_time("Messages from", dt.time(11))
    form.pick_time("Messages until", dt.time(20))
    form.choose("Days off", "Monday", "Sunday")
    form.choose("Names in notifications", "No, keep names out of them")
    last = form.submit()
    assert last is not None
    assert last.words.splitlines() == [
        "Saved. This holds from now on:",
        "• A hello twice a year, unless a card says otherwise",
        "• Messages between 11:00 and 20:00, Lisbon time",
        "• Days off: Monday, Sunday",
        "• Notifications name nobody",
        "• One message at the beginning of the week, when there is something in it",
        "My next message: tomorrow around 11:00.",
        "Undo",
    ]
    told = world.days(1)
    assert [(when.hour, shown.text) for when, shown in told if "greeted" not in shown.text][-1] == (
        11,
        "Something small is open. Open this message to see it.",
    )
    assert owner(world).preferences.days_off == {0, 6}
    last.close()
    world.alice.types("/network settings")
    assert world.alice.form.values["Days off"] == "Monday, Sunday"
    world.alice.form.clear("Days off")
    world.alice.form.submit()
    assert owner(world).preferences.days_off == frozenset()


def test_hours_that_end_before_they_begin_say_so(world: World) -> None:
    """Under the field; so does a week without a day."""
    world.alice.types("/network settings")
    form = world.alice.form
    form.pick_time("Messages from", dt.time(19))
    form.choose("Days off", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    form.submit()
    assert form.errors == {
        "Messages until": "The evening comes after the morning. Which hour is the last one?",
        "Days off": "Leave me one day of the week. For quiet on all days there is pause.",
    }
    form.clear("Messages from")
    form.submit(unchecked=True)

    assert form.errors["Messages from"] == "Which hour?"
    assert owner(world).preferences.wakes == dt.time(8, 30)


def test_in_the_direct_message_what_holds_is_said_with_the_way_to_change_it(world: World) -> None:
    """A form opens only for a press."""
    world.alice.says("settings")
    shown = world.alice.hears()
    assert shown.words.startswith("This holds now:\n• A hello every three months")
    world.settle()
    world.alice.presses("Change it", on=shown)

    assert world.alice.form.title == "Settings"


def test_the_greeting_leads_to_them(world: World) -> None:
    """By a button."""
    world.alice.types("/network")
    world.settle()
    world.alice.presses("Settings", on=world.alice.dm[0])

    assert world.alice.form.title == "Settings"


def owner(world: World) -> Owner:
    """Alice, as she is stored."""
    with world.bot.sessions.reading() as session:
        found = owners.find(session, team=world.team, user="U0ALICE")
    assert found
    return found


def test_settings_are_taken_back(world: World) -> None:
    """By the button or the word; not where they were set anew since, and not what was told before."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network settings")
    form = world.alice.form
    form.pick_time("Messages from", dt.time(11))
    form.choose("Days off", "Monday")
    assert form.submit() is not None
    world.alice.form.close(whole_stack=True)
    assert "tomorrow around 11:00" in world.alice.types("/network").words

    assert world.alice.types("/network undo").words == "Taken back: your settings."
    assert "tomorrow around 9:30" in world.alice.types("/network").words
    world.alice.types("/network settings")
    assert world.alice.form.values["Days off"] == ""
    world.alice.form.close(whole_stack=True)
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."
