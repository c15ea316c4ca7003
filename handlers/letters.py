"""A note to a contact: shown to be changed, handed over to be copied, and marked as sent; never sent by us."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach.changes import Change
from coach.first_messages import WORDS_AT_MOST as FIRST_WORDS
from coach.first_messages import First
from coach.letters import lint
from coach.phrases import Line
from coach.reasons import WORDS_AT_MOST, Reason
from coach.wording import letters as words
from coach.wording import nudges, settled
from coach.wording.review import in_note
from handlers import blocks, encouraging, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from storage import advice, contacts, letters, looking_back, profiles, reminders, talks
from storage.contacts import Contact
from storage.letters import Letter
from storage.order import Order

_NAMED = frozenset({"no_insight", "no_next_step", "no_name"})
"""What a note may lack: nothing is invented to fill it."""
_JOB_WORDS = "job_words"

_KINDS: Mapping[str, str] = {
    First.MESSAGE: "outreach",
    First.FOLLOW_UP: "follow-up",
    First.DECLINED: "other",
    **dict.fromkeys(Change, "other"),
}
"""What sending a note is, where it is no hello."""
_LINK_AT_MOST = 2_000
"""Characters of a mail link; some mail programs take no longer ones."""


def screen(letter: Letter, contact: Contact, *, again: str | None = None) -> View:
    """The note, to be changed; `again`: of a thank-you, what it was made of, so that it can have another tone."""
    note = blocks.field("note", words.NOTE, letter.text, optional=False, multiline=True, hint=words.change_hint())
    private = json.dumps({"letter": letter.id})
    made_of = again or json.dumps({"contact": contact.id, "talk": letter.interview_id})
    anew = _anew(letter, contact, made_of)
    fields = [note, *_said(_hints_for(letter, contact)), *([blocks.row(anew)] if anew else [])]
    return blocks.form("Your note", "letter.save", fields, submit="Ready to copy", private=private)


def begun(ask: Ask, contact: Contact, *, reason: str | None = None, talk_id: int | None = None) -> Letter | None:
    """The note for this reason or talk that was begun today and not sent yet: its form goes on there (design 5, *Forms*)."""
    known = letters.to(ask.session, ask.owner.id, contact.id)
    latest = next((one for one in known if (one.reason, one.interview_id) == (reason, talk_id)), None)
    goes_on = latest and latest.sent_on is None and ask.owner.day(latest.written_at) == ask.today
    return latest if goes_on else None


def _anew(letter: Letter, contact: Contact, made_of: str) -> blocks.Element | None:
    """The way back from a note to what it was made of; None where it was made of nothing but a talk's facts."""
    if letter.reason is None:
        return blocks.button(words.ANOTHER_TONE, "thanks.again", made_of) if letter.interview_id else None
    press = "hello.anew" if letter.reason in list(Reason) else "first.anew" if letter.reason in list(First) else None
    return blocks.button(words.BEGIN_AGAIN, press, f"{contact.id}:{letter.reason}") if press else None


def drafted(ask: Ask, order: Order, contact: Contact, letter_id: int, *, again: str | None = None) -> Answer:
    """A note was just made: it is kept, and shown to be changed."""
    order.keep(words.label(contact.name), now=ask.now)
    letter = letters.get(ask.session, ask.owner.id, letter_id)
    return Shown(screen(letter, contact, again=again)) if letter else reply(settled.gone())


def saved(ask: Ask) -> Answer:
    """The note as they want it: it comes by itself in the direct message, ready to be copied."""
    letter = letters.get(ask.session, ask.owner.id, log_form.private(ask.facts)["letter"])
    if letter is None:
        return reply(settled.gone())
    text = blocks.entered(ask.facts)["note"].strip()
    if not text:
        return Mistakes({"note": words.empty()})
    contact = contacts.known(ask.session, ask.owner.id, letter.contact_id)
    now = _as_typed(ask, letter, text)
    about = frozenset({contact.id})
    ask.tells.extend((_handed_over(letter, contact, now.text), Reply((), blocks.plain(now.text), about=about)))
    raised = bool(looking_back.openings(ask.session, ask.owner.id, contact.id))
    looked_at = in_note(now.text, job_was_raised=raised) if now.text != letter.text else []
    return reply(words.waits(contact.name), _problems(ask, letter, contact, now.text, raised=raised), looked_at)


def as_typed(ask: Ask) -> Letter | None:
    """The note on the screen on which something was pressed, kept as it stands there; None where it is gone."""
    letter = letters.get(ask.session, ask.owner.id, log_form.private(ask.facts)["letter"])
    text = blocks.entered(ask.facts)["note"].strip()
    return _as_typed(ask, letter, text) if letter and text else letter


def _as_typed(ask: Ask, letter: Letter, text: str) -> Letter:
    if not blocks.changed(letter.text, text):
        return letter
    contact, order = contacts.known(ask.session, ask.owner.id, letter.contact_id), Order(ask.session, ask.owner.id)
    letters.change(order, letter, text=text)
    order.keep(words.label(contact.name), now=ask.now)
    return replace(letter, text=text)


def changed(ask: Ask) -> Answer:
    """*Change it*."""
    letter = letters.get(ask.session, ask.owner.id, int(ask.words))
    if letter is None:
        return reply(settled.gone())
    return Shown(screen(letter, contacts.known(ask.session, ask.owner.id, letter.contact_id)))


def sent(ask: Ask) -> Answer:
    """*I sent it*: noted once; the thanks or the hello starts the clock again."""
    letter = letters.get(ask.session, ask.owner.id, int(ask.words))
    return sent_on(ask, letter, ask.today) if letter else reply(settled.gone())


def sent_on(ask: Ask, letter: Letter, day: dt.date) -> Reply:
    """The same for a local day."""
    contact = contacts.known(ask.session, ask.owner.id, letter.contact_id)
    if letter.sent_on is not None:
        return reply(_stands(ask, letter, contact))
    order = Order(ask.session, ask.owner.id)
    letters.change(order, letter, sent_on=day)
    talk = talks.get(ask.session, ask.owner.id, letter.interview_id or 0)
    if letter.reason == Reason.ADVICE and (told := advice.to_tell(ask.session, ask.owner.id, contact.id)):
        advice.reported(order, told, day=day)
    if letter.reason is not None:
        talks.touch(order, contact.id, kind=_KINDS.get(letter.reason, "hello"), direction="mine", day=day)
    elif talk is not None and talk.thanked_on is None:
        talks.thank(order, talk, day=max(day, talk.day))
    undo_id = order.keep(words.label(contact.name), now=ask.now)
    ask.stale.update(reminders.follow(order, ask.owner, now=ask.now))
    now = letters.get(ask.session, ask.owner.id, letter.id) or letter
    shown = reply(
        _stands(ask, now, contact),
        encouraging.wrote_first(ask) if letter.reason == First.MESSAGE else [],
        blocks.row(blocks.button("Undo", "undo", undo_id)),
    )
    return Reply(shown.blocks, shown.text, about=frozenset({contact.id}), undo_id=undo_id)


def signature(ask: Ask) -> str:
    """What the owner signs with; empty where they did not say."""
    return profiles.of(ask.session, ask.owner.id).signs_as or ""


def once(ask: Ask, contact: Contact) -> list[Block]:
    """What is asked with the first note only: how they are addressed, how the owner signs."""
    asked: list[Block] = []
    if not contact.address_as and not letters.to(ask.session, ask.owner.id, contact.id):
        asked.append(blocks.field("address", words.ADDRESS, hint=words.address_hint(contact.name)))
    if not signature(ask):
        asked.append(blocks.field("sign", words.SIGN, hint=words.sign_hint()))
    return asked


def keep_once(ask: Ask, order: Order, contact: Contact, filled: dict[str, str]) -> Contact:
    """Keep what was asked with the first note; the contact as it is now."""
    if address := filled.get("address"):
        contacts.mend(order, contact, address_as=address[:200])
    if sign := filled.get("sign"):
        profiles.keep(order, signs_as=sign[:200])
    return contacts.known(ask.session, ask.owner.id, contact.id)


def _handed_over(letter: Letter, contact: Contact, text: str) -> Reply:
    told = reply(
        words.here(contact.name),
        words.how_to_copy(_mail(contact.email, words.subject(letter.reason), text)),
        blocks.row(
            blocks.button("I sent it", "letter.sent", letter.id),
            blocks.button("Change it", "letter.change", letter.id),
        ),
    )
    return Reply(told.blocks, told.text, about=frozenset({contact.id}))


def _mail(address: str | None, subject: str, text: str) -> str | None:
    link = f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(text)}" if address else ""
    return link if 0 < len(link) <= _LINK_AT_MOST else None


def _stands(ask: Ask, letter: Letter, contact: Contact) -> Line:
    upcoming = reminders.next_hello(ask.session, ask.owner.id, contact.id)
    next_day = ask.owner.day(upcoming) if upcoming else None
    day = letter.sent_on or ask.today
    if letter.reason is None:
        return nudges.thanked(contact.name, day, next_day, today=ask.today)
    return words.written(contact.name, day, next_day, today=ask.today)


def _problems(ask: Ask, letter: Letter, contact: Contact, text: str, *, raised: bool) -> list[Line]:
    """What the note could do without; `raised`: they spoke of a job first, so that it may speak of one."""
    if letter.reason is not None:
        return _hints_for(letter, contact, text)
    others = letters.to_others(ask.session, ask.owner.id, contact.id, now=ask.now)
    return words.hints(
        lint(text, name="", insight="", next_action="", earlier=others) - (_NAMED | {_JOB_WORDS} if raised else _NAMED)
    )


def _hints_for(letter: Letter, contact: Contact, text: str | None = None) -> list[Line]:
    said = letter.text if text is None else text
    if letter.reason is None:
        return words.hints(lint(said, name=contact.greeted_as, insight="", next_action="") - _NAMED)
    count, most = len(said.split()), FIRST_WORDS.get(letter.reason, WORDS_AT_MOST)
    return [words.is_long(count, most)] if count > most else []


def _said(lines: list[Line]) -> list[Block]:
    return [blocks.said(*lines)] if lines else []
