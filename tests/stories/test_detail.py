"""More detail after a talk: screen by screen, each kept as it is left."""

import datetime as dt

import pytest

from tests.person import Form
from tests.stories.world import World

LINE = "学位は必要ない"
ASKED = "How are people who arrive late usually read here?"


def noted(world: World, *lines: str, who: str = "Ada Lovelace (analyst @ Babbage & Co)") -> Form:
    """A coffee, and what stayed of it; the last screen."""
    world.alice.types(f"/network log coffee with {who} today")
    world.alice.types(f"/network debrief {who.partition(' (')[0]}")
    world.alice.form.fill("What will you remember?", "\n".join(lines))
    last = world.alice.form.submit()
    assert last is not None
    return last


def after(form: Form) -> Form:
    """The screen that follows."""
    following = form.submit()
    assert following is not None
    assert not following.errors
    return following


def looks_back(world: World) -> Form:
    """From the card."""
    world.settle()
    world.alice.presses("More…", on=world.alice.types("/network ada"))
    world.alice.form.presses("Look back on the last talk")
    return world.alice.form


def test_more_detail_screen_by_screen(world: World) -> None:
    """Lines are corrected, the rest is asked in three screens of six fields at most, and all of it has its use."""
    last = noted(world, LINE, "Half of the week is meetings")
    last.presses("Add more detail")
    lines = world.alice.form
    assert f"“{LINE}”" in lines.words
    assert "No topic yet" in lines.words
    assert "What the work is like · The individual and their job" in lines.words

    lines.presses(LINE)
    line = world.alice.form
    assert len(line.fields) == 6
    line.fill("What is it about?", "資格")
    line.choose("Which part of the picture?", "Your marketability")
    line.choose("How do they know?", "They saw it themselves")
    line.choose("For what does it hold?", "The field")
    line.choose("How sure did they sound?", "Very")
    lines = after(line)
    assert "資格 · Your marketability · They saw it themselves · The field · very sure" in lines.words

    back = after(lines)
    back.fill("What surprised you, or what do you no longer believe?", "That nobody asks about degrees")
    back.choose("How did it sit with you?", "I came out with more energy")
    back.fill("What would you ask or do differently?", "ask for an example sooner")
    me = after(back)
    me.fill("Strengths they saw in you", "tutoring: you explain well")
    me.fill("Doubts they raised", "statistics: only one course")
    others = after(me)
    assert len(others.fields) <= 6
    others.fill("People or resources they named", "Grace Hopper, about compilers, yes")
    others.fill("Openings they told you of, unasked", "A trainee post in autumn")
    others.fill("A line for your eyes only", "He seemed worried about the merger")
    others.choose("How often would you like to say hello?", "Twice a year")
    done = after(others)

    assert done.words.startswith("Saved with the talk with Ada Lovelace.")
    assert "About your skills: tutoring, statistics." in done.words
    world.settle()
    card = world.alice.types("/network ada")
    assert "Ada Lovelace told you of an opening: A trainee post in autumn" in card.words
    assert "Hello twice a year" in card.words
    assert "merger" not in card.words
    assert "資格: one person" in world.alice.types("/network compare").words
    assert "They named: “Grace Hopper, about compilers, yes”" in world.alice.types("/network find grace hopper").words
    assert "They told of an opening: “A trainee post" in world.alice.types("/network find trainee").words
    world.alice.types("/network log call with Bo Lind tomorrow at 15:00")
    world.alice.types("/network prep bo")
    assert "Last time you noted for yourself: ask for an example sooner" in world.alice.form.words

    world.alice.presses("Undo", on=done, within=0)
    world.settle()
    assert "trainee post" not in world.alice.types("/network ada").words
    assert world.alice.types("/network find hopper").words.startswith("I don't know")


def test_it_goes_on_where_it_was_left_that_day(world: World) -> None:
    """From the card, too; the next day it begins with the lines again, and nothing is lost."""
    noted(world, "Half of the week is meetings").presses("Add more detail")
    back = after(world.alice.form)
    back.fill("What surprised you, or what do you no longer believe?", "That it is so quiet")
    after(back).close(whole_stack=True)

    me = looks_back(world)
    assert "Strengths they saw in you" in me.fields
    me.close(whole_stack=True)

    world.clock.to(world.clock() + dt.timedelta(days=1))
    lines = looks_back(world)
    assert "What each line is about" in lines.words
    assert after(lines).values["What surprised you, or what do you no longer believe?"] == "That it is so quiet"


def test_questions_that_were_answered_are_ticked(world: World) -> None:
    """Those that are not come up first when the same person is met again."""
    world.alice.types("/network log call with Nomvula Dlamini (HR, Sasol) tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    world.alice.form.fill("I hope to learn", "what a first year looks like")
    listed = world.alice.form.submit()
    assert listed is not None
    listed.submit()
    asked = world.until_told_of(" go?", within=2)
    world.alice.presses("Note what I learned", on=asked)
    world.alice.form.fill("What will you remember?", "Reports, mostly")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("Add more detail")
    back = after(world.alice.form)
    first = next(text for text in back.words.splitlines() if text.endswith("?") and text not in back.fields)
    back.choose("Which questions were answered?", first)
    after(back).close(whole_stack=True)
    world.settle()

    world.alice.types("/network log call with Nomvula Dlamini tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    world.alice.form.fill("I hope to learn", "the rest")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "There was no time for it when you last spoke." in listed.now().words
    assert first not in listed.now().words


def test_a_page_on_which_nothing_was_ticked_tells_nothing(world: World) -> None:
    """Nobody knows what there was time for."""
    world.alice.types("/network log call with Nomvula Dlamini (HR, Sasol) tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    world.alice.form.submit()
    world.alice.form.submit()
    asked = world.until_told_of(" go?", within=2)
    world.alice.says("Reports, mostly, and many calls", asked)
    world.settle()

    world.alice.types("/network log call with Nomvula Dlamini tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "There was no time for it" not in listed.now().words


def test_something_personal_is_asked_about(world: World) -> None:
    """Until it is answered it is for one's eyes only: on no card and in no note."""
    secret, other = "He is back from sick leave", "Between us: the team will be halved"
    last = noted(world, secret, other, "Reports are half of the work")
    assert f"“{secret}” sounds personal. Would they be comfortable reading this?" in last.words
    assert f"You noted: “{secret}”" in world.alice.types(f"/network find {secret.rsplit(maxsplit=1)[-1]}").words
    assert secret not in world.alice.types("/network ada").words

    kept = last.presses("Keep it")
    assert "Kept with the other lines." in kept.words
    assert f"“{other}” sounds personal." in kept.words
    assert "Gone." in last.presses("Drop it").words
    world.settle()

    card = world.alice.types("/network ada").words
    assert secret in card
    assert other not in card


def test_a_line_for_ones_eyes_only_stays_there(world: World) -> None:
    """It is kept, and never told."""
    secret = "She told me about her divorce"
    last = noted(world, secret)
    assert "Kept for your eyes only." in last.presses("Only for me").words
    last.presses("Add more detail")
    assert "only for you" in world.alice.form.words
    world.alice.form.close(whole_stack=True)

    world.alice.types("/network thanks ada")
    assert world.alice.form.values["What will you remember from it?"] == ""


@pytest.mark.slow
def test_a_personal_field_can_be_dropped(world: World) -> None:
    """Before it is told to anybody, and without leaving the form."""
    noted(world, "Reports").presses("Add more detail")
    back = after(world.alice.form)
    back.fill("What surprised you, or what do you no longer believe?", "That she is pregnant")
    me = after(back)
    assert "“That she is pregnant” sounds personal." in me.words
    me.presses("Drop it")
    me = world.alice.form
    me.fill("Doubts they raised", "my accent, with clients\nstatistics: one course")
    others = after(me)
    assert "“my accent, with clients” sounds personal." in others.words
    assert "It is about who you are, not about what you can do" in others.words
    others.presses("Keep it")
    done = after(world.alice.form)

    assert "About your skills: statistics." in done.words
    done.presses("Add more detail")
    assert "pregnant" not in world.alice.form.words


@pytest.mark.slow
def test_lines_are_changed_taken_away_and_kept_to_oneself(world: World) -> None:
    """What was taken out of a list is gone; a line without a topic stands beside nothing."""
    last = noted(world, "Nobody has a degree")
    last.presses("Add more detail")
    world.alice.form.presses("Nobody has a degree")
    line = world.alice.form
    line.clear("What is it about?")
    line.choose("Who is it for?", "Only me: leave it out of every note")
    lines = after(line)
    assert "No topic yet · Your marketability · only for you" in lines.words
    me = after(after(lines))
    me.fill("Strengths they saw in you", "tutoring: patient\nmaps")
    after(me).close(whole_stack=True)
    others = looks_back(world)
    assert "Kept for you only: “Nobody has a degree”" in others.words
    others.close(whole_stack=True)

    world.clock.to(world.clock() + dt.timedelta(days=1))
    me = after(after(looks_back(world)))
    assert me.values["Strengths they saw in you"] == "tutoring: patient\nmaps"
    me.fill("Strengths they saw in you", "maps")
    done = after(after(me))
    assert "About your skills: maps." in done.words


@pytest.mark.slow
def test_who_is_forgotten_meanwhile(world: World) -> None:
    """Nothing is kept about nobody."""
    last = noted(world, "Reports")
    last.presses("Add more detail")
    lines = world.alice.form
    world.alice.presses("Forget Ada Lovelace", on=world.alice.types("/network forget Ada Lovelace"))
    world.settle()

    assert "That isn't here any more" in after(lines).words


def test_twenty_lines_of_three_thousand_letters(world: World) -> None:
    """Kept whole, asked about within Slack's limits, and shown cut, on every screen where they are."""
    lines = [f"{number:02} " + "学位は必要ない degree 資格 " * 140 for number in range(20)]
    lines = [one[:3_000].strip() for one in lines]
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "\n".join(lines))
    last = world.alice.form.submit(unchecked=True)
    assert last is not None
    assert last.words.startswith("Kept 20 lines from the coffee with Ada Lovelace.")
    last.presses("Add more detail")
    listed = world.alice.form
    assert len(listed.blocks) < 100
    assert "“19 学位は必要ない" in listed.words
    back = after(listed)
    back.fill("What surprised you, or what do you no longer believe?", lines[0])
    me = after(back)
    for label in ("Strengths they saw in you", "Doubts they raised", "Proof they'd want to see"):
        me.fill(label, "\n".join(lines))
    done = after(me_sent(me))
    assert done.words.startswith("Saved with the talk with Ada Lovelace.")
    world.settle()

    for words in ("ada", "compare", "compare degrees", "ready", "thanks ada", "prep"):
        shown = world.alice.types(f"/network {words}")
        assert shown.blocks, words
    assert "degree" in world.alice.opens_home().words


def me_sent(form: Form) -> Form:
    """What stands in fields is longer than Slack sends, which the bot takes all the same."""
    following = form.submit(unchecked=True)
    assert following is not None
    return following
