"""Words without a verb: whom somebody asked about, a talk, something to keep, or the nearest that can be typed."""

import datetime as dt
import re

from rapidfuzz import fuzz, process

from coach import answer_days, answers, logline
from coach.asked import asked_for
from coach.logline import Kind
from coach.wishes import is_question
from coach.wording import answering
from coach.wording import overview as words
from coach.wording.people import ON_SCREEN
from handlers import (
    asked_last,
    blocks,
    card,
    log,
    log_drafts,
    log_lines,
    new_jobs,
)
from handlers.answers import Again, Answer, Ask, Reply, reply
from handlers.courtesies import small_talk
from handlers.kept_words import kept_at_once, offered_as_notes
from handlers.remembering import perhaps_promised
from handlers.verbs import BY_WORD, VERBS

_ALIKE = 70
"""Of 100: how alike a mistyped verb has to be."""
_SHORT_LOG = 8
"""Words of a talk that is told without a name, at most; more is told about something."""

_THEM = re.compile(r"^\W*(?:she|he|they|her|his|their)\b", re.IGNORECASE | re.MULTILINE)


def somebody_or_talk(ask: Ask) -> Answer:
    """Words without a verb that sound like a talk: a card where they are somebody's name or address, else a log.

    What tells of *her* or *them* right below a question about one talk is kept with that.
    """
    if kept := kept_at_once(ask) if _tells_of_them(ask.words) else None:
        return kept
    if "\n" in ask.words:  # several lines are no name
        return log_lines.log_all(ask)
    return card.named_so(ask, ask.words) or card.marked_so(ask) or log_lines.log_all(ask)


def somebody(ask: Ask) -> Answer:
    """Words without a verb: whom somebody asked about, a known name's card, else what may be meant."""
    typed = ask.words.split()
    verb = _nearest(typed[0].lower())
    named = log_drafts.named(ask, doubtful=verb is not None and len(typed) == 1)
    if named and named.answer:
        return named.answer
    if kept := None if is_question(ask.words) else kept_at_once(ask):
        return kept
    if told := perhaps_promised(ask) or new_jobs.perhaps(ask):
        return told
    if about := card.asked_about(ask) if is_question(ask.words) else card.note_about(ask):
        return about
    found = card.fitting(ask, ask.words) or card.fitting(ask, asked_for(ask.words))
    if found:
        return log_drafts.offered(found, named)
    return _not_understood(ask, verb, named)


def _not_understood(ask: Ask, verb: str | None, named: log_drafts.Named | None) -> Answer:
    """Words that name nobody who is known: a question, notes, signs, somebody new, or a verb with a slip in it."""
    if is_question(ask.words):
        return reply(words.cannot_answer(ask.words, ask.command), blocks.row(blocks.button("Help", "say#help", "help")))
    if _tells_of_a_talk(ask) or (len(ask.words) > ON_SCREEN and not offered_as_notes(ask)):
        return log.ask_who(ask) if ask.writes else Again()
    if notes := offered_as_notes(ask) or asked_last.offered(ask) if has_words(ask.words) else small_talk(ask):
        return notes
    if not _has_letters(ask.words):
        return no_such_day(ask) or reply(answering.only_digits(ask.words, ask.command))
    if verb is None or card.similar(ask, ask.words):
        return log_drafts.offered(card.nobody(ask, ask.words), named)
    run = blocks.button(verb, "say", verb)
    return reply(words.unknown(ask.words, verb), blocks.row(run, blocks.button("Help", "say#help", "help")))


def _tells_of_them(said: str) -> bool:
    """Whether each line that sounds like a talk tells of whoever was spoken of before: she met her mentor at a fair."""
    talks = [line for line in said.splitlines() if is_talk(line)]
    return all(_THEM.match(line) for line in talks) if talks or _THEM.search(said) else False


def _tells_of_a_talk(ask: Ask) -> bool:
    """Whether it is a log without a verb and without a name: coffee yesterday."""
    if len(ask.words.split()) > _SHORT_LOG:
        return False
    line = ask.reads(ask.words)
    is_told = line.kind is Kind.INTERVIEW and line.medium is not None and line.date is not None
    return is_told and not line.name


def _has_letters(said: str) -> bool:
    return any(sign.isalpha() for sign in said)


def has_words(said: str) -> bool:
    """Whether it is more than signs; an emoji alone is no note."""
    return any(sign.isalnum() for sign in said)


_MEANT = {
    "update": ("news", "hello"),
    "stop": ("pause", "help"),
    "export": ("export", "help"),
    "import": ("import", "help"),
    "intro": ("intro", "hello"),
    "map": ("map", "find"),
    "merge": ("merge", "card"),
    "news": ("news", "hello"),
    "pace": ("pace", "settings"),
    "quit": ("pause", "help"),
}
"""What people type for a verb that we have or may have, the best first."""


def _nearest(word: str) -> str | None:
    meant = next((verb for verb in _MEANT.get(word, ()) if verb in BY_WORD), None)
    alike = process.extractOne(word, [v.name for v in VERBS if v.name], scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return meant or (alike[0] if alike else None)


def no_such_day(ask: Ask) -> Reply | None:
    """An answer, or nothing else, with a day that no calendar has."""
    missing = answer_days.missing(ask.words, day_first=ask.owner.day_first)
    is_all = missing is not None and (not _has_letters(ask.words) or answers.is_whole(ask.words))
    return reply(answering.no_such_day(missing)) if missing and is_all else None


def is_talk(said: str) -> bool:
    """Whether words tell of something that happened with somebody, and ask nothing."""
    if is_question(said):
        return False
    # The day does not matter here, only whether the line names a person and a talk.
    line = logline.read(said, today=dt.date.min.replace(year=2000))
    marked = bool(line.email or line.phone or line.link)
    told = (
        line.kind is Kind.INTERVIEW or line.wrote or line.met_via or line.thank_you_sent or line.introduced_by or marked
    )
    return bool(told and line.name != said) if line.name else marked
