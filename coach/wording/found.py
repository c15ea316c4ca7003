"""What a search says."""

from collections.abc import Sequence

from coach.excerpts import around
from coach.phrases import Line, line, strong
from coach.wording import days, people

_WHERE = {
    "address_as": "You call them {}",
    "role": "{}",
    "notes": "In your notes: “{}”",
    "common_ground": "How you know each other: “{}”",
    "honest_reason": "Why you ask: “{}”",
    "met_via": "Met through {}",
    "introduced_by": "Introduced by {}",
    "text": "They told you: “{}”",
    "words": "You noted: “{}”",
    "named": "They named: “{}”",
    "openings": "They told of an opening: “{}”",
    "surprised": "It surprised you: “{}”",
    "mood_why": "You noted: “{}”",
    "differently": "You noted: “{}”",
}


def reason(where: str, text: str, words: Sequence[str]) -> str:
    """Where these folded words stand, with what stands around them."""
    said = _WHERE[where].format(around(text, words))
    return said[:1].upper() + said[1:]


def instead(typed: str, words: Sequence[str], count: int, *, more: bool) -> list[Line]:
    """Nobody fits what was typed, but these people fit what may have been meant."""
    meant = " ".join(words)
    return [line(f"Nobody fits “{people.name(typed)}” to the letter."), how_many(meant, count, more=more)]


def how_many(words: str, count: int, *, more: bool) -> Line:
    """How many people fit; `more`: there are more than that."""
    if more:
        return strong(f"More than {count} people fit “{people.name(words)}”. One more word would help.")
    fit = "One person fits" if count == 1 else f"{days.number(count).capitalize()} people fit"
    return strong(f"{fit} “{people.name(words)}”.")


def page(number: int, of: int) -> Line:
    """Which page of how many, counted from one."""
    return line(f"Page {number} of {of}")
