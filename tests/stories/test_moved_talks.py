"""A talk that moved: whatever was asked about it before is settled, in the message that is answered and in older ones."""

import datetime as dt

from tests.seen import Shown
from tests.stories.world import World


def _asked_with_thanks(world: World) -> list[Shown]:
    """How did it go? was asked, and the thank-you with it the next morning: two messages that nobody answered."""
    world.alice.types("/network plan Zed Quinn tomorrow at 11:00")
    first = world.until_told_of("How did", within=3)
    second = world.until_told_of("How did", within=3)
    assert "A thank-you" in second.words
    return [first, second]


def test_an_answer_that_it_moved_settles_the_thank_you_too(world: World) -> None:
    """The talk has not been, so nobody is to be thanked for it: neither here nor in the message before."""
    shown = _asked_with_thanks(world)

    world.alice.says("we moved it to tomorrow 5pm on teams")
    world.settle()

    for one in shown:
        assert one.now().words.count("Moved to") == 1
        assert "Moved to Fri 17 April 17:00" in one.now().words
        assert "thank-you" not in one.now().words
        assert "I sent it" not in one.now().buttons


def test_a_line_that_it_moved_settles_older_messages(world: World) -> None:
    """In words of a log it is the same."""
    shown = _asked_with_thanks(world)

    said = world.alice.types("/network zed moved it to friday 11am").words
    world.settle()

    for one in shown:
        assert "thank-you" not in one.now().words
        assert "How did" not in one.now().words, said


def test_after_it_moved_it_is_asked_and_thanked_anew(world: World) -> None:
    """What was said before it moved does not count."""
    _asked_with_thanks(world)
    world.alice.says("we moved it to next wednesday 5pm")
    world.settle()

    heard = world.wait_until(world.now + dt.timedelta(days=10))

    assert sum("How did" in shown.text for _, shown in heard) == 2
    assert any("thank-you" in shown.words.lower() for _, shown in heard)
