"""What an owner has chosen: how often, which hours and days, names in notifications."""

import datetime as dt
from collections.abc import Collection

from coach.phrases import Line, line, strong
from coach.wording import days
from coach.wording.card import RHYTHMS, rhythm

LABEL = "your settings"
"""What *Undo* takes back."""
_ALL_WEEK = 7
ENDS_EARLY = "The evening comes after the morning. Which hour is the last one?"
NO_DAY_LEFT = "Leave me one day of the week. For quiet on all days there is pause."
NO_HOUR = "Which hour?"
WEEKLY = "One message at the beginning of the week"
WEEKLY_ANSWERS = [("Yes, when there is something in it", "yes"), ("No", "no")]


def zone(name: str, *, known: bool) -> Line:
    """Whose clock counts, and how to change it."""
    if not known:
        return line("Slack hasn't told me your time zone yet, so I use UTC and ask again at your next visit.")
    return line(
        f"I keep to {city(name)} time, as Slack has it. "
        "You change it in Slack: Preferences, Language & region, Time zone."
    )


def rhythms(current: int) -> list[tuple[int, str]]:
    """How often a hello may be suggested: days, and how they are said; what holds now is among them."""
    offered = [(often, said) for often, said in RHYTHMS if often > 30]  # noqa: PLR2004 # a month is for a single card
    kept = [] if current in dict(offered) else [(current, rhythm(current))]
    return [(often, said[:1].upper() + said[1:]) for often, said in sorted(offered + kept)]


def saved() -> Line:
    """The form is kept."""
    return strong("Saved. This holds from now on:")


def holds() -> Line:
    """What holds now."""
    return strong("This holds now:")


def how_often(often: int) -> Line:
    """How often a hello is suggested."""
    return line(f"• A hello {rhythm(often)}, unless a card says otherwise")


def hours(wakes: dt.time, sleeps: dt.time, zone_name: str, *, known: bool) -> Line:
    """When messages may come."""
    where = f"{city(zone_name)} time" if known else "UTC"
    return line(f"• Messages between {wakes:%-H:%M} and {sleeps:%-H:%M}, {where}")


def days_off(marked: Collection[int]) -> Line:
    """On which days they may come; weekdays count from Monday 0."""
    if not marked:
        return line("• No days off beside the weekend")
    if not set(range(5)) - set(marked):
        return line(f"• Days off: {_listed(marked)}. So I write on the weekend")
    return line(f"• Days off: {_listed(marked)}")


def names(*, shown: bool) -> Line:
    """Whether a notification names people."""
    return line("• Notifications name the person" if shown else "• Notifications name nobody")


def weekly(*, wanted: bool) -> Line:
    """Whether there is a message of the week."""
    return line(
        "• One message at the beginning of the week, when there is something in it" if wanted else "• No weekly message"
    )


def city(zone_name: str) -> str:
    """`Lisbon` of `Europe/Lisbon`."""
    return zone_name.rpartition("/")[2].replace("_", " ")


def all_week(marked: Collection[int]) -> bool:
    """Whether no day is left."""
    return len(set(marked)) >= _ALL_WEEK


def _listed(marked: Collection[int]) -> str:
    return ", ".join(days.WEEKDAYS[day] for day in sorted(marked))
