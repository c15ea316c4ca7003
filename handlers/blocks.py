"""Lines turned into Slack's blocks, where what a person typed stays literal."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    DatePickerElement,
    ExternalDataSelectElement,
    HeaderBlock,
    InputBlock,
    InteractiveElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from coach.names import shown
from coach.phrases import Line, Mark, Piece, bare

_STYLES = {Mark.STRONG: "bold", Mark.FAINT: "italic", Mark.CODE: "code"}
FIELD_AT_MOST = 3000
"""Characters of a text input (Slack limit)."""
TEXT_AT_MOST = 3900
"""Characters of top-level text: the longest that chat.update takes is 4,000."""


class Said(Block):
    """Lines as one rich_text block, whose text is literal whatever a person typed.

    Made of plain dictionaries: the library's check of each piece costs more than all the rest of a card.
    """

    type = "rich_text"

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(type=self.type)
        self.lines = tuple(lines)

    def to_dict(self, *_: object) -> dict[str, Any]:
        """The block as Slack takes it."""
        pieces: list[dict[str, Any]] = []
        for number, one in enumerate(self.lines):
            pieces += [{"type": "text", "text": "\n"}] if number else []
            pieces += [_piece(piece) for piece in one if piece.text]
        return {"type": self.type, "elements": [{"type": "rich_text_section", "elements": pieces}]}


def said(*lines: Line) -> Said:
    """One block of lines."""
    return Said(lines)


def heading(text: str) -> HeaderBlock:
    """The name above a card."""
    return HeaderBlock(text=PlainTextObject(text=shown(text, limit=150), emoji=False))


def footnote(text: str) -> ContextBlock:
    """A line in small print."""
    return ContextBlock(elements=[PlainTextObject(text=shown(text, limit=1900), emoji=False)])


def button(
    text: str, action: str, value: object = "", *, read_as: str | None = None, sure: ConfirmObject | None = None
) -> ButtonElement:
    """A button; `read_as` tells a screen reader apart what looks alike."""
    return ButtonElement(
        text=PlainTextObject(text=shown(text, limit=75), emoji=False),
        action_id=action,
        value=str(value) or None,
        accessibility_label=shown(read_as, limit=75) if read_as else None,
        confirm=sure,
    )


def menu(placeholder: str, action: str, choices: Sequence[tuple[str, str]]) -> StaticSelectElement:
    """A menu of (text, value)."""
    return StaticSelectElement(
        placeholder=PlainTextObject(text=placeholder),
        action_id=action,
        options=[_option(text, value) for text, value in choices],
    )


def typeahead(placeholder: str, action: str) -> ExternalDataSelectElement:
    """A field that looks names up while they are typed."""
    return ExternalDataSelectElement(
        placeholder=PlainTextObject(text=placeholder), action_id=action, min_query_length=1
    )


def row(*elements: InteractiveElement) -> ActionsBlock:
    """Buttons and menus beside each other."""
    return ActionsBlock(elements=list(elements))


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
        element=typeahead("Type a name", "contact"),
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


def choice(name: str, label: str, choices: Sequence[tuple[str, str]], initial: str) -> InputBlock:
    """One of (text, value)."""
    options = {value: _option(text, value) for text, value in choices}
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        element=StaticSelectElement(
            action_id="value", options=list(options.values()), initial_option=options.get(initial)
        ),
    )


def entered(view: dict[str, Any]) -> dict[str, str]:
    """What was filled in, by field; empty where nothing was."""
    return {name: _value(next(iter(elements.values()))) for name, elements in view["state"]["values"].items()}


def option(text: str, value: str) -> dict[str, Any]:
    """One answer to a typeahead."""
    return _option(text, value).to_dict()


def _piece(piece: Piece) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "text", "text": piece.text}
    return made if piece.mark is Mark.PLAIN else {**made, "style": {_STYLES[piece.mark]: True}}


def _option(text: str, value: str) -> Option:
    return Option(text=PlainTextObject(text=shown(text, limit=75), emoji=False), value=value)


def _value(state: dict[str, Any]) -> str:
    chosen = state.get("selected_option") or {}
    return storable(state.get("value") or state.get("selected_date") or chosen.get("value") or "").strip()
