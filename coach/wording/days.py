"""How days and moments are said."""

import datetime as dt
from zoneinfo import ZoneInfo

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def date(day: dt.date, *, today: dt.date) -> str:
    """`Thu 16 April`; with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}{year}"


def short(day: dt.date, *, today: dt.date) -> str:
    """`16 April`; with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def told(day: dt.date, *, today: dt.date) -> str:
    """`today (Thu 16 April)`, `yesterday (Wed 15 April)`, else `Thu 9 April`."""
    near = _NEAR.get((day - today).days)
    return f"{near} ({date(day, today=today)})" if near else date(day, today=today)


def on(day: dt.date, *, today: dt.date) -> str:
    """As `told`, with the preposition that a date wants."""
    return told(day, today=today) if (day - today).days in _NEAR else f"on {date(day, today=today)}"


def lately(day: dt.date, *, today: dt.date) -> str:
    """`yesterday`, `on Tuesday`, `on 9 April`: as one writes it to somebody who was there."""
    past = (today - day).days
    if past in (0, 1):
        return _NEAR[-past]
    return f"on {WEEKDAYS[day.weekday()]}" if 1 < past < 7 else f"on {short(day, today=today)}"  # noqa: PLR2004 # a week later the weekday is ambiguous


def around(moment: dt.datetime, *, zone: str, today: dt.date) -> str:
    """`tomorrow around 9:30`, `on Mon 20 April around 9:30`; the hour in the owner's zone, to the half hour."""
    local = moment.astimezone(ZoneInfo(zone))
    half = dt.timedelta(minutes=30)
    since_midnight = dt.timedelta(hours=local.hour, minutes=local.minute)
    rounded = (since_midnight + half / 2) // half * half
    minutes = int(rounded.total_seconds()) // 60 % (24 * 60)
    near = _NEAR.get((local.date() - today).days)
    return f"{near or 'on ' + date(local.date(), today=today)} around {minutes // 60}:{minutes % 60:02}"


_SOON = 3


def roughly(day: dt.date, *, today: dt.date) -> str:
    """`around mid-July`; for what is months away. `in the next days` for what comes soon or waits already."""
    if (day - today).days <= _SOON:
        return "in the next days"
    part = "early " if day.day <= 10 else "mid-" if day.day <= 20 else "late "  # noqa: PLR2004 # thirds of a month
    year = "" if (day - today).days < 300 else f" {day.year}"  # noqa: PLR2004 # so far off the month alone misleads
    return f"around {part}{MONTHS[day.month - 1]}{year}"


def ago(day: dt.date, *, today: dt.date) -> str:
    """`today`, `yesterday`, `five days ago`, `six weeks ago`, `four months ago`; `in three days` for what comes."""
    days = (today - day).days
    if days in (-1, 0, 1):
        return _NEAR[-days]
    if days < 0:
        return f"in {_counted(-days)}"
    return f"{_counted(days)} ago"


def _counted(days: int) -> str:
    sizes = ((365, "years", 2), (30, "months", 3), (7, "weeks", 2), (1, "days", 1))
    size, name = next((size, name) for size, name, enough in sizes if days // size >= enough)
    return f"{number(days // size)} {name}"


def number(count: int) -> str:
    """Small numbers as words."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def which(talk: str, day: dt.date, *, today: dt.date) -> str:
    """`yesterday's coffee`, `the coffee on Thu 9 April`."""
    whose = possessive(day, today=today)
    return f"{whose} {talk}" if whose else f"the {talk} on {date(day, today=today)}"


def possessive(day: dt.date, *, today: dt.date) -> str:
    """`today's`, `yesterday's`, `Monday's`, or empty where the day is more than six days back."""
    days = (today - day).days
    if days in (0, 1):
        return f"{_NEAR[-days]}'s"
    return f"{WEEKDAYS[day.weekday()]}'s" if 1 < days < 7 else ""  # noqa: PLR2004 # a week later the weekday is ambiguous
