"""Somebody works elsewhere now, as it is told in a few words: a reason to write (coaching.md 2.3)."""

import re
from dataclasses import dataclass

from coach.patterns import Pattern

_LONGEST = 160
"""Letters; in a longer line more is told."""
_DAY = r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|next\b|\d)"
_MOVED_ON = Pattern(
    rf"^(?P<name>[^\W\d_][^,;:()]*?)(?:\s+(?:just|has|have|is|'s))*\s+(?:now\s+(?:works?\s+)?(?:at|for|with)|works?\s+(?:now\s+)?(?:at|for)|working\s+(?:at|for)|joined|started\s+(?:at|with)|moved\s+(?:on\s+)?to|switched\s+to)"
    rf"\s+(?:the\s+)?{_DAY}(?P<firm>[^,;.!?]{{2,60}}?)(?:\s+as\s+(?:an?\s+|the\s+)?(?P<role>[^,;.!?]{{2,60}}?))?(?:\s+(?:now|recently|lately|this\s+(?:week|month)))?\s*[.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NewJob:
    """Of whom it is told, and where they are now, both as typed."""

    name: str
    firm: str
    role: str | None = None


def new_job(words: str) -> NewJob | None:
    """Where somebody works now, if that and nothing else is told."""
    found = _MOVED_ON.match(words.strip()) if len(words) <= _LONGEST and "\n" not in words else None
    return NewJob(found["name"].strip(), found["firm"].strip(), found["role"]) if found else None
