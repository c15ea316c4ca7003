"""A talk to come: planned, moved, called off."""

import datetime as dt

from tests.stories.world import World


def test_a_talk_is_planned_in_one_line(world: World) -> None:
    """Saved at once, with what comes next; afterwards it is asked how it went."""
    shown = world.alice.types("/network plan Ada Lovelace on Friday at 15:00, video call, 30 minutes")

    assert shown.words.splitlines()[:3] == [
        "Planned: video call with Ada Lovelace, Fri 17 April 15:00, 30 minutes.",
        "That is Lisbon time.",
        "I'll message you on Thu 16 April around 10:00 to get ready, and ask you afterwards how it went.",
    ]
    assert shown.buttons == ["Prepare", "Add to calendar", "Move it", "Call it off", "Undo"]
    assert "Coming up: video call on Fri 17 April 15:00." in world.alice.types("/network ada").words
    before = [world.until_told(within=3).text for _ in range(2)]
    assert before == [
        "Video call with Ada Lovelace, tomorrow (Fri 17 April) 15:00.",
        "Video call with Ada Lovelace, today (Fri 17 April) 15:00",
    ]
    asked = world.until_told(within=1)
    assert asked.text == "How did the video call with Ada Lovelace go?"
    assert world.now.hour == 15
    assert world.now.minute == 45


def test_the_form_asks_for_what_was_not_said(world: World) -> None:
    """Day, hour, length and place; what is wrong stands under its field."""
    world.alice.types("/network plan Ada Lovelace")
    form = world.alice.form
    assert form.fields == [
        "With whom?",
        "Which day?",
        "At what time?",
        "What is it?",
        "How many minutes?",
        "Where? A place, a link or a number",
    ]
    assert form.values["With whom?"] == "Ada Lovelace"
    form.pick_date("Which day?", dt.date(2026, 4, 13))
    form.fill("How many minutes?", "half an hour")
    form.submit()
    assert world.alice.form.errors == {
        "Which day?": "Mon 13 April is over. Which day from today on?",
        "How many minutes?": "A number, such as 30.",
    }
    form.pick_date("Which day?", dt.date(2026, 4, 15))
    form.pick_time("At what time?", dt.time(10))
    form.fill("How many minutes?", "25")
    form.fill("What is it?", "visit")
    form.fill("Where? A place, a link or a number", "open depot, gate 2")
    last = form.submit()

    assert last is not None
    assert last.words.splitlines()[:3] == [
        "Planned: visit with Ada Lovelace, tomorrow (Wed 15 April) 10:00, 25 minutes.",
        "Where: open depot, gate 2.",
        "That is Lisbon time.",
    ]


def test_who_only_resembles_somebody_is_asked_about(world: World) -> None:
    """A name like another, or a place of work, plans nothing by itself; the words stay with the answer."""
    world.alice.types("/network log coffee with Ada Lovelace (analyst @ Babbage & Co) yesterday")
    shown = world.alice.types("/network plan Ada Lovelock on Friday at 15:00")
    assert shown.words.startswith("You know somebody who could be Ada Lovelock. Is it this one?")
    assert shown.buttons == ["Ada Lovelace, Babbage & Co", "Someone new"]
    world.alice.presses("Someone new", on=shown)
    world.settle()
    assert shown.now().words.startswith("Planned: talk with Ada Lovelock, Fri 17 April 15:00.")

    shown = world.alice.types("/network plan Babbage on Thursday at 9")
    world.alice.presses("Ada Lovelace, Babbage & Co", on=shown)
    world.settle()
    assert shown.now().words.startswith("Planned: talk with Ada Lovelace, Thu 16 April 9:00.")

    shown = world.alice.types("/network plan Charles Babbage on Thursday at 17:00")
    assert shown.words.startswith("Planned: talk with Charles Babbage, Thu 16 April 17:00.")

    shown = world.alice.types("/network plan Ada Lovelac")
    world.alice.presses("Ada Lovelace, Babbage & Co", on=shown)
    assert "Ada Lovelace" in world.alice.form.words


def test_it_is_moved_and_keeps_what_was_prepared(world: World) -> None:
    """By the form or by planning it anew; never two talks for one."""
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")
    world.alice.types("/network prep ada")
    world.alice.form.fill("I hope to learn", "where beginners start")
    world.alice.form.submit()

    shown = world.alice.types("/network plan Ada Lovelace on Friday at 16:30")
    assert shown.words.splitlines()[0] == "Moved: talk with Ada Lovelace, Fri 17 April 16:30."
    world.alice.presses("Move it", on=shown)
    world.alice.form.pick_time("At what time?", dt.time(17))
    last = world.alice.form.submit()
    assert last is not None
    assert last.words.splitlines()[0] == "Moved: talk with Ada Lovelace, Fri 17 April 17:00."

    world.alice.types("/network prep ada")
    assert "Fri 17 April 17:00" in world.alice.form.words
    assert [shown.text for _, shown in world.days(3) if "How did" in shown.text] == []
    assert world.until_told(within=2).text == "How did the talk with Ada Lovelace go?"


def test_it_is_called_off_and_nothing_is_asked(world: World) -> None:
    """With Undo."""
    shown = world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")
    world.settle()
    off = world.alice.presses("Call it off", on=shown)
    assert off.words.splitlines()[0] == "Called off: talk with Ada Lovelace."
    assert world.alice.presses("Undo", on=off).words == "Taken back: calling off the talk with Ada Lovelace."
    assert "Coming up: talk tomorrow" in world.alice.types("/network ada").words
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")
    world.alice.presses("Call it off", on=world.alice.types("/network plan Ada Lovelace tomorrow at 15:00"))

    assert [one.text for _, one in world.days(3) if "Ada" in one.text] == []


def test_what_is_taken_back_of_a_talk_to_come_is_named(world: World) -> None:
    """The moving or the calling off alone, and the answer that said so says that now."""
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00")
    world.alice.says("plan Ada Lovelace friday at 17:00")
    world.settle()
    moved = world.alice.dm[-1]
    assert world.alice.types("/network undo").words == "Taken back: moving the talk with Ada Lovelace."
    world.settle()
    assert moved.now().words == "Taken back: moving the talk with Ada Lovelace."

    world.alice.says("plan Ada Lovelace friday at 17:00")
    off = world.alice.presses("Call it off", on=world.alice.hears())
    world.settle()
    world.alice.types("/network undo")
    world.settle()
    assert off.now().words == "Taken back: calling off the talk with Ada Lovelace."
    assert "Coming up: talk on Fri 17 April" in world.alice.types("/network ada").words


def test_two_talks_at_one_time_are_named(world: World) -> None:
    """Saved all the same."""
    world.alice.types("/network plan Ada Lovelace tomorrow at 15:00, coffee")
    shown = world.alice.types("/network plan Bo Lind tomorrow at 15:15, call")

    assert "You have a coffee with Ada Lovelace at 15:00 then, too." in shown.words
    assert shown.words.splitlines()[0] == "Planned: call with Bo Lind, tomorrow (Wed 15 April) 15:15."


def test_a_plan_in_the_past_is_no_plan(world: World) -> None:
    """It says what to do instead; nobody is saved."""
    shown = world.alice.types("/network plan Ada Lovelace yesterday at 15:00").words

    assert shown.splitlines() == [
        "Mon 13 April is over. Which day from today on?",
        "If the talk took place, log it: /network log coffee with Ada Lovelace yesterday",
    ]
    assert "I don't know “ada" in world.alice.types("/network ada").words


def test_in_the_direct_message_and_without_a_name(world: World) -> None:
    """A button opens the form; a name that several share is asked about."""
    world.alice.types("/network log emailed Ada Lovelace today")
    world.settle()
    world.alice.says("plan ada")
    offered = world.alice.hears()
    assert offered.words.splitlines()[0] == "When do you meet Ada Lovelace?"
    world.alice.presses("Plan a talk", on=offered)
    assert world.alice.form.fields[0] == "Which day?"
    world.alice.form.close()
    world.alice.types("/network log emailed Ada Yonath today")

    assert "Ada Yonath" in world.alice.types("/network plan Ada on Friday").words
    world.alice.types("/network plan")
    assert world.alice.form.fields[0] == "With whom?"


def test_both_zones_are_told_where_theirs_is_known(world: World) -> None:
    """In the plan and the day before; a place that nobody knows stands under its field."""
    world.alice.types("/network log met Ada Lovelace today")
    world.alice.types("/network plan Ada Lovelace")
    form = world.alice.form
    form.pick_date("Which day?", dt.date(2026, 4, 16))
    form.pick_time("At what time?", dt.time(15))
    form.fill("Where do they live? A city or time zone", "Atlantis")
    form.submit()
    assert list(world.alice.form.errors) == ["Where do they live? A city or time zone"]
    form.fill("Where do they live? A city or time zone", "new york")
    last = form.submit()

    assert last is not None
    assert "That is Lisbon time.\nFor Ada Lovelace it is 10:00 (New York time)." in last.words
    last.close()
    world.settle()
    assert "For Ada Lovelace it is 10:00 (New York time)." in world.until_told(within=2).words
    world.alice.presses("More…", on=world.alice.types("/network ada"))
    assert world.alice.form.values["Where do they live? A city or time zone"] == "New York"
    world.alice.form.fill("Where do they live? A city or time zone", "")
    assert world.alice.form.submit() is not None
    assert "For Ada" not in world.alice.types("/network plan Ada Lovelace on Friday at 16:00").words


def test_a_talk_for_next_week_is_asked_about_when_it_is_over(world: World) -> None:
    """The day that was taken for it is named; said again with its day, it is the same talk."""
    saved = world.alice.types("/network log Bob Brown intro'd me to Lena Fischer, call next week")
    assert saved.words.startswith("Saved: call with Lena Fischer on Fri 24 April.\n")
    assert "I read “next week” as Fri 24 April." in saved.words
    moved = world.alice.types("/network log call with Lena moved to Thursday 2pm")
    assert moved.words.startswith("Moved: call with Lena Fischer on Thu 16 April 14:00.\n")
    assert world.alice.types("/network due").words.count("Call with Lena Fischer") == 1

    world.alice.types("/network undo")
    assert "Coming up: call on Fri 24 April." in world.alice.types("/network lena").words


def test_what_a_plan_tells_of_somebody_is_on_their_card(world: World) -> None:
    """As with a log; what stands there already is not overwritten."""
    world.alice.types("/network plan Priya Nair Friday 4pm on zoom, UX designer at Monzo, intro'd by Bob Brown")
    card = world.alice.types("/network priya").words
    assert card.startswith("Priya Nair\nUX designer, Monzo")
    assert "Bob Brown" in card
    world.alice.types("/network plan Priya Nair Monday 4pm, lead at Revolut")
    assert world.alice.types("/network priya").words.startswith("Priya Nair\nUX designer, Monzo")


def test_a_weekday_that_was_meant_ahead_is_put_there_with_a_press(world: World) -> None:
    """It is read as the last one (D2) and says so; what was asked about it as if it were over is asked no more."""
    saved = world.alice.types("/network log coffee with Lena Fischer on Wednesday at 3pm")
    assert "I read “Wednesday” as Wed 8 April." in saved.words
    world.settle()
    world.alice.presses("No, it's on Wed 15 April", on=saved)
    world.settle()
    planned = saved.now()
    assert planned.words.startswith("Saved: coffee with Lena Fischer tomorrow (Wed 15 April) 15:00.\n")
    assert "ask you afterwards how it went" in planned.words
    assert planned.buttons == ["Open the card"]
    told = [world.until_told(within=2).text for _ in range(2)]
    assert told == [
        "Coffee with Lena Fischer, today (Wed 15 April) 15:00",
        "How did the coffee with Lena Fischer go?",
    ]
    assert world.now.date() == dt.date(2026, 4, 15)


def test_putting_a_talk_ahead_is_taken_back_alone(world: World) -> None:
    saved = world.alice.types("/network log coffee with Lena Fischer on Wednesday")
    world.alice.presses("No, it's on Wed 15 April", on=saved)
    world.alice.types("/network undo")
    assert "Last in touch: 8 April, six days ago (coffee)." in world.alice.types("/network lena").words
    world.alice.types("/network undo")
    assert "Lena" not in world.alice.types("/network due").words


def test_a_day_that_can_only_be_over_has_no_other(world: World) -> None:
    for line in ("coffee with Ada Lovelace yesterday", "coffee with Bo Ek last Tuesday", "coffee with Mei Tan today"):
        assert not any("it's on" in button for button in world.alice.types(f"/network log {line}").buttons)


def test_an_hour_that_was_still_missing_moves_nothing(world: World) -> None:
    """Nobody has to be written to about it; another hour than was agreed on is a move."""
    shown = world.alice.types("/network plan Ada Lovelace on Friday")
    for hour, done in ((15, "Planned"), (16, "Moved")):
        world.alice.presses("Move it", on=shown)
        world.alice.form.pick_time("At what time?", dt.time(hour))
        told = world.alice.form.submit()
        assert told is not None
        shown = told
        assert told.words.startswith(f"{done}: talk with Ada Lovelace, Fri 17 April {hour}:00.")
        assert ("Write to them" in told.buttons) == (done == "Moved")
