"""The words for a talk, as people and languages say them (K1)."""
# ruff: noqa: RUF001 # other languages' letters

from coach.said_small import Small

_ADJECTIVE = r"(?:coffee|video|phone|zoom|teams|skype|virtual|online|remote|google\s+meet|whatsapp|facetime|informational|info|lunch|online|telephone|in-person|face-to-face|walk-and-talk|career|discovery|intro|introductory|exploratory|screening|mentor|mentoring|coaching|networking|conference|group|signal|telegram|slack|discord|messenger|wechat|viber|jitsi|follow-?up)"
_NOUN = r"(?:chats?|calls?|meetings?|mtgs?|interviews?|conversations?|conv[eo]|convos?|coffees?|lunch|meet|talks?|sync|session|catch-?up|huddle|sessions?|hangout|tea|walk|drinks?|happy\s+hour|screen(?:ing)?)"
MEDIUM = (
    rf"(?:tel(?=\.?\s+(?:mit|with|w/|avec|con)(?!\w))|{_ADJECTIVE}(?:\s+{_ADJECTIVE})?\s+{_NOUN}|info(?:rmational)?(?:\s+(?:interview|intvw|int|chat|call|meeting|convo|coffee))?(?=\W|$)|interview(?:ed)?|walk[\s-]?(?:and|n|&|'n')[\s-]?talk|mtgs?|catch-?up(?:\s+call)?|caught\s+up|catching\s+up"
    r"|hung\s+out|hanging\s+out|cup\s+of\s+(?:coffee|tea)|(?:coffee|tea|lunch)'d|coffees?|cappuccino|espresso|latte|matcha|boba|zoom(?:ed|'d)?|teams|google\s+meet|gmeet|facetime'?d?|skyped?|webex|hangouts?|facetimed|call(?:ed|s)?|phoned?|rang|telephoned?|breakfast|brunch|lunch(?:ed)?|luncheon"
    r"|dinner|supper|drinks?|beers?|pints?|a\s+pint|wine|cuppa|brew|tea|chai|walk(?:ed)?|stroll|hike|hiked|golf|visit(?:ed)?|(?:site|shop|farm|lab|plant|studio|factory|office|campus|facility|brewery|kitchen|ward|school)\s+(?:visit|tour)|tour(?:ed)?|chat(?:ted)?|chatting|video|meeting|spoke(?:n)?|speaking|talking|talk(?:ed)?(?!\s+(?:at|panel|on)\s+(?:the\s+)?\w+con)"
    r"|met\s+(?:up\s+)?(?:with\b|w/|w\b)|(?:will|going\s+to|gonna)\s+meet(?:\s+with)?|met\s+up|met\s+(?=(?:over|on|via|by)\s+zoom)|scheduled|sit-?down|sat\s+down|job\s?shadow(?:ed)?|shadowed|conversations?|convo|sync(?:ed)?|1[:-]1|one-on-one|mentoring\s+session|mock\s+interview|picnic|fika|ramen|tacos|pizza|dim\s+sum|sushi|curry|bbq"
    r"|kaffee(?:trinken)?|café|cafe(?=\s+con\b)|showed\s+me\s+a?round|caffè|cafezinho|koffie|kahve|kawa|kaffe|kopi|almuerzo|déjeuner|dejeuner|mittagessen|abendessen|frühstück|telefonat|telefoniert|anruf|gespräch|gesprochen|treffen|getroffen|comida|cena|desayuno|pranzo|aperitivo|almoço|llamada|videollamada|llamé|reunión|appel\s+vidéo|visio|appel|appelé"
    r"|vermut|vermouth|ap[ée]ro|apéritif|spritz|rak[ıi]|çay|kahvaltı|cerveza|birra|bière|cañas|merienda|goûter|spaziergang|paseo|promenade|passeggiata|caminata|videocall|videotelefonat|rdv(?:\s+téléphonique)?|rendez-vous"
    r"|entretien|charla|plática|bate-papo|chiacchierata|samtal|lunsj|frukost|frokost|merenda|pranzato|cenato|almorzamos|comimos|cenamos|hablé|hablamos|charlamos|quedé|quedamos|parlé|discuté|déjeuné|dîner|dîné|parlato|sentito|falei|conversei|almocei|gebeld|gesproken|afgesproken|borrel|belde|snackade|pratade|snakket|puhuttiin"
    r"|ужин|завтрак|обед|чай|прогулка|разговор|поговорил[аи]?|позвонил[аи]?|встретил(?:ась|ся|ись)|созвонил(?:ась|ся|ись)|ngopi|makan\s+siang|makan\s+malam|telepon|ăn\s+trưa|trà|kopi\s+darat|görüşme|görüştük|konuştuk|rozmawiałam|rozmawiałem|obiad|kolacja|herbata|káva|oběd|kávé|ebéd"
    r"|réunion|chiamata|ligação|reunião|spotkanie|rozmowa|обед|кофе|созвон|встреча|звонок|قهوة|cà\s+phê|जलपान|चाय)"
)
FOOD = (
    r"(?:dumplings?|noodles|pho|phở|banh\s+mi|ramen|udon|soba|hot\s?pot|tapas|mezze|meze|pintxos|burgers?|hot\s+dogs|ice\s+cream|gelato|smoothies?|bubble\s+tea|pancakes|waffles|crepes|crêpes"
    r"|sandwich(?:es)?|bagels?|croissants?|pastries|cakes?|dessert|donuts|doughnuts|cookies|snacks|a\s+bite(?:\s+to\s+eat)?|a\s+snack|food|a\s+meal|shawarma|kebabs?|falafel|hummus|empanadas|arepas|tamales|burritos?|nachos"
    r"|momos?|jollof|suya|injera|dosas?|biryani|thali|samosas?|fish\s+and\s+chips|chips|fries|wings|steaks?|salads?|soup|pasta|gyoza|satay|laksa|nasi\s+lemak|poke|ceviche|paella|fondue|pierogi|borscht"
    r"|cocktails?|sodas?|juices?|kombucha|mat[eé]|lemonade|hot\s+chocolate|cocoa|whisky|whiskey|sake|champagne|mimosas|cider|a\s+glass\s+of\s+wine)"
)
"""What people talk over, if it is said that they had it."""
TALK = Small(
    rf"(?<![\w'])(?P<medium>{MEDIUM})(?![\w'])|(?P<script>微信(?:聊天|电话|语音)?|视频(?:会议|聊天)?|점심|저녁|커피|통화|만남|미팅|ランチ|コーヒー|お茶|電話|面談|打ち合わせ|咖啡|午餐|晚餐|早餐|喝茶|见面|電話|电话|通话|茶)"
)
NOUNS: dict[str, str | None] = {
    "interviewed": "interview", "called": "call", "calls": "call", "phoned": "call", "rang": "call", "telephoned": "call", "tel": "phone call", "visited": "visit", "chatted": "chat",
    "chatting": "chat", "coffees": "coffee", "shadowed": "job shadow", "job shadowed": "job shadow", "jobshadowed": "job shadow",
    "jobshadow": "job shadow", "caught up": "catch-up", "catching up": "catch-up", "catchup": "catch-up", "skyped": "skype", "zoomed": "zoom",
    "facetimed": "facetime", "zoom'd": "zoom", "met w/": None, "met w": None, "met up w": None, "hung out": "hangout", "hung": "hangout", "spent": None, "hanging out": "hangout", "coffee'd": "coffee", "tea'd": "tea", "lunch'd": "lunch", "cup of coffee": "coffee", "cup of tea": "tea", "will meet": None, "will meet with": None, "going to meet": None, "going to meet with": None, "gonna meet": None, "met up w/": None, "facetime'd": "facetime", "walked": "walk", "hiked": "hike", "toured": "tour", "lunched": "lunch", "synced": "sync",
    "a pint": "pint", "spoke": None, "spoken": None, "speaking": None, "talking": None, "talked": None, "met with": None,
    "met up with": None, "showed me round": None, "showed me around": None, "met up": None, "met": None, "scheduled": None, "sat down": None, "gesprochen": None, "getroffen": None,
}  # fmt: skip
VERBS_ONLY = (
    "spoke",
    "spoken",
    "speaking",
    "talking",
    "talked",
    "met with",
    "met up with",
    "met up",
    "met",
    "scheduled",
    "sat down",
    "meeting",
)
