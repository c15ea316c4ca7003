"""Words that bound a request, by minutes or by questions, and words that leave it open (coaching.md 4.6)."""

from coach.signs import signs

_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-?five|thirty|thirty-?five|"
    r"forty|forty-?five|fifty|sixty|ninety|dix|quinze|vingt|trente|diez|quince|veinte|treinta|zehn|funfzehn|zwanzig|dreissig)"
)
_FEW = r"(?:1|2|3|4|5|one|two|three|four|five|single|a couple of|a single)"
BOUNDS = signs(
    rf"(?<!took me )(?<!taken me )(?<!late )(?:{_NUMBER}|\d{{1,3}} ?(?:-|to|or|bis) ?\d{{1,3}})[\s-]*(?:minutes?|minuten|minutos|hours?|hrs?)\b(?! (?:away|ago|late|from|walk|drive|ride|early|every|a day|a week|shift|each|old|commute))",
    r"\d{1,3} ?(?:m|h|hr|')(?![\w'])",
    r"an hour\b(?! (?:away|ago|late|from|a day|a week|before))",
    r"(?:half|quarter)[\s-]*(?:of )?(?:an |a )?(?:hour|hr)s?\b",
    r"(?:eine halbe stunde|viertelstunde|media hora|une demi-heure|un quart d'heure)",
    rf"(?:just |only |ask |send |answer |mail |have |you |your |with |to )*{_FEW} (?:\w+ ){{0,2}}questions?\b",
    rf"{_FEW} (?:\w+ )?(?:lines|sentences)\b",
    r"one (?:thing|question|line)\b(?! (?:at|or))",
    r"(?:one of |book )your (?:\w+[ -]){0,3}(?:slots?|appointments?|office hours)",
)
"""A length or a number, which says how much is asked."""

SHORT_ANSWER = signs(
    r"(?:a |one |two |three |or )+(?:line|sentence|word|lines|words|sentences)s?\b",
    r"(?:short|brief|quick|one-?line|one-?word) (?:answer|reply|response|line|note)",
    r"(?:need not|do not need to|no need to) (?:answer|reply|write) (?:at length|much|long)",
    r"yes or no|a yes or no|even a (?:yes|no|word)",
)
"""A hint that a short answer is fine."""

WONDERS = signs(r"(?:wonder|ask you|like to know|tell me|curious|question) <2> (?:which|what|how|whether|why|if|where)")
"""A question without its sign."""

OPEN = signs(
    r"pick your brain|connect\b|chat\b|catch up|get to know|hang out|grab (?:a )?(?:coffee|lunch|drink|tea)|coffee|tea sometime|lunch|virtual coffee|hop on a call|quick call|a call|meet up|have a (?:talk|conversation|chat)|any (?:advice|tips|wisdom|guidance)|your (?:guidance|mentorship|thoughts|advice|insights?)|mentor me|some ?time|at some point|some day|one day|whenever|at your (?:earliest )?convenience|get in touch|see where things go|help me|learn (?:more )?(?:from|about)|hear (?:from you|your|more)|tell me|be in touch|talk\b|speak\b|looking forward",
)
"""What leaves open how much is asked."""
