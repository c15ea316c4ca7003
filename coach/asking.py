"""What about a question of one's own is better asked otherwise (coaching.md 3.2)."""

from enum import StrEnum

from coach.patterns import Pattern


class Otherwise(StrEnum):
    """Why; what weighs most comes first."""

    JOB = "job"
    PAY = "pay"
    PRIVATE = "private"
    LEFT = "left"
    GOSSIP = "gossip"
    CONFIDENTIAL = "confidential"
    MENTOR = "mentor"
    RESUME = "resume"
    LOOKED_UP = "looked up"
    FLATTERS = "flatters"
    DECIDES = "decides"
    SUGGESTS = "suggests"
    SEVERAL = "several"
    CLOSED = "closed"


_SIGNS = {
    Otherwise.JOB: Pattern(
        r"\b(?:(?:anything|something|any|an?) (?:jobs?|open|openings?|vacanc\w+|positions?|internships?)\b(?! like)"
        r"|(?:hire|recommend|refer) me\b|(?:are|is) (?:you|your \w+) (?:hiring|recruiting)|put in a (?:good )?word)"
    ),
    Otherwise.PAY: Pattern(
        r"\b(?:(?:do|did) you (?:earn|make|get paid)\b(?! (?:of|the|that|this|it|a|your|sure|decisions?)\b)"
        r"|your (?:salary|pay|wage|income)|you(?: are| get)? paid|pays? you)\b"
    ),
    Otherwise.PRIVATE: Pattern(
        r"\b(?:how old|your age|married|(?:have|got|any|your) (?:children|kids)|pregnant|your (?:health|illness|faith|religion"
        r"|politics|origins?|visa|nationality)|religious|go to church|vote for|where are you (?:really |originally )?from)\b"
    ),
    Otherwise.LEFT: Pattern(
        r"\b(?:why (?:did|have) you (?:leave|left|quit)|laid off|(?:were|been|get|got) (?:fired|let go))\b"
    ),
    Otherwise.GOSSIP: Pattern(
        r"\b(?:(?:is|are) your (?:boss|manager|colleagues?|team)|who (?:is|are) (?:the )?(?:most )?difficult)\b"
    ),
    Otherwise.CONFIDENTIAL: Pattern(
        r"\b(?:your clients?|your customers'? names|unreleased|confidential|secret|your (?:figures|revenue|profits?|margins?))\b"
    ),
    Otherwise.MENTOR: Pattern(r"\b(?:be my mentor|mentor me)\b"),
    Otherwise.RESUME: Pattern(
        r"\b(?:read|look at|review|check|see|send you) my (?:r[eé]sum[eé]|cv|portfolio|application)\b"
    ),
    Otherwise.LOOKED_UP: Pattern(
        r"\b(?:what does your (?:company|firm|organi[sz]ation|employer|team) (?:do|make|sell)|where (?:are|is) your (?:offices?|company|firm))\b"
    ),
    Otherwise.FLATTERS: Pattern(r"\bas (?:successful|good|great|smart|brilliant) as you\b"),
    Otherwise.DECIDES: Pattern(r"\bshould i (?:take|drop|quit|accept|leave|choose|study|do)\b"),
    Otherwise.SUGGESTS: Pattern(
        r"^(?:isn't|aren't|wasn't|don't|doesn't|didn't|wouldn't|won't|can't|shouldn't)\b|,? (?:right|isn't it|don't you)\?$"
    ),
    Otherwise.SEVERAL: Pattern(r"\?.*\?|\b(?:and|or) (?:how|what|why|where|who|when|which)\b"),
    Otherwise.CLOSED: Pattern(r"^(?:is|are|was|were|do|does|did|has|have|can|could|will|would) "),
}
_MAY = Pattern(r"^(?:could|can|would|will) you (?:give|tell|show|describe|explain|walk)\b")
"""Closed in its form only."""


def otherwise(question: str) -> Otherwise | None:
    """Why a question would be better asked otherwise; None where nothing is to be said."""
    said = " ".join(question.casefold().replace("\u2019", "'").split())
    found = next((why for why, sign in _SIGNS.items() if sign.search(said)), None)
    return None if found is Otherwise.CLOSED and _MAY.search(said) else found
