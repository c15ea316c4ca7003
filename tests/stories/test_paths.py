"""Paths side by side: what people on each said of what matters, with nothing added up."""

import pytest

from tests.person import Form
from tests.seen import Shown
from tests.stories.test_debrief import talked
from tests.stories.world import World


def compared(world: World) -> Form:
    """Three people spoke of hours and pay; law and bees are to be compared."""
    talked(world, "Maria Lopez (lawyer @ Lopez & Filho)", "The hours are long, most weekends too.").close()
    talked(world, "Ada Lovelace (beekeeper)", "The hours follow the sun.").close()
    talked(world, "Tom Reyes (lawyer @ City Court)", "Pay is fair from the second year.").close()
    world.alice.types("/network compare paths")
    form = world.alice.form
    form.fill("One path", "law")
    form.fill("Another path", "bees")
    form.fill("What matters to you?", "hours\npay\nthe training")
    shown = form.submit()
    assert shown is not None
    return shown


def placed(world: World, shown: Shown, who: str, path: str) -> Shown:
    """Say which path somebody knows."""
    following = world.alice.chooses(path, f"{who} knows…", on=shown)
    world.settle()
    return following.now()


def test_two_paths_stand_side_by_side(world: World) -> None:
    """A row for each thing that matters, a cell for each path; whoever spoke is asked about once, and taken back."""
    shown: Shown = compared(world)
    assert shown.words.splitlines()[:6] == [
        "Your paths, side by side",
        "I add nothing up. What weighs more is yours to say.",
        "hours",
        "• law: nobody on this path has told you yet.",
        "• bees: nobody on this path has told you yet.",
        "Hours and pressure",
    ]
    shown = placed(world, shown, "Maria Lopez", "law")
    assert "• law: one voice so far. “The hours are long, most weekends too.”" in shown.words
    shown = placed(world, shown, "Ada Lovelace", "bees")
    assert "• bees: one voice so far. “The hours follow the sun.”" in shown.words
    shown = placed(world, shown, "Tom Reyes", "None of these")
    assert "Noted: Tom Reyes knows none of these." in shown.words
    assert "Which of these" not in shown.words

    world.alice.presses("Undo", on=shown)
    world.settle()
    page = world.alice.types("/network compare paths")
    assert "Which of these does Tom Reyes know?" in page.words
    assert "Compare paths" in world.alice.types("/network compare").buttons
    world.alice.presses("Open: Hours and pressure", on=page)


def test_what_is_wrong_is_said_under_its_field(world: World) -> None:
    """Two different paths, and one thing that matters; in the direct message the form is a press away."""
    world.alice.types("/network compare paths")
    form = world.alice.form
    form.fill("One path", "law")
    form.fill("Another path", "Law")
    form.fill("What matters to you?", "-")
    form.submit()
    assert form.errors == {"Another path": "Two different paths are needed to set them side by side."}
    form.fill("Another path", "bees")
    form.submit()
    assert form.errors == {"What matters to you?": "One line is enough to begin with."}
    form.close()
    world.settle()

    world.alice.says("compare paths")
    world.alice.presses("Compare paths", on=world.alice.hears())
    assert world.alice.form.fields[-1] == "What matters to you?"


@pytest.mark.slow
def test_dissent_on_one_path_stays_in_view(world: World) -> None:
    """Both sides are shown; a path that was renamed is asked about anew; what the owner heads for is the first path."""
    talked(world, "Maria Lopez (lawyer @ Lopez & Filho)", "The hours are long, most weekends too.")
    last = talked(world, "Zoe Lind (lawyer @ State Court)", "The hours end at five.")
    last.presses("Sees it differently")
    world.settle()
    talked(world, "Tom Reyes (lawyer @ City Court)", "Two night shifts a month.").presses("Leave it")
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network aim")
    world.alice.form.fill("The work I'm heading for", "law")
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network compare paths")
    form = world.alice.form
    assert form.values["One path"] == "law"
    form.fill("Another path", "bees")
    form.fill("What matters to you?", "the hours")
    page: Shown | None = form.submit()
    assert page is not None
    for who in ("Maria Lopez", "Zoe Lind", "Tom Reyes"):
        page = placed(world, page, who, "law")
    assert "• law: they see it differently. “The hours are long, most weekends too.”" in page.words
    assert "Zoe Lind sees it differently: “The hours end at five.”" in page.words
    assert "Also one voice so far. “Two night shifts a month.”" in page.words

    world.alice.presses("Change it", on=page)
    form = world.alice.form
    assert form.values["One path"] == "law"
    form.fill("One path", "litigation")
    renamed = form.submit()
    assert renamed is not None
    assert "Which of these does Maria Lopez know?" in renamed.words
