"""What is chosen and typed in blocks: Slack's `state.values`, and the ids that Slack gives where an app gives none."""

import json
import re
import secrets
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from playground.block_kit import elements_of

Blocks = list[dict[str, Any]]
Values = dict[str, dict[str, dict[str, Any]]]

_TYPED = ("value", "initial_value")
_CHOSEN = ("selected_option", "initial_option")
_SEVERAL = ("selected_options", "initial_options")
HELD_AS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "plain_text_input": _TYPED,
        "email_text_input": _TYPED,
        "url_text_input": _TYPED,
        "number_input": _TYPED,
        "static_select": _CHOSEN,
        "external_select": _CHOSEN,
        "radio_buttons": _CHOSEN,
        "multi_static_select": _SEVERAL,
        "multi_external_select": _SEVERAL,
        "checkboxes": _SEVERAL,
        "users_select": ("selected_user", "initial_user"),
        "conversations_select": ("selected_conversation", "initial_conversation"),
        "channels_select": ("selected_channel", "initial_channel"),
        "multi_users_select": ("selected_users", "initial_users"),
        "datepicker": ("selected_date", "initial_date"),
        "timepicker": ("selected_time", "initial_time"),
        "datetimepicker": ("selected_date_time", "initial_date_time"),
        "file_input": ("files", ""),
    }
)
"""For each kind of element that holds a value: the state's name for it, and the element's for what it starts with."""

_LISTS = frozenset({"selected_options", "selected_users", "files"})


def with_ids(blocks: Iterable[dict[str, Any]]) -> Blocks:
    """A copy of the blocks in which each block and each element to act on has its id."""
    made: Blocks = copied([*blocks])
    for block in made:
        block.setdefault("block_id", secrets.token_urlsafe(3))
        for element in elements_of(block):
            element.setdefault("action_id", secrets.token_urlsafe(3))
    return made


def copied(value: Any) -> Any:
    """A copy of what travels as JSON, all through; what Python has for any object takes several times as long."""
    return json.loads(json.dumps(value))


def values(blocks: Blocks, before: Values | None = None) -> Values:
    """The state of `blocks`; what was filled in `before` under the same ids is kept."""
    found: Values = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] not in HELD_AS:
                continue
            kept = (before or {}).get(block["block_id"], {}).get(element["action_id"])
            is_same = kept is not None and kept["type"] == element["type"]
            now = kept if is_same and kept else first_value(element)
            found.setdefault(block["block_id"], {})[element["action_id"]] = now
    return found


def first_value(element: Mapping[str, Any]) -> dict[str, Any]:
    """The state of an element that nobody has touched."""
    kept, initial = HELD_AS[element["type"]]
    return held(element, element.get(initial, [] if kept in _LISTS else None))


def held(element: Mapping[str, Any], value: Any) -> dict[str, Any]:
    """The state of an element that holds `value`."""
    return {"type": element["type"], HELD_AS[element["type"]][0]: value}


def complaints(blocks: Blocks, state: Values) -> dict[str, str]:
    """What Slack's own client says under the fields, by block id, before it sends a form anywhere."""
    found = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        kept, _ = HELD_AS[element["type"]]
        value = state[block["block_id"]][element["action_id"]][kept]
        said = _complaint(element, value, is_optional=bool(block.get("optional")))
        if said:
            found[block["block_id"]] = said
    return found


def _complaint(element: Mapping[str, Any], value: Any, *, is_optional: bool) -> str:
    if value in (None, "", []):
        return "" if is_optional else "Please complete this required field."
    pattern = _PATTERNS.get(element["type"])
    if pattern and not re.fullmatch(pattern, value):
        return _SAID[element["type"]]
    if isinstance(value, str) and len(value) > element.get("max_length", _LONGEST):
        return f"Please use at most {element.get('max_length', _LONGEST)} characters."
    if isinstance(value, str) and len(value) < element.get("min_length", 0):
        return f"Please use at least {element['min_length']} characters."
    return ""


_LONGEST = 3000
_PATTERNS: Mapping[str, str] = {
    "email_text_input": r"\S+@\S+\.\S+",
    "url_text_input": r"https?://\S+",
    "number_input": r"-?\d+(\.\d+)?",
}
_SAID: Mapping[str, str] = {
    "email_text_input": "Please enter a valid email address.",
    "url_text_input": "Please enter a valid URL.",
    "number_input": "Please enter a valid number.",
}
