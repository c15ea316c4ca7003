"""Words that waited for a person: named, chosen or dropped."""

from coach import logline
from coach.wording import settled
from handlers import log, log_form
from handlers.answers import Answer, Ask, Mistakes, Reply, Shown, reply
from storage import contacts, drafts
from storage.drafts import Draft


def form(ask: Ask) -> Answer:
    """*Add the name*: the form with what could be read."""
    draft = drafts.get(ask.session, ask.owner.id, int(ask.words))
    if draft is None:
        return reply(settled.draft_settled())
    line = logline.read(draft.words, today=ask.owner.day(draft.kept_at))
    return Shown(log_form.naming(line, today=ask.today, private={"draft": draft.id, "reply": ask.reply_to}))


def belongs_to(ask: Ask) -> Answer:
    """One of those the question named, or someone new."""
    draft_id, _, contact_id = ask.words.partition(":")
    draft = drafts.get(ask.session, ask.owner.id, int(draft_id))
    if draft is None:
        return reply(settled.draft_settled())
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id)) if contact_id else None
    line = logline.read(draft.words, today=ask.owner.day(draft.kept_at))
    if contact is None and not line.name:
        return form(ask.saying(draft_id))
    drafts.settle(ask.session, ask.owner.id, draft.id)
    return log.save(ask.saying(draft.words), line, contact)


def drop(ask: Ask) -> Reply:
    """The words are not wanted after all."""
    settled_now = drafts.settle(ask.session, ask.owner.id, int(ask.words))
    return reply(settled.draft_dropped() if settled_now else settled.draft_settled())


def save(ask: Ask) -> Answer:
    """The form of a log, with or without words that waited."""
    about, filled = log_form.private(ask.facts), log_form.read(ask.facts)
    wrong = log_form.mistakes(filled, today=ask.today)
    if wrong:
        return Mistakes(wrong)
    draft = drafts.get(ask.session, ask.owner.id, about["draft"]) if "draft" in about else None
    if "draft" in about and draft is None:
        return reply(settled.draft_settled())
    if draft:
        drafts.settle(ask.session, ask.owner.id, draft.id)
    words = _words(filled, draft)
    line = log_form.as_line(filled, draft.words if draft else "", today=ask.today)
    return log.save_or_ask(ask.saying(words), line)


def _words(filled: log_form.Filled, draft: Draft | None) -> str:
    # What is kept of a form is a line that would say the same, so that it can be read again.
    if draft:
        return draft.words
    position = f" ({filled.role} @ {filled.organization})" if filled.organization else ""
    return f"{filled.what or 'met'} with {filled.who}{position} {filled.day}"
