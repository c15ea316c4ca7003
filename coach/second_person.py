"""A line that was noted about somebody as a note to themselves says it: she told me is you told me."""

import re
from collections.abc import Sequence

from coach.names import fold
from coach.patterns import Pattern

_FILLER = Pattern(
    r"(?:(?:good|great|nice|lovely|fun|fine|amazing|so|well|ok|okay|wow|yes|yeah)\b[\s!.,:;-]+)+", re.IGNORECASE
)
_VERBS = {"says": "say", "thinks": "think", "recommends": "recommend", "suggests": "suggest", "advises": "advise"}
_TOLD = Pattern(
    r"(?:(?P<kindly>also|really|kindly|just)\s+)?(?P<does>told|said|recommended|suggested|advised|explained|showed|mentioned"
    r"|taught|warned|described|stressed|encouraged|asked|gave|helped|thought|says|thinks|recommends|suggests|advises)\b\s*",
    re.IGNORECASE,
)
_WHO = Pattern(r"(?P<who>she|he|they)\s+", re.IGNORECASE)
_ONE = Pattern(r"\b(?:she|he|her|him|his|hers|herself|himself)\b", re.IGNORECASE)
_MANY = Pattern(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)


def to_them(text: str, names: Sequence[str | None]) -> str:
    """The lines of a note as they can stand in a letter to whoever it is about, who is called by these names.

    *She told me to apply early* is *you told me to apply early*. What goes on about *her* or by name cannot be told
    apart from what somebody else does, so such a line is left out; empty where nothing is left.
    """
    called = {fold(name or "") for name in names} | {fold(name or "").partition(" ")[0] for name in names}
    lines = (_said(line.strip(), called - {""}) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _said(line: str, called: set[str]) -> str:
    filler = _FILLER.match(line)
    said = line[filler.end() :] if filler else line
    subject, rest = _subject(said, called)
    told = _TOLD.match(rest) if subject else None
    if not told:
        return "" if _ONE.search(line) or _names(line, called) else line
    more = rest[told.end() :]
    if _ONE.search(more) or _names(more, called) or (subject == "they" and _MANY.search(more)):
        return ""
    does = told["does"].lower()
    kindly = f"{told['kindly'].lower()} " if told["kindly"] else ""
    return f"you {kindly}{_VERBS.get(does, does)} {more}".strip()


def _subject(said: str, called: set[str]) -> tuple[str, str]:
    """Who does it, where that is the one whom the note is to, and what follows."""
    if who := _WHO.match(said):
        return who["who"].lower(), said[who.end() :]
    words = said.split(" ")
    for count in range(min(len(words) - 1, 4), 0, -1):
        if fold(" ".join(words[:count])) in called:
            return "name", " ".join(words[count:])
    return "", said


def _names(text: str, called: set[str]) -> bool:
    spaced = f" {fold(text)} "
    return any(f" {name} " in spaced for name in called)
