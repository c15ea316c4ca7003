"""*Help me write*: a first message, one follow-up, or two lines back to a no; the owner sends it (coaching.md 2.1, 2.3)."""

import json
from dataclasses import replace

from slack_sdk.models.views import View

from coach.aims import Aim
from coach.first_messages import SLOTS, First, first_message, with_reason
from coach.intentions import HONEST, suggested, wants_a_job
from coach.wording import days, people, settled
from coach.wording import letters as letter_words
from coach.wording import outreach as words
from handlers import blocks, letters, log_form
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from storage import contacts, profiles, talks
from storage import letters as stored
from storage.contacts import Contact
from storage.order import Order

_NEEDED: dict[First, tuple[str, ...]] = {First.MESSAGE: ("why", "reason"), First.FOLLOW_UP: (), First.DECLINED: ()}
_HINTS = {"why": words.why_hint(), "reason": words.reason_hint()}
_HONEST = "honest"
_MESSAGES = ("outreach", "follow-up")


def help_me_write(contact: Contact) -> blocks.Element:
    """The button that opens a first message to somebody."""
    read_as = f"Help me write: {people.name(contact.name)}"
    return blocks.button("Help me write", "first.write#message", f"{contact.id}:{First.MESSAGE.value}", read_as=read_as)


def opened(ask: Ask) -> Answer:
    """A press, `contact:which`: the few things that the note needs, or the note where it was left today.

    One that needs nothing is there at once.
    """
    return _opened(ask, anew=False)


def opened_anew(ask: Ask) -> Answer:
    """*Begin again*: the form in place of the note, which is kept as it stands."""
    letters.as_typed(ask)
    return _opened(ask, anew=True)


def _opened(ask: Ask, *, anew: bool) -> Answer:
    contact_id, _, said = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return replace(reply(settled.gone()), below=True)
    which, asked = First(said), letters.once(ask, contact)
    if not anew and (begun := letters.begun(ask, contact, reason=which.value)):
        return Shown(letters.screen(begun, contact))
    known = _known(ask, contact)
    fields = [
        blocks.field(
            slot,
            words.FIELDS[slot],
            known.get(slot),
            optional=slot not in _NEEDED[which],
            multiline=True,
            hint=_HINTS.get(slot),
        )
        for slot in SLOTS[which]
    ]
    if not fields and not asked:
        return _drafted(ask, contact, which, {})
    private = json.dumps({"contact": contact.id, "which": which.value})
    shown = [blocks.said(words.to(contact.name)), *fields, *asked]
    return Shown(blocks.form("A few lines", "first.save", shown, submit="Write it", private=private))


def written(ask: Ask) -> Answer:
    """The form: a note is made of it, which can be changed."""
    about = log_form.private(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    if contact is None:
        return reply(settled.gone())
    which, filled = First(about["which"]), blocks.entered(ask.facts)
    empty = [slot for slot in _NEEDED[which] if not filled[slot].strip(" .!?")]
    if empty:
        return Mistakes(dict.fromkeys(empty, letter_words.empty()))
    return _drafted(ask, contact, which, filled)


def reason_said(ask: Ask) -> Answer:
    """How to say that a job is the reason, `letter:honest` or as it was typed; then the note."""
    letter_id, _, how = ask.words.partition(":")
    letter = stored.get(ask.session, ask.owner.id, int(letter_id))
    if letter is None:
        return reply(settled.gone())
    contact = contacts.known(ask.session, ask.owner.id, letter.contact_id)
    if how != _HONEST:
        return Shown(letters.screen(letter, contact))
    order = Order(ask.session, ask.owner.id)
    stored.change(order, letter, text=with_reason(letter.text, contact.honest_reason or "", HONEST))
    contacts.mend(order, contact, honest_reason=HONEST)
    return letters.drafted(ask, order, contact, letter.id)


def _drafted(ask: Ask, contact: Contact, which: First, filled: dict[str, str]) -> Answer:
    order = Order(ask.session, ask.owner.id)
    reason = filled.get("reason", "").strip()
    if reason:
        contacts.mend(order, contact, honest_reason=reason)
    contact = letters.keep_once(ask, order, contact, filled)
    text = first_message(
        which,
        {slot: filled.get(slot, "") for slot in SLOTS[which]},
        first=contact.greeted_as,
        me=letters.signature(ask),
        when=_wrote(ask, contact),
    )
    letter_id = stored.write(order, contact.id, text, now=ask.now, reason=which.value)
    shown = letters.drafted(ask, order, contact, letter_id)
    return Shown(_honestly(letter_id)) if wants_a_job(reason) else shown


def _honestly(letter_id: int) -> View:
    """Before the note: the coach says plainly that a job is the reason, and offers an honest wording."""
    choice = blocks.row(
        blocks.button("Say it this way", "first.reason#honest", f"{letter_id}:{_HONEST}"),
        blocks.button("Keep my words", "first.reason#mine", f"{letter_id}:mine"),
    )
    return blocks.modal("Your reason", reply(words.wants_a_job(), choice).blocks)


def _known(ask: Ask, contact: Contact) -> dict[str, str | None]:
    """What the form can be filled with."""
    met = f"we met{people.met_at(contact.met_via)}" if contact.met_via else None
    named = f"{contact.introduced_by} told me about you" if contact.introduced_by else None
    said = profiles.of(ask.session, ask.owner.id)
    reason = contact.honest_reason or suggested(Aim(said.aim) if said.aim else None)
    return {"why": named or met, "reason": reason, "about": said.about}


def _wrote(ask: Ask, contact: Contact) -> str:
    """The day of their last message, as one says it to whom it went."""
    sent = (one for one in talks.touches(ask.session, ask.owner.id, contact.id) if one.kind in _MESSAGES)
    latest = next(sent, None)
    return days.lately(latest.day, today=ask.today) if latest else ""
