"""What the contact card says; lines with nothing to say are left out."""

import datetime as dt
from collections.abc import Mapping, Sequence

from coach.names import shown
from coach.phrases import Line, Mark, Piece, faint, line, strong
from coach.wording import days, people
from coach.wording.talk import called

RHYTHMS = (
    (30, "every month"),
    (60, "every two months"),
    (90, "every three months"),
    (120, "every four months"),
    (180, "twice a year"),
)
"""Days between hellos, and how they are said."""

_TWO = 2
_TOUCHED = {
    "outreach": "you wrote",
    "reply": "they wrote",
    "talk": "you talked",
    "thanks": "you said thanks",
    "hello": "you said hello",
    "card": "you met",
}


def under_name(role: str | None, organization: str | None, address_as: str | None) -> str:
    """`Analyst, Babbage & Co · goes by Ada`."""
    position = ", ".join(shown(part, limit=200) for part in (role, organization) if part)
    goes_by = f"goes by {people.name(address_as)}" if address_as else ""
    return " · ".join(part for part in (position[:1].upper() + position[1:], goes_by) if part)


def last_in_touch(day: dt.date, kind: str, medium: str | None, *, today: dt.date) -> Line:
    """`Last in touch: 17 April, six weeks ago (coffee).`"""
    what = called(medium) if medium and kind == "talk" else _TOUCHED.get(kind)
    ago = days.ago(day, today=today)
    when = ago if ago in ("today", "yesterday") else f"{days.short(day, today=today)}, {ago}"
    return line(Piece("Last in touch: ", Mark.STRONG), f"{when} ({what})." if what else f"{when}.")


def coming_up(day: dt.date, medium: str | None, *, at: dt.time | None = None, today: dt.date) -> Line:
    """The next talk; `at` is its local hour, where one is known."""
    when = f"{days.on(day, today=today)} {at:%-H:%M}" if at else days.on(day, today=today)
    return line(Piece("Coming up: ", Mark.STRONG), f"{called(medium)} {when}.")


def met_only(met_via: str | None, met_on: dt.date | None, *, today: dt.date) -> Line | None:
    """How they met, where nothing else happened yet."""
    where = people.met_at(met_via)
    when = f", {days.short(met_on, today=today)}" if met_on else ""
    return line(f"You met{where}{when}.") if where or when else None


def told_you(
    name: str, learned: list[str], *, more: int = 0, others: Mapping[str, Sequence[str]] | None = None
) -> list[Line]:
    """What they told, as many lines as a card has room for, and how many more there are.

    `others`: who sees a line differently, by its text.
    """
    lines = [strong(f"{people.name(name)} told you")]
    lines += [line(f"• {shown(text, limit=280)}", *_differ((others or {}).get(text, ()))) for text in learned]
    noun = "line" if more == 1 else "lines"
    return [*lines, line(f"{days.number(more).capitalize()} more {noun} behind More…")] if more else lines


def promised(called: str, text: str, *, mine: bool, by: dt.date | None = None, today: dt.date) -> Line:
    """What one of the two said they would do, and by which local day."""
    whose = "You promised" if mine else f"{people.name(called)} promised"
    day = f" ({days.date(by, today=today)})" if by else ""
    return line(f"• {whose}: {shown(' '.join(text.split()), limit=160)}{day}")


def promise_settled(called: str, text: str, *, mine: bool, kept: bool) -> Line:
    """A promise was kept, or nobody waits for it any more."""
    whose = "what you promised" if mine else f"what {people.name(called)} promised"
    return strong(f"{'Kept' if kept else 'Let go'}: {whose}: “{shown(' '.join(text.split()), limit=160)}”.")


def promise_before(text: str) -> Line:
    """It was settled before."""
    return line(f"“{shown(' '.join(text.split()), limit=160)}” is settled already.")


def promise_label(name: str) -> str:
    """What is taken back by *Undo*."""
    return f"how a promise with {name} stands"


def _differ(names: Sequence[str]) -> tuple[Piece, ...]:
    """` Maria Lopez and Tom Reyes see this differently.`"""
    if not names:
        return ()
    if len(names) == 1:
        return (faint(f" {people.name(names[0])} sees this differently."),)
    last = people.name(names[1]) if len(names) == _TWO else f"{days.number(len(names) - 1)} more"
    return (faint(f" {people.name(names[0])} and {last} see this differently."),)


def still_open(open_things: list[Line]) -> list[Line]:
    """What is open between the two."""
    return [strong("Still open"), *open_things]


def thanks_open(medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """A thank-you that is still welcome."""
    return line(f"• A thank-you for {days.which(called(medium), day, today=today)}.")


def noted(text: str) -> Line:
    """The owner's own note on the card."""
    return line(shown(text, limit=600))


def why_asked(reason: str) -> Line:
    """The owner's honest reason for this person (S13)."""
    return line(*strong("Why you ask: "), shown(reason, limit=300))


def reach(email: str | None, phone: str | None, link: str | None) -> Line | None:
    """How to reach them."""
    ways = [shown(way, limit=200) for way in (email, phone, link) if way]
    return line(" · ".join(ways)) if ways else None


def footnote(
    *,
    introduced_by: str | None,
    met_via: str | None,
    how_often: int,
    resting: bool,
    next_hello: dt.date | None,
    today: dt.date,
) -> str:
    """How they came into the network, how often a hello, and who can see this."""
    parts = []
    if introduced_by or met_via:
        parts.append(f"Met through {people.name(introduced_by or met_via or '')}")
    if resting:
        parts.append("resting, no hellos")
    else:
        upcoming = f", next {days.roughly(next_hello, today=today)}" if next_hello else ""
        parts.append(f"hello {rhythm(how_often)}{upcoming}")
    parts.append("only you see this")
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def rhythm_kept(name: str, how_often: int, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """How often somebody hears of them from now on."""
    upcoming = f" Next hello: {days.roughly(next_hello, today=today)}." if next_hello else ""
    return strong(f"{people.name(name)}: a hello {rhythm(how_often)}.{upcoming}")


def rhythm(how_often: int) -> str:
    """A rhythm in words."""
    return dict(RHYTHMS).get(how_often, f"every {how_often} days")


def talked(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """`The coffee with Ada Lovelace, yesterday (Wed 15 April).`"""
    return line(f"The {called(medium)} with {people.name(name)}, {days.told(day, today=today)}.")


def which_one(words: str) -> Line:
    """Several people fit."""
    return line(f"More than one person fits “{people.name(words)}”. Which one?")


def nobody(words: str, similar: str | None) -> Line:
    """Nobody fits; somebody may be meant."""
    meant = f" Did you mean {people.name(similar)}?" if similar else ""
    return line(f"I don't know “{people.as_typed(words)}” yet.{meant}")


def in_touch_noted(name: str, next_hello: dt.date | None, *, day: dt.date, today: dt.date) -> Line:
    """A touch was noted, and the clock starts again."""
    upcoming = f" Next hello: {days.roughly(next_hello, today=today)}." if next_hello else ""
    return strong(f"Noted: you were in touch with {people.name(name)} {days.on(day, today=today)}.{upcoming}")


def timeline(day: dt.date, kind: str, medium: str | None, words: str | None = None, *, today: dt.date) -> Line:
    """One line of *Everything so far*, with what they said of it."""
    what = called(medium) if medium and kind == "talk" else _TOUCHED.get(kind, "in touch")
    said = f" · {shown(words, limit=200)}" if words else ""
    return line(f"{days.date(day, today=today)}: {what}{said}")


def came_up(day: dt.date, text: str, state: str, *, today: dt.date) -> Line:
    """A next step in *Everything so far*, and whether it was done."""
    how = {"done": "you did it", "dropped": "let go"}.get(state, "your next step")
    return line(f"{days.date(day, today=today)}: {how} · {shown(text, limit=200)}")


def who() -> Line:
    """Whose card."""
    return strong("Whose card would you like?")


def perhaps_a_note(text: str) -> Line:
    """Words that name somebody known and tell something else."""
    return line(f"“{shown(' '.join(text.split()), limit=300)}”: shall I keep this on the card?")


def note_kept(name: str, text: str) -> Line:
    """It stands on the card."""
    return strong(f"Kept on the card of {people.name(name)}: “{shown(' '.join(text.split()), limit=200)}”")


def is_it(name: str) -> Line:
    """Somebody of that name is known; it may be the member who wrote."""
    return strong(f"{people.name(name)} wrote this. Is that the one you know?")


def is_the_author(name: str) -> Line:
    """The member who wrote is this contact."""
    return line(f"Good, I'll know {people.name(name)} here from now on.")


def nobody_in_message() -> Line:
    """Neither the author nor anybody named in the message is known."""
    return line("I don't know anybody from this message yet. Whose card would you like?")
