"""How a person is named."""

import re
from collections.abc import Iterable

from coach.names import shown
from coach.patterns import Pattern
from coach.said_words import EVENT, PLATFORM

ON_SCREEN = 1_000
"""Letters of words that are given back; more are kept."""

_DETERMINED = Pattern(r"(?:the|a|an|my|our|his|her|their|some|this|that|\d+)\b", re.IGNORECASE)
"""Words that make another article too much."""


def name(text: str) -> str:
    """A name as typed; a very long one is cut on the screen only."""
    return shown(" ".join(text.split()) or text)


def as_typed(text: str) -> str:
    """Words that were not understood: a command is gone from the screen once it is sent, so they are given back."""
    return shown(" ".join(text.split()), limit=ON_SCREEN)


def listed(names: Iterable[str]) -> str:
    """`Ada Lovelace, Bo Lind and 3 more`, or all of them where they are three at most; each once."""
    told = [shown(" ".join(one.split()), limit=_ONE_OF_SEVERAL) for one in dict.fromkeys(names)]
    if len(told) > _NAMED_OF_SEVERAL + 1:
        told = [*told[:_NAMED_OF_SEVERAL], f"{len(told) - _NAMED_OF_SEVERAL} more"]
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


_NAMED_OF_SEVERAL, _ONE_OF_SEVERAL = 2, 40


def position(role: str | None, organization: str | None) -> str:
    """`Analyst at Babbage & Co`, or what of it is known."""
    role = shown(role, limit=120) if role else None
    organization = shown(organization, limit=120) if organization else None
    if role and organization:
        return f"{_capital(role)} at {organization}"
    return _capital(role) if role else organization or ""


def with_organization(text: str, organization: str | None) -> str:
    """`Ada Lovelace, Babbage & Co`, short enough for a button."""
    return shown(f"{name(text)}, {organization}" if organization else name(text), limit=75)


def met_at(met_via: str | None) -> str:
    """` at the career fair`, ` on LinkedIn`, with its space in front; nothing where it was not said."""
    if not met_via:
        return ""
    place = shown(met_via)
    if PLATFORM.match(met_via):
        return f" on {place}"
    gathered = place[:1].islower() and EVENT.search(place) and not _DETERMINED.match(place)
    return f" at {'the ' if gathered else ''}{place}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
