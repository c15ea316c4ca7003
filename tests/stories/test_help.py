"""Help: five things, the rest behind buttons, one verb by name."""

import pytest

from handlers.verbs import HELP, VERBS
from tests.stories.world import World


def test_five_things_and_four_buttons(world: World) -> None:
    """Each button swaps the text for its own few lines; Back comes back."""
    shown = world.alice.types("/network help")
    world.settle()
    assert shown.words.splitlines()[0] == "A few things cover most days"
    assert len([one for one in shown.words.splitlines() if one.startswith("/network")]) == 5
    assert shown.buttons == [
        "Before and after a talk",
        "Keeping in touch",
        "My people",
        "Settings and privacy",
        "What networking is",
    ]

    page = world.alice.presses("Before and after a talk", on=shown)
    assert page.words.splitlines()[0] == "Before and after a talk"
    assert "/network debrief Ada Lovelace    what stayed of a talk" in page.words
    assert world.alice.presses("Back", on=page).words.splitlines()[0] == "A few things cover most days"


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS if verb.example])
def test_every_verb_is_on_a_page_and_has_its_own_line(verb: str) -> None:
    """Nothing that can be typed is hidden."""
    assert any(verb in named for _, named in HELP.values())


def test_one_verb_by_name(world: World) -> None:
    """Every one, also by another word for it, with the verb first or last; a word that is none gets the whole."""
    for verb in VERBS:
        for word in (verb.name, *verb.others, *verb.kept) if verb.example else ():
            line = f"/network {verb.example}    {verb.sentence}"
            assert world.alice.types(f"/network help {word}").words.splitlines()[0] == line, word
    assert "questions for a talk" in world.alice.types("/network prep help").words
    assert "questions for a talk" in world.alice.types("/network Help “prep”!").words
    assert world.alice.types("/network help zebra").words.splitlines()[0] == "A few things cover most days"
