"""A talk in a file that calendars read."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from coach.calendar_file import Entry, uid, written
from coach.preparing import USUAL_MINUTES

NOW = dt.datetime(2026, 4, 14, 14, 0, tzinfo=dt.UTC)
STARTS = dt.datetime(2026, 4, 17, 15, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
CALL = Entry("u-1", 0, "Call with Ada Lovelace", dt.date(2026, 4, 17), STARTS, 30, "open depot, gate 2")


def lines(entry: Entry) -> list[str]:
    """As a calendar reads it, unfolded."""
    return written(entry, now=NOW).decode().replace("\r\n ", "").split("\r\n")


def read(entry: Entry) -> Component:
    """The one event in it."""
    (event,) = Calendar.from_ical(written(entry, now=NOW)).walk("VEVENT")
    return event


def test_a_talk_in_utc_with_all_that_is_known() -> None:
    """The whole file."""
    assert lines(CALL) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Network Coach//Talks//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "SUMMARY:Call with Ada Lovelace",
        "DTSTART:20260417T140000Z",
        "DTEND:20260417T143000Z",
        "DTSTAMP:20260414T140000Z",
        "UID:u-1",
        "SEQUENCE:0",
        "CLASS:PRIVATE",
        "LOCATION:open depot\\, gate 2",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            replace(CALL, starts_at=None),
            ["DTSTART;VALUE=DATE:20260417", "DTEND;VALUE=DATE:20260418", "TRANSP:TRANSPARENT"],
        ),
        (replace(CALL, minutes=None), ["DTSTART:20260417T140000Z", "DTEND:20260417T143000Z"]),
        (replace(CALL, told_before=3), ["SEQUENCE:3", "STATUS:CONFIRMED", "METHOD:PUBLISH"]),
        (replace(CALL, told_before=1, called_off=True), ["SEQUENCE:1", "STATUS:CANCELLED", "METHOD:CANCEL", "UID:u-1"]),
        (replace(CALL, title="Tea; with\nO'Neil, Jr. \\ \x00\ud800🙂"), ["SUMMARY:Tea\\; with O'Neil\\, Jr. \\\\ 🙂"]),
        (replace(CALL, title="BEGIN:VEVENT\r\nATTENDEE:mailto:x@y.z"), ["SUMMARY:BEGIN:VEVENT ATTENDEE:mailto:x@y.z"]),
    ],
)
def test_what_else_may_be_so(entry: Entry, said: list[str]) -> None:
    """A day without an hour, no length, told of before, called off, odd names."""
    assert [line for line in said if line not in lines(entry)] == []


def test_no_place_is_no_line() -> None:
    """Nothing empty stands in it."""
    assert not [line for line in lines(replace(CALL, place=None)) if line.startswith("LOCATION")]


def test_a_talk_keeps_its_identifier_and_shares_it_with_none() -> None:
    """In any zone; it says nothing of whose it is."""
    assert uid(1, 2, NOW) == uid(1, 2, NOW.astimezone(dt.timezone(dt.timedelta(hours=5))))
    assert len({uid(1, 2, NOW), uid(2, 1, NOW), uid(1, 2, STARTS), uid(12, 2, NOW)}) == 4


@given(
    title=st.text(min_size=1, max_size=300),
    place=st.none() | st.text(max_size=300),
    day=st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    at=st.none() | st.times(),
    minutes=st.none() | st.integers(1, 1440),
)
def test_whatever_was_typed_comes_back(
    title: str, place: str | None, day: dt.date, at: dt.time | None, minutes: int | None
) -> None:
    """Folded and escaped, in lines of 75 bytes at the most."""
    starts = dt.datetime.combine(day, at.replace(microsecond=0), tzinfo=dt.UTC) if at else None
    entry = Entry("u-2", 0, title, day, starts, minutes, place)
    event = read(entry)

    assert all(len(line) <= 75 for line in written(entry, now=NOW).split(b"\r\n"))
    assert _seen(str(event["summary"])) == _seen(title)
    assert _seen(str(event.get("location", ""))) == _seen(place or "")
    assert event.decoded("dtstart") == (starts or day)
    long = dt.timedelta(minutes=minutes or USUAL_MINUTES) if starts else dt.timedelta(days=1)
    assert event.decoded("dtend") - event.decoded("dtstart") == long


def _seen(text: str) -> list[str]:
    return re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]", "", text).split()
