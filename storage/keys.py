"""Folded text by which facts are found; every order keeps it beside what it is made of."""

from collections.abc import Mapping
from typing import Any

from coach.names import fold

MADE_OF: dict[str, dict[str, tuple[str, ...]]] = {
    "contact": {"more_key": ("role", "notes", "common_ground", "honest_reason", "met_via", "introduced_by")},
    "interview": {"notes_key": ("notes",)},
    "takeaway": {"text_key": ("text",)},
    "touch": {"words_key": ("words",)},
    "debrief": {"told_key": ("surprised", "mood_why", "named", "openings", "differently")},
}
"""By table: each key, and the columns whose words it holds."""


def keys(table: str, values: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, str | None]:
    """The keys of a row that change with these values; `row` has the columns that stay."""
    return {
        key: folded(values.get(column, row.get(column)) for column in columns)
        for key, columns in MADE_OF.get(table, {}).items()
        if any(column in values for column in columns)
    }


def folded(texts: Any) -> str | None:
    """Several texts as one key; None where there is nothing to find."""
    return " ".join(filter(None, (fold(text) for text in texts if text))) or None
