"""The form of a log: six fields, the same for saving, for fixing and for a name that was missing."""

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from slack_sdk.models.views import View

from coach import logline
from coach.logline import Kind, LogLine
from handlers import blocks
from handlers.mentions import label_of, member

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

NO_NAME = "A name is needed, as you would say it."
NO_DAY = "I can't read that as a day."
FAR_OFF = "That day is a long way off. Is the year right?"
_YEARS_BACK, _YEARS_AHEAD = 80, 3


@dataclass(frozen=True, slots=True)
class Filled:
    """What the fields hold; empty fields are empty text."""

    who: str = ""
    what: str = ""
    day: str = ""
    role: str = ""
    organization: str = ""
    introduced_by: str = ""


def blank(*, today: dt.date, name: str = "") -> View:
    """The empty form, for today; `name` may be a Slack member, who is then remembered as such."""
    slack_id = member(name)
    who = (label_of(name) or "") if slack_id else name
    private = {"member": slack_id} if slack_id else {}
    return _view("Log a conversation", "log.save", Filled(who=who, day=today.isoformat()), private)


def naming(line: LogLine, *, today: dt.date, private: dict[str, Any]) -> View:
    """The form with what was read from words that named nobody."""
    filled = Filled(
        what=line.medium or "",
        day=(line.date or today).isoformat(),
        role=line.role or "",
        organization=line.organization or "",
        introduced_by=line.introduced_by or "",
    )
    return _view("Who was it?", "draft.save", filled, private)


def mending(filled: Filled, *, private: dict[str, Any]) -> View:
    """The form with what is stored."""
    return _view("Fix it", "log.mend", filled, private)


def read(view: dict[str, Any]) -> Filled:
    """What was filled in."""
    values = blocks.entered(view)
    return Filled(**{name: values.get(name, "") for name in Filled.__dataclass_fields__})


def private(view: dict[str, Any]) -> dict[str, Any]:
    """What came back with the form."""
    kept: dict[str, Any] = json.loads(view.get("private_metadata") or "{}")
    return kept


def mistakes(filled: Filled, *, today: dt.date) -> dict[str, str]:
    """What has to be mended before it can be saved, by field."""
    wrong = {}
    if not filled.who:
        wrong["who"] = NO_NAME
    if (problem := day_problem(filled.day, today=today)) is not None:
        wrong["day"] = problem
    return wrong


def day_problem(text: str, *, today: dt.date) -> str | None:
    """Why this is no day that somebody can have met on."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return NO_DAY
    near = today.year - _YEARS_BACK <= day.year <= today.year + _YEARS_AHEAD
    return None if near else FAR_OFF


def as_line(filled: Filled, words: str, *, today: dt.date) -> LogLine:
    """The form as the line that would say the same; what only the words hold is kept."""
    line = logline.read(words, today=today)
    day = dt.date.fromisoformat(filled.day)
    return replace(
        line,
        name=filled.who,
        medium=filled.what or None,
        kind=Kind.INTERVIEW if filled.what else Kind.CONTACT,
        date=day,
        planned=day > today,
        role=filled.role or None,
        organization=filled.organization or None,
        introduced_by=filled.introduced_by or None,
        guesses=(),
    )


def _view(title: str, callback: str, filled: Filled, private_facts: dict[str, Any]) -> View:
    fields: list[Block] = [
        blocks.field("who", "Who was it?", filled.who, optional=False),
        blocks.field(
            "what", "What was it?", filled.what, hint="In your word: coffee, call, visit. Empty: you just met."
        ),
        blocks.day("day", "Which day?", dt.date.fromisoformat(filled.day)),
        blocks.field("role", "Their role", filled.role),
        blocks.field("organization", "Their organization", filled.organization),
        blocks.field("introduced_by", "Who introduced you?", filled.introduced_by),
    ]
    return blocks.form(title, callback, fields, private=json.dumps(private_facts))
