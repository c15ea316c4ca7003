"""After a talk: what stayed, what was promised, what comes next, and how it stands to what others said."""

import datetime as dt
from collections.abc import Sequence

from coach.board import Answer, Label, Missing, Stance
from coach.names import shown
from coach.phrases import Line, faint, line, strong
from coach.questions import DIFFERENT_VIEWS
from coach.wording import days, people

REMEMBER = "What will you remember?"
HOPED = "Did you get what you hoped for?"
NOT_AT_ALL = "no"
HOPED_ANSWERS = (("Yes", "yes"), ("Partly", "partly"), ("No", NOT_AT_ALL))
PROMISED = "Anything you or they promised?"
NEXT = "My next step"
BY = "By when?"
ANSWERS = (
    ("Agrees", Answer.AGREES),
    ("Sees it differently", Answer.DIFFERS),
    ("It depends", Answer.DEPENDS),
    ("Another matter", Answer.ANOTHER),
)
WHY = (
    ("The size of the place", "size"),
    ("The sector", "sector"),
    ("The level", "level"),
    ("The country or city", "place"),
    ("The year", "year"),
    ("I don't know", ""),
)
EXPLAINS = "what may explain that people differ"
_LINE, _SHORT = 280, 90
_MISSING = {
    Missing.ELSEWHERE: "All of this comes from one place. Somebody from elsewhere may see it otherwise.",
    Missing.EARLY: "Nobody who began lately has spoken of it yet, and nobody who left. Both may see it otherwise.",
    Missing.TALKS: "Nobody has told you of this in a talk yet.",
}
_LOOK_FOR = {
    Missing.ELSEWHERE: "somebody from another place",
    Missing.EARLY: "somebody in their first two years",
    Missing.TALKS: "anybody who does this work",
}
SOURCE = "Where is it from?"
SOURCES = (("Something I read", "reading"), ("A course", "course"), ("My own experience", "own"))
_FROM = {"reading": "Read", "course": "From a course", "own": "Lived through"}
TOPIC = "What is it about?"
KNOWN_TOPIC = "One that you have"
LINE = "What does it say?"


def lines_hint() -> str:
    """Under what they remember."""
    return "One line each, in your own words."


def which_talk() -> Line:
    """No name was typed."""
    return strong("Which talk do you want to look back on?")


def promised_hint() -> str:
    """Under the promises."""
    return "A line each, such as: I send the article by Friday. Theirs begin with They."


def hopes(learn: str | None, leave: str | None) -> list[Line]:
    """What they had hoped for, word for word."""
    told = [text for text in (learn, leave) if text]
    return [line("You hoped for: ", shown("; ".join(told), limit=_LINE))] if told else []


def kept_before(count: int) -> Line:
    """Lines that were noted earlier."""
    return line(f"{'One line is' if count == 1 else f'{days.number(count).capitalize()} lines are'} kept already.")


def about(topics: Sequence[str]) -> list[Line]:
    """What the lines are about, as far as it can be told."""
    return [line(f"About: {', '.join(shown(one) for one in topics)}.")] if topics else []


def promises(mine: int, theirs: int, asked_on: dt.date | None, *, today: dt.date) -> list[Line]:
    """What was promised; `asked_on`: the first day of one's own on which it is asked about, where one was named."""
    told = []
    if mine:
        when = f" {days.on(asked_on, today=today)}" if asked_on else ""
        told.append(f"I'll ask about your {'promise' if mine == 1 else 'promises'}{when}.")
    if theirs:
        told.append("Theirs stays on the card." if theirs == 1 else "Theirs stay on the card.")
    return [line(" ".join(told))] if told else []


def next_step(text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """What they mean to do."""
    until = f", by {days.date(by, today=today)}" if by else ""
    return line(f"Your next step: {shown(text, limit=_LINE)}{until}.")


def beside(topic: str) -> Line:
    """Above two lines on one topic."""
    return strong(f"{shown(topic)}: others spoke of it, too")


def voice(
    person: str, place: str | None, day: dt.date, text: str, *, source: str | None = None, today: dt.date
) -> Line:
    """Who said it, where and when; or where it is from that is no talk."""
    where = f" ({shown(place)})" if place else ""
    who = people.name(person) if person else f"{_FROM.get(source or '', 'Noted')}, no talk"
    return line(f"{who}{where}, {days.ago(day, today=today)}: “{shown(text, limit=_LINE)}”")


def how_do_they_stand(person: str) -> Line:
    """The one question."""
    return line(
        f"How does what {people.name(person) if person else 'this'} {'said stand' if person else 'says stand'} to that?"
    )


def stands(answer: Answer) -> list[Line]:
    """What became of it."""
    return {
        Answer.AGREES: [line("Both are on your board, side by side.")],
        Answer.DIFFERS: [
            strong("Both sides are on your board."),
            line("“What does it depend on?” is on the list for your next talk. What might explain it?"),
        ],
        Answer.DEPENDS: [
            line("Noted: it depends. “What does it depend on?” is on the list for your next talk."),
        ],
        Answer.ANOTHER: [line("Then each stands for itself.")],
    }[answer]


def depends_on(text: str) -> str:
    """The question for the next talk."""
    return f"{DIFFERENT_VIEWS} “{shown(text, limit=160)}” In your experience, what does it depend on?"


def explained(by: str) -> Line:
    """Why people differ: one of `WHY`, kept, or not known."""
    if not by:
        return line("Then it stays open, and on the list for your next talk.")
    return (*line("Noted on your board. "), *explains(by))


def left() -> Line:
    """It was not answered."""
    return line("It waits on your board.")


def compared_before() -> Line:
    """It was answered already."""
    return line("You compared these before.")


def board(count: int) -> Line:
    """What they are learning."""
    return strong("What you are learning" if count else "Your board is empty so far.")


def learning() -> Line:
    """On Home, above the topics."""
    return strong("What I'm learning")


def board_empty() -> Line:
    """How it fills."""
    return line("After a talk, note what you remember. I set it beside what others said.")


def board_topic(name: str) -> Line:
    """Above one topic."""
    return strong(shown(name))


def topic(name: str, people_count: int, split: int, waiting: int) -> str:
    """One row of the board."""
    said = "one person" if people_count == 1 else f"{days.number(people_count)} people"
    said = said if people_count else "no talk yet"
    differ = ", and they differ" if split else ""
    more = f" · {days.number(waiting)} not compared yet" if waiting and people_count > 1 else ""
    return f"{shown(name)}: {said}{differ}{more}"


def leads(text: str) -> str:
    """On a row of the board: what most people say."""
    return f"“{shown(text, limit=_SHORT)}”"


def dissents(person: str, text: str, *, depends: bool) -> str:
    """On a row of the board: one who sees it differently or says that it depends, always shown."""
    who = people.name(person) if person else "Elsewhere"
    return f"{who} {'says it depends' if depends else 'sees it differently'}: “{shown(text, limit=_SHORT)}”"


def labelled(label: Label, voices: int, places: int) -> Line:
    """How well a statement is founded."""
    count = days.number(voices).capitalize()
    return strong(
        {
            Label.ONCE: "One voice so far" if voices else "From no talk so far",
            Label.ECHO: f"{count} voices, none from two known places",
            Label.PATTERN: f"{count} voices that do not depend on each other",
            Label.SOLID: f"{count} people in {days.number(places)} places agree",
            Label.SPLIT: "They see it differently",
            Label.AGING: "Worth checking again: this is more than two years old",
        }[label]
    )


def side(stance: Stance) -> Line:
    """One side of it."""
    return line(
        faint(
            {Stance.FOR: "On the one side", Stance.AGAINST: "On the other side", Stance.DEPENDS: "It depends"}[stance]
        )
    )


def explains(by: str) -> Line:
    """What they think explains it."""
    why = {value: text for text, value in WHY}.get(by, by)
    return line(f"What may explain it: {why[:1].lower()}{why[1:]}.")


def missing(lacks: Sequence[Missing]) -> list[Line]:
    """Whose view is missing."""
    return [line(_MISSING[one]) for one in lacks]


def look_for(lacks: Sequence[Missing]) -> Line:
    """The kind of person who could tell more, where nobody known comes to mind."""
    kind = _LOOK_FOR[lacks[0]] if lacks else "somebody who left this work, or a much smaller place"
    return line(f"Nobody on your cards comes to mind. Look for {kind}.")


def could_tell() -> Line:
    """Above people who may know."""
    return strong("They may know more")


def on_next_list(question: str) -> Line:
    """A question for whoever comes next."""
    return line(f"On the list for your next talk: “{shown(question, limit=_LINE)}”")


def on_list_before() -> Line:
    """It is there already."""
    return line("That is on your list for the next talk already.")


def asks_about(topic: str) -> str:
    """The question for the next talk about a topic on which nobody differs."""
    return f"What have you seen of this yourself: {shown(topic, limit=80)}?"


def enough() -> list[Line]:
    """The last two talks brought nothing new."""
    return [
        strong("You may know enough to try something."),
        line("Your last two talks agreed with what you had. A small try within two weeks may teach you more."),
    ]


def open_questions(texts: Sequence[str]) -> list[Line]:
    """What is still open."""
    return [strong("Still open"), *(line(f"• {shown(one, limit=_LINE)}") for one in texts)]


def loose() -> Line:
    """Lines that stand beside nothing."""
    return strong("No topic yet")


def loose_line(person: str, text: str) -> str:
    """One of them."""
    return f"{people.name(person)}: “{shown(text, limit=_SHORT)}”"


def quote(text: str) -> Line:
    """A line that is asked about."""
    return strong(f"“{shown(text, limit=_LINE)}”")


def topic_named(name: str) -> Line:
    """A line has its topic."""
    return line(f"Kept under {shown(name)}.")


def no_topic() -> str:
    """The field is empty."""
    return "A word or two is enough, in any language."


def no_line() -> str:
    """The field is empty."""
    return "One line is enough, in your own words."


def not_compared() -> Line:
    """Lines that wait."""
    return strong("Not compared yet")


def unknown_topic(words: str) -> Line:
    """No topic of that name."""
    return line(f"I have nothing on “{shown(words, limit=120)}” yet.")
