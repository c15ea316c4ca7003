"""What a person sees: a message, a Home or a modal, read off as text, buttons and menus."""

import re
from collections.abc import Iterator
from typing import Any

from playground.acts import Place
from playground.block_kit import elements_of
from playground.filled import HELD_AS, copied
from playground.requests import Exchange
from playground.views import View
from playground.wire import Playground
from playground.workspace import Message

Element = dict[str, Any]
Block = dict[str, Any]

_TOKENS = re.compile(r"<!date\^[^|>]*\|(?P<date>[^>]*)>|<(?P<target>[^|>]*)(?:\|(?P<label>[^>]*))?>")
_SIGNS = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


class Shown:
    """One message or view as it looked when it was seen; `now` looks again."""

    def __init__(self, slack: Playground, place: Place | None, exchange: Exchange | None = None) -> None:
        """`place` is None where nothing was shown; `exchange` is the request that led here."""
        self._slack = slack
        self.place = place
        self.exchange = exchange
        with slack.workspace.lock:
            self.blocks: list[Block] = copied(place.blocks) if place else []
            self._state = copied(place.state) if place else {}
            self._text = _top_text(place)
            self.is_gone = isinstance(place, Message) and place.is_gone

    def now(self) -> "Shown":
        """The same place as it looks now."""
        return Shown(self._slack, self.place, self.exchange)

    @property
    def status(self) -> int:
        """The HTTP status of the bot's answer, 0 where none came in time."""
        return self.exchange.status if self.exchange else 200

    @property
    def failure(self) -> str:
        """What went wrong with the bot's answer, such as `operation_timeout`; empty where nothing did."""
        return self.exchange.failure if self.exchange else ""

    @property
    def message(self) -> Message:
        """The message behind it; TypeError where it is a view or nothing."""
        if not isinstance(self.place, Message):
            raise TypeError("This is no message")
        return self.place

    @property
    def ts(self) -> str:
        """The message's timestamp."""
        return self.message.ts

    @property
    def text(self) -> str:
        """The top-level text, as the notification shows it; of a view the title."""
        return self.visible(self._text)

    @property
    def words(self) -> str:
        """All that can be read in it, in reading order, a line for each piece; without blocks, the text."""
        lines = [line for block in self.blocks for line in self._block(block)]
        return "\n".join(lines) if self.blocks else self.text

    @property
    def buttons(self) -> list[str]:
        """What the buttons say."""
        return [element["text"]["text"] for _, element in self.elements() if element["type"] == "button"]

    @property
    def menus(self) -> dict[str, list[str]]:
        """The options of each menu by its placeholder, its field's label, or "overflow"; none where it asks the bot."""
        found: dict[str, list[str]] = {}
        for block, element in self.elements():
            if not is_menu(element):
                continue
            name = menu_names(block, element)[0]
            same = sum(other == name or other.startswith(f"{name} ") for other in found)
            found[f"{name} {same + 1}" if same else name] = [option["text"]["text"] for option in options_of(element)]
        return found

    def elements(self) -> Iterator[tuple[Block, Element]]:
        """All that can be acted on, with the block it stands in."""
        for block in self.blocks:
            for element in elements_of(block):
                yield block, element

    def visible(self, text: str) -> str:
        """`text` of Slack's as it is read: mentions, links and dates spelled out, signs as themselves."""
        workspace = self._slack.workspace

        def read(found: re.Match[str]) -> str:
            if found["date"] is not None:
                return found["date"]
            target, label = found["target"], found["label"]
            if target.startswith("@") and target[1:] in workspace.members:
                return f"@{workspace.members[target[1:]].name}"
            if target.startswith("#") and target[1:] in workspace.channels:
                return f"#{workspace.channels[target[1:]].name}"
            return label or target.replace("!", "@", 1)

        shown = _TOKENS.sub(read, text)
        for escaped, sign in _SIGNS:
            shown = shown.replace(escaped, sign)
        return shown

    def _block(self, block: Block) -> Iterator[str]:
        match block["type"]:
            case "rich_text":
                yield from (line for element in block["elements"] for line in self._rich(element))
            case "context":
                yield " ".join(self._piece(piece) for piece in block["elements"])
            case "actions":
                yield " ".join(self._element(block, element) for element in block["elements"]).strip()
            case "input":
                yield block["label"]["text"]
                yield from filter(None, [block.get("hint", {}).get("text"), self._element(block, block["element"])])
            case "image":
                yield from filter(None, [block.get("title", {}).get("text"), block["alt_text"]])
            case _:
                pieces = [block.get("text"), *block.get("fields", ())]
                yield from (self._piece(piece) for piece in pieces if piece)
                if accessory := block.get("accessory"):
                    yield from filter(None, [self._element(block, accessory)])

    def _piece(self, piece: Any) -> str:
        if isinstance(piece, str):
            return piece
        if piece["type"] == "image":
            return str(piece["alt_text"])
        return self.visible(piece["text"]) if piece["type"] == "mrkdwn" else str(piece["text"])

    def _element(self, block: Block, element: Element) -> str:
        if element["type"] in ("button", "image"):
            return str(element["text"]["text"] if element["type"] == "button" else element["alt_text"])
        if element["type"] in ("radio_buttons", "checkboxes"):
            return "\n".join(option["text"]["text"] for option in element["options"])
        if element["type"] not in HELD_AS:
            return ""
        chosen = value_words(self._state[block["block_id"]][element["action_id"]])
        return chosen or str(element.get("placeholder", {}).get("text", ""))

    def _rich(self, element: Element) -> Iterator[str]:
        if element["type"] == "rich_text_list":
            for number, item in enumerate(element["elements"], 1):
                mark = "•" if element["style"] == "bullet" else f"{number}."
                yield f"{mark} {self._inline(item)}"
            return
        yield from filter(None, self._inline(element).split("\n"))

    def _inline(self, element: Element) -> str:
        return "".join(self._rich_piece(piece) for piece in element["elements"])

    def _rich_piece(self, piece: Element) -> str:
        if piece["type"] in ("user", "channel"):
            mark = "@" if piece["type"] == "user" else "#"
            return self.visible(f"<{mark}{piece[piece['type'] + '_id']}>")
        for held_in in ("fallback", "text", "url", "timestamp", "name", "range"):
            if held_in in piece:
                return str(piece[held_in])
        return ""


def is_menu(element: Element) -> bool:
    """Whether one chooses from it."""
    return element["type"] == "overflow" or element["type"] == "radio_buttons" or "select" in element["type"]


def menu_names(block: Block, element: Element) -> list[str]:
    """What a person may call a menu or picker: its placeholder, its field's label, or what kind it is."""
    found = [element.get("placeholder", {}).get("text"), block.get("label", {}).get("text"), element["type"]]
    return [name for name in found if name]


def options_of(element: Element) -> list[Element]:
    """The options that stand in a menu itself."""
    groups = element.get("option_groups", ())
    return [*element.get("options", ()), *(option for group in groups for option in group["options"])]


def value_words(held: Element) -> str:
    """What an element that holds something shows."""
    value = held[HELD_AS[held["type"]][0]]
    several = value if isinstance(value, list) else [value]
    texts = (one["text"]["text"] if isinstance(one, dict) and "text" in one else one for one in several)
    return ", ".join(str(text) for text in texts if text is not None)


def _top_text(place: Place | None) -> str:
    if isinstance(place, Message):
        return place.text
    title = place.given.get("title") if isinstance(place, View) else None
    return str(title["text"]) if title else ""
