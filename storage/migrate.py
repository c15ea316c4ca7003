"""Bringing a database's tables up to date."""

from pathlib import Path

import sqlalchemy as sa

from storage.database import Session, Sessions, Waits, open_engine

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_413_206_115
"""Any number, the same in every process, for PostgreSQL's advisory lock."""


def upgrade(url: str) -> None:
    """Bring the database at `url` to the newest schema; two processes at once do it once.

    Raises one of `Unavailable` when the database cannot be reached.
    """
    engine = open_engine(url, waits=Waits(statement=600, busy=30))
    try:
        with engine.connect().execution_options(writing=True) as session, session.begin():
            if engine.dialect.name == "postgresql":
                session.execute(sa.text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            if not _is_newest(session):
                _run(session)
    finally:
        engine.dispose()


def is_current(sessions: Sessions) -> bool:
    """Whether the schema is the one that this code was written for."""
    with sessions.reading() as session:
        return _is_newest(session)


def newest() -> str:
    """The version of the newest schema; the files of the migrations have theirs in front."""
    return max(path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def _is_newest(session: Session) -> bool:
    # Asked of Alembic, this would read every migration: at each start, and whenever somebody asks after our health.
    if not sa.inspect(session).has_table("alembic_version"):
        return False
    return list(session.execute(sa.text("select version_num from alembic_version")).scalars()) == [newest()]


def _run(session: Session) -> None:
    from alembic import command  # noqa: PLC0415 - it takes a tenth of the start, and most starts have nothing to migrate
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["session"] = session
    command.upgrade(config, "head")
