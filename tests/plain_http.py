"""Requests to this machine, which need no certificates: to read them takes httpx 50 ms of processor for each client."""

import ssl
from typing import Any

import httpx

from tests.patience import PATIENCE


def client(**more: Any) -> httpx.Client:
    """A client of httpx's, to be closed; `more` as there."""
    return httpx.Client(timeout=PATIENCE, trust_env=False, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), **more)


def get(url: str) -> httpx.Response:
    """Ask once."""
    with client() as made:
        return made.get(url)


def post(url: str, **more: Any) -> httpx.Response:
    """Post once; `more` as httpx has it."""
    with client() as made:
        return made.post(url, **more)
