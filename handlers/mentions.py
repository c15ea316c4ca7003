"""Slack members as they stand in text."""

import re

MENTION = re.compile(r"<@(?P<id>[A-Z0-9]+)(?:\|(?P<label>[^>]*))?>")


def member(text: str | None) -> str | None:
    """The id of the member whom this text is, and nothing else."""
    found = MENTION.fullmatch((text or "").strip())
    return found["id"] if found else None


def members(text: str) -> list[str]:
    """The ids of all members named in a text."""
    return [found["id"] for found in MENTION.finditer(text)]


def named(text: str | None) -> str | None:
    """The text with members by name, as far as their names came with it."""
    return MENTION.sub(lambda found: found["label"] or found["id"], text) if text else text
