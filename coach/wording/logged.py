"""What the bot says when something was logged."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coach.facts import BEFORE_A_TALK
from coach.journey import DueKind
from coach.names import shown
from coach.phrases import Line, line, strong
from coach.wording import days, people
from coach.wording.talk import called


@dataclass(frozen=True, slots=True)
class Happened:
    """What was stored, as its owner said it; days are local."""

    name: str
    talk: str | None
    """Their word for it; empty where nobody talked."""
    day: dt.date | None
    held: bool = True
    met: bool = False
    again: bool = False
    """Somebody known, of whom nothing was told but their name."""
    wrote: str | None = None
    met_via: str | None = None
    introduced_by: str | None = None
    role: str | None = None
    organization: str | None = None
    added: bool = False
    thanked: bool = False
    only_thanks: bool = False
    """Nothing but thanks, for an earlier talk or for something else."""
    others: tuple[str, ...] = ()
    at: dt.time | None = None
    """When the talk begins or began, by the owner's clock."""
    reached: tuple[str, ...] = ()
    """How they can be reached, where nothing else was told of somebody known."""
    moved: bool = False
    """A talk that was planned before is on this day now."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the coach will say next about them, and when (UTC)."""

    kind: DueKind
    at: dt.datetime
    surely: bool = True
    """False: the message of that day may have no room for it; one of the next carries it."""
    on_mondays: bool = False
    """Whether they hear from the coach on Mondays only."""


def saved(happened: Happened, *, today: dt.date) -> Line:
    """The first line: what was saved, and for when."""
    name = people.name(happened.name)
    when = f" {days.on(happened.day, today=today)}" if happened.day else ""
    if happened.only_thanks:
        return strong(f"Noted: you thanked {name}{_thanked_for(happened, when, today=today)}.")
    if happened.talk:
        comma = "," if happened.held and happened.day else ""
        when = f" {days.told(happened.day, today=today)}" if happened.held and happened.day else when
        hour = f" {happened.at:%H:%M}" if happened.at else ""
        done = "Moved" if happened.moved else "Saved"
        return strong(f"{done}: {called(happened.talk)} with {name}{comma}{when}{hour}.")
    if happened.wrote:
        heard = "you wrote to" if happened.wrote == "mine" else "you heard from"
        return strong(f"Noted: {heard} {name}{when}.")
    if happened.reached:
        return strong(f"Noted on the card of {name}: {', '.join(shown(one) for one in happened.reached)}.")
    if happened.again or not happened.met:
        return strong(f"Noted: you were in touch with {name}{when}." if happened.again else f"Saved: {name}.")
    via = people.met_at(happened.met_via)
    day = f" ({days.date(happened.day, today=today)})" if happened.day and via else when
    return strong(f"Saved: you met {name}{via}{day}.")


def _thanked_for(happened: Happened, when: str, *, today: dt.date) -> str:
    if not happened.talk:
        return when
    talk = called(happened.talk)
    return f" for {days.which(talk, happened.day, today=today) if happened.day else f'the {talk}'}"


def details(happened: Happened) -> list[Line]:
    """Who they are, how they came into the network, whether the card was there before."""
    position = people.position(happened.role, happened.organization)
    sentences = [_stopped(position) if position else ""]
    if happened.introduced_by:
        sentences.append(_stopped(f"Introduced by {people.name(happened.introduced_by)}"))
    if happened.met_via and happened.talk:
        sentences.append(_stopped(f"Met through {shown(happened.met_via)}"))
    if happened.added:
        sentences.append("Added to the card you have.")
    if happened.thanked and not happened.only_thanks:
        sentences.append("Thank-you sent.")
    said = " ".join(sentence for sentence in sentences if sentence)
    return [line(said)] if said else []


def _stopped(sentence: str) -> str:
    # June & Co. brings its own.
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def also_kept(notes: str | None) -> list[Line]:
    """Words that belong to no field, kept all the same."""
    return [line(f"Also kept: “{shown(' '.join(notes.split()), limit=280)}”")] if notes else []


def what_time(happened: Happened) -> list[Line]:
    """A talk is still to come, and nobody said when that day."""
    return [] if happened.held or happened.at or not happened.talk else [line("What time?")]


def taken_for_name(name: str) -> Line:
    """Which words were taken for a name, where others may be meant."""
    return line(f"I took “{people.name(name)}” for the name.")


def read_as(phrase: str, day: dt.date, *, today: dt.date) -> Line:
    """How an ambiguous date was read."""
    return line(f"I read “{shown(phrase)}” as {days.date(day, today=today)}.")


def keeps_promise(text: str) -> Line:
    """What went out to somebody was promised to them."""
    return strong(f"That keeps your promise: “{shown(' '.join(text.split()), limit=160)}”.")


def ahead(next_up: Ahead | None, *, zone: str, today: dt.date) -> list[Line]:
    """When the coach will speak next, read from what is stored."""
    if next_up is None:
        return []
    if next_up.kind is DueKind.EVALUATED:
        return [line("I'll ask you afterwards how it went.")]
    if next_up.kind in BEFORE_A_TALK:
        around = days.around(next_up.at, zone=zone, today=today)
        said = f"message you {around} to get ready" if next_up.kind is DueKind.PREPARED else f"send its page {around}"
        return [line(f"I'll {said}, and ask you afterwards how it went.")]
    about = _ABOUT.get(next_up.kind)
    if about:
        next_days = "on one of the next Mondays" if next_up.on_mondays else "on one of the next days"
        when = days.around(next_up.at, zone=zone, today=today) if next_up.surely else next_days
        return [line(f"I'll message you {when} {about}.")]
    return [line(f"Next hello: {days.roughly(next_up.at.date(), today=today)}.")]


_ABOUT = {
    DueKind.THANKED: "about a thank-you",
    DueKind.PROMISED: "about what you promised",
    DueKind.HOW_OFTEN: "to ask how often you'd like to hear about them",
    DueKind.ADVISED: "about your next step",
    DueKind.IDENTIFY: "about a first message",
    DueKind.OUTREACH: "in case no answer has come",
    DueKind.NEW_TIME: "about a new time",
}


def before(mark: str) -> str:
    """An address or a number that holds no longer, as a note."""
    return f"Before: {mark}"


def also_named(others: tuple[str, ...]) -> list[Line]:
    """Somebody else stood in the line."""
    if not others:
        return []
    return [line(f"You also named {', '.join(people.name(other) for other in others[:3])}.")]


def thanked_before(name: str, day: dt.date, *, today: dt.date) -> Line:
    """Thanks of that local day are told a second time."""
    return line(f"It's noted already: you thanked {people.name(name)} {days.on(day, today=today)}.")


def saved_before(name: str) -> Line:
    """Somebody else of the line was saved by an earlier press."""
    return line(f"{people.name(name)} is saved already, so I left it at that.")


def who_was_it(words: str) -> list[Line]:
    """There was no name in it."""
    return [line(f"I kept your words: “{shown(' '.join(words.split()), limit=300)}”. Who was it?")]


def these_words(words: str) -> str:
    """Whose words a name was put to."""
    return f"These were the words that waited: “{shown(' '.join(words.split()), limit=200)}”"


def waiting_words(words: str) -> Line:
    """Words that may be about the one whose name was typed."""
    return line(f"You wrote: “{shown(' '.join(words.split()), limit=200)}”. Who was it?")


def which_one(name: str, words: str, *, count: int) -> list[Line]:
    """Several people go by that name, or one who may be meant."""
    return [line(f"I kept your words: “{shown(words, limit=300)}”."), could_be(name, count=count)]


def could_be(name: str, *, count: int) -> Line:
    """Some of those who are known may be meant."""
    question = "Which one is it?" if count > 1 else "Is it this one?"
    return strong(f"You know somebody who could be {people.name(name)}. {question}")


def same_person(name: str, known_at: str, now_at: str, words: str) -> list[Line]:
    """Somebody of that name works elsewhere, or has moved."""
    return [
        line(f"I kept your words: “{shown(words, limit=300)}”."),
        strong(f"Same person? You know {people.name(name)} from {shown(known_at)}, and this says {shown(now_at)}."),
    ]


def perhaps_same(name: str) -> Line:
    """Somebody new is spelled almost like somebody known."""
    return strong(f"Same person as {name}?")


def of_one(name: str) -> Line:
    """Whom the question is about, of several who were saved."""
    return line(f"You wrote {people.name(name)}.")


def several(count: int) -> Line:
    """Several lines were told at once."""
    if not count:
        return strong("I kept your words; nobody is saved yet.")
    return strong(f"Saved {'one person' if count == 1 else f'{days.number(count)} people'}.")


def one_of_several(told: Line) -> Line:
    """One of them, without what stands above the list."""
    text = "".join(piece.text for piece in told).removeprefix("Saved: ").removeprefix("Noted: ")
    return line(f"• {text[:1].upper()}{text[1:]}")


def needs_a_look(words: str) -> Line:
    """A line that does not say who it was; it is kept."""
    return line(f"Needs a look: “{shown(words, limit=200)}” Who was it?")


def more_lines_kept(most: int, count: int) -> Line:
    """Far more lines than are taken at once."""
    return line(f"I take {most} at a time; I keep the other {count} until you want them.")


def not_saved_yet(most: int, rest: Sequence[str]) -> list[Line]:
    """More lines than are taken at once: they are given back."""
    left = "One line is" if len(rest) == 1 else f"{days.number(len(rest)).capitalize()} lines are"
    first = line(f"I take {most} at a time. {left} not saved yet; send them again:")
    return [first, *(line(shown(text, limit=300)) for text in rest[:most])]
