"""What Slack makes of words as they are typed: mentions, links, addresses, and its three escaped signs."""

import re
from collections.abc import Mapping

_LINKS = r"(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)\]'\"])|(?P<mail>(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)"
# An address begins where nothing of one stands before: a long line is then read once, not once from every letter.
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def as_sent(words: str, *, people: Mapping[str, str], channels: Mapping[str, str]) -> str:
    """The text that Slack sends to an app for `words` (`should_escape` for commands does the same).

    `people` and `channels` give an id for each name; "@Bob" becomes `<@U…>`, "#general" `<#C…|general>`.
    """
    names = "|".join(re.escape(name) for name in sorted(people, key=len, reverse=True))
    places = "|".join(re.escape(name) for name in sorted(channels, key=len, reverse=True))
    mentions = rf"(?<!\w)@(?P<person>{names or '(?!)'})(?!\w)|(?<!\w)#(?P<place>{places or '(?!)'})(?![\w-])"

    def wrapped(found: re.Match[str]) -> str:
        if name := found["person"]:
            return f"<@{people[name]}>"
        if place := found["place"]:
            return f"<#{channels[place]}|{place}>"
        if url := found["url"]:
            return f"<{escaped(url)}>"
        if mail := found["mail"]:
            return f"<mailto:{mail}|{mail}>"
        return _SIGNS[found[0]]

    return re.sub(rf"{_LINKS}|{mentions}|[&<>]", wrapped, words)


def escaped(words: str) -> str:
    """`words` with Slack's three signs escaped and nothing else changed."""
    return re.sub("[&<>]", lambda found: _SIGNS[found[0]], words)
