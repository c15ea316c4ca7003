"""What many threads ask of the database at about the same time, done in one transaction."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

import storage
from storage import Session

Item = TypeVar("Item")
Result = TypeVar("Result")


class Together(Generic[Item, Result]):
    """Whoever comes first does it for all that wait meanwhile: a transaction costs more than what is done in it.

    `act` gets a session of `begin` and the items, and gives a result for each, in their order. Where it fails for
    several, each is tried by itself, so that nobody suffers from somebody else's failure.
    """

    def __init__(
        self,
        begin: Callable[[], AbstractContextManager[Session]],
        act: Callable[[Session, Sequence[Item]], Sequence[Result]],
    ) -> None:
        self._begin = begin
        self._act = act
        self._turn = threading.Lock()
        self._waiting: deque[_Asked[Item, Result]] = deque()

    def __call__(self, item: Item) -> Result:
        """The result for this item, once it is kept. Raises what `act` raised for it, or one of `storage.Unavailable`."""
        asked: _Asked[Item, Result] = _Asked(item)
        self._waiting.append(asked)
        with self._turn:
            if not asked.is_done:
                # Who comes from now on waits for the next turn.
                self._carry_out([self._waiting.popleft() for _ in range(len(self._waiting))])
        return asked.result()

    def _carry_out(self, everybody: "Sequence[_Asked[Item, Result]]") -> None:
        try:
            with self._begin() as session:
                results = self._act(session, [one.item for one in everybody])
        except storage.Unavailable as error:
            for one in everybody:
                one.fail(error)
        except Exception as error:  # noqa: BLE001 # whoever asked gets it
            if len(everybody) == 1:
                everybody[0].fail(error)
                return
            for one in everybody:
                self._carry_out([one])
        else:
            for one, result in zip(everybody, results, strict=True):
                one.succeed(result)


class _Asked(Generic[Item, Result]):
    def __init__(self, item: Item) -> None:
        self.item = item
        self.is_done = False
        self._results: list[Result] = []
        self._error: Exception | None = None

    def succeed(self, result: Result) -> None:
        self._results.append(result)
        self.is_done = True

    def fail(self, error: Exception) -> None:
        self._error = error
        self.is_done = True

    def result(self) -> Result:
        if self._error is not None:
            raise self._error
        return self._results[0]
