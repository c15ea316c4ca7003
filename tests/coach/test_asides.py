"""Sentences beside the commands are told from lines about people."""

import pytest

from coach.asides import Aside, aside


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("oops that was a mistake", Aside.SLIP),
        ("Oops!", Aside.SLIP),
        ("no thats wrong", Aside.SLIP),
        ("wrong person, sorry", Aside.SLIP),
        ("call off bob", Aside.OFF),
        ("called off the coffee with Bob", Aside.OFF),
        ("cancel Priya", Aside.OFF),
        ("the call with priya was called off", Aside.OFF),
        ("Bob cancelled on me", Aside.OFF),
        ("priya no show, didnt come", Aside.OFF),
        ("no-show Priya", Aside.OFF),
        ("can't make coffee with amy, she cancelled", Aside.OFF),
        ("sorry i won't make the call with Bo", Aside.OFF),
        ("coffee with ada fell through", Aside.OFF),
        ("Ada's call is off", Aside.OFF),
        ("i am down for coffee", None),
        ("im tired of waiting for Ada Lovelace", None),
        ("they took me", None),
        ("call with Bo went well, he can't make it to the fair", None),
        ("what's next?", Aside.NEXT),
        ("whats my next talk", Aside.NEXT),
        ("what should I do next?", Aside.NEXT),
        ("I HATE THIS. nobody ever answers me, whats the point, im so stupid", Aside.BAD_DAY),
        ("got rejected again by the nhs :(", Aside.BAD_DAY),
        ("nah not now, too tired", Aside.BAD_DAY),
        ("I feel like a fraud", None),
        ("i feel so stupid", Aside.BAD_DAY),
        ("i talked to nobody this week, feeling bad", Aside.BAD_DAY),
        ("met no one, feeling a bit low", Aside.BAD_DAY),
        ("i didnt talk to anyone this week", Aside.BAD_DAY),
        ("i got the job!!!", Aside.WON),
        ("OMG they offered me the internship", Aside.WON),
        ("I just got hired", Aside.WON),
        ("I got the job description from Ada", None),
        ("i got a job interview", None),
        ("i'm so nervous about tomorrow", Aside.NERVOUS),
        ("when is my next call?", Aside.NEXT),
        ("coffee with Ada today", None),
        ("met Bo Ek, his project was cancelled last year", None),
        ("call with Ada, she was rejected by NASA twice\nand went on", None),
        ("Ada cancelled her contract with IBM", None),
        ("Ada Lovelace cancelled our coffee", Aside.OFF),
        ("coffee with Ada, she was rejected by NASA", None),
        ("x" * 300, None),
        ("Ada Lovelace", None),
        ("", None),
    ],
)
def test_what_is_meant(words: str, meant: Aside | None) -> None:
    """Only what somebody says of themselves, of the line before, or of a talk to come."""
    assert aside(words) is meant
