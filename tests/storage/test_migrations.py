"""Every way to the newest schema ends at the tables that the code knows, with what was stored kept."""

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from storage import migrate
from storage.database import open_engine
from storage.tables import Base
from tests.patience import LONG_WAITS

pytestmark = pytest.mark.parametrize("start", ["base", "0001"])


def test_the_migrations_lead_to_the_tables(database_url: str, start: str) -> None:
    """From nothing, and from a database of each earlier release with somebody in it."""
    engine = open_engine(database_url, waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as session, session.begin():
        config = Config()
        config.set_main_option("script_location", "storage/migrations")
        config.attributes["session"] = session
        command.downgrade(config, start)
        if start != "base":
            session.execute(sa.text("insert into workspace (team, first_seen_at) values ('T1', '2026-04-01')"))
    migrate.upgrade(database_url)

    with engine.connect() as session:
        assert compare_metadata(MigrationContext.configure(session), Base.metadata) == []
        kept = session.execute(sa.text("select count(*) from workspace")).scalar_one()
    engine.dispose()
    assert kept == (start != "base")
