"""What is said to answers in words: which one, when, and when nothing waits."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, code, line, strong
from coach.wording import days, people


def which(names: list[str]) -> Line:
    """Several people are open."""
    *others, last = [people.name(name) for name in names]
    return strong(f"Which one: {', '.join(others)} or {last}?")


def when() -> Line:
    """Until when?"""
    return strong("Until when shall it wait?")


def no_such_day(said: str, *, asks: bool = True) -> Line:
    """A day that no calendar has; `asks`: nothing else asks for one."""
    return strong(f"There is no {shown(said)}." + (" Which day do you mean?" if asks else ""))


def only_digits(typed: str, command: str) -> Line:
    """A number, and nothing else."""
    example = code(f"{command}log coffee with Ada Lovelace today")
    return line(f"“{shown(typed)}” alone tells me too little. Who was it, and what? ", example)


def behind(day: dt.date, *, today: dt.date) -> Line:
    """A day to put something off to that is over."""
    told = days.told(day, today=today)
    return line(f"{told[:1].upper()}{told[1:]} isn't ahead of us.")


def far_off(day: dt.date) -> Line:
    """A day years away."""
    return line(f"{day.year} is a long way off; I keep things for a year at most.")


def not_yet(day: dt.date, *, today: dt.date) -> Line:
    """Something was done on a day that is still to come."""
    told = days.told(day, today=today)
    return line(f"{told[:1].upper()}{told[1:]} is still to come. Tell me afterwards, or say “later”.")


def nothing_waits() -> Line:
    """An answer to nothing."""
    return strong("Nothing is waiting for an answer just now.")


def nothing_open_with(name: str) -> Line:
    """An answer about somebody with whom all is settled."""
    return strong(f"Nothing is open with {people.name(name)} just now.")


def which_of_these(count: int) -> Line:
    """An answer to nothing that was asked lately, while so much is open."""
    return strong("Do you mean this?" if count == 1 else "Which of these do you mean?")


def kept(count: int, medium: str, name: str) -> Line:
    """Lines kept from a thread."""
    lines = "one line" if count == 1 else f"{days.number(count)} lines"
    return strong(f"Kept {lines} from the {medium} with {people.name(name)}.")


def too_many(count: int) -> Line:
    """More lines than are kept at once."""
    return line(f"That's the first {days.number(count)}. Send the rest again and I'll keep those, too.")


def keep(name: str, day: dt.date | None, *, today: dt.date) -> str:
    """The button that keeps words as a note; `day`: of the talk, where there are several with this name."""
    return f"Keep it: {people.name(name)}" + (f", {days.lately(day, today=today)}" if day else "")


def perhaps_notes() -> Line:
    """Words that are no answer and name nobody, soon after a talk was told or asked about."""
    return line("Shall I keep this as a note on your talk?")


def whose(names: list[str]) -> Line:
    """Which of several talks the lines are from."""
    first = people.name(names[0])
    return line(f"From which talk? Begin with a name, like “{first}: …”, and I'll keep it.")


def yes() -> Line:
    """A bare yes, where it could mean two things."""
    return line("Good. Is it done, or shall we write it now?")


def no() -> Line:
    """A bare no."""
    return line("That's fine. It can wait, or be left out:")
