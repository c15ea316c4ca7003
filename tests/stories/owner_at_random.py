"""An owner who types, answers, presses, fills in and takes back at random, through the real handlers, without the wire."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

import sqlalchemy as sa

from coach import journey
from handlers import blocks, nudges
from handlers.acts import FORMS, PRESSES
from handlers.answers import Again, Answer, Ask, Reply, Shown
from handlers.command import replied, understood
from storage import Session, Sessions, composing, contacts, deliveries, owners, pauses, reminders
from storage.facts import Circle, facts_of
from storage.order import FACTS
from storage.profiles import Profile
from storage.replies import Place
from storage.tables import Base, MessageReminder, Owner, Reminder, Undo

START = dt.datetime(2026, 4, 14, 14, 0, tzinfo=dt.UTC)
_NOT_UNDONE = {"opened_at"}
"""What is no fact, and stays as it is."""
_SAID = sa.select(
    *(getattr(Owner, one.name) for one in fields(Profile)),
    *(Owner.wakes, Owner.sleeps, Owner.days_off, Owner.how_often, Owner.names_shown, Owner.weekly),
)
Facts = dict[str, list[dict[str, Any]]]


@dataclass
class Life:
    """One owner's hours, and whatever stands on their screen."""

    sessions: Sessions
    user: str
    now: dt.datetime = START
    values: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    """Buttons and menus that were shown: what they are called, what they hold, and where they stand."""
    forms: list[dict[str, Any]] = field(default_factory=list)
    spoken: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        with self.sessions.begin() as session:
            self.owner_id = owners.lock_or_make(
                session, team="T1", user=self.user, zone="Europe/Lisbon", now=self.now
            ).id

    def types(self, line: str) -> Answer:
        """Behind the slash."""
        meant = understood(line)
        return self.does(meant.act, meant.words, command="/network ")

    def says(self, line: str, thread: Place | None = None) -> Answer:
        """In the direct message, perhaps in the thread of something the coach said."""
        meant = (replied if thread else understood)(line)
        return self.does(meant.act, meant.words, command="", thread=thread)

    def presses(self, which: int) -> Answer | None:
        """Any button or menu that was ever shown, also one that is long settled."""
        if not self.values:
            return None
        name, value, stands = self.values[which % len(self.values)]
        return self.does(PRESSES[name], value, command="/network ", **stands)

    def submits(self, which: int, typed: str) -> Answer | None:
        """Any form that was ever opened, as it was, with a few words in its empty fields."""
        if not self.forms:
            return None
        view = self.forms[which % len(self.forms)]
        filled = {**view, "state": {"values": _filled(view, typed)}}
        return self.does(FORMS[view["callback_id"]], "", command="/network ", facts=filled)

    def hears(self) -> None:
        """Whatever is due now is said."""
        with self.sessions.begin() as session:
            outgoing = composing.compose(session, [self.owner_id], now=self.now).get(self.owner_id)
            if outgoing:
                place = Place("D1", str(outgoing.id))
                deliveries.all_sent(session, [deliveries.Taken(outgoing.id, self.owner_id, place.channel, place.ts)])
                self.spoken.append(place)
                self._show(nudges.message(outgoing, now=self.now), pressed=place)

    def does(self, act: Callable[[Ask], Answer], words: str, *, command: str, **facts: Any) -> Answer:
        """One request in its transaction; what is shown is remembered."""
        with self.sessions.begin() as session:
            owner = owners.lock(session, self.owner_id)
            assert owner
            ask = Ask(owner=owner, words=words, now=self.now, session=session, command=command, **facts)
            answer = act(ask)
        assert not isinstance(answer, Again)
        self._remember(answer)
        return answer

    def _remember(self, answer: Answer) -> None:
        if isinstance(answer, Reply):
            self._show(answer)
        elif isinstance(answer, Shown):
            view = answer.view.to_dict()
            as_it_is = {**view, "state": {"values": _filled(view, "")}}
            for element in _elements(view["blocks"]):
                self.values += _values(element, {"facts": as_it_is})
            if view.get("callback_id") in FORMS:
                self.forms.append(view)

    def _show(self, reply: Reply, **stands: Any) -> None:
        for element in _elements(blocks.dicts(reply.blocks)):
            self.values += _values(element, stands)

    def facts(self) -> Facts:
        """All facts as they are stored, and what the owner set and said of themselves."""
        with self.sessions.reading() as session:
            said = [dict(row) for row in session.execute(_SAID.where(Owner.id == self.owner_id)).mappings()]
            return {"owner": said} | {
                name: [
                    {key: value for key, value in row.items() if key not in _NOT_UNDONE}
                    for row in session.execute(
                        sa.select(table).where(table.c.owner_id == self.owner_id).order_by(table.c.id)
                    ).mappings()
                ]
                for name, table in ((name, Base.metadata.tables[name]) for name in FACTS)
            }

    def last_order(self) -> int:
        """The id of the latest thing that can be taken back, or could once; 0: there is none."""
        with self.sessions.reading() as session:
            latest = sa.select(sa.func.max(Undo.id)).where(Undo.owner_id == self.owner_id)
            return session.execute(latest).scalar_one() or 0

    def is_in_line(self) -> bool:
        """Whether the open reminders of everybody are what the journey says."""
        with self.sessions.reading() as session:
            owner = owners.get(session, self.owner_id)
            assert owner
            paused = pauses.of(session, owner.id)
            for contact_id in contacts.everybody(session, owner.id):
                facts = facts_of(session, [Circle(owner, [contact_id], paused)])[contact_id]
                said = {
                    (due.kind.value, due.about, due.nudge, due.next_nudge, due.due_at, due.let_go_at, due.urgent)
                    for due in journey.journey(facts, owner.preferences)
                }
                if _stored(session, owner.id, contact_id) != said:
                    return False
        return True

    def points_elsewhere(self, other: "Life") -> bool:
        """Whether anything that was said to this owner is about somebody of another."""
        with self.sessions.reading() as session:
            mine = sa.select(MessageReminder.reminder_id).where(MessageReminder.owner_id == self.owner_id)
            theirs = sa.select(Reminder.id).where(Reminder.owner_id == other.owner_id, Reminder.id.in_(mine))
            return session.execute(theirs).first() is not None


def _stored(session: Session, owner_id: int, contact_id: int) -> set[Any]:
    rows = session.execute(
        sa.select(Reminder.__table__).where(
            Reminder.owner_id == owner_id, Reminder.contact_id == contact_id, Reminder.state == reminders.OPEN
        )
    )
    return {(row.kind, row.about, row.nudge, row.next_nudge, row.due_at, row.let_go_at, row.urgent) for row in rows}


def _elements(made: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for block in made:
        found += [*block.get("elements", ()), *filter(None, [block.get("accessory")])]
    return [one for one in found if isinstance(one, dict) and "action_id" in one]


def _values(element: dict[str, Any], stands: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    name = str(element["action_id"]).partition("#")[0]
    if name not in PRESSES or element["type"] not in ("button", "static_select", "overflow"):
        return []
    if element["type"] == "button":
        return [(name, str(element.get("value", "")), stands)]
    return [(name, str(option["value"]), stands) for option in element.get("options", ())]


def _filled(view: dict[str, Any], typed: str) -> dict[str, Any]:
    inputs = (block for block in view["blocks"] if block["type"] == "input")
    return {block["block_id"]: {"value": _state(block["element"], typed)} for block in inputs}


def _state(element: dict[str, Any], typed: str) -> dict[str, Any]:
    kind = element["type"]
    if kind == "plain_text_input":
        return {"value": element.get("initial_value") or typed}
    if kind == "datepicker":
        return {"selected_date": element.get("initial_date")}
    if kind == "timepicker":
        return {"selected_time": element.get("initial_time")}
    return {"selected_option": element.get("initial_option"), "selected_options": element.get("initial_options")}


def undone(life: Life, answer: Answer | None) -> Answer | None:
    """Take back what an answer offers to take back; None where it offers nothing."""
    if not isinstance(answer, Reply) or answer.undo_id is None:
        return None
    return life.does(PRESSES["undo"], str(answer.undo_id), command="/network ")
