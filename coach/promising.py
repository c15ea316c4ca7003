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
_OFFERED = Pattern(
    r"\b(?:she|he|they)\b[^.;!?]*?\b(?:and|also|she|he|they)\s+(?:also\s+|even\s+|kindly\s+)?(?:offered|promised|agreed|wants)\s+to\b[^.;!?]*\b(?:me|us|my)\b",
    re.IGNORECASE,
)
"""Somewhere in a line that tells more: she said I should try it and offered to look at my CV."""
_I_WILL = Pattern(r"\bi(?:'ll|\s+will|\s+(?:offered|promised|agreed)\s+to)\b", re.IGNORECASE)
"""Whoever else stands in the line: she liked it and I offered to send her my slides."""
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
_THANKS = Pattern(
    r"(?:say\s+)?(?:thank|thanks|thank[\s-]you)\b|(?:write|send)\s+(?:\w+\s+){0,4}?(?:thanks|thank[\s-]you)\b",
    re.IGNORECASE,
)
_TO = Pattern(r"^(?:to|about|of|that)\s+", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tmrw|tonight"
_BEHIND_ON = r"(?:on|by|until|before|in|at\s+the\s+end\s+of)\s+[^,;]{2,40}|(?:next|this)\s+\w+"
_ENDS = Pattern(rf"(?:{_WEEKDAY}|{_BEHIND_ON})(?:\s+(?:morning|afternoon|evening))?", re.IGNORECASE)
_BEGINS = Pattern(rf"(?:{_WEEKDAY}|{_BEHIND_ON})", re.IGNORECASE)
_ON = frozenset({"on", "by", "until", "before", "in"})
_NOT_BEFORE_A_DAY = frozenset(
    {"from", "of", "about", "since", "last", "next", "this", "the", "for", "and", "with", "to"}
)
"""Notes from Monday are no notes for Monday."""
_I_PROMISED = Pattern(
    r"^(?:i(?:'ve|\s+have)?\s+)?(?:(?:promised|agreed|offered)\s+(?:(?!to\b)[\w'.-]+\s+){0,3}to\s+|owe\s+(?:[\w'.-]+\s+){1,3}?(?=(?:a|an|the|my|some)\s))",
    re.IGNORECASE,
)
_WORDS_OF_A_DAY = 6
_WHO = Pattern(
    r"(?:(?:they|she|he|i)\b[\s:,]*)?(?:(?:'ll|'d|will|would|promised?(?:\s+to)?|offer(?:ed|s)?\s+to|agreed\s+to|wants?\s+to"
    r"|said\s+(?:they|she|he|i)(?:'d|'ll|\s+would|\s+will)|(?:am|is|are|'m|'s|'re)\s+going\s+to)\s+)?",
    re.IGNORECASE,
)
_VERB = Pattern(
    r"(?P<does>send|email|mail|share|forward|introduce|connect|call|write|text|message|bring|show|find|look|ask|pass|put|get|let"
    r"|lend|review|read|report|tell|follow|recommend|give|help|check|try|come|meet|invite|pay|speak|talk)s?",
    re.IGNORECASE,
)
_THIRD = Pattern(r"\b(?:she|he|they|her|him|them|his|their|hers|theirs)\b", re.IGNORECASE)
_OWN_PLAN = Pattern(
    r"\W*(?:(?:so|and|then|ok|okay|now|next)[\s,:]+)*(?:i['\u2019]?m\s+(?:gonna|going\s+to)|i\s+am\s+going\s+to|ima"
    r"|i['\u2019]ll|i\s+(?:will|should|shall|wanna|want\s+to|plan\s+to|intend\s+to)|my\s+(?:plan|next\s+step))\b",
    re.IGNORECASE,
)
_LONGEST = 300
"""Letters of a line that may be a promise; a longer one tells of more."""


def sounds_promised(text: str) -> bool:
    """Whether a line sounds like something that one of the two said they would do; good for a question only."""
    return len(text) <= _LONGEST and _SOUNDS.search(text) is not None and not _WAS_SAID.search(text)


def is_own_plan(text: str) -> bool:
    """Whether a line tells what the owner means to do, and not what somebody told them: `im gonna redo my portfolio`."""
    return _OWN_PLAN.match(text) is not None


def is_theirs(text: str, names: Sequence[str | None]) -> bool:
    """Whether a promise is that of the contact, who is called by these names; else it is the owner's."""
    if _I_WILL.search(text) and not _OFFERED.search(text):
        return False
    said = fold(text)
    called = {fold(name or "") for name in names} | {fold(name or "").partition(" ")[0] for name in names}
    return bool(_THEIRS.match(text) or _OFFERED.search(text)) or any(
        one and said.startswith(f"{one} ") for one in called
    )


def as_said_on(text: str, names: Sequence[str | None] = ()) -> str:
    """What is promised as it goes on after *offering to* or *I'll*: `ask the team lead`; empty where it cannot be told.

    `names`: of whoever promised, who may stand in front of it. What speaks of somebody as *her* or *they* is left out:
    in a note to them it would be *you*.
    """
    begun = next((one for one in names if one and fold(text).startswith(f"{fold(one)} ")), None)
    said = text[len(begun) :] if begun else text
    said = _WHO.sub("", said.strip(), count=1)
    verb, space, rest = said.rstrip(" .!").partition(" ")
    does = _VERB.fullmatch(verb)
    return f"{does['does'].lower()}{space}{rest}" if does and rest and not _THIRD.search(rest) else ""


def by_when(text: str, *, today: dt.date, day_first: bool = False) -> dt.date | None:
    """The day by which something is promised, where one ends the line and is still ahead."""
    found = _BY.search(text[-_LONGEST:])
    day = until.read(found["day"], today=today, day_first=day_first) if found else None
    return day if day and today <= day < NO_END else None


def done_by(text: str, *, today: dt.date, day_first: bool = False) -> tuple[str, dt.date | None]:
    """What is to be done, and the local day for it, where one ahead ends or begins the words: `write to Ada in 2 weeks`.

    Only a plain weekday or what stands behind *on*, *by* or *in* is a day: April, and the 5 tips, may be anything.
    """
    said = _TO.sub("", text.strip(" ,;.!")).split()
    for count in range(1, min(_WORDS_OF_A_DAY, len(said) - 1) + 1):
        for phrase, rest, where in ((said[-count:], said[:-count], _ENDS), (said[:count], said[count:], _BEGINS)):
            before = " ".join(rest[-1:]).lower()
            if not where.fullmatch(" ".join(phrase)) or (where is _ENDS and before in _NOT_BEFORE_A_DAY):
                continue
            day = until.read(" ".join(phrase), today=today, day_first=day_first)
            if day:
                what = rest[:-1] if where is _ENDS and before in _ON else rest
                return _TO.sub("", " ".join(what)).rstrip(" ,;"), day if today < day < NO_END else None
    return " ".join(said), None


def without_i_promised(text: str) -> str:
    """What was promised, without saying so: `I promised to send Ada the link`; word for word where that is not said so."""
    return _I_PROMISED.sub("", text)


def is_thanks(text: str) -> bool:
    """Whether what is to be done is thanking."""
    return _THANKS.match(text) is not None
