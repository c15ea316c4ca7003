"""The days that a line names, as people say them (D1 to D7)."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb", "febr"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "weds", "wed"),
            ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        )
    )
    for name in names
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": None,
}  # fmt: skip
_FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new years eve": (12, 31), "new year's day": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "valentines day": (2, 14), "st patrick's day": (3, 17),
}  # fmt: skip

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_NUMBER = r"\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PART = r"(?:\s+(?:early\s+)?(?:morning|afternoon|evening|night|noon|lunchtime))?"
_DATES = re.compile(
    rf"""(?<![\w/@.-])(?:on\s+|since\s+|for\s+(?=\d))?(?:
        (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})
      | (?P<dots>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d{{2}})?)
      | (?P<slashes>\d{{1,2}}/\d{{1,2}}(?:/(?:\d{{4}}|\d{{2}}))?)
      | (?P<month_day>(?:{_MONTH})\.?\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)
      | (?P<day_month>(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}})?)
      | (?P<near>(?:the\s+)?day\s+before\s+yesterday|(?:earlier\s+|later\s+)?today|tonight|tonite|just\s+now
          |this\s+(?:morning|afternoon|evening)|yesterday{_PART}|yday|last\s+night|tomorrow{_PART}|tmrw|tmr)
      | (?P<ago>(?:{_NUMBER})(?:\s+of)?\s*(?:days?|d|weeks?|wks?|wk|w)\s+(?:ago|back)|(?:a\s+)?fortnight\s+ago)
      | (?P<hence>in\s+(?:{_NUMBER})\s+(?:days?|weeks?|wks?))
      | (?P<weekday>(?:(?P<which>this\s+coming|coming|this|next|last|past|prev(?:ious)?)\s+)?(?:{_WEEKDAY})\b\.?{_PART}
          (?:\s+last\s+week|\s+next\s+week)?)
      | (?P<nth>the\s+\d{{1,2}}(?:st|nd|rd|th))
      | (?P<feast>{"|".join(sorted(map(re.escape, _FEASTS), key=len, reverse=True))})
      | (?P<vague>(?:sometime\s+|some\s+time\s+|back\s+)?(?:in|early|late|mid|around|during)[\s-]+(?:early\s+|late\s+|mid-?\s*)?
          (?:{_MONTH}|spring|summer|autumn|fall|winter)\b(?:\s+\d{{4}})?
          |(?:last|next|this)\s+(?:week|month|year|spring|summer|autumn|fall|winter|semester|term|{_MONTH})\b
          |(?:a\s+)?(?:while|long\s+time|ages)\s+(?:ago|back)|the\s+other\s+day|some\s+time\s+ago|recently|the\s+weekend
          |(?:{_NUMBER})\s+(?:months?|years?)\s+(?:ago|back))
    )(?![\w/])""",
    re.IGNORECASE | re.VERBOSE,
)
_FUTURE = re.compile(
    r"\b(?:booked|scheduled|set\s+(?:for|up\s+for)|(?-i:will)|upcoming|planned|planning|coming\s+up|going\s+to|arranged\s+for"
    r"|moved\s+to|rescheduled|confirmed\s+for|is\s+on\s+for|later\s+today|next|coming|tomorrow|tmrw)\b",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:\bwith|\bw/|\bmet|\band|[&+]|\bdr\.?|\bms\.?|\bmr\.?|\bmrs\.?)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A day that was said, and where in the line."""

    start: int
    end: int
    phrase: str
    day: dt.date | None
    """None where it cannot be counted from (D6)."""
    plain: bool
    """Whether nobody could read it differently: today, yesterday, tomorrow, or a whole date."""


def sounds_future(text: str) -> bool:
    """Whether the words say that something is still to come."""
    return _FUTURE.search(text) is not None


def find(text: str, *, today: dt.date, day_first: bool) -> list[SaidDate]:
    """All days that a text names, in its order."""
    found = []
    for match in _DATES.finditer(text):
        if _is_name(text, match):
            continue
        ahead = sounds_future(text[max(0, match.start() - 40) : match.start()] + match[0])
        kind = next(name for name in _READERS if match[name])
        day = _READERS[kind](_core(match[0]), today, ahead, day_first)
        if day is None and kind in ("slashes", "dots", "iso", "nth", "month_day", "day_month"):
            continue  # no such day: a fraction, a version, a price
        found.append(
            SaidDate(
                match.start(),
                match.end(),
                match[0].strip(),
                day,
                kind in ("iso", "near", "month_day", "day_month", "feast"),
            )
        )
    return found


def _core(phrase: str) -> str:
    return re.sub(r"^(?:on|since|for|the)\s+", "", phrase.strip().lower()).strip(" .")


def _is_name(text: str, match: re.Match[str]) -> bool:
    # Sun and Wed are names, too, where a name is expected.
    return bool(match["weekday"]) and " " not in match[0].strip() and bool(_NAME_BEFORE.search(text[: match.start()]))


def _iso(phrase: str, _today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    year, month, day = (int(part) for part in phrase.split("-"))
    return _date(year, month, day)


def _dots(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    parts = [int(part) for part in phrase.split(".") if part]
    return _from(parts[1], parts[0], parts[2:], today, ahead=ahead)


def _slashes(phrase: str, today: dt.date, ahead: bool, day_first: bool) -> dt.date | None:  # noqa: FBT001
    first, second, *year = (int(part) for part in phrase.split("/"))
    day_stands_first = first > 12 or (day_first and second <= 12)  # noqa: PLR2004 # months
    month, day = (second, first) if day_stands_first else (first, second)
    return _from(month, day, year, today, ahead=ahead)


def _named_month(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    month = next(_MONTHS[word] for word in re.findall(r"[a-z]+", phrase) if word in _MONTHS)
    numbers = [int(number) for number in re.findall(r"\d+", phrase)]
    return _from(month, numbers[0], numbers[1:], today, ahead=ahead)


def _near(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    days = -2 if "before" in phrase else -1 if phrase.startswith(("yest", "yday", "last")) else 0
    days = 1 if phrase.startswith(("tom", "tmr")) else days
    return _moved(today, days)


def _ago(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    days = _days(phrase)
    return None if days is None else _moved(today, -days)


def _hence(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    days = _days(phrase.removeprefix("in "))
    return None if days is None else _moved(today, days)


def _weekday(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    words = phrase.replace(".", " ").split()
    wanted = next(_WEEKDAYS[word] for word in words if word in _WEEKDAYS)
    monday = _moved(today, -today.weekday())
    if "next" in words:
        return _moved(monday, 7 + wanted)
    if phrase.endswith("last week"):
        return _moved(monday, wanted - 7)
    if "this" in words and "coming" not in words and not ahead:
        return _moved(monday, wanted)
    if words[0] in ("last", "past", "prev", "previous") or not (ahead or "coming" in words):
        return _moved(today, -((today.weekday() - wanted) % 7 or 7))
    return _moved(today, (wanted - today.weekday()) % 7 or 7)


def _nth(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    number = int(re.sub(r"\D", "", phrase))
    step = relativedelta(months=1 if ahead else -1)
    first = today.replace(day=1)
    for _ in range(12):
        day = _date(first.year, first.month, number)
        if day and (day > today if ahead else day <= today):
            return day
        first += step
    return None


def _feast(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    month, day = _FEASTS[phrase]
    return _from(month, day, [], today, ahead=ahead)


def _vague(_phrase: str, _today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    return None


_Reader = Callable[[str, dt.date, bool, bool], dt.date | None]
_READERS: dict[str, _Reader] = {
    "iso": _iso,
    "dots": _dots,
    "slashes": _slashes,
    "month_day": _named_month,
    "day_month": _named_month,
    "near": _near,
    "ago": _ago,
    "hence": _hence,
    "weekday": _weekday,
    "nth": _nth,
    "feast": _feast,
    "vague": _vague,
}


def _days(phrase: str) -> int | None:
    if "fortnight" in phrase:
        return 14
    said, unit = re.findall(rf"({_NUMBER})(?:\s+of)?\s*([a-z])", phrase)[0]
    number = int(said) if said.isdigit() else _NUMBERS[said]
    return None if number is None else number * (7 if unit == "w" else 1)


def _from(month: int, day: int, year: list[int], today: dt.date, *, ahead: bool) -> dt.date | None:
    """The most recent such day, or with a future marker the next (D4)."""
    if year:
        return _date(year[0] + (2000 if year[0] < 100 else 0), month, day)  # noqa: PLR2004 # two digits
    years = range(today.year, today.year + 9) if ahead else range(today.year, max(0, today.year - 9), -1)
    days = (found for one in years if (found := _date(one, month, day)))
    return next((found for found in days if (found > today if ahead else found <= today)), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _moved(day: dt.date, days: int) -> dt.date:
    return day + dt.timedelta(days=days)
