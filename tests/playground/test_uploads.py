"""Files that the bot puts into a conversation, in Slack's three steps."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.files import LARGEST
from playground.wire import Playground
from tests import plain_http
from tests.person import Person

NEWS = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def _upload(client: WebClient, channel: str | None) -> Any:
    return client.files_upload_v2(filename="talk.ics", content=NEWS, title="A talk", channel=channel)


def _error(client: WebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, params=args)
    return str(caught.value.response["error"])


def test_a_file_is_shown_where_it_is_shared(slack: Playground, client: WebClient, alice: Person) -> None:
    """With its bytes, its kind and its title."""
    answer = _upload(client, slack.dm(alice.user).id)
    (file,) = alice.dm[-1].message.files
    kept = slack.files.get(file["id"])

    assert kept is not None
    assert (kept.content, file["mimetype"], file["title"]) == (NEWS, "text/calendar", "A talk")
    assert answer["files"] == [{"id": file["id"], "title": "A talk"}]
    assert [call.method for call in slack.calls()][-3:] == [
        "files.getUploadURLExternal",
        "upload",
        "files.completeUploadExternal",
    ]


@pytest.mark.parametrize(
    ("channel", "error"),
    [("U_ALICE", "invalid_channel"), ("C_NOWHERE", "channel_not_found"), ("C_GENERAL", "not_in_channel")],
)
def test_it_wants_the_id_of_a_conversation_with_the_bot(client: WebClient, channel: str, error: str) -> None:
    """Unlike messages, which find a person by theirs."""
    with pytest.raises(SlackApiError) as caught:
        client.api_call("files.completeUploadExternal", params={"files": '[{"id": "F1"}]', "channel_id": channel})
    assert caught.value.response["error"] == error


def test_what_is_no_upload_is_refused(client: WebClient) -> None:
    """Nothing in it, too much in it, never posted, posted twice, no list."""
    asked = "files.getUploadURLExternal"
    assert _error(client, asked, filename="a", length=0) == "missing_argument"
    assert _error(client, asked, filename="a", length=LARGEST + 1) == "file_upload_size_restricted"
    announced = client.files_getUploadURLExternal(filename="a", length=3)
    assert (
        _error(client, "files.completeUploadExternal", files=f'[{{"id": "{announced["file_id"]}"}}]')
        == "file_not_found"
    )
    assert _error(client, "files.completeUploadExternal", files="F1") == "invalid_arguments"
    assert [plain_http.post(announced["upload_url"], content=b"abc").status_code for _ in range(2)] == [200, 404]


def test_a_deleted_file_takes_what_shows_it_along(slack: Playground, client: WebClient, alice: Person) -> None:
    """Of the bot's own files only."""
    file_id = _upload(client, slack.dm(alice.user).id)["files"][0]["id"]
    assert client.files_delete(file=file_id)["ok"]
    assert alice.dm == []
    assert _error(client, "files.delete", file=file_id) == "file_not_found"
    theirs = slack.files.keep(alice.user, "a.txt", b"a", now=0)
    assert _error(client, "files.delete", file=theirs["id"]) == "cant_delete_file"
    assert _upload(client, None)["ok"]
    assert alice.dm == []
