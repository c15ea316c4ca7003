"""Lines turned into Slack's blocks, where what a person typed stays literal."""

import datetime as dt
from collections.abc import Container, Iterable, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    ExternalDataSelectElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticSelectElement,
    TimePickerElement,
)
from slack_sdk.models.views import View

from coach.names import shown
from coach.phrases import Line, Mark, Piece, bare

Element = dict[str, Any]
"""A piece of a block as Slack takes it."""
_STYLES = {Mark.STRONG: "bold", Mark.FAINT: "italic", Mark.CODE: "code"}
FIELD_AT_MOST = 3000
"""Characters of a text input (Slack limit)."""
BESIDE_BOX = 75
"""Characters beside a box to tick; as many again go below it (Slack limits)."""
TEXT_BESIDE = 300
"""Characters of a line with a button beside it: more is no line."""
TEXT_AT_MOST = 3900
"""Characters of top-level text: the longest that chat.update takes is 4,000."""


class Plain(Block):
    """A block made of plain dictionaries: the library's check of each piece costs more than all the rest of a card.

    What it would refuse, the functions below cut, and the tests hold every message and view against Slack's limits.
    """

    def __init__(self, kind: str, *, spoken: str = "", **content: object) -> None:
        """`spoken`: what it adds to the one text of an answer."""
        super().__init__(type=kind)
        self.spoken = spoken
        self._content = content

    def to_dict(self, *_: object) -> dict[str, Any]:
        """The block as Slack takes it."""
        return {"type": self.type, **self._content}


def said(*lines: Line) -> Plain:
    """One rich_text block of lines, whose text is literal whatever a person typed."""
    pieces: list[Element] = []
    for number, one in enumerate(lines):
        pieces += [{"type": "text", "text": "\n"}] if number else []
        pieces += [_piece(piece) for piece in one if piece.text]
    return Plain("rich_text", elements=[{"type": "rich_text_section", "elements": pieces}])


def heading(text: str) -> Plain:
    """The name above a card."""
    return Plain("header", text=_text(text))


def footnote(text: str) -> Plain:
    """A line in small print."""
    return Plain("context", elements=[_text(text, limit=1900)])


def button(text: str, action: str, value: object = "", *, read_as: str | None = None) -> Element:
    """A button; `read_as` tells a screen reader apart what looks alike."""
    made = {"type": "button", "text": _text(text, limit=75), "action_id": action}
    made |= {"value": str(value)} if str(value) else {}
    return made | ({"accessibility_label": shown(read_as, limit=75)} if read_as else {})


def menu(placeholder: str, action: str, choices: Sequence[tuple[str, str]]) -> Element:
    """A menu of (text, value)."""
    options = [option(text, value) for text, value in choices]
    return {"type": "static_select", "placeholder": _text(placeholder), "action_id": action, "options": options}


def boxes(action: str, choices: Sequence[tuple[str, str]], initial: Container[str]) -> Element:
    """Boxes to tick of (text, value), ten at most, told of as they are ticked."""
    options = [_box(text, value) for text, value in choices]
    chosen = [one for one in options if one["value"] in initial]
    made = {"type": "checkboxes", "action_id": action, "options": options}
    return made | ({"initial_options": chosen} if chosen else {})


def picker(placeholder: str, action: str) -> Element:
    """A day to pick, answered where it stands."""
    return {"type": "datepicker", "placeholder": _text(placeholder), "action_id": action}


def beside(text: str, element: Element) -> Plain:
    """A line with something to press beside it."""
    return Plain("section", spoken=text, text=_text(text, limit=TEXT_BESIDE), accessory=element)


def typeahead(placeholder: str, action: str) -> Element:
    """A field that looks names up while they are typed."""
    return {
        "type": "external_select",
        "placeholder": _text(placeholder),
        "action_id": action,
        "min_query_length": 1,
    }


def row(*elements: Element) -> Plain:
    """Buttons and menus beside each other."""
    return Plain("actions", elements=list(elements))


def plain(text: str) -> str:
    """Text for places where Slack reads `& < >`."""
    cut = shown(text, limit=TEXT_AT_MOST)
    return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """What a person typed, from the form in which Slack sends it."""
    return storable(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def storable(text: str) -> str:
    """The text without the two things that no database takes: zero signs and halves of an emoji."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def summary(lines: Iterable[Line]) -> str:
    """The lines as top-level text."""
    return plain(bare(list(lines)))


def all_words(blocks: Iterable[Block]) -> str:
    """Everything that can be read in these blocks, buttons included, one piece a line."""
    return "\n".join(_texts(dicts(blocks)))


def dicts(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """The blocks as Slack takes them."""
    return [block.to_dict() for block in blocks]


def modal(title: str, blocks: Sequence[Block], *, close: str = "Close") -> View:
    """A screen to look at."""
    return View(
        type="modal",
        title=PlainTextObject(text=shown(title, limit=24), emoji=False),
        close=PlainTextObject(text=close),
        blocks=list(blocks),
    )


def home(blocks: Sequence[Block]) -> View:
    """The app's own tab."""
    return View(type="home", callback_id="home", blocks=list(blocks))


def form(title: str, callback: str, fields: Sequence[Block], *, submit: str = "Save", private: str = "") -> View:
    """A screen to fill; `private` comes back with it."""
    return View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=shown(title, limit=24), emoji=False),
        submit=PlainTextObject(text=submit),
        close=PlainTextObject(text="Leave it"),
        blocks=list(fields),
        private_metadata=private or None,
    )


def field(
    name: str,
    label: str,
    value: str | None = None,
    *,
    optional: bool = True,
    multiline: bool = False,
    hint: str | None = None,
) -> InputBlock:
    """A line, or several, to type."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=hint) if hint else None,
        optional=optional,
        element=PlainTextInputElement(
            action_id="value", initial_value=shown(value, limit=FIELD_AT_MOST) if value else None, multiline=multiline
        ),
    )


def lookup(name: str, label: str) -> InputBlock:
    """A contact, looked up while the name is typed."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        optional=True,
        element=ExternalDataSelectElement(
            placeholder=PlainTextObject(text="Type a name"), action_id="contact", min_query_length=1
        ),
    )


def changed(before: str, after: str) -> bool:
    """Whether a field was changed; one too long to be shown whole comes back cut and counts as unchanged."""
    return after != before and after != shown(before, limit=FIELD_AT_MOST).strip()


def day(name: str, label: str, initial: dt.date | None, *, optional: bool = False) -> InputBlock:
    """A day to pick."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        optional=optional,
        element=DatePickerElement(action_id="value", initial_date=initial.isoformat() if initial else None),
    )


def time(name: str, label: str, initial: dt.time | None, *, optional: bool = False) -> InputBlock:
    """A time of day to pick."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        optional=optional,
        element=TimePickerElement(action_id="value", initial_time=f"{initial:%H:%M}" if initial else None),
    )


def ticks(
    name: str, label: str, choices: Sequence[tuple[str, str]], initial: Container[str], *, hint: str | None = None
) -> InputBlock:
    """Any of (text, value), ten at most."""
    options = {value: _long_option(text, value) for text, value in choices}
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=hint) if hint else None,
        optional=True,
        element=CheckboxesElement(
            action_id="value",
            options=list(options.values()),
            initial_options=[option for value, option in options.items() if value in initial] or None,
        ),
    )


def choice(
    name: str, label: str, choices: Sequence[tuple[str, str]], initial: str, *, optional: bool = False
) -> InputBlock:
    """One of (text, value)."""
    options = {value: _option(text, value) for text, value in choices}
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        optional=optional,
        element=StaticSelectElement(
            action_id="value", options=list(options.values()), initial_option=options.get(initial)
        ),
    )


def entered(view: dict[str, Any]) -> dict[str, str]:
    """What was filled in, by field; empty where nothing was, and with commas between where several are ticked."""
    return {name: _value(next(iter(elements.values()))) for name, elements in view["state"]["values"].items()}


def option(text: str, value: str, below: str | None = None) -> Element:
    """One entry of a menu, one answer to a typeahead; `below`: a line in smaller print."""
    made: Element = {"text": _text(text, limit=75), "value": value}
    return made | ({"description": _text(below, limit=75)} if below else {})


def _texts(part: object) -> Iterable[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from (piece for name in ("text", "elements", "accessory", "options") for piece in _texts(part.get(name)))
    elif isinstance(part, list):
        yield from (piece for one in part for piece in _texts(one))


def _text(text: str, *, limit: int = 150) -> Element:
    return {"type": "plain_text", "text": shown(text, limit=limit), "emoji": False}


def _piece(piece: Piece) -> Element:
    made: Element = {"type": "text", "text": piece.text}
    if piece.link:
        return {"type": "link", "url": piece.link, "text": piece.text}
    return made if piece.mark is Mark.PLAIN else {**made, "style": {_STYLES[piece.mark]: True}}


def _halves(text: str) -> tuple[str, str]:
    """A text beside a box, at a gap between words: its first line, and what goes below it."""
    text = " ".join(text.split())
    if len(text) <= BESIDE_BOX:
        return text, ""
    cut = text.rfind(" ", 0, BESIDE_BOX + 1)
    cut = cut if cut > 0 else BESIDE_BOX
    return text[:cut], shown(text[cut:].strip(), limit=BESIDE_BOX)


def _box(text: str, value: str) -> Element:
    first, more = _halves(text)
    return option(first, value) | ({"description": _text(more)} if more else {})


def _long_option(text: str, value: str) -> Option:
    first, more = _halves(text)
    return Option(
        text=PlainTextObject(text=first, emoji=False),
        value=value,
        description=PlainTextObject(text=more, emoji=False) if more else None,
    )


def _option(text: str, value: str) -> Option:
    return Option(text=PlainTextObject(text=shown(text, limit=75), emoji=False), value=value)


def _value(state: dict[str, Any]) -> str:
    chosen = state.get("selected_option") or {}
    ticked = ",".join(one["value"] for one in state.get("selected_options") or ())
    picked = state.get("selected_date") or state.get("selected_time")
    return storable(state.get("value") or picked or chosen.get("value") or ticked).strip()
