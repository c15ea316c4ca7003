"""`thanks NAME`: a thank-you note from what they remember, in three tones (S29)."""

import datetime as dt
import json
from dataclasses import replace

from coach.letters import Thanks, Tone, may_mention, thank_you
from coach.phrases import Line
from coach.promising import as_said_on
from coach.second_person import to_them
from coach.wording import days, settled
from coach.wording import letters as words
from handlers import blocks, card, coming, letters, log_form
from handlers.answers import Answer, Ask, Mistakes, Shown, reply
from handlers.learned import learn
from handlers.whom import called, several
from storage import advice, contacts, looking_back, promises, talks
from storage import letters as stored
from storage.contacts import Contact
from storage.letters import Letter
from storage.order import Order
from storage.talks import Talk

LATE = dt.timedelta(days=2)
"""After the talk; from then on the note says that it should have come sooner."""
_KEPT = 300
"""Letters of each slot that a button carries."""
_INPUTS = 6
"""Fields of one screen (design 5, *Forms*)."""


def thanks(ask: Ask) -> Answer:
    """The verb: the form, or the note where it was left; in the direct message a button to it."""
    if not ask.words:
        return reply(words.whom(), blocks.row(blocks.typeahead("Type a name", "thanks.open")))
    found, tone = _called(ask)
    if len(found) > 1:
        return several(ask.words, found, "thanks.open")
    if not found:
        return card.nobody(ask, ask.words)
    talk = _talk(ask, found[0])
    if talk is None:
        return coming.not_yet(ask, found[0])
    if ask.command:
        return _form(ask, found[0], talk, {"tone": tone} if tone else None)
    write = blocks.button("Write it with me", "thanks.open", f"{found[0].id}::{tone}" if tone else found[0].id)
    told = words.for_what(found[0].name, talk.medium, _day(talk), today=ask.today)
    return reply([told, *_thanked_before(ask, found[0], talk)], blocks.row(write))


def opened(ask: Ask) -> Answer:
    """*Write it with me*: `contact`, `contact:talk`, or `contact::tone`."""
    contact_id, talk_id, tone = (*ask.words.split(":"), "", "")[:3]
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return replace(reply(settled.gone()), below=True)
    talk = talks.get(ask.session, ask.owner.id, int(talk_id)) if talk_id else _talk(ask, contact)
    return _form(ask, contact, talk, {"tone": tone} if tone else None) if talk else coming.not_yet(ask, contact)


def again(ask: Ask) -> Answer:
    """*Another tone*: the form once more, with what the note was made of; the note is kept as it stands, to go back to."""
    made_of = json.loads(ask.words)
    contact = contacts.get(ask.session, ask.owner.id, made_of.pop("contact"))
    talk = talks.get(ask.session, ask.owner.id, made_of.pop("talk"))
    letter = letters.as_typed(ask)
    if contact is None or talk is None or letter is None:
        return reply(settled.gone())
    return _form(ask, contact, talk, made_of, before=letter)


def written(ask: Ask) -> Answer:
    """The form: a note is made of it, which can be changed."""
    about = log_form.private(ask.facts)
    contact = contacts.get(ask.session, ask.owner.id, about["contact"])
    talk = talks.get(ask.session, ask.owner.id, about["talk"])
    if contact is None or talk is None:
        return reply(settled.gone())
    filled = blocks.entered(ask.facts)
    remembered = filled["insight"].strip()
    if not remembered:
        return Mistakes({"insight": words.remember_hint()})
    order = Order(ask.session, ask.owner.id)
    known = _learned(ask, talk)
    if blocks.changed(known, remembered):
        learn(ask, order, talk, remembered)
    contact = letters.keep_once(ask, order, contact, filled)
    text = thank_you(_slots(ask, contact, talk, filled), Tone(filled["tone"]))
    letter_id = stored.write(order, contact.id, text, now=ask.now, interview_id=talk.id)
    return letters.drafted(ask, order, contact, letter_id, again=_made_of(talk, filled))


def _made_of(talk: Talk, filled: dict[str, str]) -> str:
    kept = {slot: filled[slot][:_KEPT] for slot in ("changed", "next", "by", "tone") if filled.get(slot)}
    return json.dumps({"contact": talk.contact_id, "talk": talk.id, **kept}, ensure_ascii=False)


def _called(ask: Ask) -> tuple[list[Contact], str]:
    """Whom the words name, and the tone behind the name; empty where none is."""
    if found := called(ask, ask.words):
        return found, ""
    name, _, last = ask.words.rpartition(" ")
    tone = last.strip(".,!").lower()
    return (called(ask, name), tone) if name and tone in set(Tone) else ([], "")


def _talk(ask: Ask, contact: Contact) -> Talk | None:
    """The latest talk that took place and was not thanked for; else the latest that took place."""
    held = [
        talk
        for talk in talks.with_contact(ask.session, ask.owner.id, contact.id)
        if talk.outcome is None and (talk.held or talk.day <= ask.today)
    ]
    return next((talk for talk in held if talk.thanked_on is None), next(iter(held), None))


def _form(
    ask: Ask, contact: Contact, talk: Talk, made_of: dict[str, str] | None = None, before: Letter | None = None
) -> Answer:
    """The note that was begun today, else what it is made of.

    `made_of`: what a new one begins with, in its tone; `before`: the note that there is, to go back to.
    """
    if made_of is None and (begun := letters.begun(ask, contact, talk_id=talk.id)):
        return Shown(letters.screen(begun, contact))
    filled = made_of or {}
    asked = letters.once(ask, contact)
    step = next(iter(advice.of_talk(ask.session, ask.owner.id, talk.id)), None)
    by = dt.date.fromisoformat(filled["by"]) if filled.get("by") else step.by if step else None
    fields = [
        blocks.said(words.for_what(contact.name, talk.medium, _day(talk), today=ask.today)),
        *(blocks.said(before_it) for before_it in _thanked_before(ask, contact, talk)),
        blocks.field(
            "insight",
            words.REMEMBER,
            _learned(ask, talk),
            optional=False,
            multiline=True,
            hint=words.remember_hint(),
        ),
        blocks.field("changed", words.CHANGED, filled.get("changed")),
        blocks.field("next", words.NEXT, filled.get("next") or (step.text if step else None)),
        *([blocks.day("by", words.BY, by, optional=True)] if len(asked) + 5 <= _INPUTS else []),
        *asked,
        blocks.choice("tone", words.TONE, words.TONES, filled.get("tone", Tone.WARM.value)),
        *(
            [blocks.beside(words.tone_anew(), blocks.button("Back to my note", "letter.change", before.id))]
            if before
            else []
        ),
    ]
    private = json.dumps({"contact": contact.id, "talk": talk.id})
    return Shown(blocks.form("A thank-you", "thanks.save", fields, submit="Write it", private=private))


def _by(ask: Ask, talk: Talk, step: str) -> str:
    """Until when they meant to do it, where the first form had no room to ask."""
    known = next((one for one in advice.of_talk(ask.session, ask.owner.id, talk.id) if one.text == step), None)
    return known.by.isoformat() if known and known.by else ""


def _thanked_before(ask: Ask, contact: Contact, talk: Talk) -> list[Line]:
    return [words.thanked_before(contact.name, talk.thanked_on, today=ask.today)] if talk.thanked_on else []


def _day(talk: Talk) -> dt.date | None:
    return talk.day if talk.day_known else None


def _learned(ask: Ask, talk: Talk) -> str:
    known = talks.learned(ask.session, ask.owner.id, talk.contact_id, interview_id=talk.id, limit=1)
    return known[0] if known else ""


def _slots(ask: Ask, contact: Contact, talk: Talk, filled: dict[str, str]) -> Thanks:
    by = filled["by"] if "by" in filled else _by(ask, talk, filled.get("next", ""))
    made = [one for one in promises.open_with(ask.session, ask.owner.id, contact.id) if one.interview_id == talk.id]
    theirs = (as_said_on(one.text, (contact.name, contact.address_as)) for one in made if not one.mine)
    mine = (as_said_on(one.text) for one in made if one.mine)
    detail = looking_back.of(ask.session, ask.owner.id, talk.id)
    return Thanks(
        first=contact.greeted_as,
        me=letters.signature(ask),
        when=days.lately(talk.day, today=ask.today) if talk.day_known else "",
        date=days.short(talk.day, today=ask.today) if talk.day_known else "",
        minutes=str(talk.minutes) if talk.minutes else "",
        insight=to_them(filled["insight"], (contact.name, contact.address_as)),
        changed=filled.get("changed", ""),
        next_action=filled.get("next", ""),
        by_when=days.short(dt.date.fromisoformat(by), today=ask.today) if by else "",
        promised=next(filter(None, theirs), ""),
        mine=next(filter(None, mine), ""),
        referral=may_mention(detail.named or "") if detail else "",
        late=talk.thanked_on is None and talk.day_known and talk.day + LATE < ask.today,
    )
