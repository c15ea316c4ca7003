"""The quiet ladder: how an owner climbs it by not answering, and comes down by speaking."""

import datetime as dt
from dataclasses import replace

import sqlalchemy as sa

from coach import pace
from coach.facts import BEFORE_A_TALK
from coach.pace import Ladder
from storage import alarms, reminders, tables, weeks
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
_LATEST = prepared(
    sa.select(tables.Message.id, tables.Message.composed_at)
    .where(tables.Message.owner_id == given("owner"), tables.Message.purpose == "nudge")
    .where(tables.Message.state == "sent", tables.Message.composed_at > given("since"))
    .where(_ASKS | weeks.ASKS_OF_A_PLAN)
    .order_by(tables.Message.composed_at.desc())
    .limit(_LOOKED_AT)
)
_SETTLED = prepared(
    sa.select(tables.MessageReminder.id)
    .join(
        tables.Reminder,
        (tables.Reminder.owner_id == tables.MessageReminder.owner_id)
        & (tables.Reminder.id == tables.MessageReminder.reminder_id),
    )
    .where(tables.MessageReminder.owner_id == given("owner"), tables.MessageReminder.message_id == given("message"))
    .where(tables.MessageReminder.answer.is_not(None) | (tables.Reminder.state != reminders.OPEN))
    .limit(1)
)
_LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def climb(session: Session, owner: Owner, rules: pace.Rules, *, now: dt.datetime) -> Owner:
    """The owner as they stand now that another message is about to be spoken; a step up is stored."""
    step = pace.climbed(Ladder(owner.ladder), _ignored_in_a_row(session, owner, rules, now))
    return owner if step == owner.ladder else _stand(session, owner, step, now)


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


def _ignored_in_a_row(session: Session, owner: Owner, rules: pace.Rules, now: dt.datetime) -> int:
    latest = session.execute(_LATEST, {"owner": owner.id, "since": owner.ladder_since or _LONG_AGO})
    count = 0
    for message in latest.all():
        if not pace.is_ignored(rules, message.composed_at, now):
            continue  # it may still be answered
        settled = session.execute(_SETTLED, {"owner": owner.id, "message": message.id}).first()
        if settled or weeks.answered(session, owner.id, message.id):
            break
        count += 1
    return count


def _stand(session: Session, owner: Owner, step: Ladder, now: dt.datetime) -> Owner:
    mine = tables.Owner.id == owner.id
    session.execute(sa.update(tables.Owner).where(mine).values(ladder=int(step), ladder_since=now))
    return replace(owner, ladder=int(step), ladder_since=now)
