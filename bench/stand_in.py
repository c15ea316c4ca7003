"""The playground as Slack, in a process of its own: so many people, and so many seconds for each message."""

import datetime as dt
import sys
import threading

from playground.clock import Clock
from playground.wire import Playground
from playground.workspace import BOT_USER


class _TrueClock(Clock):
    def __call__(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)


def main() -> None:
    """Arguments: people, seconds. Says where it listens, and ends with its parent."""
    people, seconds = int(sys.argv[1]), float(sys.argv[2])
    slack = Playground(clock=_TrueClock(dt.datetime.now(dt.UTC)), signing_secret="x", bot_token="xoxb-bench")
    for number in range(people):
        slack.workspace.add_person(f"U{number}", f"P {number}")
        slack.workspace.dm(BOT_USER, f"U{number}")
    slack.faults.script("chat.postMessage", delay=seconds, times=1_000_000)
    slack.start()
    print(slack.api_url, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
