"""Words of a draft that press: hours at once, haste, letters that were counted (coaching.md 4.0 and 4.6: small is kind)."""

from dataclasses import dataclass
from enum import StrEnum

from coach.draft_text import DraftText, Span
from coach.signs import marked, signs


class Press(StrEnum):
    """How a draft presses."""

    HOURS = "hours"
    HASTE = "haste"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Pressing:
    """One way in which a draft presses, and the typed words that it was seen by."""

    press: Press
    spans: tuple[Span, ...]


_HOURS = r"(?:[2-9]|1\d|two|three|four|five|six|several|a few|a couple of)[\s-]*(?:hours?|hrs?)\b"
_LETTERS = r"(?:e-?mails?|mails?|messages?|texts?|letters?|calls?|voicemails?|dms?)\b"
_SIGNS = {
    Press.HOURS: signs(
        rf"{_HOURS} (?:of|from) (?:your|you)\b|{_HOURS} with you\b",
        rf"(?:need|want|spare|give me|lend me|take up) (?:me |about |at |least |just |only ){{0,3}}{_HOURS}(?! (?:a|per|every|each) )",
    ),
    Press.HASTE: signs(
        r"a\.?s\.?a\.?p\b",
        r"as soon as (?:you can|possible)\b",
        r"urgent(?:ly)?\b(?! care)",
        r"(?:answer|reply|respond|call me|write back|get back to me) (?:me )?(?:today|tonight|now|right away|at once|immediately)\b",
        r"i (?:really |badly |desperately |so |do )+need (?:this|it|your help|you)\b",
    ),
    Press.COUNTED: signs(
        rf"(?:my|these|those|all|the) (?:last|previous|earlier|other|past|many) (?:\w+ )?{_LETTERS}",
        r"you (?:still )?(?:(?:have|did) not|never) (?:even )?(?:answer|repl|respond)\w*",
        r"(?:still )?waiting for (?:your|an) (?:answer|reply|response)\b",
        rf"(?:my|the) (?:second|third|fourth|fifth|2nd|3rd|4th|5th) {_LETTERS}",
    ),
}


def pressing(text: DraftText) -> Pressing | None:
    """The first way in which a draft presses, in the order above; None where it does not."""
    found = ((one, marked(text, these.finditer(text))) for one, these in _SIGNS.items())
    return next((Pressing(one, spans) for one, spans in found if spans), None)
