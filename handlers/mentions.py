"""Slack members as they stand in text."""

import re

MENTION = re.compile(r"<@(?P<id>[A-Z0-9]+)(?:\|(?P<label>[^>]*))?>")


def member(text: str | None) -> str | None:
    """The id of the member whom this text is, and nothing else."""
    found = MENTION.fullmatch((text or "").strip())
    return found["id"] if found else None


def label_of(text: str) -> str | None:
    """The name of the member whom this text is, as far as it came with it."""
    found = MENTION.fullmatch(text.strip())
    return found["label"] if found else None


def mention(slack_id: str, name: str | None = None) -> str:
    """A member as they stand in text."""
    return f"<@{slack_id}|{name}>" if name and ">" not in name else f"<@{slack_id}>"


def members(text: str) -> list[str]:
    """The ids of all members named in a text."""
    return [found["id"] for found in MENTION.finditer(text)]


def first_member(text: str | None) -> str | None:
    """The id of the first member named in a text."""
    return next(iter(members(text or "")), None)


def named(text: str | None) -> str | None:
    """The text with members by name, as far as their names came with it."""
    return MENTION.sub(lambda found: found["label"] or found["id"], text) if text else text
