"""All that can be typed, in one table, and the help that is made of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from coach import until as said_until
from coach.phrases import strong
from coach.wording import answering
from coach.wording import overview as words
from handlers import (
    advices,
    aims,
    blocks,
    board,
    card,
    debrief,
    due,
    hello,
    log_lines,
    log_mend,
    pausing,
    plan,
    preferences,
    prep,
    ready,
    review,
    thanks,
    welcome,
)
from handlers.answers import Answer, Ask, Reply, reply
from handlers.find import find
from handlers.forget import forget
from handlers.open_dues import open_now, with_list
from handlers.overview import overview
from handlers.pausing import speaks_next
from storage import contacts

Act = Callable[[Ask], Answer]
SIGNS = ":,.;!?-"
"""What may stand behind a verb."""


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


def first_word(said: str) -> str:
    """What a line begins with, in small letters and without the signs behind it."""
    return said.split(maxsplit=1)[0].lower().rstrip(SIGNS) if said.strip() else ""


def quiet(ask: Ask) -> Answer:
    """`pause`; where somebody is named, nothing is paused, and what is open is shown to be put off there."""
    if pausing.is_over(ask.words):
        return welcome.resume(ask)
    whom = _UNTIL.split(ask.words, maxsplit=1)[0].strip()
    is_day = said_until.read(whom, today=ask.today, day_first=ask.owner.day_first) is not None
    if whom and not is_day and contacts.called(ask.session, ask.owner.id, whom):
        return which_of_these(ask)
    return pausing.pause(ask)


def which_of_these(ask: Ask) -> Answer:
    """An answer that fits several of what is open: the list of it; or that nothing waits."""
    if count := len(open_now(ask)):
        return with_list(reply(answering.which_of_these(count)), due.due(ask))
    return reply(answering.nothing_waits(), speaks_next(ask))


def help_page(ask: Ask) -> Reply:
    """`help`: the few things that cover most days, and the rest behind buttons; `help VERB`: that one."""
    asked = BY_WORD.get(first_word(ask.words.strip('"')))
    if asked and asked.example:
        back = blocks.row(blocks.button("All of it", "help.page", FRONT))
        return reply(words.example(ask.command, asked.example, asked.sentence), back)
    return _help(ask, FRONT)


def help_turned(ask: Ask) -> Reply:
    """A button of the help: a few lines in place of the others."""
    return _help(ask, ask.words if ask.words in HELP else FRONT)


def _help(ask: Ask, page: str) -> Reply:
    heading, named = HELP[page]
    verbs = [verb for name in named for verb in VERBS if verb.name == name and (verb.example or ask.command)]
    lines = [words.example(ask.command, verb.example, verb.sentence) for verb in verbs]
    others = [(text, one) for one, (text, _) in HELP.items() if one not in (FRONT, page)]
    buttons = [blocks.button(text, f"help.page#{one}", one) for text, one in others]
    if page == FRONT:
        what = blocks.button("What networking is", "networking")
        return reply(words.help_heading(), lines, words.help_more(ask.command), blocks.row(*buttons, what))
    return reply(strong(heading), lines, blocks.row(blocks.button("Back", "help.page#front", FRONT), *buttons))


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
FRONT = "front"
HELP = {
    FRONT: ("", ("log", "card", "", "prep", "thanks")),
    "talks": ("Before and after a talk", ("plan", "prep", "review", "debrief", "compare", "ready", "thanks", "advice")),
    "touch": ("Keeping in touch", ("hello", "due", "pause")),
    "people": ("My people", ("log", "card", "find", "forget")),
    "me": ("Settings and privacy", ("aim", "settings", "undo", "forget", "help")),
}
"""The pages of the help: what heads each, and its verbs."""
BY_WORD = {word: verb for verb in VERBS for word in (verb.name, *verb.others, *verb.kept)}
_UNTIL = re.compile(r"\b(?:until|till?|for|to|next|tomorrow|tonight|an?|one|two|three|\d+)\b", re.IGNORECASE)
"""Where a name ends and a time begins."""
