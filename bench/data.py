"""A database of a size that a whole university might reach: a million contacts, ten thousand of them one owner's."""

import datetime as dt
import sqlite3
from pathlib import Path

from bench.load import TEAM, USER
from coach.names import fold, initials
from storage import migrate

OWNERS, OF_THE_OWNER, IN_ALL = 1000, 10_000, 1_000_000
LINES = 5_000
"""What people told the owner, one line each."""
FIRST = [
    "Ada",
    "Grace",
    "Alan",
    "Mary",
    "Petr",
    "Mei",
    "Josh",
    "Salma",
    "Nomvula",
    "Ravi",
    "Ana",
    "Hamish",
    "Quinn",
    "Bo",
    "Olga",
    "Zoë",
    "Juan",
    "Priya",
    "Kwame",
    "Ingrid",
]
LAST = ["Lovelace", "Hopper", "Turing", "Somerville", "Novák", "Tan", "Bly", "Idrissi", "Dlamini", "Kumar", "Silva", "Rask", "Ashby", "Ng", "García", "Okafor"]  # fmt: skip
FIRMS = ["Babbage", "Decathlon", "Sasol", "Jacobs", "Bosch", "Stripe", "Figma", "Shell", "Renault", "Acme", "Huawei", "Figma", "Google", "Harbor"]  # fmt: skip


def name(number: int) -> str:
    """The name of the contact with this number; no two of one owner are alike."""
    return f"{FIRST[number % 20]} {LAST[number // 20 % 16]} {_word(number)}"


def told(number: int) -> str:
    """What stayed of a talk, in folded words."""
    return (
        f"the hard part of {_word(number).lower()} is asking the right question and then waiting for an honest answer"
    )


def make(file: Path) -> None:
    """Fill a new database; some seconds."""
    migrate.upgrade(f"sqlite:///{file}")
    now = dt.datetime(2026, 4, 1, tzinfo=dt.UTC).replace(tzinfo=None).isoformat(" ")
    with sqlite3.connect(file) as database:
        database.execute("pragma synchronous=off")
        database.execute("insert into workspace (id, team, first_seen_at) values (1, ?, ?)", (TEAM, now))
        database.executemany(
            "insert into owner (id, workspace_id, user, zone, zone_known, wakes, sleeps, days_off, how_often, greeted_at)"
            " values (?, 1, ?, 'Europe/Lisbon', 1, '08:30:00', '19:00:00', '', 90, ?)",
            ((number, USER if number == 1 else f"U{number}", now) for number in range(1, OWNERS + 1)),
        )
        database.executemany(
            "insert into contact (id, owner_id, name, organization, name_key, search_key, initials, resting, quiet, version,"
            " met_on) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 1, '2026-04-01')",
            (_contact(number) for number in range(IN_ALL)),
        )
        database.executemany(
            "insert into interview (id, owner_id, contact_id, held, day, logged_at, day_known, version)"
            " values (?, 1, ?, 1, '2026-04-01', ?, 1, 1)",
            ((number + 1, number + 1, now) for number in range(OF_THE_OWNER)),
        )
        database.executemany(
            "insert into takeaway (owner_id, contact_id, interview_id, text, text_key, noted_at, version)"
            " values (1, ?, ?, ?, ?, ?, 1)",
            ((number % OF_THE_OWNER + 1,) * 2 + (told(number),) * 2 + (now,) for number in range(LINES)),
        )
        database.executemany(
            "insert into touch (id, owner_id, contact_id, kind, direction, day, version)"
            " values (?, 1, ?, 'card', 'both', '2026-04-01', 1)",
            ((number + 1, number + 1) for number in range(OF_THE_OWNER)),
        )
        database.executemany(
            "insert into reminder (owner_id, contact_id, kind, about, nudge, next_nudge, due_at, urgent, state)"
            " values (1, ?, 'in_touch', ?, 0, '2199-06-30 08:30:00.000000', '2199-06-30 08:30:00.000000', 0, 'open')",
            ((number + 1, f"touch:{number + 1}") for number in range(OF_THE_OWNER)),
        )


def _contact(number: int) -> tuple[int, int, str, str, str, str, str]:
    owner = 1 if number < OF_THE_OWNER else 2 + number % (OWNERS - 1)
    firm = FIRMS[number % len(FIRMS)]
    called = name(number)
    return number + 1, owner, called, firm, fold(called), fold(f"{called} {firm}"), initials(fold(called))


def _word(number: int) -> str:
    # Letters of the number, so that names differ like names and not like numbers.
    return "".join("bcdfghjklm"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number)).capitalize()
