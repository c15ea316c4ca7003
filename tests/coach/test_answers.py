"""What words answer."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import answer_days, answers
from coach.answer_phrases import Said
from coach.answers import Answer
from coach.facts import DueKind

TODAY = dt.date(2026, 4, 14)  # a Tuesday
ADA, BEN, JAN = 1, 2, 3
PEOPLE = [(ADA, "Ada Lovelace", None), (BEN, "Dr. Benjamin Okri", "Ben"), (JAN, "Jan Skála", None)]


def day(month: int, number: int) -> dt.date:
    """A day of this year."""
    return dt.date(2026, month, number)


@pytest.mark.parametrize(
    ("words", "said", "when"),
    [
        ("sent", Said.DONE, None),
        ("Sent it!", Said.DONE, None),
        ("I\N{RIGHT SINGLE QUOTATION MARK}ve sent it", Said.DONE, None),
        ("✅", Said.DONE, None),
        ("✔\ufe0f", Said.DONE, None),
        (":white_check_mark:", Said.DONE, None),
        ("snet it", Said.DONE, None),
        ("already done, thanks", Said.DONE, None),
        ("done yesterday", Said.DONE, day(4, 13)),
        ("done on Monday", Said.DONE, day(4, 13)),
        ("done 2 days ago", Said.DONE, day(4, 12)),
        ("done ٢ days ago", Said.DONE, day(4, 12)),
        ("thanked", Said.THANKED, None),
        ("I said thank you yesterday", Said.THANKED, day(4, 13)),
        ("we talked on Monday", Said.IN_TOUCH, day(4, 13)),
        ("sent on 4/13", Said.DONE, day(4, 13)),
        ("done 13.4.", Said.DONE, day(4, 13)),
        ("sent 2026-04-13", Said.DONE, day(4, 13)),
        ("moved to 4/20", Said.MOVED, day(4, 20)),
        ("snooze until 20/4", Said.SNOOZE, day(4, 20)),
        ("4/20", Said.LATER, day(4, 20)),
        ("4/20/26", Said.LATER, day(4, 20)),
        ("2026-04-20", Said.LATER, day(4, 20)),
        ("20.4.", Said.LATER, day(4, 20)),
        ("13 April", Said.LATER, day(4, 13)),  # the day before, and not a year ahead
        ("2 January", Said.LATER, dt.date(2027, 1, 2)),
        ("we spoke yesterdya", Said.IN_TOUCH, day(4, 13)),
        ("emailed", Said.WROTE, None),
        ("later", Said.LATER, None),
        ("ltaer", Said.LATER, None),
        ("tomorrow", Said.LATER, day(4, 15)),
        ("tomorow", Said.LATER, day(4, 15)),
        ("tommorrow please", Said.LATER, day(4, 15)),
        ("this evening", Said.LATER, TODAY),
        ("later today", Said.LATER, TODAY),
        ("next week", Said.LATER, day(4, 20)),
        ("next month", Said.LATER, day(5, 1)),
        ("on Friday", Said.LATER, day(4, 17)),
        ("in two weeks", Said.LATER, day(4, 28)),
        ("snooze 2 weeks", Said.SNOOZE, day(4, 28)),
        ("snooze", Said.SNOOZE, None),
        ("snooze it until yesterday", Said.SNOOZE, day(4, 13)),
        ("snooze until 3000", Said.SNOOZE, dt.date(3000, 1, 1)),
        ("remind me next week", Said.SNOOZE, day(4, 20)),
        ("skip", Said.SKIP, None),
        ("skip this one", Said.SKIP, None),
        ("no more", Said.QUIET, None),
        ("stop asking me", Said.QUIET, None),
        ("let her rest", Said.REST, None),
        ("moved to Friday", Said.MOVED, day(4, 17)),
        ("we rescheduled", Said.MOVED, None),
        ("it was cancelled", Said.CANCELLED, None),
        ("she couldn't make it", Said.MISSED_BY_THEM, None),
        ("I overslept", Said.MISSED_BY_ME, None),
        ("every three months", Said.QUARTERLY, None),
        ("twice a year", Said.TWICE_A_YEAR, None),
    ],
)
def test_words_without_a_name(words: str, said: Said, when: dt.date | None) -> None:
    """What is said, and its day."""
    assert answers.answer(words, PEOPLE, today=TODAY) == Answer(said, day=when)


@pytest.mark.parametrize(
    ("words", "said", "names", "when"),
    [
        ("sent to Ada", Said.DONE, {ADA}, None),
        ("Ada Lovelace done", Said.DONE, {ADA}, None),
        ("done with Ada and Ben", Said.DONE, {ADA, BEN}, None),
        ("Ben: done yesterday", Said.DONE, {BEN}, day(4, 13)),
        ("Ada's is sent", Said.DONE, {ADA}, None),
        ("thanked Jan Skala on Monday", Said.THANKED, {JAN}, day(4, 13)),
        ("not Ada", Said.SKIP, {ADA}, None),
        ("skip Ben", Said.SKIP, {BEN}, None),
        ("Ada later", Said.LATER, {ADA}, None),
        ("Ada tomorrow", Said.LATER, {ADA}, day(4, 15)),
        ("snooze Jan 2 weeks", Said.SNOOZE, {JAN}, day(4, 28)),
        ("no more for Ada", Said.QUIET, {ADA}, None),
        ("let Ada rest", Said.REST, {ADA}, None),
        ("we talked with Ada on Monday", Said.IN_TOUCH, {ADA}, day(4, 13)),
    ],
)
def test_words_with_a_name(words: str, said: Said, names: set[int], when: dt.date | None) -> None:
    """The people are those who are asked about, by whole name, first word or how they are addressed."""
    assert answers.answer(words, PEOPLE, today=TODAY) == Answer(said, frozenset(names), day=when)


@pytest.mark.parametrize("words", ["both sent", "all done", "sent to everyone", "skip all", "tomorrow for both"])
def test_all_of_them(words: str) -> None:
    """Nobody is named, and all are meant."""
    found = answers.answer(words, PEOPLE, today=TODAY)
    assert found is not None
    assert not found.names


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "ok thx",
        "hello",
        "Grace Hopper",
        "Ada",
        "may",
        "in May",
        "3",
        "done and dusted by the whole committee",
        "she told me to read the paper",
        "done in the year",
        "not",
        "sent " * 60,
        "💥",
        "later when I am rich",
        "no meetings on fridays",
        "keep it simple",
        "she would do it again",
    ],
)
def test_what_is_no_answer(words: str) -> None:
    """Words that are not understood are not guessed at."""
    assert answers.answer(words, PEOPLE, today=TODAY) is None


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("sent", True),
        ("not Ada", True),
        ("Ada tomorrow", True),
        ("next week", True),
        ("Zoë: done", True),
        ("", False),
        ("Grace Hopper", False),
        ("card Ada", False),
        ("sent " * 60, False),
        ("one two three four five six seven eight nine ten eleven twelve thirteen", False),
    ],
)
def test_whether_words_could_be_an_answer(words: str, *, may: bool) -> None:
    """Asked before anything is read from the store."""
    assert answers.may_be(words) is may


@pytest.mark.parametrize(
    ("said", "kind", "whether"),
    [
        (Said.DONE, DueKind.THANKED, True),
        (Said.DONE, DueKind.HOW_OFTEN, False),
        (Said.IN_TOUCH, DueKind.THANKED, False),
        (Said.SKIP, DueKind.HOW_OFTEN, True),
        (Said.MOVED, DueKind.IN_TOUCH, False),
        (Said.QUARTERLY, DueKind.HOW_OFTEN, True),
    ],
)
def test_what_fits_what(said: Said, kind: DueKind, *, whether: bool) -> None:
    """A talk is moved, a hello is not."""
    assert answers.fits(said, kind) is whether


WORDS = st.lists(
    st.sampled_from(
        ["sent", "done", "later", "tomorrow", "Ada", "Ben", "not", "2", "weeks", "on", "Monday", "may", "💥"]
    )
).map(" ".join)


def test_two_of_one_name_are_either() -> None:
    """Whoever has that name may be meant; with the other name beside it one of them is."""
    people = [(1, "Ada Lovelace", None), (2, "Ada Yonath", None)]
    assert answers.answer("ada sent", people, today=TODAY) == Answer(Said.DONE, frozenset({1, 2}), either=True)
    assert answers.answer("Ada Yonath sent", people, today=TODAY) == Answer(Said.DONE, frozenset({2}))


def test_a_day_that_no_calendar_has_is_named() -> None:
    """And nothing is put off to another one; a leap day may be of a leap year."""
    assert answers.answer("remind me 31/11", PEOPLE, today=TODAY) == Answer(Said.SNOOZE, missing="31 November")
    assert [
        answer_days.missing(words) for words in ("29/2", "29/2/2026", "32/13", "may 5 and june 31", "tomorrow")
    ] == [
        None,
        "29 February 2026",
        "32/13",
        "31 June",
        None,
    ]


def test_somebody_called_will() -> None:
    """Only where the words say nothing otherwise."""
    people = [(1, "Will Mead", None)]
    assert answers.answer("will do", people, today=TODAY) == Answer(Said.LATER)
    assert answers.answer("not will", people, today=TODAY) == Answer(Said.SKIP, frozenset({1}))


@pytest.mark.parametrize(
    ("words", "whole"), [("forget it", True), ("note sent", True), ("thanks Ada", False), ("due", False)]
)
def test_what_begins_like_a_command(words: str, *, whole: bool) -> None:
    """And is an answer all the same."""
    assert answers.is_whole(words) is whole


def test_days_in_digits_are_read_as_the_country_writes_them() -> None:
    """4/5 is the fifth of April, or the fourth of May; 13/13 is no day."""
    read = [answers.answer("moved to 4/5", PEOPLE, today=TODAY, day_first=first) for first in (False, True)]

    assert [one and one.day for one in read] == [day(4, 5), day(5, 4)]
    assert answers.answer("moved to 13/13", PEOPLE, today=TODAY) is None


@given(st.one_of(st.text(), WORDS), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_any_words_are_an_answer_or_none(words: str, today: dt.date) -> None:
    """Never an error, and an answer names only those who were asked about."""
    found = answers.answer(words, PEOPLE, today=today)
    answers.may_be(words)
    assert found is None or found.names <= {ADA, BEN, JAN}


@pytest.mark.parametrize(
    "words",
    ["in an hour", "in a bit", "after work", "remind me at 5", "ask me again after lunch", "in 20 mins", "at 5pm"],
)
def test_some_time_today_is_this_evening(words: str) -> None:
    """The coach writes once more that day, and not the next."""
    today = dt.date(2026, 4, 14)
    assert answers.may_be(words)
    said = answers.answer(words, (), today=today)
    assert said is not None
    assert (said.said, said.day) == (Said.LATER, today)
