"""What a workspace remembers over a restart, in one SQLite file of its own."""

import dataclasses
import datetime as dt
import json
import sqlite3
import threading
from pathlib import Path
from typing import Any

from playground.clock import TickingClock
from playground.files import File
from playground.room import Room
from playground.views import View
from playground.workspace import Channel, Member, Message

_TABLES = """
    pragma journal_mode = wal;
    pragma synchronous = normal;
    create table if not exists message (key text primary key, born integer, shape text) without rowid;
    create table if not exists fact (name text primary key, shape text) without rowid;
    create table if not exists file (id text primary key, shape text, content blob) without rowid;
"""


class Memory:
    """One file; `keep` writes what has changed since it was last called."""

    def __init__(self, file: Path) -> None:
        """Open it, or make it."""
        self._connection = sqlite3.connect(file, check_same_thread=False)
        file.chmod(0o600)
        self._connection.executescript(_TABLES)
        self._lock = threading.Lock()
        self._kept = -1
        self._facts: dict[str, str] = {}
        self._files: set[str] = set()

    def clock(self, now: dt.datetime, true_now: dt.datetime) -> dt.datetime:
        """What the clock shows now: true time goes on while nobody is there, so many seconds ahead as before."""
        told = self._fact("clock")
        if told is None:
            return now
        return max(dt.datetime.fromtimestamp(told["now"], dt.UTC), true_now + dt.timedelta(seconds=told["ahead"]))

    def recall(self, room: Room) -> bool:
        """Put back what was kept; False where nothing was."""
        members = self._fact("members")
        if members is None:
            return False
        channels = [Channel(**{**one, "members": set(one["members"])}) for one in self._fact("channels")]
        rows = self._connection.execute("select shape from message").fetchall()
        room.slack.workspace.recall(
            [Member(**one) for one in members], channels, [Message(**json.loads(row[0])) for row in rows]
        )
        for user, home in self._fact("homes").items():
            room.slack.views.homes[user] = View(**home)
        room.reads.update({(user, channel): version for user, channel, version in self._fact("reads")})
        files = self._connection.execute("select shape, content from file").fetchall()
        room.slack.files.recall([File(json.loads(shape), content) for shape, content in files])
        self._files = {file.shape["id"] for file in room.slack.files.all()}
        workspace = room.slack.workspace
        workspace.version = self._kept = max(workspace.version, self._fact("version"))
        return True

    def keep(self, room: Room) -> None:
        """Write what has changed."""
        with self._lock:
            messages, facts = self._changes(room)
            held = {file.shape["id"]: file for file in room.slack.files.all()}
            files = [file for file_id, file in held.items() if file_id not in self._files]
            dropped = self._files - set(held)
            with self._connection:
                self._connection.executemany("insert or replace into message values (?, ?, ?)", messages)
                self._connection.executemany("insert or replace into fact values (?, ?)", facts.items())
                rows = [(file.shape["id"], json.dumps(dict(file.shape)), file.content) for file in files]
                self._connection.executemany("insert or replace into file values (?, ?, ?)", rows)
                self._connection.executemany("delete from file where id = ?", [(file_id,) for file_id in dropped])
            self._facts |= facts
            self._files = set(held)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _changes(self, room: Room) -> tuple[list[tuple[str, int, str]], dict[str, str]]:
        workspace, clock = room.slack.workspace, room.slack.clock
        with workspace.lock:
            changed = [message for message in workspace.messages if message.changed > self._kept]
            messages = [(f"{one.channel}/{one.ts}", one.born, json.dumps(dataclasses.asdict(one))) for one in changed]
            facts: dict[str, Any] = {
                "members": [dataclasses.asdict(one) for one in workspace.members.values()],
                "channels": [
                    {"id": one.id, "name": one.name, "members": sorted(one.members)}
                    for one in workspace.channels.values()
                ],
                "homes": {user: dataclasses.asdict(home) for user, home in room.slack.views.homes.items()},
                "reads": [[user, channel, version] for (user, channel), version in room.reads.items()],
                "version": workspace.version,
                "clock": {
                    "now": clock().timestamp(),
                    "ahead": clock.ahead if isinstance(clock, TickingClock) else 0,
                },
            }
            self._kept = workspace.version
        told = {name: json.dumps(value) for name, value in facts.items()}
        return messages, {name: text for name, text in told.items() if self._facts.get(name) != text}

    def _fact(self, name: str) -> Any:
        row = self._connection.execute("select shape from fact where name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None
