"""A whole season: prepared, talked, evaluated, thanked, acted on and kept in touch, over months."""

import datetime as dt

import pytest

from tests.person import Form
from tests.stories.world import World

pytestmark = pytest.mark.slow
TALKS = (
    ("Ada Lovelace", "analyst @ Babbage & Co", "Nobody on the team has a master's degree.", "Wednesday"),
    ("Maria Lopez", "analyst @ Harbor Data", "You won't get past year two without a master's degree.", "Thursday"),
    ("Tom Reyes", "engineer @ Harbor Data", "A master's degree opened every door for me.", "Friday"),
)


def prepared(world: World, name: str) -> None:
    """A list of questions is ready."""
    world.alice.types(f"/network prep {name}")
    world.alice.form.fill("I hope to learn", "whether I need a master's degree")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "1. " in listed.now().words
    listed.submit()
    world.settle()


def until_asked(world: World, words: str) -> None:
    """Days pass until something is said with these words in it."""
    for _ in range(12):
        if words in world.until_told(within=60).text:
            return
    pytest.fail(f"Nothing with {words!r} was said")


def evaluated(world: World, name: str, line: str, *, step: str = "") -> None:
    """What stayed, noted below the question how it went, and how it stands to what others said."""
    until_asked(world, f"with {name} go?")
    world.alice.presses("Note what I learned", on=world.alice.dm[-1])
    form = world.alice.form
    form.fill("What will you remember?", line)
    form.choose("Did you get what you hoped for?", "Yes")
    form.fill("My next step", step)
    last = form.submit()
    assert last is not None
    if "others spoke of it, too" in last.words:
        last.presses("Sees it differently" if name == "Maria Lopez" else "Agrees")
    world.settle()


def sent(world: World, note: Form) -> None:
    """A note is copied, and told of as sent."""
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()


def thanked(world: World, name: str, ended: dt.datetime) -> None:
    """A note, sent within a day of the talk."""
    world.alice.types(f"/network thanks {name}")
    form = world.alice.form
    if "How do you sign?" in form.fields:
        form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    sent(world, note)
    assert world.now - ended <= dt.timedelta(hours=24)
    assert world.alice.dm[-2].now().words.startswith(f"Thanked {name}")


def test_a_season(world: World) -> None:
    """Three people of two places who partly disagree; one piece of advice comes back to its giver."""
    begun = world.now.date()
    for name, who, line, day in TALKS:
        world.alice.types(f"/network plan {name} on {day} at 15:00, coffee, 30 minutes")
        world.alice.types(f"/network log met {name} ({who}) today")
        prepared(world, name)
        evaluated(world, name, line, step="redo one class project" if name == "Ada Lovelace" else "")
        thanked(world, name, world.now.replace(hour=15, minute=30))

    board = world.alice.types("/network compare degrees").words
    assert "They see it differently" in board
    for name, _, line, _ in TALKS:
        assert name in board
        assert line in board
    world.alice.types("/network log call with Bo Lind (Siemens) today, thanked him")
    world.alice.types("/network prep Bo Lind")
    world.alice.form.fill("I hope to learn", "whether I need a master's degree")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "what does it depend on?" in listed.now().words

    world.days(40)
    steps = world.alice.types("/network advice")
    assert "You planned: redo one class project (from your talk with Ada Lovelace)." in steps.words
    world.alice.presses("Did it", on=steps)
    world.alice.form.fill("What came of it?", "half of my columns were wrong")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("Tell them")
    note = world.alice.form.submit()
    assert note is not None
    assert (
        "you gave me this advice: redo one class project. I took it: half of my columns were wrong."
        in (note.values["Your note"])
    )
    sent(world, note)
    told_on = world.now.date()

    until_asked(world, "Maria Lopez")
    world.alice.says("we talked with Maria yesterday")
    assert "Noted: you were in touch with Maria Lopez" in world.alice.hears().words
    world.settle()

    until_asked(world, "Ada Lovelace")
    assert 90 <= (world.now.date() - told_on).days <= 93
    world.alice.presses("I have news", on=world.alice.dm[-1])
    world.alice.form.fill("What is new?", "I start at Harbor Data in October")
    note = world.alice.form.submit()
    assert note is not None
    sent(world, note)
    assert "Next hello: around late November" in world.alice.dm[-2].now().words
    world.wait_until(world.clock() + (begun + dt.timedelta(days=153) - world.now.date()))
    assert world.now.date() == dt.date(2026, 9, 14)
    assert "you said hello" in world.alice.types("/network ada").words
    assert world.bob.dm == []
