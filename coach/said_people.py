"""Names, roles and organizations as people write them in one line (N1, N2, R1, O1)."""

import re
from dataclasses import dataclass

_LATIN = 0x24F
"""The last letter of extended Latin."""
PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "del",
        "della",
        "di",
        "la",
        "le",
        "les",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "van",
        "von",
        "der",
        "den",
        "het",
        "ter",
        "ten",
        "zu",
        "zur",
        "y",
        "e",
        "i",
        "av",
        "af",
    ]
)
STOPS = frozenset(
    [
        "at",
        "@",
        "from",
        "of",
        "in",
        "on",
        "via",
        "through",
        "thru",
        "by",
        "for",
        "about",
        "and",
        "&",
        "+",
        "with",
        "w/",
        "w",
        "today",
        "who",
        "whom",
        "whose",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "was",
        "is",
        "are",
        "has",
        "had",
        "will",
        "said",
        "told",
        "gave",
        "works",
        "worked",
        "leads",
        "runs",
        "works-at",
        "near",
        "after",
        "before",
        "during",
        "over",
        "re",
        "regarding",
        "to",
        "the",
        "an",
        "our",
        "my",
        "we",
        "i",
        "it",
        "that",
        "this",
        "then",
        "but",
        "so",
        "or",
        "as",
        "also",
        "both",
        "now",
        "currently",
    ]
)
MODALS = frozenset(("will", "an", "so", "as", "may"))
"""Names too, where a capital follows a capital."""
NOBODY = frozenset(
    [
        "a",
        "an",
        "the",
        "some",
        "someone",
        "somebody",
        "anyone",
        "people",
        "folks",
        "team",
        "guy",
        "woman",
        "man",
        "lady",
        "person",
        "recruiter",
        "everyone",
        "him",
        "her",
        "them",
        "my",
        "our",
        "this",
        "that",
        "two",
        "three",
        "several",
        "few",
        "many",
        "one",
    ]
)
_CLAUSE = re.compile(
    r"^(?:who|he|she|they|we|i|it)\b|\b(?:leads?|runs?|ran|started|founded|works?|worked|working|said|says|promised|told"
    r"|wants?|needs?|knows?|gave|asked|mentioned|recommended|suggested|likes?|loves?|offered|will|was|were|is|are|has"
    r"|have|had|sent|send|owes?|owed|talked|discussed|helped|moved|moving|retired|studied|thanked|wrote|emailed"
    r"|follow|remember|should|can|could|would)\b",
    re.IGNORECASE,
)
_RELATION = re.compile(r"^\s*(?:my|our)\s+(?:[a-z-]+\s+){1,3}(?=[A-Z])")
"""A neighbor with a name is known by the name."""
_OWN_MASTER = frozenset(("freelance", "freelancer", "self-employed"))
_FORMER = re.compile(r"^(?:ex|former|formerly|previously|retired)\b[\s-]*", re.IGNORECASE)
_NOW = re.compile(r"^(?:now|currently|these days)\s+(?:at\s+|with\s+|in\s+)?(?P<rest>.+)", re.IGNORECASE)
_WORKS_AT = re.compile(
    r"^(?:who\s+)?(?:works?|working|is|she's|he's)\s+(?:as\s+(?:an?\s+)?(?P<role>.+?)\s+)?(?:at|for|with)\s+(?P<org>.+)",
    re.IGNORECASE,
)
_BOTH_WORD = re.compile(r"^(?:both|all)\s+(?:of\s+(?:them\s+)?)?", re.IGNORECASE)
_PLURAL = re.compile(r"^(?P<org>(?:[A-Z][\w&.'-]*\s+)+)(?P<role>[a-z][\w\s-]*s)$")
_PREPOSITION = re.compile(r"^(?:by|on|about|for|in|to|over|during|re|after|before|until|since)\s", re.IGNORECASE)
_VERB = re.compile(r"\s+(?=(?:replied|who|said|told|wrote|emailed|gave|is|was|has|and)\b)")
_AT = re.compile(r"\s*(?:\s@\s|\s@|@\s|\bat\b|\bfrom\b|\bwith\b|\bfor\b)\s*", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"(?:sales|marketing|engineering|hr|operations|finance|product|people|design|research|it|legal|data)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s+(?=[A-Z])")
_FIRM = re.compile(
    r"\b(?:inc|ltd|llc|llp|gmbh|ag|plc|corp|co|company|group|labs?|university|uni|college|school|hospital|bank|clinic"
    r"|institute|foundation|agency|studios?|partners|council|ministry|museum|press|systems|technologies|bros|cent(?:er|re))\b\.?|&",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:hr|ceo|cto|cfo|coo|vp|pm|ux|ui|it|md|rn|swe|sre|qa|pr|gp|pa|ta|phd|dba"
    r"|\w*(?:ist|er|or|ian|eer|ant|ent|yst|ect|man|woman|chef|nurse|tech|lead|head|intern|clerk|coach|judge|pilot"
    r"|student|cook|guard|vet|aide|smith|wright|nist|expert|designer|scientist|buyer|founder|director|manager"
    r"|partner|associate|officer|assistant|fellow|dean|principal|lawyer|counsel|rep|sales|marketing|ops))s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Position:
    """What a piece of a line says of somebody's work."""

    role: str | None = None
    organization: str | None = None
    note: str | None = None


def looks_like_role(text: str) -> bool:
    """Whether it reads as what somebody does."""
    head = re.split(r"\s+(?:of|for|in|on|and)\s+", text.strip())[0]
    if _ROLE.fullmatch(head.split()[-1] if head else "") is None:
        return False
    return _FIRM.search(text) is None or not all(is_capital(word) for word in text.split())


def is_capital(word: str) -> bool:
    """Whether a word is written as names are: a capital, or a script without capitals."""
    first = next((sign for sign in word if sign.isalpha()), "")
    return bool(first) and (first.isupper() or (not first.islower() and not first.isascii()))


def position(text: str, *, in_brackets: bool = False) -> Position:
    """Role and organization in a piece between commas or brackets."""
    text = _BOTH_WORD.sub("", text.strip(" ,;:-"))
    if not any(sign.isalnum() for sign in text):
        return Position()
    if now := _NOW.match(text):
        return _split(now["rest"], in_brackets=True)
    if found := _WORKS_AT.match(text) or _PLURAL.match(text):
        return Position(role=found["role"], organization=found["org"])
    if _is_note(text):
        return Position(note=text)
    return _split(text, in_brackets=in_brackets)


def _is_note(text: str) -> bool:
    return text.lower() in _OWN_MASTER or bool(_PREPOSITION.match(text) or _FORMER.match(text) or _CLAUSE.search(text))


def _split(text: str, *, in_brackets: bool) -> Position:
    at = _AT.search(text)
    if at and text[at.end() :].strip():
        organization = _VERB.split(text[at.end() :].strip())[0]
        return Position(role=text[: at.start()].strip() or None, organization=organization)
    of = _OF.search(text)
    if of and looks_like_role(text[: of.start()]) and not _DEPARTMENT.match(text[of.end() :]):
        return Position(role=text[: of.start()].strip(), organization=text[of.end() :].strip())
    if looks_like_role(text) or (of and _DEPARTMENT.match(text[of.end() :])):
        return Position(role=text)
    words = text.split()
    if _FIRM.search(text) or all(is_capital(word) for word in words):
        return Position(organization=text)
    if len(words) <= 5 and (in_brackets or not is_capital(words[0])):  # noqa: PLR2004 # longer than a title
        return Position(role=text)
    return Position(note=text)


def role_then_organization(first: str, second: str, one: Position, other: Position) -> list[Position]:
    """Two pieces in brackets are role and organization, unless one of them says more (O1)."""
    if one.note or other.note or one.role == other.organization or (one.organization and other.role):
        return [one, other]
    return [Position(role=first.strip()), Position(organization=second.strip())]


def name_at(text: str) -> tuple[str, str]:
    """The name that a text begins with, and what follows it; an empty name where it begins with none (N1)."""
    if relation := _RELATION.match(text):
        text = text[relation.end() :]
    tokens = re.findall(r"\S+\s*", text)
    lower = not any(is_capital(token) for token in tokens[:2])
    taken = whole_words = 0
    for token in tokens:
        word = token.strip()
        bare = word.strip(".,:;!?'\"").lower()
        if taken and bare in PARTICLES and (_goes_on(tokens, taken) or (lower and bare not in STOPS)):
            taken += 1
            continue
        if word.startswith(("(", "[", "<mailto")) and not (taken and _is_other_script(tokens[:taken], text)):
            break
        if bare in MODALS and is_capital(word) and taken + 1 < len(tokens) and is_capital(tokens[taken + 1]):
            taken += 1
            whole_words += 1
            continue
        if (
            (bare in STOPS and (lower or not taken or not is_capital(word)))
            or (not taken and bare in NOBODY)
            or not any(sign.isalnum() for sign in word)
        ):
            break
        if not lower and taken and not is_capital(word) and not word.startswith(("(", "'", '"')):
            break
        taken += 1
        whole_words += 1
        if "\x1f" in token or word.endswith((",", ";", ":", "!", "?")) or (lower and whole_words == 3):  # noqa: PLR2004 # names in lower case
            break
    return "".join(tokens[:taken]).strip(" ,;:!?\x1f\t"), "".join(tokens[taken:])


def _is_other_script(tokens: list[str], text: str) -> bool:
    """Whether brackets behind the name hold how it is written in Latin letters (N1)."""
    inside = re.search(r"\(([^()]*)\)", text)
    other = any(sign.isalpha() and ord(sign) > _LATIN for token in tokens for sign in token)
    return other and inside is not None and all(is_capital(word) for word in inside[1].split())


def _goes_on(tokens: list[str], taken: int) -> bool:
    following = tokens[taken + 1] if taken + 1 < len(tokens) else ""
    return is_capital(following) or following.strip().lower() in PARTICLES
