"""What words mean as an answer to something that is open: sent, done yesterday, later, skip, not Ada."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from re import IGNORECASE

from coach import answer_days, answer_pieces, said_hours
from coach.answer_names import named
from coach.answer_phrases import ONLY, SMALL, Said
from coach.answer_pieces import MEANT, NOW, Pieces
from coach.facts import BEFORE_A_TALK, DueKind
from coach.names import fold
from coach.patterns import Pattern
from coach.said_paper import Paper
from coach.said_tokens import GONE
from coach.said_words import word_set


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, whom it names among those asked about, and its day."""

    said: Said
    names: frozenset[int] = frozenset()
    """Contacts whom it names; empty: nobody."""
    everybody: bool = False
    """Whether it says that all of them are meant."""
    day: dt.date | None = None
    """The local day on which it was done, or to which it is put off; today means this evening. None: not said."""
    at: dt.time | None = None
    """The local hour to which a talk moved, where one was said."""
    either: bool = False
    """Whether a name in it is that of several, of whom one is meant."""
    missing: str | None = None
    """A day in it that no calendar has, as it is said."""


People = list[tuple[int, str, str | None]]
"""Those who are asked about: contact, name, how they are addressed."""
_SAME_TIME = Pattern(r"\bsame\s+(?:time|hour)\b", re.IGNORECASE)
_SOON = Pattern(
    r"(?:(?:remind me|ask me|ask|ask again|later|snooze|not now|ill do it|will do it|will do|maybe) (?:again )?)?(?:(?:in|give me|after) (?:an?|\d+|one|two|three|half an?|a few|a couple of) "
    r"(?:hours?|hrs?|minutes?|mins?|bit|sec|moment|while)|after (?:work|lunch|class|school|dinner|my shift)|at \d{1,2}(?: ?\d\d)?(?: ?(?:am|pm))?)"
)
"""Some time today: this evening is when the coach writes again that day."""
LONGEST = 160
"""Characters; more is no answer but something to be read."""
_MOST_WORDS = 12
_RANK = {said: rank for rank, said in enumerate(Said)}
_PAST = frozenset({Said.DONE, Said.THANKED, Said.WROTE, Said.IN_TOUCH, Said.ANSWERED, Said.REFUSED})
_AHEAD = frozenset({Said.LATER, Said.SNOOZE, Said.MOVED, Said.MOVE})
_OFF = frozenset({Said.MISSED_BY_THEM, Said.CANCELLED})
_PUT_OFF_BY_A_DAY = frozenset({Said.FORGOT, Said.SKIP, Said.QUIET, Said.REST})
"""With a day ahead, they mean only that it waits until then."""
_HINDERED = word_set("not no cant busy time swamped slammed hectic havent didnt dont crazy sick drowning under")
"""Beside one of these, *today* is when it can not be done."""
_ALL = frozenset({"both", "all", "everyone", "everybody"})
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?"
_INSTEAD_OF = Pattern(rf"\b(?:instead of|rather than) (?:on )?(?:{_WEEKDAY}|today|tomorrow)\b", IGNORECASE)
"""The day that it is not any more."""
_BARE_HOUR = Pattern(rf"\b(?P<day>{_WEEKDAY}|tomorrow) (?P<hour>1?\d)$", IGNORECASE)
_SPAN = Pattern(r"(?:\w+ )?(?:days?|weeks?|months?|years?)(?: a \w+)?")
_CLAUSE = Pattern(r"\s*(?:[,;.!?\n]|\s[-\u2013\u2014]\s|\bbut\b)\s*")
_WITH_A_REASON = frozenset({"later", "not now", "not today", "not right now"})
"""What is said before a reason that need not be understood."""
_OTHERS = frozenset({"she", "he", "they"})
_BY_OTHERS = frozenset(
    {
        Said.ANSWERED,
        Said.REFUSED,
        Said.DECLINED,
        Said.CONFIRMED,
        Said.CANCELLED,
        Said.MOVED,
        Said.MISSED_BY_THEM,
        Said.IN_TOUCH,
    }
)
"""What may be told of them; that they are busy tells of nothing that is done or put off here."""
_OF_ONE_TALK = BEFORE_A_TALK | {DueKind.EVALUATED}
_CAN_WAIT = set(DueKind) - {DueKind.PAGE, DueKind.HOW_OFTEN, DueKind.LEFT}
_FITS: Mapping[Said, AbstractSet[DueKind]] = {
    Said.THANKED: {DueKind.THANKED, DueKind.EVALUATED},
    Said.WROTE: {
        DueKind.THANKED, DueKind.IN_TOUCH, DueKind.HOW_OFTEN, DueKind.IDENTIFY, DueKind.NEW_TIME, DueKind.OUTREACH,
    },
    Said.IN_TOUCH: {DueKind.IN_TOUCH, DueKind.HOW_OFTEN, DueKind.IDENTIFY, DueKind.NEW_TIME},
    Said.ANSWERED: {DueKind.OUTREACH},
    Said.REFUSED: {DueKind.OUTREACH} | _OF_ONE_TALK,
    Said.REST: {DueKind.IN_TOUCH, DueKind.HOW_OFTEN},
    Said.MOVED: _OF_ONE_TALK,
    Said.MOVE: _OF_ONE_TALK | _CAN_WAIT,
    Said.CANCELLED: _OF_ONE_TALK,
    Said.DECLINED: {DueKind.OUTREACH} | _OF_ONE_TALK,
    Said.MISSED_BY_THEM: _OF_ONE_TALK,
    Said.MISSED_BY_ME: {DueKind.EVALUATED, DueKind.PAGE},
    Said.FORGOT: _CAN_WAIT | {DueKind.PAGE},
    Said.CONFIRMED: {DueKind.OUTREACH} | BEFORE_A_TALK,
    Said.QUARTERLY: {DueKind.HOW_OFTEN},
    Said.TWICE_A_YEAR: {DueKind.HOW_OFTEN},
    Said.DONE: set(DueKind) - {DueKind.HOW_OFTEN, DueKind.LEFT, DueKind.PAGE},
    Said.LATER: _CAN_WAIT,
    Said.SNOOZE: _CAN_WAIT,
}  # fmt: skip
_FITS_A_TALK = _BY_OTHERS | {Said.MOVE, Said.MISSED_BY_ME, Said.IN_TOUCH} - {Said.ANSWERED}
"""What may be said beside a word for a talk."""


def fits(said: Said, kind: DueKind) -> bool:
    """Whether something of this kind can be answered so."""
    return kind in _FITS.get(said, set(DueKind))


def may_be(words: str) -> bool:
    """Whether words could be an answer to somebody asked about, whoever that is."""
    said = _plain(answer_days.spelled(words))
    if _SOON.fullmatch(" ".join(said)):
        return True
    return 0 < len(said) <= _MOST_WORDS and (said[0] == "not" or answer_pieces.may_tell(said))


def is_whole(words: str) -> bool:
    """Whether the words are an answer as they stand, whoever is asked about, although they begin like a command."""
    return len(words.split()) > 1 and answer(words, (), today=dt.date(2000, 1, 3)) is not None


def answer(
    words: str, people: Iterable[tuple[int, str, str | None]], *, today: dt.date, day_first: bool = False
) -> Answer | None:
    """What the words answer, with `people` (contact, name, how they are addressed) those who are asked about.

    `today` is the owner's local day; `day_first` reads 4/11 as 4 November (D5). None: no answer, or one with words in it that are not understood.
    """
    if len(words) > LONGEST:
        return None
    if _SOON.fullmatch(" ".join(_plain(words))):
        return Answer(Said.LATER, day=today)
    reading = _Reading(list(people), today, day_first)
    words = _INSTEAD_OF.sub(" instead ", answer_days.spelled(words, day_first=day_first))
    paper = Paper(_BARE_HOUR.sub(r"\g<day> at \g<hour>", words))
    at = said_hours.clock(paper)[0]
    timed = reading.read(paper.text.replace(GONE, " ")) if at else None
    if timed and timed.day and timed.day >= today and timed.said in _OFF:  # she can't, Friday at 3?
        return replace(timed, said=Said.MOVED, at=at)
    if timed and timed.said in (Said.MOVED, Said.MOVE):
        return replace(timed, at=at)
    found = reading.read(words) or reading.in_a_clause(words) or (timed if timed and timed.day else None)
    if found and found.day and (missing := answer_days.missing(words, day_first=day_first)):
        return replace(found, day=None, missing=missing)
    return found if found is None or found.said in _AHEAD | _PAST else replace(found, day=None)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How words are read on this day, with these people asked about."""

    people: People
    today: dt.date
    day_first: bool

    def read(self, words: str) -> Answer | None:
        """What the words say, all of them."""
        text = _plain(words)
        if not 0 < len(text) <= _MOST_WORDS:
            return None
        for any_word in (False, True) if self.people else (False,):  # somebody may be called Will
            here = named(text, self.people, any_word=any_word)
            if found := self._said(here.beside, is_named=bool(here.people), apart=here.apart):
                return replace(found, names=here.people, either=here.either)
        return None

    def in_a_clause(self, words: str) -> Answer | None:
        """What one part of the words asks of us, whatever the others tell: exam week, ask me on Monday."""
        clauses = [one for one in _CLAUSE.split(words) if one]
        if len(clauses) < 2:  # noqa: PLR2004 # parts
            return None
        asks = [found for one in clauses if (found := self.read(one))]
        wanted = [one for one in asks if one.said is Said.SNOOZE]
        if not wanted and " ".join(_plain(clauses[0])) in _WITH_A_REASON:
            wanted = asks
        return wanted[0] if len(wanted) == 1 else None

    def _said(self, rest: list[str], *, is_named: bool, apart: list[list[str]]) -> Answer | None:
        """What the words beside the names say; `apart`: as the names part them."""
        if is_named and (short := _with_a_name(rest)):
            return Answer(short)
        mine = [word for word in rest if word not in _OTHERS]
        whole = answer_pieces.read(rest)
        read = whole or (answer_pieces.read(mine) if mine != rest else None)
        if read is None or not (read.meant or read.days):
            return None
        said = _first(read, rest)
        if whole is None and said not in _BY_OTHERS:
            return None
        days = read.days[-1:] if NOW in read.meant else read.days
        # They moved to four days a week; they moved in May.
        is_span = said is Said.MOVED and any(_SPAN.fullmatch(one) or answer_days.is_alone(one) for one in days)
        is_of_else = read.talks and (said not in _FITS_A_TALK or not read.meant)
        is_no_day = not read.meant and answer_days.is_alone(" ".join(days))
        if is_span or is_of_else or is_no_day or (len(apart) > 1 and _says_two_things(read, apart)):
            return None
        return self._on_a_day(said, read, " ".join(days), everybody=bool(_ALL & set(rest)))

    def _on_a_day(self, said: Said, read: Pieces, days: str, *, everybody: bool) -> Answer | None:
        days = days or next((phrase for phrase in read.meant if phrase.endswith("this week")), "")
        if not days:
            return Answer(said, everybody=everybody)
        if said in _PAST:
            day = answer_days.before(days, today=self.today, day_first=self.day_first)
            return Answer(said, everybody=everybody, day=day) if day else None
        ahead = answer_days.until(days, today=self.today, day_first=self.day_first)
        hindered = said is Said.LATER and bool(_HINDERED & {word for phrase in read.meant for word in phrase.split()})
        if hindered and (ahead is None or ahead <= self.today):
            return Answer(said, everybody=everybody, day=answer_days.after_this(days, today=self.today))
        if said in _PUT_OFF_BY_A_DAY and ahead and ahead > self.today:
            said = Said.LATER
        is_soon = said is Said.LATER and days == "this week"
        return Answer(said, everybody=everybody, day=ahead) if ahead or is_soon else None


def _with_a_name(rest: list[str]) -> Said | None:
    """What a word says that says nothing by itself: not Ada, did Ben."""
    words = [word for word in rest if word not in SMALL or word == "got"]
    return _BESIDE_A_NAME.get(" ".join(words))


_BESIDE_A_NAME = {"not": Said.SKIP, "did": Said.DONE, "got": Said.DONE, "check": Said.DONE}


def _first(read: Pieces, rest: list[str]) -> Said:
    """Of several things that are said the one that counts; *later* where only a day is."""
    if not read.meant and {"its", "now"} <= set(rest):  # it's Thursday now
        return Said.MOVED
    meant = [MEANT[phrase] for phrase in read.meant if phrase not in ONLY or len(read.meant) == 1]
    return min(meant, key=_RANK.__getitem__, default=Said.LATER)


def _says_two_things(read: Pieces, apart: list[list[str]]) -> bool:
    """Whether something else is said of each of several people: did Ada, Ben tomorrow."""
    dated = [words for words in apart if any(answer_days.is_of_a_day(word) and word not in SMALL for word in words)]
    return len({MEANT[phrase] in _PAST for phrase in read.meant}) > 1 or len(dated) > 1


def _plain(words: str) -> list[str]:
    """Folded, with the digits of any script as 0 to 9, and short forms of one kind; empty where it is too long for an answer."""
    if len(words) > LONGEST:
        return []
    said = [answer_days.word(word) for word in fold(answer_days.digits(words)).split()]
    return answer_pieces.joined([word for word in said if any(sign.isalnum() for sign in word)] or said)


def keeps_hour(words: str) -> bool:
    """Whether a talk that moves to another day stays at its hour: `moved to Monday same time`."""
    return _SAME_TIME.search(words) is not None
