"""Owners: whose network it is, where they are, and when something may be said to them."""

import datetime as dt
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from coach.journey import Preferences
from coach.locales import day_first
from storage.among import among
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.tables import Owner as OwnerRow
from storage.tables import Workspace
from storage.values import Query, given

EVERY_FEW_MONTHS = 90
"""Days between hellos, unless the owner says otherwise (S30)."""
MINUTES_OF_SPREAD = 10
"""Messages of the morning are spread over so many minutes, always the same one for an owner (reading (c))."""

_PREFERENCES = Preferences(zone="UTC")
USUAL: dict[str, object] = {
    "wakes": _PREFERENCES.wakes,
    "sleeps": _PREFERENCES.sleeps,
    "days_off": "",
    "how_often": EVERY_FEW_MONTHS,
    "names_shown": True,
    "weekly": True,
}
"""The settings of an owner who chose none, as they are stored."""


@dataclass(frozen=True, slots=True)
class Owner:
    """One owner, as the conversation needs them."""

    id: int
    team: str
    user: str
    channel: str | None
    zone_known: bool
    zone_asked_at: dt.datetime | None
    locale: str | None
    how_often: int
    names_shown: bool
    """Whether names stand in notifications."""
    ladder: int
    """The quiet ladder: 0 as usual, 1 one message on Mondays, 2 silent until they speak."""
    ladder_since: dt.datetime | None
    heard_at: dt.datetime | None
    reachable: bool
    """False: no message of ours reached them the last time."""
    greeted: bool
    home_hash: str | None
    """Slack's name for Home as it was published last; None: they never opened it."""
    preferences: Preferences

    @property
    def day_first(self) -> bool:
        """Whether they write 4/11 for the 4th of November."""
        return day_first(self.locale)

    def zone_wanted(self, now: dt.datetime) -> bool:
        """Whether Slack should be asked for the zone; after it could not tell, not before an hour has passed."""
        if self.zone_known:
            return False
        return self.zone_asked_at is None or self.zone_asked_at < now - dt.timedelta(hours=1)

    def may_have_moved(self, now: dt.datetime) -> bool:
        """Whether Slack was last asked more than a day ago where they are."""
        return self.zone_asked_at is not None and self.zone_asked_at < now - dt.timedelta(days=1)

    def day(self, moment: dt.datetime) -> dt.date:
        """The owner's local day of a moment."""
        return moment.astimezone(ZoneInfo(self.preferences.zone)).date()


_KNOWN = sa.select(
    OwnerRow.id,
    Workspace.team,
    OwnerRow.user,
    OwnerRow.channel,
    OwnerRow.zone,
    OwnerRow.zone_known,
    OwnerRow.zone_asked_at,
    OwnerRow.locale,
    OwnerRow.wakes,
    OwnerRow.sleeps,
    OwnerRow.days_off,
    OwnerRow.how_often,
    OwnerRow.names_shown,
    OwnerRow.weekly,
    OwnerRow.ladder,
    OwnerRow.ladder_since,
    OwnerRow.heard_at,
    OwnerRow.unreachable_at,
    OwnerRow.greeted_at,
    OwnerRow.home_hash,
).join_from(OwnerRow, Workspace)
_BY_NAMES = _KNOWN.where(Workspace.team == given("team"), OwnerRow.user == given("user"))
_BY_SLACK = prepared(_BY_NAMES)
_THIS = _KNOWN.where(OwnerRow.id == given("owner"))
_BY_ID = prepared(_THIS)
_LOCKED_BY_SLACK = prepared(_BY_NAMES.with_for_update(of=OwnerRow))
_LOCKED = prepared(_THIS.with_for_update(of=OwnerRow))
_LOCKED_FREE = prepared(_KNOWN.where(among(OwnerRow.id, "owners")).with_for_update(of=OwnerRow, skip_locked=True))
_HEARD = prepared(
    sa.update(cast("sa.Table", OwnerRow.__table__)).where(OwnerRow.id == given("owner")).values(heard_at=given("now"))
)
_SAME_OWNER = OwnerRow.id == given("owner")
# Most changes leave it as it is, and written anew it would be written in its two indexes, too.
_WAKE = prepared(
    sa.update(OwnerRow).where(_SAME_OWNER, OwnerRow.wake_at.is_distinct_from(given("at"))).values(wake_at=given("at"))
)


def find(session: Session, *, team: str, user: str) -> Owner | None:
    """The owner behind a Slack user, if they have used the app before."""
    return _one(session, _BY_SLACK, team=team, user=user)


def get(session: Session, owner_id: int) -> Owner | None:
    """One owner by id."""
    return _one(session, _BY_ID, owner=owner_id)


def lock(session: Session, owner_id: int) -> Owner | None:
    """Keep everybody else off this owner until the transaction ends; None when there is no such owner."""
    return _one(session, _LOCKED, owner=owner_id)


def lock_free(session: Session, owner_ids: Collection[int]) -> list[Owner]:
    """As `lock`, for several owners, but those whom somebody else holds."""
    return [_owner(row) for row in session.execute(_LOCKED_FREE, {"owners": list(owner_ids)})]


def lock_by_slack(session: Session, *, team: str, user: str) -> Owner | None:
    """The locked owner behind a Slack user, if they have used the app before."""
    return _one(session, _LOCKED_BY_SLACK, team=team, user=user)


def lock_or_make(
    session: Session, *, team: str, user: str, zone: str | None, now: dt.datetime, locale: str | None = None
) -> Owner:
    """The locked owner behind a Slack user; new ones get `zone`, or UTC until it is known, and their `locale`."""
    owner = _one(session, _LOCKED_BY_SLACK, team=team, user=user)
    if owner is None:
        _make(session, team=team, user=user, zone=zone, locale=locale, now=now)
        owner = cast("Owner", _one(session, _LOCKED_BY_SLACK, team=team, user=user))
    return owner


def learn_zone(
    session: Session, owner: Owner, zone: str | None, *, now: dt.datetime, locale: str | None = None
) -> Owner:
    """Slack was asked again where the owner is; None: it could not tell this time either."""
    told: dict[str, object] = {"zone": zone, "zone_known": True} if zone else {}
    told |= {"locale": locale} if locale else {}
    session.execute(sa.update(OwnerRow).where(OwnerRow.id == owner.id).values(zone_asked_at=now, **told))
    return cast("Owner", get(session, owner.id))


def greet_once(session: Session, owner_id: int, *, now: dt.datetime) -> bool:
    """Whether this owner is to be greeted now; true once only."""
    first = sa.update(OwnerRow).where(OwnerRow.id == owner_id, OwnerRow.greeted_at.is_(None)).values(greeted_at=now)
    return session.execute(first).rowcount == 1


def greet_again(session: Session, owner_id: int) -> None:
    """The greeting did not arrive: it may be tried at their next request."""
    session.execute(sa.update(OwnerRow).where(OwnerRow.id == owner_id).values(greeted_at=None))


def heard(session: Session, people: Iterable[tuple[int, dt.datetime]]) -> None:
    """Remember when owners last typed or pressed something (UTC)."""
    session.execute(_HEARD, [{"owner": owner_id, "now": now} for owner_id, now in people])


def talks_in(session: Session, owner_id: int, channel: str) -> None:
    """Remember the direct message channel of an owner."""
    elsewhere = OwnerRow.channel.is_distinct_from(channel)
    session.execute(sa.update(OwnerRow).where(OwnerRow.id == owner_id, elsewhere).values(channel=channel))


def prefer(order: Order, **values: object) -> Owner:
    """Change the owner's own settings: wakes, sleeps, days_off, how_often, names_shown, weekly; as they are now.

    Whoever calls this brings the reminders of everybody in line afterwards (`reminders.everything_in_line`).
    """
    if "days_off" in values:
        values["days_off"] = ",".join(str(day) for day in sorted(cast("frozenset[int]", values["days_off"])))
    order.change_owner(**values)
    return cast("Owner", get(order.session, order.owner_id))


def home_published(session: Session, owner_id: int, *, before: str | None, after: str) -> bool:
    """Remember Slack's name for Home as it looks now; False where it was published anew meanwhile."""
    mine = (OwnerRow.id == owner_id) & OwnerRow.home_hash.is_not_distinct_from(before)
    return session.execute(sa.update(OwnerRow).where(mine).values(home_hash=after)).rowcount == 1


def wakes_at(session: Session, owner_id: int) -> dt.datetime | None:
    """The next moment at which something may be said (UTC); None where nothing waits."""
    return session.execute(sa.select(OwnerRow.wake_at).where(OwnerRow.id == owner_id)).scalar_one_or_none()


def wake(session: Session, owner_id: int, at: dt.datetime | None) -> None:
    """Store the next moment at which something may be said (UTC)."""
    session.execute(_WAKE, {"owner": owner_id, "at": at})


def wake_all(session: Session, moments: Mapping[int, dt.datetime | None]) -> None:
    """As `wake`, for several owners, by their ids."""
    if moments:
        session.execute(_WAKE, [{"owner": owner_id, "at": at} for owner_id, at in moments.items()])


def _one(session: Session, query: Query, **facts: object) -> Owner | None:
    row = session.execute(query, facts).one_or_none()
    return None if row is None else _owner(row)


def _owner(row: Any) -> Owner:
    preferences = Preferences(
        zone=row.zone,
        wakes=row.wakes,
        sleeps=row.sleeps,
        days_off=frozenset(int(day) for day in row.days_off.split(",") if day),
        spread=zlib.crc32(f"{row.team}/{row.user}".encode()) % MINUTES_OF_SPREAD,
        weekly=row.weekly,
    )
    return Owner(
        id=row.id,
        team=row.team,
        user=row.user,
        channel=row.channel,
        zone_known=row.zone_known,
        zone_asked_at=row.zone_asked_at,
        locale=row.locale,
        how_often=row.how_often,
        names_shown=row.names_shown,
        ladder=row.ladder,
        ladder_since=row.ladder_since,
        heard_at=row.heard_at,
        reachable=row.unreachable_at is None,
        greeted=row.greeted_at is not None,
        home_hash=row.home_hash,
        preferences=preferences,
    )


def _make(session: Session, *, team: str, user: str, zone: str | None, locale: str | None, now: dt.datetime) -> None:
    # Two first requests at once: the second waits for the first one's row and then finds it (measured.md 0.10).
    add = postgresql.insert if session.dialect.name == "postgresql" else sqlite.insert
    session.execute(add(Workspace).values(team=team, first_seen_at=now).on_conflict_do_nothing())
    workspace_id = session.execute(sa.select(Workspace.id).where(Workspace.team == team)).scalar_one()
    session.execute(
        add(OwnerRow)
        .values(
            workspace_id=workspace_id,
            user=user,
            zone=zone or "UTC",
            zone_known=zone is not None,
            zone_asked_at=now,
            locale=locale,
            **USUAL,
        )
        .on_conflict_do_nothing()
    )
