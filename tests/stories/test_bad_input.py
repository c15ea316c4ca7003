"""What cannot be right is said under its field; what is odd is stored as typed; what comes twice counts once."""

import datetime as dt
import json
from urllib.parse import urlencode

import pytest

from playground.workspace import TEAM
from storage import contacts, owners
from tests.stories.world import World, seldom

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
ODD_NAMES = [
    "Ada " + "Lovelace" * 40,
    "\u202eشمس الدين",
    "🦜 Polly",
    "<!channel> *bold* _it_ ~x~ `code`",
    "payload",
    "A" * 3000,
]


SENSIBLE = {
    "log 2026-04-13": "I kept your words: “2026-04-13”. Who was it?",
    "2026-04-13": "Nothing is waiting for an answer just now.",
    "🎉🦜": "Good.",
    "log coffee with Ada Ek 3 March 0020": "Also kept: “3 March 0020”",
    "log coffee with Bo Ek 3 March and 5 April": "Also kept: “5 April”\nI read “3 March” as Tue 3 March.",
    "log log": "Saved: you met log.",
    "log Mark": "Saved: you met Mark.",
    "log coffee with Will today": "Saved: coffee with Will, today (Tue 14 April).",
    "log coffee with May in May": "Saved: coffee with May.",
    "log April": "Saved: you met April.",
    "log Grace Period LLC": "Saved: you met Grace Period LLC.",
    "log met Undo at the fair": "Saved: you met Undo",
    "card undo": "Undo\nLast in touch: today (you met).",
    "find will": "One person fits “will”.",
    "log met Fay Roe, order no. 020 7946 0018": "Also kept: “order no. 020 7946 0018”",
    "log coffee with *Li* <https://x.example|Mo> today": "Saved: coffee with Li Mo, today (Tue 14 April).",
    "log coffee with [Nia Ode](https://x.example) today": "Saved: coffee with Nia Ode, today (Tue 14 April).",
    "log " + "nothing much\n" * 500: "I kept your words: “nothing much nothing much",
}
"""What is typed, and what is answered."""


@pytest.mark.parametrize("says", [False, True])
def test_odd_words_have_a_sensible_answer(world: World, says: bool) -> None:  # noqa: FBT001 # a column of the table
    """Behind the slash and in the direct message; or one short question, with the words."""
    world.alice.types("/network help")
    world.settle()
    for typed, answer in SENSIBLE.items():
        if says:
            world.alice.says(typed)
        shown = world.alice.hears() if says else world.alice.types(f"/network {typed}")
        world.settle()
        assert not shown.failure
        assert answer in shown.words, typed[:60]


def test_a_form_without_a_name_says_so_and_keeps_what_was_typed(world: World) -> None:
    """The error stands under the field."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Their role", "analyst")
    form.submit(unchecked=True)

    assert form.errors == {"Who was it?": "A name is needed, as you would say it."}
    assert form.values["Their role"] == "analyst"


@pytest.mark.parametrize("day", [dt.date(1066, 10, 14), dt.date(2999, 1, 1)])
def test_a_day_that_makes_no_sense_says_so(world: World, day: dt.date) -> None:
    """Nobody met then."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Who was it?", "Ada Lovelace")
    form.pick_date("Which day?", day)
    form.submit()

    assert form.errors == {"Which day?": "That day is a long way off. Is the year right?"}
    assert form.values["Who was it?"] == "Ada Lovelace"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("Email", "ada at babbage"), ("Phone", "12"), *seldom(("Email", "@"), ("Phone", "call me"))],
)
def test_an_address_that_is_none_says_so(world: World, field: str, typed: str) -> None:
    """Both at once would be named at once."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Edit", on=world.alice.types("/network ada"))
    form = world.alice.form
    form.fill(field, typed)
    form.fill("Role", "lead")
    form.submit(unchecked=True)

    assert list(form.errors) == [field]
    assert form.values[field] == typed
    assert form.values["Role"] == "lead"


@pytest.mark.parametrize("name", [*ODD_NAMES[:2], *seldom(*ODD_NAMES[2:])])
def test_an_odd_name_is_stored_as_typed_and_shown_literally(world: World, name: str) -> None:
    """By form, on the card, in the typeahead, in the reminder: never over a limit of Slack's."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Who was it?", name)
    form.fill("What was it?", "coffee")
    saved = form.submit()
    assert saved is not None
    assert not saved.trouble
    assert name[:20].strip() in saved.words
    world.settle()

    assert _names(world) == [name]
    shown = world.alice.types(f"/network card {name}")
    assert not shown.failure
    assert name[:20].strip() in shown.words
    told = world.days(1)
    assert any(name[:20].strip() in message.text for _, message in told)


@pytest.mark.parametrize("words", ["x" * 40_000, "log " + "x " * 20_000, "log coffee with " + "A" * 39_000])
def test_a_very_long_line_is_answered(world: World, words: str) -> None:
    """Within Slack's limits, whatever was understood."""
    world.alice.types("/network log great chat at the depot")  # words that wait for a name
    shown = world.alice.types(f"/network {words}")

    assert shown.status == 200
    assert not shown.failure
    assert shown.words.startswith(f"I kept your words: “{words.removeprefix('log ')[:40]}")


def test_no_word_of_a_long_line_is_lost(world: World) -> None:
    """What is not read any more is a note; whoever has no name that can be one is asked about."""
    told = " ".join(f"word{number}" for number in range(3_000))
    world.alice.types(f"/network log coffee with Ada Lovelace today. {told}")
    assert "Ada Lovelace" in world.alice.types("/network find word2999").words

    asked = world.alice.types("/network log coffee with " + "A" * 39_000)
    assert asked.words.startswith("I kept your words: “coffee with AAA")
    assert "Who was it?" in asked.words


def test_the_word_payload_is_a_word(world: World) -> None:
    """It breaks the stock parser of commands (slack-platform T1)."""
    shown = world.alice.types("/network log coffee with Ada Payload today")

    assert "Ada Payload" in shown.words


def test_a_form_submitted_twice_saves_once(world: World) -> None:
    """The second one closes without a word."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Who was it?", "Ada Lovelace")
    form.submit()
    again = world.slack.sends_again()
    world.settle()

    assert again.status == 200
    assert _names(world) == ["Ada Lovelace"]


def test_requests_that_nobody_repeats_are_forgotten(world: World) -> None:
    """After three days, when the bot beats."""
    world.alice.says("log coffee with Ada Lovelace today")
    world.settle()
    world.clock.forward(dt.timedelta(days=4))
    world.bot.beat()
    world.slack.sends_again(retry=3)
    world.settle()

    assert sum("Saved: coffee" in message.words for message in world.alice.dm) == 2


def test_a_sign_that_no_database_takes_is_left_out(world: World) -> None:
    """In a form, where they come as JSON."""
    world.alice.types("/network log")
    form = world.alice.form
    form.fill("Who was it?", "Ada \0Lovelace")
    saved = form.submit()

    assert saved is not None
    assert "Ada Lovelace" in saved.words


def test_an_event_sent_again_is_answered_once(world: World) -> None:
    """Slack repeats what it thinks was lost."""
    world.alice.says("log coffee with Ada Lovelace today")
    world.slack.sends_again(retry=1)
    world.settle()

    assert _names(world) == ["Ada Lovelace"]
    assert sum("Saved: coffee" in message.words for message in world.alice.dm) == 1


def test_a_double_press_notes_one_exchange(world: World) -> None:
    """Of the card's button and of the log's."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Already thanked", on=saved)
    world.slack.sends_again()
    world.settle()
    card = world.alice.types("/network ada")
    world.alice.presses("We were in touch", on=card)
    world.slack.sends_again()
    world.settle()

    assert "Thank-you sent." in saved.now().words
    world.alice.presses("More…", on=world.alice.types("/network ada"))
    assert world.alice.form.words.count("in touch") == 1
    assert world.alice.form.words.count("you said thanks") == 1


def test_a_screen_asked_for_twice_opens_once(world: World) -> None:
    """The second request finds its trigger used, and nobody needs an apology for that."""
    card = world.alice.types(COFFEE)
    world.settle()
    world.alice.presses("Note what I learned", on=card)
    again = [world.slack.sends_again()]
    world.alice.types("/network log")
    again.append(world.slack.sends_again())
    world.settle()

    assert [(one.status, one.answer) for one in again] == [(200, b""), (200, b"")]
    assert world.alice.form.title == "Log a conversation"
    assert not [message.text for message in world.slack.workspace.messages if "went wrong" in message.text]


def test_undo_pressed_twice_is_honest(world: World) -> None:
    """The second press changes nothing."""
    saved = world.alice.types(COFFEE)
    world.settle()
    world.alice.chooses("Undo", "Fix or undo", on=saved)
    world.settle()
    world.slack.sends_again()
    world.settle()

    assert saved.now().words == "Already taken back: coffee with Ada Lovelace."


def test_nobody_can_press_for_somebody_else(world: World) -> None:
    """Ids in buttons are only worth something to their owner."""
    saved = world.alice.types(COFFEE)
    world.settle()
    press = next(one for one in saved.blocks if one["type"] == "actions")["elements"][1]
    body = {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": "U0BOB", "team_id": TEAM},
        "actions": [{"type": "button", "action_id": press["action_id"], "value": press["value"], "action_ts": "1.1"}],
        "trigger_id": "1.2.3",
        "container": {"type": "message"},
    }
    world.slack.requests.send("block_actions", "application/x-www-form-urlencoded", _form(payload=json.dumps(body)), {})
    world.settle()

    assert "Thank-you sent." not in saved.now().words
    assert "A thank-you for today's coffee" in world.alice.types("/network ada").words


def _form(**values: str) -> bytes:
    return urlencode(values).encode()


def _names(world: World) -> list[str]:
    with world.bot.sessions.reading() as session:
        owner = owners.find(session, team=world.team, user="U0ALICE")
        assert owner
        return [contacts.known(session, owner.id, one).name for one in contacts.everybody(session, owner.id)]


@pytest.mark.parametrize("typed", ["31/11", *seldom("31.11.", "feb 30", "2026-02-30")])
def test_a_day_that_no_calendar_has_is_nobody(world: World, typed: str) -> None:
    """Nobody of that name is offered; what waits is not put off to another day."""
    assert "Which day do you mean?" in world.alice.types(f"/network {typed}").words
    world.alice.types("/network log coffee with Ada Lovelace today")
    asked = world.until_told(within=2)
    world.alice.says(f"ada {typed}", asked)
    assert world.alice.hears().words.startswith("There is no ")
    assert asked.now().words.startswith("A thank-you to Ada Lovelace")


def test_a_number_alone_is_nobody(world: World) -> None:
    """It is asked who and what."""
    for typed in ("12", "32/13", "12345678"):
        shown = world.alice.types(f"/network {typed}")
        assert "Save a new person" not in shown.buttons
        assert "alone tells me too little" in shown.words or "Which day" in shown.words


@pytest.mark.parametrize("words", ["no name here, coffee yesterday", *seldom("coffee yesterday")])
def test_a_talk_without_a_name_is_asked_about(world: World, words: str) -> None:
    """Also right after another talk was told, of which it is no note; a sentence about one is."""
    world.alice.types("/network log lunch with Ada Lovelace today")
    world.settle()
    world.alice.says(words)
    asked = world.alice.hears()
    assert asked.words.startswith(f"I kept your words: “{words}”. Who was it?")
    world.settle()
    world.alice.says("Petr Novák")
    assert world.alice.hears().words.startswith("Saved: coffee with Petr Novák")
    world.settle()
    world.alice.says("she says coffee with the crew matters most")
    assert "note" in world.alice.hears().words
