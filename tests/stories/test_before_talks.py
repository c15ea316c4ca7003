"""Before a talk: a message the day before, and its page while walking in."""

import datetime as dt

import sqlalchemy as sa

from storage import tables
from tests.seen import Shown
from tests.stories.world import World

PLAN = "/network plan Ada Lovelace on Thursday at 15:00, coffee"


def prepared(world: World) -> None:
    """A list of questions is ready."""
    world.alice.types("/network prep ada")
    world.alice.form.fill("I hope to learn", "where beginners start")
    listed = world.alice.form.submit()
    assert listed is not None
    listed.submit()
    world.settle()


def told(world: World, days: int = 3) -> list[tuple[str, str, Shown]]:
    """What is said of Ada: the local day and hour, the first line and the message."""
    return [(f"{at:%a %H}", shown.text, shown) for at, shown in world.days(days) if "Ada" in shown.text]


def test_confirmed_and_prepared_the_day_before_then_the_page(world: World) -> None:
    """Two messages; the page can be ticked while walking in, and says when to turn to the next steps."""
    planned = world.alice.types(PLAN)
    assert "I'll message you tomorrow around 10:00 to get ready, and ask you afterwards how it went." in planned.words
    before = world.until_told(within=2)
    assert before.text == "Coffee with Ada Lovelace, tomorrow (Thu 16 April) 15:00."
    assert f"{world.now:%a %H}" == "Wed 10"
    assert before.buttons == ["Prepare", "It's confirmed"]
    assert "No place or link is noted yet" in before.words
    assert "“Looking forward to our coffee tomorrow at 15:00.”" in before.words

    prepared(world)
    assert before.now().buttons == ["Change it", "It's confirmed"]
    evening = before.now()
    assert "I hope to learn: where beginners start" in evening.words
    asked = next(one for _, one in evening.elements() if one["type"] == "checkboxes")["options"][0]["text"]["text"]
    world.alice.ticks(asked, on=evening, within=0)
    world.alice.presses("It's confirmed", on=before.now())
    world.settle()
    assert before.now().words.splitlines()[0] == (
        "Confirmed: coffee with Ada Lovelace, tomorrow (Thu 16 April) 15:00. I'll send its page tomorrow around 13:00."
    )
    assert before.now().buttons == ["Change it", "Undo"]
    assert "I hope to learn: where beginners start" in before.now().words

    page = world.until_told(within=2)
    assert world.now.strftime("%a %H:%M") == "Thu 13:00"
    assert page.text == "Coffee with Ada Lovelace, today (Thu 16 April) 15:00"
    assert "At 15:25: skip to next steps. At 15:30: offer to stop." in page.words
    assert "I hope to learn: where beginners start" in page.words
    boxes = next(one for _, one in page.elements() if one["type"] == "checkboxes")
    assert [one["text"]["text"] for one in boxes["initial_options"]] == [asked]
    first = boxes["options"][1]["text"]["text"]
    world.alice.ticks(first, on=page, within=0)
    world.settle()
    assert world.until_told(within=1).text == "How did the coffee with Ada Lovelace go?"


def test_nothing_was_made_ready(world: World) -> None:
    """The page is the version that takes five minutes."""
    world.alice.types(PLAN)
    world.until_told(within=2)

    page = world.until_told(within=2)

    assert "Five minutes are enough" in page.words
    assert page.buttons == ["Prepare"]
    assert page.words.count("• ") == 3


def test_a_talk_that_moves_is_told_of_anew_and_one_that_is_off_is_not(world: World) -> None:
    """The old message says where it went."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.chooses("It moved", on=before)
    form = world.alice.form
    form.pick_date("Which day?", dt.date(2026, 4, 21))
    form.pick_time("At what time?", dt.time(11))
    form.submit()
    world.settle()
    assert before.now().words.splitlines()[0] == "Moved to Tue 21 April 11:00: the coffee with Ada Lovelace."

    said = told(world, 5)
    assert [(when, text) for when, text, _ in said] == [
        ("Mon 10", "Coffee with Ada Lovelace, tomorrow (Tue 21 April) 11:00.")
    ]
    world.alice.chooses("It was called off", on=said[0][2])
    world.settle()
    assert said[0][2].now().words.splitlines()[0] == ("Called off: the coffee with Ada Lovelace. I won't ask about it.")
    assert told(world) == []


def test_what_is_planned_late_has_its_page_only(world: World) -> None:
    """And a day without an hour only the day before."""
    late = world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")
    assert "I'll send its page tomorrow around 13:00" in late.words
    assert [when for when, _, _ in told(world, 1)] == ["Wed 13"]
    world.alice.types("/network plan Ada Lovelace on Friday")

    assert [(when, text) for when, text, _ in told(world, 2)] == [
        ("Thu 10", "Talk with Ada Lovelace, tomorrow (Fri 17 April).")
    ]


def test_an_early_talk_has_its_page_the_evening_before(world: World) -> None:
    """Nobody is woken."""
    world.alice.types("/network plan Ada Lovelace on Thursday at 8:00")

    assert [when for when, _, _ in told(world, 2)][:2] == ["Wed 10", "Wed 17"]


def test_it_is_answered_in_words(world: World) -> None:
    """In the thread or the direct message; an hour moves it, too."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.says("moved to Friday 3:30pm", before)
    assert world.alice.hears().words.splitlines()[0] == "Moved to Fri 17 April 15:30: the coffee with Ada Lovelace."
    world.settle()
    before = world.until_told(within=2)
    assert before.text == "Coffee with Ada Lovelace, tomorrow (Fri 17 April) 15:30."
    world.alice.says("moved to yesterday", before)
    assert world.alice.hears().buttons == ["Pick the day"]
    world.alice.says("confirmed")
    assert world.alice.hears().words.splitlines()[0].startswith("Confirmed: coffee with Ada Lovelace")
    world.settle()

    page = world.until_told(within=2)
    world.alice.says("she couldn't make it", page)
    assert world.alice.hears().words.splitlines()[0].startswith("Called off: the coffee with Ada Lovelace")
    world.settle()
    assert told(world) == []


def test_the_page_is_never_taken_along_by_an_earlier_message(world: World) -> None:
    """Nor is it asked how a talk went that is still to come."""
    world.alice.types("/network log call with Bo Lind today")
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")

    morning = world.until_told(within=1)

    assert morning.text == "A thank-you to Bo Lind for yesterday's call?"
    assert "Ada" not in morning.words
    assert [when for when, _, _ in told(world, 1)][:2] == ["Wed 13", "Wed 16"]


def test_a_pause_keeps_both_back_and_they_do_not_come_late(world: World) -> None:
    """The talk did not wait."""
    world.alice.types(PLAN)
    world.alice.types("/network pause until Friday")

    assert {text for _, text, _ in told(world, 4)} == {"How did the coffee with Ada Lovelace go?"}


def test_what_comes_stands_with_the_way_to_its_page(world: World) -> None:
    """In `/network`, `due` and on Home; a talk that is off stands nowhere."""
    planned = world.alice.types(PLAN)
    assert "Prepare" in world.alice.types("/network").buttons
    prepared(world)
    for seen in (world.alice.types("/network"), world.alice.types("/network due"), world.alice.opens_home()):
        assert "Coffee with Ada Lovelace, Thu 16 April 15:00. Questions ready." in seen.words
        world.alice.presses("Open the page", on=seen)
        assert "I hope to learn: where beginners start" in world.alice.form.words
        world.alice.form.close()
    world.alice.presses("Call it off", on=planned)

    assert "Coming up" not in world.alice.types("/network").words


def test_a_note_about_a_talk_that_went_otherwise_is_written_together(world: World) -> None:
    """Confirmed, moved, missed, declined: what is needed is asked once, and the note comes to be copied."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.chooses("Help me confirm it", on=before)
    form = world.alice.form
    assert form.fields == ["How do you address them?", "How do you sign?"]
    form.fill("How do you address them?", "Ada")
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    assert note.values["Your note"].startswith("Hi Ada, I'm looking forward to our coffee tomorrow at 15:00.")
    note.close()

    world.alice.says("moved to Friday 3pm", before)
    moved = world.alice.hears()
    assert moved.buttons == ["Write it with me", "Undo"]
    world.alice.presses("Write it with me", on=moved)
    assert world.alice.form.values["Your note"] == (
        "Hi Ada, thank you for finding another time. I'm looking forward to our coffee on Friday at 15:00.\nAlice"
    )
    world.alice.form.close()
    world.settle()

    asked = world.until_told_of(" go?", within=4)
    world.alice.chooses("I missed it", on=asked)
    world.settle()
    world.alice.presses("Write it with me", on=asked.now())
    form = world.alice.form
    assert form.fields == ["Which new time would you offer?"]
    form.fill("Which new time would you offer?", "?!")
    form.submit()
    assert list(world.alice.form.errors) == ["Which new time would you offer?"]
    form.fill("Which new time would you offer?", "Monday at 10")
    note = form.submit()
    assert note is not None
    assert "Would Monday at 10 suit you? If not, I understand." in note.values["Your note"]
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()
    assert world.alice.dm[-2].now().words.startswith("You wrote to Ada Lovelace on Fri 17 April.")


def test_who_declines_is_thanked_and_left_in_peace(world: World) -> None:
    """In words, with Undo; no hello is suggested."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.says("she'd rather not", before)
    answer = world.alice.hears()
    assert answer.words.splitlines()[0] == (
        "Noted: Ada Lovelace would rather not, and rests now. Two kind sentences are a good end."
    )
    assert answer.buttons == ["Write it with me", "Undo"]
    world.settle()
    assert told(world, 2) == []
    assert "Resting, no hellos" in world.alice.types("/network ada").words


def test_a_new_time_is_brought_up_where_it_is_said_so(world: World) -> None:
    """With its day, whatever was written down earlier that day; not promised about whoever rests."""
    world.alice.types(PLAN)
    asked = world.until_told_of(" go?", within=4)
    world.alice.types("/network log emailed Ada Lovelace today, asked where she is")
    world.alice.chooses("They couldn't make it", on=asked)
    world.settle()
    assert "One new time is enough; I'll bring it up tomorrow (Fri 17 April)." in asked.now().words
    missed_on = world.now.date()
    assert world.until_told_of("A new time for Ada Lovelace?", within=4)
    assert (world.now.date() - missed_on).days == 1


def test_no_new_time_is_promised_about_whoever_rests(world: World) -> None:
    """It is noted, and no more."""
    world.alice.types(PLAN)
    asked = world.until_told_of(" go?", within=4)
    with world.bot.sessions.begin() as session:
        session.execute(sa.update(tables.Contact).values(resting=True))
    world.alice.chooses("They couldn't make it", on=asked)
    world.settle()
    assert "Noted: Ada Lovelace couldn't make it. One new time is enough." in asked.now().words
    assert told(world, 4) == []


def test_who_could_not_make_it_is_offered_one_new_time(world: World) -> None:
    """A working day later, with the note; once it went out, or was left, nothing more."""
    world.alice.types(PLAN)
    asked = world.until_told_of(" go?", within=4)
    world.alice.chooses("They couldn't make it", on=asked)
    world.settle()
    missed_on = world.now.date()

    offer = world.until_told(within=4)
    assert offer.text == "A new time for Ada Lovelace?"
    assert (world.now.date() - missed_on).days == 1
    assert offer.buttons == ["Write it with me", "I sent it"]
    assert "A new time for Ada Lovelace, who couldn't make it" in world.alice.types("/network").words

    world.alice.presses("Write it with me", on=offer)
    form = world.alice.form
    form.fill("Which new time would you offer?", "Monday at 10")
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    assert "I hope all is well; something must have come up." in note.values["Your note"]
    note.close()
    world.alice.says("sent", offer)
    world.settle()
    assert offer.now().words.startswith("Noted: you wrote to Ada Lovelace today")
    world.alice.presses("Undo", on=offer.now())
    world.settle()
    world.alice.chooses("Skip this one", on=offer.now())
    world.settle()
    assert told(world, 4) == []


def test_a_note_about_a_talk_that_is_gone_is_not_begun(world: World) -> None:
    """Neither by an old button, nor in a form that is open while its talk goes."""
    world.alice.types(PLAN)
    asked = world.until_told_of(" go?", within=4)
    world.alice.chooses("They couldn't make it", on=asked)
    world.settle()
    offer = world.alice.on_another_device(world.until_told_of("A new time", within=4))
    world.alice.presses("Write it with me", on=offer)
    form = world.alice.form
    world.alice.presses("Forget Ada Lovelace", on=world.alice.types("/network forget Ada Lovelace"))
    world.settle()

    form.fill("Which new time would you offer?", "Monday at 10")
    told = form.submit()
    assert told is not None
    assert "isn't here any more" in told.words
    told.close(whole_stack=True)
    assert "isn't here any more" in world.alice.presses("Write it with me", on=offer).words


def test_the_day_before_is_put_off_in_words(world: World) -> None:
    """To the evening, or to the morning of the talk; beyond the page there is nothing to put it off to."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.says("later", before)
    assert world.alice.hears().words.splitlines()[0] == "I'll come back to Ada Lovelace this evening."
    world.settle()
    again = world.until_told(within=1)
    assert world.now.strftime("%a %H:%M") == "Wed 17:30"
    assert again.text == "Coffee with Ada Lovelace, tomorrow (Thu 16 April) 15:00."

    world.alice.says("tomorrow", again)
    assert world.alice.hears().words.splitlines()[0] == "I'll come back to Ada Lovelace tomorrow (Thu 16 April)."
    world.settle()
    morning = world.until_told(within=1)
    assert morning.text == "Coffee with Ada Lovelace, today (Thu 16 April) 15:00."
    world.alice.says("next week", morning)
    assert world.alice.hears().words.splitlines()[0] == (
        "Left as it is: coffee with Ada Lovelace, today (Thu 16 April) 15:00. I'll send its page today around 13:00."
    )


def test_the_page_comes_again_that_evening_for_who_asks(world: World) -> None:
    """With the questions to tick, and two hours ahead once more; on the day itself there is no evening before."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    prepared(world)
    world.alice.chooses("Again this evening", on=before.now())
    world.settle()
    evening = world.until_told(within=1)
    assert world.now.strftime("%a %H:%M") == "Wed 17:30"
    assert "I hope to learn: where beginners start" in evening.words
    assert any(one["type"] == "checkboxes" for _, one in evening.elements())
    assert "Again this evening" not in str(evening.elements())

    world.alice.says("tomorrow", evening)
    world.settle()
    morning = world.until_told(within=1)
    assert morning.text == "Coffee with Ada Lovelace, today (Thu 16 April) 15:00."
    assert "Again this evening" not in str(morning.elements())
    assert world.until_told(within=1).text == "Coffee with Ada Lovelace, today (Thu 16 April) 15:00"
    assert world.now.strftime("%a %H:%M") == "Thu 13:00"


def test_what_they_chose_for_the_evening_does_not_come_with_something_earlier(world: World) -> None:
    """A talk that ends in the afternoon is asked about in a message of its own."""
    world.alice.types(PLAN)
    world.alice.types("/network plan Bo Lind on Wednesday at 14:30, call")
    before = world.until_told_of("Ada Lovelace", within=2)
    world.alice.chooses("Again this evening", on=before.now())
    world.settle()

    said = [(f"{at:%a %H}", shown.text.split(",")[0]) for at, shown in world.days(1)]

    assert ("Wed 15", "How did the call with Bo Lind go?") in said
    assert ("Wed 17", "Coffee with Ada Lovelace") in said


def test_what_was_confirmed_when_it_came_again_was_not_left(world: World) -> None:
    """The first message does not say so either."""
    world.alice.types(PLAN)
    before = world.until_told(within=2)
    world.alice.says("later", before)
    world.settle()
    again = world.until_told(within=1)
    world.alice.presses("It's confirmed", on=again)
    world.settle()

    assert "Left as it is" not in before.now().words


def test_the_page_can_be_read_when_it_is_told_how_it_went(world: World) -> None:
    """What became of it comes first; the questions stay, to be ticked."""
    world.alice.types(PLAN)
    prepared(world)
    page = world.until_told_of("today (Thu 16 April)", within=3)
    world.alice.says("beginners start with the dull projects", world.until_told_of(" go?", within=2))
    world.settle()

    lines = page.now().words.splitlines()
    assert lines[0] == "Noted what stayed from the coffee with Ada Lovelace."
    assert "I hope to learn: where beginners start" in lines
    boxes = [one for _, one in page.now().elements() if one["type"] == "checkboxes"]
    assert boxes
    world.alice.ticks(boxes[0]["options"][0]["text"]["text"], on=page.now(), within=0)
    world.settle()
    assert "Left as it is" not in page.now().words


def test_the_page_of_today_stands_first_and_what_can_wait_does_not_travel_with_it(world: World) -> None:
    """What has its hour that day follows it; a hello comes another day."""
    world.alice.types("/network log call with Grace Hopper on 14 January")
    world.alice.types("/network plan Priya Nair on Thursday at 15:00")
    world.alice.types("/network plan Ada Lovelace tomorrow at 10:00")

    page = world.until_told(within=1)

    assert page.text.startswith("Talk with Ada Lovelace, today (Wed 15 April) 10:00")
    assert page.words.splitlines()[0] == "Talk with Ada Lovelace, today (Wed 15 April) 10:00"
    assert "Priya Nair" in page.words
    assert "Grace" not in page.words
    assert any("Grace" in shown.words for _, shown in world.days(7))


def test_a_page_that_is_confirmed_in_words_stays(world: World) -> None:
    """The questions are needed all the same."""
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00, coffee")
    prepared(world)
    page = world.until_told(within=1)
    world.alice.says("confirmed ada")
    answer = world.alice.hears()
    world.settle()

    assert answer.words.startswith("Confirmed: coffee with Ada Lovelace")
    assert page.now().words.splitlines()[0].startswith("Confirmed: coffee with Ada Lovelace")
    assert "I hope to learn: where beginners start" in page.now().words


def test_a_word_for_the_means_alone_is_said_as_the_call_it_is(world: World) -> None:
    """Before, after and on the card."""
    world.alice.types("/network plan Ada Lovelace on Thursday at 15:00, teams")
    before = world.until_told(within=2)
    assert before.text.startswith("Teams call with Ada Lovelace, tomorrow")
    assert "“Looking forward to our Teams call tomorrow at 15:00.”" in before.words
    assert "Coming up: Teams call tomorrow" in world.alice.types("/network ada").words
    assert world.until_told_of(" go?", within=3).text == "How did the Teams call with Ada Lovelace go?"
    assert world.alice.types("/network log phone with Bo Lind today").words.startswith("Saved: phone call with Bo Lind")


def test_nobody_is_asked_to_thank_for_a_talk_that_is_still_to_come(world: World) -> None:
    """On a Friday they are asked about that day: with how it went, and not with the page before it."""
    world.alice.types("/network plan Ada Lovelace on Friday at 12:00, call")
    page = world.until_told_of("today (Fri 17 April)", within=4)
    assert "thank-you" not in page.words

    asked = world.until_told(within=1)
    assert asked.text == "How did the call with Ada Lovelace go?"
    assert "A thank-you is open, too." in asked.words


def test_a_card_says_of_a_talk_either_that_it_comes_or_that_it_is_over(world: World) -> None:
    """Never both."""
    world.alice.types("/network plan Ada Lovelace on Thursday at 15:00, call")
    assert "Prepare" in world.alice.types("/network ada").buttons
    world.until_told_of(" go?", within=3)

    card = world.alice.types("/network ada")
    assert "A thank-you for today's call." in card.words
    assert "Coming up" not in card.words
    assert card.buttons[0] == "How did it go?"
