"""What somebody can show beside who has seen it: skills in the eyes of others."""

import datetime as dt

import pytest

from tests.person import Form
from tests.stories.test_detail import after, noted
from tests.stories.world import World


def told(world: World, who: str, *, strengths: str = "", doubts: str = "", proof: str = "", field: str = "") -> None:
    """A coffee, and what somebody said of Alice's skills."""
    noted(world, "Reports, mostly", who=who).presses("Add more detail")
    me = after(after(world.alice.form))
    for label, text in (
        ("Strengths they saw in you", strengths),
        ("Doubts they raised", doubts),
        ("Proof they'd want to see", proof),
        ("Words their field has for what you do", field),
    ):
        me.fill(label, text)
    after(me).close(whole_stack=True)
    world.settle()


def test_what_three_people_said(world: World) -> None:
    """Strength and doubt side by side, a hedged sum, and what nobody has seen yet."""
    told(world, "Ada Lovelace (analyst @ Babbage & Co)", strengths="tutoring: you explain well", doubts="statistics")
    told(world, "Maria Lopez (analyst @ Harbor Data)", strengths="Tutoring", field="tutoring: enablement")
    told(world, "Tom Reyes (analyst @ Harbor Data)", doubts="tutorng: only children so far", proof="statistics: a map")
    added = world.alice.presses("Add a skill", on=world.alice.types("/network ready"))
    form = world.alice.form
    form.fill("The skill, or what you have done", "fieldwork")
    form.fill("What you can show for it", "my river notes")
    form.fill("A next step", "put the notes on one page")
    form.pick_date("By when?", dt.date(2026, 4, 24))
    last = after(form)
    assert added.place
    assert "Your next step: put the notes on one page, by Fri 24 April." in last.words

    shown = world.alice.types("/network ready").words

    for part in (
        "Whom you know can count as much as what you can do.",
        "Two people in two places would lead with your tutoring; one person asked about statistics",
        "An opinion is an opinion.",
        "tutoring · backed by two people",
        "They see it differently, so both stand here.",
        "seen as a strength by Ada Lovelace (Babbage & Co): “tutoring: you explain well”",
        "doubted by Tom Reyes (Harbor Data): “tutorng: only children so far”",
        "their field's words, from Maria Lopez (Harbor Data): “tutoring: enablement”",
        "proof asked for by Tom Reyes (Harbor Data): “statistics: a map”",
        "statistics · spoken of, not backed yet",
        "fieldwork · nobody has spoken of it yet",
        "you can show: my river notes",
        "next step: put the notes on one page, by Fri 24 April",
    ):
        assert part in shown
    assert "nobody has seen your fieldwork yet: bring it up next time" in shown
    assert "more important than" not in shown
    assert "You planned: put the notes on one page, by Fri 24 April (a plan of your own)." in (
        world.alice.types("/network advice").words
    )


def test_it_begins_with_nothing(world: World) -> None:
    """And says how it fills; a skill needs a name."""
    empty = world.alice.types("/network ready")
    assert "Nobody has spoken of your skills yet." in empty.words
    world.alice.presses("Add a skill", on=empty)
    world.alice.form.fill("The skill, or what you have done", " ")
    refused = world.alice.form.submit(unchecked=True)
    assert refused is not None
    assert refused.errors == {"The skill, or what you have done": "A word or two is enough."}


def test_a_doubt_about_who_somebody_is_makes_no_step(world: World) -> None:
    """Kept only on wish, under no skill, with what may help."""
    noted(world, "Reports", who="Ada Lovelace").presses("Add more detail")
    me = after(after(world.alice.form))
    me.fill("Doubts they raised", "your accent, with clients")
    others = after(me)
    assert "your accent" not in world.alice.types("/network ready").words
    others.presses("Keep it")
    world.alice.form.close(whole_stack=True)

    page = world.alice.types("/network ready")
    assert "About who you are, not what you can do" in page.words
    assert "There is no step for you in this." in page.words
    assert "How do unusual paths fare here" in page.words

    world.alice.presses("Add a skill", on=page)
    form = world.alice.form
    form.fill("The skill, or what you have done", "phone calls")
    form.fill("A next step", "get rid of my accent")
    assert after_mistake(form) == "This is about who you are. It needs no step, so please leave it empty."


def after_mistake(form: Form) -> str:
    """What stands under the field of the next step."""
    refused = form.submit()
    assert refused is not None
    return refused.errors["A next step"]


@pytest.mark.slow
def test_a_line_is_put_under_its_skill(world: World) -> None:
    """What was only noted as a line can be told to be about a skill; Undo takes that back."""
    noted(world, "A portfolio says more than grades", who="Ada Lovelace")
    page = world.alice.types("/network ready")
    assert "Also said of what you bring" in page.words
    world.alice.presses("Which skill?", on=page)
    form = world.alice.form
    form.fill("Which skill is it about?", "portfolio")
    form.choose("What does it say?", "Proof they'd want")
    last = after(form)
    assert "Saved: portfolio." in last.words
    world.settle()
    assert "proof asked for by Ada Lovelace" in world.alice.types("/network ready").words

    last.presses("Undo")
    world.settle()
    assert "Also said of what you bring" in world.alice.types("/network ready").words


@pytest.mark.slow
def test_what_was_shown_and_to_whom(world: World) -> None:
    """Then it stands as shown; whose doubt a step answers hears of it one day."""
    told(world, "Ada Lovelace (analyst @ Babbage & Co)", doubts="statistics: one course only")
    world.alice.presses("Add to statistics", on=world.alice.types("/network ready"))
    form = world.alice.form
    form.fill("What you can show for it", "a notebook on river data")
    form.fill("Who has seen it?", "Ada, in May")
    form.fill("A next step", "take the second course")
    last = after(form)
    assert "statistics · shown" in last.words
    world.settle()

    steps = world.alice.types("/network advice")
    assert "take the second course (from your talk with Ada Lovelace)" in steps.words
    world.alice.presses("Did it: take the second course", on=steps)
    after(world.alice.form)
    world.settle()
    assert "done: take the second course" in world.alice.types("/network ready").words


@pytest.mark.slow
def test_twenty_skills_fill_several_pages(world: World) -> None:
    """Within Slack's limits, whatever was said."""
    for number, who in enumerate(("Ada Lovelace", "Bo Lind", "Cy Ott", "Di Ma")):
        lines = "\n".join(f"スキル{one:02}: {'長い ' * 12}{number}" for one in range(12))
        told(world, who, strengths=lines, doubts=lines)

    first = world.alice.types("/network ready")
    assert first.words.count("backed by four people") == 5
    assert "one more of the same kind" in first.words
    last = world.alice.presses("More", on=world.alice.presses("More", on=first))
    assert last.words.count("backed by four people") == 2


@pytest.mark.slow
def test_who_is_forgotten_takes_their_view_along(world: World) -> None:
    """The skill stays its owner's."""
    told(world, "Ada Lovelace", strengths="tutoring", doubts="statistics")
    world.alice.presses("Add to statistics", on=world.alice.types("/network ready"))
    world.alice.form.fill("A next step", "take a course")
    after(world.alice.form).close()
    world.alice.presses("Forget Ada Lovelace", on=world.alice.types("/network forget Ada Lovelace"))
    world.settle()

    shown = world.alice.types("/network ready").words
    assert "Ada" not in shown
    assert "tutoring · nobody has spoken of it yet" in shown
