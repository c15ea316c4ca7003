"""One-tap rewrites of a draft: a sentence less, or one more; nothing is invented (coaching.md 4, rewrite helpers)."""

import re
from collections.abc import Callable, Iterable

from coach.draft_text import DraftText, Span
from coach.greetings import GREETING
from coach.patterns import Pattern
from coach.review import READ_AT_MOST, Caution, Draft, Label, bounds, grounds, length, links
from coach.signs import marked

ASK = "Could we talk for 15 minutes, by phone or video as you like, any day next week? If not, that's fine too."
KNOWLEDGE = "What do you know about this work now that you would have liked to know at the start?"
BY_MAIL = "We haven't met, so a line or two in reply would be plenty."
REASON = "You ___; I'm ___, so I'd like to hear ___."
"""To be filled by the writer: only they know it."""
EASY_NO = "If it isn't a good time, that's fine too."
_CLOSING = (
    r"(?:with |kind |best |warm |many |yours |all |my )*(?:reg[a-z]{1,4}s|rgds|wishes|thanks|thank you|thx|thanx|best|"
    r"sin[a-z]{0,2}er[a-z]*|faithfully|truly|cheers|yours|respectfully|warmly|love|appreciation)"
)
"""Also as it is often mistyped."""
_ON_ONE_LINE = rf"{_CLOSING},? [^\n.!?]{{1,40}}\s*$"
_SIGNATURE = Pattern(
    rf"\n\s*(?:(?:{_CLOSING}[^\n]{{0,40}},?\s*\n?|(?:[^\s.!?,]+[ ]){{0,2}}[^\s.!?,]+,[ ]*\n)?(?:[^\s.!?]+[ ]?){{0,4}})\s*$"
    rf"|(?<=[.!?])\s+{_ON_ONE_LINE}",
    re.IGNORECASE,
)
_NOTHING_BEFORE = Pattern(_ON_ONE_LINE, re.IGNORECASE)
_BLANKS = Pattern(r"[ \t]{2,}")
_LINES = Pattern(r"\s*\n\s*\n\s*")


def rewritten(draft: Draft, caution: Caution) -> str | None:
    """The draft with this one thing mended; None where only the writer can mend it, or nothing would be left."""
    if len(draft.text) > READ_AT_MOST:
        return None
    text = _MENDS[caution.label](draft.text, caution)
    if caution.label is Label.TOO_LONG and length(Draft(text, draft.channel)) >= length(draft):
        return None
    return text if text.strip() != draft.text.strip() and _body(text).strip() else None


def _greeting(text: str) -> int:
    """Where the greeting ends."""
    return found.end() if (found := GREETING.match(text)) else 0


def _signature(text: str) -> int:
    """Where the name at the end begins."""
    first = _greeting(text)
    found = _NOTHING_BEFORE.match(text, first) or _SIGNATURE.search(text, max(0, first - 1))
    return max(first, found.start()) if found else len(text)


def _body(text: str) -> str:
    return text[_greeting(text) : _signature(text)]


def _sentences(text: str) -> list[Span]:
    """The sentences between greeting and name."""
    first, last = _greeting(text), _signature(text)
    read = DraftText(text)
    spans = (read.typed_at(begin, end) for begin, end in read.sentences)
    return [(max(begin, first), min(end, last)) for begin, end in spans if end > first and begin < last]


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text without the sentences in which these words stand."""
    marks = list(spans)
    for begin, end in reversed(_sentences(text)):
        if any(one < end and begin < other for one, other in marks):
            text = text[:begin] + text[end:]
    return _tidy(text)


def _tidy(text: str) -> str:
    return _LINES.sub("\n\n", _BLANKS.sub(" ", text)).strip()


def _with(text: str, sentence: str, *, first: bool = False) -> str:
    """The text with one more sentence, after the greeting or before the name."""
    place = _greeting(text) if first else _signature(text)
    before, after = text[:place].rstrip(" "), text[place:].lstrip(" ")
    stop = "." if before[-1:].isalnum() and not first else ""
    gap = "" if not before or before.endswith("\n") else f"{stop} "
    # Where all that stood between greeting and closing line was left out, the closing keeps a paragraph of its own.
    closing = "\n\n" if before.endswith("\n") and not first else " "
    return _tidy(f"{before}{gap}{sentence}{'' if after.startswith(chr(10)) else closing}{after}")


def _knowledge(text: str, caution: Caution) -> str:
    less = _without(text, caution.spans)
    return less if "?" in less else _with(less, KNOWLEDGE)


def _left_out(text: str, caution: Caution) -> str:
    return _without(text, caution.spans)


def _asks(text: str, _: Caution) -> str:
    return _with(text, ASK)


def _by_mail(text: str, _: Caution) -> str:
    return _with(text, BY_MAIL)


def _reason(text: str, _: Caution) -> str:
    return _with(text, REASON, first=True)


def _shorter(text: str, _: Caution) -> str:
    """Only the link, the reason, the ask and an easy way out."""
    read = DraftText(text)
    kept = marked(read, [*links(read)[:1], *grounds(read)[:1], *bounds(read)[:1]])
    bodies = [
        text[begin:end].strip()
        for begin, end in _sentences(text)
        if any(one < end and begin < other for one, other in kept)
    ]
    greeting = text[: _greeting(text)].rstrip(" ")
    said = " ".join([*bodies, *([] if bounds(read) else [ASK]), EASY_NO])
    gap = "" if not greeting or greeting.endswith("\n") else " "
    return _tidy(f"{greeting}{gap}{said}{text[_signature(text) :]}")


_MENDS: dict[Label, Callable[[str, Caution], str]] = {
    Label.JOB_ASK: _knowledge,
    Label.COLD_CONTACT: _by_mail,
    Label.SALES_PITCH: _knowledge,
    Label.FLATTERY: _left_out,
    Label.TOO_LONG: _shorter,
    Label.NO_SPECIFIC_ASK: _asks,
    Label.NO_REASON_PERSON: _reason,
    Label.RESUME_ATTACHED: _left_out,
}
