"""A line as words, each with what stands before it."""

from dataclasses import dataclass, field

from coach import said_words as words
from coach.patterns import Pattern

GONE = "\x1f"
"""Stands where something was understood and taken out."""
JOINERS = frozenset("&+@")
_TOKEN = Pattern(rf"<@[^>]+>|[^\s{GONE},;:()|!?]+|[{GONE},;:()|!?]")
_BREAKS = frozenset(f"{GONE},;:()|!?")
_MENTION = Pattern(r"<@[^>]+>$")
_ARTICLE = Pattern(r"^(?:al|el|ad|ar|as|at|an|d|l|ul|ur)[-'](?=[A-Z])")
"""al-Rashid and d'Souza are written with a capital, too."""
_EMOJI = 0x2190
"""The first of the signs, emoji among them, that may be a name."""
_WITH_DOT = frozenset(("st", "inc", "co", "ltd", "bros", "w", "corp"))
_WHOLE_NAME = 14
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a sign that joins words."""

    text: str
    start: int
    end: int
    gap: bool
    """Whether something ends before it: a sign, a sentence, or what was taken out."""
    bare: str
    """In small letters, without the signs around it."""
    capital: bool

    @property
    def is_mention(self) -> bool:
        """Whether it is a Slack member."""
        return self.text.startswith("<@") and _MENTION.match(self.text) is not None


@dataclass(slots=True)
class Line:
    """The words of a text; in one that is shouted capitals say nothing."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    shouted: bool = False

    def __post_init__(self) -> None:
        self.shouted = is_shouted(self.text)
        self.tokens = tokens(self.text)

    def beside(self, place: int) -> Token | None:
        """The word right behind this one, if nothing ends between them."""
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return following if following and not following.gap else None

    def capital(self, place: int) -> bool:
        """Whether the word is written as names are, and that means something here."""
        return self.tokens[place].capital and not self.shouted


def is_capital(word: str) -> bool:
    """Whether a word is written as names are: a capital, or a script without capitals."""
    bare = _ARTICLE.sub("", word) if "-" in word or "'" in word else word
    first = next(filter(str.isalpha, bare), "")
    return bool(first) and (first.isupper() or (not first.islower() and not first.isascii()))


def is_shouted(text: str) -> bool:
    """Whether more than a name is written in capitals throughout."""
    capitals = sum(map(str.isupper, text))
    letters = capitals + sum(map(str.islower, text))
    return letters > _WHOLE_NAME and capitals > letters * _MOSTLY


def tokens(text: str) -> list[Token]:
    """The words of a text; signs between them become gaps."""
    found: list[Token] = []
    gap = True
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word in JOINERS:
            found.append(Token(word, match.start(), match.end(), gap, word, capital=False))
            gap = False
        elif word in _BREAKS or not any(sign.isalnum() or ord(sign) > _EMOJI for sign in word):
            gap = gap or word not in ("'", '"')
        else:
            bare = word.strip(".,:;!?'\"*_").lower()
            found.append(Token(word, match.start(), match.end(), gap, bare, capital=is_capital(word)))
            gap = ends_sentence(word)
    return found


def ends_sentence(word: str) -> bool:
    """Whether the dot behind a word is the end of a sentence, not of an abbreviation."""
    bare = word.rstrip(".").lower()
    if not word.endswith(".") or len(bare) < 2 or "." in bare:  # noqa: PLR2004 # an initial
        return False
    return not (bare in words.TITLES or bare in words.SUFFIXES or bare in _WITH_DOT)
