"""The conversation: words, buttons, the card everywhere, and never silence."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_the_first_use_is_answered_first_and_greeted_once(world: World) -> None:
    """By a direct message, to nobody else."""
    shown = world.alice.types("/network")
    world.settle()
    world.alice.types("/network help")
    world.settle()

    assert "write me one line" in shown.words
    assert [message.text for message in world.alice.dm] == [
        "Hi Alice, I'm Network Coach. Three lines and you know how I work."
    ]
    assert world.bob.dm == []


def test_words_work_in_the_direct_message_without_the_slash(world: World) -> None:
    """The same grammar; the answers are messages."""
    world.alice.says("log coffee with Ada Lovelace today")
    assert world.alice.hears().words.startswith("Saved: coffee with Ada Lovelace")
    world.settle()
    world.alice.says("ada")
    assert "We were in touch" in world.alice.hears().buttons
    world.alice.says("undo")
    assert world.alice.hears().words == "Taken back: coffee with Ada Lovelace."


def test_words_beside_a_file_are_heard_and_a_file_alone_is_not_met_with_silence(world: World) -> None:
    """Slack tells both as messages of a kind of their own."""
    table = {"id": "F1", "name": "people.csv"}
    world.alice.says("help")
    world.settle()
    before = len(world.alice.dm)
    world.slack.acts.says("U0ALICE", "log coffee with Ada Lovelace today", files=[table])
    world.slack.acts.says("U0ALICE", "", files=[table])
    world.settle()

    saved, unread = world.alice.dm[before:]
    assert saved.words.startswith("Saved: coffee with Ada Lovelace")
    assert unread.words.startswith("I can't open files yet.")


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("Tom", "coffee with Tom today"),
        ("Tom", "lunch with Tom Reyes yesterday"),
        ("Ada Lovelace", "had a call with Ada Lovelace this morning"),
    ],
)
def test_a_talk_with_somebody_known_is_saved_without_a_verb_too(world: World, known: str, told: str) -> None:
    """Words that name a person and a talk are never taken for a wish to see the card."""
    world.alice.types(f"/network log {known}")
    world.settle()
    world.alice.says(told)

    assert world.alice.hears().words.startswith("Saved: ")
    assert world.alice.types(f"/network {told}").words.startswith("Saved: ")


def test_a_name_that_sounds_like_a_talk_opens_its_card(world: World) -> None:
    """Where it is exactly somebody's."""
    world.alice.types("/network log")
    world.alice.form.fill("Who was it?", "Coffee Collective")
    world.alice.form.submit()
    world.settle()

    assert "We were in touch" in world.alice.types("/network coffee collective").buttons


def test_a_form_cannot_open_by_itself_in_a_direct_message(world: World) -> None:
    """Slack wants a press for it, so a button is offered."""
    world.alice.says("log")
    offered = world.alice.hears()
    world.settle()
    world.alice.presses("Open the form", on=offered)

    assert world.alice.form.title == "Log a conversation"


def test_unknown_words_get_the_nearest_verb(world: World) -> None:
    """And a button for it."""
    shown = world.alice.types("/network hlep")

    assert shown.words.splitlines()[0] == "I don't know “hlep”. Did you mean help?"
    world.settle()
    world.alice.presses("help", on=shown)
    world.settle()
    assert "A few things cover most days" in shown.now().words


def test_an_unknown_name_is_offered_to_be_saved(world: World) -> None:
    """With the name filled in."""
    shown = world.alice.types("/network Grace Hopper")
    world.settle()
    world.alice.presses("Save a new person", on=shown)

    assert world.alice.form.values["Who was it?"] == "Grace Hopper"


def test_an_ambiguous_name_is_a_choice(world: World) -> None:
    """And picking one shows the card."""
    world.alice.types("/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today")
    world.alice.types("/network log coffee with Ada Yonath today")
    world.settle()

    shown = world.alice.types("/network ada")
    assert shown.buttons == ["Ada Lovelace, Babbage & Co", "Ada Yonath"]
    world.alice.presses("Ada Yonath", on=shown)
    world.settle()
    assert shown.now().words.startswith("Ada Yonath")


def test_a_mistyped_name_finds_whom_it_means(world: World) -> None:
    """One small mistake does not matter."""
    world.alice.types(COFFEE)

    assert "Analyst, Babbage & Co" in world.alice.types("/network ada lovlace").words


def test_the_same_person_again_is_added_to_the_card(world: World) -> None:
    """In any case and accent; what was there is not overwritten."""
    world.alice.types(COFFEE)
    world.settle()
    again = world.alice.types("/network log call with ADA LOVELACE yesterday")

    assert again.words.splitlines()[0] == "Saved: call with Ada Lovelace, yesterday (Mon 13 April)."
    assert "Added to the card you have." in again.words
    assert world.alice.types("/network ada").buttons == ["Write the thank-you", "We were in touch", "Edit", "More…"]


def test_the_same_name_elsewhere_asks_whether_it_is_the_same_person(world: World) -> None:
    """The words wait meanwhile; choosing saves them."""
    world.alice.types(COFFEE)
    world.settle()
    asked = world.alice.types("/network log lunch with Ada Lovelace (poet @ Byron House) today")
    assert asked.buttons == ["Ada Lovelace, Babbage & Co", "Someone new", "Leave it"]

    world.alice.presses("Someone new", on=asked)
    world.settle()
    assert asked.now().words.startswith("Saved: lunch with Ada Lovelace")
    assert len(world.alice.types("/network ada").buttons) == 2


def test_what_was_learned_is_kept_line_by_line_and_shown_on_the_card(world: World) -> None:
    """The form ends on a screen that says so."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Note what I learned", on=saved)
    form = world.alice.form
    form.fill("What will you remember?", "The hard part is the right question.\n\n• Nobody has a master's.")
    last = form.submit()

    assert last is not None
    assert last.words.splitlines()[0] == "Kept two lines from the coffee with Ada Lovelace."
    card = world.alice.types("/network ada").words
    assert "• The hard part is the right question." in card
    assert "• Nobody has a master's." in card


def test_a_different_person_gets_the_talk(world: World) -> None:
    """The first one is gone, the words are read again."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.chooses("Different person", "Fix or undo", on=saved)
    form = world.alice.form
    form.fill("Or somebody new", "Grace Hopper")
    form.submit()
    world.settle()

    assert saved.now().words.startswith("Saved: coffee with Grace Hopper, today (Tue 14 April).")
    assert "I don't know “ada" in world.alice.types("/network ada").words


def test_a_different_person_is_somebody_else(world: World) -> None:
    """Whoever it is saved with is no different person; the form stays as it was filled in."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.chooses("Different person", "Fix or undo", on=saved)
    form = world.alice.form
    world.alice.picks("Ada Lovelace, Babbage & Co", "Somebody you know", on=form)
    form.submit()

    assert form.errors == {"Somebody you know": "It is saved with Ada Lovelace now. Choose somebody else."}
    assert "Ada Lovelace" in world.alice.types("/network ada").words


def test_a_different_person_was_wrong_too(world: World) -> None:
    """Taking that form back gives the talk to the first one again; taking back once more takes the log."""
    saved = world.alice.types(COFFEE)
    before = world.alice.types("/network ada").words
    world.settle()
    world.alice.chooses("Different person", "Fix or undo", on=saved)
    form = world.alice.form
    form.fill("Or somebody new", "Grace Hopper")
    form.submit()
    world.settle()

    undone = world.alice.types("/network undo").words
    assert undone == "Taken back: coffee with Grace Hopper instead of Ada Lovelace."
    assert world.alice.types("/network ada").words == before
    assert "I don't know “grace hopper”" in world.alice.types("/network grace hopper").words
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."
    assert "I don't know “ada" in world.alice.types("/network ada").words


def test_the_card_opens_over_a_conversation_and_finds_while_typing(world: World) -> None:
    """By the global shortcut, with a typeahead."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.uses("Open a contact card")
    assert world.alice.finds("babb", "Type a name", on=world.alice.form) == ["Ada Lovelace, Babbage & Co"]
    world.alice.picks("Ada Lovelace, Babbage & Co", "Type a name", on=world.alice.form)
    world.settle()

    assert world.alice.form.words.startswith("Ada Lovelace\nAnalyst, Babbage & Co")
    assert world.bob.finds("babb", "Type a name", on=world.bob.uses("Open a contact card")) == []


def test_the_author_of_a_message_is_looked_up_or_offered_to_be_saved(world: World) -> None:
    """Nobody in it is known."""
    message = world.slack.posts("#general", "U0BOB", "Lunch, anyone?")
    world.alice.uses("Look up contact", message=message)

    assert "I don't know anybody from this message yet." in world.alice.form.words
    assert "Save this person" in world.alice.form.buttons


def test_a_settled_matter_settles_the_message_that_asked(world: World) -> None:
    """Thanks noted on the card's own way replace the reminder's buttons."""
    saved = world.alice.types(COFFEE)
    told = world.days(1)
    reminder = told[-1][1]
    assert "I sent it" in reminder.buttons

    world.alice.presses("Already thanked", on=saved.now())
    world.settle()

    assert reminder.now().words == "Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July."
    assert reminder.now().buttons == []


def test_later_is_spelled_out_kept_and_taken_back(world: World) -> None:
    """The message comes back on that day and says so until then."""
    world.alice.types(COFFEE)
    reminder = world.days(1)[-1][1]
    assert reminder.menus["Later…"] == [
        "This evening",
        "Tomorrow (Thu 16)",
        "Monday 20",
        "Pick a day…",
        "Skip this one",
        "No more for Ada Lovelace",
        "Pause everything…",
    ]

    world.alice.chooses("Monday 20", "Later…", on=reminder)
    world.settle()
    assert reminder.now().words.startswith("I'll come back to Ada Lovelace on Mon 20 April.")
    told = world.wait_until(dt.datetime(2026, 4, 21, 0, 0, tzinfo=world.zone))
    assert [when.date() for when, _ in told] == [dt.date(2026, 4, 20)]


def test_skipping_can_be_undone_in_place(world: World) -> None:
    """The message asks again."""
    world.alice.types(COFFEE)
    reminder = world.days(1)[-1][1]
    world.alice.chooses("Skip this one", "Later…", on=reminder)
    world.settle()
    assert reminder.now().words.startswith("Left out this time: Ada Lovelace.")

    world.alice.presses("Undo", on=reminder.now())
    world.settle()
    assert "I sent it" in reminder.now().buttons


def test_after_downtime_what_is_due_is_said_once(world: World) -> None:
    """In waking hours, however long nobody was there to say it."""
    world.alice.types(COFFEE)
    world.settle()
    world.clock.forward(dt.timedelta(days=5, hours=9))
    world.bot.beat()
    world.settle()
    at_night = [one for one in world.alice.dm if "thank-you to" in one.text]

    told = world.days(1)
    assert at_night == []
    assert len([1 for _, message in told if "thank-you to" in message.text]) == 1
    assert 8 <= told[0][0].hour < 19


def test_three_people_in_one_message_are_answered_one_by_one(world: World) -> None:
    """Each has its own buttons; the rest of the message stays."""
    for name in ("Ada Lovelace", "Grace Hopper"):
        world.alice.types(f"/network log coffee with {name} today")
    reminder = world.days(1)[-1][1]
    assert reminder.words.startswith("Something small is open with two people.")

    world.alice.presses("I sent it: Grace Hopper", on=reminder)
    world.settle()
    assert "Thanked Grace Hopper on Wed 15 April." in reminder.now().words
    assert reminder.now().buttons.count("I sent it") == 1


def test_who_travels_is_told_in_the_morning_of_where_they_are(world: World) -> None:
    """Slack is asked once a day where they are, and what waits moves with them."""
    world.alice.types("/network help")
    world.days(2)
    world.slack.workspace.members["U0ALICE"].tz = "America/New_York"
    world.alice.types(COFFEE)
    world.settle()

    told = world.days(2)

    new_york = ZoneInfo("America/New_York")
    assert [when.astimezone(new_york).hour for when, _ in told][:1] == [10]
