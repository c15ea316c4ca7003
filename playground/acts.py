"""What people do in Slack, told to the bot in Slack's payloads, and what Slack shows them of the bot's answers."""

import itertools
import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from playground.block_kit import elements_of
from playground.filled import HELD_AS, complaints, held
from playground.limits import SUGGESTIONS
from playground.methods import said
from playground.requests import Exchange, Requests
from playground.response_urls import IN_CHANNEL
from playground.tickets import Refused, Tickets
from playground.typed import as_sent
from playground.views import View, Views
from playground.workspace import APP, BOT_USER, DOMAIN, TEAM, Channel, Message, Workspace, names

Place = Message | View
Shortcuts = Mapping[str, tuple[str, str]]

SLACKBOT = "USLACKBOT"
TROUBLE = "We had some trouble connecting. Try again?"
_TOKEN = "playground"  # noqa: S105 - the verification token that Slack deprecated; nobody may rely on it


class Acts:
    """Each act takes the id of who does it; none may be called with the workspace's lock held."""

    def __init__(
        self,
        workspace: Workspace,
        views: Views,
        tickets: Tickets,
        requests: Requests,
        shortcuts: Shortcuts,
    ) -> None:
        """`shortcuts` gives type (`global` or `message`) and callback id for each name in the menus."""
        self._workspace = workspace
        self._views = views
        self._tickets = tickets
        self._requests = requests
        self._shortcuts = shortcuts

    def types(self, user: str, line: str, channel: Channel) -> Exchange:
        """Send a slash command; what it answers is shown."""
        command, _, text = line.partition(" ")
        fields = {
            "token": _TOKEN,
            "team_id": TEAM,
            "team_domain": DOMAIN,
            "channel_id": channel.id,
            "channel_name": channel.name,
            "user_id": user,
            "user_name": self._workspace.members[user].handle,
            "command": command,
            "text": self.as_sent(text.strip(" ")),
            "api_app_id": APP,
            "is_enterprise_install": "false",
            "response_url": self._tickets.response_url("commands", user, channel.id),
            "trigger_id": self._tickets.trigger(user),
        }
        exchange = self._requests.command(fields)
        self._show_answer(exchange, user, command, channel)
        return exchange

    def says(
        self, user: str, words: str, thread_ts: str | None = None, *, files: Sequence[Mapping[str, Any]] = ()
    ) -> Exchange:
        """Write to the bot in their conversation, with these files attached."""
        channel = self._workspace.dm(BOT_USER, user)
        text, attached = self.as_sent(words), [dict(file) for file in files]
        message = self._workspace.post(
            channel.id, user, text, _as_rich_text(words), thread_ts=thread_ts, files=attached
        )
        event = {
            **message.shape(),
            "channel": channel.id,
            "channel_type": "im",
            "event_ts": message.ts,
            "client_msg_id": f"playground-{message.ts}",
        }
        if files:
            event["subtype"] = "file_share"
        return self.event(event)

    def event(self, event: Mapping[str, Any]) -> Exchange:
        """Send an event in Slack's envelope."""
        return self._requests.event(
            {
                "token": _TOKEN,
                "team_id": TEAM,
                "api_app_id": APP,
                "event": event,
                "type": "event_callback",
                # Never one that the bot has seen before this workspace was last started.
                "event_id": f"Ev{secrets.token_hex(6).upper()}",
                "event_time": int(self._workspace.clock().timestamp()),
                "event_context": "playground",
                "is_ext_shared_channel": False,
                "authorizations": [
                    {
                        "enterprise_id": None,
                        "team_id": TEAM,
                        "user_id": BOT_USER,
                        "is_bot": True,
                        "is_enterprise_install": False,
                    },
                ],
            },
        )

    def opens_home(self, user: str, tab: str = "home") -> Exchange:
        """Open a tab of the bot's: `home` or `messages`."""
        home = self._views.homes.get(user)
        event = {
            "type": "app_home_opened",
            "user": user,
            "channel": self._workspace.dm(BOT_USER, user).id,
            "tab": tab,
            "event_ts": self._workspace.next_ts(),
        }
        return self.event(event | ({"view": home.shape()} if home else {}))

    def presses(self, user: str, place: Place, block_id: str, action_id: str, value: Any = None) -> Exchange:
        """Press a button, or choose `value` with an element, in a message or a view.

        `value` is what the state holds: an option, a list of options, a date, a text; for an overflow menu an option.
        """
        element = element_at(place, block_id, action_id)
        action = {**_described(element), "block_id": block_id, "action_ts": self._workspace.next_ts()}
        if element["type"] == "overflow":
            action["selected_option"] = value
        elif element["type"] in HELD_AS:
            place.state[block_id][action_id] = held(element, value)
            action |= held(element, value)
        shape = self._interaction("block_actions", user, place.id if isinstance(place, View) else None)
        return self._requests.payload({**shape, **self._where(user, place), "actions": [action]})

    def suggests(self, user: str, place: Place, block_id: str, action_id: str, typed: str) -> list[dict[str, Any]]:
        """Type into a menu that asks the bot; the options it offers. A late, failed or unsound answer offers none."""
        payload = self._interaction("block_suggestion", user)
        payload |= {"action_id": action_id, "block_id": block_id, "value": typed, **self._where(user, place)}
        del payload["trigger_id"]
        payload.pop("response_url", None)
        exchange = self._requests.payload(payload)
        given = _read(exchange)
        groups = given.get("option_groups") or [{"options": given.get("options", [])}]
        lists = [group["options"] for group in groups]
        is_sound = (
            exchange.is_ok and len(groups) <= SUGGESTIONS and all(len(options) <= SUGGESTIONS for options in lists)
        )
        return [*itertools.chain.from_iterable(lists)] if is_sound else []

    def submits(self, view: View, *, unchecked: bool = False) -> Exchange | None:
        """Submit a form; None where Slack's own client finds a field amiss and sends nothing (unless `unchecked`)."""
        view.errors, view.trouble = ({} if unchecked else complaints(view.blocks, view.state)), ""
        if view.errors:
            self._workspace.changed()
            return None
        shape = self._interaction("view_submission", view.user, view.id)
        exchange = self._requests.payload({**shape, "response_urls": [], "view": view.shape()})
        try:
            self._obey(exchange, view)
        except Refused as no:
            view.trouble = f"{TROUBLE} ({no.error}: {'; '.join(no.messages)})"
        self._workspace.changed()
        return exchange

    def closes(self, view: View, *, whole_stack: bool = False) -> Exchange | None:
        """Cancel a modal, or close the whole stack with the cross; the bot hears of it where it asked to."""
        root = self._views.stacks[view.user][0]
        told = root if whole_stack else view
        shape = self._interaction("view_closed", view.user)
        del shape["trigger_id"]
        payload = {**shape, "view": told.shape(), "is_cleared": whole_stack}
        if whole_stack:
            self._views.clear(view.user)
        else:
            self._views.close(view)
        return self._requests.payload(payload) if told.given.get("notify_on_close") else None

    def uses(self, user: str, shortcut: str, message: Message | None = None) -> Exchange:
        """Use a shortcut by its name: a global one, or on a message where one is given."""
        kind, callback_id = self._shortcuts[shortcut]
        if (kind == "message") is not (message is not None):
            raise ValueError(f"{shortcut!r} is a {kind} shortcut")
        payload = self._interaction("shortcut" if message is None else "message_action", user)
        payload |= {"callback_id": callback_id, "action_ts": self._workspace.next_ts()}
        if message is not None:
            channel = self._workspace.channels[message.channel]
            payload |= {
                "channel": {"id": channel.id, "name": channel.name},
                "message_ts": message.ts,
                "message": message.shape(),
                "response_url": self._tickets.response_url("app", user, channel.id, message.ts),
            }
        return self._requests.payload(payload)

    def _interaction(self, kind: str, user: str, view: str | None = None) -> dict[str, Any]:
        handle = self._workspace.members[user].handle
        return {
            "type": kind,
            "token": _TOKEN,
            "api_app_id": APP,
            "team": {"id": TEAM, "domain": DOMAIN},
            "user": {"id": user, "username": handle, "name": handle, "team_id": TEAM},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self._tickets.trigger(user, view),
        }

    def _where(self, user: str, place: Place) -> dict[str, Any]:
        if isinstance(place, View):
            return {"container": {"type": "view", "view_id": place.id}, "view": place.shape()}
        channel = self._workspace.channels[place.channel]
        container = {
            "type": "message",
            "message_ts": place.ts,
            "channel_id": channel.id,
            "is_ephemeral": bool(place.only_for),
        }
        if place.thread_ts:
            container["thread_ts"] = place.thread_ts
        where = {
            "container": container,
            "channel": {"id": channel.id, "name": channel.name},
            "state": {"values": place.state},
            "response_url": self._tickets.response_url("actions", user, channel.id, place.ts),
        }
        # Slack sends the message along only where others could read it too.
        return where if place.only_for else where | {"message": place.shape()}

    def _show_answer(self, exchange: Exchange, user: str, command: str, channel: Channel) -> None:
        failure, answer = exchange.failure, _read(exchange)
        try:
            if not failure and (answer.get("text") or answer.get("blocks")):
                text, blocks = said(answer)
                only_for = None if answer.get("response_type") == IN_CHANNEL else user
                self._workspace.post(channel.id, BOT_USER, text, blocks, only_for=only_for)
        except Refused as no:
            failure = f"{no.error}: {'; '.join(no.messages)}"
        if failure:
            words = f'{command} failed with the error "{failure}"'
            self._workspace.post(channel.id, SLACKBOT, words, only_for=user)

    def _obey(self, exchange: Exchange, view: View) -> None:
        answer = _read(exchange)
        if not exchange.is_ok:
            raise Refused(exchange.failure)
        match answer.get("response_action"):
            case None if not answer:
                if view in self._views.stacks[view.user]:
                    self._views.close(view)
            case "clear":
                self._views.clear(view.user)
            case "update":
                self._views.update(view, answer.get("view"))
            case "push":
                self._views.push_for(view.user, answer.get("view"))
            case "errors":
                view.errors = _sound_errors(answer.get("errors"), view)
            case other:
                raise Refused("invalid_response_action", [str(other)])

    def as_sent(self, words: str) -> str:
        """What Slack makes of words that somebody types."""
        places = {c.name: c.id for c in self._workspace.channels.values() if not c.is_im}
        return as_sent(words, people=names(self._workspace.members), channels=places)


def element_at(place: Place, block_id: str, action_id: str) -> dict[str, Any]:
    """The element with these ids. Raises LookupError where the place does not show it (any more)."""
    for block in place.blocks:
        for element in elements_of(block):
            if (block["block_id"], element["action_id"]) == (block_id, action_id):
                return element
    raise LookupError(f"Nothing to act on at {block_id}/{action_id}")


def _described(element: Mapping[str, Any]) -> dict[str, Any]:
    kept = ("type", "action_id", "text", "value", "style", "url", "placeholder", "confirm")
    return {name: element[name] for name in kept if name in element}


def _sound_errors(errors: object, view: View) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise Refused("invalid_errors", [f"{errors} are not all for input blocks: {sorted(inputs)}"])
    return {block: str(words) for block, words in errors.items()}


def _read(exchange: Exchange) -> dict[str, Any]:
    try:
        return exchange.said
    except (ValueError, UnicodeDecodeError):
        return {"response_action": "unreadable", "text": ""}


def _as_rich_text(words: str) -> list[dict[str, Any]]:
    if not re.search(r"\S", words):
        return []
    return [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}],
        }
    ]
