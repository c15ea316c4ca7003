"""What a phone or Slack made of the typing, made plain again."""

import re

from coach.patterns import Pattern

_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u02bc\u2032", "'") | dict.fromkeys(
    "\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_SPACES = dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
_UNSEEN = dict.fromkeys("\u200b\u2060\ufeff\u00ad")
_SIGNS = str.maketrans({**_QUOTES, **_DASHES, **_SPACES, **_UNSEEN})
_MAIL = Pattern(r"<mailto:(?P<target>[^|>]+)(?:\|(?P<label>[^>]+))?>")
_PHONE = Pattern(r"<tel:(?P<target>[^|>]+)(?:\|(?P<label>[^>]+))?>")
_BROADCAST = Pattern(r"<!(?P<to>channel|here|everyone)(?:\|[^>]*)?>")
_LINK = Pattern(r"<(?P<target>https?://[^|>]+)(?:\|(?P<label>[^>]+))?>")
_MARKDOWN = Pattern(r"\[(?P<label>[^\[\]\n]+)\]\((?P<target>https?://[^\s()]+)\)")


def plain(text: str) -> str:
    """The text with plain quotes, dashes and spaces, and with Slack's wrappings taken off addresses and links (E1)."""
    text = text.translate(_SIGNS)
    if "<" in text:
        for wrapped in (_MAIL, _PHONE):
            text = wrapped.sub(lambda found: found["label"] or found["target"], text)
        text = _LINK.sub(_link, _BROADCAST.sub(lambda found: f"@{found['to']}", text))
    return _MARKDOWN.sub(_link, text) if "](" in text else text


def _link(found: re.Match[str]) -> str:
    """Where a link leads, after the words on it where they say something else."""
    label, target = (found["label"] or "").strip(), found["target"]
    return target if label.lower() in target.lower() else f"{label} {target}"
