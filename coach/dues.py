"""How any due is built: its next nudge, put off or not, and when it is let go."""

import datetime as dt
from collections.abc import Sequence

from coach.facts import Choice, Decision, Due, DueKind, Facts, Nudge
from coach.hours import DAY, NO_END, Preferences

THIS_EVENING_UNTIL = dt.time(17)
"""Who puts something off to the evening later than this is asked the next morning."""
CHOSEN_WELCOME = dt.timedelta(days=14)
"""How long what was put off stays open from the chosen day on, at least."""


def due(
    facts: Facts,
    preferences: Preferences,
    *,
    kind: DueKind,
    about: str,
    nudges: Sequence[dt.datetime],
    due_at: dt.datetime,
    let_go_at: dt.datetime | None,
    urgent: bool,
    weekly: bool = False,
) -> Due:
    """A due whose nudges (UTC) are said one after the other, unless the owner chose a day or it is let go before.

    `let_go_at`: when it is no longer worth saying; None: never by itself. `weekly`: said in the message of the week only.
    """
    spoken = facts.spoken(kind, about)
    planned = nudges[len(spoken)] if len(spoken) < len(nudges) else None
    next_nudge, waits = planned, False
    if later := _put_off(facts, kind, about):
        chosen = _chosen(later, preferences, weekly=weekly)
        # A day of the owner's choice is always said.
        let_go_at = max(let_go_at, chosen + CHOSEN_WELCOME) if let_go_at else None
        waits = not _said_since(later, chosen, spoken, preferences)
        next_nudge = chosen if waits else planned
    let_go = _after_pauses(facts, preferences, due_at, let_go_at)
    return Due(
        contact_id=facts.contact_id,
        kind=kind,
        about=about,
        nudge=len(spoken),
        next_nudge=next_nudge if next_nudge and (let_go is None or next_nudge < let_go) else None,
        due_at=due_at,
        let_go_at=let_go,
        urgent=(waits and not weekly) or urgent,
    )


def _after_pauses(
    facts: Facts, preferences: Preferences, opened: dt.datetime, let_go_at: dt.datetime | None
) -> dt.datetime | None:
    """Days inside a pause count for no expiry; None while a pause has no end."""
    if let_go_at is None or not facts.pauses:
        return let_go_at
    for pause in sorted(facts.pauses, key=lambda one: one.start):
        since = max(pause.start, preferences.local(opened).date())
        if since >= preferences.local(let_go_at).date() or pause.until <= since:
            continue
        if pause.until >= NO_END:
            return None
        let_go_at += pause.until - since
    return let_go_at


def _put_off(facts: Facts, kind: DueKind, about: str) -> Decision | None:
    later = [one for one in facts.decided(kind, about) if one.what is Choice.LATER]
    return later[-1] if later else None


def _chosen(later: Decision, preferences: Preferences, *, weekly: bool) -> dt.datetime:
    """The moment to which the owner put it off; an evening that is over, or a day gone by, is the next morning."""
    until = later.until or later.day + DAY
    if weekly:
        return preferences.week_from(max(until, later.day))
    if until > later.day:
        return preferences.morning(until)
    over = later.at is not None and preferences.local(later.at).time() > THIS_EVENING_UNTIL
    return preferences.morning(later.day + DAY) if over or until < later.day else preferences.evening(until)


def _said_since(later: Decision, chosen: dt.datetime, spoken: list[Nudge], preferences: Preferences) -> bool:
    """Whether it was said after it was put off, which may be earlier that day, taken along (reading (c))."""
    if not spoken:
        return False
    last = spoken[-1].spoken_at
    if later.at:
        return last > later.at
    return last >= chosen or preferences.local(last).date() > later.day
