"""What the operator decides, read once from the environment and `.env`, with every mistake named at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any
from urllib.parse import urlsplit

TALKS_TO_SLACK = ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")
"""What a process that takes Slack's requests cannot do without; an app token does as well as a signing secret."""

_DATABASES = ("sqlite:///", "postgres://", "postgresql://", "postgresql+psycopg://")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_FORMATS = ("text", "json")
_COMMAND = re.compile(r"/[a-z0-9_-]{1,31}")
_HIGHEST_PORT = 65_535
_LONGEST_BEAT = 3_600

_MENDS = {
    "SLACK_BOT_TOKEN": (
        "Copy the Bot User OAuth Token (xoxb-…) from your Slack app's page OAuth & Permissions into .env."
    ),
    "SLACK_SIGNING_SECRET": (
        "Copy the Signing Secret from your Slack app's page Basic Information into .env, or set SLACK_APP_TOKEN to use "
        "Socket Mode instead."
    ),
    "SLACK_APP_TOKEN": (
        "Generate an App-Level Token (xapp-…) with the scope connections:write on your Slack app's page Basic Information "
        "and copy it into .env, or take it out to be served over HTTP."
    ),
    "SLACK_API_URL": "Take it out for the real Slack, or give an address such as https://slack.com/api/.",
    "PUBLIC_URL": "Give the address at which Slack reaches the bot, for example https://coach.example.org.",
    "DATABASE_URL": f"Begin it with {', '.join(_DATABASES[:-1])} or {_DATABASES[-1]}, for example "
    "sqlite:///network-coach.db.",
    "COMMAND": "Use a slash and at most 31 small letters, digits, - or _, for example /network.",
    "HOST": "Give an address to listen on, for example 127.0.0.1 or 0.0.0.0.",
    "PORT": "Give a whole number from 1 to 65535, or 0 for any free port, for example 3000.",
    "BEAT_SECONDS": "Give a number of seconds above 0 and up to 3600, for example 30.",
    "LOG_LEVEL": f"Use one of {', '.join(_LEVELS)}.",
    "LOG_FORMAT": f"Use one of {', '.join(_FORMATS)}.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One setting that is missing or wrong: its name, what is the matter, and what mends it."""

    name: str
    matter: str

    @property
    def mend(self) -> str:
        """What to do about it, as a sentence."""
        return _MENDS[self.name]

    def __str__(self) -> str:
        return f"{self.name} {self.matter}. {self.mend}"


class WrongSettings(Exception):
    """Some settings are missing or wrong; `problems` holds all of them."""

    def __init__(self, problems: Iterable[Problem], *, nothing_set: bool) -> None:
        self.problems = tuple(problems)
        self.nothing_set = nothing_set
        """Whether there are no Slack settings at all, as on a fresh clone."""
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each of them checked; secrets are kept out of its `repr`."""

    database_url: str = field(default="sqlite:///network-coach.db", repr=False)
    bot_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    """Where it is set, Slack's requests come by Socket Mode, else over HTTP."""
    api_url: str = "https://slack.com/api/"
    """Ends with a slash."""
    public_url: str = ""
    """Where Slack reaches the bot over HTTP, without a slash at its end; empty where nobody said."""
    command: str = "/network"
    support_lines: tuple[str, ...] = ()
    """Whom to turn to in distress, as the workspace would have it said, a line each."""
    host: str | None = None
    """None: the command that runs decides."""
    port: int = 3000
    beat_seconds: float = 30
    log_level: str = "INFO"
    log_format: str = "text"


def read(
    environ: Mapping[str, str], dotenv: Mapping[str, str | None], *, needed: Iterable[str] = TALKS_TO_SLACK
) -> Settings:
    """The settings in `environ` and, where it is silent, in `dotenv`; an empty value counts as not set.

    Raises `WrongSettings` with all that is missing (of the names in `needed`) or wrong.
    """
    given = _set(dotenv) | _set(environ)
    problems = [*_missing(given, needed), *_wrong(given)]
    if problems:
        raise WrongSettings(problems, nothing_set=not any(name in given for name in _SLACKS))
    return Settings(**{_FIELDS[name]: _CASTS.get(name, str)(given[name]) for name in _FIELDS if name in given})


def names_slack(environ: Mapping[str, str], dotenv: Mapping[str, str | None]) -> bool:
    """Whether anything of a real Slack is set."""
    return any(name in (_set(dotenv) | _set(environ)) for name in _SLACKS)


_SLACKS = (*TALKS_TO_SLACK, "SLACK_APP_TOKEN")


def _set(values: Mapping[str, str] | Mapping[str, str | None]) -> dict[str, str]:
    return {name: value.strip() for name, value in values.items() if value and value.strip()}


def _missing(given: Mapping[str, str], needed: Iterable[str]) -> Iterable[Problem]:
    for name in needed:
        is_replaced = name == "SLACK_SIGNING_SECRET" and "SLACK_APP_TOKEN" in given
        if name not in given and not is_replaced:
            yield Problem(name, "is not set")


def _wrong(given: Mapping[str, str]) -> Iterable[Problem]:
    # The value itself is never repeated: it may be a secret, or hold one.
    for name, (is_right, matter) in _CHECKS.items():
        if name in given and not is_right(given[name]):
            yield Problem(name, matter)


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_database(value: str) -> bool:
    start = next((start for start in _DATABASES if value.startswith(start)), None)
    return start is not None and len(value) > len(start) and not value.endswith(":memory:")


def _is_port(value: str) -> bool:
    return value.isascii() and value.isdecimal() and int(value) <= _HIGHEST_PORT


def _is_beat(value: str) -> bool:
    try:
        return isfinite(float(value)) and 0 < float(value) <= _LONGEST_BEAT
    except ValueError:
        return False


_CHECKS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "SLACK_BOT_TOKEN": (lambda value: value.startswith("xoxb-"), "is not a bot token, which begins with xoxb-"),
    "SLACK_SIGNING_SECRET": (lambda value: value.isascii() and " " not in value, "is not a signing secret"),
    "SLACK_APP_TOKEN": (lambda value: value.startswith("xapp-"), "is not an app-level token, which begins with xapp-"),
    "SLACK_API_URL": (_is_address, "is not a web address"),
    "PUBLIC_URL": (_is_address, "is not a web address"),
    "DATABASE_URL": (_is_database, "names no database that can be used"),
    "COMMAND": (lambda value: _COMMAND.fullmatch(value) is not None, "is not the name of a slash command"),
    "HOST": (lambda value: not re.search(r"[\s/]", value), "is not an address to listen on"),
    "PORT": (_is_port, "is not a port"),
    "BEAT_SECONDS": (_is_beat, "is not a number of seconds"),
    "LOG_LEVEL": (lambda value: value.upper() in _LEVELS, "is not a level of the log"),
    "LOG_FORMAT": (lambda value: value.lower() in _FORMATS, "is not a format of the log"),
}

_FIELDS = {
    "DATABASE_URL": "database_url",
    "SLACK_BOT_TOKEN": "bot_token",
    "SLACK_SIGNING_SECRET": "signing_secret",
    "SLACK_APP_TOKEN": "app_token",
    "SLACK_API_URL": "api_url",
    "PUBLIC_URL": "public_url",
    "COMMAND": "command",
    "SUPPORT_LINES": "support_lines",
    "HOST": "host",
    "PORT": "port",
    "BEAT_SECONDS": "beat_seconds",
    "LOG_LEVEL": "log_level",
    "LOG_FORMAT": "log_format",
}

_CASTS: Mapping[str, Callable[[str], Any]] = {
    "SLACK_API_URL": lambda value: value.rstrip("/") + "/",
    "PUBLIC_URL": lambda value: value.rstrip("/"),
    "SUPPORT_LINES": lambda value: tuple(one.strip() for one in value.split("|") if one.strip()),
    "PORT": int,
    "BEAT_SECONDS": float,
    "LOG_LEVEL": str.upper,
    "LOG_FORMAT": str.lower,
}
