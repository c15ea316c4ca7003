"""Modals and their stacks, and each person's Home."""

import itertools
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playground.block_kit import is_too_large, view_errors
from playground.filled import Values, values, with_ids
from playground.limits import HOME, MODAL, STACK_DEPTH
from playground.tickets import Refused, Tickets
from playground.workspace import APP, BOT, TEAM, Workspace

_DEFAULTS: Mapping[str, Any] = {
    "private_metadata": "",
    "callback_id": "",
    "external_id": "",
    "clear_on_close": False,
    "notify_on_close": False,
    "submit": None,
    "close": None,
    "title": None,
}


@dataclass(slots=True)
class View:
    """One open modal, or a Home, as it looks now. `changed` is a version of the workspace."""

    id: str
    user: str
    given: dict[str, Any]
    root: str
    previous: str | None
    changed: int = 0
    state: Values = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """What the app said is wrong, by block id."""
    trouble: str = ""
    """Set when the app's last answer was late, failed or nonsense; the person reads that something went wrong."""

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """The view's blocks, ids included."""
        blocks: list[dict[str, Any]] = self.given["blocks"]
        return blocks

    @property
    def hash(self) -> str:
        """Changes with every update."""
        return f"{self.changed}.{self.id[1:]}"

    def shape(self) -> dict[str, Any]:
        """The view as Slack writes it in answers and payloads."""
        return {
            **_DEFAULTS,
            **self.given,
            "id": self.id,
            "team_id": TEAM,
            "app_id": APP,
            "app_installed_team_id": TEAM,
            "bot_id": BOT,
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.previous,
            "state": {"values": self.state},
        }


class Views:
    """The open modals of each person, root first, and the Homes."""

    def __init__(self, workspace: Workspace, tickets: Tickets) -> None:
        """Nothing is open at first."""
        self._workspace = workspace
        self._tickets = tickets
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def open(self, trigger_id: str, given: object) -> View:
        """Open a modal for whoever the trigger was given to. Raises `Refused`.

        Inside an open modal Slack says yes and its desktop client shows nothing (bolt-js 1072): `push` is for that.
        """
        with self._workspace.lock:
            trigger = self._tickets.spend(trigger_id)
            self._check(given)
            acted_in = self.by_id(trigger.view) if trigger.view else None
            if acted_in and acted_in.given["type"] == MODAL:
                name = self._name()
                return self._show(View(name, trigger.user, {}, name, None), given)
            self.stacks[trigger.user] = []
            return self._add(trigger.user, given)

    def push(self, trigger_id: str, given: object) -> View:
        """Put a modal on top of the one that the trigger came from. Raises `Refused`."""
        with self._workspace.lock:
            trigger = self._tickets.spend(trigger_id)
            if trigger.view is None or self.by_id(trigger.view) is not self.top(trigger.user):
                raise Refused("not_found")
            return self.push_for(trigger.user, given)

    def push_for(self, user: str, given: object) -> View:
        """Put a modal on top of the user's stack. Raises `Refused`."""
        with self._workspace.lock:
            self._check(given)
            if len(self.stacks.get(user, ())) >= STACK_DEPTH:
                raise Refused("push_limit_reached")
            return self._add(user, given)

    def update(self, view: View | None, given: object, seen_hash: str | None = None) -> View:
        """Show something else in an open view; what was filled in under the same ids stays. Raises `Refused`."""
        with self._workspace.lock:
            if view is None:
                raise Refused("not_found")
            self._check(given, view)
            if seen_hash and seen_hash != view.hash:
                raise Refused("hash_conflict")
            return self._show(view, given)

    def publish(self, user: str, given: object, seen_hash: str | None = None) -> View:
        """Show a person's Home. Raises `Refused`."""
        with self._workspace.lock:
            if user not in self._workspace.members:
                raise Refused("user_not_found")
            home = self.homes.get(user)
            self._check(given, home, is_home=True)
            if home and seen_hash and seen_hash != home.hash:
                raise Refused("hash_conflict")
            if home is None:
                name = self._name()
                home = self.homes[user] = View(name, user, {}, name, None)
            return self._show(home, given)

    def close(self, view: View) -> None:
        """Close one modal; the one below it shows again."""
        with self._workspace.lock:
            self.stacks[view.user].remove(view)
            self._workspace.changed()

    def clear(self, user: str) -> None:
        """Close the whole stack."""
        with self._workspace.lock:
            self.stacks[user] = []
            self._workspace.changed()

    def top(self, user: str) -> View | None:
        """The modal that the person looks at."""
        with self._workspace.lock:
            stack = self.stacks.get(user)
            return stack[-1] if stack else None

    def by_id(self, name: str) -> View | None:
        """The open view with this id."""
        with self._workspace.lock:
            return next((view for view in self._all() if view.id == name), None)

    def by_external_id(self, name: str) -> View | None:
        """The open view that the app gave this name."""
        with self._workspace.lock:
            return next((view for view in self._all() if view.given.get("external_id") == name), None)

    def _all(self) -> list[View]:
        return [*itertools.chain.from_iterable(self.stacks.values()), *self.homes.values()]

    def _check(self, given: object, instead_of: View | None = None, *, is_home: bool = False) -> None:
        if is_too_large(given):
            raise Refused("view_too_large")
        errors = view_errors(given)
        if not errors and isinstance(given, dict) and (given["type"] == HOME) is not is_home:
            errors = [f"[ERROR] unsupported type: {given['type']} [json-pointer:/view/type]"]
        if errors:
            raise Refused("invalid_arguments", errors)
        name = given.get("external_id") if isinstance(given, dict) else None
        other = self.by_external_id(name) if name else None
        if other is not None and other is not instead_of:
            raise Refused("duplicate_external_id")

    def _add(self, user: str, given: Any) -> View:
        stack = self.stacks.setdefault(user, [])
        name = self._name()
        view = View(name, user, {}, stack[0].id if stack else name, stack[-1].id if stack else None)
        stack.append(view)
        return self._show(view, given)

    def _show(self, view: View, given: Any) -> View:
        view.given = {**given, "blocks": with_ids(given["blocks"])}
        view.state = values(view.blocks, view.state)
        view.errors, view.trouble = {}, ""
        view.changed = self._workspace.changed()
        return view

    def _name(self) -> str:
        # Never one that the bot has seen before this workspace was last started.
        return f"V{secrets.token_hex(6).upper()}"
