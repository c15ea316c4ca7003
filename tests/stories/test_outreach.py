"""Before a first talk: written with help, waited for in working days, answered or left there."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World

WROTE = "/network log wrote to Ada Lovelace today"


def weekdays(told: list[tuple[dt.datetime, Shown]]) -> list[tuple[dt.date, str]]:
    """On which days something was said, and its first line."""
    return [(when.date(), shown.text) for when, shown in told if "Hi Alice" not in shown.text]


@pytest.mark.slow
def test_without_an_answer_it_is_followed_up_once_and_left_there(world: World) -> None:
    """Three messages, a word of encouragement with the last, then nothing for three months."""
    world.alice.types(WROTE)
    told = world.days(35)

    assert weekdays(told) == [
        (dt.date(2026, 4, 17), "While Ada Lovelace takes time to answer: who else could you ask?"),
        (dt.date(2026, 4, 23), "One short follow-up to Ada Lovelace, if you like?"),
        (dt.date(2026, 5, 7), "No answer from Ada Lovelace, so I leave it there."),
    ]
    assert "Silence is common: holidays, a busy season, a full inbox." in told[-1][1].words
    assert told[-1][1].buttons == ["They answered"]
    hello = world.until_told(within=60)
    assert hello.text == "Is there something to tell Ada Lovelace?"
    assert (world.now.date() - dt.date(2026, 4, 14)).days in (90, 91, 92)


def test_one_follow_up_is_written_with_help(world: World) -> None:
    """Sixty words at the most; once it is sent, only the end is told."""
    world.alice.types(WROTE)
    asked = world.until_told(within=5)
    assert asked.buttons == ["Someone else", "They answered"]
    follow_up = world.until_told(within=10)
    assert follow_up.buttons == ["Write it with me", "They answered"]

    world.alice.presses("Write it with me", on=follow_up)
    form = world.alice.form
    form.fill("What did you ask?", "which projects do beginners start on?")
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    text = note.values["Your note"]
    assert "My question is still the same: which projects do beginners start on?" in text
    assert len(text.split()) <= 60
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()

    last = world.until_told(within=20)
    assert last.text == "No answer from Ada Lovelace, so I leave it there."


def test_an_answer_ends_it(world: World) -> None:
    """With a press, in words or in a line; a press is taken back where it was given."""
    world.alice.types(WROTE)
    asked = world.until_told(within=5)
    world.alice.presses("They answered", on=asked)
    world.settle()
    assert asked.now().words == "Good: Ada Lovelace answered. Once there is a day, plan the talk.\nPlan a talk Undo"
    world.alice.presses("Undo", on=asked.now())
    world.settle()
    assert "They answered" in asked.now().buttons

    world.alice.says("she replied", thread=asked)
    world.settle()
    assert "Ada Lovelace answered" in asked.now().words
    world.alice.types("/network log wrote to Tom Reyes today")
    world.alice.types("/network log Tom Reyes replied today")
    assert weekdays(world.days(20)) == []


def test_a_no_is_taken_kindly(world: World) -> None:
    """Two lines back, and the card rests."""
    world.alice.types(WROTE)
    asked = world.until_told(within=5)

    said = world.alice.chooses("They said no", "Later…", on=asked)
    world.settle()
    assert "You asked, and you have a clear answer." in said.words
    assert "Their card rests." in asked.now().words
    world.alice.presses("Write two lines back", on=asked.now())
    form = world.alice.form
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    assert note.values["Your note"].startswith("Hi Ada Lovelace, thank you for telling me")
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()
    with pytest.raises(AssertionError, match="Nothing waits"):
        world.until_told(within=200)


def test_whoever_was_met_is_written_to_with_help_or_parked(world: World) -> None:
    """Asked after five working days; a message written then waits for its answer."""
    met = world.alice.types("/network log met Petr Novák at open depot day today")
    assert "Help me write" in met.buttons
    asked = world.until_told(within=10)
    assert asked.text == "Would you like to write to Petr Novák?"
    assert world.now.date() == dt.date(2026, 4, 21)

    world.alice.presses("Help me write", on=asked)
    form = world.alice.form
    assert form.values["Why this person?"] == "we met at the open depot day"
    form.fill("My honest reason", "I may train as a driver, and your answer helps me choose")
    form.fill("What would you like to understand?", "how drivers are trained")
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    assert "I'm not asking for a job, and a no is fine." in note.values["Your note"]
    note.submit()
    world.settle()
    sent = world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()
    assert "Some people don't answer, many are glad to" in sent.now().words
    assert "Noted: you wrote to Petr Novák" in asked.now().words

    world.alice.types("/network log met Kim Lee at open depot day today")
    waits = world.until_told(within=5)
    assert waits.text == "While Petr Novák takes time to answer: who else could you ask?"
    world.alice.says("they answered", thread=waits)
    parked = world.until_told(within=10)
    assert parked.text == "Would you like to write to Kim Lee?"
    tip = world.alice.chooses("Warm up first", "Later…", on=parked)
    assert "To warm up: write to somebody you already talk to" in tip.words
    world.settle()
    assert "I'll come back to Kim Lee" in parked.now().words
    world.alice.presses("Undo", on=parked.now())
    world.settle()
    world.alice.chooses("Leave it there", "Later…", on=parked.now())
    world.settle()
    assert "Left for now: Kim Lee." in parked.now().words
    assert weekdays(world.days(20)) == []


def test_an_honest_reason_is_given_once_and_used_again(world: World) -> None:
    """In the first message, in how a talk begins, and in the next note; what the owner prepares for suggests it."""
    world.alice.types("/network help")
    world.settle()
    world.alice.chooses("Changing careers", "Choose", on=world.alice.dm[0])
    met = world.alice.types("/network log met Petr Novák at open depot day today")
    world.alice.presses("Help me write", on=met)
    form = world.alice.form
    assert form.fields[:2] == ["Why this person?", "My honest reason"]
    assert form.values["My honest reason"] == (
        "I'm changing careers and want to learn what carries over; what you tell me helps me decide what to try next."
    )
    form.fill("My honest reason", "I weigh trams against trains, and your answer helps me choose.")
    note = form.submit()
    assert note is not None
    reason = "I weigh trams against trains, and your answer helps me choose."
    assert f"To be open about why I ask: {reason}" in note.values["Your note"]
    note.close(whole_stack=True)

    world.alice.types("/network prep petr")
    assert world.alice.form.values["How I begin"] == f"{reason} I'm not asking for a job."
    world.alice.form.close(whole_stack=True)
    world.alice.presses("Help me write", on=met)
    assert f"why I ask: {reason}" in world.alice.form.values["Your note"]
    world.alice.form.presses("Begin again")
    assert world.alice.form.values["My honest reason"] == reason


def test_an_honest_reason_is_seen_found_and_changed_on_the_card(world: World) -> None:
    """Behind *More…*, with Undo; taken away there, it is asked for anew."""
    met = world.alice.types("/network log met Petr Novák at open depot day today")
    world.alice.presses("Help me write", on=met)
    form = world.alice.form
    form.fill("Why this person?", "we met at open depot day")
    form.fill("My honest reason", "I weigh trams against trains, and your answer helps me choose.")
    form.submit()
    world.alice.form.close(whole_stack=True)
    shown = world.alice.types("/network petr")
    assert "Why you ask: I weigh trams against trains, and your answer helps me choose." in shown.words
    assert "Why you ask: “I weigh trams against trains" in world.alice.types("/network find trains").words

    world.alice.presses("More…", on=shown)
    world.alice.form.fill("My honest reason", "I may train as a driver.")
    last = world.alice.form.submit()
    assert last is not None
    last.close(whole_stack=True)
    world.alice.types("/network prep petr")
    assert world.alice.form.values["How I begin"].startswith("I may train as a driver.")
    world.alice.form.close(whole_stack=True)
    assert world.alice.types("/network find weigh").words.startswith("I don't know “weigh” yet.")

    world.alice.presses("More…", on=world.alice.types("/network petr"))
    world.alice.form.clear("My honest reason")
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    assert "Why you ask" not in world.alice.types("/network petr").words


def test_who_wants_a_job_is_told_how_to_say_it(world: World) -> None:
    """Plainly, with an honest wording by one press; their own words are as good."""
    met = world.alice.types("/network log met Petr Novák at open depot day today")
    for press, said in (
        ("Say it this way", "when it comes to a job I'll apply the usual way."),
        ("Keep my words", "why I ask: I hope to get a job at the depot."),
    ):
        world.alice.presses("Help me write", on=met)
        if "My honest reason" not in world.alice.form.fields:
            world.alice.form.presses("Begin again")
        world.alice.form.fill("My honest reason", "I hope to get a job at the depot")
        told = world.alice.form.submit()
        assert told is not None
        assert told.words.startswith("Your reason reads like a wish for a job.")
        told.presses(press)
        world.settle()
        assert said in world.alice.form.values["Your note"]
        assert "I'm not asking for a job" not in world.alice.form.values["Your note"]
        world.alice.form.close(whole_stack=True)


def test_a_hello_to_somebody_only_met_is_the_first_message(world: World) -> None:
    """Nobody wrote to them yet, so there is nothing to go on from."""
    world.alice.types("/network log met Grace Hopper at the navy career fair today")
    shown = world.alice.types("/network hello grace")
    assert shown.words.startswith(
        "Would you like to write to Grace Hopper?\nYou met at the navy career fair on Tue 14 April."
    )
    world.alice.presses("Help me write", on=shown)
    assert "Grace Hopper" in world.alice.form.words
