"""What we put into the direct message when asked: remembered, so that it can be changed or deleted."""

import datetime as dt
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage import contacts, owners
from storage.database import Session
from storage.deliveries import SENT
from storage.tables import Contact, Message
from storage.values import columns, one

REPLY, FILE, ERASE, WELCOME = "reply", "file", "erase", "welcome"
"""Erase: about somebody who was forgotten, and still to be deleted. Welcome: that they were met after a while, and when."""

_OF_UNDO = "undo:"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message of ours stands in Slack."""

    channel: str
    ts: str


def remember(
    session: Session,
    owner_id: int,
    place: Place,
    *,
    about: Collection[int],
    words: str,
    undo_id: int | None,
    now: dt.datetime,
) -> bool:
    """Remember an answer, whom it is about or names, and what its *Undo* takes back; False where its owner has left.

    What stood in its place before is no longer there.
    What is about somebody who was forgotten while it was on its way is to be deleted.
    """
    if owners.lock(session, owner_id) is None:
        return False
    before = (Message.owner_id == owner_id) & (Message.channel == place.channel) & (Message.ts == place.ts)
    session.execute(sa.delete(Message).where(before, Message.purpose == REPLY))
    named = {found.id for found in contacts.named_in(session, owner_id, words, limit=None)}
    theirs = (Contact.owner_id == owner_id) & Contact.id.in_(about)
    here = set(session.execute(sa.select(Contact.id).where(theirs)).scalars())
    purpose = REPLY if here == set(about) else ERASE
    tokens = [_token(session, undo_id)]
    people: list[int | None] = [*sorted(here | named)] or [None]
    tokens += [_any_token() for _ in people[1:]]
    rows = [
        {
            **_sent(owner_id, purpose, token, now=now),
            "contact_id": contact_id,
            "channel": place.channel,
            "ts": place.ts,
        }
        for contact_id, token in zip(people, tokens, strict=True)
    ]
    session.execute(sa.insert(Message), rows)
    return True


def welcomed(session: Session, owner_id: int, *, now: dt.datetime) -> None:
    """They are met after a while with one thing to start with: that is what is said to them that day."""
    session.execute(sa.insert(Message), [_sent(owner_id, WELCOME, _any_token(), now=now)])


def offering(session: Session, owner_id: int, undo_id: int) -> Place | None:
    """Where the answer stands whose *Undo* takes this back."""
    mine = (Message.owner_id == owner_id) & (Message.token == _of_undo(undo_id)) & (Message.purpose == REPLY)
    return one(session, Place, sa.select(*columns(Message, Place)).where(mine))


def newest_undo(session: Session, owner_id: int) -> int | None:
    """What the *Undo* takes back of the last thing we said in the direct message; None where it has none."""
    mine = (Message.owner_id == owner_id) & (Message.state == SENT) & Message.ts.is_not(None)
    newest = sa.select(Message.ts).where(mine).order_by(Message.id.desc()).limit(1).scalar_subquery()
    # An answer that names several people is a row each, and one of them has the token.
    query = sa.select(Message.token).where(mine, Message.ts == newest, Message.token.startswith(_OF_UNDO))
    token = session.execute(query.limit(1)).scalar_one_or_none()
    return int(token.removeprefix(_OF_UNDO)) if token else None


def about(session: Session, owner_id: int, place: Place) -> set[int]:
    """The contacts whom what stands there is about, or names."""
    here = (Message.owner_id == owner_id) & (Message.channel == place.channel) & (Message.ts == place.ts)
    mine = here & (Message.purpose == REPLY) & Message.contact_id.is_not(None)
    return {number for number in session.execute(sa.select(Message.contact_id).where(mine)).scalars() if number}


def remember_file(
    session: Session, owner_id: int, file_id: str, *, contact_id: int, interview_id: int, now: dt.datetime
) -> bool:
    """Remember a file about a talk by its id in Slack; False where its owner has left.

    One about somebody who was forgotten while it was on its way is to be deleted.
    """
    if owners.lock(session, owner_id) is None:
        return False
    theirs = (Contact.owner_id == owner_id) & (Contact.id == contact_id)
    is_known = session.execute(sa.select(Contact.id).where(theirs)).first() is not None
    row = {
        **_sent(owner_id, FILE if is_known else ERASE, _any_token(), now=now),
        "contact_id": contact_id if is_known else None,
        "interview_id": interview_id,
        "file_id": file_id,
    }
    session.execute(sa.insert(Message), [row])
    return True


def files_given(session: Session, owner_id: int, interview_id: int) -> int:
    """How many files about a talk were given."""
    of_talk = (Message.owner_id == owner_id) & (Message.interview_id == interview_id) & (Message.purpose == FILE)
    return int(session.execute(sa.select(sa.func.count()).select_from(Message).where(of_talk)).scalar_one())


def _sent(owner_id: int, purpose: str, token: str, *, now: dt.datetime) -> dict[str, Any]:
    return {
        "owner_id": owner_id,
        "purpose": purpose,
        "token": token,
        "more": 0,
        "state": SENT,
        "attempts": 1,
        "composed_at": now,
    }


def _any_token() -> str:
    return secrets.token_urlsafe(18)


def _token(session: Session, undo_id: int | None) -> str:
    # An answer is never looked for in Slack's history: its token only has to be its own.
    if undo_id is not None:
        token = _of_undo(undo_id)
        if session.execute(sa.select(Message.id).where(Message.token == token)).first() is None:
            return token
    return _any_token()


def _of_undo(undo_id: int) -> str:
    return f"{_OF_UNDO}{undo_id}"
