"""The words after `/network`: which feature they are for, from one table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from coach import answers
from coach.answer_phrases import Said
from coach.asides import Aside, aside
from coach.asked import asked_for
from coach.courtesies import Courtesy, courtesy, is_no, is_yes
from coach.distress import distress
from coach.greetings import greets, is_note
from coach.typing import plain
from coach.wishes import Wish, wish
from coach.wording import answering
from coach.wording import home as home_words
from handlers import (
    aims,
    asides,
    asked_last,
    blocks,
    card,
    log,
    log_lines,
    plan,
    prep,
    review,
)
from handlers.answers import Answer, Ask, reply
from handlers.courtesies import small_talk
from handlers.distress import kindly
from handlers.kept_words import kept_as_notes
from handlers.no_verb import has_words, is_talk, no_such_day, somebody, somebody_or_talk
from handlers.nudge_words import answered, said_of_anybody
from handlers.open_dues import open_now
from handlers.pausing import speaks_next
from handlers.remembering import remind
from handlers.rhythms import every
from handlers.verbs import BY_WORD, SIGNS, Act, Verb, first_word, help_page, which_of_these
from handlers.whom import called
from storage import contacts
from storage.contacts import Contact


@dataclass(frozen=True, slots=True)
class Understood:
    """What is to be done with which words, and whether it may change anything."""

    act: Act
    words: str
    writes: bool


_WORDS_OF_A_DRAFT = 6
_BEGINS_A_DRAFT = frozenset({"hello", "thanks"})
"""Verbs that are words of a letter, too."""
_ABOUT_OTHERS = frozenset({"log", "card", "prep", "thanks", "hello", "debrief", "review", "find", "forget"})
"""Verbs whose words are about somebody else: what Ada went through is no call for help."""
_LAST_WORDS = 5
"""A verb at the end is taken for one only in a line this short."""
_LEADS_ON = frozenset(
    {
        "to",
        "can",
        "can't",
        "could",
        "will",
        "would",
        "should",
        "not",
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "for",
        "nice",
        "good",
    }
)
"""Behind one of these it is a word of a sentence: hard to find."""
_SIGN = "[\\u2190-\\u2bff\\U0001f000-\\U0001faff\\ufe0f\\u200d]"
_LEADING = re.compile(
    rf"^(?:(?:{_SIGN}|:[a-z0-9_+-]+:|[•*>-])\s*)+(?=[\w\"/<])(?:/(?=[a-z]))?|^/(?=[a-z])", re.IGNORECASE
)
"""Signs in front of words; a number is none, and neither is a name of signs alone."""
_TRAILING = re.compile(rf"(?<=[\w.!?)])\s*(?:{_SIGN}|:[a-z0-9_+-]+:)+$", re.IGNORECASE)
_LOOK_AT = re.compile(
    r"^(?:(?:(?:can|could|would|will) (?:you|u) )?(?:pls |please )?(?:look at|check|read|review) "
    r"(?:this|my (?:draft|note|message|e-?mail|mail))(?: one| draft| note| message| pls| please)?|(?:my )?draft)\s*[:\n]\s*(?=\S)",
    re.IGNORECASE,
)
"""How people ask for a look at a draft."""
_ANSWERED_FIRST = frozenset({"", "pause"})
"""Verbs whose other words may answer what is open: snooze two weeks, stop asking."""
_LOG = "log"
"""Whatever stands behind it is what happened, and neither a wish nor an answer."""
_NOT_SOMEBODY = 4
"""Words of *not Ada Lovelace*, at most."""
_ASKS = frozenset(
    ["will", "would", "can", "could", "should", "does", "did", "has", "have", "wants", "needs", "sent", "said", "told"]
)
"""Behind *who* they make a question of it, and no name."""
_IN_THREADS = frozenset({"undo", "help", "settings", "due", "pause", "resume", "stop"})
"""Words that are commands in a thread, too, where they stand alone; all others may be what somebody noted."""


def understood(text: str) -> Understood:
    """What the words ask for, unless they are a draft that was asked for."""
    said = _bare(blocks.unescaped(plain(text)))
    meant = _understood(said)
    first = first_word(said)
    is_verb = first in BY_WORD and first not in _BEGINS_A_DRAFT
    if len(said.split()) < _WORDS_OF_A_DRAFT or is_verb or meant.act is kindly:
        return meant
    if greets(said) is None and (meant.act in _LOGS or is_talk(said)):
        return meant
    act = partial(review.if_expected, otherwise=lambda ask: meant.act(ask.saying(meant.words)))
    return Understood(act, said, meant.writes)


def _understood(said: str) -> Understood:
    """What the words ask for: an answer to what is open, or what their verb says, first or last in a short line."""
    if is_note(said):
        return Understood(review.pasted, said, writes=True)
    if draft := _LOOK_AT.match(said):
        return Understood(review.review, said[draft.end() :], writes=True)
    meant = _by_verb(said)
    if first_word(said) == _LOG or meant.act is kindly or aside(said) is Aside.BAD_DAY:
        return meant
    whole = answers.is_whole(said)
    asked = wish(said)
    if whole and asked and asked.verb != "settings":  # no messages on Wednesdays is no answer to anything
        asked = None
    if asked and not (asked.verb in _AFTER_LOGS and meant.act in _LOGS):
        meant = _wished(asked, meant)
        if asked.verb != "pause":  # stop reminding me: perhaps of what was asked
            return meant
    first = first_word(said)
    verb = BY_WORD.get(first)
    may_answer = verb is None or (verb.name in _ANSWERED_FIRST and first != verb.name)
    if answers.may_be(said) if may_answer else whole:
        return Understood(partial(_answer, otherwise=meant), said, writes=True)
    return meant


def replied(text: str) -> Understood:
    """What words mean in the thread of a message of ours: an answer, a note, or what they mean anywhere."""
    said = blocks.unescaped(plain(text)).strip()
    meant = understood(text)
    is_command = said.lower() in _IN_THREADS or said.lower().startswith(("log ", "pause until ", "pause for "))
    if is_command or courtesy(said) or meant.act is kindly:
        return meant
    return Understood(partial(_reply, otherwise=meant), said, writes=True)


def _bare(text: str) -> str:
    """Without what a phone or a habit puts before and behind words: bullets, emoji, quotes, the slash of a command."""
    said = _LEADING.sub("", _TRAILING.sub("", text.strip())).strip() or text.strip()
    whole = len(said) > 2 and said[0] == said[-1] == '"' and '"' not in said[1:-1]  # noqa: PLR2004 # quotes around something
    return said[1:-1].strip() if whole else said


def _answer(ask: Ask, otherwise: Understood) -> Answer:
    """An answer to what is open, where it is one."""
    if done := answered(ask) or no_such_day(ask):
        return done
    is_no_command = otherwise.act in (somebody, asides.answered) or answers.is_whole(ask.words)
    if is_no_command and (about_talk := _of_a_talk_to_come(ask)):
        return about_talk
    if otherwise.act is somebody and not contacts.named(ask.session, ask.owner.id, ask.words):
        if about := said_of_anybody(ask)[1]:
            line = ask.reads(ask.words)
            # ADA lovelace emailed me: an exchange, although the words are not read as a name.
            return log.save(ask, line, about[0]) if line.wrote else _open_with(ask, about[0])
        refused = first_word(ask.words) == "not" and len(ask.words.split()) <= _NOT_SOMEBODY
        if refused or answers.answer(ask.words, (), today=ask.today):
            return which_of_these(ask)
    return otherwise.act(ask.saying(otherwise.words))


def _of_a_talk_to_come(ask: Ask) -> Answer | None:
    """A talk that was planned and that nobody asked about moved, or is off."""
    said, people = said_of_anybody(ask)
    if said and said.said in (Said.MOVED, Said.MOVE):
        return plan.moved(ask, people, said.day, said.at)
    if said and said.said in (Said.CANCELLED, Said.MISSED_BY_THEM, Said.MISSED_BY_ME, Said.DECLINED):
        return asides.off(ask, people)
    return None


def _reply(ask: Ask, otherwise: Understood) -> Answer:
    """In a thread: an answer, else lines to keep, else what the words mean anywhere."""
    noted = kept_as_notes if has_words(ask.words) else small_talk
    return answered(ask) or noted(ask) or otherwise.act(ask.saying(otherwise.words))


def _wished(asked: Wish, otherwise: Understood) -> Understood:
    """What is asked for in a sentence; what is asked about somebody only where they are known, else what the words mean."""
    if asked.verb == "remind":
        return Understood(remind, asked.words, writes=True)
    act = _ABOUT_SOMEBODY.get(asked.verb)
    if act is None:
        verb = BY_WORD[asked.verb]
        if not asked.words or verb.name not in _NAMES_SOMEBODY:
            return otherwise if verb.name == "help" and otherwise.act is help_page else _by(verb, asked.words)
        act = partial(_if_called, act=verb.act)
    tried = partial(_if_known, act=act, asked=asked.words, otherwise=otherwise)
    return Understood(tried, asked.words, writes=True)


def _by(verb: Verb, words: str) -> Understood:
    return Understood(verb.act, words, verb.writes)


_AFTER_LOGS = frozenset({"hello", "rhythm"})
"""What may be asked for in words that tell of an exchange as well."""
_LOGS = (log_lines.log_all, somebody_or_talk)
_NAMES_SOMEBODY = frozenset({"thanks", "hello", "card", "prep"})
_ABOUT_SOMEBODY: dict[str, Callable[[Ask], Answer | None]] = {
    "note": card.noted_by_name,
    "write": asked_last.write,
    "them": asked_last.their_card,
    "place": asked_last.place,
    "true": aims.is_it_true,
    "rhythm": every,
    "privacy": lambda _: reply(home_words.privacy()),
}


def _if_called(ask: Ask, act: Callable[[Ask], Answer]) -> Answer | None:
    """What is asked about whoever these words name, or about the talk of a day; None where they name neither."""
    names = (ask.words, asked_for(ask.words), ask.words.removesuffix("s"))
    is_somebody = any(called(ask, name) for name in names) or (act is prep.prep and prep.on_the_day(ask))
    return act(ask) if is_somebody else None


def _if_known(ask: Ask, act: Callable[[Ask], Answer | None], asked: str, otherwise: Understood) -> Answer:
    return act(ask.saying(asked)) or otherwise.act(ask.saying(otherwise.words))


def _small_talk(said: str) -> Understood | None:
    small = courtesy(said)
    if small is None:
        return None
    kind_word = Understood(help_page if small is Courtesy.ABILITIES else small_talk, said, writes=False)
    if is_yes(said) or is_no(said):
        tried = partial(_if_known, act=asked_last.yes_or_no, asked=said, otherwise=kind_word)
        return Understood(tried, said, writes=True)
    return kind_word


def _by_verb(said: str) -> Understood:
    word = said.split(maxsplit=1)[0] if said else ""
    first, rest = first_word(said), said[len(word) :].lstrip(" :,-")
    if small := _small_talk(said):
        return small
    asks = first == "who" and rest.split(" ", 1)[0].lower() in _ASKS
    verb = BY_WORD[""] if not said else None if asks else BY_WORD.get(first)
    if not (verb and verb.name in _ABOUT_OTHERS) and distress(said):
        return Understood(kindly, said, writes=True)
    if verb and verb.name and rest.lower().rstrip(SIGNS) == "help":
        return Understood(help_page, first, writes=False)
    if first == "network" and rest and first_word(rest) in BY_WORD:
        return _by_verb(rest)  # the name of the command, where none is needed
    if verb and not (verb.alone and rest.strip()):
        return Understood(verb.act, said if first in verb.kept else rest.strip(), verb.writes)
    return _by_last_word(said)


def _by_last_word(said: str) -> Understood:
    beside = aside(said)
    if beside and not (beside is Aside.BAD_DAY and is_talk(said)):
        return Understood(asides.answered, said, writes=False)
    before, _, final = said.rpartition(" ")
    verb = BY_WORD.get(final.lower().strip(SIGNS))
    is_last = before and len(said.split()) <= _LAST_WORDS and before.split()[-1].lower() not in _LEADS_ON
    if verb and is_last and (verb.last or (verb.final and not is_talk(said))):
        return Understood(verb.act, before.rstrip(" :,-"), verb.writes)
    if is_talk(said):
        return Understood(somebody_or_talk, said, writes=True)
    return Understood(somebody, said, writes=False)


def say(ask: Ask) -> Answer:
    """A button that stands for words."""
    meant = understood(ask.words)
    return meant.act(ask.saying(meant.words))


def _open_with(ask: Ask, person: Contact) -> Answer:
    """An answer about somebody who was not asked about."""
    if any(reminder.contact_id == person.id for reminder in open_now(ask)):
        return which_of_these(ask)
    return reply(answering.nothing_open_with(person.name), speaks_next(ask))
