"""Patterns in small letters, matched against any writing: several times faster than a pattern that ignores case."""

import re
from collections.abc import Iterator

from coach.patterns import Pattern


def small(text: str) -> str:
    """The text in small letters, sign by sign, so that every place stays where it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)  # Turkish İ


class Small:
    """A pattern; what it finds has the places of the text, and its letters small."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._small = Pattern(pattern, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Its first place in the text."""
        return self._small.search(small(text))

    def match(self, text: str) -> re.Match[str] | None:
        """Whether the text begins with it."""
        return self._small.match(small(text))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether it is the whole text."""
        return self._small.fullmatch(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All its places in the text."""
        return self._small.finditer(small(text))
