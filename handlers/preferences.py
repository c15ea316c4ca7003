"""`settings`: how often, which hours and days, names in notifications, the message of the week."""

import datetime as dt
from dataclasses import replace

from coach.phrases import Line
from coach.wording import days
from coach.wording import preferences as words
from handlers import blocks, pausing
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from storage import owners, reminders
from storage.order import Order
from storage.owners import Owner

YES, NO = "yes", "no"


def settings(ask: Ask) -> Answer:
    """`settings`: the form; in a direct message, where none opens by itself, what holds now and the way to it."""
    if ask.command:
        return form(ask)
    change = blocks.row(blocks.button("Change it", "settings.form"))
    return reply(
        words.holds(), _holds(ask.owner), words.zone(ask.owner.preferences.zone, known=ask.owner.zone_known), change
    )


def form(ask: Ask) -> Answer:
    """Six questions with what holds now."""
    hours = ask.owner.preferences
    marked = {str(day) for day in hours.days_off}
    rhythms = [(said, str(often)) for often, said in words.rhythms(ask.owner.how_often)]
    weekdays = [(name, str(day)) for day, name in enumerate(days.WEEKDAYS)]
    fields = [
        blocks.said(words.zone(hours.zone, known=ask.owner.zone_known)),
        blocks.choice("how_often", "How often shall I suggest a hello?", rhythms, str(ask.owner.how_often)),
        blocks.time("wakes", "Messages from", hours.wakes),
        blocks.time("sleeps", "Messages until", hours.sleeps),
        blocks.ticks(
            "days_off",
            "Days off",
            weekdays,
            marked,
            hint="Weekends are quiet anyway, except for a thank-you that would come too late.",
        ),
        blocks.choice(
            "names_shown",
            "Names in notifications",
            [("Yes, say who it is about", YES), ("No, keep names out of them", NO)],
            YES if ask.owner.names_shown else NO,
        ),
        blocks.choice("weekly", words.WEEKLY, words.WEEKLY_ANSWERS, YES if hours.weekly else NO),
    ]
    return Shown(blocks.form("Settings", "settings.save", fields))


def save(ask: Ask) -> Answer:
    """The form *Settings*: kept, with what holds now and when the next message comes."""
    filled = blocks.entered(ask.facts)
    wakes, sleeps = _time(filled.get("wakes", "")), _time(filled.get("sleeps", ""))
    off = frozenset(int(day) for day in filled.get("days_off", "").split(",") if day)
    wrong = _mistakes(wakes, sleeps, off)
    if wrong or wakes is None or sleeps is None:
        return Mistakes(wrong)
    order = Order(ask.session, ask.owner.id)
    owner = owners.prefer(
        order,
        how_often=int(filled["how_often"]),
        wakes=wakes,
        sleeps=sleeps,
        days_off=off,
        names_shown=filled["names_shown"] == YES,
        weekly=filled["weekly"] == YES,
    )
    if (owner.preferences, owner.how_often) != (ask.owner.preferences, ask.owner.how_often):
        ask.stale.update(reminders.everything_in_line(ask.session, owner, now=ask.now))
    undo_id = order.keep(words.LABEL, now=ask.now) if order.changed else None
    undo = [blocks.row(blocks.button("Undo", "undo", undo_id))] if undo_id else []
    shown = reply(words.saved(), _holds(owner), pausing.quiet(ask), pausing.speaks_next(ask), *undo)
    return replace(shown, undo_id=undo_id)


def _mistakes(wakes: dt.time | None, sleeps: dt.time | None, off: frozenset[int]) -> dict[str, str]:
    wrong = {name: words.NO_HOUR for name, time in (("wakes", wakes), ("sleeps", sleeps)) if time is None}
    if wakes and sleeps and sleeps <= wakes:
        wrong["sleeps"] = words.ENDS_EARLY
    if words.all_week(off):
        wrong["days_off"] = words.NO_DAY_LEFT
    return wrong


def _holds(owner: Owner) -> list[Line]:
    hours = owner.preferences
    return [
        words.how_often(owner.how_often),
        words.hours(hours.wakes, hours.sleeps, hours.zone, known=owner.zone_known),
        words.days_off(hours.days_off),
        words.names(shown=owner.names_shown),
        words.weekly(wanted=hours.weekly),
    ]


def _time(text: str) -> dt.time | None:
    try:
        return dt.time.fromisoformat(text)
    except ValueError:
        return None
