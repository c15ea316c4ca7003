"""What the tests of the beat have in common: a world in which something is due tomorrow."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from bot.assembly import Bot
from bot.settings import Settings
from playground.clock import Clock
from playground.wire import Playground
from storage.database import open_engine
from tests.bot.sending import ALICE, BOB, SECRET, Sender
from tests.patience import LONG_WAITS, PATIENCE, UNHURRIED

TUESDAY = dt.datetime(2027, 1, 12, 14, tzinfo=dt.UTC)
NEXT_DAY = dt.timedelta(days=1)
A_LEASE = dt.timedelta(seconds=61)


@contextmanager
def opened_place() -> Iterator[Playground]:
    """A Slack with Alice and Bob in it, on a Tuesday afternoon."""
    with Playground(clock=Clock(TUESDAY), signing_secret=SECRET, bot_token="xoxb-1", patience=PATIENCE) as made:
        for user, name in ((ALICE, "Alice"), (BOB, "Bob")):
            made.workspace.add_person(user, name, tz="Europe/Berlin")
        yield made


@contextmanager
def opened_world(settings: Settings, place: Playground, url: str, *, delivery_seconds: int = 10) -> Iterator[Bot]:
    """Alice has had a coffee with Ada Lovelace today, and was greeted."""
    bot = _bot(settings, place, url, delivery_seconds=delivery_seconds)
    bot.start()
    with_alice = Sender(bot.events_url)
    with_alice.command("log coffee with Ada Lovelace today")
    with_alice.close()
    assert bot.afterwards.settle(PATIENCE)
    yield bot
    place.faults.release()
    bot.stop()


@contextmanager
def another(world: Bot, settings: Settings, place: Playground) -> Iterator[Bot]:
    """A second process, as far as the database and Slack can tell."""
    url = world.sessions._engine.url.render_as_string(hide_password=False)
    bot = _bot(settings, place, url)
    yield bot
    bot.stop()


def _bot(settings: Settings, place: Playground, url: str, *, delivery_seconds: int = 10) -> Bot:
    settings = replace(settings, database_url=url, api_url=place.api_url)
    return Bot(settings, clock=place.clock, waits=LONG_WAITS, patience=UNHURRIED, delivery_seconds=delivery_seconds)


def said(place: Playground) -> list[dict[str, Any]]:
    """What was asked of Slack, taken or not."""
    return [call.args for call in place.calls("chat.postMessage") if "metadata" in call.args]


def standing(place: Playground, user: str = ALICE) -> list[str]:
    """The messages that speak first, as they stand in somebody's conversation with the bot."""
    with_metadata = [one for one in place.workspace.messages if one.channel == place.dm(user).id and one.metadata]
    return [message.text for message in with_metadata]


def changed(bot: Bot, order: str, **facts: object) -> None:
    """Change the database behind the bot's back."""
    engine = open_engine(bot.sessions._engine.url.render_as_string(hide_password=False), waits=LONG_WAITS)
    with engine.connect().execution_options(writing=True) as session, session.begin():
        session.execute(sa.text(order), facts)
    engine.dispose()


def found(bot: Bot, question: str, **facts: object) -> Any:
    """One value out of the database."""
    with bot.sessions.reading() as session:
        return session.execute(sa.text(question), facts).scalar_one()


def spoil(bot: Bot, user: str) -> None:
    """Let something of ours fail whenever this owner is to be spoken to."""
    changed(bot, """update owner set zone = 'Nowhere/Land' where "user" = :user""", user=user)


def names_in(text: str) -> list[str]:
    """Who of the people of these tests is named."""
    return re.findall("Ada Lovelace|Grace Hopper|Alan Turing", text)
