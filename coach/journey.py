"""What the journey says should happen with a contact, and when it may be said; pure, without a *now*."""

from coach.after_talks import after_talks
from coach.before_talks import before_talks
from coach.facts import Choice, Decision, Due, DueKind, Facts, Nudge, Promise, Step, Talk, Touch, Wrote
from coach.hellos import hellos
from coach.hours import Pause, Preferences
from coach.missed_talks import missed_talks
from coach.outreach import outreach
from coach.weeks import weekly

__all__ = [
    "Choice",
    "Decision",
    "Due",
    "DueKind",
    "Facts",
    "Nudge",
    "Pause",
    "Preferences",
    "Promise",
    "Step",
    "Talk",
    "Touch",
    "Wrote",
    "journey",
]


def journey(facts: Facts, preferences: Preferences) -> tuple[Due, ...]:
    """All that is due for a contact, by the readings (a) to (g) of design 4; nothing where they are kept quiet."""
    if facts.quiet:
        return ()
    talked = tuple(after_talks(facts, preferences))
    ahead = (
        *outreach(facts, preferences),
        *missed_talks(facts, preferences),
        *before_talks(facts, preferences),
    )
    return (*talked, *ahead, *hellos(facts, preferences), *weekly(facts, preferences, talked))
