"""What the bot says unprompted, and what becomes of it when it was answered."""

import datetime as dt

from coach.names import shown
from coach.pace import Ladder
from coach.phrases import Line, line, strong
from coach.second_person import to_them
from coach.wording import days, people
from coach.wording.talk import called

_EVENING = dt.time(17)
_LATELY = 2
"""Days ago from which a date says it better."""


def thanks(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> str:
    """The first nudge of a thank-you."""
    return f"A thank-you to {people.name(name)} for {days.which(called(medium), day, today=today)}?"


def thanks_again(name: str) -> str:
    """The second and last nudge of a thank-you."""
    return f"Still open: a thank-you to {people.name(name)}."


def thanks_more(learned: str | None, name: str = "") -> Line:
    """What could go into the note to somebody of this name."""
    if learned:
        quoted = shown(learned, limit=280)
        end = "" if quoted.endswith((".", "!", "?", "…")) else "."
        good = "That line alone makes a good note." if to_them(learned, (name,)) else "What of it helped you?"
        return line(f"You noted: “{quoted}”{end} {good}")
    return line("What will you remember from it? Answer here in a line, and I'll put it into the note.")


def thanks_last() -> Line:
    """It is not asked about a third time."""
    return line("Thanks are welcome on any day; two sentences will do. I won't ask again about this one.")


def how_did_it_go(name: str, medium: str | None) -> str:
    """A talk that was planned is over."""
    return f"How did the {called(medium)} with {people.name(name)} go?"


def hoped(text: str) -> Line:
    """What they had hoped to learn from it."""
    return line(f"You hoped to learn: {shown(text, limit=280)}")


def how_did_it_go_more() -> Line:
    """What can be done about it, without any form."""
    return line("Answer right here with what you remember, one line each. I'll keep it.")


def promised(name: str) -> str:
    """The owner promised something."""
    return f"Is your promise to {people.name(name)} kept?"


def promised_more(text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """What was promised, and until when."""
    until = f", by {days.date(by, today=today)}" if by else ""
    return line(f"You said: “{shown(text, limit=280)}”{until}.")


def new_time(name: str) -> str:
    """The contact could not make it, a working day ago."""
    return f"A new time for {people.name(name)}?"


def new_time_more() -> Line:
    """Something came up, and that is all."""
    return line("Something must have come up for them. One short line with one new time is enough, or leave it.")


def how_often(name: str) -> str:
    """Two rounds in a row were let go."""
    return f"How often would you like to hear from me about {people.name(name)}?"


def how_often_more() -> Line:
    """Any answer is a good one."""
    return line("Once in a while is fine, and so is letting it rest.")


def open_too(what: str) -> Line:
    """Something else is open with the same person."""
    return line(what)


THANKS_TOO = "A thank-you is open, too."
PROMISE_TOO = "So is something you promised."
PROMISE_ALONE = "Something you promised is open, too."
STEP_TOO = "A next step you planned is open, too."
HELLO_TOO = "A hello can go with it."
OFTEN_TOO = "I'd also like to know how often to bring them up."
TALK_TOO = "How your talk went is open, too."
FIRST_TOO = "A first message to them is open, too."
NEW_TIME_TOO = "A new time could be offered, too."
ANSWER_TOO = "You also wait for an answer from them."


def kept_which(text: str | None) -> str:
    """In a menu: this promise is kept."""
    return f"Kept: {text}" if text else "My promise is kept"


def did_which(text: str | None) -> str:
    """In a menu: this next step is done."""
    return f"Done: {text}" if text else "My next step is done"


def hello(name: str) -> str:
    """A hello is due."""
    return f"Is there something to tell {people.name(name)}?"


def good_moment(name: str) -> str:
    """There is a reason to write."""
    return f"A good moment to write to {people.name(name)}"


def did_it(name: str, text: str, day: dt.date, *, today: dt.date) -> Line:
    """What the owner did after a talk, and when they meant to."""
    year = "" if day.year == today.year else f" {day.year}"
    is_this_month = (day.year, day.month) == (today.year, today.month)
    when = f"{'This month' if is_this_month else f'In {days.MONTHS[day.month - 1]}{year}'} you talked"
    return line(
        f"{when}, and you meant to: {shown(text, limit=200)}. You did. {people.name(name)} may like to hear of it."
    )


def last_spoke(
    day: dt.date, medium: str | None, learned: str | None, *, today: dt.date, since: dt.date | None = None
) -> Line:
    """The last talk, and a line of it; `since`: when they were in touch after it."""
    about = f" You noted: “{shown(learned, limit=280)}”" if learned else ""
    with_medium = f" ({called(medium)})" if medium else ""
    and_later = f", and were in touch {_on(since, today=today)}" if since else ""
    return line(f"You last spoke {_on(day, today=today)}{with_medium}{and_later}.{about}")


def last_touched(day: dt.date, *, today: dt.date) -> Line:
    """No talk yet, but an exchange."""
    return line(f"You were last in touch {_on(day, today=today)}.")


def _on(day: dt.date, *, today: dt.date) -> str:
    return days.lately(day, today=today) if (today - day).days < _LATELY else f"on {days.short(day, today=today)}"


def several(count: int, *, only_hellos: bool) -> str:
    """The first line where something is open with several people."""
    if only_hellos:
        return f"{days.number(count).capitalize()} people you could write to. One is plenty."
    return f"Something small is open with {days.number(count)} people."


def more_can_wait(count: int) -> str:
    """Who is due too."""
    return "One more can wait." if count == 1 else f"{days.number(count).capitalize()} more can wait."


def thanked(name: str, day: dt.date, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """The thank-you went out."""
    return strong(f"Thanked {people.name(name)} on {days.date(day, today=today)}.{_upcoming(next_hello, today)}")


def in_touch(name: str, day: dt.date, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """They were in touch."""
    said = f"Noted: you were in touch with {people.name(name)} on {days.date(day, today=today)}."
    return strong(said + _upcoming(next_hello, today))


def later(name: str, until: dt.datetime, *, today: dt.date) -> Line:
    """It is put off to a local moment."""
    day = until.date()
    when = "this evening" if day == today and until.time() >= _EVENING else days.on(day, today=today)
    return strong(f"I'll come back to {people.name(name)} {when}.")


def put_off(name: str) -> Line:
    """It was put off to a day that has come."""
    return strong(f"Put off: {people.name(name)}.")


def skipped(name: str, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """It is left out this time."""
    return strong(f"Left out this time: {people.name(name)}.{_upcoming(next_hello, today)}")


def took_place(name: str, medium: str | None, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """The talk was held."""
    return strong(f"Noted: the {called(medium)} with {people.name(name)} took place.{_upcoming(next_hello, today)}")


def noted(name: str, medium: str | None) -> Line:
    """They noted what they learned."""
    return strong(f"Noted what stayed from the {called(medium)} with {people.name(name)}.")


def moved(name: str, medium: str | None, day: dt.date, at: dt.time | None = None, *, today: dt.date) -> Line:
    """The talk has another day, or another hour (local)."""
    hour = f" {at:%-H:%M}" if at else ""
    return strong(f"Moved to {days.date(day, today=today)}{hour}: the {called(medium)} with {people.name(name)}.")


def called_off(name: str, medium: str | None) -> Line:
    """It did not take place."""
    return strong(f"Called off: the {called(medium)} with {people.name(name)}. I won't ask about it.")


def they_missed_it(name: str, brought_up: dt.date | None, *, today: dt.date) -> Line:
    """The contact did not come; `brought_up`: the local day on which a new time is brought up, if it is."""
    said = f"; I'll bring it up {days.on(brought_up, today=today)}" if brought_up else ""
    return strong(f"Noted: {people.name(name)} couldn't make it. One new time is enough{said}.")


def you_missed_it(name: str) -> Line:
    """The owner did not come."""
    return strong(f"That happens. A short apology to {people.name(name)} with one new time is enough.")


def promise_kept(name: str, next_hello: dt.date | None, *, today: dt.date) -> Line:
    """The promise was kept, which is an exchange."""
    return strong(f"Kept: what you promised {people.name(name)}.{_upcoming(next_hello, today)}")


def rhythm(name: str, often: str) -> Line:
    """How often they want to say hello."""
    return strong(f"I'll suggest a hello to {people.name(name)} {often}.")


def left_alone(name: str) -> Line:
    """No reminders about this person."""
    return strong(f"No more reminders about {people.name(name)}, until you log something again.")


def later_day(name: str) -> Line:
    """Which day shall it be?"""
    return line(f"When shall I come back to {people.name(name)}?")


def moved_to(name: str, medium: str | None) -> Line:
    """Which day and hour is it now?"""
    return line(f"When is the {called(medium)} with {people.name(name)} now?")


def nameless() -> str:
    """A notification that tells nobody who looks over the shoulder."""
    return "Something small is open. Open this message to see it."


def resting(name: str) -> Line:
    """No more hellos."""
    return strong(f"{people.name(name)} rests. No more hellos, until you log something or wake the card.")


def planned_instead(name: str, medium: str | None, day: dt.date, *, today: dt.date) -> Line:
    """A plan for a talk settled it."""
    return strong(
        f"Settled: you planned a {called(medium)} with {people.name(name)} for {days.date(day, today=today)}."
    )


def settled(name: str) -> Line:
    """It was settled elsewhere, or is no longer open."""
    return strong(f"Settled: {people.name(name)}.")


def quieter(step: int) -> Line:
    """The coach becomes quieter, said once."""
    if step == Ladder.MONDAYS:
        return line(
            "I'll keep to one message on Mondays from now on, until you answer one. A talk you plan still has its own."
        )
    return line("I'll be quiet now. Everything is kept; say hi whenever you like.")


def taken_back() -> Line:
    """All that the message was about was taken back."""
    return line("What this was about was taken back, so there is nothing to do.")


def _upcoming(next_hello: dt.date | None, today: dt.date) -> str:
    return f" Next hello: {days.roughly(next_hello, today=today)}." if next_hello else ""
