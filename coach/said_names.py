"""Which run of words is the likeliest name, why, and who else is named (N1, N2)."""

import re
from dataclasses import dataclass, replace

from coach import said_runs
from coach import said_trades as trades
from coach import said_words as words
from coach.patterns import Pattern
from coach.said_tokens import Line, Token, ends_sentence, is_capital

LIKELY, SURE = 1, 4
"""From how many points on a run is taken for the name, and taken without saying that it is a guess."""
_Reason = tuple[int, str]
_TELLS = Pattern(
    r"\s+(?:from|at|@|is|was|who|and|&|\+|said|told|replied|works|=|moved|missed|runs|'s)\b|\s*(?:@|&|\+|=)"
)
_ENDS = Pattern(r"[,;.(]")
_CALLED = Pattern(r"\b(?:name|person|contact|who)\s*[:=]$|\bcard from$", re.IGNORECASE)
_JOINER = Pattern(
    r"\s*+(?:\([^()]*+\)\s*+)?(?:,?\s*+(?:\band\b|&|\+|/|\bund\b|\bet\b|\by\b|\be\b)|,)\s*+(?:(?:his|her|their|my)\s++(?:[\w-]++\s++){1,2})?(?:then\s+|also\s+)?$",
    re.IGNORECASE,
)
_LAST = Pattern(r"(?:\band\b|&|\+|\bund\b|\bet\b|\by\b|\be\b)", re.IGNORECASE)
_AND = Pattern(r"\s*(?:\band\b|&|\+|/|,)\s*", re.IGNORECASE)
_COUNTED = Pattern(
    r"\b(?:\d|two|three|four|five|six)\s+(?:people|ppl|folks|contacts|persons|alumni|students|women|men)\b",
    re.IGNORECASE,
)
_AND_I = Pattern(r"\s*,?\s*(?:and|&)\s+(?:i|me|myself)\b", re.IGNORECASE)
_OF_RELATION = Pattern(rf"\s+(?:[\w-]+\s+)?(?:{words.any_of(' '.join(sorted(words.RELATIONS)))})\b", re.IGNORECASE)
_AS_FIRM = -4
_NEAR = 45
"""Signs between an introduction and the name it leads to: *her cousin*, *a friend of his*."""
_INITIALS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may be a name."""

    start: int
    end: int
    text: str
    score: int
    because: str


def candidates(text: str, *, target: int | None) -> list[Candidate]:
    """All runs that may be names, the likeliest first; `target` is where an introduction leads."""
    line = Line(text)
    found: list[Candidate] = []
    place = 0
    while place < len(line.tokens):
        count = said_runs.length(line, place)
        if count:
            found.append(_scored(line, place, count, target=target, first=not found))
        place += count or 1
    if any(is_capital(one.text) and one.score >= 0 for one in found):
        found = [_lowered(text, one, found) for one in found]
    return sorted(found, key=lambda one: (-one.score, one.start))


def _lowered(text: str, one: Candidate, found: list[Candidate]) -> Candidate:
    """Beside names with capitals a small one counts less, unless it leads to one: met jonas & Li Wei."""
    if is_capital(one.text):
        return one
    leads = one.score >= SURE and any(
        is_capital(other.text) and other.score > _AS_FIRM and _AND.fullmatch(text[one.end : other.start])
        for other in found
        if other.start > one.end
    )
    return one if leads else replace(one, score=one.score - 5)


def likeliest(found: list[Candidate]) -> Candidate | None:
    """The name: in whole, where the line says the first name alone, too."""
    if not found or found[0].score < LIKELY:
        return None
    whole = (one for one in found[1:] if one.score >= LIKELY and one.text.startswith(found[0].text + " "))
    return next(whole, found[0])


def beside(text: str, best: Candidate, found: list[Candidate]) -> list[Candidate]:
    """Who else is named: joined to the name by *and*, or by commas in a list that ends with it (N2)."""
    others: list[Candidate] = []
    waiting: list[Candidate] = []
    end, counted = best.end, _COUNTED.search(text) is not None
    for one in sorted(found, key=lambda other: other.start):
        between = text[end : one.start]
        if one.start < end or between.count("(") > between.count(")"):
            continue
        if not _JOINER.fullmatch(between) or not _may_be_named_too(one, best):
            break
        waiting.append(one)
        if _LAST.search(between) or counted:
            others += waiting
            waiting = []
        end = one.end
    return others + (waiting if _AND_I.match(text, end) else [])


def _may_be_named_too(one: Candidate, best: Candidate) -> bool:
    whole = one.text.split()
    if is_capital(best.text) and not is_capital(whole[0]):
        return False
    other = words.FIRM.search(one.text) or whole[-1].lower() in trades.TRADES or words.is_place(one.text)
    return one.score > _AS_FIRM and not other


def _scored(line: Line, place: int, count: int, *, target: int | None, first: bool) -> Candidate:
    run = line.tokens[place : place + count]
    start, end = run[0].start, run[-1].end
    if line.text[end : end + 1] == ")" and "(" in line.text[start:end]:
        end += 1
    end -= int(ends_sentence(run[-1].text))
    end -= 2 * int(line.text[start:end].endswith("'s"))
    start += int(line.text[start] in "'\"" and line.text[start:end].count(line.text[start]) == 1)
    said = line.text[start:end]
    reasons = [
        *_of_place(line, place, target=target),
        *([(2, "it stands first")] if first else []),
        *_of_itself(line, run, said),
        *_of_surroundings(line, place, line.text[run[-1].end :]),
    ]
    strongest = max(reasons, default=(0, "nothing else may be one"))[1]
    return Candidate(start, end, said, sum(points for points, _ in reasons), strongest)


def _of_place(line: Line, place: int, *, target: int | None) -> list[_Reason]:
    token = line.tokens[place]
    before = line.tokens[place - 1] if place else None
    led = target is not None and target <= token.start <= target + _NEAR
    introduced = (
        [(14, "the introduction led there")] if led and not _ENDS.search(line.text[target : token.start]) else []
    )
    strength = said_runs.cue(line, place)
    if strength and before:
        return [*introduced, (strength, f'it follows "{before.text}"')]
    if token.gap:
        return [*introduced, (3, "it begins a part of the line")]
    if _near_with(line, place):
        return [*introduced, (7, 'it follows "with"')]
    against = before is not None and before.bare in words.AGAINST_NAMES
    return [*introduced, (-8, "it stands where a place or a firm stands")] if against else introduced


def _near_with(line: Line, place: int) -> bool:
    """Whether only words such as *my old professor* stand between *with* and the name."""
    for back in range(2, min(6, place + 1)):
        if line.tokens[place - back + 1].gap:
            return False
        if line.tokens[place - back].bare in words.STRONG_CUES or line.tokens[place - back].bare in ("to", "w/"):
            between = line.tokens[place - back + 1 : place]
            return not any(one.capital or one.bare in words.AGAINST_NAMES or one.bare == "and" for one in between)
    return False


def _of_itself(line: Line, run: list[Token], said: str) -> list[_Reason]:
    first, last = run[0], run[-1]
    several = len(run) > 1
    whole = line.shouted or all(token.capital or token.bare in words.PARTICLES for token in run)
    firm = words.STRONG_FIRM.search(said) or (several and words.FIRM.search(said)) or words.is_place(said)
    short = first.text.isupper() and 1 < len(first.bare) <= _INITIALS and first.text.isascii() and not line.shouted
    trade = several and last.bare in trades.TRADES and last.bare not in words.NAME_LIKE and not line.shouted
    known = words.PLATFORM.fullmatch(said) or first.bare in words.FAMOUS or words.EVENT.search(said)
    judged: list[tuple[object, int, str]] = [
        (first.is_mention, 4, "it is a member here"),
        (first.text.startswith("@") and not first.is_mention, -5, "it is a handle"),
        (several and first.bare in words.TITLES, 5, f'"{first.text}" is a title'),
        (1 < len(run) < 5 and whole, 2, "it looks like a whole name"),  # noqa: PLR2004 # words of a name
        (firm, -7, "it looks like a firm or a place"),
        (not several and short, -7, "it is an abbreviation"),
        (not several and first.bare in trades.ACRONYMS and first.text.isupper(), -7, "it is what somebody does"),
        (trade, -3, "it ends like a trade"),
        (known, -6, "it is known as something else"),
        (not first.capital and not line.shouted, -2, "it has no capital"),
    ]
    return [(points, why) for holds, points, why in judged if holds]


def _of_surroundings(line: Line, place: int, rest: str) -> list[_Reason]:
    before = line.text[: line.tokens[place].start].rstrip()
    last = line.tokens[place - 1] if place and not line.tokens[place].gap else None
    judged: list[tuple[object, int, str]] = [
        (rest.lstrip().startswith("("), 1, "something in brackets follows"),
        (_TELLS.match(rest), 1, "what follows tells of somebody"),
        (_CALLED.search(before), 9, "the line calls it the name"),
        (before.endswith("("), -4, "it stands in brackets"),
        (
            _OF_RELATION.match(rest) and line.text[: len(line.text) - len(rest)].endswith("'s"),
            -16,
            "it says whose relation",
        ),
        (last and last.bare in words.RELATIONS and not trades.is_trade(last.text), 4, "it follows a relation"),
        (last and trades.is_trade(last.text) and last.bare not in words.NAME_LIKE, 3, "it follows a trade"),
    ]
    return [(points, why) for holds, points, why in judged if holds]
