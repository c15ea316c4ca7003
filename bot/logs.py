"""A log that carries ids and kinds, never the contents of a payload, an exception's message or a secret."""

import json
import logging
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

_WORDY = ("slack_bolt", "slack_sdk", "apscheduler", "uvicorn", "alembic", "httpx")
"""Libraries that print payloads, headers or every tick when they are allowed to."""


_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Calm(logging.Formatter):
    """One readable line a record; a trace shows where it happened, without what was in it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - the name is logging's
        return "\n".join(_places(ei[1]))


class CalmJson(Calm):
    """The same as one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[1] is not None:
            fields["trace"] = self.formatException(record.exc_info)
        return json.dumps(fields)


def set_up(*, level: str, form: str, stream: TextIO = sys.stderr) -> None:
    """Send the log to `stream`, at `level` and above, as `form`: text or json."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(CalmJson() if form == "json" else Calm())
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in _WORDY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))


def _places(error: BaseException | None) -> Iterator[str]:
    # The messages are left out: a database error repeats the person's own words in them.
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
        error = error.__cause__ or error.__context__
