"""The words by which people tell of others: titles, firms, places, and those that never begin a name."""
# ruff: noqa: RUF001 # other languages' letters

import re

from coach.said_small import Small


def word_set(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


def any_of(words: str) -> str:
    """A pattern for any of these, the longest first; `_` stands for a space."""
    each = sorted(words.split(), key=len, reverse=True)
    return "|".join(re.escape(word).replace("_", r"\s+") for word in each)


PARTICLES = word_set(
    "de da do dos das du del della delle di los las la le les el al bin ibn bint binti bte ben van von der den het ter ten zu zur y e i av af"
    " v v. 't mac ap abu wa te uit op aan dei degli dal dalla zum ould ait qizi"
)
TITLES = word_set(
    "mr mrs ms miss mx dr doctor prof professor rev reverend fr father sr sra dra srta señor señora don doña dom sir dame lord lady"
    " sgt maj col capt captain cpt lt gen cmdr commander sergeant major colonel wing cmd judge justice hon coach chef sister"
    " brother rabbi imam pastor sheikh shaykh haji hajji ing dipl arch herr frau fräulein monsieur madame mademoiselle maître"
    " me m mme mlle signor signora dott dott.ssa avv pan pani atty attorney officer auntie aunt uncle tante onkel tío tía"
    " amb ambassador h.e h.e. senator sen rep king queen prince princess chief mama baba mzee"
)
RANKS = word_set(
    "chief warrant petty deputy vice rear staff master gunnery squadron flight leader group detective inspector constable superintendent sergeant"
    " lieutenant first second brigadier general admiral corporal private ensign marshal fleet field air commodore cadet right very most venerable"
    " reverend honorable honourable his her excellency assistant associate adjunct emeritus senior chancellor commander officer major colonel"
)
"""Words that make a title together with others: Chief Warrant Officer."""
HONORIFICS = word_set(
    "bhai behn ji jee san sensei sama kun chan sahib saheb saab didi akka garu nim ssi sunbae bey hanım hanim hoca abla aunty auntie uncle sir madam maam khanum jaan joon bhabhi"
)
"""Behind a name, in small letters."""
SUFFIXES = word_set(
    "jr sr ii iii iv phd ph.d md m.d esq cpa mba dds dvm jd frcs pe obe cbe mbe msc mph rcn dphil edd psyd facp cfa ret"
)
RELATIONS = word_set(
    "cousin aunt uncle brother sister mother father mom mum dad friend neighbor neighbour boss roommate flatmate classmate"
    " colleague coworker professor prof teacher mentor landlord landlady barber wife husband partner girlfriend boyfriend son"
    " daughter nephew niece advisor adviser tutor coach manager dentist doctor hairdresser supervisor teammate housemate"
    " grandma grandpa grandmother grandfather godmother godfather ex client student trainer priest pastor rabbi in-law"
    " father-in-law mother-in-law brother-in-law sister-in-law kid kids' dad's mom's friend's therapist accountant pal buddy mate guy girl gal lady man woman fella dude bloke friends cousins"
)
NO_FIRST = word_set(
    # pronouns, articles, joining words
    "a an the this that these those i i'm i've i'll i'd me my mine we we're we've us our he she they him her his hers them their it its it's"
    " he's she's they're who whom whose which what when where why how you your someone somebody anyone nobody everyone no not"
    " none nothing something somewhere both all each every any some many much few several other another such same own one two"
    " three four five six and or but so if then than because although while since until although though plus also too as like"
    " at @ from of in on via through thru by for about with w/ w to into over under re regarding around near after before during"
    " between against without within per mit avec con com met med z ze с со với chez bei hos presso bij og und et och en"
    " is was were are be been being am has have had having do does did done doing will'll would could should can may've might must shall"
    " didn't don't doesn't haven't hasn't hadn't won't can't couldn't wouldn't isn't wasn't"
    # verbs of telling
    " met meet meeting meetup saw see seen seeing log logged logging add added adding note noted notes got get getting gave give given"
    " had talk talked talking spoke speak spoken chat chatted chatting call called calling phoned phone ring rang email emailed"
    " e-mailed mail mailed message messaged wrote write written text texted texting dm dmed dm'd pinged ping reached reach replied reply"
    " respond responded responds sent send sending said says say told tell tells asked ask asking invited invite introduced"
    " introduce introducing intro intro'd introed introduction introductions connected connect reconnected connection referred refer referral"
    " recommended suggested pointed set-up booked book scheduled schedule reschedule rescheduled moved planned planning plan confirmed"
    " confirm confirming cancelled canceled postponed visited visit visiting interviewed interview shadowed jobshadowed shadowing"
    " caught catch catching grabbed grab grabbing ran run running runs bumped bump collected swapped exchanged received heard hear"
    " followed follow following finished finally wrapped sat sit left leave missed miss attended joined join joining"
    " found find happened happen works work working worked used studies studied studying teaches teach sells sell leads does makes make"
    " knows know knew wants want wanted needs need needed hopes hope hoping hoped loves love likes liked thinks think thought started"
    " start starts starting stopped promised promise offered offer mentioned congratulated congrats congratulations thanked thank thanks thx"
    " thankyou tks cheers owe owes remember remind reminder forgot todo to-do tbd pending waiting wait arranged agreed accepted"
    " skyped zoomed facetimed facetime'd lunched dined breakfasted coffee'd walked hiked visited rescheduled toured jumped hopped dropped"
    # media and other words of the talk
    " bombed nailed aced failed flunked crushed messed screwed botched blew rocked loved enjoyed learned learnt realised realized hated cried"
    " panicked froze rambled waffled overslept skipped ghosted rejected hired quit fired passed"
    " fr ngl tbh lowkey highkey omg btw imo yo bruh fyi welp lol lmao idk literally honestly ugh yay wow"
    " coffee coffees tea chai lunch lunched breakfast brunch dinner supper drink drinks beer beers pint cuppa zoom teams skype"
    " facetime hangout video virtual phone telephone telephonic walk visit sync catch-up catchup convo conversation informational info"
    " voicemail card business contact contacts person people name role company firm job title new date"
    " kaffee café cafe caffè koffie kahve almuerzo déjeuner mittagessen telefonat comida cena pranzo almoço llamada appel anruf"
    " treffen gespräch reunión réunion kawa kaffe fika"
    # how it was
    " great good nice lovely quick short long brief wonderful amazing awesome fantastic super really very first second third last next"
    " fun interesting helpful productive inspiring finally just already still yet again maybe perhaps probably hopefully soon later"
    " earlier recently once twice yes no ok okay oh hey hi hello yo fyi btw update quick re fwd psst so well now currently today"
    " tonight yesterday tomorrow tmrw yday morning afternoon evening night noon week weeks month months year years day days"
    " ago back monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat"
    " ex ex- former formerly previously retired freelance self-employed based born friend friends"
    " hope tried trying couldn't no-show noshow voicemail unfortunately sadly there here only even co ty rtd retd ret"
    " name's names kept brought took ate drank hung hosted shared volunteered stood sat walked rode drove played watched signed helped cooked baked picked popped"
    " stopped feeling feels felt ppl spent linked gonna wanna gotta msg msgs dms texts mails nite"
)
"""Never the first word of a name, unless a name is expected there."""
NEVER = word_set(
    "actually apparently anyway whats what's hes shes theyre heres theres thats wheres whos a an the this that these those i i'm me my we us our he she they him her his them their it who someone somebody nobody everyone"
    " anyone no some both two three several people folks team guys everybody today yesterday tomorrow tonight and or at from to in"
    " on of by about for as coffee lunch dinner breakfast zoom call thanks it's he's she's un une le la les el los las der die das"
    " @channel @here @everyone 和 跟 与 と den dem ein eine einen einer het een il lo gli mein meine mon ma mes mi mis meu minha old"
)
"""Not even then."""
NAME_LIKE = word_set(
    "will mark may april june august grace rose bill rich drew chase art faith hope joy sky dot penny summer autumn winter pat frank"
    " sue rob jack bob gene guy ray dean miles max log undo jan sun chuck dick don iris ivy lily daisy violet hazel olive pearl"
    " ruby amber crystal dawn eve star angel king prince duke earl baron page reed cliff dale glen brook brooke lance pierce"
    " gray grant hunter carter mason tucker parker cooper tanner archer taylor tyler porter skip bud buddy ford wade harry"
    " nick stew tad ty van victor wally woody art basil barb bea christian dolly charity patience prudence melody harmony"
    " destiny trinity mercy constance honor justice noble major judge baker cook fisher ember sage clay rusty sandy stormy"
    " june may mars josh norm peg carol holly robin jay martin heath chip lane wren robin phoenix storm rain sonny"
)
"""Words that are names, too, when they stand as names do."""
FIRM = Small(
    r"(?:\b(?:inc|ltd|llc|llp|lp|gmbh|ag|plc|corp|corporation|co|company|group|labs?|laborator(?:y|ies)|universit(?:y|é|à|ät|eit)|universidad|uni|college"
    r"|school|academy|hospital|bank|clinic|institute|foundation|agency|studios?|partners|associates|council|ministry|museum|press|systems|technologies|tech|bros"
    r"|brothers|cent(?:er|re)|house|church|library|theat(?:er|re)|solutions|consulting|services|industries|holdings|ventures|capital|media"
    r"|airlines|airways|insurance|motors|foods|farms?|pharma|therapeutics|energy|power|software|networks|logistics|publishing"
    r"|records|entertainment|restaurant|bakery|cafe|café|hotel|resort|society|association|trust|union|federation|department|dept|office|bureau"
    r"|authority|commission|court|army|navy|force|police|zoo|gallery|orchestra|opera|theatre|nhs|kaiser|org|organi[sz]ation|s\.?a\.?|s\.?r\.?l|a/s|ab|oy|bv|kg|pty|pte)\b\.?)|&"
)
STRONG_FIRM = Small(
    r"\b(?:inc|ltd|llc|llp|gmbh|ag|plc|corp|corporation|co|company|group|labs?|university|college|school|hospital|bank|clinic|institute"
    r"|foundation|agency|studios?|partners|associates|council|ministry|museum|systems|technologies|solutions|consulting|industries|holdings|capital)\b\.?$"
)
PLATFORM = Small(
    r"\b(?:linked\s?in|ig|fb|slack|discord|handshake|meetup(?:\.com)?|twitter|x|facebook|instagram|insta|tiktok|whatsapp|telegram|signal|reddit|xing|bumble(?:\s+bizz)?|github|youtube"
    r"|mastodon|bluesky|threads|adplist|clubhouse|tinder|hinge|e-?mail|zoom|wechat|toastmasters|upwork|polywork|lunchclub|nextdoor|stack\s?overflow|hacker\s?news|quora|angel(?:list)?|wellfound)\b"
)
GATHERING = Small(
    r"\b(?:office|fair|list|group|event|conference|community|alumni|alum|network|club|program(?:me)?|portal|forum|newsletter|society|class|course"
    r"|bootcamp|church|mosque|temple|synagogue|expo|site|website|app|platform|career|careers|association|chapter|directory|server|board"
    r"|union|workshop|hackathon|league|team|choir|gym|school|agency|channel|thread|post|job\s+board|mailing|blog|podcast|cohort|circle|internship|women\s+in|center|centre)\b"
)
"""Where people gather; nobody's name."""
EVENT = Small(
    r"\b(?:booth|fair|expo|conference|conf|meet-?up|mixer|panel|open\s+(?:\w+\s+)?(?:day|house)|house\s+party|career\s+(?:night|day)|event"
    r"|party|wedding|hackathon|workshop|seminar|lecture|talk|reception|summit|symposium|festival|stand|stall|gala|bbq|barbecue|reunion"
    r"|class|webinar|show|market|gathering|convention|messe|feria|feira|salon|tasting|vernissage|opening|training|retreat|tournament"
    r"|funeral|concert|game|match|race|marathon|parade|ceremony|graduation|orientation|hall|gym|church|mosque|club|bootcamp|course"
    r"|ball|picnic|potluck|happy\s+hour|networking\s+\w+|breakfast\s+club|rally|forum|congress|assembly|airport|train|plane|flight|bus|playground|park|pub|bar|queue|line)\b"
)
CITIES = word_set(
    "london paris berlin munich münchen hamburg cologne köln frankfurt vienna wien zurich zürich geneva genève rome roma milan milano madrid barcelona lisbon"
    " lisboa porto amsterdam rotterdam brussels antwerp copenhagen oslo stockholm helsinki tallinn riga vilnius warsaw kraków krakow"
    " prague praha brno budapest bucharest sofia athens istanbul ankara moscow kyiv kiev dublin cork galway edinburgh glasgow"
    " cardiff belfast manchester birmingham leeds liverpool bristol nyc boston chicago austin dallas houston denver seattle"
    " portland atlanta miami philadelphia detroit phoenix minneapolis cleveland pittsburgh baltimore nashville sacramento toronto"
    " montreal montréal vancouver ottawa calgary lima bogotá bogota santiago rio brasília delhi mumbai bangalore bengaluru"
    " chennai hyderabad pune kolkata karachi lahore dhaka colombo kathmandu singapore jakarta manila hanoi saigon bangkok"
    " beijing shanghai shenzhen guangzhou taipei tokyo osaka kyoto seoul busan sydney melbourne brisbane perth auckland"
    " wellington cairo nairobi kampala kigali accra lagos abuja dakar abidjan johannesburg durban addis casablanca tunis dubai"
    " doha riyadh jeddah beirut amman tehran tashkent almaty usa uk us germany france spain italy portugal netherlands belgium"
    " switzerland austria poland ireland norway sweden denmark finland greece turkey russia ukraine canada mexico brazil argentina"
    " chile peru colombia india pakistan bangladesh nepal china japan korea taiwan thailand vietnam malaysia indonesia philippines"
    " australia nigeria ghana kenya uganda tanzania rwanda ethiopia egypt morocco israel"
)
CITY_PAIRS = Small(
    r"(?:new\s+york(?:\s+city)?|san\s+(?:francisco|diego|jose|antonio)|los\s+angeles|las\s+vegas|hong\s+kong|cape\s+town|tel\s+aviv|são\s+paulo"
    r"|sao\s+paulo|rio\s+de\s+janeiro|mexico\s+city|buenos\s+aires|kuala\s+lumpur|ho\s+chi\s+minh(?:\s+city)?|abu\s+dhabi|new\s+delhi|st\.?\s+louis"
    r"|salt\s+lake\s+city|south\s+africa|new\s+zealand|united\s+(?:states|kingdom)|bay\s+area|silicon\s+valley|washington\s+dc|st\.?\s+petersburg)"
)
FIELDS = word_set(
    "biotech fintech edtech healthcare tech logistics finance law medicine education marketing consulting banking insurance energy"
    " manufacturing retail hospitality media advertising journalism academia government nonprofit nonprofits agriculture"
    " construction engineering architecture fashion music film gaming sports wholesale pharma telecom aviation it hr cybersecurity"
    " hvac crypto web3 ai climate sustainability freelance freelancer self-employed unemployed retired"
)
FAMOUS = word_set(
    "google meta facebook amazon apple microsoft netflix nvidia tesla spotify stripe figma adobe oracle salesforce ibm intel"
    " deloitte kpmg pwc ey mckinsey bain bcg accenture shopify airbnb uber lyft twitter linkedin goldman jpmorgan"
    " atlassian openai anthropic siemens bosch bmw toyota nike adidas ikea pfizer bayer roche novartis nestlé nestle unilever"
    " boeing airbus lockheed nasa who unicef un kaiser ymca ymca's walmart target costco fedex ups dhl"
    " samsung huawei xiaomi tencent alibaba bytedance tiktok baidu sony panasonic hitachi fujitsu toshiba nissan hyundai volvo volkswagen vw audi porsche"
    " renault peugeot stellantis aramco bp exxonmobil chevron totalenergies equinor vattenfall ikea h&m uniqlo lidl aldi tesco sainsbury's carrefour"
    " starbucks mcdonald's heineken danone loreal l'oréal lvmh sanofi gsk astrazeneca moderna genentech amgen medtronic ericsson nokia vodafone verizon"
    " at&t t-mobile comcast hbo bbc cnn npr nyt reuters zoho infosys wipro tcs capgemini cognizant flutterwave paystack safaricom mtn dangote"
    " mercadolibre nubank rappi gojek tokopedia shopee lazada paytm flipkart swiggy zomato byju's klarna revolut monzo n26 zalando booking.com"
    " databricks snowflake palantir cisco hp lenovo qualcomm amd tsmc asml servicenow workday dropbox github gitlab canva notion"
    " telefónica telefonica iberdrola inditex repsol zara ferrari fiat pirelli enel barilla eni michelin decathlon airfrance allianz lufthansa petrobras embraer"
    " aecom bechtel ge ford gm spacex hsbc barclays santander bbva citibank mastercard amex paypal"
)
"""Firms that stand before a trade in lines without capitals."""


def is_place(text: str) -> bool:
    """Whether it is a city or a country; places are kept as notes (O1)."""
    return text.strip(" .").lower() in CITIES or CITY_PAIRS.fullmatch(text.strip(" .")) is not None


STRONG_CUES = word_set(
    "with w/ w met called phoned rang visited shadowed interviewed skyped zoomed zoom'd facetimed into emailed e-mailed messaged texted dm'd"
    " dmed pinged congratulated contacted thanked mit avec con com med với с 和 跟 与 と"
)
"""Right before a name, nearly always."""
TWO_CUES = frozenset(
    f"{verb} {word}"
    for word, verbs in {
        "to": "talked spoke talking spoken wrote out talk speak introduced referred note message email thanks sent",
        "from": "card reply heard back replied email message msg note call whatsapp text dm mail voicemail letter request invite",
        "for": "voicemail message",
        "named": "is called guy person someone somebody",
    }.items()
    for verb in verbs.split()
)
WEAK_CUES = word_set(
    "saw to wrote asked added add contact reached reach nudged missed meeting meet for see call lunch coffee tea was sent zoom chat"
    " dinner breakfast drinks brunch"
)
"""Sometimes before a name."""
AGAINST_NAMES = word_set(
    "at @ of from in on near via through thru by about re for bei chez hos presso bij en na joined leaving left like"
)
"""Before a place or a firm."""
MEDIA = word_set(
    "coffee lunch tea chai dinner breakfast brunch drinks zoom call teams video skype chat meeting visit walk spoke talked phone"
)
SHORT_NAMES = word_set("an do so no my to he you she in on me it her up va own long son")
"""Last names in many countries, and everyday words in English."""
