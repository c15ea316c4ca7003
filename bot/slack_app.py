"""The Bolt app, built from explicit arguments only and taught to answer within its request."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.apologies import Apologies
from bot.identity import Identity

_log = logging.getLogger(f"{__name__}.bolt")
# Below this, Bolt writes the bodies of refused and unmatched requests (slack-platform T8).
_log.setLevel(logging.ERROR)


def build(
    *,
    signing_secret: str,
    client: WebClient,
    identity: Identity,
    apologies: Apologies,
    lent: Mapping[str, object],
    register: Callable[[App], None],
) -> App:
    """An app whose listeners are those of `register` and may ask for everything in `lent` by name."""
    with _no_slack_environment():
        app = App(
            name="network-coach",
            logger=_log,
            process_before_response=True,
            raise_error_for_unhandled_request=True,
            signing_secret=signing_secret,
            client=client,
            authorize=lambda: identity.authorize(),  # noqa: PLW0108 - Bolt fills a bound method's self too
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )

    def lend(context: BoltContext, next_: Callable[[], None]) -> None:
        context.update(lent)
        next_()

    app.use(lend)
    register(app)
    app.error(apologies.answer)
    return app


@contextmanager
def _no_slack_environment() -> Iterator[None]:
    # Bolt reads SLACK_* by itself: a client id and secret would make it build a file store and an OAuth flow.
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("SLACK_")}
    try:
        yield
    finally:
        os.environ.update(hidden)
