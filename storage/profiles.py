"""What an owner said about themselves."""

from dataclasses import dataclass

import sqlalchemy as sa

from storage.database import Session
from storage.tables import Owner
from storage.values import columns, given, one


@dataclass(frozen=True, slots=True)
class Profile:
    """All of it optional; `aim` is one of `coach.aims.Aim`."""

    aim: str | None
    about: str | None
    experience: str | None
    old_field: str | None
    path: str | None
    signs_as: str | None


_OF = sa.select(*columns(Owner, Profile)).where(Owner.id == given("owner"))


def of(session: Session, owner_id: int) -> Profile:
    """What is known of an owner."""
    return one(session, Profile, _OF, owner=owner_id) or Profile(None, None, None, None, None, None)


def keep(session: Session, owner_id: int, **said: str | None) -> None:
    """Keep what they said of themselves, by the names of `Profile`; None takes it away."""
    session.execute(sa.update(Owner).where(Owner.id == owner_id).values(**said))
