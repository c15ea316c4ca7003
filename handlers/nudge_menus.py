"""The menu *Later…* of a message: what each matter can be answered with beside its buttons, the days spelled out."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from coach.journey import DueKind
from coach.reasons import Reason
from coach.wording import calendar, days, letters, nudges, people
from coach.wording.card import RHYTHMS
from storage.contacts import Contact
from storage.matters import Matter
from storage.messages import Outgoing
from storage.owners import Owner

SENT, IN_TOUCH, LATER, SKIPPED, REST, QUIET = "sent", "in_touch", "later", "skipped", "rest", "quiet"
KEPT, LET_GO, TOOK_PLACE, SAY_THANKS, MOVED = "kept", "let_go", "took_place", "say_thanks", "moved"
TRIED, QUESTION = "tried", "question"
DID, NOT_YET, DROPPED = "did", "not_yet", "dropped"
ANSWERED, SAID_NO, WROTE, WARM_UP = "answered", "said_no", "wrote", "warm_up"
CONFIRMED = "confirmed"
LESS_OFTEN = "less_often"
OFTEN = [("Every three months", "90"), ("Twice a year", "180")]
"""How often a hello may be wanted, and in days."""
DECLINED, WRITE, CALENDAR = "declined", "write", "calendar"
CANCELLED, MISSED_BY_THEM, MISSED_BY_ME = "cancelled", "missed_by_them", "missed_by_me"
PICK_A_DAY, PAUSE = "day", "pause"
IN_A_WHILE = dt.timedelta(days=14)
"""How long *Not yet* puts off a next step."""
LATEST_EVENING = dt.time(16)
"""Until when *This evening* is offered (local)."""

Entries = list[tuple[str, str]]


def entries(outgoing: Outgoing, lead: Matter, others: Iterable[Matter], *, now: dt.datetime) -> Entries:
    """What can be chosen for one person: (text, value)."""
    local = now.astimezone(ZoneInfo(outgoing.owner.preferences.zone))
    others = list(others)
    twins = several_of_a_kind([lead, *others])
    return [
        *_of(lead, _more_reasons(lead)),
        *_of(lead, _MENUS[lead.reminder.kind](outgoing, local)),
        *(entry for other in others for entry in _of(other, _also(other, twins))),
        *_of(lead, _for_good(outgoing, lead)),
    ]


def several_of_a_kind(matters: Iterable[Matter]) -> frozenset[DueKind]:
    """The kinds of which more than one is open with one person."""
    counted = Counter(one.reminder.kind for one in matters)
    return frozenset(kind for kind, count in counted.items() if count > 1)


def _of(matter: Matter, choices: Entries) -> Entries:
    return [(text, f"{matter.id}:{answer}") for text, answer in choices]


def _more_reasons(matter: Matter) -> Entries:
    """What else a hello can be about, beside the reason on its button."""
    if matter.reminder.kind is not DueKind.IN_TOUCH:
        return []
    tried = [] if matter.tell else [(letters.REASONS[Reason.ADVICE], TRIED)]
    return [*tried, (f"One question for {people.name(matter.contact.greeted_as)}", QUESTION)]


def _after_talk(_: Outgoing, local: dt.datetime) -> Entries:
    today = local.date()
    monday, tomorrow = today + dt.timedelta(days=7 - today.weekday()), today + dt.timedelta(days=1)
    evening = [("This evening", today.isoformat())] if local.time() < LATEST_EVENING else []
    choices = [*evening, (f"Tomorrow ({_short(tomorrow)})", tomorrow.isoformat())]
    choices += [(_long(monday), monday.isoformat())] if monday != tomorrow else []
    return [*choices, ("Pick a day…", PICK_A_DAY), ("Skip this one", SKIPPED)]


def _in_a_while(outgoing: Outgoing, local: dt.datetime) -> Entries:
    monday = local.date() + dt.timedelta(days=7 - local.weekday())
    month = outgoing.owner.preferences.working_day(local.date() + dt.timedelta(days=30))
    return [
        (f"Next week ({_short(monday)})", monday.isoformat()),
        (f"Wait a month ({_short(month)} {days.MONTHS[month.month - 1]})", month.isoformat()),
        ("Pick a day…", PICK_A_DAY),
        ("Skip this one", SKIPPED),
    ]


def _went_otherwise(_: Outgoing, __: dt.datetime) -> Entries:
    return [
        ("It moved", MOVED),
        ("It was called off", CANCELLED),
        ("They couldn't make it", MISSED_BY_THEM),
        ("I missed it", MISSED_BY_ME),
        ("Skip this one", SKIPPED),
    ]


def _goes_otherwise(_: Outgoing, __: dt.datetime) -> Entries:
    return [
        ("It moved", MOVED),
        ("It was called off", CANCELLED),
        ("They'd rather not", DECLINED),
        ("Help me confirm it", WRITE),
        (calendar.ADD, CALENDAR),
        ("Skip this one", SKIPPED),
    ]


def _ahead_of_its_day(outgoing: Outgoing, local: dt.datetime) -> Entries:
    """Who gets ready in the evening has it there then, too (reading (d)): a message of its own they can ask for."""
    is_ahead = all(one.talk is None or one.talk.day > local.date() for one in outgoing.matters)
    again = [("Again this evening", local.date().isoformat())] if is_ahead and local.time() < LATEST_EVENING else []
    return [*again, *_goes_otherwise(outgoing, local)]


def _promise(outgoing: Outgoing, local: dt.datetime) -> Entries:
    return [*_after_talk(outgoing, local)[:-1], ("Let it go", LET_GO)]


def _step(outgoing: Outgoing, local: dt.datetime) -> Entries:
    month = outgoing.owner.preferences.working_day(local.date() + dt.timedelta(days=30))
    return [
        ("Not yet", NOT_YET),
        (f"In a month ({_short(month)} {days.MONTHS[month.month - 1]})", month.isoformat()),
        ("Dropped it", DROPPED),
    ]


def _before_a_talk(outgoing: Outgoing, local: dt.datetime) -> Entries:
    return [*_in_a_while(outgoing, local)[:-1], ("Leave it there", SKIPPED)]


def _whether_to_write(outgoing: Outgoing, local: dt.datetime) -> Entries:
    return [("Warm up first", WARM_UP), *_before_a_talk(outgoing, local)]


def _answer(outgoing: Outgoing, local: dt.datetime) -> Entries:
    return [("They said no", SAID_NO), *_before_a_talk(outgoing, local)]


def _no_other_day(_: Outgoing, __: dt.datetime) -> Entries:
    return [("Pick a day…", PICK_A_DAY)]


_MENUS: dict[DueKind, Callable[[Outgoing, dt.datetime], Entries]] = {
    DueKind.THANKED: _after_talk,
    DueKind.IN_TOUCH: _in_a_while,
    DueKind.EVALUATED: _went_otherwise,
    DueKind.PROMISED: _promise,
    DueKind.HOW_OFTEN: _no_other_day,
    DueKind.ADVISED: _step,
    DueKind.IDENTIFY: _whether_to_write,
    DueKind.OUTREACH: _answer,
    DueKind.NEW_TIME: _after_talk,
    DueKind.PREPARED: _ahead_of_its_day,
    DueKind.PAGE: lambda outgoing, local: _goes_otherwise(outgoing, local)[:3],
}
_ALSO = {
    DueKind.THANKED: [("My thanks are sent", SENT)],
    DueKind.PROMISED: [(nudges.kept_which(None), KEPT)],
    DueKind.ADVISED: [(nudges.did_which(None), DID)],
    DueKind.EVALUATED: [("Our talk took place", TOOK_PLACE)],
    DueKind.IDENTIFY: [("I wrote to them", WROTE)],
    DueKind.OUTREACH: [("They answered", ANSWERED)],
    DueKind.NEW_TIME: [("I offered a new time", WROTE)],
    DueKind.HOW_OFTEN: OFTEN,
    DueKind.IN_TOUCH: [("We've been in touch", IN_TOUCH)],
    DueKind.PREPARED: [("It's confirmed", CONFIRMED)],
}


def _also(other: Matter, twins: frozenset[DueKind]) -> Entries:
    """What settles something else that is open with them; where there are two of a kind, by its own words."""
    if other.reminder.kind in twins and other.promise:
        return [(nudges.kept_which(other.promise.text), KEPT)]
    if other.reminder.kind in twins and other.step:
        return [(nudges.did_which(other.step.text), DID)]
    return _ALSO.get(other.reminder.kind, [])


def _for_good(outgoing: Outgoing, matter: Matter) -> Entries:
    name, is_hello = people.name(matter.contact.greeted_as), matter.reminder.kind is DueKind.IN_TOUCH
    less = [("Less often", LESS_OFTEN)] if is_hello and slower(outgoing.owner, matter.contact) else []
    rest = [(f"Let {name} rest", REST)] if is_hello else []
    return [*less, *rest, (f"No more for {name}", QUIET), ("Pause everything…", PAUSE)]


def slower(owner: Owner, contact: Contact) -> int | None:
    """The next slower rhythm of hellos to them, in days; None where there is none."""
    often = contact.how_often or owner.how_often
    return next((count for count, _ in RHYTHMS if count > often), None)


def _short(day: dt.date) -> str:
    return f"{days.WEEKDAYS[day.weekday()][:3]} {day.day}"


def _long(day: dt.date) -> str:
    return f"{days.WEEKDAYS[day.weekday()]} {day.day}"
