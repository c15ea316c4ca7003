"""Words that name a link between two people, and words of strangers (coaching.md 4.2)."""

from coach.signs import signs

KIN = (
    r"(?:uncle|aunt(?:ie|y)?|mum|mom|mummy|mother|dad|daddy|father|brother|sister|cousin|niece|nephew|grandad|granddad|grandpa|"
    r"grandma|grandfather|grandmother|gran|wife|husband|partner|boyfriend|girlfriend|fiancee?|flatmate|roommate|housemate|"
    r"friend|neighbou?r|boss|manager|teacher|professor|tutor|coach|doctor|dentist|physiotherapist|barber|hairdresser|landlord|"
    r"landlady|(?:brother|sister|mother|father|son|daughter)-in-law|goddaughter|godson|godmother|godfather|pastor|imam|rabbi|"
    r"priest|supervisor|advis[eo]r|counsell?or|colleague|classmate|batchmate|teammate|son|daughter|kid|child|lodger|tenant|"
    r"trainee|student|apprentice|intern|assistant|mate|in-laws|family|parents|team ?mate)"
)
_PLACE = (
    r"(?:school|college|universit(?:y|ies)|campus|program(?:me)?|course|camp|cohort|gym|church|chapel|parish|pew|mosque|temple|"
    r"synagogue|gurdwara|congregation|marae|team|club|group|guild|league|floor|office|building|block|annex|class|year|batch|"
    r"dorm|department|company|firm|plant|table|bus|flight|train|ferry|boat|raft|choir|orchestra|band|town|village|street|lane|"
    r"road|neighbou?rhood|rota|shift|board|committee|union|association|society|network|scholarship|bootcamp|workshop|training|"
    r"seminar|lecture|meetup|meeting|conference|congress|panel|festival|fair|party|wedding|reunion|gala|lunch|dinner|kitchen|"
    r"desk|channel|slack|thread|circle|community|co-?op|hackathon|hack weekend|stand-?up|onboarding|orientation|drill|incident|"
    r"site visit|tour|clean-?up|volunteer(?:ing)? day|open day|open evening|open house|away day|retreat|library|hospital|ward|clinic|"
    r"hospice|shelter|pantry|allotments?|garden|ride|race|marathon|match|pool|regiment|army|navy|service|barracks|ship|"
    r"institute|academy|polytechnic|seminary|faculty|lab|project|crew|staff room|mail ?room|warehouse|line|store|shop|"
    r"playground|day ?care|nursery|rotary|scouts?|toastmasters|alumni|booth|hut|trip|cruise|queue|stand|market|celebration)"
)
_NO_PERSON = r"(?:website|site|web|page|profile|article|newspaper|paper|magazine|report|interview|news|blog|post|book|essay|podcast|video|linkedin|google|internet|checklist|assignment|directory|documentary|tv|radio|everyone|everybody|people|bio|biography|which|that|i|they|you|it)"
_SAYS = r"(?:said|says|say|told|tells|tell|suggested|suggests|recommended|recommends|thought|thinks|mentioned|mentions|reckons|figured|advised|urged|encouraged|insisted|explained|remembers|remembered)"

LINKS = signs(
    # somebody in between
    rf"(?!{_NO_PERSON} )[\w'-]+ (?:also |always |once |just |kindly |here )?{_SAYS} <7> (?:you|your|yourself)\b",
    rf"(?!{_NO_PERSON} )[\w'-]+ (?:also |just |kindly )?(?:gave|passed|handed|sent|lent|forwarded) (?:me |on |us )*(?:your|you are|the) (?:name|number|email|e-mail|address|contacts?|details|card)",
    r"(?:put|putting) (?:me|us) in (?:touch|contact)|pointed me (?:to|towards?|in) you|introduced (?:us|me|you)|via my|referred (?:me )?(?:to you )?by|name was given|gave me the number",
    r"(?:said|says|told me|suggested|recommended|thought|thinks) (?:that )?(?:i|we) (?:\w+ )?(?:could |should |might |can |may |would |ought to )?(?:\w+ )?(?:write|contact|connect|call|message|text|reach|talk|speak|greet|get in touch|ask|look you up|ring|try)\b",
    r"(?:said|told|asked|suggested|says|encouraged|advised) (?:me )?to (?:\w+ )?(?:write|contact|connect|call|message|text|reach out|talk|speak|get in touch|ring|say hello) (?:to |with )?(?:you\b|yourself)",
    r"told me to (?:write|get in touch|contact|call|reach)",
    rf"your (?:\w+ ){{0,2}}(?:{KIN})s?\b(?<!girls)(?! started| of the | did)",
    rf"(?:my|our) (?:\w+ ){{0,2}}{KIN}s?\b(?: [\w'-]+)? <5> (?:you\b|your (?!work|company|firm|field|industry|article|book|profile|career|area))",
    rf"(?:you|him|her|them) and my {KIN}",
    rf"[\w'-]+'s (?:\w+ ){{0,2}}(?:{KIN}|girl|boy|mum|last ?born|first ?born|baby|little one)s?\b",
    r"(?:friend|junior|student|cousin|nephew|niece|son|daughter|brother|sister|classmate|pupil|neighbou?r|colleague|trainee|apprentice|batchmate) of (?:your|[\w'-]+'s)",
    r"uncle'?s|auntie?'?s",
    # both of them
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!shall )(?<!would )(?<!should )(?<!if )(?<!hope )(?<!let )(?<!until )(?<!when )we (?:\w+ )?(?:are|were|have been|had been|go|went|come|came|used to|sit|live|work|row|sing|play|chat|talk) <2> (?<!interested )(?:both|all|in|on|at|from|to|through|paired|matched|members?|neighbou?rs|classmates|colleagues|connected|together|for|beside|next|with|by|two|when|as|during|across|a table|the)\b(?! not)(?! (?:\w+ )?(?:interested|passionate|love))",
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!shall )(?<!would )(?<!should )(?<!if )(?<!hope )(?<!let )(?<!until )(?<!when )we (?:(?:also|once|briefly|just|all|actually|had|have|both|then|first|last|have both|each)\s+){0,2}(?:met|spoke|talked|shared?|sat|stood|overlapped|worked|played|rode|walked|volunteered|studied|trained|served|sang|sing|row|lived|live|painted|carpooled|chatted|chat|danced|attended|did|grew|fell|exchanged|emailed|messaged|bumped|crossed|ran|hiked|cleaned|held|took|came|joined|went|know|knew|cooked|moved|travelled|traveled|swam|cycled|commute|ate|were)\b",
    r"(?:you and (?:i|me)|you and my|my \w+(?: \w+)? and you|i and you|[\w'-]+ and (?:i|myself) (?:row|sing|play|share|work|study|live|go|are|were|sit|run|ride|teach|train)|both of us|the two of us)\b",
    r"our (?:mothers|fathers|parents|children|kids|daughters|sons|families|dogs|boats|desks|allotments|gardens|wives|husbands|grandmothers|grandfathers|brothers|sisters|teams|paths crossed)\b",
    rf"same (?:\w+[ -]){{0,3}}{_PLACE}\b",
    r"fellow (?!professional|leader|human|marketer|entrepreneur|enthusiast|creative|traveller|innovator)[\w'-]+",
    r"(?:i am|as|also|current|former|proud|an?|old|ex) (?:also |too |a |an )?(?:\w+ )?(?:alum(?:na|nus)?\b|graduate of your|old boy|old girl)|alum(?:na|nus) of|(?<!dear )alumni (?:of|from|like us|office|network|list)|see alumni|class of (?:'|19|20)|you graduated from|you finished in|at your old (?:school|college|university|polytechnic)|nuestra|ensemble|companer[ao]s",
    rf"our (?:old |former |local |own |whole )?(?:{_PLACE}|alma mater|law school|old school|landlord|barber|postman|bakery co-?op|pharmacy school|nurses' day|youth group|evening class|book club|running club|rowing club|test)\b(?! kitchen| software| app)",
    rf"(?:in|at|from|for|to|of) (?:the|our|your|my|this|last|a|friday's|thursday's|monday's|tuesday's|wednesday's|saturday's|sunday's|yesterday's) (?:[\w'&-]+ ){{0,5}}{_PLACE}s?\b <8> (?:where you|you (?:gave|said|told|spoke|asked|showed|were|had|mentioned|answered|helped))",
    # an introduction of oneself by where the other one knows them from
    rf"(?:(?:it is|this is|i am|here is|name is|hi|hey|hello) (?!an? |the |doing |interested |writing |currently |studying |working |reaching |looking |here )(?:[\w'-]+ ){{1,2}}(?:here )?(?:from|in|at|of)|[\w'-]+ here (?:from|in|at|of)|(?:hi|hey|hello|morning)? ?[\w'-]+ here(?=[,!.])|(?!someone |somebody |people |student |graduate |come |came |comes |am |is |it |name |number |email |works? )[\w'-]+ from(?= (?:the|our|your))) (?:the |our |your |my |#|his |her )?(?:[\w'#&-]+ ){{0,4}}(?:{_PLACE}|number \d+|jv|varsity|infra|finance|hr|it|qa|ops|sales|legal|support|marketing|logistics|billing|accounting|engineering|next door|downstairs|upstairs|across the)\b(?! at (?:an?|the) university)",
    r"from (?:number|no) \d+|from (?:the )?\d{4} (?:team|class|cohort|season)|boat \d",
    # an event, a class, a visit
    r"(?:at|after|attended|attend|heard|during|joined|saw|following|to|in|from|of|before|visited|enjoyed) your (?:\w+[ -]){0,4}(?:talk|session|keynote|seminar|workshop|class|course|presentation|demo|panel|reading|clinic|office hours|booth|stand|webinar|speech|studio|open day|kitchen|lab|choir|club|group|team|garden|reading group|lecture|question time|congregation|house|farm)\b",
    r"(?:met|saw|heard|asked|ran into|bumped into|sat (?:next to|beside|with|near|behind|in front of|three rows behind)|stood (?:next to|beside|behind)|remember) you\b <3> (?:at|during|in|after|before|on|from|when|about|speak|read|play|sing)\b",
    r"i met you\b|met you at|nice (?:meeting|to meet) you|great to meet|good to see you|since we (?:met|spoke|talked)|(?:when|where|that|the (?:day|time|evening|night)) we (?:met|spoke|talked|shared)",
    r"i (?:was|sat|stood) (?:\w+ ){0,3}(?:in|at|on|behind|beside|next to) <5> (?:your|you)\b|i was (?:the|one of|your|that)\b|i asked (?:about|you|a question)|(?:was|were) (?:my|our) (?:teacher|coach|tutor|mentor|professor)",
    r"you (?:\w+ ){0,1}(?:gave|spoke|read|presented|ran|taught|came|judged|marked|mentored|coached|supervised|trained|examined|interviewed|opened|visited|led|hosted|lectured|demoed|showed|lent|helped|offered|replied|answered|delivered|signed|sat|told|asked|handed|sold|cut|drove|fixed|showed|saved|let|invited|praised|corrected|tutored|advised|hired|made|wrote|sang|played|introduced|welcomed|encouraged|remembered|baptised|married|treated|reviewed|approved|graded|refereed|served|brought|gave|offered|pulled|carried|made|labelled|labeled|kept) (?:[\w'-]+ ){0,7}(?:me|my|us|our|we|everybody|the group|half the)\b",
    r"you (?:once |also |kindly |just |then )?(?:told (?:me|us|my)|said (?:that|you|to me|most|i|it|your|the|customs|compliance|dispatch|over|on)|mentioned|replied|answered|offered|promised|remember me|may remember|might remember|will remember|won't remember|showed (?:me|us))",
    r"(?:you|he|she) (?:once |also )?said\b",
    r"(?:you (?:may|might|will|probably|perhaps) (?:not )?(?:remember|recall|recogni[sz]e|know) me|remember me\?|it has been (?:a while|years|ages|long)|long time no|we have not (?:spoken|talked|seen each other|met) since|i am the (?:one|man|woman|boy|girl|person|guy|apprentice|student|kid|neighbou?r|lodger|porter|trainee)\b)",
    r"i (?:\w+ ){0,3}(?:took|washed|sang|deliver(?:ed)?|buy|bought|serve[ds]?|cleaned|fix(?:ed)?|helped|worked|trained|played|rowed|danced|interned|volunteered|repaired|drove|painted|carried|hear|supplied|attended|clean|deliver|walk|mow|groom|cooked|waited|babysat|babysit) (?:[\w'-]+ ){0,4}(?:your|with you|for you|from you|under you|(?<=helped )you|(?<=hear )you|(?<=served )you)\b(?! (?:article|book|blog|podcast|video|interview|ted))",
    r"(?:member|student|pupil|customer|patient|listener|parishioner|regular|volunteer|resident|graduate|intern|part|trainee|reader) (?:of|at|in) your (?!field|industry|book|blog|newsletter|articles?)",
    r"one of (?:your|the) (?:\w+ )?(?:students|pupils|patients|volunteers|customers|porters|regulars|trainees|apprentices|interns|tenants|cleaners|former)|your (?:former|old|ex) (?:\w+ )?(?:student|colleague|intern|pupil|neighbou?r)|former (?:member|student|pupil|colleague|intern)",
    r"(?:crewed|sailed|served|worked|studied|trained|played|sang|lived|sits?|went|taught|flew|marched|fished|volunteered|grew up|rows?|rides?|walks?|runs?|walked) (?:[\w'-]+ ){0,6}(?:with|for|under|beside|next to) you\b(?! guys)",
    r"with (?:you and|both you)|knows? you|known you|speaks? (?:highly|well|warmly) of you|sends? (?:you )?(?:his|her|their|regards|greetings|love)|(?:his|her|their) (?:regards|greetings)",
    r"neighbou?rs?\b(?= (?:here|on|in|at|and|told)|[,!.])|is your neighbou?r|shares? a hedge|two desks|next door to you|your street",
    # an open offer to talk
    r"office hours|(?:lists?|listed|has|have|names?|registered) you (?:\w+ )?as (?:an? )?(?:\w+ )?(?:volunteer|mentor|open|available|willing|contact)|mentor(?:ing)? (?:list|circle|programme|program|platform|scheme|directory|group)|open to (?:questions|talking|chats|calls|messages|being asked)|you (?:offer|offered|volunteer|volunteered|invite|invited) (?:\w+ ){0,4}(?:newcomers|students|questions|people|anyone|office|talks|calls|slots)|(?:one of )?your (?:published |open |free |half-?hour |\w+-minute )+(?:slots?|appointments?)",
    # an exchange before
    r"thank(?:s| you)(?: so much| very much| again)? for (?:your (?:kind |quick |lovely |helpful |generous )*(?:help|reply|answer|message|note|advice|comment|review|review of|time (?:on|at|last|yesterday))|helping|answering|showing|the (?:\w+ ){0,2}(?:review|lift|chat|talk|tour|advice|help|comment|coffee)|reviewing|replying|talking|meeting|commenting|explaining|staying)",
    r"(?:kind|generous|good|nice|patient) of you to (?:show|stay|help|answer|lend|laugh|listen|explain|take|let|wait|reply|introduce|bring)",
    r"(?:my|our) (?:comment|question|message|email|letter|conversation|chat|talk|exchange|last) (?:\w+ ){0,4}(?:you|with you|to you|at|in|after|on)\b",
    r"(?:through|in|into|at|via) #[\w-]+|both in #|in #",
    r"(?:my|the) (?:\w+ )?(?:law school|school|college|university|church|choir|club|hospital|ward|team|village)'s <3> (?:graduation|open|day|evening|fair|dinner|concert|lunch)",
    r"(?:\w+ )?(?:who|whom) (?:\w+ )?(?:taught|trained|raised|coached|knows|married|hired) (?:us|you|both)",
    r"(?:we|us) (?!could|can|might|will|would|shall|should)\w+ <6> together\b",
    r"you (?:saw|watched) (?:how i|me|my)\b",
    r"(?:rowing|running|chess|book|cycling|sewing|tennis|football|rugby|swimming) club (?:\w+ )?(?:here|member|neighbou?r|mate)",
    r"same (?:\w+ )?(?:floor|dorm|street|building)",
)
"""What stands between two people, in any of its kinds."""

MEDIA = signs(
    r"(?:website|web ?site|site(?! visit)|page|profile|article|newspaper|magazine|report|interview|news|blog|essay|podcast|book|memoir|"
    r"video|videos|linkedin|google|internet|documentary|recording|tv|radio|column|thesis|tutorial|online|episode|youtube|archive|"
    r"watched|film|movie|paper says|thread about)\b"
)
"""Where a sentence tells of these, what they *said* was said to everybody."""

NO_LINK = signs(
    r"(?:have |had )?never (?:actually |even )?(?:met|spoken|talked)",
    r"(?:do|did|does|have|has) not (?:\w+ )?(?:know|met|spoken)",
    r"(?:we|you) (?:do|did) not\b|although we do not",
    r"told us to talk to an?|dear (?:alumni|friends|all|professional)",
    r"people you may know|five people|complete stranger|total stranger",
)
STRANGERS = signs(
    r"you do not know me|do not know (?:each other|you)|never met|out of the blue|total stranger|complete stranger|cold (?:call|email|message)",
    r"(?:found|got|have|took|saw|picked|came across|stumbled (?:on|upon|across)|discovered|noticed|dug up) (?:your|you|ur) (?:name |number |address |e-?mail |contact |details |profile |page |bakery |firm's number |\w+ )?(?:from|off|on|through|via|in|online|by|while|using|at)\b",
    r"came across your|your profile|your (?:name|number) was on|search results|switchboard|contact page|staff list|contact list|on the internet|in an online directory|from a list|at random|people you may know|about page|your website|google|your company's (?:site|website|page)|on a poster|seen your van",
    r"bought (?:a|the) (?:contact |mailing |email )?list|calling (?:you )?(?:again|repeatedly|for the)|(?:called|rang|phoned|tried) (?:you )?(?:\w+ )?(?:three|four|five|several|many) times",
    r"dear (?:sir|madam|professional|manager|owner|director|alumni)|to whom it may concern|sehr geehrte damen|hello there|hi there",
)
"""What strangers write."""
GRAVE = signs(
    r"bought (?:a|the) (?:contact |mailing |email )?list|(?:called|rang|phoned|tried|dialled|dialed) (?:you )?(?:\w+ )?(?:three|four|five|several|many|again) times|calling (?:again|repeatedly)"
)
"""Bought lists and repeated calls weigh more."""
