"""Every limit in the table: what is just within is taken, one more is refused; and the table says what Slack says."""

from collections.abc import Iterator
from typing import Any

from playground.block_kit import is_too_large, message_errors, view_errors
from playground.limits import (
    BLOCKS,
    EITHER,
    ELEMENTS,
    OBJECTS,
    TEXTS,
    VIEWS,
    Anything,
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

_TABLE = {**OBJECTS, **ELEMENTS, **BLOCKS}

_HELD_IN = {
    "field": ("section", "fields"),
    "words": ("context", "elements"),
    "option": ("static_select", "options"),
    "choice": ("radio_buttons", "options"),
    "overflow_option": ("overflow", "options"),
    "option_group": ("multi_static_select", "option_groups"),
    "confirm": ("button", "confirm"),
    "slack_file": ("image", "slack_file"),
    "rich_text_section": ("rich_text", "elements"),
    "rich_text_list": ("rich_text", "elements"),
    "rich_text_quote": ("rich_text", "elements"),
    "rich_text_preformatted": ("rich_text", "elements"),
}
"""Where a kind stands; the others stand in an actions block, an input, or a line of rich text."""

_FACTS = [
    ("section", "text", 3000),
    ("section", "fields", 10),
    ("field", "", 2000),
    ("header", "text", 150),
    ("context", "elements", 10),
    ("actions", "elements", 25),
    ("image", "alt_text", 2000),
    ("image", "image_url", 3000),
    ("input", "label", 2000),
    ("input", "hint", 2000),
    ("button", "text", 75),
    ("button", "value", 2000),
    ("button", "url", 3000),
    ("button", "accessibility_label", 75),
    ("static_select", "placeholder", 150),
    ("static_select", "options", 100),
    ("static_select", "option_groups", 100),
    ("option_group", "label", 75),
    ("option_group", "options", 100),
    ("option", "text", 75),
    ("option", "value", 75),
    ("option", "description", 75),
    ("overflow_option", "url", 3000),
    ("overflow", "options", 5),
    ("checkboxes", "options", 10),
    ("radio_buttons", "options", 10),
    ("confirm", "title", 100),
    ("confirm", "text", 300),
    ("confirm", "confirm", 30),
    ("confirm", "deny", 30),
    ("plain_text_input", "min_length", 3000),
    ("plain_text_input", "max_length", 3000),
    ("file_input", "max_files", 10),
    ("modal", "title", 24),
    ("modal", "submit", 24),
    ("modal", "close", 24),
    ("modal", "private_metadata", 3000),
    ("modal", "callback_id", 255),
    ("modal", "external_id", 255),
    ("modal", "blocks", 100),
    ("home", "blocks", 100),
    *[(kind, "block_id", 255) for kind in BLOCKS],
]


def _sized(rule: Rule, size: int) -> Any:
    """A value for `rule` that measures `size`."""
    match rule:
        case Text():
            return {"type": "plain_text", "text": "x" * size}
        case String():
            return "x" * size
        case Whole():
            return size
        case Items():
            return [_least_of(rule.of) for _ in range(size)]
        case _:
            raise TypeError(rule)


def _least(rule: Rule) -> Any:
    match rule:
        case Flag() | Anything():
            return False
        case Word():
            return min(rule.of)
        case One():
            return _least_of(rule.of)
        case String() if rule.like:
            return {10: "2026-04-16", 5: "09:30", 40: "1"}[rule.most]
        case Text():
            return _sized(rule, 1)
    return _sized(rule, rule.least)


def _least_of(kinds: frozenset[str]) -> dict[str, Any]:
    name = next((kind for kind in ("divider", "button", "text", "plain_text_input") if kind in kinds), min(kinds))
    return _sample(name)


def _sample(name: str) -> dict[str, Any]:
    """The smallest sound object of this kind."""
    if name in TEXTS:
        return {"type": "mrkdwn", "text": "x"}
    kind = BLOCKS[name] if name in BLOCKS else _TABLE[name]
    return _with_type(name) | _needed(kind)


def _with_type(name: str) -> dict[str, Any]:
    return {} if name in OBJECTS else {"type": name}


def _needed(kind: Kind) -> dict[str, Any]:
    names = [*kind.must, *kind.some[:1], *kind.either[:1]]
    rules = _rules(kind)
    return {name: _least(rules[name]) for name in names}


def _rules(kind: Kind) -> dict[str, Rule]:
    return {**kind.must, **kind.may, **{name: EITHER[name] for name in kind.either}}


def _errors(name: str, shape: dict[str, Any]) -> list[str]:
    """What is wrong with the smallest message or view that holds `shape`."""
    if name in VIEWS:
        return view_errors(shape)
    if name in BLOCKS and shape.get("type") == name and name not in _HELD_IN:
        if name == "markdown":
            return message_errors([shape])
        return view_errors(_view(shape))
    holder, field = _holder(name)
    rule = _rules(_TABLE[holder])[field]
    inside: Any = [shape] if isinstance(rule, Items) else shape
    held = {key: value for key, value in _sample(holder).items() if key not in _TABLE[holder].either} | {field: inside}
    return _errors(holder, held)


def _view(block: dict[str, Any]) -> dict[str, Any]:
    words = {"type": "plain_text", "text": "x"}
    return {"type": "modal", "title": words, "submit": words, "blocks": [block]}


def _holder(name: str) -> tuple[str, str]:
    if name in _HELD_IN:
        return _HELD_IN[name]
    for holder, field in (("actions", "elements"), ("input", "element"), ("rich_text_section", "elements")):
        rule = _rules(_TABLE[holder])[field]
        if isinstance(rule, Items | One) and name in rule.of:
            return holder, field
    raise LookupError(name)


def _bounded() -> Iterator[tuple[str, str]]:
    for name, kind in {**_TABLE, **VIEWS}.items():
        for field, rule in _rules(kind).items():
            has_bound = isinstance(rule, Text | Whole | Items) or (isinstance(rule, String) and not rule.like)
            if has_bound and not field.startswith("initial_options"):
                yield name, field
    yield from ((name, "text") for name in TEXTS)


def _shape(name: str, field: str, size: int) -> dict[str, Any]:
    if name in TEXTS:
        return {"type": "mrkdwn", "text": "x" * size}
    kind = VIEWS.get(name) or _TABLE[name]
    needed = {key: value for key, value in _needed(kind).items() if field not in kind.either or key not in kind.either}
    return _with_type(name) | needed | {field: _sized(_rules(kind)[field], size)}


def _bounds(name: str, field: str) -> tuple[int, int]:
    rule = TEXTS[name] if name in TEXTS else _rules(VIEWS.get(name) or _TABLE[name])[field]
    assert isinstance(rule, Text | String | Whole | Items)
    return (1 if isinstance(rule, Text) else rule.least), rule.most


def test_a_limit_holds_on_both_sides() -> None:
    for name, field in _bounded():
        least, most = _bounds(name, field)
        assert _errors(name, _shape(name, field, most)) == []
        assert _errors(name, _shape(name, field, least)) == []
        assert f"/{field}" in _errors(name, _shape(name, field, most + 1))[0]
        assert least == 0 or _errors(name, _shape(name, field, least - 1))


def test_the_table_says_what_slack_says() -> None:
    assert [(name, field, _bounds(name, field)[1]) for name, field, _ in _FACTS] == _FACTS


def test_a_field_slack_does_not_know_is_refused() -> None:
    for name in (*OBJECTS, *ELEMENTS, *BLOCKS):
        [error] = _errors(name, _sample(name) | {"nonsense": 1})
        assert "invalid additional property: nonsense" in error


def test_what_is_needed_is_asked_for() -> None:
    for name in (*OBJECTS, *ELEMENTS, *BLOCKS):
        for field in (VIEWS.get(name) or _TABLE[name]).must:
            sample = _sample(name)
            del sample[field]
            assert f"missing required field: {field}" in _errors(name, sample)[0]


def test_a_message_has_at_most_fifty_blocks() -> None:
    assert message_errors([{"type": "divider"}] * 50) == []
    assert "no more than 50 items allowed [json-pointer:/blocks]" in message_errors([{"type": "divider"}] * 51)[0]


def test_markdown_is_counted_over_the_whole_message() -> None:
    assert message_errors([{"type": "markdown", "text": "x" * 6000}] * 2) == []
    assert message_errors([{"type": "markdown", "text": "x" * 6001}] * 2)


def test_a_view_has_at_most_250_kilobytes() -> None:
    assert not is_too_large({"x": "x" * 249_990})
    assert is_too_large({"x": "x" * 250_000})
