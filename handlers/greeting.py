"""The first message, once, to somebody who has used the app and was answered."""

import datetime as dt
import logging
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from coach.phrases import strong
from coach.wording import overview as words
from handlers import aims, blocks
from handlers.answers import Reply, reply
from storage import Sessions, owners, replies
from storage.owners import Owner
from storage.replies import Place

log = logging.getLogger(__name__)

Unheard = (SlackClientError, HTTPException, OSError)
"""What a call to Slack raises when it is refused or its answer is lost."""


def greet(client: WebClient, sessions: Sessions, owner: Owner, *, command: str, now: dt.datetime) -> None:
    """Greet an owner unless they were greeted before; one that does not arrive may be tried at the next request."""
    with sessions.begin() as session:
        if not owners.greet_once(session, owner.id, now=now):
            return
    try:
        shown = first_message(owner, _name(client, owner.user), command=command)
        posted = client.chat_postMessage(
            channel=owner.channel or owner.user, text=shown.text, blocks=blocks.dicts(shown.blocks)
        )
    except Unheard as error:
        log.warning("User %s could not be greeted (%s)", owner.user, type(error).__name__)
        with sessions.begin() as session:
            owners.greet_again(session, owner.id)
        return
    place = Place(str(posted["channel"]), str(posted["ts"]))
    with sessions.begin() as session:
        owners.talks_in(session, owner.id, place.channel)
        replies.remember(session, owner.id, place, about=(), words="", undo_id=None, now=now)


def who_is(client: WebClient, user: str) -> dict[str, Any]:
    """What Slack says of a member; raises one of `Unheard`."""
    member: dict[str, Any] = client.users_info(user=user, include_locale=True).get("user") or {}
    return member


def first_message(owner: Owner, name: str | None, *, command: str) -> Reply:
    """Who this is, how it works, when it speaks."""
    hours = owner.preferences
    first = words.greeting(name)
    more = words.greeting_more(
        command, wakes=hours.wakes, sleeps=hours.sleeps, zone=hours.zone, zone_known=owner.zone_known
    )
    shown = reply(
        strong(first),
        more[:2],
        *aims.offered(),
        more[2:],
        blocks.row(
            blocks.button("Log someone", "log.form"),
            blocks.button("See an example card", "example"),
            blocks.button("Settings", "settings.form"),
        ),
    )
    return Reply(shown.blocks, blocks.plain(first))


def _name(client: WebClient, user: str) -> str | None:
    profile = who_is(client, user).get("profile") or {}
    return profile.get("first_name") or profile.get("display_name") or profile.get("real_name") or None
