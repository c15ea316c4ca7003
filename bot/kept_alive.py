"""A client of Slack's that keeps its connections, for saying many things at once."""

import ssl
from typing import Any
from urllib.request import Request

from slack_sdk import WebClient
from urllib3 import PoolManager, ProxyManager, Timeout
from urllib3.exceptions import ConnectTimeoutError, HTTPError, ProxyError, SSLError

from bot.slack_client import tls


class NeverLeft(ConnectionError):
    """Slack could not be reached: nothing of the request has left this machine."""


class AnswerLost(ConnectionError):
    """The request was on its way when the connection failed: Slack may have taken it."""


class KeptAlive(WebClient):
    """As `bot.slack_client.web_client`, over at most `places` connections that stay open.

    A new connection a call costs up to 50 times as much processor and two round trips (measured.md 2c).
    """

    def __init__(self, *, api_url: str, timeout: int, places: int) -> None:
        super().__init__(base_url=api_url, timeout=timeout, retry_handlers=[])
        options: dict[str, Any] = {
            "maxsize": places,
            "retries": False,
            "timeout": Timeout(total=timeout),
            "ssl_context": tls(),
        }
        self._pool = ProxyManager(self.proxy, **options) if self.proxy else PoolManager(**options)

    def close(self) -> None:
        """Hang up."""
        self._pool.clear()

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:
        # The one place where slack_sdk touches the network.
        try:
            answer = self._pool.request("POST", url, body=req.data, headers=dict(req.header_items()), redirect=False)  # type: ignore[arg-type] # slack_sdk gives bytes
        except HTTPError as error:
            raise NeverLeft(type(error).__name__) if _never_left(error) else AnswerLost(type(error).__name__) from error
        return {"status": answer.status, "headers": answer.headers, "body": answer.data.decode(errors="replace")}


def _never_left(error: BaseException) -> bool:
    if isinstance(error, ProxyError):
        return _never_left(error.original_error)
    if isinstance(error, SSLError):
        return any(isinstance(reason, ssl.SSLCertVerificationError) for reason in error.args)
    return isinstance(error, ConnectTimeoutError)  # refused and unknown hosts are of that kind
