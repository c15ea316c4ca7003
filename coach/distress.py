"""Words of distress: when to stop coaching, be kind and point to people (coaching.md 2.2 rule 10)."""

from enum import StrEnum

from coach.names import fold
from coach.patterns import Pattern

_LONGEST = 4_000
"""Letters that are looked through."""


class Distress(StrEnum):
    """What somebody seems to be going through."""

    DANGER = "danger"
    """They may hurt themselves."""
    TOO_MUCH = "too much"
    """They can go on no longer, or do not know how to live on what they have."""


_NOT = r"(?:cant|cannot|can not|can t|couldnt)"
_ANY_MORE = r"(?:any ?more|any longer|much longer)"
_SAID = {
    Distress.DANGER: (
        r"\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) myself\b(?! off| from| short| out| some)",
        r"\bend(?:ing)? (?:my|this) life\b",
        r"\b(?:i|id|i would|to) (?:want|wanna|like|rather|wish)?(?: to)? ?(?:die|be dead)\b(?! of| for| laughing)",
        r"\b(?:i wish i (?:was|were) dead|wish i was never born)\b",
        r"\b(?:i|im|i am|i feel|feeling) (?:feel |feeling )?suicidal\b",
        r"\b(?:think|thinking|thought|thoughts) (?:about|of) (?:suicide|ending it)\b",
        r"\bdont want to (?:live|be here|be alive|wake up)\b(?! in| with| near| at)",
        r"\bno (?:reason|point) (?:to live|to go on|in living|in going on|living)\b",
        r"\bbetter off (?:without me|if i (?:was|were) (?:dead|gone))\b",
        r"\bi (?:self ?harm|am self ?harming)\b",
    ),
    Distress.TOO_MUCH: (
        rf"\bi {_NOT} (?:do|take|stand|bear|handle) (?:this|it|all this) {_ANY_MORE}\b",
        rf"\bi {_NOT} (?:go on|cope|keep going|breathe)(?: like this| with this)?(?: {_ANY_MORE})?$",
        rf"\bi {_NOT} (?:go on|cope|keep going) (?:like this|with this|{_ANY_MORE})\b",
        r"\b(?:im|i am|i feel) (?:so |just |completely |totally |utterly )?(?:hopeless|worthless|desperate|broken)\b",
        r"\b(?:im|i am) (?:falling apart|breaking down|having a (?:panic attack|breakdown)|at the end of my rope)\b",
        r"\b(?:i have|theres|there is) no hope(?: left)?\b",
        r"\bi (?:just )?want to give up on everything\b|\bi give up on (?:everything|life)\b",
        rf"\bi {_NOT} (?:pay|afford|make) (?:my |the |our )?(?:rent|bills|mortgage|food|groceries|heating|to eat)\b",
        r"\b(?:im|i am|we are|were) (?:being|getting|about to be|going to be) (?:evicted|homeless|thrown out)\b",
        r"\b(?:im|i am|ill|i will|going to) (?:lose|losing) (?:my|our) (?:home|flat|apartment|house)\b",
        r"\bi have no money (?:left )?(?:for|to) (?:food|rent|eat|live|pay)\b",
        r"\b(?:i have|ive|im|i am) (?:run|running) out of money\b",
    ),
}
_FOUND = {kind: Pattern("|".join(patterns)) for kind, patterns in _SAID.items()}


def distress(words: str) -> Distress | None:
    """What somebody who writes this seems to go through, the gravest first; None for everything else.

    Only what they say of themselves counts: a crisis line as a place of work, or a rent that somebody else could not
    pay, is a topic like any other.
    """
    told = fold(words[:_LONGEST])
    return next((kind for kind, found in _FOUND.items() if found.search(told)), None)
