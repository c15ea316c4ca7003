"""Small talk, questions and bare names."""

import datetime as dt

import pytest

from coach.asked import BareName, asked_for, bare_name
from coach.courtesies import Courtesy, courtesy
from coach.journey import DueKind
from coach.phrases import bare
from coach.wording import courtesies as words
from coach.wording import due, logged

TODAY = dt.date(2026, 4, 16)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("hi", Courtesy.HELLO),
        ("Hello!", Courtesy.HELLO),
        ("ok thx", Courtesy.THANKS),
        ("k thx", Courtesy.THANKS),
        ("great cool ok", Courtesy.FINE),
        ("👍🏽", Courtesy.FINE),
        (":+1::skin-tone-3:", Courtesy.FINE),
        ("What can you do?", Courtesy.ABILITIES),
        ("please help", Courtesy.ABILITIES),
        ("thanks Ada", None),
        ("hi Ada", None),
        ("", None),
        ("hi" + "!" * 100, None),
    ],
)
def test_what_is_small_talk(said: str, meant: Courtesy | None) -> None:
    """And nothing else than that."""
    assert courtesy(said) is meant


def test_what_is_answered() -> None:
    """A kind word and a next step."""
    assert bare([words.answer(Courtesy.THANKS)]) == "You're welcome."
    assert bare([words.answer(Courtesy.ABILITIES)]) == "Good."
    assert bare([words.nothing_ahead()]).startswith("When you have talked with someone")
    said = words.next_up(DueKind.THANKED, "Ada", TODAY - dt.timedelta(days=1), today=TODAY)
    assert bare([said]) == "Next from me: a thank-you to Ada, today (Thu 16 April)."
    assert logged.these_words("great\nchat") == "These were the words that waited: “great chat”"


@pytest.mark.parametrize("kind", [one for one in DueKind if one is not DueKind.LEFT])
def test_whatever_comes_next_has_its_words(kind: DueKind) -> None:
    """The same wherever it is told; what was let go is never next."""
    assert bare([words.next_up(kind, "Ada", TODAY, today=TODAY)]) == (
        f"Next from me: {due.what(kind)} Ada, today (Thu 16 April)."
    )


@pytest.mark.parametrize(
    ("asked", "name"), [("is ada?", "ada"), ("ada", "ada"), ("about ada lovelace", "ada lovelace"), ("?", "?")]
)
def test_who_is_asked_for(asked: str, name: str) -> None:
    """Without the question."""
    assert asked_for(asked) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Petr Novák", BareName("Petr Novák", surely=True)),
        ("it was petr", BareName("petr", surely=True)),
        ("It's Jean-Luc O'Neill.", BareName("Jean-Luc O'Neill", surely=True)),
        ("petr", BareName("petr", surely=False)),
        ("李小龍", BareName("李小龍", surely=True)),
        ("a man from the depot in town", None),
        ("petr 2", None),
        ("", None),
    ],
)
def test_what_is_a_bare_name(said: str, name: BareName | None) -> None:
    """Written or introduced as one, or perhaps one."""
    assert bare_name(said) == name
