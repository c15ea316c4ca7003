"""What an app may do at a response URL: answer, in public or for one, and change or take away what was acted on."""

from collections.abc import Mapping
from typing import Any

from playground.methods import said
from playground.tickets import ResponseUrl, Tickets
from playground.workspace import BOT_USER, Message, Workspace

IN_CHANNEL = "in_channel"


class ResponseUrls:
    """The answers to commands and presses."""

    def __init__(self, workspace: Workspace, tickets: Tickets) -> None:
        """They are shown in `workspace`; `tickets` counts them."""
        self._workspace = workspace
        self._tickets = tickets

    def answer(self, name: str, args: Mapping[str, Any]) -> None:
        """Do what was posted to the response URL called `name`. Raises `Refused`."""
        with self._workspace.lock:
            ticket = self._tickets.answer(name)
            source = self._source(ticket)
            if args.get("delete_original") and len(args) == 1 and source:
                self._workspace.delete(source)
                return
            text, blocks = said(args)
            if args.get("replace_original") and source:
                self._workspace.edit(source, text, blocks)
                return
            thread = args.get("thread_ts") or (source.thread_ts if source else None)
            only_for = None if args.get("response_type") == IN_CHANNEL else ticket.user
            self._workspace.post(ticket.channel, BOT_USER, text, blocks, thread_ts=thread, only_for=only_for)

    def _source(self, ticket: ResponseUrl) -> Message | None:
        if ticket.message is None:
            return None
        source = self._workspace.message(ticket.channel, ticket.message)
        if source is None or not source.is_from_bot:
            return None
        return source
