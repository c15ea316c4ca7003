"""Thank-you notes in three tones, made of what is stored; an empty slot drops its sentence (S29, coaching.md 5.1)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from rapidfuzz import fuzz

WORDS_AT_MOST = 120
ALIKE = 80
"""Of 100: from here on two notes are the same note (coaching.md 5.1, lint)."""
NOTES_KEPT_APART = 90
"""Days in which no two notes should be alike."""


class Tone(StrEnum):
    """How a note sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Thanks:
    """What a note can be made of; all as the owner typed it, empty where nothing is known."""

    first: str
    """How they are addressed; the whole name where that was not said."""
    me: str
    """What the owner signs with."""
    when: str
    """yesterday, on Tuesday, on 9 April."""
    date: str
    minutes: str = ""
    insight: str = ""
    changed: str = ""
    """What it changed."""
    next_action: str = ""
    by_when: str = ""
    promised: str = ""
    """What they offered."""
    offer: str = ""
    """What the owner can give back, a whole sentence."""
    late: bool = False


_NO_REPLY = "I'll tell you how it goes, and there's no need to reply."
_PARAGRAPHS: Mapping[Tone, Sequence[Sequence[Sequence[str]]]] = {
    Tone.WARM: (
        (("Hi {first},",),),
        (
            ("Thank you for talking with me {when}.",),
            ("What has stayed with me is {insight}; {changed}.", "What has stayed with me is {insight}."),
        ),
        (
            (
                "I've settled on a next step: {next_action}, by {by_when}. " + _NO_REPLY,
                "I've settled on a next step: {next_action}. " + _NO_REPLY,
            ),
            ("Thank you also for offering to {promised}.",),
        ),
        (("{offer}",),),
        (("Thanks again for your time and your frankness,\n{me}",),),
    ),
    Tone.FORMAL: (
        (("Dear {first},",),),
        (
            ("Thank you for meeting with me on {date}.",),
            (
                "I am grateful for your time, and in particular for this: {insight_said}.",
                "I am grateful for your time.",
            ),
            ("It has changed how I see things: {changed}.",),
        ),
        (
            (
                "Following our talk I will take this next step: {next_action}, by {by_when}.",
                "Following our talk I will take this next step: {next_action}.",
            ),
            ("Thank you also for offering to {promised}.",),
            ("{offer}",),
        ),
        (("With appreciation,\n{me}",),),
    ),
    Tone.BRIEF: (
        (
            (
                "Hi {first}, thank you for {minutes} minutes well spent {when}.",
                "Hi {first}, thank you for your time {when}.",
            ),
            ("The part I keep coming back to is {insight}.",),
            ("My next step: {next_action}.",),
            ("{offer}",),
        ),
        (("{me}",),),
    ),
}
"""Paragraphs of sentences, each with its wordings: the first whose slots are all filled is taken."""
_LATE = "This should have reached you sooner. "
_LEADING = re.compile(
    r"(?:the|a|an|it|it's|that|there|this|these|those|nobody|most|many|some|people|you|your|we|they|in|on|at|to|for|how|what)\b",
    re.IGNORECASE,
)
"""A sentence that begins so can go on after *that*; another word may be a name and stays as it is."""
_NO_JOB = re.compile(
    r"\b(?:job|jobs|opening|openings|position|positions|vacanc\w+|r[eé]sum[eé]|cv|internship)\b", re.IGNORECASE
)


def thank_you(thanks: Thanks, tone: Tone) -> str:
    """The note, ready to be copied; it asks for nothing."""
    slots = _slots(thanks)
    paragraphs = [" ".join(_sentences(wordings, slots)) for wordings in _PARAGRAPHS[tone]]
    said = [paragraph for paragraph in paragraphs if paragraph]
    if thanks.late:
        body = 0 if tone is Tone.BRIEF else 1
        said[body] = _with_late(said[body], tone, thanks)
    return "\n\n".join(said)


def lint(note: str, *, name: str, insight: str, next_action: str, earlier: Sequence[str] = ()) -> frozenset[str]:
    """What is not as it should be, by name; empty for a good note. `earlier`: notes of the last ninety days."""
    found = {
        "too_long": len(note.split()) > WORDS_AT_MOST,
        "asks": "?" in note,
        "job_words": bool(_NO_JOB.search(note)),
        "no_name": name.casefold() not in note.casefold(),
        "no_insight": not insight or _core(insight) not in note.casefold(),
        "no_next_step": not next_action or _core(next_action) not in note.casefold(),
        "too_loud": note.count("!") > 1,
        "said_before": any(fuzz.ratio(note, one) > ALIKE for one in earlier),
    }
    return frozenset(problem for problem, holds in found.items() if holds)


def _slots(thanks: Thanks) -> dict[str, str]:
    insight = _bare(thanks.insight)
    return {
        "first": thanks.first,
        "me": thanks.me,
        "when": thanks.when,
        "date": thanks.date,
        "minutes": thanks.minutes,
        "insight": _after_that(insight),
        "insight_said": insight,
        "changed": _bare(thanks.changed),
        "next_action": _bare(thanks.next_action),
        "by_when": thanks.by_when,
        "promised": _bare(thanks.promised),
        "offer": thanks.offer.strip(),
    }


def _sentences(wordings: Sequence[Sequence[str]], slots: Mapping[str, str]) -> list[str]:
    chosen = []
    for alternatives in wordings:
        sentence = next((one for one in alternatives if all(slots[slot] for slot in _named(one))), None)
        if sentence:
            chosen.append(sentence.format_map(slots))
    return chosen


def _named(sentence: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(sentence) if name]


def _with_late(paragraph: str, tone: Tone, thanks: Thanks) -> str:
    if tone is not Tone.BRIEF:
        return _LATE + paragraph
    greeting = f"Hi {thanks.first}, "
    rest = paragraph.removeprefix(greeting)
    return f"{greeting}this should have reached you sooner. {rest[:1].upper()}{rest[1:]}"


def _bare(text: str) -> str:
    """Without the sign at its end, since the sentence goes on."""
    return text.strip().rstrip(".!;,:").strip()


def _after_that(insight: str) -> str:
    if not insight:
        return ""
    if _LEADING.match(insight):
        first, space, rest = insight.partition(" ")
        return f"that {first.lower()}{space}{rest}"
    return f"this: {insight}"


def _core(text: str) -> str:
    # Past the first word, whose capital may have been taken away.
    return _bare(text).casefold().partition(" ")[2] or _bare(text).casefold()
