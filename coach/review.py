"""A look at a draft: what works, and what is worth a second look; nothing is blocked, nothing is scored (coaching.md 4)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from coach import said_boasts, said_bounds, said_grounds, said_jobs, said_links, said_papers, said_praise
from coach.draft_text import HEART, DraftText, Span
from coach.patterns import Pattern
from coach.signs import Signs, marked

READ_AT_MOST = 4_000
"""Characters of a draft that are looked through: by then it is too long, whatever else it says."""


class Label(StrEnum):
    """What a draft may be."""

    JOB_ASK = "job_ask"
    COLD_CONTACT = "cold_contact"
    SALES_PITCH = "sales_pitch"
    FLATTERY = "flattery"
    TOO_LONG = "too_long"
    NO_SPECIFIC_ASK = "no_specific_ask"
    NO_REASON_PERSON = "no_reason_person"
    RESUME_ATTACHED = "resume_attached"


class Channel(StrEnum):
    """How it is to be sent; each has its length."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin_note"
    LINKEDIN_MESSAGE = "linkedin_message"
    SLACK_DM = "slack_dm"
    SMS = "sms"


class Severity(IntEnum):
    """How much something weighs, the heaviest first."""

    HIGH = 0
    MEDIUM = 1
    LOW = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What the contact's record holds of a link; empty where it holds none."""

    introduced_by: str = ""
    met_via: str = ""
    common_ground: str = ""
    met: bool = False
    """Whether they met before, or were in touch."""

    def __bool__(self) -> bool:
        """Whether there is a link at all."""
        return bool(self.introduced_by or self.met_via or self.common_ground or self.met)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody means to send."""

    text: str
    channel: Channel = Channel.EMAIL
    known: Known = field(default_factory=Known)
    is_first: bool = True
    """Whether it is the first message to this person; what is missing is looked for only there."""
    job_was_raised: bool = False
    """Whether the other one spoke of a job first."""
    files: tuple[str, ...] = ()
    """Names of files that go with it."""
    has_limits: bool = True
    """False for thank-you notes and updates, whose lengths are their own."""


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing worth a second look, with the typed words that it was seen by; none where something is missing."""

    label: Label
    severity: Severity
    spans: tuple[Span, ...]


Found = tuple[Severity, tuple[Span, ...]]
_WORDS_AT_MOST = {Channel.EMAIL: 150, Channel.LINKEDIN_MESSAGE: 100, Channel.SLACK_DM: 100, Channel.SMS: 60}
NOTE_AT_MOST, NOTE_ON_FREE = 300, 200
"""Characters of an invitation note; on free accounts."""
QUESTIONS_AT_MOST = 3
MUCH_LONGER = 1.5
"""Times the limit: from here on it weighs more."""
LOUD = 3
"""Exclamation marks or hearts in one sentence of praise."""
ALWAYS = (Label.JOB_ASK, Label.SALES_PITCH, Label.FLATTERY, Label.RESUME_ATTACHED)
"""Looked for in every note, thank-yous and updates too."""


def read(draft: Draft) -> DraftText:
    """The draft as it is looked through; made once for all that is asked of it."""
    return DraftText(draft.text[:READ_AT_MOST])


def cautions(draft: Draft, text: DraftText | None = None) -> tuple[Caution, ...]:
    """Every label that holds, the heaviest first; in the handout's order where they weigh the same."""
    text = text or read(draft)
    found = ((label, _DETECTORS[label](draft, text)) for label in Label)
    held = [Caution(label, *one) for label, one in found if one is not None]
    return tuple(sorted(held, key=lambda caution: caution.severity))


def labels(draft: Draft) -> frozenset[Label]:
    """The labels alone."""
    return frozenset(caution.label for caution in cautions(draft))


def limit(channel: Channel) -> int:
    """How many words are fine; for an invitation note it is signs that are counted."""
    return _WORDS_AT_MOST.get(channel, NOTE_AT_MOST)


def length(draft: Draft) -> int:
    """How long it is, in what its channel counts."""
    text = DraftText(draft.text)
    return len(text.body.strip()) if draft.channel is Channel.LINKEDIN_NOTE else text.words


def _job_ask(draft: Draft, text: DraftText) -> Found | None:
    if draft.job_was_raised or said_jobs.RAISED.search(text):
        return None
    found = [
        one
        for begin, end in _clauses(text)
        for one in said_jobs.ASKS.finditer(text, begin, end)
        if not said_jobs.NOT_ASKING.search(text, begin, one.end())
        and not said_jobs.TOPIC.search(text, begin, one.end())
    ]
    return (Severity.HIGH, marked(text, found)) if found else None


_CLAUSE = Pattern(r",? but |: |,? so (?!that )|, (?=(?:and )?(?:please|could|can|would|i|my|you) )")
"""Where a sentence turns to something else: what is disclaimed before is not disclaimed after."""


def _clauses(text: DraftText) -> Iterator[Span]:
    for begin, end in text.sentences:
        start = begin
        for cut in _CLAUSE.finditer(text.said, begin, end):
            yield start, cut.start()
            start = cut.end()
        yield start, end


def _cold_contact(draft: Draft, text: DraftText) -> Found | None:
    if draft.known or not draft.is_first or links(text):
        return None
    severity = Severity.HIGH if said_links.GRAVE.search(text) else Severity.MEDIUM
    return severity, marked(text, said_links.STRANGERS.finditer(text))


def links(text: DraftText) -> list[re.Match[str]]:
    """The words that name a link between the two."""
    return [
        one
        for begin, end in text.sentences
        if not said_links.MEDIA.search(text, begin, end) and not said_links.NO_LINK.search(text, begin, end)
        for one in said_links.LINKS.finditer(text, begin, end)
        if not _is_courtesy(text, one)
    ]


_COURTESY = Pattern(
    r"know(?: that)? you(?: \w+)? (?:are|be|have|get|receive)\b[^.!?;\n]{0,40}"
    r"\b(?:busy|time|plate|requests|emails|messages|experience|contacts?|connections?|network)\b"
    r"|\b(?:saw|see|heard) (?:that )?you (?:work|are|were|have|started|joined|moved)\b[^.!?;\n]{0,20}"
    r"|\b(?:forward|pass|send|refer|recommend|submit|put|get|give|join|apply|hand)\b[^.!?;\n]{0,40}\b(?:to|in|on|into|at) your "
    r"(?:\w+ )?(?:team|group|company|lab|studio)\b"
    r"|\bmy (?:\w+ )?(?:friends?|family|parents) (?:\w+ )?(?:love|loves|like|likes|use|uses|enjoys?|adores?) your\b[^.!?;\n]*"
)
"""*I know you are busy* and *saw you work at Siemens* name nothing between these two; their team that one hopes for is none, either."""


def _is_courtesy(text: DraftText, found: re.Match[str]) -> bool:
    return any(found.start() < one.end() and one.start() < found.end() for one in _COURTESY.finditer(text.said))


def _sales_pitch(_: Draft, text: DraftText) -> Found | None:
    found = [
        one
        for begin, end in text.sentences
        if said_boasts.MINE.search(text, begin, end) or not said_boasts.ABOUT_THEM.search(text, begin, end)
        for one in (
            *said_boasts.BOASTS.finditer(text, begin, end),
            *_heap(said_boasts.TRAIT, said_boasts.TRAITS, text, begin, end),
            *_heap(said_boasts.DEED, said_boasts.DEEDS, text, begin, end),
        )
    ]
    return (Severity.MEDIUM, marked(text, found)) if found else None


def _heap(these: Signs, enough: int, text: DraftText, begin: int, end: int) -> list[re.Match[str]]:
    found = list(these.finditer(text, begin, end))
    return found if len({one[0] for one in found}) >= enough else []


def _flattery(_: Draft, text: DraftText) -> Found | None:
    found: list[re.Match[str]] = []
    warm: list[re.Match[str]] = []
    for begin, end in text.sentences:
        if said_praise.NOT_PRAISE.search(text, begin, end):
            continue
        found += said_praise.SMALL.finditer(text, begin, end)
        if said_praise.ABOUT_ME.search(text, begin, end):
            continue
        found += said_praise.PRAISE.finditer(text, begin, end)
        if said_praise.ABOUT_THEM.search(text, begin, end):
            is_loud = sum(text.said.count(sign, begin, end) for sign in ("!", HEART)) >= LOUD
            (found if is_loud else warm).extend(said_praise.WARM.finditer(text, begin, end))
    if len({one[0] for one in warm}) > 1:
        found += warm
    return (Severity.MEDIUM if len(found) > 1 else Severity.LOW, marked(text, found)) if found else None


def makes_small(draft: Draft) -> bool:
    """Whether the writer's own worth is lowered, beside or instead of praise."""
    return bool(said_praise.SMALL.search(read(draft)))


def _too_long(draft: Draft, text: DraftText) -> Found | None:
    if not draft.has_limits:
        return None
    long, most = length(draft), limit(draft.channel)
    if long > most:
        return (Severity.MEDIUM if long > most * MUCH_LONGER else Severity.LOW), ()
    asked = re.finditer(r"[?]+", text.said)
    return (Severity.LOW, marked(text, asked)) if text.questions > QUESTIONS_AT_MOST else None


def _no_specific_ask(draft: Draft, text: DraftText) -> Found | None:
    if not draft.is_first or bounds(text):
        return None
    return Severity.MEDIUM, marked(text, said_bounds.OPEN.finditer(text))


def bounds(text: DraftText) -> list[re.Match[str]]:
    """The words that say how much is asked."""
    asks = bool(text.questions or said_bounds.WONDERS.search(text))
    return [*said_bounds.BOUNDS.finditer(text), *(said_bounds.SHORT_ANSWER.finditer(text) if asks else ())]


def _no_reason_person(draft: Draft, text: DraftText) -> Found | None:
    if not draft.is_first:
        return None
    to_many = [*said_grounds.HOLDER.finditer(text.said), *said_grounds.MASS.finditer(text)]
    if grounds(text) and not to_many:
        return None
    return Severity.MEDIUM, marked(text, to_many or said_grounds.GENERIC.finditer(text))


def grounds(text: DraftText) -> list[re.Match[str]]:
    """The words that tie it to this person."""
    return [one for one in said_grounds.GROUNDS.finditer(text) if not _is_courtesy(text, one)]


def _resume_attached(draft: Draft, text: DraftText) -> Found | None:
    files = [name for name in draft.files if name.lower().endswith(_PAPERS)]
    found = [one for begin, end in text.sentences for one in _handed(text, begin, end)]
    pasted = list(said_papers.PASTED.finditer(text))
    found += pasted if len({one[0] for one in pasted}) > 1 else []
    return (Severity.MEDIUM, marked(text, found)) if found or files else None


_PAPERS = (".pdf", ".doc", ".docx", ".odt", ".pages")


def _handed(text: DraftText, begin: int, end: int) -> list[re.Match[str]]:
    if any(one.search(text, begin, end) for one in (said_papers.OFFERED, said_papers.ASKED_FOR, said_papers.TOPIC)):
        return []
    is_about = said_papers.NAMED.search(text, begin, end)
    found = [*said_papers.FILE.finditer(text.said, begin, end)]
    if is_about or not said_papers.OTHER.search(text, begin, end):
        found += said_papers.HANDED.finditer(text, begin, end)
    return [*found, *said_papers.LINKED.finditer(text.said, begin, end)] if is_about else found


_DETECTORS: dict[Label, Callable[[Draft, DraftText], Found | None]] = {
    Label.JOB_ASK: _job_ask,
    Label.COLD_CONTACT: _cold_contact,
    Label.SALES_PITCH: _sales_pitch,
    Label.FLATTERY: _flattery,
    Label.TOO_LONG: _too_long,
    Label.NO_SPECIFIC_ASK: _no_specific_ask,
    Label.NO_REASON_PERSON: _no_reason_person,
    Label.RESUME_ATTACHED: _resume_attached,
}
