"""Home kept up to date: published when it is opened, and after whatever changes it from then on."""

import datetime as dt
import logging

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from handlers import home
from handlers.answers import Ask, Reply
from handlers.greeting import Unheard
from storage import Sessions, owners
from storage.owners import Owner

log = logging.getLogger(__name__)

_TRIES = 3


def publish(
    client: WebClient, sessions: Sessions, owner: Owner, *, command: str, now: dt.datetime, said: Reply | None = None
) -> None:
    """Show Home as it is now; what is lost here is mended by the next visit.

    Somebody else, in this process or another, may publish at the same time. Slack takes a Home only in place of the one
    that was known when this one was read, and who comes second reads again: so an older one never stays.
    """
    for number in range(_TRIES):
        with sessions.reading() as session:
            known = owners.get(session, owner.id)
            # Who was forgotten meanwhile gets an empty one.
            ask = Ask(owner=known or owner, words="", now=now, session=session, command=command)
            view = home.view(ask, said)
        # What we know may be wrong for good, where an answer of Slack's was lost: the last try does without it.
        before = known.home_hash if known else None
        try:
            after = _published(client, owner.user, view, before if number + 1 < _TRIES else None)
        except Unheard as error:
            log.warning("Home of user %s could not be published (%s)", owner.user, type(error).__name__)
            return
        if known is None or (after is not None and _is_kept(sessions, owner, before, after)):
            return


def _published(client: WebClient, user: str, view: View, before: str | None) -> str | None:
    """Slack's name for it now; None where it was published anew since `before`."""
    try:
        shown = client.views_publish(user_id=user, view=view, hash=before or None)
    except SlackApiError as error:
        if error.response.get("error") == "hash_conflict":
            return None
        raise
    return str((shown.get("view") or {}).get("hash") or "")


def _is_kept(sessions: Sessions, owner: Owner, before: str | None, after: str) -> bool:
    with sessions.begin() as session:
        return owners.home_published(session, owner.id, before=before, after=after)
