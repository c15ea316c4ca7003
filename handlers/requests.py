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
from coach.wording import calendar, forgotten
from handlers import blocks, giving, greeting, nudges, publishing, returning, welcome
from handlers.answers import EVERYTHING, Again, Answer, Ask, GivenFile, Reply, reply
from handlers.erasing import Erasing
from handlers.greeting import Unheard, who_is
from handlers.mentions import MENTION
from storage import (
    Session,
    Sessions,
    contacts,
    deliveries,
    ladder,
    messages,
    owners,
    reminders,
    replies,
    sending,
)
from storage.owners import Owner
from storage.replies import Place

log = logging.getLogger(__name__)
HEARD_TO = dt.timedelta(hours=1)
"""How exactly it is kept when somebody was last heard of, so that not every press is written down."""
MEMBERS_AT_MOST = 2
"""Members asked for by name in one request, since a person waits for it."""


class Nameless(Exception):
    """A request that does not say from whom it is, so that there is nobody to answer."""


class Afterwards(Protocol):
    """What may follow an answer, in order for each owner."""

    def __call__(self, owner_key: object, job: Callable[[], None], /) -> None:
        """Do `job` soon."""

    def gather(self, what: str, item: object, job: Callable[[list[Any]], object]) -> None:
        """Do `job` a moment later, once, with every item gathered for `what`."""

    def later(self, seconds: float, owner_key: object, job: Callable[[], None]) -> None:
        """Do `job` after so many seconds, in the owner's order; lost when the process ends before."""


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
    support: tuple[str, ...]
    """Whom the workspace named for somebody in distress, a line each."""

    @classmethod
    def of(cls, context: BoltContext, client: WebClient) -> "Desk":
        """From what Bolt and the assembly lend. Raises `Nameless` where Slack names nobody."""
        if not (context.team_id and context.user_id):
            raise Nameless
        return cls(
            sessions=context["sessions"],
            clock=context["clock"],
            afterwards=context["afterwards"],
            client=client,
            slash=context["command_name"],
            is_direct=False,
            team=context.team_id,
            user=context.user_id,
            support=context["support"],
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
        if isinstance(answer, Again) and not writes:
            return self.carry_out(act, words, **facts)
        return answer, ask

    def follow_up(self, ask: Ask, *, at_home: bool = False) -> None:
        """Greet who is new, mend messages and Home that show an old state, remember the cards that were opened.

        `at_home`: the answer is shown on Home itself, so that it is published anyway.
        """
        self._take_note(ask)
        if ask.opened:
            self.afterwards.gather("opened", ask, self._remember_opened)
        for message_id in sorted(ask.stale):
            self.afterwards(self.user, partial(self.refresh, ask.owner, message_id))
        for place, said in ask.mended.items():
            self.afterwards(self.user, partial(self._mend, place, said))
        for said in ask.tells:
            self.afterwards(self.user, partial(self._tell, ask.owner, said))
        for file in ask.files:
            self.afterwards(self.user, partial(self._give, ask.owner, file))
        for what in ask.forgets:
            self.afterwards(self.user, self._erasing(ask, everything=what == EVERYTHING))
        if ask.writes and ask.owner.home_hash is not None and not at_home:
            self.afterwards.gather("home", (self, ask.owner), _publish_homes)

    def _take_note(self, ask: Ask) -> None:
        """They are here: greet who is new, and speak again to whom nothing was said for a while."""
        if not ask.owner.greeted:
            self.afterwards(self.user, lambda: self._greet(ask.owner))
        elif ask.owner.may_have_moved(ask.now):
            self.afterwards(self.user, partial(self._look_where_they_are, ask.owner))
        if returning.was_away(ask.owner, ask.now):
            self.afterwards(self.user, partial(self._welcome, ask.owner.id))
        elif ask.owner.heard_at is None or ask.owner.heard_at < ask.now - HEARD_TO:
            self.afterwards.gather("heard", (ask.owner.id, ask.now), self._remember_heard)
        if ask.owner.ladder == Ladder.SILENT:
            self.afterwards(self.user, partial(self._speak_again, ask.owner))
        if not ask.owner.reachable:
            self.afterwards(self.user, partial(self._reach_again, ask.owner))

    def publish_home(self, owner: Owner, said: Reply | None = None) -> None:
        """Show Home as it is now, with the answer to what was just pressed on it."""
        command, now = f"{self.slash} ", self.clock()
        publishing.publish(self.client, self.sessions, owner, command=command, now=now, said=said)

    def _greet(self, owner: Owner) -> None:
        greeting.greet(self.client, self.sessions, owner, command=self.slash, now=self.clock())

    def _welcome(self, owner_id: int) -> None:
        # Heard of and met in one transaction, so that two requests at once are met once.
        now = self.clock()
        with self.sessions.begin() as session:
            owner = owners.lock(session, owner_id)
            said = welcome.met(Ask(owner=owner, words="", now=now, session=session, command="")) if owner else None
        if owner and said:
            self._tell(owner, said)

    def _look_where_they_are(self, owner: Owner) -> None:
        # Once a day, so that a message comes in the morning of where they have travelled to.
        (zone, locale), now = self._where(), self.clock()
        with self.sessions.begin() as session:
            known = owners.lock(session, owner.id)
            if known:
                reminders.zone_learned(session, known, zone, now=now, locale=locale)

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

    def post_back(self, response_url: str, answer: Reply, *, at: Place | None) -> None:
        """Answer in place of the message that was pressed, or below it; `at`: where that stands for good."""
        client = WebhookClient(response_url, timeout=self.client.timeout, ssl=self.client.ssl, retry_handlers=[])
        client.send(
            text=answer.text,
            blocks=blocks.dicts(answer.blocks),
            response_type="ephemeral",
            replace_original=not answer.below,
        )
        if at and not answer.below:
            self._remember(at, answer)

    def post(self, channel: str, answer: Reply, *, thread: str | None) -> None:
        """Answer in a direct message, in its thread where it came from one; where it stands is remembered."""
        posted = self.client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            text=answer.text,
            blocks=blocks.dicts(answer.blocks) or None,
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
        )
        place = Place(str(posted["channel"]), str(posted["ts"]))
        if not self._remember(place, answer):  # they have left meanwhile, and so does this
            self.client.chat_delete(channel=place.channel, ts=place.ts)

    def _tell(self, owner: Owner, said: Reply) -> None:
        try:
            self.post(owner.channel or owner.user, said, thread=None)
        except Unheard as error:
            log.warning("Something for user %s did not arrive (%s)", self.user, type(error).__name__)

    def _give(self, owner: Owner, file: GivenFile) -> None:
        try:
            giving.give(self.client, self.sessions, owner, file, now=self.clock())
        except Unheard as error:
            log.warning("A file for user %s did not arrive (%s)", self.user, giving.why(error))
            self._tell(owner, reply(calendar.lost()))

    def _remember(self, place: Place, answer: Reply) -> bool:
        words, undo_id, now = blocks.all_words(answer.blocks) or answer.text, answer.undo_id, self.clock()
        with self.sessions.begin() as session:
            owner = owners.find(session, team=self.team, user=self.user)
            return owner is not None and replies.remember(
                session, owner.id, place, about=answer.about, words=words, undo_id=undo_id, now=now
            )

    def _mend(self, place: Place, answer: Reply) -> None:
        shown = blocks.dicts(answer.blocks)
        try:
            self.client.chat_update(channel=place.channel, ts=place.ts, text=answer.text, blocks=shown)
        except Unheard as error:
            log.warning("An answer to user %s could not be mended (%s)", self.user, type(error).__name__)

    def _erasing(self, ask: Ask, *, everything: bool) -> Erasing:
        def told(stay: int) -> None:
            lines = forgotten.everything_forgotten(stay) if everything else forgotten.forgotten(stay)
            if everything or stay:
                self._last_word(ask, reply(lines), in_place=not (everything and ask.pressed))

        def later(seconds: float, job: Callable[[], None]) -> None:
            self.afterwards.later(seconds, self.user, job)

        return Erasing(self.client, self.sessions, later, ask.owner.id, everything, told)

    def _last_word(self, ask: Ask, answer: Reply, *, in_place: bool) -> None:
        try:
            if in_place and ask.reply_to:
                self.post_back(ask.reply_to, answer, at=ask.pressed)
            elif not in_place and ask.owner.channel:
                self.client.chat_postMessage(
                    channel=ask.owner.channel, text=answer.text, blocks=blocks.dicts(answer.blocks), mrkdwn=False
                )
        except Unheard as error:
            log.warning("A last word to user %s was lost (%s)", self.user, type(error).__name__)

    @contextmanager
    def _asking(self, words: str, *, writes: bool, **facts: Any) -> Iterator[Ask]:
        now = self.clock()
        with self.sessions.begin() if writes else self.sessions.reading() as session:
            find = owners.lock_by_slack if writes else owners.find
            owner = find(session, team=self.team, user=self.user)
            if owner and not owner.zone_wanted(now):
                yield self._ask(owner, words, now, session, writes=writes, **facts)
                return
        zone, locale = self._where()
        with self.sessions.begin() as session:
            owner = owners.lock_or_make(session, team=self.team, user=self.user, zone=zone, now=now, locale=locale)
            if owner.zone_wanted(now):
                owner = reminders.zone_learned(session, owner, zone, now=now, locale=locale)
            yield self._ask(owner, words, now, session, writes=writes, **facts)

    def _ask(self, owner: Owner, words: str, now: dt.datetime, session: Session, **facts: Any) -> Ask:
        command = "" if self.is_direct else f"{self.slash} "
        return Ask(owner=owner, words=words, now=now, session=session, command=command, support=self.support, **facts)

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

    def _where(self) -> tuple[str | None, str | None]:
        """Their zone and locale, as far as Slack tells."""
        # Asked once, before the first answer, since "today" depends on it; UTC stands in until Slack tells.
        try:
            told = who_is(self.client, self.user)
        except Unheard as error:
            log.warning("The zone of user %s is not known yet (%s)", self.user, type(error).__name__)
            return None, None
        return told.get("tz") if is_zone(told.get("tz")) else None, told.get("locale")


def _publish_homes(changed: list[tuple[Desk, Owner]]) -> None:
    # Each in the lane of its owner, where what they press meanwhile is shown in order.
    for desk, owner in {owner.id: (desk, owner) for desk, owner in changed}.values():
        desk.afterwards(desk.user, partial(desk.publish_home, owner))


def is_zone(name: str | None) -> bool:
    """Whether this is a time zone that we know."""
    try:
        return bool(name) and bool(ZoneInfo(str(name)))
    except (ValueError, OSError, LookupError):
        return False
