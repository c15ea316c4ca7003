"""Sentences as pieces, some of them marked, without any markup language."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a piece stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; what a person typed stays literally what it is."""

    text: str
    mark: Mark = Mark.PLAIN
    link: str = ""
    """Where it leads, if anywhere."""


Line = tuple[Piece, ...]
"""One line on the screen."""


def line(*parts: str | Piece) -> Line:
    """A line of plain and marked pieces."""
    return tuple(part if isinstance(part, Piece) else Piece(part) for part in parts if part)


def strong(*parts: str) -> Line:
    """A line that stands out."""
    return (Piece("".join(parts), Mark.STRONG),)


def faint(text: str) -> Piece:
    """A piece that stands back."""
    return Piece(text, Mark.FAINT)


def code(text: str) -> Piece:
    """Something to type."""
    return Piece(text, Mark.CODE)


def linked(text: str, link: str) -> Piece:
    """A piece that leads somewhere."""
    return Piece(text, link=link)


def bare(lines: tuple[Line, ...] | list[Line]) -> str:
    """The lines without marks, for notifications and screen readers."""
    return "\n".join("".join(piece.text for piece in one) for one in lines)
