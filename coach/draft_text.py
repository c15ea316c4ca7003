"""A draft as its detectors read it: one spelling for every way of typing, and the way back to the words as typed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from coach.patterns import Pattern
from coach.said_spelled import mended

Span = tuple[int, int]
"""From and to, in characters of the draft as it was typed."""

HEAD = 3
"""Letters by which the beginnings of words are told apart."""
_QUOTES = "\u2018\u2019\u02bc`\u00b4"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_ODD = Pattern(r"[^\x00-\x7f]|[*~`]|(?<= ) +")
_HEARTS = Pattern("[\u2764\u2665\U0001f495-\U0001f49f\U0001f60d\U0001f970\U0001f929\U0001f64c]")
HEART = "♥"
_WORD = Pattern(r"[^\W_]+(?:'[^\W_]+)?")
_FULL = {
    "u": "you", "ya": "you", "ur": "your", "r": "are", "rn": "right now", "pls": "please", "plz": "please", "abt": "about",
    "b4": "before", "n": "and", "tmrw": "tomorrow", "thx": "thanks", "bc": "because", "cuz": "because", "msg": "message",
    "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youd": "you would", "dont": "do not",
    "cant": "can not", "can't": "can not", "cannot": "can not", "didnt": "did not", "doesnt": "does not", "wont": "will not",
    "won't": "will not", "isnt": "is not", "havent": "have not", "arent": "are not", "thats": "that is", "whats": "what is",
    "theres": "there is", "gonna": "going to", "wanna": "want to", "gotta": "got to", "lemme": "let me", "gimme": "give me",
    "its": "it is", "colour": "color", "mins": "minutes", "min": "minutes", "ppl": "people", "super": "super", "yrs": "years", "yr": "year",
}  # fmt: skip
"""Words written short, and in full."""
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'d", " would"), ("'m", " am"))
_IS = frozenset({"it", "that", "there", "here", "what", "who", "he", "she", "how", "where"})
"""Before *'s* these mean *is*; elsewhere it says whose."""
_BEGINS = Pattern(r"(?<!\w)[\w#]")
_END = Pattern(
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bst)(?<!\bprof)(?<!\bp\.s)(?<!\be\.g)[.!?♥]+(?=\s|$)|\n+|;\s"
)
_SUBJECT = Pattern(r"\s*subject:[^\n]*\n?", re.IGNORECASE)
_LINK = Pattern(r"<?(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True)
class DraftText:
    """A draft, and how its detectors read it: small letters, no accents, words in full."""

    typed: str

    @cached_property
    def _read(self) -> tuple[str, tuple[int, ...]]:
        plain, places = _plainly(self.typed)
        said: list[str] = []
        at: list[int] = []
        end = 0
        for found in _WORD.finditer(plain):
            said.append(plain[end : found.start()])
            at += places[end : found.start()]
            word = _in_full(found[0], begins=_is_name(self.typed, places[found.start()]))
            said.append(word)
            length = found.end() - found.start()
            at += [places[found.start() + min(number, length - 1)] for number in range(len(word))]
            end = found.end()
        return "".join((*said, plain[end:])), (*at, *places[end:], len(self.typed))

    @cached_property
    def said(self) -> str:
        """The draft as it is read."""
        return self._read[0]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where each sentence stands in what is read."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Span]:
        begin = 0
        for stop in _END.finditer(self.said):
            if self.said[begin : stop.end()].strip():
                yield begin, stop.end()
            begin = stop.end()
        if self.said[begin:].strip():
            yield begin, len(self.said)

    @cached_property
    def beginnings(self) -> tuple[tuple[int, str], ...]:
        """Where words begin, and the first letters of each."""
        return tuple(
            (found.start(), self.said[found.start() : found.start() + HEAD]) for found in _BEGINS.finditer(self.said)
        )

    @cached_property
    def found(self) -> dict[object, list[re.Match[str]]]:
        """What was found in it so far, by what was looked for."""
        return {}

    def typed_at(self, begin: int, end: int) -> Span:
        """Where in the typed text these read characters stand."""
        at = self._read[1]
        first, last = at[begin], at[max(begin, end - 1)] + 1
        return first, _to_the_end(self.typed, last)

    @cached_property
    def body(self) -> str:
        """What was typed, without its subject line."""
        return self.typed[found.end() :] if (found := _SUBJECT.match(self.typed)) else self.typed

    @property
    def words(self) -> int:
        """How many words it has, greeting and signature counted, the subject not."""
        return len(self.body.split())

    @property
    def questions(self) -> int:
        """How many questions it asks."""
        return len(re.findall(r"[?\uff1f\u061f]+", _LINK.sub(" ", self.body)))


def _plainly(typed: str) -> tuple[str, list[int]]:
    """The text in small letters without accents, and where each of its signs stands."""
    said: list[str] = []
    places: list[int] = []
    done = 0
    for found in _ODD.finditer(typed):
        said.append(typed[done : found.start()].lower())
        places += range(done, found.start())
        plain = _plain(found[0])
        said.append(plain)
        places += [found.start()] * len(plain)
        done = found.end()
    said.append(typed[done:].lower())
    return "".join(said), [*places, *range(done, len(typed))]


@cache
def _plain(sign: str) -> str:
    if sign[0] in "*~ ":  # marks of Slack, and the rest of a gap
        return ""
    if sign in _QUOTES:
        return "'"
    if sign in _DASHES:
        return "-"
    if _HEARTS.match(sign):
        return HEART
    if unicodedata.category(sign) in ("Po", "So", "Sk", "Cf", "Zs"):
        return " " if sign != "\u2026" else "."
    apart = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def _in_full(word: str, *, begins: bool) -> str:
    if word in _FULL:
        return _FULL[word]
    for ending, full in _ENDINGS if "'" in word else ():
        if word.endswith(ending):
            return word.removesuffix(ending) + full
    if word.endswith("'s") and word[:-2] in _IS:
        return word[:-2] + " is"
    return word if begins else mended(word)


def _is_name(typed: str, place: int) -> bool:
    """Whether a word may be a name: it has a capital, and no sentence begins with it."""
    before = typed[:place].rstrip(" *_~\"'([")
    return typed[place].isupper() and bool(before) and before[-1] not in ".!?\n:;…"


def _to_the_end(typed: str, last: int) -> int:
    # A word in full may be longer or shorter than what was typed: it is marked whole.
    while 0 < last < len(typed) and (typed[last - 1].isalnum() and (typed[last].isalnum() or typed[last] in "'\u2019")):
        last += 1
    return last
