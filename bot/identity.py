"""Who we are in Slack: asked once, when first needed, so that starting needs no Slack."""

import threading

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from handlers.greeting import Unheard


class SlackSilent(Exception):
    """Slack did not say who we are: it cannot be reached, or it refuses the bot token."""


class Identity:
    """What `auth.test` says about the one bot token, remembered for as long as the process lives."""

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self._asking = threading.Lock()
        self._known: AuthorizeResult | None = None
        self._failures = 0

    def authorize(self) -> AuthorizeResult:
        """The bot's ids and token, for Bolt. Raises `SlackSilent`; the next request asks again."""
        failures = self._failures
        with self._asking:
            if self._known is None:
                if self._failures != failures:
                    raise SlackSilent  # whoever waited while another asked in vain has waited long enough
                self._known = self._ask()
            return self._known

    def _ask(self) -> AuthorizeResult:
        try:
            answer = self._client.auth_test()
        except Unheard as error:
            self._failures += 1
            # Bolt turns an error of Slack's into advice to reinstall the app, which mends nothing here.
            raise SlackSilent from error
        return AuthorizeResult(
            enterprise_id=answer.get("enterprise_id"),
            team_id=answer.get("team_id"),
            bot_id=answer.get("bot_id"),
            bot_user_id=answer.get("user_id"),
            bot_token=self._client.token,
        )
