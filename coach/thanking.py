"""Whether a line tells of thanks and of nothing else."""

import re

from coach import said_thanks
from coach.logline import LONGEST, Kind, LogLine
from coach.patterns import Pattern
from coach.typing import plain

_SENDS = Pattern(r"(?:i\s+)?(?:just\s+|already\s+)?(?:sent|gave|wrote|e-?mailed|texted|posted|said)\b", re.IGNORECASE)
_FOR = Pattern(r"\bfor\b", re.IGNORECASE)


def only_thanks(words: str, line: LogLine) -> bool:
    """Whether the thanks went out and are all that happened: `thanked Ana for the coffee`; a coffee had is more (T1)."""
    if not line.thank_you_sent or line.planned:
        return False
    said = plain(words).strip()[:LONGEST]
    if not _SENDS.match(said) and not any(one.sent and not one.start for one in said_thanks.find(said)):
        return False
    return line.kind is Kind.CONTACT or _FOR.search(said) is not None
