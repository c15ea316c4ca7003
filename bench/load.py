"""Signed slash commands over kept-alive connections, and how long each answer took."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles
from urllib.parse import urlencode, urlsplit

from slack_sdk.signature import SignatureVerifier

SECRET = "a-secret-of-the-bench"
TEAM, USER = "T0BENCH", "U0BENCH"


@dataclass(frozen=True, slots=True)
class Load:
    """What a run took: seconds for each answer in order, seconds in all, and answers that were none."""

    each: list[float]
    seconds: float
    errors: int

    @property
    def p50(self) -> float:
        """The median, in milliseconds."""
        return quantiles(self.each, n=100)[49] * 1000

    @property
    def p99(self) -> float:
        """The 99th percentile, in milliseconds."""
        return quantiles(self.each, n=100)[98] * 1000

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.each) / self.seconds


def joined(loads: Sequence[Load]) -> Load:
    """Several runs as one."""
    return Load(
        [each for one in loads for each in one.each],
        sum(one.seconds for one in loads),
        sum(one.errors for one in loads),
    )


def commands(url: str, lines: Iterable[str]) -> list[bytes]:
    """Each line as a whole HTTP request, signed now; Slack's signatures hold for five minutes."""
    where, signer = urlsplit(url), SignatureVerifier(SECRET)
    made = []
    for number, line in enumerate(lines):
        body = urlencode(
            {
                "command": "/network",
                "text": line,
                "team_id": TEAM,
                "user_id": USER,
                "channel_id": "C1",
                "response_url": "http://127.0.0.1:9/unused",
                "trigger_id": f"1.2.{number}",
            }
        )
        now = str(int(time.time()))
        head = (
            f"POST {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"X-Slack-Request-Timestamp: {now}\r\n"
            f"X-Slack-Signature: {signer.generate_signature(timestamp=now, body=body)}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        made.append(head.encode() + body.encode())
    return made


def run(url: str, requests: list[bytes], *, at_once: int, says: str = "") -> Load:
    """Send all requests with so many in flight; an answer that does not say `says`, or none, is an error."""
    return asyncio.run(_run(url, requests, at_once, says.encode()))


async def _run(url: str, requests: list[bytes], at_once: int, says: bytes) -> Load:
    where = urlsplit(url)
    waiting = iter(requests)
    each: list[float] = []
    errors = 0

    async def one_connection() -> None:
        nonlocal errors
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        for request in waiting:
            began = time.perf_counter()
            try:
                writer.write(request)
                well = await _answered(reader, says)
            except (ConnectionError, asyncio.IncompleteReadError):
                well = False
                reader, writer = await asyncio.open_connection(where.hostname, where.port)
            each.append(time.perf_counter() - began)
            errors += not well
        writer.close()
        await writer.wait_closed()

    began = time.perf_counter()
    await asyncio.gather(*(one_connection() for _ in range(at_once)))
    return Load(each, time.perf_counter() - began, errors)


async def _answered(reader: asyncio.StreamReader, says: bytes) -> bool:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0
    )
    body = await reader.readexactly(length)
    return head.startswith(b"HTTP/1.1 200") and says in body
