"""What somebody asks for in a sentence of their own: `draft a thank you for ada`, `what did Bo tell me?`"""

import re
from dataclasses import dataclass

from coach.patterns import Pattern

LONGEST = 200
"""Letters of such a sentence; in a longer one something is told."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The verb that does what is asked for, by its name, and what is typed behind it."""

    verb: str
    """One of the table of verbs, or `remind`, `note`, `write`, `them`, `place`."""
    words: str


_PLEASE = (
    r"(?:(?:hey|hi|ok|okay|so|and|please|pls|plz|kindly|coach)[,!]?\s+|(?:can|could|would|will|shall)\s+(?:you|u|we|i)\s+(?:please\s+|pls\s+)?"
    r"|(?:i|we)(?:'d|\s+would)?\s+(?:like|want|need|have)\s+(?:you\s+)?to\s+|i\s+wanna\s+|i\s+(?:really\s+)?(?:should|must|ought\s+to)\s+|i\s+gotta\s+|let(?:'s|\s+me|\s+us)\s+"
    r"|(?:can\s+you\s+)?help(?:\s+me)?\s+(?:to\s+|with\s+(?:the\s+|my\s+|a\s+)?)?|how\s+(?:do|should|can|would)\s+i\s+|time\s+to\s+)*"
)
_SOON = r"(?:\s+(?:please|pls|plz|again|now|today|real\s+quick|quickly|for\s+me|then))*"
_TALK = r"(?:(?:the|my|our|a|an|that|this|tomorrow's|today's|next)\s+)?(?:[\w-]+\s+)?(?:talk|call|coffee|chat|meeting|interview|conversation|lunch|tea|zoom|visit)\s+(?:with|w/)\s+"
_WHO = r"(?P<words>(?!(?:she|he|they|it|you|i|we|her|him|them|this|that|these|those|people|everyone|everybody|others|me|us)\b)\S.*?)"
_NOTE = r"(?:thank[\s-]?(?:you|u)|thanks|thankyou|ty|thx|thnx|tnx)(?:[\s-]+(?:note|message|msg|e-?mail|mail|letter|card|text))?"
_A = r"(?:(?:me|us)\s+)?(?:(?:a|an|the|my|some)\s+)?(?:(?:short|quick|nice|good|kind|formal|warm)\s+)*"
_ABOUT = r"(?:(?:about|on|of|from|for)\s+)"
_ON_A_DAY = Pattern(r"\s(?:on|by|next|tomorrow|tmrw|in\s+(?:\d|a|two|three))\b", re.IGNORECASE)
# In this order: what is asked of everybody stands before what is asked of somebody, whom anything may name.
_TABLE = (
    ("aim", r"(?:who\s+am\s+i|(?:show|tell)\s+me\s+what\s+(?:you|u)\s+know\s+about\s+me|what\s+do\s+(?:you|u)\s+know\s+about\s+me|about\s+me)(?P<words>)"),
    ("thanks", rf"(?:write|draft|make|compose|do|send|prepare|start|word)\s+{_A}{_NOTE}(?:\s+(?:for|to))\s+{_WHO}(?:\s+for\s+.+)?"),
    ("thanks", rf"(?:thank[\s-]?(?:you|u)|thanks|ty)[\s-]+(?:note|message|e-?mail|mail|letter|card)\s+(?:for|to)\s+{_WHO}"),
    ("thanks", rf"(?:say\s+(?:thanks|thank\s+you)\s+to|thank)\s+{_WHO}(?:\s+for\s+.+)?"),
    ("thanks", rf"(?:thx|thnx|tnx|ty)\s+(?:to\s+)?{_WHO}"),
    ("thanks", rf"(?:write|draft)\s+(?:it|one|that)\s+(?:for|to)\s+{_WHO}"),
    ("prep", rf"(?:prep|prepare|ready)\s+(?:(?:me|us|myself)\s+)?(?:for\s+)?(?:{_TALK})?{_WHO}"),
    ("prep", rf"(?:get|be|make\s+me)\s+(?:me\s+)?(?:ready|prepared)\s+for\s+(?:{_TALK})?{_WHO}"),
    ("prep", rf"(?:what|which)(?:\s+questions)?\s+(?:should|can|could|do|shall|would|must)\s+(?:i|we)\s+ask\s+{_WHO}"),
    ("prep", rf"(?:(?:some|good|my|the)\s+)?(?:questions\s+(?:for|to\s+ask)|what\s+to\s+ask)\s+{_WHO}"),
    ("compare", rf"what\s+(?:did|do|have|does)\s+(?:the\s+)?(?:people|they|others|everyone|everybody|my\s+contacts|all)\s+(?:of\s+them\s+)?(?:say|said|think|tell\s+me|told\s+me|tell)\s+(?:to\s+me\s+)?{_ABOUT}{_WHO}"),
    ("card", rf"what\s+(?:do|did)\s+(?:i|we|you)\s+(?:know|have|note|write\s+down|learn)\s+{_ABOUT}{_WHO}"),
    ("card", rf"(?:show|give|tell|get)\s+(?:me|us)\s+(?:(?:the\s+)?(?:card|notes|info|details)\s+)?(?:about\s+|on\s+|of\s+|for\s+)?{_WHO}"),
    ("card", rf"(?:pull|bring|look)\s+up\s+(?:the\s+card\s+(?:of|for)\s+)?{_WHO}(?:'s\s+(?:card|notes|info|details))?"),
    ("card", rf"(?:open|show|see|check)\s+(?:the\s+(?:card|notes)\s+(?:of|for|on)\s+)?{_WHO}'s?\s+(?:card|notes|info|details)"),
    ("card", rf"(?:open|see)\s+the\s+(?:card|notes)\s+(?:of|for|on)\s+{_WHO}"),
    ("card", rf"what\s+(?:did|has|does)\s+{_WHO}\s+(?:say|said|tell|told|teach|taught|mention|mentioned|think)(?:\s+(?:to\s+)?(?:me|us))?(?:\s+about\s+.+)?"),
    ("card", rf"when\s+(?:did|have)\s+(?:i|we)\s+(?:last\s+)?(?:talk|talked|speak|spoken|meet|met|write|written|see|seen|email|call|chat|hear)(?:\s+(?:to|with|from))?\s+{_WHO}(?:\s+last)?"),
    ("card", rf"(?:when\s+was|how\s+long\s+(?:ago|since|is\s+it\s+since)\s+(?:was\s+)?)\s*(?:i|we)\s+(?:last\s+)?(?:in\s+touch|talk(?:ed)?|spoke|met)(?:\s+(?:to|with))?\s+{_WHO}"),
    ("card", rf"(?:where|who|what)\s+(?:does|did)\s+{_WHO}\s+(?:work|do|live)(?:\s+(?:for|at|now|again))*"),
    ("card", rf"(?:what\s+is|what's|whats|what\s+was)\s+{_WHO}(?:'s)?\s+(?:e-?mail|address|phone|number|role|job|title|company|firm|organi[sz]ation|team|surname|last\s+name)(?:\s+(?:number|address|again))*"),
    ("card", rf"how\s+(?:do|did)\s+(?:i|we)\s+(?:know|meet|get\s+to\s+know)\s+{_WHO}"),
    ("card", rf"who\s+(?:introduced|connected|referred|sent)\s+me\s+to\s+{_WHO}"),
    ("card", r"(?:who|whom)\s+do\s+i\s+know(?P<words>)"),
    ("rhythm", r"(?P<words>(?:\S+(?:\s+\S+){0,2}\s+)?(?:every\s+(?:\w+\s+)?(?:months?|weeks?|years?)|(?:once|twice|(?:three|3|four|4)\s+times)\s+a\s+year)(?:\s+(?:for|with|to|about)\s+\S.*)?)"),
    ("privacy", r"(?:is\s+(?:this|it|that)\s+(?:really\s+)?(?:private|safe|confidential|secret)|who\s+(?:else\s+)?(?:can|could|does|will)\s+(?:see|read|access|find)\s+(?:this|that|it|these|my\s+\w+|what\s+i\s+\w+(?:\s+here)?)|what\s+do\s+(?:you|u)\s+(?:store|save|keep|know)(?:\s+about\s+me)?|privacy)(?P<words>)"),
    ("forget", r"(?:delete|remove|erase|wipe|forget)\s+(?:me|my\s+(?:account|data|profile)|all\s+my\s+data|(?P<words>everything))"),
    ("true", r"is\s+(?:that|it|this)\s+(?:really\s+)?true(?P<words>)"),
    ("find", rf"(?:who|whom)\s+(?:do|did)\s+(?:i|we)\s+(?:know|meet|have)\s+(?:(?:at|in|from|who\s+works\s+(?:at|for|in)|that\s+works\s+(?:at|for|in))\s+)?{_WHO}"),
    ("find", rf"(?:who|whom)\s+(?:works|worked|is|was)\s+(?:at|for|in|with|from)\s+{_WHO}"),
    ("find", rf"(?:do\s+(?:i|we)\s+know\s+)?(?:any(?:one|body)|some(?:one|body))\s+(?:(?:who\s+works\s+)?(?:at|from|in|for)\s+){_WHO}"),
    ("find", rf"(?:who|whom)\s+(?:is|was|are)\s+(?:an?|the|my)\s+{_WHO}"),
    ("find", rf"(?:who|which\s+of\s+them)\s+(?:said|told\s+me|talked|spoke|mentioned)\s+(?:something\s+)?(?:about\s+|of\s+|that\s+)?{_WHO}"),
    ("settings", r"(?:(?:only|just)\s+(?:write(?:\s+to)?|message|msg|text|ping|remind)\s+me|(?:write(?:\s+to)?|message|msg|text|ping)\s+me\s+(?:only|just))\s+(?:between|from|on|at|in\s+the|before|after|during)\b.*(?P<words>)"),
    ("hello", rf"what\s+(?:should|can|could|do|shall|would)\s+i\s+(?:write|say|send|tell)\s+(?:to\s+)?{_WHO}"),
    ("hello", r"i\s+have\s+(?:some\s+|good\s+)?news\s+for\s+(?P<words>[^:,]+?)(?:\s*[:,].*)?"),
    ("hello", rf"(?:say|send|write)\s+{_A}(?:hello|hi|hey)\s+to\s+{_WHO}"),
    ("hello", rf"(?:get|be|stay|keep)\s+(?:back\s+)?in\s+touch\s+with\s+{_WHO}"),
    ("hello", rf"(?:write|message|text|email|e-mail|reach\s+out|reach\s+out\s+to|follow\s+up\s+with|check\s+in\s+with|reconnect\s+with)\s+(?:to\s+)?(?!(?:from|with|sent|was|is|bounced|later|again|back|it|didn't|didnt|came|arrived|received)\b){_WHO}"),
    ("pause", r"(?:leave\s+me\s+(?:alone|in\s+peace)|(?:be|keep|stay)\s+quiet|shut\s+up|hush|(?:no|stop)\s+(?:more\s+)?(?:the\s+)?(?:messages|reminders|messaging(?:\s+me)?|reminding(?:\s+me)?)|(?:do\s+not|don't|dont)\s+(?:message|write(?:\s+to)?|text|remind|ping|bother|disturb)\s+me(?:\s+any\s?more)?)(?P<words>(?:\s+(?:until|till|til|for)\s+.+)?)"),
    ("settings", r"no\s+(?:more\s+)?(?:messages|msgs|reminders|pings)\s+(?:on|at|before|after|in\s+the)\s+.*(?P<words>)"),
    ("settings", r"(?:(?:do\s+not|don't|dont|never|stop|please\s+don't)\s+(?:message|msg|write(?:\s+to)?|text|remind|ping|bother|messaging|reminding)\s+me\s+(?:on|at|before|after|in\s+the|so)\b.*|(?:change|set|edit|adjust|show)\s+(?:my\s+|the\s+)?(?:waking\s+)?(?:hours|days(?:\s+off)?|settings|preferences|zone|time\s?zone|notifications?)\b.*|(?:you\s+)?(?:write|message)\s+(?:to\s+)?me\s+too\s+often)(?P<words>)"),
    ("due", r"(?:what\s+(?:did\s+i\s+promise|have\s+i\s+promised|do\s+i\s+owe(?:\s+(?:people|them|anyone))?|promises\s+(?:do\s+i\s+have|are\s+open))|who(?:m)?\s+(?:should|do|must|can|could)\s+i\s+(?:(?:need|have)\s+to\s+)?(?:write(?:\s+to)?|talk\s+to|reply\s+to|thank|message|contact|get\s+back\s+to|reach\s+out\s+to|follow\s+up\s+with)(?:\s+(?:next|now|today|first|this\s+week))*|who(?:m)?\s+(?:have|did|haven't|didn't|havent|didnt)\s+i\s+(?:not\s+)?(?:yet\s+)?(?:thank(?:ed)?|written\s+to|write\s+to|answer(?:ed)?|repl(?:y|ied)\s+to)(?:\s+yet)?|my\s+(?:reminders|to-?dos?|tasks|promises))(?P<words>)"),
    ("card", r"(?:(?:list|show(?:\s+me)?|see)\s+)?(?:all\s+)?(?:of\s+)?(?:my|the)\s+(?:contacts|people|network|cards)(?P<words>)"),
    ("card", r"(?:list|show(?:\s+me)?|see)\s+(?:everyone|everybody|all|(?:all\s+)?(?:contacts|people|cards))(?P<words>)"),
    ("help", r"(?:(?:i\s+)?need\s+help|what\s+(?:can|could|do)\s+i\s+(?:say|type|ask|write\s+here)|(?:the\s+)?commands|what\s+are\s+the\s+commands|i(?:'m|\s+am)\s+(?:lost|stuck|confused))(?P<words>)"),
    ("remind", r"(?:remind\s+me|do\s+not\s+let\s+me\s+forget|don't\s+let\s+me\s+forget|make\s+sure\s+i)\s+(?P<words>(?:.+\s+)?(?:to|about|of|that)\s+\S.*)"),
    ("write", r"(?:(?:write|draft|word|compose)\s+(?:it|this|that|one|something)|what\s+(?:should|can|could|do|would)\s+i\s+(?:say|write|send)(?:\s+to\s+(?:her|him|them))?|write\s+(?:to\s+)?(?:her|him|them)|tell\s+(?:her|him|them)\s+.+)(?:\s+with\s+(?:me|you))?(?P<words>)"),
    ("them", r"what\s+(?:did|do|does|has|have)\s+(?:we|she|he|they)\s+(?:talk|talked|speak|say|said|tell|told|think|do|discuss|work)\b.*(?P<words>)"),
    ("them", r"(?:who|where|how)\s+(?:is|was|does|did|are)\s+(?:it|she|he|they|that)(?:\s+(?:again|work|from|working|do|now))*(?P<words>)"),
    ("place", r"(?:the\s+)?(?:place|location|link):\s*(?P<words>\S.*)"),
    ("place", r"(?:the\s+)?(?:place|location|link)\s+is\s+(?P<words>https?://\S+)"),
    ("place", r"(?:it(?:'s|s|\s+is)|we(?:'re|\s+are)?\s+(?:meet|meeting)(?:\s+(?:up|her|him|them))?)\s+at\s+(?P<words>[^\d\s].*)"),
    ("place", r"(?P<words>https?://(?:[\w-]+\.)*(?:zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si)/\S+)"),
    ("note", r"(?:add\s+|make\s+|keep\s+|put\s+|save\s+)?(?:a\s+|this\s+)?(?:note|remember)\s+(?:for|on|about|to)\s+(?P<words>[^:\n]{2,60}:\s*\S.*)"),
)  # fmt: skip
_WISHES = tuple((verb, Pattern(rf"^{_PLEASE}(?:{asked}){_SOON}\s*[?.!]*$", re.IGNORECASE)) for verb, asked in _TABLE)
_QUESTION = Pattern(
    r"^(?:who(?:m|se)?|which|where|why)\b|^what(?!\s+an?\b)\b|^how\s+(?:do|does|did|is|are|was|were|has|have|should|can|could|will|would|many|much|often|long|about|come)\b"
    r"|^when(?:'s|\s+(?:do|does|did|is|are|was|were|has|have|should|can|could|will|would))\b"
    r"|^(?:do|did|does|have|has|should|can|could|may|shall|is|are|was|were|am|will|would)\s+(?:i|we|you|he|she|they|it|there|any\w*)\b"
    r"|^(?:is|are)\s+\w|^(?:do|does|did|have|has|was|were)\s.*\?$",
    re.IGNORECASE,
)


def wish(words: str) -> Wish | None:
    """What is asked for in these words; None where nothing of this kind is."""
    said = words.strip()
    if len(said) > LONGEST or "\n" in said:
        return None
    for verb, pattern in _WISHES:
        if found := pattern.match(said):
            words_of = (found["words"] or "").strip(" ,.!?")
            if verb == "forget":
                return Wish(verb, "everything")
            later = verb == "hello" and _ON_A_DAY.search(words_of)
            return Wish("remind", f"write to {words_of}") if later else Wish(verb, words_of)
    return None


def is_question(words: str) -> bool:
    """Whether something is asked and nothing told: `when did I last talk to Ada`."""
    return _QUESTION.match(words.strip()) is not None
