"""What a part of a line says of somebody's work: a role, an organization, or neither (R1, O1)."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from coach import said_trades as trades
from coach import said_words as words
from coach.patterns import Pattern
from coach.said_small import Small
from coach.said_tokens import is_capital

_ELSEWHERE_WORKS = r"(?:ist|est|es|è|é|arbeitet|trabaja|travaille|bosse|lavora|trabalha)"
_LEADING = Pattern(
    rf"^(?:(?:er|sie|elle|il|ella|él|lei|lui|ela|ele)(?=\s+{_ELSEWHERE_WORKS}\b)\s+)?"
    r"(?:(?:and|so|but|also|who|whom|he's|she's|they're|shes|hes|theyre|i\s+think|he|she|they|is|was|are|who's|whos|=|as|an?|both|all|each|two|three|four|\d+(?=\s+(?-i:[a-z]+s)\b)|of\s+them|them|now|currently|just|really|a\s+real|my\s+new|my|our|our\s+new|their|new|the\s+new|the(?=\s+(?-i:[a-z]))|job|role|title|position|profession|occupation|work|works\s+as|working\s+as|employed\s+as|a\s+former\s+colleague|there|grew\s+up|shadowed|interviewed|ist|est|es|è|é|une?|ein|eine)(?=[\s:,=]|$)[\s:,=]*|=\s*)*",
    re.IGNORECASE,
)
_IS_WORK = Pattern(
    r"^(?:who\s+|he\s+|she\s+|they\s+|currently\s+|now\s+)*(?:works?|consults|volunteers|freelances|working|worked|employed|interns|interning|arbeitet|trabaja|travaille|bosse|lavora|trabalha)\b\s*",
    re.IGNORECASE,
)
_FORMER = Pattern(r"^(?:ex|former|formerly|previously|prev|used\s+to|once|before\s+that)\b[\s:-]*", re.IGNORECASE)
_NOW = Pattern(
    r"^(?:and\s+)?(?:is\s+)?(?:now|currently|these\s+days|nowadays|just\s+joined|joined|moved\s+to|today)\b\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_CLAUSE = Small(
    r"^(?:(?:he|she|they|we|i|you|it)'(?:ll|d|ve)\b|(?:who\s+|he\s+|she\s+|they\s+|we\s+|i\s+|it\s+|and\s+|very\s+|so\s+|really\s+|big\s+|great\s+|super\s+|who's\s+|she's\s+|he's\s+)*(?:leads?|led|runs?|ran|started|starts|founded|manages?|managed|built|builds|knows?|knew|told|said|says|gave|gives|asked|asks|wants?|wanted|offered|offers|promised|will|would|could|can|should|might|may|must|drives|paints|welds|cooks|bakes|cleans|fixes|repairs|trains|coaches|handles|oversees|supervises|heads|codes|programs|grows|farms|flies|researches|translates|curates|produces|directs|plans|organi[sz]es|helps|supports|designs|writes|kept|brought|took|bought|spent|paid|felt|heard|held|lost|meant|sold|stood|understood|won|woke|chose|began|broke|ate|drank|loves?|likes?|liked|thinks?|talked|spoke|talks|speaks|discussed|covered|edits?|sells?|teaches|taught|studies|studied|does|did|makes?|made|has|have|had|moved|moving|joined|looking|hiring|wrote|sent|replied|needs?|need|owes?|owe|follow|followed|remember|remind|send|ask|call|email|check|try|tried|met|see|saw|got|get|going|goes|went|let|waiting|thank|thanked|coming|rescheduling|waiting|hoping|trying|gonna|wanna|gotta|leaving|starting|visiting|thinking|talking|following|sending|getting|being|having|taking|seeing|asking|calling|really|just|not|no|nothing|never|yes|maybe|perhaps|super|very|great|good|nice|lovely|fun|interesting|helpful|friendly|kind|warm|big|long|busy|happy|open|keen|lots|more|some|any|here|there|then|because|since|while|when|where|how|why|what|if|that|this|it|it's|we|i|i'm|i'll|you|me|us|referred|introduced|intro'd|recommend(?:ed|s)?|suggest(?:ed|s)?|mentioned|shared|showed|explained|grew|lives?|lived|born|married|drove|drew|came|comes|visiting|visited|sorry|cancelled|canceled|rescheduled|moved|confirmed|booked|scheduled|missed|left|forgot|found|friend|friends|sister|brother|cousin|son|daughter|wife|husband|mother|father|boss|colleague|classmate|neighbou?r|roommate|alum(?:ni|na|nus)?\s+of|studying|advice|advised|agreed|will|next|\w+n't|first|second|topic|topics|follow-up|todo|note|notes|re|about|by|on|during|over|after|before|until|to|than|also)\b)"
)
_VERB_INSIDE = Small(
    r"\s(?:is|was|are|were|has|have|had|said|says|told|gave|wants|will|would|can|could|should|knows|thinks|loves|likes|me|him|them|i|we|you|because|if|that|when|where|while|my)\b"
)
_AT = Pattern(
    r"\s*(?:^(?:de|di|da|do|von)(?=\s+(?-i:[A-ZÀ-Ý]))|(?<!\S)@\s*|(?<=\S)@\s*(?=[A-Z])|\b(?:at|with|from|for|chez|bei|beim|presso|bij|hos|ved|w/|en(?=\s+[A-ZÀ-Ý])|na(?=\s+[A-Z])|para(?=\s+[A-Z])|в(?=\s)|working\s+(?:at|for))(?=\s)|(?<!\S)w/)\s*",
    re.IGNORECASE,
)
_IN = Pattern(r"\s+(?:in|based\s+in|near|out\s+of|around|over\s+in|from)\s+(?P<where>.+)$", re.IGNORECASE)
_OF = Pattern(r"\s+of\s+(?:the\s+)?(?=(?-i:[A-Z0-9]))", re.IGNORECASE)
_DEPARTMENT = Small(
    r"(?:the\s+)?(?:sales|marketing|engineering|hr|operations|ops|finance|product|people|design|research|it|legal|data|growth|nursing|medicine|admissions|students|communications|content|security|compliance|strategy|development|analytics|surgery|pediatrics|biology|chemistry|physics|history|philosophy|economics|mathematics|studies|education|music|r&d|business|customer|talent|comms|eng|ux|pr|bd|csr|partnerships|procurement|logistics|innovation|infrastructure|technology|science|facilities|events|programs|programming|photography|staff)\b"
)
_ENDS = Pattern(
    r"\s+(?=(?:replied|named|called|who|said|told|wrote|emailed|gave|is|was|has|and\s+(?:is|was|has|we|i|she|he|they|said|yes|gave|told|loves)|but|so|because|since|for\s+\d|where|which|and\s+(?:his|her|their|my|the)|she|he|they|i|yes|now|as\s+(?:an?\s)|about|over|too|to\s+\w+|last|next|today|called|rang|phoned|accepted|agreed|wants|visited|just|before|after|until|spoke|talked|sent)\b|&\s+(?:his|her|their|my)\b|[-—]\s|~)|\s*[!?]|\.(?=\s+[A-Z]|$)(?<!St\.)(?<!Dr\.)(?<!Inc\.)(?<!Co\.)(?<!Ltd\.)(?<!Bros\.)(?<!Corp\.)|\s+(?:in|near|out\s+of)\s+(?=[A-Z])",
    re.IGNORECASE,
)
_DEPARTMENT_AT = Pattern(rf"(?P<department>{_DEPARTMENT.pattern})\s+(?:at|@)\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
"""From sales at HubSpot: the department, and where it is."""
_AS = Pattern(r"\s+as\s+(?:an?\s+|the\s+)?(?P<role>.+)$", re.IGNORECASE)
_PLURAL_TAIL = Pattern(r"^(?P<org>(?:(?-i:[A-Z0-9])[\w&.*'-]*\s+(?:(?:of|de|and|the)\s+)?)+)(?P<role>[a-z][\w\s/-]*)$")
_SOMEWHERE = Pattern(
    r"(?:the|a|an)\s+(?-i:[a-z])|(?:my|our|his|her|their)\s|(?:home|work|school|church|noon|lunch|first|last|all|least|length|once|night|me|her|him|us|them|it|coffee|experience|\d)\b",
    re.IGNORECASE,
)


_KIN = Small(
    r"(?:^|'s\s+|\s)(?:sister|brother|cousin|aunt|uncle|wife|husband|mother|father|mom|mum|dad|friend|neighbou?r|roommate|flatmate|classmate|colleague|coworker|co-worker|boss|ex|son|daughter|niece|nephew|girlfriend|boyfriend|teammate|buddy|pal)s?$"
)
"""Whose relation somebody is; a note."""


_IS_SOMEWHERE = Pattern(r"(?:the|my|our)\s|(?-i:[A-Z])", re.IGNORECASE)


_FIELD = Pattern(
    r"(?:logy|ics?|ing|ment|istry|graphy|nomy|sophy|medicine|ure|ence|ance|ty|ion|care|tech|health|work|law|sales|ware|arts?|ies|ship)$"
)
_WORD_FROM = Pattern(
    r"\b(?:tip|advice|hello|hi|greetings|regards|note|message|word|idea|suggestion|quote|question|thanks)$",
    re.IGNORECASE,
)
"""A tip from Al: who gave it, no firm."""
_DOES = Small(
    r"(?:who\s+|she\s+|he\s+|they\s+)?(?:do(?:es)?|runs?|leads|heads|manages?|owns?|teaches|sells|makes|builds|designs|writes|edits|drives|paints|welds|oversees|supervises|handles|recommends?|suggests?|advises?)\s"
)
"""What somebody does, as a clause."""
_STUDIED = Pattern(r"(?:[\w&.'-]+\s+){1,3}(?:alum(?:n[aiu]s?|nae)?|graduate|grad)s?$", re.IGNORECASE)
"""An MIT alumna: where somebody was, not where they work."""
_EVENT = Small(rf"{words.EVENT.pattern}$")
_IS_NUMBERED = Pattern(r"(?:\d[A-Za-z]|[A-Za-z]\d[A-Za-z])$")
"""5G, 3D, B2B: no firm."""


class Sure(Enum):
    """What kind of part it is, where its words alone do not say."""

    KNOWN = "known"
    CAPITALS = "capitals"
    """Capitalised words: most likely an organization."""
    SMALL = "small"
    """A few words without capitals: a role beside an organization, or an organization in a line without capitals."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a part says; `said` is the part itself."""

    said: str
    role: str | None = None
    organization: str | None = None
    note: str | None = None
    sure: Sure = Sure.KNOWN
    where: int = 0
    """Where the brackets begin in which it stands; 0 is outside."""
    now: bool = False
    """Whether the line says that it is so now, as against before."""


_CLAUSE_ELSEWHERE = Small(
    rf"(?:(?:und|et|y|e)\s+)?(?:er|sie|ich|wir|elle|il|je|nous|ella|él|ellos|yo|lei|lui|ela|ele|me|m'\w+|qu'\w+|j'\w+)\s+(?!{_ELSEWHERE_WORKS}\b)\S|(?:muy|molto|très|sehr|muito|super)\s+\S|m'a\s"
)
"""Who it is about, in other languages, and how they are: er meint, elle m'a dit, me presentó, muy maja."""
_OF_SOMETHING = Pattern(r"\s(?:the|my|our|his|her|their)\s", re.IGNORECASE)
"""The number on the flyer: no title."""
_HEAD = Pattern(r"\s+(?:of|for|in|on|and|&|turned|to|di|de|del)\s+")


def is_role(text: str) -> bool:
    """Whether it reads as what somebody does."""
    text = text.strip(" .,")
    whole = text.split()
    if not whole or len(whole) > 7:  # noqa: PLR2004 # a title is shorter than a sentence
        return False
    head = _HEAD.split(text, maxsplit=1)[0].split()
    named = all(is_capital(word) for word in whole)
    if named and words.STRONG_FIRM.search(text):
        return False
    last = head[-1] if head else whole[-1]
    ends = trades.is_trade(whole[-1]) and not named and not _OF_SOMETHING.search(text)
    return trades.is_trade(last) or ends or last.lower() in trades.ACRONYMS


_NOW_AT = Pattern(r"^(?:working\s+)?(?:at|with|in|for)\s+(?=\S)", re.IGNORECASE)
_AND_NOW = Pattern(r"\s*(?:\band\s+)?\b(?:now|currently)\b\s*(?:at\s+|with\s+)?(?P<rest>.+)", re.IGNORECASE)
_ENDS_SHORT = Pattern(r"\b(?:inc|co|ltd|corp|bros|jr|[A-Z])\.$", re.IGNORECASE)
_ARTICLE = Pattern(r"^(?:the|a)\s+(?=[A-Z])")
_IN_DEPARTMENT = Pattern(r"^(?:in|on|as\s+an?|as)\s+.*", re.IGNORECASE)
_SENTENCE_CAPITAL = Pattern(r"[A-Z][a-z]+(?:\s+[a-z-]+)*$")
_ABOUT = Pattern(r"(?:re|about|regarding)\s", re.IGNORECASE)
_BETWEEN = words.PARTICLES | {"of", "and", "&", "for", "the"}
"""Small words inside the name of a firm."""
_EVERYDAY = words.NEVER | words.NO_FIRST
_TRADES = trades.TRADES | trades.ACRONYMS
_NO_FIRM = trades.ACRONYMS | trades.BEFORE_TRADES | words.NO_FIRST
"""What a firm's name does not begin with."""
_NO_TITLE = words.word_set(
    "guy guys person people folks lady dude human soul time vibe vibes energy advice tips convo story stories stuff things thing day weather question questions fun help"
)
"""The last word of what is said about somebody, but is not what they do: such a good guy."""
_FIRM_OF = Pattern(
    r"(?:univ(?:ersity|\.)?|bank|dept\.?|department|city|county|ministry|school|college|museum|institute|bureau|port)\s+of\s+\S",
    re.IGNORECASE,
)
_LEADING_AWAY = words.word_set(
    "in on at about for to from with by re into over near w w/ per par por pour mit bei von vom vor nach im am"
)
"""No title begins so."""
_HOW_THEY_ARE = words.word_set(
    "cool nice great lovely funny kind smart busy free available super amazing awesome sweet helpful friendly interesting shy sick ill wonderful brilliant fun fab"
    " charming chill generous patient inspiring warm honest quiet tired late rude boring weird fantastic incredible excellent impressive"
)
"""What is said of people and is no work."""
_EMPLOYER = Pattern(r"(?P<org>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})['’]s\s+(?P<role>(?:[a-z][\w-]*\s+){1,3})(?=[A-Z])")  # noqa: RUF001 # as typed on a phone
_AMOUNT = Pattern(
    r"[£$€]?\s*\d[\d.,]*\s*-?\s*(?:k|am|pm|%|percent|h|hrs?|hours?|years?|yrs?|months?|weeks?|days?|mins?|minutes?|euros?|eur|dollars?|usd|pounds?|gbp)(?![\w-])"
)
"""Salaries start at 2k."""
_TITLE_WORDS, _CLAUSE_WORDS, _FIRM_WORDS = 5, 3, 3


def work(text: str, *, bracketed: bool = False, small: bool = False, opens: bool = False) -> Work:
    """Role and organization in a part between signs; `small` is a line without capitals, `opens` a sentence's begin."""
    said = text.strip(" ,;:-~\t")
    said = said if _ENDS_SHORT.search(said) else said.strip(" ,;:-~.\t")
    if not any(sign.isalnum() for sign in said):
        return Work("")
    if opens and _SENTENCE_CAPITAL.match(said) and is_role(said):
        return Work(said, role=said)
    core = _after(_LEADING, said)
    if is_told(said) or is_told(core) or _STUDIED.match(core) or core.lower().rstrip("!.) ") in _HOW_THEY_ARE:
        return Work(said, note=said)
    if former := _FORMER.match(said) or _FORMER.match(core):
        return _former(said, former.string[former.end() :], small=small)
    if now := _NOW.match(said) or _NOW.match(core):
        rest = _after(_LEADING, _NOW_AT.sub("at ", now["rest"]))
        found = _split(rest, said, bracketed=True, small=small)
        return replace(found, now=True, sure=Sure.KNOWN if found.organization else found.sure)
    works = _IS_WORK.match(core)
    return _split(_after(_IS_WORK, core), said, bracketed=bracketed, small=small, told=works is not None)


def is_told(said: str) -> bool:
    """Whether it is a clause in another language about somebody: er meint, elle m'a dit, muy maja."""
    return _CLAUSE_ELSEWHERE.match(said) is not None and not is_role(said)


def without_possessive(text: str) -> str:
    """`Tesla's recruiter Nina Patel` without the sign that makes a firm sound like a person."""
    return _EMPLOYER.sub(_employed, text)


def _employed(found: re.Match[str]) -> str:
    known = found["role"].split()[-1] in words.RELATIONS  # Ada's boss Ben
    return f"{found['org']} {found['role']}" if is_role(found["role"]) and not known else found[0]


def _after(pattern: Pattern, text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found and found.end() < len(text) else text


def _former(said: str, rest: str, *, small: bool) -> Work:
    """Ex-A, now B: B counts, and what was before is kept as a note."""
    now = _AND_NOW.search(rest)
    if now is None:
        return Work(said, note=said)
    found = _split("at " + now["rest"], said, bracketed=True, small=small)
    return replace(found, note=said[: len(said) - len(rest) + now.start()].strip())


def _split(text: str, said: str, *, bracketed: bool, small: bool, told: bool = False) -> Work:
    if _ABOUT.match(text):
        return Work(said, note=said)
    if at := next((found for found in _AT.finditer(text) if text[found.end() :].strip()), None):
        return _at(text[: at.start()].strip(" ,"), text[at.end() :].strip(), said, small=small, told=told)
    if (place := _IN.search(text)) and is_role(text[: place.start()]):
        where = place["where"].strip()
        somewhere = _IS_SOMEWHERE.match(where) or words.is_place(where) or not _is_field(where)
        note = place[0].strip()
        return Work(said, role=text[: place.start()].strip(), note=note) if somewhere else Work(said, role=text)
    is_field = text.lower() in words.FIELDS and not bracketed
    if is_field or words.is_place(text) or _is_note(text) or _KIN.search(text):
        return Work(said, note=said)
    return _both(text, said, small=small) or _one(text, said)


def _is_field(where: str) -> bool:
    """Whether what stands behind *in* is a field of work, and not a town that is written small."""
    last = where.rsplit(maxsplit=1)[-1].lower()
    known = last in words.FIELDS or last in trades.BEFORE_TRADES or _DEPARTMENT.fullmatch(where)
    return bool(known or _FIELD.search(last))


def _at(before: str, after: str, said: str, *, small: bool, told: bool) -> Work:
    """*Role at organization*, or a clause that ends with one."""
    if inner := _DEPARTMENT_AT.match(after):
        before, after = (before if is_role(before) else inner["department"]), after[inner.end() :]
    organization = _ARTICLE.sub("", _ENDS.split(after)[0].strip(" ,"))
    trade = is_role(before) and not _DOES.match(before)
    if _WORD_FROM.search(before):
        return Work(said, note=said)
    nameless = not any(sign.isalpha() for sign in organization) or _AMOUNT.match(organization)
    if nameless or words.is_place(organization) or _SOMEWHERE.match(organization):
        return Work(said, role=before if trade else None, note=said.partition(before)[2].strip() if trade else said)
    named = organization[:1].isdigit() or any(is_capital(word) for word in organization.split())
    if not (named or small or told or trade):
        return Work(said, note=said)
    department = "" if before.lower() in _EVERYDAY else _IN_DEPARTMENT.sub("", before)
    as_role = _AS.search(after)
    role = as_role["role"].strip() if as_role else department if trade or not _is_note(department) else ""
    note = said if before and not role and not told else None
    return Work(said, role=role or None, organization=organization, note=note)


def _is_note(text: str) -> bool:
    """Whether it is a clause: more words than a title, or a verb."""
    if _DOES.match(text) or (_CLAUSE.match(text) and (not is_role(text) or len(text.split()) > _CLAUSE_WORDS)):
        return True
    return _VERB_INSIDE.search(text) is not None


def _both(text: str, said: str, *, small: bool) -> Work | None:
    """Role and organization without a word between them, or with *of*."""
    of = _OF.search(text)
    if of and is_role(text[: of.start()]) and not _DEPARTMENT.match(text[of.end() :]):
        return Work(said, role=text[: of.start()].strip(), organization=text[of.end() :].strip())
    tail = _PLURAL_TAIL.match(text)
    if tail and (found := _firm_then_role(tail["org"].strip(), tail["role"].strip(), said)):
        return found
    first, _, rest = text.partition(" ")
    if first.lower() in words.FAMOUS and is_role(rest) and not is_capital(rest):
        return Work(said, role=rest, organization=first)
    return _role_then_firm(text.split(), said, small=small)


def _one(text: str, said: str) -> Work:
    """A role, an organization, or what only the other parts can tell."""
    whole = text.split()
    named = is_capital(whole[0]) and all(
        is_capital(word) or word.isdigit() or word.lower() in _BETWEEN for word in whole
    )
    firm = (words.STRONG_FIRM.search(text) and (named or len(whole) > 1)) or (named and "&" in text)
    firm = bool(firm or _FIRM_OF.match(text)) or text.lower() in words.FAMOUS
    if is_role(text) and not (named and (firm or _by_ending(whole))):
        return Work(said, role=text)
    if words.PLATFORM.fullmatch(text) or (_EVENT.search(text) and not named):
        return Work(said, note=said)
    house = words.FIRM.search(text) if named else words.FIRM.fullmatch(whole[-1])
    if firm or (house and len(whole) > 1):
        return Work(said, organization=text)
    if named:
        return Work(said, organization=text, sure=Sure.CAPITALS)
    if (
        whole[0].lower() not in _LEADING_AWAY
        and len(whole) <= _TITLE_WORDS
        and not any(sign.isdigit() for sign in text)
        and not _OF_SOMETHING.search(text)
        and whole[-1].lower() not in _NO_TITLE
    ):
        return Work(said, role=text, sure=Sure.SMALL)
    return Work(said, note=said)


def _by_ending(whole: list[str]) -> bool:
    """Whether only the last letters sound like a trade: Carrier, Weaver Lothian."""
    last = whole[-1].lower().strip(".")
    known = {last, last.removesuffix("s")} & _TRADES
    return not known and whole[0].lower() not in trades.BEFORE_TRADES and "of" not in whole


def _firm_then_role(firm: str, role: str, said: str) -> Work | None:
    """NUS Hospital pharmacists, Google engineer: but HR manager and UX researcher are one role."""
    first = firm.split(maxsplit=1)[0].lower()
    one_role = (
        not any(sign.isalpha() for sign in firm)
        or firm.endswith("'s")
        or _IS_NUMBERED.match(firm)
        or first in _NO_FIRM
        or _DEPARTMENT.fullmatch(firm)
    )
    if one_role or words.FIRM.fullmatch(firm) or not is_role(role) or is_role(firm):
        return None
    return Work(said, role=role, organization=firm)


def _role_then_firm(whole: list[str], said: str, *, small: bool) -> Work | None:
    """In a line without capitals, or part without them, what follows the last word of a trade is a firm: prod mgr atlassian."""
    named = [number for number, word in enumerate(whole) if trades.is_trade(word)]
    rest = whole[named[-1] + 1 :] if named else []
    if "of" in whole or not 0 < len(rest) <= (_FIRM_WORDS if small else 1) or rest[0].lower() in _NO_FIRM:
        return None
    if not small and (any(is_capital(word) for word in whole) or _is_field(rest[0])):
        return None
    return Work(said, role=" ".join(whole[: named[-1] + 1]), organization=" ".join(rest))
