"""The quiet ladder: how an owner climbs it by not answering, and comes down by speaking."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa

from coach import pace
from coach.facts import BEFORE_A_TALK
from coach.pace import Ladder
from storage import alarms, reminders, tables, weeks
from storage.among import among
from storage.database import Session
from storage.owners import Owner
from storage.prepared import prepared
from storage.values import given

_LOOKED_AT = 10
"""Messages looked at: more in a row are never needed."""
_ASKS = (
    # A page before a talk is read while walking in: nobody owes it an answer.
    sa.exists()
    .where(tables.MessageReminder.owner_id == tables.Message.owner_id)
    .where(tables.MessageReminder.message_id == tables.Message.id)
    .where(tables.Reminder.owner_id == tables.Message.owner_id)
    .where(tables.Reminder.id == tables.MessageReminder.reminder_id)
    .where(~reminders.is_of(BEFORE_A_TALK))
)
_ARRIVED = (
    sa.select(tables.Message.id)
    .where(tables.Message.owner_id == tables.Owner.id, tables.Message.purpose == "nudge")
    .where(tables.Message.state == "sent")
    .where(
        tables.Message.composed_at
        > sa.func.coalesce(tables.Owner.ladder_since, given("long_ago", type_=tables.Message.composed_at.type))
    )
    .where(_ASKS | weeks.ASKS_OF_A_PLAN)
    .order_by(tables.Message.composed_at.desc())
    .limit(_LOOKED_AT)
    .correlate(tables.Owner)
    .subquery()
)
_LATEST = prepared(
    # The ids as one text: so many rows of each owner come out of no query that both databases know.
    sa.select(sa.select(sa.func.aggregate_strings(sa.cast(_ARRIVED.c.id, sa.Text), " ")).scalar_subquery()).where(
        among(tables.Owner.id, "owners")
    )
)
_SETTLED = (
    sa.exists()
    .where(tables.MessageReminder.owner_id == tables.Message.owner_id)
    .where(tables.MessageReminder.message_id == tables.Message.id)
    .where(tables.Reminder.owner_id == tables.Message.owner_id)
    .where(tables.Reminder.id == tables.MessageReminder.reminder_id)
    .where(tables.MessageReminder.answer.is_not(None) | (tables.Reminder.state != reminders.OPEN))
)
_BECAME = prepared(
    sa.select(
        tables.Message.owner_id,
        tables.Message.id,
        tables.Message.composed_at,
        _SETTLED.label("settled"),
        weeks.ASKS_OF_A_PLAN.label("asks_of_a_plan"),
    )
    .where(among(tables.Message.owner_id, "owners"), among(tables.Message.id, "messages"))
    .order_by(tables.Message.composed_at.desc())
)


def climb(
    session: Session, people: Sequence[Owner], rules: Mapping[int, pace.Rules], *, now: dt.datetime
) -> dict[int, Owner]:
    """Owners as they stand now that another message to each is about to be spoken, by their ids; a step up is stored."""
    ignored = _ignored_in_a_row(session, people, rules, now)
    climbed = {}
    for owner in people:
        step = pace.climbed(Ladder(owner.ladder), ignored[owner.id])
        climbed[owner.id] = owner if step == owner.ladder else _stand(session, owner, step, now)
    return climbed


def step_back(session: Session, owner: Owner, step: int) -> Owner:
    """The message that told of this step never arrived: the next one takes it again, and says so."""
    below = {"ladder": step - 1, "ladder_since": None}
    session.execute(sa.update(tables.Owner).where(tables.Owner.id == owner.id).values(**below))
    return replace(owner, ladder=step - 1, ladder_since=None)


def come_down(session: Session, owner: Owner, *, now: dt.datetime) -> Owner:
    """The owner answered, or spoke after silence: everything is as usual again from now on."""
    if owner.ladder == Ladder.USUAL:
        return owner
    owner = _stand(session, owner, Ladder.USUAL, now)
    alarms.set_alarm(session, owner, now=now)
    return owner


def _ignored_in_a_row(
    session: Session, people: Sequence[Owner], rules: Mapping[int, pace.Rules], now: dt.datetime
) -> dict[int, int]:
    owner_ids = [owner.id for owner in people]
    asked = {"owners": owner_ids, "long_ago": alarms.LONG_AGO}
    latest = [int(number) for found in session.execute(_LATEST, asked).scalars() if found for number in found.split()]
    counts = dict.fromkeys(owner_ids, 0)
    over: set[int] = set()
    for message in session.execute(_BECAME, {**asked, "messages": latest}) if latest else ():
        owner_id = message.owner_id
        if owner_id in over or not pace.is_ignored(rules[owner_id], message.composed_at, now):
            continue  # it may still be answered
        if message.settled or (message.asks_of_a_plan and weeks.answered(session, owner_id, message.id)):
            over.add(owner_id)
        else:
            counts[owner_id] += 1
    return counts


def _stand(session: Session, owner: Owner, step: Ladder, now: dt.datetime) -> Owner:
    mine = tables.Owner.id == owner.id
    session.execute(sa.update(tables.Owner).where(mine).values(ladder=int(step), ladder_since=now))
    return replace(owner, ladder=int(step), ladder_since=now)
