"""Forgetting somebody, or everything: after it no table and no message of ours holds a word of them."""

import datetime as dt
import json
import threading

import pytest
import sqlalchemy as sa

from storage import tables
from tests.seen import Shown
from tests.stories.world import World, seldom

COFFEE = "log coffee with Zelda Quist (analyst @ Norrland & Co) today, she told me to read Deep Work"
THEIRS = ("Zelda", "Quist", "Norrland", "Deep Work")


def stored(world: World, *, but: str = "") -> str:
    """Every row of every table, but for those of one member."""
    with world.bot.sessions.reading() as session:
        other = session.execute(sa.select(tables.Owner.id).where(tables.Owner.user == but)).scalar_one_or_none()
        rows = [
            [table.name, *map(str, row)]
            for table in tables.Base.metadata.sorted_tables
            for row in session.execute(sa.select(table))
            if other is None or row._mapping.get("owner_id") != other
        ]
    return json.dumps(rows, ensure_ascii=False)


def rows_of(world: World, user: str) -> list[tuple[str, int]]:
    """How many rows of each table belong to a member."""
    with world.bot.sessions.reading() as session:
        owner = session.execute(sa.select(tables.Owner.id).where(tables.Owner.user == user)).scalar_one_or_none()
        counts = [
            (table.name, session.execute(sa.select(sa.func.count()).where(table.c.owner_id == owner)).scalar_one())
            for table in tables.Base.metadata.sorted_tables
            if "owner_id" in table.c
        ]
    return [(name, count) for name, count in counts if count] + ([("owner", 1)] if owner else [])


def said_by_us(world: World) -> str:
    """All that stands in Alice's direct message from the bot."""
    return "\n".join(f"{message.text}\n{message.words}" for message in world.alice.dm)


def heard(world: World, words: str) -> Shown:
    """What the bot answers in the direct message."""
    world.alice.says(words)
    world.settle()
    return next(message for message in reversed(world.alice.dm) if "Three lines" not in message.text)


def a_full_life(world: World) -> Shown:
    """Zelda logged by slash and in the DM, thanked, noted, promised, spoken about; the reminder."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    heard(world, "zelda")
    heard(world, "log emailed Zelda Quist, asked about Norrland")
    reminder = world.days(1)[-1][1]
    world.alice.types("/network log lunch with Zelda Quist (poet @ Byron House) today")
    world.alice.types("/network log coffee with Grace Hopper today, intro'd by Zelda Quist")
    world.settle()
    return reminder


def test_one_person_is_forgotten_whole(world: World) -> None:
    """Card, notes, talks, reminders, messages; nobody else's."""
    world.bob.types(f"/network {COFFEE.replace('Deep Work', 'slowly')}")
    reminder = a_full_life(world)
    saved = world.alice.types("/network log call with Zelda Quist today")
    world.settle()
    asked = world.alice.types("/network forget zelda quist")
    assert asked.words.splitlines()[0] == "Forget Zelda Quist?"
    assert "What you typed yourself stays in Slack until you delete it. It can't be undone." in asked.words
    bobs = rows_of(world, "U0BOB")

    world.alice.presses("Forget Zelda Quist", on=asked)
    world.settle()

    assert asked.now().words == "Done. That person is forgotten, and nothing will be asked about them."
    assert rows_of(world, "U0BOB") == bobs
    assert [word for word in THEIRS if word in stored(world, but="U0BOB")] == []
    assert not [word for word in THEIRS if word in said_by_us(world)]
    assert reminder.now().is_gone
    assert [shown for _, shown in world.days(3) if "Zelda" in shown.text] == []
    for button in ("Note what I learned", "Already thanked"):
        if button in saved.now().buttons:
            world.alice.presses(button, on=saved.now())
            world.settle()
    assert "That isn't here any more" in saved.now().words


def test_keep_keeps(world: World) -> None:
    """And several who fit are a choice."""
    world.alice.types(f"/network {COFFEE}")
    world.alice.types("/network log coffee with Zelda Blom today")
    world.settle()
    chosen = world.alice.types("/network delete zelda")
    assert chosen.buttons == ["Zelda Blom", "Zelda Quist, Norrland & Co", "Keep"]
    world.alice.presses("Zelda Blom", on=chosen)
    world.settle()
    assert chosen.now().words.startswith("Forget Zelda Blom?")
    world.alice.presses("Keep", on=chosen.now())
    world.settle()

    assert chosen.now().words == "Kept. Nothing was changed."
    assert world.alice.types("/network zelda blom").words.startswith("Zelda Blom")
    assert world.alice.types("/network forget").words.startswith("Whom shall I forget?")
    assert "nothing to forget" in world.alice.types("/network forget Zoë").words


def test_a_message_about_several_people_is_rewritten_without_them(world: World) -> None:
    """The others keep their buttons."""
    for name in ("Zelda Quist", "Grace Hopper"):
        world.alice.types(f"/network log coffee with {name} today")
    reminder = world.days(1)[-1][1]
    asked = heard(world, "forget Zelda Quist")
    world.alice.presses("Forget Zelda Quist", on=asked)
    world.settle()

    assert "Zelda" not in reminder.now().words
    assert "Zelda" not in reminder.now().text
    assert "I sent it" in reminder.now().buttons
    assert asked.now().words.startswith("Done.")
    assert "Zelda" not in said_by_us(world)


def test_forgetting_from_behind_more(world: World) -> None:
    """On the card's own screen."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    world.alice.presses("More…", on=world.alice.types("/network zelda"))
    world.alice.presses("Forget Zelda Quist…", on=world.alice.form)
    world.settle()
    world.alice.presses("Forget Zelda Quist", on=world.alice.form)
    world.settle()

    assert world.alice.form.words.startswith("Done.")
    assert "Quist" not in stored(world)


@pytest.mark.parametrize("in_dm", [True, False])
def test_everything_is_forgotten(world: World, in_dm: bool) -> None:  # noqa: FBT001 - a column of the table
    """All rows and all our messages; Bob keeps his; the next word begins anew."""
    world.bob.types(f"/network {COFFEE}")
    a_full_life(world)
    bobs = rows_of(world, "U0BOB")
    asked = heard(world, "forget me") if in_dm else world.alice.types("/network forget everything")
    assert asked.words.startswith("Forget everything?\nEverything you saved goes: ")
    assert "two people, two talks" in asked.words

    world.alice.presses("Forget everything", on=asked)
    world.settle()

    assert rows_of(world, "U0ALICE") == []
    assert rows_of(world, "U0BOB") == bobs
    assert "U0ALICE" not in stored(world)
    done = "Done. Nothing of yours is left here. Thank you for the time we had."
    assert [message.words for message in world.alice.dm] == ([done] if in_dm else [])
    if not in_dm:
        assert asked.now().words == done
    assert world.days(3) == []
    assert "write me one line" in world.alice.types("/network").words


def test_an_answer_that_came_to_name_them_goes_too(world: World) -> None:
    """A question in the direct message that was answered by a form, or by a picked name."""
    asked = heard(world, "log great chat at the depot")
    world.alice.presses("Add the name", on=asked)
    form = world.alice.form
    form.fill("Who was it?", "Zelda Quist")
    form.submit()
    world.settle()
    whom = heard(world, "card")
    world.alice.finds("zelda", "Type a name", on=whom)
    world.alice.picks("Zelda Quist", "Type a name", on=whom)
    world.settle()
    assert said_by_us(world).count("Saved: great chat") + said_by_us(world).count("Saved: chat with Zelda") >= 1
    assert whom.now().words.startswith("Zelda Quist")

    world.alice.presses("Forget Zelda Quist", on=world.alice.types("/network forget zelda quist"))
    world.settle()
    assert "Zelda" not in said_by_us(world)


def test_what_slack_will_not_delete_is_counted(world: World) -> None:
    """And said."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    heard(world, "zelda quist")
    asked = world.alice.types("/network forget zelda quist")
    world.slack.faults.script("chat.delete", error="cant_delete_message")
    world.alice.presses("Forget Zelda Quist", on=asked)
    world.settle()

    assert "One message of mine stays, because Slack would not delete it." in asked.now().words


def test_a_message_on_its_way_goes_once_it_has_arrived(world: World) -> None:
    """It is forgotten while Slack takes its time."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    asked = world.alice.types("/network forget zelda quist")
    world.slack.faults.script("chat.postMessage", error="internal_error", taken=True)
    world.days(1)
    assert any("Zelda" in message.text for message in world.alice.dm)
    world.alice.presses("Forget Zelda Quist", on=asked)
    world.settle()
    world.days(1)

    assert world.slack.settled(lambda: "Zelda" not in said_by_us(world))
    assert "Zelda" not in stored(world)


@pytest.mark.slow
def test_slack_may_ask_for_patience(world: World) -> None:
    """What it would not delete at once is deleted when it may be."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    heard(world, "zelda quist")
    asked = world.alice.types("/network forget zelda quist")
    world.slack.faults.script("chat.delete", status=429, retry_after=1)
    world.slack.faults.script("chat.delete", status=500)
    world.alice.presses("Forget Zelda Quist", on=asked)

    assert world.slack.settled(lambda: "Zelda" not in said_by_us(world))
    world.settle()
    assert "stays" not in asked.now().words


@pytest.mark.parametrize("words", ["forget zelda quist", "forget everything"])
def test_forgetting_while_a_message_is_being_said(world: World, words: str) -> None:
    """It arrives, and goes again."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    asked = world.alice.types(f"/network {words}")
    world.clock.forward(dt.timedelta(days=1))
    world.slack.faults.script("chat.postMessage", delay=1)
    beat = threading.Thread(target=world.bot.beat)
    beat.start()
    while "'sending'" not in stored(world) and '"sending"' not in stored(world):
        assert beat.is_alive()
    world.alice.presses(asked.buttons[0], on=asked)
    beat.join()
    world.settle()

    assert world.slack.calls("chat.postMessage")[-1].answer["ok"]
    assert world.slack.settled(lambda: "Zelda" not in said_by_us(world))
    assert world.slack.settled(lambda: world.slack.calls("chat.delete"))
    world.settle()
    assert [word for word in THEIRS if word in stored(world)] == []


def test_a_pressed_button_of_somebody_forgotten_is_answered_kindly(world: World) -> None:
    """Twice forgotten, too."""
    world.alice.types(f"/network {COFFEE}")
    world.settle()
    card = world.alice.types("/network zelda")
    asked = world.alice.types("/network forget zelda")
    world.alice.presses("Forget Zelda Quist", on=asked)
    world.slack.sends_again()
    world.settle()
    assert asked.now().words == "That isn't here any more, so nothing was changed."
    world.alice.presses("We were in touch", on=card)
    world.settle()
    assert card.now().words == "That isn't here any more, so nothing was changed."


def test_undo_in_the_direct_message_mends_what_was_said_there(world: World) -> None:
    """The Saved message shows it."""
    saved = heard(world, COFFEE)
    assert saved.words.startswith("Saved:")
    heard(world, "undo")

    assert saved.now().words == "Taken back: coffee with Zelda Quist."


def test_home_forgets_too(world: World) -> None:
    """Whoever it was about, and all of it."""
    world.alice.types(f"/network {COFFEE}")
    world.alice.types("/network log coffee with Grace Hopper today")
    world.settle()
    assert "Zelda Quist" in world.alice.opens_home().words
    world.settle()
    world.alice.presses("Forget Zelda Quist", on=world.alice.types("/network forget zelda quist"))
    world.settle()
    assert "Zelda" not in world.alice.home.words
    assert "Grace Hopper" in world.alice.home.words

    world.alice.presses("Forget everything", on=world.alice.types("/network forget everything"))
    world.settle()
    assert "Grace Hopper" not in world.alice.home.words


@pytest.mark.parametrize("name", ["A" * 3000, "*_~`<!channel>", *seldom("🦜 Polly", "\u202eشمس الدين")])
def test_an_odd_name_is_found_and_forgotten(world: World, name: str) -> None:
    """Never over a limit of Slack's."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Who was it?", name)
    form.submit()
    world.settle()
    found = world.alice.types(f"/network find {name[:250]}")
    assert not found.failure
    asked = world.alice.types(f"/network forget {name}")
    assert not asked.failure
    assert asked.words.startswith(f"Forget {name[:20]}")
    world.alice.presses(asked.buttons[0], on=asked)
    world.settle()

    assert asked.now().words.startswith("Done.")
    assert name[:250] not in stored(world)
