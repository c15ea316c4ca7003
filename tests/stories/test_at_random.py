"""Whatever an owner types, answers, presses and takes back: nothing breaks, nothing strands, nothing is anybody else's."""

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.answers import Answer
from storage import Sessions, Waits, open_sessions
from tests.stories.owner_at_random import Life, undone

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = (
    "Ada Lovelace",
    "ada",
    "Bo Lind",
    "Undo",
    "April May",
    "Grace Period LLC",
    "Ada Yonath",
    "李小龍",
    "Mark",
    "*Zoë*",
)
HAPPENED = (
    "coffee with",
    "call with",
    "met",
    "emailed",
    "thanked",
    "congratulated",
    "lunch w/",
    "note",
    "",
    "plan",
    "tea with",
)
MORE = (
    "", "today", "yesterday", "last Friday, thx sent", "tomorrow at 15:00", "(analyst @ Babbage & Co)", "(lead, Weizmann)",
    "today, ada@babbage.example", "3 March and 5 April", "+44 20 7946 0018", "0020-03-03", "via Bo Lind", "and Cai Yun today",
    "on her new job", "\ncoffee with Bo Lind\nnobody at all",
)  # fmt: skip
ANSWERS = (
    "sent", "done", "done yesterday", "later", "tomorrow", "snooze 2 weeks", "next month", "skip", "not Ada", "stop", "resume",
    "pause until June", "undo", "undo ada", "ok thx", "we talked on Monday", "moved to Friday", "fell through", "🎉",
    "the hard part is the question\npromised the link by Friday\nshe'll send me a list", "help", "due", "", "find ada",
    "thanks Ada", "debrief ada", "prep ada", "hello ada", "compare", "advice", "card", "forget Ada", "2026-04-13", "log", "x" * 700, "Ada:", "…", "network\n(", "pause a week",
)  # fmt: skip
_WRITTEN = st.builds(
    lambda what, who, more: f"{what} {who} {more}".strip(),
    st.sampled_from(HAPPENED),
    st.sampled_from(NAMES),
    st.sampled_from(MORE),
)
_TYPED = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)
"""Whatever can be typed."""
LINES = _WRITTEN | st.builds(lambda line, typed: f"{line} {typed}", _WRITTEN, _TYPED) | _TYPED
ACTS = st.tuples(
    st.sampled_from(
        ("log", "log", "say", "answer", "thread", "press", "press", "press", "form", "hear", "wait", "bob")
    ),
    LINES,
    st.sampled_from(ANSWERS) | _TYPED,
    st.integers(0, 10_000),
    st.booleans(),
)
_NUMBERS = itertools.count()
HISTORIES = st.lists(ACTS, min_size=1, max_size=12)


def _act(life: Life, bob: Life, what: str, line: str, words: str, which: int) -> Answer | None:
    acts: dict[str, Callable[[], Answer | None]] = {
        "log": lambda: life.types(f"log {line}"),
        "say": lambda: life.says(line),
        "answer": lambda: life.types(words) if which % 2 else life.says(words),
        "thread": lambda: life.says(words, life.spoken[which % len(life.spoken)]) if life.spoken else None,
        "press": lambda: life.presses(which),
        "form": lambda: life.submits(which, line or "something"),
        "hear": life.hears,
        "wait": lambda: _pass(life, bob, which % 100),
        "bob": lambda: _others(life, bob, which),
    }
    return acts[what]()


def _pass(life: Life, bob: Life, hours: int) -> None:
    life.now = bob.now = life.now + dt.timedelta(hours=hours)


def _others(life: Life, bob: Life, which: int) -> None:
    """Somebody else presses what is not theirs; what is about nobody is left out."""
    bob.values = [
        one for one in life.values if not one[0].startswith(("forget.all", "pause", "resume", "settings", "say"))
    ]
    bob.presses(which)


def _live(sessions: Sessions, history: list[Any]) -> None:
    number = next(_NUMBERS)
    life, bob = (Life(sessions, f"U{number}{user}") for user in ("ALICE", "BOB"))
    for what, line, words, which, takes_back in history:
        before, bobs, orders = life.facts(), bob.facts(), life.last_order()
        answer = _act(life, bob, what, line, words, which)
        if what == "bob":
            assert life.facts() == before, "somebody else changed it"
        else:
            assert bob.facts() == bobs, "it changed somebody else's"
        assert life.is_in_line(), (what, line, words)
        # What went on from an earlier order is taken back together with that, to where it began.
        if takes_back and life.last_order() > orders and undone(life, answer):
            assert life.facts() == before, "undo left something else"
            assert life.is_in_line(), "undo left the reminders behind"
    assert not life.points_elsewhere(bob)


def _many(url: str, count: int) -> None:
    sessions = open_sessions(url, waits=Waits())

    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(history=HISTORIES)
    def lives(history: list[Any]) -> None:
        _live(sessions, history)

    lives()
    sessions.close()


def test_nothing_breaks_and_nothing_strands(any_database_url: str) -> None:
    """A few histories every day."""
    _many(any_database_url, 12)


@pytest.mark.slow
def test_nothing_breaks_in_many_histories(any_database_url: str) -> None:
    """Many more before a release."""
    _many(any_database_url, 150)
