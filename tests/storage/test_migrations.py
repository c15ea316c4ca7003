"""Every way to the newest schema ends at the tables that the code knows, with what was stored kept and usable."""

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from coach.questions import Area
from coach.topics import Topic
from storage import (
    advice,
    contacts,
    finding,
    forgetting,
    learning,
    looking_back,
    migrate,
    once,
    owners,
    reminders,
    replies,
    slips,
    talks,
    undo,
    weeks,
)
from storage.database import open_engine
from storage.order import Order
from storage.replies import Place
from storage.tables import Base, Contact, Undo
from tests.patience import LONG_WAITS
from tests.storage.conftest import TUESDAY, Storage

WORDS = ("Countess", "looms", "choir", "Fourier", "punched", "Analyst")
"""Each stands in another place, and finds Ada there."""


def test_the_newest_version_is_read_from_the_files() -> None:
    """As Alembic finds it by reading them all."""
    config = Config()
    config.set_main_option("script_location", "storage/migrations")
    assert migrate.newest() == ScriptDirectory.from_config(config).get_current_head()


@pytest.mark.parametrize("start", ["base", pytest.param("0001", marks=pytest.mark.slow)])
def test_the_migrations_lead_to_the_tables(database_url: str, start: str) -> None:
    """From nothing, and from the first release with somebody in it."""
    engine = open_engine(database_url, waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as session, session.begin():
        _go_back(session, start)
        if start != "base":
            session.execute(sa.text("insert into workspace (team, first_seen_at) values ('T1', '2026-04-01')"))
    migrate.upgrade(database_url)

    with engine.connect() as session:
        assert compare_metadata(MigrationContext.configure(session), Base.metadata) == []
        kept = session.execute(sa.text("select count(*) from workspace")).scalar_one()
    engine.dispose()
    assert kept == (start != "base")


@pytest.mark.parametrize("start", ["0012", *(pytest.param(one, marks=pytest.mark.slow) for one in ("0010", "0013"))])
def test_what_was_stored_is_as_it_was_and_goes_on(store: Storage, database_url: str, start: str) -> None:
    """Tables are made anew on the way (0013), and words get keys (0014): not a row is lost, and all of them can be used."""
    ada, logged, taken_back = _lived(store)
    store.sessions.close()
    engine = open_engine(database_url, waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as session, session.begin():
        _go_back(session, start)
        before = _rows(session)

    migrate.upgrade(database_url)

    with engine.connect() as session:
        assert _rows(session, like=before) == before
        if engine.dialect.name == "sqlite":
            assert session.exec_driver_sql("pragma foreign_key_check").all() == []
    engine.dispose()
    assert {table for table, rows in before.items() if rows} >= {
        *("contact", "interview", "takeaway", "topic", "takeaway_topic", "advice", "touch", "reminder", "undo"),
    }
    _found_and_used(store, ada, logged, taken_back)


def test_what_was_asked_before_it_was_said_of_a_day_is_told_as_it_stands(store: Storage, database_url: str) -> None:
    """Of the day the plan has (0028), once; a plan without a day, or that is gone, is not asked about."""
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        plans = [
            advice.give(order, None, "a small try", by=by, interview_id=None, now=TUESDAY)
            for by in (dt.date(2026, 4, 23), dt.date(2026, 4, 24), None)
        ]
        said = [f"step {plans[0]}", f"step {plans[1]}", f"step {plans[1]} 2026-04-24", f"step {plans[2]}", "step 99"]
        for trigger in said:
            once.say(session, store.alice.id, trigger, day=TUESDAY.date(), message_id=1)
    _up_from("0027", database_url)

    with store.sessions.begin() as session:
        asked = weeks.told(session, store.alice, 1, at=TUESDAY).steps
        assert {(one.advice.id, one.asked_by) for one in asked} == {
            (plans[0], dt.date(2026, 4, 23)),
            (plans[1], dt.date(2026, 4, 24)),
        }
        assert len(once.said(session, store.alice.id)) == len(asked)


def test_who_forgot_everything_before_leaves_too(store: Storage, database_url: str) -> None:
    """Their messages alone are left (0029); who has somebody, or a message that stays, does not."""
    for owner in (store.alice, store.bob):
        ada, _ = store.logs("Ada Lovelace", owner=owner)
        with store.sessions.begin() as session:
            place = Place("D1", str(owner.id))
            replies.remember(session, owner.id, place, about=(ada,), words="", undo_id=None, now=TUESDAY)
            person = contacts.known(session, owner.id, ada)
            forgetting.person(session, owner, person, spare=None, now=TUESDAY)
    store.logs("Grace Hopper", owner=store.bob)
    _up_from("0028", database_url)

    with store.sessions.begin() as session:
        assert forgetting.leaving(session) == [store.alice.id]
        assert forgetting.still_leaves(session, store.alice.id)


def test_a_reason_that_was_given_before_is_found(store: Storage, database_url: str) -> None:
    """Its words are by what its person is found (0031), there and back, beside what was found before."""
    ada, _ = store.logs("Ada Lovelace", role="Analyst")
    with store.sessions.begin() as session:
        known = contacts.known(session, store.alice.id, ada)
        contacts.mend(Order(session, store.alice.id), known, honest_reason="I weigh Träume against trains")
    _up_from("0030", database_url)

    with store.sessions.reading() as session:
        for typed in ("traume", "analyst"):
            assert [one.id for one in finding.search(session, store.alice.id, typed, limit=5).people] == [ada]


def test_whoever_was_named_before_is_found(store: Storage, database_url: str) -> None:
    """What was added to a talk in more detail is searched (0034), also what was added earlier."""
    ada, _ = store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        talk = talks.with_contact(session, store.alice.id, ada)[0]
        looking_back.keep(order, talk, screen="back", left_at=TUESDAY, named="Grace Hopper, Träume")
    _up_from("0033", database_url)

    with store.sessions.reading() as session:
        for typed in ("traume", "hopper grace"):
            assert [one.id for one in finding.search(session, store.alice.id, typed, limit=5).people] == [ada]


def test_a_slip_in_a_name_that_was_known_before_is_found(store: Storage, database_url: str) -> None:
    """Names have their initials (0037), also those of people who were saved earlier."""
    for name in ("Ada Lovelace", "José García", "王小明"):
        store.logs(name)
    _up_from("0036", database_url)

    with store.sessions.reading() as session:
        found = [slips.spelled_nearly(session, store.alice.id, typed) for typed in ("Ada Lovelase", "Jose Garzia")]
        assert [one.name for one in found if one] == ["Ada Lovelace", "José García"]
        initials = session.execute(sa.select(Contact.initials).order_by(Contact.id)).scalars().all()
    assert initials == ["al", "jg", "王"]


@pytest.mark.parametrize("removed", [False, True])
def test_who_is_put_back_from_before_names_had_initials_has_them(store: Storage, *, removed: bool) -> None:
    """*Undo* of an order that noted a name without them (0037)."""
    ada, _ = store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        if removed:
            ada = contacts.add(Order(session, store.alice.id), name="Ada Lovelace King")
            order.remove(Contact, ada)
        else:
            contacts.mend(order, contacts.known(session, store.alice.id, ada), name="Grace Hopper")
        order.keep("a slip", now=TUESDAY)
        [noted] = session.execute(sa.select(Undo.rows).order_by(Undo.id.desc()).limit(1)).scalar_one()
        del noted["removed" if removed else "before"]["initials"]
        Order(session, store.alice.id).put_back(noted)
        query = sa.select(Contact.initials).where(Contact.id == ada)
        assert session.execute(query).scalar_one() == ("alk" if removed else "al")


def _up_from(start: str, database_url: str) -> None:
    engine = open_engine(database_url, waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        _go_back(connection, start)
    engine.dispose()
    migrate.upgrade(database_url)


def _lived(store: Storage) -> tuple[int, int, dict[str, int]]:
    """Alice met Ada, who told her things; Ada's id, that of the order, and ids that were used and are free again."""
    ada, logged = store.logs(
        "Ada Lovelace",
        role="Analyst",
        organization="Babbage & Co",
        address_as="Countess",
        notes="Knows all about looms",
    )
    store.logs("Mary Somerville", owner=store.bob, notes="Looms, too")
    with store.sessions.begin() as session:
        owner = owners.lock(session, store.alice.id)
        assert owner
        order = Order(session, owner.id)
        [talk] = talks.with_contact(session, owner.id, ada)
        talks.mend(order, talk, notes="We spoke of Fourier")
        talks.touch(order, ada, kind="message", direction="out", day=owner.day(TUESDAY), words="Sang in the choir")
        line = talks.learn(order, talk, "Cards are punched by hand.", now=TUESDAY)
        learning.place(order, line, ada, Topic("Craft", Area.JOB))
        advice.give(order, ada, "Visit a mill", by=dt.date(2026, 5, 1), interview_id=talk.id, now=TUESDAY)
        order.keep("notes", now=TUESDAY)
        slip = Order(session, owner.id)
        used = talks.learn(slip, talk, "Never mind.", now=TUESDAY)
        learning.place(slip, used, ada, Topic("Craft", Area.JOB))
        last = advice.give(slip, ada, "Never mind", by=None, interview_id=talk.id, now=TUESDAY)
        undo.take_back(session, owner, slip.keep("a slip", now=TUESDAY), now=TUESDAY)
        reminders.bring_in_line(session, owner, order.contacts, now=TUESDAY)
    return ada, logged, {"takeaway": used, "advice": last}


def _found_and_used(store: Storage, ada: int, logged: int, taken_back: dict[str, int]) -> None:
    with store.sessions.begin() as session:
        owner = owners.lock(session, store.alice.id)
        assert owner
        for word in WORDS:
            assert [one.id for one in finding.search(session, owner.id, word, limit=5).people] == [ada]
        [one] = advice.of_contact(session, owner.id, ada, limit=5)
        assert one.text == "Visit a mill"
        order = Order(session, owner.id)
        [talk] = talks.with_contact(session, owner.id, ada)
        # What was taken back is put back under its own id: nobody else may have got it.
        assert talks.learn(order, talk, "Looms are loud.", now=TUESDAY) > taken_back["takeaway"]
        assert advice.give(order, None, "Read on", by=None, interview_id=None, now=TUESDAY) > taken_back["advice"]
        assert learning.elsewhere(order, "From a book.", "read", now=TUESDAY)
        more = order.keep("more", now=TUESDAY)
        assert isinstance(undo.take_back(session, owner, more, now=TUESDAY), undo.Undone)
        stands = undo.take_back(session, owner, logged, now=TUESDAY)
        assert isinstance(stands, undo.Standing)
        assert stands.facts >= {"takeaway", "takeaway_topic", "advice", "touch"}
        assert contacts.get(session, store.bob.id, ada) is None


def _go_back(session: sa.Connection, start: str) -> None:
    config = Config()
    config.set_main_option("script_location", "storage/migrations")
    config.attributes["session"] = session
    command.downgrade(config, start)


def _rows(session: sa.Connection, like: dict[str, Any] | None = None) -> dict[str, list[dict[str, Any]]]:
    """All rows by table; of those `like` has, and only what they have in common with them."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in like or sa.inspect(session).get_table_names():
        if table != "alembic_version":
            names = like[table][0].keys() if like and like[table] else ()
            rows = session.execute(
                sa.select(sa.text("*")).select_from(sa.table(table)).order_by(sa.text("id"))
            ).mappings()
            found[table] = [{name: row[name] for name in names or row} for row in rows]
    return found
