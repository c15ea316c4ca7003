"""What Slack accepts in blocks and views, as one table of data (slack-platform 1.5 and 1.6)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

MESSAGE, MODAL, HOME = "message", "modal", "home"
EVERYWHERE = frozenset({MESSAGE, MODAL, HOME})

MOST_BLOCKS: Mapping[str, int] = MappingProxyType({MESSAGE: 50, MODAL: 100, HOME: 100})
VIEW_BYTES = 250_000
STACK_DEPTH = 3
MARKDOWN_CHARACTERS = 12_000
"""Summed over all markdown blocks of a message."""
TEXT_CUT = 40_000
UPDATE_TEXT = 4_000
SUGGESTIONS = 100
TRIGGER_SECONDS = 3
RESPONSE_USES = 5
RESPONSE_SECONDS = 30 * 60
METADATA_BYTES = 16_000
MESSAGES_IN_CHANNEL_EVERY_SECONDS = 1
MESSAGES_A_MINUTE, MESSAGES_AT_ONCE = 300, 60
"""In a workspace. Slack says "several hundred" and "a generous burst" (slack-platform 1.9): the numbers are ours."""
HISTORY_PAGE, HISTORY_EVERY_SECONDS = 15, 60
"""For apps outside the Marketplace that are distributed commercially, since 29 May 2025."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text object of 1 to `most` characters, plain or mrkdwn."""

    most: int = 3000
    plain: bool = True


@dataclass(frozen=True, slots=True)
class String:
    """A string of `least` to `most` characters; where `like` is given, one that matches it."""

    most: int
    least: int = 1
    like: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between the two."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Word:
    """One of a few strings."""

    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class One:
    """An object of one of these kinds."""

    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of `least` to `most` objects of these kinds."""

    of: frozenset[str]
    most: int
    least: int = 1


@dataclass(frozen=True, slots=True)
class Anything:
    """Not looked into."""


Rule: TypeAlias = Text | String | Whole | Flag | Word | One | Items | Anything

_Rules: TypeAlias = dict[str, Rule]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of block, element or object may hold."""

    must: Mapping[str, Rule] = field(default_factory=dict)
    may: Mapping[str, Rule] = field(default_factory=dict)
    either: tuple[str, ...] = ()
    """Of these fields exactly one is there (`some` says: one or more)."""
    some: tuple[str, ...] = ()
    on: frozenset[str] = EVERYWHERE


def _of(*kinds: str) -> frozenset[str]:
    return frozenset(kinds)


_MRKDWN = Text(plain=False)
_PLACEHOLDER = Text(150)
_ID = String(255)
_OPTIONS = Items(_of("option"), 100)
_CHOICES = Items(_of("choice"), 10)
_DATE = String(10, like=r"\d{4}-\d{2}-\d{2}")
_TIME = String(5, like=r"([01]\d|2[0-3]):[0-5]\d")
_NUMBER = String(40, like=r"-?\d+(\.\d+)?")
_ACTED: _Rules = {"action_id": _ID}
_STYLED: _Rules = {"style": Anything()}
_ASKED: _Rules = _ACTED | {"confirm": One(_of("confirm")), "focus_on_load": Flag()}
_MENU: _Rules = _ASKED | {"placeholder": _PLACEHOLDER}
_LISTS: _Rules = {"options": _OPTIONS, "option_groups": Items(_of("option_group"), 100)}
_TYPED: _Rules = _ACTED | {
    "placeholder": _PLACEHOLDER,
    "initial_value": String(3000, 0),
    "focus_on_load": Flag(),
    "dispatch_action_config": Anything(),
}

_MENUS = _of("static_select", "external_select", "users_select", "conversations_select", "channels_select")
_MULTI_MENUS = _of("multi_static_select", "multi_external_select", "multi_users_select")
_PICKERS = _of("datepicker", "timepicker", "radio_buttons", "checkboxes")
_IN_ACTIONS = _of("button", "overflow", "datetimepicker") | _MENUS | _PICKERS
_IN_SECTIONS = _of("button", "overflow", "image") | _MENUS | _MULTI_MENUS | _PICKERS
_IN_INPUTS = (
    _of("plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input", "datetimepicker")
    | _MENUS
    | _MULTI_MENUS
    | _PICKERS
)
_INLINE = _of("text", "link", "emoji", "user", "usergroup", "channel", "broadcast", "date", "color")
_INLINES = Items(_INLINE, 1000, 0)

_BLOCKS: dict[str, Kind] = {
    "section": Kind(
        may={
            "text": _MRKDWN,
            "fields": Items(_of("field"), 10),
            "accessory": One(_IN_SECTIONS),
            "expand": Flag(),
        },
        some=("text", "fields"),
    ),
    "header": Kind({"text": Text(150)}),
    "divider": Kind(),
    "context": Kind({"elements": Items(_of("image", "words"), 10)}),
    "actions": Kind({"elements": Items(_IN_ACTIONS, 25)}),
    "image": Kind({"alt_text": String(2000)}, {"title": Text(2000)}, either=("image_url", "slack_file")),
    "input": Kind(
        {"label": Text(2000), "element": One(_IN_INPUTS)},
        {"hint": Text(2000), "optional": Flag(), "dispatch_action": Flag()},
    ),
    "rich_text": Kind(
        {
            "elements": Items(
                _of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"), 1000
            )
        }
    ),
    "markdown": Kind({"text": String(MARKDOWN_CHARACTERS)}, on=_of(MESSAGE)),
    "alert": Kind(
        {"text": Text(200, plain=False)},
        {"level": Word(_of("default", "info", "warning", "error", "success"))},
        on=_of(MODAL),
    ),
}

_ELEMENTS: dict[str, Kind] = {
    "button": Kind(
        {"text": Text(75)},
        _ACTED
        | {
            "value": String(2000),
            "url": String(3000),
            "style": Word(_of("primary", "danger")),
            "confirm": One(_of("confirm")),
            "accessibility_label": String(75),
        },
    ),
    "image": Kind({"alt_text": String(2000)}, either=("image_url", "slack_file")),
    "overflow": Kind({"options": Items(_of("overflow_option"), 5)}, _ACTED | {"confirm": One(_of("confirm"))}),
    "static_select": Kind(may=_MENU | {"initial_option": One(_of("option"))}, either=("options", "option_groups")),
    "external_select": Kind(
        may=_MENU | {"initial_option": One(_of("option")), "min_query_length": Whole(0, 255)},
    ),
    "users_select": Kind(may=_MENU | {"initial_user": _ID}),
    "conversations_select": Kind(
        may=_MENU | {"initial_conversation": _ID, "default_to_current_conversation": Flag(), "filter": Anything()},
    ),
    "channels_select": Kind(may=_MENU | {"initial_channel": _ID, "response_url_enabled": Flag()}),
    "multi_static_select": Kind(
        may=_MENU | {"initial_options": _OPTIONS, "max_selected_items": Whole(1, 100)},
        either=("options", "option_groups"),
    ),
    "multi_external_select": Kind(
        may=_MENU
        | {"initial_options": _OPTIONS, "min_query_length": Whole(0, 255), "max_selected_items": Whole(1, 100)},
    ),
    "multi_users_select": Kind(may=_MENU | {"initial_users": Anything(), "max_selected_items": Whole(1, 100)}),
    "radio_buttons": Kind({"options": _CHOICES}, _ASKED | {"initial_option": One(_of("choice"))}),
    "checkboxes": Kind({"options": _CHOICES}, _ASKED | {"initial_options": _CHOICES}),
    "datepicker": Kind(may=_MENU | {"initial_date": _DATE}),
    "timepicker": Kind(may=_MENU | {"initial_time": _TIME, "timezone": String(100)}),
    "datetimepicker": Kind(
        may=_ASKED | {"initial_date_time": Whole(1_000_000_000, 9_999_999_999)},
        on=_of(MESSAGE, MODAL),
    ),
    "plain_text_input": Kind(
        may=_TYPED | {"multiline": Flag(), "min_length": Whole(0, 3000), "max_length": Whole(1, 3000)},
    ),
    "email_text_input": Kind(may=_TYPED),
    "url_text_input": Kind(may=_TYPED),
    "number_input": Kind(
        {"is_decimal_allowed": Flag()},
        _TYPED | {"initial_value": _NUMBER, "min_value": _NUMBER, "max_value": _NUMBER},
    ),
    "file_input": Kind(may=_ACTED | {"filetypes": Anything(), "max_files": Whole(1, 10)}, on=_of(MODAL)),
}

_RICH: dict[str, Kind] = {
    "rich_text_section": Kind({"elements": _INLINES}),
    "rich_text_list": Kind(
        {"elements": Items(_of("rich_text_section"), 1000), "style": Word(_of("bullet", "ordered"))},
        {"indent": Whole(0, 8), "offset": Whole(0, 10_000), "border": Whole(0, 1)},
    ),
    "rich_text_quote": Kind({"elements": _INLINES}, {"border": Whole(0, 1)}),
    "rich_text_preformatted": Kind({"elements": _INLINES}, {"border": Whole(0, 1)}),
    "text": Kind({"text": String(40_000)}, _STYLED),
    "link": Kind({"url": String(3000)}, _STYLED | {"text": String(3000), "unsafe": Flag()}),
    "emoji": Kind({"name": String(255)}, _STYLED | {"unicode": String(255), "skin_tone": Whole(1, 6)}),
    "user": Kind({"user_id": _ID}, _STYLED),
    "usergroup": Kind({"usergroup_id": _ID}, _STYLED),
    "channel": Kind({"channel_id": _ID}, _STYLED),
    "broadcast": Kind({"range": Word(_of("here", "channel", "everyone"))}, _STYLED),
    "date": Kind(
        {"timestamp": Whole(0, 9_999_999_999), "format": String(255)},
        _STYLED | {"url": String(3000), "fallback": String(3000)},
    ),
    "color": Kind({"value": String(30)}, _STYLED),
}

OBJECTS: Mapping[str, Kind] = MappingProxyType(
    {
        "option": Kind({"text": Text(75), "value": String(75)}, {"description": Text(75)}),
        "choice": Kind({"text": Text(75, plain=False), "value": String(75)}, {"description": Text(75, plain=False)}),
        "overflow_option": Kind(
            {"text": Text(75), "value": String(75)},
            {"description": Text(75), "url": String(3000)},
        ),
        "option_group": Kind({"label": Text(75), "options": _OPTIONS}),
        "confirm": Kind(
            {"title": Text(100), "text": Text(300, plain=False), "confirm": Text(30), "deny": Text(30)},
            {"style": Word(_of("primary", "danger"))},
        ),
        "slack_file": Kind(may={"id": _ID, "url": String(3000)}, either=("id", "url")),
    }
)
"""Objects that carry no `type`."""

BLOCKS: Mapping[str, Kind] = MappingProxyType(
    {
        name: Kind(kind.must, {"block_id": _ID, **kind.may}, kind.either, kind.some, kind.on)
        for name, kind in _BLOCKS.items()
    }
)
ELEMENTS: Mapping[str, Kind] = MappingProxyType(_ELEMENTS | _RICH)

EITHER: Mapping[str, Rule] = MappingProxyType(
    {"image_url": String(3000), "slack_file": One(_of("slack_file")), "id": _ID, "url": String(3000), **_LISTS}
)
"""The rules of the fields named in `Kind.either`."""

TEXTS: Mapping[str, Text] = MappingProxyType({"field": Text(2000, plain=False), "words": Text(3000, plain=False)})
"""Kinds of list items that are text objects."""

_META: _Rules = {
    "private_metadata": String(3000, 0),
    "callback_id": String(255, 0),
    "external_id": String(255, 0),
}
VIEWS: Mapping[str, Kind] = MappingProxyType(
    {
        MODAL: Kind(
            {"title": Text(24), "blocks": Items(frozenset(BLOCKS), MOST_BLOCKS[MODAL], 0)},
            _META
            | {
                "submit": Text(24),
                "close": Text(24),
                "clear_on_close": Flag(),
                "notify_on_close": Flag(),
                "submit_disabled": Flag(),
            },
        ),
        HOME: Kind({"blocks": Items(frozenset(BLOCKS), MOST_BLOCKS[HOME], 0)}, _META),
    }
)
