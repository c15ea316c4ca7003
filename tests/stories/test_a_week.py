"""A week of messages as tired people write them with one thumb, and how things stand after each."""

import datetime as dt

import pytest

from tests.stories.world import World

pytestmark = pytest.mark.slow


def _says(world: World, words: str, thread: object = None) -> str:
    """What is answered in the direct message."""
    world.settle()
    before = len(world.alice.dm)
    world.alice.says(words, thread)  # type: ignore[arg-type] # a message that was seen, or none
    world.settle()
    return "\n".join(shown.words for shown in world.alice.dm[before:])


def _until(world: World, day: int, hour: int) -> list[str]:
    """Time passes until an hour of April; what was said meanwhile."""
    told = world.wait_until(world.now.replace(day=day, hour=hour, minute=0))
    return [shown.text for _, shown in told]


def test_a_week(world: World) -> None:
    """Nothing is asked twice, nothing is lost, and whatever was a mistake is taken back."""
    # Tuesday
    saved = world.alice.types(
        "/network log coffe w/ Ada Lovelace (analyst @ Babbage & Co) today, intro\u2019d by Mary Somerville"
    )
    assert saved.words.splitlines()[:2] == [
        "Saved: coffee with Ada Lovelace, today (Tue 14 April).",
        "Analyst at Babbage & Co. Introduced by Mary Somerville.",
    ]
    world.settle()
    assert _says(world, "ok thx").startswith("You're welcome.")
    # Wednesday
    assert _until(world, 15, 10) == ["A thank-you to Ada Lovelace for yesterday's coffee?"]
    asked = world.alice.dm[-1]
    assert _says(world, "sent it yest").startswith("Thanked Ada Lovelace on Tue 14 April.")
    kept = _says(world, "hard part is asking the right qestion\npromised her the river data link by friday", asked)
    assert kept.startswith("Kept two lines from the coffee with Ada Lovelace.")
    world.alice.presses("Yes, I promised", on=world.alice.dm[-1])
    assert _says(world, "zoom w josh bly tmrw 3pm, nus hospital pharmacist").startswith(
        "Saved: Zoom call with josh bly tomorrow (Thu 16 April) 15:00."
    )
    # Thursday
    assert _until(world, 16, 18) == [
        "Zoom call with josh bly, today (Thu 16 April) 15:00",
        "How did the Zoom call with josh bly go?",
    ]
    assert _says(world, "moved to monday").startswith("Moved to Mon 20 April: the Zoom call with josh bly.")
    world.clock.forward(dt.timedelta(minutes=1))  # undo goes by the time
    several = _says(world, "met petr novák at the open depot day\nlunch w/ mei tan\ngreat chat at the booth")
    assert several.splitlines()[0] == "Saved two people."
    assert "Needs a look: “great chat at the booth”" in several
    assert _says(world, "undo") == "Taken back: petr novák and mei tan."
    assert _says(world, "undo") == "Fine, I let those words go: “great chat at the booth”."
    assert world.alice.types("/network mei").words.startswith("I don't know")
    # Friday: the promise is due, and Monday's talk is the next working day's
    assert _until(world, 17, 18) == [
        (
            "A talk is coming up, and something small is open: two people. Zoom call with josh bly, Mon 20 April. "
            "Is your promise to Ada Lovelace kept?"
        )
    ]
    assert _says(world, "done").startswith("Which one: josh bly or Ada Lovelace?")
    assert _says(world, "ada: done").startswith("Kept: what you promised Ada Lovelace.")
    assert "Still open" not in world.alice.types("/network ada").words
    # Saturday
    assert _until(world, 18, 12) == []
    elsewhere = _says(world, "ada lovelace is now at Weizmann as lead")
    assert elsewhere.startswith("Ada Lovelace is at Weizmann now, as lead?")
    world.alice.presses("Put it on the card", on=world.alice.dm[-1])
    world.settle()
    assert world.alice.types("/network ada").words.startswith("Ada Lovelace\nLead, Weizmann")
    found = world.alice.types("/network find right question").words
    assert "They told you: “hard part is asking the right qestion”" in found
    assert _says(world, "pause til tuesday").startswith("Quiet until Tue 21 April.")
    # Tuesday again: Monday's talk is asked about, once
    assert _until(world, 21, 12) == ["How did the Zoom call with josh bly go?"]
    assert _says(world, "fell through").startswith("Called off: the Zoom call with josh bly.")
    assert world.days(2) == []
