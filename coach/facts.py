"""What is known of one contact, and what is due: the journey's input and output."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coach.hours import Pause


class DueKind(StrEnum):
    """What is due."""

    THANKED = "thanked"
    IN_TOUCH = "in_touch"
    EVALUATED = "evaluated"
    PROMISED = "promised"
    HOW_OFTEN = "how_often"
    """The question after two rounds in a row that were let go."""
    ADVISED = "advised"
    """A next step whose day has come; asked about in the message of the week."""
    LEFT = "left"
    """What was let go after a talk; a line in the message of the week, if there is one, and never asked about."""
    PREPARED = "prepared"
    """The day before a talk: is it confirmed, are the questions ready?"""
    PAGE = "page"
    """Shortly before a talk: all that is needed while walking in."""

    IDENTIFY = "identify"
    """Somebody was met, and nobody wrote yet."""
    OUTREACH = "outreach"
    """The owner wrote to somebody they have not talked with."""
    NEW_TIME = "new_time"
    """The contact could not make it to a talk, and may be offered another time."""


BEFORE_A_TALK = frozenset({DueKind.PREPARED, DueKind.PAGE})
"""What comes ahead of a talk: it tells more than it asks, and is over once the talk begins."""
AT_ITS_HOUR = frozenset({DueKind.PAGE, DueKind.EVALUATED})
"""What no message takes along earlier that day: its moment hangs on the talk's."""
WEEKLY = frozenset({DueKind.ADVISED})
"""What is said in the message of the week only, and is enough for there to be one."""


NEVER_LET_GO_UNSAID = frozenset({DueKind.IN_TOUCH, DueKind.HOW_OFTEN, DueKind.ADVISED})
"""What is not let go before it was said, however long that takes."""


class Choice(StrEnum):
    """What the owner decided about a due."""

    LATER = "later"
    SKIPPED = "skipped"
    KEPT = "kept"
    """They want to hear of this person again, as often as they said."""


@dataclass(frozen=True, slots=True)
class Talk:
    """An interview as the journey sees it; `day` is the owner's local day."""

    id: int
    day: dt.date
    ended_at: dt.datetime | None
    """Aware; None: a day without an hour."""
    logged_at: dt.datetime
    held: bool
    """False: still to come when it was logged."""
    thanked: bool
    called_off: bool = False
    evaluated: bool = False
    thank_nudged: bool = True
    """False: thanks are offered, not asked about (reading (f))."""
    starts_at: dt.datetime | None = None
    """Aware; None: a day without an hour."""
    moved_at: dt.datetime | None = None
    """When its day or hour was last changed; None: it is as it was logged."""
    missed_on: dt.date | None = None
    """The local day on which the owner said that the contact had not come; None: nobody said so."""
    missed_after: int = 0
    """The id of the newest touch at that moment; 0: there was none, or it is not known."""

    @property
    def planned_at(self) -> dt.datetime:
        """Since when it stands where it stands."""
        return self.moved_at or self.logged_at


@dataclass(frozen=True, slots=True)
class Touch:
    """An exchange on a local day."""

    id: int
    day: dt.date
    met: bool = False
    """They met in passing, without a talk or a message."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """A message of the owner's, on a local day, to somebody they have not talked with and who has not answered."""

    id: int
    day: dt.date
    is_follow_up: bool
    """Whether it is not the first one that waits for an answer."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of the owner's that is open."""

    id: int
    interview_id: int | None
    by: dt.date | None
    """The local day by which it is to be kept, where one was named."""


@dataclass(frozen=True, slots=True)
class Step:
    """A next step of the owner's, or advice they mean to follow, that is open."""

    id: int
    by: dt.date
    """The local day by which they mean to do it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The owner's word on a due, on a local day."""

    id: int
    kind: DueKind
    about: str
    what: Choice
    until: dt.date | None
    """The local day to which it is put off; the day of deciding means this evening, None tomorrow."""
    day: dt.date
    at: dt.datetime | None = None
    """The moment (aware) where it is known: it tells whether something was said since, and whether evening was over."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """One time that a due was spoken (aware)."""

    kind: DueKind
    about: str
    spoken_at: dt.datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """All that matters about one contact."""

    contact_id: int
    how_often: int | None
    """Days between hellos; None: resting."""
    quiet: bool
    """Nothing is asked about them, until they are logged again."""
    talks: tuple[Talk, ...]
    touches: tuple[Touch, ...]
    decisions: tuple[Decision, ...]
    nudges: tuple[Nudge, ...]
    promises: tuple[Promise, ...] = ()
    steps: tuple[Step, ...] = ()
    to_tell: dt.date | None = None
    """The local day on which advice of theirs was done last, of which they have not heard yet."""
    pauses: tuple[Pause, ...] = ()
    wrote: Wrote | None = None
    """Where their last exchange is a message that waits for its first answer."""
    introduced: bool = False
    """Whether somebody offered to introduce them."""

    def spoken(self, kind: DueKind, about: str) -> list[Nudge]:
        """The times a due was spoken, the first one first."""
        if not self.nudges:
            return []
        mine = [one for one in self.nudges if one.kind is kind and one.about == about]
        return sorted(mine, key=lambda one: (one.spoken_at, one.id)) if len(mine) > 1 else mine

    def decided(self, kind: DueKind, about: str) -> list[Decision]:
        """What was decided about a due, the first one first."""
        if not self.decisions:
            return []
        mine = [one for one in self.decisions if one.kind is kind and one.about == about]
        return sorted(mine, key=lambda one: one.id) if len(mine) > 1 else mine


@dataclass(frozen=True, slots=True)
class Due:
    """Something that should happen; moments are UTC."""

    contact_id: int
    kind: DueKind
    about: str
    """The fact that opened it."""
    nudge: int
    """How many times it was spoken."""
    next_nudge: dt.datetime | None
    """When it is worth saying next; None: not any more."""
    due_at: dt.datetime
    let_go_at: dt.datetime | None
    urgent: bool
    """May be said on a weekend and beyond the caps: what belongs to a talk, or a day the owner chose."""
