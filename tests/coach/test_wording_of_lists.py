"""Every sentence of the lists, of Home, of the settings and of a pause, whole."""

import datetime as dt

from coach.phrases import Line, bare
from coach.wording import due, home, pausing, people, preferences

TODAY = dt.date(2026, 4, 16)


def said(*lines: Line) -> str:
    """The lines as they are read."""
    return bare(list(lines))


def test_what_is_open() -> None:
    """What, and with whom."""
    yesterday = dt.date(2026, 4, 15)
    assert due.thanks("Ada", None, TODAY, today=TODAY) == "A thank-you to Ada for today's talk"
    assert due.hello("Ada", None, today=TODAY) == "A hello to Ada"
    assert due.hello("Ada", dt.date(2026, 1, 10), today=TODAY) == "A hello to Ada, last in touch three months ago"
    assert due.how_it_went("Tom", "call", yesterday, today=TODAY) == "What stayed from yesterday's call with Tom"
    assert due.promise("Ada", None) == "Your promise to Ada"
    assert due.promise("Ada", "river data") == "Your promise to Ada: “river data”"
    assert due.how_often("Ada") == "How often to hear about Ada"
    assert said(due.heading(1)) == "One thing is still open"
    assert said(due.heading(300)) == "300 things are still open"
    assert due.page(2, 50) == "Page 2 of 50"
    assert said(due.nothing()) == "Nothing is waiting for you today."
    assert said(due.settled_before()) == "That one is settled already."
    at = dt.datetime(2026, 4, 17, 8, 38, tzinfo=dt.UTC)
    assert said(due.speaks_next(at, zone="Europe/Lisbon", today=TODAY)) == "My next message: tomorrow around 9:30."


def test_home() -> None:
    """Top to bottom."""
    assert home.date(TODAY) == "Thursday 16 April"
    assert said(home.empty()).startswith("Who did you talk to last?")
    assert said(home.people_heading()) == "People"
    assert home.in_touch("Ada", "Babbage", TODAY, today=TODAY) == "Ada, Babbage · today"
    assert said(home.conversations()) == "Conversations"
    assert home.talk("Ada", None, TODAY, None, today=TODAY) == "Talk with Ada, today (Thu 16 April)"
    noted = home.talk("Ada", "coffee", dt.date(2026, 4, 9), "Ask.", today=TODAY)
    assert noted == "Coffee with Ada, Thu 9 April: “Ask.”"
    assert (said(home.everyone(1)), said(home.everyone(3))) == ("One person", "Three people")
    assert said(*home.privacy()).startswith("Only you see what you save.")


def test_a_pause() -> None:
    """Asked for, granted, ended, or not understood."""
    june = dt.date(2026, 6, 15)
    assert said(pausing.quiet(june, today=TODAY)) == "Quiet until Mon 15 June. Everything is kept."
    assert said(pausing.quiet(None, today=TODAY)) == "Quiet until you say so. Everything is kept."
    assert said(pausing.until_when()) == "Until when shall I be quiet?"
    assert said(pausing.another_day()) == "Another day instead?"
    assert "/network pause until June" in said(pausing.in_your_words("/network "))
    assert said(pausing.unread("gar\nbage")) == "I can't read “gar bage” as a day."
    assert said(pausing.behind(TODAY, today=TODAY)) == "Today (Thu 16 April) isn't ahead of us."
    assert said(pausing.far_off(dt.date(3000, 1, 1))).startswith("3000 is a long way off.")
    assert said(pausing.back(was_quiet=True)).startswith("Good to be back.")
    assert said(pausing.back(was_quiet=False)) == "I'm not on a break just now."


def test_the_settings() -> None:
    """What holds, in plain words."""
    wakes, sleeps = dt.time(8, 30), dt.time(19)
    assert "Lisbon time" in said(preferences.zone("Europe/Lisbon", known=True))
    assert "UTC" in said(preferences.zone("UTC", known=False))
    assert preferences.rhythms(90) == [
        (60, "Every two months"),
        (90, "Every three months"),
        (120, "Every four months"),
        (180, "Twice a year"),
    ]
    assert preferences.rhythms(45)[0] == (45, "Every 45 days")
    assert said(preferences.saved()) == "Saved. This holds from now on:"
    assert said(preferences.holds()) == "This holds now:"
    assert said(preferences.how_often(90)) == "• A hello every three months, unless a card says otherwise"
    assert said(preferences.hours(wakes, sleeps, "America/New_York", known=True)) == (
        "• Messages between 8:30 and 19:00, New York time"
    )
    assert said(preferences.hours(wakes, sleeps, "UTC", known=False)) == "• Messages between 8:30 and 19:00, UTC"
    assert said(preferences.days_off([])) == "• No days off beside the weekend"
    assert said(preferences.days_off({4, 2})) == "• Days off: Wednesday, Friday"
    assert said(preferences.days_off(range(5))).endswith("So I write on the weekend")
    assert said(preferences.names(shown=True)) == "• Notifications name the person"
    assert said(preferences.names(shown=False)) == "• Notifications name nobody"
    assert preferences.all_week(range(7))


def test_several_people_are_named() -> None:
    """Each once; of many the first two, and how many more there are."""
    assert people.listed(["Ada"]) == "Ada"
    assert people.listed(["Ada", "Bo", "Ada"]) == "Ada and Bo"
    assert people.listed(["Ada", "Bo", "Cai"]) == "Ada, Bo and Cai"
    assert people.listed(["Ada Lovelace", "Bo Lind", "Cai", "Dan", "Eva"]) == "Ada Lovelace, Bo Lind and 3 more"
