"""A prepared statement does what the same statement does without it."""

import datetime as dt

import pytest
import sqlalchemy as sa

import storage
from storage import reminders
from storage.among import among
from storage.prepared import Prepared, prepared
from storage.tables import Contact, Reminder, Undo
from storage.values import given
from tests.storage.conftest import TUESDAY, Storage


def test_it_gives_the_same_rows(store: Storage) -> None:
    contact_id, _ = store.logs("Ada Lovelace")
    facts = {"owner": store.alice.id, "contact": contact_id, "owners": [store.alice.id], "contacts": [contact_id]}
    with store.sessions.reading() as session:
        for query in (reminders._ALL, reminders._OPEN):
            assert isinstance(query, Prepared)
            fast, usual = session.execute(query, facts).all(), session.execute(query.statement, facts).all()
            assert fast == usual
            assert [row._fields for row in fast] == [row._fields for row in usual]
            assert fast[0]._mapping == usual[0]._mapping


@pytest.mark.parametrize("names", [[], ["Ada Lovelace"], ["Ada Lovelace", "Grace Hopper"]])
def test_a_list_may_have_none_one_or_several(store: Storage, names: list[str]) -> None:
    """Also one after the other, by the same statement."""
    everybody = [store.logs(name)[0] for name in ("Ada Lovelace", "Grace Hopper", "Mary Somerville")]
    ids = everybody[: len(names)]
    query = prepared(
        sa.select(Contact.id)
        .where(among(Contact.owner_id, "owners"), among(Contact.id, "contacts"))
        .order_by(Contact.id)
    )
    by_name = prepared(sa.select(Contact.name).where(among(Contact.name, "names")).order_by(Contact.id))
    with store.sessions.reading() as session:
        for owners in ([store.alice.id], [store.alice.id, store.bob.id]):
            for asked in (ids, everybody):
                facts = {"owners": owners, "contacts": asked}
                assert query.rows(session, facts) == session.execute(query, facts).all() == [(one,) for one in asked]
        assert query.rows(session, {"owners": [], "contacts": ids}) == []
        assert by_name.rows(session, {"names": names}) == [(name,) for name in names]


def test_what_is_written_out_in_it_stands_there(store: Storage) -> None:
    for name in ("Ada Lovelace", "Grace Hopper"):
        store.logs(name)
    every_name = prepared(
        sa.select(sa.func.aggregate_strings(Contact.name, "\n")).where(Contact.owner_id == given("owner"))
    )
    with store.sessions.reading() as session:
        names = session.execute(every_name, {"owner": store.alice.id}).scalar_one()
    assert sorted(names.split("\n")) == ["Ada Lovelace", "Grace Hopper"]


def test_it_adds_one_row_or_several_and_changes_them(store: Storage) -> None:
    contact_id, _ = store.logs("Ada Lovelace")
    add = prepared(sa.insert(Reminder))
    rename = prepared(sa.update(Contact).where(Contact.id == given("contact")).values(name=given("name")))
    row = {
        "owner_id": store.alice.id,
        "contact_id": contact_id,
        "kind": "thanked",
        "nudge": 0,
        "next_nudge": TUESDAY,
        "due_at": TUESDAY,
        "urgent": True,
        "state": "open",
    }
    with store.sessions.begin() as session:
        row_id = session.execute(add, {**row, "about": "interview:900"}).scalar_one()
        session.execute(add, [{**row, "about": f"interview:{number}"} for number in (901, 902)])
        session.execute(rename, {"contact": contact_id, "name": "Ada King"})
        kept = session.execute(sa.select(Reminder.about, Reminder.due_at).where(Reminder.id >= row_id)).all()
        name = session.execute(sa.select(Contact.name).where(Contact.id == contact_id)).scalar_one()
    assert kept == [(f"interview:{number}", TUESDAY) for number in (900, 901, 902)]
    assert name == "Ada King"


def test_what_a_column_is_given_by_itself_is_given_here_too(store: Storage) -> None:
    kept = {"owner_id": store.alice.id, "label": "coffee", "rows": [{"id": 1}], "made_at": TUESDAY}
    with store.sessions.begin() as session:
        row_id = session.execute(prepared(sa.insert(Undo)), kept).scalar_one()
        contact = {"owner_id": store.alice.id, "name": "Ada", "name_key": "ada", "search_key": "ada"}
        contact_id = session.execute(prepared(sa.insert(Contact)), contact).scalar_one()
        assert session.execute(sa.select(Undo.rows).where(Undo.id == row_id)).scalar_one() == [{"id": 1}]
        assert session.execute(sa.select(Contact.version).where(Contact.id == contact_id)).scalar_one() == 1


def test_a_refusal_of_the_database_is_told_without_what_was_given(store: Storage) -> None:
    _, undo_id = store.logs("Ada Lovelace")
    again = prepared(sa.insert(Undo))
    row = {"id": undo_id, "owner_id": store.alice.id, "label": "a secret", "rows": [], "made_at": TUESDAY}
    with pytest.raises(sa.exc.IntegrityError) as refused, store.sessions.begin() as session:
        session.execute(again, row)
    assert "a secret" not in str(refused.value)


def test_a_database_that_hangs_up_counts_as_gone(store: Storage) -> None:
    ask = prepared(sa.select(Contact.id).where(Contact.owner_id == given("owner")))

    def hung_up() -> None:
        with store.sessions.reading() as session:
            pid = session.execute(sa.select(sa.func.pg_backend_pid())).scalar_one()
            with store.sessions.reading() as other:
                other.execute(sa.select(sa.func.pg_terminate_backend(pid)))
            session.execute(ask, {"owner": store.alice.id})

    if store.sessions.one_writes:
        pytest.skip("An embedded database does not hang up")
    with pytest.raises(storage.Unavailable):
        hung_up()
    with store.sessions.reading() as session:
        assert session.execute(ask, {"owner": store.alice.id}).all() == []


def test_a_list_may_stand_in_the_statement_itself(store: Storage) -> None:
    contact_id, _ = store.logs("Ada Lovelace")
    kinds = Reminder.kind.in_(["thanked", "promised"])
    ask = prepared(sa.select(Reminder.kind).where(kinds, Reminder.contact_id == given("contact")).limit(5))
    with store.sessions.reading() as session:
        for _ in range(2):
            assert session.execute(ask, {"contact": contact_id}).scalars().all() == ["thanked"]
        assert session.execute(ask, {"contact": contact_id + 1}).all() == []


def test_lists_are_refused_at_once(store: Storage) -> None:
    several = prepared(sa.select(Contact.id).where(Contact.id.in_(given("ids", expanding=True))))
    with store.sessions.reading() as session, pytest.raises(TypeError, match="lists"):
        session.execute(several, {"ids": [1, 2]})


def test_a_moment_needs_its_zone_here_too(store: Storage) -> None:
    ask = prepared(sa.select(Reminder.id).where(Reminder.due_at <= given("now")))
    naive = dt.datetime(2026, 4, 14)  # noqa: DTZ001 # that is the mistake
    with store.sessions.reading() as session, pytest.raises(ValueError, match="zone"):
        session.execute(ask, {"now": naive})


def test_what_is_among_a_list_is_found_however_long_the_list_is(store: Storage) -> None:
    people = [store.logs(name)[0] for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing")]
    ask = prepared(sa.select(Contact.name).where(among(Contact.id, "ids"), among(Contact.name, "names")))
    with store.sessions.reading() as session:
        for ids, names, found in (
            (people, ["Ada Lovelace", 'Grace "Amazing" Hopper', "Alan Turing"], ["Ada Lovelace", "Alan Turing"]),
            (people[:2], ["Alan Turing"], []),
            ([], ["Ada Lovelace"], []),
            (range(5_000), ["Grace Hopper"], ["Grace Hopper"]),
        ):
            assert sorted(session.execute(ask, {"ids": ids, "names": names}).scalars()) == found
