"""The message of the week: only with something in it, at most once a week, answered where it stands."""

import datetime as dt

import pytest
import sqlalchemy as sa

from storage import advice, contacts, owners, promises, reminders, tables
from storage.order import Order
from tests.seen import Shown
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace today"
MONDAY = 0


def with_a_step(world: World, *, by: dt.date, text: str = "redo one class project") -> None:
    """A talk that is thanked for, a line that stayed, and a next step with a day."""
    world.alice.types(f"{COFFEE}, thanked her")
    world.alice.types("/network debrief ada")
    form = world.alice.form
    form.fill("What will you remember?", "The question comes before the maths")
    form.fill("My next step", text)
    form.pick_date("By when?", by)
    last = form.submit()
    assert last is not None
    last.close()
    world.settle()


def weeks(told: list[tuple[dt.datetime, Shown]]) -> list[tuple[dt.datetime, Shown]]:
    """Those that are messages of the week."""
    return [(when, shown) for when, shown in told if shown.text.startswith("Your week:")]


def test_a_next_step_is_asked_about_on_monday_and_settled_there(world: World) -> None:
    """At nine, with one thing learned and the talk to come; done is done, and whoever advised it may hear of it."""
    with_a_step(world, by=dt.date(2026, 4, 24))
    world.alice.types("/network plan Tom Reyes on 29 April at 15:00")

    told = weeks(world.days(13))

    ((when, week),) = told
    assert (when.weekday(), when.date(), when.time()) == (MONDAY, dt.date(2026, 4, 27), dt.time(9, 30))
    assert week.words.splitlines()[:4] == [
        "Your week: one next step, one talk on Wednesday.",
        "You planned: redo one class project, by Fri 24 April (from your talk with Ada Lovelace).",
        "Did it Not yet Dropped it Later…",
        "One thing you learned: “The question comes before the maths” (Ada Lovelace).",
    ]
    assert "Change it" in week.buttons
    assert "Your next step: redo one class project, by Fri 24 April" in world.alice.types("/network due").words

    world.alice.presses("Did it", on=week)
    world.settle()
    assert "You did it. Ada Lovelace may like to hear what came of it." in week.now().words
    assert week.now().buttons == ["Tell them", "Undo", "Change it"]
    world.alice.presses("Tell them", on=week.now())
    assert world.alice.form.values["What did they advise?"] == "redo one class project"
    world.alice.form.close()

    world.alice.presses("Undo", on=week.now())
    world.settle()
    assert "Did it" in week.now().buttons
    world.alice.presses("Dropped it", on=week.now())
    world.settle()
    assert "Let go. Plans may change." in week.now().words
    assert weeks(world.days(21)) == []


@pytest.mark.slow
def test_not_yet_asks_again_and_silence_does_not(world: World) -> None:
    """Two weeks later; two that are ignored are the last ones."""
    with_a_step(world, by=dt.date(2026, 4, 24))
    ((_, week),) = weeks(world.days(13))

    world.alice.says("not yet", thread=week)
    world.settle()
    assert "I'll come back to Ada Lovelace on Mon 11 May." in week.now().words

    ((when, again),) = weeks(world.days(21))
    assert when.date() == dt.date(2026, 5, 11)
    assert "You planned: redo one class project" in again.words


@pytest.mark.slow
def test_who_has_nothing_in_it_hears_nothing_and_who_wants_none_gets_none(world: World) -> None:
    """What travels with it makes no message of its own."""
    world.alice.types(COFFEE)
    assert weeks(world.days(45)) == []
    with_a_step(world, by=world.now.date() + dt.timedelta(days=3))
    world.alice.types("/network settings")
    world.alice.form.choose("One message at the beginning of the week", "No")
    last = world.alice.form.submit()
    assert last is not None
    assert "• No weekly message" in last.words

    assert weeks(world.days(14)) == []


@pytest.mark.slow
def test_thanks_that_were_let_go_travel_with_it_once(world: World) -> None:
    """In a line, with no button; what is due that day is in it too, and it is that day's only message."""
    world.alice.types("/network log coffee with Zoe Abbott today")
    world.days(20)
    with_a_step(world, by=world.now.date() + dt.timedelta(days=1))

    told = world.days(7)
    ((when, week),) = weeks(told)
    assert "Your thanks to Zoe Abbott for the coffee on Tue 14 April can go into your next hello." in week.words
    assert [shown for at, shown in told if at.date() == when.date()] == [week]

    world.alice.presses("Not yet", on=week)
    ((_, later),) = weeks(world.days(21))
    assert "Zoe Abbott" not in later.words


@pytest.mark.slow
def test_after_a_week_away_it_is_said_once_on_the_next_monday(world: World) -> None:
    """Late, and not as often as it was missed."""
    with_a_step(world, by=dt.date(2026, 4, 17))
    world.clock.to(world.clock() + dt.timedelta(days=23))

    told = weeks(world.days(14))

    assert [when.date() for when, _ in told] == [dt.date(2026, 5, 11), dt.date(2026, 5, 18)]


@pytest.mark.slow
def test_who_answers_nothing_gets_the_week_with_all_that_is_open(world: World) -> None:
    """On Mondays: who is waiting, what is planned, what comes; until they answer."""
    with_a_step(world, by=dt.date(2026, 5, 6))
    told: list[tuple[dt.datetime, Shown]] = []
    for name in ("Zoe Abbott", "Ben Okoro", "Ines Faro", "Tom Reyes", "Kim Lee"):
        world.alice.types(f"/network log coffee with {name} today")
        told += world.days(2)
    told += world.days(20)
    mondays = weeks(told)

    assert any("one message on Mondays" in shown.words for _, shown in told)
    assert mondays
    assert all(when.weekday() == MONDAY for when, _ in mondays)
    last = mondays[-1][1]
    assert "something open" in last.text or "next step" in last.text
    assert len({(when.year, when.isocalendar().week) for when, _ in mondays}) == len(mondays)


def planned_alone(world: World, text: str, *, by: dt.date) -> None:
    """A plan of Alice's own, from no talk."""
    world.alice.presses("Add a skill", on=world.alice.types("/network ready"))
    form = world.alice.form
    form.fill("The skill, or what you have done", "statistics")
    form.fill("A next step", text)
    form.pick_date("By when?", by)
    last = form.submit()
    assert last is not None
    last.close(whole_stack=True)
    world.settle()


def test_a_plan_from_no_talk_is_asked_about_by_itself(world: World) -> None:
    """It is enough for a message of the week: done, not yet or dropped, each with *Undo*, and told where it was asked."""
    planned_alone(world, "a small try", by=dt.date(2026, 4, 23))
    ((when, week),) = weeks(world.days(13))
    assert when.date() == dt.date(2026, 4, 27)
    assert week.text == "Your week: one next step. You planned: a small try, by Thu 23 April (a plan of your own)."
    assert week.buttons[:3] == ["Did it", "Not yet", "Dropped it"]

    elsewhere = world.alice.on_another_device(week)
    said = world.alice.presses("Not yet: a small try", on=week)
    assert said.words.startswith("I'll come back to it on Mon 11 May.")
    world.settle()
    twice = world.alice.presses("Not yet: a small try", on=elsewhere)
    assert (twice.words, twice.buttons) == ("I'll come back to it on Mon 11 May.", [])
    assert "I'll come back to it on Mon 11 May." in week.now().words
    world.alice.presses("Undo", on=said)
    world.settle()
    assert "Dropped it" in week.now().buttons
    world.alice.presses("Not yet: a small try", on=week.now())
    world.settle()

    ((when, again),) = weeks(world.days(15))
    assert when.date() == dt.date(2026, 5, 11)
    late = world.alice.presses("Not yet: a small try", on=elsewhere)
    assert (late.words, late.buttons) == ("You planned: a small try, by Mon 11 May (a plan of your own).", [])
    assert "Dropped it" in again.now().buttons
    dropped = world.alice.presses("Dropped it: a small try", on=again)
    assert "Let go. Plans may change." in dropped.words
    world.settle()
    assert "Let go. Plans may change." in again.now().words
    assert "Dropped it" not in again.now().buttons
    assert weeks(world.days(15)) == []


def test_where_the_message_of_the_week_is_turned_off_no_day_is_promised(world: World) -> None:
    """Not yet is not yet; it waits with the other next steps."""
    planned_alone(world, "a small try", by=dt.date(2026, 4, 23))
    ((_, week),) = weeks(world.days(13))
    with world.bot.sessions.begin() as session:
        owner = owners.lock_by_slack(session, team=world.team, user="U0ALICE")
        assert owner
        owners.prefer(Order(session, owner.id), weekly=False)
        session.execute(sa.update(tables.Owner).values(ladder=1))

    said = world.alice.presses("Not yet: a small try", on=week)
    world.settle()

    assert said.words.startswith("It stays with your next steps.")
    assert "It stays with your next steps." in week.now().words
    assert "a small try" in world.alice.types("/network advice").words
    with world.bot.sessions.reading() as session:
        answered = owners.find(session, team=world.team, user="U0ALICE")
        assert answered
        assert answered.ladder == 0


@pytest.mark.slow
def test_a_plan_from_no_talk_is_asked_about_with_what_else_is_open(world: World) -> None:
    """Done with a line, told where it was asked; a second press says that it is settled. Two of them at most."""
    with_a_step(world, by=dt.date(2026, 4, 24))
    for text, day in (("a small try", 23), ("another try", 22), ("a third try", 21)):
        planned_alone(world, text, by=dt.date(2026, 4, day))
    ((_, week),) = weeks(world.days(13))
    assert week.text.startswith("Your week: three next steps.")
    assert "You planned: a small try, by Thu 23 April (a plan of your own)." in week.words
    assert "a third try" not in week.words
    assert "What are you preparing for?" in week.words

    elsewhere = world.alice.on_another_device(week)
    world.alice.presses("Did it: a small try", on=week)
    world.alice.form.fill("What came of it?", "It works")
    last = world.alice.form.submit()
    assert last is not None
    assert "You did it." in last.words
    last.close()
    world.settle()
    assert "You did it." in week.now().words
    assert "You planned: redo one class project" in week.now().words
    assert "settled already" in world.alice.presses("Did it: a small try", on=elsewhere).words
    assert "settled already" in world.alice.presses("Not yet: a small try", on=elsewhere).words

    world.alice.presses("Did it: Ada Lovelace", on=week.now())
    world.settle()
    ((_, following),) = weeks(world.days(7))
    assert following.text.startswith(
        "Your week: one next step, one person you could write to. A good moment to write to Ada"
    )
    assert "You planned: a third try" in following.words


@pytest.mark.slow
def test_all_that_is_open_with_one_person_can_be_read_and_answered(world: World) -> None:
    """Two next steps and a promise for one Monday: each is named, none counts as said that nobody could see."""
    with_a_step(world, by=dt.date(2026, 4, 24))
    with world.bot.sessions.begin() as session:
        owner = owners.lock_by_slack(session, team=world.team, user="U0ALICE")
        assert owner
        order = Order(session, owner.id)
        (ada,) = contacts.called(session, owner.id, "Ada Lovelace")
        advice.give(order, ada.id, "read the paper", by=dt.date(2026, 4, 23), interview_id=None, now=world.now)
        promises.make(order, ada.id, "send my notes", mine=True, by=dt.date(2026, 4, 27), now=world.now)
        promises.make(order, ada.id, "ask Tom", mine=True, by=dt.date(2026, 4, 27), now=world.now)
        order.keep("more", now=world.now)
        reminders.follow(order, owner, now=world.now)
    ((_, week),) = weeks(world.days(13))

    assert "You said: “send my notes”" in week.words
    assert "You said: “ask Tom”" in week.words
    assert "You planned: redo one class project" in week.words
    assert "You planned: read the paper" in week.words
    assert week.words.count("A next step you planned is open, too.") == 1
    offered = week.menus["Later…"]
    assert "Kept: ask Tom" in offered
    assert {"Done: redo one class project", "Done: read the paper"} <= set(offered)
    world.alice.chooses("Done: read the paper", on=week)
    world.settle()
    assert "Done: read the paper" not in week.now().menus["Later…"]
    assert "Kept: ask Tom" in week.now().menus["Later…"]


def test_what_still_holds_is_said_by_one_press_and_not_asked_again_for_a_while(world: World) -> None:
    """Three months, where it was asked each month; a second press changes nothing."""
    world.alice.types("/network aim")
    world.alice.form.choose("What are you preparing for?", "Changing careers")
    world.alice.form.submit()
    with_a_step(world, by=dt.date(2026, 4, 24))
    ((_, week),) = weeks(world.days(13))
    assert "You're preparing for: changing careers. Still so?" in week.words

    for _ in range(2):
        answer = world.alice.presses("Yes, still so", on=week.now())
        world.settle()
        assert answer.words == "Good, that stays. I'll ask again in about three months."
    with_a_step(world, by=dt.date(2026, 6, 5), text="read a book on pumps")
    told = weeks(world.days(42))
    assert told
    assert not any("Still so?" in shown.words for _, shown in told)
