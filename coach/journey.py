"""What the journey says should happen with a contact, and when it may be said; pure, without a *now*."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.hours import DAY, EVENING, Preferences

__all__ = ["Choice", "Decision", "Due", "DueKind", "Facts", "Nudge", "Preferences", "Talk", "Touch", "journey"]

AT_MOST = 2
"""Nudges of one due (coaching.md 2.1; a thank-you's third place is for *How did it go?*)."""
THANKS_WITHIN = dt.timedelta(hours=24)
THANKS_AGAIN = dt.timedelta(hours=48)
THANKS_WELCOME = dt.timedelta(days=14)
"""How long a thank-you is asked about; later the next hello carries it (reading (e))."""
WORTH_ASKING = dt.timedelta(days=7)
"""How long it is asked about at least, where a talk was logged days later."""
AFTER_THE_TALK = dt.timedelta(hours=18)
HELLO_AGAIN = dt.timedelta(days=10)
HELLO_WELCOME = dt.timedelta(days=30)
END_OF_DAY = dt.time(17, 0)
"""When a talk without an hour counts as over, unless it was logged that day (reading (e))."""


class DueKind(StrEnum):
    """What is due."""

    THANKED = "thanked"
    IN_TOUCH = "in_touch"


class Choice(StrEnum):
    """What the owner decided about a due."""

    LATER = "later"
    SKIPPED = "skipped"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Talk:
    """An interview as the journey sees it; `day` is the owner's local day."""

    id: int
    day: dt.date
    ended_at: dt.datetime | None
    """Aware; None: a day without an hour."""
    logged_at: dt.datetime
    held: bool
    """False: still to come when it was logged."""
    thanked: bool
    called_off: bool = False
    thank_nudged: bool = True
    """False: thanks are offered, not asked about (reading (f))."""


@dataclass(frozen=True, slots=True)
class Touch:
    """An exchange on a local day."""

    id: int
    day: dt.date


@dataclass(frozen=True, slots=True)
class Decision:
    """The owner's word on a due, on a local day."""

    id: int
    kind: DueKind
    about: str
    what: Choice
    until: dt.date | None
    day: dt.date


@dataclass(frozen=True, slots=True)
class Nudge:
    """One time that a due was spoken (aware)."""

    kind: DueKind
    about: str
    spoken_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """All that matters about one contact."""

    contact_id: int
    how_often: int | None
    """Days between hellos; None: resting."""
    quiet: bool
    talks: tuple[Talk, ...]
    touches: tuple[Touch, ...]
    decisions: tuple[Decision, ...]
    nudges: tuple[Nudge, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that should happen; moments are UTC."""

    contact_id: int
    kind: DueKind
    about: str
    """The fact that opened it."""
    nudge: int
    """How many times it was spoken."""
    next_nudge: dt.datetime | None
    """When it is worth saying next; None: not any more."""
    due_at: dt.datetime
    let_go_at: dt.datetime | None
    urgent: bool
    """May be said on a weekend and beyond the caps: a thank-you's first nudge, or a day the owner chose."""


def journey(facts: Facts, preferences: Preferences) -> tuple[Due, ...]:
    """All that is due for a contact, by the readings (a), (b), (e) and (f) of design 4."""
    return (*_thanks(facts, preferences), *_hello(facts, preferences))


def _thanks(facts: Facts, preferences: Preferences) -> Iterable[Due]:
    for talk in facts.talks:
        if talk.thanked or talk.called_off or not talk.thank_nudged:
            continue
        about = f"interview:{talk.id}"
        if _decided(facts, DueKind.THANKED, about) & {Choice.SKIPPED, Choice.NEVER}:
            continue
        end = _end(talk, preferences)
        if end + THANKS_WELCOME <= talk.logged_at:
            continue
        spoken = _spoken(facts, DueKind.THANKED, about)
        first = _first_thanks(talk, end, preferences)
        again = max(end + THANKS_AGAIN, spoken[0] + DAY) if spoken else end + THANKS_AGAIN
        second = preferences.morning(preferences.working_day(preferences.local(again).date()))
        yield _due(
            facts,
            preferences,
            kind=DueKind.THANKED,
            about=about,
            nudges=(first, second),
            due_at=end + THANKS_WITHIN,
            let_go_at=max(end + THANKS_WELCOME, talk.logged_at + WORTH_ASKING),
        )


def _hello(facts: Facts, preferences: Preferences) -> Iterable[Due]:
    opened_by = _last_exchange(facts)
    if opened_by is None or facts.how_often is None or facts.quiet:
        return
    about, day = _cycle(facts, *opened_by)
    if Choice.NEVER in _decided(facts, DueKind.IN_TOUCH, about):
        return
    due_at = preferences.morning(day + dt.timedelta(days=facts.how_often))
    first_day = preferences.working_day(preferences.local(due_at).date())
    spoken = _spoken(facts, DueKind.IN_TOUCH, about)
    again = (spoken[0] if spoken else due_at) + HELLO_AGAIN
    second_day = preferences.working_day(preferences.local(again).date())
    yield _due(
        facts,
        preferences,
        kind=DueKind.IN_TOUCH,
        about=about,
        nudges=(preferences.morning(first_day), preferences.morning(second_day)),
        due_at=due_at,
        let_go_at=due_at + HELLO_WELCOME,
    )


def _due(
    facts: Facts,
    preferences: Preferences,
    *,
    kind: DueKind,
    about: str,
    nudges: tuple[dt.datetime, dt.datetime],
    due_at: dt.datetime,
    let_go_at: dt.datetime,
) -> Due:
    spoken = _spoken(facts, kind, about)
    count = len(spoken)
    planned = nudges[count] if count < AT_MOST else None
    chosen = _chosen_day(facts, kind, about, spoken, preferences)
    next_nudge = chosen or planned
    if chosen:
        let_go_at = max(let_go_at, chosen + THANKS_WELCOME)  # a day of the owner's choice is always said
    if next_nudge and next_nudge >= let_go_at:
        next_nudge = None
    return Due(
        contact_id=facts.contact_id,
        kind=kind,
        about=about,
        nudge=count,
        next_nudge=next_nudge,
        due_at=due_at,
        let_go_at=let_go_at,
        urgent=chosen is not None or (kind is DueKind.THANKED and count == 0),
    )


def _first_thanks(talk: Talk, end: dt.datetime, preferences: Preferences) -> dt.datetime:
    if talk.ended_at and talk.logged_at < talk.ended_at:
        known = preferences.local(end + AFTER_THE_TALK)
        on_time = _in_waking_hours(known, preferences)
        return _soon_enough(on_time, end, preferences)
    logged_on = preferences.local(talk.logged_at).date()
    day_after = max(logged_on, preferences.local(end).date()) + DAY
    days_old = (logged_on - talk.day).days
    if days_old > 1:
        return preferences.morning(preferences.working_day(day_after))
    if days_old == 1:
        return preferences.morning(preferences.waking_day(day_after))
    return _soon_enough(preferences.morning(day_after), end, preferences)


def _soon_enough(planned: dt.datetime, end: dt.datetime, preferences: Preferences) -> dt.datetime:
    """Reading (b): a nudge that meets a weekend or a day off comes on the day of the talk, or on the next waking day."""
    if not preferences.is_free(preferences.local(planned).date()):
        return planned
    day = preferences.local(end).date()
    same_day = max(preferences.at(day, EVENING), end + dt.timedelta(hours=1))
    awake = preferences.wakes <= preferences.local(same_day).time() <= preferences.sleeps
    if awake and preferences.local(same_day).date() == day:
        return same_day
    return preferences.morning(preferences.waking_day(day + DAY))


def _in_waking_hours(local: dt.datetime, preferences: Preferences) -> dt.datetime:
    morning = preferences.morning(local.date())
    if local < morning:
        return morning
    if local.time() > preferences.sleeps:
        return preferences.morning(local.date() + DAY)
    return local.astimezone(dt.UTC)


def _end(talk: Talk, preferences: Preferences) -> dt.datetime:
    if talk.ended_at:
        return talk.ended_at
    if talk.held and preferences.local(talk.logged_at).date() == talk.day:
        return talk.logged_at
    return preferences.at(talk.day, END_OF_DAY)


def _last_exchange(facts: Facts) -> tuple[str, dt.date] | None:
    """The fact that opened the current cycle of hellos, and its day."""
    touches = [(touch.day, 0, touch.id, f"touch:{touch.id}") for touch in facts.touches]
    ahead = [
        (talk.day, 1, talk.id, f"interview:{talk.id}") for talk in facts.talks if not talk.held and not talk.called_off
    ]
    if not touches and not ahead:
        return None
    day, _, _, about = max(touches + ahead)
    return about, day


def _cycle(facts: Facts, about: str, day: dt.date) -> tuple[str, dt.date]:
    """A skipped cycle is followed by the next, counted from the day of skipping."""
    for decision in sorted(facts.decisions, key=lambda one: one.id):
        if decision.kind is DueKind.IN_TOUCH and decision.about == about and decision.what is Choice.SKIPPED:
            about, day = f"decision:{decision.id}", decision.day
    return about, day


def _chosen_day(
    facts: Facts, kind: DueKind, about: str, spoken: list[dt.datetime], preferences: Preferences
) -> dt.datetime | None:
    """The moment to which the owner last put it off, while nothing was said since."""
    later = [one for one in facts.decisions if one.kind is kind and one.about == about and one.what is Choice.LATER]
    if not later:
        return None
    latest = max(later, key=lambda one: one.id)
    until = latest.until or latest.day + DAY
    moment = preferences.at(until, EVENING) if until == latest.day else preferences.morning(until)
    return None if spoken and spoken[-1] >= moment else moment


def _spoken(facts: Facts, kind: DueKind, about: str) -> list[dt.datetime]:
    return sorted(one.spoken_at for one in facts.nudges if one.kind is kind and one.about == about)


def _decided(facts: Facts, kind: DueKind, about: str) -> set[Choice]:
    return {one.what for one in facts.decisions if one.kind is kind and one.about == about}
