"""Getting ready for a talk: the screens, the list of questions, and the page."""

import datetime as dt
from collections.abc import Mapping, Sequence

from coach.names import shown
from coach.phrases import Line, Piece, code, faint, line, strong
from coach.questions import AREAS, PROBES, Area
from coach.wording import days, people
from coach.wording.talk import called

HOPE = "I hope to learn"
LEAVE_WITH = "I want to leave with"
OPENING = "How I begin"
FACTS = {
    "organization": "Checked: what the organization does",
    "path": "Checked: how they came to this work",
    "recent": "Checked: something that happened there lately",
}
"""The labels of the three facts, in the order of asking."""
SPOKEN = {
    Area.JOB: "their job",
    Area.MARKETABILITY: "your marketability",
    Area.ORGANIZATION: "the organization",
    Area.NEXT_STEPS: "next steps",
}
"""The areas inside a sentence."""
PAGE = "Your page"
FIRST, THEN = "Ask these first", "If there is time"
_HOPE, _BEGIN, _FACT = 300, 700, 200
"""Letters of what is read on a phone while walking in."""


def title(name: str | None, talk: str | None, day: dt.date | None, at: dt.time | None, *, today: dt.date) -> str:
    """`Coffee with Ada Lovelace, tomorrow (Wed 15 April) 15:00`; nobody: just in case."""
    if name is None:
        return "Ready for a talk, just in case"
    what = called(talk)
    when = f", {days.told(day, today=today)}" if day else ""
    hour = f" {at:%-H:%M}" if day and at else ""
    return f"{what[:1].upper()}{what[1:]} with {people.name(name)}{when}{hour}"


def hope_hint() -> str:
    """Under the first field."""
    return "One thing is enough. It shapes the questions."


def opening_hint() -> str:
    """Under how they begin."""
    return "Half a minute: who I am, why this talk, what I'll do with it."


def fact_hint() -> str:
    """Under the first fact."""
    return "A line each, if you looked it up. I leave out questions it answers."


def list_heading(count: int, *, closes: bool = False) -> Line:
    """Above the list of questions; `closes`: one to close with is on it beside these."""
    if not count:
        return strong("One question to close with" if closes else "No questions on your list yet.")
    said = "One question" if count == 1 else f"{days.number(count).capitalize()} questions"
    return strong(f"{said}, and one to close with" if closes else said)


def empty() -> Line:
    """What can be done about an empty list."""
    return line("Pick some behind the four buttons, or let me choose. Going without a list is fine, too.")


def reach(must: int, count: int) -> Line:
    """How many are likely to be reached."""
    if count <= must:
        return line("Few enough to reach them all.")
    return line(f"The first {days.number(must)} are the ones to ask whatever happens. Five or six is what most reach.")


def numbered(number: int, text: str) -> str:
    """One question of the list."""
    return f"{number}. {shown(' '.join(text.split()), limit=280)}"


def closing(text: str) -> str:
    """The question to close with."""
    return f"To close: {shown(' '.join(text.split()), limit=280)}"


def covers(areas: Mapping[Area, int]) -> str:
    """How many questions of each area there are: `Two about their job, one about your marketability and …`."""
    held = [f"{days.number(count)} about {SPOKEN[area]}" for area, count in areas.items() if count]
    *first, last = held or [""]
    said = f"{', '.join(first)} and {last}." if first else f"{last}." if last else ""
    return f"{said[:1].upper()}{said[1:]}"


def lacks(areas: Mapping[Area, int]) -> str:
    """A soft hint where one of the two areas is missing that no list should be without."""
    missing = [SPOKEN[area] for area in (Area.MARKETABILITY, Area.NEXT_STEPS) if not areas[area]]
    return f"Nothing about {' or '.join(missing)} yet; one question there is worth a lot." if missing else ""


def struck(texts: Sequence[str]) -> str:
    """Questions that homework has answered."""
    return f"Left out, since you know it: {_quoted(texts)}" if texts else ""


def agreed(texts: Sequence[str]) -> str:
    """Questions on which earlier people agree; one more view is theirs to ask for."""
    told = f"Left out, since several people agree on it: {_quoted(texts)} To hear one more view, take it from the areas below."
    return told if texts else ""


def _quoted(texts: Sequence[str]) -> str:
    return " ".join(f"“{shown(text, limit=110)}”" for text in texts)


def probes() -> str:
    """Under every list."""
    return f"To hear more: {' '.join(PROBES)}"


def full(most: int) -> str:
    """No more questions go onto the list."""
    return f"{days.number(most).capitalize()} questions are plenty for one talk. Untick one to make room."


def no_other() -> Line:
    """Nothing is left to swap for."""
    return line("That was the last one of its kind, so it stays.")


def area_heading(area: Area) -> Line:
    """Above the questions of one area."""
    return line(*strong(f"{AREAS[area]}. "), "Tick what you'd like to ask.")


def unfilled(count: int) -> str:
    """Questions that want a word about the owner."""
    many = "One more question appears" if count == 1 else f"{days.number(count).capitalize()} more questions appear"
    return f"{many} once you tell me about yourself and what came of earlier advice."


def personal(texts: Sequence[str]) -> str:
    """The caution beside personal questions."""
    told = " ".join(f"“{shown(text, limit=110)}”" for text in texts)
    return f"Personal, so have a way out: {told}"


def own_hint() -> str:
    """Under the field for a question of one's own."""
    return "It stays in your bank for other talks."


def saved(what: str) -> Line:
    """The page is ready."""
    return strong(f"Saved: {what}.")


def sent_before(moment: dt.datetime, *, zone: str, today: dt.date) -> Line:
    """When the page comes, read from the stored due."""
    return line(f"I'll send you this page {days.around(moment, zone=zone, today=today)}.")


def kept_for_later(command: str, name: str | None) -> Line:
    """No talk with an hour is planned."""
    return line(
        "It's here when you need it: ", code(f"{command}prep {people.name(name)}" if name else f"{command}prep")
    )


def who(count: int) -> Line:
    """For whom?"""
    return strong("Which talk do you want to prepare?" if count else "No talk is planned yet.")


def just_in_case() -> Line:
    """It can be done before anybody is found."""
    return line("You can get ready before there is a date, or before you know with whom.")


def last_time(wished: str) -> Line:
    """What they wished to do differently after their last talk."""
    return line("Last time you noted for yourself: ", shown(wished, limit=280))


def hopes(learn: str | None, leave: str | None) -> list[Line]:
    """The two hopes, as far as they are known."""
    told = ((HOPE, learn), (LEAVE_WITH, leave))
    return [line(*strong(f"{label}: "), shown(text, limit=_HOPE)) for label, text in told if text]


def begins(text: str) -> Line:
    """How the talk begins."""
    return line(*strong(f"{OPENING}: "), shown(text, limit=_BEGIN))


def known(facts: Sequence[str]) -> list[Line]:
    """What they know already."""
    return [strong("You know already"), *(line(Piece("• "), shown(fact, limit=_FACT)) for fact in facts)]


def length(minutes: int, place: str | None) -> Line:
    """How long, and where."""
    parts = [f"{minutes} minutes", shown(place, limit=_FACT) if place else ""]
    return line(" · ".join(part for part in parts if part))


def way_out(turn: dt.time | None, ends: dt.time | None) -> Line:
    """What helps in the talk; `turn`: the local time at which five minutes are left, `ends`: at which it is over."""
    late = f" At {turn:%-H:%M}: skip to next steps. At {ends:%-H:%M}: offer to stop." if turn and ends else ""
    return line(faint(f"If they hesitate, move on and thank them anyway.{late}"))


def short_version() -> Line:
    """Nothing was prepared, and that is fine."""
    return line("Five minutes are enough: say who you are and why you asked, then these three.")


def not_taking_place(name: str) -> Line:
    """The talk was called off."""
    return strong(f"The talk with {people.name(name)} was called off. What you prepared is kept.")


def nobody(name: str) -> Line:
    """No card fits the name."""
    return line(f"I have no card for “{shown(' '.join(name.split()), limit=120)}” yet. You can get ready all the same.")


def saying_yes(what: str) -> Line:
    """For what they get ready."""
    return strong(f"{what}.")
