"""What a story needs at hand: people, the bot, and time that passes beat by beat."""

import datetime as dt
import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot import manifest
from bot.assembly import Bot
from playground.clock import Clock
from playground.wire import Playground
from playground.workspace import TEAM
from storage import owners, sending
from tests.patience import PATIENCE
from tests.person import Person
from tests.seen import Shown

MANIFEST = manifest.http("https://network-coach.example.org")
SHORTCUTS = {one["name"]: (one["type"], one["callback_id"]) for one in MANIFEST["features"]["shortcuts"]}
"""What the workspace offers is what the manifest registers, and nothing else."""
LISBON = ZoneInfo("Europe/Lisbon")
TUESDAY = dt.datetime(2026, 4, 14, 15, 0, tzinfo=LISBON)
STEP = dt.timedelta(minutes=30)
QUIET = dt.timedelta(days=7)
"""A half hour at which nobody waits to be told anything is passed over: a beat is over then before it has begun."""


def seldom(*rows: Any) -> list[Any]:
    """Rows of a table that are tried with the slow tests: one like them is tried every day."""
    return [pytest.param(*row if isinstance(row, tuple) else (row,), marks=pytest.mark.slow) for row in rows]


@dataclass
class World:
    """One workspace with its bot."""

    slack: Playground
    bot: Bot
    clock: Clock
    zone: ZoneInfo

    @cached_property
    def alice(self) -> Person:
        """The owner of the story."""
        return Person(self.slack, "U0ALICE")

    @cached_property
    def bob(self) -> Person:
        """Somebody else, who must see and hear nothing of it."""
        return Person(self.slack, "U0BOB")

    @property
    def team(self) -> str:
        """The workspace's id."""
        return TEAM

    @property
    def now(self) -> dt.datetime:
        """The local time of the story."""
        return self.clock().astimezone(self.zone)

    def settle(self) -> None:
        """Until all that follows the answers is done."""
        assert self.bot.afterwards.settle(PATIENCE)

    def wait_until(self, moment: dt.datetime) -> list[tuple[dt.datetime, Shown]]:
        """Let time pass in half hours, the bot beating at each that matters; what Alice was told, and when (local)."""
        self.settle()
        told = []
        while self.clock() < moment:
            self.clock.to(self._next_that_matters(moment))
            before = self.alice.heard_so_far
            self.bot.beat()
            self.settle()
            if self.alice.heard_so_far > before:
                told += [(self.now, shown) for shown in self.alice.dm[before:]]
        return told

    def _next_that_matters(self, moment: dt.datetime) -> dt.datetime:
        now = self.clock()
        latest = min(now + QUIET, moment)
        with self.bot.sessions.reading() as session:
            waits = sending.oldest(session, latest)
        steps = math.ceil((waits - now) / STEP) if waits else QUIET // STEP
        return min(now + max(steps, 1) * STEP, latest)

    def until_told(self, *, within: int) -> Shown:
        """Let days pass at once, up to the next moment at which something is said to Alice; AssertionError if none comes."""
        self.settle()
        limit = self.clock() + dt.timedelta(days=within)
        before = self.alice.heard_so_far
        while self.alice.heard_so_far == before:
            with self.bot.sessions.reading() as session:
                owner = owners.find(session, team=self.team, user=self.alice.user)
                at = owners.wakes_at(session, owner.id) if owner else None
            assert at, "Nothing waits to be said"
            assert at <= limit, f"Nothing is said within {within} days"
            self.clock.to(max(at, self.clock()))
            self.bot.beat()
            self.settle()
        return self.alice.dm[-1]

    def until_told_of(self, words: str, *, within: int) -> Shown:
        """The same, up to a message whose first line says `words`; what is said before it is passed over."""
        limit = self.clock() + dt.timedelta(days=within)
        while words not in (shown := self.until_told(within=within)).text:
            assert self.clock() < limit, f"Nothing with {words!r} is said within {within} days"
        return shown

    def days(self, count: int) -> list[tuple[dt.datetime, Shown]]:
        """Let days pass; what Alice was told, and when (local)."""
        return self.wait_until(self.clock() + dt.timedelta(days=count))
