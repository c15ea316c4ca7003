"""What each method of Slack's Web API does in the workspace, for the methods that the bot uses."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from playground.block_kit import message_errors
from playground.files import Files, TooLarge
from playground.limits import METADATA_BYTES, TEXT_CUT, UPDATE_TEXT
from playground.rates import Rates
from playground.tickets import Refused
from playground.views import View, Views
from playground.workspace import BOT, BOT_USER, DOMAIN, TEAM, Channel, Message, Workspace, zone_offset

Args = Mapping[str, Any]
Answer = dict[str, Any]

_MOST_HISTORY = 999


class Methods:
    """The methods by name; each takes its arguments and returns its answer, or raises `Refused`."""

    def __init__(self, workspace: Workspace, views: Views, rates: Rates, files: Files) -> None:
        """They read and change `workspace`, `views` and `files`; `rates` shortens the pages of history."""
        self._workspace = workspace
        self._rates = rates
        self._views = views
        self._files = files
        self.by_name: dict[str, Callable[[Args], Answer]] = {
            "auth.test": self._auth_test,
            "users.info": self._users_info,
            "conversations.open": self._conversations_open,
            "conversations.history": self._conversations_history,
            "chat.postMessage": self._post_message,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "files.getUploadURLExternal": self._file_announced,
            "files.completeUploadExternal": self._file_shared,
            "files.delete": self._file_deleted,
            "views.open": self._views_open,
            "views.push": self._views_push,
            "views.update": self._views_update,
            "views.publish": self._views_publish,
        }

    def _auth_test(self, _: Args) -> Answer:
        return {
            "url": f"https://{DOMAIN}.slack.com/",
            "team": "Playground",
            "user": self._workspace.members[BOT_USER].handle,
            "team_id": TEAM,
            "user_id": BOT_USER,
            "bot_id": BOT,
            "is_enterprise_install": False,
        }

    def _users_info(self, args: Args) -> Answer:
        member = self._workspace.members.get(_needed(args, "user"))
        if member is None:
            raise Refused("user_not_found")
        user: Answer = {
            "id": member.id,
            "team_id": TEAM,
            "name": member.handle,
            "real_name": member.name,
            "deleted": member.deleted,
            "tz": member.tz,
            "tz_label": member.tz,
            "tz_offset": zone_offset(member.tz, self._workspace.clock()),
            "profile": {
                "real_name": member.name,
                "display_name": member.name,
                "first_name": member.name.partition(" ")[0],
                "last_name": member.name.partition(" ")[2],
            },
            "is_bot": member.is_bot,
            "is_restricted": False,
            "is_ultra_restricted": False,
        }
        if _is_true(args.get("include_locale")):
            user["locale"] = member.locale
        return {"user": user}

    def _conversations_open(self, args: Args) -> Answer:
        if channel := args.get("channel"):
            return {"channel": {"id": self._bots(str(channel)).id}}
        return {"channel": {"id": self._dm_with(_needed(args, "users")).id}}

    def _conversations_history(self, args: Args) -> Answer:
        channel = self._bots(_needed(args, "channel"))
        oldest, latest = _ts(args.get("oldest"), 0), _ts(args.get("latest"), 10**18)
        reach = 0 if _is_true(args.get("inclusive")) else 1
        limit = self._rates.page(min(int(args.get("limit") or 100), _MOST_HISTORY))
        found = [
            message
            for message in reversed(self._workspace.messages)
            if message.channel == channel.id
            and oldest + reach <= _ts(message.ts, 0) <= latest - reach
            and not (message.only_for or message.is_gone or message.thread_ts not in (None, message.ts))
        ]
        start = int(args.get("cursor") or 0)
        page, more = found[start : start + limit], len(found) > start + limit
        with_metadata = _is_true(args.get("include_all_metadata"))
        answer: Answer = {"messages": [m.shape(with_metadata=with_metadata) for m in page], "has_more": more}
        return answer | ({"response_metadata": {"next_cursor": str(start + limit)}} if more else {})

    def _post_message(self, args: Args) -> Answer:
        channel = self._addressed(_needed(args, "channel"))
        text, blocks = said(args)
        thread = self._thread(channel, args.get("thread_ts"))
        message = self._workspace.post(
            channel.id,
            BOT_USER,
            text[:TEXT_CUT],
            blocks,
            thread_ts=thread,
            metadata=_metadata(args.get("metadata")),
        )
        return {"channel": channel.id, "ts": message.ts, "message": message.shape(with_metadata=True)}

    def _post_ephemeral(self, args: Args) -> Answer:
        channel, user = self._bots(_needed(args, "channel")), _needed(args, "user")
        if user not in channel.members:
            raise Refused("user_not_in_channel")
        text, blocks = said(args)
        thread = self._thread(channel, args.get("thread_ts"))
        shown = self._workspace.post(channel.id, BOT_USER, text[:TEXT_CUT], blocks, thread_ts=thread, only_for=user)
        return {"message_ts": shown.ts}

    def _update(self, args: Args) -> Answer:
        message = self._own(args, "cant_update_message")
        text, blocks = said(args)
        if len(text) > UPDATE_TEXT:
            raise Refused("msg_too_long")
        if args.get("metadata") is not None:
            message.metadata = _metadata(args["metadata"])
        self._workspace.edit(message, text, blocks)
        return {"channel": message.channel, "ts": message.ts, "text": text, "message": message.shape()}

    def _delete(self, args: Args) -> Answer:
        message = self._own(args, "cant_delete_message")
        self._workspace.delete(message)
        return {"channel": message.channel, "ts": message.ts}

    def _file_announced(self, args: Args) -> Answer:
        name, length = _needed(args, "filename"), int(args.get("length") or 0)
        if length <= 0:
            raise Refused("missing_argument")
        try:
            file_id, address = self._files.announced(name, length)
        except TooLarge:
            raise Refused("file_upload_size_restricted") from None
        return {"file_id": file_id, "upload_url": address}

    def _file_shared(self, args: Args) -> Answer:
        given = _listed(args.get("files"))
        channel = self._shares_in(args.get("channel_id"))
        thread = self._thread(channel, args.get("thread_ts")) if channel else None
        now = self._workspace.clock().timestamp()
        kept = [self._files.completed(one["id"], BOT_USER, one.get("title") or "", now=now) for one in given]
        shapes = [shape for shape in kept if shape is not None]
        if len(shapes) < len(kept):
            raise Refused("file_not_found")
        if channel:
            comment = args.get("initial_comment") or ""
            self._workspace.post(channel.id, BOT_USER, comment, thread_ts=thread, files=shapes)
        return {"files": [{"id": shape["id"], "title": shape["title"]} for shape in shapes]}

    def _shares_in(self, channel_id: object) -> Channel | None:
        """Where a file is shown; without a channel nobody but the bot sees it. Ids of people and names are refused."""
        if not channel_id:
            return None
        if not str(channel_id).startswith(("C", "D", "G")):
            raise Refused("invalid_channel")
        return self._bots(str(channel_id))

    def _file_deleted(self, args: Args) -> Answer:
        file_id = _needed(args, "file")
        file = self._files.get(file_id)
        if file is None:
            raise Refused("file_not_found")
        if file.shape["user"] != BOT_USER:
            raise Refused("cant_delete_file")
        self._files.drop(file_id)
        self._workspace.without_file(file_id)
        return {}

    def _views_open(self, args: Args) -> Answer:
        return _shown(self._views.open(_needed(args, "trigger_id"), args.get("view")))

    def _views_push(self, args: Args) -> Answer:
        return _shown(self._views.push(_needed(args, "trigger_id"), args.get("view")))

    def _views_update(self, args: Args) -> Answer:
        if name := args.get("view_id"):
            view = self._views.by_id(str(name))
        else:
            view = self._views.by_external_id(_needed(args, "external_id"))
        return _shown(self._views.update(view, args.get("view"), args.get("hash")))

    def _views_publish(self, args: Args) -> Answer:
        return _shown(self._views.publish(_needed(args, "user_id"), args.get("view"), args.get("hash")))

    def _addressed(self, name: str) -> Channel:
        """The channel of a message: an id, a channel's name, or a person's id, whose conversation is opened."""
        if name in self._workspace.members:
            return self._dm_with(name)
        channel = self._bots(self._workspace.place(name, BOT_USER).id)
        if channel.is_im and any(self._workspace.members[user].deleted for user in channel.members):
            raise Refused("user_disabled")
        return channel

    def _dm_with(self, user: str) -> Channel:
        member = self._workspace.members.get(user)
        if member is None:
            raise Refused("user_not_found")
        if member.is_bot:
            raise Refused("cannot_dm_bot")
        if member.deleted:
            raise Refused("user_disabled")
        return self._workspace.dm(BOT_USER, user)

    def _bots(self, channel_id: str) -> Channel:
        channel = self._workspace.channels.get(channel_id)
        if channel is None or (channel.is_im and not channel.is_with_bot):
            raise Refused("channel_not_found")
        if not channel.is_with_bot:
            raise Refused("not_in_channel")
        return channel

    def _own(self, args: Args, otherwise: str) -> Message:
        channel = self._bots(_needed(args, "channel"))
        message = self._workspace.message(channel.id, _needed(args, "ts"))
        if message is None or message.only_for:
            raise Refused("message_not_found")
        if not message.is_from_bot:
            raise Refused(otherwise)
        return message

    def _thread(self, channel: Channel, ts: object) -> str | None:
        if not ts:
            return None
        root = self._workspace.message(channel.id, str(ts))
        if root is None or root.only_for:
            raise Refused("cannot_reply_to_message")
        return root.thread_ts or root.ts


def said(args: Args) -> tuple[str, list[dict[str, Any]]]:
    """The text and the blocks of a message to be shown. Raises `Refused` where Slack would not take them."""
    text, blocks = args.get("text") or "", args.get("blocks") or []
    if not isinstance(text, str):
        raise Refused("invalid_arguments", ["[ERROR] must be a string [json-pointer:/text]"])
    if isinstance(blocks, str):
        raise Refused("invalid_blocks_format")
    if errors := message_errors(blocks):
        raise Refused("invalid_blocks", errors)
    if not text and not blocks:
        raise Refused("no_text")
    return text, blocks


def _listed(given: object) -> list[dict[str, Any]]:
    try:
        files = json.loads(given) if isinstance(given, str) else given
    except ValueError:
        files = None
    if not isinstance(files, list) or not files or not all(isinstance(one, dict) and one.get("id") for one in files):
        raise Refused("invalid_arguments", ["[ERROR] must be a list of files [json-pointer:/files]"])
    return files


def _metadata(given: object) -> dict[str, Any] | None:
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("event_type"), str):
        raise Refused("invalid_metadata_format")
    if not isinstance(given.get("event_payload"), dict):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(given).encode()) > METADATA_BYTES:
        raise Refused("metadata_too_large")
    return given


def _needed(args: Args, name: str) -> str:
    value = args.get(name)
    if not value or not isinstance(value, str):
        raise Refused("invalid_arguments", [f"[ERROR] missing required field: {name}"])
    return value


def _ts(value: object, otherwise: int) -> int:
    """Whole microseconds, so that two of them can be compared."""
    if not value:
        return otherwise
    seconds, _, rest = str(value).partition(".")
    return int(seconds) * 1_000_000 + int(rest.ljust(6, "0")[:6] or 0)


def _is_true(value: object) -> bool:
    return value in (True, 1, "1", "true", "True")


def _shown(view: View) -> Answer:
    return {"view": view.shape()}
