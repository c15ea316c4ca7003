"""What a person is told when something fails: one honest sentence, with nothing they typed lost."""

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient
from slack_sdk.models.blocks import PlainTextObject, RichTextBlock, SectionBlock
from slack_sdk.models.blocks.block_elements import (
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextSectionElement,
)
from slack_sdk.models.views import View

import storage
from bot.afterwards import Afterwards
from bot.identity import SlackSilent
from bot.slack_client import answer_client
from handlers.blocks import unescaped
from handlers.greeting import Unheard
from handlers.requests import Nameless

log = logging.getLogger(__name__)

Body = Mapping[str, Any]

_LONGEST_WORDS = 2_900
"""Characters of a person's words given back in one block, which holds 3000 (Slack limit)."""


class GivenUp(Exception):
    """A request took so long that its person is answered without it."""


_AGAIN = "Please try again in a minute."
_SEND_AGAIN = "Please send them again in a minute."

_SILENT = (*storage.Unavailable, SlackSilent, GivenUp)
"""What mends itself: no trace is needed, and trying again is good advice."""


class Apologies:
    """Answers to failures by kind of request; what Slack takes no answer for is said through `afterwards`."""

    def __init__(self, *, client: WebClient, afterwards: Afterwards) -> None:
        self._client = client
        self._afterwards = afterwards

    def answer(self, error: Exception, request: BoltRequest) -> BoltResponse:
        """The answer to a request that raised `error`, which is logged by ids and kind alone."""
        body: Body = request.body
        kind = kind_of(body)
        told, request.context["told"] = request.context.get("told"), True
        who = f"{kind} from user {user_of(body)} in team {_id(body.get('team_id') or body.get('team'))}"
        if isinstance(error, BoltUnhandledRequestError):
            log.info("Nothing here answers the %s", who)
            return BoltResponse(status=200)
        if isinstance(error, Nameless):
            log.warning("Nobody is named in a %s", kind)
        elif isinstance(error, _SILENT):
            log.warning("No answer in time (%s) for the %s", type(error).__name__, who)
        else:
            log.error("Failed on the %s", who, exc_info=error)
        # A request that was given up at the edge fails once more, later, on its own thread: nobody listens there.
        return BoltResponse(status=200) if told else self._by_kind(kind, body, _sorry(error))

    def _by_kind(self, kind: str, body: Body, sorry: str) -> BoltResponse:
        if kind == "press":
            self._afterwards(user_of(body), lambda: self._tell(body, f"{sorry} {_AGAIN}"))
        answer = _ANSWERS.get(kind)
        return BoltResponse(status=200) if answer is None else answer(body, sorry)

    def _tell(self, body: Body, sentence: str) -> None:
        try:
            if body.get("response_url"):
                client = answer_client(body["response_url"], timeout=self._client.timeout)
                client.send(text=sentence, response_type="ephemeral", replace_original=False)
                return
            if user_of(body):
                self._client.chat_postMessage(channel=user_of(body), text=sentence, mrkdwn=False)
        except Unheard as error:
            log.warning("An apology to user %s did not arrive (%s)", user_of(body), type(error).__name__)


def kind_of(body: Body) -> str:
    """The kind of a request: command, form, press (button, menu or shortcut), options, event, or another type."""
    if "command" in body:
        return "command"
    return _KINDS.get(str(body.get("type")), "request")


def user_of(body: Body) -> str:
    """The id of the user who made a request, or an empty string."""
    return _id(body.get("user_id") or body.get("user") or (body.get("event") or {}).get("user"))


def _sorry(error: Exception) -> str:
    if isinstance(error, Nameless):
        return "Slack did not tell me who you are."
    return "I can't get to my notes just now." if isinstance(error, _SILENT) else "Something went wrong on my side."


def _command(body: Body, sorry: str) -> BoltResponse:
    words = unescaped(str(body.get("text") or "")).strip()
    if not words:
        return _ephemeral(f"{sorry} {_AGAIN}", [_said(f"{sorry} {_AGAIN}")])
    typed = f"{body['command']} {words}"
    kept = typed if len(typed) <= _LONGEST_WORDS else f"{typed[:_LONGEST_WORDS]}…"
    before = f"{sorry} Here are your words, so nothing is lost:"
    return _ephemeral(f"{before} {_escaped(kept)}", [_said(before), _quoted(kept), _said(_SEND_AGAIN)])


def _form(body: Body, sorry: str) -> BoltResponse:
    blocks = (body.get("view") or {}).get("blocks") or []
    field = next((block.get("block_id") for block in blocks if block.get("type") == "input"), None)
    if field is not None:
        kept = f"{sorry} All that you typed is still here; please try again in a minute."
        return _json({"response_action": "errors", "errors": {field: kept}})
    # Without a field to put it under, a view on top keeps what lies beneath.
    view = View(
        type="modal",
        title=PlainTextObject(text="Not just now"),
        close=PlainTextObject(text="Back"),
        blocks=[SectionBlock(text=PlainTextObject(text=f"{sorry} {_AGAIN}"))],
    )
    return _json({"response_action": "push", "view": view.to_dict()})


def _options(_body: Body, _sorry: str) -> BoltResponse:
    return _json({"options": []})


def _event(_body: Body, _sorry: str) -> BoltResponse:
    # Slack sends it again, three times within some minutes (slack-platform 1.3).
    return BoltResponse(status=500)


_KINDS = {
    "view_submission": "form",
    "block_actions": "press",
    "shortcut": "press",
    "message_action": "press",
    "block_suggestion": "options",
    "event_callback": "event",
}

_ANSWERS: Mapping[str, Callable[[Body, str], BoltResponse]] = {
    "command": _command,
    "form": _form,
    "options": _options,
    "event": _event,
}


def _said(sentence: str) -> RichTextBlock:
    # Text in a rich_text block is literal, whatever a person typed.
    return RichTextBlock(elements=[RichTextSectionElement(elements=[RichTextElementParts.Text(text=sentence)])])


def _quoted(words: str) -> RichTextBlock:
    return RichTextBlock(elements=[RichTextPreformattedElement(elements=[RichTextElementParts.Text(text=words)])])


def _ephemeral(text: str, blocks: list[RichTextBlock]) -> BoltResponse:
    return _json(
        {
            "response_type": "ephemeral",
            "text": text,
            "mrkdwn": False,
            "blocks": [block.to_dict() for block in blocks],
        }
    )


def _json(body: Mapping[str, object]) -> BoltResponse:
    return BoltResponse(status=200, body=json.dumps(body))


def _id(value: object) -> str:
    found = value.get("id") if isinstance(value, Mapping) else value
    return found if isinstance(found, str) else ""


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
