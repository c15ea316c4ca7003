"""One beat: everybody who is to be told something now is told it, in turns and several at a time."""

import logging
import queue
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TypeVar

import storage
from bot.clock import Clock
from bot.counts import Count, Counts
from bot.delivery import pause
from bot.turn import PLACES, Turn
from storage import Sessions, deliveries, sending
from storage.messages import Outgoing
from storage.sending import Claim

log = logging.getLogger(__name__)

Done = TypeVar("Done")
_Done = queue.SimpleQueue[tuple[int, bool]]
"""The workspaces of claims that were carried out, and whether something was said."""

_THREADS = 2 * PLACES
"""Messages that are said or settled at once; up to `PLACES` more are composed, or wait, meanwhile."""
_COMPOSERS = 4
_TOGETHER = 16
"""Messages composed in one transaction: it costs as much as five of them, and other writers wait for it."""
_OF_ONE = sending.A_TURN
"""Of one workspace; who has more than that on its way gets no further turn, so that a slow giant leaves places free."""


class Beat:
    """Take turns, have them carried out in a few threads, until nobody is left or `stopping` is set."""

    def __init__(
        self,
        sessions: Sessions,
        turn: Turn,
        *,
        clock: Clock,
        stopping: Event,
        progressed: Callable[[], None],
        counts: Counts,
    ) -> None:
        self._sessions = sessions
        self._turn = turn
        self._clock = clock
        self._stopping = stopping
        self._progressed = progressed
        self._counts = counts
        self._threads = ThreadPoolExecutor(_THREADS, "sender")
        # Many threads at one database would only wait for each other.
        self._composers = ThreadPoolExecutor(1 if sessions.one_writes else _COMPOSERS, "composer")

    def __call__(self) -> int:
        """How many messages were spoken. Raises one of `storage.Unavailable` when the database is gone."""
        done: _Done = queue.SimpleQueue()
        on_their_way: Counter[int] = Counter()
        spoken, is_dry = 0, False
        try:
            while True:
                if not is_dry and on_their_way.total() <= _THREADS:
                    claims = self._take(on_their_way)
                    is_dry = not claims
                    on_their_way.update(claim.workspace_id for claim in claims)
                    self._begin(claims, done)
                if not on_their_way.total():
                    return spoken
                spoken += _settled(done, on_their_way)
                self._progressed()
                # What has come meanwhile is taken once nothing is on its way any more.
                is_dry = is_dry and on_their_way.total() > 0
        finally:
            while on_their_way.total():
                _settled(done, on_their_way)

    def close(self) -> None:
        """Begin nothing more."""
        for threads in (self._composers, self._threads):
            threads.shutdown(wait=False)

    def _take(self, on_their_way: Counter[int]) -> list[Claim]:
        if self._stopping.is_set():
            return []
        now = self._clock()
        with self._sessions.reading() as session:
            oldest = sending.oldest(session, now)
        self._counts.waiting_seconds = int((now - oldest).total_seconds()) if oldest else 0
        if oldest is None:
            return []
        busy = [workspace for workspace, count in on_their_way.items() if count >= _OF_ONE]
        with self._sessions.begin() as session:
            return sending.take(session, now=now, places=PLACES, resting=busy)

    def _begin(self, claims: list[Claim], done: _Done) -> None:
        for claim in claims:
            if claim.message_id is not None:
                self._carry_out_soon(claim, partial(self._turn.seek, claim), done)
        new = [claim for claim in claims if claim.message_id is None]
        for first in range(0, len(new), _TOGETHER):
            some = new[first : first + _TOGETHER]
            self._submit(self._composers, partial(self._compose, some, done), some, done)

    def _carry_out_soon(self, claim: Claim, act: Callable[[], bool], done: _Done) -> None:
        self._submit(self._threads, partial(self._carry_out, claim, act, done), [claim], done)

    def _submit(self, threads: ThreadPoolExecutor, job: Callable[[], None], claims: list[Claim], done: _Done) -> None:
        try:
            threads.submit(job)
        except RuntimeError:  # closed meanwhile: their leases run out by themselves
            for claim in claims:
                done.put((claim.workspace_id, False))

    def _compose(self, claims: list[Claim], done: _Done) -> None:
        composed: list[Outgoing | None] = [None] * len(claims)
        try:
            composed = self._composed(claims)
        finally:
            for claim, outgoing in zip(claims, composed, strict=True):
                if outgoing is None:
                    done.put((claim.workspace_id, False))
                else:
                    self._carry_out_soon(claim, partial(self._turn.speak, claim, outgoing), done)

    def _composed(self, claims: list[Claim]) -> list[Outgoing | None]:
        try:
            return self._turn.compose(claims)
        except storage.Unavailable as error:
            log.warning("%d turns were put off: no database (%s)", len(claims), type(error).__name__)
            return [None] * len(claims)
        except Exception:  # noqa: BLE001 # not swallowed: each is tried alone, and whose fault it was meets it again in `_guarded`
            alone = (self._guarded(claim, partial(self._turn.compose, [claim])) for claim in claims)
            return [composed[0] if composed else None for composed in alone]

    def _carry_out(self, claim: Claim, act: Callable[[], bool], done: _Done) -> None:
        said: bool | None = False
        try:
            said = self._guarded(claim, act)
        finally:
            done.put((claim.workspace_id, bool(said)))

    def _guarded(self, claim: Claim, act: Callable[[], Done]) -> Done | None:
        try:
            return act()
        except storage.Unavailable as error:
            log.warning("A turn of owner %s was put off: no database (%s)", claim.owner_id, type(error).__name__)
        except Exception:  # one of the four edges: one person's failure must not silence the others
            log.exception("A turn of owner %s failed", claim.owner_id)
            self._put_off(claim)
        return None

    def _put_off(self, claim: Claim) -> None:
        self._counts(Count.FAILED_TURNS)
        now = self._clock()
        try:
            with self._sessions.begin() as session:
                later = now + sending.LEASE + pause(sending.failed(session, claim.owner_id))
                sending.put_off(session, claim.owner_id, until=later)
                deliveries.stumbled(session, claim.owner_id, at=later)
        except storage.Unavailable:
            log.warning("The lease of owner %s has to run out by itself", claim.owner_id)


def _settled(done: _Done, on_their_way: Counter[int]) -> int:
    workspace_id, said = done.get()
    on_their_way[workspace_id] -= 1
    return int(said)
