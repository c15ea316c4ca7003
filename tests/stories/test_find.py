"""Finding people by any of their words, page by page."""

from tests.stories.world import World


def test_people_are_found_by_organization_page_by_page(world: World) -> None:
    """Each with a button that opens the card."""
    for number in range(8):
        world.alice.types(f"/network log coffee with Person{chr(65 + number)} Smith (analyst @ Babbage & Co) today")
    world.settle()
    shown = world.alice.types("/network find babbage")

    assert shown.words.splitlines()[:2] == ["Eight people fit “babbage”.", "PersonA Smith, Babbage & Co"]
    assert shown.buttons.count("Card") == 6
    assert "Page 1 of 2" in shown.words
    world.alice.presses("Next", on=shown)
    world.settle()
    assert shown.now().buttons == ["Card", "Card", "Back"]
    world.alice.presses("The card of PersonH Smith", on=shown.now())
    world.settle()
    assert shown.now().words.startswith("PersonH Smith")


def test_a_search_finds_only_what_is_ones_own(world: World) -> None:
    """And says honestly that there is nobody."""
    world.alice.types("/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today")

    assert world.alice.types('/network find "ada lovelace"').words.startswith("One person fits “ada lovelace”.")
    assert world.alice.types("/network search ada").words.startswith("One person fits “ada”.")
    assert world.bob.types("/network find babbage").words.startswith("I don't know “babbage” yet.")
    assert world.alice.types("/network find").words.startswith("Whose card would you like?")
    assert "Babbage" in world.alice.types("/network help find").words


def test_people_are_found_by_what_is_known_of_them(world: World) -> None:
    """With the words in which it stands, a typing error in them or not, and by a typeahead, too."""
    world.alice.types(
        "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today, she told me to read Deep Work"
    )

    assert "Ada Lovelace, Babbage & Co\nAnalyst" in world.alice.types("/network find analyst").words
    shown = world.alice.types("/network find wrok deep")
    assert shown.words.splitlines()[:2] == ["Nobody fits “wrok deep” to the letter.", "One person fits “work deep”."]
    assert "In your notes: “she told me to read Deep Work”" in shown.words

    card = world.alice.types("/network card")
    assert world.alice.finds("deep wo", "Type a name", on=card) == ["Ada Lovelace, Babbage & Co"]
