"""What a phone or Slack made of the typing, made plain again."""

import re

_SIGNS = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": None,
    }
)  # fmt: skip
_MAIL = re.compile(r"<mailto:(?P<target>[^|>]+)(?:\|(?P<label>[^>]+))?>")
_PHONE = re.compile(r"<tel:(?P<target>[^|>]+)(?:\|(?P<label>[^>]+))?>")
_LINK = re.compile(r"<(?P<target>https?://[^|>]+)(?:\|(?P<label>[^>]+))?>")


def plain(text: str) -> str:
    """The text with plain quotes, dashes and spaces, and with Slack's wrappings taken off addresses and links (E1)."""
    text = text.translate(_SIGNS)
    for wrapped in (_MAIL, _PHONE):
        text = wrapped.sub(lambda found: found["label"] or found["target"], text)
    return _LINK.sub(lambda found: found["target"], text)
