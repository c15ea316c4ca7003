"""Staying in touch: a hello every few months, counted from the last exchange (S30, reading (a))."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts
from coach.hours import DAY, Preferences
from coach.outreach import REVIVED

HELLOS = 2
"""Nudges of one round (coaching.md 2.1)."""
HELLO_AGAIN = dt.timedelta(days=10)
HELLO_WELCOME = dt.timedelta(days=30)
TELL_AFTER = dt.timedelta(days=7)
"""How long after it was done it is brought up that they may like to hear of their advice (coaching.md 2.1; ours)."""
LET_GO = 2
"""Rounds in a row that were let go, after which it is asked how often."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One round of hellos: the fact that opened it, and the local day from which it counts."""

    about: str
    day: dt.date
    let_go: int
    """How many rounds before it were let go in a row."""


def hellos(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """The round that runs, and those before it that can still be answered; the question once two were let go."""
    if facts.how_often is None:
        return
    # Who did not answer a first message is left alone for longer.
    often = max(facts.how_often, REVIVED) if facts.wrote else facts.how_often
    for one in _rounds(facts, preferences):
        due_at = preferences.morning(_due_on(facts, one, often, preferences))
        first = _first(facts, one, due_at, preferences)
        if one.let_go >= LET_GO:
            kind, nudges = DueKind.HOW_OFTEN, [first]
        else:
            kind, nudges = DueKind.IN_TOUCH, [first, _second(facts, one.about, due_at, preferences)]
        spoken = facts.spoken(kind, one.about)
        yield due(
            facts,
            preferences,
            kind=kind,
            about=one.about,
            nudges=nudges,
            due_at=due_at,
            # However late somebody was logged, or the bot was away: what was never said is not let go.
            let_go_at=max(spoken[0].spoken_at, due_at) + HELLO_WELCOME if spoken else None,
            urgent=False,
        )


def _due_on(facts: Facts, one: _Round, often: int, preferences: Preferences) -> dt.date:
    """Counted from the last exchange; sooner where there is advice to report back (reading (a)), in one round only.

    What was brought up as often as it may be is let go, and a talk since then was the time to tell of it (design 4, *Quiet*).
    """
    usual, done = one.day + dt.timedelta(days=often), facts.to_tell
    if done is None or one.let_go or any(talk.held and talk.day > done for talk in facts.talks):
        return usual
    told = [
        nudge
        for nudge in facts.nudges
        if nudge.kind is DueKind.IN_TOUCH and nudge.about != one.about
        if preferences.local(nudge.spoken_at).date() >= done
    ]
    return usual if len(told) >= HELLOS else min(usual, max(one.day, done) + TELL_AFTER)


def _first(facts: Facts, one: _Round, due_at: dt.datetime, preferences: Preferences) -> dt.datetime:
    """The due day; a talk that was logged after it has the next morning, so that nobody is answered twice at once."""
    day = preferences.local(due_at).date()
    for talk in facts.talks:
        if talk.day == one.day and talk.held and (logged_on := preferences.local(talk.logged_at).date()) >= day:
            day = logged_on + DAY
    return preferences.morning(preferences.working_day(day))


def _second(facts: Facts, about: str, due_at: dt.datetime, preferences: Preferences) -> dt.datetime:
    spoken = facts.spoken(DueKind.IN_TOUCH, about)
    again = (spoken[0].spoken_at if spoken else due_at) + HELLO_AGAIN
    return preferences.morning(preferences.working_day(preferences.local(again).date()))


def _rounds(facts: Facts, preferences: Preferences) -> list[_Round]:
    """A round ends when it is skipped, or when it was spoken as often as it may be; the next counts from that day."""
    opened_by = _last_exchange(facts)
    if opened_by is None:
        return []
    rounds = [_Round(*opened_by, let_go=0)]
    met: set[str] = set()
    while (following := _following(facts, rounds[-1], preferences)) and following.about not in met:
        met.add(following.about)
        was_skipped = following.about.startswith("decision:")
        # What was skipped is settled; what was only spoken can still be answered.
        rounds = [*([] if was_skipped else rounds), following]
    return rounds


def _following(facts: Facts, before: _Round, preferences: Preferences) -> _Round | None:
    kind = DueKind.IN_TOUCH if before.let_go < LET_GO else DueKind.HOW_OFTEN
    for decision in reversed(facts.decided(kind, before.about)):
        if decision.what is Choice.KEPT:
            return _Round(f"decision:{decision.id}", decision.day, let_go=0)
        if decision.what is Choice.SKIPPED and kind is DueKind.IN_TOUCH:
            return _Round(f"decision:{decision.id}", decision.day, before.let_go + 1)
    spoken = facts.spoken(kind, before.about)
    if kind is DueKind.IN_TOUCH and len(spoken) >= HELLOS:
        last = spoken[HELLOS - 1]
        return _Round(f"nudge:{last.id}", preferences.local(last.spoken_at).date(), before.let_go + 1)
    return None


def _last_exchange(facts: Facts) -> tuple[str, dt.date] | None:
    """The fact that opened the current rounds of hellos, and its day; a talk still to come only if it lies later."""
    touches = [(touch.day, 1, touch.id, f"touch:{touch.id}") for touch in facts.touches]
    ahead = [
        (talk.day, 0, talk.id, f"interview:{talk.id}") for talk in facts.talks if not talk.held and not talk.called_off
    ]
    if not touches and not ahead:
        return None
    day, _, _, about = max(touches + ahead)
    return about, day
