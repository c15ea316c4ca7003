"""One line about what happened with somebody, read into its fields (coaching.md 9)."""

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

from coach import (
    said_addresses,
    said_dates,
    said_day,
    said_hours,
    said_media,
    said_names,
    said_parts,
    said_places,
    said_sent,
    said_settled,
    said_talks,
    said_thanks,
    said_ways,
    said_work,
)
from coach.patterns import Pattern
from coach.said_paper import EDGES, Paper, labelled, restored, tidied
from coach.said_tokens import GONE, is_capital
from coach.typing import plain

LONGEST = 600
"""Characters that are read; the rest of a longer line is a note."""
LONGEST_NAME = 200
"""Letters; nobody is called more, and whoever typed it is asked."""


class Kind(StrEnum):
    """Whether there was, or will be, an arranged conversation (K1)."""

    INTERVIEW = "interview"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Guess:
    """A field that was read from words which could mean something else."""

    field: str
    phrase: str
    because: str = ""
    """Why it was read so, in words."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """What a line says; what it does not say is None."""

    name: str | None
    role: str | None
    organization: str | None
    email: str | None
    phone: str | None
    link: str | None
    """A page about them."""
    met_via: str | None
    introduced_by: str | None
    date: dt.date | None
    kind: Kind
    thank_you_sent: bool
    notes: str | None
    others: tuple[str, ...]
    medium: str | None
    """The owner's own word for the talk."""
    at: dt.time | None
    minutes: int | None
    planned: bool
    """The talk is still to come."""
    wrote: str | None
    """Who wrote, where somebody did: mine or theirs."""
    sent: str | None
    """What went to them beside words, by hand or not: my cv."""
    guesses: tuple[Guess, ...]


def read(line: str, *, today: dt.date, day_first: bool = False) -> LogLine:
    """What a line says, with `today` the owner's local day; `day_first` reads 4/11 as 4 November (D5)."""
    whole = plain(line).strip()
    said, rest = _parted(whole)
    said = _BLANKS.sub(_one_blank, said)
    reader = _Reader(Paper(said_work.without_possessive(tidied(said))), today=today, day_first=day_first)
    reader.addresses()
    reader.thanks_and_day()
    reader.ways()
    reader.thing()
    reader.talk()
    if not (reader.understood or said_parts.tells(said) or _SEPARATORS.search(whole)):
        reader.bare_name(whole)
        return reader.line()
    if reader.kind is Kind.CONTACT and _TOLD.match(said) and reader.target is None:
        reader.note(whole)
        return reader.line()
    reader.people()
    reader.work()
    reader.paper.notes.append((len(whole), rest))
    return reader.line()


def _one_blank(found: re.Match[str]) -> str:
    """What is left of several blanks in a row: the end of a line stays one."""
    return next((sign for sign in "\n\t" if sign in found[0]), " ")


def _parted(whole: str) -> tuple[str, str]:
    """What is read of a line, up to the end of a word, and the rest."""
    if len(whole) <= LONGEST:
        return whole, ""
    end = max(whole.rfind(sign, LONGEST // 2, LONGEST) for sign in " \n")
    end = LONGEST if end < 0 else end
    return whole[:end], whole[end:].strip()


def without_hour(notes: str | None) -> str | None:
    """The notes of a line but for the hour that it named, where that is shown already; another hour stays."""
    kept = [note for note in (notes or "").split("; ") if note]
    shown = next((note for note in kept if said_hours.is_clock(note)), None)
    return "; ".join(note for note in kept if note is not shown) or None


_BLANKS = Pattern(r"\s{2,}")
_SEPARATORS = Pattern(r"[,;()|]")
_QUOTE = Pattern(r'"(?=[^"\x1f]*[a-z])[^"\x1f\s]+(?:\s+[^"\x1f\s]+){2,}"')
"""Three words and more; a nickname is shorter."""
_IS_THEIRS = Pattern(
    rf"^\s*(?P<name>[^\W\d_][^,;:()]{{0,80}}?)(?:['’]s?)?\s+(?:(?:new|phone|mobile|work|cell)\s+)?(?:number|phone|mobile|cell|e-?mail|mail|address|linkedin|page|profile|website)"  # noqa: RUF001 # as typed on a phone
    rf"(?:\s+(?:number|address|page|profile))?\s*(?:is\s+now|is|now|:|=)?\s*(?={GONE})",
    re.IGNORECASE,
)
"""Amy's number is …: whose it is, and how they can be reached."""
_NUMBER = Pattern(r"\d{4}")
_TOLD = Pattern(
    r"\s*(?:and\s+|but\s+|oh\s+)?(?:(?:she|he|they)(?:'s|'re|\s+(?:was|were|is|are))?\s+(?:also\s+|just\s+)?(?:said|says|saying|told\s+me|telling\s+me|thinks|reckons|mentioned|recommends?|recommended"
    r"|suggest(?:s|ed)|advised|explained|moved\s+to|joined|left|starts?\s+at)|(?:her|his|their)\s+(?:advice|tips?|take|point)(?:\s+(?:is|was))?)\b"
    r"(?!\s+(?-i:[A-Z][a-z]+\s+[A-Z])|\s+(?:(?:that\s+)?(?:i|we)\s+(?:should|could|can|must)|to)\s+(?:talk|speak|write|reach\s+out|contact|call|email|message|meet|ask|see)\b)",
    re.IGNORECASE,
)
"""She said: words of somebody who is known already, and nobody new."""


@dataclass(slots=True)
class _Reader:
    """Everything that is known so far; each step takes what it understands from the paper."""

    paper: Paper
    today: dt.date
    day_first: bool
    email: str | None = None
    phone: str | None = None
    link: str | None = None
    thanked: bool = False
    introduced_by: str | None = None
    met_via: str | None = None
    date: dt.date | None = None
    planned: bool = False
    at: dt.time | None = None
    minutes: int | None = None
    kind: Kind = Kind.CONTACT
    medium: str | None = None
    wrote: str | None = None
    sent: str | None = None
    name: str | None = None
    named_at: int = 0
    others: list[str] = field(default_factory=list)
    others_end: tuple[tuple[int, str], ...] = ()
    role: str | None = None
    organization: str | None = None
    guesses: list[Guess] = field(default_factory=list)
    target: int | None = None
    """Where an introduction leads."""
    labels: dict[str, str] = field(default_factory=dict)
    typed: str = ""

    def __post_init__(self) -> None:
        self.typed = self.paper.text

    @property
    def understood(self) -> bool:
        """Whether anything was found that is no name."""
        told = self.kind is Kind.INTERVIEW or self.wrote or self.labels or GONE in self.paper.text
        return bool(told) or said_media.TALK.search(self.typed) is not None

    def bare_name(self, whole: str) -> None:
        """Words that say nothing else are a name as typed, signs and all; signs alone, or a number, are none."""
        if any(sign.isalpha() for sign in whole) and not _NUMBER.search(whole) and len(whole) <= LONGEST_NAME:
            self.name = whole
        else:
            self.paper.notes.append((0, whole))

    def note(self, whole: str) -> None:
        """All of it is what somebody said."""
        self.met_via = self.introduced_by = None
        self.paper.notes = [(0, whole)]

    def addresses(self) -> None:
        """Addresses and numbers, in Slack's wrappings or spelled out (E1)."""
        self.link = said_addresses.link(self.paper)
        self.email = said_addresses.email(self.paper)
        self.phone = said_addresses.phone(self.paper)
        self.labels = labelled(self.paper)
        if found := _IS_THEIRS.match(self.paper.text):
            self.labels.setdefault("name", found["name"].strip())
            self.paper.cut(*found.span())

    def thanks_and_day(self) -> None:
        """Whether the owner's own thanks went out (T1), and the day of what is told (D7)."""
        # First of all: the hour of "Friday 3 pm" is no day of the month.
        self.at, until = said_hours.clock(self.paper)
        text = self.paper.text
        said = said_dates.find(text, today=self.today, day_first=self.day_first, timed=self.at is not None)
        thanks = said_thanks.find(text)
        self.thanked = any(one.sent for one in thanks)
        main = said_day.likeliest(text, said, thanks, today=self.today)
        if main:
            self.date = main.day
            self.planned = said_day.is_to_come(main, today=self.today)
            if main.day is None or not main.plain:
                self.guesses.append(Guess("date", main.bare))
        elif odd := said_dates.unreadable(text, today=self.today):
            self.guesses.append(Guess("date", odd, "there is no such day"))
        if main and (other := said_day.beside(text, said, main, thanks)):
            self.guesses = [Guess("date", main.bare, f'"{other.bare}" was said, too')]
            self.paper.notes.append((other.start, other.phrase))
        said_day.cut(self.paper, said, main)
        for one in thanks:
            if one.sent or (one.start > 0 and not one.received and not one.of_another):
                self.paper.cut_all(one.start, one.end, note=None if one.sent else text[one.start : one.end])
        self.minutes = until or said_addresses.length(self.paper)

    def ways(self) -> None:
        """Who or what led there (V1); what somebody said, in quotes, is a note (X1)."""
        for quote in _QUOTE.finditer(self.paper.text):
            self.paper.cut(quote.start(), quote.end(), note=quote[0])
        if promise := said_ways.promised(self.paper.text):
            self.paper.cut(*promise, note=self.paper.text[slice(*promise)])
        if place := said_places.eaten_at(self.paper.text):
            self.paper.cut(*place, note=self.paper.text[slice(*place)])
        for way in [*said_ways.introductions(self.paper.text), *said_ways.via(self.paper.text, self.typed)]:
            self.introduced_by = self.introduced_by or restored(way.introduced_by)
            self.met_via = self.met_via or restored(way.met_via)
            self.target = way.target if self.target is None else self.target
            self.paper.cut(way.start, way.end, note=way.note)

    def thing(self) -> None:
        """What went to somebody, which is a message to them, and a note."""
        found = said_sent.find(self.paper.text)
        if found is None:
            return
        self.wrote = "mine" if found.wrote else None
        self.target = found.who if self.target is None else self.target
        if found.note:
            self.sent = restored(self.paper.text[slice(*found.what)])
            self.paper.notes.append((found.start, found.note))
        self.paper.cut(found.start, min(found.who, found.what[0]))
        self.paper.cut(*found.what)

    def talk(self) -> None:
        """A talk that was arranged or another contact, and where people met (K1, V1)."""
        text = self.paper.text
        met = said_ways.met(text)
        event = met or said_ways.event(text, card=said_ways.is_card(text))
        if event:
            text = text[: event.start] + GONE * (event.end - event.start) + text[event.end :]
        talk = said_talks.find(text, thanked=self.thanked)
        if talk and said_talks.is_asked(talk, text) and self._may_be_asked():
            self.guesses = [Guess("kind", text[talk.start : talk.end], "there is a question mark")]
            self.date = None
        elif talk and (event is None or met or said_talks.was_arranged(talk, text, event.start)):
            self.kind, self.medium = Kind.INTERVIEW, talk.medium
        self.wrote = None if self.kind is Kind.INTERVIEW else self.wrote or said_talks.wrote(text)
        if (congratulated := said_talks.congratulated(text)) and self.kind is Kind.CONTACT:
            self.wrote = self.wrote or "mine"
            self.paper.notes.append((congratulated.start(), text[slice(*congratulated.span())]))
        if event and (met or event.known or self.kind is Kind.CONTACT):
            self.met_via = restored(event.met_via)
            self.paper.cut(event.start, event.end)
        elif event and event.met_via and event.met_via[:1].islower():
            self.paper.cut(event.start, event.end, note=event.met_via)

    def _may_be_asked(self) -> bool:
        """Whether no day was said on which it was, or will be: *on Friday?* leaves that open."""
        return self.date is None or (not self.planned and any(guess.field == "date" for guess in self.guesses))

    def people(self) -> None:
        """Who it was, and who else (N1, N2)."""
        if named := self.labels.get("name"):
            self.name = restored(named)
            return
        text = self.paper.text
        candidates = said_names.candidates(text, target=self.target)
        found = [one for one in candidates if len(one.text) <= LONGEST_NAME]
        best = said_names.likeliest(found)
        if best is None:
            return
        self.name, self.named_at = restored(best.text), best.start
        if best.score < said_names.SURE:
            self.guesses.append(Guess("name", best.text, best.because))
        others = said_names.beside(text, best, found)
        self.others = [str(restored(other.text)) for other in others]
        if text[best.end : best.end + 2].strip().startswith("("):  # one bracket behind all of them is about all of them
            self.others_end = tuple((other.end, name) for other, name in zip(others, self.others, strict=True))
        if self.introduced_by in (self.name, *self.others):
            self.introduced_by = None  # nobody introduces themselves
        for one in (best, *others):
            self.paper.cut(one.start, one.end)

    def work(self) -> None:
        """Role and organization, and what is worth keeping (R1, O1, X1)."""
        small = self.typed.isupper() or not any(is_capital(word) for word in (self.name or "").split())
        known = said_parts.Known(self.name, self.named_at, small, self.others_end)
        parts = said_parts.parts(self.paper.text, known)
        role, organization, notes = said_settled.settled([part.work for part in parts], small=small)
        self.role = restored(self.labels.get("role") or role)
        self.organization = restored(self.labels.get("firm") or organization)
        for number, note in notes:
            event = parts[number].event if self.kind is Kind.CONTACT else None
            if event and self.met_via is None:
                self.met_via = restored(event)
            else:
                self.paper.notes.append((parts[number].start, note))

    def line(self) -> LogLine:
        """The fields as they are now."""
        told = [str(restored(note)) for _, note in sorted(self.paper.notes) if note.strip(EDGES)]
        notes = "; ".join(note for note in told if not any(note in other and note != other for other in told))
        return LogLine(
            name=self.name or None,
            role=self.role or None,
            organization=self.organization or None,
            email=self.email,
            phone=self.phone,
            link=self.link,
            met_via=self.met_via or None,
            introduced_by=self.introduced_by or None,
            date=self.date,
            kind=self.kind,
            thank_you_sent=self.thanked,
            notes=notes or None,
            others=tuple(self.others),
            medium=self.medium if self.kind is Kind.INTERVIEW else None,
            at=self.at,
            minutes=self.minutes,
            planned=self.planned,
            wrote=self.wrote,
            sent=self.sent,
            guesses=tuple(self.guesses),
        )
