"""Contacts are found by what people type, and only by their owner."""

import pytest

from storage import contacts, slips
from tests.storage.conftest import Storage

PEOPLE = (
    ("Ada Lovelace", "Babbage & Co"),
    ("Ada Yonath", "Weizmann"),
    ("Zoë O'Neill", "Café Olé"),
    ("李小龍", None),
    ("Nguyễn Thị Minh Khai", "Sài Gòn Press"),
    ("Petr Novák", "DPP"),
)


FOUND: dict[str, list[str]] = {
    "ada": ["Ada Lovelace", "Ada Yonath"],  # the beginning of a name
    "ADA LOVELACE": ["Ada Lovelace"],  # any case
    "lovelace": ["Ada Lovelace"],  # inside
    "babbage": ["Ada Lovelace"],  # the organization
    "zoe oneill": ["Zoë O'Neill"],  # without accents and apostrophe
    "李": ["李小龍"],  # any script
    "nguyen thi": ["Nguyễn Thị Minh Khai"],
    "ada lovlace": ["Ada Lovelace"],  # a letter is missing
    "petr novka": ["Petr Novák"],  # letters are swapped
    "lovelace ada": ["Ada Lovelace"],  # the family name first
    "babage & co": ["Ada Lovelace"],  # a letter is missing in the organization
    "ada babbage": ["Ada Lovelace"],  # some of each
    "charles babbage": [],  # somebody else, who may have founded it
    "%": [],  # no wildcard
    "_": [],
    "": [],
    "x" * 40_000: [],
}


def test_what_is_typed_finds(store: Storage) -> None:
    """Beginning, inside, then a typing error; best first."""
    store.adds(*PEOPLE)

    with store.sessions.reading() as session:
        found = {typed: [one.name for one in contacts.looked_up(session, store.alice.id, typed)] for typed in FOUND}
    assert found == FOUND


def test_nobody_finds_another_owners_people(store: Storage) -> None:
    """Neither by name, nor by id, nor by typing error."""
    contact_id, _ = store.logs("Ada Lovelace", email="ada@babbage.example")

    with store.sessions.reading() as session:
        assert contacts.looked_up(session, store.bob.id, "ada") == []
        assert contacts.resembling(session, store.bob.id, "ada lovelac") == []
        assert contacts.named(session, store.bob.id, "Ada Lovelace") == []
        assert contacts.known_by(session, store.bob.id, email="ada@babbage.example") == []
        assert contacts.named_in(session, store.bob.id, "ask Ada Lovelace") == []
        assert contacts.get(session, store.bob.id, contact_id) is None


def test_any_name_is_kept_as_typed_and_found_again(store: Storage) -> None:
    """Long, odd, or of signs that fold to nothing."""
    for name in ("A" * 40_000, "*_~`<!channel>", "🦜", "''", "\u202eada", "a\\b%c"):
        contact_id, _ = store.logs(name)

        with store.sessions.reading() as session:
            assert [one.id for one in contacts.named(session, store.alice.id, name)] == [contact_id]
            assert contacts.known(session, store.alice.id, contact_id).name == name


def test_a_name_is_found_inside_a_message(store: Storage) -> None:
    """The whole name, as a word of its own."""
    store.adds(*PEOPLE)

    with store.sessions.reading() as session:
        found = contacts.named_in(session, store.alice.id, "Has ada lovelace, or PETR NOVAK?, an idea?")
        assert [one.name for one in found] == ["Ada Lovelace", "Petr Novák"]
        assert contacts.named_in(session, store.alice.id, "Ada Lovelaces") == []


def test_a_short_word_with_a_letter_wrong_may_be_meant(store: Storage) -> None:
    """By its first letter and all others but one."""
    store.adds(*PEOPLE)
    meant = {"nova": ["Petr Novák"], "dda": [], "adda": ["Ada Lovelace", "Ada Yonath"], "a": [], "petr n": []}

    with store.sessions.reading() as session:
        for typed, found in meant.items():
            assert [one.name for one in contacts.nearly(session, store.alice.id, typed, limit=3)] == found
            assert contacts.nearly(session, store.bob.id, typed, limit=3) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ada Lovelase", "Ada Lovelace"),
        ("Lovelace Ada", "Ada Lovelace"),
        ("AdaLovelace", "Ada Lovelace"),
        ("JRR Tolkien", "J. R. R. Tolkien"),
        ("Márquez García Ana", "Ana García Márquez"),
        ("Annalena Berg", "Anna Lena Berg"),
        ("Anna Lenaberg", "Anna Lena Berg"),
        ("Anna Lena Bergh", "Anna Lena Berg"),
        ("Tom Van Dyke", "Tom Vandyke"),
        ("林太郎", "林 太郎"),
        ("MaryJ Blige", "Mary J Blige"),
        ("Tom Vandike", "Tom Vandyke"),
        ("Ada Lovelace", None),
        ("Eda Lovelace", None),
        ("Tim Van Dyke", None),
        ("Ad", None),
    ],
)
def test_whoever_is_spelled_nearly_so_is_found(store: Storage, typed: str, meant: str | None) -> None:
    for name in (
        "Ada Lovelace",
        "Ana García Márquez",
        "Ada Byron King",
        "J. R. R. Tolkien",
        "Anna Lena Berg",
        "Tom Vandyke",
        "林 太郎",
        "Mary J Blige",
    ):
        store.logs(name)
    with store.sessions.reading() as session:
        found = slips.spelled_nearly(session, store.alice.id, typed)
        assert slips.spelled_nearly(session, store.bob.id, typed) is None
    assert (found.name if found else None) == meant
