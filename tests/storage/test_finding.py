"""People are found by any of their words, whoever typed them how."""

import datetime as dt

import pytest

from storage import contacts, finding, talks, undo
from storage.finding import Reason
from storage.order import Order
from tests.storage.conftest import TUESDAY, Storage

PEOPLE: tuple[dict[str, str | None], ...] = (
    {"name": "Ada Lovelace", "organization": "Babbage & Co", "role": "analyst"},
    {"name": "Zoë O'Neill", "organization": "Café Olé", "notes": "Keeps bees; knows the harbour authority."},
    {"name": "Petr Novák", "address_as": "Péťa", "met_via": "open depot day"},
    {"name": "Tom Reyes", "organization": "Harbor Data", "introduced_by": "Mary Somerville"},
    {"name": "Diana Rask", "common_ground": "the same choir"},
    {"name": "Anand Ng", "organization": "Rask Partners"},
)
TOLD = "The hard part is asking the right question, not the maths."


@pytest.fixture
def known(store: Storage) -> Storage:
    """Six people, one of whom told something."""
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        ids = [contacts.add(order, **one) for one in PEOPLE]  # type: ignore[arg-type] # every one has a name
        facts = {"day": dt.date(2026, 4, 14), "now": TUESDAY, "held": True}
        talk_id = talks.hold(order, ids[0], notes="She reads about tides.", **facts)  # type: ignore[arg-type] # as above
        talk = talks.get(session, store.alice.id, talk_id)
        assert talk
        talks.learn(order, talk, TOLD, now=TUESDAY)
        talks.touch(
            order, ids[3], kind="reply", direction="theirs", day=dt.date(2026, 4, 14), words="sent a reading list"
        )
    return store


FOUND: dict[str, list[str]] = {
    "analyst": ["Ada Lovelace"],  # a role
    "BEES": ["Zoë O'Neill"],  # a note
    "peta": ["Petr Novák"],  # how they are addressed, without accents
    "depot": ["Petr Novák"],  # where they met
    "somerville": ["Tom Reyes"],  # through whom
    "choir": ["Diana Rask"],  # what they have in common
    "right question": ["Ada Lovelace"],  # what they told
    "tides": ["Ada Lovelace"],  # what was noted of a talk
    "reading list": ["Tom Reyes"],  # what was noted of a message
    "question ada": ["Ada Lovelace"],  # any order, across name and notes
    "quest lovel": ["Ada Lovelace"],  # parts of words
    "harbo": ["Tom Reyes", "Zoë O'Neill"],  # a name before a note
    "rask": ["Anand Ng", "Diana Rask"],  # both have a word that begins so
    "an": ["Anand Ng", "Diana Rask", "Ada Lovelace"],  # a beginning, an inside, then a role
    "babage": ["Ada Lovelace"],  # a letter is missing
    "anlayst": ["Ada Lovelace"],  # letters are swapped
    "rigth qestion": ["Ada Lovelace"],  # two words with a mistake
    "petr novka": ["Petr Novák"],
    "bees lovelace": [],  # nobody has both
    "xyzzy": [],
    "%": [],
    "": [],
    "x" * 40_000: [],
    "a b c d e f g h i": [],
}


def test_any_words_find(known: Storage) -> None:
    """Best first."""
    with known.sessions.reading() as session:
        hits = {typed: finding.search(session, known.alice.id, typed, limit=3) for typed in FOUND}

    assert {typed: [one.name for one in hits[typed].people] for typed in FOUND} == FOUND


def test_of_several_words_that_may_be_meant_the_one_that_finds_is_taken(known: Storage) -> None:
    """A letter away from depot, and from deep."""
    with known.sessions.begin() as session:
        contacts.add(Order(session, known.alice.id), name="Lu Ek", notes="read Deep Work")
        hits = finding.search(session, known.alice.id, "depp wrok", limit=3)

    assert ([one.name for one in hits.people], hits.words) == (["Lu Ek"], ("deep", "work"))


WHY = {
    "ada babbage": [],
    "analyst": [Reason("role", "analyst")],
    "ada question": [Reason("text", TOLD)],
    "tides": [Reason("notes", "She reads about tides.")],
    "peta": [Reason("address_as", "Péťa")],
    "reading list": [Reason("words", "sent a reading list")],
    "rigth qestion": [Reason("text", TOLD)],
}


def test_it_is_said_why(known: Storage) -> None:
    """Unless the name or the organization shows it."""
    with known.sessions.reading() as session:
        hits = {typed: finding.search(session, known.alice.id, typed, limit=3) for typed in WHY}
        why = {
            typed: list(finding.reasons(session, known.alice.id, one.people, one.words).values())
            for typed, one in hits.items()
        }

    assert why == WHY


def test_nobody_finds_anothers_words(known: Storage) -> None:
    """Neither cards nor notes."""
    with known.sessions.reading() as session:
        assert finding.search(session, known.bob.id, "question", limit=3).people == []
        assert finding.search(session, known.bob.id, "qestion", limit=3).people == []


def test_what_is_found_follows_changes_and_undo(known: Storage) -> None:
    """The words of yesterday are gone with their undo."""
    with known.sessions.begin() as session:
        tom = contacts.named(session, known.alice.id, "Tom Reyes")[0]
        order = Order(session, known.alice.id)
        contacts.mend(order, tom, role="hydrologist", address_as="Tomás")
        undo_id = order.keep("changes to Tom Reyes", now=TUESDAY)
        found = [finding.search(session, known.alice.id, typed, limit=3).people for typed in ("hydrolog", "tomas")]
        assert [one.name for people in found for one in people] == ["Tom Reyes", "Tom Reyes"]

        undo.take_back(session, known.alice, undo_id, now=TUESDAY)
        found = [finding.search(session, known.alice.id, typed, limit=3).people for typed in ("hydrolog", "tomas")]
        assert found == [[], []]
