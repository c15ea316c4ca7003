"""What the worker does now and then beside speaking: forgetting, and asking after workspaces that went silent."""

import datetime as dt
import logging

from slack_sdk import WebClient

from bot.clock import Clock
from bot.delivery import Speaker
from handlers.erasing import Erasing
from handlers.greeting import Unheard
from storage import Sessions, forgetting, pruning, sending

log = logging.getLogger(__name__)

_HOUR = dt.timedelta(hours=1)
_DAY = dt.timedelta(days=1)


class Chores:
    """To be called at every beat; what is not due yet costs nothing."""

    def __init__(self, sessions: Sessions, speaker: Speaker, *, client: WebClient, clock: Clock) -> None:
        """`client` deletes our own messages."""
        self._sessions = sessions
        self._speaker = speaker
        self._client = client
        self._clock = clock
        self._pruned: dt.datetime | None = None
        self._asked: dt.datetime | None = None

    def __call__(self) -> None:
        """Do what is due. Raises one of `storage.Unavailable` when the database is gone."""
        now = self._clock()
        if _is_past(self._asked, _HOUR, now):
            self._asked = now
            self._ask_after_the_dead(now)
            with self._sessions.begin() as session:
                mended = sending.mend_leases(session, now=now)
            if mended:
                log.warning("%s messages had been put off by a clock gone wrong", mended)
            self._go_on_erasing()
        # A batch a beat, so that nobody waits for a long deletion.
        if _is_past(self._pruned, _DAY, now) and pruning.prune(self._sessions, now=now) < pruning.BATCH:
            self._pruned = now

    def _go_on_erasing(self) -> None:
        """What was to be deleted in Slack when a process ended: a round for each owner, the next one in an hour."""
        with self._sessions.reading() as session:
            leaving, owners = forgetting.leaving(session), forgetting.unfinished(session)
        for owner_id in dict.fromkeys((*leaving, *owners)):
            everything = owner_id in leaving
            Erasing(self._client, self._sessions, _in_an_hour, owner_id, everything, told=_nobody_waits)()

    def _ask_after_the_dead(self, now: dt.datetime) -> None:
        with self._sessions.reading() as session:
            buried = sending.buried(session)
        for workspace_id, team in buried:
            try:
                works = self._speaker.works(team)
            except Unheard as error:
                log.warning("Workspace %s could not be asked after (%s)", workspace_id, type(error).__name__)
                continue
            with self._sessions.begin() as session:
                if works:
                    sending.revive(session, workspace_id, now=now)
                else:
                    sending.bury(session, workspace_id)  # what was on its way when it died is laid down too
            log.log(*(_ALIVE if works else _DEAD), workspace_id)


def _in_an_hour(_seconds: float, _job: object) -> None:
    """The next round comes by itself."""


def _nobody_waits(_stay: int) -> None:
    """They were told when they forgot."""


_ALIVE = (logging.INFO, "Slack takes our token for workspace %s again")
_DEAD = (logging.ERROR, "Slack still does not take our token for workspace %s")


def _is_past(last: dt.datetime | None, every: dt.timedelta, now: dt.datetime) -> bool:
    """Whether it is time again; a clock that was set back starts the count anew."""
    return last is None or not last <= now < last + every
