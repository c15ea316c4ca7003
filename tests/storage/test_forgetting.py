"""What is forgotten is gone, and nothing of anybody else's goes with it."""

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from storage import (
    Session,
    advice,
    alarms,
    contacts,
    drafts,
    forgetting,
    owners,
    pauses,
    profiles,
    reminders,
    replies,
    skills,
    tables,
    talks,
    undo,
)
from storage.order import Order
from storage.replies import Place
from tests.storage.conftest import TUESDAY, Storage


def answered(session: Session, store: Storage, *about: int, words: str = "", ts: str = "1.1") -> bool:
    """An answer to Alice in the direct message."""
    place = Place("D1", ts)
    return replies.remember(session, store.alice.id, place, about=about, words=words, undo_id=None, now=TUESDAY)


def test_answers_are_no_messages_that_count(store: Storage) -> None:
    """They hold no nudge back."""
    contact_id, _ = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        before = alarms.set_alarm(session, store.alice, now=TUESDAY)
        for number in range(9):
            assert answered(session, store, contact_id, ts=f"1.{number}")
        assert alarms.rules_for(session, [store.alice], now=TUESDAY)[store.alice.id].sent == ()
        assert alarms.set_alarm(session, store.alice, now=TUESDAY) == before


def test_an_answer_is_remembered_with_everybody_it_names(store: Storage) -> None:
    """It goes once, with whoever is forgotten first."""
    ada, _ = store.logs("Ada Lovelace")
    store.logs("Grace Hopper")

    with store.sessions.begin() as session:
        answered(session, store, ada, words="A hello to Grace Hopper")
        grace = contacts.named(session, store.alice.id, "Grace Hopper")[0]
        forgetting.person(session, store.alice, grace, spare=None, now=TUESDAY)
        erasable = forgetting.to_erase(session, store.alice.id)
        assert [(one.channel, one.ts) for one in erasable] == [("D1", "1.1")]
        forgetting.erased(session, store.alice.id, [one.id for one in erasable])
        assert session.execute(sa.select(sa.func.count()).select_from(tables.Message)).scalar_one() == 0


def test_an_answer_about_somebody_forgotten_meanwhile_goes_too(store: Storage) -> None:
    """It was on its way; and who has left is told so."""
    ada, _ = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        person = contacts.known(session, store.alice.id, ada)
        forgetting.person(session, store.alice, person, spare=None, now=TUESDAY)
        assert answered(session, store, ada)
        assert len(forgetting.to_erase(session, store.alice.id)) == 1
        forgetting.everything(session, store.alice.id)
        forgetting.erased(session, store.alice.id, [one.id for one in forgetting.to_erase(session, store.alice.id)])
        forgetting.leave(session, store.alice.id)
        assert not answered(session, store, ada)


def test_the_pressed_answer_is_spared(store: Storage) -> None:
    """It shows that it is done."""
    ada, _ = store.logs("Ada Lovelace")

    with store.sessions.begin() as session:
        answered(session, store, ada, ts="1.1")
        answered(session, store, ada, ts="1.2")
        forgetting.person(
            session, store.alice, contacts.known(session, store.alice.id, ada), spare=Place("D1", "1.2"), now=TUESDAY
        )
        assert [one.ts for one in forgetting.to_erase(session, store.alice.id)] == ["1.1"]
        forgetting.everything(session, store.alice.id)
        assert [one.ts for one in forgetting.to_erase(session, store.alice.id)] == ["1.1", "1.2"]


def test_words_that_name_them_go_and_others_stay(store: Storage) -> None:
    """Drafts and orders, by their whole name or by a part that nobody else has."""
    ada, _ = store.logs("Ada Lovelace")
    _, graces = store.logs("Grace Hopper", introduced_by="ada lovelace")
    _, byrons = store.logs("Ada Byron")

    with store.sessions.begin() as session:
        for words in ("coffee with Lovelace", "lunch with Ada", "great chat", "talked about Ada Lovelace"):
            drafts.keep(session, store.alice.id, words, now=TUESDAY)
        forgetting.person(session, store.alice, contacts.known(session, store.alice.id, ada), spare=None, now=TUESDAY)
        assert [one.words for one in drafts.waiting(session, store.alice.id, limit=9)] == [
            "great chat",
            "lunch with Ada",
        ]
        left = set(session.execute(sa.select(tables.Undo.id)).scalars())
        assert left == {byrons, graces}
        grace = contacts.named(session, store.alice.id, "Grace Hopper")[0]
        assert grace.introduced_by is None
        assert undo.last(session, store.alice.id, now=TUESDAY) == byrons


def test_notes_on_others_that_name_them_are_counted(store: Storage) -> None:
    """They stay, and it is said."""
    ada, _ = store.logs("Ada Lovelace")
    grace, _ = store.logs("Grace Hopper")

    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        talk = talks.with_contact(session, store.alice.id, grace)[0]
        talks.learn(order, talk, "Ask ada lovelace, too.", now=TUESDAY)
        talks.touch(order, grace, kind="other", direction="both", day=talk.day, words="again of Ada Lovelace")
        person = contacts.known(session, store.alice.id, ada)
        assert forgetting.named_elsewhere(session, store.alice.id, person) == 1
        assert forgetting.saved(session, store.alice.id) == forgetting.Saved(people=2, talks=2, notes=1)


def test_who_begins_anew_meanwhile_stays(store: Storage) -> None:
    """Only who has nothing leaves."""
    store.logs("Ada Lovelace")
    store.logs("Grace Hopper", owner=store.bob)

    with store.sessions.begin() as session:
        forgetting.everything(session, store.alice.id)
        assert forgetting.leaving(session) == [store.alice.id]
        assert forgetting.still_leaves(session, store.alice.id)
    store.logs("Eva Berg")
    with store.sessions.begin() as session:
        assert not forgetting.still_leaves(session, store.alice.id)
        forgetting.leave(session, store.alice.id)
        assert forgetting.leaving(session) == []
        assert owners.get(session, store.alice.id)
        eva = contacts.named(session, store.alice.id, "Eva Berg")[0]
        forgetting.person(session, store.alice, eva, spare=None, now=TUESDAY)
        assert forgetting.leaving(session) == []  # they began anew, and forgot one person
        forgetting.everything(session, store.alice.id)
        forgetting.leave(session, store.alice.id)
        assert owners.get(session, store.alice.id) is None
        assert contacts.any_known(session, store.bob.id)
        assert reminders.next_open(session, store.bob.id, after=TUESDAY - dt.timedelta(days=1))


def _skill(session: Session, owner: owners.Owner) -> None:
    skills.named(Order(session, owner.id), "statistics")


def _plan(session: Session, owner: owners.Owner) -> None:
    order = Order(session, owner.id)
    advice.give(order, None, "a small try", by=None, interview_id=None, now=TUESDAY)


@pytest.mark.parametrize(
    "begins",
    [
        _skill,
        _plan,
        lambda session, owner: drafts.keep(session, owner.id, "coffee", now=TUESDAY),
        lambda session, owner: pauses.begin(Order(session, owner.id), today=TUESDAY.date(), until=None),
        lambda session, owner: owners.prefer(Order(session, owner.id), days_off=frozenset({0})),
        lambda session, owner: owners.prefer(Order(session, owner.id), weekly=False),
        lambda session, owner: profiles.keep(Order(session, owner.id), aim="choose"),
        lambda session, owner: profiles.keep(Order(session, owner.id), paths=["nursing", "teaching"]),
    ],
)
def test_who_begins_anew_without_anybody_stays_too(
    store: Storage, begins: Callable[[Session, owners.Owner], object]
) -> None:
    """What can be done, a plan, a pause or a setting is a beginning."""
    store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        forgetting.everything(session, store.alice.id)
        begins(session, owners.lock(session, store.alice.id) or store.alice)

    with store.sessions.begin() as session:
        assert not forgetting.still_leaves(session, store.alice.id)
        assert forgetting.leaving(session) == []
        forgetting.leave(session, store.alice.id)
        assert owners.get(session, store.alice.id)


def test_what_was_set_and_said_of_oneself_is_forgotten_at_once(store: Storage) -> None:
    """Also where somebody begins anew before our messages are deleted."""
    with store.sessions.begin() as session:
        usual = owners.get(session, store.alice.id)
        owners.prefer(
            Order(session, store.alice.id), wakes=dt.time(6), days_off=frozenset({0}), how_often=30, names_shown=False
        )
        profiles.keep(Order(session, store.alice.id), about="a nurse from Lund", paths=["nursing", "teaching"])
        forgetting.everything(session, store.alice.id)
        assert owners.get(session, store.alice.id) == usual
        assert profiles.of(session, store.alice.id) == profiles.of(session, 0)
        assert forgetting.still_leaves(session, store.alice.id)


def test_a_file_goes_with_whom_it_is_about(store: Storage) -> None:
    """Whether it was there before or still on its way; who has left is told so."""
    ada, _ = store.logs("Ada Lovelace")
    about = {"contact_id": ada, "interview_id": 7, "now": TUESDAY}

    with store.sessions.begin() as session:
        assert replies.remember_file(session, store.alice.id, "F1", **about)  # type: ignore[arg-type] # by name
        assert replies.files_given(session, store.alice.id, 7) == 1
        assert forgetting.to_erase(session, store.alice.id) == []
        person = contacts.known(session, store.alice.id, ada)
        forgetting.person(session, store.alice, person, spare=None, now=TUESDAY)
        assert replies.remember_file(session, store.alice.id, "F2", **about)  # type: ignore[arg-type] # by name
        assert [one.file_id for one in forgetting.to_erase(session, store.alice.id)] == ["F1", "F2"]
        assert forgetting.unfinished(session) == [store.alice.id]
        forgetting.everything(session, store.alice.id)
        gone = forgetting.to_erase(session, store.alice.id)
        assert [one.file_id for one in gone] == ["F1", "F2"]
        forgetting.erased(session, store.alice.id, [one.id for one in gone])
        forgetting.leave(session, store.alice.id)
        assert not replies.remember_file(session, store.alice.id, "F3", **about)  # type: ignore[arg-type] # by name
