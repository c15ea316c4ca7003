"""Something that was sent or given to somebody: what it was is a note, and neither their role nor their firm."""

import re
from dataclasses import dataclass

from coach import said_words as words
from coach.names import fold
from coach.patterns import Pattern
from coach.said_calendar import MONTHS, WEEKDAYS
from coach.said_small import Small
from coach.said_tokens import GONE

_LEAD = r"^\s*(?:(?:and|so|then|also|just|finally|already|i|i've|have|we)\s+)*"
_SENT = r"(?P<sent>sent|e-?mailed|mailed|forwarded|texted|messaged|dm'?d|whatsapped|posted)"
_GAVE = r"gave|handed|lent|showed|passed|shared"
_OWN = r"(?:my|our)"
_THING = rf"(?:{_OWN}|the|an?|some|that|this|those|these)"
_NO_NAME = rf"(?:{_THING}|me|us|you|him|her|them|it|out|off|over|in|on|up|to|for|with|back|along|every\w*|some\w+|all|people|thanks?|thx|ty)\b"
_WORD = r"[^\W\d_][\w.'’-]*"  # noqa: RUF001 # as typed on a phone
_WHO = rf"(?P<who>(?!{_NO_NAME}){_WORD}(?:\s+(?!{_THING}\b){_WORD}){{0,3}})"
_ENDS = rf"(?=\s*(?:$|[,;:.()!?{GONE}])|\s+(?:at|in|from|via|after|during|and|but|yesterday|today|last)\b)"
_PATTERNS = (
    Pattern(rf"{_LEAD}{_SENT}\s+{_WHO}\s+(?P<what>{_THING}\s+[^,;:.()!?{GONE}]+?){_ENDS}", re.IGNORECASE),
    Pattern(rf"{_LEAD}(?:{_GAVE})\s+{_WHO}\s+(?P<what>{_OWN}\s+[^,;:.()!?{GONE}]+?){_ENDS}", re.IGNORECASE),
    Pattern(
        rf"{_LEAD}{_SENT}\s+(?P<what>{_THING}\s+(?:[\w'/-]+\s+){{1,5}}?)(?:on\s+|over\s+)?to\s+(?P<who>)(?!{_NO_NAME})(?=\w)",
        re.IGNORECASE,
    ),
    Pattern(
        rf"{_LEAD}(?:{_GAVE})\s+(?P<what>{_OWN}\s+(?:[\w'/-]+\s+){{1,5}}?)(?:on\s+|over\s+)?(?:to|with)\s+(?P<who>)(?!{_NO_NAME})(?=\w)",
        re.IGNORECASE,
    ),
)
_MESSAGE = Small(
    r"\b(?:messages?|e-?mails?|mails?|texts?|dms?|notes?|lines?|invit\w*|requests?|repl(?:y|ies)|words?)\b"
)
"""What is nothing but a message."""
_OTHERWISE = Small(r"\bthank|\bthx\b|\bintro|\bcards?\b")
"""Thanks, introductions and business cards are read as such."""
_TOLD = Small(r"\b(?:talk|speech|presentation|thoughts|lunch|dinner|table|ride|taxi|best|love|word)\b")
"""What is given without anything changing hands."""


_SMALL = words.word_set(
    "my our the a an some that thi those these of for on to in with by he she they i it today tomorrow week month next last"
) | {*WEEKDAYS, *MONTHS}
"""Words that say nothing of what it was; those in *s* without it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What went to somebody; all places are those of the text."""

    start: int
    who: int
    """Where their name begins."""
    what: tuple[int, int]
    note: str | None
    """The owner's own words for it; None for a message that is nothing else."""
    wrote: bool
    """Whether it was sent, not given by hand."""


def keeps(sent: str, promise: str) -> bool:
    """Whether what went out to somebody (`LogLine.sent`) is named in what the owner promised them."""
    return bool(_words(sent) & _words(promise))


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in fold(text).split()} - _SMALL


def find(text: str) -> Sent | None:
    """What somebody was sent or given, where a text begins with it."""
    found = next(filter(None, (pattern.match(text) for pattern in _PATTERNS)), None)
    if found is None or _OTHERWISE.search(found["what"]):
        return None
    sent = found.groupdict().get("sent")
    if not sent and _TOLD.search(found["what"]):
        return None
    start = len(text) - len(text.lstrip())
    verb = text[start : min(found.start("what"), found.start("who"))].rsplit(maxsplit=1)[-1]
    note = None if _MESSAGE.search(found["what"]) else f"{verb.lower()} {found['what'].strip()}"
    return Sent(start, found.start("who"), found.span("what"), note, bool(sent))
