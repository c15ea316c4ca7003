"""Small talk: words that want a kind answer and nothing done."""

from enum import StrEnum

from coach.names import fold
from coach.patterns import Pattern


class Courtesy(StrEnum):
    """What somebody meant by it."""

    HELLO = "hello"
    THANKS = "thanks"
    FINE = "fine"
    BETTER = "better"
    SEASON = "season"
    ABILITIES = "abilities"


_SAID = {
    Courtesy.HELLO: (
        "hi", "hello", "hey", "heya", "hiya", "hi there", "hello there", "hey there", "good morning", "good afternoon",
        "good evening", "morning", "hola", "hallo", "bonjour", "ola", "ciao", "wave", "👋", "how are you",
    ),
    Courtesy.THANKS: (
        "thanks", "thank you", "thx", "ty", "thanks a lot", "thank you so much", "thanks so much", "many thanks",
        "ok thx", "ok thanks", "okay thanks", "great thanks", "thanks great", "cheers", "merci", "danke", "gracias",
        "obrigado", "obrigada", "pray", "🙏", "heart", "❤", "merci beaucoup", "muchas gracias", "vielen dank", "danke schön",
        "muito obrigado", "muito obrigada", "grazie", "grazie mille", "ur the best", "you are the best", "you're the best", "youre the best", "good bot", "well done", "great job", "love you", "ily",
        "arigato", "xie xie", "shukran", "tak", "tack", "asante",
    ),
    Courtesy.FINE: (
        "ok", "okay", "k", "kk", "great", "cool", "nice", "perfect", "good", "fine", "got it", "alright", "all right",
        "sounds good", "yes", "yep", "yeah", "yup", "yes please", "y", "no", "nope", "nah", "no thanks", "no thank you", "n", "lol", "haha", "+1", "thumbsup", "👍", "👌", "ok hand", "bye",
        "good night", "goodbye", "forget it", "forget that", "forget about it", "hm", "hmm", "sure",
    ),
    Courtesy.SEASON: (
        "merry christmas", "merry xmas", "happy christmas", "happy xmas", "happy new year", "happy holidays", "happy easter",
        "happy thanksgiving", "eid mubarak", "happy diwali", "happy hanukkah", "shana tova", "happy lunar new year",
        "have a nice weekend", "have a good weekend", "nice weekend", "happy friday", "have a nice day", "have a good one",
    ),
    Courtesy.BETTER: (
        "better", "better now", "i'm better", "i am better", "i'm better now", "i am better now", "feeling better",
        "i feel better", "i feel better now", "i'm feeling better", "i am feeling better", "i'm ok", "i am ok",
        "i'm okay", "i am okay", "i'm fine", "i am fine", "i'm ok now", "i'm okay now", "i'm fine now", "i am ok now",
        "i'm good", "i'm good now", "i'm alright", "i'm all right", "i'm better now thanks", "i'm ok thanks",
        "i'm fine thanks", "i'm better thanks", "i feel better thanks", "better thanks", "better now thanks",
    ),
    Courtesy.ABILITIES: (
        "what can you do", "what do you do", "who are you", "what are you", "how does this work", "how do you work",
        "how does it work", "what is this", "what can i do", "what now", "how do i start", "how to start",
        "please help", "please help me", "can you help", "can you help me",
        "what", "huh", "how", "start", "menu", "options", "commands", "so what now", "now what", "and now", "so now what", "what else",
    ),
}  # fmt: skip
_MEANT = {fold(words): courtesy for courtesy, all_words in _SAID.items() for words in all_words}
_SMALL = frozenset(
    word for word, meant in _MEANT.items() if meant in (Courtesy.THANKS, Courtesy.FINE) and " " not in word
) - {"no", "yes", "nope"} | {"you", "so", "much", "a", "lot", "then", "very", "well"}
"""Words of which small talk is made: `k thx`, `great thank you so much`."""
_YES = frozenset({"yes", "yep", "yeah", "yup", "yes please", "sure", "y"})
_NO = frozenset({"no", "nope", "nah", "no thanks", "no thank you", "n"})
_PARTS = 6
_LONGEST = 60
"""Letters of small talk; more are not read."""
_DRAWN_OUT = Pattern(r"^(hi|hey|yay|ok)(?:i+|y+|a+)$")
_LAUGHS = Pattern(r"(?<=\w)(?: (?:lol|haha+|hehe+|lmao|xd|xx*|everyone|coach|all|bot))+$")
_SKIN = Pattern(r"[\U0001f3fb-\U0001f3ff\ufe0f]|:?skin-tone-\d:?")


def is_yes(words: str) -> bool:
    """Whether somebody says yes, and nothing else."""
    return fold(words) in _YES


def is_no(words: str) -> bool:
    """Whether somebody says no, and nothing else."""
    return fold(words) in _NO


def courtesy(words: str) -> Courtesy | None:
    """What somebody meant who said nothing else than this; None where it is more than small talk."""
    if len(words) > _LONGEST:
        return None
    said = _LAUGHS.sub("", _DRAWN_OUT.sub(r"\1", fold(_SKIN.sub("", words)))) or fold(words)
    parts = said.split()
    if said not in _MEANT and 1 < len(parts) <= _PARTS and all(part in _SMALL for part in parts):
        return Courtesy.THANKS if any(_MEANT.get(part) is Courtesy.THANKS for part in parts) else Courtesy.FINE
    return _MEANT.get(said)
