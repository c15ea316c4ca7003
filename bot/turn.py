"""One owner's turn: compose or find again, speak, settle."""

import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event, Semaphore

from bot.clock import Clock
from bot.counts import Count, Counts
from bot.delivery import CannotLook, Means, NotSpoken, Speaker, Spoken, Stopped, explained, judge, pause
from coach.journey import DueKind
from handlers import nudges
from handlers.answers import Reply
from handlers.greeting import Unheard
from storage import Session, Sessions, composing, deliveries, messages, owners, sending
from storage.messages import Outgoing
from storage.sending import Claim

log = logging.getLogger(__name__)

PLACES = 32
"""Messages that Slack is told, asked about, or told anew, at once."""
_COUNTED = {
    Means.AGAIN: Count.AGAIN,
    Means.LIMITED: Count.LIMITED,
    Means.UNCERTAIN: Count.UNCERTAIN,
    Means.UNREACHABLE: Count.UNREACHABLE,
    Means.OURS: Count.DEAD_LETTERS,
}
_FRESH = dt.timedelta(seconds=1)
"""So soon after it was composed a message is said without asking the database once more whether it may be."""
_WORTH_TWICE = frozenset({DueKind.THANKED})
"""What is rather said twice than never, where nobody can look whether it arrived."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message that stands in Slack."""

    claim: Claim
    team: str
    message_id: int
    spoken: Spoken


class Turn:
    """What can be done about a claim, from any thread; all of it raises `storage.Unavailable` without a database."""

    def __init__(self, sessions: Sessions, speaker: Speaker, clock: Clock, stopping: Event, counts: Counts) -> None:
        self.sessions = sessions
        self.speaker = speaker
        self.clock = clock
        self.stopping = stopping
        self.counts = counts
        self._places = Semaphore(PLACES)

    def compose(self, claims: Sequence[Claim]) -> list[Outgoing | None]:
        """The message for each owner who was claimed, in one transaction.

        None where nothing is to be said, or nothing more is begun.
        """
        with self.sessions.begin() as session:
            if self.stopping.is_set():
                for claim in claims:
                    sending.hand_back(session, claim, now=self.clock())
                return [None] * len(claims)
            composed = composing.compose(session, [claim.owner_id for claim in claims], now=self.clock())
        return [composed.get(claim.owner_id) for claim in claims]

    def seek(self, claim: Claim) -> Said | None:
        """Find out what became of a message that was claimed; it, where it was said once more because nobody can."""
        if self.stopping.is_set():
            with self.sessions.begin() as session:
                sending.hand_back(session, claim, now=self.clock())
            return None
        try:
            if not self._stands(claim):
                self._withdraw(claim, claim.message_id or 0, claim.attempt)
        except CannotLook as error:
            log.warning("Nobody can look for message %s: %s", claim.message_id, error)
            with self.sessions.begin() as session:
                outgoing = messages.once_more(session, claim, _WORTH_TWICE, now=self.clock())
            self.counts(Count.SAID_BLIND if outgoing else Count.LET_GO)
            return self.speak(claim, outgoing) if outgoing else None
        return None

    def _stands(self, claim: Claim) -> bool:
        """Whether an uncertain message is not to be said now: it stands in Slack, or Slack cannot tell just yet.

        Raises `CannotLook` where Slack never will, and the message was not said blindly before.
        """
        with self.sessions.reading() as session:
            sought = deliveries.sought(session, claim.message_id)
        if sought is None:
            return True
        try:
            # Where a worker was gone before it stored the channel, it had not spoken there either; but who knows.
            with self._places:
                channel = sought.channel or self.speaker.open_for_looking(sought.team, sought.user)
                found = self.speaker.find(
                    sought.team, channel, sought.token, since=sought.since, latest=sought.looked_to
                )
        except Stopped as stopped:
            self._look_later(claim, sought, stopped)
            return True
        except CannotLook:
            if not sought.blind:
                raise
            with self.sessions.begin() as session:
                deliveries.give_up(session, sought.id)
            self.counts(Count.LET_GO)
            return True
        if found is not None:
            self.counts(Count.FOUND)
            said = Said(claim, sought.team, sought.id, found)
            if self.settle([said])[0]:
                self.mend(said)
        return found is not None

    def _look_later(self, claim: Claim, sought: deliveries.Sought, stopped: Stopped) -> None:
        verdict = judge(stopped.reason, failures=sought.failures)
        log.warning("Whether message %s arrived could not be seen: %s", sought.id, verdict.error)
        is_buried = verdict.means is Means.UNINSTALLED
        with self.sessions.begin() as session:
            at = None if is_buried else self.clock() + verdict.after
            deliveries.look_again(session, sought.id, at=at, looked_to=stopped.ts)
            if is_buried:
                self._bury(session, claim)

    def speak(self, claim: Claim, outgoing: Outgoing) -> Said | None:
        """Say a message that was composed; None where it was not said. What was said is still to be settled."""
        words = nudges.message(outgoing, now=self.clock())
        try:
            with self._places:
                channel = outgoing.channel or self._open(outgoing)
                if not self._may(claim, outgoing):
                    return None
                spoken = self._say(outgoing, channel, words)
        except Unheard as error:
            self._not_said(claim, outgoing, error)
            return None
        self.counts(Count.SENT)
        return Said(claim, outgoing.owner.team, outgoing.id, spoken)

    def settle(self, said: Sequence[Said]) -> list[bool]:
        """Note in one transaction what stands in Slack; whether each no longer says how things stand."""
        taken = [
            deliveries.Taken(one.message_id, one.claim.owner_id, one.spoken.channel, one.spoken.ts) for one in said
        ]
        with self.sessions.begin() as session:
            return deliveries.all_sent(session, taken)

    def mend(self, said: Said) -> None:
        """Bring a message up to date that stands in Slack."""
        with self.sessions.reading() as session:
            outgoing = messages.shown(session, said.claim.owner_id, said.message_id)
        if outgoing is None:
            return
        words = nudges.message(outgoing, now=self.clock())
        try:
            with self._places:
                self.speaker.change(said.team, said.spoken, text=words.text, blocks=words.blocks)
        except Unheard as error:
            log.warning("Message %s could not be brought up to date (%s)", said.message_id, type(error).__name__)

    def _open(self, outgoing: Outgoing) -> str:
        """Their channel, stored before anything is said in it, so that there is a history to look into."""
        channel = self.speaker.open(outgoing.owner.team, outgoing.user)
        if channel is None:
            return outgoing.user
        with self.sessions.begin() as session:
            owners.talks_in(session, outgoing.owner.id, channel)
        return channel

    def _may(self, claim: Claim, outgoing: Outgoing) -> bool:
        """Whether the message is still ours to say: right before it is said, since a frozen process may wake up late."""
        if not self.stopping.is_set() and (self._is_fresh(outgoing) or self._is_ours(outgoing)):
            return True
        self._withdraw(claim, outgoing.id, outgoing.attempts)
        return False

    def _is_fresh(self, outgoing: Outgoing) -> bool:
        # Who had to ask Slack for the channel first may have waited for long.
        return outgoing.channel is not None and dt.timedelta(0) <= self.clock() - outgoing.composed_at < _FRESH

    def _is_ours(self, outgoing: Outgoing) -> bool:
        with self.sessions.reading() as session:
            return sending.may_be_said(session, outgoing.id, outgoing.attempts, now=self.clock())

    def _say(self, outgoing: Outgoing, channel: str, words: Reply) -> Spoken:
        team = outgoing.owner.team
        try:
            return self.speaker.say(team, channel, text=words.text, blocks=words.blocks, token=outgoing.token)
        except Unheard as error:
            if judge(error, failures=0).means is not Means.OURS:
                raise
            log.error("Message %s is refused as it is: %s", outgoing.id, explained(error) or error)  # noqa: TRY400 # a trace would not help
        spoken = self.speaker.say(team, channel, text=words.text, blocks=(), token=outgoing.token)
        self.counts(Count.PLAIN)
        return spoken

    def _withdraw(self, claim: Claim, message_id: int, attempt: int) -> None:
        """It surely stands nowhere: what is due is composed anew, by whoever comes next."""
        with self.sessions.begin() as session:
            messages.withdraw(session, claim.owner_id, message_id, attempt=attempt, now=self.clock())

    def _not_said(self, claim: Claim, outgoing: Outgoing, error: BaseException) -> None:
        verdict = judge(error, failures=0)
        log.warning("Message %s to user %s is %s: %s", outgoing.id, outgoing.user, verdict.means.value, verdict.error)
        if verdict.means in _COUNTED:
            self.counts(_COUNTED[verdict.means])
        now, message_id, attempt = self.clock(), outgoing.id, outgoing.attempts
        with self.sessions.begin() as session:
            if verdict.means is Means.UNCERTAIN:
                wait = judge(error, failures=sending.failed(session, claim.owner_id)).after
                deliveries.uncertain(session, message_id, attempt=attempt, at=now + wait)
            elif verdict.means is Means.OURS:
                deliveries.fail(session, message_id, attempt=attempt)
            elif messages.withdraw(session, claim.owner_id, message_id, attempt=attempt, now=now):
                self._wait(session, claim, verdict, now)

    def _wait(self, session: Session, claim: Claim, verdict: NotSpoken, now: dt.datetime) -> None:
        match verdict.means:
            case Means.LIMITED:
                sending.pause(session, claim.workspace_id, until=now + verdict.after)
            case Means.UNREACHABLE:
                sending.lose(session, claim.owner_id, now=now)
            case Means.UNINSTALLED:
                self._bury(session, claim)
            case _:
                wait = pause(sending.failed(session, claim.owner_id))
                sending.put_off(session, claim.owner_id, until=now + wait)

    def _bury(self, session: Session, claim: Claim) -> None:
        if sending.bury(session, claim.workspace_id):
            self.counts(Count.DEAD_WORKSPACES)
            log.error("Slack does not take our token for workspace %s; nothing is sent there", claim.workspace_id)
