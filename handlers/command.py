"""The words after `/network`: which feature they are for, from one table."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz, process

from coach import answer_days, answers, logline
from coach import until as said_until
from coach.answer_phrases import Said
from coach.asides import Aside, aside
from coach.asked import asked_for
from coach.courtesies import Courtesy, courtesy, is_no, is_yes
from coach.distress import distress
from coach.greetings import is_note
from coach.logline import Kind
from coach.phrases import strong
from coach.typing import plain
from coach.wishes import Wish, is_question, wish
from coach.wording import answering
from coach.wording import overview as words
from coach.wording.people import ON_SCREEN
from handlers import (
    advices,
    aims,
    asides,
    asked_last,
    blocks,
    board,
    card,
    debrief,
    due,
    hello,
    log,
    log_drafts,
    log_lines,
    log_mend,
    pausing,
    plan,
    preferences,
    prep,
    ready,
    review,
    thanks,
)
from handlers.answers import Again, Answer, Ask, Reply, reply
from handlers.courtesies import small_talk
from handlers.distress import kindly
from handlers.find import find
from handlers.forget import forget
from handlers.kept_words import kept_as_notes, offered_as_notes
from handlers.nudge_words import answered, said_of_anybody
from handlers.open_dues import open_now, with_list
from handlers.overview import overview
from handlers.pausing import speaks_next
from handlers.remembering import promised, promised_by_them, remind
from storage import contacts
from storage.contacts import Contact

Act = Callable[[Ask], Answer]


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that can be typed; help is made from these."""

    name: str
    act: Act
    sentence: str
    example: str = ""
    others: frozenset[str] = frozenset()
    """Accepted, never shown."""
    kept: frozenset[str] = frozenset()
    """Other words for it that belong to what was said: `met Petr` stays whole."""
    writes: bool = True
    last: bool = False
    """Whether it may stand at the end of a short line, too."""
    final: bool = False
    """The same where the line tells of no talk: `ada thanks`, but not `coffee with ada, thanks`."""
    alone: bool = False
    """Whether it counts only where nothing else is said: `open day at Siemens with Bo` is a line about Bo."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is to be done with which words, and whether it may change anything."""

    act: Act
    words: str
    writes: bool


def quiet(ask: Ask) -> Answer:
    """`pause`; where somebody is named, nothing is paused, and what is open is shown to be put off there."""
    whom = _UNTIL.split(ask.words, maxsplit=1)[0].strip()
    is_day = said_until.read(whom, today=ask.today, day_first=ask.owner.day_first) is not None
    if whom and not is_day and contacts.called(ask.session, ask.owner.id, whom):
        return _which_of_these(ask)
    return pausing.pause(ask)


def _which_of_these(ask: Ask) -> Answer:
    if count := len(open_now(ask)):
        return with_list(reply(answering.which_of_these(count)), due.due(ask))
    return reply(answering.nothing_waits(), speaks_next(ask))


def _open_with(ask: Ask, person: Contact) -> Answer:
    """An answer about somebody who was not asked about."""
    if any(reminder.contact_id == person.id for reminder in open_now(ask)):
        return _which_of_these(ask)
    return reply(answering.nothing_open_with(person.name), speaks_next(ask))


def help_page(ask: Ask) -> Reply:
    """`help`: the few things that cover most days, and the rest behind buttons; `help VERB`: that one."""
    asked = _BY_WORD.get(_first(ask.words.strip('"')))
    if asked and asked.example:
        back = blocks.row(blocks.button("All of it", "help.page", _FRONT))
        return reply(words.example(ask.command, asked.example, asked.sentence), back)
    return _help(ask, _FRONT)


def help_turned(ask: Ask) -> Reply:
    """A button of the help: a few lines in place of the others."""
    return _help(ask, ask.words if ask.words in HELP else _FRONT)


def _help(ask: Ask, page: str) -> Reply:
    heading, named = HELP[page]
    verbs = [verb for name in named for verb in VERBS if verb.name == name and (verb.example or ask.command)]
    lines = [words.example(ask.command, verb.example, verb.sentence) for verb in verbs]
    others = [(text, one) for one, (text, _) in HELP.items() if one not in (_FRONT, page)]
    buttons = [blocks.button(text, f"help.page#{one}", one) for text, one in others]
    if page == _FRONT:
        what = blocks.button("What networking is", "networking")
        return reply(words.help_heading(), lines, words.help_more(ask.command), blocks.row(*buttons, what))
    return reply(strong(heading), lines, blocks.row(blocks.button("Back", "help.page#front", _FRONT), *buttons))


def all_open(ask: Ask) -> Reply:
    """`due`: all that is open; in a direct message, where nothing stands for `/network` alone, *today* is that."""
    return overview(ask) if ask.words and not ask.command else due.due(ask)


VERBS = (
    Verb(
        "log",
        log_lines.log_all,
        "save a person or a talk",
        example="log coffee with Ada Lovelace today",
        others=frozenset({"add", "touch"}),
        kept=frozenset({"met", "note"}),
        last=True,
    ),
    Verb(
        "card",
        card.card,
        "open a card; only you see it",
        example="card Ada Lovelace",
        others=frozenset({"who", "who's", "whos", "show"}),
        writes=False,
        last=True,
    ),
    Verb(
        "plan",
        plan.plan,
        "a talk to come",
        final=True,
        example="plan Ada Lovelace Friday 15:00",
        others=frozenset({"schedule"}),
    ),
    Verb(
        "prep",
        prep.prep,
        "questions for a talk",
        example="prep Ada Lovelace",
        others=frozenset({"prepare"}),
        writes=False,
        last=True,
    ),
    Verb("debrief", debrief.debrief, "what stayed of a talk", final=True, example="debrief Ada Lovelace"),
    Verb("review", review.review, "a look at a draft before you send it", example="review Hi Ada, …"),
    Verb(
        "compare",
        board.compare,
        "what people said, side by side",
        example="compare",
        writes=False,
        final=True,
    ),
    Verb(
        "ready",
        ready.ready,
        "what you can show, and who has seen it",
        example="ready",
        others=frozenset({"skills"}),
        writes=False,
        alone=True,
    ),
    Verb("advice", advices.listed, "your next steps", example="advice", writes=False, alone=True),
    Verb(
        "thanks",
        thanks.thanks,
        "a thank-you note",
        final=True,
        example="thanks Ada Lovelace",
        others=frozenset({"thank"}),
    ),
    Verb(
        "hello",
        hello.hello,
        "a reason to write again",
        final=True,
        example="hello Ada Lovelace",
        others=frozenset({"reach", "ping"}),
        writes=False,
    ),
    Verb(
        "find",
        find,
        "find people by any word: name, role, notes, what they told you",
        example="find Babbage",
        others=frozenset({"search"}),
        writes=False,
        final=True,
    ),
    Verb(
        "forget",
        forget,
        "remove a person, or everything",
        final=True,
        example="forget Ada Lovelace",
        others=frozenset({"delete", "remove"}),
        writes=False,
    ),
    Verb(
        "",
        overview,
        "what is open and what comes next",
        others=frozenset({"status", "network"}),
        writes=False,
        alone=True,
    ),
    Verb(
        "due",
        all_open,
        "all that is open",
        example="due",
        kept=frozenset({"today", "todo", "open"}),
        writes=False,
        alone=True,
    ),
    Verb(
        "pause",
        quiet,
        "quiet for a while",
        example="pause until June",
        others=frozenset({"stop", "snooze"}),
        kept=frozenset({"resume"}),
        final=True,
    ),
    Verb("settings", preferences.settings, "how often, which hours and days", example="settings", writes=False),
    Verb(
        "aim",
        aims.aim,
        "what you prepare for, and a few lines about you",
        example="aim",
        others=frozenset({"goal", "goals", "profile"}),
        writes=False,
        alone=True,
    ),
    Verb("undo", log_mend.undo_last, "take the last thing back, for a day", example="undo", final=True),
    Verb("help", help_page, "this page; with a word, more about it", example="help prep", writes=False),
)
_FRONT = "front"
HELP = {
    _FRONT: ("", ("log", "card", "", "prep", "thanks")),
    "talks": ("Before and after a talk", ("plan", "prep", "review", "debrief", "compare", "ready", "thanks", "advice")),
    "touch": ("Keeping in touch", ("hello", "due", "pause")),
    "people": ("My people", ("log", "card", "find", "forget")),
    "me": ("Settings and privacy", ("aim", "settings", "undo", "forget", "help")),
}
"""The pages of the help: what heads each, and its verbs."""
_BY_WORD = {word: verb for verb in VERBS for word in (verb.name, *verb.others, *verb.kept)}
_ABOUT_OTHERS = frozenset({"log", "card", "prep", "thanks", "hello", "debrief", "review", "find", "forget"})
"""Verbs whose words are about somebody else: what Ada went through is no call for help."""
_UNTIL = re.compile(r"\b(?:until|till?|for|to|next|tomorrow|tonight|an?|one|two|three|\d+)\b", re.IGNORECASE)
"""Where a name ends and a time begins."""
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
_ALIKE = 70
"""Of 100: how alike a mistyped verb has to be."""


_SIGNS = ":,.;!?-"
_SIGN = "[\\u2190-\\u2bff\\U0001f000-\\U0001faff\\ufe0f\\u200d]"
_LEADING = re.compile(
    rf"^(?:(?:{_SIGN}|:[a-z0-9_+-]+:|[•*>-])\s*)+(?=[\w\"/<])(?:/(?=[a-z]))?|^/(?=[a-z])", re.IGNORECASE
)
"""Signs in front of words; a number is none, and neither is a name of signs alone."""
_TRAILING = re.compile(rf"(?<=[\w.!?)])\s*(?:{_SIGN}|:[a-z0-9_+-]+:)+$", re.IGNORECASE)
_LOOK_AT = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|u) )?(?:pls |please )?(?:look at|check|read|review) "
    r"(?:this|my (?:draft|note|message|e-?mail|mail))(?: one| draft| note| message| pls| please)?\s*[:\n]\s*(?=\S)",
    re.IGNORECASE,
)
"""How people ask for a look at a draft."""
_ANSWERED_FIRST = frozenset({"", "pause"})
"""Verbs whose other words may answer what is open: snooze two weeks, stop asking."""
_LOG = "log"
"""Whatever stands behind it is what happened, and neither a wish nor an answer."""
_SHORT_LOG = 8
"""Words of a talk that is told without a name, at most; more is told about something."""
_NOT_SOMEBODY = 4
"""Words of *not Ada Lovelace*, at most."""
_IN_THREADS = frozenset({"undo", "help", "settings", "due", "pause", "resume", "stop"})
"""Words that are commands in a thread, too, where they stand alone; all others may be what somebody noted."""


def understood(text: str) -> Understood:
    """What the words ask for: an answer to what is open, or what their verb says, first or last in a short line."""
    said = _bare(blocks.unescaped(plain(text)))
    if is_note(said):
        return Understood(review.pasted, said, writes=True)
    if draft := _LOOK_AT.match(said):
        return Understood(review.review, said[draft.end() :], writes=True)
    meant = _by_verb(said)
    if _first(said) == _LOG or meant.act is kindly or aside(said) is Aside.BAD_DAY:
        return meant
    asked = None if meant.act in (kindly, help_page) else wish(said)
    if asked:
        meant = _wished(asked, meant)
        if asked.verb != "pause":  # stop reminding me: perhaps of what was asked
            return meant
    first = _first(said)
    verb = _BY_WORD.get(first)
    may_answer = verb is None or (verb.name in _ANSWERED_FIRST and first != verb.name)
    if answers.may_be(said) if may_answer else answers.is_whole(said):
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


def _first(said: str) -> str:
    return said.split(maxsplit=1)[0].lower().rstrip(_SIGNS) if said.strip() else ""


def _answer(ask: Ask, otherwise: Understood) -> Answer:
    """An answer to what is open, where it is one."""
    if done := answered(ask) or _no_such_day(ask):
        return done
    is_no_command = otherwise.act in (somebody, asides.answered) or answers.is_whole(ask.words)
    if is_no_command and (about_talk := _of_a_talk_to_come(ask)):
        return about_talk
    if otherwise.act is somebody and not contacts.named(ask.session, ask.owner.id, ask.words):
        if about := said_of_anybody(ask)[1]:
            line = ask.reads(ask.words)
            # ADA lovelace emailed me: an exchange, although the words are not read as a name.
            return log.save(ask, line, about[0]) if line.wrote else _open_with(ask, about[0])
        refused = _first(ask.words) == "not" and len(ask.words.split()) <= _NOT_SOMEBODY
        if refused or answers.answer(ask.words, (), today=ask.today):
            return _which_of_these(ask)
    return otherwise.act(ask.saying(otherwise.words))


def _no_such_day(ask: Ask) -> Reply | None:
    """An answer, or nothing else, with a day that no calendar has."""
    missing = answer_days.missing(ask.words, day_first=ask.owner.day_first)
    is_all = missing is not None and (not _has_letters(ask.words) or answers.is_whole(ask.words))
    return reply(answering.no_such_day(missing)) if missing and is_all else None


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
    noted = kept_as_notes if _has_words(ask.words) else small_talk
    return answered(ask) or noted(ask) or otherwise.act(ask.saying(otherwise.words))


def _wished(asked: Wish, otherwise: Understood) -> Understood:
    """What is asked for in a sentence; a note on somebody only where they are known."""
    if asked.verb in _ABOUT_SOMEBODY:
        tried = partial(_if_known, act=_ABOUT_SOMEBODY[asked.verb], asked=asked.words, otherwise=otherwise)
        return Understood(tried, asked.words, writes=True)
    if asked.verb == "remind":
        return Understood(remind, asked.words, writes=True)
    verb = _BY_WORD[asked.verb]
    return Understood(verb.act, asked.words, verb.writes)


_ABOUT_SOMEBODY: dict[str, Callable[[Ask], Answer | None]] = {
    "note": card.noted_by_name,
    "promise": promised,
    "theirs": promised_by_them,
    "write": asked_last.write,
    "them": asked_last.their_card,
    "place": asked_last.place,
}


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
    first, rest = _first(said), said[len(word) :].lstrip(" :,-")
    if small := _small_talk(said):
        return small
    verb = _BY_WORD.get(first) if said else _BY_WORD[""]
    if distress(said) and not (verb and verb.name in _ABOUT_OTHERS):
        return Understood(kindly, said, writes=True)
    if verb and verb.name and rest.lower().rstrip(_SIGNS) == "help":
        return Understood(help_page, first, writes=False)
    if first == "network" and rest and _first(rest) in _BY_WORD:
        return _by_verb(rest)  # the name of the command, where none is needed
    if verb and not (verb.alone and rest.strip()):
        return Understood(verb.act, said if first in verb.kept else rest.strip(), verb.writes)
    return _by_last_word(said)


def _by_last_word(said: str) -> Understood:
    beside = aside(said)
    if beside and not (beside is Aside.BAD_DAY and _is_talk(said)):
        return Understood(asides.answered, said, writes=False)
    before, _, final = said.rpartition(" ")
    verb = _BY_WORD.get(final.lower().strip(_SIGNS))
    is_last = before and len(said.split()) <= _LAST_WORDS and before.split()[-1].lower() not in _LEADS_ON
    if verb and is_last and (verb.last or (verb.final and not _is_talk(said))):
        return Understood(verb.act, before.rstrip(" :,-"), verb.writes)
    if _is_talk(said):  # several lines are no name
        return Understood(log_lines.log_all if "\n" in said else somebody_or_talk, said, writes=True)
    return Understood(somebody, said, writes=False)


def somebody_or_talk(ask: Ask) -> Answer:
    """Words without a verb that sound like a talk: a card where they are somebody's name or address, else a log."""
    return card.named_so(ask, ask.words) or card.marked_so(ask) or log_lines.log_all(ask)


def somebody(ask: Ask) -> Answer:
    """Words without a verb: whom somebody asked about, a known name's card, else what may be meant."""
    typed = ask.words.split()
    verb = _nearest(typed[0].lower())
    named = log_drafts.named(ask, doubtful=verb is not None and len(typed) == 1)
    if named and named.answer:
        return named.answer
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
    if notes := offered_as_notes(ask) or asked_last.offered(ask) if _has_words(ask.words) else small_talk(ask):
        return notes
    if not _has_letters(ask.words):
        return _no_such_day(ask) or reply(answering.only_digits(ask.words, ask.command))
    if verb is None or card.similar(ask, ask.words):
        return log_drafts.offered(card.nobody(ask, ask.words), named)
    run = blocks.button(verb, "say", verb)
    return reply(words.unknown(ask.words, verb), blocks.row(run, blocks.button("Help", "say#help", "help")))


def _tells_of_a_talk(ask: Ask) -> bool:
    """Whether it is a log without a verb and without a name: coffee yesterday."""
    if len(ask.words.split()) > _SHORT_LOG:
        return False
    line = ask.reads(ask.words)
    is_told = line.kind is Kind.INTERVIEW and line.medium is not None and line.date is not None
    return is_told and not line.name


def _has_letters(said: str) -> bool:
    return any(sign.isalpha() for sign in said)


def _has_words(said: str) -> bool:
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
    meant = next((verb for verb in _MEANT.get(word, ()) if verb in _BY_WORD), None)
    alike = process.extractOne(word, [v.name for v in VERBS if v.name], scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return meant or (alike[0] if alike else None)


def say(ask: Ask) -> Answer:
    """A button that stands for words."""
    meant = understood(ask.words)
    return meant.act(ask.saying(meant.words))


def _is_talk(said: str) -> bool:
    if is_question(said):
        return False
    # The day does not matter here, only whether the line names a person and a talk.
    line = logline.read(said, today=dt.date.min.replace(year=2000))
    marked = bool(line.email or line.phone or line.link)
    told = (
        line.kind is Kind.INTERVIEW or line.wrote or line.met_via or line.thank_you_sent or line.introduced_by or marked
    )
    return bool(told and line.name != said) if line.name else marked
