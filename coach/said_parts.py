"""What is left of a line when days, thanks, talks and names are taken out, part by part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach import said_media, said_work
from coach import said_trades as trades
from coach import said_words as words
from coach.patterns import Pattern
from coach.said_paper import EDGES, restored
from coach.said_small import Small
from coach.said_tokens import GONE, is_capital
from coach.said_work import Sure, Work

_SENTENCE = Pattern(
    r"(?<=[a-zà-ÿ0-9\"')\]]{2})\.\s+|\s+(?=(?:she|he|they)(?:'s|\s+is|\s+works|\s+was|s)\b)|\s+(?:and|but)\s+(?=(?:she|he|they|i|we|yes|was)\b)|\s+(?=who\s+(?:works|is|was|runs)\b)|\s+(?:w/?|with)\s+(?=(?:(?-i:[a-z-]+)\s+){1,3}$)",
    re.IGNORECASE,
)
_ABBREVIATED = Pattern(
    r"\b(?:st|dr|mr|mrs|ms|prof|inc|co|ltd|bros|corp|jr|sr|dept|univ|no|dir|asst|assoc|mgr|eng|engr|exec|comms|coord|supv|supt|sec|gen|sci|tech|admin|intl|natl|cmdr|capt|sgt|lt|rep|reps|ave|mt|ft|vs)$",
    re.IGNORECASE,
)
_FILLER = Small(
    rf"^(?:(?:w/|(?:with|w\.?|had|have|having|we|i|it|was|were|is|a|an|the|my|our|nice|great|good|quick|lovely|long|short|brief|booked|scheduled|confirmed|set|rescheduled|moved|cancelled|met|added|add|and|also|but|then|by|virtual|first|second|new|contact|grabbed|grab|hopped|jumped|got|did|finally|logged|logging|talked|spoke|chatted|saw|sat|stood|hung\s+out|over|on|for|to|up|at\s+length|just|together|today|same|day|caught|catching|held|going|meeting|be|will|ago|me|now(?!\s+(?:an?\s|at\s|with\s))|it's|its|that|this|his|her|their|them|him|both|call|so|very|from|of)(?=\s|$))\s*|(?:{said_media.MEDIUM}|{said_media.FOOD})(?![\w'-])\s*)+"
)
_LEADING_AWAY = "w/ with on for at about re by and over via in from to of a an the we i set had her him them both w"
_TRAILING = Small(rf"(?:\s+(?:{words.any_of(_LEADING_AWAY)})|\s+(?:{said_media.MEDIUM}|{said_media.FOOD})|[\s&+@=-])+$")
_PLACE_OF_WORK = Pattern(r"\s+(?:from|at|of|@)\s*")
_SPOT = Pattern(
    r"\s(?:on|in|at|by|near|outside|over)\s+(?:the|an?|my|our|his|her|their)\s+(?P<where>[^,]+)$", re.IGNORECASE
)
"""On the stairs: where it was, and nobody's work."""
_BRACKETS = Pattern(r"\(([^()]*)\)?|[^()]+")
_PIECES = Pattern(rf"[^,;:!?{GONE}]+")
_LEADS = Small(
    rf"(?:{said_media.TALK.pattern}|(?:{said_media.FOOD}|{words.any_of(' '.join(trades.BEFORE_TRADES))})(?![\w'-]))"
)
"""Words that a trade may begin with, though they say something else alone."""
_THERE = Pattern(r"\s+(?:over\s+)?(?:there|here)$", re.IGNORECASE)
_NAME_IS = Small(r"\b(?:and\s+)?(?:his|her|their|the|whose)?\s*names?(?:'s|\s+(?:is|was))\b")
_KEEP = Pattern(r"^(?:at|@|from|with|for|of)\s+\S", re.IGNORECASE)
_FIRM_OF_NOBODY = Pattern(r"\b(?:from|at|of)\s+(?-i:[A-Z])", re.IGNORECASE)
_AN_EVENT = Small(
    rf"(?:at\s+|from\s+)?(?:the\s+|an?\s+)?(?P<place>(?:(?!(?:at|from|of|with)\s)[\w'&-]+\s+){{0,4}}?{words.EVENT.pattern})"
)
_PLATFORM = Small(rf"(?P<place>{words.PLATFORM.pattern})")
_OF_THEIRS = Pattern(
    r"^'s(?:\s+(?:number|name|card|email|details|contact|lab|office|shop|studio|workshop|farm|class|team|place))?(?:\s|$)"
)
_NO_NAME = (words.NO_FIRST | trades.TRADES) - words.NAME_LIKE - words.PARTICLES
_OPENS = Pattern(r"[.!?]\s+$")
_AT_FIRM = Pattern(
    r"\b(?:interview|visit|tour|meeting|job\s?shadow(?:ing)?|shadowed)\s+(?:at|to)\s+(?:the\s+)?(?P<firm>(?-i:[A-Z])[^,;:()]*?)\s+(?:with|w/?)?\s*$",
    re.IGNORECASE,
)
"""An interview at Google with …"""
_RELATED = Pattern(r"\b(?:my|our|her|his|their|old|former)\b|'s\b", re.IGNORECASE)
_RELATED_TO = Small(r"(?P<joined>(?:and|&|\+)\s+)?(?:his|her|their)\s+(?P<who>[\w-]+)")
_RELATION = Pattern(r"\b(?:my|our|her|his|their|an?|the)\s+(?:[\w'-]+\s+)*(?P<who>[\w-]+)\s*$", re.IGNORECASE)
_ANSWERED = Small(r"\s*(?:and\s+|but\s+)?(?:she|he|they)\s+(?:said|says)\s+\S")
"""He said maybe: everyday words, and yet an answer."""
_JOINS = ("e", "y")
"""*And* between two names."""
_SAYS = Pattern(
    r"(?=\s*=|\s+(?:is|was|works|runs|leads|does|did|said|says|told|wants|thinks|recommends|studies|has|knows)\b|'s\b)(?:'s)?"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the line, its place, and what it says of somebody's work, or that it is an event."""

    start: int
    work: Work
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the parts are about."""

    name: str | None
    named_at: int
    """Where the name begins."""
    small: bool
    """Whether the line is without capitals."""
    others: tuple[tuple[int, str], ...] = ()
    """Where the name of each of the others ends, and the name."""

    def other_before(self, bracket: int) -> str | None:
        """Behind whose name of the others a bracket stands that begins here; 0 is none."""
        return next((name for end, name in self.others if bracket and end in (bracket - 1, bracket - 2)), None)


def parts(text: str, known: Known) -> list[Part]:
    """The parts between signs, brackets and gaps, in order."""
    found = []
    for start, said, bracket in _pieces(text):
        if other := known.other_before(bracket):
            found.append(Part(start, Work(said.strip(), note=f"{other}: {said.strip()}")))
            continue
        opens = _OPENS.search(text[:start]) is not None
        told = _without_name(said, known.name)
        part = _part(start, told, bracket, known, opens=opens)
        if part and told is not said and part.work.note == told.strip(EDGES):
            part = replace(part, work=replace(part.work, note=said.strip(EDGES)))
        if (
            part
            and part.work.said
            and restored(part.work.organization or part.work.role or part.work.note) != known.name
        ):
            found.append(part)
    return found


def tells(text: str) -> bool:
    """Whether a line tells something: it begins with *met*, *called*, *great*, or has everyday words or a trade inside."""
    first, *rest = text.split() or [""]
    told = first.lower() in words.NO_FIRST and first.lower() not in words.NAME_LIKE
    return bool(rest) and (told or any(word in _NO_NAME for word in rest))


def _pieces(text: str) -> Iterator[tuple[int, str, int]]:
    """Each part with its place, and where its bracket begins."""
    for found in _BRACKETS.finditer(text):
        bracketed = found[0].startswith("(")
        offset = found.start() + int(bracketed)
        for piece in _PIECES.finditer(found[0].strip("()")):
            for start, said in _sentences(piece):
                yield offset + start, said, offset if bracketed else 0


def _sentences(piece: re.Match[str]) -> list[tuple[int, str]]:
    found, start = [], 0
    for end in _SENTENCE.finditer(piece[0]):
        if not _ABBREVIATED.search(piece[0][: end.start()]):
            found.append((piece.start() + start, piece[0][start : end.start()]))
            start = end.end()
    return [*found, (piece.start() + start, piece[0][start:])]


def _part(start: int, said: str, bracket: int, known: Known, *, opens: bool) -> Part | None:
    bare = said.strip() if bracket else _stripped(said)
    if known.name is None and not bracket and not _FIRM_OF_NOBODY.search(said) and not _names_work(said):
        return Part(start, Work(bare, note=bare)) if any(sign.isalnum() for sign in bare) else None
    if _is_relation(said) or said_work.is_told(said.strip(EDGES)):
        return Part(start, Work(bare, note=said.strip(EDGES)))
    if start < known.named_at <= start + len(said) + 1:
        bare = _before_name(said, bare)
    everyday = all(_is_everyday(word) for word in bare.split()) and "n't" not in bare and not _ANSWERED.match(said)
    if everyday or _is_only_talk(bare):
        return None
    bare = _OF_THEIRS.sub("", bare)
    event = None if bracket else _AN_EVENT.fullmatch(bare) or _PLATFORM.fullmatch(bare)
    if event and not said_work.is_role(bare):
        return Part(start, Work(bare, note=bare), event=bare[slice(*event.span("place"))])
    if aside := _aside(said, bare, bracket, known):
        return Part(start, Work(bare, note=aside))
    work = said_work.work(
        bare, bracketed=bool(bracket), small=known.small, opens=opens or said.lstrip(GONE + " ").startswith(".")
    )
    if work.sure is Sure.SMALL and not bracket and start < known.named_at:
        work = Work(bare, note=bare)
    if work.note == bare and not work.role and not work.organization and not bracket:
        work = replace(work, note=said.strip(EDGES))
    return Part(start, replace(work, where=bracket))


def _is_relation(said: str) -> bool:
    """Whether it only says whose friend, or whose assistant, the next one is."""
    found = _RELATED_TO.fullmatch(said.strip(EDGES))
    who = found["who"].lower() if found else ""
    return who in words.RELATIONS or bool(found and found["joined"] and trades.is_trade(who))


def _aside(said: str, bare: str, bracket: int, known: Known) -> str | None:
    """Words that are nobody's work: the whole name in brackets, or the place where people talked."""
    if bracket:
        named = known.name and is_capital(bare) and bare.split(maxsplit=1)[0] == known.name.split()[0]
        return bare if named else None
    spot = _SPOT.search(said.rstrip(EDGES))
    return spot[0].strip() if spot and spot["where"].strip() == bare and not said_work.is_role(bare) else None


def _is_everyday(word: str) -> bool:
    """Whether it says nothing; with a capital it may be a firm (Grab), but no verb in the past."""
    word = word.rstrip(".")
    word = word.lower() if word.endswith(("ed", "'d")) else word
    return word in words.NO_FIRST or word in words.NEVER


def _without_name(said: str, name: str | None) -> str:
    """*Jan is a cellist* tells of Jan, who is known already."""
    if not name:
        return said
    bare = said.lstrip()
    for called in (name, name.split()[0]):
        if bare.startswith(called) and (says := _SAYS.match(bare, len(called))):
            return bare[says.end() :]
    return said


def _stripped(said: str) -> str:
    bare = said.strip(EDGES.replace(".", "") + "+&/")
    if _LEADS.match(bare) and (title := _titled(_without_tail(bare))):
        return title
    if called := _NAME_IS.search(bare):
        bare = bare[: called.start()] + " " + bare[called.end() :]
    if not _KEEP.match(bare) or _FILLER.fullmatch(bare):
        filler = _FILLER.match(bare)
        bare = bare[filler.end() :] if filler else bare
    bare = _without_tail(_THERE.sub("", bare))
    return bare if _ABBREVIATED.search(bare.rstrip(".")) else bare.strip(EDGES + "+&/")


def _titled(alone: str) -> str | None:
    """A title that begins as a talk might: sushi chef, tour guide, set builder."""
    head = _PLACE_OF_WORK.split(alone, maxsplit=1)[0].split()
    plain = not any(word in words.NO_FIRST for word in head[1:])
    return alone if plain and _names_work(alone) and len(alone.split()) < 5 else None  # noqa: PLR2004 # a title


def _without_tail(text: str) -> str:
    """Without the small words and the talk that stand last; with a capital they belong to a name: Team A, Swiss Re."""
    text = " " + text
    found = _TRAILING.search(text)
    if found is None or any(_is_named(word) for word in text[found.start() :].split()):
        return text.strip()
    return text[: found.start()].strip()


def _is_named(word: str) -> bool:
    shouted = word.isupper() and len(word) > 1
    return word[:1].isupper() and not shouted and word.lower() in _LEADING_AWAY.split()


def _before_name(said: str, bare: str) -> str:
    """What stands right before a name is a trade (*sous-chef Ana*), a relation to keep, or only leads there."""
    if host := _AT_FIRM.search(said):
        return "at " + host["firm"]
    relation = _RELATION.search(said) if _RELATED.search(said) else None
    if relation and relation["who"].lower() in words.RELATIONS:
        return "re " + relation[0].strip()
    last = said.rsplit(maxsplit=1)[-1].lower() if said.strip() else ""
    if last in words.RELATIONS - words.TITLES and not trades.is_trade(last):
        return "re " + last
    return bare if _names_work(bare) else ""


def _is_only_talk(bare: str) -> bool:
    return bare in _JOINS or said_media.TALK.fullmatch(bare) is not None or _FILLER.fullmatch(bare + " ") is not None


def _names_work(said: str) -> bool:
    return said_work.is_role(_PLACE_OF_WORK.split(said, maxsplit=1)[0])
