"""One beat: everybody who is to be told something now is told it, in turns and several at a time."""

import logging
import queue
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TypeVar

import storage
from bot.clock import Clock
from bot.counts import Count, Counts
from bot.delivery import pause
from bot.turn import PLACES, Said, Turn
from storage import Sessions, deliveries, sending
from storage.sending import Claim

log = logging.getLogger(__name__)

Item = TypeVar("Item")
Done = TypeVar("Done")
_Done = queue.SimpleQueue[tuple[int, bool]]
"""The workspaces of claims that were carried out, and whether something was said."""

_ON_THEIR_WAY = 2 * PLACES
"""With so many being composed, said or settled, no more are taken."""
_COMPOSERS = 4
_TOGETHER = 2 * PLACES
"""Messages taken, and composed, in one transaction: on PostgreSQL it costs as much as thirty of them."""
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
        self._threads = ThreadPoolExecutor(PLACES, "sender")
        # A thread of its own: what was said is settled in one transaction with all that was said meanwhile.
        self._settler = ThreadPoolExecutor(1, "settler")
        self._unsettled: queue.SimpleQueue[tuple[Said, _Done]] = queue.SimpleQueue()
        """What stands in Slack, and the beat that waits to hear of it."""
        # Many threads at one database would only wait for each other.
        self._composers = ThreadPoolExecutor(1 if sessions.one_writes else _COMPOSERS, "composer")

    def __call__(self) -> int:
        """How many messages were spoken. Raises one of `storage.Unavailable` when the database is gone."""
        done: _Done = queue.SimpleQueue()
        on_their_way: Counter[int] = Counter()
        spoken, is_dry = 0, False
        try:
            while True:
                if not is_dry and on_their_way.total() <= _ON_THEIR_WAY:
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
        for threads in (self._composers, self._threads, self._settler):
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
            return sending.take(session, now=now, places=_TOGETHER, resting=busy)

    def _begin(self, claims: list[Claim], done: _Done) -> None:
        for claim in claims:
            if claim.message_id is not None:
                self._carry_out_soon(claim, partial(self._turn.seek, claim), done)
        new = [claim for claim in claims if claim.message_id is None]
        if new:
            _submit(self._composers, partial(self._compose, new, done), otherwise=partial(_leave, new, done))

    def _carry_out_soon(self, claim: Claim, act: Callable[[], Said | None], done: _Done) -> None:
        _submit(self._threads, partial(self._carry_out, claim, act, done), otherwise=partial(_leave, [claim], done))

    def _compose(self, claims: list[Claim], done: _Done) -> None:
        left = list(claims)
        try:
            for claim, outgoing in zip(claims, self._together(self._turn.compose, claims, claims), strict=True):
                if outgoing is not None:
                    left.remove(claim)
                    self._carry_out_soon(claim, partial(self._turn.speak, claim, outgoing), done)
        finally:
            _leave(left, done)

    def _carry_out(self, claim: Claim, act: Callable[[], Said | None], done: _Done) -> None:
        said = None
        try:
            said = self._guarded(claim, act)
        finally:
            if said is None:
                done.put((claim.workspace_id, False))
            else:
                self._unsettled.put((said, done))
                _submit(self._settler, self._settle, otherwise=self._settle)

    def _settle(self) -> None:
        """Settle all that was said meanwhile, unless somebody else just has."""
        waiting = [*iter(self._next_unsettled, None)]
        said = [one for one, _ in waiting]
        outdated: list[bool | None] = [None] * len(said)
        try:
            outdated = self._together(self._turn.settle, said, [one.claim for one in said]) if said else []
        finally:
            for (one, done), is_outdated in zip(waiting, outdated, strict=True):
                if is_outdated:
                    leave = partial(_leave, [one.claim], done)
                    _submit(self._threads, partial(self._mend, one, done), otherwise=leave)
                else:
                    done.put((one.claim.workspace_id, is_outdated is not None))

    def _next_unsettled(self) -> tuple[Said, _Done] | None:
        try:
            return self._unsettled.get_nowait()
        except queue.Empty:
            return None

    def _mend(self, said: Said, done: _Done) -> None:
        try:
            self._guarded(said.claim, partial(self._turn.mend, said))
        finally:
            done.put((said.claim.workspace_id, True))

    def _together(
        self, act: Callable[[list[Item]], Sequence[Done | None]], items: list[Item], claims: list[Claim]
    ) -> list[Done | None]:
        """What `act` gives for each item, in one transaction; None where it fails."""
        try:
            return [*act(items)]
        except storage.Unavailable as error:
            log.warning("%d turns were put off: no database (%s)", len(items), type(error).__name__)
            return [None] * len(items)
        except Exception:  # noqa: BLE001 # not swallowed: each is tried alone, and whose fault it was meets it again in `_guarded`
            alone = (self._guarded(claim, partial(act, [item])) for claim, item in zip(claims, items, strict=True))
            return [given[0] if given else None for given in alone]

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


def _submit(threads: ThreadPoolExecutor, job: Callable[[], None], *, otherwise: Callable[[], None]) -> None:
    try:
        threads.submit(job)
    except RuntimeError:  # closed meanwhile
        otherwise()


def _leave(claims: list[Claim], done: _Done) -> None:
    """Their leases run out by themselves."""
    for claim in claims:
        done.put((claim.workspace_id, False))
