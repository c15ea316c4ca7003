"""Getting ready for a talk: an honest beginning, and what homework answers beforehand (S13, S20)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coach.aims import Aim
from coach.templates import bare

FIVE_MINUTES = 10
"""Minutes of a talk for which the five-minute version chooses its three questions (coaching.md 2.1)."""
AT_MOST = 12
"""Questions on a list: more is no plan for one talk."""
USUAL_MINUTES = 30
_WRITTEN = frozenset({"email", "e-mail", "mail", "letter", "message", "messages", "chat", "writing"})
_ANSWERS = {"organization": frozenset({"O01"}), "path": frozenset({"J01"}), "recent": frozenset({"O05"})}
"""What each of the three facts answers."""
_WHY = {
    Aim.EXPLORE: "I'm finding out what this field is like from inside.",
    Aim.CHOOSE: "I'm choosing between paths, and yours is one of them.",
    Aim.CHANGE: "I'm changing careers and want to learn what carries over.",
    Aim.LATER: "I'm still preparing, and want to begin early.",
    Aim.RETURN: "I'm coming back to work and want to see what has changed.",
}
_USUALLY = "I'm finding my way and want to learn from people who do the work."


def answered_by(*, organization: str | None, path: str | None, recent: str | None) -> frozenset[str]:
    """The ids of questions that the facts which were checked answer already."""
    facts = {"organization": organization, "path": path, "recent": recent}
    return frozenset().union(*(_ANSWERS[name] for name, fact in facts.items() if fact))


def unanswered(lists: Iterable[Sequence[Mapping[str, Any]]]) -> frozenset[str]:
    """The ids that stayed open on earlier lists: planned there, not ticked there or on another.

    `lists`: questions with `id` and `asked`. A list without any tick tells nothing: perhaps nobody ticked.
    """
    used = [questions for questions in lists if any(one["asked"] for one in questions)]
    asked = {one["id"] for questions in used for one in questions if one["asked"]}
    return frozenset(one["id"] for questions in used for one in questions) - asked


def opening(about: str | None, aim: Aim | None, *, advice: str = "", result: str = "") -> str:
    """A first version of how to begin: who I am, why this talk, what I will do with it; and that it asks for no job.

    `advice`: what they advised before and the owner did, and what came of it; it comes first (coaching.md 2.3).
    """
    if advice := bare(advice):
        came = f" What came of it: {bare(result)}." if bare(result) else ""
        return f"When we last talked I took this from it: {advice}. I did it.{came}"
    why = _WHY.get(aim, _USUALLY) if aim else _USUALLY
    does = "I'm not asking for a job; what you tell me helps me decide what to try next."
    return " ".join(part for part in (about, why, does) if part)


def minutes_for(minutes: int | None, medium: str | None) -> int | None:
    """For how long questions are chosen; None where the exchange is in writing."""
    if medium and medium.lower() in _WRITTEN:
        return None
    return minutes or USUAL_MINUTES
