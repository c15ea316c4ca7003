"""What one order did is taken back whole, or not at all."""

import datetime as dt
from dataclasses import replace

from storage import contacts, owners, profiles, reminders, sending, talks, undo
from storage.order import Order
from tests.storage.conftest import TUESDAY, Storage


def test_a_log_is_taken_back_with_its_reminders(store: Storage) -> None:
    """Contact, talk, touch, dues and the alarm."""
    contact_id, undo_id = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        assert undo.take_back(session, store.alice, undo_id, now=TUESDAY) == undo.Undone(
            "coffee with Ada Lovelace", frozenset()
        )
        assert contacts.get(session, store.alice.id, contact_id) is None
        assert reminders.of_contact(session, store.alice.id, contact_id) == []
        assert sending.oldest(session, TUESDAY + dt.timedelta(days=400)) is None


def test_a_known_contact_gets_back_what_was_there_before(store: Storage) -> None:
    """Only what the order changed is put back."""
    contact_id, _ = store.logs("Ada Lovelace", role="analyst")

    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        before = contacts.known(session, store.alice.id, contact_id)
        contacts.mend(order, before, role="lead", name="Ada King", met_on=dt.date(2026, 4, 1))
        undo_id = order.keep("changes", now=TUESDAY)
        assert contacts.known(session, store.alice.id, contact_id).name == "Ada King"
        undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        assert contacts.known(session, store.alice.id, contact_id) == before
        assert [one.id for one in contacts.looked_up(session, store.alice.id, "lovelace")] == [contact_id]


def test_what_was_built_on_stands_and_says_why(store: Storage) -> None:
    """Notes on the talk would be lost with it."""
    contact_id, undo_id = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        talk = talks.with_contact(session, store.alice.id, contact_id)[0]
        order = Order(session, store.alice.id)
        talks.learn(order, talk, "Ask the right question.", now=TUESDAY)
        notes_id = order.keep("notes", now=TUESDAY)
        outcome = undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        assert isinstance(outcome, undo.Standing)
        assert (outcome.why, outcome.facts) == ("built_on", frozenset({"takeaway"}))

        assert isinstance(undo.take_back(session, store.alice, notes_id, now=TUESDAY), undo.Undone)
        assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)


def test_step_by_step_backwards(store: Storage) -> None:
    """Once the later order is taken back, the earlier one can be, too."""
    contact_id, undo_id = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        talks.thank(order, talks.with_contact(session, store.alice.id, contact_id)[0], day=dt.date(2026, 4, 14))
        thanks_id = order.keep("thanks", now=TUESDAY)
        blocked = undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        assert isinstance(blocked, undo.Standing)
        assert undo.last(session, store.alice.id, now=TUESDAY) == thanks_id
        undo.take_back(session, store.alice, thanks_id, now=TUESDAY)
        assert undo.last(session, store.alice.id, now=TUESDAY) == undo_id
        assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)


def test_twice_too_late_and_not_mine(store: Storage) -> None:
    """Each is answered honestly."""
    _, undo_id = store.logs("Ada Lovelace")
    _, old_id = store.logs("Grace Hopper")

    with store.sessions.begin() as session:
        undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        again = undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        late = undo.take_back(session, store.alice, old_id, now=TUESDAY + dt.timedelta(days=1))
        bobs = undo.take_back(session, store.bob, old_id, now=TUESDAY)

    assert [one.why for one in (again, late, bobs) if isinstance(one, undo.Standing)] == [
        "done_before",
        "too_old",
        "gone",
    ]


def test_an_order_that_goes_on_is_taken_back_with_its_beginning(store: Storage) -> None:
    """As when something just logged is fixed."""
    contact_id, undo_id = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        order = Order.going_on(session, store.alice.id, undo_id)
        contacts.mend(order, contacts.known(session, store.alice.id, contact_id), role="lead")
        talks.thank(order, talks.with_contact(session, store.alice.id, contact_id)[0], day=dt.date(2026, 4, 14))
        assert order.keep("coffee with Ada", now=TUESDAY) == undo_id
        assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)
        assert contacts.get(session, store.alice.id, contact_id) is None


def test_a_fix_after_something_else_was_changed_stands_for_itself(store: Storage) -> None:
    """Taking the log back must not take the change between with it."""
    contact_id, undo_id = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        edit = Order(session, store.alice.id)
        contacts.mend(edit, contacts.known(session, store.alice.id, contact_id), email="ada@babbage.example")
        edit.keep("changes to Ada", now=TUESDAY)
        fix = Order.going_on(session, store.alice.id, undo_id)
        contacts.mend(fix, contacts.known(session, store.alice.id, contact_id), role="lead")
        assert fix.keep("coffee with Ada", now=TUESDAY) != undo_id
        refused = undo.take_back(session, store.alice, undo_id, now=TUESDAY)
        assert isinstance(refused, undo.Standing)
        assert refused.why == "built_on"
        assert contacts.known(session, store.alice.id, contact_id).email == "ada@babbage.example"


def test_a_talk_that_is_moved_ahead_is_no_exchange_until_it_was_held(store: Storage) -> None:
    """And taking that back puts its touch back as it was."""
    contact_id, _ = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        before = talks.touches(session, store.alice.id, contact_id)
        talk = talks.with_contact(session, store.alice.id, contact_id)[0]
        order = Order(session, store.alice.id)
        talks.mend(order, talk, day=dt.date(2026, 4, 24), held=False)
        undo_id = order.keep("the day", now=TUESDAY)
        assert talks.touches(session, store.alice.id, contact_id) == []
        assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)
        assert talks.touches(session, store.alice.id, contact_id) == before

        back = Order(session, store.alice.id)
        talks.mend(back, talk, day=dt.date(2026, 4, 24), held=False)
        ahead = talks.get(session, store.alice.id, talk.id)
        assert ahead
        talks.mend(back, ahead, day=dt.date(2026, 4, 13), held=True)
        assert [one.day for one in talks.touches(session, store.alice.id, contact_id)] == [dt.date(2026, 4, 13)]
        assert isinstance(
            undo.take_back(session, store.alice, back.keep("the day", now=TUESDAY), now=TUESDAY), undo.Undone
        )
        assert talks.touches(session, store.alice.id, contact_id) == before


def test_a_moment_is_put_back_as_a_moment(store: Storage) -> None:
    """What was noted twice is again as it was noted first."""
    contact_id, _ = store.logs("Ada Lovelace")
    later = TUESDAY + dt.timedelta(hours=1)

    with store.sessions.begin() as session:
        talk = talks.with_contact(session, store.alice.id, contact_id)[0]
        for noted_at in (TUESDAY, later):
            order = Order(session, store.alice.id)
            talks.mend(order, talk, evaluated_at=noted_at)
            undo_id = order.keep("notes", now=later)
        assert isinstance(undo.take_back(session, store.alice, undo_id, now=later), undo.Undone)
        noted = talks.get(session, store.alice.id, talk.id)
        assert noted
        assert noted.evaluated_at == TUESDAY


def test_what_an_owner_set_is_put_back_unless_it_was_set_anew(store: Storage) -> None:
    """Settings and what they said of themselves; other things that were set since stay."""
    with store.sessions.begin() as session:
        before = owners.get(session, store.alice.id)
        orders = []
        for said in ({"how_often": 30, "wakes": dt.time(6)}, {"weekly": False}, {"how_often": 180}):
            order = Order(session, store.alice.id)
            owners.prefer(order, **said)
            orders.append(order.keep("your settings", now=TUESDAY))
        first, weekly, again = orders
        standing = undo.take_back(session, store.alice, first, now=TUESDAY)
        assert standing == undo.Standing("built_on", "your settings", frozenset({"owner"}))
        for undo_id in (again, first):
            assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)
        assert before
        assert owners.get(session, store.alice.id) == replace(
            before, preferences=replace(before.preferences, weekly=False)
        )
        undo.take_back(session, store.alice, weekly, now=TUESDAY)
        assert owners.get(session, store.alice.id) == before


def test_what_was_set_anew_and_came_back_is_built_on_all_the_same(store: Storage) -> None:
    """Or taking back the first would leave the later ones standing for ever; one after the other, all of it goes."""
    with store.sessions.begin() as session:
        before = profiles.of(session, store.alice.id)
        made = []
        for aim in ("new", "other", "new"):
            order = Order(session, store.alice.id)
            profiles.keep(order, aim=aim)
            made.append(order.keep("your aim", now=TUESDAY))
        standing = undo.take_back(session, store.alice, made[0], now=TUESDAY)
        assert standing == undo.Standing("built_on", "your aim", frozenset({"owner"}))
        assert not Order.going_on(session, store.alice.id, made[0]).changed

        for undo_id in reversed(made):
            assert isinstance(undo.take_back(session, store.alice, undo_id, now=TUESDAY), undo.Undone)
        assert profiles.of(session, store.alice.id) == before


def test_what_an_owner_said_of_themselves_is_put_back_as_a_part_of_something_else(store: Storage) -> None:
    """Who takes that back has it again."""
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        profiles.keep(order, aim="new", paths=["teach", "research"])
        undo_id = order.keep("your aim", now=TUESDAY)
        before = profiles.of(session, store.alice.id)

        instead = Order(session, store.alice.id)
        assert isinstance(undo.instead(instead, undo_id, now=TUESDAY), undo.Undone)
        instead_id = instead.keep("something else", now=TUESDAY)
        assert profiles.of(session, store.alice.id).paths is None
        undo.take_back(session, store.alice, instead_id, now=TUESDAY)
        assert profiles.of(session, store.alice.id) == before
