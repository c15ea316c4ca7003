"""Words that waited for a person: named, chosen or dropped."""

from dataclasses import dataclass, replace

from coach.asked import bare_name
from coach.wording import logged, people, settled
from handlers import blocks, log, log_form
from handlers.answers import Again, Answer, Ask, Mistakes, Reply, Shown, reply
from handlers.mentions import mention
from storage import contacts, drafts, undo
from storage.drafts import Draft

OFFERED = 3
"""People to whom the words that wait may belong."""


def form(ask: Ask) -> Answer:
    """*Add the name*: the form with what could be read."""
    draft = drafts.get(ask.session, ask.owner.id, int(ask.words))
    if draft is None:
        return reply(settled.draft_settled())
    line = ask.reads(draft.words, said_at=draft.kept_at)
    return Shown(log_form.naming(line, today=ask.today, private={"draft": draft.id, **ask.came_from}))


def belongs_to(ask: Ask) -> Answer:
    """One of those the question named, or someone new."""
    draft_id, _, contact_id = ask.words.partition(":")
    draft = drafts.get(ask.session, ask.owner.id, int(draft_id))
    if draft is None:
        return reply(settled.draft_settled())
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id)) if contact_id else None
    line = ask.reads(draft.words, said_at=draft.kept_at)
    if contact is None and not line.name:
        return form(ask.saying(draft_id))
    drafts.settle(ask.session, ask.owner.id, draft.id)
    return log.save(ask.saying(draft.words), line, contact)


@dataclass(frozen=True, slots=True)
class Named:
    """A bare name that may answer *Who was it?*: done already, or to be offered by buttons."""

    answer: Answer | None
    buttons: tuple[blocks.Element, ...] = ()
    words: str = ""


def named(ask: Ask, *, doubtful: bool) -> Named | None:
    """What a bare name means while words of the last day wait for one; None where none wait, or it is no name.

    `doubtful`: it may be meant otherwise, so that it is offered only.
    """
    bare = bare_name(ask.words)
    draft = drafts.newest(ask.session, ask.owner.id, since=ask.now - undo.KEPT) if bare else None
    if bare is None or draft is None:
        return None
    known = contacts.called(ask.session, ask.owner.id, bare.name)
    if known:
        offers = [
            blocks.button(f"It was {people.name(one.name)}", f"draft.is#{one.id}", f"{draft.id}:{one.id}")
            for one in known[:OFFERED]
        ]
        return Named(None, tuple(offers), draft.words)
    if doubtful or not bare.surely:
        new = blocks.button(f"It was {people.name(bare.name)}", "draft.named", f"{draft.id}:{bare.name}")
        return Named(None, (new,), draft.words)
    return Named(_save_as(ask, draft, bare.name) if ask.writes else Again())


def offered(shown: Reply, name: Named | None) -> Reply:
    """The same with the words that wait, and a button that puts the name to them."""
    if not (name and name.buttons):
        return shown
    waiting = blocks.said(logged.waiting_words(name.words))
    return replace(shown, blocks=(*shown.blocks, waiting, blocks.row(*name.buttons)))


def pressed_name(ask: Ask) -> Answer:
    """*It was …*: somebody new."""
    draft_id, _, name = ask.words.partition(":")
    draft = drafts.get(ask.session, ask.owner.id, int(draft_id))
    return _save_as(ask, draft, name) if draft else reply(settled.draft_settled())


def _save_as(ask: Ask, draft: Draft, name: str) -> Reply:
    line = ask.reads(draft.words, said_at=draft.kept_at)
    drafts.settle(ask.session, ask.owner.id, draft.id)
    said = log.save(ask.saying(draft.words), line, None, name=name)
    whose = logged.these_words(draft.words)
    return replace(said, blocks=(*said.blocks, blocks.footnote(whose)), text=f"{said.text}\n{blocks.plain(whose)}")


def drop(ask: Ask) -> Reply:
    """The words are not wanted after all."""
    draft = drafts.get(ask.session, ask.owner.id, int(ask.words))
    if draft is None:
        return reply(settled.draft_settled())
    drafts.settle(ask.session, ask.owner.id, draft.id)
    return reply(settled.draft_dropped(draft.words))


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
    if "member" in about and ">" not in filled.who:
        line = replace(line, name=mention(about["member"], filled.who))
    return log.save_or_ask(ask.saying(words), line)


def _words(filled: log_form.Filled, draft: Draft | None) -> str:
    # What is kept of a form is a line that would say the same, so that it can be read again.
    if draft:
        return draft.words
    position = f" ({filled.role} @ {filled.organization})" if filled.organization else ""
    return f"{filled.what or 'met'} with {filled.who}{position} {filled.day}"
