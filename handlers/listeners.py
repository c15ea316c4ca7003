"""Everything that can wake the bot, and how its answer is brought to where it belongs."""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from coach.wording import settled
from handlers import blocks, find, log_form
from handlers.acts import FORMS, LOOKS, ON_HOME, PRESSES, SHORTCUTS, TURNS, Act
from handlers.answers import Answer, Ask, Mistakes, Reply, Settled, Shown, reply
from handlers.command import replied, understood
from handlers.greeting import Unheard
from handlers.mentions import mention
from handlers.requests import Desk
from storage import owners, seen
from storage.owners import Owner
from storage.replies import Place

_log = logging.getLogger(__name__)

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Callbacks:
    """What Slack has to be told of in the manifest."""

    commands: frozenset[str]
    shortcuts: frozenset[str]
    events: frozenset[str]


CALLBACKS = Callbacks(
    commands=frozenset({"/network"}), shortcuts=frozenset(SHORTCUTS), events=frozenset({"message", "app_home_opened"})
)


def register(app: App, *, command: str) -> None:
    """Wire every listener, the ones that are needed most first."""
    everything = re.compile(".*", re.DOTALL)
    app.command(command)(typed)
    app.action(everything)(pressed)
    app.options(everything)(looked_up)
    app.view(everything)(submitted)
    app.shortcut(everything)(used)
    app.event("message")(heard)
    app.event("app_home_opened")(visited)
    app.view_closed(everything)(closed)


def typed(ack: Ack, body: Body, context: BoltContext, client: WebClient) -> None:
    """`/network …`: words in, words out, in the same round trip."""
    desk = Desk.of(context, client)
    meant = understood(desk.with_names(body.get("text", "")))
    answer, ask = desk.carry_out(meant.act, meant.words, writes=meant.writes)
    if isinstance(answer, Shown):
        _once_opened(client.views_open, body, answer)
    desk.follow_up(ask)
    if isinstance(answer, Reply):
        ack(response_type="ephemeral", text=answer.text, blocks=blocks.dicts(answer.blocks))
    else:
        ack()


def pressed(ack: Ack, body: Body, context: BoltContext, client: WebClient) -> None:
    """A button, a menu or a picked name: answered where it was pressed."""
    action = body["actions"][0]
    name = action["action_id"].partition("#")[0]
    act = PRESSES.get(name)
    if act is None:
        _log.info("A press on %s, which is not known here", name[:40])
        ack()
        return
    desk = Desk.of(context, client)
    answer, ask = desk.carry_out(
        act,
        desk.with_names(_value(action)),
        writes=name not in LOOKS,
        facts=body.get("view") or {},
        reply_to=body.get("response_url"),
        pressed=_lasting(body),
    )
    at_home = isinstance(answer, Reply) and name.startswith(ON_HOME)
    if isinstance(answer, Reply) and _is_in(body, "home") and not at_home:
        answer = Shown(blocks.modal("Network Coach", answer.blocks))
    if isinstance(answer, Reply) and answer.below and _is_in(body, "modal"):
        answer = Shown(blocks.modal("Network Coach", answer.blocks))  # over the screen, which stays as it is
    if isinstance(answer, Shown):
        _open(client, body, answer, turns=name in TURNS)
    elif isinstance(answer, Reply):
        desk.afterwards(desk.user, partial(_in_place, desk, body, ask.owner, answer))
    desk.follow_up(ask, at_home=at_home)
    ack()


def looked_up(ack: Ack, payload: Body, context: BoltContext, client: WebClient) -> None:
    """A typeahead: the people whom what is typed so far fits."""
    desk = Desk.of(context, client)
    with desk.sessions.reading() as session:
        owner = owners.find(session, team=desk.team, user=desk.user)
        found = find.suggested(session, owner.id, payload.get("value", "")) if owner else []
    ack(options=found)


def submitted(ack: Ack, body: Body, context: BoltContext, client: WebClient) -> None:
    """A form: saved once, with a last screen that says so, or its mistakes under their fields."""
    view = body["view"]
    act = FORMS.get(view["callback_id"])
    if act is None:
        ack()
        return
    desk = Desk.of(context, client)
    answer, ask = desk.carry_out(
        lambda ask: _once(ask, f"view:{view['id']}:{view.get('hash', '')}", act), "", facts=view
    )
    desk.follow_up(ask)
    if isinstance(answer, Mistakes):
        ack(response_action="errors", errors=answer.by_field)
        return
    if isinstance(answer, Shown):
        ack(response_action="update", view=answer.view)
        return
    if not isinstance(answer, Reply):
        ack()
        return
    if view["callback_id"] in _MENDS_A_CARD and view.get("previous_view_id"):
        desk.afterwards(desk.user, lambda: _beneath(desk, view["previous_view_id"], answer))
    opened_from = log_form.private(view)
    if opened_from.get("reply"):
        stands = Place(*opened_from["at"]) if opened_from.get("at") else None
        desk.afterwards(desk.user, lambda: desk.post_back(opened_from["reply"], answer, at=stands))
    ack(response_action="update", view=blocks.modal(_title(view), answer.blocks, close="Done"))


def used(ack: Ack, body: Body, context: BoltContext, client: WebClient) -> None:
    """A shortcut: a screen over the conversation."""
    act = SHORTCUTS.get(body["callback_id"])
    if act is not None:
        desk = Desk.of(context, client)
        answer, ask = desk.carry_out(act, "", facts=_with_author(desk, body.get("message") or {}))
        if isinstance(answer, Shown):
            _once_opened(client.views_open, body, answer)
        desk.follow_up(ask)
    ack()


def _with_author(desk: Desk, message: Body) -> Body:
    """The message with the name of who wrote it, as far as Slack tells."""
    author = message.get("user")
    return {**message, "author": desk.with_names(mention(author))} if author and author != desk.user else message


def heard(ack: Ack, event: Body, body: Body, context: BoltContext, client: WebClient) -> None:
    """A direct message: the same words without the slash; its answer is posted below."""
    words, files = event.get("text") or "", event.get("files")
    is_theirs = event.get("subtype") in _WRITTEN and not event.get("bot_id")
    if event.get("channel_type") != "im" or not is_theirs or not (words.strip() or files):
        ack()
        return
    desk = Desk.of(context, client).in_direct_message()
    thread = Place(event["channel"], event["thread_ts"]) if event.get("thread_ts") else None
    meant = (replied if thread else understood)(desk.with_names(words))
    does = meant.act if words.strip() else _only_files
    act = partial(_heard, event=event, act=does)
    answer, ask = desk.carry_out(lambda ask: _once(ask, f"event:{body['event_id']}", act), meant.words, thread=thread)
    if isinstance(answer, Shown):
        answer = reply(settled.form_needs_button(), blocks.row(blocks.button("Open the form", "log.form")))
    if isinstance(answer, Reply):
        desk.afterwards(desk.user, lambda: _post(desk, event, answer))
    desk.follow_up(ask)
    ack()


def visited(ack: Ack, event: Body, context: BoltContext, client: WebClient) -> None:
    """The app was opened: Home is shown as it is now, and who is new is greeted."""
    desk = Desk.of(context, client)
    _, ask = desk.carry_out(lambda _: Settled(), "", writes=False)
    if event.get("tab") == "home":
        desk.afterwards(desk.user, partial(desk.publish_home, ask.owner))
    desk.follow_up(ask)
    ack()


def closed(ack: Ack) -> None:
    """A form that was left: nothing was saved, so nothing is said."""
    ack()


def _once(ask: Ask, key: str, act: Act) -> Answer:
    # Stored with its effect, so that a form answered with mistakes, or one that failed, may come again.
    if seen.before(ask.session, key):
        return Settled()
    answer = act(ask)
    if not isinstance(answer, Mistakes):
        seen.remember(ask.session, key, now=ask.now)
    return answer


_WRITTEN = frozenset({None, "file_share", "me_message", "thread_broadcast"})
"""Kinds of messages that somebody wrote; the others tell of changes, and of who came and went."""


def _only_files(_: Ask) -> Answer:
    return reply(settled.files_alone())


def _heard(ask: Ask, event: Body, act: Act) -> Answer:
    owners.talks_in(ask.session, ask.owner.id, event["channel"])
    return act(replace(ask, attached=tuple(one.get("name") or "" for one in event.get("files") or ())))


def _is_in(body: Body, kind: str) -> bool:
    return bool((body.get("view") or {}).get("type") == kind)


_MENDS_A_CARD = frozenset({"card.save", "card.rest"})
"""Forms that stand over the card which they change."""


def _open(client: WebClient, body: Body, answer: Shown, *, turns: bool) -> None:
    view = body.get("view") or {}
    if not _is_in(body, "modal"):
        _once_opened(client.views_open, body, answer)
    elif not turns and view.get("previous_view_id") in (None, view.get("root_view_id")):
        _once_opened(client.views_push, body, answer)
    else:  # it turns, or three screens are there already, the most that Slack stacks
        client.views_update(view_id=view["id"], view=answer.view)


def _once_opened(show: Callable[..., Any], body: Body, answer: Shown) -> None:
    try:
        show(trigger_id=body["trigger_id"], view=answer.view)
    except SlackApiError as error:
        if error.response.get("error") != "exchanged_trigger_id":
            raise
        _log.info("A request came twice; what it opens is open already")


def _lasting(body: Body) -> Place | None:
    """Where the message stands that was pressed, unless only its reader sees it."""
    container = body.get("container") or {}
    if container.get("type") != "message" or container.get("is_ephemeral") is not False:
        return None
    return Place(str(container["channel_id"]), str(container["message_ts"]))


def _value(action: Body) -> str:
    if action.get("type") == "checkboxes":  # which boxes there are stands in its name, since unticked ones are not told
        ticked = ",".join(one["value"] for one in action.get("selected_options") or ())
        return f"{action['action_id'].partition('#')[2]}:{ticked}"
    chosen = action.get("selected_option") or {}
    return str(action.get("value") or action.get("selected_date") or chosen.get("value") or "")


def _title(view: Body) -> str:
    return (view.get("title") or {}).get("text") or "Network Coach"


def _beneath(desk: Desk, view_id: str, answer: Reply) -> None:
    try:
        desk.client.views_update(view_id=view_id, view=blocks.modal("Contact card", answer.blocks))
    except Unheard as error:
        _log.warning("A card of user %s was not brought up to date (%s)", desk.user, type(error).__name__)


def _post(desk: Desk, event: Body, answer: Reply) -> None:
    try:
        desk.post(event["channel"], answer, thread=event.get("thread_ts"))
    except Unheard as error:
        _log.warning("An answer to user %s was lost (%s)", desk.user, type(error).__name__)


def _in_place(desk: Desk, body: Body, owner: Owner, answer: Reply) -> None:
    try:
        if _is_in(body, "home"):
            desk.publish_home(owner, answer)
        elif _is_in(body, "modal"):
            view = blocks.modal(_title(body["view"]), answer.blocks)
            desk.client.views_update(view_id=body["view"]["id"], view=view)
        elif body.get("response_url"):
            desk.post_back(body["response_url"], answer, at=_lasting(body))
    except Unheard as error:
        _log.warning("An answer to user %s was lost (%s)", desk.user, type(error).__name__)
