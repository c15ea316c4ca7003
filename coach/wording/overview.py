"""What `/network` alone says, and the help, and the first greeting."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, code, faint, line, strong
from coach.wording import days, people


def first_time() -> list[Line]:
    """Three lines for somebody who has saved nobody yet."""
    return [
        strong("I help you learn from people whose work you're curious about, and keep in touch with them."),
        line("After you meet or talk with someone, write me one line: ", code("log coffee with Ada Lovelace today")),
        line("I'll ask about a thank-you the next day and suggest a hello every few months. I never write to them."),
    ]


def thanks(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """A thank-you that is open."""
    return line(f"• A thank-you to {people.name(name)} for {days.which(shown(medium or 'talk'), day, today=today)}")


def hello(name: str) -> Line:
    """A hello that is due."""
    return line(f"• A hello to {people.name(name)}")


def still_open(lines: list[Line]) -> list[Line]:
    """What waits."""
    return [strong("Still open"), *lines]


def coming_up(lines: list[Line]) -> list[Line]:
    """Talks ahead."""
    return [strong("Coming up"), *lines]


def talk_ahead(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """One talk ahead."""
    talk = shown(medium or "talk")
    return line(f"• {talk[:1].upper()}{talk[1:]} with {people.name(name)}, {days.told(day, today=today)}")


def more_can_wait(count: int) -> Line:
    """What is not shown."""
    return line("One more can wait." if count == 1 else f"{days.number(count).capitalize()} more can wait.")


def nothing_open(next_up: tuple[str, str, dt.date] | None, *, today: dt.date) -> list[Line]:
    """Nothing waits; what comes next, if anything does: (what, who, day)."""
    upcoming = (
        f" Next: {next_up[0]} {people.name(next_up[1])} {days.roughly(next_up[2], today=today)}." if next_up else ""
    )
    near = next_up is not None and (next_up[2] - today).days < 14  # noqa: PLR2004 # two weeks: the day itself is kinder
    if near and next_up:
        upcoming = f" Next: {next_up[0]} {people.name(next_up[1])}, {days.told(next_up[2], today=today)}."
    return [(*strong("Nothing is waiting for you today."), *line(upcoming))]


def kept_words(words: str) -> Line:
    """Words that wait for a person."""
    return line(f"• Who was it? “{shown(' '.join(words.split()), limit=120)}”")


def type_a_name(command: str, example: str) -> Line:
    """How to open a card."""
    return line(faint("Type a name to open a card: "), code(f"{command}{example.lower()}"))


def greeting(name: str | None) -> str:
    """The first line of the first message."""
    who = f" {people.name(name)}" if name else ""
    return f"Hi{who}, I'm Network Coach. Three lines and you know how I work."


def greeting_more(command: str, *, wakes: dt.time, sleeps: dt.time, zone: str, zone_known: bool) -> list[Line]:
    """How it works, when it speaks, who sees it."""
    city = zone.rpartition("/")[2].replace("_", " ")
    where = f"{city} time" if zone_known else "UTC, until Slack tells me your time zone"
    return [
        line("After you meet or talk with someone, write me one line: ", code("log coffee with Ada Lovelace today")),
        line(
            "I'll ask about a thank-you the next day and suggest a hello every few months. "
            "You do the writing; I never write to them."
        ),
        line("Here you can leave out ", code(command.strip()), "."),
        line(
            faint(
                f"Weekdays {wakes:%-H:%M}–{sleeps:%-H:%M}, {where}, seldom more than one message a day. "  # noqa: RUF001 # a range of hours
                "Only you see what you save."
            )
        ),
    ]


def help_heading() -> Line:
    """Above the examples."""
    return strong("A few things cover most days")


def example(command: str, words: str, sentence: str) -> Line:
    """One thing to type, and what it does."""
    return line(code(f"{command}{words}".strip()), f"    {sentence}")


def help_more() -> list[Line]:
    """Beyond commands."""
    return [
        line("You can write to me here or in our direct message, there without the slash."),
        line("In a thread, press and hold a message and choose ", *strong("Look up contact"), "."),
    ]


def unknown(words: str, nearest: str | None) -> Line:
    """A word that means nothing here."""
    meant = ("Did you mean ", code(nearest), "?") if nearest else ()
    return line(f"I don't know “{shown(' '.join(words.split()), limit=120)}”. ", *meant)
