"""An honest reason: why somebody is curious and what they will do with the answer, also where they want a job (S13)."""

import re
from collections.abc import Mapping

from coach.aims import Aim
from coach.patterns import Pattern
from coach.review import Draft, Label, labels
from coach.templates import bare

HONEST = "I hope to do this work one day. First I'd like to understand it, and when it comes to a job I'll apply the usual way."
"""What can be said by somebody who wants a job: information now, the usual door later."""
DOES = "what you tell me helps me decide what to try next."
_WHY: Mapping[Aim | None, str] = {
    Aim.EXPLORE: "I'm finding out what this field is like from inside.",
    Aim.CHOOSE: "I'm choosing between paths, and yours is one of them.",
    Aim.CHANGE: "I'm changing careers and want to learn what carries over.",
    Aim.LATER: "I'm still preparing, and want to begin early.",
    Aim.RETURN: "I'm coming back to work and want to see what has changed.",
}
_USUALLY = "I'm finding my way and want to learn from people who do the work."
_GETS = Pattern(
    r"(?:^|\b(?:to|i|i['\u2019](?:d|ll)|me|can|could|might|will)\s+)(?:"
    r"(?:get|find|land) (?:an? |some |any |my )?(?:\w+ )?(?:job|work|internship|placement|position)\b|(?:get|got) hired\b)"
    r"|\bgetting hired\b",
    re.IGNORECASE,
)
"""Of a reason, beside what a whole message says when it asks for work; how others find theirs is a question."""
_NOT = Pattern(r"\bnot\b|n['\u2019]t\b", re.IGNORECASE)


def why(aim: Aim | None) -> str:
    """Why they ask, as far as what they prepare for tells."""
    return _WHY.get(aim, _USUALLY)


def suggested(aim: Aim | None) -> str:
    """A first version of the whole reason; empty where they did not say what they prepare for."""
    return f"{bare(_WHY[aim])}; {DOES}" if aim in _WHY else ""


def wants_a_job(reason: str) -> bool:
    """Whether what they want is a job, so that there is a more honest way to say it."""
    if _GETS.search(reason) and not _NOT.search(reason):
        return True
    return Label.JOB_ASK in labels(Draft(reason))
