"""What is written before a first talk: a first message, one follow-up, and two lines back to a no (coaching.md 2.1, 2.3)."""

from collections.abc import Mapping
from enum import StrEnum

from coach.changes import TO_A_NO
from coach.intentions import wants_a_job
from coach.templates import Paragraphs, bare, written


class First(StrEnum):
    """Which of them; kept as the reason of a letter."""

    MESSAGE = "first message"
    FOLLOW_UP = "follow-up"
    DECLINED = "declined"


WORDS_AT_MOST: Mapping[str, int] = {First.MESSAGE: 125, First.FOLLOW_UP: 60, First.DECLINED: 50}
"""By what a letter is for: longer ones are answered less."""
SLOTS: Mapping[First, tuple[str, ...]] = {
    First.MESSAGE: ("why", "reason", "learn", "about"),
    First.FOLLOW_UP: ("context", "ask"),
    First.DECLINED: (),
}
"""What is asked for each, in order."""
_OPENLY = "To be open about why I ask: "
_TEXTS: Mapping[First, Paragraphs] = {
    First.MESSAGE: (
        (("Hi {first},",),),
        (
            ("I'm writing to you for this reason: {why}.",),
            ("A word about me: {about}.",),
        ),
        (
            ("I'd like to understand this: {learn}.",),
            (_OPENLY + "{reason}.",),
            ("Would you have twenty minutes for a call in the next few weeks?",),
            ("I'm not asking for {not_asked}, and a no is fine.", "A no is fine."),
        ),
        (("{me}",),),
    ),
    First.FOLLOW_UP: (
        (
            ("Hi {first}, I wrote to you {when} about this: {context}.", "Hi {first}, I wrote to you {when}."),
            ("My question is still the same: {ask}?", "I would still be glad of twenty minutes of your time."),
            ("If it doesn't suit you, a short no is fine, and so is no reply.",),
        ),
        (("{me}",),),
    ),
    First.DECLINED: TO_A_NO,
}


def first_message(which: First, slots: Mapping[str, str], *, first: str, me: str, when: str = "") -> str:
    """The note; an empty slot drops its sentence. `when`: the day of the first message, as one writes it to somebody."""
    filled = {
        **dict.fromkeys(("why", "reason", "learn", "about", "context", "ask"), ""),
        **{name: _bare(said) for name, said in slots.items()},
    }
    filled["not_asked"] = "" if wants_a_job(filled["reason"]) else "a job"
    return "\n\n".join(written(_TEXTS[which], {**filled, "first": first, "me": me, "when": when}))


def with_reason(text: str, before: str, after: str) -> str:
    """A first message in which another reason is given; `before`: the one that stands there."""
    return text.replace(_OPENLY + _bare(before), _OPENLY + _bare(after), 1)


def _bare(said: str) -> str:
    return bare(said).rstrip("?").strip()
