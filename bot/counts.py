"""What became of what the bot said by itself, counted for whoever runs it."""

import threading
from collections import Counter
from enum import StrEnum


class Count(StrEnum):
    """What is counted, by the name that an operator reads."""

    SENT = "sent"
    FOUND = "found_in_history"
    """Sent, though Slack's answer was lost: not said again."""
    AGAIN = "to_be_said_again"
    LIMITED = "limited"
    UNCERTAIN = "uncertain"
    UNREACHABLE = "unreachable"
    DEAD_WORKSPACES = "dead_workspaces"
    PLAIN = "sent_without_blocks"
    DEAD_LETTERS = "dead_letters"
    SAID_BLIND = "said_again_without_looking"
    LET_GO = "let_go_without_looking"
    FAILED_TURNS = "failed_turns"


class Counts:
    """Counts since the process began."""

    def __init__(self) -> None:
        self._counted: Counter[Count] = Counter()
        self._lock = threading.Lock()
        self.waiting_seconds = 0
        """How long the one who waits longest had waited at the latest beat."""

    def __call__(self, what: Count) -> None:
        """One more."""
        with self._lock:
            self._counted[what] += 1

    def of(self, what: Count) -> int:
        """How many so far."""
        with self._lock:
            return self._counted[what]

    def shown(self) -> dict[str, int]:
        """All of them, zeros included, and the seconds that the oldest due has waited."""
        with self._lock:
            return {what.value: self._counted[what] for what in Count} | {"oldest_due_seconds": self.waiting_seconds}
