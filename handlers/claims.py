"""The statements on a topic: which lines stand on each, as the coach counts them."""

from coach import board
from coach.board import Stance, Voice
from storage.learning import Said


def claims(said: list[Said]) -> list[list[Said]]:
    """The lines of each statement, what was put there last first; the statement of most people first."""
    by_claim: dict[int, list[Said]] = {}
    for one in said:
        if one.claim_id is not None:
            by_claim.setdefault(one.claim_id, []).append(one)
    return sorted(by_claim.values(), key=lambda lines: board.strength(voices(lines)), reverse=True)


def voice(one: Said) -> Voice:
    """A line as the coach counts it."""
    person = str(one.contact_id) if one.contact_id is not None else ""
    return Voice(person, one.place, one.day, Stance(one.stance or Stance.FOR), one.text, one.role, one.basis)


def voices(lines: list[Said]) -> list[Voice]:
    """Several lines so."""
    return [voice(one) for one in lines]
