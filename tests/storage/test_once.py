"""What is said once is said once, whoever asks how often."""

import datetime as dt

from coach.encouragement import Trigger
from storage import advice, composing, contacts, messages, once, reminders, tables, talks, undo, weeks
from storage.order import Order
from tests.storage.conftest import TUESDAY, Storage

DAY = dt.timedelta(days=1)
MONDAY = dt.datetime(2026, 6, 15, 9, 30, tzinfo=dt.UTC)


def test_each_is_earned_once_and_never_two_in_a_day(store: Storage) -> None:
    """Bob has his own."""
    today = TUESDAY.date()
    with store.sessions.begin() as session:
        assert once.earned(session, store.alice.id, Trigger.FLAT, today=today)
        assert not once.earned(session, store.alice.id, Trigger.FLAT, today=today)
        assert not once.earned(session, store.alice.id, Trigger.REFUSAL, today=today)
        assert once.earned(session, store.bob.id, Trigger.FLAT, today=today)
        assert once.earned(session, store.alice.id, Trigger.REFUSAL, today=today + DAY)
        assert not once.earned(session, store.alice.id, Trigger.FLAT, today=today + 2 * DAY)


def test_a_message_of_the_week_says_what_is_earned_and_takes_it_back_with_it(store: Storage) -> None:
    """After four quiet weeks; what surely never arrived may be said again. The aim is asked about once a month."""
    contact_id, _ = store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        advice.give(order, contact_id, "one project", by=MONDAY.date(), interview_id=None, now=TUESDAY)
        advice.give(order, None, "a small try", by=MONDAY.date(), interview_id=None, now=TUESDAY)
        advice.give(order, None, "another day", by=MONDAY.date() + 30 * DAY, interview_id=None, now=TUESDAY)
        order.keep("a step", now=TUESDAY)
        reminders.follow(order, store.alice, now=TUESDAY)

        first = composing.compose(session, [store.alice.id], now=MONDAY).get(store.alice.id)
        assert first
        assert first.week
        assert (_trigger(first), first.week.asks_aim) == (Trigger.QUIET_WEEKS, True)
        assert [one.advice.text for one in first.week.steps] == ["a small try"]
        assert not weeks.answered(session, store.alice.id, first.id)
        for changes in ({"state": advice.DONE}, {"by": MONDAY.date() + DAY}):
            answer = Order(session, store.alice.id)
            answer.change(tables.Advice, first.week.steps[0].advice.id, **changes)
            assert weeks.answered(session, store.alice.id, first.id)
            undo.take_back(session, store.alice, answer.keep("an answer", now=TUESDAY), now=TUESDAY)
            assert not weeks.answered(session, store.alice.id, first.id)
        assert messages.withdraw(session, store.alice.id, first.id, attempt=1, now=MONDAY)
        assert once.said(session, store.alice.id) == {}
        again = composing.compose(session, [store.alice.id], now=MONDAY).get(store.alice.id)
        assert again
        assert _trigger(again) is Trigger.QUIET_WEEKS

        following = composing.compose(session, [store.alice.id], now=MONDAY + 7 * DAY).get(store.alice.id)
        assert following
        assert following.week
        assert (_trigger(following), following.week.asks_aim, following.week.steps) == (None, False, ())


def test_two_without_an_answer_are_two_in_a_row(store: Storage) -> None:
    """An answer in between, and it is one again, which was said already; so it is where a message never arrived."""
    today = TUESDAY.date()
    contact_id, _ = store.logs("Ada Lovelace")
    with store.sessions.begin() as session:

        def told(message_id: int, day: dt.date) -> set[str]:
            once.no_reply(session, store.alice.id, message_id, today=day)
            return set(once.told_in(session, store.alice.id, message_id)) & set(Trigger)

        assert told(1, today + DAY) == {Trigger.NO_REPLY}
        once.unsaid(session, store.alice.id, 1)
        assert told(2, today + DAY) == {Trigger.NO_REPLY}
        order = Order(session, store.alice.id)
        talks.touch(order, contact_id, kind="reply", direction="theirs", day=today + 5 * DAY)
        talks.touch(order, contact_id, kind="hello", direction="mine", day=today + 20 * DAY)
        assert told(3, today + 10 * DAY) == set()
        assert told(5, today + 12 * DAY) == {Trigger.NO_REPLIES}
        once.unsaid(session, store.alice.id, 5)
        assert told(4, today + 15 * DAY) == {Trigger.NO_REPLIES}


def _trigger(outgoing: messages.Outgoing) -> Trigger | None:
    return outgoing.earned[0] if outgoing.earned else None


def test_what_an_owner_did_so_far(store: Storage) -> None:
    """Talks that took place, lines, steps that were done, messages."""
    contact_id, _ = store.logs("Ada Lovelace")
    with store.sessions.begin() as session:
        order = Order(session, store.alice.id)
        talk = talks.with_contact(session, store.alice.id, contact_id)[0]
        talks.learn(order, talk, "a line", now=TUESDAY)
        other = contacts.add(order, name="Bo")
        talks.touch(order, other, kind="outreach", direction="mine", day=TUESDAY.date())
        step = advice.give(order, contact_id, "one project", by=None, interview_id=None, now=TUESDAY)
        known = advice.get(session, store.alice.id, step)
        assert known
        advice.settle(order, known, advice.DONE, day=TUESDAY.date())

        season = once.season(session, store.alice.id, at=TUESDAY)
        assert (season.talks, season.learned, season.steps, season.aim) == (1, 1, 1, None)
        assert season.first == season.last == TUESDAY.date()
        assert once.messages_written(session, store.alice.id) == 1
        assert once.season(session, store.bob.id, at=TUESDAY).first is None
        assert weeks.told(session, store.bob, 0, at=TUESDAY).learned is None
