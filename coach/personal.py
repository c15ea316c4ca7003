"""What somebody may not like to read about themselves, and what nobody can change (coaching.md 6.3, 7.7)."""

import re

from coach.patterns import Pattern

_TRAITS = (
    r"accents?\b|foreign(?:er|ers)?\b|nationalit|ethnic|\brace\b|racis|skin colou?r|\bgender|pregnan|maternity|"
    r"religio|muslim|christian|jewish|hindu|church\b|mosque|synagogue|disab|wheelchair|deaf\b|autis|adhd|dyslex|"
    r"too (?:old|young)\b|(?:my|your|her|his|their) age\b|\bageis[mt]|native speaker|where i(?:'m| am) from|"
    r"(?:because|being|as) (?:i'm |i am )?a (?:woman|man|mother|father|parent|carer)\b|kids at home|"
    r"(?:my|your) (?:family name|children|kids)\b"
)
_LIFE = (
    r"cancer|depress(?:ed|ion|ive)|anxiety|burn(?:ed|t)[- ]?out|burnout|therap(?:y|ist)|\bill(?:ness)?\b|"
    r"sick (?:leave|again)|on sick|miscarriage|surgery|diagnos|addict|alcoholic|rehab|divorc|separated from|"
    r"affair with|(?:her|his|their) (?:husband|wife|marriage|ex\b|son|daughter)|\bgay\b|lesbian|bisexual|transgender|"
    r"\bqueer|coming out\b|came out as|trade union|union (?:member|rep\b|matters)|\bvot(?:es|ed) (?:for|against)|"
    r"party member|asylum|refugee|deport|undocumented|work permit|immigra|arrested|convicted|prison|police record|"
    r"rumou?r|gossip|in confidence|between (?:us|you and me)|off the record"
)
_TRAIT = Pattern(rf"\b(?:{_TRAITS})", re.IGNORECASE)
_PERSONAL = Pattern(rf"\b(?:{_TRAITS}|{_LIFE})", re.IGNORECASE)


def is_personal(text: str) -> bool:
    """Whether a line sounds as if it told of health, family, belief, origin, or what was said in confidence.

    It is judged by words, so it only ever leads to a question; most lines of this kind it does not know.
    """
    return bool(_PERSONAL.search(text))


def is_trait(text: str) -> bool:
    """Whether a doubt is about who somebody is, not about what they can do; no step follows from such a one."""
    return bool(_TRAIT.search(text))
