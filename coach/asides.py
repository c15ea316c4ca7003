"""Sentences that are no command and no name: a bad day, a slip, a talk that is off, what comes next."""

from enum import StrEnum

from coach.names import fold
from coach.patterns import Pattern


class Aside(StrEnum):
    """What somebody means by it."""

    BAD_DAY = "bad day"
    """They are discouraged, tired or cross: a kind word, and nothing has to be done."""
    SLIP = "slip"
    """What they told last was wrong."""
    OFF = "off"
    """A talk will not take place."""
    NEXT = "next"
    """They ask what comes next."""
    CROSS = "cross"
    """They have enough of the coach."""
    WON = "won"
    """They got what they worked for."""
    NERVOUS = "nervous"
    """A talk is near, and they are afraid of it."""


_LONGEST = 240
"""Letters; more is told about something."""
_CANT = r"(?:cant|cannot|can not|couldnt|could not|wont|will not|wont be able to|not able to)"
_TALK = r"(?:talk|call|coffee|chat|meeting|interview|lunch|tea|zoom|visit|breakfast|dinner)"
_SO = r"(?:so |too |just |really |very |such |a bit |kinda )*"
_SAID = {
    Aside.SLIP: (
        r"^(?:(?:oops|ups|sorry|no|wait|ah|oh) )*(?:(?:that|this|it) (?:was|is) (?:a mistake|wrong|an error|not right)|thats (?:wrong|not right|a mistake)|my mistake|wrong (?:one|person|name))(?: sorry)?$",
        r"^(?:(?:oops|ups) ?)+$",
    ),
    Aside.OFF: (
        r"^(?:i |we )?(?:call(?:ed)? off|cancel(?:led|ed)?) ",
        r"\b(?:was|got|is|been|has) (?:called off|cancelled|canceled)$",
        r"^\S+(?: \S+)? (?:called it off|(?:cancelled|canceled)(?: on me| (?:it|our|the) ?\w*| today| again)?$|stood me up|no ?show\b|didnt (?:show|come|show up|turn up)\b)",
        r"^no ?show \S+(?: \S+)?$",
        rf"^(?:sorry |so |ugh )*(?:i |we |she |he |they )?{_CANT} (?:make|do|go to|come to|get to) (?:it|(?:the |our |my |todays? |tomorrows? )?{_TALK})\b",
        rf"^\S+(?: \S+)?(?:'?s)? {_TALK} (?:is|was|got|has been) (?:off|cancelled|canceled|called off)\b",
        rf"\b{_TALK} with \S+(?: \S+)? (?:is off|isnt happening|is not happening|fell through|wont happen)\b",
    ),
    Aside.NEXT: (
        r"^(?:whats|what is) (?:my )?next(?: talk| step| thing)?(?: up)?$",
        r"^what (?:should|shall|can|do) i do (?:next|now|today)$",
        rf"^(?:when|whats|what|where|who)(?: is| are| s)? (?:is )?(?:my |the )?next {_TALK}(?: with)?$",
        r"^(?:whats|what is) (?:on )?(?:today|open|coming up)$",
    ),
    Aside.CROSS: (
        r"^(?:ugh |omg )?(?:i hate you|(?:you are|youre|ur) (?:so |really )?(?:annoying|stupid|useless|dumb|a pain)|(?:stupid|dumb|useless|annoying) bot|shut up|go away|fuck off|piss off)$",
    ),
    Aside.WON: (
        r"^(?:omg |wow |yay |yes |guess what |hey )*(?:i |ive |i have |we )(?:just |finally |actually )*(?:got|landed|was offered|been offered|have been offered|accepted|got offered) (?:the |a |an |my )?(?:\w+ ){0,2}(?:job|offer|internship|apprenticeship|position|role|place|traineeship)\b(?! interview| fair| description| ad| posting)",
        r"^(?:omg |wow |yay |yes |guess what |hey )*(?:i |ive )(?:just |finally )*(?:got|been|was) (?:hired|accepted)\b",
        r"^(?:omg |wow |yay |yes |guess what |hey )*they (?:just |finally )*(?:offered me|gave me|hired me|took me on|gave me)\b(?: the| a| an)?(?: \w+)? ?(?:job|offer|internship|apprenticeship|position|role|place)$",
    ),
    Aside.NERVOUS: (
        rf"\b(?:im|i am|i feel|feeling|getting) {_SO}(?:nervous|anxious|scared|afraid|terrified|worried|shy)\b(?! for (?:her|him|them))",
    ),
    Aside.BAD_DAY: (
        r"\bi (?:just )?hate (?:this|it|networking)\b",
        r"\b(?:nobody|no one|noone) (?:ever )?(?:answers?|replies|writes back|answered|replied|cares)\b",
        r"(?:^|\bi )(?:just |have )?(?:got|was|been|am being|keep being|keep getting) (?:rejected|turned down|ghosted)\b",
        rf"\b(?:im|i am|i feel|feeling) {_SO}(?:stupid|useless|awkward|a failure|a fraud|embarrassed|sad|down(?! for| to)|discouraged|frustrated(?! with)|exhausted|tired(?! of))\b",
        r"^(?:nah |no |not now )*(?:too tired|im tired)\b(?! of)",
        r"\bwhats the point\b",
        r"\b(?:nobody|no one|noone) (?:will |would |is going to |wants to |wants )(?:ever )?(?:hire|take|want|talk to)? ?me\b",
        r"^(?:i |ill )(?:just )?(?:give up|cant do this|will never (?:get|find) a job|never get a job)\b",
        r"\bim not (?:good|smart|clever) enough\b",
        r"\b(?:talked|spoke|spoken|chatted) (?:to|with) (?:nobody|no one|noone)\b|\bmet (?:nobody|no one|noone)\b",
        r"\b(?:didnt|did not|havent|have not) (?:talk|talked|speak|spoken|meet|met)(?: to| with)? (?:anyone|anybody)\b",
        rf"\b(?:im|i am|i feel|feeling) {_SO}(?:low|lonely|miserable|rubbish|bad(?! (?:for|at|about)))\b",
    ),
}
_FOUND = {kind: Pattern("|".join(patterns)) for kind, patterns in _SAID.items()}


def aside(words: str) -> Aside | None:
    """What somebody means who says this; None where it is none of these. Several lines are told about something."""
    if len(words) > _LONGEST or "\n" in words.strip():
        return None
    said = fold(words.replace("-", " "))
    return next((kind for kind, found in _FOUND.items() if found.search(said)), None)
