"""Days in an answer, as thumbs write them: tmrw, nxt week, fri, after the weekend."""

import datetime as dt
import re
import unicodedata
from calendar import monthrange

from rapidfuzz.distance import OSA

from coach import said_dates
from coach import until as said_until
from coach.hours import NO_END
from coach.patterns import Pattern

_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_MONTHS_IN_ORDER = (*_MONTHS.split("|")[:4], "may", *_MONTHS.split("|")[4:])
_DECEMBER = 12
_YEAR = Pattern(r"\d{4}")
_WORDS = (
    "today|tonight|tomorrow|yesterday|this|evening|morning|afternoon|night|noon|next|last|in|on|at|until|till|by|the|a|an|of|"
    "end|late|mid|middle|early|beginning|start|couple|few|some|week|weeks|wk|wks|day|days|month|months|year|years|fortnight|"
    "fortnights|ago|before|after|from|now|weekend|working|coming|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    "twelve|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|other|"
    f"{_WEEKDAYS}|{_MONTHS}"
)
_NUMBER = r"\d+(?:st|nd|rd|th|d|w|m|y|wks?|days?|weeks?)?"
_DAY = Pattern(rf"(?:{_WORDS}|{_NUMBER})(?: (?:{_WORDS}|{_NUMBER}))*")
_ONE_WORD = frozenset(_WORDS.split("|"))
_ONE_NUMBER = Pattern(_NUMBER)
_ALONE = Pattern(
    r"(?:in |on |at |the |a |of )*(?:may|mar|sun|sat|mon|march|april|june|august|jan|one|early|the|a|in|\d+)"
)
"""Words that are as likely a name, or nothing: no day to put something off to."""
_THIS_EVENING = Pattern(r"(?:until |till )?(?:tonight|this (?:evening|afternoon|night)|later today)")
_AROUND = {"last week": 7, "a week ago": 7, "the other day": 3, "few days ago": 3, "last month": 30, "some days ago": 3}
"""Days since a time that is no single day."""
_SHORT, _LONG = 4, 8
_SHORT_DAYS = {
    **dict.fromkeys(("yest", "yday", "ystd", "yesterdy", "yst"), "yesterday"),
    **dict.fromkeys(("tmrw", "tmw", "tmr", "tomoz", "2moro", "2morrow", "tmro", "tomo", "tmo"), "tomorrow"),
    **dict.fromkeys(("2day", "tdy"), "today"),
    **dict.fromkeys(("2nite", "tonite", "2night", "tnite"), "tonight"),
    **dict.fromkeys(("nxt", "nx", "nex"), "next"),
    **dict.fromkeys(("til", "untill", "untl"), "until"),
    **dict.fromkeys(("weds", "wednes"), "wednesday"),
    **dict.fromkeys(("wkend", "wknd"), "weekend"),
}
"""As thumbs write them."""
_LONG_DAYS = [one for one in _WORDS.split("|") if len(one) > _SHORT]


_IN_DIGITS = Pattern(
    r"(?<![\d/.:-])(?:(?P<year>[12]\d{3})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?:/(?P<second>\d{1,2})(?:/(?P<slashed>\d{4}|\d{2}))?|\.(?P<dotted>\d{1,2})\.(?P<after>\d{4}|\d{2})?))(?![\d/:%])"
)
_A_MONTH = "|".join(sorted({name[:length] for name in _MONTHS_IN_ORDER for length in (3, 4, len(name))}, key=len)[::-1])
_DAY_OF_A_MONTH = Pattern(
    rf"\b(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_A_MONTH})|(?P<before>{_A_MONTH}) (?P<behind>\d{{1,2}})(?:st|nd|rd|th)?)\b"
    r"(?: (?P<year>[12]\d{3}))?"
)
_LONGEST_AGO, _FAR = dt.timedelta(days=60), dt.timedelta(days=183)
"""A day of the last weeks without a year was meant, and not the same a year from now."""
_TICK = Pattern("[\u2705\u2714\u2611]|:(?:white|heavy)_check_mark:|:ballot_box_with_check:")


def digits(words: str) -> str:
    """The words with the digits of any script as 0 to 9, hyphens as gaps, and ticks among them as a word."""
    said = words.replace("-", " ").replace("\ufe0f", "")
    said = _TICK.sub(" done ", said) if any(sign.isalpha() for sign in said) else said
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in said)


def spelled(words: str, *, day_first: bool = False) -> str:
    """The words with a day in digits as it is said: 4/13 is 13 April, 13.4. too (D5)."""
    return _IN_DIGITS.sub(lambda found: _spelled(found, day_first=day_first), words)


def missing(words: str, *, day_first: bool = False) -> str | None:
    """A day in these words that no calendar has, as it is said: 31 November; None where there is none."""
    text = spelled(words, day_first=day_first).lower()
    for found in _DAY_OF_A_MONTH.finditer(text):
        number = int(found["number"] or found["behind"])
        month = next(
            at for at, name in enumerate(_MONTHS_IN_ORDER, 1) if name.startswith(found["month"] or found["before"])
        )
        leap = found["year"] or "2028"
        if not 1 <= number <= monthrange(int(leap), month)[1]:
            return f"{number} {_MONTHS_IN_ORDER[month - 1].capitalize()}" + (
                f" {found['year']}" if found["year"] else ""
            )
    nowhere = _IN_DIGITS.search(text)
    return nowhere[0] if nowhere else None


def _spelled(found: re.Match[str], *, day_first: bool) -> str:
    if found["year"]:
        year, month, day = found["year"], int(found["month"]), int(found["day"])
    elif found["dotted"]:
        year, month, day = found["after"], int(found["dotted"]), int(found["first"])
    else:
        year, month, day = found["slashed"], int(found["first"]), int(found["second"])
        if month > _DECEMBER or (day_first and day <= _DECEMBER):
            month, day = day, month
    if not 1 <= month <= _DECEMBER:
        return found[0]
    return f"{day} {_MONTHS_IN_ORDER[month - 1]} {f'20{year}'[-4:] if year else ''}".strip()


def word(said: str) -> str:
    """A day's name with a slip in it, as it is spelled; anything else as it is."""
    if said in _SHORT_DAYS:
        return _SHORT_DAYS[said]
    if len(said) <= _SHORT or said in _KEPT:
        return said
    near = (day for day in _LONG_DAYS if day[0] == said[0] and OSA.distance(said, day, score_cutoff=2) <= _slips(day))
    return said if said in _LONG_DAYS else next(near, said)


_KEPT = frozenset({"later", "other", "never", "moved"})
"""Words of answers that are nearly those of a day."""


def is_of_a_day(said: str) -> bool:
    """Whether a word may belong to a day."""
    return said in _ONE_WORD or bool(_ONE_NUMBER.fullmatch(said))


def is_alone(said: str) -> bool:
    """Whether these words name no day as long as nothing else is said."""
    return bool(_ALONE.fullmatch(said)) or not _DAY.fullmatch(said)


def before(said: str, *, today: dt.date, day_first: bool) -> dt.date | None:
    """The local day on which something was done."""
    found = [one.day for one in said_dates.find(said, today=today, day_first=day_first) if one.day]
    if found:
        return found[0]
    around = next((days for words, days in _AROUND.items() if words in said), None)
    return None if around is None else today - dt.timedelta(days=around)


def until(said: str, *, today: dt.date, day_first: bool) -> dt.date | None:
    """The local day to which something is put off; today means this evening."""
    if _THIS_EVENING.fullmatch(said):
        return today
    day = said_until.read(said, today=today, day_first=day_first)
    if day is None or day == NO_END:
        return None
    if day - today > _FAR and not _YEAR.search(said):
        past = before(said, today=today, day_first=day_first)
        return past if past and dt.timedelta(0) <= today - past <= _LONGEST_AGO else day
    return day


def after_this(said: str, *, today: dt.date) -> dt.date | None:
    """The day after a time in which somebody is busy; None where it is only today."""
    return today + dt.timedelta(days=7 - today.weekday()) if "week" in said.split() else None


def _slips(word: str) -> int:
    return 2 if len(word) >= _LONG else 1
