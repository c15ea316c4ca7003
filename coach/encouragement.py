"""When a word of encouragement is earned, each once (coaching.md 7.1, S31, S32)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from coach.aims import Aim


class Trigger(StrEnum):
    """What earns one."""

    FIRST_MESSAGE = "first message"
    NO_REPLY = "no reply"
    NO_REPLIES = "two without reply"
    REFUSAL = "refusal"
    FLAT = "flat talk"
    QUIET_WEEKS = "quiet weeks"
    RETURN = "return"
    TENTH_WEEK = "tenth week"


QUIET = dt.timedelta(days=28)
LONG_ABSENT = dt.timedelta(days=7)
"""A pause at least as long is worth a word on return."""
_TENTH_WEEK = (dt.timedelta(days=63), dt.timedelta(days=84))
"""From when to when after the first exchange a search is around its tenth week, when many find it harder."""
_SEARCHING = frozenset({Aim.CHANGE, Aim.RETURN})


@dataclass(frozen=True, slots=True)
class Season:
    """What an owner has done so far; days are local."""

    first: dt.date | None
    """Their first exchange with anybody."""
    last: dt.date | None
    talks: int
    learned: int
    steps: int
    """Next steps that were done."""
    aim: Aim | None = None


def of_week(season: Season, said: Collection[str], *, today: dt.date) -> Trigger | None:
    """What is earned by time alone and was not said before: for the message of the week."""
    if season.first is None or season.last is None:
        return None
    since_first, since_last = today - season.first, today - season.last
    is_quiet = since_last >= QUIET
    is_tenth = season.aim in _SEARCHING and _TENTH_WEEK[0] <= since_first <= _TENTH_WEEK[1]
    earned = ((Trigger.TENTH_WEEK, is_tenth and not is_quiet), (Trigger.QUIET_WEEKS, is_quiet))
    return next((trigger for trigger, holds in earned if holds and trigger not in said), None)
