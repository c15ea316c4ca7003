"""A playground that listens, and a small bot of its own to talk to: real Bolt over real HTTP."""

import asyncio
import datetime as dt
from collections.abc import Iterator

import pytest
from slack_bolt import App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk import WebClient
from slack_sdk.signature import Clock as VerifierClock
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from playground.clock import Clock
from playground.server import Server
from playground.wire import Playground
from tests.person import Person
from tests.playground.given import SECRET, SHORTCUTS, TOKEN, TrueTime


@pytest.fixture
def clock() -> Clock:
    return Clock(dt.datetime(2026, 4, 16, 11, 30, tzinfo=dt.UTC))


@pytest.fixture
def true_time() -> TrueTime:
    return TrueTime()


@pytest.fixture
def slack(clock: Clock, true_time: TrueTime) -> Iterator[Playground]:
    given = Playground(
        clock=clock,
        signing_secret=SECRET,
        bot_token=TOKEN,
        shortcuts=SHORTCUTS,
        true_time=true_time,
    )
    with given as playground:
        playground.workspace.add_person("U_ALICE", "Alice", tz="Europe/Lisbon")
        playground.workspace.add_person("U_BOB", "Bob Brown", tz="Asia/Kolkata")
        yield playground


@pytest.fixture
def client(slack: Playground) -> WebClient:
    return WebClient(token=TOKEN, base_url=slack.api_url, retry_handlers=[], timeout=5)


@pytest.fixture
def app(slack: Playground, client: WebClient, true_time: TrueTime) -> Iterator[App]:
    app = App(client=client, process_before_response=True, request_verification_enabled=False)
    verifier = SignatureVerifier(SECRET, clock=_Clock(true_time))

    async def events(request: Request) -> Response:
        body = await request.body()
        if not verifier.is_valid_request(body, dict(request.headers)):
            return Response(status_code=401)
        asked = to_bolt_request(request, body)
        return to_starlette_response(await asyncio.to_thread(app.dispatch, asked))

    server = Server(Starlette(routes=[Route("/slack/events", events, methods=["POST"])]))
    slack.connect(f"{server.start()}/slack/events")
    yield app
    server.stop()


@pytest.fixture
def alice(slack: Playground) -> Person:
    return Person(slack, "U_ALICE")


@pytest.fixture
def bob(slack: Playground) -> Person:
    return Person(slack, "U_BOB")


class _Clock(VerifierClock):
    def __init__(self, true_time: TrueTime) -> None:
        self._true_time = true_time

    def now(self) -> float:
        return self._true_time()
