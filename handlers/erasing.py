"""Deleting our own messages and files about somebody who was forgotten."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.greeting import Unheard
from storage import Sessions, Unavailable, forgetting
from storage.forgetting import Erasable

log = logging.getLogger(__name__)

A_ROUND = 25
"""Messages deleted in one go, so that nobody else has to wait for long."""
TRIES = 10
"""Rounds in a row without success; the waits double, so that a message on its way has minutes to arrive."""
LONGEST_WAIT = 60.0
_GONE = frozenset({"message_not_found", "file_not_found", "file_deleted"})
_FOR_GOOD = frozenset(
    {
        "cant_delete_message",
        "cant_delete_file",
        "channel_not_found",
        "compliance_exports_prevent_deletion",
        "is_archived",
    }
)


@dataclass(frozen=True, slots=True)
class Erasing:
    """Deletes what is to go for one owner, in rounds; `told` is called once, with how many messages stay."""

    client: WebClient
    sessions: Sessions
    later: Callable[[float, Callable[[], None]], None]
    """Do something after so many seconds."""
    owner_id: int
    everything: bool
    """Whether the owner goes, too."""
    told: Callable[[int], None]

    def __call__(self, tried: int = 0, stay: int = 0) -> None:
        """One round; without a database it is tried again later."""
        try:
            self._go_on(tried, stay)
        except Unavailable as error:
            log.warning(
                "Deleting messages of owner %s waits for the database (%s)", self.owner_id, type(error).__name__
            )
            if tried < TRIES:
                self.later(_wait(tried + 1), partial(self, tried + 1, stay))

    def _go_on(self, tried: int, stay: int) -> None:
        with self.sessions.begin() as session:
            # Who began anew meanwhile keeps what was said since.
            if self.everything and forgetting.still_leaves(session, self.owner_id):
                forgetting.all_messages_go(session, self.owner_id)
            waiting = forgetting.to_erase(session, self.owner_id)
        settled, refused, pause = self._round(waiting[:A_ROUND])
        tried = 0 if settled else tried + 1
        left = [one for one in waiting if one not in settled]
        given_up = left if tried >= TRIES else []
        with self.sessions.begin() as session:
            forgetting.erased(session, self.owner_id, [one.id for one in (*settled, *given_up)])
            is_done = len(left) == len(given_up)
            if is_done and self.everything:
                forgetting.leave(session, self.owner_id)
        stay += refused + len(given_up)
        if is_done:
            self.told(stay)
        else:
            self.later(max(pause, _wait(tried)), partial(self, tried, stay))

    def _round(self, waiting: list[Erasable]) -> tuple[list[Erasable], int, float]:
        """What is settled, how many of these Slack would not delete, and how long it asks to be left alone."""
        settled: list[Erasable] = []
        refused = 0
        for one in waiting:
            if one.file_id is None and (one.channel is None or one.ts is None):
                continue
            try:
                self._delete(one)
            except SlackApiError as error:
                code = str(error.response.get("error"))
                if code == "ratelimited":
                    return settled, refused, float(error.response.headers.get("Retry-After") or LONGEST_WAIT)
                if code in _GONE | _FOR_GOOD:
                    settled.append(one)
                    refused += code in _FOR_GOOD
                else:
                    log.warning("Message %s could not be deleted (%s)", one.id, code)
            except Unheard as error:
                log.warning("Message %s could not be deleted (%s)", one.id, type(error).__name__)
            else:
                settled.append(one)
        return settled, refused, 0

    def _delete(self, one: Erasable) -> None:
        if one.file_id:
            self.client.files_delete(file=one.file_id)
        else:
            self.client.chat_delete(channel=str(one.channel), ts=str(one.ts))


def _wait(tried: int) -> float:
    return min(2.0**tried, LONGEST_WAIT) if tried else 0
