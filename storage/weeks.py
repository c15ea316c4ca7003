"""What a message of the week tells beside its matters: talks to come, and one thing that was learned."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from dateutil.relativedelta import relativedelta

from coach import encouragement
from coach.aims import Aim
from coach.hours import DAY
from storage import advice, once
from storage.advice import Advice
from storage.database import Session
from storage.owners import Owner
from storage.tables import Contact, Interview, Message, SaidOnce, Takeaway
from storage.values import every, given

STEPS_AT_MOST = 2
LEFT_AT_MOST = 2
"""Lines on what was let go."""
_FRESH = dt.timedelta(days=7)
"""What was learned since is told before anything older."""
_LOOKED_AT = 12
_STEP = "step "
_AIM = "aim "
"""Before the month in which it was asked what they prepare for (S03)."""
_HOLDS_FOR = 3
"""Months, this one among them, in which an aim that was confirmed is not asked about."""
ASKS_OF_A_PLAN = sa.exists().where(
    SaidOnce.owner_id == Message.owner_id, SaidOnce.message_id == Message.id, SaidOnce.trigger.startswith(_STEP)
)
"""Whether a message asks about a plan from no talk, which has no reminder."""


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that was learned, and from whom."""

    text: str
    person: str
    noted_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Week:
    """What was so when the message was composed, however much later it is shown again."""

    talks: tuple[dt.date, ...]
    """The local days of the talks to come that week."""
    learned: Learned | None
    asks_aim: bool
    """Whether it asks what they prepare for, once a month."""
    aim: Aim | None
    steps: tuple["Step", ...]
    """Plans from no talk whose day has come, asked about once."""


@dataclass(frozen=True, slots=True)
class Step:
    """A plan from no talk as it stands now, and the day by which it was to be done when it was asked about."""

    advice: Advice
    asked_by: dt.date


_TALKS = (
    sa.select(Interview.day)
    .where(Interview.owner_id == given("owner"), Interview.day.between(given("first"), given("last")))
    .where(Interview.logged_at <= given("at"), Interview.outcome.is_(None))
    .where(sa.or_(Interview.ended_at > given("at"), Interview.ended_at.is_(None) & Interview.held.is_(False)))
    .order_by(Interview.day)
)
_LEARNED = (
    sa.select(Takeaway.text, Contact.name, Takeaway.noted_at)
    .join(Contact, (Contact.owner_id == Takeaway.owner_id) & (Contact.id == Takeaway.contact_id))
    .where(Takeaway.owner_id == given("owner"), Takeaway.noted_at <= given("at"))
    .order_by(Takeaway.noted_at.desc(), Takeaway.id)
    .limit(_LOOKED_AT)
)


def add_once(session: Session, owner: Owner, message_id: int, *, now: dt.datetime) -> None:
    """Choose what this message tells once: a word that is earned, the aim once a month, plans from no talk."""
    said, today = once.said(session, owner.id), owner.day(now)
    trigger = encouragement.of_week(once.season(session, owner.id, at=now), said, today=today)
    month = f"{_AIM}{today:%Y-%m}"
    words = [trigger] if trigger and not once.encouraged_on(said, today) else []
    asked = [month] if month not in said else []
    steps = [step for step, by in _unasked(session, owner.id, said) if by <= today][:STEPS_AT_MOST]
    for what in (*words, *asked, *steps):
        once.say(session, owner.id, what, day=today, message_id=message_id)


def aim_holds(session: Session, owner: Owner, *, now: dt.datetime) -> None:
    """They still prepare for the same: it is not asked in the next two months."""
    said, today = once.said(session, owner.id), owner.day(now)
    for months in range(_HOLDS_FOR):
        month = f"{_AIM}{today + relativedelta(months=months):%Y-%m}"
        if month not in said:
            once.say(session, owner.id, month, day=today)


def waits(session: Session, owner_ids: Collection[int]) -> dict[int, dt.date]:
    """The local day of the first plan from no talk that no message of the week has asked about, by owners who have one."""
    own = advice.own_days(session, owner_ids)
    said = once.said_of_all(session, {owner_id for owner_id, _, _ in own})
    # The latest first, so that the nearest one stays.
    return {owner_id: by for owner_id, number, by in own if _step(number, by) not in said[owner_id]}


def asking(session: Session, owner_id: int, advice_ids: Collection[int]) -> set[int]:
    """The messages of the week that asked about these plans."""
    if not advice_ids:
        return set()
    named = sa.or_(*(SaidOnce.trigger.startswith(f"{_STEP}{number} ") for number in advice_ids))
    told = session.execute(sa.select(SaidOnce.message_id).where(SaidOnce.owner_id == owner_id, named)).scalars()
    return {message_id for message_id in told if message_id is not None}


def answered(session: Session, owner_id: int, message_id: int) -> bool:
    """Whether a plan that this message asked about was settled or put off since."""
    asked = _steps(session, owner_id, once.told_in(session, owner_id, message_id))
    return any(one.advice.state != advice.OPEN or one.advice.by != one.asked_by for one in asked)


def told(session: Session, owner: Owner, message_id: int, *, at: dt.datetime) -> Week:
    """What a message composed `at` (UTC) tells of its owner's week."""
    day = owner.day(at)
    week = {"owner": owner.id, "at": at, "first": day, "last": day + (6 - day.weekday()) * DAY}
    talks = tuple(session.execute(_TALKS, week).scalars())
    known = every(session, Learned, _LEARNED, owner=owner.id, at=at)
    # Week by week another one, unless something was learned since the last message.
    turn = 0 if known and known[0].noted_at > at - _FRESH else day.toordinal() // 7
    told_once = once.told_in(session, owner.id, message_id)
    return Week(
        talks,
        known[turn % len(known)] if known else None,
        asks_aim=any(one.startswith(_AIM) for one in told_once),
        aim=once.season(session, owner.id, at=at).aim,
        steps=tuple(_steps(session, owner.id, told_once)),
    )


def _unasked(session: Session, owner_id: int, said: Mapping[str, dt.date]) -> list[tuple[str, dt.date]]:
    """What is said once of each plan that was not asked about as it stands, and its day; the latest first."""
    own = advice.own_days(session, [owner_id])
    return [(step, by) for _, number, by in own if (step := _step(number, by)) not in said]


def _step(number: int, by: dt.date) -> str:
    # A plan that was put off has another day, so that it is asked about again.
    return f"{_STEP}{number} {by.isoformat()}"


def _steps(session: Session, owner_id: int, told_once: list[str]) -> Iterator[Step]:
    for one in told_once:
        if one.startswith(_STEP):
            number, by = one.removeprefix(_STEP).split()
            if known := advice.get(session, owner_id, int(number)):
                yield Step(known, dt.date.fromisoformat(by))
