"""Whom a line, a mention or a message is about, where they are known already."""

from storage import contacts, owners
from tests.stories.world import World

ADA = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today, ada@babbage.example, +44 20 7946 0018"


def test_somebody_of_the_same_name_elsewhere_is_asked_about(world: World) -> None:
    """Both answers are there, and what the card says otherwise is kept as a note."""
    world.alice.types(ADA)
    asked = world.alice.types("/network log call with ada lovelace (lead, Weizmann) today")
    assert "Same person? You know Ada Lovelace from Babbage & Co, and this says Weizmann." in asked.words
    assert asked.buttons == ["Ada Lovelace, Babbage & Co", "Someone new", "Leave it"]

    world.alice.presses("Ada Lovelace, Babbage & Co", on=asked)
    world.settle()
    assert "Also kept: “lead; Weizmann”" in asked.now().words


def test_the_first_name_of_one_person_is_enough(world: World) -> None:
    """Saved at once, and mended with a press; with what tells of somebody else, or two of that name, it is asked."""
    world.alice.types(ADA)
    saved = world.alice.types("/network log call with ada today")
    assert saved.words.startswith("Saved: call with Ada Lovelace, today (Tue 14 April).\n")
    assert "Added to the card you have." in saved.words
    assert "Different person" in saved.menus["Fix or undo"]
    for line in ("met Ada (teacher) at the open day", "call with Ada @ Weizmann today", "Ada, ada@else.example"):
        assert "Is it this one?" in world.alice.types(f"/network log {line}").words, line

    world.alice.types("/network log lunch with Ada Yonath yesterday")
    assert "Which one is it?" in world.alice.types("/network log call with ada today").words


def test_an_address_a_number_or_a_page_tells_who_it_is(world: World) -> None:
    """Where the name fits; the address of an office is no proof."""
    world.alice.types(ADA)
    assert "Added to the card you have." in world.alice.types("/network log tea with Ada L., ADA@babbage.example").words
    assert "Added to the card you have." in world.alice.types("/network log call with ada, (020) 7946-0018").words
    assert "Is it this one?" in world.alice.types("/network log call with Bo Lind, 020 7946 0018").words
    world.alice.types("/network log met Li Wei at the fair, https://www.linkedin.com/in/li-wei/")
    assert "wrote to Li Wei" in world.alice.types("/network log emailed linkedin.com/in/Li-Wei today").words


def test_the_second_thank_you_is_offered(world: World) -> None:
    """Nobody will ask about it, so it can be written right away; thanks that went out are in the menu."""
    saved = world.alice.types(ADA)
    world.alice.presses("Already thanked", on=saved)
    world.settle()
    second = world.alice.types("/network log call with Ada Lovelace today")
    assert second.buttons == ["Note what I learned", "Write the thank-you"]

    world.alice.chooses("Already thanked", "Fix or undo", on=second)
    world.settle()
    assert "Thank-you sent." in second.now().words


def test_members_are_known_by_their_name_and_id(world: World) -> None:
    """Also who introduced, and who else was there."""
    saved = world.alice.types("/network log coffee with @Bob and Zoe Lang today, intro'd by @Alice")
    assert "Saved: coffee with Bob, today" in saved.words
    assert "Introduced by Alice." in saved.words
    assert "Added to the card you have." in world.alice.types("/network log tea with @Bob today").words
    with world.bot.sessions.reading() as session:
        owner = owners.find(session, team=world.team, user="U0ALICE")
        assert owner
        (bob,) = contacts.named(session, owner.id, "Bob")
    assert (bob.slack_id, bob.introducer_slack_id) == ("U0BOB", "U0ALICE")


def test_the_author_of_a_message_is_known_by_name_once_it_is_confirmed(world: World) -> None:
    """From then on by the member, whoever changes which name; and can be taken back."""
    world.alice.types("/network log coffee with Bob today")
    message = world.slack.posts("#general", "U0BOB", "Lunch, anyone?")
    asked = world.alice.uses("Look up contact", message=message)
    assert asked.words.splitlines() == ["Bob wrote this. Is that the one you know?", "Bob Somebody else"]

    world.alice.presses("Bob", on=asked)
    world.settle()
    assert world.alice.form.words.startswith("Good, I'll know Bob here from now on.\nUndo\nBob\n")
    world.slack.sends_again()
    world.alice.form.close(whole_stack=True)
    assert world.alice.uses("Look up contact", message=message).words.startswith("Bob\n")
    world.alice.form.close(whole_stack=True)

    assert world.alice.types("/network undo").words == "Taken back: who Bob is in Slack."
    assert "Is that the one you know?" in world.alice.uses("Look up contact", message=message).words


def test_the_author_of_a_message_is_logged(world: World) -> None:
    """As the member; nobody logs themselves."""
    world.alice.uses("Log this person", message=world.slack.posts("#general", "U0BOB", "Lunch, anyone?"))
    form = world.alice.form
    assert form.values["Who was it?"] == "Bob"
    form.fill("What was it?", "lunch")
    saved = form.submit()
    assert saved is not None
    assert "Saved: lunch with Bob" in saved.words
    saved.close(whole_stack=True)

    again = world.slack.posts("#general", "U0BOB", "That was nice.")
    assert world.alice.uses("Look up contact", message=again).words.startswith("Bob")
    world.alice.form.close(whole_stack=True)
    world.alice.uses("Log this person", message=world.slack.posts("#general", "U0ALICE", "Me."))
    assert world.alice.form.values["Who was it?"] == ""


def test_days_are_read_as_the_country_writes_them(world: World) -> None:
    """As far as Slack tells where they are from."""
    world.slack.workspace.members["U0ALICE"].locale = "en-GB"

    assert "Thu 12 March" in world.alice.types("/network log coffee with Ada Lovelace 12/3").words


def test_undo_is_about_whom_it_names(world: World) -> None:
    """Or opens the card of somebody who is called so."""
    world.alice.types("/network log coffee with Undo Smith today")
    world.alice.types("/network log call with Bo Lind today")

    assert world.alice.types("/network undo smith").words.startswith("Undo Smith\n")
    world.alice.types("/network log met Taro Undo at the fair")
    assert world.alice.types("/network taro undo").words.startswith("Taro Undo\n")
    assert world.alice.types("/network undo").words == "Taken back: Taro Undo."
    assert world.alice.types("/network undo that please").words == "Taken back: call with Bo Lind."
    assert world.alice.types("/network undo undo").words == "Taken back: coffee with Undo Smith."
    assert world.alice.types("/network undo ada").words == (
        "There is nothing about ada from the last day to take back."
    )


def test_a_message_of_somebody_known_is_an_exchange_however_it_is_typed(world: World) -> None:
    """Also while something else of theirs is open, which it does not answer."""
    world.alice.types("/network log coffee with Ada Lovelace yesterday")
    shown = world.alice.types("/network ADA lovelace emailed me today")

    assert shown.words.startswith("Noted:")
    assert "Ada Lovelace" in shown.words
    assert "A thank-you for yesterday's coffee" in world.alice.types("/network ada").words


def test_a_name_with_a_slip_is_saved_and_asked_about(world: World) -> None:
    """With one press it is the one they knew; Undo makes two of them again, and nothing is lost either way."""
    world.alice.types(ADA)
    saved = world.alice.types("/network log lunch with ada lovelce yesterday, she likes trains")
    assert saved.words.startswith("Saved: lunch with ada lovelce, yesterday (Mon 13 April).\n")
    assert "Same person as Ada Lovelace, Babbage & Co?" in saved.words

    world.alice.presses("Yes, the same", on=saved)
    world.settle()
    assert saved.now().words.startswith("Saved: lunch with Ada Lovelace, yesterday (Mon 13 April).\n")
    assert "Added to the card you have." in saved.now().words
    assert "she likes trains" in saved.now().words
    assert "ada lovelce" not in world.alice.types("/network find lovel").words

    assert world.alice.types("/network undo").words == ("Taken back: lunch with Ada Lovelace instead of ada lovelce.")
    assert "she likes trains" in world.alice.types("/network card ada lovelce").words
    assert "she likes trains" not in world.alice.types("/network card ada lovelace").words
    assert world.alice.types("/network undo").words == "Taken back: lunch with ada lovelce."


def test_whoever_is_only_alike_stays_two_people(world: World) -> None:
    """Asked once; whoever says nothing has both, and nobody is asked about a name that is another."""
    world.alice.types(ADA)
    asked = world.alice.types("/network log call with Ada Lovelock today")
    assert "Same person as Ada Lovelace, Babbage & Co?" in asked.words
    for line in ("tea with Eva Lovelace today", "tea with Ada Lovelock today", "tea with Ada Hill today"):
        assert "Same person" not in world.alice.types(f"/network log {line}").words, line
    assert world.alice.types("/network card ada lovelock").words.startswith("Ada Lovelock")
    world.alice.types("/network log call with Jon today")
    assert "Same person as Jon?" in world.alice.types("/network log call with Jan today").words

    saved = world.alice.types("/network log coffee with Eva Lovelase today")
    world.alice.presses("Note what I learned", on=saved)
    world.alice.form.fill(world.alice.form.fields[0], "Looms first")
    world.alice.form.submit()
    world.settle()
    world.alice.form.close(whole_stack=True)
    world.alice.presses("Yes, the same", on=saved)
    world.settle()
    assert "what you noted from it would go with it" in world.alice.sees().words


def test_a_slip_in_one_of_several_lines_is_asked_about(world: World) -> None:
    """The others stay as they were saved."""
    world.alice.types(ADA)
    saved = world.alice.types("/network log coffee with Ada Lovlace today\ncall with Bo Lind yesterday")
    world.settle()
    assert "You wrote Ada Lovlace.\nSame person as Ada Lovelace, Babbage & Co?" in saved.words

    merged = world.alice.presses("Yes, the same", on=saved)
    assert merged.words.startswith("Saved: coffee with Ada Lovelace, today (Tue 14 April).")
    assert world.alice.types("/network card bo").words.startswith("Bo Lind")
    assert world.alice.types("/network undo").words == ("Taken back: coffee with Ada Lovelace instead of Ada Lovlace.")
    assert world.alice.types("/network card ada lovlace").words.startswith("Ada Lovlace")


def test_the_same_person_of_long_ago_is_not_there_any_more(world: World) -> None:
    """What was logged then can be taken back for a day; of several lines the button has its words with it."""
    world.alice.types(ADA)
    alone = world.alice.types("/network log lunch with ada lovelce yesterday")
    several = world.alice.types("/network log coffee with Ada Lovlace today\ncall with Bo Lind yesterday")
    world.days(4)
    for saved in (several, alone):
        gone = world.alice.presses("Yes, the same", on=saved)
        assert gone.words == "That isn't here any more, so nothing was changed."


def test_nobody_asks_about_the_second_thank_you(world: World) -> None:
    """It was offered when the talk was logged (reading (f)); how the talk went is asked as ever."""
    saved = world.alice.types(ADA)
    world.alice.presses("Already thanked", on=saved)
    world.settle()
    world.alice.types("/network log call with Ada Lovelace today")
    assert not any("thank-you" in shown.text.lower() for _, shown in world.days(20))


def test_a_congratulation_is_an_exchange(world: World) -> None:
    """The clock starts again; nobody asks about a thank-you, and what it was for is kept."""
    world.alice.types("/network log coffee with Ada Lovelace a month ago, thank you sent")
    noted = world.alice.types("/network congratulated Ada Lovelace on her promotion")
    assert noted.words.startswith("Noted: you wrote to Ada Lovelace.")
    assert "Next hello: around mid-July." in noted.words
    assert "Last in touch: today" in world.alice.types("/network ada").words
    assert "promotion" in world.alice.types("/network find promotion").words
