"""The hour that a line names, as people say it (X1)."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coach.patterns import Pattern
from coach.said_calendar import MONTH, WEEKDAY
from coach.said_media import TALK
from coach.said_paper import Paper

_HOURS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30}
_WORD = rf"(?-i:{'|'.join(_HOURS)})"
_NUMBER = rf"(?:\d{{1,2}}|{_WORD})"
_HALF = r"(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)"
_TO = r"\s*(?:-|\u2013|to|until|till)\s*"
_DAYS = rf"(?:today|tonight|tomorrow|tmrw|tmr|yesterday|yday|{WEEKDAY})"
_GOES_ON = (
    r"(?!\.\d)(?=\s*(?:$|[,;.!?()&|+\x00-\x1f\u2013\u2014-])"
    r"|\s+(?:on|w/?|with|for|at|near|in|sharp|over|via|by|this|next|last|coming|the|and|then|about|to|"
    rf"{_DAYS})(?:\s|$))"
)
"""What may follow a bare hour: an address has a street there, a firm the rest of its name."""
_LED = r"(?:at|@|um|\u00e0|\u00e0s|a\s+las)\s*"
_NOON, _DAY = 12, 24
_FIRST, _LAST, _DAWN = 7, 5, 5
"""People meet from seven in the morning; whoever says five at dinner means later than noon."""
_A_MEETING = 4 * 60
"""Minutes: what lasts longer from one bare hour to another is a working day, not a talk."""
_LATE = Pattern(
    rf"\b(?:dinner|supper|drinks?|beers?|pints?|tonight|after\s+work|(?:this|{_DAYS}|in\s+the)\s+(?:evening|night))\b",
    re.IGNORECASE,
)
_EARLY = Pattern(rf"\b(?:breakfast|brekkie|brekky|brunch|(?:this|{_DAYS}|in\s+the)\s+morning)\b", re.IGNORECASE)
_WHEN = Pattern(
    rf"\b(?:{_DAYS}|{MONTH}|\d{{1,2}}[/.]\d{{1,2}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)|next\s+week|coffee|tea|lunch|"
    r"dinner|breakfast|brunch|drinks?|beers?|call|zoom|teams|chat|meet\w*|met|talk\w*|spoke|visit\w*|booked|scheduled|set|"
    r"confirmed|see|seeing|moved|reschedul\w+|pushed|bumped|appointment)\b",
    re.IGNORECASE,
)
"""What stands in the same part of a line as its hour: the talk or the day. Other bare numbers are ages, ranks and shifts."""
_MOVED = Pattern(r"\b(?:moved|reschedul\w+|pushed|bumped|now|instead)\b", re.IGNORECASE)
_PERHAPS = Pattern(r"\d|\b(?:noon|midday|past|to|at|o['\u2019]?clock)\b", re.IGNORECASE)
_EDGE = Pattern(r"[,;()|\n]|\s[\u2013\u2014-]\s")


@dataclass(frozen=True, slots=True)
class _Hour:
    """A stretch of a line that says an hour."""

    start: int
    end: int
    begins: dt.time
    minutes: int | None


def is_clock(text: str) -> bool:
    """Whether a text says an hour and nothing else."""
    said = text.strip()
    return said.lower() == "noon" or any(form.pattern.fullmatch(said) for form in _FORMS)


def clock(paper: Paper) -> tuple[dt.time | None, int | None]:
    """At what hour, and for how many minutes where it is said until when; a note, too.

    A bare hour is one at which people meet: from seven in the morning on, else after noon; dinner is in the evening. Of
    something that moved the last one holds.
    """
    if not _PERHAPS.search(paper.text):
        return None, None
    hours = sorted(_all(paper.text), key=lambda one: (one.start, -one.end))
    if not hours:
        return None, None
    latest = [one for one in hours if _MOVED.search(paper.text[: one.start])]
    meant = latest[-1] if latest else hours[0]
    paper.cut(meant.start, meant.end, note=paper.text[meant.start : meant.end])
    return meant.begins, meant.minutes


def _all(text: str) -> Iterator[_Hour]:
    for form in _FORMS:
        for found in form.pattern.finditer(text):
            clause = _clause(text, found)
            if form.bare and not (_WHEN.search(clause) or TALK.search(clause) or clause.strip() == found[0].strip()):
                continue
            begins, ends = form.read(found, clause)
            if begins is None:
                continue
            minutes = _between(begins, ends)
            if not (form.bare and (minutes or 0) > _A_MEETING):
                yield _Hour(found.start(), found.end(), begins, minutes)


def _clause(text: str, found: re.Match[str]) -> str:
    """The part of the line in which an hour stands."""
    before = [edge.end() for edge in _EDGE.finditer(text, 0, found.start())]
    after = _EDGE.search(text, found.end())
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


_Read = tuple[dt.time | None, dt.time | None]


def _with_half(found: re.Match[str], _clause: str) -> _Read:
    return _time(found["hour"], found["minute"], found["half"]), None


def _until_half(found: re.Match[str], _clause: str) -> _Read:
    ends = _time(found["to"], found["to_minute"], found["to_half"])
    begins = _time(found["hour"], found["minute"], found["half"] or found["to_half"])
    if begins and ends and begins > ends and not found["half"]:  # 11-1pm begins before noon
        begins = begins.replace(hour=begins.hour - _NOON) if begins.hour >= _NOON else begins
    return begins, ends


def _with_colon(found: re.Match[str], clause: str) -> _Read:
    begins = _face(found["hour"], found["minute"], clause, found["in"])
    return begins, _face(found["to"], found["to_minute"], clause, found["in"])


def _of_24(found: re.Match[str], _clause: str) -> _Read:
    return _time(found["hour"], found["minute"]), None


def _noon(_found: re.Match[str], _clause: str) -> _Read:
    return dt.time(_NOON), None


def _beside(found: re.Match[str], clause: str) -> _Read:
    hour, by = _meant(found["hour"], clause, None), found["by"] or "half"
    minutes = _MINUTES.get(by.lower()) or int(by)
    if hour is None or minutes >= 60:  # noqa: PLR2004 # minutes of an hour
        return None, None
    whole = hour * 60 + (-minutes if (found["which"] or "").lower() == "to" else minutes)
    return _time(whole // 60, whole % 60), None


def _bare(found: re.Match[str], clause: str) -> _Read:
    return _time(_meant(found["hour"], clause, found["in"]), found["minute"]), None


def _thumb(found: re.Match[str], _clause: str) -> _Read:
    return _time(found["hour"], None, f"{found['half']}m"), None


def _from_to(found: re.Match[str], clause: str) -> _Read:
    begins, ends = (_time(_meant(found[name], clause, None), None) for name in ("hour", "to"))
    return (ends, None) if _MOVED.search(clause) else (begins, ends)


def _face(hour: str | None, minute: str | None, clause: str, told: str | None) -> dt.time | None:
    """Of a clock with a colon: 15:30 and 08:30 are meant as they stand, 3:30 is one of the clock's face."""
    if hour is None:
        return None
    on_face = not hour.startswith("0") and int(hour) < _NOON
    return _time(_meant(hour, clause, told) if on_face else hour, minute)


def _meant(said: str, clause: str, told: str | None) -> int | None:
    """The hour of the day for one of the clock's face; `told`: the part of the day that stands right behind it."""
    hour, part = _HOURS.get(said.lower()) or int(said), (told or "").lower()
    late = part in ("afternoon", "evening") or (not part and _LATE.search(clause) is not None)
    early = part == "morning" or (not late and hour >= _DAWN and _EARLY.search(clause) is not None)
    afternoon = not early and (0 < hour < _FIRST or (late and _LAST <= hour < _NOON))
    return (hour + _NOON if afternoon else hour) or None


def _time(hour: str | int | None, minute: str | int | None, half: str | None = None) -> dt.time | None:
    if hour is None:
        return None
    number, minutes, half = int(hour), int(minute or 0), (half or "").lower()
    if half and number > _NOON:
        return None
    if half.startswith("p") and number < _NOON:
        number += _NOON
    if half.startswith("a") and number == _NOON:
        number = 0
    return dt.time(number, minutes) if number < _DAY and minutes < 60 else None  # noqa: PLR2004 # minutes of an hour


def _between(begins: dt.time | None, ends: dt.time | None) -> int | None:
    if begins is None or ends is None:
        return None
    minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
    return minutes if minutes > 0 else None


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of saying an hour."""

    pattern: Pattern
    read: Callable[[re.Match[str], str], _Read]
    bare: bool = False
    """Whether the number could mean something else: then the talk or the day has to stand beside it."""


def _form(pattern: str, read: Callable[[re.Match[str], str], _Read], *, bare: bool = False) -> _Form:
    return _Form(Pattern(rf"(?<![\w:.$€£/-]){pattern}", re.IGNORECASE), read, bare)


_CLOCK_FACE = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?"
_IN = r"(?:\s+in\s+the\s+(?P<in>morning|afternoon|evening))?"
_FORMS = (
    _form(
        rf"(?:{_LED}|from\s+)?{_CLOCK_FACE}\s*(?P<half>{_HALF})?{_TO}(?P<to>\d{{1,2}})(?:[:.](?P<to_minute>\d{{2}}))?\s*(?P<to_half>{_HALF})",
        _until_half,
    ),
    _form(rf"(?:{_LED})?{_CLOCK_FACE}\s*(?P<half>{_HALF})", _with_half),
    _form(
        rf"(?:{_LED}|from\s+)?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?!\w|:)(?:\s*(?:h|uhr|hrs)\b)?(?:{_TO}(?P<to>\d{{1,2}}):(?P<to_minute>\d{{2}})(?!\w|:))?{_IN}(?!\s*{_HALF})",
        _with_colon,
    ),
    _form(rf"(?:{_LED})?{_CLOCK_FACE}\s*uhr\b(?P<in>)", _bare),
    _form(r"(?<!for )(?:at\s+|à\s+|@\s*)?(?P<hour>[789]|1\d|2[0-3])h(?P<minute>\d{2})\b", _of_24),
    _form(rf"{_LED}(?P<hour>[789]|1\d|2[0-3])h(?P<minute>)\b", _of_24),
    _form(r"(?:(?<=today )|(?<=tomorrow )|(?<=day ))(?P<hour>[789]|1\d|2[0-3])h(?P<minute>)\b", _of_24),
    _form(rf"(?:at\s+)?(?P<hour>{_NUMBER})\s+o['\u2019]?clock\b(?P<minute>){_IN}", _bare),
    _form(rf"at\s+(?-i:noon|midday)\b(?!\.\w){_GOES_ON}", _noon),
    _form(rf"(?:(?<=, )|(?<=today )|(?<=tomorrow )|(?<=day ))(?-i:noon|midday)\b(?!\.\w){_GOES_ON}", _noon),
    _form(
        rf"(?<!from )(?:at\s+)?(?:a\s+)?(?:(?P<by>quarter|\d{{1,2}}|(?-i:five|ten|twenty))\s+(?P<which>past|to)|(?P<half>half)\s+past)\s+(?P<hour>{_NUMBER}){_GOES_ON}",
        _beside,
        bare=True,
    ),
    _form(rf"from\s+(?P<hour>\d{{1,2}})\s+(?:to|until|till)\s+(?P<to>\d{{1,2}}){_GOES_ON}", _from_to, bare=True),
    _form(r"(?:at\s+|@\s*)(?P<hour>\d{1,2})(?P<half>[ap])(?![\w'])", _thumb, bare=True),
    _form(rf"(?:at|@|um)\s*(?<=[\s@])(?P<hour>{_NUMBER})(?:\.(?P<minute>[0-5]\d))?{_IN}{_GOES_ON}", _bare, bare=True),
    _form(
        rf"(?:(?<=moved )|(?<=rescheduled )|(?<=pushed )|(?<=bumped ))to\s+(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?{_IN}{_GOES_ON}",
        _bare,
        bare=True,
    ),
)
