"""What an operator wants to know when something does not work: what was looked at, what was found, what mends it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

import storage
from bot import manifest
from bot.assembly import LISTENER_WAITS
from bot.clock import Clock, utc_now
from bot.settings import Settings
from bot.slack_client import web_client
from bot.web import EVENTS
from handlers.greeting import Unheard
from storage import migrate, open_sessions

_PATIENCE = 5
"""Seconds that each question may take."""
_SLACKS_TOLERANCE = timedelta(minutes=5)
"""Slack's signatures are good for so long (slack-platform 1.4)."""
_OUR_TOLERANCE = timedelta(minutes=1)
_UNAUTHORIZED = 401
_SQLITE = "sqlite:///"

_REINSTALL = "Create the app anew from the manifest, or add them on its page OAuth & Permissions and reinstall it."
_MIGRATE = "Run `python -m bot migrate`; `run` does so by itself."
_COPY_IT = "Copy the Bot User OAuth Token anew from the app's page OAuth & Permissions into SLACK_BOT_TOKEN."
_SWITCH_IT_ON = (
    "See that Socket Mode is switched on for the app, and copy an App-Level Token with the scope connections:write from "
    "its page Basic Information into SLACK_APP_TOKEN."
)
_NETWORK = "See that this machine reaches Slack: network, proxy, and SLACK_API_URL if it is set."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `mend` says what to do about it, empty where it is well."""

    about: str
    found: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{'ILL ' if self.mend else 'well'}  {self.about}: {self.found}{' ' if self.mend else ''}{self.mend}"


def look(settings: Settings, *, clock: Clock = utc_now) -> Iterator[Finding]:
    """Look at everything that the bot stands on, one after the other; takes some seconds where something is ill."""
    way = "Socket Mode" if settings.app_token else "HTTP"
    yield Finding("settings", f"nothing is missing or wrong; Slack is heard by {way}.")
    yield _database(settings)
    yield from _token(settings, clock)
    if settings.app_token:
        yield _socket_mode(settings)
    else:
        yield from _over_http(settings)


def _database(settings: Settings) -> Finding:
    kind = "SQLite" if settings.database_url.startswith(_SQLITE) else "PostgreSQL"
    if kind == "SQLite" and not Path(settings.database_url.removeprefix(_SQLITE)).exists():
        return Finding("database", f"there is no {kind} file yet.", _MIGRATE)
    sessions = open_sessions(settings.database_url, waits=LISTENER_WAITS)
    try:
        is_current = migrate.is_current(sessions)
    except storage.Unavailable as error:
        mend = "See that it runs and that DATABASE_URL is right."
        return Finding("database", f"{kind} cannot be reached ({type(error).__name__}).", mend)
    finally:
        sessions.close()
    if not is_current:
        return Finding("database", f"{kind} answers, but its tables are not those of this version.", _MIGRATE)
    return Finding("database", f"{kind} answers, and its tables are those of this version.")


def _token(settings: Settings, clock: Clock) -> Iterator[Finding]:
    """The bot token, its scopes, and the clock: three answers of one call."""
    client = web_client(api_url=settings.api_url, token=settings.bot_token, timeout=_PATIENCE)
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        yield Finding("bot token", f"Slack refuses it ({error.response.get('error')}).", _COPY_IT)
        yield from _clock(error.response, clock)
        return
    except Unheard as error:
        yield Finding("bot token", f"Slack cannot be reached ({type(error).__name__}).", _NETWORK)
        return
    yield Finding("bot token", f"it is that of @{answer.get('user')} in the workspace {answer.get('team')}.")
    yield _scopes(_headers(answer).get("x-oauth-scopes", ""))
    yield from _clock(answer, clock)


def _scopes(given: str) -> Finding:
    missing = [scope for scope in manifest.SCOPES if scope not in given.replace(" ", "").split(",")]
    if missing:
        return Finding("scopes", f"missing: {', '.join(missing)}.", _REINSTALL)
    return Finding("scopes", f"all are there: {', '.join(manifest.SCOPES)}.")


def _clock(answer: SlackResponse, clock: Clock) -> Iterator[Finding]:
    slacks = _date(_headers(answer).get("date", ""))
    if slacks is None:
        return
    ahead = clock() - slacks
    if abs(ahead) <= _OUR_TOLERANCE:
        yield Finding("clock", "it agrees with Slack's.")
        return
    off = f"it is {abs(round(ahead / timedelta(minutes=1)))} min {'ahead of' if ahead > timedelta() else 'behind'} Slack's."
    refused = " Slack's requests are refused." if abs(ahead) > _SLACKS_TOLERANCE else ""
    yield Finding("clock", off, f"Set this machine's clock, best by NTP; messages come at the wrong time.{refused}")


def _socket_mode(settings: Settings) -> Finding:
    client = web_client(api_url=settings.api_url, token=None, timeout=_PATIENCE)
    try:
        client.apps_connections_open(app_token=settings.app_token)
    except SlackApiError as error:
        return Finding("app token", f"Slack opens no connection ({error.response.get('error')}).", _SWITCH_IT_ON)
    except Unheard as error:
        return Finding("app token", f"Slack cannot be reached ({type(error).__name__}).", _NETWORK)
    return Finding("app token", "Slack opens connections of Socket Mode with it.")


def _over_http(settings: Settings) -> Iterator[Finding]:
    yield Finding("signing secret", "it is set; only a request of Slack's can show that it is the right one.")
    url = settings.public_url
    if not url:
        yield Finding("public address", "PUBLIC_URL is not set, so nobody looked whether the bot can be reached.")
        return
    if not url.startswith("https://"):
        yield Finding(
            "public address", "it is not https.", "Slack sends nothing elsewhere: give PUBLIC_URL as https://…."
        )
    yield _public(url)


def _public(url: str) -> Finding:
    try:
        status = httpx.post(url + EVENTS, content=b"{}", timeout=_PATIENCE).status_code
    except httpx.HTTPError as error:
        mend = "See that the bot runs and that what stands before it leads there."
        return Finding("public address", f"nothing answers there ({type(error).__name__}).", mend)
    if status != _UNAUTHORIZED:
        mend = f"See that {EVENTS} leads to the bot, which refuses strangers with {_UNAUTHORIZED}."
        return Finding("public address", f"something else than the bot answers there ({status}).", mend)
    return Finding("public address", "the bot answers there, and refuses strangers.")


def _headers(answer: SlackResponse) -> Mapping[str, str]:
    return {name.lower(): str(value) for name, value in answer.headers.items()}


def _date(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words)
    except ValueError:
        return None
