"""What `/network` alone says, and the help, and the first greeting."""

import datetime as dt

from coach.phrases import Line, code, faint, line, strong
from coach.wording import days, people
from coach.wording.talk import called


def first_time() -> list[Line]:
    """Three lines for somebody who has saved nobody yet."""
    return [
        strong("I help you learn from people whose work you're curious about, and keep in touch with them."),
        line("After you meet or talk with someone, write me one line: ", code("log coffee with Ada Lovelace today")),
        line("I'll ask about a thank-you the next day and suggest a hello every few months. I never write to them."),
    ]


def still_open() -> Line:
    """Above what waits."""
    return strong("Still open")


def coming_up() -> Line:
    """Above the talks ahead."""
    return strong("Coming up")


def no_talk(name: str) -> Line:
    """No talk is known that took place, and none that is planned."""
    return line(f"I know of no talk with {people.name(name)} yet. Tell me about it first, in a line.")


def still_to_come(talk: str) -> Line:
    """A talk that lies ahead, said in one line."""
    return line(f"Still to come: {talk}. I'll ask you afterwards how it went.")


def talk_ahead(name: str, medium: str | None, day: dt.date, *, at: dt.time | None = None, today: dt.date) -> str:
    """One talk ahead; `at` is its local hour, where one is known."""
    talk = called(medium)
    hour = f" {at:%-H:%M}" if at else ""
    return f"{talk[:1].upper()}{talk[1:]} with {people.name(name)}, {days.told(day, today=today)}{hour}"


def with_questions(ahead: str, *, ready: bool) -> str:
    """A talk ahead, and whether its questions are ready."""
    return f"{ahead}. Questions ready." if ready else ahead


def more_can_wait(count: int, command: str | None = None) -> Line:
    """What is not shown, and the word that shows it, where one is typed."""
    more = "One more can wait" if count == 1 else f"{days.number(count).capitalize()} more can wait"
    return line(f"{more}: ", code(f"{command}due")) if command is not None else line(f"{more}.")


def nothing_open(next_up: tuple[str, str, dt.date] | None, *, today: dt.date) -> list[Line]:
    """Nothing waits; what comes next, if anything does: (what, who, day)."""
    upcoming = (
        f" Next: {next_up[0]} {people.name(next_up[1])} {days.roughly(next_up[2], today=today)}." if next_up else ""
    )
    near = next_up is not None and (next_up[2] - today).days < 14  # noqa: PLR2004 # two weeks: the day itself is kinder
    if near and next_up:
        upcoming = f" Next: {next_up[0]} {people.name(next_up[1])}, {days.told(max(next_up[2], today), today=today)}."
    return [(*strong("Nothing is waiting for you today."), *line(upcoming))]


def more_words(count: int) -> Line:
    """Words without a name that are not shown yet."""
    lines = "line waits" if count == 1 else "lines wait"
    return (faint(f"{days.number(count).capitalize()} more {lines} behind these."),)


def kept_words(words: str) -> Line:
    """Words that wait for a person."""
    return line(f"• Who was it? “{people.as_typed(words)}”")


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
                "Only you see what you save. Stop me any time: "
            ),
            code("pause"),
        ),
    ]


def help_heading() -> Line:
    """Above the examples."""
    return strong("A few things cover most days")


def example(command: str, words: str, sentence: str) -> Line:
    """One thing to type, and what it does."""
    return line(code(f"{command}{words}".strip()), f"    {sentence}")


def help_more(command: str) -> list[Line]:
    """Beyond commands; `command`: empty in the direct message, where none is needed."""
    here = line("You can answer my messages in your own words, too.")
    return [
        line("You can write to me here or in our direct message, there without the slash.") if command else here,
        line("In a thread, press and hold a message and choose ", *strong("Look up contact"), "."),
    ]


def cannot_answer(words: str, command: str) -> list[Line]:
    """A question about nobody who is known."""
    return [
        line(f"I can't answer “{people.as_typed(words)}”. What I can tell you:"),
        line("• what is open and what comes next: ", code(f"{command}what's next?")),
        line("• whom you know, by any word: ", code(f"{command}who do I know at Siemens?")),
        line("• what somebody told you: ", code(f"{command}what did Ada tell me?")),
    ]


def unknown(words: str, nearest: str | None) -> Line:
    """A word that means nothing here."""
    meant = ("Did you mean ", code(nearest), "?") if nearest else ()
    return line(f"I don't know “{people.as_typed(words)}”. ", *meant)
