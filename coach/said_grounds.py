"""Words that tie a request to one person: what they did, made or said (coaching.md 4.7)."""

from coach.patterns import Pattern
from coach.signs import signs

_PAST = (
    r"(?:left|went|came(?! up| across)|began|became|gave up|grew|taught|built|ran|chose|spent|wrote|drew|fell|flew|fought|kept|led|made|put|quit|read|"
    r"rode|sang|saw|sold|swam|took|won|drove|cut|set|threw|hung|learnt|got (?:into|out|started|your)|had (?:once |nearly |also |been )*|"
    r"burned|burnt|thought|brought|dug|knew|lost|paid|rose|sat (?!next|beside|near|in the|on the same)|spoke (?!at|to|with)|stood (?!next)|swapped|"
    r"been (?:a|an|in|at|the|to|through|on|laid|there|both|working|doing)|done (?:both|the|that|this|more|time)|"
    r"(?!need|seem|look|attend|graduat|ask|mention|answer|repli|offer|help|invit|support|shar|appear|respond|achiev|accomplish|want|lik|ne|visit|judg|host|present|open(?:ed)? the|mark|supervis|mentor|coach(?:ed)? m|join|connect|accept|agree|reach|work(?:ed)? (?:for|with|at|in)?$)[a-z]{2,}ed)"
)
_NOW = (
    r"(?:run|manage|design|keep bees|keep|audit|price|fix|drive|tune|sell|explain|teach|map|read (?:x|contracts)|plan|schedule|build|restore|"
    r"repair|lead (?:the|a)|edit|cover|code|translate|forecast|study|grow|make|fly|sail|cook|bake|brew|farm|write (?:about|the)|research|"
    r"handle|coordinate|organi[sz]e|operate|maintain|test|train (?:the|new)|treat|supervise|own|dye|cast|weld|paint|print|record|trade|"
    r"transport|ship|import|export|mend|mine|dive|guide|judge|chair|oversee|head the|carry|ride|split|combine|look after|do (?:both|that|more|the))"
)
_NO = r"(?<!could )(?<!can )(?<!would )(?<!will )(?<!may )(?<!might )(?<!do )(?<!if )(?<!when )(?<!thank )(?<!let )(?<!should )(?<!whenever )(?<!hope )(?<!did )(?<!so that )(?<!hope that )"
_ALSO = r"(?:(?:have|had|would|once|also|now|then|just|both|never|first|currently|used to|since|all|almost|nearly|even|yourself|too|still|later|recently|clearly|actually|long ago)\s+){0,4}"
_WORK = (
    r"(?:essay|article|post|paper|report|thesis|book|memoir|column|blog|podcast|episode|interview|video|tutorial|documentary|thread|"
    r"map|project|slides?|talk|lecture|presentation|research|study|exhibition|review|story|note|chapter|speech|series|book|novel|film|"
    r"show|course|recipe|recording|answer|comment|question|trick|remark|line|motto|lunch talk)"
)
GROUNDS = signs(
    rf"{_NO}you {_ALSO}{_PAST}\b(?! (?:the opening talk at our|the keynote|me your|it$))",
    rf"{_NO}you {_ALSO}{_NOW}\b(?! (?:my|me|it|this|that|sense|time|an? (?:few|moment|exception)|up)\b)",
    r"you are (?:also |now |still )?(?:the only|one of the (?:few|only|first)|in charge|responsible|now (?:in|at|with|a|an|the|on|running)|shown|about to|both|half)",
    r"as the person who",
    r"you were (?:also |once |a |an |the |in |at |on |half |originally |still |only )(?!great|kind|help|talk|amazing|so |pleasure|same|one of)",
    r"you (?:once |also |just )?did (?:both|that|the|a|an|your|this)\b",
    r"you (?:say|write|describe|explain|mention|show|told (?:me|us|the|half|my|everybody)|said|wrote|once said|told my) (?!you could|you would be happy)(?:that |how |in |about |over |on |between |to |he |the |a |your |it |most |you |from |under |there |i |what |which |of |we |compliance|customs|dispatch|between|\w+ is |\w+ are )",
    rf"your (?:[\w'-]+ ){{0,4}}{_WORK}s?\b <4> (?:about|on|of|from|that|which|says?|is|made|ended|got|had|was|convinced|describes?|changed|saved|says|like)\b",
    rf"(?:your {_WORK} (?:about|on|of)|the {_WORK} (?:about|on)) \w+",
    r"(?:you are|your) (?:start|switch|move|change|jump|step|shift|transition|path|route|road|way|leap|turn) (?:in|into|from|to|out|over)\b",
    r"your (?:team|lab|group|crew|department|school|shop|clinic|museum|institute|shelter|office|company|union|choir|kitchen) (?:opened|built|made|started|moved|changed|won|publishes|turned|brought|runs|set|designed|was the first|grew|began)",
    r"your team's|your lab's|your clinic's|your shop (?:restores|builds|makes|repairs)",
    r"(?:said|thought|says|thinks|told me|suggested|reckons|mentioned) (?:that )?you (?:could|might|would|can|may|will|are the one (?:who|to)|know|knew|are the person (?:who|to)) (?:be able to )?(?:\w+ )?(?:explain|tell|speak|talk|answer|say|describe|show|help|see|know|be|have|understand|give)\b <3> (?:about|how|why|what|when|where|which|frankly|me)",
    r"you (?:said|mentioned|told me|told us|wrote|explained) <5> that (?:your|you|the|it|most)",
    r"because you\b|since you (?!are (?:a|an|in)\b|have (?:the|time|so))",
    r"(?:he|she|they|[\w'-]+) (?:says?|said|tells me|told me|mentioned|heard) (?:that )?you (?!could|can|might|may|would|will|should|were happy|are (?:a good|the right|nice|kind|great|happy))\w+",
    r"(?:see|saw|heard|noticed|read|learned|learnt|gather|understand|hear|know|told) (?:that |on tv that |on the news )?(?:how )?you (?:\w+ )?(?:are|were|moved|went|left|changed|turned|run|plan|now|have|used|had|switched|got|started|began|came|do|did|work on|built|would)\b",
    r"(?:how|when|where|why) (?:did|do|does) you (?!do it|get (?:started|into|to where|your job|there|in|here)|choose|like|become|begin|start|decide|succeed|make it|feel|think|work|find your|know)(?:first |ever |actually |still )?\w+ (?:\w+ ){2}",
    r"how did your \w+ (?:start|learn|begin|get)",
    r"(?:from|between|after) (?:[\w'-]+ ){1,5}(?:to|into|and|before) [\w'-]+ (?:is|was|as) (?:what|the|which|exactly|that)",
    r"you used to\b|you had been|you would (?:been|once|nearly|never|failed|moved|gone|come|changed|left|switched|become|started|trained|spent|retrained|had|first|also|closed|done|begun|given|taken|worked|got|lost|studied|written|learned|read|turned|put|kept|built|said|like to (?:hire|find)|see what|previously|earlier)",
    r"you have (?:moved|gone|come|done|been|left|worked|studied|changed|run|built|written|since|spent|always|made|seen|lived|found|grown|kept|won|also|now|both|just|clearly|got (?:into|out)|already (?:\w+ed)|turned|switched|taught|led|trained|covered|\w+ed)\b",
    r"you do (?:both|that|the|more|now)",
    r"answered (?:half|the)|the other half|the longer answer|that exchange|your reply in",
    r"(?:trained|taught|know|knew|coached|worked with) (?:her|him|them)\b",
    r"(?:the|that|this) (?:exact|very|same|kind of|sort of) (?:step|change|move|switch|choice|decision|path|thing|turn|itch)",
    r"a combination that",
    r"your (?:trick|method|habit|idea|way|advice|recipe|rule|sentence|remark|story|map|honesty|question|two minutes) (?:with|of|for|to|about|on|that|from|at)\b",
    r"the honesty about|the way you\b|how openly you",
    r"(?:third|first|second) (?:basin|winter|year) is",
)
"""What only this person did, has or knows."""

GENERIC = signs(
    r"professionals? (?:like|such as) (?:you|yourself)|(?:someone|somebody|people|experts?|anyone|an expert|a professional|a leader) (?:like|such as) (?:you|yourself)",
    r"(?:contacting|writing to|messaging|emailing|speaking to|talking to|reaching out to|collecting) (?:all|everyone|everybody|several|many|a (?:few|number)|people|alumni|various|different|conversations|professionals|a few)",
    r"everyone in|all members|many companies|several people|other professionals",
    r"your profile|your (?:career|experience|background|journey|field|industry|company|profession|role|success|expertise|work|title|job)\b",
    r"great company|the job title|for an assignment|class project|an assignment|onboarding checklist|career exploration|my professor told us|a survey",
    r"dear (?:sir|madam|professional|alumni|friends)|to whom it may|sehr geehrte damen",
    r"expand my (?:circle|network)|grow my network|professional network|your linkedin network",
)
"""What could be sent to anybody."""

MASS = signs(
    r"professionals? (?:like|such as) yourself|contacting (?:all|everyone|everybody)|writing to (?:several|many|all)|to many companies|dear (?:professional|alumni)|everyone in the",
)
"""Letters to many: one of them is nobody's own."""
HOLDER = Pattern(
    r"[\[{<](?:first|last|full|your|their|company|name|recipient|title|role|position|insert|contact|mr|ms|xx+|organi[sz]ation|firm|university|school|field|industry|date|topic)[^\]}>\n]{0,30}[\]}>]|\bxxx+\b|\{\w+\}|_{3,}"
)
"""A gap of a template that nobody filled."""
