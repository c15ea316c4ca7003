"""Putting a file into the direct message."""

import datetime as dt

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.answers import GivenFile
from storage import Sessions, owners, replies
from storage.owners import Owner


def give(client: WebClient, sessions: Sessions, owner: Owner, file: GivenFile, *, now: dt.datetime) -> None:
    """Upload it and remember its id, so that it goes when the contact is forgotten. Raises one of `Unheard`."""
    channel = owner.channel or _opened(client, sessions, owner)
    answer = client.files_upload_v2(filename=file.name, content=file.content, title=file.title, channel=channel)
    file_id = str(answer["files"][0]["id"])
    with sessions.begin() as session:
        about = {"contact_id": file.contact_id, "interview_id": file.talk_id}
        is_known = replies.remember_file(session, owner.id, file_id, now=now, **about)
    if not is_known:  # they have left meanwhile, and so does this
        client.files_delete(file=file_id)


def why(error: BaseException) -> str:
    """Slack's code, else the kind of error: what it says may hold what is in the file."""
    return str(error.response.get("error")) if isinstance(error, SlackApiError) else type(error).__name__


def _opened(client: WebClient, sessions: Sessions, owner: Owner) -> str:
    # Files are taken by the id of a conversation only, messages also by that of a person (slack-platform 1.10).
    channel = str(client.conversations_open(users=owner.user)["channel"]["id"])
    with sessions.begin() as session:
        owners.talks_in(session, owner.id, channel)
    return channel
