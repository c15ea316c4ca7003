"""What somebody does on the page, done in the workspace; each act takes the room, who acts, and what the page sent."""

from collections.abc import Callable, Mapping
from typing import Any

from playground.acts import SLACKBOT, Place
from playground.filled import held
from playground.room import Room
from playground.views import View
from playground.workspace import BOT_USER, Channel, Message

Given = Mapping[str, Any]
Answer = dict[str, Any]


def _say(room: Room, user: str, given: Given) -> Answer:
    """Words in a channel: a command, words to the bot, or words to people."""
    channel, words, thread = _channel(room, user, given["channel"]), str(given["words"]), given.get("thread")
    files = [file.shape for name in given.get("files", ()) if (file := room.slack.files.get(name))]
    if thread:
        _message(room, user, channel.id, thread)
    if words.startswith("/") and not files:
        _command(room, user, channel, words, thread)
    elif BOT_USER in channel.members:
        room.slack.acts.says(user, words, thread, files=files)
    else:
        said = room.slack.acts.as_sent(words)
        room.slack.workspace.post(channel.id, user, said, thread_ts=thread, files=[dict(file) for file in files])
    return {}


def _command(room: Room, user: str, channel: Channel, line: str, thread: str | None) -> None:
    name = line.split(maxsplit=1)[0]
    known = [command["command"] for command in room.bot.manifest["features"]["slash_commands"]]
    wrong = None
    if thread:
        wrong = f"{name} is not supported in threads. Sorry!"
    elif name not in known:
        wrong = f"{name} is not a valid command. Known here: {', '.join(known)}"
    if wrong:
        room.slack.workspace.post(channel.id, SLACKBOT, wrong, only_for=user, thread_ts=thread)
        return
    room.slack.acts.types(user, line, channel)


def _press(room: Room, user: str, given: Given) -> Answer:
    """A button, a menu, a picker."""
    place = _place(room, user, given)
    _fill(place, given.get("values", {}))
    room.slack.acts.presses(user, place, given["block"], given["action"], given.get("value"))
    return {}


def _suggest(room: Room, user: str, given: Given) -> Answer:
    """What a menu that asks the bot offers for what was typed."""
    place = _place(room, user, given)
    return {"options": room.slack.acts.suggests(user, place, given["block"], given["action"], str(given["typed"]))}


def _submit(room: Room, user: str, given: Given) -> Answer:
    """A form, with what its fields hold."""
    view = _view(room, user, given["view"])
    _fill(view, given.get("values", {}))
    room.slack.acts.submits(view)
    return {}


def _close(room: Room, user: str, given: Given) -> Answer:
    """The cross closes all, Cancel the modal on top."""
    room.slack.acts.closes(_view(room, user, given["view"]), whole_stack=bool(given.get("all")))
    return {}


def _shortcut(room: Room, user: str, given: Given) -> Answer:
    """From the shortcuts menu, or from that of a message."""
    at = given.get("message")
    room.slack.acts.uses(user, given["name"], _message(room, user, *at.split("/")) if at else None)
    return {}


def _home(room: Room, user: str, given: Given) -> Answer:
    """A tab of the app was opened; the bot hears of it where it asked to."""
    if "app_home_opened" in room.bot.manifest["settings"]["event_subscriptions"]["bot_events"]:
        room.slack.acts.opens_home(user, given["tab"])
    return {}


def _read(room: Room, user: str, given: Given) -> Answer:
    """All in a channel was seen."""
    room.reads_all(user, _channel(room, user, given["channel"]).id)
    return {}


def _pass(room: Room, _: str, given: Given) -> Answer:
    """Time passes: to the next message, or by so much."""
    move = given["move"]
    now = room.passing.to_next_message() if move == "message" else room.passing.by(move)
    return {"now": now.timestamp() if now else None}


def _fail(room: Room, _: str, given: Given) -> Answer:
    """The bot's calls go wrong from now on."""
    room.fails(given["fault"])
    return {}


ACTS: Mapping[str, Callable[[Room, str, Given], Answer]] = {
    "say": _say,
    "press": _press,
    "suggest": _suggest,
    "submit": _submit,
    "close": _close,
    "shortcut": _shortcut,
    "home": _home,
    "read": _read,
    "pass": _pass,
    "fail": _fail,
}


def _channel(room: Room, user: str, name: str) -> Channel:
    channel = room.slack.workspace.channels[name]
    if user not in channel.members:
        raise LookupError(name)
    return channel


def _message(room: Room, user: str, channel: str, ts: str) -> Message:
    message = room.slack.workspace.message(channel, ts)
    if message is None or not room.may_see(user, message):
        raise LookupError(f"{channel}/{ts}")
    return message


def _view(room: Room, user: str, name: str) -> View:
    view = room.slack.views.by_id(name)
    if view is None or view.user != user:
        raise LookupError(name)
    return view


def _place(room: Room, user: str, given: Given) -> Place:
    if "view" in given:
        return _view(room, user, given["view"])
    return _message(room, user, *given["message"].split("/"))


def _fill(place: Place, values: Mapping[str, Mapping[str, Any]]) -> None:
    """Note what the fields of a form hold; fields that it does not have (any more) are left out."""
    for block, elements in values.items():
        for action, value in elements.items():
            known = place.state.get(block, {}).get(action)
            if known:
                place.state[block][action] = held(known, value)
