"""Many people at once, as an owner has them after years."""

import datetime as dt

from storage import contacts, owners, reminders, talks
from storage.order import Order
from tests.stories.world import World

WORST = ["\u202eشمس الدين" * 20, "🦜" * 75, "<!channel> *" * 25, "A" * 300, "Zoë O'Neill-Ng " * 20, "&" * 300]
"""Names as bad as they come, of some 300 letters."""


def knows(world: World, names: list[str], *, days_ago: int = 100, **facts: str) -> None:
    """Alice had coffee with all of them on one day, and thanked nobody yet."""
    world.alice.types("/network")
    then = world.clock() - dt.timedelta(days=days_ago)
    with world.bot.sessions.begin() as session:
        owner = owners.lock_by_slack(session, team=world.team, user="U0ALICE")
        assert owner
        order = Order(session, owner.id)
        for name in names:
            contact_id = contacts.add(order, name=name, **facts)
            talk_id = talks.hold(
                order, contact_id, day=owner.day(then), now=then, held=True, medium=facts.get("organization", "coffee")
            )
            talk = talks.get(session, owner.id, talk_id)
            assert talk
            talks.learn(order, talk, name * 10, now=then)
        order.keep("everybody", now=then)
        reminders.bring_in_line(session, owner, order.contacts, now=world.clock())
