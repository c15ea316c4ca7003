"""Somebody works elsewhere now."""

from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import people


def perhaps(name: str, firm: str, role: str | None) -> Line:
    """Is it so?"""
    return strong(f"{people.name(name)} is at {shown(firm, limit=100)} now{_as(role)}?")


def _as(role: str | None) -> str:
    return f", as {shown(role, limit=100)}" if role else ""


def before(role: str | None, organization: str | None) -> str | None:
    """What held before, as a note; None where nothing was known."""
    known = people.position(role, organization)
    return f"Before: {known}" if known else None


def kept(name: str, firm: str, role: str | None) -> list[Line]:
    """It stands on the card."""
    return [
        strong(f"On the card: {people.name(name)}, {people.position(role, firm)}."),
        line("A new job is a good reason for two lines. What was there before is kept as a note."),
    ]
