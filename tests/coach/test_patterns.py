"""What is put off until it is needed is whole, and can be done ahead."""

import datetime as dt
import itertools
import pkgutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

import coach
from coach import answers, courtesies, logline, patterns, promising, review, until

TODAY = dt.date(2026, 4, 14)
LONG = 3_000
"""Letters, which Slack lets anybody type."""
RUNS = (
    " ",
    "\t",
    "\n",
    ", ",
    "- ",
    "a",
    "a ",
    "Ab ",
    "1",
    "1 ",
    "(",
    "()",
    "and ",
    "and my ",
    "thanks ",
    "not ",
    "a-",
    "a.",
    "@",
    "by ",
    "today ",
    "www.",
)


def test_every_pattern_of_the_coach_can_be_compiled() -> None:
    """Those that few lines need, too: a mistake in one would otherwise be met by whoever types such a line."""
    for module in pkgutil.walk_packages(coach.__path__, "coach."):
        import_module(module.name)
    late = patterns.Pattern(r"\bada\b")
    assert "compiled" not in vars(late)

    for _ in patterns.prepare():
        pass

    assert "compiled" in vars(late)


def test_no_module_compiles_when_it_is_read() -> None:
    """Or the first answer waits for all of them."""
    mine = {"patterns.py", "signs.py"}
    files = [path for path in Path(*coach.__path__).rglob("*.py") if path.name not in mine]
    assert [path.name for path in files if "re.compile(" in path.read_text(encoding="utf-8")] == []


def test_a_pattern_finds_what_the_expression_finds() -> None:
    """In every way that we use."""
    late = patterns.Pattern(r"a\w")
    assert all((late.match("ab"), late.search("xab"), late.fullmatch("ab")))
    assert [one[0] for one in late.finditer("abac")] == late.findall("abac") == ["ab", "ac"]
    assert (late.split("1ab2"), late.sub("_", "1ab2")) == (["1", "2"], "1_2")


@pytest.mark.parametrize(
    "read",
    [
        lambda text: logline.read(text, today=TODAY),
        lambda text: promising.by_when(text, today=TODAY),
        promising.sounds_promised,
        lambda text: until.read(text, today=TODAY),
        lambda text: answers.answer(text, [(1, "Ada Lovelace", "Ada")], today=TODAY),
        courtesies.courtesy,
        lambda text: review.cautions(review.Draft(text)),
    ],
    ids=["line", "by when", "promise", "until", "answer", "courtesy", "review"],
)
def test_whatever_is_repeated_is_read_to_its_end(read: Callable[[str], object]) -> None:
    """A pattern that goes over the same letters again and again would not come back."""
    for begin, run in itertools.product(("coffee with Ada Lovelace", "sent a thank you"), RUNS):
        read(begin + run * (LONG // len(run)) + "x today")
        read(begin + run * (logline.LONGEST // len(run) - len(begin)) + "x today")


def test_blanks_in_a_row_are_one() -> None:
    """The words stay as they were."""
    line = logline.read("coffee  with   Ada Lovelace,   she  likes  trains \n\n  she  knows  maps", today=TODAY)
    assert (line.name, line.notes) == ("Ada Lovelace", "she likes trains; she knows maps")
