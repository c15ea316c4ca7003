"""The words of an answer, one after the other: phrases, days, and the small words between them, slips mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach import answer_days
from coach.answer_phrases import MISTYPED, OF_A_TALK, PHRASES, SMALL
from coach.patterns import Pattern

SHORT, LONG = 4, 8
"""Letters from which on a word may have one slip, and two."""
NOW = "its now"
"""Stands for *now*, in front of a day."""
_WORDS_OF_A_PHRASE = 6
_COUNTS = frozenset(["one", "two", "three", "four", "five"])
"""No days where they stand alone: *all three are sent*."""
_JOINED = {
    ("did", "not"): "didnt", ("have", "not"): "havent", ("do", "not"): "dont", ("can", "not"): "cant", ("is", "not"): "isnt",
    ("will", "not"): "wont", ("i", "am"): "im", ("i", "have"): "ive", ("it", "is"): "its", ("has", "not"): "hasnt",
    ("could", "not"): "couldnt", ("does", "not"): "doesnt", ("we", "have"): "weve", ("was", "not"): "wasnt",
    ("i", "will"): "ill", ("she", "is"): "shes", ("he", "is"): "hes", ("they", "are"): "theyre", ("cannot",): "cant",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the words of an answer are."""

    meant: tuple[str, ...] = ()
    """The phrases."""
    days: tuple[str, ...] = ()
    talks: bool = False
    """Whether a word for a talk stands among them."""


def joined(words: list[str]) -> list[str]:
    """With short forms of one kind: did not, didn't."""
    made: list[str] = []
    for word in words:
        if made and (short := _JOINED.get((made[-1], word))):
            made[-1] = short
        else:
            made.append(word)
    return made


MEANT = {" ".join(joined(phrase.split())): said for said, phrases in PHRASES.items() for phrase in phrases}
"""What each phrase says."""


def read(words: list[str]) -> Pieces | None:
    """All the folded words, the longest pieces first; None where one of them is something else."""
    spelled_out, stuck = [spelled(word) for word in words], set[int]()

    def rest(at: int) -> Pieces | None:
        if at == len(words):
            return Pieces()
        if at in stuck:
            return None
        for found, length in _beginning(spelled_out, at):
            if after := rest(at + length):
                return Pieces(found.meant + after.meant, found.days + after.days, found.talks or after.talks)
        stuck.add(at)
        return None

    return rest(0)


def may_tell(words: list[str]) -> bool:
    """Whether something stands in these folded words without which nothing is an answer."""
    said = [spelled(word) for word in words]
    begins = (found for at in range(len(said)) for found, _ in _beginning(said, at))
    return any(word in _telling() for word in said) or any(found.meant or found.days for found in begins)


def _beginning(words: list[str], at: int) -> Iterator[tuple[Pieces, int]]:
    """What may begin here, and how many words it has, the longest first."""
    day = _day_at(words, at)
    for length in range(max(min(len(words) - at, _WORDS_OF_A_PHRASE), day), 0, -1):
        whole = " ".join(words[at : at + length])
        if whole in MEANT:
            yield Pieces((whole,)), length
        if length == day and day > 1 and words[at] == "now":  # now Friday
            yield Pieces((NOW,), (" ".join(words[at + 1 : at + day]),)), length
        elif length == day and not _is_count(whole):
            yield Pieces((), (whole,)), length
    if words[at] in SMALL or words[at] in OF_A_TALK or _is_count(words[at]):
        yield Pieces(talks=words[at] in OF_A_TALK and words[at] not in SMALL), 1


def _is_count(words: str) -> bool:
    """Whether this is only a number, which is no day where it stands alone: *all three are sent*."""
    return words in _COUNTS or words.isdecimal()


def _day_at(words: list[str], at: int) -> int:
    """How many words of a day begin here; none where they are only the small words of one."""
    end = at
    while end < len(words) and answer_days.is_of_a_day(words[end]) and (words[end] != "now" or end == at):
        end += 1
    return end - at if any(word not in SMALL for word in words[at:end]) else 0


def spelled(word: str) -> str:
    """A word of an answer with a slip in it, or drawn out, as it is spelled; anything else as it is."""
    word = _SHORT_FORMS.get(word, word)
    if not word.isalpha() or is_known(word):
        return word
    for short in (_DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)):
        if short != word and is_known(short):
            return short
    if len(word) < SHORT:
        return word
    slips = 2 if len(word) >= LONG else 1
    near = process.extract(word, MISTYPED, scorer=OSA.distance, score_cutoff=slips, limit=5)
    return next((one for one, _, _ in near if one[0] == word[0]), word)


_SHORT_FORMS = {
    "snt": "sent",
    "skp": "skip",
    "dne": "done",
    "dun": "done",
    "nt": "not",
    "ltr": "later",
    "tks": "thanks",
}
"""As thumbs write them, too short for a slip to be told."""
_DRAWN_OUT = Pattern(r"(\w)\1+")


def is_word(word: str) -> bool:
    """Whether it is a word of answers, other than of a day."""
    return word in SMALL or word in _words()


def is_known(word: str) -> bool:
    """Whether it is any word of answers."""
    return word in SMALL or word in _words() or word in OF_A_TALK or answer_days.is_of_a_day(word)


@cache
def _telling() -> frozenset[str]:
    """Words without which nothing is an answer, beside a day."""
    return (_words() - SMALL - OF_A_TALK) | (_words() & {phrase for phrase in MEANT if " " not in phrase})


@cache
def _words() -> frozenset[str]:
    return frozenset(word for phrase in MEANT for word in phrase.split()) | OF_A_TALK
