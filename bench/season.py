"""How long each answer takes somebody with a thousand talks and five thousand lines learned from them."""

import datetime as dt
import gc
import json
import time
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from bench.data import FIRMS, name
from bench.figures import Figure, show
from bench.load import TEAM, USER
from bot import collecting
from coach import patterns
from coach.board import Stance
from handlers import blocks, command, debrief, home, preferences
from handlers.answers import Ask, Mistakes, Reply
from handlers.learned import learn
from storage import (
    Session,
    Sessions,
    Waits,
    advice,
    contacts,
    learning,
    migrate,
    open_sessions,
    owners,
    promises,
    reminders,
    talks,
)
from storage.order import Order

PEOPLE, TALKS, LINES = 500, 1_000, 5_000
WITHIN = 50
"""Milliseconds (issue of the coach); of processor time, since what others do on the machine is not ours."""
ROUNDS = 40
NOW = dt.datetime(2026, 4, 14, 14, 0, tzinfo=dt.UTC)
_DAY = dt.timedelta(days=1)
LEARNED = (
    "They want a portfolio more than a degree",
    "A master's degree opens no door here",
    "Beginners earn about 45k, more in the city",
    "The hours are long before every release",
    "They hire by referral, hardly ever by advertisement",
    "Remote work is fine after the first year",
    "An internship counts more than good grades",
    "Networking events helped less than alumni",
    "SQL and statistics come up in every interview",
    "You can become a team lead within three years",
)
TYPED = {
    "nothing": "",
    "card": "card {who}",
    "log": "log coffee with {who} today",
    "due": "due",
    "find": "find portfolio babbage",
    "prep": "prep {who}",
    "plan": "plan coffee with {who} next Friday at 10",
    "debrief": "debrief {who}",
    "thanks": "thanks {who}",
    "hello": "hello {who}",
    "compare": "compare",
    "compare TOPIC": "compare salary",
    "ready": "ready",
    "advice": "advice",
    "settings": "settings",
    "a name": "{who}",
    "pause, resume": "pause 2 weeks|resume",
}
"""What is typed; of two lines each in its turn."""


def report() -> list[Figure]:
    """Measure and print; what was measured."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'season.db'}"
        print(f"Making {TALKS:,} talks and {LINES:,} lines of one owner …", flush=True)
        migrate.upgrade(url)
        sessions = open_sessions(url, waits=Waits(busy=60))
        with sessions.begin() as session:
            fill(session)
        for _ in patterns.prepare():  # as the bot does once it runs
            pass
        collecting.seldom()
        collecting.settle()
        figures = [_figure(sessions, what) for what in (*TYPED, "debrief, kept", "settings, kept", "Home")]
        gc.unfreeze()
        sessions.close()
    show(figures)
    return figures


def fill(session: Session) -> None:
    """A few years of an owner who talks with somebody every day and keeps what they learned."""
    owner = owners.lock_or_make(session, team=TEAM, user=USER, zone="Europe/Lisbon", now=NOW)
    owners.greet_once(session, owner.id, now=NOW)
    order = Order(session, owner.id)
    people = [
        contacts.add(order, name=name(number), organization=FIRMS[number % len(FIRMS)], role="analyst")
        for number in range(PEOPLE)
    ]
    kept: list[int] = []
    for number in range(TALKS):
        contact_id, day = people[number % PEOPLE], (NOW - (TALKS - number) * _DAY).date()
        talk_id = talks.hold(order, contact_id, day=day, now=NOW, held=True, medium="coffee")
        talk = talks.get(session, owner.id, talk_id)
        assert talk
        ask = Ask(owner=owner, words="", now=NOW, session=session, command="/network ")
        for place in range(LINES // TALKS):
            said = LEARNED[(number * 7 + place) % len(LEARNED)]
            kept.append(learn(ask, order, talk, f"{said}, says {name(number % PEOPLE)}").takeaway_id)
        if number % 3 == 0:
            advice.give(order, contact_id, "Write to the alumni office", by=day, interview_id=talk_id, now=NOW)
            promises.make(order, contact_id, "send the book", mine=True, now=NOW, interview_id=talk_id, by=day)
    for number in kept[::7]:
        new = learning.said(session, owner.id, number)
        if new and (earlier := learning.beside(session, owner.id, new)):
            learning.stand(order, new, earlier[0], (Stance.FOR, Stance.AGAINST, Stance.DEPENDS)[number % 3])
    order.keep("a season", now=NOW)
    reminders.follow(order, owner, now=NOW)


def _figure(sessions: Sessions, what: str) -> Figure:
    took = [_one(sessions, what, number) for number in range(ROUNDS)]
    return Figure(f"{TALKS:,} talks: {what}, p95 of our own time", quantiles(took, n=20)[18], WITHIN, "ms")


def _one(sessions: Sessions, what: str, number: int) -> float:
    who = name(number * 11 % PEOPLE)
    began = time.thread_time()
    lines = TYPED[what].format(who=who).split("|") if what in TYPED else None
    meant = command.understood(lines[number % len(lines)]) if lines else None
    is_writing = meant.writes if meant else what != "Home"
    with sessions.begin() if is_writing else sessions.reading() as session:
        owner = (owners.lock_by_slack if is_writing else owners.find)(session, team=TEAM, user=USER)
        assert owner
        words = meant.words if meant else ""
        ask = Ask(owner=owner, words=words, now=NOW, session=session, command="/network ", writes=is_writing)
        if meant:
            shown: object = meant.act(ask)
        elif what == "Home":
            shown = home.view(ask)
        else:
            shown = (_kept if what == "debrief, kept" else _preferred)(ask, number)
    _as_slack_takes_it(shown)
    return (time.thread_time() - began) * 1000


def _kept(ask: Ask, number: int) -> object:
    """The form of a look back, sent off with five lines, a promise and a next step."""
    contact = contacts.called(ask.session, ask.owner.id, name(number * 11 % PEOPLE))[0]
    talk = talks.with_contact(ask.session, ask.owner.id, contact.id)[0]
    filled = {"lines": "\n".join(LEARNED[:5]), "promised": "send the book", "next": "Read the report"}
    values = {field: {"in": {"type": "plain_text_input", "value": value}} for field, value in filled.items()}
    view = {"private_metadata": json.dumps({"talk": talk.id}), "state": {"values": values}}
    answer = debrief.save(replace(ask, facts=view))
    assert isinstance(answer, Reply), answer
    return answer


def _preferred(ask: Ask, number: int) -> object:
    """The form of the settings, sent off with other hours and another rhythm: every reminder moves."""
    chosen = {"how_often": str((60, 120)[number % 2]), "names_shown": "yes", "weekly": "yes"}
    values = {
        "wakes": {"in": {"type": "timepicker", "selected_time": f"10:{number:02}"}},
        "sleeps": {"in": {"type": "timepicker", "selected_time": "19:00"}},
        "days_off": {"in": {"type": "checkboxes", "selected_options": []}},
    }
    values |= {
        name: {"in": {"type": "static_select", "selected_option": {"value": one}}} for name, one in chosen.items()
    }
    answer = preferences.save(replace(ask, facts={"state": {"values": values}}))
    assert isinstance(answer, Reply), answer
    return answer


def _as_slack_takes_it(shown: Any) -> None:
    assert not isinstance(shown, Mistakes)
    if shown is not None:
        parts = blocks.dicts(shown.blocks) if isinstance(shown, Reply) else getattr(shown, "view", shown).to_dict()
        json.dumps(parts)


if __name__ == "__main__":
    report()
