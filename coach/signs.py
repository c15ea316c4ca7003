"""Patterns of words, written as they are said, and found in one walk from word to word.

A space is any gap, and `<3>` between two spaces stands for up to three words. What a pattern can begin with is read
from it once, so that at each word only the few patterns are tried that may begin there.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from coach.draft_text import HEAD, DraftText, Span
from coach.patterns import Pattern, later

_GAP = r"[\s,]+"
_BETWEEN = Pattern(r" <(\d)> ")
_SPACE = Pattern(r"\[[^\]]*\]|\(\?<[!=][^)]*\)| ")
"""A space of the pattern; or a set of signs or a look back, in which one stays as it is."""


class Signs:
    """Patterns of one meaning, each found from the beginning of a word on."""

    def __init__(self, *patterns: str) -> None:
        """As they are said; a space is any gap."""
        self._said = patterns
        self._by_head: dict[str, tuple[re.Pattern[str], ...]] = {}
        later(lambda: self._patterns)

    @cached_property
    def sources(self) -> list[str]:
        """As expressions."""
        return [_spelled(one) for one in self._said]

    @cached_property
    def _patterns(self) -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
        return tuple((_Beginning(source).heads, re.compile(source)) for source in self.sources)

    def finditer(self, text: DraftText, begin: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Where they stand between two places, in order; some may lie in one another."""
        found = text.found.get(self)
        if found is None:
            found = text.found[self] = self._walk(text)
        last = len(text.said) if end is None else end
        return (one for one in found if begin <= one.start() and one.end() <= last)

    def search(self, text: DraftText, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first of them."""
        return next(self.finditer(text, begin, end), None)

    def _walk(self, text: DraftText) -> list[re.Match[str]]:
        said, by_head = text.said, self._by_head
        found = []
        for place, head in text.beginnings:
            patterns = by_head.get(head)
            for pattern in self._beginning(head) if patterns is None else patterns:
                if one := pattern.match(said, place):
                    found.append(one)  # noqa: PERF401 - a comprehension of this is harder to read
        return found

    def _beginning(self, head: str) -> tuple[re.Pattern[str], ...]:
        known = tuple(one for heads, one in self._patterns if head.startswith(tuple(heads)))
        self._by_head[head] = known
        return known


def signs(*patterns: str) -> Signs:
    """Patterns of one meaning."""
    return Signs(*patterns)


def marked(draft: DraftText, found: Iterable[re.Match[str]]) -> tuple[Span, ...]:
    """Where the words that were found stand in the typed text, those that touch as one."""
    spans: list[Span] = []
    for begin, end in sorted({draft.typed_at(*one.span()) for one in found}):
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((begin, end))
    return tuple(spans)


def _spelled(pattern: str) -> str:
    between = _BETWEEN.sub(lambda found: rf"(?:[\s,]+[\w'#$&./-]+){{0,{found[1]}}}[\s,]+", pattern)
    return _SPACE.sub(lambda found: _GAP if found[0] == " " else found[0], between)


_ATOM = Pattern(
    r"(?P<look>\(\?<?[!=])|(?P<group>\(\?:)|(?P<any>\[[^\]]*\]|\\[wds]|\.)|(?P<edge>[$^]|\\b)|\\?(?P<sign>[^|)])"
)
_TIMES = Pattern(r"(?P<none>[?*]|\{0,\d+\})|\+|\{\d+(?:,\d*)?\}")
_Heads = set[tuple[str, bool]]
"""Beginnings, and whether each ends here because anything may follow."""


class _Beginning:
    """With which letters a pattern can begin; only what our patterns are written with is understood."""

    def __init__(self, source: str) -> None:
        self._source, self._at = source, 0
        self.heads = frozenset(head for head, _ in self._either())

    def _either(self) -> _Heads:
        heads = self._sequence()
        while self._source[self._at : self._at + 1] == "|":
            self._at += 1
            heads |= self._sequence()
        return heads

    def _sequence(self) -> _Heads:
        heads: _Heads = {("", False)}
        while found := _ATOM.match(self._source, self._at):
            self._at = found.end()
            parts = self._parts(found)
            if times := _TIMES.match(self._source, self._at):
                self._at = times.end()
                once = times[0] == "?"
                parts = {(part, ended or not once) for part, ended in parts} | (
                    {("", False)} if times["none"] else set()
                )
            heads = {one for head in heads for one in _followed(head, parts)}
        return heads

    def _parts(self, found: re.Match[str]) -> _Heads:
        if found["look"] or found["group"]:
            inner = self._either()
            self._at += 1  # its bracket
            return inner if found["group"] else {("", False)}
        if found["any"]:
            return {("", True)}
        return {("", False)} if found["edge"] else {(found["sign"], False)}


def _followed(head: tuple[str, bool], parts: _Heads) -> Iterator[tuple[str, bool]]:
    begun, ended = head
    if ended:
        yield head
        return
    for part, part_ended in parts:
        joined = (begun + part)[:HEAD]
        yield joined, part_ended or len(joined) == HEAD
