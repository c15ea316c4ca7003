"""Talks to come, each in one line with the way to its page."""

from slack_sdk.models.blocks import Block

from coach.wording import overview as words
from coach.wording import people
from handlers import blocks
from handlers.answers import Ask, Reply, reply
from handlers.prep_questions import ahead
from storage import preparations, talks
from storage.contacts import Contact
from storage.talks import Coming


def rows(ask: Ask, *, limit: int, mark: str = "") -> list[Block]:
    """The next talks, the soonest first, each behind `mark`, under their heading; nothing where none is planned."""
    following = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=limit)
    return [blocks.said(words.coming_up()), *(_row(ask, one, mark) for one in following)] if following else []


def said(ask: Ask, coming: Coming) -> str:
    """A talk still to come, with its hour where one is known."""
    talk = coming.talk
    at = ask.preferences.local(talk.starts_at).time() if talk.starts_at else None
    return words.talk_ahead(coming.name, talk.medium, talk.day, at=at, today=ask.today)


def not_yet(ask: Ask, contact: Contact) -> Reply:
    """No talk with them took place so far: the one that comes, or the way to tell of one."""
    talk = ahead(ask, contact)
    if talk is None:
        log = blocks.button("Log a talk", "log.form", contact.name[:1900])
        return reply(words.no_talk(contact.name), blocks.row(log))
    prepare = blocks.button("Prepare", "prep.open", contact.id)
    return reply(words.still_to_come(said(ask, Coming(talk, contact.id, contact.name))), blocks.row(prepare))


def _row(ask: Ask, coming: Coming, mark: str) -> Block:
    ready = preparations.of(ask.session, ask.owner.id, coming.contact_id, coming.talk.id)
    told = f"{mark}{words.with_questions(said(ask, coming), ready=bool(ready and ready.questions))}"
    name = people.name(coming.name)
    if ready is None:
        prepare = blocks.button("Prepare", f"prep.open#{coming.talk.id}", coming.contact_id, read_as=f"Prepare: {name}")
        return blocks.beside(told, prepare)
    page = blocks.button("Open the page", "prep.page", coming.talk.id, read_as=f"Open the page: {name}")
    return blocks.beside(told, page)
