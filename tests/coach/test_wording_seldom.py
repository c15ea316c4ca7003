"""Sentences that are seldom said, each with a fixed example."""

import datetime as dt

import pytest

from coach import answer_days
from coach.phrases import Line, bare
from coach.review import Channel
from coach.wording import advices, ahead, calendar, debrief, looking_back, nudges, plan, review, sorting, weeks

TODAY = dt.date(2026, 4, 14)
WORDED: list[tuple[Line | str, str]] = [
    (advices.step_hint(), "Something small"),
    (advices.put_off(TODAY + dt.timedelta(days=27), today=TODAY), "I'll come back to it on Mon 11 May."),
    (advices.made_before(), "That is one of your next steps already."),
    (ahead.where("Room 12"), "Where: Room 12"),
    (ahead.where(None), "No place or link is noted yet"),
    (ahead.confirmed_too(), "Not confirmed yet?"),
    (ahead.left("Coffee with Ada", None), "Left as it is:"),
    (ahead.several(2), "A talk is coming up, and something small is open: two people."),
    (ahead.two_coming(2), "Two talks are coming up."),
    (calendar.still_noted(), "Your calendar doesn't know yet."),
    (calendar.lost(), "I could not hand you the calendar file just now."),
    (debrief.on_next_list("Why?"), "On the list for your next talk: “Why?”"),
    (debrief.enough()[0], "You may know enough to try something."),
    (debrief.no_line(), "One line is enough"),
    (looking_back.kept_private(["knee"])[0], "Kept for you only:"),
    (nudges.quieter(2), "I'll be quiet now."),
    (review.mended(), "That one is dealt with"),
    (review.hint_length(240, Channel.LINKEDIN_NOTE), "It has 240 characters; free accounts take 200."),
    (review.hint_length(130, Channel.EMAIL), "It has 130 words."),
    (sorting.sorted_lines(0), "Kept just as they stood"),
    (sorting.sorted_lines(2), "Sorted two lines."),
    (
        weeks.thanks_left("Ada Lovelace", "coffee", TODAY - dt.timedelta(days=20), today=TODAY),
        "Your thanks to Ada Lovelace",
    ),
]


@pytest.mark.parametrize(("said", "begins"), WORDED, ids=str)
def test_it_is_said_so(said: Line | str, begins: str) -> None:
    """Plain words, with what was noted in them."""
    words = said if isinstance(said, str) else bare([said])

    assert words
    assert words.startswith(begins)


def test_a_clock_that_shows_the_same_is_told_once() -> None:
    """Wherever the two live."""
    moment = dt.datetime(2026, 4, 15, 15, tzinfo=dt.UTC)

    assert plan.for_them("Ada", moment, moment) == []


def test_a_day_as_thumbs_write_it() -> None:
    """And a word that is none stays."""
    assert [answer_days.word(word) for word in ("tmrw", "ada")] == ["tomorrow", "ada"]
