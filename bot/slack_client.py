"""Clients for Slack's Web API: one TLS context for all, and never a second try of their own."""

import ssl
from functools import cache

from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

DELIVERY_SECONDS = 10


def web_client(*, api_url: str, token: str | None, timeout: int) -> WebClient:
    """A client of the API at `api_url` that gives up after `timeout` seconds.

    The default client posts again when an answer is lost, which says a message twice (measured.md 0.3).
    """
    return WebClient(token=token, base_url=api_url, timeout=timeout, ssl=tls(), retry_handlers=[])


def answer_client(response_url: str, *, timeout: int) -> WebhookClient:
    """A client that answers at `response_url`, once, and gives up after `timeout` seconds."""
    return WebhookClient(response_url, timeout=timeout, ssl=tls(), retry_handlers=[])


@cache
def tls() -> ssl.SSLContext:
    """The one TLS context of this process."""
    # A context a call costs some 30 ms of processor (measured.md 0.4).
    return ssl.create_default_context()
