"""Words about whoever was asked about last, and who is not named in them: write it, what did she say, it's at the library."""

import re
from dataclasses import replace

from coach.courtesies import is_yes
from coach.facts import BEFORE_A_TALK, DueKind
from coach.patterns import Pattern
from coach.wording import answering
from coach.wording import plan as plan_words
from handlers import blocks, card, due, hello, thanks
from handlers.answers import Answer, Ask, Reply, reply
from handlers.kept_words import OF_A_TALK, asked_about
from handlers.nudge_words import answered
from handlers.open_dues import with_list
from storage import reminders, talks
from storage.contacts import Found
from storage.matters import Matter
from storage.order import Order

_WORDS_OF_A_NOTE = 3
_HOUR = Pattern(r"\b(?:noon|midnight|half|quarter|past|to|an?\s+hour|the\s+same\s+time|same\s+time)\b", re.IGNORECASE)


def write(ask: Ask) -> Answer | None:
    """*Write it*: the thank-you, or the few lines, that were asked about; None where that may be several people's."""
    matter = _matter(ask)
    if matter is None:
        return None
    verb = thanks.thanks if matter.reminder.kind in OF_A_TALK else hello.hello
    return verb(ask.saying(matter.contact.name))


def their_card(ask: Ask) -> Answer | None:
    """What they said, or where they are: their card."""
    matter = _matter(ask)
    return card.of(ask, matter.contact) if matter else None


def place(ask: Ask) -> Answer | None:
    """Where the talk is that was asked about before it; None where none was."""
    matter = _matter(ask)
    if matter is None or matter.talk is None or matter.reminder.kind not in BEFORE_A_TALK or _is_time(ask):
        return None
    order, person, talk = Order(ask.session, ask.owner.id), matter.contact, matter.talk
    talks.mend(order, talk, place=ask.words)
    undo_id = order.keep(plan_words.label(person.name, talk.medium), now=ask.now, words=ask.words)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    ask.stale.update(reminders.spoken_of_talk(ask.session, ask.owner.id, talk.id))
    undo = blocks.row(blocks.button("Undo", "undo", undo_id))
    told = reply(plan_words.placed(person.name, talk.medium, ask.words), undo)
    return replace(told, about=frozenset({person.id}), undo_id=undo_id)


def _is_time(ask: Ask) -> bool:
    """Whether it is an hour or a day, which moves the talk, and no place."""
    said = ask.reads(f"call at {ask.words}")
    return said.at is not None or said.date is not None or _HOUR.search(ask.words) is not None


def yes_or_no(ask: Ask) -> Answer | None:
    """A bare yes or no: a talk stands; of anything else it could mean two things, so the presses are shown."""
    matter = _matter(ask)
    if matter is None:
        return None
    yes = is_yes(ask.words)
    if yes and matter.reminder.kind is DueKind.PREPARED:
        return answered(ask.saying("confirmed"))
    if matter.reminder.kind in BEFORE_A_TALK:
        return None
    return with_list(reply(answering.yes() if yes else answering.no()), due.due(ask))


def offered(ask: Ask) -> Reply | None:
    """Words that tell something while one person is asked about: perhaps a note on them."""
    matter = None if ask.command or ask.thread else _matter(ask)
    if matter is None or len(ask.words.split()) < _WORDS_OF_A_NOTE or len(ask.words) > card.LETTERS_OF_A_NOTE:
        return None
    return card.offered_as_note([Found(matter.contact.id, matter.contact.name, None)], ask.words)


def _matter(ask: Ask) -> Matter | None:
    """What the thread, or the latest message that waits for an answer, is about, where that is one person."""
    found = asked_about(ask)
    latest = [matter for message_id, matter in found if message_id == found[0][0]]
    return latest[0] if len({matter.contact.id for matter in latest}) == 1 else None
