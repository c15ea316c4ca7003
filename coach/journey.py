"""What the journey says should happen with a contact, and when it may be said; pure, without a *now*."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.hours import DAY, Preferences

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
NIGHT_ENDS = dt.time(6)
"""What is logged earlier belongs to the evening before: the next morning is that of the same day."""
THIS_EVENING_UNTIL = dt.time(17)
"""Who puts something off to the evening later than this is asked the next morning."""
HELLO_AGAIN = dt.timedelta(days=10)
HELLO_WELCOME = dt.timedelta(days=30)
CHOSEN_WELCOME = dt.timedelta(days=14)
"""How long what was put off stays open from the chosen day on, at least."""
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
    """The local day to which it is put off; the day of deciding means this evening, None tomorrow."""
    day: dt.date
    at: dt.datetime | None = None
    """The moment (aware) where it is known: it tells whether something was said since, and whether evening was over."""


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
    for talk in sorted(facts.talks, key=lambda one: one.id):
        if talk.thanked or talk.called_off or not talk.thank_nudged:
            continue
        about = f"interview:{talk.id}"
        if _decided(facts, DueKind.THANKED, about) & {Choice.SKIPPED, Choice.NEVER}:
            continue
        end = _end(talk, preferences)
        if _age(talk, end, preferences) >= THANKS_WELCOME:
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
    never = any(one.kind is DueKind.IN_TOUCH and one.what is Choice.NEVER for one in facts.decisions)
    if opened_by is None or facts.how_often is None or facts.quiet or never:
        return
    about, day = _cycle(facts, *opened_by)
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
    next_nudge, waits = planned, False
    if later := _put_off(facts, kind, about):
        chosen = _chosen(later, preferences)
        let_go_at = max(let_go_at, chosen + CHOSEN_WELCOME)  # a day of the owner's choice is always said
        waits = not _said_since(later, chosen, spoken, preferences)
        next_nudge = chosen if waits else planned
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
        urgent=waits or (kind is DueKind.THANKED and count == 0),
    )


def _first_thanks(talk: Talk, end: dt.datetime, preferences: Preferences) -> dt.datetime:
    if talk.ended_at and talk.logged_at < talk.ended_at:
        known = preferences.local(end + AFTER_THE_TALK)
        return _soon_enough(_in_waking_hours(known, preferences), end, end, preferences)
    since = max(end, talk.logged_at)
    local = preferences.local(since)
    next_morning = local.date() if local.time() < NIGHT_ENDS else local.date() + DAY
    age = _age(talk, end, preferences)
    if age > DAY:
        return preferences.morning(preferences.working_day(next_morning))
    if age == DAY:
        return preferences.morning(preferences.waking_day(next_morning))
    return _soon_enough(preferences.morning(next_morning), since, end, preferences)


def _soon_enough(planned: dt.datetime, since: dt.datetime, end: dt.datetime, preferences: Preferences) -> dt.datetime:
    """Within a day of the end: as planned, or on waking, or that same day; else on the next waking day (reading (b))."""
    day = preferences.local(planned).date()
    for moment in (planned, preferences.at(day, preferences.wakes)):
        if moment <= end + THANKS_WITHIN and not preferences.is_free(day):
            return moment
    today = preferences.local(since).date()
    tonight = max(preferences.evening(today), since + dt.timedelta(hours=1))
    local = preferences.local(tonight)
    if local.date() == today and preferences.is_awake(local.time()) and not preferences.is_off(today):
        return tonight
    return preferences.morning(preferences.waking_day(today + DAY))


def _in_waking_hours(local: dt.datetime, preferences: Preferences) -> dt.datetime:
    morning = preferences.morning(local.date())
    if local < morning:
        return morning
    if local.time() > preferences.sleeps:
        return preferences.morning(local.date() + DAY)
    return local.astimezone(dt.UTC)


def _age(talk: Talk, end: dt.datetime, preferences: Preferences) -> dt.timedelta:
    """How many local days the talk lay back when it was logged, in whole days; negative where it lay ahead."""
    return preferences.local(talk.logged_at).date() - preferences.local(end).date()


def _end(talk: Talk, preferences: Preferences) -> dt.datetime:
    if talk.ended_at:
        return talk.ended_at.astimezone(dt.UTC)
    if talk.held and preferences.local(talk.logged_at).date() == talk.day:
        return talk.logged_at.astimezone(dt.UTC)
    return preferences.at(talk.day, END_OF_DAY)


def _last_exchange(facts: Facts) -> tuple[str, dt.date] | None:
    """The fact that opened the current cycle of hellos, and its day; a talk still to come only if it lies later."""
    touches = [(touch.day, 1, touch.id, f"touch:{touch.id}") for touch in facts.touches]
    ahead = [
        (talk.day, 0, talk.id, f"interview:{talk.id}") for talk in facts.talks if not talk.held and not talk.called_off
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


def _put_off(facts: Facts, kind: DueKind, about: str) -> Decision | None:
    later = (one for one in facts.decisions if one.kind is kind and one.about == about and one.what is Choice.LATER)
    return max(later, key=lambda one: one.id, default=None)


def _chosen(later: Decision, preferences: Preferences) -> dt.datetime:
    """The moment to which the owner put it off; an evening that is over, or a day gone by, is the next morning."""
    until = later.until or later.day + DAY
    if until > later.day:
        return preferences.morning(until)
    over = later.at is not None and preferences.local(later.at).time() > THIS_EVENING_UNTIL
    return preferences.morning(later.day + DAY) if over or until < later.day else preferences.evening(until)


def _said_since(later: Decision, chosen: dt.datetime, spoken: list[dt.datetime], preferences: Preferences) -> bool:
    """Whether it was said after it was put off, which may be earlier that day, taken along (reading (c))."""
    if not spoken:
        return False
    if later.at:
        return spoken[-1] > later.at
    return spoken[-1] >= chosen or preferences.local(spoken[-1]).date() > later.day


def _spoken(facts: Facts, kind: DueKind, about: str) -> list[dt.datetime]:
    return sorted(one.spoken_at for one in facts.nudges if one.kind is kind and one.about == about)


def _decided(facts: Facts, kind: DueKind, about: str) -> set[Choice]:
    return {one.what for one in facts.decisions if one.kind is kind and one.about == about}
