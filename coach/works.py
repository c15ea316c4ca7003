"""What works in a draft: up to four things that networking is (S09 to S13, coaching.md 4.0)."""

from dataclasses import dataclass
from enum import StrEnum

from coach.distress import Distress, distress
from coach.draft_text import DraftText, Span
from coach.review import Draft, grounds, links
from coach.signs import marked, signs


class Works(StrEnum):
    """What a draft does well."""

    LINK = "link"
    KNOWN = "known"
    PURPOSE = "purpose"
    KNOWLEDGE = "knowledge"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing that works, and where it stands in the typed text; nowhere where only the record tells it."""

    works: Works
    span: Span | None


_PURPOSE = signs(
    r"i (?:would|am|was|just|only|do|still|now|really|have been)? ?(?:\w+ )?(?:like|love|want|hope|hoping|trying|keen|eager|curious|wondering|wonder|interested|deciding|choosing|weighing|considering|thinking|need|looking) (?:to |of |about |about whether )?(?:find out|understand|hear|learn|know|how|between|whether|what|ask|pick|decide|choose|that|see|want|getting|moving)",
    r"(?:i am|i have been|i was) (?:\w+ )?(?:curious|deciding|choosing|weighing|wondering|thinking|trying|unsure|facing|considering|studying)",
    r"i (?:have to|must|need to|may|might) (?:\w+ )?(?:pick|choose|decide|be facing|face|do)",
    r"(?:that|which) is (?:what|the (?:exact )?(?:step|path|choice|change|thing)|how)",
    r"(?:just|only) (?:looking to learn|curiosity|curious|thinking|to learn|like to hear)",
    r"my question (?:is|concerns)",
)
_KNOWLEDGE = signs(
    r"(?:how|what|which|why|where|when) (?:\w+ ){1,8}?(?:you|your|the|a|one|beginners?|people|it|people like|someone|your seat|courses?|skills?)\b",
    r"(?:hear|learn|ask|understand|know|find out|tell me|explain)(?: you| me)? (?:about|how|what|whether|why|which|where|more about|from you how)",
    r"(?:read|view|viewed|see|judge|size up|look at) (?:a |my )?(?:background|history|experience|skills|profile like)",
    r"your (?:honest |frank )?(?:opinion|view|take|advice|experience) (?:on|of|about|whether)",
    r"questions? (?:by|in|about|for)",
)


def works(draft: Draft, text: DraftText) -> tuple[Tick, ...]:
    """What works, in the handout's order; `text`: the draft as it is looked through."""
    found = (
        (Works.LINK, marked(text, links(text)[:1])),
        (Works.PURPOSE, _sentence(text, marked(text, list(_PURPOSE.finditer(text))[:1]))),
        (Works.KNOWLEDGE, marked(text, list(_KNOWLEDGE.finditer(text))[:1])),
        (Works.PATH, marked(text, grounds(text)[:1])),
    )
    ticks = [Tick(one, spans[0]) for one, spans in found if spans]
    unsaid = draft.known and draft.is_first and not links(text)
    return (Tick(Works.KNOWN, None), *ticks) if unsaid else tuple(ticks)


def _sentence(text: DraftText, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The whole sentences around these words: purpose is shown as it was said (S13)."""
    typed = [text.typed_at(begin, end) for begin, end in text.sentences]
    return tuple(whole for whole in typed for one in spans[:1] if whole[0] <= one[0] < whole[1])


_HARD = signs(
    r"(?:was|were|been|got|am|being) (?:recently |just )?(?:laid off|let go|made redundant|fired|evicted|furloughed)",
    r"lost my (?:job|home|flat|house|work|income|visa|husband|wife)",
    r"(?:benefits|savings|money|unemployment|opt|visa) (?:\w+ )?(?:stops?|runs? out|ends?|is gone|are gone|ran out)",
    r"(?:can not|could not|can hardly|struggl\w+ to) (?:\w+ )?(?:pay|afford|feed)",
    r"(?:rent|bills|debts?|loan) (?:is|are|to pay|i can not)",
    r"(?:out of work|unemployed|jobless|homeless|desperate|refugee|asylum)\b",
)


def is_hard(draft: Draft, text: DraftText) -> bool:
    """Whether it tells of a hard time of the writer's: then warmth comes first, and people who can help."""
    return bool(_HARD.search(text)) or distress(draft.text) is Distress.TOO_MUCH
