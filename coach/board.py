"""What several people said about one thing, in the light of each other (S28, coaching.md 6.2)."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process, utils

from coach.patterns import Pattern

AGES_AFTER = dt.timedelta(days=730)
SHOWN = 3
"""Earlier lines that a new one is set beside, at most."""


class Stance(StrEnum):
    """How a line stands to a statement."""

    FOR = "for"
    AGAINST = "against"
    DEPENDS = "depends"


class Answer(StrEnum):
    """What the owner says of two lines beside each other."""

    AGREES = "agrees"
    DIFFERS = "differs"
    DEPENDS = "depends"
    ANOTHER = "another"


class Label(StrEnum):
    """How well a statement is founded, in words; never a number."""

    ONCE = "once"
    ECHO = "echo"
    PATTERN = "pattern"
    SOLID = "solid"
    SPLIT = "split"
    AGING = "aging"


class Missing(StrEnum):
    """Whose view is not heard yet."""

    ELSEWHERE = "elsewhere"
    EARLY = "early"
    TALKS = "talks"


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's line about something; `place` is their organization, None where it is not known."""

    person: str
    """Empty: it is from no talk, but read, taught or lived."""
    place: str | None
    day: dt.date
    stance: Stance
    text: str
    role: str | None = None
    basis: str | None = None
    """first_hand, heard or opinion; None: not said."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line on a topic, in the order in which lines were put there: what it added."""

    talk: int | None
    """None: it is from no talk."""
    claim: int | None
    """None: it stands for itself, or was not compared yet."""
    stance: Stance | None


_OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR, Stance.DEPENDS: Stance.AGAINST}
MANY = 3
"""People who agree, from whom on it is fairly solid."""
_FIRST_HAND = "first_hand"
_EARLY = Pattern(
    r"\b(?:junior|trainee|intern|student|apprentice|graduate|assistant|entry.level|working student|new to)\b",
    re.IGNORECASE,
)
"""What those are called who began lately, as far as a role tells."""
_QUIET_TALKS = 2
"""Talks in a row that added nothing, after which trying something teaches more than the next one."""


def stance(earlier: Stance, answer: Answer) -> Stance | None:
    """How a new line stands to the statement of an earlier one; None where it is another matter."""
    return {
        Answer.AGREES: earlier,
        Answer.DIFFERS: _OPPOSITE[earlier],
        Answer.DEPENDS: Stance.DEPENDS,
        Answer.ANOTHER: None,
    }[answer]


def label(voices: Sequence[Voice], *, today: dt.date) -> Label:
    """How well it is founded. `voices`: one or more; of one person all lines count once."""
    stances = {voice.stance for voice in voices}
    if len(stances) > 1 or Stance.DEPENDS in stances:
        return Label.SPLIT
    people = {voice.person for voice in voices if voice.person}
    # Who did not say where they work may work anywhere, so they make no second place.
    places = {voice.place for voice in voices if voice.person and voice.place}
    if max(voice.day for voice in voices) < today - AGES_AFTER:
        return Label.AGING
    if len(people) <= 1:
        return Label.ONCE
    if len(people) >= MANY and len(places) > 1:
        return Label.SOLID
    return Label.PATTERN if len(places) > 1 else Label.ECHO


def weight(voice: Voice) -> float:
    """What breaks a tie between two that are founded alike: what somebody saw themselves; it hides nobody."""
    return 1.0 if voice.basis == _FIRST_HAND else 0.5


def strength(voices: Sequence[Voice]) -> tuple[int, int, float]:
    """By what the statements of a topic are put in order: how many people, how many places, and then the weights."""
    people = {voice.person for voice in voices if voice.person}
    places = {voice.place for voice in voices if voice.place}
    return len(people), len(places), sum(weight(voice) for voice in voices)


def enough(steps: Sequence[Step]) -> bool:
    """Whether the last two talks on a topic brought no new statement and no other view.

    `steps`: all lines on the topic, the first one first. A line that was not compared yet may be news.
    """
    known: set[int] = set()
    news: dict[int, bool] = {}
    for step in steps:
        adds = step.claim is None or step.claim not in known or step.stance is not Stance.FOR
        if step.claim is not None:
            known.add(step.claim)
        if step.talk is not None:
            news[step.talk] = news.pop(step.talk, False) or adds
    lately = list(news.values())[-_QUIET_TALKS:]
    return len(news) > _QUIET_TALKS and not any(lately)


def nearest(text: str, earlier: Iterable[tuple[int, str]]) -> list[int]:
    """The ids of the earlier lines that are most like a new one, the likest first, three at most."""
    alike = process.extract(
        text, dict(earlier), scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=None
    )
    ranked = sorted(alike, key=lambda one: (-one[1], -one[2]))
    return [number for _, _, number in ranked[:SHOWN]]


def likest(pairs: Iterable[tuple[int, str, str]]) -> list[int]:
    """Of (id, its line, another line) the ids in the order of how alike the two lines are, the likest first."""
    scored = [
        (-fuzz.token_set_ratio(utils.default_process(one), utils.default_process(other)), number)
        for number, one, other in pairs
    ]
    return [number for _, number in sorted(scored)]


def missing(voices: Sequence[Voice]) -> list[Missing]:
    """Whose view is not heard yet, as far as places and roles tell."""
    heard = [voice for voice in voices if voice.person]
    if not heard:
        return [Missing.TALKS] if voices else []
    lacks = []
    places = {voice.place for voice in heard}
    several = len({voice.person for voice in heard}) > 1
    if several and len(places) == 1 and None not in places:
        lacks.append(Missing.ELSEWHERE)
    roles = [voice.role for voice in heard]
    if several and all(roles) and not any(_EARLY.search(role or "") for role in roles):
        lacks.append(Missing.EARLY)
    return lacks
