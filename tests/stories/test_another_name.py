"""The command under another name: it stands wherever the usual one does, and the usual one nowhere."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from handlers.verbs import HELP, VERBS
from tests.stories.world import World

USUAL, OTHER = "/network", "/connect"
COFFEE = "log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
TOGETHER = {"undo", "forget"}
"""Typed at the end, since they take away what the others speak of."""


def test_every_sentence_has_the_other_name(named: Callable[[str], World]) -> None:
    """The same days under both names: word for word the same was said, but for the name."""
    said = {name: Counter(_said(_lived(named(name), name))) for name in (USUAL, OTHER)}

    assert [text for text in said[OTHER] if USUAL in text] == []
    assert sum(OTHER in text for text in said[OTHER]) > len(VERBS)
    assert Counter(text.replace(OTHER, USUAL) for text in said[OTHER].elements()) == said[USUAL]


def _lived(world: World, name: str) -> World:
    """What Alice and Bob do on a few days, with everything that can be typed, and with what goes wrong."""
    alice = world.alice
    world.slack.faults.script("auth.test", error="internal_error")
    assert f"{name} {COFFEE}" in alice.types(f"{name} {COFFEE}").words
    saved = alice.types(f"{name} {COFFEE}")
    assert saved.words.startswith("Saved: coffee with Ada Lovelace")
    world.settle()

    front = alice.types(f"{name} help")
    assert f"{name} log coffee with Ada Lovelace today" in front.words
    for page, (button, _) in HELP.items():
        if button in front.buttons:
            assert f"{name} " in alice.presses(button, on=front).words, page
            front = alice.types(f"{name} help")
    verbs = sorted((verb.name for verb in VERBS), key=lambda verb: verb in TOGETHER)
    for line in (*(f"help {verb}" for verb in verbs), "", "hlep", "dancing", "ada", "find looms"):
        _types(world, f"{name} {line}".strip())
    for said in ("help", "dance", COFFEE.replace("Ada Lovelace", "Bo Lind"), "card bo"):
        alice.says(said)
        alice.hears()
        world.settle()

    alice.uses("Log a conversation")
    alice.form.submit(unchecked=True)
    assert alice.form.errors
    alice.form.close()
    alice.opens_home()
    world.bob.opens_home()
    world.settle()
    nudge = world.until_told(within=2)
    for said in ("what?", "sent to Ada"):
        alice.says(said, nudge)
        alice.hears()
        world.settle()
    for verb in verbs:
        _types(world, f"{name} {verb}")
    alice.opens_home()
    world.settle()
    return world


def _types(world: World, line: str) -> None:
    world.alice.types(line)
    world.settle()
    while world.alice.has_form:
        world.alice.form.close()


def _said(world: World) -> Iterator[str]:
    """Every text in every answer and in everything else that was sent to Slack."""
    for exchange in world.slack.requests.sent():
        yield from _texts(exchange.said)
    for call in world.slack.calls():
        yield from _texts(dict(call.args))


def _texts(found: Any, name: str = "") -> Iterator[str]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield from _texts(value, key)
    elif isinstance(found, list):
        for value in found:
            yield from _texts(value, name)
    elif isinstance(found, str):
        if found.startswith(("{", "[{")):
            yield from _texts(json.loads(found))
        elif name == "text" or USUAL in found or OTHER in found:
            yield found
