"""One line about what happened with somebody, read into its fields (coaching.md 9)."""

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

from coach import said_dates, said_people
from coach import said_words as words
from coach.said_dates import SaidDate
from coach.typing import plain

LONGEST = 600
"""Characters that are read; a longer line is kept by whoever typed it, but says no more than its beginning."""


class Kind(StrEnum):
    """Whether there was, or will be, an arranged conversation (K1)."""

    INTERVIEW = "interview"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Guess:
    """A field that was read from words which could mean something else."""

    field: str
    phrase: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """What a line says; what it does not say is None."""

    name: str | None
    role: str | None
    organization: str | None
    email: str | None
    phone: str | None
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
    guesses: tuple[Guess, ...]


_GONE = "\x1f"
"""Stands where something was understood and taken out."""
_GAP = re.compile(rf"[{_GONE}\s]*{_GONE}[{_GONE}\s]*")


def read(line: str, *, today: dt.date, day_first: bool = False) -> LogLine:
    """What a line says, with `today` the owner's local day; `day_first` reads 4/11 as 4 November (D5)."""
    whole = plain(line).replace(_GONE, " ").replace("\n", ", ").strip()
    text = whole[:LONGEST]
    reader = _Reader(text, today=today, day_first=day_first)
    reader.addresses()
    reader.dates()
    reader.thanks()
    reader.introducer()
    reader.length_and_hour()
    reader.happened()
    reader.people()
    reader.leftovers()
    if reader.name and whole != text and text.endswith(reader.name):
        reader.name += whole[LONGEST:]  # a name is kept as typed, however long it is
    return reader.line()


@dataclass(slots=True)
class _Reader:
    """The line while it is read; what was understood is cut out and leaves a gap of the same length."""

    text: str
    today: dt.date
    day_first: bool
    email: str | None = None
    phone: str | None = None
    thanked: bool = False
    introduced_by: str | None = None
    met_via: str | None = None
    said: list[SaidDate] = field(default_factory=list)
    date: dt.date | None = None
    planned: bool = False
    at: dt.time | None = None
    minutes: int | None = None
    kind: Kind = Kind.CONTACT
    medium: str | None = None
    wrote: str | None = None
    name: str | None = None
    others: list[str] = field(default_factory=list)
    role: str | None = None
    organization: str | None = None
    notes: list[tuple[int, str]] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    full: str = ""

    def __post_init__(self) -> None:
        self.full = self.text

    def addresses(self) -> None:
        """Addresses and numbers, in Slack's wrappings or spelled out (E1)."""
        if found := words.EMAIL.search(self.text):
            self.email = _spelled(found[0])
            self._cut(found)
        for found in words.PHONE.finditer(self.text):
            digits = sum(sign.isdigit() for sign in found["number"])
            if 7 <= digits <= 15 and not re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", found["number"]):  # noqa: PLR2004
                self.phone = found["number"].strip()
                self._cut(found)
                break

    def thanks(self) -> None:
        """Whether the owner's own thanks went out (T1); every other word of thanks is a note."""
        if found := words.RECEIVED.search(self.text):
            self._cut(found, note=found[0])
        for found in words.THANKS_WORDS.finditer(self.text):
            sent = words.SENT_THANKS.search(found[0])
            if sent and not words.NOT.search(found[0]):
                self.thanked = True
                start = found.start() + sent.start()
                self._cut_span(start, found.start() + sent.end())
            else:
                self._thanks_note(found)
        if not self.thanked and (found := words.SENT_THANKS.search(self.text)):
            before = re.split(r"[,;.(]", self.text[: found.start()])[-1]
            if not words.NOT.search(before):
                self.thanked = True
                self._cut(found)

    def introducer(self) -> None:
        """Who led to whom (V1)."""
        found = words.INTRODUCED_ME.search(self.text) or words.INTRODUCED_BY.search(self.text)
        promised = None if found else words.PROMISED.search(self.text)
        if found:
            self.introduced_by = found["who"].strip()
            self._cut(found)
        elif promised and promised.start() > 0:
            self.introduced_by = promised["who"].strip()
            self._cut(promised, note=promised[0])
        if found := words.VIA.search(self.text):
            self._via(found)

    def dates(self) -> None:
        """The day of the conversation; the others are notes (D7)."""
        self.said = said_dates.find(self.text, today=self.today, day_first=self.day_first)
        main = self._main_date()
        if main is None:
            return
        self.date = main.day
        if main.day is not None and not main.plain:
            self.guesses.append(Guess("date", _bare_phrase(main.phrase)))
        if main.day is None:
            self.guesses.append(Guess("date", main.phrase))
        self.planned = main.day is not None and main.day > self.today
        self._cut_span(main.start, main.end, note=main.phrase if main.day is None else None)

    def length_and_hour(self) -> None:
        """How long, and at what hour; both are notes too (X1)."""
        if found := words.DURATION.search(self.text):
            count = int(found["count"])
            self.minutes = count * 60 if found["unit"].lower().startswith("h") else count
            self._cut(found, note=found[0])
        if found := words.CLOCK.search(self.text):
            self.at = _hour(found)
            self._cut(found, note=found[0])

    def happened(self) -> None:
        """A talk that was arranged, or another contact; where they met (K1, V1)."""
        at_event = words.MET_AT.search(self.text) or words.AT_EVENT.search(self.text)
        if at_event:
            self.met_via = _place(at_event["place"])
            self._cut(at_event)
        if words.WROTE_ME.search(self.text):
            self.wrote = "theirs"
        elif words.WROTE.search(self.text):
            self.wrote = "mine"
        talk = next((one for one in words.TALK.finditer(self.text) if not self._is_name_part(one)), None)
        if talk and at_event is None:
            self.kind = Kind.INTERVIEW
            said = " ".join(talk["medium"].lower().split())
            self.medium = words.NOUNS.get(said, said)
            self.wrote = None

    def people(self) -> None:
        """Who it was: after *with*, after the word for the talk, or at the beginning (N1, N2)."""
        for start, text in self._places_for_a_name():
            name, rest = said_people.name_at(text)
            if name and not self._is_nobody(name):
                self._take_people(start, text, name, rest)
                return

    def leftovers(self) -> None:
        """Role and organization, and what is worth keeping (R1, O1, X1)."""
        brackets = list(re.finditer(r"\(([^()]*)\)?", self.text))
        for found in brackets:
            if self.name and found[1].strip(_EDGES):
                self._position_in_brackets(found)
            self._cut(found)
        for found in re.finditer(rf"[^,;{_GONE}]+", self.text):
            self._piece(found)

    def line(self) -> LogLine:
        """The fields as they are now."""
        notes = "; ".join(note for _, note in sorted(self.notes) if note)
        return LogLine(
            name=self.name,
            role=_clean(self.role),
            organization=_clean(self.organization),
            email=self.email,
            phone=self.phone,
            met_via=self.met_via,
            introduced_by=self.introduced_by,
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
            guesses=tuple(self.guesses),
        )

    def _thanks_note(self, found: re.Match[str]) -> None:
        # A name may hold the word: only a word of its own counts, and never the first words of the line.
        piece = found[0].strip(_EDGES)
        if found.start() > 0 and words.NOT.search(piece):
            self._cut(found, note=piece)

    def _via(self, found: re.Match[str]) -> None:
        who = found["who"].strip(_EDGES)
        is_person = (
            who.startswith("<@")
            or who.lower().startswith("my ")
            or (all(said_people.is_capital(word) for word in who.split()) and not words.NO_PERSON.search(who))
        )
        if is_person:
            self.introduced_by = self.introduced_by or who
        else:
            self.met_via = who
        self._cut(found)

    def _main_date(self) -> SaidDate | None:
        if not self.said:
            return None
        known = [one for one in self.said if one.day is not None]
        ahead = [one for one in known if one.day and one.day > self.today]
        if ahead:
            return ahead[-1]
        if not known:
            return self.said[0]
        talk = words.TALK.search(self.text)
        if talk is None:
            return known[0]
        apart = {one.start: abs(one.start - talk.end()) + (1000 if self._of_message(one) else 0) for one in known}
        return min(known, key=lambda one: apart[one.start])

    def _of_message(self, one: SaidDate) -> bool:
        before = re.split(r"[,;(]", self.text[: one.start])[-1]
        return bool(re.search(r"\b(?:emailed|messaged|met|wrote|texted|connected|sent)\b", before, re.IGNORECASE))

    def _is_name_part(self, talk: re.Match[str]) -> bool:
        # "Chai", "Walk" and "Call" are names, too: with a capital beside another capital in front of it.
        before = self.text[: talk.start()].rstrip()
        return talk[0][:1].isupper() and bool(re.search(r"[A-Z][\w.'-]*$", before)) and before == before.strip(_GONE)

    def _is_nobody(self, name: str) -> bool:
        first = name.split(maxsplit=1)[0].strip(".,").lower()
        if first in said_people.NOBODY or words.MEDIUM_LEFT.fullmatch(name) or words.LEAD.fullmatch(name + " "):
            return True
        return not any(sign.isalnum() or ord(sign) > _EMOJI for sign in name)

    def _places_for_a_name(self) -> list[tuple[int, str]]:
        skipped = len(self.text) - len(self.text.lstrip(_EDGES))
        introduced = words.INTRODUCED_ME.search(self.full)
        anywhere = (pattern.search(self.text) for pattern in (words.TALKED_TO, words.WITH_NAME))
        first = (pattern.match(self.text[skipped:]) for pattern in (words.MEDIUM_FIRST, words.WROTE_FIRST))
        lead = words.LEAD.match(self.text[skipped:])
        places = [introduced.end()] if introduced else []
        places += [found.start("rest") for found in anywhere if found]
        places += [skipped + found.start("rest") for found in first if found]
        places.append(skipped + (lead.end() if lead else 0))
        return [(start, self.text[start:]) for start in places]

    def _take_people(self, start: int, text: str, name: str, rest: str) -> None:
        name, joined = _apart(name)
        self.name = name
        end = start + len(text) - len(rest)
        others = [joined] if joined else []
        while joiner := words.AND_NEXT.match(rest):
            other, after = said_people.name_at(rest[joiner.end() :])
            if not other or self._is_nobody(other) or not said_people.is_capital(other):
                break
            others.append(other)
            rest = after
            end = start + len(text) - len(rest)
        self.others = others
        lead_start = start
        self._cut_span(lead_start, end)
        if found := words.BEFORE_NAME.search(self.text[:start]):
            self._cut_span(found.start(), start)
        if found := words.LEAD.match(self.text.strip(_EDGES)):
            offset = self.text.index(found[0]) if found[0] in self.text else 0
            self._cut_span(offset, offset + len(found[0]))

    def _position_in_brackets(self, found: re.Match[str]) -> None:
        parts = [part for part in re.split(rf"[,;/{_GONE}]", found[1]) if part.strip()]
        places = [said_people.position(part, in_brackets=True) for part in parts]
        if len(places) > 1 and all(place.role is None or place.organization is None for place in places[:2]):
            places[:2] = said_people.role_then_organization(parts[0], parts[1], places[0], places[1])
        for part, place in zip(parts, places, strict=True):
            self._take(place, found.start(), part)

    def _piece(self, found: re.Match[str]) -> None:
        piece = _trimmed(found[0])
        bare = _trimmed(words.FILLER.sub(" ", piece))
        if not bare or words.TALK.fullmatch(bare):
            return
        if self.name is None:
            if not words.NOBODY_LEFT.search(bare):
                self.notes.append((found.start(), bare))
            return
        if wrote := words.WROTE.match(bare):
            rest = bare[wrote.end() :]
            self.notes += [(found.start(), wrote["verb"] + rest)] if rest.strip() else []
            return
        if words.MEDIUM_LEFT.fullmatch(bare):
            return
        self._take(said_people.position(bare), found.start(), bare)

    def _take(self, where: said_people.Position, start: int, piece: str) -> None:
        kept = where.note
        if where.role:
            kept = kept if self.role is None else (kept or piece)
            self.role = self.role or where.role
        if where.organization and _SOMEWHERE.match(where.organization):
            self.met_via = self.met_via or _place(where.organization)
        elif where.organization:
            kept = kept if self.organization is None else (kept or piece)
            self.organization = self.organization or where.organization
        if kept:
            self.notes.append((start, kept.strip(_EDGES)))

    def _cut(self, found: re.Match[str], *, note: str | None = None) -> None:
        self._cut_span(found.start(), found.end(), note=note)

    def _cut_span(self, start: int, end: int, *, note: str | None = None) -> None:
        if note and note.strip(_EDGES):
            self.notes.append((start, note.strip(_EDGES)))
        self.text = self.text[:start] + _GONE * (end - start) + self.text[end:]


_EDGES = " ,;:.-\t" + _GONE
_SOMEWHERE = re.compile(r"(?:the|a|an|my|our)\s+[a-z]")
"""At the gym is where, not for whom."""
_EMOJI = 0x2190
"""The first of the signs, emoji among them, that may be a name."""
_ABBREVIATED = re.compile(r"\b(?:co|inc|ltd|corp|bros|jr|sr|[A-Z])\.$", re.IGNORECASE)


def _apart(name: str) -> tuple[str, str]:
    first, _, second = name.partition("+")
    return (first.strip(), second.strip()) if first.strip() else (name, "")


def _spelled(address: str) -> str:
    address = re.sub(r"\s?[\[(]at[\])]\s?|\s+at\s+", "@", address)
    return re.sub(r"\s?[\[(]dot[\])]\s?|\s+dot\s+", ".", address)


def _hour(found: re.Match[str]) -> dt.time | None:
    hour = int(found["hour"] or found["hour24"])
    minute = int(found["minute"] or found["minute24"] or 0)
    half = (found["half"] or "").lower()
    if half.startswith("p") and hour < 12:  # noqa: PLR2004 # noon
        hour += 12
    if half.startswith("a") and hour == 12:  # noqa: PLR2004 # midnight
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 # a day's hours


def _place(text: str) -> str | None:
    return re.sub(r"^(?:the|a|an|our)\s+", "", text.strip(_EDGES), flags=re.IGNORECASE) or None


def _bare_phrase(phrase: str) -> str:
    return re.sub(r"^(?:on|for|since)\s+", "", phrase)


def _clean(text: str | None) -> str | None:
    return _trimmed(_GAP.sub(" ", text)) or None if text else None


def _trimmed(text: str) -> str:
    """Without separators at its ends; the dot of an abbreviation stays."""
    text = text.strip(_EDGES.replace(".", "") + "+&")
    return text if _ABBREVIATED.search(text) else text.strip(_EDGES + "+&")
