"""The playground put together: the workspace, Slack's side of the wire, and the people's hands."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from time import time
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

from playground.acts import Acts, Shortcuts
from playground.clock import Clock
from playground.faults import Faults
from playground.files import Files
from playground.methods import Methods
from playground.rates import Rates
from playground.requests import PATIENCE, Exchange, Requests
from playground.response_urls import ResponseUrls
from playground.server import Server
from playground.sockets import Sockets
from playground.tickets import Tickets, TrueTime
from playground.views import Views
from playground.web_api import Call, WebApi
from playground.workspace import BOT_USER, TEAM, Channel, Message, Workspace


class Playground:
    """Slack, as far as the bot can tell. A context manager: it listens inside."""

    def __init__(
        self,
        *,
        clock: Clock,
        signing_secret: str,
        bot_token: str,
        app_token: str = "",
        scopes: Iterable[str] = (),
        shortcuts: Shortcuts | None = None,
        true_time: TrueTime = time,
        patience: float = PATIENCE,
    ) -> None:
        """`shortcuts`: name in the menu → (`global` or `message`, callback id). `true_time`: seconds since 1970.
        `patience`: seconds to wait for the bot's answer.

        With the `app_token` the bot can open connections of Socket Mode; `scopes` are what the bot token may do.
        """
        self.clock = clock
        self.faults = Faults()
        self.rates = Rates(clock)
        self.files = Files()
        self.workspace = Workspace(clock)
        self.sockets = Sockets()
        self.requests = Requests(self.sockets, signing_secret=signing_secret, true_time=true_time, patience=patience)
        self._tickets = Tickets(TEAM, true_time)
        self.views = Views(self.workspace, self._tickets)
        self.shortcuts: Shortcuts = shortcuts or {}
        self.acts = Acts(self.workspace, self.views, self._tickets, self.requests, self.shortcuts)
        self.api = WebApi(
            Methods(self.workspace, self.views, self.rates, self.files),
            ResponseUrls(self.workspace, self._tickets),
            self.faults,
            self.sockets,
            self.rates,
            self.files,
            bot_token=bot_token,
            app_token=app_token,
            scopes=scopes,
            true_time=true_time,
        )
        self._server = Server(self.api.app)
        self.api.hang_up = self.sockets.hang_up = self._server.hang_up
        self.sockets.stop_reading = self._server.stop_reading
        self.api_url = ""
        """The Web API's address once started, with a slash at its end."""

    def start(self, port: int = 0) -> Self:
        """Listen on this machine, on a free port unless one is named."""
        address = self._server.start(port)
        self.api_url = urljoin(address, "/api/")
        self._tickets.url = urljoin(address, "/hooks/")
        self.files.url = urljoin(address, "/files/")
        self.sockets.url = urljoin(address.replace("http", "ws", 1), "/link/")
        return self

    def stop(self) -> None:
        """Hang up."""
        self.requests.close()
        self.sockets.loses()
        self._server.stop()

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop."""
        self.stop()

    def away(self) -> AbstractContextManager[None]:
        """For as long as the block lasts nobody listens: every connection is refused."""
        return self._server.away()

    def connect(self, events_url: str) -> None:
        """Say where the bot takes Slack's requests; unless that is said, they go over the connections it opened."""
        self.requests.url = events_url

    def posts(self, channel: str, user: str, text: str, thread_ts: str | None = None) -> Message:
        """Let a person say something to other people: in "#general", or to "@Bob". The bot does not hear it."""
        place = self.workspace.place(channel, user)
        return self.workspace.post(place.id, user, text, thread_ts=thread_ts)

    def calls(self, method: str | None = None) -> list[Call]:
        """What the bot asked of the Web API (and, as `response_url`, of response URLs), oldest first."""
        return self.api.calls(method)

    def sends_again(self, exchange: Exchange | None = None, *, retry: int | None = None) -> Exchange:
        """Send a request once more, the last one unless another is given; nothing is done with the answer."""
        return self.requests.again(exchange or self.requests.sent()[-1], retry=retry)

    def settled(self, is_so: Callable[[], object], within: float = 60) -> bool:
        """Wait until `is_so`, asked at each change; False after `within` seconds."""
        return self.workspace.settled(is_so, within)

    def dm(self, user: str) -> Channel:
        """The person's conversation with the bot."""
        return self.workspace.dm(BOT_USER, user)
