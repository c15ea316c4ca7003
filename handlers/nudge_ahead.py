"""Messages before a talk: the day before, and the page shortly ahead (reading (d))."""

import datetime as dt

from coach.changes import Change
from coach.facts import DueKind
from coach.phrases import strong
from coach.wording import ahead as words
from coach.wording import days, people
from handlers import blocks, prep_sheet, their_zone
from handlers.nudge_menus import CONFIRMED, MOVED
from handlers.prep_sheet import Parts
from storage.matters import Matter
from storage.messages import Outgoing
from storage.talks import Talk

_WORTH_A_LINE = frozenset(Change) - {Change.CONFIRMED}


def the_day_before(outgoing: Outgoing, matter: Matter) -> Parts:
    """Does it stand, where is it, what do they hope to learn; once it is ready, the page, to be read the evening before."""
    talk = matter.talk
    if talk is None:
        return [strong(people.name(matter.contact.name))]
    today = outgoing.owner.day(outgoing.composed_at)
    at = outgoing.owner.preferences.local(talk.starts_at).time() if talk.starts_at else None
    return [
        strong(f"{prep_sheet.title(outgoing.owner, matter.contact, talk, today=today)}."),
        *their_zone.told(outgoing.owner, matter.contact, talk),
        words.where(talk.place),
        *([] if matter.ready else [words.hope(None)]),
        words.confirming(talk.medium, talk.day, at, today=today),
        *(_below_title(outgoing, matter) if matter.ready else []),
    ]


def the_page(outgoing: Outgoing, matter: Matter) -> Parts:
    """All that is needed while walking in, or the version that takes five minutes."""
    talk, today = matter.talk, outgoing.owner.day(outgoing.composed_at)
    if talk is None:
        return [strong(people.name(matter.contact.name))]
    if matter.ready is None:
        return prep_sheet.short_sheet(outgoing.owner, matter.contact, talk, today=today)
    return prep_sheet.sheet(matter.ready, outgoing.owner, matter.contact, talk, today=today)


def page_that_stays(outgoing: Outgoing, matter: Matter) -> Parts:
    """The page, once the talk is confirmed or took place: it is read on the way, and ticked afterwards, too."""
    talk, is_page = matter.talk, matter.reminder.kind is DueKind.PAGE
    if not matter.reminder.is_ahead or talk is None or talk.outcome or matter.has_moved:
        return []
    if is_to_come(talk):
        shows = matter.answer == CONFIRMED and (is_page or matter.ready)
        return (the_page(outgoing, matter) if is_page else _below_title(outgoing, matter)) if shows else []
    return the_page(outgoing, matter) if matter.ready and is_page else []


def _below_title(outgoing: Outgoing, matter: Matter) -> Parts:
    """The page without the line that says which talk it is for."""
    return the_page(outgoing, matter)[1:]


def buttons(matter: Matter, confirm: blocks.Element) -> list[blocks.Element]:
    """The day before: getting ready, and that it stands; on the page the way to the form."""
    if matter.reminder.kind is DueKind.PREPARED:
        return [*_ready(matter), confirm]
    return _ready(matter)


def still_of_use(matter: Matter) -> list[blocks.Element]:
    """What can be pressed where nothing more is asked, while the talk is ahead."""
    talk = matter.talk
    if talk is None or not is_to_come(talk):
        return []
    if matter.answer == MOVED and talk.starts_at is None:
        name = people.name(matter.contact.name)
        return [blocks.button("Set the time", "plan.move", talk.id, read_as=f"Set the time: {name}")]
    return _ready(matter) if matter.answer == CONFIRMED else []


def a_few_lines(matter: Matter) -> list[blocks.Element]:
    """Where a talk went otherwise: a note to them about it."""
    if matter.talk is None or matter.answer not in _WORTH_A_LINE:
        return []
    return [_writes(matter, matter.talk, Change(matter.answer or ""), "Write it with me")]


def offers_a_time(matter: Matter, text: str) -> blocks.Element | None:
    """Where the contact could not make it: a note that offers one new time; None where the talk is gone."""
    return _writes(matter, matter.talk, Change.MISSED_BY_THEM, text) if matter.talk else None


def is_to_come(talk: Talk) -> bool:
    """Whether nobody has told yet what became of it."""
    return not (talk.held or talk.outcome or talk.evaluated_at or talk.thanked_on)


def heading(people_with_talks: int, people_in_all: int) -> str:
    """The first line where a message is about several people."""
    if people_with_talks == people_in_all:
        return words.two_coming(people_in_all)
    return words.several(people_in_all)


def page_comes(outgoing: Outgoing, matter: Matter, *, today: dt.date) -> str | None:
    """When the page comes, read from the stored due."""
    zone = outgoing.owner.preferences.zone
    return days.around(matter.page_at, zone=zone, today=today) if matter.page_at else None


def _writes(matter: Matter, talk: Talk, change: Change, text: str) -> blocks.Element:
    read_as = f"{text}: {people.name(matter.contact.name)}"
    return blocks.button(text, "change.write", f"{talk.id}:{change.value}", read_as=read_as)


def _ready(matter: Matter) -> list[blocks.Element]:
    name = people.name(matter.contact.name)
    text = "Change it" if matter.ready else "Prepare"
    return [blocks.button(text, "prep.open", matter.contact.id, read_as=f"{text}: {name}")]
