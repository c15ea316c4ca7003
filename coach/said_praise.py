"""Words of praise that could be sent to anyone, and words that make the writer small (coaching.md 4.4)."""

from coach.signs import signs

_TOP = (
    r"(?:best|greatest|smartest|wisest|finest|funniest|coolest|kindest|brightest|sharpest|cleverest|nicest|loveliest|"
    r"(?:absolute |all-time )favou?rite|(?:single )?most (?:\w+ly )?(?:inspiring|inspirational|brilliant|gifted|amazing|"
    r"talented|extraordinary|incredible|impressive|intelligent|wonderful|awesome|admirable|respected|generous|beautiful|"
    r"powerful|fantastic|outstanding|influential|genius|knowledgeable|accomplished|remarkable|fascinating|skilled|smart|"
    r"perfect|important|successful|phenomenal|visionary|creative))\b"
)
_THING = r"(?:genius|legend|guru|titan|goddess|god|idol|hero|heroine|superhuman|wizard|saint|icon|luminary|queen|giant|mastermind|prodigy|superstar|rockstar|rock star|angel|oracle|sage|visionary|inspiration|master|magician|unicorn|king|beast|boss lady|role model)"

PRAISE = signs(
    rf"(?:you(?:r)?|you must|you have to) (?:are|be)? <7> (?:the |my |of )?{_TOP}",
    rf"{_TOP} <3> (?:ever|alive|in the (?:world|country|industry|universe|whole|business|field|state|entire|room)|on (?:earth|the planet|the internet)|of (?:our|all) time|human being|anyone could)",
    rf"you are (?:\w+ ){{0,3}}(?:an? |my |the |like an? |such an? |the ultimate )(?:\w+ ){{0,3}}{_THING}s?\b(?! of mine)",
    rf"(?:your|you are) (?:an? )?(?:absolute|total|literal|real|true|living|pure|complete) {_THING}",
    rf"(?:such|like|to|the|oh|dear|great|living|real|true|absolute|fellow|you|my|ultimate|what) (?:an? |great |ultimate |personal )*(?:{_THING}) (?:like you|of (?:\w+ )?(?:medicine|law|our|your|the|growth|science|fintech|sauces|industry|business|tech\w*|marketing|spreadsheets))",
    r"(?:you|such an?|a|absolute|total|living) (?:living |absolute |total |true |real )?legend\b(?! of| on| for| says)",
    r"(?:oh |great |my |the )+guru\b",
    r"my (?:\w+ )?(?:hero|heroine|idol|role model|king|queen)\b",
    r"(?:you are )?(?:such|like|truly|really|a true|a real) an? (?:\w+ )?inspiration\b|such an inspiration|inspiration to (?:us|me|all|every|so|young|the|millions|people)",
    r"your genius|of your (?:genius|greatness|brilliance|cali(?:bre|ber)|stature|magnitude|excellence)|someone of your",
    r"worship(?:ped|ping)?\b",
    r"idoli[sz]e[ds]?\b|idoli[sz]ing",
    r"(?:i|we|absolutely|simply|totally) (?:adore|revere|venerate)[ds]? (?:you|your|every)",
    r"in (?:\w+ )?awe of|(?:stand|am|are|was|left|be) in (?:\w+ )?awe",
    r"bow (?:down )?(?:before|to|at)",
    r"obsessed with you",
    r"kiss the",
    r"blown away\b|blow me away|blows my mind|mind-?blowing",
    r"goosebumps",
    r"treasure (?:each|every|all)",
    r"listen to you (?:forever|for hours|all day)",
    r"look(?:ed)? up to you",
    r"(?:dream|dreamed|dreamt) of being <3> (?:you|percent|half|a tenth)",
    r"(?:one|half|a) (?:percent|%|tenth|fraction) (?:as|of your) (?:talent\w*|good|gifted|smart|brilliant|wisdom)",
    r"give anything to",
    r"have your life",
    r"kneel",
    r"(?:privilege|honou?r|dream|joy|pleasure) of (?:a|my)(?: whole| entire)? (?:life|lifetime)",
    r"dream of my (?:whole )?life|life ?long dream",
    r"what an? (?:\w+ )?(?:honou?r|privilege|thrill|joy) (?:to|it|that|even|just)",
    r"(?:such an?|the greatest|an? immense|a tremendous|an? incredible|an? enormous|a huge) (?:honou?r|privilege)",
    r"breathe the same air",
    r"out of this world",
    r"(?:simply|literally|absolutely|utterly|just|truly|so|is|are|pure|sheer|every \w+ \w+) (?:perfect\b|perfection\b|flawless)",
    r"you(?:r)? <4> (?:flawless|dazzling|peerless|incomparable|matchless|unequal\w*|godlike|superhuman|divine|miraculous|sublime|immaculate)\b",
    r"dazzling|pure gold|solid gold|turns? (?:in)?to gold",
    r"your (?:\w+ ){0,2}(?:brilliance|greatness|excellence|magnificence|splendou?r|perfection|intellect|glory|mastery)\b",
    r"(?:infinite|boundless|endless|unlimited|immense|unmatched|unparalleled|limitless|incredible|vast|profound) (?:wisdom|talent|greatness|knowledge|genius|brilliance|generosity|kindness)",
    r"knows? no (?:limits|bounds|equal)",
    r"unmatched greatness",
    r"nothing short of",
    r"(?:leaves?|leaving) (?:the rest|everyone|everybody|all others)",
    r"in the dust",
    r"no ?(?:body|one)(?: else)? (?:could (?:possibly|ever)|comes close|compares|is (?:as|like|better|more)|can (?:match|compare|touch)|in this)",
    r"there is (?:no ?one|nobody) (?:like|as|in this|else|better|more|who comes)",
    r"comes close to your?\b",
    r"everyone else (?:looks|seems|is|pales)",
    r"(?:your )?(?:biggest|number one|no 1|greatest) fan\b|(?:huge|massive|enormous|die-?hard) fan of (?:you\b|yours)",
    r"fan mail",
    r"never (?:ever )?(?:met|seen|known|encountered|come across|read|heard) (?:any(?:one|body)|somebody|someone|a person|a human|a \w+) (?:so|as|like you|more|with such)",
    r"i have ever (?:seen|met|known|heard|read|come across|had)",
    r"who ever (?:lived|walked)",
    r"the (?:\w+ )?(?:smartest|wisest|best|greatest|most \w+) (?:\w+ ){0,2}(?:i know|who ever|anyone|ever|alive)",
    r"(?:kiss|ground you walk)",
    r"hands down",
    r"god to us|like an? god|god of\b|goddess of",
    r"(?:teach|show) me your ways",
)
"""Excess, by itself."""

SMALL = signs(
    r"(?:a |just a |only a |mere |such a |little |total )*(?:nobody|no one|nothing|worm|peasant|mortal|small fry|little person|insignificant \w+|lowly \w+|unworthy \w+|simple \w+|amateur|loser|idiot|fool) like (?:me|myself|us)",
    r"(?:i am|i feel|as|being|just|only|merely|but) (?:just |only |merely |such |nothing but )*(?:a |an )?(?:total |complete |mere |real )?(?:(?<=a )nobody|worthless|insignificant|unworthy|lowly|useless|stupid|a fool|an idiot|dumb|loser|speck|mere mortal)\b(?! (?:to|more|against|but)\b)",
    r"not (?:even )?(?:worthy|worth (?:a|an|your|one|the|any|even)|fit to|good enough to (?:write|speak|talk|contact|ask|address))",
    r"unworthy",
    r"(?:do|did|does) not (?:even )?deserve",
    r"wast(?:e|ing) (?:\w+ ){0,2}(?:priceless|precious|valuable|important) ",
    r"beneath you",
    r"(?:important|great|busy|famous|senior|high|successful|brilliant|big|eminent) as (?:you|yourself) (?:\w+ ){0,2}(?:would|will|must|could|surely|has|have)",
    r"so (?:brilliant|great|eminent|distinguished|famous|exalted|important|wise) an? \w+",
    r"(?:humbly |i |you |to |only )(?:beg|implore|beseech) (?:you|for|of you)",
    r"i beg for|beg you for",
    r"crumbs? (?:of|from)",
    r"bless me",
    r"never measure up|could never be",
    r"(?:stand|live|be) in your shadow",
    r"stupid as i am|as stupid as",
    r"grovel",
    r"at your feet",
    r"(?:lick|shine) your",
    r"even one word from",
    r"deign",
)
"""Sentences that lower the writer's own worth."""

WARM = signs(
    r"(?:amazing|incredible|inspiring|inspirational|brilliant|extraordinary|fantastic|outstanding|phenomenal|remarkable|"
    r"exceptional|awesome|talented|gifted|wise|legendary|stunning|stellar|magnificent|superb|marvellous|marvelous|wonderful|"
    r"spectacular|breathtaking|astonishing|visionary|perfect|fabulous|incomparable|admirable|glorious|impressive|genius|"
    r"beautiful|generous|smart|incredibly|insanely|ridiculously|mind-?blowing|out-?standing|sensational)\b"
)
"""Each of these is fine by itself, with something that it is about."""

ABOUT_THEM = signs(r"(?:you|yours?|yourself)\b")
ABOUT_ME = signs(r"(?:i am an?|i would be|i bring|my \w+ is|makes me|i have been|hire me|about me)\b")
NOT_PRAISE = signs(
    r"god bless|thank god|bless you|beg to (?:apply|differ|inform|remain|state)|greek|map legend|folk hero|superhero|"
    r"angel investor|queen'?s|king'?s|patron saint|legends? and|saint-?\w+ \w+",
)
"""The same words about something else."""
