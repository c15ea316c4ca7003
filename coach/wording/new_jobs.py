"""Somebody works elsewhere now."""

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import people


def perhaps(name: str, firm: str) -> Line:
    """Is it so?"""
    return strong(f"{people.name(name)} is at {shown(firm, limit=100)} now?")


def before(role: str | None, organization: str | None) -> str | None:
    """What held before, as a note; None where nothing was known."""
    known = people.position(role, organization)
    return f"Before: {known}" if known else None


def kept(name: str, firm: str) -> list[Line]:
    """It stands on the card."""
    return [
        strong(f"On the card: {people.name(name)}, {shown(firm, limit=100)}."),
        line("A new job is a good reason for two lines. What was there before is kept as a note."),
    ]
