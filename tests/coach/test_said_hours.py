"""Hours are read as people say them, and only where somebody says one."""

import datetime as dt

import pytest

from coach.answer_phrases import Said
from coach.answers import answer
from coach.logline import read, without_hour

THURSDAY = dt.date(2026, 4, 16)


@pytest.mark.parametrize(
    ("line", "at", "minutes"),
    [
        ("coffee with Tom Reyes on Monday at 10", "10:00", None),
        ("coffee with Tom Reyes Monday at 3", "15:00", None),
        ("coffee with Tom Reyes at 3 on Monday", "15:00", None),
        ("coffee with Tom Reyes next Friday @ 10", "10:00", None),
        ("coffee with Tom Reyes, Monday at 14", "14:00", None),
        ("coffee with Tom Reyes tomorrow at 10.30", "10:30", None),
        ("coffee with Tom Reyes tomorrow at 4.15, at the library", "16:15", None),
        ("coffee with Tom Reyes Monday 10am", "10:00", None),
        ("coffee with Tom Reyes Friday 3 pm", "15:00", None),
        ("coffee with Tom Reyes Friday 3-4pm", "15:00", 60),
        ("coffee with Tom Reyes Friday 11am-12pm", "11:00", 60),
        ("coffee with Tom Reyes tomorrow 15:00-15:45", "15:00", 45),
        ("coffee with Tom Reyes tomorrow from 10 to 11", "10:00", 60),
        ("coffee with Tom Reyes Monday at 10 for 30 min", "10:00", 30),
        ("coffee with Tom Reyes tomorrow at noon", "12:00", None),
        ("coffee with Tom Reyes tomorrow, midday", "12:00", None),
        ("coffee with Tom Reyes tomorrow at half past three", "15:30", None),
        ("coffee with Tom Reyes tomorrow at quarter to ten", "9:45", None),
        ("coffee with Tom Reyes tomorrow at a quarter past 2", "14:15", None),
        ("coffee with Tom Reyes tomorrow at ten o'clock", "10:00", None),
        ("coffee with Tom Reyes tomorrow 14h", "14:00", None),
        ("coffee with Tom Reyes tomorrow 14h30", "14:30", None),
        ("coffee with Tom Reyes tomorrow um 15 Uhr", "15:00", None),
        ("coffee with Tom Reyes tomorrow at 3:30", "15:30", None),
        ("plan Tom Reyes Friday 3:30", "15:30", None),
        ("coffee with Tom Reyes tomorrow 3:30-4:15", "15:30", 45),
        ("coffee with Tom Reyes tomorrow at 03:30", "3:30", None),
        ("coffee with Tom Reyes tomorrow 3:30 in the afternoon", "15:30", None),
        ("dinner with Tom Reyes tomorrow at 7:30", "19:30", None),
        ("breakfast with Tom Reyes tomorrow at 7:30", "7:30", None),
        ("lunch with Tom Reyes tomorrow 11-1pm", "11:00", 120),
        ("lunch with Tom Reyes tomorrow 11-12:30pm", "11:00", 90),
        ("coffee with Tom Reyes rescheduled from 10 to 11 on Friday", "11:00", None),
        ("coffee with Tom Reyes on Friday at 3, moved to 4", "16:00", None),
        ("coffee with Tom Reyes tomorrow at ten to three", "14:50", None),
        ("coffee with Tom Reyes tomorrow at twenty past 2", "14:20", None),
        ("coffee with Tom Reyes tomorrow um 15.30 Uhr", "15:30", None),
        ("coffee with Tom Reyes tomorrow um 4 Uhr", "16:00", None),
        ("coffee at 10 w/ Tom Reyes today", "10:00", None),
        ("coffee with Tom Reyes at 10 at Blue Bottle tomorrow", "10:00", None),
        ("coffee with Tom Reyes tomorrow at 10 (his office)", "10:00", None),
        ("call with Tom Reyes tomorrow at 9a", "9:00", None),
        ("coffee at 10 with Tom Reyes, night nurse", "10:00", None),
        ("coffee with Tom Reyes tomorrow at 9, brand manager at Innocent Drinks", "9:00", None),
        ("coffee with Tom Reyes tomorrow at 3, works the morning shift", "15:00", None),
        ("coffee with Tom Reyes tomorrow at 3, prefers calls at 4 in the morning", "15:00", None),
        ("drinks with Tom Reyes on Friday at 8", "20:00", None),
        ("coffee with Tom Reyes tomorrow evening at 8", "20:00", None),
        ("coffee with Tom Reyes tomorrow at 14pm", None, None),
        ("job shadowed Tom Reyes for 8h", None, 480),
        ("coffee with Tom Reyes today, they work 10h shifts", None, 600),
        ("dinner with Tom Reyes tomorrow at 7", "19:00", None),
        ("breakfast with Tom Reyes tomorrow at 7", "7:00", None),
        ("call with Tom Reyes tomorrow at 8 in the evening", "20:00", None),
        ("coffee with Tom Reyes tomorrow", None, None),
        ("coffee with Tom Reyes tomorrow for 2h", None, 120),
        ("coffee with Tom Reyes tomorrow at 10 Downing Street", None, None),
        ("coffee with Tom Reyes tomorrow at 75 past 3", None, None),
        ("coffee with Tom Reyes tomorrow from 9 to 5", None, None),
        ("coffee with Tom Reyes tomorrow at 99", None, None),
        ("coffee with Tom Reyes tomorrow at 0", None, None),
        ("coffee with Tom Reyes tomorrow at 24", None, None),
        ("coffee with Tom Reyes at 3M on Monday", None, None),
        ("coffee with Tom Reyes at 42 on Monday", None, None),
    ],
)
def test_hours_as_people_say_them(line: str, at: str | None, minutes: int | None) -> None:
    """A bare hour is one in which people meet: seven to noon in the morning, one to six after noon; dinner is later."""
    said = read(line, today=THURSDAY)

    assert said.name == "Tom Reyes"
    assert (said.at.strftime("%-H:%M") if said.at else None, said.minutes) == (at, minutes)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("zoom with Tom Reyes tomorrow at 10, wrote down 3 questions", dt.date(2026, 4, 17)),
        ("coffee with Tom Reyes Friday 3 pm", dt.date(2026, 4, 10)),
        ("coffee with Tom Reyes booked Friday 3 pm", dt.date(2026, 4, 17)),
        ("coffee with Tom Reyes booked Monday 9-10 am", dt.date(2026, 4, 20)),
        ("coffee with Tom Reyes Thursday the 9th at 9", dt.date(2026, 4, 9)),
        ("coffee with Tom Reyes Thursday 9", dt.date(2026, 4, 9)),
        ("coffee with Tom Reyes Monday 4", dt.date(2026, 5, 4)),
        ("coffee with Tom Reyes Monday 5", dt.date(2026, 4, 13)),
    ],
)
def test_an_hour_is_no_day(line: str, day: dt.date) -> None:
    """*Friday 3 pm* is a Friday; a number that no such weekday falls on is no day of the month."""
    assert read(line, today=THURSDAY).date == day


@pytest.mark.parametrize(
    "line",
    [
        "Tom Reyes, nurse at 3M",
        "Tom Reyes, started at 18 as a welder",
        "Tom Reyes, analyst at Seven",
        "Tom Reyes, teaches noon classes",
        "Tom Reyes from 7 Eleven",
        "Ana Noon, engineer at Acme",
        "coffee with Dr. Noon",
        "Tom Reyes, engineer at Noon in Dubai",
        "Tom Reyes, works at noon.com",
        "Tom Reyes, learned to code at 12",
        "coffee with Tom Reyes, became a mother at 23",
        "coffee with Tom Reyes, she works from 9 to 5",
        "coffee with Tom Reyes, team shrank from 12 to 5",
        "coffee with Tom Reyes, gives half to two charities",
        "coffee with Tom Reyes, at 3.5 stars place",
        "coffee with Tom Reyes, 20h a week",
        "coffee with Tom Reyes from 9 to 5 every day",
    ],
)
def test_other_numbers_are_no_hours(line: str) -> None:
    """Only where a clock is meant."""
    assert read(line, today=THURSDAY).at is None


@pytest.mark.parametrize("note", ["at 10", "@ 3", "15:00-15:45", "half past three", "at noon", "from 10 to 11"])
def test_a_note_that_only_says_the_hour_falls_out(note: str) -> None:
    """It is shown already."""
    assert without_hour(f"{note}; bring the book") == "bring the book"


def test_another_hour_stays_in_the_notes() -> None:
    """Only the one that is shown falls out."""
    assert without_hour("at 3; at 4") == "at 4"


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("moved to Friday at 3:30", dt.time(15, 30)),
        ("moved to Thursday 11-1pm", dt.time(11)),
        ("moved from 3 to 4", dt.time(16)),
        ("moved to 3", dt.time(15)),
        ("moved to 15.30", dt.time(15, 30)),
    ],
)
def test_the_hour_to_which_a_talk_moved(words: str, at: dt.time) -> None:
    """The new one, however it is said."""
    moved = answer(words, [(1, "Ada Lovelace", None)], today=THURSDAY)

    assert moved
    assert (moved.said, moved.at) == (Said.MOVED, at)
