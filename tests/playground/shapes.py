"""The small blocks and views that these tests speak in."""

from typing import Any

Shape = dict[str, Any]


def words(text: str) -> Shape:
    """Plain text."""
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Shape:
    """A section with mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str, action_id: str, **more: Any) -> Shape:
    """A button."""
    return {"type": "button", "text": words(text), "action_id": action_id, **more}


def actions(*elements: Shape, **more: Any) -> Shape:
    """A row of elements."""
    return {"type": "actions", "elements": list(elements), **more}


def options(*texts: str) -> list[Shape]:
    """Options whose values are their texts in lower case."""
    return [{"text": words(text), "value": text.lower()} for text in texts]


def field(label: str, kind: str = "plain_text_input", **more: Any) -> Shape:
    """An input block whose ids are its label and `v`; `more` goes into the element."""
    return {
        "type": "input",
        "block_id": label,
        "label": words(label),
        "element": {"type": kind, "action_id": "v", **more},
    }


def modal(title: str, *blocks: Shape, **more: Any) -> Shape:
    """A modal that can be submitted."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": words(title),
        "submit": words("Save"),
        "blocks": list(blocks),
        **more,
    }


def home(*blocks: Shape) -> Shape:
    """A Home."""
    return {"type": "home", "blocks": list(blocks)}
