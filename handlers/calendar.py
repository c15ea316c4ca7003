"""*Add to calendar*: a talk to come as a file in the direct message, and the one that takes it out again."""

from dataclasses import replace

from slack_sdk.models.blocks import Block

from coach import calendar_file
from coach.calendar_file import Entry
from coach.phrases import Line
from coach.wording import calendar as words
from coach.wording import plan, settled
from handlers import blocks
from handlers.answers import Answer, Ask, GivenFile, reply
from storage import contacts, replies, talks
from storage.talks import Talk


def button(talk_id: int) -> blocks.Element:
    """Behind a talk to come."""
    return blocks.button(words.ADD, "plan.calendar", talk_id)


def taking_out(ask: Ask, talk_id: int) -> list[blocks.Element]:
    """Behind a talk that was called off; nothing where no calendar knows of it."""
    if not replies.files_given(ask.session, ask.owner.id, talk_id):
        return []
    return [blocks.button(words.TAKE_OUT, "plan.calendar", talk_id)]


def still_noted(ask: Ask, talk: Talk | None) -> list[Line | Block]:
    """Where a calendar has a talk as it was before: the way to tell it; nothing where none knows of it."""
    if talk is None or not replies.files_given(ask.session, ask.owner.id, talk.id):
        return []
    return [words.still_noted(), blocks.row(*(taking_out(ask, talk.id) if talk.outcome else [button(talk.id)]))]


def given(ask: Ask) -> Answer:
    """Either button: how the talk stands now is what the file says."""
    talk = talks.get(ask.session, ask.owner.id, int(ask.words))
    if talk is None:
        return replace(reply(settled.gone()), below=True)
    name = contacts.known(ask.session, ask.owner.id, talk.contact_id).name
    before = replies.files_given(ask.session, ask.owner.id, talk.id)
    called_off = talk.outcome is not None
    if called_off and not before:
        return replace(reply(plan.off(name, talk.medium)), below=True)
    content = calendar_file.written(_entry(ask, talk, name, before, called_off=called_off), now=ask.now)
    title = words.TO_TAKE_OUT if called_off else words.TO_ADD
    ask.files.append(GivenFile(calendar_file.NAME, title, content, talk.contact_id, talk.id))
    return replace(reply(words.comes(called_off=called_off)), below=True)


def _entry(ask: Ask, talk: Talk, name: str, before: int, *, called_off: bool) -> Entry:
    label = plan.label(name, talk.medium)
    return Entry(
        uid=calendar_file.uid(ask.owner.id, talk.id, talk.logged_at),
        told_before=before,
        title=label[:1].upper() + label[1:],
        day=talk.day,
        starts_at=talk.starts_at,
        minutes=talk.minutes,
        place=talk.place,
        called_off=called_off,
    )
