"""Answers in words: in the thread, in the direct message, behind the slash; and what is no answer."""

import datetime as dt

import pytest

from tests.seen import Shown
from tests.stories.world import World, seldom

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
THANKS = "A thank-you to Ada Lovelace for yesterday's coffee?"
ASKED = "How did the call with Nomvula go?"


def thanks(world: World) -> Shown:
    """A coffee of yesterday, and the thank-you that is asked about."""
    world.alice.types(COFFEE)
    shown = world.until_told(within=2)
    assert shown.text.startswith(THANKS)
    return shown


def hello(world: World) -> Shown:
    """Three months after a message of hers, when a hello is due (Mon 13 July)."""
    world.alice.types("/network log Ada Lovelace emailed me today")
    return world.until_told(within=100)


def planned(world: World) -> Shown:
    """A call is over, and Alice is asked how it went."""
    world.alice.types("/network log call with Nomvula (HR, Sasol) tomorrow at 15:00")
    return world.until_told_of(" go?", within=2)


def told(world: World, words: str, thread: Shown | None = None) -> str:
    """What is answered to words in the direct message, or in a thread of it."""
    world.alice.says(words, thread)
    shown = world.alice.hears().words
    world.settle()
    return shown


@pytest.mark.parametrize("words", ["sent", "✅", *seldom("Sent it!", "done", "thanked her", "Ada: sent", "snt it")])
def test_a_thank_you_that_was_sent(world: World, words: str) -> None:
    """One line with Undo; the message above says so, too, and nothing more is said for weeks."""
    shown = thanks(world)

    assert told(world, words).splitlines() == [
        "Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July.",
        "Undo",
    ]
    assert shown.now().words.startswith("Thanked Ada Lovelace on Wed 15 April.")
    assert world.days(20) == []


def test_an_answer_in_words_is_taken_back_by_button_or_word(world: World) -> None:
    """The message asks again."""
    shown = thanks(world)
    world.alice.says("sent")
    world.alice.presses("Undo", on=world.alice.hears())
    world.settle()
    assert shown.now().words.startswith(THANKS)

    told(world, "sent", shown)
    assert told(world, "undo").startswith("Taken back: your answer about Ada Lovelace.")
    assert shown.now().words.startswith(THANKS)


@pytest.mark.parametrize(
    ("words", "becomes", "again"),
    [
        ("later", "I'll come back to Ada Lovelace tomorrow (Thu 16 April).", "2026-04-16"),
        ("snooze ٢ weeks", "I'll come back to Ada Lovelace on Wed 29 April.", "2026-04-29"),
        *seldom(
            ("tommorow please", "I'll come back to Ada Lovelace tomorrow (Thu 16 April).", "2026-04-16"),
            ("next week", "I'll come back to Ada Lovelace on Mon 20 April.", "2026-04-20"),
            ("snooze 10 days", "I'll come back to Ada Lovelace on Sat 25 April.", "2026-04-25"),
            ("remind me on Wednesday", "I'll come back to Ada Lovelace on Wed 22 April.", "2026-04-22"),
        ),
    ],
)
def test_a_thank_you_is_put_off_in_words(world: World, words: str, becomes: str, again: str) -> None:
    """To a day in anybody's spelling and digits."""
    thanks(world)

    assert told(world, words).splitlines()[0] == becomes
    assert "Ada Lovelace" in world.until_told(within=30).words
    assert world.now.date().isoformat() == again


def test_done_yesterday_starts_the_clock_from_yesterday(world: World) -> None:
    """A hello that was said."""
    shown = hello(world)

    assert told(world, "done yesterday", shown).splitlines()[0] == (
        "Noted: you were in touch with Ada Lovelace on Sun 12 July. Next hello: around mid-October."
    )
    assert world.until_told(within=100).text.startswith("Is there something to tell Ada Lovelace?")
    assert world.now.date() == dt.date(2026, 10, 12)


@pytest.mark.parametrize(
    ("words", "becomes"),
    [
        ("we talked on Friday", "Noted: you were in touch with Ada Lovelace on Fri 10 July."),
        ("let her rest", "Ada Lovelace rests. No more hellos, until you log something or wake the card."),
        *seldom(
            ("skip", "Left out this time: Ada Lovelace. Next hello: around mid-October."),
            ("not ada", "Left out this time: Ada Lovelace. Next hello: around mid-October."),
            ("no more for Ada", "No more reminders about Ada Lovelace, until you log something again."),
            ("next month", "I'll come back to Ada Lovelace on Sat 1 August."),
            ("later", "I'll come back to Ada Lovelace on Mon 20 July."),
        ),
    ],
)
def test_a_hello_is_answered_in_words(world: World, words: str, becomes: str) -> None:
    """Behind the slash, where one thing is open."""
    hello(world)

    assert world.alice.types(f"/network {words}").words.startswith(becomes)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("snooze", "Until when shall it wait?"),
        ("snooze until yesterday", "Yesterday (Tue 14 April) isn't ahead of us."),
        ("snooze until the year 3000", "3000 is a long way off; I keep things for a year at most."),
    ],
)
def test_without_a_day_that_can_be_it_is_asked_for(world: World, words: str, line: str) -> None:
    """With buttons."""
    thanks(world)
    world.alice.says(words)
    asked = world.alice.hears()
    assert asked.words.splitlines()[0] == line
    assert asked.buttons == ["Tomorrow", "Next week", "In a month"]

    world.alice.presses("Next week", on=asked)
    world.settle()
    assert asked.now().words.startswith("I'll come back to Ada Lovelace on Mon 20 April.")


def test_what_is_still_to_come_was_not_done(world: World) -> None:
    """A kind sentence, and nothing is stored."""
    shown = thanks(world)
    assert told(world, "sent tomorrow").startswith("Tomorrow (Thu 16 April) is still to come.")
    assert shown.now().words.startswith(THANKS)


def test_several_are_asked_about_with_buttons(world: World) -> None:
    """One, all, or by name; pressed twice it says how it stands."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    shown = world.until_told(within=2)

    world.alice.says("sent")
    asked = world.alice.hears()
    assert asked.words.splitlines()[0] == "Which one: Ada Lovelace or Grace Hopper?"
    assert asked.buttons == ["Ada Lovelace", "Grace Hopper", "All of them"]
    phone = world.alice.on_another_device(asked)
    world.alice.presses("Grace Hopper", on=asked)
    world.settle()
    assert asked.now().words.startswith("Thanked Grace Hopper on Wed 15 April.")
    world.alice.presses("Grace Hopper", on=phone, within=0)
    world.settle()
    assert asked.now().words.startswith("Thanked Grace Hopper on Wed 15 April.")
    assert shown.now().words.count("Thanked") == 1

    assert told(world, "sent").startswith("Thanked Ada Lovelace on Wed 15 April.")


def test_both_are_the_two_thank_yous_that_were_said_last(world: World) -> None:
    """What an older message asked stays open."""
    world.alice.types("/network log coffee with Bo Ek today")
    world.days(5)
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    world.until_told(within=2)
    world.alice.says("both sent")
    answer = world.alice.hears().words
    assert "Ada Lovelace" in answer
    assert "Grace Hopper" in answer
    assert "Bo Ek" not in answer
    assert "Bo Ek" in world.alice.types("/network due").words


@pytest.mark.parametrize("words", ["sent to Ada and Grace", *seldom("both sent", "all done")])
def test_all_are_answered_at_once(world: World, words: str) -> None:
    """With one Undo."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    shown = world.until_told(within=2)

    world.alice.says(words)
    answer = world.alice.hears()
    assert answer.words.splitlines()[:2] == [
        "Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July.",
        "Thanked Grace Hopper on Wed 15 April. Next hello: around mid-July.",
    ]
    world.alice.presses("Undo", on=answer)
    world.settle()
    assert "Thanked" not in shown.now().words


def test_how_a_talk_went_is_told_in_words(world: World) -> None:
    """Moved, called off, missed: each with Undo."""
    shown = planned(world)
    for words, becomes in (
        ("it moved to 24 April", "Moved to Fri 24 April: the call with Nomvula."),
        ("it was called off", "Called off: the call with Nomvula. I won't ask about it."),
        ("she couldn't make it", "Noted: Nomvula couldn't make it."),
        ("I missed it", "That happens. A short apology to Nomvula with one new time is enough."),
    ):
        assert told(world, words, shown).startswith(becomes)
        assert told(world, "undo").startswith("Taken back")
    world.alice.says("it moved", shown)
    asked = world.alice.hears()
    world.alice.presses("Pick the day", on=asked)
    assert "When is the call with Nomvula now?" in world.alice.form.words


def test_other_words_in_the_thread_are_kept_line_by_line(world: World) -> None:
    """As notes of that talk, with Undo; the question is settled."""
    shown = planned(world)
    world.alice.says("hard part is the right question\nnobody has a master's\n• Show one small project", shown)
    answer = world.alice.hears()
    assert answer.words.splitlines() == ["Kept three lines from the call with Nomvula.", "Sort them Undo"]
    world.settle()
    assert shown.now().words.startswith("Noted what stayed from the call with Nomvula.")
    assert "• Show one small project" in world.alice.types("/network Nomvula").words or (
        "One more line behind More…" in world.alice.types("/network Nomvula").words
    )

    world.alice.presses("Undo", on=answer)
    world.settle()
    assert shown.now().words.startswith(ASKED)
    assert "hard part" not in world.alice.types("/network Nomvula").words


def test_notes_in_the_thread_of_a_thank_you_are_for_the_note(world: World) -> None:
    """The thank-you stays open."""
    shown = thanks(world)
    assert told(world, "Show your data early", shown).startswith("Kept one line from the coffee with Ada Lovelace.")
    assert shown.now().words.startswith(THANKS)
    assert "Show your data early" in shown.now().words
    assert told(world, "sent", shown).startswith("Thanked Ada Lovelace")


def test_lines_right_below_a_question_about_one_talk_are_kept(world: World) -> None:
    """In the direct message as in its thread, with *Undo*."""
    shown = planned(world)
    answer = told(world, "the hard part is asking the right question\nshe told me to show my data early")
    assert answer.startswith("Kept two lines from the call with Nomvula.")
    assert not shown.now().words.startswith(ASKED)
    card = world.alice.types("/network nomvula").words
    assert "the hard part is asking the right question" in card
    assert told(world, "also there's a grad scheme").startswith("Kept one line from the call with Nomvula.")
    assert told(world, "undo") == "Taken back: notes on Nomvula."
    assert "grad scheme" not in world.alice.types("/network nomvula").words
    assert told(world, "undo") == "Taken back: notes on Nomvula."
    assert "the hard part is asking" not in world.alice.types("/network nomvula").words


def test_lines_about_them_are_no_log_of_somebody_else(world: World) -> None:
    """*She met* somebody, right below the question about her; a line about somebody else is one."""
    planned(world)
    answer = told(
        world, "good! she runs a team\nshe met her mentor at a conference\ntheres a grad scheme, opens in feb"
    )
    assert answer.startswith("Kept three lines from the call with Nomvula.")
    world.alice.types("/network log call with Nomvula tomorrow at 15:00")
    world.until_told_of(" go?", within=2)
    assert told(world, "coffee with Bo Ek today\nhe was kind").startswith("Saved: coffee with Bo Ek")


def test_a_line_right_below_a_thank_you_is_for_the_note(world: World) -> None:
    """Once something else was said there it is offered; whoever else is named in it has it on their card."""
    shown = thanks(world)
    assert told(world, "she will send me her old slides").startswith("Kept one line from the coffee with Ada Lovelace.")
    assert shown.now().words.startswith(THANKS)
    told(world, "due")
    assert "Shall I keep this as a note on your talk?" in told(world, "the hard part is asking early")


def test_other_words_in_the_direct_message_are_offered_as_notes(world: World) -> None:
    """Within a day; on screen until they are kept."""
    thanks(world)
    told(world, "what did Ada Lovelace say?")
    world.alice.says("the hard part is asking the right question")
    offered = world.alice.hears()
    assert offered.words.splitlines()[0] == "Shall I keep this as a note on your talk?"

    kept = world.alice.presses("Keep it: Ada Lovelace", on=offered)
    assert kept.words.splitlines()[0] == "Kept one line from the coffee with Ada Lovelace."
    assert "the hard part is asking the right question" in world.alice.types("/network ada").words
    assert "Shall I keep" not in world.alice.types("/network what a strange day this was").words


@pytest.mark.parametrize(
    "advice",
    ["start with small projects", "Always begin with the basics", "stick with one language", "go with your gut"],
)
def test_advice_that_starts_with_something_is_no_talk_with_it(world: World, advice: str) -> None:
    world.alice.types(COFFEE)
    world.settle()
    world.alice.says(advice)
    assert world.alice.hears().buttons == ["Keep it: Ada Lovelace", "Help"]


def test_two_talks_with_one_person_are_told_apart_by_their_days(world: World) -> None:
    world.alice.types(COFFEE)
    world.alice.types("/network log call with Ada Lovelace yesterday")
    world.settle()
    world.alice.says("start with small projects")
    offered = world.alice.hears()
    assert offered.buttons == ["Keep it: Ada Lovelace, today", "Keep it: Ada Lovelace, yesterday", "Help"]

    kept = world.alice.presses("Keep it: Ada Lovelace, yesterday", on=offered)
    assert kept.words.splitlines()[0] == "Kept one line from the call with Ada Lovelace."


def test_other_words_soon_after_a_talk_was_told_are_offered_as_notes(world: World) -> None:
    """Before anybody asked about it; who was only met had no talk."""
    world.alice.types(COFFEE)
    world.alice.types("/network log met Bo Ek at the fair today")
    world.settle()
    world.alice.says("she said: start with small projects")
    offered = world.alice.hears()
    assert offered.words.splitlines()[0] == "Shall I keep this as a note on your talk?"
    assert offered.buttons == ["Keep it: Ada Lovelace", "Help"]

    kept = world.alice.presses("Keep it: Ada Lovelace", on=offered)
    assert kept.words.splitlines()[0] == "Kept one line from the coffee with Ada Lovelace."
    world.settle()
    assert told(world, "and ask early, she said").startswith("Kept one line from the coffee with Ada Lovelace.")
    told(world, "due")
    world.alice.says("and ask often, she said")
    assert world.alice.hears().buttons == ["Keep it: Ada Lovelace", "Help"]


def test_a_day_later_other_words_are_no_notes(world: World) -> None:
    """The talk is not what they are about any more."""
    world.alice.types("/network log coffee with Ada Lovelace today, thanked her")
    world.settle()
    world.clock.forward(dt.timedelta(hours=25))
    assert told(world, "she said: start with small projects").startswith("I don't know “she said: start with small")


def test_notes_after_several_talks_ask_whose_they_are(world: World) -> None:
    """Or begin with the name."""
    world.alice.types(COFFEE)
    world.alice.types("/network log lunch with Grace Hopper today")
    shown = world.until_told(within=2)

    world.alice.says("Start small", shown)
    asked = world.alice.hears()
    assert asked.buttons == ["Ada Lovelace", "Grace Hopper"]
    world.alice.presses("Grace Hopper", on=asked)
    world.settle()
    assert asked.now().words.startswith("Kept one line from the lunch with Grace Hopper.")
    assert told(world, "Ada: ask early", shown).startswith("Kept one line from the coffee with Ada Lovelace.")
    assert "ask early" in world.alice.types("/network ada").words
    assert told(world, "x" * 3_900, shown).startswith("From which talk? Begin with a name")


def test_more_lines_than_are_kept_at_once_say_so(world: World) -> None:
    """Twenty; a long line is kept in pieces."""
    shown = planned(world)
    assert "That's the first 20." in told(world, "\n".join(f"line {number}" for number in range(25)), shown)
    assert told(world, "y" * 3_500, shown).startswith("Kept two lines from the call with Nomvula.")


def test_an_answer_to_nothing(world: World) -> None:
    """One kind sentence."""
    world.alice.types("/network help")
    world.settle()
    for words in ("sent", "done yesterday", "next week", "skip it"):
        assert told(world, words).splitlines()[0] == "Nothing is waiting for an answer just now."


def test_an_answer_to_what_was_not_asked_yet_is_a_choice(world: World) -> None:
    """The thanks are out before the coach has asked: what is open is shown, to be settled where it stands."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.settle()
    shown = world.alice.types("/network sent")
    assert shown.words.startswith("Do you mean this?")
    world.alice.presses("I sent it: Ada Lovelace", on=shown)
    world.settle()
    assert shown.now().words.startswith("Thanked Ada Lovelace on Tue 14 April.")


def test_in_the_thread_of_what_is_settled_it_says_how_it_stands(world: World) -> None:
    """Even half a year later."""
    shown = thanks(world)
    told(world, "sent", shown)
    world.clock.forward(dt.timedelta(days=180))
    assert told(world, "sent", shown).startswith("Thanked Ada Lovelace on Wed 15 April.")


def test_names_and_verbs_are_not_swallowed(world: World) -> None:
    """While something is open: a person called Skip, a card, a log line, a courtesy, a pause."""
    shown = thanks(world)
    world.alice.types("/network log met Will May (data @ Acme) at the fair")
    world.settle()
    assert told(world, "ok thx").startswith("You're welcome.")
    assert told(world, "Will").startswith("Will May")
    assert told(world, "ada").startswith("Ada Lovelace")
    assert told(world, "coffee with Bo Ng yesterday").startswith("Saved: coffee with Bo Ng, yesterday")
    assert told(world, "help").startswith("A few things cover most days")
    assert shown.now().words.startswith(THANKS)
    assert told(world, "pause until June").startswith("Quiet until Mon 1 June.")


@pytest.mark.parametrize(
    "words",
    ["not tom", *(pytest.param(one, marks=pytest.mark.slow) for one in ("skip tom", "tom: later", "sent to Tom Ek"))],
)
def test_an_answer_about_somebody_of_whom_nothing_is_open(world: World, words: str) -> None:
    """It is said so, and nobody new is offered; what is open with somebody else stays open."""
    thanks(world)
    world.alice.types("/network log coffee with Tom Ek today, thanked him")

    assert told(world, words).splitlines()[0] == "Nothing is open with Tom Ek just now."
    assert "A thank-you to Ada Lovelace" in world.alice.types("/network due").words


def test_an_answer_about_somebody_unknown_is_asked_about(world: World) -> None:
    """What is open is shown, to choose from; someone whose name begins with *not* is found all the same."""
    thanks(world)
    assert told(world, "not zed").splitlines()[0] == "Do you mean this?"

    world.alice.types("/network log coffee with Not Vital today, thanked him")
    assert told(world, "not vital").splitlines()[0] == "Not Vital"


def test_signs_alone_in_the_thread_are_no_note(world: World) -> None:
    """They would stand in the thank-you."""
    shown = thanks(world)
    for signs in ("🎉", "…", "?"):
        assert told(world, signs, shown).startswith("Good.")
    assert "Write it with me" in shown.now().buttons
    assert told(world, "✅", shown).startswith("Thanked Ada Lovelace on Wed 15 April.")


def test_a_name_and_nothing_behind_it_is_no_note(world: World) -> None:
    """It opens the card."""
    shown = thanks(world)
    assert told(world, "Ada:", shown).startswith("Ada Lovelace\n")
    assert "Write it with me" in shown.now().buttons


def test_a_talk_moves_to_another_day_at_the_same_time(world: World) -> None:
    """Asked about or not, the hour stays; without these words it is not known."""
    world.alice.types("/network plan call with Bo Lind on Thursday at 16:30")
    moved = world.alice.types("/network bo moved to friday same time")
    assert moved.words.startswith("Moved: call with Bo Lind, Fri 17 April 16:30")
    while world.until_told(within=4).text != "Call with Bo Lind, tomorrow (Fri 17 April) 16:30.":
        pass
    world.alice.says("he asked to move to monday, same time")
    assert "Mon 20 April 16:30" in world.alice.hears().words
