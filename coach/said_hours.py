"""The hour that a line names, as people say it (X1)."""

import datetime as dt
import re

from coach.said_calendar import WEEKDAY
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
_WORD = rf"(?-i:{'|'.join(_HOURS)})"
_HALF = r"(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)"
_PART = r"(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening))?"
_GOES_ON = (
    r"(?=\s*(?:$|[,;.!?)&|+\x00-\x1f\u2013\u2014-])|\s+(?:on|with|w/|for|in|sharp|over|via|by|this|next|coming|the|and|to|then|about"
    rf"|tomorrow|today|tonight|tmrw|{WEEKDAY})\b)"
)
"""What may follow a bare hour: an address has a street there, a firm the rest of its name."""
_CLOCK = re.compile(
    rf"""(?<![\w:.$€£/-])(?:
      (?:at\s+|@\s*|um\s+|à\s+|a\s+las\s+|from\s+)?(?:
        (?P<from12>\d{{1,2}})(?:[:.](?P<from12_minute>\d{{2}}))?(?:\s*{_HALF})?\s*(?:-|\u2013|to|until|till)\s*(?P<to12>\d{{1,2}})(?:[:.](?P<to12_minute>\d{{2}}))?\s*(?P<to_half>{_HALF})
        | (?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?\s*(?P<half>{_HALF})
        | (?P<hour24>\d{{1,2}}):(?P<minute24>\d{{2}})(?!\w|:)(?:\s*(?:h|uhr|hrs)\b)?(?:\s*(?:-|\u2013|to|until|till)\s*(?P<to24>\d{{1,2}}):(?P<to24_minute>\d{{2}})(?!\w|:))?
        | (?P<uhr>\d{{1,2}})\s*uhr\b | (?P<h>[789]|1\d|2[0-3])h(?P<rest>\d{{2}})?\b
        | (?P<o>\d{{1,2}}|{_WORD})\s+o['\u2019]?clock\b{_PART}
      )
      | (?:at\s+)?(?P<noon>noon|midday)(?=\s*(?:$|[,;.!?)\x00-\x1f\u2013\u2014-])|\s+(?:on|with|w/?|for|in|today|tomorrow|tmrw|yesterday|this|next|last|{WEEKDAY})\b)
      | (?:at\s+)?(?:a\s+)?(?P<beside>half|quarter)\s+(?P<which>past|to)\s+(?P<beside_hour>\d{{1,2}}|{_WORD})\b
      | from\s+(?P<from>\d{{1,2}})\s+(?:to|until|till)\s+(?P<to>\d{{1,2}}){_GOES_ON}
      | (?:at\s+|@\s*)(?P<thumb>\d{{1,2}})(?P<thumb_half>[ap])(?![\w'])
      | (?:at|@|um)\s*(?<=[\s@])(?P<bare>\d{{1,2}}|{_WORD})(?:\.(?P<bare_minute>[0-5]\d))?(?P<in>\s+in\s+the\s+(?:morning|afternoon|evening))?{_GOES_ON}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LATE = re.compile(r"\b(?:dinner|supper|drinks?|beers?|pints?|evening|tonight|night|after\s+work)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:breakfast|brekkie|brekky|brunch|morning)\b", re.IGNORECASE)
_NOON, _DAY = 12, 24
_FIRST, _LAST = 7, 5
"""People meet from seven in the morning; whoever says five at dinner means later than noon."""


def is_clock(text: str) -> bool:
    """Whether a text says an hour and nothing else."""
    return _CLOCK.fullmatch(text.strip()) is not None


def clock(paper: Paper) -> tuple[dt.time | None, int | None]:
    """At what hour, and for how many minutes where it is said until when; a note, too.

    A bare hour is one at which people meet: from seven in the morning on, else after noon; dinner is in the evening.
    """
    for found in _CLOCK.finditer(paper.text):
        begins, ends = _read(found, paper.text)
        if begins is None and found["bare"]:
            continue  # at 42: no hour, but a number of something
        paper.cut(found.start(), found.end(), note=found[0])
        return begins, _between(begins, ends)
    return None, None


def _read(found: re.Match[str], text: str) -> tuple[dt.time | None, dt.time | None]:
    if found["noon"]:
        return dt.time(_NOON), None
    if found["thumb"]:
        return _time(found["thumb"], None, found["thumb_half"]), None
    if found["beside"]:
        return _beside(found, text), None
    if found["to12"] or found["hour"]:
        halves = re.findall(_HALF, found[0], re.IGNORECASE)
        begins = _time(found["from12"] or found["hour"], found["from12_minute"] or found["minute"], halves[0])
        return begins, _time(found["to12"], found["to12_minute"], halves[-1])
    if of_24 := found["hour24"] or found["uhr"] or found["h"]:
        return _time(of_24, found["minute24"] or found["rest"]), _time(found["to24"], found["to24_minute"])
    told = found["part"] or found["in"] or ""
    begins = _time(_meant(found["o"] or found["from"] or found["bare"], told, text), found["bare_minute"])
    return begins, _time(_meant(found["to"], told, text), None) if found["to"] else None


def _beside(found: re.Match[str], text: str) -> dt.time | None:
    hour = _meant(found["beside_hour"], "", text)
    minutes = 30 if found["beside"].lower() == "half" else 15
    whole = (hour or 0) * 60 + (minutes if found["which"].lower() == "past" else -minutes)
    return _time(whole // 60, whole % 60) if hour else None


def _meant(said: str, told: str, text: str) -> int | None:
    """The hour of the day for one of the clock's face."""
    hour = _HOURS.get(said.lower()) or int(said)
    late = told.endswith(("afternoon", "evening")) or (not told and _LATE.search(text) is not None)
    early = told.endswith("morning") or (not late and _EARLY.search(text) is not None)
    afternoon = not early and (0 < hour < _FIRST or (late and _LAST <= hour < _NOON))
    return (hour + _NOON if afternoon else hour) or None


def _time(hour: str | int | None, minute: str | int | None, half: str = "") -> dt.time | None:
    if hour is None:
        return None
    number, minutes = int(hour), int(minute or 0)
    if half.lower().startswith("p") and number < _NOON:
        number += _NOON
    if half.lower().startswith("a") and number == _NOON:
        number = 0
    return dt.time(number, minutes) if number < _DAY and minutes < 60 else None  # noqa: PLR2004 # minutes of an hour


def _between(begins: dt.time | None, ends: dt.time | None) -> int | None:
    if begins is None or ends is None:
        return None
    minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
    return minutes if minutes > 0 else None
