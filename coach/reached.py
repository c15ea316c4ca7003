"""Whether two numbers, or two links, lead to the same person, however they are written."""

import re

from coach.patterns import Pattern

SHORTEST = 7
"""Digits of a number below which it could be anybody's."""
_BEFORE_HOST = Pattern(r"^(?:https?://)?(?:www\.|m\.|[a-z]{2}\.(?=linkedin\.))?", re.IGNORECASE)
_PROFILE = Pattern(
    r"(?:linkedin\.com/(?:in|pub)|xing\.com/profile|github\.com|gitlab\.com|about\.me|x\.com|twitter\.com|bsky\.app/profile"
    r"|instagram\.com|facebook\.com|orcid\.org|behance\.net|dribbble\.com|[\w.-]+/@\w)[/\w%.@-]*/?(?:[?#]\S*)?",
    re.IGNORECASE,
)


def digits(number: str) -> str:
    """The last digits of a phone number, without its country; empty where there are too few of them."""
    said = "".join(sign for sign in number if sign.isdecimal())
    return said[-9:] if len(said) >= SHORTEST else ""


def link(address: str) -> str:
    """A link without what says nothing of whose it is."""
    return re.split(r"[?#]", _BEFORE_HOST.sub("", address.strip()))[0].rstrip("/.").casefold()


def is_profile(address: str) -> bool:
    """Whether a link is a page about one person, not something to read."""
    return _PROFILE.fullmatch(link(address)) is not None
