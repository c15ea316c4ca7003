"""How a note to somebody begins, so that a pasted one is known for one."""

import re

from coach.patterns import Pattern

GREETING = Pattern(
    r"\s*(?:subject:[^\n]*\n\s*)?(?:dear|hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|respected|esteemed|salaam|hola|"
    r"bonjour|kia ora|to whom it may concern)\b(?:(?:mr|mrs|ms|dr|prof|st)\.|[^,!?\n.]){0,70}(?:[,!]+|\n|(?<=\w)\.(?=\s))\s*",
    re.IGNORECASE,
)
_BEFORE = Pattern(
    r"\s*(?:subject:[^\n]*\n\s*)?(?:good (?:morning|afternoon|evening|day)|to whom it may concern|\w+)\s*",
    re.IGNORECASE,
)
_NOBODY = Pattern(
    r"(?:there|all|everyone|everybody|team|coach|folks|sir|madam|sir or madam|sir/madam|again)?$", re.IGNORECASE
)
_TO_SOMEBODY = Pattern(r"\b(?:you|your|yours|u|ur)\b", re.IGNORECASE)
_NOTE_AT_LEAST = 25
"""Words: less is more likely said to us."""
_SIGNED_AT_LEAST = 10
"""Words of a note that is signed, too."""
_SIGNED = Pattern(
    r"(?i:\b(?:(?:kind|best|warm|warmest) regards|regards|sincerely|all the best|best wishes|best|yours|many thanks|thanks|thank you|cheers))"
    r"[,.!]?\s+[A-Z][\w'-]*(?:\s[A-Z][\w'-]*){0,2}\s*$"
)


def greets(text: str) -> str | None:
    """Whom a text greets, as it is typed; None where it greets nobody by a name."""
    found = GREETING.match(text)
    name = _BEFORE.sub("", found[0], count=1).strip(" ,!.\n\t") if found else ""
    return name if not _NOBODY.match(name) else None


def is_note(text: str) -> bool:
    """Whether this is a note to somebody else: it greets them by a name, speaks to them, and is signed or long for a request."""
    count = len(text.split())
    is_long = count >= _NOTE_AT_LEAST or (count >= _SIGNED_AT_LEAST and _SIGNED.search(text) is not None)
    return is_long and bool(_TO_SOMEBODY.search(text)) and greets(text) is not None
