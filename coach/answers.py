"""What words mean as an answer to something that is open: sent, done yesterday, later, skip, not Ada."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import OSA

from coach import said_dates, said_hours, until
from coach.facts import BEFORE_A_TALK, DueKind
from coach.hours import NO_END
from coach.names import fold
from coach.patterns import Pattern
from coach.said_paper import Paper
from coach.said_tokens import GONE


class Said(StrEnum):
    """What an answer says."""

    DONE = "done"
    THANKED = "thanked"
    IN_TOUCH = "in touch"
    LATER = "later"
    SNOOZE = "snooze"
    """As later, but where no day is said it has to be asked for."""
    SKIP = "skip"
    QUIET = "quiet"
    REST = "rest"
    ANSWERED = "answered"
    """They answered the first message."""
    REFUSED = "refused"
    MOVED = "moved"
    CANCELLED = "cancelled"
    MISSED_BY_THEM = "missed by them"
    MISSED_BY_ME = "missed by me"
    QUARTERLY = "every three months"
    TWICE_A_YEAR = "twice a year"
    CONFIRMED = "confirmed"
    """A talk to come stands."""
    DECLINED = "declined"
    """They would rather not talk."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, whom it names among those asked about, and its day."""

    said: Said
    names: frozenset[int] = frozenset()
    """Contacts whom it names; empty: nobody."""
    everybody: bool = False
    """Whether it says that all of them are meant."""
    day: dt.date | None = None
    """The local day on which it was done, or to which it is put off; today means this evening. None: not said."""
    at: dt.time | None = None
    """The local hour to which a talk moved, where one was said."""


LONGEST = 160
"""Characters; more is no answer but something to be read."""
_DIFFERENT = 2
"""Letters that may differ in a longer phrase; one in a short one."""
_SHORT, _LONG = 4, 9
_PHRASES = {
    Said.DONE: (
        "done", "its done", "all done", "sent", "sent it", "i sent it", "ive sent it", "just sent it", "sent already",
        "already sent", "already done", "did it", "i did it", "ive done it", "did that", "just did", "just did it", "i did",
        "finished", "yes done", "yes sent", "done that", "took care of it", "✅", "✔", "☑", "white check mark",
        "heavy check mark", "ballot box with check",
    ),
    Said.THANKED: (
        "thanked", "i thanked", "ive thanked", "already thanked", "said thanks", "i said thanks", "said thank you",
        "thanks sent", "thank you sent", "sent thanks", "sent the thanks", "sent the thank you", "sent a thank you",
        "note sent", "sent the note", "sent a note", "wrote the thank you", "my thanks are sent", "thank you note sent",
    ),
    Said.IN_TOUCH: (
        "in touch", "been in touch", "we were in touch", "weve been in touch", "got in touch", "we talked", "talked",
        "we spoke", "spoke", "weve spoken", "we chatted", "chatted", "we had a call", "we called", "called", "i called",
        "we met", "wrote", "i wrote", "emailed", "i emailed", "texted", "i texted", "messaged", "i messaged",
        "said hello", "said hi", "i said hello", "i said hi", "caught up", "we caught up",
    ),
    Said.LATER: (
        "later", "not now", "not yet", "not today", "maybe later", "ask me later", "ask later", "remind me later",
        "another time", "wait a bit", "later in", "some other time",
    ),
    Said.SNOOZE: (
        "snooze", "snooze it", "postpone", "remind me", "remind me again", "ask me again", "ask again", "ask me", "wait",
        "wait until", "not before",
    ),
    Said.SKIP: (
        "skip", "skip it", "skip this", "skip that", "skip this one", "skip that one", "not this time", "not this one",
        "leave it", "let it go", "never mind", "no need", "not needed", "drop it", "ignore it", "dont want to",
    ),
    Said.QUIET: (
        "no more", "no more reminders", "no more messages", "stop asking", "stop asking me", "stop reminding me",
        "dont ask again", "dont ask me again", "dont remind me", "dont remind me again", "never again", "never",
    ),
    Said.REST: ("rest", "let rest", "let her rest", "let him rest", "let them rest", "give a rest", "needs a rest"),
    Said.ANSWERED: (
        "they answered", "she answered", "he answered", "answered", "they replied", "she replied", "he replied", "replied",
        "got an answer", "got a reply", "wrote back", "they wrote back", "she wrote back", "he wrote back",
    ),
    Said.REFUSED: (
        "they said no", "she said no", "he said no", "said no", "they declined", "she declined", "he declined", "declined",
    ),
    Said.MOVED: (
        "moved", "it moved", "it was moved", "we moved it", "it has moved", "postponed", "it was postponed", "delayed",
        "rescheduled", "it was rescheduled", "we rescheduled", "its now", "its moved", "moved to",
    ),
    Said.CANCELLED: (
        "cancelled", "canceled", "it was cancelled", "it was canceled", "called off", "it was called off", "we called it off",
        "it fell through", "fell through", "didnt happen", "it didnt happen", "it did not happen", "did not happen",
    ),
    Said.MISSED_BY_THEM: (
        "they couldnt make it", "she couldnt make it", "he couldnt make it", "couldnt make it", "no show", "a no show",
        "they didnt show up", "she didnt show up", "he didnt show up", "didnt show up", "they didnt come",
        "she didnt come", "he didnt come", "they cancelled", "she cancelled", "he cancelled",
    ),
    Said.MISSED_BY_ME: (
        "i missed it", "i forgot", "i forgot it", "i couldnt make it", "missed it", "i didnt go", "i didnt make it",
        "i overslept",
    ),
    Said.QUARTERLY: ("every three months", "every 3 months", "quarterly", "three months", "every quarter"),
    Said.DECLINED: (
        "declined", "they declined", "she declined", "he declined", "they said no", "she said no", "he said no",
        "theyd rather not", "shed rather not", "hed rather not", "they would rather not", "they dont want to talk",
    ),
    Said.CONFIRMED: (
        "confirmed", "its confirmed", "it is confirmed", "all confirmed", "i confirmed", "i confirmed it", "confirmed it",
        "we confirmed", "they confirmed", "she confirmed", "he confirmed", "its on", "it is on", "its still on", "still on",
        "we are on", "were on", "were still on", "all set", "it stands", "yes confirmed",
    ),
    Said.TWICE_A_YEAR: ("twice a year", "every six months", "every 6 months", "two times a year", "half yearly"),
}  # fmt: skip
_MEANT = {phrase: said for said, phrases in _PHRASES.items() for phrase in phrases}
_WITH_PAST_DAY = frozenset({Said.DONE, Said.THANKED, Said.IN_TOUCH, Said.ANSWERED, Said.REFUSED})
_WITH_DAY_AHEAD = frozenset({Said.LATER, Said.SNOOZE, Said.MOVED})
_OF_ONE_TALK = BEFORE_A_TALK | {DueKind.EVALUATED}
_FITS: Mapping[Said, AbstractSet[DueKind]] = {
    Said.THANKED: {DueKind.THANKED, DueKind.EVALUATED},
    Said.IN_TOUCH: {DueKind.IN_TOUCH, DueKind.HOW_OFTEN, DueKind.IDENTIFY, DueKind.NEW_TIME},
    Said.ANSWERED: {DueKind.OUTREACH},
    Said.REFUSED: {DueKind.OUTREACH},
    Said.REST: {DueKind.IN_TOUCH, DueKind.HOW_OFTEN},
    Said.MOVED: _OF_ONE_TALK,
    Said.CANCELLED: _OF_ONE_TALK,
    Said.DECLINED: _OF_ONE_TALK,
    Said.MISSED_BY_THEM: _OF_ONE_TALK,
    Said.MISSED_BY_ME: {DueKind.EVALUATED, DueKind.PAGE},
    Said.CONFIRMED: set(BEFORE_A_TALK),
    Said.QUARTERLY: {DueKind.HOW_OFTEN},
    Said.TWICE_A_YEAR: {DueKind.HOW_OFTEN},
    Said.DONE: set(DueKind) - {DueKind.HOW_OFTEN, DueKind.LEFT, DueKind.PAGE},
    Said.LATER: set(DueKind) - {DueKind.PAGE, DueKind.HOW_OFTEN, DueKind.LEFT},
    Said.SNOOZE: set(DueKind) - {DueKind.PAGE, DueKind.HOW_OFTEN, DueKind.LEFT},
}
_SMALL = Pattern(
    "to|for|with|about|of|from|her|him|them|it|please|thanks|thank|you|the|a|an|me|again|i|we|have|is|are|just|ok|okay|"
    "yes|and|that|this|one|both|all|everyone|everybody|reminder|reminders"
)
"""Words around a name that say nothing more."""
_ALL = Pattern(r"\b(?:both|all|everyone|everybody)\b")
_DAYS = (
    "today|tonight|tomorrow|yesterday|this|evening|morning|afternoon|night|noon|next|last|in|on|at|until|till|by|the|a|an|of|"
    "end|late|mid|middle|early|beginning|start|couple|few|some|week|weeks|wk|wks|day|days|month|months|year|years|fortnight|"
    "fortnights|ago|before|after|from|now|weekend|working|coming|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    "twelve|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|"
    "jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|"
    r"\d+(?:st|nd|rd|th|d|w|m|y|wks?|days?|weeks?)?"
)
_DAY = Pattern(rf"(?:{_DAYS})(?: (?:{_DAYS}))*")
_ALONE = Pattern(r"(?:in |on |at |the |a |of )*(?:may|mar|sun|sat|mon|march|april|june|august|jan|one|early|the|a|in)")
"""Words that are as likely a name, or nothing: no day to put something off to."""
_THIS_EVENING = Pattern(r"(?:until |till )?(?:tonight|this (?:evening|afternoon|night)|later today)")
_MOST_WORDS, _WORDS_OF_A_NAME = 12, 4
_LONG_DAYS = [
    one
    for one in _DAYS.replace(
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day", "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    ).split("|")
    if one.isalpha() and len(one) > _SHORT
]


def fits(said: Said, kind: DueKind) -> bool:
    """Whether something of this kind can be answered so."""
    return kind in _FITS.get(said, set(DueKind))


def may_be(words: str) -> bool:
    """Whether words could be an answer to somebody asked about, whoever that is."""
    said = _plain(words).split()
    if not 0 < len(said) <= _MOST_WORDS:
        return False
    spans = ((start, end) for start in range(len(said)) for end in range(start + 1, min(len(said), start + 6) + 1))
    beside_a_name = (part for at in range(_WORDS_OF_A_NAME + 1) for part in (said[at:], said[: len(said) - at]))
    return (
        said[0] == "not"
        or any(_is_day(_bare(" ".join(part))) for part in beside_a_name)
        or any(_known(" ".join(said[start:end])) for start, end in spans)
    )


def answer(
    words: str, people: Iterable[tuple[int, str, str | None]], *, today: dt.date, day_first: bool = False
) -> Answer | None:
    """What the words answer, with `people` (contact, name, how they are addressed) those who are asked about.

    `today` is the owner's local day; `day_first` reads 4/11 as 4 November (D5). None: no answer, or one with words in it that are not understood.
    """
    known = list(people)
    at, without = _without_hour(words)
    if at and (timed := _read(without, known, today=today, day_first=day_first)) and timed.said is Said.MOVED:
        return replace(timed, at=at)
    return _read(words, known, today=today, day_first=day_first)


def _without_hour(words: str) -> tuple[dt.time | None, str]:
    if len(words) > LONGEST:
        return None, words
    paper = Paper(words)
    return said_hours.clock(paper)[0], paper.text.replace(GONE, " ")


def _read(words: str, people: list[tuple[int, str, str | None]], *, today: dt.date, day_first: bool) -> Answer | None:
    text = _plain(words)
    names, rest = _named(text, people)
    everybody = _ALL.search(rest) is not None
    if rest == "not" and names:
        return Answer(Said.SKIP, names)
    said, day_words = _phrase(rest)
    if said is None:
        day_words = next((text for text in (rest, _bare(rest)) if _is_day(text)), "")
        said = Said.LATER if day_words else None
    if said is None:
        said, day_words = _phrase(_bare(rest))
    if said is None:
        return None
    if not day_words:
        return Answer(said, names, everybody)
    day = _day(said, day_words, today, day_first=day_first)
    return Answer(said, names, everybody, day) if day else None


def _plain(words: str) -> str:
    """Folded, with the digits of any script as 0 to 9; empty where it is too long for an answer."""
    if len(words) > LONGEST:
        return ""
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in words.replace("-", " "))
    said = [_day_word(word) for word in fold(digits.replace("\ufe0f", "")).split()]
    letters = [word for word in said if any(sign.isalnum() for sign in word)]
    return " ".join(letters or said)


_SHORT_DAYS = {
    **dict.fromkeys(("yest", "yday", "ystd", "yesterdy", "yst"), "yesterday"),
    **dict.fromkeys(("tmrw", "tmw", "tmr", "tomoz", "2moro", "2morrow"), "tomorrow"),
    **dict.fromkeys(("2day", "tdy"), "today"),
    **dict.fromkeys(("nxt",), "next"),
    **dict.fromkeys(("til", "untill", "untl"), "until"),
}
"""As thumbs write them."""


def _day_word(word: str) -> str:
    """A day's name with a slip in it, as it is spelled; anything else as it is."""
    if word in _SHORT_DAYS:
        return _SHORT_DAYS[word]
    if len(word) <= _SHORT or word in _MEANT:
        return word
    near = (
        day
        for day in _LONG_DAYS
        if day[0] == word[0] and OSA.distance(word, day, score_cutoff=_DIFFERENT) <= _slips(day)
    )
    return word if word in _LONG_DAYS else next(near, word)


def _slips(word: str) -> int:
    return _DIFFERENT if len(word) >= _LONG - 1 else 1


def _bare(text: str) -> str:
    """Without the words around it that say nothing."""
    words = text.split()
    while words and _SMALL.fullmatch(words[0]):
        words = words[1:]
    while words and _SMALL.fullmatch(words[-1]):
        words = words[:-1]
    return " ".join(words)


def _named(text: str, people: list[tuple[int, str, str | None]]) -> tuple[frozenset[int], str]:
    """Who of these people is named, by their whole name, how they are addressed or their first word; and the rest."""
    found, rest = set(), f" {text} "
    for contact, name, address_as in people:
        for called in sorted({fold(name), fold(address_as or ""), fold(name).partition(" ")[0]}, key=len, reverse=True):
            if called and f" {called} " in rest and called not in _MEANT:
                found.add(contact)
                rest = rest.replace(f" {called} ", "  ", 1)
                break
            if called and f" {called}s " in rest:  # Ada's: the apostrophe is folded away
                found.add(contact)
                rest = rest.replace(f" {called}s ", "  ", 1)
                break
    return frozenset(found), " ".join(rest.split())


def _phrase(text: str) -> tuple[Said | None, str]:
    """The longest known phrase at the beginning, with a slip in it perhaps, and the words for a day that follow it."""
    words = text.split()
    for length in range(min(len(words), 6), 0, -1):
        said = _known(" ".join(words[:length]))
        if said is None:
            continue
        whole = " ".join(words[length:])
        left = whole if _is_day(whole) else _bare(whole)
        if not left:
            return said, ""
        if said in _WITH_PAST_DAY | _WITH_DAY_AHEAD and _DAY.fullmatch(left):
            return said, left
    return None, ""


def _known(phrase: str) -> Said | None:
    if phrase in _MEANT or len(phrase) < _SHORT or any(sign.isdigit() for sign in phrase):
        return _MEANT.get(phrase)
    allowed = _DIFFERENT if len(phrase) >= _LONG else 1
    near = [
        (distance, other)
        for other in _MEANT
        if abs(len(other) - len(phrase)) <= allowed
        and len(other) >= _SHORT
        and other[0] == phrase[0]
        and (distance := OSA.distance(phrase, other, score_cutoff=allowed)) <= allowed
    ]
    return _MEANT[min(near)[1]] if near else None


def _is_day(text: str) -> bool:
    return bool(_DAY.fullmatch(text)) and not _ALONE.fullmatch(text) and not text.isdecimal()


def _day(said: Said, words: str, today: dt.date, *, day_first: bool) -> dt.date | None:
    if said in _WITH_PAST_DAY:
        found = [one.day for one in said_dates.find(words, today=today, day_first=day_first) if one.day]
        return found[0] if found else None
    if _THIS_EVENING.fullmatch(words):
        return today
    day = until.read(words, today=today, day_first=day_first)
    return None if day == NO_END else day
