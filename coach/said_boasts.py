"""Words that advertise: oneself, a product, a chance not to be missed (coaching.md 4.3)."""

from coach.signs import signs

BOASTS = signs(
    r"track record|proven (?:record|ability|problem|leader|history|success)",
    r"(?:results?|goal|success|solution|growth|value|achievement)s?-?(?:driven|oriented|focus(?:s)?ed)\b",
    r"self-?starter|go-?getter|change-?maker|high-?achiever|over-?achiever|high-?performer|top[ -]performer|powerhouse|trailblazer|thought leader|serial entrepreneur|growth hack\w+|game[ -]?chang\w+|rockstar|rock star|ninja|superstar|super star|all-?rounder\b|storyteller, disruptor|disruptor|wunderkind|whiz ?kid|overachiever",
    r"synerg\w+|win-?win|value[- ]add\w*|unique selling|personal brand|elevator pitch",
    r"(?:add|adding|bring|bringing|create|creating|deliver|delivering|drive|generate|offer|provide)s? (?:\w+ ){0,2}(?:value|impact|results|revenue|growth|returns)\b",
    r"(?:an? |tremendous |valuable |huge |great |real |precious )+asset\b",
    r"disrupt(?:ing|ive)",
    r"world-?class|best-?in-?class|top-?notch|top-?tier|first-?class|award-?winning|cutting-?edge|state-?of-?the-?art|industry-?leading|market-?leading|next-?gen\w*|all-?in-?one|turn-?key|one-?stop",
    r"one-?(?:wo)?man|dream team|(?:full|complete|whole|total) package|swiss army|secret weapon|force of nature|once-?in-?a|breath of fresh air|missing piece|perfect (?:fit|match|candidate|person)|ideal candidate|best (?:investment|decision|hire|candidate|thing that)",
    r"(?:to the )?next level",
    r"(?:double|triple|10x|boost|supercharge|skyrocket|explode|turbo\w*|maximi[sz]e|unlock|scale|grow|transform|increase|accelerate|cut) (?:your|their|waste|costs?|peak|revenue|sales|leads|conversions?)\b",
    r"(?:doubled?|tripled?|10x|triple|increase[ds]?|grew|grown) <2> (?:revenue|sales|leads|profits?|conversions?|turnover)\b",
    r"free (?:demo|audit|trial|consultation|quote|month|session|sample|webinar|strategy)|complimentary|(?:book|schedule|arrange|give you|see|get|watch|do|a|free|product) (?:you )?(?:an? )?(?:free |quick |short |live |product )*demo\b(?! day)",
    r"roi\b|pain points|low-?hanging|best practices|deliverables",
    r"guarantee[ds]?\b|risk-?free|zero risk|no risk|money back",
    r"discount|special offer|exclusive (?:\w+ )?(?:offer|discount|mastermind|access|community|deal|invit\w+)|limited (?:time|offer|places|spots|seats)|offer (?:ends|expires)|(?:spots?|places?|seats?|slots?) (?:are |is )?(?:limited|left|filling|going fast)",
    r"act (?:soon|now|fast|today)|(?:cannot|can not|do not|not want to) (?:simply )?(?:afford to )?miss (?:it|out|this)|calendar fills|while (?:it|they|stocks) lasts?|before (?:it is|somebody|someone|your competitors?|your rivals)|before anyone else",
    r"(?:if you )?sign(?:ing)? up (?:today|now|here|this|before)|sign this (?:week|month)|click (?:here|to|below|the link)|dm me|book your|claim your|buy now|order now|hop on a call so",
    r"trusted by|companies like yours|brands like|helped (?:\w+ ){0,3}(?:companies|brands|businesses|founders|clients)|we (?:offer|help|deliver|provide|specialise|specialize|sell|supply)\b",
    r"i help (?:\w+ ){0,3}(?:founders|companies|businesses|people|leaders|professionals|brands|entrepreneurs|teams|women|men|clients|coaches)",
    r"(?:our|my) (?:\w+ ){0,3}(?:software|solutions?|platform|agency|app|consultancy|services?|saas|engine|tool|product) (?:\w+ ){0,2}(?:cuts?|saves?|can|will|delivers?|is|has|helps?|gives?|lets?|makes?|boosts?|doubles?|offers?|brings?)\b",
    r"(?:run|own|from|at|represent|founded) (?:an? )?(?:\w+ ){0,3}(?:lead generation|marketing|recruitment|growth|sales|design|seo) agency",
    r"lead generation|growth engine|sales funnel|peak performance|breakthrough|mastermind|killer (?:instinct|network|pitch|skills)",
    r"reasons? (?:why )?you (?:would|will|should|need)|\w+ reasons (?:why|you|to)|why (?:talk to|hire|choose|pick|work with) me|what (?:do )?you get in return",
    r"(?:you )?will not regret|not be disappointed|worth (?:your|every) (?:while|minute|second|penny)|(?:best|greatest) (?:\w+ )?(?:you|they) (?:ever|will ever)",
    r"natural(?:-| )born|born (?:leader|engineer|salesman|seller|winner|communicator|teacher|entrepreneur|manager|to \w+)|i am a natural\b|natural (?:at|leader|seller|talent)|golden hands|raw talent|god-?given",
    r"second to none|bar none|like no other|in a class (?:of (?:(?:\w+ ){1,2}own|one\b)|by \w+sel\w+)|one of a kind|(?:am|are|is) a unique|one in a million|cut above|head and shoulders|stand(?:s)? out from the",
    r"(?:my|i|with|unmatched|bring|an?) <2> (?:unmatched|unparall?eled|unrival?led|unbeatable|unstoppable|matchless|flawless|insatiable|relentless|limitless|boundless|explosive|extraordinary|stellar|impeccable|outstanding|exceptional|supreme) (?:\w+ ){0,2}(?:skills?|record|work ethic|drive|energy|abilit\w+|hunger|talents?|passion|leader\w*|people|closer|value|vision|communicator|results?|performance|attitude|instincts?|knack|eye|memory|dedication)",
    r"(?:ranked |consistently |always )+(?:number one|first|top|no 1|# ?1|the best)|number one in|# ?1 in|top (?:of my|1|one|seller|\d+) ?(?:class|percent|%|seller)|employee of the",
    r"(?:no ?body|no one|none|few) (?:out-?works|works harder|learns|can (?:do|match|beat|out)|is (?:faster|better|harder|more)|ever (?:worked|met))",
    r"(?:faster|harder|better|smarter|more) than (?:me|i do|anyone|anybody|everyone|the rest)\b",
    r"hardest[- ]working|hardest worker|(?:the|your) best (?:\w+ )?(?:you|assistant|candidate|worker|employee|nose|closer|seller)|i have got the best|the best \w+ in (?:town|europe|the)",
    r"(?:110|120|150|200|1000) ?(?:percent|%)",
    r"exceed(?:ed|s|ing)? (?:\w+ )?(?:expectations|targets?|goals?)|(?:smash|crush|exceed|beat|hit)(?:es|ed|ing|s)? (?:\w+ ){0,2}(?:targets?|goals?|quotas?|records?)",
    r"never (?:fail|failed|take no|taken no|miss(?:ed)? a|lose|lost|settle|stop)\b|always deliver\w*|i deliver\b|deliver results|results that speak|speak for themselves",
    r"turn(?:s|ed|ing)? (?:\w+ ){1,4}(?:in)?to (?:gold|success|revenue|customers|profit|empires?|opportunit\w+|sales|cash|wins)",
    r"thriv(?:e|es|ing) (?:on|under|in)|hit the ground|outside the box|out-?of-?the-?box|(?:winning|growth|entrepreneurial|can-?do|ownership) (?:mentality|mindset|attitude|spirit)|hungry for|hunger for success|passion for (?:excellence|success|synergy|winning|results|growth)|management material|sky is the limit|speed dial|lightning speed|light years",
    r"(?:win(?:ning|s)?|meet(?:ing)?|land(?:ing)?|get(?:ting)?|gets?) me (?:first|before|while)|lucky enough to|glad (?:that )?you met|someone like me (?:before|on your)|never met anyone like me|exactly the (?:kind of )?(?:superstar|person|candidate)|person you (?:should|need|want)|soar\b|take off\b|game over|i could shine|opens every door|could sell|sell ice",
    r"(?:great|incredible|amazing|powerful|exciting) (?:opportunity|potential) for (?:you|your)|imagine what we|let us (?:create|build|unlock|grow|make|disrupt|win) (?:value|something|together|the future|magic)|let me (?:tell|show) you how i can|so i can show you|walk you through (?:it|our)|see for yourself",
    r"(?:blend|combination|mix|fusion) of (?:\w+ ){0,2}(?:grit|vision|brains|creativity|talent|heart|passion|skills?|strategy|hustle)|i combine <6> to|my secret\?|hustle",
    r"(?:tired|sick) of (?:losing|wasting|missing|paying|struggling)|looking to (?:scale|grow your|boost)|worth a chat\?",
    r"powerful people|inner circle",
    r"i (?:could|can|would|will) (?:be|become) your (?:top|best|number|most|star|next)|i make everyone|everything i touch|i have got it all|i have it all|just getting started|the go-to (?:person|guy|girl|woman|man)",
    r"i am (?:an? )?(?:\w+ ){0,2}(?:genius|visionary|prodigy|wizard|guru|expert in everything|legend|star|machine|winner|champion)\b|mastered every",
    r"blow (?:you|your mind)",
    r"scale your|grow your (?:business|brand|revenue|sales|audience)|(?:new|more) (?:\w+ )?(?:customers|leads|clients) in \d+",
    r"we have helped|in just \d+ (?:days|weeks)|first month",
    r"highly (?:accomplished|qualified|skilled|motivated|driven|successful|sought)|multi-?talented|multi-?faceted",
    r"(?:success|leadership) (?:story|stories)|exceptional leadership",
    r"fresh pair of",
)
"""What an advert sounds like."""

TRAIT = signs(
    r"(?:dynamic|innovative|passionate|motivated|ambitious|driven|charismatic|magnetic|creative|proactive|dedicated|"
    r"detail-?oriented|accomplished|exceptional|outstanding|energetic|high-?energy|(?:fast|quick) learner|team[- ]player|leader|"
    r"problem[- ]solver|communicator|closer|versatile|perfectionist|resourceful|hard-?working|enthusiastic|visionary|"
    r"strategic|strategist|storyteller|tireless|reliable|flexible|multi-?tasker|talented|brilliant|confident|fearless|"
    r"innovator|negotiator|achiever|doer|skilled|experienced|leadership|thinker|entrepreneurial|early bird|night owl|"
    r"charming|inspiring|relentless|disciplined|energy|vision|passion|hustle|grit|charm|brains)\b"
)
"""What people call themselves; three in one breath are an advert."""

DEED = signs(
    r"(?:led|won|raised|shipped|built|created|trained|sold|grew|managed|founded|launched|earned|saved|hired|closed|"
    r"published|coached|designed|delivered|doubled|tripled|captain|president|champion|honor roll|dean'?s list|record holder|"
    r"valedictorian|awards?|medals?|trophies|all-?state|first place|scholarship|featured|ranked|patents?|chair(?:man|woman)?|"
    r"head boy|head girl|prefect|finalist|prizes?|magna cum laude|top \d+)\b"
)
"""What people have to show; a heap of it is an advert, two are facts."""
DEEDS, TRAITS = 4, 3
"""From so many in one sentence on."""

ABOUT_THEM = signs(
    r"(?:what|which|how|who|where|why) <5> your (?:\w+ )?(?:pitch|brand|value|sales|product|demo)",
    r"you (?:sell|sold|pitch|market|run|left|moved|switched|went|turned|built|explain|told|said)\b",
    r"your (?:\w+ ){0,3}(?:won|brings?|is|was|has|paper|talk|book)\b",
    r"no guarantee|not a (?:pitch|sales|demo)|not selling",
    r"brand-?new|branding\b|first-?class (?:ticket|post|honours|degree)",
)
"""The same words where it is the reader, a subject or a thing that they are about."""
MINE = signs(r"(?:i|my|me|we|our|us|mine)\b")
