"""The bot speaks first: once, in turns, and nobody's trouble silences the others."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.assembly import Bot
from bot.beat import Beat
from bot.counts import Count
from bot.settings import Settings
from bot.turn import PLACES
from playground.wire import Playground
from storage import sending
from tests import plain_http
from tests.bot.sending import ALICE, BOB, Sender
from tests.bot.waiting import A_LEASE, NEXT_DAY, another, changed, found, said, spoil, standing
from tests.patience import PATIENCE

EVERYBODY = 60
REFUSES = {
    "sqlite": """
        create trigger refused before update of state on message when new.state = 'sent' and new.owner_id = 3
        begin select raise(abort, 'no'); end
    """,
    "postgresql": """
        create function refuse() returns trigger language plpgsql as
        $$ begin if new.state = 'sent' and new.owner_id = 3 then raise exception 'no'; end if; return new; end $$;
        create trigger refused before update on message for each row execute function refuse()
    """,
}
"""So that one message cannot be stored as sent."""


def test_what_is_due_is_said_once(world: Bot, place: Playground) -> None:
    """The morning after a coffee: the thank-you, marked with a token that tells nothing."""
    assert world.beat() == 0
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1
    assert world.beat() == 0
    [once] = said(place)
    assert "Ada Lovelace" in once["text"]
    assert once["metadata"]["event_type"] == "network_coach"
    assert list(once["metadata"]["event_payload"]) == ["token"]
    assert "Ada" not in str(once["metadata"])


def test_the_channel_is_opened_and_stored_before_the_first_word(world: Bot, place: Playground) -> None:
    """So that there is a history to look into."""
    changed(world, "update owner set channel = null")
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", drop_before=True)
    world.beat()

    assert [call.method for call in place.calls()][-2:] == ["conversations.open", "chat.postMessage"]
    assert found(world, "select channel from owner") == place.dm(ALICE).id


def test_where_no_channel_may_be_opened_the_message_goes_to_the_person(world: Bot, place: Playground) -> None:
    """An old installation lacks the scope."""
    changed(world, "update owner set channel = null")
    place.faults.script("conversations.open", error="missing_scope")
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1


def test_one_persons_trouble_does_not_silence_the_others(
    world: Bot, place: Playground, sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    """What fails for Alice fails at longer and longer intervals, not at every beat."""
    sender.command("log coffee with Grace Hopper today", user_id=BOB)
    spoil(world, ALICE)
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1
    assert "Grace Hopper" in standing(place, BOB)[0]
    assert world.beat() == 0
    assert world.counts.of(Count.FAILED_TURNS) == 1
    place.clock.forward(dt.timedelta(minutes=2, seconds=1))
    world.beat()
    assert world.counts.of(Count.FAILED_TURNS) == 2
    assert "Ada" not in caplog.text

    changed(world, "update owner set zone = 'Europe/Berlin'")
    place.clock.forward(dt.timedelta(minutes=10))
    assert world.beat() == 1
    assert found(world, "select sum(failed_turns) from owner") == 0


def test_a_limited_workspace_delays_no_other(world: Bot, place: Playground, sender: Sender) -> None:
    """Slack wants quiet for Alice's; Bob's is told meanwhile, and nobody asks for Alice's before the time."""
    sender.command("log coffee with Grace Hopper today", user_id="UALAN")
    sender.command("log coffee with Grace Hopper today", user_id=BOB, team_id="T_OTHER")
    place.workspace.add_person("UALAN", "Alan", tz="Europe/Berlin")
    changed(
        world,
        "update workspace set paused_until = :until where team <> 'T_OTHER'",
        until=(place.clock() + NEXT_DAY + dt.timedelta(minutes=5)).replace(tzinfo=_zone(world)),
    )
    place.clock.forward(NEXT_DAY)

    assert world.beat() == 1
    assert (len(standing(place)), len(standing(place, BOB))) == (0, 1)
    place.clock.forward(dt.timedelta(minutes=5))
    assert world.beat() == 2


def test_a_giant_is_told_as_fast_as_its_allowance_grows_and_slack_never_complains(
    world: Bot, place: Playground, sender: Sender
) -> None:
    """Sixty people at once, against Slack's own limits."""
    _people(world, place, sender, EVERYBODY)
    place.clock.forward(NEXT_DAY)
    place.rates.messages = True

    assert world.beat() == sending.AT_ONCE
    assert world.beat() == 0
    place.clock.forward(dt.timedelta(seconds=1))
    assert world.beat() == 4
    place.clock.forward(dt.timedelta(seconds=10))
    assert world.beat() == EVERYBODY + 1 - sending.AT_ONCE - 4
    assert world.counts.of(Count.LIMITED) == 0


def test_who_waits_for_a_place_is_told_only_what_may_still_be_said(
    world: Bot, place: Playground, sender: Sender
) -> None:
    """Slack is slow with the first thirty-two, and wants quiet before the others had their turn."""
    _people(world, place, sender, 39, teams=6)
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", hold=True, times=PLACES)
    with ThreadPoolExecutor(1) as aside:
        beat = aside.submit(world.beat)
        assert place.faults.holds(PLACES)
        quiet = place.clock() + dt.timedelta(minutes=5)
        changed(world, "update workspace set paused_until = :until", until=quiet.replace(tzinfo=_zone(world)))
        place.clock.forward(dt.timedelta(seconds=2))
        place.faults.release()
        assert beat.result(PATIENCE) == PLACES
    assert len(said(place)) == PLACES

    place.clock.forward(dt.timedelta(minutes=5))
    assert world.beat() == 40 - PLACES


def test_one_message_that_cannot_be_settled_keeps_no_other_from_it(
    world: Bot, place: Playground, sender: Sender
) -> None:
    """What the database will not store of one of them is asked of Slack later, and said no second time."""
    _people(world, place, sender, 5)
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", hold=True, times=6)
    with ThreadPoolExecutor(1) as aside:
        beat = aside.submit(world.beat)
        assert place.faults.holds(6)
        changed(world, REFUSES["sqlite" if world.sessions.one_writes else "postgresql"])
        place.faults.release()
        assert beat.result(PATIENCE) == 5
    assert found(world, "select count(*) from message where purpose = 'nudge' and state = 'sent'") == 5
    assert world.counts.of(Count.FAILED_TURNS) == 1

    changed(world, "drop trigger refused" + (" on message" if not world.sessions.one_writes else ""))
    place.clock.forward(dt.timedelta(minutes=2, seconds=1))
    assert world.beat() == 0
    assert world.counts.of(Count.FOUND) == 1
    assert found(world, "select count(*) from message where purpose = 'nudge' and state = 'sent'") == 6
    assert len(said(place)) == 6


def test_two_processes_say_a_due_once(world: Bot, place: Playground, sender: Sender, settings: Settings) -> None:
    """Both beat at the same moment, over the same people."""
    _people(world, place, sender, 20)
    place.clock.forward(NEXT_DAY)
    line = threading.Barrier(2)

    def beat(bot: Bot) -> int:
        line.wait()
        return bot.beat()

    with another(world, settings, place) as other, ThreadPoolExecutor(2) as both:
        spoken = list(both.map(beat, (world, other)))
        spoken += [world.beat(), other.beat()]

    assert sum(spoken) == 21
    assert [len(standing(place, f"U{number}")) for number in range(20)] == [1] * 20


def test_a_worker_that_comes_back_too_late_does_not_speak(
    world: Bot, place: Playground, sender: Sender, settings: Settings
) -> None:
    """Its lease has run out while it waited for Slack to open the conversation; somebody else has spoken since."""
    changed(world, "update owner set channel = null")
    place.clock.forward(NEXT_DAY)
    place.faults.script("conversations.open", withhold=True)
    with another(world, settings, place) as other, ThreadPoolExecutor(1) as aside:
        late = aside.submit(world.beat)
        assert place.faults.holds(1)
        place.clock.forward(A_LEASE)
        assert other.beat() == 1
        place.faults.release()

        assert late.result(PATIENCE) == 0
    assert len(standing(place)) == 1
    assert len(said(place)) == 1


def test_a_beat_that_is_stopped_hands_back_what_it_took(world: Bot, place: Playground, settings: Settings) -> None:
    """Somebody else says it at once, without waiting for the lease."""
    changed(world, "update owner set channel = null")
    place.clock.forward(NEXT_DAY)
    place.faults.script("conversations.open", withhold=True)
    with another(world, settings, place) as other, ThreadPoolExecutor(1) as aside:
        stopped = aside.submit(world.beat)
        assert place.faults.holds(1)
        world.turn.stopping.set()
        place.faults.release()

        assert stopped.result(PATIENCE) == 0
        assert other.beat() == 1
    assert len(standing(place)) == 1


def test_a_stopping_bot_takes_nothing(world: Bot, place: Playground) -> None:
    """It is said after the next start."""
    place.clock.forward(NEXT_DAY)
    world.turn.stopping.set()

    assert world.beat() == 0
    assert found(world, "select count(*) from message where purpose = 'nudge'") == 0


def test_a_closed_beat_leaves_what_it_took_to_the_next_one(world: Bot, place: Playground, settings: Settings) -> None:
    """A stop that could not wait any longer hangs nobody; the lease runs out by itself."""
    place.clock.forward(NEXT_DAY)
    beat = _beat(world, place)
    beat.close()

    assert beat() == 0
    place.clock.forward(A_LEASE)
    with another(world, settings, place) as other:
        assert other.beat() == 1
    assert len(standing(place)) == 1


def test_what_is_said_while_the_beat_closes_is_settled_all_the_same(
    world: Bot, place: Playground, sender: Sender
) -> None:
    """Several answers come in at the same moment, after it was told to begin nothing more."""
    _people(world, place, sender, 5)
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", hold=True, times=6)
    beat = _beat(world, place)
    with ThreadPoolExecutor(1) as aside:
        said_now = aside.submit(beat)
        assert place.faults.holds(6)
        beat.close()
        place.faults.release()
        assert said_now.result(PATIENCE) == 6
    assert found(world, "select count(*) from message where purpose = 'nudge' and state = 'sent'") == 6


def test_what_cannot_be_said_by_bedtime_waits_for_the_morning(world: Bot, place: Playground) -> None:
    """Slack is back at night; the message goes out in the waking hours, worded anew."""
    place.clock.forward(NEXT_DAY)
    with place.away():
        assert world.beat() == 0
        place.clock.forward(dt.timedelta(hours=9))
    assert world.beat() == 0

    place.clock.forward(dt.timedelta(hours=9))
    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_what_was_settled_while_slack_was_down_is_not_said(world: Bot, place: Playground, sender: Sender) -> None:
    """It is worded from the facts of the moment in which it is said; what was never said was never a nudge."""
    place.clock.forward(dt.timedelta(hours=20))
    with place.away():
        world.beat()
    assert found(world, "select count(*) from message_reminder") == 0
    sender.command("undo")
    place.clock.forward(A_LEASE)

    assert world.beat() == 0
    assert standing(place) == []


def test_a_second_nudge_does_not_come_beside_a_first_that_never_arrived(world: Bot, place: Playground) -> None:
    """Slack is down for two days and a half."""
    place.clock.forward(NEXT_DAY)
    with place.away():
        for _ in range(60):
            world.beat()
            place.clock.forward(dt.timedelta(hours=1))
    place.clock.forward(dt.timedelta(hours=10))

    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_a_clock_set_forward_and_back_loses_nothing(world: Bot, place: Playground) -> None:
    """A lease was written under a clock that was years ahead."""
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", drop_before=True)
    world.beat()
    changed(world, "update message set next_try = '2099-01-01 00:00:00'")
    changed(world, "update workspace set full_at = '2099-01-01 00:00:00', paused_until = '2099-01-01 00:00:00'")
    place.clock.forward(dt.timedelta(hours=1, seconds=1))

    assert world.beat() == 1
    assert len(standing(place)) == 1


def test_an_operator_sees_what_became_of_the_messages(world: Bot, place: Playground, settings: Settings) -> None:
    """Where this process beats: counts, and how long the oldest due has waited."""
    place.clock.forward(NEXT_DAY)
    place.faults.script("chat.postMessage", status=429, retry_after=5)
    world.beat()
    place.clock.forward(dt.timedelta(seconds=6))
    world.beat()

    counted = world.counts.shown()

    assert (counted["sent"], counted["limited"], counted["dead_letters"]) == (1, 1, 0)
    assert counted["oldest_due_seconds"] == 0
    assert plain_http.get(f"{world.address}/healthz").json() == {"up": True}


def _zone(world: Bot) -> dt.tzinfo | None:
    return None if "sqlite" in str(world.sessions._engine.url) else dt.UTC


def _beat(world: Bot, place: Playground) -> Beat:
    """One that can be closed by itself."""
    return Beat(
        world.sessions,
        world.turn,
        clock=place.clock,
        stopping=world.turn.stopping,
        progressed=world.worker.progressed,
        counts=world.counts,
    )


def _people(world: Bot, place: Playground, sender: Sender, count: int, *, teams: int = 1) -> None:
    """So many more, in Alice's workspace and others, each with a thank-you to say tomorrow."""
    for number in range(count):
        place.workspace.add_person(f"U{number}", f"P{number}", tz="Europe/Berlin")
        team = {"team_id": f"T{number % teams}"} if number % teams else {}
        sender.command("log coffee with Grace Hopper today", user_id=f"U{number}", **team)
    assert world.afterwards.settle(PATIENCE)
