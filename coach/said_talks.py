"""What kind of contact a line tells of: an arranged talk in the owner's own word, or a message (K1)."""
# ruff: noqa: RUF001 # other languages' letters

import re
from dataclasses import dataclass

from coach import said_words as words

_ADJECTIVE = r"(?:coffee|video|phone|zoom|teams|skype|virtual|online|remote|google\s+meet|whatsapp|facetime|informational|info|lunch|online|telephone|in-person|face-to-face|walk-and-talk|career|follow-?up)"
_NOUN = r"(?:chats?|calls?|meetings?|interviews?|conversations?|conv[eo]|convos?|coffees?|lunch|meet|talks?|sync|session|catch-?up|sessions?|hangout|tea|walk|drinks?|happy\s+hour)"
MEDIUM = (
    rf"(?:{_ADJECTIVE}(?:\s+{_ADJECTIVE})?\s+{_NOUN}|info(?:rmational)?(?:\s+(?:interview|chat|call|meeting))?(?=\W|$)|interview(?:ed)?|walk[\s-]and[\s-]talk|catch-?up(?:\s+call)?|caught\s+up|catching\s+up"
    r"|coffees?|cappuccino|espresso|latte|matcha|boba|zoom(?:ed|'d)?|teams|google\s+meet|gmeet|facetime'?d?|skyped?|webex|hangouts?|facetimed|call(?:ed|s)?|phoned?|rang|telephoned?|breakfast|brunch|lunch(?:ed)?|luncheon"
    r"|dinner|supper|drinks?|beers?|pints?|a\s+pint|wine|cuppa|brew|tea|chai|walk(?:ed)?|stroll|hike|hiked|golf|visit(?:ed)?|site\s+visit|tour(?:ed)?|chat(?:ted)?|chatting|video|meeting|spoke(?:n)?|speaking|talk(?:ed)?(?!\s+(?:at|panel|on)\s+(?:the\s+)?\w+con)"
    r"|met\s+(?:up\s+)?(?:with\b|w/)|(?:will|going\s+to|gonna)\s+meet(?:\s+with)?|met\s+up|met\s+(?=(?:over|on|via|by)\s+zoom)|scheduled|sit-?down|sat\s+down|job\s?shadow(?:ed)?|shadowed|conversations?|convo|sync(?:ed)?|1[:-]1|one-on-one|mentoring\s+session|mock\s+interview|picnic|fika|ramen|tacos|pizza|dim\s+sum|sushi|curry|bbq"
    r"|kaffee(?:trinken)?|café|cafe(?=\s+con\b)|showed\s+me\s+a?round|caffè|cafezinho|koffie|kahve|kawa|kaffe|kopi|almuerzo|déjeuner|dejeuner|mittagessen|abendessen|frühstück|telefonat|telefoniert|anruf|gespräch|gesprochen|treffen|getroffen|comida|cena|desayuno|pranzo|aperitivo|almoço|llamada|videollamada|llamé|reunión|appel\s+vidéo|visio|appel|appelé"
    r"|réunion|chiamata|ligação|reunião|spotkanie|rozmowa|обед|кофе|созвон|встреча|звонок|قهوة|cà\s+phê|जलपान|चाय)"
)
TALK = re.compile(
    rf"(?<![\w'])(?P<medium>{MEDIUM})(?![\w'])|(?P<script>점심|커피|통화|ランチ|コーヒー|電話|面談|咖啡|午餐|电话|通话|茶)",
    re.IGNORECASE,
)
_NOUNS: dict[str, str | None] = {
    "interviewed": "interview", "called": "call", "calls": "call", "phoned": "call", "rang": "call", "telephoned": "call", "visited": "visit", "chatted": "chat",
    "chatting": "chat", "coffees": "coffee", "shadowed": "job shadow", "job shadowed": "job shadow", "jobshadowed": "job shadow",
    "jobshadow": "job shadow", "caught up": "catch-up", "catching up": "catch-up", "catchup": "catch-up", "skyped": "skype", "zoomed": "zoom",
    "facetimed": "facetime", "zoom'd": "zoom", "met w/": None, "will meet": None, "will meet with": None, "going to meet": None, "going to meet with": None, "gonna meet": None, "met up w/": None, "facetime'd": "facetime", "walked": "walk", "hiked": "hike", "toured": "tour", "lunched": "lunch", "synced": "sync",
    "a pint": "pint", "video": "video call", "spoke": None, "spoken": None, "speaking": None, "talk": None, "talked": None, "met with": None,
    "met up with": None, "showed me round": None, "showed me around": None, "met up": None, "met": None, "scheduled": None, "sat down": None, "gesprochen": None, "getroffen": None,
}  # fmt: skip
_VERBS_ONLY = (
    "spoke",
    "spoken",
    "speaking",
    "talk",
    "talked",
    "met with",
    "met up with",
    "met up",
    "met",
    "scheduled",
    "sat down",
    "meeting",
)
_UNARRANGED = re.compile(
    r"\b(?:ask(?:ed|ing)?|invit(?:e|ed|ing)|emailed|e-mailed|messaged|wrote|texted|dm'?d|pinged|reached\s+out|request(?:ed)?|propos(?:e|ed)|suggest(?:ed)?|offer(?:ed)?|hop(?:e|ing)\s+to|want(?:s|ed)?(?:\s+to)?|should|need(?:s)?\s+to|would\s+like|'d\s+like|must|ought"
    r"|tr(?:y|ied|ying)\s+to|couldn't|could\s+not|can't|follow(?:ing)?\s+up\s+(?:about|re|on)|trying|can|might|maybe|let's|someday|plan\s+to|told\s+me\s+to|said\s+to|promised|waiting|remember\s+to|remind|agreed\s+to\s+think|no\s+answer|haven't|have\s+not|didn't|never|before\s+(?:my|our)|to\s+talk\s+shop)\b[^,;!]*$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^[^,;.!]*\b(?:request(?:ed)?|no\s+answer|didn't\s+pick\s+up|went\s+to\s+voicemail|later\s+maybe|someday|invit(?:e|ation)|me\s+(?:back|anytime|if))\b",
    re.IGNORECASE,
)
_NO_TALK = re.compile(
    r"\b(?:dinner|lunch|tea|drinks|coffee|cocktail|breakfast)\s+(?:party|event|table|reception|meetup|expo|festival|fair)\b|\b(?:contact|card|cell|mobile|email)\s*(?:no\.?|number|#|:)|\bphone\s*(?:no\.?\b|number|#|:(?=\s*\+?\(?\d))|\bphone\s*(?=\+?\(?\d)|\bcall(?:s|ed)?\s+me\s+(?-i:[A-Z])|\btalk\s+(?:to|about)\b(?<!to)|\bcall\s+(?:centers?|centres?|of)\b|\b(?:video|tea|coffee|wine|beer|walk|tour|visit|phone|drinks?|breakfast|chai|golf|pizza|curry|call|interview|lunch)\s+(?=(?:editor|producer|game|buyer|importer|merchant|taster|maker|roaster|trader|grower|farmer|shop|guide|guides|operator|company|brewer|bar|coach|engineer|sales|house|chef|designer|artist|journalist|repair|instructor|pro|club|lady|director|journalist|critic|planter|estate|plantation|blender|centre|center|exporter|technician)s?\b)",
    re.IGNORECASE,
)
_WROTE_ME = re.compile(
    r"\b(?:emailed|messaged|wrote(?:\s+to)?|texted|dm'?d|pinged|replied|got\s+back|responded|wrote\s+back|answered|reached\s+out)\s+(?:to\s+)?(?:me|us|my)\b|\b(?:replied|responded|wrote\s+back|got\s+back)\b|\b(?:reply|response|answer|email|message|note|text|whatsapp|dm|voicemail|letter)\s+from\b|\b(?:heard|hearing)\s+(?:back\s+)?from\b|\bsent\s+me\b",
    re.IGNORECASE,
)
WROTE = re.compile(
    r"\b(?:i\s+)?(?:(?:just|also|cold[\s-]?)\s*)?(?P<verb>e-?mailed|cold-?e-?mailed|messaged|wrote(?:\s+to)?|texted|dm'?d|dmed|pinged|whatsapp(?:ed|'d)|inmailed|nudged|followed\s+up\s+with|contacted|reached\s+out(?:\s+to)?|(?:sent|dropped|shot)\s+(?:an?\s+)?(?:\w+\s+)?(?:email|message|note|text|dm|line|request|invite|connection\s+request)\s+to|(?:message|msg|dm|note|e-?mail)\s+to|left\s+(?:an?\s+)?(?:voicemail|message|note)\s+(?:for|with)|asked|wrote|sent\s+(?=[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?\s+(?:an?\s+)?(?:email|message|note|text|dm)))(?!\w)(?:\s+(?:him|her|them)\b)?",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;!]|(?<!\b[DM]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bSt)(?<!\bProf)(?<!\b[A-Z])\.", re.IGNORECASE)
_CONGRATULATED = re.compile(
    r"\bcongrat(?:ulated|'?ed|s\s+to|ulations\s+to)\b[^,;.\x1f]*\b(?:on|for)\b[^,;.\x1f]*", re.IGNORECASE
)
_BY_CHANCE = frozenset(("chat", "conversation", "convo", "drinks", "drink", "walk"))
_OVER = re.compile(r"\b(?:over|on)\s+(?:a\s+|the\s+)?$", re.IGNORECASE)
_UNHEARD = re.compile(
    r"\b(?:no\s+answer|voice\s?mail|didn't\s+(?:pick\s+up|answer)|couldn't\s+reach|no\s+reply\s+when)\b", re.IGNORECASE
)
_WITH_NEXT = re.compile(r"\s*(?:\w+\s+)?(?:w/|with\b|w\b)", re.IGNORECASE)
_WITH = re.compile(r"^(?P<medium>(?:[^\W\d_]+['’]?[^\W\d_]*\s+){1,3}?)(?:with|w/)\s*(?=\S)", re.IGNORECASE)
_NOT_TALKS = re.compile(
    r"\b(?:connected|reconnected|touch|contact|card|cards|photo|panel|worked|working|works|studied|class|booth|hands|team|student|friends?|numbers?|shook|engaged|agreed|spoke|someone|person|in|at|and|the|met|lives|together|intern|volunteered|sat|stuck|queue|introduced|intro)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SaidTalk:
    """A talk that was arranged, with the owner's word for it, or a message either way."""

    start: int
    end: int
    arranged: bool
    medium: str | None
    at: tuple[int, ...]
    """Where each word for a talk begins."""


def find(text: str) -> SaidTalk | None:
    """The talk that a line tells of, if it was arranged."""
    talks = [found for found in TALK.finditer(text) if _counts(text, found)]
    if talks and _UNHEARD.search(text):
        talks = [found for found in talks if not _word(found).lower().startswith(("call", "phone", "rang"))]
    if talks:
        named = [one for one in talks if _word(one).lower() not in _VERBS_ONLY]
        over = next((one for one in named if _OVER.search(text[: one.start()])), None)
        best = over or next((one for one in named if _WITH_NEXT.match(text[one.end() :])), (named or talks)[0])
        said = " ".join(_word(best).lower().split())
        return SaidTalk(
            best.start(),
            best.end(),
            arranged=True,
            medium=_NOUNS.get(said, said),
            at=tuple(one.start() for one in talks),
        )
    if (found := _WITH.match(text.strip())) and not _NOT_TALKS.search(found["medium"]):
        start = text.index(found["medium"])
        medium = re.sub(
            r"^(?:had|a|an|some|nice|great|quick|good|i|we|the|grabbed|shared|did|went)\s+",
            "",
            found["medium"].strip().lower(),
        )
        if medium and not WROTE.search(found["medium"]):
            return SaidTalk(start, start + len(found["medium"]), arranged=True, medium=medium, at=(start,))
    return None


def was_arranged(talk: SaidTalk, text: str, event: int) -> bool:
    """A coffee beside a meeting at an event was arranged; a chat or a walk there was not."""
    clause = re.split(r"[,;.]", text[:event])[-1]
    return not event - len(clause) <= talk.start <= event or (talk.medium or "chat") not in _BY_CHANCE


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


def _counts(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()], text[found.end() :]
    # "Chai", "Walk" and "Call" are names, too: with a capital beside another capital in front of it.
    if (
        found[0][:1].isupper()
        and not found[0].isupper()
        and re.search(r"(?<![\w.])[A-Z][\w.'-]*\s$", before)
        and not _said_first(before)
    ):
        return False
    following = re.match(r"[ ]([^\W\d_][\w-]*)", after)
    if following and following[1].islower() and words.is_trade(following[1]):
        return False  # a sushi chef, a wine importer
    if _NO_TALK.match(text[found.start() :]) or re.search(r"\bjob\s+(?:market\s+)?$", before):
        return False
    clause = _CLAUSES.split(before)[-1]
    if re.search(
        r"\b(?:at|from|during|gave|giving|great|after)\s+(?:a|an|his|her|their|the)\s+(?:[\w-]+\s+)?$",
        before,
        re.IGNORECASE,
    ) and found[0].lower() in ("talk", "talks", "interview"):
        return False
    if re.search(r"\bto\s+$", before) and found[0].lower() in ("talk", "call", "chat", "visit", "interview"):
        return bool(
            re.search(r"\b(?:scheduled|set|booked|agreed|arranged|going|due|confirmed)\s+to\s+$", before, re.IGNORECASE)
        )
    waits = _AFTERWARDS.match(after) and not found[0].lower().endswith("ed")
    return not (_UNARRANGED.search(clause) or waits)


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
