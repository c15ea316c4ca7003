"""Patterns that are compiled when they are first needed: all of the coach's at once take most of a second."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_WAITING: list[Callable[[], object]] = []


def later(work: Callable[[], object]) -> None:
    """Do this work ahead of its first need, when `prepare` is called; it remembers itself that it was done."""
    _WAITING.append(work)


def prepare() -> Iterator[None]:
    """Do all that was put off, so that nobody who asks has to wait for it: a little at each step, half a second in all."""
    for work in _WAITING:
        work()
        yield


class Pattern:
    """A regular expression, used like one of `re`, whose compiling waits for its first use, or for `prepare`."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._flags = flags
        later(lambda: self.compiled)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression as `re` knows it."""
        return re.compile(self.pattern, self._flags)

    # Each of these, looked up once, is as near as a method of `re` itself.

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Its first place in a text."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Whether a text begins with it."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Whether it is a whole text."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """All its places in a text."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """What stands in all its places."""
        return self.compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """A text without its places, in pieces."""
        return self.compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        """A text with something else in its places."""
        return self.compiled.sub
