"""Who comes back after weeks or a pause, and what has waited for them meanwhile (design 4, *Quiet*)."""

import datetime as dt

from handlers.answers import Ask
from storage import pauses, reminders
from storage.owners import Owner
from storage.reminders import Reminder

AWAY = dt.timedelta(days=21)
OLDER = dt.timedelta(days=14)
"""What has waited longer can be let go at once."""
_ENOUGH = 1000
"""Dues looked at: nobody lets more go at once."""


def was_away(owner: Owner, now: dt.datetime) -> bool:
    """Whether nothing was heard of them for so long that they may have been away; a pause is looked up afterwards."""
    return owner.heard_at is not None and owner.day(owner.heard_at) < owner.day(now)


def is_back(ask: Ask) -> bool:
    """Whether they were away for weeks, or a pause ended since they were last heard of."""
    heard_at = ask.owner.heard_at
    return heard_at is not None and (heard_at < ask.now - AWAY or was_paused(ask))


def was_paused(ask: Ask) -> bool:
    """Whether a pause ended since they were last heard of."""
    heard = ask.owner.day(ask.owner.heard_at or ask.now)
    over = (pause for pause in pauses.of(ask.session, ask.owner.id) if pause.start < pause.until)
    return any(heard < pause.until <= ask.today for pause in over)


def older(ask: Ask) -> list[Reminder]:
    """What is open and has waited for weeks."""
    found = reminders.still_open(ask.session, ask.owner.id, by=ask.now, today=ask.today, limit=_ENOUGH)
    return [one for one, _ in found if one.due_at < ask.now - OLDER]


def is_met(ask: Ask) -> bool:
    """Whether they are met with one easy thing after this answer, which is all that is said unprompted that day."""
    return was_away(ask.owner, ask.now) and is_back(ask) and bool(older(ask))
