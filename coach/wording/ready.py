"""What somebody can show, and who has seen it: their skills in the eyes of others (S05, S11, S24)."""

import datetime as dt

from coach.names import shown
from coach.phrases import Line, Mark, Piece, code, faint, line, strong
from coach.skills import Status, View
from coach.wording import days, people

NAME = "The skill, or what you have done"
EVIDENCE = "What you can show for it"
SEEN_BY = "Who has seen it?"
STEP = "A next step"
BY = "By when?"
WHICH = "Which skill is it about?"
SAYS = "What does it say?"
VIEWS = (
    ("A strength", View.STRENGTH.value),
    ("A doubt", View.DOUBT.value),
    ("Proof they'd want", View.PROOF.value),
    ("Their word for it", View.WORDS.value),
)
_SAID = {
    View.STRENGTH: "seen as a strength by",
    View.DOUBT: "doubted by",
    View.PROOF: "proof asked for by",
    View.WORDS: "their field's words, from",
}
_TEXT = 200


def heading() -> list[Line]:
    """Above the skills: both ways of being ready, with the hedge."""
    return [
        strong("What you can show, and who has seen it"),
        line("Whom you know can count as much as what you can do. Here both stand side by side."),
    ]


def hedge() -> Line:
    """Below the sum of it."""
    return line(faint("These are the views of the people you asked so far. An opinion is an opinion."))


def empty(command: str) -> list[Line]:
    """Nothing is known yet."""
    return [
        line("Nobody has spoken of your skills yet. Add one of your own, or ask about them in your next talk."),
        line(
            "After a talk, ", *strong("Add more detail"), " keeps what they saw. To get ready: ", code(f"{command}prep")
        ),
    ]


def summary(lead: tuple[str, int, int] | None, doubt: tuple[str, int, int] | None, unseen: str | None) -> list[Line]:
    """The sum of it: (skill, people, places) that most would lead with, and doubt; a skill that nobody has seen."""
    told = []
    if lead:
        where = f" in {days.number(lead[2])} places" if lead[2] > 1 else ""
        told.append(f"{_people(lead[1])}{where} would lead with your {shown(lead[0])}")
    if doubt:
        told.append(f"{_people(doubt[1]) if not told else _people(doubt[1]).lower()} asked about {shown(doubt[0])}")
    if unseen:
        nobody = "nobody has" if told else "Nobody has"
        told.append(f"{nobody} seen your {shown(unseen)} yet: bring it up next time")
    return [line(f"{'; '.join(told)}.")] if told else []


def skill(name: str, status: Status, people_count: int) -> Line:
    """One skill, and how it stands."""
    stands = {
        Status.UNTESTED: "nobody has spoken of it yet",
        Status.MENTIONED: "spoken of, not backed yet",
        Status.BY_ONE: "backed by one person",
        Status.BY_SEVERAL: f"backed by {days.number(people_count)} people",
        Status.SHOWN: "shown",
    }[status]
    return line(Piece(shown(name), Mark.STRONG), f" · {stands}")


def both_sides() -> Line:
    """People see it differently."""
    return line("They see it differently, so both stand here.")


def seen(view: str | None, person: str, place: str | None, text: str) -> Line:
    """What one person said of it."""
    where = f" ({shown(place)})" if place else ""
    said = _SAID[View(view)] if view else "spoken of by"
    return line(f"• {said} {people.name(person)}{where}: “{shown(text, limit=_TEXT)}”")


def more(count: int) -> Line:
    """Lines for which there is no room."""
    return line(f"• {days.number(count)} more of the same kind")


def shows(evidence: str | None, seen_by: str | None) -> list[Line]:
    """What its owner can show, and who has seen that."""
    told = []
    if evidence:
        told.append(line(f"• you can show: {shown(evidence, limit=_TEXT)}"))
    if seen_by:
        told.append(line(f"• it was seen by: {shown(seen_by, limit=_TEXT)}"))
    return told


def step(text: str, by: dt.date | None, *, done: bool, today: dt.date) -> Line:
    """What is planned for it, or was done."""
    until = f", by {days.date(by, today=today)}" if by and not done else ""
    return line(f"• {'done' if done else 'next step'}: {shown(text, limit=_TEXT)}{until}")


def alone() -> Line:
    """Above what stands under no skill."""
    return strong("Also said of what you bring")


def who_you_are() -> Line:
    """Above doubts about age, accent, origin and the like."""
    return strong("About who you are, not what you can do")


def no_step(question: str) -> list[Line]:
    """What helps with those."""
    return [
        line(f"There is no step for you in this. A question that may help: “{question}”"),
        line("A career office can tell you what is fair to ask, and what is not."),
    ]


def heard(person: str, text: str) -> Line:
    """One line, and who said it."""
    return line(f"• {people.name(person)}: “{shown(text, limit=_TEXT)}”")


def evidence_hint() -> str:
    """Under what they can show."""
    return "A link, or where it is. One finished thing is enough."


def step_hint() -> str:
    """Under the next step."""
    return "Something small that would show it, or close a gap."


def no_name() -> str:
    """The skill has no name."""
    return "A word or two is enough."


def is_trait() -> str:
    """A step that would change who they are."""
    return "This is about who you are. It needs no step, so please leave it empty."


def saved(name: str) -> Line:
    """A skill was kept."""
    return strong(f"Saved: {shown(name)}.")


def planned(text: str, by: dt.date | None, *, today: dt.date) -> Line:
    """And a next step with it."""
    until = f", by {days.date(by, today=today)}" if by else ""
    return line(f"Your next step: {shown(text, limit=_TEXT)}{until}.")


def _people(count: int) -> str:
    return "One person" if count == 1 else f"{days.number(count).capitalize()} people"
