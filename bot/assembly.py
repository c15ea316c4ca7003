"""The bot put together from its parts: one object that starts, beats and stops."""

import logging
from functools import partial
from threading import Event

from bot.afterwards import Afterwards
from bot.apologies import Apologies
from bot.beat import Beat
from bot.chores import Chores
from bot.clock import Clock, utc_now
from bot.counts import Counts
from bot.delivery import Speaker
from bot.edge import Edge
from bot.health import Check, Health
from bot.identity import Identity
from bot.kept_alive import KeptAlive
from bot.listening import Listening, Patience
from bot.settings import Settings
from bot.slack_app import build
from bot.slack_client import DELIVERY_SECONDS, web_client
from bot.socket_mode import SocketMode
from bot.turn import PLACES, Turn
from bot.web import EVENTS, Server, site
from bot.worker import Worker
from handlers import listeners
from storage import Waits, migrate, open_sessions

log = logging.getLogger(__name__)

AT_HOME = "127.0.0.1"
LISTENER_WAITS = Waits(connect=2, pool=1, statement=2, busy=1.5)
"""Seconds for the database while a person waits for an answer (design 6)."""
SLACKS_PATIENCE = Patience()
WORKER_WAITS = Waits(connect=2, pool=1, statement=10, busy=5)


class Bot:
    """All of Network Coach in this process; nothing is opened or asked before `start` or `beat`.

    `listening`: take Slack's requests. `beating`: look by itself, every few seconds, whether something is to be said;
    without it, `beat` is there to be called. `clock` is what time it is for the people; `waits` for the database and
    `patience` with requests use true time, and so does Slack, in `delivery_seconds`, for what is said unprompted.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = utc_now,
        listening: bool = True,
        beating: bool = False,
        waits: Waits = LISTENER_WAITS,
        patience: Patience = SLACKS_PATIENCE,
        delivery_seconds: int = DELIVERY_SECONDS,
    ) -> None:
        self._beating = beating
        self._stopping = Event()
        self.sessions = open_sessions(settings.database_url, waits=waits)
        self.afterwards = Afterwards()
        self.counts = Counts()
        self._slack = KeptAlive(api_url=settings.api_url, timeout=delivery_seconds, places=PLACES)
        # One token for every team, until installations store their own.
        speaker = Speaker(self._slack, token_of=lambda _team: settings.bot_token)
        deletes = web_client(api_url=settings.api_url, token=settings.bot_token, timeout=DELIVERY_SECONDS)
        self._chores = Chores(self.sessions, speaker, client=deletes, clock=clock)
        self.worker = Worker(self.beat, seconds=settings.beat_seconds)
        self.turn = Turn(self.sessions, speaker, clock, self._stopping, self.counts)
        self._beat = Beat(
            self.sessions,
            self.turn,
            clock=clock,
            stopping=self._stopping,
            progressed=self.worker.progressed,
            counts=self.counts,
        )
        self._listening = self._listen(settings, clock, patience) if listening else None
        self._edge, self._socket = _ways_in(settings, self._listening)
        self.health = Health(self._checks(), self.counts.shown if beating else dict)
        self._server = Server(
            site(edge=self._edge, health=self.health), host=settings.host or AT_HOME, port=settings.port
        )

    @property
    def address(self) -> str:
        """Where the running bot serves, such as http://127.0.0.1:3000."""
        return self._server.address

    @property
    def events_url(self) -> str:
        """Where Slack sends its requests."""
        return self.address + EVENTS

    @property
    def is_answering(self) -> bool:
        """Whether a request is being answered just now."""
        return self._listening is not None and self._listening.under_way > 0

    def start(self) -> None:
        """Serve, and beat if so built; raises `OSError` when the port is taken.

        Returns once requests are taken; in Socket Mode at once, since Slack may not be there yet.
        """
        self._server.start()
        if self._socket is not None:
            self._socket.start()
        if self._beating:
            self.worker.start()
        log.info("Serving on %s", self.address)

    def beat(self) -> int:
        """Say at once what is to be said now; how many messages were spoken."""
        self._chores()
        return self._beat()

    def watch(self) -> None:
        """Look after the beat; to be called every few seconds."""
        if self._beating:
            self.worker.watch()

    def stop(self) -> None:
        """Take no more requests and beats, finish what is under way, close the database; some seconds at most."""
        self._stopping.set()
        if self._socket is not None:
            self._socket.leave()
        self._server.stop()
        self.worker.stop()
        if self._socket is not None:
            self._socket.stop()
        self._beat.close()
        if self._listening is not None:
            self._listening.close()
        self.health.close()
        if not self.afterwards.close():
            log.warning("Some jobs after answers were not finished")
        self._slack.close()
        self.sessions.close()

    def _listen(self, settings: Settings, clock: Clock, patience: Patience) -> Listening:
        client = web_client(api_url=settings.api_url, token=settings.bot_token, timeout=patience.slack)
        apologies = Apologies(client=client, afterwards=self.afterwards)
        app = build(
            signing_secret=settings.signing_secret,
            client=web_client(api_url=settings.api_url, token=None, timeout=patience.slack),
            identity=Identity(client),
            apologies=apologies,
            lent={
                "sessions": self.sessions,
                "clock": clock,
                "afterwards": self.afterwards,
                "command_name": settings.command,
                "support": settings.support_lines,
            },
            register=partial(listeners.register, command=settings.command),
        )
        return Listening(app, apologies, patience=patience)

    def _checks(self) -> dict[str, Check]:
        checks: dict[str, Check] = {
            "database": self.sessions.answers,
            "schema": lambda: migrate.is_current(self.sessions),
        }
        if self._beating:
            checks["beat"] = self.worker.is_alive
        if self._socket is not None:
            checks["slack"] = self._socket.is_connected
        return checks


def _ways_in(settings: Settings, listening: Listening | None) -> tuple[Edge | None, SocketMode | None]:
    """Over HTTP or by Socket Mode; a process that only sends has neither."""
    if listening is None:
        return None, None
    if not settings.app_token:
        return Edge(listening, signing_secret=settings.signing_secret), None
    if settings.signing_secret:
        log.info("SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Slack is heard by Socket Mode, not over HTTP")
    client = web_client(api_url=settings.api_url, token=None, timeout=DELIVERY_SECONDS)
    return None, SocketMode(listening.answer, client=client, app_token=settings.app_token)
