"""How a person acts in Slack: types, says, presses what says so, fills the field labelled so, and reads what comes."""

import datetime as dt
from dataclasses import replace
from typing import Any

from playground.acts import Place
from playground.filled import HELD_AS, copied, held
from playground.requests import Exchange
from playground.views import View
from playground.wire import Playground
from playground.workspace import BOT_USER, Message
from tests.patience import PATIENCE
from tests.seen import Block, Element, Shown, is_menu, menu_names, options_of, value_words


class Person:
    """Somebody in the workspace. What an act leads to is waited for, on a condition, never for a time."""

    def __init__(self, slack: Playground, user: str) -> None:
        """`user` is the id of a member."""
        self.slack = slack
        self.user = user
        self.name = slack.workspace.members[user].name
        self._since = slack.workspace.version
        self._offered: dict[str, list[Element]] = {}

    def types(self, line: str, channel: str = "#general", *, within: float = PATIENCE) -> Shown:
        """Type a command in "#general", a channel or "@Bob"; what is seen then, a `Form` if one opened."""
        before = self._acts()
        exchange = self.slack.acts.types(self.user, line, self.slack.workspace.place(channel, self.user))
        return self._sees(before, exchange, within=within)

    def says(self, words: str, thread: "Shown | str | None" = None) -> None:
        """Write to the bot in the DM, in the thread of a message where one is given."""
        self._acts()
        self.slack.acts.says(self.user, words, thread.ts if isinstance(thread, Shown) else thread)

    def hears(self, within: float = PATIENCE) -> Shown:
        """The bot's oldest message in the DM since the last act or `hears`; AssertionError if none comes."""
        found: list[Message] = []

        def has_come() -> bool:
            found[:] = [message for message in self._from_bot() if message.born > self._since]
            return bool(found)

        assert self.slack.settled(has_come, within), f"{self.name} heard nothing in {within} s"
        self._since = found[0].born
        return Shown(self.slack, found[0])

    def sees(self, within: float = PATIENCE) -> Shown:
        """What the bot has shown since the last act: a form, an ephemeral message or a DM; else AssertionError."""
        shown = self._sees(self._since, None, within=within)
        assert shown.place, f"{self.name} saw nothing in {within} s"
        return shown

    @property
    def dm(self) -> list[Shown]:
        """The bot's messages in the DM, threads included, oldest first, as they look now."""
        return [Shown(self.slack, message) for message in self._from_bot()]

    @property
    def heard_so_far(self) -> int:
        """How many messages that is; counting them costs less than looking at each."""
        return len(self._from_bot())

    @property
    def form(self) -> "Form":
        """The modal on top; AssertionError where none is open."""
        view = self.slack.views.top(self.user)
        assert view, f"{self.name} has no form open"
        return Form(self, view)

    @property
    def has_form(self) -> bool:
        """Whether a modal is open."""
        return self.slack.views.top(self.user) is not None

    @property
    def home(self) -> Shown:
        """Home as it was published last; AssertionError where it never was."""
        home = self.slack.views.homes.get(self.user)
        assert home, f"{self.name} has no Home yet"
        return Shown(self.slack, home)

    def opens_home(self, within: float = PATIENCE) -> Shown:
        """Open Home and wait until it is published anew."""
        before = self._acts()
        self.slack.acts.opens_home(self.user)
        homes = self.slack.views.homes
        self.slack.settled(lambda: self.user in homes and homes[self.user].changed > before, within)
        return self.home

    def presses(self, label: str, on: Shown, *, within: float = PATIENCE) -> Shown:
        """Press the button with this text or accessibility label; what is seen then."""
        block, element = _found(on, label, [label], lambda _, one: _button_names(one))
        return self._acts_on(on, block, element, None, within)

    def chooses(self, option: str, from_: str | None = None, *, on: Shown, within: float = PATIENCE) -> Shown:
        """Choose from a menu, found by its placeholder or label, or by the option where no menu is named."""
        block, element = _menu(on, from_, option)
        return self._acts_on(on, block, element, _option(options_of(element), option), within)

    def ticks(self, option: str, *, on: Shown, within: float = PATIENCE) -> Shown:
        """Tick a box that stands in a message or a view outside of its fields."""
        boxes = ((block, one) for block, one in on.elements() if one["type"] == "checkboxes")
        block, element = next((b, one) for b, one in boxes if option in [o["text"]["text"] for o in options_of(one)])
        ticked = _place(on).state[block["block_id"]][element["action_id"]]["selected_options"]
        return self._acts_on(on, block, element, [*ticked, _option(options_of(element), option)], within)

    def sets(self, name: str, value: dt.date | dt.time, *, on: Shown, within: float = PATIENCE) -> Shown:
        """Set a date, time or date-time picker that stands in a message or Home, found by its placeholder."""
        block, element = _found(on, name, [name], menu_names)
        return self._acts_on(on, block, element, _moment(value), within)

    def finds(self, typed: str, in_: str, *, on: Shown) -> list[str]:
        """Type into a menu that asks the bot; the options it offers (none below the menu's least length)."""
        block, element = _found(on.now(), in_, [in_], menu_names)
        if len(typed) < element.get("min_query_length", 3):
            return []
        place = _place(on)
        offered = self.slack.acts.suggests(self.user, place, block["block_id"], element["action_id"], typed)
        self._offered[element["action_id"]] = offered
        return [option["text"]["text"] for option in offered]

    def picks(self, option: str, in_: str, *, on: Shown, within: float = PATIENCE) -> Shown:
        """Pick one of the options that `finds` offered last; typed out whole where `finds` was not asked."""
        on = on.now()
        block, element = _found(on, in_, [in_], menu_names)
        if element["action_id"] not in self._offered:
            self.finds(option, in_, on=on)
        value: Any = _option(self._offered.pop(element["action_id"], []), option)
        if element["type"].startswith("multi_"):
            value = [*_place(on).state[block["block_id"]][element["action_id"]]["selected_options"], value]
        return self._acts_on(on, block, element, value, within)

    def on_another_device(self, shown: Shown) -> Shown:
        """The message as a device goes on to show it that has not heard of what changes from now on."""
        message = shown.message
        return Shown(self.slack, replace(message, blocks=copied(message.blocks), state=copied(message.state)))

    def uses(self, shortcut: str, message: "Shown | Message | None" = None, *, within: float = PATIENCE) -> Shown:
        """Use a shortcut by its name in the menu: a global one, or one on a message."""
        before = self._acts()
        on = message.message if isinstance(message, Shown) else message
        return self._sees(before, self.slack.acts.uses(self.user, shortcut, on), within=within)

    def _acts(self) -> int:
        self._since = self.slack.workspace.version
        return self._since

    def _acts_on(self, on: Shown, block: Block, element: Element, value: Any, within: float) -> Shown:
        place = _place(on)
        if block["type"] == "input":
            place.state[block["block_id"]][element["action_id"]] = held(element, value)
            if not block.get("dispatch_action"):
                return on.now()
        before = self._acts()
        exchange = self.slack.acts.presses(self.user, place, block["block_id"], element["action_id"], value)
        return self._sees(before, exchange, self._original(place), within=within)

    def _original(self, place: Place) -> Place:
        """The message itself, where `place` is how another device shows it."""
        same = (
            one
            for one in self.slack.workspace.messages
            if isinstance(place, Message) and (one.channel, one.ts) == (place.channel, place.ts)
        )
        return next(same, place)

    def _sees(self, before: int, exchange: Exchange | None, on: Place | None = None, *, within: float) -> Shown:
        if exchange and exchange.failure:
            within = 0
        self.slack.settled(lambda: self._news(before, on), within)
        place = self._news(before, on) or on
        if isinstance(place, View) and place is not self.slack.views.homes.get(self.user):
            return Form(self, place, exchange)
        return Shown(self.slack, place, exchange)

    def _news(self, before: int, on: Place | None) -> Place | None:
        top = self.slack.views.top(self.user)
        # Home is news only to those who look at it: it is published anew after most things.
        for place in (top, on):
            if place and place.changed > before:
                return place
        new = [message for message in self.slack.workspace.messages if message.born > before and not message.is_gone]
        for message in reversed(new):
            if message.only_for == self.user:
                return message
        dm = self.slack.dm(self.user).id
        spoken = (message for message in reversed(new) if message.is_from_bot and message.channel == dm)
        return next(spoken, None) or next((m for m in reversed(new) if m.is_from_bot and not m.only_for), None)

    def _from_bot(self) -> list[Message]:
        dm = self.slack.workspace.dm(BOT_USER, self.user).id
        with self.slack.workspace.lock:
            return [
                message
                for message in self.slack.workspace.messages
                if message.channel == dm and message.is_from_bot and not (message.only_for or message.is_gone)
            ]


class Form(Shown):
    """An open modal; unlike a message it is always read as it looks now."""

    def __init__(self, person: Person, view: View, exchange: Exchange | None = None) -> None:
        """`view` is in the stack of `person`."""
        super().__init__(person.slack, view, exchange)
        self._person = person
        self._view = view

    def now(self) -> "Form":
        """The same modal as it looks now."""
        return Form(self._person, self._view, self.exchange)

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self._view.given["title"]["text"])

    @property
    def is_open(self) -> bool:
        """Whether it is still in the stack."""
        return self._view in self._slack.views.stacks.get(self._person.user, ())

    @property
    def fields(self) -> list[str]:
        """The labels of its fields."""
        return [block["label"]["text"] for block in self._view.blocks if block["type"] == "input"]

    @property
    def values(self) -> dict[str, str]:
        """What its fields show, by label; "" where nothing is filled in."""
        state, inputs = self._view.state, (block for block in self._view.blocks if block["type"] == "input")
        return {
            block["label"]["text"]: value_words(state[block["block_id"]][block["element"]["action_id"]])
            for block in inputs
        }

    @property
    def errors(self) -> dict[str, str]:
        """What is wrong, by label."""
        labels = {block["block_id"]: block["label"]["text"] for block in self._view.blocks if block["type"] == "input"}
        return {labels[block]: words for block, words in self._view.errors.items()}

    @property
    def trouble(self) -> str:
        """What Slack says where the bot's answer was late, failed or unsound; empty where all is well."""
        return self._view.trouble

    def fill(self, label: str, text: object) -> None:
        """Type into the field with this label; numbers are typed as they are."""
        self._set(label, str(text) or None)

    def choose(self, label: str, *options: str) -> None:
        """Choose in the field with this label: one option, or several where it takes several."""
        element = self._field(label)["element"]
        chosen = [_option(options_of(element), option) for option in options]
        takes_several = HELD_AS[element["type"]][0] == "selected_options"
        self._set(label, chosen if takes_several else chosen[0])

    def pick_date(self, label: str, date: dt.date) -> None:
        """Set the field with this label to a day, or to a moment where it takes one (aware)."""
        self._set(label, _moment(date))

    def pick_time(self, label: str, time: dt.time) -> None:
        """Set the field with this label to a time of day."""
        self._set(label, _moment(time))

    def clear(self, label: str) -> None:
        """Empty the field with this label."""
        kept, _ = HELD_AS[self._field(label)["element"]["type"]]
        self._set(label, [] if kept in ("selected_options", "selected_users", "files") else None)

    def presses(self, label: str, *, within: float = PATIENCE) -> Shown:
        """Press a button in it; what is seen then."""
        return self._person.presses(label, on=self.now(), within=within)

    def submit(self, *, unchecked: bool = False) -> "Form | None":
        """Submit it; None where all closed, itself where something is wrong, else the form that shows now.

        Like Slack's client it sends nothing while a needed field is empty or an address is none, unless `unchecked`.
        """
        self._person._acts()
        exchange = self._slack.acts.submits(self._view, unchecked=unchecked)
        self.exchange = exchange
        if self._view.errors or self._view.trouble:
            return self
        top = self._slack.views.top(self._person.user)
        return Form(self._person, top, exchange) if top else None

    def close(self, *, whole_stack: bool = False) -> None:
        """Cancel it, or close all that are open with the cross."""
        self._person._acts()
        self._slack.acts.closes(self._view, whole_stack=whole_stack)

    def _field(self, label: str) -> Block:
        for block in self._view.blocks:
            if block["type"] == "input" and block["label"]["text"] == label:
                return block
        raise AssertionError(f"No field {label!r} in {self.fields}")

    def _set(self, label: str, value: Any) -> None:
        block = self._field(label)
        self._person._acts_on(self, block, block["element"], value, PATIENCE)


def _found(shown: Shown, wanted: str, names: list[str], named: Any) -> tuple[Block, Element]:
    found = [(block, one) for block, one in shown.elements() if set(named(block, one)) & set(names)]
    assert found, (
        f"Nothing says {wanted!r}; there are buttons {shown.buttons} and menus {shown.menus} in: {shown.words}"
    )
    assert len(found) == 1, f"{len(found)} things say {wanted!r}; use the accessibility label"
    return found[0]


def _menu(shown: Shown, name: str | None, option: str) -> tuple[Block, Element]:
    menus = [(block, one) for block, one in shown.elements() if is_menu(one)]
    named = [(block, one) for block, one in menus if name in menu_names(block, one)]
    fitting = named or [(b, one) for b, one in menus if one["type"] == "overflow" or name is None]
    offering = [(b, one) for b, one in fitting if option in [o["text"]["text"] for o in options_of(one)]]
    assert offering, f"No menu {name or ''} offers {option!r}; there are {shown.menus}"
    assert len(offering) == 1, f"{len(offering)} menus offer {option!r}; there are {shown.menus}"
    return offering[0]


def _option(options: list[Element], text: str) -> Element:
    for option in options:
        if option["text"]["text"] == text:
            return option
    raise AssertionError(f"No option {text!r} in {[option['text']['text'] for option in options]}")


def _button_names(element: Element) -> list[str]:
    if element["type"] != "button":
        return []
    return [element["text"]["text"], element.get("accessibility_label", "")]


def _moment(value: dt.date | dt.time) -> str | int:
    if isinstance(value, dt.datetime):
        return int(value.timestamp())
    return value.isoformat() if isinstance(value, dt.date) else f"{value:%H:%M}"


def _place(shown: Shown) -> Place:
    assert shown.place, "Nothing is shown there"
    return shown.place
