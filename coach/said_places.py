"""Where people sat over a meal or a coffee: nobody's employer, and no event (O1)."""

from coach import said_trades as trades
from coach.said_small import Small

_MEAL = r"(?:coffees?|tea|lunch(?:ed)?|brunch|breakfast|dinner|supper|drinks?|beers?|pints?|cuppa|brew|catch-?up|caught\s+up|chat(?:ted)?)"
_CHAIN = (
    r"(?:pret(?:\s+a\s+manger)?|starbucks|costa(?:\s+coffee)?|nero|mcdonald'?s|mcd'?s|greggs|nando'?s|kfc|burger\s+king|five\s+guys|dunkin'?"
    r"|tim\s+hortons|gail'?s|itsu|wagamamas?|pizza\s+express|shake\s+shack|blue\s+bottle|peet'?s|philz|wetherspoons?)"
)
_KIND = r"(?:caf[eé]|caff[eè]|coffee\s+(?:shop|house)|bar|pub|bistro|brasserie|diner|canteen|mensa|pizzeria|trattoria|restaurant)"
_NAMED = r"(?:\s+(?!(?:with|w|to|and|about|for|near|on|in|at|after|before|who|where)\b|w/)[\w'&-]+)"
_SAT = Small(
    rf"(?<![\w'])(?P<meal>{_MEAL})(?![\w'])[^,;(!?]*?(?P<place>\s(?:at|in|@)\s+(?:the\s+|a\s+|an\s+)?(?:{_CHAIN}|{_KIND}{_NAMED}{{0,2}}|(?:[\w'&-]+\s+){{1,2}}{_KIND}))(?![\w'-])"
)
_WORKS = ("works", "working", "work", "worked", "is", "job", "she's", "he's", "now", "shes", "hes")
"""Before a place where somebody works."""


def eaten_at(text: str) -> tuple[int, int] | None:
    """Where the line says in which café, bar or chain people sat, with the word in front; None where it does not."""
    found = _SAT.search(text)
    if found is None:
        return None
    start, end = found.span("place")
    before = text[:start].rsplit(maxsplit=1)[-1].lower()
    return None if before in _WORKS or trades.is_trade(before) else (start, end)
