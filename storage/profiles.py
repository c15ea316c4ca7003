"""What an owner said about themselves."""

from dataclasses import dataclass, fields

import sqlalchemy as sa

from storage.database import Session
from storage.order import Order
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
    paths: list[str] | None
    """The two or three between which they choose."""
    matters: list[str] | None
    """What matters to them in that choice, in their words."""


_OF = sa.select(*columns(Owner, Profile)).where(Owner.id == given("owner"))


def of(session: Session, owner_id: int) -> Profile:
    """What is known of an owner."""
    return one(session, Profile, _OF, owner=owner_id) or Profile(*(None for _ in fields(Profile)))


def keep(order: Order, **said: str | list[str] | None) -> None:
    """Keep what they said of themselves, by the names of `Profile`; None takes it away."""
    order.change_owner(**said)
