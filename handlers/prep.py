"""`prep NAME`: getting ready for a talk, or just in case, in two short screens."""

import json
import re
from dataclasses import replace

from slack_sdk.models.views import View

from coach import until
from coach.aims import Aim
from coach.choosing import choose
from coach.preparing import opening
from coach.questions import Area
from coach.wording import prep as words
from coach.wording import settled
from handlers import blocks, coming, log_form, prep_list
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.mentions import named
from handlers.prep_list import LIST, Work, listed, work
from handlers.prep_questions import ahead, homework, meeting
from handlers.prep_sheet import page, short_page, title
from handlers.whom import called, several
from storage import advice, contacts, looking_back, preparations, profiles, talks
from storage.contacts import Contact
from storage.order import Order
from storage.preparations import Preparation

COMING = 4
NOBODY = 0
_LOOKED_AT = 50
_NEXT = re.compile(
    r"\bnext\s+(?:one|talk|call|coffee|chat|meeting|interview|lunch|tea|zoom|visit)\b|^next$", re.IGNORECASE
)
_TEXTS = {"hope_to_learn": words.HOPE, "leave_with": words.LEAVE_WITH, "opening": words.OPENING, **words.FACTS}
_HINTS = {
    "hope_to_learn": words.hope_hint(),
    "opening": words.opening_hint(),
    "organization": words.fact_hint(),
}


def prep(ask: Ask) -> Answer:
    """`prep NAME`: the screen where it was left; without a name the talks ahead, and just in case."""
    if not ask.words:
        return _whom(ask)
    known, name = called(ask, ask.words) or on_the_day(ask), named(ask.words) or ask.words
    if len(known) == 1:
        return _open(ask, known[0])
    if known:
        return several(ask.words, known, "prep.open")
    case = blocks.button("Get ready just in case", "prep.open#case", NOBODY)
    save = blocks.button("Save a new person", "log.form", name[:1900])
    return reply(words.nobody(name), blocks.row(case, save))


def on_the_day(ask: Ask) -> list[Contact]:
    """With whom the talks of a day are, where the words name one, or the next talk: `prep Thursday`."""
    planned = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=_LOOKED_AT)
    day = until.read(ask.words, today=ask.today, day_first=ask.owner.day_first)
    meant = planned[:1] if _NEXT.search(ask.words) else [one for one in planned if one.talk.day == day]
    whom = dict.fromkeys(one.contact_id for one in meant)
    return [contacts.known(ask.session, ask.owner.id, contact_id) for contact_id in whom]


def opened(ask: Ask) -> Answer:
    """A button *Prepare* or *Change it*: the screen where it was left, for this contact or for nobody."""
    contact_id = int(ask.words)
    contact = contacts.get(ask.session, ask.owner.id, contact_id) if contact_id else None
    if contact_id and contact is None:
        return reply(settled.gone())
    return _at_screen(ask, contact)


def page_opened(ask: Ask) -> Answer:
    """*Open the page*: what is ready for a talk, over whatever is looked at."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    contact = contacts.known(ask.session, ask.owner.id, talk.contact_id)
    ready = preparations.of(ask.session, ask.owner.id, contact.id, talk.id)
    if ready is None:
        shown = short_page(ask.owner, contact, talk, today=ask.today)
    else:
        shown = page(ready, ask.owner, contact, talk, today=ask.today)
    return Shown(blocks.modal(words.PAGE, shown.blocks))


def hopes(ask: Ask) -> Answer:
    """Back to the first screen, with what is stored."""
    at = work(ask, int(ask.words))
    return Shown(_first(ask, at.contact, at.ready)) if at else reply(settled.gone())


def hopes_saved(ask: Ask) -> Answer:
    """The first screen is kept; the second one shows the questions that fit."""
    contact_id = log_form.private(ask.facts)["contact"]
    contact = contacts.get(ask.session, ask.owner.id, contact_id) if contact_id else None
    if contact_id and contact is None:
        return reply(settled.gone())
    talk = ahead(ask, contact)
    order, filled = Order(ask.session, ask.owner.id), blocks.entered(ask.facts)
    known = preparations.of(ask.session, ask.owner.id, contact_id, talk.id if talk else None)
    made = {
        name: filled.get(name) or None
        for name in _TEXTS
        if known is None or blocks.changed(getattr(known, name) or "", filled.get(name, ""))
    }
    if known is None:
        facts = {"screen": LIST, "left_at": ask.now, **made}
        number = preparations.begin(order, contact_id, talk.id if talk else None, **facts)
    else:
        number = known.id
        preparations.change(order, known, interview_id=talk.id if talk else None, screen=LIST, left_at=ask.now, **made)
    _choose(ask, order, number, is_new=known is None)
    at = work(ask, number)
    return prep_list.screen(ask, at) if at else reply(settled.gone())


def _choose(ask: Ask, order: Order, number: int, *, is_new: bool) -> None:
    """Questions for a new preparation; from an older one only those go that the homework answers."""
    at = work(ask, number)
    if at is None:
        return
    if is_new:
        preparations.change(order, at.ready, questions=listed(choose(at.meeting)))
        return
    answered = homework(at.ready)
    stay = [one for one in at.ready.questions if one["id"] not in answered]
    preparations.change(order, at.ready, questions=stay)


def _open(ask: Ask, contact: Contact) -> Answer:
    if ask.command:
        return _at_screen(ask, contact)
    # In the direct message no form opens by itself: the page, if there is one, and the way to the form.
    talk = ahead(ask, contact)
    ready = preparations.of(ask.session, ask.owner.id, contact.id, talk.id if talk else None)
    if ready:
        return page(ready, ask.owner, contact, talk, today=ask.today)
    start = blocks.button("Prepare", "prep.open", contact.id)
    return reply(words.saying_yes(title(ask.owner, contact, talk, today=ask.today)), blocks.row(start))


def _at_screen(ask: Ask, contact: Contact | None) -> Answer:
    talk = ahead(ask, contact)
    ready = preparations.of(ask.session, ask.owner.id, contact.id if contact else None, talk.id if talk else None)
    if ready is None:
        return Shown(_first(ask, contact, None))
    today = ask.owner.day(ready.left_at) == ask.today
    if not today and ready.finished_at is None:
        return Shown(_first(ask, contact, ready))
    at = Work(ready, contact, talk, meeting(ask, contact, talk, ready))
    if today and ready.screen in list(Area):
        return prep_list.area_screen(at, Area(ready.screen))
    return prep_list.screen(ask, at)


def _first(ask: Ask, contact: Contact | None, ready: Preparation | None) -> View:
    said = profiles.of(ask.session, ask.owner.id)
    told = advice.to_tell(ask.session, ask.owner.id, contact.id) if contact else None
    done = {"advice": told.text, "result": told.outcome or ""} if told else {}
    begins = opening(
        said.about, Aim(said.aim) if said.aim else None, reason=contact.honest_reason if contact else None, **done
    )
    values = {name: getattr(ready, name) if ready else None for name in _TEXTS}
    if ready is None:
        values["opening"] = begins
    wished = looking_back.differently(ask.session, ask.owner.id)
    fields = [
        blocks.said(
            words.saying_yes(title(ask.owner, contact, ahead(ask, contact), today=ask.today)),
            *([words.last_time(wished)] if wished else []),
        ),
        *(
            blocks.field(name, label, values[name], multiline=name == "opening", hint=_HINTS.get(name))
            for name, label in _TEXTS.items()
        ),
    ]
    private = json.dumps({"contact": contact.id if contact else None})
    return blocks.form("Prepare", "prep.hopes.save", fields, submit="Questions", private=private)


def _whom(ask: Ask) -> Reply:
    ahead_of_them = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=COMING)
    listed_talks = [
        blocks.beside(coming.said(ask, one), blocks.button("Prepare", f"prep.open#{one.talk.id}", one.contact_id))
        for one in ahead_of_them
    ]
    case = blocks.button("Get ready just in case", "prep.open#case", NOBODY)
    return reply(words.who(len(ahead_of_them)), *listed_talks, words.just_in_case(), blocks.row(case))
