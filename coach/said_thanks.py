"""Whether the owner's own thanks went out, in any wording or language (T1)."""
# ruff: noqa: RUF001 # other languages' letters

import re
from dataclasses import dataclass

from coach.patterns import Pattern
from coach.said_small import Small
from coach.said_words import word_set

_DONE = (
    r"(?:sent(?:\s+off)?|send\s+off|done|e-?mailed|mailed(?:\s+off)?|texted|posted|out|written\s+and\s+sent|delivered|gave|given|said|told|expressed|conveyed|passed\s+on|shared|left|shot|fired\s+off"
    r"|dropped(?:\s+off)?|dashed\s+off|dispatched|submitted|went(?:\s+out)?|gone(?:\s+out)?|is\s+out|was\s+out|in\s+the\s+(?:mail|post)|in\s+mail|messaged|dm'?d|dmed|pinged|whatsapp(?:ed)?|handed|put\s+in\s+the\s+(?:mail|post)|hit\s+send"
    r"|wrote|yes|y|ok|check|checked|complete[d]?|sorted|ticked|raus|verschickt|geschickt|gesendet|abgeschickt|gesagt|envoyée?s?|dite?s?|fait|enviad[oa]s?|mandad[oa]s?|mand[ée]|envié|dadas?|di|inviat[oaie]|mandat[oaie]|fatto|enviei|mandei|feito|gestuurd|verstuurd"
    r"|wysłan[eaoy]|wysłał[ae]m|poszł[oay]|odeslán[oay]|poslan[oa]|послано|надіслано|изпратено|στάλθηκε|έστειλα|lähetin|elküldtem|trimis[ăe]|yollandı|terkirim|sudah\s+dikirim|nimetuma|gestuur|išsiųsta|nosūtīts|saadetud|נשלח|שלחתי|أرسلت|sendt|skickat|skickade|sendte|lähetetty|laitettu|gönderildi|gönderdim|ettim|отправлен[оаы]?|отправила?|сказала?|odesláno|poslán[oa]|elküldve|trimis|dikirim|đã\s+gửi|gửi\s+rồi|imetumwa|naipadala|भेजा|送信済み?|送りました|送った|済み?|已发|已發|发了|보냄|보냈음|✓|✔️?|✅|☑️?|👍|💌|✉️?|\+)"
)
_THANKS = (
    r"(?:(?:a\s+)?(?:hand-?written\s+)?(?:thank[\s-]?(?:you|u|yous|yew)s?|thankyou|thanks|thanx|thnks|thx|thks|thnx|tks|tyvm|tysm|kudos|gratitude|appreciation"
    r"|merci|remerciements?|danke(?:sch[öo]e?n)?|danksagung|dank(?:es)?(?:mail|brief|karte|schreiben|nachricht|wort)?|gracias|agradecimiento|grazie|ringraziament[oi]|obrigad[oa]s?"
    r"|agradecimento|bedankje|bedankbrief|bedankmail|bedankt|dank\s?je|dziękuj[ęe]|podziękowani[ea]|arigat[oō]u?|takk|tack|tak(?=\s+sendt)|kiitos|kiitokset|asante|shukri?yaa?|dhanyav[aā]d|shukran|spasibo|спасибо|благодарность"
    r"|дякую|děkuji|poděkování|köszönöm|köszönet|mulțumesc|teşekkür(?:ler)?|efcharisto|ευχαριστώ|terima\s+kasih|cảm\s+ơn|salamat|mahalo|toda|xie\s?xie|dhanyavaad|धन्यवाद|شكرا|الشكر|תודה"
    r"|dzi[ęe]ki|d[íi]ky|vďaka|ďakujem|hvala|tusind\s+tak|mange\s+tak|tusen\s+takk|aitäh|paldies|ačiū|faleminderit|multumesc|mersi|dankie|gràcies|eskerrik\s+asko|diolch"
    r"|go\s+raibh\s+maith\s+agat|рахмет|рақмет|хвала|благодаря|мадлоба|მადლობა|շնորհակալություն|makasih|matur\s+nuwun|maraming\s+salamat|kamsahamnida|gamsahamnida|多谢|多謝|ありがとう|ขอบคุณ|khob\s+khun|kop\s+khun"
    r"|நன்றி|ধন্যবাদ|dhonnobad|dhanyabad|meherbani|ਧੰਨਵਾਦ|jazakallah(?:\s+khair)?|متشکرم|ممنون|شکریہ|na\s+gode|medaase|medawase|ngiyabonga|enkosi|ke\s+a?\s*leboga|zikomo|murakoze|webale|ameseg[ie]nallo|mahadsanid|jërëjëf|misaotra|fa'afetai|vinaka|valeu"
    rf"|(?<!\w)(?-i:ta|tak|cheers|e\s+se|daalu|dalu|imela|akpe|tatenda|siyabonga|rahmat|spas|kia\s+ora|ng[āa]\s+mihi|mālō|obg|grcs)(?=\s+{_DONE}(?!\w))"
    r"|お礼(?:メール|状)?|感谢信?|感謝|谢谢|謝謝|감사(?:\s?(?:메일|인사|편지))?|고맙|ty(?=\s+(?:note|card|email|letter|msg|message)\b))"
    r"(?:[\s-]+(?:note|card|email|e-mail|mail|message|msg|letter|text|txt|cards|notes|flowers|gift|dm|line|call|much|again|so|very))*)"
)
_PAST = (
    r"(?:(?:thank|thx|thnx|ty)'?(?:ed|d)\b(?:\s+(?:her|him|them|it|already|both|all|everyone))*|remercié(?:e|s|es)?|bedankt(?!\s+(?:gestuurd|verstuurd))|gedankt|ringraziat[oaie]|agradecid[oa]|agradecí|agradeci|le\s+di\s+las\s+gracias|gave\s+(?:my\s+|our\s+)?thanks"
    r"|podziękował[ae]m|поблагодарила?|poděkoval[a]?|megköszöntem|teşekkür\s+ettim|takkede|takket|tackade|tackat|kiitin|αχαριστώ|شكرته[ا]?|お礼(?:を)?(?:言った|言いました|した)|道谢了?|谢过了?|감사했)"
)
_NOT = Small(
    r"(?:\b(?:not|wrong|bounced|undelivered|n't|isn't|wasn't|hasn't|haven't|hadn't|didn't|don't|havent|didnt|hasnt|have\s+not|has\s+not|no|never|none|without|forgot(?:ten)?|owe[sd]?|owing|needs?|need\s+(?:to|2)|should|must|gotta|got\s+to|have\s+to|has\s+to|shall|to\s?-?do|todo|will(?!\s+(?:be\s+)?(?:appreciated))|'ll|gonna|going\s+to|plan(?:s|ned|ning)?|draft(?:ed|ing)?|half|pending"
    r"|remind(?:er)?|remember|tomorrow|tmrw|tmr|tonight|later|soon|writing|due|tbd|tba|unsent|want\s+to|wanna|hope\s+to|intend|ought|next\s+step|follow-?up\s+to|time\s+to|still\s+(?:to|need|have|must|owe|not|writing|unsent|pending|open|due|on)|to\s+be\s+sent|to\s+(?:send|write|mail|email|thank|post|do|say)|yet\s+to|2\s?(?:send|thank|write|do)|(?:send|write|mail|email|say|thank)(?=\s+(?:a\s+|the\s+|my\s+|her|him|them|thank|thanks|thx|ty\b|you\b))"
    r"|nicht|noch|kein(?:e|en)?|muss|pas|encore|jamais|dois|faut|sin|falta|pendiente|später|luego|dopo|plus\s+tard|debo|tengo\s+que|hay\s+que|non\s+(?:ancora)?|da\s+(?:mandare|inviare|ringraziare)|devo|não|nao|falta|preciso|niet|nog|moet|nie|jeszcze|muszę|ikke|inte|ennå|ei\s+vielä|henüz|değil|не|ещё|надо|まだ|未|还没|沒|没|아직|안\s?|chưa)\b|❌|✗|✘|☐|\?|(?<!\w)(?:n|no)$|:\s*(?:n|no)\b|(?:まだ|未|还没|没|아직|chưa))"
)
_ABOUT = Pattern(
    rf"(?:\b(?:{_THANKS}|{_PAST})(?!\w)|(?<!\w)(?:ty|tys)\s*[:=,-]?\s*(?={_DONE}(?!\w))(?!(?-i:[A-Z]))|\bthank(?=\s+(?:her|him|them|you|both|tomorrow|tmrw|tmr|tonight|later|soon|next)\b|\s*$|\s+(?-i:[A-Z]))|\b(?:sent|send|said|mailed|emailed|wrote|texted)\s+(?:a\s+|my\s+)?ty\b|(?<!\w)ty\s*(?::|=|-)?\s*(?=✓|✔|✅|☑|yes\b|no\b|not\b|to\b|pending|owed|tbd|todo|still)"
    r"|\bcards?\s+(?:is\s+|was\s+)?(?:mailed|sent|posted)\b|\b(?:sent|mailed|posted)\s+(?:him|her|them)\s+(?:an?\s+)?card\b|\bcheers\s+(?=sent|emailed|mailed)|お礼|感谢|感謝|谢谢|감사)",
    re.IGNORECASE,
)
_MAYBE = Small(_ABOUT.pattern.replace("(?!(?-i:[A-Z]))", "").replace("(?-i:", "(?:").replace("[A-Z]", r"\w"))
"""Whether there is anything about thanks at all; most lines have nothing."""
_SENT = Small(rf"(?:(?<!\w){_DONE}(?!\w)|送信済|送り|送った|済|已发|보냄|보냈)")
_DONE_WORD = Small(_DONE)
_SAYS_SENT = Small(
    rf"(?:\b{_PAST}(?!\w)|\b(?:sent|said|mailed|emailed|wrote|texted)\s+(?:a\s+|my\s+)?ty\b|\bcards?\s+(?:is\s+|was\s+)?(?:mailed|sent|posted)\b|\bsent\s+(?:him|her|them)\s+(?:an?\s+)?card\b)"
)
_IN_ORDER_TO = Pattern(
    r"\b(?:(?:wrote|emailed|texted|called|messaged|phoned|rang|pinged|dm'd|mailed)\s+(?:(?:her|him|them|back)\s+)?"
    r"|(?:sent|dropped|left|shot|wrote|gave|mailed|posted)\s+(?:(?:her|him|them|off)\s+)?(?:an?\s+)?(?:(?:quick|short|nice|brief|little|voice|text)\s+)*(?:message|msg|note|e-?mail|mail|text|txt|line|dm|card|letter|voicemail|whatsapp)\s+)"
    r"(?:just\s+)?to\s+(?:thank|say\s+(?:a\s+|my\s+)?(?:big\s+)?(?:thank|thx|ty\b|cheers))",
    re.IGNORECASE,
)
_RECEIVED = Pattern(
    r"(?:\b(?:told|sent|wrote|emailed|texted|gave|mailed|messaged|dropped|shot)\s+(?:me|us)\b|\b(?:thanked|thanking)\s+(?:me|us)\b|\b(?:received|got|from\s+(?:her|him|them))\b"
    r"|\b(?:she|he|they)\s+(?:said|says|wrote|emailed|texted|sent\s+(?:a\s+)?thank|thanked)\b)",
    re.IGNORECASE,
)
_FOR_OTHERS = Pattern(
    r"\b(?:for\s+(?:the\s+)?(?:intro\w*|connect\w*|referr\w*|referral|recommend\w*|putting|setting)|to\s+(?:my\s+\w+|[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+)*)\s+for\s+(?:the\s+)?(?:intro|connect|referr|putting|setting)\w*)",
)
_FIRST_NAME = Pattern(r"(?:^|[\s.])[A-Z][\w'-]+\s+$")
_SURNAMES = frozenset(("asante", "danke", "grazie", "salamat", "tack", "takk", "tak", "toda", "mahalo", "spasibo"))
_SENT_SOMEBODY = Pattern(
    r"\b(?:sent|gave|mailed|emailed|texted)\s+[A-Z][^\s,;()]*(?:\s+[A-Z][^\s,;()]*){0,3}(?P<who>\s*\([^()]*\)|,[^,;()]{1,40},)(?=\s+(?:an?|my|the)\s)",
    re.IGNORECASE,
)
"""What is said of somebody in the middle of *sent Grace (a curator) a thank-you*."""
_PIECES = Pattern(
    r"(?:[^,;()|\n.!]|\.(?=\w)|(?<=\b[A-Za-z])\.(?=\s[A-Z])|(?:(?<=\b[MD]r)|(?<=\bM[sx])|(?<=\bMrs)|(?<=\bSt)|(?<=\bProf))\.)+[!]*",
    re.IGNORECASE,
)
_IN_SMALL = Pattern(r"(?:\s*+(?:[:=-]\s*+)?(?!for\b)[a-z0-9'/-]++(?![^\s,;.!?]))*+[!?]*")
_BUT = Pattern(
    r"\s+(?:but|however)\s+|\s+(?:and|&)\s+(?=(?:i\b|we\b|she\b|he\b|they\b|then\b|will\b|already\b|sent\b|mailed\b|emailed\b|thank))",
    re.IGNORECASE,
)
_UNDONE = Pattern(
    r"\b(?:not|n't|haven't|didn't|hasn't|never|unsent|forgot)\b.*\b(?:sent|send|mail|mailed|emailed|post|posted|it|yet|out)\b|\b(?:unsent|not\s+yet|forgot)\b",
    re.IGNORECASE,
)
_ONLY_SENT = Small(rf"\s*(?:already\s+|was\s+|is\s+|has\s+been\s+|just\s+|:)*{_DONE}\s*")
_ONLY_NOT = Pattern(r"\s*(?:no|none|not\s+yet|nope|n|pending|todo|to\s+do|tbd|later|tomorrow)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidThanks:
    """Words about thanks, and where they stand."""

    start: int
    end: int
    sent: bool
    received: bool
    of_another: bool = False
    """Thanks to whoever made the introduction."""


def find(text: str) -> list[SaidThanks]:
    """All that a text says about thanks, in its order."""
    found: list[SaidThanks] = []
    if _MAYBE.search(text) is None:
        return found
    if aside := _SENT_SOMEBODY.search(text):  # as long as before, so that every place stays where it is
        text = text[: aside.start("who")] + " " * len(aside["who"]) + text[aside.end("who") :]
    pieces = [(start, piece) for match in _PIECES.finditer(text) for start, piece in _apart(match)]
    for number, (start, piece) in enumerate(pieces):
        about = next((one for one in _ABOUT.finditer(piece) if not _is_surname(piece, one)), None)
        if about is None:
            continue
        rest = pieces[number + 1] if number + 1 < len(pieces) else (len(text), "")
        found.append(_judged(start, piece, about, rest))
    return found


def _is_surname(piece: str, about: re.Match[str]) -> bool:
    """Asante and Grazie are thanks, but behind a first name, with a capital, they are how somebody is called."""
    said = about[0].strip()
    known = said[:1].isupper() and said.lower() in _SURNAMES
    return known and _FIRST_NAME.search(piece[: about.start()]) is not None


def _apart(match: re.Match[str]) -> list[tuple[int, str]]:
    pieces, start = [], match.start()
    for joint in _BUT.finditer(match[0]):
        pieces.append((start, match.string[start : match.start() + joint.start()]))
        start = match.start() + joint.end()
    return [*pieces, (start, match.string[start : match.end()])]


def _judged(start: int, piece: str, about: re.Match[str], following: tuple[int, str]) -> SaidThanks:
    begin, end = start + about.start(), start + about.end()
    if _RECEIVED.search(piece):
        return SaidThanks(start, start + len(piece), sent=False, received=True)
    if (purpose := _IN_ORDER_TO.search(piece)) and not _NOT.search(piece[: purpose.start()]):
        return SaidThanks(start + purpose.start(), end, sent=True, received=False)
    if _FOR_OTHERS.search(piece):
        return SaidThanks(begin, end, sent=False, received=False, of_another=True)
    if _taken_back(piece, about, following[1]):
        small = _IN_SMALL.match(piece[about.end() :])
        begin = start + _begin(piece, about, _BEFORE_NOT)
        return SaidThanks(begin, end + (small.end() if small else 0), sent=False, received=False)
    return _sent(start, piece, about, following)


def _sent(start: int, piece: str, about: re.Match[str], following: tuple[int, str]) -> SaidThanks:
    around = piece[: about.start()] + " ; " + piece[about.end() :]
    if _SAYS_SENT.search(piece) or _SENT.search(around):
        return SaidThanks(*_extent(start, piece, about), sent=True, received=False)
    after, rest = following
    only = _ONLY_SENT.fullmatch(rest)
    end = after + only.end() if only else start + about.end()
    return SaidThanks(start + about.start(), end, sent=only is not None, received=False)


def _taken_back(piece: str, about: re.Match[str], rest: str) -> bool:
    """Whether the words around the thanks, or those that follow, say that they did not go out."""
    near = piece[max(0, about.start() - 50) : about.start()] + " " + piece[about.end() : about.end() + 40]
    later = (_UNDONE.search(rest) or _ONLY_NOT.fullmatch(rest)) and not _ABOUT.search(rest)
    return _NOT.search(near) is not None or bool(later)


_BEFORE = word_set(
    "i and i've have had also already just then we duly promptly quickly finally je l'ai j'ai ya le habe ho ik heb sent send off emailed mailed texted gave said wrote"
    " posted dropped shot left expressed dashed fired messaged her him them a an the my our quick short nice brief proper handwritten hand-written to note of flowers"
    " card email whatsapp both in"
)
_BEFORE_NOT = _BEFORE | word_set(
    "not haven't havent hasn't hadn't didn't didnt don't must should gotta owe owes need needs still yet forgot forget will i'll gonna going never no pas encore noch nicht"
    " kein keine todavía aún não ainda non ancora niet nog jeszcze nie say write mail post remember thank drafted draft half unsent she he they"
)
"""The same where the thanks did not go out."""
_WORD = Pattern(r"[^\s\x1f]+")
_AFTER = Pattern(
    rf"^(?:[\s:=-]*(?:\b(?:already|was|is|has|have|been|just|also|both|her|him|them|by|via|in|on|per|through|with|a|an|the|my|text|email|e-mail|mail|phone|whatsapp|linkedin|discord|slack|instagram|insta|facebook|twitter|signal|telegram|wechat|after|person|letter|card|note|message|dm|same|day|sms|today|straight|away|right|post|for|time|his|their|ist|y|por|par|ya|już|schon|déjà|già|já|al|twice|both)\b|{_DONE}(?!\w)))*",
    re.IGNORECASE,
)


def _extent(start: int, piece: str, about: re.Match[str]) -> tuple[int, int]:
    """From the word for sending to the end of what belongs to it."""
    after = _AFTER.match(piece[about.end() :])
    first = _begin(piece, about, _BEFORE)
    return start + first, start + about.end() + (after.end() if after else 0)


def _begin(piece: str, about: re.Match[str], leading: frozenset[str]) -> int:
    """Where the words begin that lead to the thanks."""
    begin = about.start()
    for word in reversed(list(_WORD.finditer(piece, 0, begin))):
        apart = piece[word.end() : begin].strip(" ")
        if apart or not (word[0].lower() in leading or _DONE_WORD.fullmatch(word[0])):
            break
        begin = word.start()
    return begin
