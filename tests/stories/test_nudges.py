"""The messages that speak first: what they ask, what each answer does, and how it is taken back."""

import datetime as dt

import pytest

from storage import contacts, owners, promises, reminders, talks
from storage.order import Order
from tests.seen import Shown
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
CALL = "/network log call with Nomvula (HR, Sasol) tomorrow at 15:00"
ASKED = "How did the call with Nomvula go?"


def planned(world: World) -> Shown:
    """A call is over, and Alice is asked how it went."""
    world.alice.types(CALL)
    return world.until_told_of(ASKED, within=2)


def thanks(world: World) -> Shown:
    """A coffee of yesterday, and the thank-you that is asked about."""
    world.alice.types(COFFEE)
    shown = world.until_told(within=2)
    assert shown.text.startswith("A thank-you to Ada Lovelace for yesterday's coffee?")
    return shown


def hello(world: World) -> Shown:
    """Three months after a message of hers, when a hello is due."""
    world.alice.types("/network log Ada Lovelace emailed me today")
    shown = world.until_told(within=100)
    assert shown.text.startswith("Is there something to tell Ada Lovelace?")
    return shown


def promised(world: World) -> Shown:
    """Something was promised in the coffee of yesterday, and it is asked about with the thanks."""
    world.alice.types(COFFEE)
    with world.bot.sessions.begin() as session:
        owner = owners.lock_by_slack(session, team=world.team, user="U0ALICE")
        assert owner
        ada = contacts.named(session, owner.id, "Ada Lovelace")[0]
        talk = talks.with_contact(session, owner.id, ada.id)[0]
        order = Order(session, owner.id)
        promises.make(
            order, ada.id, "the link to the river data", mine=True, now=world.clock(), interview_id=talk.id,
            by=world.now.date() + dt.timedelta(days=6),
        )  # fmt: skip
        reminders.follow(order, owner, now=world.clock())
    return world.until_told(within=2)


def press(world: World, label: str, on: Shown) -> str:
    """Press it; how the message reads then."""
    world.alice.presses(label, on=on.now())
    world.settle()
    return on.now().words


def choose(world: World, option: str, on: Shown) -> str:
    """Choose it from *Later…*; how the message reads then."""
    world.alice.chooses(option, "Later…", on=on.now())
    world.settle()
    return on.now().words


def test_a_talk_that_was_planned_is_asked_about(world: World) -> None:
    """The first line alone makes sense; two buttons and what else may have happened."""
    shown = planned(world)

    assert shown.words.splitlines()[:2] == [
        ASKED,
        "Answer right here with what you remember, one line each. I'll keep it.",
    ]
    assert shown.buttons == ["Note what I learned", "Say thanks", "Stay in touch"]
    assert shown.menus["Later…"] == [
        "It moved",
        "It was called off",
        "They couldn't make it",
        "I missed it",
        "Skip this one",
        "No more for Nomvula",
        "Pause everything…",
    ]


NO_SHOW = "Noted: Nomvula couldn't make it. One new time is enough; I'll bring it up tomorrow (Thu 16 April)."


@pytest.mark.parametrize(
    ("option", "becomes"),
    [
        ("It was called off", "Called off: the call with Nomvula. I won't ask about it."),
        ("They couldn't make it", NO_SHOW),
        ("I missed it", "That happens. A short apology to Nomvula with one new time is enough."),
        ("Skip this one", "Left out this time: Nomvula. Next hello: around mid-July."),
        ("No more for Nomvula", "No more reminders about Nomvula, until you log something again."),
    ],
)
def test_what_else_may_have_happened(world: World, option: str, becomes: str) -> None:
    """One line with Undo in place, which asks again."""
    shown = planned(world)

    went_otherwise = option in ("It was called off", "They couldn't make it", "I missed it")
    pressed = "Write it with me Undo" if went_otherwise else "Undo"
    assert choose(world, option, shown).splitlines() == [becomes, pressed]
    assert press(world, "Undo", shown).startswith(ASKED)
    assert choose(world, option, shown).splitlines()[0] == becomes
    if option != "Skip this one":
        brings_up = ["A new time for Nomvula?"] if option == "They couldn't make it" else []
        assert [said.text for _, said in world.days(4)] == brings_up


def test_a_talk_that_moved_is_asked_about_after_its_new_day(world: World) -> None:
    """And not before."""
    shown = planned(world)
    world.alice.chooses("It moved", "Later…", on=shown)
    form = world.alice.form
    assert "When is the call with Nomvula now?" in form.words
    for day in (dt.date(2026, 4, 14), dt.date(3000, 1, 1)):
        form.pick_date("Which day?", day)
        form.submit()
        assert list(form.errors) == ["Which day?"]
    form.pick_date("Which day?", dt.date(2026, 4, 24))
    form.clear("At what time?")
    last = form.submit()
    assert last is not None
    assert last.words == "Moved to Fri 24 April: the call with Nomvula."
    last.close()
    world.settle()
    assert shown.now().words == "Moved to Fri 24 April: the call with Nomvula.\nSet the time Write it with me Undo"
    assert "Call with Nomvula, Fri 24 April" in world.alice.types("/network").words

    told = [(when.isoformat()[:16], said.text) for when, said in world.days(11)]
    assert told[0][1] == "Call with Nomvula, tomorrow (Fri 24 April)."
    assert told[1] == ("2026-04-24T17:15", ASKED)
    assert all("Nomvula" in text for _, text in told)


def test_saying_thanks_after_a_talk_is_answered_in_the_same_place(world: World) -> None:
    """One Undo takes both back."""
    shown = planned(world)

    said = press(world, "Say thanks", shown)
    assert said.startswith("Noted: the call with Nomvula took place.")
    assert shown.now().buttons == ["Write it with me", "I sent it", "Undo"]
    assert press(world, "I sent it", shown) == "Thanked Nomvula on Wed 15 April. Next hello: around mid-July.\nUndo"
    assert press(world, "Undo", shown).startswith(ASKED)
    assert press(world, "Stay in touch", shown).startswith("Noted: the call with Nomvula took place. Next hello:")
    assert shown.now().buttons == ["Undo"]


def test_notes_after_a_talk_settle_the_question(world: World) -> None:
    """They were taken, so nobody asks again."""
    shown = planned(world)
    form = world.alice.presses("Note what I learned", on=shown)
    form.fill("What will you remember?", "Ask early.")  # type: ignore[attr-defined]
    last = form.submit()  # type: ignore[attr-defined]
    last.close()
    world.settle()

    assert shown.now().words.splitlines()[0] == "Noted what stayed from the call with Nomvula."
    assert [said.text for _, said in world.days(1)] == ["A thank-you to Nomvula for yesterday's call?"]


def test_unanswered_it_travels_with_the_thank_you_once_more(world: World) -> None:
    """The next morning, in one message for one person (reading (d)); then only the thank-you, once."""
    planned(world)

    told = world.days(6)
    assert [(when.date().isoformat(), said.text) for when, said in told] == [
        ("2026-04-16", ASKED),
        ("2026-04-17", "Still open: a thank-you to Nomvula."),
    ]
    both = told[0][1]
    assert "A thank-you is open, too." in both.words
    assert choose(world, "My thanks are sent", both).startswith("Thanked Nomvula on")


def test_a_thank_you_is_put_off_skipped_or_sent(world: World) -> None:
    """Each answer says what is stored."""
    shown = thanks(world)
    assert shown.buttons == ["Write it with me", "I sent it"]
    assert shown.menus["Later…"] == [
        "This evening",
        "Tomorrow (Thu 16)",
        "Monday 20",
        "Pick a day…",
        "Skip this one",
        "No more for Ada Lovelace",
        "Pause everything…",
    ]

    for option, becomes in (
        ("This evening", "I'll come back to Ada Lovelace this evening."),
        ("Tomorrow (Thu 16)", "I'll come back to Ada Lovelace tomorrow (Thu 16 April)."),
        ("Monday 20", "I'll come back to Ada Lovelace on Mon 20 April."),
        ("Skip this one", "Left out this time: Ada Lovelace. Next hello: around mid-July."),
    ):
        assert choose(world, option, shown).splitlines() == [becomes, "Undo"]
        assert press(world, "Undo", shown).startswith("A thank-you to Ada Lovelace for yesterday's coffee?")
    assert press(world, "I sent it", shown).startswith("Thanked Ada Lovelace on Wed 15 April.")


def test_what_is_put_off_says_when_it_really_comes_back(world: World) -> None:
    """An evening that is over, a day gone by, and a later look."""
    shown = thanks(world)
    world.clock.to(dt.datetime(2026, 4, 15, 18, 30, tzinfo=world.zone))
    said = choose(world, "This evening", shown)
    assert said.startswith("I'll come back to Ada Lovelace tomorrow (Thu 16 April).")

    press(world, "Undo", shown)
    world.clock.to(dt.datetime(2026, 4, 18, 12, 0, tzinfo=world.zone))
    said = choose(world, "Tomorrow (Thu 16)", shown)
    assert said.startswith("I'll come back to Ada Lovelace tomorrow (Sun 19 April).")

    again = world.until_told(within=2)
    assert "thank-you to Ada Lovelace" in again.text
    press(world, "I sent it", again)
    assert shown.now().words.startswith("Thanked Ada Lovelace on Sun 19 April.")


def test_a_day_is_picked(world: World) -> None:
    """What is no day ahead has its error under the field."""
    shown = thanks(world)
    world.alice.chooses("Pick a day…", "Later…", on=shown)
    form = world.alice.form
    for day in (dt.date(2026, 4, 14), dt.date(3000, 1, 1)):
        form.pick_date("Which day?", day)
        form.submit()
        assert list(form.errors) == ["Which day?"]
    form.pick_date("Which day?", dt.date(2026, 4, 22))
    last = form.submit()
    assert last is not None
    assert last.words == "I'll come back to Ada Lovelace on Wed 22 April."
    last.close()
    world.settle()
    assert shown.now().words == "I'll come back to Ada Lovelace on Wed 22 April.\nUndo"

    assert world.until_told(within=9).text.startswith("Still open: a thank-you to Ada Lovelace.")
    assert world.now.date() == dt.date(2026, 4, 22)


def test_a_hello_rests_waits_or_was_said(world: World) -> None:
    """The days are spelled out."""
    shown = hello(world)
    assert shown.buttons == ["I have news", "We've been in touch"]
    assert shown.menus["Later…"] == [
        "I tried their advice",
        "One question for Ada Lovelace",
        "Next week (Mon 20)",
        "Wait a month (Wed 12 August)",
        "Pick a day…",
        "Skip this one",
        "Less often",
        "Let Ada Lovelace rest",
        "No more for Ada Lovelace",
        "Pause everything…",
    ]
    for option, becomes in (
        ("Next week (Mon 20)", "I'll come back to Ada Lovelace on Mon 20 July."),
        ("Wait a month (Wed 12 August)", "I'll come back to Ada Lovelace on Wed 12 August."),
        ("Skip this one", "Left out this time: Ada Lovelace. Next hello: around mid-October."),
        ("Less often", "I'll suggest a hello to Ada Lovelace every four months."),
        ("Let Ada Lovelace rest", "Ada Lovelace rests. No more hellos, until you log something or wake the card."),
        ("No more for Ada Lovelace", "No more reminders about Ada Lovelace, until you log something again."),
    ):
        assert choose(world, option, shown).splitlines() == [becomes, "Undo"]
        press(world, "Undo", shown)
    assert press(world, "We've been in touch", shown).splitlines() == [
        "Noted: you were in touch with Ada Lovelace on Mon 13 July. Next hello: around mid-October.",
        "Undo",
    ]


def test_less_often_is_the_next_slower_rhythm(world: World) -> None:
    """Counted from that day; whoever hears twice a year already is not offered it."""
    shown = hello(world)
    shown_before = world.alice.on_another_device(shown)
    choose(world, "Less often", shown)
    assert "Hello every four months, next around early November" in world.alice.types("/network ada").words
    asked_on = world.now.date()
    again = world.until_told(within=140)
    assert (world.now.date() - asked_on).days in (120, 121, 122)

    choose(world, "Less often", again)
    assert "Hello twice a year" in world.alice.types("/network ada").words
    last = world.until_told(within=200)
    assert "Less often" not in last.menus["Later…"]
    world.alice.chooses("Less often", "Later…", on=shown_before)
    assert "Hello twice a year" in world.alice.types("/network ada").words


def test_everything_is_paused_from_a_message(world: World) -> None:
    """The question comes below; the message stays, and says the truth about its day."""
    shown = thanks(world)
    asked = world.alice.chooses("Pause everything…", "Later…", on=shown)
    world.settle()
    assert asked.words.startswith("Until when shall I be quiet?")
    assert "I sent it" in shown.now().buttons

    world.alice.presses("A month", on=asked)
    world.settle()
    assert asked.now().words.startswith("Quiet until Fri 15 May. Everything is kept.")
    said = choose(world, "Tomorrow (Thu 16)", shown)
    assert said.startswith("I'll come back to Ada Lovelace on Fri 15 May.")


def test_a_promise_is_asked_about_with_the_thanks(world: World) -> None:
    """Both are one message; each is answered for itself."""
    shown = promised(world)
    assert shown.text.startswith("A thank-you to Ada Lovelace for yesterday's coffee?")
    assert "Something you promised is open, too." in shown.words

    said = press(world, "I sent it", shown)
    assert "Is your promise to Ada Lovelace kept?" in said
    assert "You said: “the link to the river data”, by Mon 20 April." in said
    assert press(world, "I did it", shown).endswith(
        "Kept: what you promised Ada Lovelace. Next hello: around mid-July.\nUndo"
    )
    assert shown.now().buttons == ["Undo", "Undo"]


def test_a_promise_comes_back_on_its_day_and_may_be_let_go(world: World) -> None:
    """Nobody waits for it then."""
    shown = promised(world)
    press(world, "I sent it", shown)

    again = world.until_told(within=7)
    assert again.text.startswith("Is your promise to Ada Lovelace kept?")
    assert world.now.date() == dt.date(2026, 4, 20)
    assert choose(world, "Let it go", again).startswith("Left out this time: Ada Lovelace.")
    assert [said.text for _, said in world.days(3)] == []


def test_after_two_rounds_without_an_answer_it_is_asked_how_often(world: World) -> None:
    """Every three months, twice a year, or rest; once."""
    world.alice.types("/network log Ada Lovelace emailed me today")
    told = [world.until_told(within=200).text for _ in range(4)]
    assert told == ["Is there something to tell Ada Lovelace?"] * 4

    shown = world.until_told(within=200)
    assert shown.text.startswith("How often would you like to hear from me about Ada Lovelace?")
    assert shown.buttons == ["Every three months", "Twice a year", "Let Ada Lovelace rest"]
    assert press(world, "Twice a year", shown).startswith("I'll suggest a hello to Ada Lovelace twice a year.")
    press(world, "Undo", shown)
    assert press(world, "Let Ada Lovelace rest", shown).startswith("Ada Lovelace rests.")
    press(world, "Undo", shown)
    assert press(world, "Every three months", shown).startswith(
        "I'll suggest a hello to Ada Lovelace every three months."
    )
    asked_on = world.now.date()
    assert world.until_told(within=100).text.startswith("Is there something to tell Ada Lovelace?")
    assert world.now.date() - asked_on >= dt.timedelta(days=90)


def test_two_people_in_one_message(world: World) -> None:
    """The first line says so; each has buttons that a screen reader tells apart."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    shown = world.until_told(within=2)

    assert shown.text.startswith("Something small is open with two people. A thank-you to Ada Lovelace")
    assert "One is plenty" not in shown.words
    assert press(world, "I sent it: Grace Hopper", shown).splitlines()[0] == (
        "A thank-you to Ada Lovelace for yesterday's coffee?"
    )
    assert "Thanked Grace Hopper on Wed 15 April." in shown.now().words
    assert press(world, "I sent it: Ada Lovelace", shown).count("Thanked") == 2
    assert press(world, "Undo for Grace Hopper", shown).count("Thanked") == 1


def test_several_hellos_are_more_than_enough(world: World) -> None:
    """One is plenty."""
    for name in ("Ada Lovelace", "Grace Hopper", "Mei Tan", "Tom Reyes"):
        world.alice.types(f"/network log {name} emailed me today")
    shown = world.until_told(within=100)

    assert shown.words.startswith("Three people you could write to. One is plenty.")
    assert "One more can wait." in shown.words


def test_pressed_twice_or_on_two_devices(world: World) -> None:
    """The second press shows how it stands."""
    shown = thanks(world)
    on_the_phone = world.alice.on_another_device(shown)
    said = press(world, "I sent it", shown)
    world.alice.presses("I sent it", on=on_the_phone, within=0)
    world.settle()
    world.alice.chooses("Skip this one", "Later…", on=on_the_phone, within=0)
    world.settle()
    world.alice.chooses("Pick a day…", "Later…", on=on_the_phone, within=0)
    world.settle()

    assert not world.alice.has_form
    assert shown.now().words == said
    assert len([one for one in world.alice.dm if "Thanked Ada" in one.words]) == 1


def test_a_message_six_months_old_can_still_be_answered(world: World) -> None:
    """And its Undo of another day says why it stays."""
    shown = thanks(world)
    world.days(1)
    world.clock.forward(dt.timedelta(days=180))
    said = press(world, "I sent it", shown)
    assert said.startswith("Thanked Ada Lovelace on Tue 13 October.")

    world.clock.forward(dt.timedelta(days=2))
    below = world.alice.presses("Undo", on=shown.now())
    world.settle()
    assert "more than a day ago" in below.words
    assert shown.now().words == said


def test_a_person_who_is_gone_is_answered_below_and_the_others_stay(world: World) -> None:
    """On another device, before the message was brought up to date."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    shown = world.until_told(within=2)
    before = world.alice.on_another_device(shown)
    asked = world.alice.types("/network forget Grace Hopper")
    world.alice.presses("Forget Grace Hopper", on=asked)
    world.settle()
    assert "Grace" not in shown.now().words
    for label in ("I sent it: Grace Hopper", "Write it with me: Grace Hopper"):
        below = world.alice.presses(label, on=before)
        world.settle()
        assert below.words == "That isn't here any more, so nothing was changed."
    assert shown.now().buttons == ["Write it with me", "I sent it"]


def test_settled_elsewhere_it_reads_so(world: World) -> None:
    """By a line that tells of thanks, and by a log of another talk for a hello."""
    shown = thanks(world)
    world.alice.types("/network log thanked Ada Lovelace")
    world.settle()
    assert shown.now().words.startswith("Thanked Ada Lovelace on Wed 15 April.")
    greeted = world.until_told(within=100)
    world.alice.types("/network log call with Ada Lovelace today, thanked her")
    world.settle()
    assert greeted.now().words.startswith("Noted: you were in touch with Ada Lovelace on")


def test_names_stay_out_of_notifications_where_they_are_not_wanted(world: World) -> None:
    """They stand in the message alone."""
    world.alice.types(COFFEE)
    world.alice.types("/network settings")
    form = world.alice.form
    form.choose("Names in notifications", "No, keep names out of them")
    last = form.submit()
    assert last is not None
    last.close()

    shown = world.until_told(within=2)
    assert shown.text == "Something small is open. Open this message to see it."
    assert "Ada Lovelace" in shown.words
    press(world, "I sent it", shown)
    assert shown.now().text == "Something small is open. Open this message to see it."
