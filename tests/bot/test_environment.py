"""Bolt's own reading of the environment is kept out."""

import os
from pathlib import Path

import pytest

from bot.assembly import Bot
from bot.settings import Settings
from playground.wire import Playground

NAMES = (
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SCOPES",
    "SLACK_USER_SCOPES",
    "SLACK_REDIRECT_URI",
    "SLACK_INSTALL_PATH",
    "SLACK_REDIRECT_URI_PATH",
)


@pytest.fixture
def _crowded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every variable that Bolt would act on, and a home where it would put files."""
    for name in NAMES:
        monkeypatch.setenv(name, "from the environment")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


@pytest.mark.usefixtures("_crowded")
def test_no_variable_makes_bolt_build_a_store_or_take_another_token(
    settings: Settings, slack: Playground, tmp_path: Path
) -> None:
    """The App gets explicit arguments only."""
    before = slack.calls()

    bot = Bot(settings)

    assert bot._listening is not None
    app = bot._listening._app
    assert app.oauth_flow is None
    assert app.installation_store is None
    assert app._token is None
    assert app._signing_secret == settings.signing_secret
    assert not (tmp_path / "home").exists()
    assert slack.calls() == before
    bot.stop()


@pytest.mark.usefixtures("_crowded")
def test_the_environment_is_as_it_was_afterwards(settings: Settings) -> None:
    """Only Bolt is kept from it."""
    Bot(settings).stop()

    assert all(os.environ[name] == "from the environment" for name in NAMES)
