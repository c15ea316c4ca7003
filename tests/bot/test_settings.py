"""What the operator may set, and how mistakes are named."""

import pytest

from bot.settings import Settings, WrongSettings, read

ENOUGH = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s3cret"}


def test_a_token_and_a_secret_are_enough() -> None:
    """Everything else has a default."""
    settings = read(ENOUGH, {})

    assert settings == Settings(bot_token="xoxb-1", signing_secret="s3cret")
    assert settings.database_url == "sqlite:///network-coach.db"
    assert settings.api_url == "https://slack.com/api/"


def test_the_environment_wins_over_the_file_unless_it_is_empty() -> None:
    """A blank value counts as not set, as in a copied .env.example."""
    dotenv = {"COMMAND": "/coach", "PORT": "1", "HOST": None}

    settings = read(ENOUGH | {"COMMAND": "/people", "PORT": " "}, dotenv)

    assert (settings.command, settings.port, settings.host) == ("/people", 1, None)


@pytest.mark.parametrize(
    ("name", "value", "field", "read_as"),
    [
        ("DATABASE_URL", "postgres://u:p@h/d", "database_url", "postgres://u:p@h/d"),
        ("DATABASE_URL", "postgresql+psycopg://h/d", "database_url", "postgresql+psycopg://h/d"),
        ("SLACK_API_URL", "http://127.0.0.1:8000/api", "api_url", "http://127.0.0.1:8000/api/"),
        ("SLACK_APP_TOKEN", "xapp-1", "app_token", "xapp-1"),
        ("PUBLIC_URL", "https://coach.example.org/", "public_url", "https://coach.example.org"),
        ("SUPPORT_LINES", "Room 12 | care@example.edu |", "support_lines", ("Room 12", "care@example.edu")),
        ("PORT", "0", "port", 0),
        ("BEAT_SECONDS", "0.5", "beat_seconds", 0.5),
        ("LOG_LEVEL", "warning", "log_level", "WARNING"),
        ("LOG_FORMAT", "JSON", "log_format", "json"),
        ("HOST", "::1", "host", "::1"),
    ],
)
def test_what_is_right_is_taken(name: str, value: str, field: str, read_as: object) -> None:
    """In the form that the rest of the bot uses."""
    assert getattr(read(ENOUGH | {name: value}, {}), field) == read_as


WRONG = {
    "SLACK_BOT_TOKEN": "xapp-hush",
    "SLACK_SIGNING_SECRET": "hush hush",
    "SLACK_APP_TOKEN": "xoxb-hush",
    "SLACK_API_URL": "slack.com hush",
    "PUBLIC_URL": "coach.example.org/hush",
    "DATABASE_URL": "mysql://me:hush@there/d",
    "COMMAND": "network hush",
    "HOST": "http://hush",
    "PORT": "70000",
    "BEAT_SECONDS": "nan",
    "LOG_LEVEL": "LOUD",
    "LOG_FORMAT": "xml",
}


def test_every_mistake_is_named_at_once_with_its_mend_and_without_its_value() -> None:
    """Values may be secrets."""
    with pytest.raises(WrongSettings) as raised:
        read(WRONG, {})

    assert {problem.name for problem in raised.value.problems} == set(WRONG)
    assert all(problem.mend.endswith(".") for problem in raised.value.problems)
    assert "hush" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("PORT", "-1"),
        ("PORT", "²"),
        ("BEAT_SECONDS", "0"),
        ("BEAT_SECONDS", "soon"),
        ("BEAT_SECONDS", "1e9"),
        ("COMMAND", "/" + "x" * 32),
        ("COMMAND", "/Network"),
        ("SLACK_API_URL", "ftp://slack.com/api"),
        ("SLACK_API_URL", "http://[::1"),
        ("PUBLIC_URL", "https://"),
    ],
)
def test_what_is_wrong_is_refused(name: str, value: str) -> None:
    """Each by its own name."""
    with pytest.raises(WrongSettings) as raised:
        read(ENOUGH | {name: value}, {})

    assert [problem.name for problem in raised.value.problems] == [name]


def test_missing_and_wrong_are_named_together() -> None:
    """One look at the list is enough to mend all of it."""
    with pytest.raises(WrongSettings) as raised:
        read({"PORT": "x"}, {})

    names = [problem.name for problem in raised.value.problems]
    assert names == ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "PORT"]
    assert raised.value.nothing_set


def test_socket_mode_needs_no_signing_secret() -> None:
    """Its connections are the bot's own, so that nobody has to prove that they are Slack."""
    settings = read({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}, {})

    assert settings == Settings(bot_token="xoxb-1", app_token="xapp-1")


def test_a_bot_token_alone_is_not_enough() -> None:
    """Both ways to hear Slack are named."""
    with pytest.raises(WrongSettings) as raised:
        read({"SLACK_BOT_TOKEN": "xoxb-1"}, {})

    assert [problem.name for problem in raised.value.problems] == ["SLACK_SIGNING_SECRET"]
    assert "or set SLACK_APP_TOKEN to use Socket Mode" in str(raised.value)
    assert not raised.value.nothing_set


def test_what_is_not_needed_may_be_missing() -> None:
    """Bringing the database up to date needs no Slack."""
    assert read({}, {}, needed=()) == Settings()


def test_secrets_do_not_show() -> None:
    """Neither tokens nor the database's password."""
    shown = repr(read(ENOUGH | {"DATABASE_URL": "postgres://u:p4ss@h/d"}, {}))

    assert not [secret for secret in ("xoxb-1", "s3cret", "p4ss") if secret in shown]
