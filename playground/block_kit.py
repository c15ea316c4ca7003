"""Whether blocks and views keep Slack's limits: each breach with a JSON pointer to it, in Slack's words."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from playground.limits import (
    BLOCKS,
    EITHER,
    ELEMENTS,
    HOME,
    MARKDOWN_CHARACTERS,
    MESSAGE,
    MODAL,
    MOST_BLOCKS,
    OBJECTS,
    TEXTS,
    VIEW_BYTES,
    VIEWS,
    Flag,
    Items,
    Kind,
    One,
    Rule,
    String,
    Text,
    Whole,
    Word,
)

_BLOCK_ITEMS = Items(frozenset(BLOCKS), 0, 0)
_LISTED = frozenset({"static_select", "multi_static_select", "radio_buttons", "checkboxes"})


def message_errors(blocks: object) -> list[str]:
    """What is wrong with the blocks of a message; nothing when Slack would take them."""
    items = Items(_BLOCK_ITEMS.of, MOST_BLOCKS[MESSAGE], 0)
    found = list(_Check(MESSAGE).value(blocks, items, "/blocks"))
    return found or [*_duplicates(blocks, "/blocks"), *_too_much_markdown(blocks)]


def view_errors(view: object) -> list[str]:
    """What is wrong with a modal or a Home view; `view_too_large` is asked by `is_too_large`."""
    if not isinstance(view, dict):
        return [_error("must provide an object", "/view")]
    surface = view.get("type")
    if surface not in (MODAL, HOME):
        return [_error(f"unsupported type: {surface}", "/view/type")]
    found = list(_Check(surface).fields(view, VIEWS[surface], "/view"))
    return found or [*_duplicates(view["blocks"], "/view/blocks"), *_without_submit(view)]


def is_too_large(view: object) -> bool:
    """Whether the view's JSON is over Slack's limit."""
    return len(json.dumps(view, ensure_ascii=False, separators=(",", ":")).encode()) > VIEW_BYTES


@dataclass(frozen=True, slots=True)
class _Check:
    surface: str

    def value(self, value: object, rule: Rule, at: str) -> Iterator[str]:
        match rule:
            case Text():
                yield from _text(value, rule, at)
            case String():
                yield from _string(value, rule, at)
            case Whole() | Flag() | Word():
                yield from _plain(value, rule, at)
            case One():
                yield from self._one(value, rule.of, at)
            case Items():
                yield from self._items(value, rule, at)

    def fields(self, value: Mapping[str, Any], kind: Kind, at: str) -> Iterator[str]:
        either = {name: EITHER[name] for name in kind.either}
        rules = {**kind.must, **kind.may, **either}
        for name in kind.must:
            if name not in value:
                yield _error(f"missing required field: {name}", at)
        if kind.either and sum(name in value for name in kind.either) != 1:
            yield _error(f"must define either {_ticked(kind.either)}", at)
        if kind.some and not any(name in value for name in kind.some):
            yield _error(f"must define either {_ticked(kind.some)}", at)
        for name, inner in value.items():
            if name in rules:
                yield from self.value(inner, rules[name], f"{at}/{name}")
            elif name != "type":
                yield _error(f"invalid additional property: {name}", at)

    def _items(self, value: object, rule: Items, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield _error("must be an array", at)
            return
        if len(value) < rule.least:
            yield _error(f"no less than {rule.least} items required", at)
        if len(value) > rule.most:
            yield _error(f"no more than {rule.most} items allowed", at)
        for index, item in enumerate(value):
            yield from self._one(item, rule.of, f"{at}/{index}")

    def _one(self, value: object, kinds: frozenset[str], at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _error("must provide an object", at)
            return
        named = value.get("type")
        texts = kinds & TEXTS.keys()
        if texts and named in ("plain_text", "mrkdwn"):
            yield from _text(value, TEXTS[next(iter(texts))], at)
            return
        if kinds <= OBJECTS.keys():
            yield from self.fields(value, OBJECTS[next(iter(kinds))], at)
            return
        table = BLOCKS if kinds <= BLOCKS.keys() else ELEMENTS
        if named not in kinds or self.surface not in table[named].on:
            yield _error(f"unsupported type: {named}", f"{at}/type")
            return
        yield from self.fields(value, table[named], at)
        yield from _initial(value, at)


def _text(value: object, rule: Text, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _error("must provide an object", at)
        return
    allowed = {"plain_text": {"type", "text", "emoji"}, "mrkdwn": {"type", "text", "verbatim"}}
    kind = value.get("type")
    if kind not in allowed or (rule.plain and kind != "plain_text"):
        yield _error(f"unsupported type: {kind}", f"{at}/type")
        return
    for extra in value.keys() - allowed[kind]:
        yield _error(f"invalid additional property: {extra}", at)
    yield from _string(value.get("text"), String(rule.most), f"{at}/text")


def _string(value: object, rule: String, at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield _error("must be a string", at)
    elif len(value) < rule.least:
        yield _error(f"must be more than {rule.least - 1} characters", at)
    elif len(value) > rule.most:
        yield _error(f"must be less than {rule.most + 1} characters", at)
    elif rule.like and not re.fullmatch(rule.like, value):
        yield _error("failed to match schema", at)


def _plain(value: object, rule: Whole | Flag | Word, at: str) -> Iterator[str]:
    match rule:
        case Whole():
            is_number = isinstance(value, int) and not isinstance(value, bool)
            if not is_number or not rule.least <= cast("int", value) <= rule.most:
                yield _error(f"must be a whole number from {rule.least} to {rule.most}", at)
        case Flag():
            if not isinstance(value, bool):
                yield _error("must be a boolean", at)
        case Word():
            if value not in rule.of:
                yield _error(f"must be one of {', '.join(sorted(rule.of))}", at)


def _initial(element: Mapping[str, Any], at: str) -> Iterator[str]:
    """Slack refuses a first choice that is not among the options, down to the last letter."""
    if element.get("type") not in _LISTED:
        return
    offered = [
        *element.get("options", ()),
        *(o for g in element.get("option_groups", ()) for o in g.get("options", ())),
    ]
    chosen = [*element.get("initial_options", ())]
    if "initial_option" in element:
        chosen.append(element["initial_option"])
    if any(choice not in offered for choice in chosen):
        yield _error("must match exactly one of the provided options", at)


def _duplicates(blocks: object, at: str) -> Iterator[str]:
    seen: set[str] = set()
    for index, block in enumerate(_dicts(blocks)):
        name = block.get("block_id")
        if name in seen:
            yield _error(f"`block_id` {name} already exists", f"{at}/{index}/block_id")
        if name:
            seen.add(name)
        actions = [element["action_id"] for element in elements_of(block) if "action_id" in element]
        for action in {action for action in actions if actions.count(action) > 1}:
            yield _error(f"`action_id` {action} already exists", f"{at}/{index}")


def elements_of(block: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The elements of one block that a person can act on, in reading order."""
    held = [block.get("accessory"), block.get("element")]
    if block.get("type") == "actions":
        held += block["elements"]
    return [element for element in held if element and element["type"] != "image"]


def _too_much_markdown(blocks: object) -> Iterator[str]:
    if sum(len(block["text"]) for block in _dicts(blocks) if block["type"] == "markdown") > MARKDOWN_CHARACTERS:
        yield _error(f"must be less than {MARKDOWN_CHARACTERS + 1} characters in all markdown blocks", "/blocks")


def _without_submit(view: Mapping[str, Any]) -> Iterator[str]:
    inputs = [index for index, block in enumerate(view["blocks"]) if block["type"] == "input"]
    if view["type"] == MODAL and inputs and "submit" not in view:
        yield _error("must define `submit` to use an `input` block in modals", f"/view/blocks/{inputs[0]}/input")


def _dicts(blocks: object) -> Iterable[dict[str, Any]]:
    return blocks if isinstance(blocks, list) else ()


def _ticked(names: Iterable[str]) -> str:
    return " or ".join(f"`{name}`" for name in names)


def _error(words: str, at: str) -> str:
    return f"[ERROR] {words} [json-pointer:{at}]"
