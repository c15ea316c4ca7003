"""Which of the days that a line names is the day of what it tells (D7)."""

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from coach import said_dates, said_media, until
from coach.patterns import Pattern
from coach.said_calendar import MONTHS
from coach.said_dates import SaidDate
from coach.said_paper import Paper
from coach.said_thanks import SaidThanks
from coach.said_tokens import GONE

_TO_COME = Pattern(r"\bnext\s+(?:week|month|year)\b|\bsome\s?day\b", re.IGNORECASE)
_OF_MESSAGE = Pattern(
    r"\b(?:e-?mailed|messaged|met(?!\s+with)|wrote|texted|connected|sent|ran\s+into|replied)\b", re.IGNORECASE
)
_BESIDE = Pattern(
    r"\b(?:remind|reminder|deadline|due|(?:is|are|(?:she|he|they|i)(?:'?s|'?re|'?m|\s+said\s+\w+))\s+(?:also\s+|only\s+)?(?:free|available))\b",
    re.IGNORECASE,
)
"""What a day is for beside which no talk is told: she's free Mon or Tue."""
_PROMISED = Pattern(r"\b(?:follow\s+up|check\s+in|get\s+back|send|apply|by|until|starts?|moves?)\b", re.IGNORECASE)
_BY_THEN = Pattern(r"\b(?:by|until|till|before)\s+(?:the\s+)?$", re.IGNORECASE)
_CLAUSES = Pattern(r"[,;(]|\.\s")
_CLOSES = Pattern(r"[,;)]|\.\s")
_JOINT = Pattern(r"[,;(.]|\s-+\s|\s(?:and|but|then)\s", re.IGNORECASE)
_WHOM = Pattern(r"\s*(?:him|her|them|we|i|up)?\s*")
_SAME_BREATH = Pattern(r"[\s,;(/]*(?:and|or|on|at|no)?[\s,(]*", re.IGNORECASE)
_SOME_DAY = dt.timedelta(days=14)
"""For what is planned without any day."""
_SOON = dt.timedelta(days=31)
_FRIDAY = 4
_FAR = 1000
"""Farther than any word of the line."""


def likeliest(text: str, said: list[SaidDate], thanks: list[SaidThanks], *, today: dt.date) -> SaidDate | None:
    """The day of the talk before that of a message or of a meeting; never the day of the thanks."""
    told = [one for one in said if not _BESIDE.search(_clause(text, one))]
    free = [one for one in told if not any(_of_thanks(text, one, about) for about in thanks)]
    if not free and not said_media.TALK.search(text):
        free = told  # nothing but thanks is told
    known = [one for one in free if one.day is not None]
    if not known:
        return free[0] if free else None
    if corrected := [one for one in known if one.corrected]:
        return corrected[-1]
    if ahead := [one for one in known if one.day and one.day > today and not _PROMISED.search(_clause(text, one))]:
        return ahead[-1]
    if len(known) == 1:
        return known[0]
    talks = [found.start() for found in said_media.TALK.finditer(text)]
    return min(known, key=lambda one: _apart(text, one, talks, today=today))


def roughly(phrase: str, *, today: dt.date) -> dt.date:
    """The day on which something is over by then that was planned for `next week`, `in May`, `some day` (local)."""
    said = until.read(phrase, today=today)
    if said is None or said <= today:
        return today + _SOME_DAY
    if "week" in phrase.lower():
        return said + dt.timedelta(days=max(0, _FRIDAY - said.weekday()))
    if any(word in phrase.lower() for word in ("month", *MONTHS)):
        return said + relativedelta(day=31)
    return said


def still_to_come(phrase: str, *, today: dt.date, day_first: bool) -> dt.date | None:
    """The next day (local) that these words may mean, which were read as one that is over; None where none is near."""
    said = said_dates.find(f"booked for {phrase}", today=today, day_first=day_first)
    day = next((one.day for one in said if one.day), None)
    return day if day and today < day <= today + _SOON else None


def beside(text: str, said: list[SaidDate], main: SaidDate, thanks: list[SaidThanks]) -> SaidDate | None:
    """Another day that was said of the same, so that one of the two is wrong."""
    if main.corrected or main.day is None:
        return None
    return next((one for one in said if one is not main and _contradicts(text, one, main, thanks)), None)


def _contradicts(text: str, one: SaidDate, main: SaidDate, thanks: list[SaidThanks]) -> bool:
    if one.day is None or main.day is None or one.day == main.day:
        return False
    between = text[min(one.end, main.end) : max(one.start, main.start)]
    of_another = any(found.search(_clause(text, one)) for found in (_OF_MESSAGE, _PROMISED, _BESIDE))
    of_thanks = any(_of_thanks(text, one, about) for about in thanks)
    return _SAME_BREATH.fullmatch(between) is not None and not of_another and not of_thanks


def cut(paper: Paper, said: list[SaidDate], main: SaidDate | None) -> None:
    """Take the days out; a vague one is a note, and so is the day of another event, with its verb: emailed 4/2."""
    text = paper.text
    for one in said:
        clause = _clause(text, one)
        if one is not main and _BY_THEN.search(clause):
            continue  # a promise keeps its day: send him my cv by Friday
        verb = None if one is main else _OF_MESSAGE.search(clause)
        if verb is None:
            paper.cut(one.start, one.end, note=one.phrase if one.day is None else None)
            continue
        alone = _WHOM.fullmatch(clause[verb.end() :]) is not None
        start = one.start - len(clause) + verb.start() if alone else one.start
        paper.cut(start, one.end, note=f"{verb[0]} {one.phrase}")


def is_to_come(main: SaidDate, *, today: dt.date) -> bool:
    """Whether the day is still to come, also where only *next month* was said."""
    if main.day:
        return main.day > today
    return _TO_COME.search(main.phrase) is not None or said_dates.sounds_future(main.phrase)


def _apart(text: str, one: SaidDate, talks: list[int], *, today: dt.date) -> int:
    """How far a day stands from a talk; farther if it is that of a message, or of what is only promised."""
    away = min((abs(one.start - talk) for talk in talks), default=0)
    of_message = talks and _OF_MESSAGE.search(_clause(text, one))
    promised = one.day is not None and one.day > today
    return away + (_FAR if of_message else 0) + (_FAR if promised else 0)


def _clause(text: str, one: SaidDate) -> str:
    return _CLAUSES.split(text[: one.start])[-1]


def _of_thanks(text: str, one: SaidDate, about: SaidThanks) -> bool:
    """Whether it is the day of the thanks: in the same clause, unless the talk's word stands nearer."""
    if about.received:
        return False
    begin = max((joint.end() for joint in _JOINT.finditer(text, 0, about.start)), default=0)
    after = _CLOSES.search(text, about.end)
    end = after.start() if after else len(text)
    if not begin <= one.start < end:
        return False
    clause = text[begin : about.start] + GONE * (about.end - about.start) + text[about.end : end]
    talk = said_media.TALK.search(clause)
    if talk is None:
        return True
    between = begin + talk.start() < one.start < about.start  # coffee today, before the thanks are spoken of
    return not between and abs(begin + talk.start() - one.start) > abs(about.start - one.start)
