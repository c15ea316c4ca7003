"""Words that hand over papers about oneself: a résumé, a transcript, a portfolio, by any name (coaching.md 4.8)."""

from coach.patterns import Pattern
from coach.signs import signs

PAPER = (
    r"(?:resumes?|cvs?|c\.v\.?|curriculum vitae|curriculum|vitae|cover(?:ing)? letters?|transcripts?|mark ?sheets?|grades|portfolios?|"
    r"bio-?data|lebenslauf|hoja de vida|curriculo|certificates?|diplomas?|(?:recommendation|reference) letters?|"
    r"letters? of (?:recommendation|reference|motivation)|references|work history|work samples?|qualifications|application (?:documents?|papers?)|"
    r"personal statement|profile|credentials|(?:school )?reports|sea-?service record|motivation letter|"
    r"pdf of my|history of my|my (?:\w+ )?experience|photos of my work|dossier|bewerbung\w*|testimonials|one-?pager)"
)
_HANDS = (
    r"(?:attach(?:ed|ing|ment|ments|es)?|enclos(?:ed|ing|e|es|ure)|pfa|includ(?:ed|ing)|insert(?:ed|ing)|append(?:ed|ing)|upload(?:ed|ing)?|"
    r"dropp(?:ed|ing)|past(?:ed|ing)|shar(?:ed|ing)|send(?:ing)?|sent|forward(?:ed|ing)|stick(?:ing)?|add(?:ed|ing)|link(?:ed|ing)?|"
    r"put(?:ting)?|post(?:ed|ing)|below|underneath|herewith|here is|here are|here it is|see|find|adjunto|anbei|come with|comes with|with this (?:email|mail|message))"
)
HANDED = signs(
    rf"{_HANDS} <9> {PAPER}\b",
    rf"{PAPER}\b(?:'s)?(?: and| \+|,)? <8> (?:is |are |was |were )?(?:also |all |both )?(?:attached|enclosed|included|below|herewith|underneath|in (?:this|the) (?:thread|attach\w+|comments?|file|first|mail|email|link)|above|come with|comes with|as an? attachment|uploaded|pasted|linked|at this link|drive link|dropbox)",
    rf"(?:my|the) {PAPER} ?(?:is |are )?(?:at |on |under )?:? ?(?:https?|www|drive\.|dropbox|docs\.|bit\.ly)",
    rf"my {PAPER} ?: ",
    r"(?:have a look at|review|read|check|see|look at|look over) (?:the |my |this )?(?:attached|enclosed|attachment)",
    r"(?:pdf|file|document|attachment) (?:of|with|below|above) <4> (?:my|experience|background|history)",
    r"(?:file|document|attachment) below",
    r"te adjunto|anbei|im anhang|ci-joint|en piece jointe|in allegato|em anexo",
    r"you will find (?:\w+ ){0,5}(?:attached|enclosed|below|in the (?:file|attachment))",
    r"see attach\w+",
)
FILE = Pattern(
    r"[\w-]*(?:cv|resume|lebenslauf|vitae|portfolio|transcript|cover|biodata)[\w-]*\.(?:pdf|docx?|pages|odt|rtf|txt)\b"
)
LINKED = Pattern(
    r"(?:drive\.|dropbox|docs\.google|1drv|onedrive|bit\.ly|notion\.|we\.tl|wetransfer|tinyurl|canva\.|behance|\.pdf)\S*"
)
NAMED = signs(rf"{PAPER}\b")
PASTED = signs(r"(?:education|experience|employment|skills|name)\s*:", r"(?:education|experience|skills)\s*[-|]")
"""Headings of a pasted one; two of them are enough."""

OFFERED = signs(
    r"(?:can|could|may|might|would be (?:happy|glad|pleased)|will gladly|happy|glad|pleased|willing|ready|able) (?:\w+ )?(?:to )?(?:\w+ )?(?:send|share|attach|forward|provide|mail|email|bring|show)\b",
    r"(?:would|will|do|did|have|has|had) not (?:\w+ )?(?:send|attach|attached|enclose|include|share|sent|included|enclosed)",
    r"(?:no|without(?: an?)?|instead of an?) (?:\w+ )?(?:attachments?|cv|resume|file)",
    r"if (?:you|that|it) (?:\w+ ){0,2}(?:want|like|wish|would|helps?|is|are|prefer|useful|need)",
    r"on request|unless you",
    r"(?:should|shall|may|can|could) i (?:send|attach|share|include)",
    r"let me know if",
)
ASKED_FOR = signs(
    r"you (?:\w+ )?(?:asked|wanted|requested|offered|said i could|told me (?:to|i could)|invited|suggested|wished|were kind enough to offer)",
    r"as (?:\w+ )?(?:requested|promised|agreed|discussed|you (?:asked|requested|wished|wanted|suggested))",
    r"(?:that |which )?you (?:had )?asked (?:for|to see|about)",
    r"at your request",
)
TOPIC = signs(
    r"(?:rewriting|re-?writing|writing|updating|working on|improving|polishing|redoing|fixing) my",
    r"(?:look|looks|looking|count|counts|matters?|read|leave|leave off|put|belongs?|say|says) <3> (?:in|off|on|for in) (?:an? |their |my |the )?(?:cv|resume|portfolio)s?",
    r"(?:what|which|how) <8> (?:resumes?|cvs?|cover letters?|transcripts?|portfolios?)\b",
    r"my transcript is",
    r"my profile link|link(?:edin)? (?:profile )?is in (?:the|my) signature",
    r"(?:attached|enclosed|here) (?:is|are) (?:the|an?) (?:\w+ )?(?:flyer|article|photo|picture|minutes|agenda|map|reading list|recipe|invitation|form|link|report|paper|programme|program)\b",
    r"attached (?:the (?:minutes|flyer|article|map|photo|agenda|recipe|report)|to (?:your|the))",
)
OTHER = signs(
    r"(?:flyer|article|minutes that|minutes you|agenda|reading list|recipe|invitation|questions|slides|map of|photo of (?:the|your)|summary of)\b"
)
