"""Getting ready for a talk: an honest beginning, and what homework answers beforehand (S13, S20)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coach.aims import Aim
from coach.intentions import DOES, wants_a_job, why
from coach.templates import bare

FIVE_MINUTES = 10
"""Minutes of a talk for which the five-minute version chooses its three questions (coaching.md 2.1)."""
AT_MOST = 12
"""Questions on a list: more is no plan for one talk."""
USUAL_MINUTES = 30
_WRITTEN = frozenset({"email", "e-mail", "mail", "letter", "message", "messages", "chat", "writing"})
_ANSWERS = {"organization": frozenset({"O01"}), "path": frozenset({"J01"}), "recent": frozenset({"O05"})}
"""What each of the three facts answers."""
_SETTLED = {
    "Degrees and certificates": frozenset({"M05"}),
    "Showing what you can do": frozenset({"M05"}),
    "Skills that count": frozenset({"J09"}),
    "Getting hired": frozenset({"M10"}),
    "Hours and pressure": frozenset({"J11"}),
    "How the field changes": frozenset({"J08"}),
    "First steps": frozenset({"N08"}),
}
"""What is asked about a field, by the topic under which the answers are kept: of a person or a place each tells anew."""


def answered_by(*, organization: str | None, path: str | None, recent: str | None) -> frozenset[str]:
    """The ids of questions that the facts which were checked answer already."""
    facts = {"organization": organization, "path": path, "recent": recent}
    return frozenset().union(*(_ANSWERS[name] for name, fact in facts.items() if fact))


def answered_on(topics: Iterable[str]) -> frozenset[str]:
    """The ids of questions that are answered once several people agree on one of these topics (coaching.md 3.1)."""
    return frozenset().union(*(_SETTLED.get(topic, frozenset()) for topic in topics))


def unanswered(lists: Iterable[Sequence[Mapping[str, Any]]]) -> frozenset[str]:
    """The ids that stayed open on earlier lists: planned there, not ticked there or on another.

    `lists`: questions with `id` and `asked`. A list without any tick tells nothing: perhaps nobody ticked.
    """
    used = [questions for questions in lists if any(one["asked"] for one in questions)]
    asked = {one["id"] for questions in used for one in questions if one["asked"]}
    return frozenset(one["id"] for questions in used for one in questions) - asked


def opening(
    about: str | None, aim: Aim | None, *, reason: str | None = None, advice: str = "", result: str = ""
) -> str:
    """A first version of how to begin: who I am, why this talk, what I will do with it; and that it asks for no job.

    `reason`: their honest one for this person, where they gave it.
    `advice`: what they advised before and the owner did, and what came of it; it comes first (coaching.md 2.3). Where
    both are known, the first question tells of them (N04).
    """
    if advice := bare(advice):
        tells = f"When we last talked I took this from it: {advice}. I did it."
        return "Thank you for talking with me again. May I begin with what came of your advice?" if result else tells
    about = _ended(about or "")
    if reason:
        disclaimed = "" if wants_a_job(reason) else "I'm not asking for a job."
        return " ".join(part for part in (about, f"{bare(reason)}.", disclaimed) if part)
    return " ".join(part for part in (about, why(aim), f"I'm not asking for a job; {DOES}") if part)


def _ended(text: str) -> str:
    """The text with a stop where it has none, so that another sentence can follow."""
    said = text.strip()
    return f"{said}." if said[-1:].isalnum() else said


def minutes_for(minutes: int | None, medium: str | None) -> int | None:
    """For how long questions are chosen; None where the exchange is in writing."""
    if medium and medium.lower() in _WRITTEN:
        return None
    return minutes or USUAL_MINUTES
