"""Every sentence about finding and forgetting, whole."""

from coach.phrases import Line, bare
from coach.wording import forgotten, found


def said(*lines: Line) -> str:
    """The lines as they are read."""
    return bare(list(lines))


def test_what_goes_and_what_stays() -> None:
    """Before anything is done."""
    assert said(*forgotten.whom("/network ")) == (
        "Whom shall I forget?\nSomebody: /network forget ada lovelace. Everything: /network forget everything"
    )
    assert said(forgotten.which_one("ada")) == "More than one person fits “ada”. Whom do you mean?"
    assert said(*forgotten.this_goes("Ada", 0)) == (
        "Forget Ada?\nThis removes the card of Ada, with notes, talks and reminders, and my messages about Ada in our "
        "direct message. What you typed yourself stays in Slack until you delete it. It can't be undone."
    )
    assert said(*forgotten.this_goes("Ada", 1)).endswith(
        "In your notes on one other person the name stays; you can change those by hand."
    )
    assert "on two other people" in said(*forgotten.this_goes("Ada", 2))
    assert said(*forgotten.everything_goes(14, 1, 0)) == (
        "Forget everything?\nEverything you saved goes: 14 people, one talk, and my messages in our direct message. "
        "What you typed yourself stays in Slack until you delete it. It can't be undone."
    )
    assert "one person, nine talks, two notes, and" in said(*forgotten.everything_goes(1, 9, 2))
    assert said(forgotten.nothing_saved()).startswith("You have saved nobody.")
    assert said(forgotten.nobody("Zoë  Q")) == "I don't know “Zoë Q”, so there is nothing to forget."
    assert said(forgotten.kept()) == "Kept. Nothing was changed."


def test_what_is_done() -> None:
    """With what Slack would not delete."""
    done = "Done. That person is forgotten, and nothing will be asked about them."
    assert said(*forgotten.forgotten()) == done
    assert said(*forgotten.forgotten(1)) == f"{done}\nOne message of mine stays, because Slack would not delete it."
    assert said(*forgotten.everything_forgotten(3)) == (
        "Done. Nothing of yours is left here. Thank you for the time we had.\n"
        "Three messages of mine stay: Slack would not delete them."
    )
    assert said(forgotten.on_its_way()).startswith("All that you saved is gone.")


def test_what_was_found() -> None:
    """How many, and on which page."""
    assert said(found.how_many("ada", 1, more=False)) == "One person fits “ada”."
    assert said(found.how_many("ada", 3, more=False)) == "Three people fit “ada”."
    assert said(found.how_many("ada", 200, more=True)).startswith("More than 200 people fit “ada”.")
    assert said(found.page(1, 2)) == "Page 1 of 2"
