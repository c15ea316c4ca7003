"""What is typed is for the verb that people meant, whatever stands around it."""

import pytest

from handlers.command import understood
from handlers.verbs import VERBS

BY_NAME = {verb.name: verb.act for verb in VERBS}


@pytest.mark.parametrize(
    ("typed", "verb", "words"),
    [
        ("log coffee with Ada", "log", "coffee with Ada"),
        ("Log: coffee with Ada", "log", "coffee with Ada"),
        ("LOG - coffee with Ada", "log", "coffee with Ada"),
        ("log\u00a0coffee with Ada", "log", "coffee with Ada"),
        ("“log coffee with Ada”", "log", "coffee with Ada"),
        ("• log coffee with Ada", "log", "coffee with Ada"),
        ("☕ log coffee with Ada 👍", "log", "coffee with Ada"),
        (":coffee: log coffee with Ada :+1:", "log", "coffee with Ada"),
        ("/log coffee with Ada", "log", "coffee with Ada"),
        ("add Ada", "log", "Ada"),
        ("touch Ada", "log", "Ada"),
        ("met Ada", "log", "met Ada"),
        ("note Ada likes boats", "log", "note Ada likes boats"),
        ("coffee with Ada log", "log", "coffee with Ada"),
        ("who Ada", "card", "Ada"),
        ("show Ada", "card", "Ada"),
        ("Ada card", "card", "Ada"),
        ("reach Ada", "hello", "Ada"),
        ("ping Ada", "hello", "Ada"),
        ("Ada hello", "hello", "Ada"),
        ("thank Ada", "thanks", "Ada"),
        ("Ada thanks", "thanks", "Ada"),
        ("Ada, thanks!", "thanks", "Ada"),
        ("search bees", "find", "bees"),
        ("delete Ada", "forget", "Ada"),
        ("remove Ada", "forget", "Ada"),
        ("Ada debrief", "debrief", "Ada"),
        ("stop", "pause", ""),
        ("snooze", "pause", ""),
        ("resume", "pause", "resume"),
        ("2 weeks pause", "pause", "2 weeks"),
        ("today", "due", "today"),
        ("todo", "due", "todo"),
        ("open?", "due", "open?"),
        ("bees find", "find", "bees"),
        ("Ada search", "find", "Ada"),
        ("pay compare", "compare", "pay"),
        ("Ada undo", "undo", "Ada"),
        ("undo!", "undo", ""),
        ("log?", "log", ""),
        ("help prep", "help", "prep"),
        ("prep help", "help", "prep"),
        ("thanks, help!", "help", "thanks"),
        ("network help", "help", ""),
        ("network log coffee with Ada", "log", "coffee with Ada"),
    ],
)
def test_the_verb_is_found(typed: str, verb: str, words: str) -> None:
    """First or last, with any of its names."""
    meant = understood(typed)
    act = meant.act.keywords["otherwise"].act if hasattr(meant.act, "keywords") else meant.act
    said = meant.act.keywords["otherwise"].words if hasattr(meant.act, "keywords") else meant.words

    assert (act, said) == (BY_NAME[verb], words)


@pytest.mark.parametrize(
    "typed",
    [
        "coffee with Ada, thanks",
        "Mark",
        "🦜",
        "👍👍",
        "2026-04-13",
        "x" * 40_000,
        "/",
        '"',
        "-",
        "network\n(\nforget",
        "hard to find",
        "Tom can help",
        "something to plan",
        "a good hello",
        "people not to forget",
    ],
)
def test_a_line_is_not_taken_for_a_verb(typed: str) -> None:
    """It may be a talk, a name, or nothing."""
    assert understood(typed).act not in {
        BY_NAME[name] for name in ("thanks", "forget", "hello", "pause", "find", "help", "plan")
    }
