"""The line while it is read: its odd signs made plain; what was understood is cut out and leaves a gap of the same length."""
# ruff: noqa: RUF001 # signs that phones put

import re
from dataclasses import dataclass, field
from functools import lru_cache

from coach.patterns import Pattern
from coach.said_tokens import GONE
from coach.said_words import any_of

KEPT = "\x1e"
"""A comma that belongs to a name: Acme, Inc."""
BAR = "\x1d"
"""A bar that belongs to a mention: <@U1|Ada>."""
EDGES = " ,;:.-~*#\t" + GONE
_CODE = Pattern(r"(?<![\w:]):[a-z][a-z0-9_+'-]*:(?!\w)", re.IGNORECASE)
_MENTION = Pattern(r"<@[^>]+>")
_GREETING = Pattern(
    r"^\s*(?:(?:hey|hi|hello|hiya|yo|ok|okay|so|btw|fyi|well|psst|logged|log(?=:)|logging|update|note(?=:)|re|yes|yay|woo\w*|finally|anyways?|good\s+(?:morning|evening)|salut|hola|hallo|ciao|bonjour|moin|servus|oi|hej|dear\s+(?:coach|diary|bot)|coach(?=\s*[,!:-]))\b(?:\s+(?:coach|bot|there|all|team|again))?[\s,!:.-]*)+(?=\S)",
    re.IGNORECASE,
)
_NOISE = Pattern(
    r"(?<![\w/@.-])(?-i:(?:lol|lmao|rofl|(?:ha){2,}h?|(?:he){2,}h?|omg|tbh|imo|imho|fwiw|ngl|ugh+|meh|phew|whew|yay+|woo+hoo|woo+(?=!)|aww+|oof|smh|idk|xx+|anyways?|anyhow)\b|LOL|OMG|LMAO|HAHA)(?![\w'@/-])[!.]*"
    r"|(?<!\w)(?:[:;=]-?[)(DPp]|<3|\^\^|xD)(?!\w)"
)
"""What says how somebody felt while typing (X1)."""
_MARKS = Pattern(
    r"(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|(?<!\w)~(?=\w)|(?<=\w)~(?!\w)|`"
)
_MARK = Pattern(r"[*_~`]")
_OURS = str.maketrans(dict.fromkeys((GONE, KEPT, BAR), " "))
_PRONOUNS = Pattern(r"\s*[(\[](?:she|he|they)/(?:hers?|him|his|them|theirs?|they|she)(?:/\w+)?[)\]]", re.IGNORECASE)
"""Behind a name: (she/her) is no firm."""
_GAPS = Pattern(rf"[{GONE}\s]+")
_BULLET = Pattern(r"^\s*(?:[-•*>·–]+|\d{1,2}[.)])\s+(?=\S)")
_SIGNS = Pattern(
    r"\s*(?:→|->|=>|>>|(?<!:)//|\|\||\||•|·|;|\s/\s|\s~\s|(?<=\s)[-–—]+(?=\s)|\s+\d\)\s|\n|\t|…|\.{2,}|--+)\s*"
)
_SLASH = Pattern(r"(?<=[^\W\d])/(?=\w)|(?<=\w)/(?=[^\W\d])")
_MANY = 3
"""So many slashes, and no comma, are what stands between the parts: Ola Ek/Statkraft/planner/coffee."""
_JOINED = Pattern(
    r"\bjoined\s+(?=(?-i:[A-Z])[^\s,;:]+(?:\s+(?-i:[A-Z])[^\s,;:]+){0,3}\s+for\s+(?:an?\s+)?(?:\w+\s+)?(?:coffee|tea|lunch|dinner|breakfast|brunch|drinks?|walk|beers?|call)\b)",
    re.IGNORECASE,
)
_ONE_TO_ONE = Pattern(r"(?<![\w:])1:1(?![\w:])")
_ABOUT = Pattern(r"(?<=\s)re:\s*", re.IGNORECASE)
_HASH = Pattern(r"(?<!\w)#(?=[^\W\d])(\w[\w-]*)")
_EMOJI = Pattern(
    "(?<!\\w)(?!✓|✔|✅|☑|❌|✗|👍|💌)[\U0001f300-\U0001faff\u2600-\u2712\u2715\u2716\u271a-\u27bf\ufe0f\u200d]+(?=\\s|$|[^\\w\\s]|\\w)"
)
_LABELS = {
    "name": "name person contact who whom with", "role": "role job title position occupation profession", "firm": "company org organization organisation firm employer works_at workplace",
    "email": "email e-mail mail", "phone": "phone tel mobile cell", "met": "met_at met_via where event source via met_through", "by": "intro introduced_by referred_by referral intro_by referrer",
    "day": "date when day met on", "thanks": "thanks thank_you thank-you ty thx", "talk": "what type how medium format", "note": "notes note next topic topics follow-up followup takeaway",
}  # fmt: skip
_LABEL = Pattern(
    rf"(?:^|(?<=[,;({GONE}]))\s*(?:{'|'.join(f'(?P<{kind}>{any_of(said)})' for kind, said in _LABELS.items())})\s*[:=]\s*",
    re.IGNORECASE,
)
_SHORT = {
    "snt": "sent", "spk": "spoke", "spk'd": "spoke", "sennt": "sent", "thankd": "thanked", "yest": "yesterday", "coffe": "coffee", "cofee": "coffee", "coffeee": "coffee", "cofffee": "coffee",
    "koffee": "coffee", "cofe": "coffee", "lnch": "lunch", "luch": "lunch", "lucnh": "lunch", "luncch": "lunch", "dinnr": "dinner", "diner": "dinner", "zooom": "zoom", "brekkie": "breakfast", "brekky": "breakfast",
    "wensday": "wednesday", "wendsday": "wednesday", "thrusday": "thursday", "thirsday": "thursday", "fridat": "friday", "firday": "friday", "modnay": "monday", "tommorrow": "tomorrow", "2day": "today", "ystrday": "yesterday", "yday": "yesterday", "ystd": "yesterday", "yesteday": "yesterday", "yesterdy": "yesterday", "2moro": "tomorrow", "2mrw": "tomorrow", "tomoz": "tomorrow", "nite": "night", "2nite": "tonight", "2morrow": "tomorrow",
    "wit": "with", "wiht": "with", "wth": "with", "tlaked": "talked", "taled": "talked", "calld": "called", "emaild": "emailed", "interveiw": "interview", "frm": "from", "intoduced": "introduced", "introd": "intro'd",
    "nxt": "next", "lst": "last", "tmr": "tomorrow", "tmrw": "tomorrow", "tmrrw": "tomorrow", "abt": "about", "havent": "haven't", "hasnt": "hasn't", "didnt": "didn't", "dont": "don't", "doesnt": "doesn't", "wasnt": "wasn't", "couldnt": "couldn't", "cant": "can't", "wont": "won't", "isnt": "isn't",
}  # fmt: skip
_WORDS = ("yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "saturday", "february", "september", "november", "december", "breakfast", "interview", "meeting")  # fmt: skip
_Y_DAY = Pattern(r"\b(?:y|ye|yest)'day\b", re.IGNORECASE)
_WORD = Pattern(r"(?<![\w@.'/-])[a-zA-Z0-9]{3,12}(?![\w@'/-]|\.\w)")
_FIRM_ENDS = r"(?:inc|ltd|llc|llp|l\.l\.c|l\.p|lp|gmbh|corp|co|plc|s\.?a|pty|pte|ag|bv|kg|limited|incorporated|solicitors|attorneys|architects|accountants|consultants|lawyers|barristers)\b\.?"
_FIRM_COMMA = Pattern(rf",(?=\s*{_FIRM_ENDS})", re.IGNORECASE)
_PARTNERS = Pattern(
    r"\b[A-Z][\w'.-]+(?:,\s+[A-Z][\w'.-]+){1,3},?\s+(?:&|and)\s+(?:[A-Z][\w'.-]+\s+)?(?:(?:Partners?|Associates|Sons|Daughters|Bros\.?|Brothers|Co\.?|Company|LLP|LLC|Ltd\.?|Inc\.?|Group|Architects|Lawyers|Solicitors)\b)"
)


@dataclass(slots=True)
class Paper:
    """What is left of the line to be read, and the notes taken from it with their places."""

    text: str
    notes: list[tuple[int, str]] = field(default_factory=list)

    def cut(self, start: int, end: int, *, note: str | None = None) -> None:
        """Take a stretch out, perhaps as a note."""
        if note and (said := note.strip(EDGES)):
            self.notes.append((start, said))
        self.text = self.text[:start] + GONE * (end - start) + self.text[end:]

    def cut_all(self, start: int, end: int, *, note: str | None = None) -> None:
        """The same, and what was noted from inside it is part of its note."""
        if note:
            self.notes = [(place, kept) for place, kept in self.notes if not start < place < end]
        self.cut(start, end, note=note)


def tidied(line: str) -> str:
    """The line with marks, greetings, emoji codes and odd separators made plain, and short forms written out."""
    text = line.translate(_OURS)
    if "/" in text:
        text = _PRONOUNS.sub("", text)
    if "<@" in text:
        text = _MENTION.sub(lambda found: found[0].replace("|", BAR), text)
    if ":" in text:
        text = _ABOUT.sub("re ", _ONE_TO_ONE.sub("1-1", _CODE.sub(", ", text)))
    text = _BULLET.sub("", text)
    if not text.isascii():
        text = _EMOJI.sub(", ", text)
    text = _MARKS.sub("", text) if _MARK.search(text) else text
    text = _HASH.sub(r", \1, ", text) if "#" in text else text
    text = _SIGNS.sub(_apart, text)
    text = _JOINED.sub("with ", _Y_DAY.sub("yesterday", text) if "'day" in text else text)
    if "," not in text and len(_SLASH.findall(text)) >= _MANY:
        text = _SLASH.sub(", ", text)
    text = _NOISE.sub(", ", text).lstrip(" ,")
    text = _GREETING.sub("", text)
    text = _WORD.sub(lambda found: _written_out(found[0]), text)
    text = _PARTNERS.sub(_kept_together, text)
    return _FIRM_COMMA.sub(KEPT, text).strip()


def _apart(found: re.Match[str]) -> str:
    # In "(firefighter, Station 9)" the bracket only closes; "1) Ada 2) Ben" is a list.
    before = found.string[: found.start()]
    return found[0] if ")" in found[0] and before.count("(") > before.count(")") else ", "


def restored(text: str | None) -> str | None:
    """As typed, with the commas of its name."""
    if text is None:
        return None
    return _GAPS.sub(" ", text.replace(KEPT, ",").replace(BAR, "|")).strip()


def _kept_together(found: re.Match[str]) -> str:
    # "Ada Lovelace, Babbage & Co" begins with a person.
    person = re.search(r"[A-Z][\w.'-]*\s$", found.string[: found.start()])
    return found[0] if person else found[0].replace(",", KEPT)


def labelled(paper: Paper) -> dict[str, str]:
    """The parts of a line such as *Name: …, Role: …* by label; the labels are cut, and so are the parts that say one thing only."""
    if ":" not in paper.text and "=" not in paper.text:
        return {}
    found = list(_LABEL.finditer(paper.text))
    if len(found) < 2 or not any(match["name"] for match in found):  # noqa: PLR2004 # a single label is an ordinary sentence
        return {}
    parts: dict[str, str] = {}
    for match in found:
        kind = str(match.lastgroup)
        end = re.search(rf"[,;{GONE}]|$", paper.text[match.end() :])
        until = match.end() + (end.start() if end else 0)
        said = paper.text[match.end() : until].strip(EDGES.replace(".", ""))
        if kind in ("name", "role", "firm") and said:
            parts.setdefault(kind, said)
            paper.cut(match.start(), until)
        elif kind not in ("thanks", "by", "met"):
            paper.cut(match.start(), match.end())
    return parts


@lru_cache(maxsize=4096)
def _written_out(word: str) -> str:
    short = _SHORT.get(word.lower())
    if short and word != "Abt":  # a family's name, and a firm's
        return short.capitalize() if word[0].isupper() else short
    if len(word) < 6 or word[0].isupper() or word in _WORDS:  # noqa: PLR2004 # a short word is too near to others
        return word
    return next((meant for meant in _WORDS if _one_off(word, meant)), word)


def _one_off(word: str, meant: str) -> bool:
    """Whether one letter is missing, too much, wrong, or changed places with the next."""
    if word[0] != meant[0] or abs(len(word) - len(meant)) > 1:
        return False
    first = next(
        (place for place, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other),
        min(len(word), len(meant)),
    )
    rest, wanted = word[first:], meant[first:]
    swapped = rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:]
    return rest[1:] == wanted or rest == wanted[1:] or (rest[1:] == wanted[1:] and not word.endswith("s")) or swapped
