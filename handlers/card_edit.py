"""What hangs on a card: editing it, everything so far, how often to say hello."""

import datetime as dt
import json

from slack_sdk.models.blocks import Block

from coach.phrases import Line, strong
from coach.wording import card as words
from coach.wording import outreach, people, plan, settled
from handlers import blocks, card, log_form, promised, their_zone
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from storage import advice, contacts, reminders, talks
from storage.contacts import Contact
from storage.order import Order
from storage.talks import Talk, Touch

_FIELDS = ("name", "address_as", "role", "organization", "email", "phone")
_OWN_WORDS = ("honest_reason", "notes")
RESTING = "rest"
_PASSED = 10
"""What passed between two people, as many as are shown of it besides where it began."""
ADDRESS_AT_MOST = 200
"""Letters of how somebody is addressed; it is looked up by index, and PostgreSQL takes no longer ones."""


def form(ask: Ask) -> Answer:
    """*Edit*: six fields with what is stored."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    if contact is None:
        return reply(settled.gone())
    fields: list[Block] = [
        blocks.field("name", "Name", contact.name, optional=False),
        blocks.field(
            "address_as", "How you address them", contact.address_as, hint="Used in greetings, as you type it."
        ),
        blocks.field("role", "Role", contact.role),
        blocks.field("organization", "Organization", contact.organization),
        blocks.field("email", "Email", contact.email),
        blocks.field("phone", "Phone", contact.phone),
    ]
    private = json.dumps({"contact": contact.id, **ask.came_from})
    return Shown(blocks.form("Edit the card", "card.save", fields, private=private))


def save(ask: Ask) -> Answer:
    """The form *Edit*: only what was changed in it is changed."""
    contact = contacts.get(ask.session, ask.owner.id, log_form.private(ask.facts)["contact"])
    if contact is None:
        return reply(settled.gone())
    values = blocks.entered(ask.facts)
    wrong = _mistakes(values)
    if wrong:
        return Mistakes(wrong)
    changed = {
        name: values.get(name) or None
        for name in _FIELDS
        if blocks.changed(getattr(contact, name) or "", values.get(name, ""))
    }
    order = Order(ask.session, ask.owner.id)
    if changed:
        contacts.mend(order, contact, **changed)
    return _saved(ask, order, contact)


def more(ask: Ask) -> Answer:
    """*More…*: all that is rare."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    if contact is None:
        return reply(settled.gone())
    rhythm = [(said[:1].upper() + said[1:], str(often)) for often, said in words.RHYTHMS]
    rest = [(f"Let {people.name(contact.greeted_as)} rest", RESTING)]
    chosen = RESTING if contact.resting else str(contact.how_often or ask.owner.how_often)
    fields: list[Block] = [
        *promised.open_with(ask, contact),
        *_everything(ask, contact),
        blocks.choice("how_often", "How often would you like to say hello?", rhythm + rest, chosen),
        their_zone.field(contact),
        blocks.field(
            "honest_reason", outreach.REASON, contact.honest_reason, multiline=True, hint=outreach.reason_hint()
        ),
        blocks.field("notes", "A note to yourself", contact.notes, multiline=True),
        blocks.row(blocks.button("Plan a talk", "plan.open", contact.id), *_look_back(ask, contact)),
        blocks.row(blocks.button(f"Forget {people.name(contact.greeted_as)}…", "forget.ask", contact.id)),
    ]
    private = json.dumps({"contact": contact.id, **ask.came_from})
    return Shown(blocks.form("More", "card.rest", fields, private=private))


def save_more(ask: Ask) -> Answer:
    """The form behind *More…*."""
    contact = contacts.get(ask.session, ask.owner.id, log_form.private(ask.facts)["contact"])
    if contact is None:
        return reply(settled.gone())
    values = blocks.entered(ask.facts)
    often, zone = values.get("how_often", ""), their_zone.filled(contact, values)
    if zone is None:
        return Mistakes({"zone": plan.zone_unknown()})
    changed: dict[str, object] = {"resting": often == RESTING}
    if often.isdecimal() and int(often) != (contact.how_often or ask.owner.how_often):
        changed["how_often"] = int(often)
    for name in _OWN_WORDS:
        if blocks.changed(getattr(contact, name) or "", values.get(name, "")):
            changed[name] = values.get(name) or None
    order = Order(ask.session, ask.owner.id)
    contacts.mend(order, contact, zone=zone or None, **changed)
    return _saved(ask, order, contact)


def _saved(ask: Ask, order: Order, before: Contact) -> Answer:
    contact = contacts.known(ask.session, ask.owner.id, before.id)
    if not order.changed:
        return card.of(ask, contact)
    undo_id = order.keep(f"changes to {contact.name}", now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    ask.stale.update(reminders.spoken_about(ask.session, ask.owner.id, {contact.id}))
    said = reply(strong("Saved."), blocks.row(blocks.button("Undo", "undo", undo_id)))
    shown = card.of(ask, contact)
    return Reply((*said.blocks, *shown.blocks), said.text + "\n" + shown.text)


def _mistakes(values: dict[str, str]) -> dict[str, str]:
    wrong = {}
    if not values.get("name"):
        wrong["name"] = log_form.NO_NAME
    if len(values.get("address_as", "")) > ADDRESS_AT_MOST:
        wrong["address_as"] = "A short form is enough here, as you would greet them."
    if values.get("email") and not is_email(values["email"]):
        wrong["email"] = "That doesn't look like an email address. Is a letter missing?"
    if values.get("phone") and not is_phone(values["phone"]):
        wrong["phone"] = "That doesn't look like a phone number. With the country code it always works: +44 20 …"
    return wrong


def is_email(text: str) -> bool:
    """Whether mail could be sent there; nothing is asked over the network."""
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - it takes long to load, for a form

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def is_phone(text: str) -> bool:
    """Whether it has the digits of a phone number, of any country; extensions and local forms are fine."""
    import phonenumbers  # noqa: PLC0415 - as above

    digits = sum(sign.isdecimal() for sign in text)
    try:
        phonenumbers.parse(text, None if text.startswith("+") else "US")
    except phonenumbers.NumberParseException:
        return False
    return 5 <= digits <= 20  # noqa: PLR2004 # the shortest and longest that are dialled, with an extension


def _look_back(ask: Ask, contact: Contact) -> list[blocks.Element]:
    """More detail can be added to the last talk at any time."""
    known = talks.with_contact(ask.session, ask.owner.id, contact.id)
    held = next((talk for talk in known if talk.held and talk.outcome is None), None)
    return [blocks.button("Look back on the last talk", "detail.open", held.id)] if held else []


def _everything(ask: Ask, contact: Contact) -> list[Block]:
    """The way of the two so far, the latest first, down to where it began."""
    known = {talk.id: talk for talk in talks.with_contact(ask.session, ask.owner.id, contact.id)}
    passed = talks.touches(ask.session, ask.owner.id, contact.id)
    shown_touches = passed if len(passed) <= _PASSED else [*passed[:_PASSED], passed[-1]]
    lines = [(one.day, _told_of(one, known.get(one.interview_id or 0), today=ask.today)) for one in shown_touches]
    lines += [
        (ask.owner.day(one.given_at), words.came_up(ask.owner.day(one.given_at), one.text, one.state, today=ask.today))
        for one in advice.of_contact(ask.session, ask.owner.id, contact.id, limit=_PASSED)
    ]
    told_lines = [told for _, told in sorted(lines, key=lambda one: one[0], reverse=True)]
    learned = talks.learned(ask.session, ask.owner.id, contact.id, limit=card.LEARNED)
    told: list[Block] = [blocks.said(*words.told_you(contact.greeted_as, learned))] if len(learned) > card.TOLD else []
    return [*told, blocks.said(strong("Everything so far"), *told_lines)] if told_lines else told


def _told_of(one: Touch, talk: Talk | None, *, today: dt.date) -> Line:
    said = talk.notes if talk and one.kind == "talk" else one.words
    return words.timeline(one.day, one.kind, talk.medium if talk else None, said, today=today)
