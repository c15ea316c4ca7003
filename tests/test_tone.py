"""Every sentence that the bot can say: plain, short, without guilt, scores or jargon (coaching.md 7, design 1)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pyphen  # type: ignore[import-untyped] # it has no types
import pytest

ROOT = Path(__file__).parents[1]
SPOKEN = sorted([*ROOT.glob("coach/**/*.py"), *ROOT.glob("handlers/*.py")])
"""Where sentences are made; those of `bot` are for operators, but for the apologies."""
SPOKEN += [ROOT / "bot" / "apologies.py"]
BANNED = {
    "sales or war": r"prospects?\b|targets?\b|pipeline|funnel|leads?\b(?! to| the| with)|deal\b|conver(?:sion|t) rate|leverage",
    "guilt": r"overdue|you should(?!n't)|you must|don't forget|you forgot|you failed|late by|missed \d|behind schedule|still haven't",
    "streaks and scores": r"streak|in a row|score\b|points?\b(?! to)|badge|leaderboard|ranking|reply rate|\w+ ?%|percent",
    "promises": r"will pay off|guarantee|you'll get the job",
    "words for builders": (
        r"takeaways?\b|cadence|ledger|delivery|interviews?\b(?!\w)|claims?\b|database|payload|token\b|timestamp|workspace_id|"
        r"touch(?:es|ed)\b|nudges?\b|dues\b|entity|parse"
    ),
    "folklore": r"studies show|research shows|of jobs are",
    "fake cheer": r"awesome|amazing|crush(?:ed)? it|way to go|you rock|!!",
}
ALLOWED = {
    "Informational Interviewing & Networking",  # the handout's own title
}
GRADE_AT_MOST, WORDS_AT_MOST = 8.0, 32
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿]")
_SENTENCE = re.compile(r"(?<=[.?!…])\s+")
_SYLLABLES = pyphen.Pyphen(lang="en_US")
_SILENT = frozenset({"compile", "error", "warning", "info", "debug", "exception"})
"""Calls whose words are for operators, or patterns."""
_READ = re.compile(r"said_|answer_|(?:courtesies|distress|answers|questions|typing)\.py")
"""Files of words that are read, not said; the handout's questions are as long as they are."""


def said_in(path: Path) -> Iterator[str]:
    """The sentences of a file: texts with a gap between words and an end, with `X` where something is put in."""
    for text in _texts(ast.parse(path.read_text(encoding="utf-8"))):
        if " " in text and re.search(r"[A-Za-z]{2}", text) and not re.search(r"\\[bwds(]|\(\?|\bselect\b", text):
            yield " ".join(text.split())


def _texts(tree: ast.AST) -> Iterator[str]:
    """All but docstrings, what is raised or logged, and patterns; texts inside f-strings are told with these."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Raise() | ast.Expr(value=ast.Constant()):
                pass
            case ast.Call() if _name(node.func) in _SILENT:
                waiting += node.keywords
            case ast.JoinedStr():
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values)
                waiting += (part for part in node.values if not isinstance(part, ast.Constant))
            case ast.Constant(value=str(text)):
                yield text
            case _:
                waiting += ast.iter_child_nodes(node)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


Said = list[tuple[Path, str]]


@pytest.fixture(scope="module")
def said() -> Said:
    """All of it, and where it stands."""
    spoken = (path for path in SPOKEN if not _READ.match(path.name))
    return [(path, text) for path in spoken for text in said_in(path) if text not in ALLOWED]


def test_there_is_something_to_judge(said: Said) -> None:
    """The lint would be silent about nothing."""
    assert len(said) > 400
    assert any("That line alone makes a good note." in text for _, text in said)


@pytest.mark.parametrize("why", BANNED)
def test_no_sentence_has_a_banned_word(why: str, said: Said) -> None:
    """One list for each thing that the coach is not."""
    banned = re.compile(rf"\b(?:{BANNED[why]})", re.IGNORECASE)

    assert [(path.name, text) for path, text in said if banned.search(text)] == []


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("sales or war", "Ada is a good prospect."),
        ("guilt", "Your thank-you is overdue."),
        ("streaks and scores", "Seven days in a row!"),
        ("streaks and scores", "85 % of them answer."),
        ("promises", "It will pay off."),
        ("words for builders", "Three takeaways are saved."),
        ("folklore", "Most of jobs are hidden."),
        ("fake cheer", "Awesome!"),
    ],
)
def test_the_lists_find_what_they_are_for(why: str, sentence: str) -> None:
    """A list that finds nothing proves nothing."""
    assert re.search(rf"\b(?:{BANNED[why]})", sentence, re.IGNORECASE)


def test_at_most_one_emoji_and_one_exclamation_mark(said: Said) -> None:
    """And neither where a word does it."""
    assert [text for _, text in said if len(_EMOJI.findall(text)) > 1 or text.count("!") > 1] == []


def test_sentences_are_short(said: Said) -> None:
    """One idea each."""
    sentences = ((path.name, one) for path, text in said for one in _SENTENCE.split(text))

    assert [(name, one) for name, one in sentences if len(one.split()) > WORDS_AT_MOST] == []


def test_it_reads_easily(said: Said) -> None:
    """About grade six to eight, over all that a file says."""
    files = sorted({path for path, _ in said if path.parent.name == "wording"})
    grades = {path.name: grade([text for where, text in said if where == path]) for path in files}

    assert len(grades) > 20
    assert {name: one for name, one in grades.items() if one > GRADE_AT_MOST} == {}


def grade(texts: list[str]) -> float:
    """How many years of school it takes to read them (Flesch and Kincaid)."""
    sentences = [one for text in texts for one in _SENTENCE.split(text) if len(one.split()) > 1]
    words = [word for one in sentences for word in re.findall(r"[A-Za-z']+", one)]
    syllables = sum(len(_SYLLABLES.positions(word)) + 1 for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
