"""Whether a line that was noted sounds like a promise, whose it is, and by when."""

import datetime as dt
import re
from collections.abc import Sequence

from coach import until
from coach.hours import NO_END
from coach.names import fold
from coach.patterns import Pattern

_BY = Pattern(r"[\s,;:-]+(?:by|until|on|before)\s+(?P<day>[^,;]{3,30})$", re.IGNORECASE)
_THEIRS = Pattern(r"(?:they|she|he)\b[\s:]*", re.IGNORECASE)
_DOES = (
    r"(?:send|e-?mail|mail|share|forward|introduce|intro|connect|call|write|text|message|bring|show|find(?:\s+out)?|look\s+(?:up|into|at)|"
    r"ask|pass\s+on|put\s+(?:me|us|her|him|them)\s+in\s+touch|get\s+back|let\s+(?:me|her|him|them)\s+know|lend|review|read|report\s+back|tell|"
    r"follow\s+up|recommend|refer)"
)
_SOUNDS = Pattern(
    rf"""^(?:to[\s-]?do\b|i\s+owe\b|owe\b|must\s+{_DOES}|need\s+to\s+{_DOES}|(?:i\s+)?have\s+to\s+{_DOES}|{_DOES}\s+(?:her|him|them|over)\b|remember\s+to\s+{_DOES})
    |\b(?:promised|promise\s+to|i(?:'ll|\s+will|'d|\s+said\s+i(?:'d|\s+would)|\s+agreed\s+to|\s+offered\s+to|'m\s+going\s+to)\s+(?:also\s+|then\s+)?{_DOES})\b
    |\b(?:(?:'ll|will|would|'d|offered\s+to|agreed\s+to|wants\s+to|is\s+going\s+to)\s+(?:also\s+)?{_DOES})\s+(?:me|us|my|over|on)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WAS_SAID = Pattern(r"\b(?:too\s+much|never|nobody|people|everybody|a\s+lot\s+of|don't|do\s+not)\b", re.IGNORECASE)
_LONGEST = 300
"""Letters of a line that may be a promise; a longer one tells of more."""


def sounds_promised(text: str) -> bool:
    """Whether a line sounds like something that one of the two said they would do; good for a question only."""
    return len(text) <= _LONGEST and _SOUNDS.search(text) is not None and not _WAS_SAID.search(text)


def is_theirs(text: str, names: Sequence[str | None]) -> bool:
    """Whether a promise is that of the contact, who is called by these names; else it is the owner's."""
    said = fold(text)
    called = {fold(name or "") for name in names} | {fold(name or "").partition(" ")[0] for name in names}
    return bool(_THEIRS.match(text)) or any(one and said.startswith(f"{one} ") for one in called)


def by_when(text: str, *, today: dt.date, day_first: bool = False) -> dt.date | None:
    """The day by which something is promised, where one ends the line and is still ahead."""
    found = _BY.search(text)
    day = until.read(found["day"], today=today, day_first=day_first) if found else None
    return day if day and today <= day < NO_END else None
