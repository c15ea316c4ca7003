"""What the doctor finds, and what it says mends it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot import manifest
from bot.assembly import Bot
from bot.clock import utc_now
from bot.doctor import look
from bot.settings import Settings
from playground.clock import Clock
from playground.wire import Playground
from tests.bot.conftest import MORNING
from tests.bot.sending import SECRET


@pytest.fixture(scope="module")
def slack() -> Iterator[Playground]:
    """Slack, where the app has all that it needs."""
    with Playground(
        clock=Clock(MORNING), signing_secret=SECRET, bot_token="xoxb-1", app_token="xapp-1", scopes=manifest.SCOPES
    ) as made:
        yield made


@pytest.fixture(scope="module")
def settings(module_url: str, slack: Playground) -> Settings:
    """Socket Mode and a migrated database."""
    return Settings(database_url=module_url, bot_token="xoxb-1", app_token="xapp-1", api_url=slack.api_url, port=0)


def test_all_is_well_with_socket_mode(settings: Settings) -> None:
    """Each line says what was found."""
    assert _lines(settings) == [
        "well  settings: nothing is missing or wrong; Slack is heard by Socket Mode.",
        "well  database: SQLite answers, and its tables are those of this version.",
        "well  bot token: it is that of @network.coach in the workspace Playground.",
        f"well  scopes: all are there: {', '.join(manifest.SCOPES)}.",
        "well  clock: it agrees with Slack's.",
        "well  app token: Slack opens connections of Socket Mode with it.",
    ]


def test_all_is_well_over_http(settings: Settings) -> None:
    """The secret's worth shows only in a request of Slack's."""
    assert _lines(replace(settings, app_token="", signing_secret=SECRET))[-2:] == [
        "well  signing secret: it is set; only a request of Slack's can show that it is the right one.",
        "well  public address: PUBLIC_URL is not set, so nobody looked whether the bot can be reached.",
    ]


def test_a_database_that_is_not_there_is_not_made(settings: Settings, tmp_path: Path) -> None:
    """Looking changes nothing."""
    missing = tmp_path / "none.db"

    ill = _ill(replace(settings, database_url=f"sqlite:///{missing}"))

    assert ill == [
        "ILL   database: there is no SQLite file yet. Run `python -m bot migrate`; `run` does so by itself.",
    ]
    assert not missing.exists()


def test_an_old_database_and_one_out_of_reach(settings: Settings, tmp_path: Path) -> None:
    """Two different mends."""
    (tmp_path / "old.db").touch()

    (old,) = _ill(replace(settings, database_url=f"sqlite:///{tmp_path}/old.db"))
    assert old.startswith("ILL   database: SQLite answers, but its tables are not those of this version. Run")
    (away,) = _ill(replace(settings, database_url="postgresql://me:hush@127.0.0.1:1/coach"))
    assert away == (
        "ILL   database: PostgreSQL cannot be reached (OperationalError). See that it runs and that DATABASE_URL is right."
    )


def test_wrong_tokens(settings: Settings) -> None:
    """Each with the page where the right one is."""
    bot, app = _ill(replace(settings, bot_token="xoxb-hush", app_token="xapp-hush"))

    assert bot.startswith("ILL   bot token: Slack refuses it (invalid_auth). Copy the Bot User OAuth Token anew")
    assert app.startswith(
        "ILL   app token: Slack opens no connection (invalid_auth). See that Socket Mode is switched on"
    )
    assert "hush" not in bot + app


def test_slack_out_of_reach(settings: Settings) -> None:
    """Without its answer nothing is said of scopes and clock."""
    bot, app = _ill(replace(settings, api_url="http://127.0.0.1:1/api/"))

    assert bot.startswith("ILL   bot token: Slack cannot be reached (URLError). See that this machine reaches Slack")
    assert app.startswith("ILL   app token: Slack cannot be reached (URLError).")


def test_missing_scopes(settings: Settings) -> None:
    """As after an update that needs more."""
    with Playground(
        clock=Clock(MORNING),
        signing_secret="",
        bot_token="xoxb-1",
        app_token="xapp-1",
        scopes=manifest.SCOPES[:2],
    ) as poor:
        ill = _ill(replace(settings, api_url=poor.api_url))

    missing = ", ".join(manifest.SCOPES[2:])
    assert [line.partition(" Create the app anew")[0] for line in ill] == [f"ILL   scopes: missing: {missing}."]


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (
            timedelta(minutes=3),
            "it is 3 min ahead of Slack's. Set this machine's clock, best by NTP; messages come at the",
        ),
        (timedelta(minutes=-9), "it is 9 min behind Slack's."),
    ],
)
def test_a_clock_that_is_off(settings: Settings, ahead: timedelta, said: str) -> None:
    """By the date that Slack's answer carries."""
    (ill,) = [str(one) for one in look(settings, clock=lambda: utc_now() + ahead) if one.mend]

    assert ill.startswith(f"ILL   clock: {said}")
    assert ("requests are refused" in ill) is (abs(ahead) > timedelta(minutes=5))


def test_the_public_address(settings: Settings, slack: Playground) -> None:
    """The bot itself, something else, and nothing."""
    over_http = replace(settings, app_token="", signing_secret=SECRET)
    bot = Bot(over_http)
    bot.start()
    there = replace(over_http, public_url=bot.address)
    assert _ill(there) == [
        "ILL   public address: it is not https. Slack sends nothing elsewhere: give PUBLIC_URL as https://….",
    ]
    assert _lines(there)[-1] == ("well  public address: the bot answers there, and refuses strangers.")
    bot.stop()
    assert _ill(there)[-1].startswith(
        "ILL   public address: nothing answers there (ConnectError). See that the bot runs"
    )
    other = str(httpx.URL(slack.api_url).join("/")).rstrip("/")
    assert _ill(replace(over_http, public_url=other))[-1].startswith(
        "ILL   public address: something else than the bot answers there (404)."
    )


def test_an_answer_without_a_date_says_nothing_of_the_clock(settings: Settings) -> None:
    """A proxy may have taken it away."""
    with Playground(clock=Clock(MORNING), signing_secret="", bot_token="xoxb-1", app_token="xapp-1") as other:
        other.faults.script("auth.test", error="account_inactive")
        lines = _lines(replace(settings, api_url=other.api_url))

    assert not [line for line in lines if "clock" in line]
    assert [line for line in lines if "Slack refuses it (account_inactive)" in line]


def _lines(settings: Settings) -> list[str]:
    return [str(finding) for finding in look(settings)]


def _ill(settings: Settings) -> list[str]:
    return [str(finding) for finding in look(settings) if finding.mend]
