"""What the message of the week asks and tells: next steps whose day has come, and what was let go (coaching.md 2.2)."""

import datetime as dt
from collections.abc import Collection, Iterator

from coach.dues import due
from coach.facts import Choice, Due, DueKind, Facts
from coach.hours import DAY, Preferences

STEP_WELCOME = dt.timedelta(days=30)
"""How long a next step stays open from the first time it was asked about; then nobody asks any more."""
LEFT_WELCOME = dt.timedelta(days=30)
"""How long it is worth a line that something was let go."""


def weekly(facts: Facts, preferences: Preferences, talked: Collection[Due]) -> Iterator[Due]:
    """All of it about one contact; `talked`: what the talks with them opened. Nothing where it is not wanted."""
    if preferences.weekly:
        yield from _steps(facts, preferences)
        yield from _left(facts, talked)


def _steps(facts: Facts, preferences: Preferences) -> Iterator[Due]:
    """*You planned to … by …*: asked in two weeks at the most, and once more each time they say *Not yet*."""
    for step in sorted(facts.steps, key=lambda one: one.id):
        about = f"advice:{step.id}"
        if any(one.what is Choice.SKIPPED for one in facts.decided(DueKind.ADVISED, about)):
            continue
        spoken = facts.spoken(DueKind.ADVISED, about)
        due_at = preferences.morning(step.by)
        again = preferences.local(spoken[0].spoken_at).date() + DAY if spoken else step.by + DAY
        yield due(
            facts,
            preferences,
            kind=DueKind.ADVISED,
            about=about,
            nudges=(preferences.week_from(step.by), preferences.week_from(again)),
            due_at=due_at,
            # As with hellos: what was never said is not let go, however long the bot was away.
            let_go_at=max(spoken[0].spoken_at, due_at) + STEP_WELCOME if spoken else None,
            urgent=False,
            weekly=True,
        )


def _left(facts: Facts, talked: Collection[Due]) -> Iterator[Due]:
    """What was asked about and let go: it travels with a message of the week, once, and rings no alarm."""
    held = {f"interview:{talk.id}" for talk in facts.talks if talk.held} if talked else set()
    for one in talked:
        # Nobody thanks for a talk of which it is not known whether it took place.
        is_unclear = one.kind is DueKind.THANKED and one.about not in held
        is_known = one.kind is DueKind.EVALUATED and one.about in held
        if one.let_go_at is None or not one.nudge or is_unclear or is_known:
            continue
        yield Due(
            contact_id=facts.contact_id,
            kind=DueKind.LEFT,
            about=one.about,
            nudge=len(facts.spoken(DueKind.LEFT, one.about)),
            next_nudge=None,
            due_at=one.let_go_at,
            let_go_at=one.let_go_at + LEFT_WELCOME,
            urgent=False,
        )
