"""How names are compared: without case, accents or punctuation."""

import unicodedata

_SILENT = frozenset("'’ʼ`.")  # noqa: RUF001 # the apostrophes that people type in names
"""Left out without leaving a gap: O'Neill is found as oneill."""


def fold(text: str) -> str:
    """The form in which names and organizations are stored and searched; empty where nothing can be searched."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(_folded(sign) for sign in apart if sign not in _SILENT and not unicodedata.combining(sign))
    return " ".join(bare.split())


def stands_in(key: str, said: str) -> bool:
    """Whether a folded name stands in a folded text: as whole words, or, in scripts without gaps, anywhere."""
    if not key:
        return False
    return f" {key} " in f" {said} " or (not key.isascii() and key in said)


def shown(text: str, *, limit: int = 60) -> str:
    """The text, cut with … where a screen has no room for all of it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _folded(sign: str) -> str:
    # Letters, numbers and symbols (emoji are names too) stay; punctuation separates.
    return sign if unicodedata.category(sign)[0] in "LNS" else " "
