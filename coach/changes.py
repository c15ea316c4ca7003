"""A few lines to them when a talk is confirmed, moves, is called off, is missed or declined (coaching.md 2.3)."""

from collections.abc import Mapping
from enum import StrEnum

from coach.templates import Paragraphs, bare, written

WORDS_AT_MOST = 60
"""One warm line, or two; no essay."""


class Change(StrEnum):
    """What became of a talk."""

    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    MISSED_BY_ME = "missed_by_me"
    MISSED_BY_THEM = "missed_by_them"
    DECLINED = "declined"


OFFERS_A_TIME = frozenset({Change.MISSED_BY_ME, Change.MISSED_BY_THEM})
"""These hold one new time, and one only."""
_SIGNED = (("{me}",),)
TO_A_NO: Paragraphs = (
    (
        ("Hi {first}, thank you for telling me, and for taking the time to answer.",),
        ("I wish you all the best with your work.",),
    ),
    _SIGNED,
)
"""Two kind sentences, whether the no was to a talk or to a first message."""
_TEXTS: Mapping[Change, Paragraphs] = {
    Change.CONFIRMED: (
        (("Hi {first}, I'm looking forward to our {talk} {when}.", "Hi {first}, I'm looking forward to our {talk}."),),
        (("If anything has changed on your side, just tell me.",),),
        _SIGNED,
    ),
    Change.MOVED: (
        (
            (
                "Hi {first}, thank you for finding another time. I'm looking forward to our {talk} {when}.",
                "Hi {first}, thank you for finding another time.",
            ),
        ),
        _SIGNED,
    ),
    Change.CANCELLED: (
        (
            ("Hi {first}, thank you for being ready to talk, even though it didn't work out this time.",),
            ("I'd be glad of another time, whenever it suits you.",),
        ),
        _SIGNED,
    ),
    Change.MISSED_BY_ME: (
        (
            ("Hi {first}, I'm sorry that I missed our {talk}. You had kept time for me.",),
            ("Would {time} suit you? If not, I understand.",),
        ),
        _SIGNED,
    ),
    Change.MISSED_BY_THEM: (
        (
            ("Hi {first}, I hope all is well; something must have come up.",),
            ("Would {time} suit you for our {talk} instead? There's no hurry.",),
        ),
        _SIGNED,
    ),
    Change.DECLINED: TO_A_NO,
}


def note(change: Change, *, first: str, me: str, talk: str, when: str, time: str) -> str:
    """The lines, ready to be copied; what is empty drops its sentence.

    `first`: how they are addressed; `talk`: the owner's word for it; `when`: `tomorrow at 15:00`; `time`: the one that
    is offered anew, as typed.
    """
    slots = {"first": first, "me": me, "talk": talk, "when": when, "time": bare(time).rstrip("?")}
    return "\n".join(written(_TEXTS[change], slots))
