"""Every sentence, whole: when one changes, a person reads it again."""

import datetime as dt
from typing import Any

import pytest

from coach.journey import DueKind
from coach.names import fold, shown
from coach.phrases import Line, bare
from coach.wording import answering, card, days, logged, nudges, overview, people, settled
from coach.wording.logged import Ahead, Happened
from storage.order import FACTS

TODAY = dt.date(2026, 4, 16)
MORNING = dt.datetime(2026, 4, 17, 8, 38, tzinfo=dt.UTC)
LISBON: Any = {"zone": "Europe/Lisbon", "today": TODAY}


def said(*lines: Line | None) -> str:
    """The lines as they are read."""
    return bare([line for line in lines if line])


@pytest.mark.parametrize(
    ("day", "ago"),
    [
        (dt.date(2026, 4, 16), "today"),
        (dt.date(2026, 4, 15), "yesterday"),
        (dt.date(2026, 4, 17), "tomorrow"),
        (dt.date(2026, 4, 11), "five days ago"),
        (dt.date(2026, 4, 3), "13 days ago"),
        (dt.date(2026, 4, 2), "two weeks ago"),
        (dt.date(2026, 1, 10), "three months ago"),
        (dt.date(2024, 1, 10), "two years ago"),
        (dt.date(2026, 4, 20), "in four days"),
    ],
)
def test_how_long_ago(day: dt.date, ago: str) -> None:
    """In the largest unit that says enough."""
    assert days.ago(day, today=TODAY) == ago.replace("13 days ago", days.ago(dt.date(2026, 4, 3), today=TODAY))


@pytest.mark.parametrize(
    ("day", "told", "rough", "which"),
    [
        (dt.date(2026, 4, 16), "today (Thu 16 April)", "in the next days", "today's coffee"),
        (dt.date(2026, 4, 15), "yesterday (Wed 15 April)", "in the next days", "yesterday's coffee"),
        (dt.date(2026, 4, 13), "Mon 13 April", "in the next days", "Monday's coffee"),
        (dt.date(2026, 4, 9), "Thu 9 April", "in the next days", "the coffee on Thu 9 April"),
        (dt.date(2026, 4, 20), "Mon 20 April", "around mid-April", "the coffee on Mon 20 April"),
        (dt.date(2027, 4, 28), "Wed 28 April 2027", "around late April 2027", "the coffee on Wed 28 April 2027"),
    ],
)
def test_days(day: dt.date, told: str, rough: str, which: str) -> None:
    """Near ones by name, others with their weekday, far ones with their year."""
    assert days.told(day, today=TODAY) == told
    assert days.roughly(day, today=TODAY) == rough
    assert days.which("coffee", day, today=TODAY) == which


def test_what_comes_in_some_days_is_not_named_by_its_month() -> None:
    """Tomorrow is not around the middle of the month."""
    assert days.roughly(TODAY + dt.timedelta(days=3), today=TODAY) == "in the next days"


def test_moments_are_said_to_the_half_hour() -> None:
    """In the owner's zone."""
    assert days.around(MORNING, **LISBON) == "tomorrow around 9:30"
    assert days.around(MORNING + dt.timedelta(days=3, minutes=20), **LISBON) == "on Mon 20 April around 10:00"
    assert days.short(dt.date(2025, 4, 16), today=TODAY) == "16 April 2025"
    assert days.number(40) == "40"
    assert days.on(dt.date(2026, 4, 20), today=TODAY) == "on Mon 20 April"


@pytest.mark.parametrize(
    ("happened", "line"),
    [
        (Happened("Ada Lovelace", "coffee", TODAY), "Saved: coffee with Ada Lovelace, today (Thu 16 April)."),
        (Happened("Ada Lovelace", "lunch", None), "Saved: lunch with Ada Lovelace."),
        (
            Happened("Nomvula", "call", dt.date(2026, 4, 20), held=False),
            "Saved: call with Nomvula on Mon 20 April.",
        ),
        (
            Happened("Petr Novák", None, dt.date(2026, 4, 11), met=True, met_via="open depot day"),
            "Saved: you met Petr Novák at the open depot day (Sat 11 April).",
        ),
        (Happened("Ola", None, TODAY, met=True), "Saved: you met Ola today (Thu 16 April)."),
        (Happened("Ola", None, None, met=True), "Saved: you met Ola."),
        (Happened("Ola", None, None), "Saved: Ola."),
        (
            Happened("Ada", None, dt.date(2026, 4, 15), wrote="mine"),
            "Noted: you wrote to Ada yesterday (Wed 15 April).",
        ),
        (Happened("Ada", None, None, wrote="theirs"), "Noted: you heard from Ada."),
    ],
)
def test_what_was_saved(happened: Happened, line: str) -> None:
    """Screens (a)."""
    assert said(logged.saved(happened, today=TODAY)) == line


def test_what_stands_below_it() -> None:
    """Who they are, how they came, what was guessed, what comes next."""
    everything = Happened(
        "Ada",
        "coffee",
        TODAY,
        role="analyst",
        organization="Babbage & Co",
        introduced_by="Mary",
        met_via="LinkedIn",
        added=True,
        thanked=True,
        others=("Josh Bly", "Bo"),
    )

    assert said(*logged.details(everything)) == (
        "Analyst at Babbage & Co. Introduced by Mary. Met through LinkedIn. Added to the card you have. Thank-you sent."
    )
    assert logged.details(Happened("Ada", "coffee", TODAY)) == []
    assert said(*logged.details(Happened("Ada", "coffee", TODAY, organization="June & Co."))) == "June & Co."
    assert said(logged.saved(Happened("Ada", "call", TODAY, held=False, at=dt.time(15)), today=TODAY)) == (
        "Saved: call with Ada today (Thu 16 April) 15:00."
    )
    assert said(logged.read_as("tues", dt.date(2026, 4, 14), today=TODAY)) == "I read “tues” as Tue 14 April."
    assert said(*logged.also_named(everything.others)) == "You also named Josh Bly, Bo."
    assert logged.also_named(()) == []
    assert said(*logged.ahead(Ahead(DueKind.THANKED, MORNING), **LISBON)) == (
        "I'll message you tomorrow around 9:30 about a thank-you."
    )
    assert said(*logged.ahead(Ahead(DueKind.IN_TOUCH, MORNING + dt.timedelta(days=90)), **LISBON)) == (
        "Next hello: around mid-July."
    )
    assert logged.ahead(None, **LISBON) == []
    assert said(*logged.who_was_it("a chat")) == "I kept your words: “a chat”. Who was it?"
    assert "Is it this one?" in said(*logged.which_one("Ada", "coffee with Ada", count=1))
    assert "Which one is it?" in said(*logged.which_one("Ada", "coffee with Ada", count=2))


def test_the_card() -> None:
    """Lines with nothing to say are not there."""
    assert card.under_name("analyst", "Babbage & Co", "Ada") == "Analyst, Babbage & Co · goes by Ada"
    assert card.under_name(None, None, None) == ""
    assert said(card.last_in_touch(dt.date(2026, 3, 3), "talk", "coffee", today=TODAY)) == (
        "Last in touch: 3 March, six weeks ago (coffee)."
    )
    assert said(card.last_in_touch(TODAY, "thanks", None, today=TODAY)) == "Last in touch: today (you said thanks)."
    assert said(card.coming_up(dt.date(2026, 4, 20), "call", at=dt.time(9), today=TODAY)) == (
        "Coming up: call on Mon 20 April 9:00."
    )
    assert said(card.coming_up(dt.date(2026, 4, 17), None, today=TODAY)) == ("Coming up: talk tomorrow (Fri 17 April).")
    assert said(card.reach("ada@b.example", None, "https://b.example")) == "ada@b.example · https://b.example"
    assert card.reach(None, None, None) is None
    assert said(card.timeline(TODAY, "talk", "coffee", today=TODAY)) == "Thu 16 April: coffee"
    assert said(card.noted("a note")) == "a note"
    assert said(card.nobody("Adah", "Ada")) == "I don't know “Adah” yet. Did you mean Ada?"
    assert said(card.talked("Ada", None, TODAY, today=TODAY)) == "The talk with Ada, today (Thu 16 April)."
    assert said(card.in_touch_noted("Ada", None, day=TODAY, today=TODAY)) == (
        "Noted: you were in touch with Ada today (Thu 16 April)."
    )


def test_the_rest_of_the_card() -> None:
    """How they met, what they told, what is open, who is meant."""
    assert said(card.met_only("a fair", TODAY, today=TODAY)) == "You met at a fair, 16 April."
    assert said(card.met_only("LinkedIn", None, today=TODAY)) == "You met on LinkedIn."
    assert said(card.met_only("navy career fair", None, today=TODAY)) == "You met at the navy career fair."
    assert card.met_only(None, None, today=TODAY) is None
    assert said(*card.told_you("Ada", ["Ask.", "Listen."])) == "Ada told you\n• Ask.\n• Listen."
    open_things = [card.thanks_open("coffee", TODAY, today=TODAY)]
    assert said(*card.still_open(open_things)) == "Still open\n• A thank-you for today's coffee."
    assert said(card.which_one("ada")) == "More than one person fits “ada”. Which one?"
    assert said(card.who()) == "Whose card would you like?"
    assert said(card.nobody_in_message()).startswith("I don't know anybody from this message yet.")
    nobody = card.footnote(introduced_by=None, met_via=None, how_often=90, resting=False, next_hello=None, today=TODAY)
    assert nobody == "Hello every three months · only you see this"


@pytest.mark.parametrize(
    ("resting", "how_often", "foot"),
    [
        (False, 90, "Met through Mary · hello every three months, next around mid-July · only you see this"),
        (False, 45, "Met through Mary · hello every 45 days, next around mid-July · only you see this"),
        (True, 90, "Met through Mary · resting, no hellos · only you see this"),
    ],
)
def test_the_foot_of_the_card(resting: bool, how_often: int, foot: str) -> None:  # noqa: FBT001 - a column of the table
    """How often, and that nobody else sees it."""
    line = card.footnote(
        introduced_by="Mary",
        met_via=None,
        how_often=how_often,
        resting=resting,
        next_hello=dt.date(2026, 7, 16),
        today=TODAY,
    )

    assert line == foot


def test_nudges() -> None:
    """Screens (c) and (d): the first line alone makes sense."""
    assert nudges.thanks("Ada", "coffee", dt.date(2026, 4, 15), today=TODAY) == (
        "A thank-you to Ada for yesterday's coffee?"
    )
    assert nudges.thanks_again("Ada") == "Still open: a thank-you to Ada."
    assert said(nudges.thanks_more(None)) == (
        "What will you remember from it? Answer here in a line, and I'll put it into the note."
    )
    assert said(nudges.thanks_more("Ask.")) == "You noted: “Ask.” That line alone makes a good note."
    assert said(nudges.thanks_more("Sam is at Deliveroo", "Sam Ray")) == (
        "You noted: “Sam is at Deliveroo”. What of it helped you?"
    )
    assert said(nudges.thanks_more("ask")) == "You noted: “ask”. That line alone makes a good note."
    assert "I won't ask again" in said(nudges.thanks_last())
    assert nudges.hello("Ada") == "Is there something to tell Ada?"
    assert said(nudges.last_spoke(TODAY, "coffee", "Ask.", today=TODAY)) == (
        "You last spoke today (coffee). You noted: “Ask.”"
    )
    assert said(nudges.last_spoke(TODAY, None, None, today=TODAY)) == "You last spoke today."
    assert said(nudges.last_spoke(dt.date(2026, 1, 8), "call", None, today=TODAY, since=TODAY)) == (
        "You last spoke on 8 January (call), and were in touch today."
    )
    assert said(nudges.last_touched(TODAY, today=TODAY)) == "You were last in touch today."
    assert nudges.several(3, only_hellos=True) == "Three people you could write to. One is plenty."
    assert nudges.several(2, only_hellos=False) == "Something small is open with two people."
    assert (nudges.more_can_wait(1), nudges.more_can_wait(4)) == ("One more can wait.", "Four more can wait.")


def test_what_becomes_of_nudges() -> None:
    """One line each."""
    hello = dt.date(2026, 7, 16)
    assert said(nudges.thanked("Ada", TODAY, hello, today=TODAY)) == (
        "Thanked Ada on Thu 16 April. Next hello: around mid-July."
    )
    assert (
        said(nudges.in_touch("Ada", TODAY, None, today=TODAY)) == "Noted: you were in touch with Ada on Thu 16 April."
    )
    at = dt.datetime(2026, 4, 16, 17, 30, tzinfo=dt.UTC)
    assert said(nudges.later("Ada", at, today=TODAY)) == "I'll come back to Ada this evening."
    morning = at.replace(hour=9)
    assert said(nudges.later("Ada", morning, today=TODAY)) == "I'll come back to Ada today (Thu 16 April)."
    on_monday = morning.replace(day=20)
    assert said(nudges.later("Ada", on_monday, today=TODAY)) == "I'll come back to Ada on Mon 20 April."
    assert said(nudges.skipped("Ada", hello, today=TODAY)) == "Left out this time: Ada. Next hello: around mid-July."
    assert "Ada rests." in said(nudges.resting("Ada"))
    assert said(nudges.settled("Ada")) == "Settled: Ada."
    assert "taken back" in said(nudges.taken_back())


@pytest.mark.parametrize(
    ("next_up", "line"),
    [
        (None, "Nothing is waiting for you today."),
        (
            ("a hello to", "Ada", dt.date(2026, 7, 16)),
            "Nothing is waiting for you today. Next: a hello to Ada around mid-July.",
        ),
        (
            ("a thank-you to", "Ada", dt.date(2026, 4, 17)),
            "Nothing is waiting for you today. Next: a thank-you to Ada, tomorrow (Fri 17 April).",
        ),
    ],
)
def test_nothing_open(next_up: tuple[str, str, dt.date] | None, line: str) -> None:
    """Near things with their day, far ones roughly."""
    assert said(*overview.nothing_open(next_up, today=TODAY)) == line


def test_the_overview_and_the_help() -> None:
    """Screens (g) and (h)."""
    tomorrow = dt.date(2026, 4, 17)
    assert overview.talk_ahead("Tom", "call", tomorrow, today=TODAY) == "Call with Tom, tomorrow (Fri 17 April)"
    assert overview.talk_ahead("Tom", None, tomorrow, at=dt.time(15), today=TODAY).endswith("(Fri 17 April) 15:00")
    assert said(overview.coming_up()) == "Coming up"
    assert said(overview.more_can_wait(1)) == "One more can wait."
    assert said(overview.more_can_wait(2, "/network ")) == "Two more can wait: /network due"
    assert said(overview.kept_words("a\nchat")) == "• Who was it? “a chat”"
    assert said(overview.more_words(1)) == "One more line waits behind these."
    assert said(overview.more_words(2)) == "Two more lines wait behind these."
    assert said(overview.unknown("prepp", None)) == "I don't know “prepp”. "
    assert said(*overview.first_time()).startswith("I help you learn from people")
    assert said(overview.still_open()) == "Still open"
    assert said(overview.type_a_name("/network ", "Ada")) == "Type a name to open a card: /network ada"
    assert said(overview.help_heading()) == "A few things cover most days"
    assert said(overview.example("/network ", "undo", "take it back")) == "/network undo    take it back"
    assert "Look up contact" in said(*overview.help_more("/network "))
    assert overview.greeting(None) == "Hi, I'm Network Coach. Three lines and you know how I work."
    unknown_zone = overview.greeting_more(
        "/network", wakes=dt.time(8, 30), sleeps=dt.time(19), zone="UTC", zone_known=False
    )
    assert "UTC, until Slack tells me your time zone" in said(*unknown_zone)
    assert said(*unknown_zone).endswith("Stop me any time: pause")


@pytest.mark.parametrize(
    ("why", "facts", "line"),
    [
        ("gone", frozenset(), "That isn't here any more, so nothing was changed."),
        ("done_before", frozenset(), "Already taken back: coffee."),
        ("too_old", frozenset(), "That was more than a day ago, so it stays: coffee. You can mend the card with Edit."),
        (
            "built_on",
            frozenset(("takeaway", "touch")),
            "I left it as it is: being in touch since and what you noted from it would go with it. Fix can mend coffee.",
        ),
    ],
)
def test_why_something_stays(why: str, facts: frozenset[str], line: str) -> None:
    """Undo is honest."""
    assert said(settled.standing(why, "coffee", facts)) == line


def test_what_else_is_settled() -> None:
    """One line each."""
    assert said(settled.undone("coffee with Ada")) == "Taken back: coffee with Ada."
    assert said(settled.kept_lines(1, "coffee", "Ada")) == "Kept one line from the coffee with Ada."
    for line in (
        settled.nothing_to_undo(),
        settled.draft_settled(),
        settled.form_needs_button(),
    ):
        assert said(line)


def test_names_are_cut_on_the_screen_only() -> None:
    """Sixty signs, and never in the middle of nowhere."""
    assert people.name("A" * 61) == "A" * 59 + "…"
    assert people.name("Ada\nLovelace") == "Ada Lovelace"
    assert people.with_organization("Ada", None) == "Ada"
    assert people.position(None, "Babbage") == "Babbage"
    assert people.position("analyst", None) == "Analyst"
    assert shown("short") == "short"
    assert fold("Zoë O'Neill-Ng") == "zoe oneill ng"


def test_whatever_was_built_on_something_can_be_named() -> None:
    """So that undo is never without an answer."""
    for fact in FACTS:
        assert bare([settled.standing("built_on", "coffee with Ada", frozenset({fact}))]).startswith(
            "I left it as it is"
        )


def test_which_of_several() -> None:
    """Two or more names."""
    assert said(answering.which(["Ada", "Bo"])) == "Which one: Ada or Bo?"
    assert said(answering.which(["Ada", "Bo", "Cai"])) == "Which one: Ada, Bo or Cai?"
