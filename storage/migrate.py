"""Bringing a database's tables up to date."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.database import Session, Sessions, Waits, open_engine

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
            config = _config()
            config.attributes["session"] = session
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def is_current(sessions: Sessions) -> bool:
    """Whether the schema is the one that this code was written for."""
    with sessions.reading() as session:
        return _revision(session) == ScriptDirectory.from_config(_config()).get_current_head()


def _revision(session: Session) -> str | None:
    return MigrationContext.configure(session).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
