"""Before a first talk: writing to somebody, and what becomes of it."""

import datetime as dt

from coach.intentions import HONEST
from coach.phrases import Line, line, strong
from coach.wording import days, people

WHY = "Why this person?"
REASON = "My honest reason"
LEARN = "What would you like to understand?"
ABOUT = "Who are you, in a few words?"
CONTEXT = "What did you write about, in a few words?"
QUESTION = "What did you ask?"
FIELDS = {"why": WHY, "reason": REASON, "learn": LEARN, "about": ABOUT, "context": CONTEXT, "ask": QUESTION}
"""The labels of what is asked, by slot."""


def why_hint() -> str:
    """Under why it is this person."""
    return "Where you met, what of theirs you read, or who named them to you. It makes the message."


def reason_hint() -> str:
    """Under the honest reason."""
    return "One sentence: why you are curious, and what you'll do with the answer."


def wants_a_job() -> list[Line]:
    """The honest reason is a job: said plainly, with a way to say it that keeps the door open."""
    return [
        strong("Your reason reads like a wish for a job."),
        line("That is fine to have. Asked of somebody you hardly know, it is hard to answer with anything but no."),
        line("You can be open about it and ask for what they know; you apply later, the usual way:"),
        line(f"“{HONEST}”"),
    ]


def to(name: str) -> Line:
    """Above the form."""
    return strong(f"To {people.name(name)}")


def whether(name: str) -> str:
    """Somebody was met, and nobody wrote yet."""
    return f"Would you like to write to {people.name(name)}?"


def whether_more(day: dt.date, met_via: str | None, *, today: dt.date) -> Line:
    """Where they met, and that parking is fine."""
    where = people.met_at(met_via)
    return line(
        f"You met{where} on {days.date(day, today=today)}. Two lines will do; leaving it for another time is fine, too."
    )


def second_person(name: str) -> str:
    """Three working days without an answer."""
    return f"While {people.name(name)} takes time to answer: who else could you ask?"


def second_person_more(day: dt.date, *, today: dt.date) -> Line:
    """What is normal; nobody is chased."""
    return line(
        f"You wrote on {days.date(day, today=today)}. A few days without an answer are common: a full inbox, a busy week."
    )


def follow_up(name: str) -> str:
    """Seven working days without an answer."""
    return f"One short follow-up to {people.name(name)}, if you like?"


def follow_up_more(day: dt.date, *, today: dt.date) -> Line:
    """Once, and then no more."""
    return line(f"You wrote on {days.date(day, today=today)}. One reminder is fine; after that I'd leave it.")


def closed(name: str) -> str:
    """No answer came."""
    return f"No answer from {people.name(name)}, so I leave it there."


def closed_more() -> Line:
    """What is normal, and when it may be taken up again."""
    return line(
        "It says little about you: people are away, busy, or behind on mail. In three months you could write again."
    )


def answered(name: str) -> Line:
    """They answered: a win, and one small step."""
    return strong(f"Good: {people.name(name)} answered. Once there is a day, plan the talk.")


def declined(name: str) -> Line:
    """They said no, and rest."""
    return strong(f"Noted: {people.name(name)} said no. Their card rests. Two kind lines back are enough.")


def wrote(name: str, day: dt.date, *, today: dt.date) -> Line:
    """A message went out."""
    return strong(f"Noted: you wrote to {people.name(name)} {days.on(day, today=today)}.")


def left_for_now(name: str) -> Line:
    """It is parked, or left there."""
    return strong(f"Left for now: {people.name(name)}. The card stays as it is.")


def warm_up() -> Line:
    """What makes the first message easier."""
    return line(
        "To warm up: write to somebody you already talk to, look at what they made or wrote, "
        "or ask who could name you to them."
    )


def whether_open(name: str) -> str:
    """In the list of what is open."""
    return f"A first message to {people.name(name)}"


def answer_open(name: str, day: dt.date | None, *, today: dt.date) -> str:
    """In the list of what is open."""
    since = f", written on {days.date(day, today=today)}" if day else ""
    return f"An answer from {people.name(name)}{since}"
