"""`review`: a look at a draft to somebody, its words, a form, a shortcut or pasted; nothing is blocked (S09, S13 to S18)."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach import review as coach
from coach.distress import Distress, distress
from coach.draft_text import DraftText
from coach.greetings import greets
from coach.phrases import Line, line
from coach.pressing import Pressing, pressing
from coach.review import Caution, Channel, Draft, Known, Label, Severity
from coach.rewrites import rewritten
from coach.wording import letters
from coach.wording import review as words
from coach.works import is_hard, works
from handlers import blocks, log_form
from handlers.answers import Again, Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.distress import kindly
from handlers.whom import called
from storage import contacts, drafts, looking_back, talks
from storage.contacts import Contact
from storage.drafts import Draft as Kept

_NAME_AT_MOST = 4
"""Words: so few may name the person whom a draft is for."""
_MET, _WROTE = "card", frozenset({"outreach", "follow-up"})
"""Kinds of exchanges: met in passing, without a talk or a message; and what waits for an answer, which is no link yet."""
_EXPECTED = dt.timedelta(hours=1)
"""How long a draft that was asked for is waited for."""
_TO = "to:"
"""Before the contact, in what a button carries."""
_SHOWN_AT_MOST = 2_800
"""Characters of a draft that is shown whole."""
_HINT_FROM = {Channel.EMAIL: 126, Channel.LINKEDIN_NOTE: coach.NOTE_ON_FREE + 1}


def review(ask: Ask) -> Answer:
    """The verb: these words, or the form; in the direct message a button to it."""
    named = called(ask, ask.words) if 0 < len(ask.words.split()) <= _NAME_AT_MOST else []
    if any(sign.isalnum() for sign in ask.words) and not named:
        return looked(ask, ask.words)
    whom = named[0] if len(named) == 1 else None
    if ask.command:
        return Shown(screen(contact=whom))
    whom_id = whom.id if whom else None
    drafts.expect(ask.session, ask.owner.id, channel=Channel.EMAIL.value, contact_id=whom_id, now=ask.now)
    return reply(
        words.paste(), blocks.row(blocks.button("Open the form", "review.form", f"{_TO}{whom.id}" if whom else ""))
    )


def if_expected(ask: Ask, otherwise: Callable[[Ask], Answer]) -> Answer:
    """The draft that was asked for just before, in the direct message: it is looked at; else what the words mean."""
    came = None if ask.command else drafts.expected(ask.session, ask.owner.id, since=ask.now - _EXPECTED)
    if came is None:
        return otherwise(ask)
    if not ask.writes:
        return Again()
    return looked(ask, ask.words, contact=_contact(ask, came))


def pasted(ask: Ask) -> Answer:
    """A note to somebody, without a verb: it is kept, and a look is offered."""
    if ask.command or distress(ask.words) is Distress.DANGER:
        return looked(ask, ask.words)
    contact = _greeted(ask, ask.words)
    kept = _keep(ask, ask.words, contact)
    said = reply(
        words.offer(contact.name if contact else greets(ask.words)),
        blocks.row(blocks.button("Review it", "review.open", kept)),
    )
    return replace(said, about=_about(contact))


def looked(ask: Ask, text: str, channel: Channel = Channel.EMAIL, contact: Contact | None = None) -> Answer:
    """A look at these words, kept so that they can be changed."""
    if distress(text) is Distress.DANGER:
        return kindly(ask.saying(text))
    whom = contact or _greeted(ask, text)
    return _look(ask, drafts.looked_at(ask.session, ask.owner.id, _keep(ask, text, whom, channel)))


def opened(ask: Ask) -> Answer:
    """*Review it*, *Back*."""
    return _look(ask, drafts.looked_at(ask.session, ask.owner.id, int(ask.words)))


def form(ask: Ask) -> Answer:
    """*Edit*, or the empty form."""
    if ask.words.startswith(_TO):
        return Shown(screen(contact=contacts.get(ask.session, ask.owner.id, int(ask.words.removeprefix(_TO)))))
    kept = drafts.looked_at(ask.session, ask.owner.id, int(ask.words)) if ask.words else None
    return Shown(screen(kept, contact=_contact(ask, kept) if kept else None))


def shortcut(_: Ask) -> Answer:
    """*Review a draft*, from anywhere."""
    return Shown(screen())


def screen(kept: Kept | None = None, *, contact: Contact | None = None) -> View:
    """The form: the draft, how it is sent, whom it is for, unless that is known."""
    fields: list[Block] = [
        blocks.field("draft", words.DRAFT, kept.words if kept else None, optional=False, multiline=True),
        blocks.choice("channel", words.CHANNEL, words.CHANNELS, (kept and kept.channel) or Channel.EMAIL.value),
        *([blocks.said(words.for_whom(contact.name))] if contact else [blocks.lookup("contact", words.FOR)]),
    ]
    private = json.dumps(({"draft": kept.id} if kept else {}) | ({"contact": contact.id} if contact else {}))
    return blocks.form("Review a draft", "review.save", fields, submit="Look at it", private=private)


def saved(ask: Ask) -> Answer:
    """The form: a look at what it holds."""
    filled = blocks.entered(ask.facts)
    text, channel = filled["draft"].strip(), Channel(filled["channel"])
    if not any(sign.isalnum() for sign in text):
        return Mistakes({"draft": words.no_words()})
    about = log_form.private(ask.facts)
    chosen = int(filled.get("contact") or about.get("contact") or 0)
    contact, kept_id = contacts.get(ask.session, ask.owner.id, chosen), about.get("draft")
    kept = drafts.looked_at(ask.session, ask.owner.id, kept_id) if kept_id else None
    if kept is None or distress(text) is Distress.DANGER:
        return looked(ask, text, channel, contact)
    facts = {"channel": channel.value} | ({"contact_id": contact.id} if contact else {})
    drafts.change(ask.session, ask.owner.id, kept.id, text, **facts)
    return _look(ask, drafts.looked_at(ask.session, ask.owner.id, kept.id), shows=True)


def rewrite(ask: Ask) -> Answer:
    """One tap: the draft without what was pointed at, or with what was missing."""
    draft_id, _, label = ask.words.partition(":")
    kept = drafts.looked_at(ask.session, ask.owner.id, int(draft_id))
    if kept is None:
        return reply(words.gone())
    draft = _draft(ask, kept)
    seen = next((one for one in coach.cautions(draft) if one.label == label), None)
    text = rewritten(draft, seen) if seen else None
    if text is None:
        return _look(ask, kept, lead=[words.mended()], shows=True)
    drafts.change(ask.session, ask.owner.id, kept.id, text)
    return _look(ask, replace(kept, words=text), shows=True)


def sent_by(ask: Ask) -> Answer:
    """How it is sent: each way has its length."""
    draft_id, _, channel = ask.words.partition(":")
    kept = drafts.looked_at(ask.session, ask.owner.id, int(draft_id))
    if kept is None:
        return reply(words.gone())
    drafts.change(ask.session, ask.owner.id, kept.id, kept.words, channel=Channel(channel).value)
    return _look(ask, replace(kept, channel=channel))


def as_it_is(ask: Ask) -> Answer:
    """*Send as is*: it comes by itself in the direct message, ready to be copied."""
    kept = drafts.looked_at(ask.session, ask.owner.id, int(ask.words))
    if kept is None:
        return reply(words.gone())
    if len(kept.words) > blocks.TEXT_AT_MOST:
        return reply(words.as_it_is())
    contact = _contact(ask, kept)
    sent = [blocks.button("I sent it", "say#sent", f"log wrote to {contact.name} today")] if contact else []
    told = reply(
        words.here(contact.name if contact else None),
        letters.how_to_copy(None),
        blocks.row(*sent, blocks.button("Change it", "review.form", kept.id)),
    )
    about = _about(contact)
    ask.tells.extend((replace(told, about=about), Reply((), blocks.plain(kept.words), about=about)))
    return reply(words.ready())


def warmer(ask: Ask) -> Answer:
    """*Ways to warm it up*: who may be a bridge, and what else there is."""
    kept = drafts.looked_at(ask.session, ask.owner.id, int(ask.words))
    contact = _contact(ask, kept) if kept else None
    there = (
        contacts.looked_up(ask.session, ask.owner.id, contact.organization, limit=4)
        if contact and contact.organization
        else []
    )
    bridges = [one.name for one in there if contact and one.id != contact.id and one.organization]
    back = [blocks.row(blocks.button("Back", "review.open", kept.id))] if kept else []
    return reply(words.warmer(bridges[:2]), *back)


def _look(ask: Ask, kept: Kept | None, *, lead: list[Line] | None = None, shows: bool = False) -> Reply:
    if kept is None:
        return reply(words.gone())
    contact, draft = _contact(ask, kept), _draft(ask, kept)
    read = coach.read(draft)
    hard = [*words.hard_time(), *words.help_from(ask.support)] if is_hard(draft, read) else []
    text = [words.changed(), line(kept.words[:_SHOWN_AT_MOST])] if shows else []
    ticks = [(one.works, kept.words[slice(*one.span)].strip() if one.span else "") for one in works(draft, read)]
    fits = len(kept.words) <= blocks.FIELD_AT_MOST
    said = reply(
        hard,
        text,
        lead or [],
        words.heading(contact.name if contact else None),
        words.works(ticks),
        *_second_look(kept, draft, read),
        _hints(draft),
        [] if fits else [words.too_long_to_edit()],
        words.yours(),
        blocks.row(
            blocks.button("Send as is", "review.as_is", kept.id),
            *([blocks.button("Edit", "review.form", kept.id)] if fits else []),
            blocks.menu("Sent by…", "review.channel", [(name, f"{kept.id}:{one}") for name, one in words.CHANNELS]),
        ),
    )
    return replace(said, about=_about(contact))


def _second_look(kept: Kept, draft: Draft, read: DraftText) -> list[Line | Block | list[Line]]:
    found: list[Caution | Pressing] = list(coach.cautions(draft, read))
    if presses := pressing(read):
        # What presses weighs less than a job that is asked for, and more than a length that is missing.
        heavy = sum(isinstance(one, Caution) and one.severity is Severity.HIGH for one in found)
        found.insert(heavy, presses)
    if not found:
        return [words.all_well()]
    shown: list[Line | Block | list[Line]] = [words.second_look()]
    for one in found[: words.CAUTIONS_AT_MOST]:
        if isinstance(one, Pressing):
            shown.append(words.presses(one, draft))
            continue
        mends = _mends(kept, draft, one)
        shown += [words.said(one, draft), *([blocks.row(*mends)] if mends else [])]
    return shown


def _mends(kept: Kept, draft: Draft, caution: Caution) -> list[blocks.Element]:
    label = caution.label
    warm = [blocks.button("Ways to warm it up", "review.warm", kept.id)] if label is Label.COLD_CONTACT else []
    if rewritten(draft, caution) is None:
        return warm
    return [*warm, blocks.button(words.REWRITES[label], f"review.rewrite#{label.value}", f"{kept.id}:{label.value}")]


def _hints(draft: Draft) -> list[Line]:
    count = coach.length(draft)
    is_long = _HINT_FROM.get(draft.channel, count + 1) <= count <= coach.limit(draft.channel)
    return [words.hint_length(count, draft.channel)] if is_long else []


def _keep(ask: Ask, text: str, contact: Contact | None, channel: Channel = Channel.EMAIL) -> int:
    whom = contact.id if contact else None
    return drafts.look_at(
        ask.session, ask.owner.id, text, channel=channel.value, contact_id=whom, now=ask.now, files=ask.attached
    )


def _greeted(ask: Ask, text: str) -> Contact | None:
    """The contact whom a text greets, where exactly one fits."""
    name = greets(text)
    found = contacts.called(ask.session, ask.owner.id, name) if name else []
    return found[0] if len(found) == 1 else None


def _contact(ask: Ask, kept: Kept) -> Contact | None:
    return contacts.get(ask.session, ask.owner.id, kept.contact_id) if kept.contact_id else None


def _draft(ask: Ask, kept: Kept) -> Draft:
    contact, channel = _contact(ask, kept), Channel(kept.channel or Channel.EMAIL)
    files = tuple((kept.files or "").splitlines())
    if contact is None:
        return Draft(kept.words, channel, files=files)
    passed = {one.kind for one in talks.touches(ask.session, ask.owner.id, contact.id)}
    record = Known(
        contact.introduced_by or "", contact.met_via or "", contact.common_ground or "", met=bool(passed - _WROTE)
    )
    # Who was only met in passing gets a first message; who has a talk on file, also one still to come, does not.
    is_first = passed <= {_MET} and not talks.with_contact(ask.session, ask.owner.id, contact.id, limit=1)
    raised = bool(looking_back.openings(ask.session, ask.owner.id, contact.id))
    return Draft(kept.words, channel, record, is_first=is_first, job_was_raised=raised, files=files)


def _about(contact: Contact | None) -> frozenset[int]:
    return frozenset({contact.id}) if contact else frozenset()
