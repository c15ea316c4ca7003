"""Which words in a row may be a name: where such a run begins, and how far it goes (N1)."""

import re

from coach import said_trades as trades
from coach import said_words as words
from coach.patterns import Pattern
from coach.said_media import TALK
from coach.said_tokens import GONE, JOINERS, Line, Token, is_capital

_LATIN = 0x24F
"""The last letter of extended Latin."""
_EAST = "\u2e80"
"""The first letter of Chinese, Japanese and Korean."""
SURE = 6
"""How strong a word in front must be, so that even an everyday word behind it is a name."""
_IN_SMALL = 3
"""Words of a name without capitals."""
_CALLED = Pattern(r"(?:call\s+(?:me|him|her|them)|aka|a\.k\.a\.|goes\s+by|known\s+as|nickname)\s", re.IGNORECASE)
_TITLES_IN_SMALL = frozenset(("dr", "mr", "mrs", "ms", "prof"))
_GAELIC, _BEFORE_GAELIC = ("an", "na"), ("mac", "nic", "mag", "ó", "o")
"""Mac an Bhaird."""
_BRACKET = Pattern(r" *\(([^()]*)\)( *)")
_INITIAL = Pattern(r"[A-Z]\.")
_NO_NAMES_IN_SMALL = trades.BEFORE_TRADES | (words.RELATIONS - words.TITLES - words.NAME_LIKE)
_PAST = Pattern(
    r"(?!Fred|Ted|Ned|Red|Jared|Ahmed|Mohamm?ed|Muhamm?ed|Syed|Sayed|Saeed|Khaled|Waleed|Hamed|Majed|Rashed|Zayed|Zaid|Alfred|Wilfred|Winifred|Mildred|Manfred|Siegfried|Reed|Sneed)[A-Z][a-z]+ed"
)
"""A verb that begins the line."""
_AND = ("and", "&", "+")
_JOINS = ("e", "y")
"""Giulia e Marco: *and*, between two first names; with a family name in front it is part of one (Ortega y Gasset)."""
_OF_FIRM = ("de", "di", "da", "do", "von", "van")
_ENDS_ROLE = ("at", "@", "for", "from")
_NO_LAST_NAME_BEFORE = frozenset(("be", "send", "thank", "call", "write", "meet"))


def cue(line: Line, place: int) -> int:
    """How strongly the word in front says that a name follows."""
    if place == 0:
        return 0
    before = line.tokens[place - 1]
    if line.tokens[place].gap and before.bare not in words.STRONG_CUES:
        return 0
    two = f"{line.tokens[place - 2].bare} {before.bare}" if place > 1 else ""
    if two in words.TWO_CUES or before.bare in words.STRONG_CUES or before.text == "w/":
        return 8
    return 3 if before.bare in words.WEAK_CUES else 0


def length(line: Line, place: int) -> int:
    """How many words from here on make a name; none where no name begins."""
    if line.tokens[place].is_mention:
        return 1
    if not _may_begin(line, place):
        return 0
    count = 1
    while place + count < len(line.tokens) and (step := _step(line, place, count)):
        count += step
    return count


def _may_begin(line: Line, place: int) -> bool:
    token = line.tokens[place]
    bare = token.bare
    following = line.beside(place)
    if _INITIAL.fullmatch(token.text) and following is not None and following.capital:
        return True
    never = not bare or bare in words.NEVER or token.text in JOINERS or bare.startswith(("ex-", "http"))
    never = never or token.text.rstrip(".,").lower() == "'s"  # cut off from whoever it belongs to
    if never or _says_more(bare) or any(sign.isdigit() for sign in bare):
        return False
    titled = bare in words.TITLES and line.beside(place) is not None
    if titled and (line.capital(place) or token.text.endswith(".") or bare in _TITLES_IN_SMALL):
        return True
    return _begins_capital(line, place) if line.capital(place) else _begins_small(line, place)


def _says_more(bare: str) -> bool:
    """Whether a word in letters without capitals is a talk or what somebody does: 数据 王芳 微信聊天."""
    return bare[:1] >= _EAST and (TALK.fullmatch(bare) is not None or trades.is_trade(bare))


def _begins_capital(line: Line, place: int) -> bool:
    token = line.tokens[place]
    if token.bare in words.NAME_LIKE:
        return True
    expected = cue(line, place) >= SURE
    if token.bare in words.NO_FIRST:
        return expected and token.bare not in words.MEDIA
    following = line.beside(place)
    if place == 0 and _PAST.fullmatch(token.text) and following is not None and not following.capital:
        return following.bare in words.PARTICLES
    goes_on = following is not None and following.capital and following.bare not in words.NO_FIRST
    if trades.is_trade(token.text) and not goes_on and not expected:
        return token.gap and token.bare not in trades.ACRONYMS and token.bare not in trades.TRADES
    return True


def _begins_small(line: Line, place: int) -> bool:
    token = line.tokens[place]
    strength = cue(line, place)
    if token.bare in words.NAME_LIKE:
        closes = place > 1 and line.tokens[place - 1].bare in _AND and line.beside(place) is None
        return strength >= SURE or token.gap or closes
    if token.bare in words.NO_FIRST or trades.is_trade(token.text) or token.bare in _NO_NAMES_IN_SMALL:
        return False
    before = line.tokens[place - 1] if place else None
    related = before is not None and before.bare.removesuffix("'s") in words.RELATIONS
    return strength > 0 or token.gap or related or (before is not None and before.bare in _AND)


def _step(line: Line, place: int, count: int) -> int:
    """How many more words belong to the name: none, one, or those of a bracket."""
    token, last = line.tokens[place + count], line.tokens[place + count - 1]
    if token.gap:
        suffix = token.bare.replace(".", "") in words.SUFFIXES and token.capital and not line.shouted
        return 1 if suffix and line.text[last.end : token.start].strip() == "," else _brackets(line, place, count)
    # A title is often written small: dr. Anna Smith.
    begins = next((at for at in range(place, place + count) if line.tokens[at].bare not in words.TITLES), place + count)
    capital = line.capital(begins)
    if (
        last.text.endswith("'s")
        or token.text in JOINERS
        or _says_more(token.bare)
        or (token.bare in words.MEDIA and not (capital and token.capital))
    ):
        return 0
    following = line.beside(place + count)
    if capital and token.capital and _INITIAL.fullmatch(token.text):
        return 1
    of_firm = token.bare in _OF_FIRM and following is not None and following.bare in words.FAMOUS
    if of_firm or (token.text in _JOINS and count == 1 and capital):
        return 0
    gaelic = token.bare in _GAELIC and last.bare in _BEFORE_GAELIC
    if (gaelic or token.bare in words.PARTICLES) and following is not None and token.text != "I":
        return int(_particle(token, following, capital=capital))
    return int(_next_capital(line, place, count) if capital else _next_small(line, place, count))


def _particle(token: Token, following: Token, *, capital: bool) -> bool:
    if capital:
        gaelic = token.bare in _BEFORE_GAELIC and following.bare in _GAELIC
        return following.capital or following.bare in words.PARTICLES or gaelic
    everyday = token.bare in ("i", "e", "do", "la", "le", "y", "den", "ten")
    return not (everyday and following.bare in words.NO_FIRST)


def _next_small(line: Line, place: int, count: int) -> bool:
    token, last = line.tokens[place + count], line.tokens[place + count - 1]
    if any(sign.isdigit() for sign in token.bare) or token.bare in words.FAMOUS:
        return False
    count = max(1, count - sum(one.bare in words.TITLES for one in line.tokens[place : place + count]))
    if count >= _IN_SMALL and last.bare not in words.PARTICLES:
        return False
    following = line.beside(place + count)
    if token.bare in words.NAME_LIKE and count == 1:
        trade = trades.is_trade(token.text) and (following is None or following.bare in _ENDS_ROLE)
        return not trade and not (following and following.bare in _NO_LAST_NAME_BEFORE)
    if token.bare in words.NO_FIRST or token.bare in words.NEVER or _leads_to_trade(token, following, count):
        return False
    known = token.bare in trades.TRADES or token.bare in trades.ACRONYMS
    return not known and (count == 1 or not trades.is_trade(token.text))


def _leads_to_trade(token: Token, following: Token | None, count: int) -> bool:
    """*Tour* before *guide*, or a field of work; alone behind a first name, Bell and Crane are names."""
    alone = following is None and count == 1 and token.bare not in words.FIELDS
    return token.bare in trades.BEFORE_TRADES and not alone


def _next_capital(line: Line, place: int, count: int) -> bool:
    token, following = line.tokens[place + count], line.beside(place + count)
    if not token.capital:
        if token.text in words.HONORIFICS:
            return True
        quoted = token.text[:1] in "'\"" and token.text[-1:] in "'\""
        return quoted and token.bare not in words.NO_FIRST
    known = token.bare in words.NAME_LIKE or _INITIAL.fullmatch(token.text) is not None
    if count > 1 and token.bare in words.FAMOUS and not known:
        return False
    acronym = token.text.strip(".,").isupper() and token.bare in trades.ACRONYMS and token.bare not in words.SUFFIXES
    if token.is_mention or acronym:
        return False
    titles = sum(one.bare in words.TITLES for one in line.tokens[place : place + count])
    if count - titles <= 1 or known or _is_rank(line, place, count):
        return True
    everyday = token.bare in words.NO_FIRST and token.bare not in words.SHORT_NAMES
    return not everyday and not (token.bare in trades.TRADES and following is not None)


def _is_rank(line: Line, place: int, count: int) -> bool:
    """Whether all words so far, and this one, are those of a rank: Chief Warrant Officer."""
    return all(token.bare in words.TITLES | words.RANKS for token in line.tokens[place : place + count + 1])


def _called(line: Line, place: int, end: int) -> int:
    """The words of *(call me Jimmy)* and of the family name behind them; none where none follows."""
    size = sum(1 for token in line.tokens[place:] if token.end <= end)
    after = line.tokens[place + size] if place + size < len(line.tokens) else None
    return size + 1 if after is not None and after.capital and line.text[end : after.start].strip() == "" else 0


def _brackets(line: Line, place: int, count: int) -> int:
    """A short name, or how a name is written in other letters, stands in brackets inside it."""
    last = line.tokens[place + count - 1]
    opened = _BRACKET.match(line.text[last.end :])
    inside = opened[1].split() if opened else []
    if opened is None or not inside or GONE in opened[0]:
        return 0
    if not all(is_capital(word) for word in inside):
        return _called(line, place + count, last.end + opened.end()) if _CALLED.match(opened[1]) else 0
    end = last.end + opened.end()
    size = sum(1 for token in line.tokens[place + count :] if token.end <= end)
    other, latin = (any(sign.isalpha() and ord(sign) > _LATIN for sign in said) for said in (last.text, opened[1]))
    firm = any(trades.is_trade(word) or word.lower() in words.FAMOUS for word in inside) or words.FIRM.search(opened[1])
    if size and other != latin and not firm:
        return size
    after = line.tokens[place + count + size] if place + count + size < len(line.tokens) else None
    follows = after is not None and line.text[end : after.start].strip() == "" and after.capital and opened[2]
    short = size == 1 and after is not None and after.bare not in words.NO_FIRST
    return size + 1 if follows and short else 0
