"""The playground and the real bot in one process on this machine: nothing to configure, nothing leaves it."""

import datetime as dt
import logging
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot import manifest
from bot.assembly import AT_HOME, Bot
from bot.clock import Clock as TrueNow
from bot.clock import utc_now
from bot.example import Example
from bot.settings import Settings
from bot.worker import Worker
from playground.clock import Clock, TickingClock
from playground.memory import Memory
from playground.page import Page
from playground.room import Room
from playground.wire import Playground
from storage import migrate, sending

log = logging.getLogger(__name__)

FOLDER = Path("playground-data")
"""Where the workspace and the bot's database are kept; *Reset* empties it."""
PEOPLE = (("U0ALICE", "Alice Moreau", "Europe/Lisbon"), ("U0BOB", "Bob Brown", "Europe/Lisbon"))
_BEAT_SECONDS = 1.0
_FAR = dt.timedelta(days=3_650)
_WORKSPACE, _COACH = "workspace.db", "network-coach.db"
_SETTLED_WITHIN = 30.0


class Backstage:
    """The real bot, as the page has to know it: it beats every second, and at once where time is moved."""

    def __init__(self, bot: Bot, *, command: str) -> None:
        self._bot = bot
        self.manifest: Mapping[str, Any] = manifest.http(bot.address, command=command)
        self._one_at_a_time = threading.Lock()
        self._worker = Worker(self._once, seconds=_BEAT_SECONDS)
        self._worker.start()

    def beat(self) -> int:
        """Say at once what is due now, with all that follows from answers before and after; how many messages."""
        self._bot.afterwards.settle(_SETTLED_WITHIN)
        spoken = self._once()
        self._bot.afterwards.settle(_SETTLED_WITHIN)
        return spoken

    def next_at(self) -> dt.datetime | None:
        """When it will next look at somebody (UTC)."""
        with self._bot.sessions.reading() as session:
            return sending.oldest(session, utc_now() + _FAR)

    def watch(self) -> None:
        """Look after the beat."""
        self._worker.watch()

    def stop(self) -> None:
        """End beat and bot."""
        self._worker.stop()
        self._bot.stop()

    def _once(self) -> int:
        # A jump must not overtake a message that is being said.
        with self._one_at_a_time:
            return self._bot.beat()


class Tryout:
    """Everything in one process: starts, is watched and stops like a `Bot`."""

    def __init__(
        self,
        settings: Settings,
        *,
        folder: Path = FOLDER,
        true_now: TrueNow = utc_now,
        clock: Callable[[dt.datetime], Clock] = TickingClock,
    ) -> None:
        """State is kept in `folder`; `clock` makes the clock that shows a moment."""
        folder.mkdir(mode=0o700, exist_ok=True)
        self._folder = folder
        self._clock = clock
        self.true_now = true_now
        self._settings = replace(
            settings,
            database_url=f"sqlite:///{folder / _COACH}",
            bot_token=f"xoxb-playground-{secrets.token_hex(16)}",
            signing_secret=secrets.token_hex(32),
            app_token="",
            host=AT_HOME,
        )
        self._memory: Memory | None = None
        self._backstage: Backstage | None = None
        self._port = settings.port
        self.example = Example()
        self.address = ""
        """Of the page, once started."""
        self.page: Page

    def start(self) -> None:
        """Serve. Raises `OSError` when the port is taken."""
        self.page = Page(self, routes=self._health)
        try:
            self.address = self.page.start(self._port)
        except OSError:
            self.page.stop()
            raise
        log.info("Serving on %s", self.address)

    def watch(self) -> None:
        """Look after the beat; to be called every few seconds."""
        if self._backstage is not None:
            self._backstage.watch()

    def stop(self) -> None:
        """End everything, and keep what is to be remembered."""
        self.page.stop()
        if self._memory is not None:
            self._memory.close()

    def open(self, start: dt.datetime | None = None) -> Room:
        """The workspace as it was kept, or an empty one whose clock shows `start`."""
        if start is not None:
            self._forget()
        migrate.upgrade(self._settings.database_url)
        self._memory = Memory(self._folder / _WORKSPACE)
        now = self.true_now()
        return self._opened(self._clock(self._memory.clock(start or now, now)), self._memory)

    def keep(self, room: Room) -> None:
        """Write down what has changed in the workspace."""
        if self._memory is not None:
            self._memory.keep(room)

    def _opened(self, clock: Clock, memory: Memory) -> Room:
        settings = self._settings
        offered = manifest.http("http://localhost")["features"]["shortcuts"]
        slack = Playground(
            clock=clock,
            signing_secret=settings.signing_secret,
            bot_token=settings.bot_token,
            shortcuts={one["name"]: (one["type"], one["callback_id"]) for one in offered},
        ).start()
        bot = Bot(replace(settings, api_url=slack.api_url, port=0), clock=clock)
        bot.start()
        slack.connect(bot.events_url)
        self._backstage = Backstage(bot, command=settings.command)
        self._bot = bot
        room = Room(slack, self._backstage)
        if not memory.recall(room):
            for user, name, zone in PEOPLE:
                slack.workspace.add_person(user, name, zone)
        return room

    def _forget(self) -> None:
        if self._memory is not None:
            self._memory.close()
        for name in (_WORKSPACE, _COACH):
            for file in self._folder.glob(f"{name}*"):
                file.unlink()

    def _health(self) -> list[BaseRoute]:
        return [Route("/healthz", self._healthz), Route("/readyz", self._readyz)]

    async def _healthz(self, request: Request) -> Response:
        return await self._bot.health.healthz(request)

    async def _readyz(self, request: Request) -> Response:
        return await self._bot.health.readyz(request)
