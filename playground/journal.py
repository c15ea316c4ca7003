"""The wire as somebody reads it: each request and each answer with its time and its verdict, newest kept."""

import itertools
import json
import threading
from collections import deque
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from playground.requests import FORM, Exchange
from playground.web_api import Call

_KEPT = 300
Entry = dict[str, Any]


class Journal:
    """What went over the wire lately, both ways, in the order in which it ended."""

    def __init__(self, noted: Callable[[], object]) -> None:
        """`noted` is called after each entry."""
        self._noted = noted
        self._numbers = itertools.count(1)
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._lock = threading.Lock()

    def since(self, number: int) -> list[Entry]:
        """The entries after that number, oldest first."""
        with self._lock:
            return [entry for entry in self._entries if entry["number"] > number]

    def exchanged(self, exchange: Exchange) -> None:
        """Slack asked the bot."""
        asked = _asked(exchange)
        verdict = exchange.failure or f"{exchange.status} OK"
        told = {"from": "slack", "name": _name(exchange.kind, asked), "ms": _ms(exchange.seconds)}
        self._note(told | {"ok": exchange.is_ok, "verdict": verdict, "asked": asked, "told": _told(exchange)})

    def called(self, call: Call) -> None:
        """The bot asked Slack."""
        is_ok = bool(call.answer.get("ok"))
        verdict = "ok" if is_ok else str(call.answer.get("error"))
        told = {"from": "bot", "name": call.method, "ms": _ms(call.seconds)}
        self._note(told | {"ok": is_ok, "verdict": verdict, "asked": call.args, "told": call.answer})

    def _note(self, entry: Entry) -> None:
        with self._lock:
            self._entries.append({"number": next(self._numbers), **entry})
        self._noted()


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


def _asked(exchange: Exchange) -> Any:
    body = exchange.body.decode("utf-8", "replace")
    if exchange.content_type != FORM:
        return json.loads(body)
    fields = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
    return json.loads(fields["payload"]) if "payload" in fields else fields


def _told(exchange: Exchange) -> Any:
    try:
        return exchange.said
    except ValueError:
        return exchange.answer.decode("utf-8", "replace")


def _name(kind: str, asked: Any) -> str:
    match kind:
        case "command":
            return f"{asked.get('command')} {asked.get('text')}".strip()
        case "event":
            return str(asked["event"]["type"])
        case _:
            return kind
