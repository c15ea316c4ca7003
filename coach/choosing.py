"""Choosing the questions for one talk: few, in a good order, each with its reason (coaching.md 3.1)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coach.patterns import Pattern
from coach.questions import AREAS, BANK, BY_ID, DIFFERENT_VIEWS, Area, Question

MUST_ASK = 4
"""The first so many are to be asked whatever happens."""
THIRD = 2
"""Where the most important question stands: late enough for rapport, early enough not to be cut off."""
_SIZES = ((12, 3), (22, 6), (27, 7))
_MOST, _WRITTEN = 8, 3
_QUOTAS = {3: (1, 1, 0, 1), 6: (2, 1, 1, 2), 7: (2, 2, 1, 2), 8: (2, 2, 2, 2)}
_NEVER_WITHOUT = frozenset({Area.MARKETABILITY, Area.NEXT_STEPS})
_MEDIUM_AT_FIRST = 2
_HOPES = {
    Area.JOB: Pattern(r"\b(jobs?|day|days|week|work|role|tasks?|doing|daily|hours)\b"),
    Area.MARKETABILITY: Pattern(
        r"\b(background|qualif\w+|gaps?|skills?|degree|master'?s|cv|r[eé]sum[eé]|fit|good enough)\b"
    ),
    Area.ORGANIZATION: Pattern(r"\b(compan\w+|organi[sz]ation|firm|culture|people there|team|place)\b"),
    Area.NEXT_STEPS: Pattern(r"\b(next|steps?|starts?|begin\w*|first|courses?|try|prepare|read)\b"),
}
"""What somebody writes who hopes to learn about an area."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is known of the talk for which questions are chosen."""

    minutes: int | None = 30
    """None: in writing."""
    is_second: bool = False
    audience: str = "any"
    """student or career changer, where the owner said so."""
    slots: Mapping[str, str] = field(default_factory=dict)
    hopes: str = ""
    """What they hope to learn and to leave with."""
    answered: frozenset[str] = frozenset()
    """Ids that homework or earlier talks have answered."""
    agreed: frozenset[str] = frozenset()
    """Of these, the ones on which earlier people agree."""
    checked: frozenset[str] = frozenset()
    """Of these, the ones on which they want a second opinion."""
    wanted: frozenset[str] = frozenset()
    """Ids that are open on the board and that this person is well placed to answer."""
    lately: frozenset[str] = frozenset()
    """Ids asked of the last two people."""
    left_over: frozenset[str] = frozenset()
    """Ids that were planned for an earlier talk with this person and not reached."""
    own: tuple[Question, ...] = ()
    """Questions of the owner's own."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One chosen question, and why."""

    question: Question
    text: str
    reason: str
    must_ask: bool


def choose(meeting: Meeting) -> tuple[Pick, ...]:
    """Three questions for ten minutes or in writing, else six to eight and a closer, in the order of asking."""
    size = _size(meeting.minutes)
    possible = {question.id: text for question in (*meeting.own, *BANK) if (text := _offered(question, meeting))}
    chosen = _greedy(meeting, [question for question in (*meeting.own, *BANK) if question.id in possible], size)
    closer = next((one for one in (BY_ID["N12"], BY_ID["N11"]) if one.id in possible), None)
    ordered = _ordered(meeting, chosen) + ([closer] if closer and size > _WRITTEN else [])
    return tuple(
        Pick(question, possible[question.id], _reason(question, meeting), must_ask=number < MUST_ASK)
        for number, question in enumerate(ordered)
    )


def instead(meeting: Meeting, question_id: str, *, listed: Collection[str], passed: Collection[str]) -> Pick | None:
    """The best question of the same area that is neither listed nor passed over before; None where none is left."""
    area, medium = Area(question_id[0]), {one.id for one in BANK if one.sensitivity == "medium"}
    room = meeting.is_second or len(medium & set(listed) - {question_id}) < _MEDIUM_AT_FIRST
    possible = (one for one in (*meeting.own, *BANK) if one.area is area and one.id not in {*listed, *passed})
    fitting = [one for one in possible if _offered(one, meeting) and (room or one.sensitivity != "medium")]
    best = min(fitting, key=lambda one: (-_score(one, meeting), one.id), default=None)
    return pick(meeting, best) if best else None


def pick(meeting: Meeting, question: Question) -> Pick | None:
    """A question that the owner chose from the bank, with its reason; None where a slot of it is empty."""
    meeting = replace(meeting, checked=meeting.answered)  # what is answered and yet chosen is to be checked
    text = question.text if question in meeting.own else question.filled(meeting.slots)
    return Pick(question, text, _reason(question, meeting), must_ask=False) if text else None


def closes(question_id: str) -> bool:
    """Whether it is one to close with: it costs a minute, and comes on top of those that were chosen."""
    return question_id in BY_ID and BY_ID[question_id].role == "closer"


def place_for_own(ids: Sequence[str]) -> int:
    """Where a question goes that the owner has just written, on a list of these: among those that are asked first.

    Third, or behind their own ones that stand there already; in front of one to close with.
    """
    return next((at for at, one in enumerate(ids) if one in BY_ID and (at >= THIRD or closes(one))), len(ids))


def coverage(ids: Iterable[str]) -> dict[Area, int]:
    """How many questions of each area there are; an id begins with the letter of its area."""
    counted = Counter(Area(one[0]) for one in ids)
    return {area: counted[area] for area in Area}


def _size(minutes: int | None) -> int:
    if minutes is None:
        return _WRITTEN
    return next((size for longest, size in _SIZES if minutes <= longest), _MOST)


def _offered(question: Question, meeting: Meeting) -> str | None:
    planned_before = meeting.is_second and question.id in meeting.left_over
    if not planned_before and question.stage not in ("either", "second" if meeting.is_second else "first"):
        return None
    if question.audience not in ("any", meeting.audience):
        return None
    if question.id in meeting.answered - meeting.checked:
        return None
    if question.sensitivity == "high":  # theirs to take from the bank, where a caution stands beside it
        return None
    return question.text if question in meeting.own else question.filled(meeting.slots)


def _greedy(meeting: Meeting, possible: list[Question], size: int) -> list[Question]:
    quotas = _quotas(size, meeting.hopes)
    sensitive = Counter({"medium": size if meeting.is_second else _MEDIUM_AT_FIRST, "low": size})
    ranked = sorted((one for one in possible if one.role != "closer"), key=lambda one: (-_score(one, meeting), one.id))
    openers = [one for one in ranked if one.role.startswith("opener")]
    opener = max(openers, key=lambda one: one.stage == "second", default=None)
    ranked = [one for one in ranked if one not in openers]
    chosen: list[Question] = []
    # First within the quotas of the areas; what they leave empty is filled with the best of the rest.
    for limits in (quotas, Counter(dict.fromkeys(Area, size))):
        for question in ([opener] if opener else []) + ranked:
            here = sum(one.area is question.area for one in chosen)
            if question in chosen or len(chosen) >= size or here >= limits[question.area]:
                continue
            if not sensitive[question.sensitivity]:
                continue
            sensitive[question.sensitivity] -= 1
            chosen.append(question)
    return chosen


def _quotas(size: int, hopes: str) -> Counter[Area]:
    quotas = Counter(dict(zip(Area, _QUOTAS[size], strict=True)))
    named = [area for area in Area if _HOPES[area].search(hopes.lower())]
    for area in named:
        least = {other: 1 if other in _NEVER_WITHOUT else 0 for other in Area}
        givers = [other for other in Area if other not in named and quotas[other] > least[other]]
        if givers:
            quotas[max(givers, key=lambda other: quotas[other])] -= 1
            quotas[area] += 1
    return quotas


def _score(question: Question, meeting: Meeting) -> int:
    score = 3 if question.id in meeting.wanted else 0
    score += 2 if question.role == "core" or question in meeting.own else 0
    score += 2 if question.audience != "any" else 0
    score += 2 if meeting.is_second and question.id in meeting.left_over else 0
    return score - (1 if question.id in meeting.lately else 0)


def _ordered(meeting: Meeting, chosen: list[Question]) -> list[Question]:
    """Easy, specific, about me, forward; the most important one third, then their own; two about gaps never side by side."""
    ordered = sorted(chosen, key=lambda one: (_place(one), one.id))
    others = [one for one in ordered if _place(one) > 0]
    if len(ordered) > THIRD and others:
        key_question = max(others, key=lambda one: (_score(one, meeting), one in meeting.own, -ordered.index(one)))
        asked_first = [key_question, *(one for one in others if one in meeting.own and one is not key_question)]
        ordered = [one for one in ordered if one not in asked_first]
        ordered[THIRD:THIRD] = asked_first
    for first, second in pairwise(ordered):
        if {first.id, second.id} == {"M02", "M04"}:
            ordered.remove(second)
            ordered.append(second)
            break
    return ordered


def _place(question: Question) -> int:
    if question.role.startswith("opener"):
        return 0
    if question.role.startswith("closer"):
        return 5
    if question.area is Area.ORGANIZATION or question.letter == "T":
        return 2
    return {Area.JOB: 1, Area.MARKETABILITY: 3, Area.NEXT_STEPS: 4}[question.area]


def _reason(question: Question, meeting: Meeting) -> str:
    reasons = (
        (question.text.startswith(DIFFERENT_VIEWS), "People see it differently; this one asks why."),
        (question in meeting.own, "Your own question."),
        (meeting.is_second and question.id in meeting.left_over, "There was no time for it when you last spoke."),
        (question.id in meeting.wanted, "Still open after your earlier talks."),
        (question.id in meeting.checked & meeting.agreed, "Several people agree on this; it asks for one more view."),
        (question.id in meeting.checked, "You have one answer; this one checks it."),
        (question.role.startswith("opener"), "An easy way to begin."),
        (question.role.startswith("closer"), "A good last question."),
        (bool(_HOPES[question.area].search(meeting.hopes.lower())), "Close to what you hope to learn."),
        (question.audience == "career changer", "It fits somebody who is changing fields."),
        (question.audience == "student", "It fits somebody who is still studying."),
        (question.role == "core", "Useful in almost any talk."),
    )
    return next((reason for holds, reason in reasons if holds), f"To learn about {AREAS[question.area].lower()}.")
