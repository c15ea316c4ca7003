"""What a first request would have to wait for is done ahead, and while no other one waits."""

import sys
import threading
from collections.abc import Callable, Iterable

_GIVE_WAY_SECONDS = 0.001
WAYS = 20
"""How often a step gives way at most, so that all is done in the end, however many requests there are."""
_TURN_SECONDS = 0.0002
"""For which a step goes on where an answer waits: each time that asks the database, it waits for a turn of Python's."""


def prepare(steps: Iterable[object], *, is_busy: Callable[[], bool], is_stopped: Callable[[], bool]) -> bool:
    """Take the steps, some milliseconds each, giving way between them; whether all were taken, or it was stopped."""
    given_way, usual = threading.Event(), sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        for _ in steps:
            for _ in range(WAYS):
                given_way.wait(_GIVE_WAY_SECONDS)
                if not is_busy():
                    break
            if is_stopped():
                return False
    finally:
        sys.setswitchinterval(usual)
    return True
