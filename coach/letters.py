"""Thank-you notes in three tones, made of what is stored; an empty slot drops its sentence (S29, coaching.md 5.1)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from coach.patterns import Pattern
from coach.templates import Paragraphs, after_that, bare, written

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
    """yesterday, on Tuesday, on 9 April; empty where the day is not known."""
    date: str
    minutes: str = ""
    insight: str = ""
    changed: str = ""
    """What it changed."""
    next_action: str = ""
    by_when: str = ""
    promised: str = ""
    """What they offered, as it goes on after *offering to*."""
    mine: str = ""
    """What the owner promised, as it goes on after *I'll*."""
    referral: str = ""
    """Whom they named, and let the owner mention them to."""
    offer: str = ""
    """What the owner can give back, a whole sentence."""
    late: bool = False


_NO_REPLY = "I'll tell you how it goes, and there's no need to reply."
_PARAGRAPHS: Mapping[Tone, Paragraphs] = {
    Tone.WARM: (
        (("Hi {first},",),),
        (
            ("Thank you for talking with me {when}.", "Thank you for talking with me."),
            ("What has stayed with me is {insight}; {changed}.", "What has stayed with me is {insight}."),
        ),
        (
            (
                "I've settled on a next step: {next_action}, by {by_when}. " + _NO_REPLY,
                "I've settled on a next step: {next_action}. " + _NO_REPLY,
            ),
            ("Thank you also for offering to {promised}.",),
            ("As promised, I'll {mine}.",),
            ("I'll write to {referral} and mention you, as you suggested.",),
        ),
        (("{offer}",),),
        (("Thanks again for your time and your frankness,\n{me}", "Thanks again for your time and your frankness."),),
    ),
    Tone.FORMAL: (
        (("Dear {first},",),),
        (
            ("Thank you for meeting with me on {date}.", "Thank you for meeting with me."),
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
            ("As promised, I'll {mine}.",),
            ("I'll write to {referral} and mention you, as you suggested.",),
            ("{offer}",),
        ),
        (("With appreciation,\n{me}", "With appreciation."),),
    ),
    Tone.BRIEF: (
        (
            (
                "Hi {first}, thank you for {minutes} minutes well spent {when}.",
                "Hi {first}, thank you for your time {when}.",
                "Hi {first}, thank you for your time.",
            ),
            ("The part I keep coming back to is {insight}.",),
            ("My next step: {next_action}.",),
            ("{offer}",),
        ),
        (("{me}",),),
    ),
}
_THEIRS = Pattern(
    r"(?:what has stayed with me is|the part i keep coming back to is|in particular for this:|next step:)[^\n]*?(?:[.;](?=\s)|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""What is thanked for, and what comes of it: there a job may be spoken of."""
_MAY = Pattern(r"(?:yes|yep|sure|ok|okay)\b.*|(?:i )?may(?: mention (?:her|him|them))?", re.IGNORECASE)
"""What stands behind somebody's name where the contact may be mentioned to them."""
_MEANT = Pattern(
    r"(?:(?:maybe|perhaps|probably|so|then|and)[\s,]+)*"
    r"(?:i(?:'ll|'d better|'d like to|'m going to|'m gonna| will| would like to| should| could| must| may| might| need to"
    r"| want to| have to| ought to| plan to| am going to| gotta| wanna)|should|need to|want to|have to|ought to|must|to)\s+"
    r"(?:(?:also|really|probably|definitely|just|maybe)\s+)*(?=\w)",
    re.IGNORECASE,
)
"""How a next step is noted; in a letter it is settled."""
_LATE = "This should have reached you sooner. "
_NO_JOB = Pattern(
    r"\b(?:job|jobs|opening|openings|position|positions|vacanc\w+|r[eé]sum[eé]|cv|internship)\b", re.IGNORECASE
)


def thank_you(thanks: Thanks, tone: Tone) -> str:
    """The note, ready to be copied; it asks for nothing."""
    slots = _slots(thanks)
    said = written(_PARAGRAPHS[tone], slots)
    body = 0 if tone is Tone.BRIEF else 1
    if thanks.late and len(said) > body:
        said[body] = _with_late(said[body], tone, thanks)
    return "\n\n".join(said)


def may_mention(named: str) -> str:
    """Of the people that somebody named, a line each, the first to whom they may be mentioned; empty where none is."""
    parts = (line.split(",") for line in named.splitlines())
    return next((one[0].strip() for one in parts if len(one) > 1 and _MAY.fullmatch(one[-1].strip())), "")


def lint(note: str, *, name: str, insight: str, next_action: str, earlier: Sequence[str] = ()) -> frozenset[str]:
    """What is not as it should be, by name; empty for a good note. `earlier`: notes of the last ninety days."""
    found = {
        "too_long": len(note.split()) > WORDS_AT_MOST,
        "asks": "?" in note,
        "job_words": bool(_NO_JOB.search(_THEIRS.sub("", note))),
        "no_name": name.casefold() not in note.casefold(),
        "no_insight": not insight or _core(insight) not in note.casefold(),
        "no_next_step": not next_action or _core(_step(next_action)) not in note.casefold(),
        "too_loud": note.count("!") > 1,
        "said_before": any(fuzz.ratio(note, one) > ALIKE for one in earlier),
    }
    return frozenset(problem for problem, holds in found.items() if holds)


def _slots(thanks: Thanks) -> dict[str, str]:
    insight = bare(thanks.insight)
    return {
        "first": thanks.first,
        "me": thanks.me,
        "when": thanks.when,
        "date": thanks.date,
        "minutes": thanks.minutes,
        "insight": after_that(insight),
        "insight_said": insight,
        "changed": bare(thanks.changed),
        "next_action": _step(thanks.next_action),
        "by_when": thanks.by_when,
        "promised": bare(thanks.promised),
        "mine": bare(thanks.mine),
        "referral": bare(thanks.referral),
        "offer": thanks.offer.strip(),
    }


def _step(text: str) -> str:
    """A next step as it goes on after *my next step:*, without the *I should* with which it was noted."""
    said = bare(text)
    return said[found.end() :] if (found := _MEANT.match(said)) else said


def _with_late(paragraph: str, tone: Tone, thanks: Thanks) -> str:
    if tone is not Tone.BRIEF:
        return _LATE + paragraph
    greeting = f"Hi {thanks.first}, "
    rest = paragraph.removeprefix(greeting)
    return f"{greeting}this should have reached you sooner. {rest[:1].upper()}{rest[1:]}"


def _core(text: str) -> str:
    # Past the first word, whose capital may have been taken away.
    return bare(text).casefold().partition(" ")[2] or bare(text).casefold()
