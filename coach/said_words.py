"""The words by which people tell of talks, thanks, messages and introductions."""

import re

EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}(?:@|\s?[\[(]at[\])]\s?|\s+at\s+(?=[\w-]+\s+dot\s))[\w-]+(?:(?:\.|\s?[\[(]dot[\])]\s?|\s+dot\s+)[\w-]+)+"
)
PHONE = re.compile(r"(?<![\w/.-])(?:tel\.?:?\s*|ph(?:one)?:?\s*)?(?P<number>\+?\(?\d[\d\s().-]{6,18}\d)(?![\w/])")
NOISE = re.compile(
    r":[a-z0-9_+-]+:|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|^(?:hey|hi|hello|ok|so|btw|fyi)\b[\s,!:]*", re.IGNORECASE
)
DURATION = re.compile(
    r"\b(?:for\s+)?(?P<count>\d{1,3})\s*(?:-\s*)?(?P<unit>m|min|mins|minutes?|h|hrs?|hours?)\b", re.IGNORECASE
)
CLOCK = re.compile(
    r"\b(?:at\s+|@\s*)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>am|pm|a\.m\.|p\.m\.)(?!\w)|\b(?:at|@)\s*(?P<hour24>\d{1,2}):(?P<minute24>\d{2})\b",
    re.IGNORECASE,
)

THANKS = r"(?:thank[\s-]?(?:you|u)s?(?:\s+(?:note|card|email|message|letter))?|thanks|thx|thnx|tks|ty(?:\s+note|\s+card|\s+email)?|tyvm|merci|danke|gracias|grazie|obrigad[oa]|dank(?:e|eschön)?|dziękuj[ęe]|arigato|takk|tack)"
SENT = r"(?:sent|send\s+off|done|mailed|emailed|texted|posted|out|written\s+and\s+sent|delivered|geschickt|gesendet|verschickt|envoy[ée]e?|enviad[oa]s?|inviat[oa]|said|✓|✅)"
NOT = re.compile(
    r"\b(?:not|n't|haven't|have\s+not|no|never|forgot|owe|owes|owed|need|needs|should|must|to\s?-?do|todo|will|gonna|going\s+to|plan|draft|drafted|half|pending|yet|remind|reminder|still|later|tomorrow|write|writing|must|due|tbd|unsent)\b",
    re.IGNORECASE,
)
SENT_THANKS = re.compile(
    rf"(?:\b(?:already\s+|just\s+|i\s+)?(?:{SENT})\s+(?:(?:her|him|them|a|an|the|my|quick|short|handwritten)\s+){{0,3}}{THANKS}\b"
    rf"|\b{THANKS}\s*(?:already\s+|was\s+|is\s+|just\s+|has\s+been\s+|note\s+|card\s+|email\s+)*[:=-]?\s*(?:{SENT})(?!\w)"
    r"|\b(?:already\s+|i\s+|have\s+|just\s+)?thanked\s+(?:her|him|them|already|by\s+\w+|via\s+\w+|in\s+\w+)?"
    r"|\bcard\s+(?:is\s+)?(?:mailed|sent|posted)\b|\bsaid\s+(?:my\s+)?thanks\b|\bthank(?:s|ed)\s+already\b)",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    rf"\b(?:told|sent|wrote|emailed|texted|gave)\s+(?:me|us)\b[^,;.]*?{THANKS}[^,;.]*|\b(?:she|he|they)\s+thanked\s+me\b[^,;.]*|\b{THANKS}\s+(?:received|from\s+(?:her|him|them))\b",
    re.IGNORECASE,
)
THANKS_WORDS = re.compile(rf"[^,;.()]*\b{THANKS}\b[^,;.()]*", re.IGNORECASE)

INTRODUCED_ME = re.compile(
    r"(?:^|(?<=[,;]))\s*(?P<who>(?:my\s+\w+(?:\s+[A-Z]\w+)?|<@[^>]+>|[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,2}))\s+"
    r"(?:(?:has\s+|just\s+)?(?:intro'?d|introduced|intro-?ed|connected|referred|set\s+up|hooked)\s+(?:me|us)\s+(?:up\s+)?(?:to|with))\s+"
)
INTRODUCED_BY = re.compile(
    r"(?:\b(?:intro'?d|introduced|intro(?:duction)?|connected|referred|referral|recommended|set\s+up)\s+(?:by|from|via|through|thru)\s+|"
    r"\bintro\s*:\s*)(?P<who>my\s+[\w\s-]{2,30}?(?=$|[,;.()])|<@[^>]+>|[^\s,;()]+(?:\s+(?:[A-Z][\w.'-]*|de|van|von|da|bin|al))*)",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"(?:^|(?<=[,;]))\s*(?P<who>my\s+\w+|<@[^>]+>|[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,2})\s+(?:said\s+(?:she|he|they)(?:'d|\s+would|'ll)?\s+|will\s+|promised\s+to\s+|set\s+(?:it|this)\s+up)(?:intro(?:duce)?\b[^,;]*)?"
)
VIA = re.compile(
    r"\b(?:via|through|thru)\s+(?:the\s+)?(?P<who>my\s+[\w\s-]{2,30}?(?=$|[,;.()])|<@[^>]+>|[^,;()]+?)(?=\s*(?:$|[,;()]|\son\s|\sat\s))",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:linkedin|slack|discord|handshake|meetup|twitter|x|facebook|reddit|email|zoom|office|fair|list|group|event|conference|community|alumni|network|club|program(?:me)?|portal|forum|newsletter|society|class|course|bootcamp|church|expo|site|website|app|platform|career|careers|association|chapter|directory|server|board|union|workshop|hackathon)\b",
    re.IGNORECASE,
)
EVENT = r"(?:booth|fair|expo|conference|conf|meet-?up|mixer|panel|open\s+(?:depot\s+)?day|open\s+house|career\s+night|event|party|wedding|hackathon|workshop|seminar|lecture|talk|reception|summit|symposium|festival|career\s+day|stand|stall|gala|bbq|reunion|class|webinar|show|market|gathering|convention|trade\s+show)"
MET_AT = re.compile(
    r"\b(?:we\s+|i\s+)?(?:first\s+)?(?:met|ran\s+into|bumped\s+into|talked|spoke|chatted)\s+(?:(?:her|him|them|up)\s+)?(?:at|in|on|during)\s+(?:the\s+|a\s+|an\s+)?(?P<place>[^,;()]+)",
    re.IGNORECASE,
)
AT_EVENT = re.compile(
    rf"\b(?:at|from|during)\s+(?:the\s+|a\s+|an\s+|our\s+|my\s+)?(?P<place>[^,;()]*?\b{EVENT}\b[^,;()]*)", re.IGNORECASE
)

MEDIUM = (
    r"coffee\s+chat|(?:video|phone|zoom|teams|skype)\s+(?:call|chat|meeting)|coffees?|info(?:rmational)?\s+interview|interview(?:ed)?|phone\s+call|video\s+call|zoom\s+call|zoom|teams"
    r"|google\s+meet|facetime|skype|call(?:ed)?|phoned?|breakfast|brunch|lunch|dinner|drinks?|beers?|tea|chai|walk|visit(?:ed)?"
    r"|site\s+visit|chat(?:ted)?|video|meeting|spoke|talk(?:ed)?|catch-?up|caught\s+up|met\s+with|met\s+up\s+with|scheduled|sit-?down|job\s+shadow|shadowed|conversation|convo"
)
WITH = r"(?:\s+(?:w/|with|mit|avec|con|x)\s*|\s*:\s*|\s+)"
TALK = re.compile(rf"\b(?P<medium>{MEDIUM})\b(?!\w)", re.IGNORECASE)
WITH_NAME = re.compile(
    rf"\b(?:(?P<medium>{MEDIUM})\b[^,;()@]{{0,25}}?\s*)?(?:\bw/\s*|\bwith\s+)(?P<rest>.+)", re.IGNORECASE | re.DOTALL
)
MEDIUM_FIRST = re.compile(
    rf"^(?:(?:had|a|an|nice|great|good|quick|short|long|lovely|first|second|another|virtual|had\s+a)\s+)*(?P<medium>{MEDIUM})\s*(?::|-|,)?\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
MEDIUM_COLON = re.compile(rf"^(?P<medium>{MEDIUM})\s*[:,-]\s*(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
NOUNS = {
    "interviewed": "interview", "called": "call", "phoned": "call", "phone": "call", "visited": "visit", "chatted": "chat",
    "coffees": "coffee", "shadowed": "job shadow", "drinks": "drinks", "caught up": "catch-up", "convo": "conversation",
    "catchup": "catch-up", "video": "video call", "informational interview": "interview", "info interview": "interview",
    "spoke": None, "talk": None, "talked": None, "met with": None, "met up with": None, "scheduled": None,
}  # fmt: skip
WROTE = re.compile(
    r"\b(?:i\s+)?(?P<verb>emailed|e-mailed|messaged|wrote(?:\s+to)?|texted|dm'?d|pinged|reached\s+out(?:\s+to)?|sent\s+(?:an?\s+)?(?:email|message|note|text)\s+to)\b(?:\s+(?:him|her|them))?",
    re.IGNORECASE,
)
WROTE_ME = re.compile(
    r"\b(?:emailed|messaged|wrote(?:\s+to)?|texted|dm'?d|pinged|replied|got\s+back)\s+(?:to\s+)?me\b|\breplied\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:had\s+(?:an?\s+)?|i\s+)?(?:met(?:\s+with)?|added|add|new\s+contact|contact|saw|log|note|should\s+talk\s+to|talk\s+to|meet|got\s+(?:a\s+)?card\s+from|card\s+from|connected\s+with|congratulated|ran\s+into|bumped\s+into)\b\s*:?\s*",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:\+|&|,?\s+and\b|,\s*(?=[A-Z]\S*\s+[A-Z]))\s*")

AND_NEXT = re.compile(r"\s*(?:\+|&|,?\s*\band\b)\s*")
BEFORE_NAME = re.compile(r"\b(?:w/|with|(?:talked|spoke|spoken|chatted)\s+(?:to|with))\s*$", re.IGNORECASE)
TALKED_TO = re.compile(
    r"\b(?:talked|spoke|spoken|chatted|caught\s+up|met\s+up|sat\s+down)\s+(?:to|with|w/)\s*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
FILLER = re.compile(
    r"\b(?:w/|with|had|an?|the|nice|great|good|quick|lovely|long|short|booked|scheduled|set\s+for|set|for|on|at|about|re|met|"
    r"added|i|we|and|virtual|first|by)\b(?=\s*$)|^(?:w/|with|had|booked|scheduled|met|added|and|who\s+is|is|i|we)\b",
    re.IGNORECASE,
)
MEDIUM_LEFT = re.compile(
    rf"(?:(?:\d+|had|an?|nice|great|good|quick|lovely|long|short|virtual|first|second|another|booked|set|it|was|over|for)\s+)*"
    rf"(?:{MEDIUM})s?(?:\s+(?:with|w/|set|booked|scheduled|for|on|at|over|together|planned|him|her|them))*",
    re.IGNORECASE,
)
NOBODY_LEFT = re.compile(rf"^(?:{MEDIUM}|added|met|log|note|someone|somebody)$", re.IGNORECASE)
WROTE_FIRST = re.compile(rf"{WROTE.pattern}\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
