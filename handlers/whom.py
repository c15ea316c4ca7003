"""Whom a verb is about: the one who fits the words, a choice, or nobody."""

import re

from coach.asked import asked_for, closest
from coach.names import fold
from coach.said_words import NEVER, NO_FIRST, PARTICLES, SHORT_NAMES
from coach.wording import card as words
from coach.wording import people
from handlers import blocks
from handlers.answers import Ask, Reply, reply
from handlers.mentions import member, named
from storage import contacts
from storage.contacts import Contact, Found

CHOICES = 5
_SHORTEST = 2
"""Letters of a first name."""
_EVERYDAY = NO_FIRST | NEVER | PARTICLES | SHORT_NAMES | {"go", "vs", "cv", "hr", "ux", "uk", "im", "id"}
"""Words so short that stand in any sentence."""
_WORDS_OF_A_SENTENCE = 15
_POSSESSIVE = re.compile(r"['’]s?\b")  # noqa: RUF001 # as typed on a phone
_NO_NAMES = frozenset(
    {"will", "may", "can", "did", "does", "the", "and", "what", "when", "who", "how", "where", "for", "with"}
)
"""Words of any sentence, whoever is called so."""


def called(ask: Ask, name: str) -> list[Contact]:
    """Those whom these words name: a member, exactly this name, or what resembles it; five at most."""
    plain = named(name) or name
    exact = contacts.known_by(ask.session, ask.owner.id, slack_id=member(name))
    exact = exact or contacts.named(ask.session, ask.owner.id, plain)
    if exact:
        return exact
    for words_of in (plain, asked_for(plain)):
        found = contacts.looked_up(ask.session, ask.owner.id, words_of, limit=CHOICES)
        if found:
            chosen = [found[number].id for number in closest(words_of, [one.name for one in found])]
            return [contacts.known(ask.session, ask.owner.id, number) for number in chosen]
    return []


def named_in(ask: Ask, text: str) -> list[Found]:
    """Those whose whole name stands in a sentence, else those of whose name a word does."""
    whole = contacts.named_in(ask.session, ask.owner.id, text)
    if whole:
        return whole
    said = [_POSSESSIVE.sub("", word).strip(" ?.,!:") for word in text.split()[:_WORDS_OF_A_SENTENCE]]
    called = [
        one
        for word in said
        if word.lower() not in _NO_NAMES and (len(word) >= contacts.SHORT or _is_short_name(word))
        for one in contacts.called(ask.session, ask.owner.id, word)
        if len(word) >= contacts.SHORT or f"{fold(one.name)} ".startswith(f"{fold(word)} ")
    ]
    return list({one.id: Found(one.id, one.name, one.organization) for one in called}.values())


def _is_short_name(word: str) -> bool:
    """Whether two letters may be what somebody is called: Bo, and not *to*."""
    return len(word) == _SHORTEST and word.isalpha() and word.lower() not in _EVERYDAY


def choice(found: list[Contact], action: str) -> blocks.Plain:
    """A button for each of several."""
    buttons = (
        blocks.button(people.with_organization(one.name, one.organization), f"{action}#{number}", one.id)
        for number, one in enumerate(found[:CHOICES])
    )
    return blocks.row(*buttons)


def several(name: str, found: list[Contact], action: str) -> Reply:
    """Which of them?"""
    return reply(words.which_one(named(name) or name), choice(found, action))
