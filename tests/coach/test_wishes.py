"""What is asked for in a sentence, and what is told and asks for nothing."""

import datetime as dt

import pytest

from coach import promising, wishes
from coach.wishes import Wish, wish

ASKED = {
    "thanks": {
        "draft a thank you for ada": "ada",
        "Write a short thank-you note to Ada Lovelace, please": "Ada Lovelace",
        "help me thank ada": "ada",
        "How do I thank Bo?": "Bo",
        "can you write thanks to Zoë O'Neill?": "Zoë O'Neill",
        "thank you note for priya": "priya",
        "draft a thx for hannah": "hannah",
        "thx uwe": "uwe",
        "write it for marta": "marta",
    },
    "prep": {
        "prepare me for the call with ada": "ada",
        "help me prepare for coffee with Ada Lovelace": "Ada Lovelace",
        "what should i ask petr?": "petr",
        "I need to get ready for tomorrow's talk with Bo": "Bo",
        "questions for ada": "ada",
    },
    "card": {
        "what do i know about ada": "ada",
        "show me ada": "ada",
        "tell me about Ada Lovelace.": "Ada Lovelace",
        "pull up ada please": "ada",
        "open ada's card": "ada",
        "what did ada say about salaries?": "ada",
        "when did I last talk to Ada Lovelace": "Ada Lovelace",
        "where does ada work": "ada",
        "what's ada's email?": "ada",
        "whats adas number": "adas",
        "how do i know bo": "bo",
        "list everyone": "",
        "my contacts": "",
        "who do i know": "",
        "who introduced me to ines": "ines",
    },
    "find": {
        "who do i know at babbage?": "babbage",
        "who works at Babbage & Co": "Babbage & Co",
        "anyone at siemens": "siemens",
        "who is an analyst": "analyst",
        "who said something about night shifts": "night shifts",
    },
    "compare": {"what did people say about salaries": "salaries"},
    "hello": {
        "what should i write to ada": "ada",
        "write to ada": "ada",
        "reach out to Bo Lind": "Bo Lind",
        "i have news for marta: i got into the masters programme": "marta",
        "get back in touch with ada": "ada",
    },
    "pause": {
        "leave me alone until june": "until june",
        "no more messages please": "",
        "stop messaging me": "",
        "don't write to me for 2 weeks": "for 2 weeks",
    },
    "rhythm": {"every 6 months for marta": "every 6 months for marta", "Ada twice a year": "Ada twice a year"},
    "aim": {"who am i": "", "show me what u know about me": ""},
    "true": {"Is that true?": ""},
    "settings": {
        "dont message me on weekends": "",
        "dont msg me before 10": "",
        "no messages on wednesdays pls": "",
        "only write to me between 10 and 17": "",
        "pls message me only in the mornings": "",
        "change my hours": "",
        "show my settings": "",
    },
    "due": {
        "what did i promise?": "",
        "who should i write to today": "",
        "who have i not thanked yet": "",
        "my reminders": "",
    },
    "help": {"i need help": "", "what can i say?": ""},
    "remind": {
        "remind me to thank ada tomorrow": "to thank ada tomorrow",
        "remind me tomorrow to call bo": "tomorrow to call bo",
        "i need to write to greg on monday": "write to greg on monday",
        "please don't let me forget to send ada the link on friday": "to send ada the link on friday",
    },
    "place": {
        "it's at the Café Nero": "the Café Nero",
        "place: room 4": "room 4",
        "the link is https://example.zoom.us/j/1": "https://example.zoom.us/j/1",
        "https://example.zoom.us/j/1": "https://example.zoom.us/j/1",
    },
    "write": {"write it": "", "what should i say?": "", "tell her i got the job": ""},
    "them": {"what did she say?": "", "where does he work": ""},
    "note": {"note for ada: loves tea": "ada: loves tea", "add a note to Bo Lind: two kids": "Bo Lind: two kids"},
}
NOT_ASKED = (
    "coffee with Ada Lovelace today",
    "wrote to ada yesterday",
    "thanks for the coffee",
    "emailed Ada, she said to write to Bo",
    "what a great coffee with ada",
    "Greg said he'd introduce me to Ana Diaz",
    "email from Ada Lovelace yesterday",
    "message from Ada Lovelace today: she can meet",
    "email sent",
    "we used to meet for lunch every week",
    "message didn't arrive",
    "email bounced",
    "write later",
    "where is the library?",
    "the link is broken",
    "the place is too loud",
    "it's in two weeks",
    "it's in my calendar",
    "https://example.com/ada",
    "i promised to send Greg my portfolio by friday",
    "Greg will send me the job spec",
    "Ada told me to get ready for shift work",
    "show went well, met Petr Novák",
    "Ada Lovelace",
    "the hard part is asking\nwhat should i ask ada",
    "write to ada " + "and on " * 40,
    "",
    "note: nothing here",
)
QUESTIONS = (
    "when did i last talk to ada",
    "who had coffee with ada?",
    "did Ada have lunch with Bo?",
    "how often do i call ada",
    "should i call ada today",
    "is ada free for coffee tomorrow?",
    "what time is the call with ada",
    "how come nobody had coffee",
)
TOLD = (
    "did lunch with Bo today",
    "have coffee with ada tomorrow",
    "what a nice call with ada",
    "whatsapp call with Bo",
    "Will Smith, coffee",
)


@pytest.mark.parametrize(("verb", "said", "behind"), [(v, s, b) for v, all_ in ASKED.items() for s, b in all_.items()])
def test_a_sentence_asks_for_a_verb(verb: str, said: str, behind: str) -> None:
    """With the words that would be typed behind it."""
    assert wish(said) == Wish(verb, behind)


@pytest.mark.parametrize("said", NOT_ASKED)
def test_what_is_told_asks_for_nothing(said: str) -> None:
    """It is read as it was before."""
    assert wish(said) is None


def test_a_question_is_no_log() -> None:
    """Whether it ends in a question mark or not."""
    assert [one for one in QUESTIONS if not wishes.is_question(one)] == []
    assert [one for one in TOLD if wishes.is_question(one)] == []


@pytest.mark.parametrize(
    ("words", "what", "day"),
    [
        ("to write to ada in 2 weeks", "write to ada", dt.date(2026, 4, 28)),
        ("tomorrow to send ada the link", "send ada the link", dt.date(2026, 4, 15)),
        ("on Friday to send ada the link", "send ada the link", dt.date(2026, 4, 17)),
        ("to send Ada the article on Friday", "send Ada the article", dt.date(2026, 4, 17)),
        ("to send Ada the article friday morning", "send Ada the article", dt.date(2026, 4, 17)),
        ("to meet Ada in London on Friday", "meet Ada in London", dt.date(2026, 4, 17)),
        ("to call Bo on 3 May", "call Bo", dt.date(2026, 5, 3)),
        ("to call Bo next Friday", "call Bo", dt.date(2026, 4, 24)),
        ("to call Bo by the end of May", "call Bo", dt.date(2026, 6, 1)),
        ("to call Bo yesterday", "call Bo yesterday", None),
        ("to meet Bo in London", "meet Bo in London", None),
        ("about ada", "ada", None),
        ("to write to April", "write to April", None),
        ("to introduce Ada to June", "introduce Ada to June", None),
        ("to send May the link", "send May the link", None),
        ("to give Ada the 5 tips", "give Ada the 5 tips", None),
        ("to look up the talk of 3 May", "look up the talk of 3 May", None),
        ("to send Ada notes from Monday", "send Ada notes from Monday", None),
        ("to send the link and call Tom", "send the link and call Tom", None),
    ],
)
def test_what_is_to_be_done_and_when(words: str, what: str, day: dt.date | None) -> None:
    """The day stands at the end or the beginning; one that is over is none, and a name is none."""
    assert promising.done_by(words, today=dt.date(2026, 4, 14)) == (what, day)
