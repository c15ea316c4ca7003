"""The days that a line names, as people say them (D1 to D7)."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from coach.patterns import Pattern
from coach.said_calendar import EASTER, FEASTS, MONTH, MONTHS, NEAR, NUMBER, NUMBERS, WEEKDAY, WEEKDAYS
from coach.said_media import TALK
from coach.said_small import Small
from coach.said_words import any_of

_PART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|arvo|evening|eve|night|noon|lunchtime|lunch\s?time|am|pm)\b)?"
_SEASON = rf"(?:{MONTH}|spring|summer|autumn|fall|winter)"
_NEAR = any_of(" ".join(name.replace(" ", "_") for name in NEAR))
_FEAST = any_of(" ".join(name.replace(" ", "_") for name in (*FEASTS, *EASTER)))
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|º|er)?"
_NUMBER_OF_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_DOTTED = rf"{_NUMBER_OF_DAY}\.(?:1[0-2]|0?[1-9])(?![\w.:/%])(?!\s*(?:h|hrs?|hours?|years?|yrs?|days?|weeks?|months?|am|pm|a\.m|p\.m|uhr|k|m|bn|million|billion|km|miles?|stars?|x|percent|out\s+of)\b)"
"""28.12, without the second dot."""
_DATES = Small(
    rf"""(?<![\w/@.$€£#-])(?:on\s+|since\s+|am\s+(?=[^\W\d])|op\s+|le\s+|el\s+|for\s+(?=\d))?
    (?:
        (?P<vague>(?:sometime\s+|some\s+time\s+|back\s+)?(?:in|early|late|mid|around|during|circa|ca\.?|end\s+of|beginning\s+of)[\s-]+(?:early\s+|late\s+|mid-?\s*)?
          (?:{_SEASON}\b(?!\.?\s+\d{{1,2}}\b(?!:))(?:\s+\d{{4}})?|easter|christmas|xmas|ramadan|thanksgiving|diwali|the\s+holidays|new\s+year'?s?)
          |(?:sometime\s+|some\s+time\s+)?(?:last|next|this|earlier\s+this|later\s+this)\s+(?:(?:week|wk)(?!\s*(?:on\s+)?(?:{WEEKDAY})\b)(?:end)?|month|year|spring|summer|autumn|fall|winter|semester|term|quarter|{MONTH})\b(?!\s+\d)
          |(?:a\s+)?(?:long\s+)?(?:while|time|ages)\s+(?:ago|back)|the\s+other\s+(?:day|night|week)|some\s+time\s+ago|recently|the\s+weekend|not\s+long\s+ago|some\s?day
          |(?:{NUMBER})\s+(?:of\s+)?(?:months?|years?|yrs?)\s+(?:ago|back)|over\s+the\s+(?:weekend|summer|winter|holidays))
      | (?:(?P<on_weekday>{WEEKDAY})\b\.?,?\s+(?:the\s+|den\s+|on\s+)?)?
        (?: (?P<iso>\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}})
          | (?P<dots>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d{{2}})(?!\d)|\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}}|\d{{2}}\b)?|{_DOTTED})
          | (?P<slashes>(?<!\d\s)\d{{1,2}}/\d{{1,2}}(?:/(?:\d{{4}}|'?\d{{2}}))?(?!\s*(?:hours?|hrs?|h|years?|day|off|price|of|star|people)\b)|\d{{1,2}}-\d{{1,2}}-(?:\d{{4}}|\d{{2}})|(?<=on\s)\d{{1,2}}-\d{{1,2}}(?![\w-]))
          | (?P<month_day>(?:{MONTH})\.?\s+(?:the\s+)?{_DAY}(?!\d|:)\b(?:,?\s+(?:\d{{4}}|'\d{{2}})\b)?)
          | (?P<day_month>(?:the\s+)?{_DAY}[\s-]+(?:of\s+|de\s+)?(?:{MONTH})\b\.?(?:(?:,|\s+de)?\s+(?:\d{{4}}|'\d{{2}})\b)?)
          | (?P<cjk>\d{{1,2}}[月월]\s?\d{{1,2}}[日号일])
          | (?P<nth>(?:(?<=,\ )|(?<=on\ )|(?<=^)){_NUMBER_OF_DAY}(?:st|nd|rd|th)(?=\s*(?:,|$|[(]))|(?:the\s+{_NUMBER_OF_DAY}(?:st|nd|rd|th)?|(?(on_weekday){_NUMBER_OF_DAY}|(?!))(?:st|nd|rd|th)?)(?!\s*(?:%|(?:m|mins?|minutes?|h|hrs?|hours?|am|pm|o'clock|people)\b|floor|year|street|st\b|grade|time|century|anniversary|:\d))\b) )
      | (?P<near>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|just\s+now|right\s+now|last\s+night
          |(?:(?:earlier|later)\s+)?this\s+(?:morning|afternoon|arvo|evening|am|pm)|(?:earlier\s+|later\s+)?(?:{_NEAR}){_PART})
      | (?P<ago>(?:~|about\s+)?(?:{NUMBER})(?:\s+of)?\s*(?:days?|d|weeks?|wks?|wk|w)\s+(?:ago|back)(?:\s+(?:on\s+)?(?:{WEEKDAY})\b)?
          |(?:a\s+)?fortnight\s+(?:ago|back)|vor\s+(?:{NUMBER}|\w+)\s+(?:tagen|wochen)|hace\s+(?:{NUMBER}|\w+)\s+(?:días|semanas)|il\s+y\s+a\s+(?:{NUMBER}|\w+)\s+(?:jours|semaines))
      | (?P<hence>in\s+(?:{NUMBER})(?:\s+of)?\s+(?:days?|weeks?|wks?|fortnight)|(?:a|one)\s+week\s+from\s+(?:today|now)|(?:two|2)\s+weeks\s+from\s+(?:today|now))
      | (?P<weekday>(?:(?P<which>this\s+coming|coming|this|next|last|past|prev(?:ious)?|letzten?|vorigen?|le|el|am)\s+)?(?:(?:last|next)\s+week(?:'s)?\s+(?:on\s+)?)?(?!sat\s+(?:down|next|with|in\b|through|beside|by)|sun\s+(?:and|of)\b|mar\b)(?:{WEEKDAY})\b\.?{_PART}
          (?:,?\s+(?:last|next|this)\s+week\b|\s+(?:dernier|pasado|scorso|passad[oa])\b|\s+(?:a\s+)?week\s+ago\b)?)
      | (?P<feast>(?:{_FEAST})\b(?!\s+(?:market|party|do|gathering|mixer|concert|fair)\b))
    )(?:'s\b)?(?![\w/]|-\w|\s+(?:{MONTH})\.?\s+\d|\.\d)""",
    re.VERBOSE,
)
_FUTURE = Pattern(
    r"\b(?:booked|scheduled|schedule|sched(?:'?d)?|set\s+(?:for|up\s+for)|set\b(?!\s+(?:design|build))|(?-i:will)|upcoming|planned|planning|coming\s+up|going\s+to|arranged\s+for"
    r"|moved|reschedul\w+|postponed|confirmed|is\s+on\s+for|later\s+today|next|coming|tomorrow|tmrw|on\s+the\s+calendar|in\s+the\s+diary|pencil+ed|new\s+date|agreed\s+to|said\s+yes\s+to|accepted"
    r"|pushed\s+(?:back\s+)?to|bumped\s+to|we're\s+on\s+for|invited\s+me|see\s+(?:her|him|them)\s+on|meeting\s+(?:her|him|them)\s+on|(?:i'?m|i\s+am|we'?re|we\s+are)\s+(?:meeting|seeing|having|talking|speaking|calling|getting|grabbing|visiting|due)|i'll|we'll|gonna|looking\s+forward|geplant|prévu|agendad[oa]|reservad[oa])\b",
    re.IGNORECASE,
)
_CLAUSES = Pattern(r"[;(!]|,(?!\s*(?:\d|on\b))|(?<=\w\w)\.\s")
_BOOKED = Small(
    r"\b(?:booked|scheduled|sched(?:'?d)?|upcoming|rescheduled|rescheduling|moved|postponed|confirmed|new\s+date)\b"
)
_ANSWERED = Small(r"\b(?:replied|answered|wrote\s+back|got\s+back|said\s+yes)\b")
"""What is told behind it with its hour was agreed on: Liam replied, call on Monday 5pm."""
_PAST = Small(
    r"\b(?:e-?mailed|messaged|met|wrote|texted|connected|sent|ran\s+into|bumped|replied|had|spoke|talked|called|chatted|thanked|saw|was|did|got|asked|thank\w*|thx|ty)\b"
)
_CORRECTED = Pattern(
    r"\b(?:i\s+mean|i\s+meant|sorry|oops|no|wait|rather|make\s+that|correction|actually)\b[\s,:.-]*(?:it\s+was\s+)?(?:on\s+|coffee\s+on\s+)?$",
    re.IGNORECASE,
)
_NOW = Pattern(r"\bnow\s+(?:(?:it's|is|set|moved|on|for|to)\s+)*$", re.IGNORECASE)
"""Was 9/8, now …: what follows holds, and is to come."""
_SCALE = Pattern(r"\b(?:at|gpa|v|version|level|grade|rated|score|um|kl|klo|om|about|around)\s*$", re.IGNORECASE)
_DAY_DOT = Pattern(
    rf"(?:^|[,(:;|]\s*|\b(?:on|am|vom|den|dem|le|el|il|since|until|till|bis|ab|met|day|date|{WEEKDAY})[.,]?\s+|{TALK.pattern}\s+"
    r"|\b(?:with|w/|mit|met|con|avec)\s+\w[\w'.-]*(?:\s+\w[\w'.-]*){0,3}\s+)$",
    re.IGNORECASE,
)
"""What stands before a day such as 4.11, which could be a version, a grade or a share as well."""
_LATER = Pattern(r"^[\s)]*\(?(?:booked|scheduled|confirmed|tbc|planned|upcoming)\b", re.IGNORECASE)
_NAME_BEFORE = Pattern(r"(?:\bwith|\bw/|\bmet|\band|[&+]|\bdr\.?|\bms\.?|\bmr\.?|\bmrs\.?)\s*$", re.IGNORECASE)
_CAPITAL_BEFORE = Pattern(r"\b[A-Z][\w'-]+\s+$")
_DEGREES = ("1st", "2nd", "3rd")
_OURS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_NAME_AFTER = Pattern(r"\s+[A-Z][\w'-]+")
_CAPITALS_BEFORE = Pattern(r"(?:(?:^|[,;:(\n]|\bwith|\bw/?)\s*)(?:[A-Z][\w'-]+\s+)$")
_ODD_YEAR = Pattern(r"\b(?:in\s+)?the\s+year\s+\d{1,4}\b", re.IGNORECASE)
_NO_SUCH_DAY = Pattern(
    r"(?<![\d/.])(?:3[01]/(?:0?[2469]|11)|(?:0?[2469]|11)/3[01])(?![\d/.]|\s*(?:of|people|stars?)\b)"
)
"""31/11: what is a day is found before."""
_LONG_AGO = Pattern(r"\b0\d{3}\b")
"""3 March 0020: a year in which nobody can have met, and no short form of another."""
_PLAIN = ("iso", "near", "month_day", "day_month", "cjk", "feast")
_LIFETIME = 80
"""Years within which people have met."""
_HALF_A_YEAR = dt.timedelta(days=183)
_YEAR = Pattern(r"\d{4}|'\d{2}")
_NUMERIC = ("slashes", "dots", "iso", "nth", "month_day", "day_month")


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
    corrected: bool = False
    """Whether it takes an earlier one back: *sorry, 4/9*."""

    @property
    def bare(self) -> str:
        """The phrase without the word that leads to it."""
        return re.sub(r"^(?:on|for|since)\s+", "", self.phrase)


def sounds_future(text: str) -> bool:
    """Whether the words say that something is still to come."""
    return _FUTURE.search(text) is not None


def find(text: str, *, today: dt.date, day_first: bool, timed: bool = False) -> list[SaidDate]:
    """All days that a text names, in its order; `timed`: an hour was named beside them."""
    found = []
    matches = list(_DATES.finditer(text))
    booked = _BOOKED.search(text) is not None or (timed and _ANSWERED.search(text) is not None)
    for match in matches:
        before = text[: match.start()]
        if _is_name(text, match, alone=len(matches) == 1) or _is_decimal(match, before):
            continue
        clause = _CLAUSES.split(before)[-1]
        instead = _NOW.search(before) is not None
        said = text[match.start() : match.end()]
        ahead = instead or sounds_future(clause[-60:] + said) or _LATER.match(text[match.end() :]) is not None
        ahead = ahead or (booked and not _PAST.search(clause))
        kind = next(name for name in _READERS if match[name])
        long_ago = _LONG_AGO.search(said) is not None
        day = None if long_ago else _with_weekday(match, kind, today, ahead, day_first)
        if kind == "nth" and match["nth"].lower() in _DEGREES and not match[0].lower().startswith("on "):
            continue  # how near they are on LinkedIn
        if kind in _NUMERIC and not long_ago and (day is None or abs(day.year - today.year) > _LIFETIME):
            continue  # no such day: a fraction, a version, a price
        found.append(
            SaidDate(
                match.start(),
                match.end(),
                said.strip().rstrip("."),
                day,
                kind in _PLAIN and not _is_far(match[0], day, today),
                instead or _CORRECTED.search(before) is not None,
            )
        )
    return found


def _is_far(phrase: str, day: dt.date | None, today: dt.date) -> bool:
    """Whether no year was said and the day is so far off that another year may have been meant."""
    return day is not None and abs(day - today) > _HALF_A_YEAR and not _YEAR.search(phrase)


def unreadable(text: str, *, today: dt.date) -> str | None:
    """Words that were meant as a day which there is not, or in which nobody can have met."""
    for match in _DATES.finditer(text):
        kind = next(name for name in _READERS if match[name])
        if kind in ("iso", "month_day", "day_month") and find(match[0], today=today, day_first=False) == []:
            return text[match.start() : match.end()].strip()
    found = _ODD_YEAR.search(text) or _NO_SUCH_DAY.search(text)
    return found[0].strip() if found else None


def _with_weekday(match: re.Match[str], kind: str, today: dt.date, ahead: bool, day_first: bool) -> dt.date | None:  # noqa: FBT001
    """A weekday beside a day of the month says which month, or year, is meant."""
    read = _READERS[kind]
    core = _core(match[kind])
    day = read(core, today, ahead, day_first)
    wanted = WEEKDAYS.get((match["on_weekday"] or "").lower())
    if day is None or wanted is None or day.weekday() == wanted:
        return day
    others = (read(core, today, not ahead, day_first), read(core, today, ahead, not day_first))
    # A bare number that is no such day is something else, an hour perhaps: the weekday holds.
    otherwise = _weekday(match["on_weekday"].lower(), today, ahead, day_first) if core.isdecimal() else day
    return next((other for other in others if other and other.weekday() == wanted), otherwise)


def _core(phrase: str) -> str:
    return re.sub(r"^(?:on|since|for|the|~|about)\s*\b", "", phrase.strip().lower()).strip(" .")


def _is_decimal(match: re.Match[str], before: str) -> bool:
    dots = match["dots"]
    return bool(dots) and (_SCALE.search(before) is not None or (dots.count(".") == 1 and not _DAY_DOT.search(before)))


def _is_name(text: str, match: re.Match[str], *, alone: bool) -> bool:
    # Sun and Wed are names, too, where a name is expected; so is Friday in "Summer Friday, lifeguard, on Wednesday".
    said, before = text[match.start() : match.end()].strip(), text[: match.start()]
    if match["near"] and said[:1].isupper() and said.lower() not in _OURS:
        # Josh Homme and Eilen Murphy: a word for a day in another language, where a name stands.
        return bool(_NAME_BEFORE.search(before) or _CAPITAL_BEFORE.search(before))
    if not match["weekday"] or " " in said or not said[:1].isupper():
        return False
    if _NAME_BEFORE.search(before):
        return bool(_NAME_AFTER.match(text[match.end() :])) or not alone or len(said) < 4  # noqa: PLR2004 # Sun, Wed
    return not alone and _CAPITALS_BEFORE.search(before) is not None


def _iso(phrase: str, _today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    year, month, day = (int(part) for part in re.split(r"[-/]", phrase))
    return _date(year, month, day)


def _dots(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    parts = [int(part) for part in phrase.split(".") if part.strip()]
    month, day = (parts[0], parts[1]) if parts[1] > 12 else (parts[1], parts[0])  # noqa: PLR2004 # months
    return _from(month, day, parts[2:], today, ahead=ahead)


def _slashes(phrase: str, today: dt.date, ahead: bool, day_first: bool) -> dt.date | None:  # noqa: FBT001
    first, second, *year = (int(part.strip("'")) for part in re.split(r"[/-]", phrase))
    day_stands_first = first > 12 or (day_first and second <= 12)  # noqa: PLR2004 # months
    month, day = (second, first) if day_stands_first else (first, second)
    return _from(month, day, year, today, ahead=ahead)


def _named_month(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    month = next(MONTHS[word] for word in re.findall(r"[^\W\d_]+", phrase) if word in MONTHS)
    numbers = [int(number) for number in re.findall(r"\d+", phrase)]
    return _from(month, numbers[0], numbers[1:], today, ahead=ahead)


def _near(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    if phrase.startswith("day "):
        return _moved(today, -2 if "before" in phrase else 2)
    said = re.sub(rf"^(?:earlier|later)\s+|{_PART}$", "", phrase) if phrase != "last night" else phrase
    return _moved(today, NEAR.get(said, -1 if said == "last night" else 0))


def _ago(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    days = _days(phrase)
    if days is None:
        return None
    day = _moved(today, -days)
    wanted = next((WEEKDAYS[word] for word in phrase.split()[2:] if word in WEEKDAYS), day.weekday())
    return _moved(day, wanted - day.weekday())


def _hence(phrase: str, today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    days = _days(phrase.removeprefix("in "))
    return None if days is None else _moved(today, days)


def _weekday(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    words = phrase.replace(".", " ").replace(",", " ").replace("'s", "").split()
    wanted = next(WEEKDAYS[word] for word in words if word in WEEKDAYS)
    monday = _moved(today, -today.weekday())
    if "next" in words:
        return _moved(monday, 7 + wanted)
    if "week" in words and ("last" in words or "ago" in words):
        return _moved(monday, wanted - 7)
    if "this" in words and "coming" not in words and not ahead:
        return _moved(monday, wanted)
    if words[0] in ("last", "past", "prev", "previous") or not (ahead or "coming" in words):
        return _moved(today, -((today.weekday() - wanted) % 7 or 7))
    return _moved(today, (wanted - today.weekday()) % 7 or 7)


def _nth(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    number = int(re.sub(r"\D", "", phrase))
    months = (today.replace(day=1) + relativedelta(months=step if ahead else -step) for step in range(12))
    days = (_date(month.year, month.month, number) for month in months)
    return next(day for day in days if day and (day > today if ahead else day <= today))


def _feast(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    if phrase in EASTER:
        days = [_moved(easter(year), EASTER[phrase]) for year in (today.year - 1, today.year, today.year + 1)]
        return next(day for day in days if day > today) if ahead else [day for day in days if day <= today][-1]
    month, day = FEASTS[phrase]
    return _from(month, day, [], today, ahead=ahead)


def _vague(_phrase: str, _today: dt.date, _ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    return None


def _cjk(phrase: str, today: dt.date, ahead: bool, _day_first: bool) -> dt.date | None:  # noqa: FBT001
    month, day = (int(number) for number in re.findall(r"\d+", phrase))
    return _from(month, day, [], today, ahead=ahead)


_Reader = Callable[[str, dt.date, bool, bool], dt.date | None]
_READERS: dict[str, _Reader] = {
    "vague": _vague,
    "iso": _iso,
    "dots": _dots,
    "slashes": _slashes,
    "month_day": _named_month,
    "day_month": _named_month,
    "cjk": _cjk,
    "nth": _nth,
    "near": _near,
    "ago": _ago,
    "hence": _hence,
    "weekday": _weekday,
    "feast": _feast,
}
_WORDS = {"zwei": 2, "drei": 3, "einer": 1, "dos": 2, "tres": 3, "una": 1, "deux": 2, "trois": 3, "une": 1}


def _days(phrase: str) -> int | None:
    if "fortnight" in phrase:
        return 14
    words = re.findall(r"\d+|[^\W\d]+", phrase)
    number = next(
        (
            int(word) if word.isdigit() else (NUMBERS | _WORDS)[word]
            for word in words
            if word.isdigit() or word in NUMBERS or word in _WORDS
        ),
        None,
    )
    weeks = any(word[0] == "w" or word.startswith("sem") for word in words)
    return None if number is None else number * (7 if weeks else 1)


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
