"""One beat: everybody who is to be told something now is told it, in one message each."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

import storage
from bot.clock import Clock
from bot.delivery import Means, NotSpoken, Speaker, Spoken, judge
from handlers import nudges
from handlers.greeting import Unheard
from storage import Sessions, messages, owners
from storage.messages import Outgoing

log = logging.getLogger(__name__)

_AT_MOST = 200
"""People in one beat; who is left is next in the one that follows."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Compose, speak, settle, for one person after the other, until nobody is left or `stopping` is set."""

    sessions: Sessions
    speaker: Speaker
    clock: Clock
    stopping: Event
    progressed: Callable[[], None]

    def __call__(self) -> int:
        """How many messages were spoken. Raises one of `storage.Unavailable` when the database is gone."""
        return sum(self._guarded(turn) for turn in self._turns())

    def _turns(self) -> Iterator[Callable[[], bool]]:
        with self.sessions.reading() as session:
            waiting = messages.waiting(session, self.clock(), _AT_MOST)
        yield from (partial(self._again, message_id, state) for message_id, state in waiting)
        met: set[int] = set()
        while len(met) < _AT_MOST and (new := self._due(met)):
            met.update(new)
            yield from (partial(self._first, owner_id) for owner_id in new)

    def _due(self, met: set[int]) -> list[int]:
        with self.sessions.reading() as session:
            due = owners.due_to_wake(session, self.clock(), _AT_MOST)
        return [owner_id for owner_id in due if owner_id not in met]

    def _guarded(self, turn: Callable[[], bool]) -> bool:
        if self.stopping.is_set():
            return False
        self.progressed()
        try:
            return turn()
        except storage.Unavailable:
            if not self.sessions.answers():
                raise
            log.warning("One person's turn was put off: the database kept it waiting")
        except Exception:  # one of the four edges: one person's failure must not silence the others
            log.exception("One person's turn failed")
        return False

    def _first(self, owner_id: int) -> bool:
        with self.sessions.begin() as session:
            outgoing = messages.compose(session, owner_id, now=self.clock())
        return outgoing is not None and self._speak(outgoing)

    def _again(self, message_id: int, state: str) -> bool:
        if state != messages.RETRY and self._arrived(message_id):
            return False
        with self.sessions.begin() as session:
            outgoing = messages.again(session, message_id, now=self.clock())
        return outgoing is not None and self._speak(outgoing)

    def _arrived(self, message_id: int) -> bool:
        """Whether an uncertain message is not to be said now: it stands in Slack, or Slack cannot tell just yet."""
        with self.sessions.reading() as session:
            sought = messages.peek(session, message_id)
        if sought is None or sought.channel is None:
            return False
        try:
            found = self.speaker.find(sought.channel, sought.token)
        except Unheard as error:
            # Whatever this failure means for the look, the message itself stays as uncertain as it was.
            self._not_said(sought, replace(judge(error, attempts=sought.attempts), means=Means.UNCERTAIN))
            return True
        if found is not None:
            self._said(sought, found)
        return found is not None

    def _speak(self, outgoing: Outgoing) -> bool:
        words = nudges.message(outgoing, now=self.clock())
        try:
            channel = outgoing.channel or self._open(outgoing)
            spoken = self.speaker.say(channel, text=words.text, blocks=words.blocks, token=outgoing.token)
        except Unheard as error:
            self._not_said(outgoing, judge(error, attempts=outgoing.attempts))
            return False
        self._said(outgoing, spoken)
        return True

    def _open(self, outgoing: Outgoing) -> str:
        """Their channel, stored before anything is said in it, so that there is a history to look into."""
        channel = self.speaker.open(outgoing.user)
        if channel is None:
            return outgoing.user
        with self.sessions.begin() as session:
            owners.talks_in(session, outgoing.owner.id, channel)
        return channel

    def _said(self, outgoing: Outgoing, spoken: Spoken) -> None:
        with self.sessions.begin() as session:
            messages.sent(session, outgoing.id, channel=spoken.channel, ts=spoken.ts)

    def _not_said(self, outgoing: Outgoing, failure: NotSpoken) -> None:
        log.warning("Message %s to user %s is %s: %s", outgoing.id, outgoing.user, failure.means.value, failure.error)
        at = self.clock() + failure.after
        with self.sessions.begin() as session:
            match failure.means:
                case Means.AGAIN:
                    messages.retry(session, outgoing.id, at=at)
                case Means.UNCERTAIN:
                    messages.uncertain(session, outgoing.id, at=at)
                case Means.NEVER:
                    messages.drop(session, outgoing.id)
