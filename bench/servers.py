"""The processes that are measured: the bot as operators start it, and an empty Bolt command behind the same edge."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import create_connection, socket

from bench.load import SECRET

ROOT = Path(__file__).parents[1]


@contextmanager
def slack() -> Iterator[str]:
    """Just enough of Slack to say who the bot is."""

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = b'{"ok": true, "team_id": "T0BENCH", "user_id": "U0BOT", "bot_id": "B0BOT", "channel": "D1", "ts": "1.1"}'
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/api/"
    server.shutdown()


@contextmanager
def serving(arguments: list[str], **settings: str) -> Iterator[str]:
    """A process that serves; where Slack's requests go."""
    port = str(_free_port())
    environ = {**os.environ, "SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_SIGNING_SECRET": SECRET, "PORT": port, **settings}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an operator's next start finds what the first one compiled
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env={**environ, "LOG_LEVEL": "ERROR", "HOST": "127.0.0.1"}
    )
    try:
        _wait_for(int(port))
        yield f"http://127.0.0.1:{port}/slack/events"
    finally:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int) -> None:
    latest = time.monotonic() + 30
    while time.monotonic() < latest:
        with suppress(OSError), create_connection(("127.0.0.1", port), 0.2):
            return
        threading.Event().wait(0.005)
    raise TimeoutError("The process did not begin to serve")
