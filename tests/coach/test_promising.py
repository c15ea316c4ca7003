"""Which lines sound like a promise, whose it is, and by when."""

import datetime as dt

import pytest

from coach import promising

TODAY = dt.date(2026, 4, 15)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("They ask the team lead", "ask the team lead"),
        ("she'll send me the reading list.", "send me the reading list"),
        ("Ada Lovelace introduces me to Grace", "introduce me to Grace"),
        ("ada will introduce me to Grace", "introduce me to Grace"),
        ("He offered to review my draft", "review my draft"),
        ("I send the article by Friday", "send the article by Friday"),
        ("I said I'd ask Bo about pumps", "ask Bo about pumps"),
        ("promised to look up the course", "look up the course"),
        ("Send her the article", ""),
        ("they ask their boss", ""),
        ("river data link", ""),
        ("they call", ""),
        ("", ""),
    ],
)
def test_what_is_promised_goes_on_in_a_sentence(text: str, goes_on: str) -> None:
    """Or is left out, where it would not read well in a note to them."""
    assert promising.as_said_on(text, ("Ada Lovelace", "Ada")) == goes_on


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("promised river data link", "mine"),
        ("I'll send her the slides", "mine"),
        ("i will look up the course for him", "mine"),
        ("Send her the article by Friday", "mine"),
        ("owe him the book", "mine"),
        ("todo: call the office", "mine"),
        ("I said I'd introduce her to Bo", "mine"),
        ("she'll send me the reading list", "theirs"),
        ("Ada will introduce me to Grace", "theirs"),
        ("He offered to review my draft", "theirs"),
        ("They offered to connect me with Tom", "theirs"),
        ("ada promised the slides", "theirs"),
        ("went great, she said i should try the course and offered to look at my cv", "theirs"),
        ("she liked it and i offered to send her my slides", "mine"),
        ("nobody has a master's", None),
        ("the hard part is asking the right question", None),
        ("people send too much", None),
        ("the vendor promised too much", None),
        ("she sends 200 emails a day", None),
        ("calls are half of the work", None),
        ("promised " + "x" * 400, None),
    ],
)
def test_a_promise_is_heard(text: str, whose: str | None) -> None:
    """As good as a question needs."""
    theirs = promising.is_theirs(text, ("Ada Lovelace", None))

    assert promising.sounds_promised(text) is (whose is not None)
    assert whose is None or theirs is (whose == "theirs")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("send the link by Friday", dt.date(2026, 4, 17)),
        ("send the link until 20 April", dt.date(2026, 4, 20)),
        ("send the link by the river", None),
        ("send the link", None),
        ("send the link by 1 January 2020", None),
    ],
)
def test_by_when_it_is_promised(text: str, day: dt.date | None) -> None:
    """A day that is ahead, at the end of the line."""
    assert promising.by_when(text, today=TODAY) == day


@pytest.mark.parametrize(
    ("text", "is_plan"),
    [
        ("im gonna redo my portfolio by january", True),
        ("So I'll apply in autumn", True),
        ("i will learn SQL", True),
        ("I should write to Bo", True),
        ("my plan: two projects", True),
        ("ill health is common there", False),
        ("she said I should learn SQL", False),
        ("my boss was kind", False),
        ("I was late", False),
    ],
)
def test_what_one_means_to_do_is_heard(text: str, is_plan: bool) -> None:  # noqa: FBT001 - a column of the table
    """By how the line begins."""
    assert promising.is_own_plan(text) is is_plan
