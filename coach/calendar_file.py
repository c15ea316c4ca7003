"""A talk to come as a file that every calendar reads (iCalendar, RFC 5545 and 5546)."""

import datetime as dt
import unicodedata
import uuid
from dataclasses import dataclass

from coach.preparing import USUAL_MINUTES

NAME = "talk.ics"
"""Without anybody's name: what a file is called stays in Slack's own records."""
_MAKER = "-//Network Coach//Talks//EN"
_OURS = uuid.UUID("6f1d9c52-3c0e-4b7a-9a55-1f0f6f6c2b8e")
"""Of our own, so that nobody else's identifiers are like ours."""
_UNREADABLE = frozenset({"Cc", "Cs"})
"""Control characters and halves of characters, which no calendar takes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar is told of a talk."""

    uid: str
    """The same for one talk whenever it is told of, so that a calendar changes what it has."""
    told_before: int
    """How often a file of it was given before: whatever is told later counts."""
    title: str
    day: dt.date
    """The owner's local day, used where no hour is known."""
    starts_at: dt.datetime | None = None
    """Aware."""
    minutes: int | None = None
    """None: as long as talks are where nobody named its length."""
    place: str | None = None
    called_off: bool = False


def uid(owner_id: int, talk_id: int, logged_at: dt.datetime) -> str:
    """An identifier of a talk that is always the same and says nothing of it."""
    return str(uuid.uuid5(_OURS, f"{owner_id}/{talk_id}/{logged_at.astimezone(dt.UTC).isoformat()}"))


def written(entry: Entry, *, now: dt.datetime) -> bytes:
    """The file; `now` is aware. Moments are UTC, a day without an hour takes the whole day and keeps nobody from it."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - it takes long to load, and few ask for a file

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("sequence", entry.told_before)
    event.add("summary", _readable(entry.title))
    if entry.starts_at:
        starts = entry.starts_at.astimezone(dt.UTC)
        event.add("dtstart", starts)
        event.add("dtend", starts + dt.timedelta(minutes=entry.minutes or USUAL_MINUTES))
    else:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    if entry.place:
        event.add("location", _readable(entry.place))
    event.add("class", "PRIVATE")  # calendars are often open to colleagues
    event.add("status", "CANCELLED" if entry.called_off else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.called_off else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _readable(text: str) -> str:
    kept = (one for one in text if one.isspace() or unicodedata.category(one) not in _UNREADABLE)
    return " ".join("".join(kept).split())
