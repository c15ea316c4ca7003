"""Who or what led to somebody: an introducer, an event, a platform, a place (V1)."""

import re
from dataclasses import dataclass, replace

from coach import said_trades as trades
from coach import said_words as words
from coach.patterns import Pattern
from coach.said_small import Small
from coach.said_words import any_of

_RELATION = any_of(" ".join(sorted(words.RELATIONS)))
_CAPITAL = r"(?-i:[^\W\d_a-zà-öø-ÿā-ž][^\s,;:()!?|<>]*)"
_PARTICLE = any_of(" ".join(sorted(words.PARTICLES)))
_TITLE = any_of(" ".join(sorted(words.TITLES)))
_NAMED = rf"(?:(?:{_TITLE})\.?\s+)?{_CAPITAL}(?:(?<![a-z]{{2}}\.)\s+(?:(?:{_PARTICLE})\s+)*{_CAPITAL}){{0,3}}"
_RELATED = rf"(?:my|our|a|an|her|his|their)\s+(?:(?!\d)[\w'-]+\s+){{0,3}}?(?:(?:{_RELATION}|[\w-]+(?:er|or|ist|ian|ant|ent))(?:'s\s+\w+)?)\b(?:\s+{_CAPITAL}){{0,2}}"
WHO = rf"(?P<who><@[^>]+>|@[\w.-]+|{_RELATED}|{_NAMED}(?:\s+(?:from|at|in)\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+){{0,2}}?(?=\s+\w+'?d\s+(?:me|us)\s))?)"
_LOWER_WHO = rf"(?P<who><@[^>]+>|@[\w.-]+|{_RELATED}|{_NAMED}|(?!my\b|the\b|a\b|an\b|our\b)[^\W\d_][\w.'-]*)"
_INTRODUCED = r"(?:(?:e-)?intro'?e?'?d|(?:e-)?introduced|introduces|introducing|is\s+introducing|intro-?ed|connected|referred|set|hooked|linked|matched|pointed|put|directed|sent|led|recommended|steered|nudged|passed|got)"
_ME_TO = (
    rf"(?:(?:has\s+|just\s+|kindly\s+|finally\s+|who\s+)?(?:{_INTRODUCED}\s+(?:me|us)\s+(?:up\s+|on\s+|over\s+)?(?:in\s+(?:touch|contact)\s+)?(?:to|with|w/|toward|towards|onto)"
    r"|(?:made|did|arranged|gave\s+me)\s+(?:the|an|a)\s+(?:e-?mail\s+)?intro(?:duction)?\s+(?:to|with|w/)|gave\s+me\s+(?:the\s+)?(?:name|number|contact|email)\s+(?:of|for)"
    r"|said\s+(?:(?:that\s+)?i\s+should|to)\s+(?:talk|speak|reach\s+out|write|e-?mail|call|contact|meet)(?:\s+(?:to|with))?"
    r"|(?:suggest(?:ed|s)|recommend(?:ed|s)|recs)\s+(?:that\s+)?(?:i|we)\s+(?:should\s+)?(?:talk|speak|reach\s+out|meet|chat)\s+(?:to|with)?|told\s+me\s+to\s+(?:talk|speak|reach\s+out|call|contact|e-?mail|write|message|text|meet|see|look\s+up)(?:\s+(?:to|with))?|introduced|intro'd|recommended|referred)"
    r"|(?:(?:said|says|promised|offered|agreed|wants|will|is\s+going|'ll|can)\s*(?:that\s+)?(?:she|he|they)?(?:'?d|'ll|\s+would|\s+will|\s+can|\s+could)?\s*(?:to\s+)?(?:intro(?:duce)?|connect|put|hook|refer|link)\s+(?:me|us)\s+(?:up\s+)?(?:in\s+touch\s+)?(?:to|with|w/?)))"
)
INTRODUCED_ME = Pattern(rf"(?:^|(?<=[,;:.(!])|(?<=\bso)|(?<=\band))\s*{WHO}\s+{_ME_TO}\s+(?=\S)", re.IGNORECASE)
LOWER_INTRODUCED_ME = Pattern(
    rf"^\s*(?P<who>[^\W\d_][\w.'-]+(?:\s+[^\W\d_][\w.'-]+)?)(?:\s+from\s+[\w-]+)?\s+{_ME_TO}\s+(?=\S)",
    re.IGNORECASE,
)
_THANKED_FOR = Pattern(
    rf"\b(?:thanked|thanks\s+(?:sent\s+)?to|sent\s+thanks\s+to|thank(?:s|ed)?)\s+{WHO}\s+for\s+(?:the\s+intro(?:duction)?\s+to|(?:introducing|connecting|putting|referring|pointing|setting)\s+(?:me|us)\s+(?:up\s+)?(?:in\s+touch\s+)?(?:to|with))\s+",
    re.IGNORECASE,
)
_THANKED_WHO = Pattern(
    rf"\b(?:thanked|thanks\s+(?:sent\s+)?to|sent\s+thanks\s+to|thank(?:s|ed)?)\s+{WHO}\s+for\s+(?:the\s+(?:intro(?:duction)?|connection|referral|contact|name|number|tip|lead)|(?:introducing|connecting|referring)\s+us|putting\s+us\s+in\s+touch|setting\s+(?:it|this|that|us|everything)\s+up|(?:making|arranging)\s+(?:it|the\s+intro(?:duction)?))\b",
    re.IGNORECASE,
)
_THANKS_TO = Pattern(
    rf"\b(?:thanks|thx|thank\s+you)\s+to\s+{WHO}(?=\s*(?:$|[,;:.(]|(?:i|we|who|for)\b))", re.IGNORECASE
)
_INTRODUCED_BY = Pattern(
    r"\b(?:e-?mail\s+)?(?:intro'?d|introduced|introduced\s+to\s+each\s+other|intro(?:duction)?|connected|referred|referral|ref|recommended|recommendation|set\s+up|hooked\s+up|linked\s+up|put\s+in\s+(?:touch|contact)|passed\s+(?:on|along)|suggested|courtesy"
    rf"|sent\s+my\s+way|matched|vorgestellt|vermittelt|présentée?|recommandée?|presentad[oa]|recomendad[oa]|presentat[oa])\s*(?:by|from|via|through|thru|of|thanks\s+to|von|par|por|da|:|=)\s*(?:the\s+)?{_LOWER_WHO}(?:'s\b)?",
    re.IGNORECASE,
)
_PRESENTED = Pattern(rf"\b(?:me\s+(?:la\s+|lo\s+)?presentó|me\s+l'ha\s+presentat[oa])\s+{WHO}", re.IGNORECASE)
"""Me presentó Jonas: he led there; *me presentó a Jonas* leads to him."""
_TO_BY = Pattern(
    rf"\b(?:(?:got|was|been|i\s+was)\s+)?(?:intro'?d|introduced|referred|connected|recommended|pointed|directed|sent|put\s+in\s+touch)\s+(?:to|with)\s+(?P<rest>.{{2,60}}?)\s+by\s+(?:the\s+)?{_LOWER_WHO}",
    re.IGNORECASE,
)
_GIVEN_BY = Pattern(
    rf"(?:'s|\b(?:his|her|their|the))\s+(?:numbers?|contacts?|details|e-?mail|address)\b(?P<by>\s+(?:from|off|via|through|thru)\s+{WHO})",
    re.IGNORECASE,
)
_NAME_FROM = Pattern(
    rf"(?:\b(?:(?:i\s+)?(?:got|have|had|took)\s+)?(?:his|her|their|the)\s+|(?:'s\s+|(?<=[,;(])\s*))name\s+(?:from|off|via|through|thru)\s+{WHO}",
    re.IGNORECASE,
)
"""Got her name from Priya: how people are told whom to ask."""
_GAVE_ONE = Pattern(
    rf"(?:^|(?<=[,;.(]))\s*{WHO}\s+(?:gave|sent|passed|texted|emailed)\s+me\s+(?=(?-i:[A-Z])[^,;]*'s\s+(?:numbers?|contacts?|details|e-?mail|card|name|info)\b)",
    re.IGNORECASE,
)
"""Kerem gave me Mustafa's number."""
_INTRODUCED_TO = Pattern(
    r"\b(?:(?:i\s+)?(?:got|was|were|been)\s+)?(?:intro'?e?'?d|introduced|referred|pointed|directed)\s+to\s+(?=\S)",
    re.IGNORECASE,
)
_REFERRED_BY_TO = Pattern(
    rf"\b(?:(?:got|was|been)\s+)?(?:referred|introduced|intro'?e?'?d|connected|pointed|sent|directed|put\s+in\s+touch)\s+by\s+{WHO}\s+(?:to|with)\s+",
    re.IGNORECASE,
)
_DID_IT = Pattern(
    rf"(?:^|(?<=[,;.(]))\s*{WHO}\s+(?:(?:has\s+|just\s+|kindly\s+)?(?:made|did|arranged|set\s+(?:it|this|that|us|everything)\s+up|set\s+up\s+(?:the\s+)?(?:meeting|call|chat|intro|coffee)?|introduced\s+us|connected\s+us|put\s+us\s+in\s+touch|intro'd\s+us|hooked\s+us\s+up|linked\s+us(?:\s+up)?|referred\s+me|introduced\s+me|connected\s+me|referred\s+us)"
    r"(?:\s+(?:the\s+|an\s+)?(?:intro(?:duction)?|connection|meeting))?|(?:said|says|promised|offered|agreed|will)\s*(?:(?:she|he|they)(?:'d|'ll|\s+would|\s+will)?\s*)?(?:to\s+)?(?:intro(?:duce)?|connect|make\s+(?:the|an)\s+intro\w*)(?:\s+(?:me|us))?)\b(?=\s*(?:$|[,;.)]|(?:last|on|by|over|via|yesterday|today)\b))",
    re.IGNORECASE,
)
_INTRO_THEN = Pattern(
    rf"^\s*{WHO}(?:'s)?\s*,?\s*(?:e-?mail\s+)?(?:intro(?:duction)?|referral)(?:\s*[,:]|\s+to(?:\s*[,:])?)\s*(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Chris P. intro: Dana Fox."""
_SMALL_DID_IT = Pattern(
    r"(?:^|(?<=[,;.(]))\s*(?P<who>(?-i:[^\W\d_A-Z][\w'-]+(?:\s[^\W\d_A-Z][\w'-]+)?))\s+(?:(?:kindly|just)\s+)?(?:made\s+(?:the|an)\s+(?:intro(?:duction)?|connection)|set\s+(?:it|this|that|us|everything)\s+up|(?:introduced|connected|intro'd|referred)\s+us|(?:put\s+us\s+in\s+touch)|(?:hooked|linked)\s+us\s+up)\b(?=\s*(?:$|[,;.)]))",
    re.IGNORECASE,
)
"""The same in a line without capitals."""
_INTRO_NAME = Pattern(
    rf"(?<!\w)(?:intro|introduction|referral|ref|referrer|source|through|via|h/?t|per|courtesy)\s*[:=]\s*{_LOWER_WHO}(?=\s*(?:$|[,;.()]))",
    re.IGNORECASE,
)
_POSSESSIVE = Pattern(
    rf"\b(?:through|thru|via|by|on|after|from|thanks\s+to)\s+{WHO}'s?\s+(?:intro(?:duction)?|recommendation|referral|suggestion|connection|help)\b",
    re.IGNORECASE,
)
_VIA = Pattern(
    r"(?<![\w/])(?:met\s+|found\s+(?:her\s+|him\s+|them\s+)?|connected\s+|matched\s+|know\s+(?:her\s+|him\s+)?)?(?:via|through|thru|über|par\s+l'intermédiaire\s+de|a\s+través\s+de)\s+(?:the\s+|our\s+)?"
    r"(?P<who><@[^>]+>|@[\w.-]+|[^,;:()\x1f!]+?)(?=\s*(?:$|[,;:()!\x1f]|\.\s|\.$|\s(?-i:on|at|yesterday|today|about|and|who|for|last|next|from|works|is|(?:i|I|we)\s+(?:found|met|got|contacted)|she|he|they)\b))",
    re.IGNORECASE,
)
_PERHAPS_PLATFORM = Pattern(
    rf"\b(?:(?:connected|met|matched|found\s+(?:her|him|them)|linked\s+up|chatted|talked|messaged|added)\s+)?(?:on|over|from|in|via|through)\s+(?:the\s+|our\s+)?(?P<place>(?:[A-Z][\w.]*\s+)?{words.PLATFORM.pattern}(?:\s+(?:group|channel|server|community|thread|forum|event|dm|chat|list|premium|alumni\s+\w+))?)(?=\s*(?:$|[,;:().!?\x1f]|\s))",
    re.IGNORECASE,
)
_PLATFORM_FIRST = Pattern(
    rf"(?:^|(?<=[,;]))\s*(?P<place>{words.PLATFORM.pattern})\s+(?=(?:message|msg|dm|request|note|invite|connection|contact)\b)",
    re.IGNORECASE,
)
_MET = Pattern(
    r"\b(?:we\s+|i\s+|who\s+i\s+|whom\s+i\s+)?(?:first\s+|originally\s+|both\s+)?(?:met(?!\s+(?:up\s+)?(?:with\b|w/|w\b))|ran\s+into|bumped\s+into|saw|know|got\s+(?:a\s+|his\s+|her\s+|their\s+)?(?:business\s+)?card|talked|spoke|chatted|sat\s+next\s+to|stood\s+next\s+to|connected|got\s+talking|got\s+chatting|swapped\s+cards|exchanged\s+cards|crossed\s+paths|collected|picked\s+up)"
    r"(?P<whom>(?:\s+(?:her|him|them|up|briefly|each\s+other|cards|to|again|in\s+line))*)\s*(?:\s(?:at|in|on|during|outside|after)\b|@)\s*(?P<the>the\s+|a\s+|an\s+|my\s+|our\s+)?(?P<place>[^,;:()\x1f!|]+)",
    re.IGNORECASE,
)
_MET_SOMEBODY = Pattern(
    r"\b(?:met(?!\s+(?:up\s+)?(?:with\b|w/|w\b))|ran\s+into|bumped\s+into|saw|sat\s+next\s+to|cards?\s+(?:from|to)|introduced\s+myself\s+to)\b(?:\s+[^\s,;:()|@]+|\s*\([^()]*\)){1,6}?(?P<way>\s+(?:at|during|outside|after|in(?=\s+(?-i:[A-Z]))|on(?=\s+(?:the|a)\s))\s+(?:the\s+|a\s+|an\s+|my\s+|our\s+)?(?P<place>[^,;:()\x1f!|]+))",
    re.IGNORECASE,
)
_AT = Pattern(
    r"(?:\b(?:at|from|during|after|outside|@)|(?<!\w)@)\s+(?P<the>the\s+|a\s+|an\s+|our\s+|my\s+|this\s+|last\s+\w+'s\s+)?(?P<place>(?:(?!\sat\s)[^,;:()\x1f!|])+)",
    re.IGNORECASE,
)
_SOME_RELATION = Pattern(rf"(?:my|our|a|her|his)\s+(?:.*\s)?(?:{_RELATION})\b", re.IGNORECASE)
_MEAL = Pattern(r"\w\s+(?:dinner|lunch|luncheon|breakfast|brunch|banquet|swap|auction|sale)$", re.IGNORECASE)
_CARD = Small(
    r"\b(?:got|have|took|collected|gave|swapped|exchanged|picked\s+up|handed\s+me)\b[^,;]*\b(?:cards?|number)\b|\bcards?\s+(?:swap|exchange)\b|^\s*(?:business\s+)?card\s+from\b|\b(?:met|ran\s+into|bumped\s+into|saw|said\s+hi)\b",
)
_STOP = Pattern(
    r"\s+(?=(?:with|w/|at|who|where|and\s+(?:we|i|she|he|they|got|talked|had|her|his|their|my)|about|for\s+(?:coffee|lunch|an?\s|\d)|to\s+talk|but|so|because|yesterday|today|by|via|through|over|works|is|was|she|he|told|gave|said)\b|w/|&\s+(?:her|his|their|my)\b|-\s|—|in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|\.(?=\s|$)|\s+@\s",
    re.IGNORECASE,
)
_ARRANGED = Pattern(
    r"\b(?:for|over|on|via|by)\s+(?:a\s+|an\s+|some\s+)?(?:quick\s+|virtual\s+|short\s+)?(?:coffee|tea|lunch|dinner|drinks?|beers?|breakfast|brunch|zoom|teams|skype|call|chat|phone|facetime|video|google)\b",
    re.IGNORECASE,
)
_PROMISES = Pattern(r"\b(?:said|says|will|promised|offered)\b", re.IGNORECASE)
_ALSO_MEDIUM = Pattern(r"e-?mail|zoom|signal\b|whatsapp|x\b", re.IGNORECASE)
_HOW = Pattern(
    r"(?:zoom|teams|skype|facetime|webex|google\s+meet|phone|telephone|video(?:\s+call)?|e-?mail|text|sms)",
    re.IGNORECASE,
)
"""How people talked; not where they met."""
_LISTED = Pattern(
    r"^\s*(?:(?:new|added?|new\s+contact|found|got)\s+)?(?:contacts?\s+)?from\s+(?:the\s+|our\s+|my\s+)?(?P<place>[^,:;()\x1f]{2,40}?):\s*(?=\S)",
    re.IGNORECASE,
)
"""From Rotary: who follows was met there."""
_SENT = Small(r"\b(?:thanked|thanks|thx|e-?mailed|texted)\b[^,;.(]*$")
"""Thanks on Instagram say how; the first message on LinkedIn is where people met (coaching.md V1)."""
_MEANT = Small(r"\b(?:need|want|have|going|gonna|gotta|wanna|should|will|must|'ll)\b[^,;.(]*$")
"""Need to add him on LinkedIn: he is not there yet."""
_INITIAL = Pattern(r"\b(?:[A-Z]|Jr|Sr)\.$")
_RELATED_WORD = Pattern(r"(?:my|our|an?)\b", re.IGNORECASE)
_NO_NAME_INSIDE = Pattern(r"\s(?:who|in|for|of|and|the|code)(?:\s|$)", re.IGNORECASE)
_ARTICLES = Pattern(r"^(?:the|a|an|our)\s+", re.IGNORECASE)
_MAYBE_LED = Small(
    r"intro|connect|\bref|recom|hook|link|match|point|direct|steer|nudg|suggest|put |\bset\b|gave|sent|\bled\b|pass|told|said|says|promis|offer|agreed|will|courtesy|sourc|h/?t\b|per\b|thank|thx"
    r"|vorgest|vermit|présent|presenta|\b(?:made|did|arrang\w+|wants|going|can|got|via|through|thru)\b|'ll|from|number|contact|details|mail|address"
)
"""What is said in any introduction; most lines have none."""


_WILL_LEAD = Small(
    r"(?<=[\w)])(?:\s*[,;.(]\s*|\s+-\s+|\s+(?=and\s|but\s))(?:and\s+|but\s+)?(?P<promise>(?:she|he|they)\s*(?:'ll|will|'d|would|can|is\s+going\s+to|are\s+going\s+to|wants?\s+to|offered\s+to|promised\s+to"
    r"|agreed\s+to|said\s+(?:that\s+)?(?:she|he|they)\s*(?:'d|'ll|would|will|can))\s+(?:also\s+|kindly\s+|e-?)?(?:introduce|intro|connect|put|refer|link|hook)\s+(?:me|us)\b[^.;!]*)"
)
"""Whoever was talked with will introduce somebody else: that one was not met yet."""


@dataclass(frozen=True, slots=True)
class Way:
    """What was said of who or what led there; `target` is where the name of who was met begins."""

    start: int
    end: int
    introduced_by: str | None = None
    met_via: str | None = None
    target: int | None = None
    note: str | None = None
    known: bool = False
    """Whether the place says where they are known from, whatever happened since: from the gym."""


def promised(text: str) -> tuple[int, int] | None:
    """Where somebody who was talked with says that they will introduce somebody; None where nobody does."""
    found = _WILL_LEAD.search(text)
    return found.span("promise") if found else None


def introductions(text: str) -> list[Way]:
    """Who led to whom; the surest wording wins."""
    return _introduced(text) if _MAYBE_LED.search(text) else []


def _introduced(text: str) -> list[Way]:
    if found := _TO_BY.search(text):
        by = text.rindex(" by", 0, found.start("who"))
        leads = Way(found.start(), found.start("rest"), target=found.start("rest"))
        return [_person_or_place(found, by, found.end()), leads]
    for pattern in (_REFERRED_BY_TO, _THANKED_FOR, INTRODUCED_ME, LOWER_INTRODUCED_ME, _INTRO_THEN, _GAVE_ONE):
        if (found := pattern.search(text)) and _is_somebody(found["who"]):
            return [Way(found.start(), found.end(), introduced_by=_who(found), target=found.end())]
    if found := _INTRODUCED_TO.search(text):
        return [Way(found.start(), found.end(), target=found.end())]
    for pattern in (_PRESENTED, _POSSESSIVE, _INTRO_NAME, _INTRODUCED_BY, _THANKED_WHO, _THANKS_TO, _NAME_FROM):
        if found := pattern.search(text):
            return [_person_or_place(found, found.start(), _end(found))]
    if found := _GIVEN_BY.search(text):
        return [Way(found.start("by"), _end(found), introduced_by=_who(found))]
    return _promised(text)


def _promised(text: str) -> list[Way]:
    """Somebody set it up, or said that they would; a promise is a note, too."""
    found = _DID_IT.search(text) or _SMALL_DID_IT.search(text)
    if found is None or not _is_somebody(found["who"]):
        return []
    promise = found[0] if _PROMISES.search(found[0]) else None
    return [Way(found.start(), found.end(), introduced_by=_who(found), note=promise)]


def via(text: str, typed: str) -> list[Way]:
    """Through whom or what, and on which platform; `typed` is the text before anything was taken out."""
    ways = [_person_or_place(found, found.start(), found.end()) for found in _VIA.finditer(text)]
    sent = [
        replace(way, met_via=None, note=text[way.start : way.end])
        if words.PLATFORM.fullmatch(way.met_via or "") and _SENT.search(typed[: way.start])
        else way
        for way in ways
    ]
    ways = [replace(way, met_via=None) if _HOW.fullmatch(way.met_via or "") else way for way in sent]
    if not ways and (found := _LISTED.match(text)):
        ways.append(Way(found.start(), found.end(), met_via=_bare(found["place"])))
    found = None if ways else _PLATFORM_FIRST.search(text) or _PERHAPS_PLATFORM.search(text)
    if found is None or (_MEANT.search(text[: found.start()]) and not ways):
        return ways
    if _SENT.search(typed[: found.start()]):
        return [*ways, Way(found.start(), found.end(), note=found[0])]
    if not _ALSO_MEDIUM.match(found["place"]):
        ways.append(Way(found.start(), found.end(), met_via=_bare(found["place"])))
    return ways


def met(text: str) -> Way | None:
    """Where they met, when a verb of meeting says so."""
    for found in _MET.finditer(text):
        place = _STOP.split(found["place"])[0].strip()
        if (
            not place
            or _ARRANGED.match(text[found.start() :].removeprefix("met").strip())
            or _ARRANGED.match("on " + place)
        ):
            continue
        return Way(found.start(), found.start("place") + len(place), met_via=_bare(place))
    for found in _MET_SOMEBODY.finditer(text):
        place = _STOP.split(found["place"])[0].strip()
        if place and not _ARRANGED.search(found[0]):
            behind = event(text[found.start("place") + len(place) : found.end()], card=False)
            if behind and not words.EVENT.search(place):  # met Ana at Shell at the spring fair
                start = found.start("place") + len(place)
                return replace(behind, start=start + behind.start, end=start + behind.end)
            return Way(found.start("way"), found.start("place") + len(place), met_via=_bare(place))
    return None


def event(text: str, *, card: bool) -> Way | None:
    """An event that is named, or where no talk was arranged, any place with *the* or of a meeting."""
    for found in _AT.finditer(text):
        place = _STOP.split(found["place"])[0].strip()
        if place[:1].isupper() and trades.is_trade((text[: found.start()].split() or [""])[-1]):
            continue  # a dispatcher at Dublin Bus works there
        is_event = (
            words.EVENT.search(place) or ((found["the"] or place[:1].isupper()) and _MEAL.search(place))
        ) and not words.STRONG_FIRM.search(place)
        gathered = found["the"] and place[:1].islower() and not trades.is_trade(place.split()[-1])
        if place and (is_event or (card and gathered)):
            known = found["the"] and found[0].lower().startswith("from")
            return Way(found.start(), found.start("place") + len(place), met_via=_bare(place), known=bool(known))
    return None


def is_card(text: str) -> bool:
    """Whether a card or a number changed hands, or people ran into each other."""
    return _CARD.search(text) is not None


def _is_somebody(who: str) -> bool:
    first = who.split(maxsplit=1)[0].lower().strip(".,'")
    return (
        first in ("my", "our", "a", "an", "her", "his", "their")
        or first in words.NAME_LIKE
        or first not in words.NO_FIRST
    )


def _who(found: re.Match[str]) -> str:
    who = found["who"].strip(" ,;:")
    return who if _INITIAL.search(who) else who.strip(" .,;:")


def _end(found: re.Match[str]) -> int:
    """Where the words end; a dot behind the name ends the sentence."""
    return found.start("who") + len(_who(found)) if found.end("who") == found.end() else found.end()


def _person_or_place(found: re.Match[str], start: int, end: int) -> Way:
    who = _who(found)
    bare = who.removeprefix("@")
    relation = _SOME_RELATION.match(who)
    gathering = words.GATHERING.search(bare) or words.PLATFORM.fullmatch(bare) or words.EVENT.search(bare)
    person = who.startswith(("<@", "@")) or relation or (not gathering and _named_like(who))
    return Way(start, end, introduced_by=who) if person else Way(start, end, met_via=_bare(who))


def _named_like(who: str) -> bool:
    tokens = who.split()
    if _RELATED_WORD.match(who):
        return trades.is_trade(tokens[-1].removesuffix("'s")) or tokens[-1][:1].isupper()
    if len(tokens) > 4:  # noqa: PLR2004 # the words of a name
        return False
    if words.STRONG_FIRM.search(who) or words.is_place(who) or _NO_NAME_INSIDE.search(who):
        return False
    named = [token for token in tokens if token.lower().strip(".") not in words.PARTICLES | words.TITLES]
    return len(tokens) == 1 or all(not token[:1].islower() for token in named)


def _bare(place: str) -> str:
    return _ARTICLES.sub("", place.strip(" .,;:-"))
