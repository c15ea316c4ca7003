"""What a line that was learned is about: a guess among the topics that talks about work come back to (S12)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from coach.names import fold, shown, stands_in
from coach.patterns import Pattern
from coach.questions import Area

NAME_AT_MOST = 60
"""Letters of a topic's name."""
_SMALL = frozenset({"the", "a", "an", "of", "my", "their", "your"})
_ALIKE, _SHORTEST = 85, 4
"""Of 100: how alike a name with a slip in it has to be; and letters: a shorter one could be any other."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that several people may see alike or differently."""

    name: str
    area: Area


_SIGNS: tuple[tuple[Topic, str], ...] = (
    (
        Topic("Degrees and certificates", Area.MARKETABILITY),
        r"degree|master|phd|doctorate|diploma|bachelor|certifica|licen[cs]|course|bootcamp|grades?\b|gpa\b|exam",
    ),
    (
        Topic("Showing what you can do", Area.MARKETABILITY),
        r"portfolio|project|sample|finished|github|experience|intern(?:ship)?s?\b|volunteer|proof|show(?:ing|s|n)? ",
    ),
    (
        Topic("Skills that count", Area.MARKETABILITY),
        r"skill|excel|python|sql\b|writing|maths?\b|statistic|languages?\b|programming|communicat|software|tools?\b",
    ),
    (
        Topic("Getting hired", Area.NEXT_STEPS),
        r"hire|hiring|interview|apply|applicat|r[eé]sum[eé]|cv\b|recruit|referr|openings?\b|entry.level",
    ),
    (Topic("Pay", Area.ORGANIZATION), r"pay(?:s|ing)?\b|paid|salar|wages?\b|money|earn"),
    (
        Topic("Hours and pressure", Area.JOB),
        r"hours|overtime|weekend|stress|pressure|deadline|burn|tired|nights?\b|shifts?\b|workload|travel",
    ),
    (
        Topic("People and culture", Area.ORGANIZATION),
        r"culture|teams?\b|manager|boss|colleague|remote|office|friendly|politic|mentor",
    ),
    (
        Topic("How the field changes", Area.JOB),
        r"\bai\b|automat|chang|future|trend|grow(?:s|ing)?\b|shrink|regulat|years from now",
    ),
    (
        Topic("Large and small places", Area.ORGANIZATION),
        r"\bbig\b|large|small|start-?ups?\b|agenc|public sector|government|nonprofit|ngo\b|corporat",
    ),
    (
        Topic("Ways into the work", Area.JOB),
        r"background|used to|studied|came from|switch|crossed over|career path|side door|by accident",
    ),
    (
        Topic("First steps", Area.NEXT_STEPS),
        r"begin|start(?:s|ing)?\b|\btry|join|read\b|newsletter|communit|club\b|meet ?ups?\b|conference",
    ),
    (
        Topic("What the work is like", Area.JOB),
        r"hard|difficult|problem|question|day\b|meetings?\b|emails?\b|spend|clients?\b|customers?\b|reports?\b|work\b",
    ),
)
_FINDS = tuple((topic, Pattern(rf"\b(?:{signs})", re.IGNORECASE)) for topic, signs in _SIGNS)
TOPICS = tuple(topic for topic, _ in _SIGNS)


def guess(text: str, known: Iterable[Topic] = ()) -> Topic | None:
    """The topic a line is most likely about; None where nothing tells. `known`: the owner's own topics, which win."""
    said = fold(text)
    mine = [topic for topic in known if stands_in(fold(topic.name), said)]
    if mine:
        return max(mine, key=lambda topic: len(topic.name))
    found = [(len(signs.findall(text)), -number) for number, (_, signs) in enumerate(_FINDS)]
    count, number = max(found)
    return TOPICS[-number] if count else None


def named(typed: str, known: Iterable[Topic] = (), *, area: Area | None = None) -> Topic:
    """The topic that somebody named, in any script: one that there is already, else a new one.

    `known`: the owner's own topics. `area`: of a new one, where its owner said so; else that of its guess.
    """
    name = shown(" ".join(typed.split()), limit=NAME_AT_MOST)
    return found(name, known) or Topic(name, area or _area_of(name))


def found(typed: str, known: Iterable[Topic] = ()) -> Topic | None:
    """The topic that is meant, with a slip or an accent more or less; None where there is none like it."""
    by_name = {topic: fold(topic.name) or topic.name for topic in (*known, *TOPICS)}
    name = fold(typed) or typed
    same = next((topic for topic, key in by_name.items() if key == name), None)
    if same or len(name) < _SHORTEST:
        return same
    alike = process.extractOne(name, by_name, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return alike[2] if alike else None


def meant(typed: str, known: Iterable[Topic]) -> Topic | None:
    """The one of these topics that words mean: by its name, a part of it, or what a line with them is about; None."""
    by_name = {fold(topic.name) or topic.name: topic for topic in known}
    same = found(typed, by_name.values())
    if same and (fold(same.name) or same.name) in by_name:
        return by_name[fold(same.name) or same.name]
    telling = " ".join(word for word in fold(typed).split() if word not in _SMALL)
    part = process.extractOne(telling or typed, list(by_name), scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE)
    if part:
        return by_name[part[0]]
    guessed = guess(typed)
    return by_name.get(fold(guessed.name)) if guessed else None


def _area_of(name: str) -> Area:
    topic = guess(name)
    return topic.area if topic else Area.JOB
