"""A talk in Alice's own calendar."""

import datetime as dt

import pytest
from slack_sdk import WebClient

from handlers import giving
from handlers.answers import GivenFile
from storage import owners
from tests.seen import Shown
from tests.stories.world import World


def files(world: World) -> list[bytes]:
    """What stands in the direct message as files, oldest first."""
    world.settle()
    kept = [world.slack.files.get(file["id"]) for one in world.alice.dm for file in one.message.files]
    return [file.content for file in kept if file is not None]


def event(content: bytes) -> dict[str, str]:
    """The talk in a file, by the names of its lines."""
    return dict(line.split(":", 1) for line in content.decode().splitlines() if not line.startswith(" "))


def planned(world: World) -> Shown:
    """A call on Friday."""
    shown = world.alice.types("/network plan Ada Lovelace on Friday at 15:00, video call, 30 minutes")
    world.settle()
    return shown


def test_a_talk_is_added_moved_and_taken_out(world: World) -> None:
    """One line at once, then the file; a moved one and one that was called off replace it."""
    shown = planned(world)
    said = world.alice.presses("Add to calendar", on=shown)
    assert said.words == "The file comes as a direct message in a moment. Opening it puts the talk in your calendar."
    first = event(files(world)[0])
    assert (first["SUMMARY"], first["DTSTART"]) == ("Video call with Ada Lovelace", "20260417T140000Z")
    assert world.alice.dm[-1].message.files[0]["name"] == "talk.ics"

    world.alice.presses("Move it", on=shown)
    world.alice.form.pick_time("At what time?", dt.time(17))
    last = world.alice.form.submit()
    assert last is not None
    said = world.alice.presses("Add to calendar", on=last)
    assert "The file comes as a direct message" in said.words
    world.alice.form.close()
    assert "Undo" in world.alice.form.buttons  # the last screen stays below what was said
    moved = event(files(world)[1])
    assert (moved["UID"], moved["SEQUENCE"], moved["DTSTART"]) == (first["UID"], "1", "20260417T160000Z")

    off = world.alice.presses("Call it off", on=shown)
    world.alice.presses("Take it out of my calendar", on=off)
    out = event(files(world)[2])
    assert (out["UID"], out["SEQUENCE"], out["STATUS"]) == (first["UID"], "2", "CANCELLED")


@pytest.mark.slow
def test_a_talk_that_no_calendar_knows_is_called_off(world: World) -> None:
    """Nothing is offered, and an old button says how it stands; one that was taken back is gone."""
    shown = planned(world)
    old = world.alice.on_another_device(shown)
    off = world.alice.presses("Call it off", on=shown)
    assert off.buttons == ["Write it with me", "Undo"]
    assert world.alice.presses("Add to calendar", on=old).words == "Called off: video call with Ada Lovelace."
    other = world.alice.types("/network plan Bo Lind on Friday at 10:00")
    old = world.alice.on_another_device(other)
    world.alice.presses("Undo", on=other)
    assert "isn't here any more" in world.alice.presses("Add to calendar", on=old).words
    assert files(world) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("files.getUploadURLExternal", {"error": "file_uploads_disabled"}),
        ("upload", {"status": 500}),
        ("files.completeUploadExternal", {"drop_before": True}),
    ],
)
def test_a_file_that_does_not_arrive_is_told_of(
    world: World, caplog: pytest.LogCaptureFixture, method: str, fault: dict[str, object]
) -> None:
    """Kindly; the log holds nothing of what is in it, and the button works later."""
    shown = planned(world)
    world.slack.faults.script(method, **fault)  # type: ignore[arg-type] # by name
    world.alice.presses("Add to calendar", on=world.alice.on_another_device(shown))
    world.settle()

    assert files(world) == []
    assert world.alice.dm[-1].words == (
        "I could not hand you the calendar file just now. The talk itself is saved; try the button again later."
    )
    assert "did not arrive" in caplog.text
    assert "Ada" not in caplog.text
    world.alice.presses("Add to calendar", on=shown)
    assert len(files(world)) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("option", "label", "status"),
    [
        ("It was called off", "Take it out of my calendar", "CANCELLED"),
        ("They'd rather not", "Take it out of my calendar", "CANCELLED"),
        ("It moved", "Add to calendar", "CONFIRMED"),
    ],
)
def test_it_is_added_the_day_before_and_follows_what_is_answered(
    world: World, option: str, label: str, status: str
) -> None:
    """From the menu, while the question stays open; who has no file hears nothing of calendars."""
    planned(world)
    before = world.until_told_of("tomorrow", within=4)
    world.alice.chooses("Add to calendar", on=before)
    first = event(files(world)[0])
    assert before.now().buttons == ["Prepare", "It's confirmed"]

    answered = world.alice.chooses(option, on=before.now())
    if option == "It moved":
        submitted = world.alice.form.submit()
        assert submitted is not None
        answered = submitted
    assert "Your calendar doesn't know yet. A new file tells it." in answered.words
    world.alice.presses(label, on=answered)
    second = event(files(world)[1])
    assert (second["UID"], second["SEQUENCE"], second["STATUS"]) == (first["UID"], "1", status)


@pytest.mark.slow
@pytest.mark.parametrize("words", ["forget Ada Lovelace", "forget everything"])
def test_the_file_goes_with_whom_it_is_about(world: World, words: str) -> None:
    """In Slack, too."""
    world.alice.presses("Add to calendar", on=planned(world))
    assert len(files(world)) == 1
    asked = world.alice.types(f"/network {words}")
    world.alice.presses(asked.buttons[0], on=asked)
    world.settle()

    assert files(world) == []
    assert world.slack.files.all() == []


def test_what_is_called_off_in_words_is_told_to_the_calendar(world: World) -> None:
    """As it is in the list of what is open, on Home, and where it moved; who has no file hears nothing of calendars."""
    world.alice.presses("Add to calendar", on=planned(world))
    asked = world.until_told_of(" go?", within=5)

    world.alice.says("it was called off", asked)
    said = world.alice.hears()
    assert "Your calendar doesn't know yet." in said.words
    world.alice.presses("Take it out of my calendar", on=said)
    assert event(files(world)[1])["STATUS"] == "CANCELLED"
    world.alice.presses("Undo", on=said)
    world.settle()
    for place in ("due", "home"):
        shown = world.alice.types("/network due") if place == "due" else world.alice.opens_home()
        world.alice.chooses("It was called off", "Later…", on=shown)
        world.settle()
        off = shown.now()
        assert "Your calendar doesn't know yet." in off.words
        assert "Take it out of my calendar" in off.buttons
        world.alice.presses("Undo for Ada Lovelace", on=off)
        world.settle()

    world.alice.chooses("It moved", "Later…", on=world.alice.types("/network due"))
    moved = world.alice.form.submit()
    assert moved is not None
    assert "Your calendar doesn't know yet." in moved.words
    assert "Add to calendar" in moved.buttons


@pytest.mark.slow
def test_a_file_opens_the_direct_message_where_none_is_known(world: World) -> None:
    """As where the greeting was lost: Slack takes files by the id of a conversation only."""
    world.slack.faults.script("chat.postMessage", error="internal_error")
    shown = planned(world)
    assert world.alice.dm == []

    world.alice.presses("Add to calendar", on=shown)

    assert len(files(world)) == 1


@pytest.mark.slow
def test_a_file_for_whoever_has_left_meanwhile_goes_again(world: World) -> None:
    """As where it was on its way in one process when all was forgotten in another."""
    planned(world)
    with world.bot.sessions.reading() as session:
        owner = owners.find(session, team=world.team, user=world.alice.user)
    assert owner is not None
    asked = world.alice.types("/network forget everything")
    world.alice.presses("Forget everything", on=asked)
    world.settle()
    client = WebClient(token="xoxb-1", base_url=world.slack.api_url)

    giving.give(client, world.bot.sessions, owner, GivenFile("talk.ics", "A talk", b"BEGIN", 1, 1), now=world.now)

    assert world.slack.files.all() == []
