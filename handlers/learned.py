"""A line that was learned: kept, with what it is about."""

from dataclasses import dataclass

from coach import topics
from handlers.answers import Ask
from storage import learning, talks
from storage.order import Order
from storage.talks import Talk


@dataclass(frozen=True, slots=True)
class Learned:
    """A line that was kept, and what it is about."""

    takeaway_id: int
    topic: str | None


def learn(ask: Ask, order: Order, talk: Talk, text: str) -> Learned:
    """Keep one line of a talk, with the topic it is most likely about."""
    takeaway_id = talks.learn(order, talk, text, now=ask.now)
    topic = topics.guess(text, learning.topics(ask.session, ask.owner.id))
    if topic:
        learning.place(order, takeaway_id, talk.contact_id, topic)
    return Learned(takeaway_id, topic.name if topic else None)
