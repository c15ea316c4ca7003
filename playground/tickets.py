"""What Slack hands out for a short while: triggers (3 seconds, once) and response URLs (30 minutes, five times)."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin

from playground.limits import RESPONSE_SECONDS, RESPONSE_USES, TRIGGER_SECONDS

TrueTime = Callable[[], float]


class Refused(Exception):
    """Slack says no; the message is Slack's name for the error."""

    def __init__(self, error: str, messages: list[str] | None = None) -> None:
        """`messages` go into `response_metadata`."""
        super().__init__(error)
        self.error = error
        self.messages = messages or []


@dataclass(slots=True)
class Trigger:
    """Leave to open one view for `user`; `view` is the view that the person acted in, if any."""

    user: str
    born: float
    view: str | None
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """Leave to answer one interaction; `message` is the ts of the message that was acted on, if any."""

    user: str
    channel: str
    message: str | None
    born: float
    uses: int = 0


class Tickets:
    """The triggers and response URLs of one workspace."""

    def __init__(self, team: str, true_time: TrueTime) -> None:
        """`true_time` in seconds since 1970; only a test that wants to be late gives another."""
        self._team = team
        self._lock = threading.Lock()
        self._true_time = true_time
        self._triggers: dict[str, Trigger] = {}
        self._urls: dict[str, ResponseUrl] = {}
        self.url = ""
        """Where response URLs point to; set when the server listens."""

    def trigger(self, user: str, view: str | None = None) -> str:
        """A new trigger id for `user`."""
        name = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._triggers[name] = Trigger(user, self._true_time(), view)
        return name

    def spend(self, name: str) -> Trigger:
        """Use a trigger up. Raises `Refused` where it is unknown, spent or too old."""
        with self._lock:
            trigger = self._triggers.get(name)
            if trigger is None:
                raise Refused("invalid_trigger_id")
            if trigger.used:
                raise Refused("exchanged_trigger_id")
            if self._true_time() - trigger.born > TRIGGER_SECONDS:
                raise Refused("expired_trigger_id")
            trigger.used = True
            return trigger

    def response_url(self, kind: str, user: str, channel: str, message: str | None = None) -> str:
        """A new response URL; `kind` is `commands`, `actions` or `app`."""
        name = f"{kind}/{self._team}/{secrets.randbelow(10**12)}/{secrets.token_urlsafe(18)}"
        self._urls[name] = ResponseUrl(user, channel, message, self._true_time())
        return urljoin(self.url, name)

    def answer(self, name: str) -> ResponseUrl:
        """Count one use of a response URL. Raises `Refused` where it is unknown, used up or too old."""
        with self._lock:
            ticket = self._urls.get(name)
            if ticket is None:
                raise Refused("invalid_url")
            if self._true_time() - ticket.born > RESPONSE_SECONDS:
                raise Refused("expired_url")
            if ticket.uses >= RESPONSE_USES:
                raise Refused("used_url")
            ticket.uses += 1
            return ticket
