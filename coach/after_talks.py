"""What a talk opens: how did it go, the thanks, and what was promised (readings (b), (d), (e), (f), (g))."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts, Promise, Talk
from coach.hours import DAY, Preferences

ASKED_AFTER = dt.timedelta(minutes=15)
ASKED_FOR = dt.timedelta(days=7)
"""How long it is asked how a talk went; then nobody knows, and nobody asks any more (coaching.md 2.1)."""
THANKS_WITHIN = dt.timedelta(hours=24)
THANKS_AGAIN = dt.timedelta(hours=48)
THANKS_WELCOME = dt.timedelta(days=14)
"""How long a thank-you is asked about; later the next hello carries it (reading (e))."""
WORTH_ASKING = dt.timedelta(days=7)
"""How long it is asked about at least, where a talk was logged days later."""
AFTER_THE_TALK = dt.timedelta(hours=18)
NIGHT_ENDS = dt.time(6)
"""What is logged earlier belongs to the evening before: the next morning is that of the same day."""
END_OF_DAY = dt.time(17, 0)
"""When a talk without an hour counts as over, unless it was logged that day (reading (e))."""
PROMISE_WELCOME = dt.timedelta(days=14)
"""How long a promise is asked about after its day."""


def evaluated(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """How did it go? For a talk that was logged before it took place: minutes after its end, and the next morning."""
    for talk in sorted(facts.talks, key=lambda one: one.id):
        if talk.evaluated or talk.thanked or talk.called_off or talk.logged_at >= (end := _end(talk, preferences)):
            continue
        about, known = f"interview:{talk.id}", _since_it_moved(facts, talk)
        if _is_skipped(known, DueKind.EVALUATED, about):
            continue
        first = _awake(end + ASKED_AFTER, preferences)
        told = [one.spoken_at for one in facts.spoken(DueKind.EVALUATED, about)]
        # A talk that moved is asked about anew, however often that was done before.
        early, spoken = [one for one in told if one < end], [one for one in told if one >= end]
        asked_on = preferences.local(spoken[0] if spoken else first).date()
        yield due(
            known,
            preferences,
            kind=DueKind.EVALUATED,
            about=about,
            nudges=(*early, first, preferences.morning(preferences.waking_day(asked_on + DAY))),
            due_at=end,
            let_go_at=end + ASKED_FOR,
            urgent=True,
        )


def thanked(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """The thanks for each talk that was arranged, within a day of its end; asked about twice."""
    for talk in sorted(facts.talks, key=lambda one: one.id):
        about, known = f"interview:{talk.id}", _since_it_moved(facts, talk)
        if not _thanks_open(talk, preferences) or _is_skipped(known, DueKind.THANKED, about):
            continue
        end = _end(talk, preferences)
        told = facts.spoken(DueKind.THANKED, about)
        # Of a talk that moved the thank-you is asked about anew, as if nothing had been said.
        spoken = [one for one in told if talk.moved_at is None or one.spoken_at >= end]
        early = [one.spoken_at for one in told if one not in spoken]
        again = max(end + THANKS_AGAIN, spoken[0].spoken_at + DAY) if spoken else end + THANKS_AGAIN
        second = preferences.morning(preferences.working_day(preferences.local(again).date()))
        yield due(
            known,
            preferences,
            kind=DueKind.THANKED,
            about=about,
            nudges=(*early, _first_thanks(talk, end, preferences), second),
            due_at=end + THANKS_WITHIN,
            let_go_at=max(end + THANKS_WELCOME, talk.logged_at + WORTH_ASKING),
            urgent=not spoken,
        )


def promised(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """What the owner promised: asked about with the thanks of its talk, and once more on its day (reading (g))."""
    for promise in sorted(facts.promises, key=lambda one: one.id):
        about = f"promise:{promise.id}"
        with_thanks, on_its_day = _with_thanks(facts, promise, preferences), _on_its_day(promise, preferences)
        moments = [moment for moment in (with_thanks, on_its_day) if moment]
        if not moments or _is_skipped(facts, DueKind.PROMISED, about):
            continue
        spoken = facts.spoken(DueKind.PROMISED, about)
        still = [one for one in moments if not spoken or one > spoken[-1].spoken_at][:1] if len(spoken) < 2 else []  # noqa: PLR2004 # twice at most
        yield due(
            facts,
            preferences,
            kind=DueKind.PROMISED,
            about=about,
            nudges=[*(one.spoken_at for one in spoken), *still],
            due_at=moments[-1],
            let_go_at=moments[-1] + PROMISE_WELCOME,
            # On its day no cap holds it back: a day later it is of no use to be asked.
            urgent=(not spoken and with_thanks is not None) or still == [on_its_day],
        )


def _since_it_moved(facts: Facts, talk: Talk) -> Facts:
    """Without what was decided about the talk before it moved."""
    moved_at = talk.moved_at
    if moved_at is None:
        return facts
    return replace(facts, decisions=tuple(one for one in facts.decisions if one.at is None or one.at > moved_at))


def _is_skipped(facts: Facts, kind: DueKind, about: str) -> bool:
    return any(one.what is Choice.SKIPPED for one in facts.decided(kind, about))


def _with_thanks(facts: Facts, promise: Promise, preferences: Preferences) -> dt.datetime | None:
    talk = next((talk for talk in facts.talks if talk.id == promise.interview_id), None)
    if talk is None or not _thanks_open(talk, preferences):
        return None
    return _first_thanks(talk, _end(talk, preferences), preferences)


def _on_its_day(promise: Promise, preferences: Preferences) -> dt.datetime | None:
    return preferences.morning(preferences.working_day(promise.by)) if promise.by else None


def _thanks_open(talk: Talk, preferences: Preferences) -> bool:
    if talk.thanked or talk.called_off or not talk.thank_nudged:
        return False
    return _age(talk, _end(talk, preferences), preferences) < THANKS_WELCOME


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


def _awake(moment: dt.datetime, preferences: Preferences) -> dt.datetime:
    """This moment (UTC), or the first one after it in waking hours on a day that is not marked off."""
    awake = _in_waking_hours(preferences.local(moment), preferences, wakes=preferences.wakes)
    day = preferences.local(awake).date()
    return awake if not preferences.is_off(day) else preferences.morning(preferences.waking_day(day))


def _in_waking_hours(local: dt.datetime, preferences: Preferences, *, wakes: dt.time | None = None) -> dt.datetime:
    earliest = preferences.at(local.date(), wakes) if wakes else preferences.morning(local.date())
    if local < earliest:
        return earliest
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


def after_talks(facts: Facts, preferences: Preferences) -> Iterable[Due]:
    """All that the talks with a contact open."""
    yield from evaluated(facts, preferences)
    yield from thanked(facts, preferences)
    yield from promised(facts, preferences)
