"""Home: opened, read, pressed, kept up to date."""

import datetime as dt
from dataclasses import replace

from slack_sdk import WebClient

from bot.assembly import Bot
from bot.settings import Settings
from handlers import publishing
from storage import owners
from tests.stories.crowd import WORST, knows
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_a_first_visit_shows_an_empty_home_and_is_greeted(world: World) -> None:
    """Once, in the direct message."""
    home = world.alice.opens_home()
    world.settle()

    assert home.words.splitlines() == [
        "Tuesday 14 April",
        "Log someone Find someone",
        "Who did you talk to last? A teacher, a neighbor, someone at work: anyone counts.",
        "Log someone See an example card",
        "What are you preparing for: not said yet",
        "Change",
        "Settings Pause Privacy Help",
    ]
    assert [message.text for message in world.alice.dm] == [
        "Hi Alice, I'm Network Coach. Three lines and you know how I work."
    ]
    assert "U0BOB" not in world.slack.views.homes


def test_home_shows_what_is_open_what_comes_people_and_conversations(world: World) -> None:
    """In this order."""
    world.alice.types(COFFEE)
    world.alice.types("/network log call with Tom Reyes tomorrow")
    world.alice.types("/network log great chat at the depot")
    home = world.alice.opens_home()

    assert [line for line in home.words.splitlines() if not line.startswith("My next message")] == [
        "Tuesday 14 April",
        "Log someone Find someone",
        "Still open",
        "A thank-you to Ada Lovelace for today's coffee",
        "Write it Later…",
        "• Who was it? “great chat at the depot”",
        "Add the name Let it go",
        "Coming up",
        "Call with Tom Reyes, tomorrow (Wed 15 April)",
        "Prepare",
        "People",
        "Ada Lovelace, Babbage & Co · today",
        "Card",
        "Everyone",
        "Conversations",
        "Coffee with Ada Lovelace, today (Tue 14 April)",
        "Note it",
        "All talks Plan a talk Where am I?",
        "What are you preparing for: not said yet",
        "Change",
        "Settings Pause Privacy Help",
    ]


def test_presses_on_home_act_and_are_answered_there(world: World) -> None:
    """By one line with *Undo*; what is open is as it is now."""
    world.alice.types(COFFEE)
    home = world.alice.opens_home()
    world.alice.chooses("I sent it", "Later…", on=home)
    world.settle()
    assert home.now().words.splitlines()[2:5] == [
        "Thanked Ada Lovelace on Tue 14 April. Next hello: around mid-July.",
        "Undo",
        "Nothing is waiting for you today. Next: a hello to Ada Lovelace around mid-July.",
    ]

    world.alice.presses("Undo for Ada Lovelace", on=home.now())
    world.settle()
    assert home.now().words.splitlines()[2:4] == ["Taken back: your answer about Ada Lovelace.", "Still open"]
    world.alice.chooses("Monday 20", "Later…", on=home.now())
    world.settle()
    assert home.now().words.splitlines()[2] == "I'll come back to Ada Lovelace on Mon 20 April."
    assert "A thank-you to" not in home.now().words


def test_home_follows_what_happens_elsewhere_once_it_was_opened(world: World) -> None:
    """By command, by message, by form; never for those who did not open it."""
    world.alice.types(COFFEE)
    world.settle()
    assert world.slack.calls("views.publish") == []
    home = world.alice.opens_home()
    world.settle()

    world.alice.types("/network log lunch with Grace Hopper today")
    world.settle()
    assert "Lunch with Grace Hopper" in home.now().words
    world.alice.says("undo")
    world.alice.hears()
    world.settle()
    assert "Grace Hopper" not in home.now().words
    before = len(world.slack.calls("views.publish"))
    world.alice.types("/network ada")
    world.settle()
    assert len(world.slack.calls("views.publish")) == before
    world.bob.types(COFFEE)
    world.settle()
    assert len(world.slack.calls("views.publish")) == before


def test_many_changes_at_once_are_published_together(world: World) -> None:
    """So that a burst costs Slack one call, not ten."""
    home = world.alice.opens_home()
    world.settle()
    for name in ("Ada", "Bo", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hedy", "Ivo", "June"):
        world.alice.types(f"/network log coffee with {name} Lovelace today")
    world.settle()

    assert "Seven more can wait." in home.now().words
    assert len(world.slack.calls("views.publish")) < 8


def test_what_is_looked_up_from_home_is_shown_over_it(world: World) -> None:
    """Cards, everybody, all that is open, help, privacy, forms."""
    for name in ("Ada Lovelace", "Grace Hopper", "Mary Jackson", "Dorothy Vaughan"):
        world.alice.types(f"/network log coffee with {name} today")
    home = world.alice.opens_home()
    world.alice.presses("Show the card of Ada Lovelace", on=home)
    assert world.alice.form.words.startswith("Ada Lovelace\n")
    world.alice.form.close()
    for press, shown in (
        ("Everyone", "Four people\nAda Lovelace"),
        ("Show them", "Four things are still open"),
        ("Help", "A few things cover most days"),
        ("Privacy", "Only you see what you save."),
        ("Find someone", "Whose card would you like?"),
        ("Pause", "Until when shall I be quiet?"),
    ):
        world.alice.presses(press, on=home.now())
        assert world.alice.form.words.startswith(shown)
        world.alice.form.close()
    for press, title in (("Settings", "Settings"), ("Log someone", "Log a conversation")):
        world.alice.presses(press, on=home.now())
        assert world.alice.form.title == title
        world.alice.form.close()


def test_all_that_is_open_is_settled_over_home(world: World) -> None:
    """The list goes on, and Home follows."""
    for name in ("Ada Lovelace", "Grace Hopper", "Mary Jackson", "Dorothy Vaughan"):
        world.alice.types(f"/network log coffee with {name} today")
    home = world.alice.opens_home()
    world.alice.presses("Show them", on=home)
    world.alice.presses("I sent it: Grace Hopper", on=world.alice.form)
    world.settle()

    assert world.alice.form.words.startswith("Thanked Grace Hopper on Tue 14 April.")
    assert "Three things are still open" in world.alice.form.words
    assert "A thank-you to Grace Hopper" not in home.now().words
    world.alice.presses("Write it with me: Ada Lovelace", on=world.alice.form)
    assert world.alice.form.title == "A thank-you"


def test_a_pause_shows_on_home_with_the_way_back(world: World) -> None:
    """Nothing is asked there meanwhile."""
    world.alice.types(COFFEE)
    home = world.alice.opens_home()
    world.alice.presses("Pause", on=home)
    world.alice.presses("A month", on=world.alice.form)
    world.settle()
    assert world.alice.form.words.startswith("Quiet until Thu 14 May.")
    world.alice.form.close()
    assert home.now().words.splitlines()[2:4] == ["Quiet until Thu 14 May. Everything is kept.", "Start again now"]
    assert "Still open" not in home.now().words
    assert "Ada Lovelace" in home.now().words

    world.alice.presses("Start again now", on=home.now())
    world.settle()
    assert home.now().words.splitlines()[2] == "Good to be back. Everything is as you left it."
    assert "Still open" in home.now().words


def test_words_that_waited_are_dropped_on_home(world: World) -> None:
    """With one line."""
    world.alice.types("/network log great chat at the depot")
    home = world.alice.opens_home()
    world.alice.presses("Let it go", on=home)
    world.settle()

    assert "Fine, I let those words go: “great chat at the depot”." in home.now().words
    assert "Let it go" not in home.now().buttons


def test_home_is_that_of_the_day_on_which_it_is_opened(world: World) -> None:
    """What became due meanwhile is on it, and the line of the last press is not."""
    world.alice.types(COFFEE)
    home = world.alice.opens_home()
    world.alice.chooses("I sent it", "Later…", on=home)
    world.settle()
    world.clock.forward(dt.timedelta(days=100))

    assert world.alice.opens_home().words.splitlines()[:4] == [
        "Thursday 23 July",
        "Log someone Find someone",
        "Still open",
        "A hello to Ada Lovelace, last in touch three months ago",
    ]


def test_the_messages_tab_publishes_nothing(world: World) -> None:
    """It is not Home."""
    world.slack.acts.opens_home("U0ALICE", tab="messages")
    world.settle()

    assert world.slack.calls("views.publish") == []
    assert world.alice.dm


def test_a_home_that_slack_does_not_take_is_lost_without_harm(world: World) -> None:
    """The answer comes, and the next visit mends it."""
    home = world.alice.opens_home()
    world.settle()
    world.slack.faults.script("views.publish", error="internal_error")
    assert world.alice.types(COFFEE).words.startswith("Saved: coffee with Ada Lovelace")
    world.settle()
    assert "Ada Lovelace" not in home.now().words

    assert "Ada Lovelace" in world.alice.opens_home().words


def test_a_home_whose_confirmation_was_lost_is_published_again(world: World) -> None:
    """We then know a name for it that Slack has replaced."""
    home = world.alice.opens_home()
    world.settle()
    world.slack.views.publish("U0ALICE", {"type": "home", "blocks": []})
    world.alice.types(COFFEE)
    world.settle()

    assert "Ada Lovelace" in home.now().words


def test_the_worst_facts_fit_on_home(world: World) -> None:
    """Three hundred people with names of three hundred letters, in all scripts."""
    knows(world, [f"{WORST[number % len(WORST)]} {number}" for number in range(300)], organization="B" * 300)
    home = world.alice.opens_home()
    assert "297 more can wait." in home.words
    assert len(home.now().blocks) < 60

    world.alice.presses("Everyone", on=home)
    assert world.alice.form.words.startswith("300 people\n")
    world.alice.presses("More", on=world.alice.form)
    world.settle()
    assert "Page 2 of 30" in world.alice.form.words
    world.alice.form.close()
    world.alice.presses("Show them", on=home)
    assert world.alice.form.words.startswith("300 things are still open")


def test_who_was_forgotten_gets_an_empty_home(world: World) -> None:
    """What stood on it is gone with the rest."""
    world.alice.types(COFFEE)
    home = world.alice.opens_home()
    world.settle()
    with world.bot.sessions.reading() as session:
        owner = owners.find(session, team=world.team, user="U0ALICE")
    assert owner
    client = WebClient(token="xoxb-1", base_url=world.slack.api_url, timeout=5)
    gone = replace(owner, id=owner.id + 1000)
    publishing.publish(client, world.bot.sessions, gone, command="/network ", now=world.clock())

    assert "Ada Lovelace" not in home.now().words
    assert "Who did you talk to last?" in home.now().words


def test_two_who_publish_at_once_leave_the_newer_one(world: World, any_database_url: str) -> None:
    """Two processes of ours: what the first one made is held up on its way to Slack."""
    home = world.alice.opens_home()
    world.settle()
    settings = Settings(
        database_url=any_database_url,
        bot_token="xoxb-1",
        signing_secret="a secret",
        api_url=world.slack.api_url,
        port=0,
    )
    other = Bot(settings, clock=world.clock)
    other.start()
    world.slack.faults.script("views.publish", hold=True)
    world.alice.types(COFFEE)
    assert world.slack.faults.holds(1)

    world.slack.connect(other.events_url)
    world.alice.types("/network log lunch with Grace Hopper today")
    assert other.afterwards.settle()
    assert "Lunch with Grace Hopper" in home.now().words
    world.slack.faults.release()
    world.settle()
    other.stop()

    assert "Lunch with Grace Hopper" in home.now().words
    assert "Coffee with Ada Lovelace" in home.now().words


def test_conversations_lead_to_all_of_them_and_to_the_next_one(world: World) -> None:
    """All talks with what stayed, a plan for the next one, and its page once questions are ready."""
    world.alice.types(COFFEE)
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "Nobody has a degree")
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    home = world.alice.opens_home()
    assert "Plan a talk" in home.buttons
    world.alice.presses("All talks", on=home)
    assert "Coffee with Ada Lovelace, today (Tue 14 April): “Nobody has a degree”" in world.alice.form.words
    world.alice.form.presses("Look back")
    assert world.alice.form.title == "Add more detail"
    world.alice.form.close(whole_stack=True)
    world.alice.presses("What I can show", on=home)
    assert "What you can show, and who has seen it" in world.alice.form.words
    world.alice.form.close(whole_stack=True)

    world.alice.presses("Plan a talk", on=home)
    assert world.alice.form.fields[0] == "With whom?"
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network log call with Tom Reyes tomorrow")
    world.alice.types("/network prep tom")
    world.alice.form.fill("I hope to learn", "what a first year looks like")
    listed = world.alice.form.submit()
    assert listed is not None
    listed.submit()
    world.settle()
    home = world.alice.opens_home()
    assert "Call with Tom Reyes, tomorrow (Wed 15 April). Questions ready." in home.words
    world.alice.presses("Open the page: Tom Reyes", on=home)
    assert "what a first year looks like" in world.alice.form.words


def test_one_line_is_earned(world: World) -> None:
    """Who led to whom, and what came of it; nothing before that. The card's way so far tells the same."""
    world.alice.types(f"{COFFEE}, intro'd by Mary Somerville")
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "Try it with messy data")
    world.alice.form.fill("My next step", "redo a class project")
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    assert "became something you did" not in world.alice.opens_home().words
    world.alice.presses("Did it: redo a class project", on=world.alice.types("/network advice"))
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)

    home = world.alice.opens_home()

    assert (
        "Mary Somerville introduced you to Ada Lovelace. "
        "Your talk with Ada Lovelace became something you did: redo a class project"
    ) in home.words
    world.alice.presses("More…", on=world.alice.types("/network ada"))
    assert "Tue 14 April: you did it · redo a class project" in world.alice.form.words
    assert "Tue 14 April: coffee" in world.alice.form.words


def test_what_is_written_is_written_from_home(world: World) -> None:
    """A thank-you, a first message, a hello: the form opens over it."""
    world.alice.types("/network log met Petr Novák at open depot day today")
    world.until_told_of("Would you like to write to Petr Novák?", within=10)
    world.alice.types(COFFEE)
    home = world.alice.opens_home()
    for who, title in (("Ada Lovelace", "A thank-you"), ("Petr Novák", "A few lines")):
        world.alice.presses(f"Write it: {who}", on=home.now())
        assert world.alice.form.title == title
        world.alice.form.close()
    world.clock.forward(dt.timedelta(days=100))
    world.alice.presses("Write it: Ada Lovelace", on=world.alice.opens_home())
    assert "Is there something to tell Ada Lovelace?" in world.alice.form.words
