"""Whatever Slack answers, or does not: every due is said once, and what cannot be said is kept or counted."""

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bot.assembly import Bot
from bot.counts import Count
from bot.settings import Settings
from playground.wire import Playground
from tests.bot.sending import ALICE, BOB, Sender
from tests.bot.waiting import A_LEASE, NEXT_DAY, another, changed, found, opened_world, said, standing
from tests.patience import PATIENCE

A_DAY = dt.timedelta(days=1)


def test_what_was_to_be_deleted_is_deleted_after_a_restart(
    world: Bot, place: Playground, sender: Sender, settings: Settings
) -> None:
    """Somebody was forgotten, and the process ended before our messages about them were gone."""
    here = {"channel": place.dm(ALICE).id, "channel_type": "im", "user": ALICE}
    sender.event(type="message", text="ada", ts="1.1", **here)
    assert world.afterwards.settle()
    place.faults.script("chat.delete", error="internal_error", times=1_000)
    pressed = {"type": "button", "action_id": "forget.one", "block_id": "b"}
    sender.payload(type="block_actions", actions=[{**pressed, "value": str(found(world, "select id from contact"))}])
    assert world.afterwards.close(PATIENCE)
    assert "Last in touch" in _in_the_channel(place)
    place.faults.clear()

    with another(world, settings, place) as other:
        other.beat()

    assert "Last in touch" not in _in_the_channel(place)
    assert found(world, "select count(*) from message where purpose = 'erase'") == 0


def test_who_forgot_everything_leaves_after_a_restart(
    world: Bot, place: Playground, sender: Sender, settings: Settings
) -> None:
    """The process ended before our messages were gone: nothing of theirs is left, once they are."""
    place.faults.script("chat.delete", error="internal_error", times=1_000)
    pressed = {"type": "button", "action_id": "forget.all", "block_id": "b"}
    sender.payload(type="block_actions", actions=[pressed])
    assert world.afterwards.close(PATIENCE)
    assert found(world, "select count(*) from owner") == 1
    place.faults.clear()

    with another(world, settings, place) as other:
        other.beat()

    assert found(world, "select count(*) from owner") == 0


def _in_the_channel(place: Playground) -> str:
    ours = [one for one in place.workspace.messages if one.channel == place.dm(ALICE).id and not one.is_gone]
    return json.dumps([(one.text, one.blocks) for one in ours])


def test_a_limit_is_waited_out_and_counts_as_no_failure(world: Bot, place: Playground, sender: Sender) -> None:
    """As long as Slack says, for everybody in that workspace."""
    sender.command("log coffee with Grace Hopper today", user_id=BOB)
    world.afterwards.settle()
    place.faults.script("chat.postMessage", status=429, retry_after=40, times=2)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0
    tried = len(said(place))

    place.clock.forward(dt.timedelta(seconds=39))
    assert world.beat() == 0
    assert len(said(place)) == tried
    place.clock.forward(dt.timedelta(seconds=2))
    place.faults.clear()

    assert world.beat() == 2
    assert found(world, "select sum(failed_turns) from owner") == 0


@pytest.mark.parametrize("fault", [{"drop_after": True}, {"error": "internal_error", "taken": True}], ids=str)
def test_a_message_whose_answer_was_lost_is_found_and_not_said_again(
    world: Bot, place: Playground, fault: dict[str, Any]
) -> None:
    """Its token stands in the history; nobody looks before the lease has run out."""
    place.faults.script("chat.postMessage", **fault)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0
    place.clock.forward(dt.timedelta(seconds=59))
    assert world.beat() == 0
    assert not place.calls("conversations.history")

    place.clock.forward(dt.timedelta(seconds=2))

    assert world.beat() == 0
    assert len(standing(place)) == 1
    assert world.counts.of(Count.FOUND) == 1
    place.clock.forward(A_LEASE)
    assert world.beat() == 0
    assert len(place.calls("conversations.history")) == 1


def test_a_message_is_found_where_slacks_clock_is_far_from_ours(world: Bot, place: Playground) -> None:
    """Its `ts` is Slack's time, which may lie months before the attempt by our clock."""
    place.faults.script("chat.postMessage", drop_after=True)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0
    [message] = [one for one in place.workspace.messages if one.metadata]
    message.ts = f"{float(message.ts) - dt.timedelta(days=90).total_seconds():.6f}"

    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert world.counts.of(Count.FOUND) == 1


@pytest.mark.parametrize("fault", [{"drop_before": True}, {"status": 503}, {"error": "internal_error"}], ids=str)
def test_a_message_that_never_arrived_is_said_again(world: Bot, place: Playground, fault: dict[str, Any]) -> None:
    """After looking whether it did."""
    place.faults.script("chat.postMessage", **fault)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0

    place.clock.forward(A_LEASE)

    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_an_answer_that_comes_after_we_hung_up_changes_nothing(
    settings: Settings, place: Playground, any_database_url: str
) -> None:
    """Slack takes the message once nobody listens any more."""
    with opened_world(settings, place, any_database_url, delivery_seconds=1) as world:
        place.faults.script("chat.postMessage", hold=True)
        place.clock.forward(NEXT_DAY)
        assert world.beat() == 0
        assert world.counts.of(Count.UNCERTAIN) == 1
        place.faults.release()
        assert place.settled(lambda: len(standing(place)) == 1)

        place.clock.forward(A_LEASE)

        assert world.beat() == 0
        assert len(standing(place)) == 1


def test_while_slack_is_down_the_message_waits(world: Bot, place: Playground) -> None:
    """It is tried at growing intervals, and said as soon as Slack is back."""
    place.clock.forward(NEXT_DAY)
    with place.away():
        for _ in range(5):
            assert world.beat() == 0
            place.clock.forward(dt.timedelta(minutes=5))
    place.clock.forward(dt.timedelta(hours=1))

    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_a_history_that_cannot_be_read_just_now_is_waited_for(world: Bot, place: Playground) -> None:
    """Nothing is said on a guess while asking may still help; and other messages may go out meanwhile."""
    place.faults.script("chat.postMessage", drop_after=True)
    place.faults.script("conversations.history", status=429, retry_after=30)
    place.clock.forward(NEXT_DAY)
    world.beat()

    place.clock.forward(A_LEASE)
    assert world.beat() == 0
    assert found(world, "select count(*) from workspace where paused_until is not null") == 0
    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert len(standing(place)) == 1


def test_a_history_that_comes_in_short_pages_is_read_to_its_end(world: Bot, place: Playground) -> None:
    """Fifteen messages, once a minute; the message stands below twenty newer ones."""
    place.rates.history = True
    place.faults.script("chat.postMessage", drop_after=True)
    place.clock.forward(NEXT_DAY)
    world.beat()
    for number in range(20):
        place.posts(place.dm(ALICE).id, ALICE, f"hm {number}")

    for _ in range(3):
        place.clock.forward(A_LEASE)
        assert world.beat() == 0

    assert world.counts.of(Count.FOUND) == 1
    assert len(standing(place)) == 1


def test_where_nobody_may_look_a_thank_you_is_said_once_more_and_no_more(world: Bot, place: Playground) -> None:
    """Rather twice than never, but not three times; both are counted."""
    place.faults.script("chat.postMessage", drop_before=True, times=2)
    place.faults.script("conversations.history", error="missing_scope", times=9)
    place.clock.forward(NEXT_DAY)
    for _ in range(4):
        assert world.beat() == 0
        place.clock.forward(dt.timedelta(minutes=3))

    assert len(said(place)) == 2
    assert world.counts.of(Count.SAID_BLIND) == 1
    assert world.counts.of(Count.LET_GO) == 1


def test_where_nobody_may_look_a_hello_is_let_go(world: Bot, place: Playground, sender: Sender) -> None:
    """It is worth no second voice."""
    sender.command("thanked Ada Lovelace")
    changed(world, "update interview set thanked_on = '2027-01-12'")
    changed(world, "update reminder set state = 'settled', next_nudge = null where kind = 'thanked'")
    place.clock.forward(dt.timedelta(days=90, hours=-4))
    place.faults.script("chat.postMessage", drop_before=True)
    place.faults.script("conversations.history", error="missing_scope")
    changed(world, "update owner set wake_at = '2027-01-01 00:00:00'")
    world.beat()
    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert len(said(place)) == 1
    assert world.counts.of(Count.LET_GO) == 1
    assert found(world, "select count(*) from message_reminder") == 1


def test_a_closed_account_is_left_alone_until_they_come_back(world: Bot, place: Playground, sender: Sender) -> None:
    """Everything is kept, nothing is tried; then it is said."""
    place.workspace.members[ALICE].deleted = True
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0
    assert world.counts.of(Count.UNREACHABLE) == 1
    for _ in range(3):
        place.clock.forward(dt.timedelta(hours=1))
        assert world.beat() == 0
    assert len(said(place)) == 1

    place.workspace.members[ALICE].deleted = False
    place.clock.forward(dt.timedelta(days=1, hours=-3))
    sender.command("help")
    assert world.afterwards.settle()

    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_a_dead_token_stops_the_workspace_until_it_works_again(
    world: Bot, place: Playground, sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    """One refusal is enough; once an hour Slack is asked whether the token is taken again."""
    sender.command("log coffee with Grace Hopper today", user_id=BOB)
    world.afterwards.settle()
    place.faults.script("chat.postMessage", error="token_revoked", times=9)
    place.faults.script("auth.test", error="token_revoked")
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0
    tried = len(said(place))
    place.clock.forward(dt.timedelta(minutes=50))
    assert world.beat() == 0
    place.clock.forward(dt.timedelta(minutes=11))
    assert world.beat() == 0
    assert len(said(place)) == tried
    assert world.counts.of(Count.DEAD_WORKSPACES) == 1
    assert "does not take our token" in caplog.text

    place.faults.clear()
    place.clock.forward(dt.timedelta(minutes=61))

    assert world.beat() == 2
    assert [len(standing(place, user)) for user in (ALICE, BOB)] == [1, 1]


def test_a_message_that_slack_refuses_as_it_is_goes_out_as_plain_text(
    world: Bot, place: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    """Our mistake costs the buttons, not the thank-you; Slack's reason is in the log, the words are not."""
    place.faults.script("chat.postMessage", error="invalid_blocks")
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1
    assert "Ada Lovelace" in standing(place)[0]
    assert not said(place)[-1].get("blocks")
    assert world.counts.of(Count.PLAIN) == 1
    assert "invalid_blocks" in caplog.text
    assert "Ada" not in caplog.text


def test_a_message_that_slack_refuses_in_every_form_is_a_dead_letter(world: Bot, place: Playground) -> None:
    """Counted, and not tried again."""
    place.faults.script("chat.postMessage", error="msg_too_long", times=2)
    place.clock.forward(NEXT_DAY)
    assert world.beat() == 0

    place.clock.forward(dt.timedelta(hours=3))

    assert world.beat() == 0
    assert world.counts.of(Count.DEAD_LETTERS) == 1
    assert found(world, "select state from message where purpose = 'nudge'") == "failed"


def test_a_fact_that_changes_while_the_message_is_on_its_way_shows_as_soon_as_it_stands(
    world: Bot, place: Playground, sender: Sender
) -> None:
    """She writes that it is done while Slack still thinks about our question."""
    place.faults.script("chat.postMessage", hold=True)
    place.clock.forward(NEXT_DAY)
    with ThreadPoolExecutor(1) as aside:
        beat = aside.submit(world.beat)
        assert place.faults.holds(1)
        matter = found(world, "select id from message_reminder")
        sender.payload(
            type="block_actions",
            actions=[{"action_id": "nudge.does#sent", "value": f"{matter}:sent"}],
            response_url="http://127.0.0.1:9/none",
        )
        assert world.afterwards.settle()
        assert not place.calls("chat.update")
        place.faults.release()

        assert beat.result(10) == 1
    [updated] = place.calls("chat.update")
    assert "thank" in updated.args["text"].lower()
    assert updated.answer["ok"]
