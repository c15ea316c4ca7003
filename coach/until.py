"""Until when somebody wants quiet, in their words."""

import datetime as dt
import re
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from coach import said_dates
from coach.hours import NO_END
from coach.patterns import Pattern
from coach.said_calendar import MONTH, MONTHS, NUMBER, NUMBERS
from coach.typing import plain

LONGEST = 200
"""Characters that are read."""
_NO_END = Pattern(r"\b(?:i\s+say\s+so|further\s+notice|for\s?ever|indefinitely|i(?:'m|\s+am)\s+back|i\s+come\s+back)\b")
_TILL = Pattern(r"(?<!\w)'?(?:til|till|untill|until)\b")
_AFTER = Pattern(r"(?:^|\buntil\s+)after\b(?!\s+(?:this|the|next)?\s*weekend)")
_NEW_YEAR = Pattern(r"\bnew\s+year\b(?!')")
_SPAN = Pattern(
    rf"(?<![\w.,-])(?P<number>{NUMBER})(?:\s+of)?\s*(?P<unit>d(?:ays?)?|w(?:ks?|eeks?)?|months?|years?|fortnights?)\b"
)
_FEW_DAYS = Pattern(r"\b(?:a\s+)?(?:few|some)\s+days\b")
_WEEKEND = Pattern(r"\b(?P<when>after|over)?\s*(?:this|the|next)?\s*\bweekend\b")
_FEW, _SATURDAY = 3, 5
_UNITS = {"d": {"days": 1}, "w": {"weeks": 1}, "m": {"months": 1}, "y": {"years": 1}, "f": {"weeks": 2}}
_CURRENT = Pattern(r"\b(?P<which>next|end\s+of\s+(?:the|this))\s+(?P<what>week|month|year)\b")
_MONTH = Pattern(
    rf"\b(?P<part>end(?:\s+of)?|late|mid|middle\s+of)?[\s-]*\b(?P<month>{MONTH})\b\.?(?:\s+(?P<year>\d{{4}}))?"
)
_PARTS = {"e": relativedelta(months=1), "l": relativedelta(days=19), "m": relativedelta(days=14)}
"""What is added to the first of a month: its end is the first day of the next one."""
_YEAR = Pattern(r"^(?:until\s+)?(?:the\s+)?(?:year\s+)?(?P<year>[2-9]\d{3})$")


def read(words: str, *, today: dt.date, day_first: bool = False) -> dt.date | None:
    """The local day on which the quiet is over; `NO_END` where they will say so; None where no day can be read.

    `day_first` reads 4/11 as 4 November (D5). A day that was read may lie in the past or far away: that is for the caller to judge.
    """
    text = _TILL.sub("until", " ".join(plain(words[:LONGEST]).lower().split()))
    text = _NEW_YEAR.sub("new year's", text)
    if _NO_END.search(text):
        return NO_END
    said = said_dates.find(f"scheduled until {text}", today=today, day_first=day_first)
    named = [one.day for one in said if one.day]
    if named:
        return named[-1] + dt.timedelta(days=1) if _AFTER.search(text) else named[-1]
    for pattern, reader in _READERS:
        if found := pattern.search(text):
            try:
                return reader(found, today)
            except (ValueError, OverflowError):  # beyond the calendar
                return None
    return None


def _span(found: re.Match[str], today: dt.date) -> dt.date | None:
    said = found["number"]
    number = int(said) if said.isdecimal() else NUMBERS[said]
    if number is None:
        return None
    return today + relativedelta(**{unit: number * size for unit, size in _UNITS[found["unit"][0]].items()})  # type: ignore[arg-type] # whole numbers


def _weekend(found: re.Match[str], today: dt.date) -> dt.date:
    saturday = today + dt.timedelta(days=(_SATURDAY - today.weekday()) % 7)
    return saturday + dt.timedelta(days=2) if found["when"] else saturday


def _few_days(_found: re.Match[str], today: dt.date) -> dt.date:
    return today + dt.timedelta(days=_FEW)


def _current(found: re.Match[str], today: dt.date) -> dt.date:
    # The end of a week, month or year is where the next one begins.
    if found["what"] == "week":
        return today + dt.timedelta(days=7 - today.weekday())
    if found["what"] == "month":
        return today.replace(day=1) + relativedelta(months=1)
    return today.replace(year=today.year + 1, month=1, day=1)


def _month(found: re.Match[str], today: dt.date) -> dt.date:
    month, year = MONTHS[found["month"]], found["year"]
    added = _PARTS.get((found["part"] or " ")[0], relativedelta())
    day = dt.date(int(year) if year else today.year, month, 1) + added
    return day if year or day > today else day + relativedelta(years=1)


def _year(found: re.Match[str], _today: dt.date) -> dt.date:
    return dt.date(int(found["year"]), 1, 1)


_READERS: tuple[tuple[Pattern, Callable[[re.Match[str], dt.date], dt.date | None]], ...] = (
    (_FEW_DAYS, _few_days),
    (_SPAN, _span),
    (_WEEKEND, _weekend),
    (_CURRENT, _current),
    (_MONTH, _month),
    (_YEAR, _year),
)
