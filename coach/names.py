"""How names are compared: without case, accents or punctuation."""

import unicodedata

from rapidfuzz.distance import OSA

_SILENT = frozenset("'’ʼ`.")  # noqa: RUF001 # the apostrophes that people type in names
"""Left out without leaving a gap: O'Neill is found as oneill."""


def fold(text: str) -> str:
    """The form in which names and organizations are stored and searched; empty where nothing can be searched."""
    return " ".join(unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED).split())


def initials(key: str) -> str:
    """The first letters of the words of a folded name."""
    return "".join(word[0] for word in key.split())


def stands_in(key: str, said: str) -> bool:
    """Whether a folded name stands in a folded text: as whole words, or, in scripts without gaps, anywhere."""
    if not key:
        return False
    return f" {key} " in f" {said} " or (not key.isascii() and key in said)


def nearly_same(one: str, other: str) -> bool:
    """Whether two names may be one with a slip of the thumb in it: worth a question, never a certainty.

    Two letters at most differ, one in a short word; the first letter of a word stands, and what has a digit in it. The
    same words in another order, or with a gap more or less, may be one name, too. The very same name is no slip.
    """
    first, second = fold(one).split(), fold(other).split()
    if first == second or not (first and second):
        return False
    if len(first) != len(second):
        return _differ("".join(first), "".join(second)) == 0
    slips = [_differ(word, against) for word, against in zip(first, second, strict=True)]
    return sum(slips) <= _SLIPS or sorted(first) == sorted(second)


_SLIPS = 2
_LONG = 6
"""Letters from which on a word may have two slips."""
_SHORTEST = 3
"""Letters of a word that may have one."""


def _differ(one: str, other: str) -> int:
    """How many letters differ; more than are forgiven where they are surely two words."""
    if one == other:
        return 0
    is_word = min(len(one), len(other)) >= _SHORTEST and f"{one}{other}".isalpha()
    allowed = (_SLIPS if min(len(one), len(other)) >= _LONG else 1) if is_word and one[0] == other[0] else 0
    distance = OSA.distance(one, other, score_cutoff=allowed)
    return distance if distance <= allowed else _SLIPS + 1


def shown(text: str, *, limit: int = 60) -> str:
    """The text, cut with … where a screen has no room for all of it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


class _Folded(dict[int, str]):
    """What becomes of each sign, looked up when it is met first: notes are folded too, and they may be long."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        is_left_out = sign in _SILENT or unicodedata.combining(sign)
        # Letters, numbers and symbols (emoji are names too) stay; punctuation separates.
        self[number] = "" if is_left_out else sign if unicodedata.category(sign)[0] in "LNS" else " "
        return self[number]


_FOLDED = _Folded()
