"""One request of Slack's, carried through: the owner found, one transaction, the answer, what comes afterwards."""

import datetime as dt
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from coach.pace import Ladder
from handlers import blocks, greeting, nudges
from handlers.answers import Answer, Ask, Reply
from handlers.greeting import Unheard, who_is
from handlers.mentions import MENTION
from storage import Session, Sessions, contacts, deliveries, ladder, messages, owners, reminders, sending
from storage.owners import Owner

log = logging.getLogger(__name__)
HEARD_TO = dt.timedelta(hours=1)
"""How exactly it is kept when somebody was last heard of, so that not every press is written down."""
MEMBERS_AT_MOST = 2
"""Members asked for by name in one request, since a person waits for it."""


class Afterwards(Protocol):
    """What may follow an answer, in order for each owner."""

    def __call__(self, owner_key: object, job: Callable[[], None], /) -> None:
        """Do `job` soon."""

    def gather(self, what: str, item: object, job: Callable[[list[Any]], object]) -> None:
        """Do `job` a moment later, once, with every item gathered for `what`."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a listener needs at hand for one request."""

    sessions: Sessions
    clock: Callable[[], dt.datetime]
    afterwards: Afterwards
    client: WebClient
    slash: str
    """The name of the command, such as /network."""
    is_direct: bool
    """In a direct message, where the words are typed bare."""
    team: str
    user: str

    @classmethod
    def of(cls, context: BoltContext, client: WebClient) -> "Desk":
        """From what Bolt and the assembly lend."""
        return cls(
            sessions=context["sessions"],
            clock=context["clock"],
            afterwards=context["afterwards"],
            client=client,
            slash=context["command_name"],
            is_direct=False,
            team=str(context.team_id),
            user=str(context.user_id),
        )

    def in_direct_message(self) -> "Desk":
        """The same for a direct message, where the words are typed bare."""
        return replace(self, is_direct=True)

    def carry_out(
        self, act: Callable[[Ask], Answer], words: str, *, writes: bool = True, **facts: Any
    ) -> tuple[Answer, Ask]:
        """The answer to a request, kept; `follow_up` wants the second part once the answer is on its way."""
        with self._asking(words, writes=writes, **facts) as ask:
            answer = act(ask)
        return answer, ask

    def follow_up(self, ask: Ask) -> None:
        """Greet who is new, mend messages that show an old state, remember the cards that were opened."""
        if not ask.owner.greeted:
            self.afterwards(self.user, lambda: self._greet(ask.owner))
        elif ask.owner.may_have_moved(ask.now):
            self.afterwards(self.user, partial(self._look_where_they_are, ask.owner))
        if ask.owner.heard_at is None or ask.owner.heard_at < ask.now - HEARD_TO:
            self.afterwards.gather("heard", (ask.owner.id, ask.now), self._remember_heard)
        if ask.owner.ladder == Ladder.SILENT:
            self.afterwards(self.user, partial(self._speak_again, ask.owner))
        if not ask.owner.reachable:
            self.afterwards(self.user, partial(self._reach_again, ask.owner))
        if ask.opened:
            self.afterwards.gather("opened", ask, self._remember_opened)
        for message_id in sorted(ask.stale):
            self.afterwards(self.user, partial(self.refresh, ask.owner, message_id))

    def _greet(self, owner: Owner) -> None:
        greeting.greet(self.client, self.sessions, owner, command=self.slash, now=self.clock())

    def _look_where_they_are(self, owner: Owner) -> None:
        # Once a day, so that a message comes in the morning of where they have travelled to.
        zone, now = self._zone(), self.clock()
        with self.sessions.begin() as session:
            known = owners.lock(session, owner.id)
            if known:
                reminders.zone_learned(session, known, zone, now=now)

    def _reach_again(self, owner: Owner) -> None:
        with self.sessions.begin() as session:
            sending.reach_again(session, owner.id, now=self.clock())

    def _remember_heard(self, heard: list[tuple[int, dt.datetime]]) -> None:
        with self.sessions.begin() as session:
            owners.heard(session, heard)

    def _speak_again(self, owner: Owner) -> None:
        with self.sessions.begin() as session:
            known = owners.lock(session, owner.id)
            if known:
                ladder.come_down(session, known, now=self.clock())

    def _remember_opened(self, asks: list[Ask]) -> None:
        with self.sessions.begin() as session:
            contacts.opened(session, [(ask.owner.id, contact, ask.now) for ask in asks for contact in ask.opened])

    def refresh(self, owner: Owner, message_id: int) -> None:
        """Bring a message of ours up to date; what is lost here is mended by the next press."""
        now = self.clock()
        with self.sessions.reading() as session:
            outgoing = messages.shown(session, owner.id, message_id)
        if outgoing is not None and outgoing.ts is None:
            with self.sessions.begin() as session:
                if deliveries.outdate(session, message_id):
                    return  # it is on its way, and whoever says it brings it up to date
                outgoing = messages.shown(session, owner.id, message_id)
        if outgoing is None or outgoing.ts is None or outgoing.channel is None:
            return
        shown = nudges.message(outgoing, now=now)
        try:
            self.client.chat_update(
                channel=outgoing.channel, ts=outgoing.ts, text=shown.text, blocks=blocks.dicts(shown.blocks)
            )
        except Unheard as error:
            log.warning("Message %s could not be brought up to date (%s)", message_id, type(error).__name__)

    def post_back(self, response_url: str, answer: Reply, *, replace: bool) -> None:
        """Answer in place of the private message that was pressed, or below it."""
        client = WebhookClient(response_url, timeout=2, ssl=self.client.ssl, retry_handlers=[])
        client.send(
            text=answer.text,
            blocks=blocks.dicts(answer.blocks),
            response_type="ephemeral",
            replace_original=replace,
        )

    def post(self, channel: str, answer: Reply, *, thread: str | None) -> None:
        """Answer in a direct message, in its thread where it came from one."""
        self.client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            text=answer.text,
            blocks=blocks.dicts(answer.blocks),
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
        )

    @contextmanager
    def _asking(self, words: str, *, writes: bool, **facts: Any) -> Iterator[Ask]:
        now = self.clock()
        with self.sessions.begin() if writes else self.sessions.reading() as session:
            find = owners.lock_by_slack if writes else owners.find
            owner = find(session, team=self.team, user=self.user)
            if owner and not owner.zone_wanted(now):
                yield self._ask(owner, words, now, session, **facts)
                return
        zone = self._zone()
        with self.sessions.begin() as session:
            owner = owners.lock_or_make(session, team=self.team, user=self.user, zone=zone, now=now)
            if owner.zone_wanted(now):
                owner = reminders.zone_learned(session, owner, zone, now=now)
            yield self._ask(owner, words, now, session, **facts)

    def _ask(self, owner: Owner, words: str, now: dt.datetime, session: Session, **facts: Any) -> Ask:
        command = "" if self.is_direct else f"{self.slash} "
        return Ask(owner=owner, words=words, now=now, session=session, command=command, **facts)

    def with_names(self, words: str) -> str:
        """The words with the names of members beside their ids, as far as Slack tells them."""
        return MENTION.sub(self._with_name, words, count=MEMBERS_AT_MOST) if "<@" in words else words

    def _with_name(self, found: re.Match[str]) -> str:
        if found["label"]:
            return found[0]
        try:
            member = who_is(self.client, found["id"])
        except Unheard:
            return found[0]
        name = member.get("profile", {}).get("real_name") or member.get("real_name") or member.get("name")
        return f"<@{found['id']}|{name}>" if name else found[0]

    def _zone(self) -> str | None:
        # Asked once, before the first answer, since "today" depends on it; UTC stands in until Slack tells.
        try:
            zone = who_is(self.client, self.user).get("tz")
        except Unheard as error:
            log.warning("The zone of user %s is not known yet (%s)", self.user, type(error).__name__)
            return None
        return zone if is_zone(zone) else None


def is_zone(name: str | None) -> bool:
    """Whether this is a time zone that we know."""
    try:
        return bool(name) and bool(ZoneInfo(str(name)))
    except (ValueError, OSError, LookupError):
        return False
