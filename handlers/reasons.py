"""Reasons to write to somebody again, and the few lines that one becomes (S30)."""

import json
from dataclasses import replace

from coach.phrases import Line
from coach.reasons import LONG_AGO, NEEDED, SLOTS, Reason, note, offered
from coach.wording import days, nudges, settled
from coach.wording import letters as words
from coach.wording.talk import called
from handlers import blocks, letters, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.nudges import in_touch_since
from storage import advice, contacts, talks
from storage import letters as stored
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk

_HINTS = {"other": words.other_hint()}
_LOOKED_AT = 5
"""Plans that are looked at for one that was not dropped."""
_FIRST = (Reason.NEWS, Reason.ADVICE)
"""The two that have a button of their own."""


def reasons(ask: Ask, contact: Contact) -> Reply:
    """Why to write now: two buttons, and the other reasons in a menu."""
    may = possible(ask, contact)
    rest = [(words.REASONS[one], f"{contact.id}:{one.value}") for one in may if one not in _FIRST]
    return reply(
        words.hello(contact.name),
        _last(ask, contact),
        words.no_hurry(),
        blocks.row(
            *(
                blocks.button(words.REASONS[one], f"hello.write#{one.value}", f"{contact.id}:{one.value}")
                for one in _FIRST
                if one in may
            ),
            blocks.menu("Another reason…", "hello.write#more", rest),
        ),
    )


def possible(ask: Ask, contact: Contact) -> tuple[Reason, ...]:
    """The reasons that may be taken now: never the same twice running."""
    sent = [
        one for one in stored.to(ask.session, ask.owner.id, contact.id) if one.reason in list(Reason) and one.sent_on
    ]
    last = talks.last_touch(ask.session, ask.owner.id, contact.id)
    return offered([Reason(one.reason or "") for one in sent], days_since=(ask.today - last.day).days if last else None)


def reason_chosen(ask: Ask) -> Answer:
    """One reason: what has to be said of it, in a short form, or the note where it was left today."""
    return _chosen(ask, anew=False)


def chosen_anew(ask: Ask) -> Answer:
    """*Begin again*: the form in place of the note, which is kept as it stands."""
    letters.as_typed(ask)
    return _chosen(ask, anew=True)


def _chosen(ask: Ask, *, anew: bool) -> Answer:
    contact_id, _, said = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return replace(reply(settled.gone()), below=True)
    reason = Reason(said)
    if reason not in possible(ask, contact):  # it was the last one, too
        return replace(reasons(ask, contact), below=True)
    if not anew and (begun := letters.begun(ask, contact, reason=reason.value)):
        return Shown(letters.screen(begun, contact))
    known = _known(ask, contact, reason)
    fields = [
        blocks.said(words.because(contact.name, reason)),
        *(
            blocks.field(
                slot,
                words.FIELDS[slot],
                known.get(slot),
                optional=slot != NEEDED[reason],
                multiline=True,
                hint=_HINTS.get(slot),
            )
            for slot in SLOTS[reason]
        ),
        *letters.once(ask, contact),
    ]
    private = json.dumps({"contact": contact.id, "reason": reason.value})
    return Shown(blocks.form("A few lines", "hello.save", fields, submit="Write it", private=private))


def written(ask: Ask) -> Answer:
    """The form: a few lines are made of it, which can be changed."""
    about = log_form.private(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    if contact is None:
        return reply(settled.gone())
    reason, filled = Reason(about["reason"]), blocks.entered(ask.facts)
    if not filled[NEEDED[reason]].strip(" .!?"):
        return Mistakes({NEEDED[reason]: words.empty()})
    order = Order(ask.session, ask.owner.id)
    contact = letters.keep_once(ask, order, contact, filled)
    talk = _talk(ask, contact)
    text = note(
        reason,
        {**filled, "insight": _learned(ask, contact)},
        first=contact.greeted_as,
        me=letters.signature(ask),
        month=_month(ask, talk),
        occasion=_occasion(ask, contact, talk),
    )
    letter_id = stored.write(order, contact.id, text, now=ask.now, reason=reason.value)
    return letters.drafted(ask, order, contact, letter_id)


def _known(ask: Ask, contact: Contact, reason: Reason) -> dict[str, str | None]:
    """What the form can be filled with: advice of theirs that was done, else what was last meant to be done."""
    if reason is not Reason.ADVICE:
        return {}
    latest = advice.of_contact(ask.session, ask.owner.id, contact.id, limit=_LOOKED_AT)
    kept = next((one for one in latest if one.state != advice.DROPPED), None)
    one = advice.to_tell(ask.session, ask.owner.id, contact.id) or kept
    return {"advice": one.text, "result": one.outcome} if one else {}


def _month(ask: Ask, talk: Talk | None) -> str:
    """The month of a talk of this year; empty where it is this month, which nobody names."""
    is_this_year = talk is not None and talk.day.year == ask.today.year
    return days.MONTHS[talk.day.month - 1] if talk and is_this_year and talk.day.month != ask.today.month else ""


def _last(ask: Ask, contact: Contact) -> list[Line]:
    talk, touch = _talk(ask, contact), talks.last_touch(ask.session, ask.owner.id, contact.id)
    if talk:
        learned = _learned(ask, contact)
        since = in_touch_since(talk, touch)
        return [nudges.last_spoke(talk.day, talk.medium, learned or None, today=ask.today, since=since)]
    return [nudges.last_touched(touch.day, today=ask.today)] if touch else []


def _talk(ask: Ask, contact: Contact) -> Talk | None:
    known = talks.with_contact(ask.session, ask.owner.id, contact.id)
    return next((talk for talk in known if talk.held and talk.day_known), None)


def _learned(ask: Ask, contact: Contact) -> str:
    known = talks.learned(ask.session, ask.owner.id, contact.id, limit=1)
    return known[0] if known else ""


def _occasion(ask: Ask, contact: Contact, talk: Talk | None) -> str:
    """Where they last spoke, if that is years ago."""
    last = talks.last_touch(ask.session, ask.owner.id, contact.id)
    if talk is None or last is None or (ask.today - last.day).days < LONG_AGO:
        return ""
    return f"our {called(talk.medium)} in {talk.day.year}"
