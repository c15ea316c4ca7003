"""The page for a talk: hopes, how to begin, and the questions as boxes to tick."""

import datetime as dt
from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from coach.choosing import MUST_ASK, Meeting, choose
from coach.phrases import Line, Piece, line, strong
from coach.preparing import FIVE_MINUTES, USUAL_MINUTES
from coach.wording import prep as words
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, Settled, reply
from storage import preparations
from storage.contacts import Contact
from storage.order import Order
from storage.owners import Owner
from storage.preparations import Preparation
from storage.talks import Talk

Parts = Sequence[Line | Block | list[Line]]
"""What `reply` takes."""
FIVE = dt.timedelta(minutes=5)


def title(owner: Owner, contact: Contact | None, talk: Talk | None, *, today: dt.date) -> str:
    """With whom, on which day and at which hour."""
    at = owner.preferences.local(talk.starts_at).time() if talk and talk.starts_at else None
    name, medium, day = contact.name if contact else None, talk.medium if talk else None, talk.day if talk else None
    return words.title(name, medium, day, at, today=today)


def page(ready: Preparation, owner: Owner, contact: Contact | None, talk: Talk | None, *, today: dt.date) -> Reply:
    """All that is needed while walking in, and the way back to the form."""
    change = blocks.button("Change it", "prep.open", ready.contact_id or 0)
    return reply(*sheet(ready, owner, contact, talk, today=today), blocks.row(change))


def sheet(ready: Preparation, owner: Owner, contact: Contact | None, talk: Talk | None, *, today: dt.date) -> Parts:
    """What is read while walking in; what was left empty is left out."""
    facts = [fact for fact in (ready.organization, ready.path, ready.recent) if fact]
    return [
        strong(title(owner, contact, talk, today=today)),
        [words.length(talk.minutes or USUAL_MINUTES, talk.place)] if talk else [],
        words.hopes(ready.hope_to_learn, ready.leave_with),
        [words.begins(ready.opening)] if ready.opening else [],
        *_boxes(ready),
        *([blocks.footnote(words.probes())] if ready.questions else []),
        words.known(facts) if facts else [],
        words.way_out(*_last_minutes(owner, talk)),
    ]


def short_page(owner: Owner, contact: Contact, talk: Talk, *, today: dt.date) -> Reply:
    """Nothing was made ready: the version that takes five minutes, and the way to the form."""
    prepare = blocks.button("Prepare", "prep.open", contact.id)
    return reply(*short_sheet(owner, contact, talk, today=today), blocks.row(prepare))


def short_sheet(owner: Owner, contact: Contact, talk: Talk, *, today: dt.date) -> Parts:
    """The version that takes five minutes."""
    picks = choose(Meeting(minutes=FIVE_MINUTES))
    return [
        strong(title(owner, contact, talk, today=today)),
        [words.length(talk.minutes or USUAL_MINUTES, talk.place)],
        words.short_version(),
        [line(Piece("• "), one.text) for one in picks],
        words.way_out(*_last_minutes(owner, talk)),
    ]


def ticked(ask: Ask) -> Answer:
    """Boxes were ticked or unticked: `preparation:the questions of these boxes:those ticked`."""
    preparation_id, here, chosen = ask.words.split(":", 2)
    ready = preparations.get(ask.session, ask.owner.id, int(preparation_id))
    if ready is not None:
        boxes, asked = here.split(","), chosen.split(",")
        questions = [{**one, "asked": one["id"] in asked} if one["id"] in boxes else one for one in ready.questions]
        preparations.change(Order(ask.session, ask.owner.id), ready, questions=questions)
    return Settled()


def _boxes(ready: Preparation) -> list[Line | Block]:
    groups = ((words.FIRST, ready.questions[:MUST_ASK]), (words.THEN, ready.questions[MUST_ASK:]))
    shown: list[Line | Block] = []
    for heading, questions in groups:
        if questions:
            here = ",".join(one["id"] for one in questions)
            choices = [(one["text"], one["id"]) for one in questions]
            asked = {one["id"] for one in questions if one["asked"]}
            shown += [strong(heading), blocks.row(blocks.boxes(f"prep.tick#{ready.id}:{here}", choices, asked))]
    return shown


def _last_minutes(owner: Owner, talk: Talk | None) -> tuple[dt.time | None, dt.time | None]:
    """The local times at which five minutes are left, and at which it is over (S20); None where no hour is known."""
    if talk is None or talk.starts_at is None:
        return None, None
    ends = talk.starts_at + dt.timedelta(minutes=talk.minutes or USUAL_MINUTES)
    return owner.preferences.local(ends - FIVE).time(), owner.preferences.local(ends).time()
