"""Drafts: words kept until it is clear who is meant, and notes to somebody that are looked at."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.database import Session
from storage.tables import Draft as Row
from storage.values import Query, columns, every, given, new_id, one

_WAITS = Row.channel.is_(None)
"""Words that wait for a person, and are no note to somebody."""
_EXPECTED = Row.channel.is_not(None) & (Row.words == "")


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that wait."""

    id: int
    words: str
    kept_at: dt.datetime
    channel: str | None
    contact_id: int | None
    files: str | None
    """The names of files that came with it, a line each."""


def keep(session: Session, owner_id: int, words: str, *, now: dt.datetime) -> int:
    """Keep these words; the id by which they are found again."""
    return new_id(session.execute(sa.insert(Row).values(owner_id=owner_id, words=words, kept_at=now)))


def look_at(
    session: Session,
    owner_id: int,
    words: str,
    *,
    channel: str,
    contact_id: int | None,
    now: dt.datetime,
    files: tuple[str, ...] = (),
) -> int:
    """Keep a draft that is looked at, with the names of the files that came with it; the id by which it is found again."""
    session.execute(sa.delete(Row).where(Row.owner_id == owner_id, _EXPECTED))
    made = {
        "words": words,
        "kept_at": now,
        "channel": channel,
        "contact_id": contact_id,
        "files": "\n".join(files) or None,
    }
    return new_id(session.execute(sa.insert(Row).values(owner_id=owner_id, **made)))


def expect(session: Session, owner_id: int, *, channel: str, contact_id: int | None, now: dt.datetime) -> None:
    """A draft to look at was asked for, perhaps one for a contact: the next that is looked at is the one."""
    look_at(session, owner_id, "", channel=channel, contact_id=contact_id, now=now)


def expected(session: Session, owner_id: int, *, since: dt.datetime) -> Draft | None:
    """The draft that was asked for since this moment (UTC) and has not come yet."""
    return one(session, Draft, _mine(owner_id).where(_EXPECTED, Row.kept_at > since))


def looked_at(session: Session, owner_id: int, draft_id: int) -> Draft | None:
    """A draft that is looked at, unless it is gone."""
    return one(session, Draft, _mine(owner_id).where(Row.id == draft_id, Row.channel.is_not(None)))


def change(session: Session, owner_id: int, draft_id: int, words: str, **facts: Any) -> None:
    """It reads otherwise now; `facts`: how it is sent, whom it is for."""
    mine = (Row.owner_id == owner_id) & (Row.id == draft_id)
    session.execute(sa.update(Row).where(mine).values(words=words, **facts))


def get(session: Session, owner_id: int, draft_id: int) -> Draft | None:
    """The words, unless they were settled meanwhile."""
    return one(session, Draft, _mine(owner_id).where(Row.id == draft_id, _WAITS))


def waiting(session: Session, owner_id: int, *, limit: int) -> list[Draft]:
    """What still waits, the newest first."""
    return every(session, Draft, _mine(owner_id).where(_WAITS).order_by(Row.id.desc()).limit(limit))


def newest(session: Session, owner_id: int, *, since: dt.datetime) -> Draft | None:
    """The words that were kept last, if that was after this moment (UTC) and they still wait."""
    return one(session, Draft, _NEWEST, owner=owner_id, since=since)


def settle(session: Session, owner_id: int, draft_id: int) -> None:
    """These words are dealt with."""
    session.execute(sa.delete(Row).where(Row.owner_id == owner_id, Row.id == draft_id))


_NEWEST = (
    sa.select(*columns(Row, Draft))
    .where(Row.owner_id == given("owner"), Row.kept_at > given("since"), _WAITS)
    .order_by(Row.id.desc())
    .limit(1)
)


def _mine(owner_id: int) -> Query:
    return sa.select(*columns(Row, Draft)).where(Row.owner_id == owner_id)
