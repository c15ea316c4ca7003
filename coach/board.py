"""What several people said about one thing, in the light of each other (S28, coaching.md 6.2)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, utils

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


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's line about something; `place` is their organization, None where it is not known."""

    person: str
    place: str | None
    day: dt.date
    stance: Stance
    text: str


_OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR, Stance.DEPENDS: Stance.AGAINST}
_MANY = 3


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
    people = {voice.person for voice in voices}
    # Who did not say where they work may work anywhere, so they make no second place.
    places = {voice.place for voice in voices if voice.place}
    if max(voice.day for voice in voices) < today - AGES_AFTER:
        return Label.AGING
    if len(people) == 1:
        return Label.ONCE
    if len(people) >= _MANY and len(places) > 1:
        return Label.SOLID
    return Label.PATTERN if len(places) > 1 else Label.ECHO


def nearest(text: str, earlier: Iterable[tuple[int, str]]) -> list[int]:
    """The ids of the earlier lines that are most like a new one, the likest first, three at most."""
    said = utils.default_process(text)
    ranked = sorted(earlier, key=lambda one: (-fuzz.token_set_ratio(said, utils.default_process(one[1])), -one[0]))
    return [number for number, _ in ranked[:SHOWN]]


def likest(pairs: Iterable[tuple[int, str, str]]) -> list[int]:
    """Of (id, its line, another line) the ids in the order of how alike the two lines are, the likest first."""
    scored = [
        (-fuzz.token_set_ratio(utils.default_process(one), utils.default_process(other)), number)
        for number, one, other in pairs
    ]
    return [number for _, number in sorted(scored)]


def missing(voices: Sequence[Voice]) -> bool:
    """Whether all voices come from one known place, so that a view from elsewhere is missing."""
    places = {voice.place for voice in voices}
    return len({voice.person for voice in voices}) > 1 and len(places) == 1 and None not in places
