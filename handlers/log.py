"""`log`: whatever happened with somebody, saved at once."""

import datetime as dt
from dataclasses import replace
from typing import Any

from slack_sdk.models.blocks import Block

from coach import said_day, said_sent
from coach.after_talks import THANKS_WELCOME
from coach.journey import DueKind
from coach.logline import Kind, LogLine
from coach.names import fold
from coach.pace import Rules
from coach.phrases import Line
from coach.wording import days, logged, people, settled
from handlers import blocks, encouraging, first, log_form, log_whom
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.log_facts import A_TALK, Stored, only_marks, store
from handlers.mentions import named
from storage import alarms, announcing, contacts, drafts, promises, reminders, talks, undo
from storage.contacts import Contact
from storage.order import Order
from storage.promises import Promise
from storage.talks import Talk

_CHOICES = 4


def log(ask: Ask) -> Answer:
    """Save a line; a form where there are no words; one question where it is not clear who is meant."""
    if not ask.words:
        return Shown(log_form.blank(today=ask.today))
    return save_or_ask(ask, ask.reads(ask.words))


def save_or_ask(ask: Ask, line: LogLine) -> Reply:
    """Save what is clear; where it is not clear who is meant, keep the words and ask."""
    fitting = log_whom.fitting(ask, line)
    if not line.name and not fitting:
        return ask_who(ask)
    meant = log_whom.meant(ask, line, fitting)
    return _ask_which(ask, line, fitting) if meant is None else save(ask, line, meant.contact)


def save(ask: Ask, line: LogLine, contact: Contact | None, *, name: str | None = None) -> Reply:
    """Store what the line says about this contact, or about somebody new, and show what was stored."""
    if contact and (day := log_whom.thanked_before(ask, line, contact)):
        row = blocks.row(blocks.button("Open the card", "card.open", contact.id))
        return replace(
            reply(logged.thanked_before(contact.name, day, today=ask.today), row), about=frozenset({contact.id})
        )
    return save_in(ask, Order(ask.session, ask.owner.id), line, contact, name=name)


def save_in(
    ask: Ask, order: Order, line: LogLine, contact: Contact | None, *, name: str | None = None, instead_of: str = ""
) -> Reply:
    """The same as part of an order that has begun; `instead_of`: whom it was said of before."""
    stored = store(ask, order, line, contact, name=name)
    person = stored.person
    kept = _promise_kept(ask, order, person, line.sent) if contact and line.sent else None
    label = f"{line.medium or A_TALK} with {person.name}" if stored.talk_id else person.name
    label = f"thanks to {person.name}" if stored.thanks else label
    label = f"{label} instead of {instead_of}" if instead_of else label
    undo_id = order.keep(label, now=ask.now, words=ask.words)
    rules = alarms.rules_for(ask.session, [ask.owner], now=ask.now)[ask.owner.id]
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now, rules=rules))
    shown = saved(
        ask,
        person,
        stored.talk_id,
        str(undo_id),
        line=stored.line,
        added=contact is not None,
        thanks=stored.thanks,
        rules=rules,
    )
    same = [] if contact else log_whom.asked_if_same(ask, person, undo_id)
    return with_more(shown, [logged.keeps_promise(kept.text)] if kept else same)


def _promise_kept(ask: Ask, order: Order, person: Contact, sent: str) -> Promise | None:
    """The owner's promise that is kept by what they sent."""
    mine = (one for one in promises.open_with(ask.session, ask.owner.id, person.id) if one.mine)
    kept = next((one for one in mine if said_sent.keeps(sent, one.text)), None)
    if kept:
        promises.keep(order, kept, day=None)
    return kept


def with_more(shown: Reply, parts: list[Line | Block]) -> Reply:
    """The same with more below it."""
    if not parts:
        return shown
    more = reply(*parts)
    return replace(shown, blocks=(*shown.blocks, *more.blocks), text="\n".join(filter(None, (shown.text, more.text))))


def told(ask: Ask, stored: Stored, *, added: bool) -> Line:
    """What was saved, in one line."""
    talk = talks.get(ask.session, ask.owner.id, stored.talk_id) if stored.talk_id else None
    happened = _happened(ask, stored.person, talk, stored.line, added=added, only_thanks=stored.thanks)
    return logged.saved(happened, today=ask.today)


def saved(
    ask: Ask,
    person: Contact,
    talk_id: int | None,
    orders: str,
    *,
    line: LogLine | None = None,
    added: bool = False,
    thanks: bool = False,
    rules: Rules | None = None,
) -> Reply:
    """What is stored now, when the coach speaks next, and how to mend it. `thanks`: that is all that was told.

    `orders`: the log's, then those that mended it since, oldest first with `+` between; *Undo* takes back the last.
    """
    undo_id = int(orders.rpartition("+")[2])
    talk = talks.get(ask.session, ask.owner.id, talk_id) if talk_id else None
    next_up = ahead(ask, person.id, rules)
    happened = _happened(ask, person, talk, line, added=added and not thanks, only_thanks=thanks)
    shown = reply(
        logged.saved(happened, today=ask.today),
        logged.details(happened),
        logged.also_kept(talk.notes if talk else line.notes if line else person.notes),
        logged.what_time(happened),
        _readings(line, ask, new="" if added else person.name),
        logged.ahead(next_up, zone=ask.preferences.zone, today=ask.today),
        logged.also_named(happened.others),
        encouraging.wrote_first(ask) if line and line.wrote == "mine" and not thanks else [],
        _controls(
            talk,
            person,
            orders,
            today=ask.today,
            thanks=thanks,
            next_up=next_up,
            helps=bool(line and _just_met(line, talk)),
            may_be_on=_may_be_on(ask, line, talk),
        ),
        *_others(talk, undo_id, line.others if line else ()),
    )
    return replace(shown, about=frozenset({person.id}), undo_id=undo_id)


def also(ask: Ask) -> Answer:
    """*Save … too*: somebody else named in the line was in the same talk."""
    talk_id, undo_id, name = ask.words.split(":", 2)
    talk = talks.get(ask.session, ask.owner.id, int(talk_id)) if talk_id else None
    kept = undo.words_of(ask.session, ask.owner.id, int(undo_id))
    if talk is None and (talk_id or kept is None):
        return replace(reply(settled.gone()), below=True)
    line = _beside(ask, talk, kept)
    known = next(iter(contacts.named(ask.session, ask.owner.id, name)), None)
    if known and _saved_before(ask, known, line):
        row = blocks.row(blocks.button("Open the card", "card.open", known.id))
        return replace(reply(logged.saved_before(known.name), row), below=True)
    said = ask.saying(f"{line.medium or 'met'} with {name} {line.date.isoformat() if line.date else ''}".strip())
    return replace(save_or_ask(said, replace(line, name=name)), below=True)


def _beside(ask: Ask, talk: Talk | None, kept: tuple[str, dt.datetime] | None) -> LogLine:
    """What happened with everybody who was named, as it stands now; without a talk, as it was told."""
    heard = ask.reads("")
    if talk:
        medium = talk.medium or A_TALK
        return replace(heard, kind=Kind.INTERVIEW, medium=medium, date=talk.day, planned=not talk.held)
    words, said_at = kept or ("", ask.now)
    told = ask.reads(words, said_at=said_at)
    return replace(heard, met_via=told.met_via, date=told.date or ask.owner.day(said_at), wrote=told.wrote)


def _saved_before(ask: Ask, person: Contact, line: LogLine) -> bool:
    if line.kind is Kind.INTERVIEW:
        had = talks.with_contact(ask.session, ask.owner.id, person.id)
        return any(one.day == line.date and (one.medium or A_TALK) == line.medium for one in had)
    return any(one.day == line.date for one in talks.touches(ask.session, ask.owner.id, person.id))


def _marks(line: LogLine) -> tuple[str, ...]:
    return tuple(mark for mark in (line.email, line.phone, line.link) if mark)


def _happened(
    ask: Ask, person: Contact, talk: Talk | None, line: LogLine | None, *, added: bool, only_thanks: bool
) -> logged.Happened:
    day = (talk.day if talk.day_known else None) if talk else line.date if line else None
    return logged.Happened(
        name=person.name,
        talk=(talk.medium or A_TALK) if talk else None,
        day=day,
        held=talk.held if talk else True,
        met=bool(line and not line.wrote and (line.met_via or not line.introduced_by)),
        again=added and not (line and line.met_via),
        wrote=line.wrote if line else None,
        met_via=person.met_via,
        introduced_by=person.introduced_by,
        role=person.role,
        organization=person.organization,
        added=added,
        thanked=bool(talk and talk.thanked_on),
        others=tuple(named(other) or other for other in line.others) if line else (),
        at=ask.preferences.local(talk.starts_at).time() if talk and talk.starts_at else None,
        moved=bool(talk and talk.moved_at == ask.now),
        reached=_marks(line) if added and line and only_marks(line) else (),
        only_thanks=only_thanks,
    )


def _readings(line: LogLine | None, ask: Ask, *, new: str) -> list[Any]:
    """What was guessed: the day, and the name of somebody who is `new`."""
    guesses = line.guesses if line else ()
    names = [
        logged.taken_for_name(new) for guess in guesses if guess.field == "name" and fold(guess.phrase) == fold(new)
    ]
    day = line.date if line else None
    dates = [logged.read_as(guess.phrase, day, today=ask.today) for guess in guesses if guess.field == "date" and day]
    return [*names, *dates]


def _may_be_on(ask: Ask, line: LogLine | None, talk: Talk | None) -> dt.date | None:
    """The day to come that the words of a talk mean as well, which was saved as one that is over."""
    if line is None or talk is None or not talk.held or line.thank_you_sent:
        return None
    said = next((guess.phrase for guess in line.guesses if guess.field == "date"), None)
    return said_day.still_to_come(said, today=ask.today, day_first=ask.owner.day_first) if said else None


def ahead(ask: Ask, contact_id: int, rules: Rules | None = None) -> logged.Ahead | None:
    """What comes next about them, whichever talk it is about; `rules` as `storage.announcing.next_about` takes them."""
    found = announcing.next_about(ask.session, ask.owner, contact_id, now=ask.now, rules=rules)
    if found is None:
        return None
    return logged.Ahead(found.kind, found.at, surely=found.has_room, on_mondays=found.on_mondays)


def _controls(
    talk: Talk | None,
    person: Contact,
    orders: str,
    *,
    today: dt.date,
    thanks: bool,
    next_up: logged.Ahead | None,
    helps: bool,
    may_be_on: dt.date | None,
) -> Block:
    mine = f"{orders}:{person.id}:{talk.id if talk else ''}"
    fix = [("Fix something", f"fix:{mine}"), ("Undo", f"undo:{orders.rpartition('+')[2]}")]
    buttons: list[Any] = []
    if talk and may_be_on:
        day = days.date(may_be_on, today=today)
        buttons.append(
            blocks.button(f"No, it's on {day}", "log.to_come", f"{talk.id}:{orders}:{may_be_on.isoformat()}")
        )
    was_held = talk is not None and (talk.held or talk.day < today)
    if talk and not thanks:
        fix.append(("Different person", f"other:{mine}"))
    if talk and was_held:
        buttons.append(blocks.button("Note what I learned", "notes.form", talk.id))
    if talk and was_held and not talk.thanked_on:
        # From the second talk on nobody asks about the thank-you, so it is offered here (reading (f)).
        asked = next_up is not None and next_up.kind in (DueKind.THANKED, DueKind.EVALUATED)
        if asked or talk.day <= today - THANKS_WELCOME:
            buttons.append(blocks.button("Already thanked", "log.thanked", f"{talk.id}:{orders}"))
        else:
            buttons.append(blocks.button("Write the thank-you", "thanks.open", f"{person.id}:{talk.id}"))
            fix.insert(0, ("Already thanked", f"thanked:{mine}"))
    if helps:
        buttons.append(first.help_me_write(person))
    if talk and not was_held and talk.starts_at is None:
        buttons.append(blocks.button("Pick a time", "plan.move", talk.id))
    if not was_held:
        buttons.append(blocks.button("Open the card", "card.open", person.id))
    return blocks.row(*buttons, blocks.menu("Fix or undo", "log.fix", fix))


def _just_met(line: LogLine, talk: Talk | None) -> bool:
    return talk is None and not line.wrote and not line.thank_you_sent


def _others(talk: Talk | None, undo_id: int, others: tuple[str, ...]) -> list[Block]:
    if not others:
        return []
    about = f"{talk.id if talk else ''}:{undo_id}"
    buttons = [
        blocks.button(f"Save {people.name(named(other) or other)} too", f"log.also#{number}", f"{about}:{other[:1900]}")
        for number, other in enumerate(others[:_CHOICES])
    ]
    return [blocks.row(*buttons)]


def ask_who(ask: Ask) -> Reply:
    """Keep the words as a draft until it is said whom they are about."""
    draft = drafts.keep(ask.session, ask.owner.id, ask.words, now=ask.now)
    return reply(
        logged.who_was_it(ask.words),
        blocks.row(blocks.button("Add the name", "draft.form", draft), blocks.button("Undo", "draft.drop", draft)),
    )


def _which(ask: Ask, line: LogLine, fitting: list[Contact]) -> list[Line]:
    name = named(line.name) or ""
    one = fitting[0]
    if len(fitting) == 1 and fold(name) == fold(one.name) and log_whom.elsewhere(one, line):
        return logged.same_person(one.name, one.organization or "", line.organization or "", ask.words)
    return logged.which_one(name or one.name, ask.words, count=len(fitting))


def _ask_which(ask: Ask, line: LogLine, fitting: list[Contact]) -> Reply:
    draft = drafts.keep(ask.session, ask.owner.id, ask.words, now=ask.now)
    choices = [
        blocks.button(people.with_organization(one.name, one.organization), f"draft.is#{number}", f"{draft}:{one.id}")
        for number, one in enumerate(fitting[:_CHOICES])
    ]
    someone_new = blocks.button("Someone new", "draft.is#new", f"{draft}:")
    return reply(
        _which(ask, line, fitting),
        blocks.row(*choices, someone_new, blocks.button("Leave it", "draft.drop", draft)),
    )
