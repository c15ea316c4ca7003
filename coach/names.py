"""How names are compared: without case, accents or punctuation."""

import unicodedata

_SILENT = frozenset("'’ʼ`.")  # noqa: RUF001 # the apostrophes that people type in names
"""Left out without leaving a gap: O'Neill is found as oneill."""


def fold(text: str) -> str:
    """The form in which names and organizations are stored and searched; empty where nothing can be searched."""
    return " ".join(unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED).split())


def stands_in(key: str, said: str) -> bool:
    """Whether a folded name stands in a folded text: as whole words, or, in scripts without gaps, anywhere."""
    if not key:
        return False
    return f" {key} " in f" {said} " or (not key.isascii() and key in said)


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
