"""What kind of contact a line tells of: an arranged talk in the owner's own word, or a message (K1)."""
# ruff: noqa: RUF001 # other languages' letters

import re
from dataclasses import dataclass

from coach import said_trades as trades
from coach.patterns import Pattern
from coach.said_media import FOOD, NOUNS, TALK, VERBS_ONLY
from coach.said_small import Small
from coach.said_tokens import GONE

_HAD = Small(
    rf"\b(?:had|ate|shared|grabbed|got|split|over|for|having|getting|grabbing)\s+(?:some\s+|the\s+|our\s+|an?\s+(?:quick\s+|nice\s+)?|\w+\s+)?(?P<food>{FOOD})(?![\w'-])(?!\s+(?!after|over|later|together|or|for)\w+(?:er|or|ist|ef)\b)"
)
_UNARRANGED = Small(
    r"\b(?:was\s+(?:gonna|going\s+to|supposed\s+to|meant\s+to)|ask(?:ed|ing)?|invit(?:e|ed|ing)|emailed|e-mailed|messaged|wrote|texted|dm'?d|pinged|reached\s+out|request(?:ed)?|propos(?:e|ed)|suggest(?:ed)?|offer(?:ed)?|hop(?:e|ing)\s+to|want(?:s|ed)?(?:\s+to)?|should|need(?:s)?\s+to|would\s+like|'d\s+like|must|ought"
    r"|tr(?:y|ied|ying)\s+to|couldn't|could\s+not|can't|follow(?:ing)?\s+up\s+(?:about|re|on)|trying|can|might|maybe|let's|someday|plan\s+to|told\s+me\s+to|said\s+to|promised|waiting|remember\s+to|remind|agreed\s+to\s+think|no\s+answer|haven't|have\s+not|didn't|never|before\s+(?:my|our)|to\s+talk\s+shop)\b[^,;!]*$"
)
_THANKS_FOR = Pattern(rf"{GONE}\s*(?:for\s+)?(?:(?:the|our)\s+)?{GONE}*(?:'s)?\s*$", re.IGNORECASE)
"""Texted her (thanks) for the tour: then there was one."""
_INTENDED = Small(
    rf"\s*(?:and\s+|so\s+)?(?:i'?m\s+|i\s+am\s+)?(?:gonna|going\s+to|wanna|gotta|have\s+to|need\s+to)\s+(?:talk|speak|chat|call|meet)\s+(?:(?:to|with)\s+)?(?:her|him|them)\b[^{GONE}]*"
)
"""Gonna talk to her about jobs, with no day: what somebody means to do, behind what happened."""
_FOND = Small(
    r"\b(?:loves?|likes?|hates?|prefers?|adores?|drinks|collects|sells|(?:is|are|'s|'re)\s+into|allergic\s+to|fond\s+of|crazy\s+about)\s+(?:[\w-]+\s+){0,2}$"
)
"""What somebody likes is no talk: Ada loves green tea."""
_NAMED_SO = Small(
    r"\b(?:guy|man|woman|lady|girl|gentleman|bloke|chap|dude|person|someone|somebody|student|one|\w+er)\s+(?:who\s+(?:is|was)\s+|is\s+|was\s+)?$"
)
"""Who is called so was not called up: a guy called Ravi."""
_CAPITAL_BEFORE = Pattern(r"(?<![\w.])[A-Z](?:[\w'-]*|\.)\s$")
_NEXT_WORD = Pattern(r"[ ]([^\W\d_][\w-]*)")
_JOB = Pattern(r"\bjob\s+(?:market\s+)?$")
_GIVEN = Pattern(
    r"\b(?:at|from|during|gave|giving|great|after)\s+(?:a|an|his|her|their|the)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
_AGREED_TO = Pattern(r"\b(?:scheduled|set|booked|agreed|arranged|going|due|confirmed)\s+to\s+$", re.IGNORECASE)
_CLAUSE_OF = Pattern(r"[,;.]")
_AFTERWARDS = Small(
    r"^[^,;.!]*\b(?:request(?:ed)?|no\s+answer|didn't\s+pick\s+up|went\s+to\s+voicemail|later\s+maybe|someday|invit(?:e|ation)|me\s+(?:back|anytime|if))\b"
)
_NO_TALK = Pattern(
    r"\b(?:dinner|lunch|tea|drinks|coffee|cocktail|breakfast)\s+(?:party|event|table|reception|meetup|expo|festival|fair)\b|\b(?:contact|card|cell|mobile|email)\s*(?:no\.?|number|#|:)|\bphone\s*(?:no\.?\b|number|#|:(?=\s*\+?\(?\d))|\bphone\s*(?=\+?\(?\d)|\bcall(?:s|ed)?\s+me\s+(?-i:[A-Z])|\b(?:rang|called|phoned|telephoned)\s+(?:me|us)\b(?!\s+(?:back|for|as)\b)|\btalk\s+(?:to|about)\b(?<!to)|\bcall\s+(?:centers?|centres?|of)\b|\b(?:video|tea|coffee|wine|beer|walk|tour|visit|phone|drinks?|breakfast|chai|golf|pizza|curry|call|interview|lunch)\s+(?=(?:editor|producer|game|buyer|importer|merchant|taster|maker|roaster|trader|grower|farmer|shop|guide|guides|operator|company|brewer|bar|coach|engineer|sales|house|chef|designer|artist|journalist|repair|instructor|pro|club|lady|director|journalist|critic|planter|estate|plantation|blender|centre|center|exporter|technician)s?\b)",
    re.IGNORECASE,
)
_WROTE_ME = Small(
    r"\b(?:emailed|messaged|wrote(?:\s+to)?|texted|dm'?d|pinged|replied|got\s+back|responded|wrote\s+back|answered|reached\s+out)\s+(?:to\s+)?(?:me|us|my)\b|(?<!n't )(?<!never )(?<!not )\b(?:replied|responded|wrote\s+back|got\s+back)\b|(?<!no )\b(?:reply|response|answer|e-?mail|message|msg|note|text|whatsapp|dm|voicemail|letter)\s+from\b|\b(?:heard|hearing)\s+(?:back\s+)?from\b|\bsent\s+me\b|\b(?:rang|called|phoned|telephoned)\s+(?:me|us)\b(?!\s+(?:back|for|as)\b)"
)
WROTE = Pattern(
    r"\b(?:i\s+)?(?:(?:just|also|cold[\s-]?)\s*)?(?P<verb>e-?mailed|cold-?e-?mailed|messaged|wrote(?:\s+to)?|texted|dm'?d|dmed|pinged|whatsapp(?:ed|'d)|inmailed|nudged|(?:followed\s+up|checked\s+in|touched\s+base)\s+(?:with|w/)|contacted|reached\s+out(?:\s+to)?|(?:sent|dropped|shot)\s+(?:an?\s+)?(?:\w+\s+)?(?:email|message|note|text|dm|line|request|invite|connection\s+request)\s+to|(?:message|msg|dm|note|e-?mail)\s+to|(?:(?:e-)?mails?|messages?|texts?|dms?|letters|correspondence|correspond(?:ed|ing)|e-?mailing|messaging|texting|back\s+and\s+forth)\s+(?:with|w/)|left\s+(?:an?\s+)?(?:voicemail|message|note)\s+(?:for|with)|asked|wrote|sent\s+(?=[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?\s+(?:an?\s+)?(?:email|message|note|text|dm)))(?!\w)(?:\s+(?:him|her|them)\b)?",
    re.IGNORECASE,
)
_CLAUSES = Pattern(r"[,;!]|\bbut\b|(?<!\b[DM]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bSt)(?<!\bProf)(?<!\b[A-Z])\.", re.IGNORECASE)
_CONGRATULATED = Small(r"\bcongrat(?:ulated|'?ed|s\s+to|ulations\s+to)\b[^,;.\x1f]*\b(?:on|for)\b[^,;.\x1f]*")
_ASKED = Pattern(r"[^,;.!?]*\?")
_HAPPENED = Small(r"\b(?:had|was|did|grabbed|went|after|great|good|nice|lovely)\b")
_BY_CHANCE = frozenset(("chat", "conversation", "convo", "drinks", "drink", "walk"))
_OVER = Pattern(r"\b(?:over|on)\s+(?:a\s+|the\s+)?$", re.IGNORECASE)
_UNHEARD = Pattern(
    r"\b(?:no\s+answer|voice\s?mail|didn't\s+(?:pick\s+up|answer)|couldn't\s+reach|no\s+reply\s+when)\b", re.IGNORECASE
)
_WITH_NEXT = Pattern(r"\s*(?:\w+\s+)?(?:w/|with\b|w\b)", re.IGNORECASE)
_WITH = Pattern(r"^(?P<medium>(?:[^\W\d_]+['’]?[^\W\d_]*\s+){1,3}?)(?:with|w/)\s*(?=\S)", re.IGNORECASE)
_NOT_TALKS = Small(
    r"\b(?:connected|reconnected|followed|follow|following|signed|registered|applied|dealt|traded|swapped|exchanged|volunteered|checked|touched|introduced|stuck|argued|competed|partnered|collaborated|served|trained|touch|e-?mails?|mails?|messages?|texts?|dms?|letters|correspondence|corresponded|emailing|messaging|texting|contact|card|cards|photo|panel|worked|working|works|studied|class|booth|hands|team|student|friends?|numbers?|shook|engaged|agreed|spoke|someone|person|in|at|and|the|met|lives|together|intern|volunteered|sat|stuck|queue|introduced|intro)\b"
)
_ADVISED = Small(
    r"^(?:always|never|just|only|also|try|and|then|or|don['’]?t|do|not|to|you|should|please|first|so|but|now|better)?\s*(?:start|begin|stick|come|go|play|deal|help|lead|live|end|finish|continue|experiment|cope|connect|engage|struggle|keep|open|close|compare|be)\b"
)
"""Start with small projects: what somebody advised, not a word for a talk."""


@dataclass(frozen=True, slots=True)
class SaidTalk:
    """A talk that was arranged, with the owner's word for it, or a message either way."""

    start: int
    end: int
    arranged: bool
    medium: str | None
    at: tuple[int, ...]
    """Where each word for a talk begins."""


def find(text: str, *, thanked: bool) -> SaidTalk | None:
    """The talk that a line tells of, if it was arranged; words of thanks that went out are cut already."""
    talks = [found for found in TALK.finditer(text) if _counts(text, found, thanked=thanked)]
    if talks and _UNHEARD.search(text):
        talks = [found for found in talks if not _word(found).lower().startswith(("call", "phone", "rang"))]
    if talks:
        named = [one for one in talks if _word(one).lower() not in VERBS_ONLY]
        over = next((one for one in named if _OVER.search(text[: one.start()])), None)
        best = over or next((one for one in named if _WITH_NEXT.match(text[one.end() :])), (named or talks)[0])
        said = " ".join(_word(best).lower().split())
        return SaidTalk(
            best.start(),
            best.end(),
            arranged=True,
            medium=NOUNS.get(said, said),
            at=tuple(one.start() for one in talks),
        )
    had = _HAD.search(text)
    if had and not _UNARRANGED.search(_CLAUSES.split(text[: had.start()])[-1]):
        medium = re.sub(r"^an?\s+", "", had["food"].lower())
        return SaidTalk(*had.span("food"), arranged=True, medium=medium, at=(had.start("food"),))
    found = _WITH.match(text.strip())
    if found and not _NOT_TALKS.search(found["medium"]) and not _ADVISED.search(found["medium"]):
        start = text.index(found["medium"])
        medium = re.sub(
            r"^(?:had|a|an|some|nice|great|quick|good|i|we|the|grabbed|shared|did|went)\s+",
            "",
            found["medium"].strip().lower(),
        )
        if medium and not WROTE.search(found[0]):
            end = start + len(found["medium"])
            return SaidTalk(start, end, arranged=True, medium=NOUNS.get(medium, medium), at=(start,))
    return None


def was_arranged(talk: SaidTalk, text: str, event: int) -> bool:
    """A coffee beside a meeting at an event was arranged; a chat or a walk there was not."""
    clause = _CLAUSE_OF.split(text[:event])[-1]
    return not event - len(clause) <= talk.start <= event or (talk.medium or "chat") not in _BY_CHANCE


def is_asked(talk: SaidTalk, text: str) -> bool:
    """Whether the line only wonders about a talk: coffee with Tom?"""
    asked = _ASKED.match(text, talk.end)
    if asked is None or talk.at[-1] >= asked.end():
        return False  # coffee in May? no: coffee on 4/2
    return not _HAPPENED.search(_CLAUSES.split(text[: talk.start])[-1])


def wrote(text: str) -> str | None:
    """Who wrote, where somebody did: mine or theirs."""
    if _WROTE_ME.search(text):
        return "theirs"
    return "mine" if WROTE.search(text) else None


def congratulated(text: str) -> re.Match[str] | None:
    """What somebody was congratulated on, with the words around it: a message, however it was sent."""
    return _CONGRATULATED.search(text)


def _word(found: re.Match[str]) -> str:
    return found["medium"] or found["script"]


def _counts(text: str, found: re.Match[str], *, thanked: bool) -> bool:
    before, said, after = text[: found.start()], text[found.start() : found.end()], text[found.end() :]
    # "Chai", "Walk" and "Call" are names, too: with a capital beside another capital in front of it.
    if said[:1].isupper() and not said.isupper() and _CAPITAL_BEFORE.search(before) and not _said_first(before):
        return False
    following = _NEXT_WORD.match(after)
    did = said.lower().endswith("ed")  # shadowed nurse Betty
    if following and following[1].islower() and trades.is_trade(following[1]) and not did:
        return False  # a sushi chef, a wine importer
    if _NO_TALK.match(text[found.start() :]) or _JOB.search(before):
        return False
    clause = _CLAUSES.split(before)[-1]
    if found[0] in ("talk", "talks", "interview") and _GIVEN.search(before):
        return False
    if found[0] in ("talk", "call", "chat", "visit", "interview") and before.lower().rstrip(" ").endswith(" to"):
        return _AGREED_TO.search(before) is not None
    waits = _AFTERWARDS.match(after) and not found[0].lower().endswith("ed")
    only_meant = (
        _INTENDED.fullmatch(clause + said + _clause_after(after))
        or _UNARRANGED.search(clause)
        or _FOND.search(clause)
        or (did and _NAMED_SO.search(before))
    )
    thanked_for = thanked and _THANKS_FOR.search(before)
    return not ((only_meant and not thanked_for) or waits)


def _clause_after(after: str) -> str:
    return _CLAUSES.split(after)[0]


def _said_first(before: str) -> bool:
    """Whether the capital in front only begins the sentence: Video Call, Virtual Coffee, Had Lunch."""
    last = before.rsplit(maxsplit=1)[-1].lower()
    return last in (
        "had",
        "virtual",
        "phone",
        "video",
        "coffee",
        "nice",
        "great",
        "quick",
        "zoom",
        "teams",
        "today",
        "yesterday",
        "a",
        "first",
        "second",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    )
