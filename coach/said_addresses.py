"""Addresses, numbers and lengths in a line (E1, X1)."""

import re

from coach import reached
from coach.patterns import Pattern
from coach.said_paper import Paper

_EMAIL = Pattern(
    r"(?<![\w.+'-])(?:[\w+'-]{1,64}(?:(?:\.|\s(?:dot|\[dot\]|\(dot\))\s|[\[(]dot[\])])[\w+'-]{1,64}){0,4})(?:@|\s?[\[({<]\s?at\s?[\])}>]\s?|\s+at\s+(?=[\w-]+(?:\s+dot\s|\s?[\[(]dot)))[\w-]+(?:(?:\.|\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\s+dot\s+)[\w-]+)+",
    re.IGNORECASE,
)
_LINK = Pattern(r"(?:https?://|www\.|\blinkedin\.com/)\S+", re.IGNORECASE)
_PHONE = Pattern(
    r"(?<![\w/.#-])(?P<lead>(?:tel|ph|phone|cell|mobile|mob|call|whatsapp|number|no|fax|t|m)?\.?\s*+(?:[:.]\s*+)?)(?P<number>\+?\(?\d[\d\s().-]{5,20}\d)(?![\w/-])",
    re.IGNORECASE,
)
_NO_PHONE = Pattern(
    r"(?:\b(?:order|invoice|ticket|ref(?:erence)?|case|id|po|tracking|account|acct|booking|confirmation|flight|room|isbn|serial|claim|case|badge|extension|ext|box|desk|job|posting|req|zip)\b[\s\w]{0,10}[.:#]?|[#$€£])\s*$",
    re.IGNORECASE,
)
_DAY = Pattern(r"\d{4}[-.]\d{1,2}[-.]\d{1,2}.*|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{8}|\d{1,2}[.]\d{1,2}[.]?\s.*")
_LENGTH = Pattern(
    r"(?<![\w:.,/])(?:for\s+)?(?:about\s+|around\s+|like\s+|~\s*|approx\.?\s+|ca\.?\s+)?(?:(?P<half>half\s+an?\s+(?:hour|hr)|half\s+hour|1/2\s+(?:hour|hr|h))|(?P<quarter>(?:a\s+)?quarter\s+(?:of\s+an\s+)?hour)"
    r"|(?P<hours>\d{1,2}(?:[.,]\d+)?(?=[\s-]*h)|(?:an|one|two|three)(?=[\s-]+h))[\s-]*(?:h|hrs?|hours?|hour-long)(?![\w])(?:\s*(?:and\s+)?(?P<plus>\d{1,2}(?=\s*(?:m|min))|a\s+half)(?:\s*(?:m|mins?|minutes?)\b)?)?|(?P<long>\d)h(?P<rest>\d{2})(?!\w)"
    r"|(?P<minutes>\d{1,3}|five|ten|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety)[\s-]*(?:(?-i:m)|min|mins|minutes?|minuten|minutos|minuti)(?!\w)|(?<![\d'])(?P<ticked>\d{2,3})'(?![\w']))\.?(?!\s+(?:ago|late|early|away|from|drive|walk))(?:\s+(?:long))?",
    re.IGNORECASE,
)
_WORDS = {"an": 1, "one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip


def link(paper: Paper) -> str | None:
    """The first page about a person; any other link is a note."""
    theirs = None
    for found in _LINK.finditer(paper.text):
        address = found[0].rstrip(".,;:!?)>")
        is_theirs = theirs is None and reached.is_profile(address)
        theirs = address if is_theirs else theirs
        paper.cut(found.start(), found.start() + len(address), note=None if is_theirs else address)
    return theirs


def email(paper: Paper) -> str | None:
    """The first address, also one that is spelled out."""
    found = _EMAIL.search(paper.text)
    if found is None:
        return None
    paper.cut(found.start(), found.end())
    spelled = re.sub(r"\s?[\[({<]\s?at\s?[\])}>]\s?|\s+at\s+", "@", found[0], flags=re.IGNORECASE)
    return re.sub(r"\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\s+dot\s+", ".", spelled, flags=re.IGNORECASE)


def phone(paper: Paper) -> str | None:
    """The first number that can be called; an order number, a price or a day cannot."""
    for found in _PHONE.finditer(paper.text):
        number = found["number"].strip()
        digits = sum(sign.isdigit() for sign in number)
        is_day = _DAY.fullmatch(number.strip("()"))
        if is_day or not 7 <= digits <= 15 or _NO_PHONE.search(paper.text[: found.start("number")]):  # noqa: PLR2004 # the digits of E.164
            continue
        if digits > 10 and not number.startswith(("+", "0", "(")) and not _can_be_called(number):  # noqa: PLR2004 # a longer one wants a country
            continue
        paper.cut(found.start(), found.end())
        return number
    return None


def _can_be_called(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - it takes long to load, and few lines have such a number

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse("+" + number, None))
    except phonenumbers.NumberParseException:
        return False


def length(paper: Paper) -> int | None:
    """How long it took, in minutes; a note, too."""
    found = _LENGTH.search(paper.text)
    if found is None:
        return None
    paper.cut(found.start(), found.end(), note=found[0])
    if found["half"] or found["quarter"]:
        return 30 if found["half"] else 15
    if found["long"]:
        return int(found["long"]) * 60 + int(found["rest"])
    if said := found["minutes"] or found["ticked"]:
        return int(_number(said))
    plus = found["plus"] or "0"
    return int(_number(found["hours"]) * 60) + (int(plus) if plus.isdigit() else 30)


def _number(said: str) -> float:
    return _WORDS[said.lower()] if said.lower() in _WORDS else float(said.replace(",", "."))
